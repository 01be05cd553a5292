"""Says how far letters are on their way in or out, and what came of it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.widgets.form_rows import wrapped_label

_LONGEST = 600
_STEPS = 1000


class CarryingStrip(QFrame):
    """A strip over the letters, hidden while there is nothing to say.

    Signals
    -------
    stop_requested()
    details_requested()
        What was said is to be read in full.
    """

    stop_requested = Signal()
    details_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("carrying_strip")
        self.setProperty("card", True)
        self.said = wrapped_label("carrying_said", "plain")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setObjectName("carrying_progress")
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setTextVisible(False)
        self.stop_button = self._button(
            "stop_carrying_button",
            self.tr("Stop"),
            self.tr("Stop here; what has been added so far stays"),
        )
        self.stop_button.clicked.connect(self.stop_requested)
        self.details_button = self._button(
            "carrying_details_button",
            self.tr("Details…"),
            self.tr("See it file by file and author by author"),
        )
        self.details_button.clicked.connect(self.details_requested)
        self.close_button = self._button(
            "close_carrying_button", self.tr("Close"), self.tr("Close the message")
        )
        self.close_button.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(self.said)
        words.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addLayout(words, 1)
        for button in (self.stop_button, self.details_button, self.close_button):
            row.addWidget(button)
        self.hide()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAccessibleName(text.removesuffix("…"))
        button.setToolTip(tip)
        button.setProperty("low", True)
        return button

    @property
    def is_running(self) -> bool:
        """Whether something is on its way."""
        return not self.isHidden() and not self.bar.isHidden()

    def show_running(self, text: str, share: float | None, *, can_stop: bool = True) -> None:
        """Say what is done, and how much of it: a share from 0 to 1, None if nobody knows."""
        if not self.is_running:
            self.stop_button.setEnabled(True)
        self._warn(False)
        self.said.setText(shortened(text, _LONGEST))
        self.bar.setRange(0, 0 if share is None else _STEPS)
        if share is not None:
            self.bar.setValue(round(share * _STEPS))
        self._show_parts(running=True, can_stop=can_stop, has_details=False)

    def show_end(self, text: str, *, warns: bool = False, has_details: bool = False) -> None:
        """Say what came of it, until the strip is closed."""
        had_focus = self.stop_button.hasFocus()
        self._warn(warns)
        self.said.setText(shortened(text, _LONGEST))
        self._show_parts(running=False, can_stop=False, has_details=has_details)
        if had_focus:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def show_stopping(self) -> None:
        """Say that it ends soon."""
        self.stop_button.setEnabled(False)

    def _show_parts(self, *, running: bool, can_stop: bool, has_details: bool) -> None:
        self.bar.setVisible(running)
        self.stop_button.setVisible(running and can_stop)
        self.details_button.setVisible(has_details)
        self.close_button.setVisible(not running)
        self.setAccessibleName(self.said.text())
        self.show()

    def _warn(self, warns: bool) -> None:
        if self.said.property("warning") != warns:
            self.said.setProperty("warning", warns)
            self.said.style().polish(self.said)
