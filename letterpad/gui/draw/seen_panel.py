"""The card under the canvas that shows what the model gets, and lets it have the picture only."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from letterpad.gui.draw.model_input import ModelInput
from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.ink.raster import Framing
from letterpad.recognition.prediction import Prediction


class SeenPanel(QFrame):
    """Picture and path, words that say which of them the model reads, and "Picture only".

    Signals
    -------
    pictures_only_changed(bool)
        Whether a model that also reads the pen's path is to get the picture alone. It is off at
        every start, and as soon as a model comes that reads pictures alone anyway.
    """

    pictures_only_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._reads_paths = True
        self._is_photo = False
        self.model_input = ModelInput()
        self.caption = QLabel()
        self.caption.setObjectName("seen_caption")
        self.caption.setWordWrap(True)
        self.caption.setProperty("muted", True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.picture_only = QCheckBox(self.tr("Picture only"))
        self.picture_only.setObjectName("picture_only_choice")
        self.picture_only.setAccessibleName(self.tr("Picture only"))
        self.picture_only.toggled.connect(self._take_choice)

        choices = QHBoxLayout()
        choices.addWidget(self.picture_only)
        choices.addStretch(1)
        choices.addWidget(WhatButton("model_input", self))
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(self.caption)
        words.addLayout(choices)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.model_input)
        layout.addLayout(words, 1)
        self._say()

    @property
    def is_picture_only(self) -> bool:
        """Whether "Picture only" is on."""
        return self.picture_only.isChecked()

    def set_model(self, *, reads_paths: bool, framing: Framing) -> None:
        """Take another model: whether it also reads the pen's path, and how it frames ink."""
        self._reads_paths = reads_paths
        self.model_input.set_framing(framing)
        if not reads_paths:
            self.picture_only.setChecked(False)
        self.picture_only.setEnabled(reads_paths)
        self._say()

    def show_prediction(self, prediction: Prediction, *, is_photo: bool) -> None:
        """Show what a model got; `is_photo` says that it was a picture and no ink."""
        self.model_input.set_input(prediction.picture, prediction.path)
        if is_photo != self._is_photo:
            self._is_photo = is_photo
            self._say()

    @Slot(bool)
    def _take_choice(self, is_on: bool) -> None:
        self._say()
        self.pictures_only_changed.emit(is_on)

    def _say(self) -> None:
        """Say what is read, and what the choice does or why it cannot be made."""
        if not self._reads_paths:
            said = self.tr("28 × 28 pixels. This model reads the picture alone.")
        elif self._is_photo:
            said = self.tr("28 × 28 pixels. No path of a pen is known for a picture.")
        elif self.is_picture_only:
            said = self.tr("28 × 28 pixels. The path of your pen is not read.")
        else:
            said = self.tr("28 × 28 pixels, and the path of your pen: 64 points.")
        self.caption.setText(self.tr("What the model sees: {0}").format(said))
        self.picture_only.setToolTip(
            self.tr(
                "Give the model the picture alone, as if you had scanned your letter: answer and "
                "bars show what it reads without the path of your pen. Off at every start."
            )
            if self._reads_paths
            else self.tr("This model reads pictures alone, so there is nothing to leave out.")
        )
        self.picture_only.setAccessibleDescription(self.picture_only.toolTip())
