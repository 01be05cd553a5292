"""Runs as the rows of a table model: texts, values to sort by, tooltips."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import (
    algorithm_name,
    all_settings,
    created_text,
    data_detail,
    interval_text,
    learned_detail,
    learned_text,
    letters_text,
    n_learned,
    not_tested,
    percent,
    plain,
    right_text,
    seconds_text,
    seed_text,
    settings_text,
    split_text,
)
from letterpad.library import Run

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()

N_COLUMNS = 6
RUN, LETTERS, SETTINGS, SECONDS, ACCURACY, HELD_OUT = range(N_COLUMNS)


def heading(column: int) -> str:
    """Return what stands over a column."""
    return {
        RUN: translate("Run", "Run", "A trained model"),
        LETTERS: translate("Run", "Letters"),
        SETTINGS: translate("Run", "Parameters", "Heading of a narrow column"),
        SECONDS: translate("Run", "Seconds", "Heading of a narrow column"),
        ACCURACY: translate("Run", "Accuracy"),
        HELD_OUT: translate("Run", "Held out"),
    }[column]


def explanation(column: int) -> str:
    """Say what a column holds."""
    return {
        RUN: translate("Run", "The name of the model. F2 or a double click renames it."),
        LETTERS: translate("Run", "Which letters it learned from, and how many."),
        SETTINGS: translate("Run", "The parameters that differ from the algorithm's defaults."),
        SECONDS: translate("Run", "How long the training took, reading the letters not included."),
        ACCURACY: translate("Run", "Share of held-out letters read right, and its 95 % interval."),
        HELD_OUT: translate("Run", "How many letters were held out from training, and how."),
    }[column]


class RunsModel(QAbstractTableModel):
    """Runs as rows, sorted by any column.

    It sorts by itself: a proxy model would ask for thousands of values, each of them a call from
    C++ that waits for its turn beside other threads.

    Signals
    -------
    rename_asked(Run, str)
        The user typed another name; it is shown when `set_runs` brings it.
    """

    rename_asked = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: list[Run] = []
        self._runs: list[Run] = []  # the same, in the order of the rows
        self._column, self._is_falling = ACCURACY, True
        self._texts: dict[tuple[Path, int], str] = {}
        self._live: Path | None = None

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show other runs. Rows that stay keep their selection, and an editor that is open."""
        self._listed = list(runs)
        new = {run.path: run for run in runs}
        for rows in reversed(blocks(row for row, run in self._numbered() if run.path not in new)):
            self.beginRemoveRows(_TOP, rows[0], rows[-1])
            del self._runs[rows[0] : rows[-1] + 1]
            self.endRemoveRows()
        for row, run in self._numbered():
            if run != new[run.path]:
                self._runs[row] = new[run.path]
                self._tell(row)
        there = {run.path for run in self._runs}
        wanted = self._in_order(runs)
        self._arrange([run for run in wanted if run.path in there])
        for rows in blocks(row for row, run in enumerate(wanted) if run.path not in there):
            self.beginInsertRows(_TOP, rows[0], rows[-1])
            self._runs[rows[0] : rows[0]] = wanted[rows[0] : rows[-1] + 1]
            self.endInsertRows()

    def _in_order(self, runs: Iterable[Run]) -> list[Run]:
        """Sort runs; those of the same value stay as they were listed."""
        return sorted(runs, key=lambda run: _value(run, self._column), reverse=self._is_falling)

    def _arrange(self, runs: list[Run]) -> None:
        """Show the runs that are there in another order."""
        if runs == self._runs:
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows = {run.path: row for row, run in enumerate(runs)}
        now = [self.index(rows[self._runs[at.row()].path], at.column()) for at in before]
        self._runs = runs
        self.changePersistentIndexList(before, now)
        self.layoutChanged.emit()

    def set_live(self, path: Path | None) -> None:
        """Mark the run that reads the drawing."""
        before, self._live = self._live, path
        for row, run in self._numbered():
            if before != path and run.path in (before, path):
                self._tell(row)

    def _numbered(self) -> list[tuple[int, Run]]:
        return list(enumerate(self._runs))

    def _tell(self, row: int) -> None:
        """Say that a row has changed: the whole, so that its editor keeps what was typed."""
        for column in range(N_COLUMNS):
            self._texts.pop((self._runs[row].path, column), None)
        self.dataChanged.emit(self.index(row, RUN), self.index(row, HELD_OUT))

    def runs(self) -> list[Run]:
        """Return the runs in the order of the rows."""
        return list(self._runs)

    def run_at(self, row: int) -> Run:
        """Return the run of a row."""
        return self._runs[row]

    # Qt's own

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        if 0 <= column < N_COLUMNS:
            self._column, self._is_falling = column, order == Qt.SortOrder.DescendingOrder
            self._arrange(self._in_order(self._listed))

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else N_COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        editable = Qt.ItemFlag.ItemIsEditable if index.column() == RUN else Qt.ItemFlag.NoItemFlags
        return super().flags(index) | editable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(section)
        if role == Qt.ItemDataRole.ToolTipRole:
            return explanation(section) + " " + self.tr("Click to sort.")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        run, column = self._runs[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(run, column)
        if role == Qt.ItemDataRole.EditRole:
            return run.card.name
        if role == Qt.ItemDataRole.UserRole:
            return _value(run, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(_tip(run, column))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(column)}: {self.text(run, column)}".replace("\n", ", ")
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

    def text(self, run: Run, column: int) -> str:
        """Return the text of a cell."""
        cell = (run.path, column)
        if cell not in self._texts:
            self._texts[cell] = self._written(run, column)
        return self._texts[cell]

    def _written(self, run: Run, column: int) -> str:
        card, result = run.card, run.card.held_out
        if column == RUN:
            return self.tr("{0} (live)").format(card.name) if run.path == self._live else card.name
        if column == LETTERS:
            return learned_text(card)
        if column == SETTINGS:
            return settings_text(card)
        if column == SECONDS:
            return seconds_text(card.seconds)
        if result is None:
            return not_tested() if column == ACCURACY else "–"
        accuracy = result.accuracy
        if column == ACCURACY:
            return f"{percent(accuracy.value)}\n{interval_text(accuracy)}"
        return f"{number(result.n)}\n{split_text(card, short=True)}"


def blocks(rows: Iterable[int]) -> list[list[int]]:
    """Put rows that follow each other together."""
    blocks: list[list[int]] = []
    for row in rows:
        if blocks and blocks[-1][-1] == row - 1:
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return blocks


def _value(run: Run, column: int) -> Any:
    """Return what a column is sorted by; runs that were not tested come last."""
    card, result = run.card, run.card.held_out
    if column == SECONDS:
        return card.seconds
    if column == ACCURACY:
        return -1.0 if result is None or not result.n else result.accuracy.value
    if column == HELD_OUT:
        return 0 if result is None else result.n
    if column == LETTERS:
        return letters_text(card).casefold(), n_learned(card) or 0
    texts = {RUN: card.name, SETTINGS: settings_text(card)}
    return texts[column].casefold()


def _tip(run: Run, column: int) -> str:
    card, result = run.card, run.card.held_out
    if column == SETTINGS:
        return "\n".join(all_settings(card)) or translate("Run", "It has no parameters.")
    if column == LETTERS:
        lines = (letters_text(card), data_detail(card), learned_detail(card))
        return "\n".join(filter(None, lines))
    if column == ACCURACY and result is not None:
        accuracy = result.accuracy
        exact = f"{percent(accuracy.value, 4)}, {right_text(accuracy)}"
        return f"{exact}\n" + translate("Run", "95 % interval {0}").format(
            interval_text(accuracy, 2)
        )
    if column == HELD_OUT and result is not None:
        seed = seed_text(card) or translate("Run", "not known", "Seed")
        return translate("Run", "{0} letters, split {1}, seed {2}").format(
            number(result.n), split_text(card), seed
        )
    if column == RUN:
        return f"{card.name}\n{algorithm_name(card)}, {created_text(card)}"
    return localized(f"{card.seconds:,.2f} s") if column == SECONDS else not_tested()
