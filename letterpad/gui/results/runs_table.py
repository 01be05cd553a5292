"""The table of runs: what each was trained on, with which settings, and what it scored."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from letterpad.gui.results.runs_model import (
    ACCURACY,
    HELD_OUT,
    LETTERS,
    RUN,
    SECONDS,
    SETTINGS,
    RunsModel,
    heading,
)
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.run_texts import split_word
from letterpad.gui.widgets.copied_rows import RowsTable
from letterpad.gui.widgets.two_line_delegate import PADDING, TwoLineDelegate, width_for
from letterpad.letters.splits import SPLIT_KINDS
from letterpad.library import Run

_LATER_MS = 10
"""Milliseconds until the columns of a hidden table get their widths: the pen has its turn."""

_MOST_WIDTHS = 10_000
"""Texts whose widths are remembered."""

_WORDS = (RUN, LETTERS, SETTINGS)
_NUMBERS = (SECONDS, ACCURACY, HELD_OUT)


class RunsTable(RowsTable):
    """The runs, sortable by every column; one is selected.

    Signals
    -------
    run_chosen(Run)
        The user selected another run.
    rename_asked(Run, str)
        The user typed another name for a run.
    """

    run_chosen = Signal(object)
    rename_asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("runs_table")
        self.setAccessibleName(self.tr("Trained models"))
        self.setToolTip(self.tr("Every trained model. Choose one to see what it mixes up."))
        self._model = RunsModel(self)
        self._delegate = TwoLineDelegate(self)
        self.setModel(self._model)
        self.setSortingEnabled(True)
        self.sortByColumn(ACCURACY, Qt.SortOrder.DescendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER_MS)
        self._later.timeout.connect(self._share_out)
        self._widths: dict[str, int] = {}
        self._widths_for = self.fontMetrics()
        self._lay_out()
        self._silent = False
        self.selectionModel().currentRowChanged.connect(self._tell_choice)
        self._model.rename_asked.connect(self.rename_asked)

    def _lay_out(self) -> None:
        """Give every row two lines, and numbers the room that they need."""
        metrics = self.fontMetrics()
        self.setItemDelegate(self._delegate)
        row = 2 * metrics.lineSpacing() + 2 * PADDING
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(row)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(4 * GRID)
        room_for = {
            SECONDS: ("888.8",),
            ACCURACY: ("88.8–88.8 %",),
            HELD_OUT: tuple(map(split_word, SPLIT_KINDS)),
        }
        for column, texts in room_for.items():
            widest = max(map(metrics.horizontalAdvance, (*texts, heading(column))))
            self.setColumnWidth(column, widest + 2 * GRID)
        self.setMinimumHeight(header.sizeHint().height() + 4 * row)
        self.setMinimumWidth(sum(map(self.columnWidth, _NUMBERS)) + scaled(33 * GRID))

    @Slot()
    def _share_out(self) -> None:
        """Give the columns of words what is left: first what each needs, then the same for all."""
        metrics = self.fontMetrics()
        model = self._model
        room = self.viewport().width() - sum(map(self.columnWidth, _NUMBERS))
        needs = []
        for column in _WORDS:
            texts = {model.text(run, column) for run in model.runs()}
            widest = max(map(self._width_of, texts), default=0)
            above = metrics.horizontalAdvance(heading(column)) + 3 * GRID
            needs.append(max(above, min(widest, scaled(22 * GRID)) + 2 * PADDING + 2))
        spare = room - sum(needs)
        settings = metrics.horizontalAdvance(heading(SETTINGS)) + 2 * GRID
        least_of = ((SETTINGS, max(scaled(9 * GRID), settings)), (RUN, scaled(12 * GRID)))
        for column, least in least_of:
            if spare < 0:  # the tooltips have what is cut off
                needs[column] = max(least, needs[column] + spare)
                spare = room - sum(needs)
        for column, need in zip(_WORDS, needs, strict=True):
            self.setColumnWidth(column, max(scaled(6 * GRID), need + spare // len(_WORDS)))

    def _share_out_soon(self) -> None:
        """Share the width out, at once where that is seen, else in a turn of the event loop."""
        if self.isVisible():
            self._share_out()
        else:
            self._later.start()

    def _width_of(self, text: str) -> int:
        metrics = self.fontMetrics()
        if text not in self._widths or self._widths_for != metrics:
            if self._widths_for != metrics or len(self._widths) > _MOST_WIDTHS:
                self._widths, self._widths_for = {}, metrics
            self._widths[text] = width_for(text, metrics)
        return self._widths[text]

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show other runs; the selected one stays selected if it is among them."""
        self._silent = True
        self._model.set_runs(runs)
        self._silent = False
        self._share_out_soon()

    def set_live(self, path: Path | None) -> None:
        """Mark the run that reads the drawing."""
        self._model.set_live(path)
        self._share_out_soon()

    def runs(self) -> list[Run]:
        """Return the runs, from the first row to the last."""
        return self._model.runs()

    def select(self, path: Path | None) -> None:
        """Select a run's row."""
        row = next((row for row, run in enumerate(self.runs()) if run.path == path), None)
        self._silent = True
        if row is None:
            self.selectionModel().clear()
        elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            index = self._model.index(row, RUN)
            flags = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.scrollTo(index)
        self._silent = False

    @Slot()
    def edit_name(self) -> None:
        """Open the name of the selected run for typing."""
        row = self.currentIndex().row()
        if row >= 0:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.edit(self._model.index(row, RUN))

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the selected row into sight, once the rows have their heights."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._scroll_to_selected)

    @Slot()
    def _scroll_to_selected(self) -> None:
        if self.selectionModel().hasSelection():
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the columns again."""
        super().resizeEvent(event)
        self._share_out()

    @Slot(QModelIndex, QModelIndex)
    def _tell_choice(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            self.run_chosen.emit(self._model.run_at(current.row()))
