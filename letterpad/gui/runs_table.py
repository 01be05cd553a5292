"""The table of runs: what each was trained on, with which settings, and what it scored."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from letterpad.gui.run_texts import (
    NOT_TESTED,
    accuracy_of,
    all_settings,
    interval_text,
    letters_text,
    percent,
    seconds_text,
    settings_text,
    split_text,
)
from letterpad.gui.theme import GRID, Theme
from letterpad.gui.two_line_delegate import PADDING, TwoLineDelegate, width_for
from letterpad.library import Run

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()

RUN, LETTERS, SETTINGS, SECONDS, ACCURACY, HELD_OUT = range(6)
_HEADINGS = {
    RUN: ("Run", "What the model is called. F2 or a double click renames it."),
    LETTERS: ("Letters", "The letters that it learned from."),
    SETTINGS: ("Settings", "The settings that differ from the algorithm's own."),
    SECONDS: ("Seconds", "How long the training took, reading the letters not included."),
    ACCURACY: ("Accuracy", "Share of held-out letters read right, and its 95 % interval."),
    HELD_OUT: ("Held out", "How many letters were held out from training, and how."),
}
_WORDS = (RUN, LETTERS, SETTINGS)
_WIDEST = {SECONDS: "Seconds", ACCURACY: "88.8–88.8 %", HELD_OUT: "stratified"}
"""What the columns of numbers must have room for."""


class RunsModel(QAbstractTableModel):
    """Runs as rows. ``Qt.UserRole`` gives the value behind a text, the accuracy in full.

    Signals
    -------
    rename_asked(Run, str)
        The user typed another name; it is shown when `set_runs` brings it.
    """

    rename_asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[Run] = []
        self._live: Path | None = None

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show other runs."""
        self.beginResetModel()
        self._runs = list(runs)
        self.endResetModel()

    def set_live(self, path: Path | None) -> None:
        """Mark the run that reads the drawing."""
        self._live = path
        if self._runs:
            self.dataChanged.emit(self.index(0, RUN), self.index(len(self._runs) - 1, HELD_OUT))

    def run_at(self, row: int) -> Run:
        """Return the run of a row."""
        return self._runs[row]

    # Qt's own

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(_HEADINGS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if index.column() == RUN else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _HEADINGS[section][0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{_HEADINGS[section][1]} Click to sort."
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        run, column = self._runs[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(run, column)
        if role == Qt.ItemDataRole.EditRole:
            return run.card.name
        if role == Qt.ItemDataRole.UserRole:
            return _value(run, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(run, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_HEADINGS[column][0]}: {self._text(run, column)}".replace("\n", ", ")
        if role == Qt.ItemDataRole.FontRole and column == RUN and run.path == self._live:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for another name; the file is renamed elsewhere."""
        run, name = self._runs[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == run.card.name:
            return False
        self.rename_asked.emit(run, name)
        return True

    def _text(self, run: Run, column: int) -> str:
        card, result = run.card, run.card.held_out
        if column == RUN:
            return f"{card.name} (live)" if run.path == self._live else card.name
        if column == LETTERS:
            return letters_text(card).replace(", ", "\n", 1)
        if column == SETTINGS:
            return settings_text(card)
        if column == SECONDS:
            return seconds_text(card.seconds)
        if result is None:
            return NOT_TESTED if column == ACCURACY else "–"
        accuracy = accuracy_of(result)
        if column == ACCURACY:
            return f"{percent(accuracy.value, 2)}\n{interval_text(accuracy)}"
        return f"{result.n:,}\n{split_text(card, short=True)}"


class RunsTable(QTableView):
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
        self.setAccessibleName("Trained models")
        self.setToolTip("Every trained model. Choose one to see what it mixes up.")
        self._model = RunsModel(self)
        self._delegate = TwoLineDelegate(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(Qt.ItemDataRole.UserRole)
        self.setModel(self._sorted)
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
        for column, text in _WIDEST.items():
            self.setColumnWidth(column, metrics.horizontalAdvance(text) + 2 * GRID)
        self.setMinimumHeight(header.sizeHint().height() + 4 * row)

    def _share_out(self) -> None:
        """Give the columns of words what is left: first what each needs, then the same for all."""
        metrics = self.fontMetrics()
        model = self._model
        room = self.viewport().width() - sum(map(self.columnWidth, _WIDEST))
        needs = []
        for column in _WORDS:
            texts = [model.index(row, column).data() for row in range(model.rowCount())]
            widest = max((width_for(text, metrics) for text in texts), default=0)
            heading = metrics.horizontalAdvance(_HEADINGS[column][0]) + 3 * GRID
            needs.append(max(heading, min(widest, 22 * GRID) + 2 * PADDING + 2))
        spare = room - sum(needs)
        for column, least in ((SETTINGS, 9 * GRID), (RUN, 11 * GRID)):
            if spare < 0:  # the tooltips have what is cut off
                needs[column] = max(least, needs[column] + spare)
                spare = room - sum(needs)
        for column, need in zip(_WORDS, needs, strict=True):
            self.setColumnWidth(column, max(6 * GRID, need + spare // len(_WORDS)))

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show other runs; nothing is selected then."""
        self._silent = True
        self._model.set_runs(runs)
        self._silent = False
        self._share_out()

    def set_live(self, path: Path | None) -> None:
        """Mark the run that reads the drawing."""
        self._model.set_live(path)
        self._share_out()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def runs(self) -> list[Run]:
        """Return the runs, from the first row to the last."""
        return [self._run(row) for row in range(self._sorted.rowCount())]

    def select(self, path: Path | None) -> None:
        """Select a run's row."""
        row = next((row for row, run in enumerate(self.runs()) if run.path == path), None)
        self._silent = True
        if row is None:
            self.selectionModel().clear()
        elif row != self.currentIndex().row() or not self.selectionModel().hasSelection():
            index = self._sorted.index(row, RUN)
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
            self.edit(self._sorted.index(row, RUN))

    def _run(self, row: int) -> Run:
        return self._model.run_at(self._sorted.mapToSource(self._sorted.index(row, RUN)).row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out among the columns again."""
        super().resizeEvent(event)
        self._share_out()

    @Slot(QModelIndex, QModelIndex)
    def _tell_choice(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            self.run_chosen.emit(self._run(current.row()))


def _value(run: Run, column: int) -> Any:
    """Return what a column is sorted by; runs that were not tested come last."""
    card, result = run.card, run.card.held_out
    if column == SECONDS:
        return card.seconds
    if column == ACCURACY:
        return -1.0 if result is None or not result.n else accuracy_of(result).value
    if column == HELD_OUT:
        return 0 if result is None else result.n
    texts = {RUN: card.name, LETTERS: letters_text(card), SETTINGS: settings_text(card)}
    return texts[column].casefold()


def _tip(run: Run, column: int) -> str:
    card, result = run.card, run.card.held_out
    if column == SETTINGS:
        return "\n".join(all_settings(card)) or "It has no settings."
    if column == LETTERS:
        source = str(card.data.get("spec", {}).get("source", ""))
        return f"{letters_text(card)}\n{source}".strip()
    if column == ACCURACY and result is not None:
        accuracy = accuracy_of(result)
        return (
            f"{accuracy.value!r}\n{accuracy.n_correct:,} of {accuracy.n:,} right\n"
            f"95 % interval {interval_text(accuracy, 2)}"
        )
    if column == HELD_OUT and result is not None:
        seed = card.split.get("random_state", "not known")
        return f"{result.n:,} letters, split {split_text(card)}, seed {seed}"
    if column == RUN:
        return f"{card.name}\n{card.algorithm_name}, {card.created[:16].replace('T', ' ')} UTC"
    return f"{card.seconds:,.2f} s" if column == SECONDS else NOT_TESTED
