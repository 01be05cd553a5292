"""The letters that are chosen for training, in a window beside the canvas."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from letterpad.gui.letters.letters_panel import LettersPanel
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.page_scroll import PageScroll

_SIZE = QSize(960, 660)
_FRAME = QSize(16, 48)
"""Logical pixels that a desktop's frame and title may take, at most."""


class LettersWindow(QDialog):
    """Shows the panel of the letters; one can go on drawing beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letters_window")
        self.setWindowTitle(self.tr("The letters"))
        self.setModal(False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.panel = LettersPanel()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.addWidget(PageScroll(self.panel))  # with large type it may need more than a screen
        self.panel.map.chart.setFocus(Qt.FocusReason.OtherFocusReason)
        free = self.screen().availableSize() - _FRAME
        size = QSize(scaled(_SIZE.width()), scaled(_SIZE.height()))
        self.resize(size.boundedTo(free))
