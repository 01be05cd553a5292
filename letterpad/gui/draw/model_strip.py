"""The strip under the answer: pinned models, which of them to pin, and a drawing to pin."""

from PySide6.QtCore import QEvent, QSize, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from letterpad.gui.controllers.other_answers import Answers
from letterpad.gui.controllers.pinned_models import Pinning
from letterpad.gui.controllers.pins import MOST
from letterpad.gui.draw.other_models import OtherModels
from letterpad.gui.style.icons import icon
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.widgets.what_is_this import WhatButton

_MOST_OFFERED = 20
"""Models in the menu; every other one can be pinned on the Results page."""

_LONGEST_NAME = 60


class ModelStrip(QWidget):
    """The pinned models under a line of buttons, which folds them in.

    Signals
    -------
    use_requested(Key), unpin_requested(Key), move_requested(Key, int)
        What the user wants done with a model that is pinned.
    pin_requested(Key)
        Another one is to be pinned.
    drawing_pinned(bool)
        The present drawing is to be kept beside the next one, or no more.
    unfolded(bool)
        The models are seen from now on, or not.
    """

    use_requested = Signal(object)
    unpin_requested = Signal(object)
    move_requested = Signal(object, int)
    pin_requested = Signal(object)
    drawing_pinned = Signal(bool)
    unfolded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pinning = Pinning()
        self._can_pin = False
        self.models = OtherModels()
        self.models.use_requested.connect(self.use_requested)
        self.models.unpin_requested.connect(self.unpin_requested)
        self.models.move_requested.connect(self.move_requested)
        self._hint = QLabel(self.tr("Models that you train answer here, beside the live one."))
        self._hint.setObjectName("other_models_hint")
        self._hint.setProperty("muted", True)
        self._hint.setWordWrap(True)
        self._hint.setContentsMargins(GRID, 0, 0, 0)
        self._fold_button = self._tool_button(
            "fold_models_button",
            self.tr("Pinned models"),
            self.tr("Show or hide the models that answer beside the live one."),
        )
        self._fold_button.setProperty("flat", True)
        self._fold_button.setCheckable(True)
        self._fold_button.setChecked(True)
        self._fold_button.toggled.connect(self._fold)
        self._menu = QMenu(self)
        self._menu.setObjectName("pin_model_menu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(self._pin)
        self._pin_button = self._tool_button("pin_model_button", self.tr("Pin a model"), "")
        self._pin_button.setText("+")
        self._pin_button.setMenu(self._menu)
        self.pin_drawing_button = self._tool_button(
            "pin_drawing_button",
            self.tr("Pin drawing"),
            self.tr(
                "Keep this drawing and its answers beside the next one, to see what a change of "
                "the letter does."
            ),
        )
        self.pin_drawing_button.setCheckable(True)
        self.pin_drawing_button.setEnabled(False)
        self.pin_drawing_button.setIconSize(QSize(scaled(16), scaled(16)))
        self.pin_drawing_button.toggled.connect(self._tell_drawing_pinned)
        self._lay_out()
        self._show_pinning()
        self._write_words()

    def _tool_button(self, name: str, spoken: str, tip: str) -> QPushButton:
        button = QPushButton(self)
        button.setObjectName(name)
        button.setProperty("tool", True)
        button.setAccessibleName(spoken)
        button.setToolTip(tip)
        return button

    def _lay_out(self) -> None:
        self._what = WhatButton("pinned_models", self.models)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, 0, 0, 0)
        head.setSpacing(GRID // 2)
        head.addWidget(self._fold_button)
        head.addStretch(1)
        head.addWidget(self._pin_button)
        head.addWidget(self.pin_drawing_button)
        head.addWidget(self._what)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, 0, GRID, GRID)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.models)
        column.addWidget(self._hint)

    @property
    def is_unfolded(self) -> bool:
        """Whether the models are seen."""
        return self._fold_button.isChecked()

    def unfold(self, unfolded: bool) -> None:
        """Show the models, or not."""
        self._fold_button.setChecked(unfolded)

    @Slot(object)
    def set_pinning(self, pinning: Pinning) -> None:
        """Show what can be pinned."""
        self._pinning = pinning
        self._show_pinning()

    @Slot(object)
    def show_answers(self, answers: Answers) -> None:
        """Show what the models say."""
        self.models.show_answers(answers)

    @Slot(bool)
    def set_can_pin_drawing(self, can_pin: bool) -> None:
        """Let the drawing be pinned, or not; one that is pinned can always be unpinned."""
        self._can_pin = can_pin
        self.pin_drawing_button.setEnabled(can_pin or self.pin_drawing_button.isChecked())

    def _show_pinning(self) -> None:
        tip = self.tr("Pin another model beside the answer")
        if not self._pinning.has_room:
            tip = self.tr("{0} models are pinned already: unpin one first").format(number(MOST))
        elif not self._pinning.others:
            tip = self.tr("Pin another model beside the answer: all that you have are there")
        self._pin_button.setToolTip(tip)
        self._pin_button.setEnabled(self._pinning.has_room and bool(self._pinning.others))
        self._show_hint()

    def _show_hint(self) -> None:
        is_alone = len(self._pinning.models) <= 1 and not self._pinning.others
        self._hint.setVisible(self.is_unfolded and is_alone)

    @Slot(bool)
    def _fold(self, unfolded: bool) -> None:
        self.models.setVisible(unfolded)
        self._show_hint()
        self._write_words()
        self.unfolded.emit(unfolded)

    @Slot()
    def _fill_menu(self) -> None:
        self._menu.clear()
        for place, (key, name) in enumerate(self._pinning.others[:_MOST_OFFERED]):
            action = self._menu.addAction(shortened(name, _LONGEST_NAME).replace("&", "&&"))
            action.setObjectName(f"pin_model_action_{place + 1}")
            action.setData("" if key is None else str(key))

    @Slot(QAction)
    def _pin(self, action: QAction) -> None:
        chosen = action.data()
        for key, _ in self._pinning.others:
            if ("" if key is None else str(key)) == chosen:
                self.unfold(True)
                self.pin_requested.emit(key)

    @Slot(bool)
    def _tell_drawing_pinned(self, is_pinned: bool) -> None:
        if is_pinned:
            self.unfold(True)
        self._write_words()
        self.set_can_pin_drawing(self._can_pin)
        self.drawing_pinned.emit(is_pinned)

    def _write_words(self) -> None:
        """Write the words of the buttons, those of the last where there is room."""
        mark = "▾" if self.is_unfolded else "▸"
        heading = self.tr("Models", "Heading of the pinned models")
        self._fold_button.setText(f"{mark}  {heading}")
        button, is_pinned = self.pin_drawing_button, self.pin_drawing_button.isChecked()
        theme = current()
        button.setIcon(icon("pin", theme.accent_text if is_pinned else theme.text))
        words = self.tr("Unpin drawing") if is_pinned else self.tr("Pin drawing")
        button.setAccessibleName(words)
        widest = max(
            button.fontMetrics().horizontalAdvance(text)
            for text in (self.tr("Unpin drawing"), self.tr("Pin drawing"))
        )
        button.setText("")
        others = (self._fold_button, self._pin_button, button, self._what)
        needed = sum(each.sizeHint().width() for each in others) + widest + 5 * GRID
        if needed <= self.width():
            button.setText(words)
            button.setMinimumWidth(0)

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.PaletteChange)
        if event.type() in kinds:
            self._write_words()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write_words()
