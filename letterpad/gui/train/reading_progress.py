"""How far the reading of letters is, and a button that gives it up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from letterpad.gui.style.theme import GRID
from letterpad.training.spec import Progress

_STEPS = 1000
"""Of the bar."""


class ReadingProgress(QWidget):
    """A bar and a Cancel button; what is being read is said elsewhere.

    Signals
    -------
    cancelled()
        The button was pressed.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = QProgressBar()
        self.bar.setObjectName("reading_progress")
        self.bar.setAccessibleName(self.tr("Progress of reading the letters"))
        self.bar.setToolTip(self.tr("How much of the letters has been read."))
        self.bar.setTextVisible(False)
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setObjectName("cancel_reading")
        self.cancel_button.setAccessibleName(self.tr("Cancel the reading"))
        self.cancel_button.setToolTip(
            self.tr("Stop reading these letters, and go back to those that were chosen before.")
        )
        self.cancel_button.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel_button)

    def show_begin(self, *, may_be_cancelled: bool) -> None:
        """Show that it begins."""
        self.bar.setRange(0, 0)  # Qt's way to say: busy, nobody knows how long
        self.cancel_button.setVisible(may_be_cancelled)
        self.show()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is, if that is known."""
        if progress.fraction is None:
            self.bar.setRange(0, 0)
        else:
            self.bar.setRange(0, _STEPS)
            self.bar.setValue(round(progress.fraction * _STEPS))
