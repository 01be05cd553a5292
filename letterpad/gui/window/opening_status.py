"""What is being opened, how far that is, and a button that gives it up."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from letterpad.gui.controllers.opening import STEPS
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.run_texts import plain

_SHOWN_AFTER_MS = 300
"""Milliseconds that opening may take before it is said: most models are there before."""


class OpeningStatus(QWidget):
    """A sentence, a bar and a Cancel button; hidden while nothing is opened.

    Signals
    -------
    cancelled()
        The button was pressed.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("opening")
        self._name = self._doing = self._sentence = ""
        self._text = QLabel()
        self._text.setObjectName("opening_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._text.setProperty("muted", True)
        self.bar = QProgressBar()
        self.bar.setObjectName("opening_progress")
        self.bar.setAccessibleName(self.tr("Progress of opening the model"))
        self.bar.setToolTip(self.tr("How far the opening of the model is."))
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(scaled(10 * GRID))
        self.bar.setRange(0, len(STEPS))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setObjectName("cancel_opening")
        self.cancel_button.setAccessibleName(self.tr("Cancel the opening"))
        self.cancel_button.setToolTip(
            self.tr("Do not open this model; the one that answers now goes on.")
        )
        self.cancel_button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._text, 1)
        row.addWidget(self.bar)
        row.addWidget(self.cancel_button)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOWN_AFTER_MS)
        self._soon.timeout.connect(self.show)
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._sentence

    @Slot(str)
    def show_begin(self, name: str) -> None:
        """Say what is being opened, unless it is open in a moment."""
        self._name = name or self.tr("Letterpad's recogniser")
        self.show_step(STEPS[0])
        if self.isHidden():
            self._soon.start()

    @Slot(str)
    def show_step(self, step: str) -> None:
        """Say what is done now."""
        doing = {
            "read": self.tr("reading the file"),
            "try out": self.tr("trying it out"),
            "load": self.tr("loading it"),
            "time": self.tr("timing its answers"),
            "copy": self.tr("copying the file"),
        }[step]
        self._doing = doing
        self._sentence = self._written(self._name)
        self._text.setToolTip(plain(self._sentence))
        self.setAccessibleName(self._sentence)
        self._elide()
        self.bar.setValue(STEPS.index(step))

    @Slot()
    def show_end(self) -> None:
        """Say nothing any more."""
        self._soon.stop()
        self.hide()

    def _written(self, name: str) -> str:
        return self.tr("Opening {0}: {1}").format(name, self._doing)

    def _elide(self) -> None:
        """Show as much of the name as there is room for beside what is done."""
        if not self._name:
            return
        metrics = self._text.fontMetrics()
        room = self._text.width() - metrics.horizontalAdvance(self._written(""))
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideMiddle, max(0, room))
        text, elided = self._written(name), Qt.TextElideMode.ElideRight
        self._text.setText(metrics.elidedText(text, elided, self._text.width()))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the sentence to the width there is."""
        super().resizeEvent(event)
        self._elide()
