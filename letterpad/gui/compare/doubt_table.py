"""The table of the letters whose labels are in doubt."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from letterpad.gui.compare.doubt_model import (
    DECISION,
    LABEL,
    MAGNIFICATION,
    PICTURE,
    READ_AS,
    SURE,
    WRITER,
    DoubtModel,
)
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.widgets.copied_rows import RowsTable
from letterpad.ink.raster import SIDE

_WIDEST_WRITER = 24 * GRID
"""Logical pixels."""


class DoubtTable(RowsTable):
    """Letters in doubt, a row each; several can be selected.

    Signals
    -------
    letter_shown(int)
        The row that is current now; -1 for none.
    """

    letter_shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubt_table")
        self.setAccessibleName(self.tr("Letters whose labels are in doubt"))
        self.doubts = DoubtModel(self)
        self.setModel(self.doubts)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setIconSize(QSize(SIDE, SIDE) * MAGNIFICATION)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(SIDE * MAGNIFICATION + GRID)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumWidth(scaled(40 * GRID))
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.doubts.modelReset.connect(self._begin)

    def selected_rows(self) -> list[int]:
        """Return the rows that are selected, from the top; the current one if none is."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        return rows or [row for row in [self.currentIndex().row()] if row >= 0]

    def go_on(self) -> None:
        """Show the next letter that is not decided about: after this one, else from the top."""
        here = self.currentIndex().row()
        left = self.doubts.undecided()
        if left:
            self.show_row(next((row for row in left if row > here), left[0]))

    def show_row(self, row: int) -> None:
        """Make a row the current one, and the only one that is selected."""
        index = self.doubts.index(row, PICTURE)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    @Slot()
    def _begin(self) -> None:
        """Show the first letter about which nothing is decided."""
        self._share_out()
        if self.doubts.letters:
            self.show_row(next(iter(self.doubts.undecided()), 0))
        else:
            self.letter_shown.emit(-1)

    @Slot(QModelIndex, QModelIndex)
    def _tell_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.letter_shown.emit(current.row())

    def _share_out(self) -> None:
        """Give columns the room that their texts need, and writers and decisions the rest."""
        has_writers = any(letter.writer for letter in self.doubts.letters)
        self.setColumnHidden(WRITER, not has_writers)
        needs = {
            PICTURE: self._need(PICTURE, ""),
            LABEL: self._need(LABEL, ""),
            READ_AS: self._need(READ_AS, ""),
            SURE: self._need(SURE, "100.0 % · 100.0 %"),
            DECISION: self._need(DECISION, self.doubts.left_out_text()),
        }
        spare = self.viewport().width() - sum(needs.values())
        needs[WRITER] = min(max(scaled(8 * GRID), spare), _WIDEST_WRITER) if has_writers else 0
        needs[DECISION] += max(0, spare - needs[WRITER])
        for column, need in needs.items():
            self.setColumnWidth(column, need)

    def _need(self, column: int, text: str) -> int:
        """Return how wide a column has to be for its heading, a text or a picture."""
        title = self.doubts.headerData(column, Qt.Orientation.Horizontal)
        widest = max(self.fontMetrics().horizontalAdvance(each) for each in (text, title))
        picture = SIDE * MAGNIFICATION if column == PICTURE else 0
        return max(widest + 3 * GRID, picture + 2 * GRID)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()
