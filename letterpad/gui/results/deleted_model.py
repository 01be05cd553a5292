"""The rows of the table of deleted models: what each is, how long it stays, how large it is."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from letterpad.gui.results.runs_model import blocks
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import (
    algorithm_name,
    created_text,
    interval_text,
    letters_text,
    moment_text,
    not_tested,
    percent,
    plain,
    size_text,
)
from letterpad.library import DeletedRun

NAME, ACCURACY, DELETED, STAYS, SIZE = range(5)
N_COLUMNS = 5

_TOP = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


def heading(column: int) -> str:
    """Return the heading of a column."""
    return (
        translate("DeletedModel", "Model"),
        translate("DeletedModel", "Accuracy"),
        translate("DeletedModel", "Deleted"),
        translate("DeletedModel", "Stays for"),
        translate("DeletedModel", "Size"),
    )[column]


def days_text(days: float) -> str:
    """Say for how long something stays: "12 days"."""
    whole = max(1, math.ceil(days - 1e-6))
    if whole == 1:
        return translate("DeletedModel", "1 day")
    return translate("DeletedModel", "{0} days").format(number(whole))


class DeletedModel(QAbstractTableModel):
    """Deleted runs, the newest deletion first. News insert and remove rows; the others stay."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: list[DeletedRun] = []

    def set_runs(self, runs: Sequence[DeletedRun]) -> None:
        """Show these runs instead of those that are shown."""
        new = {run.file.path for run in runs}
        gone = [row for row, run in enumerate(self._runs) if run.file.path not in new]
        for rows in reversed(blocks(gone)):
            self.beginRemoveRows(_TOP, rows[0], rows[-1])
            del self._runs[rows[0] : rows[-1] + 1]
            self.endRemoveRows()
        # Those that stay are in the same order: it is that of the deletions.
        there = {run.file.path for run in self._runs}
        for rows in blocks(row for row, run in enumerate(runs) if run.file.path not in there):
            self.beginInsertRows(_TOP, rows[0], rows[-1])
            self._runs[rows[0] : rows[0]] = runs[rows[0] : rows[-1] + 1]
            self.endInsertRows()
        for row, run in enumerate(runs):
            if self._runs[row] != run:
                self._runs[row] = run
                self.dataChanged.emit(self.index(row, NAME), self.index(row, SIZE))

    def runs(self) -> list[DeletedRun]:
        """Return the runs, from the first row to the last."""
        return list(self._runs)

    def runs_of(self, rows: Iterable[int]) -> list[DeletedRun]:
        """Return the runs of some rows, from the first to the last."""
        return [self._runs[row] for row in sorted(rows)]

    # Qt's own

    def rowCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = _TOP) -> int:
        return 0 if parent.isValid() else N_COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return heading(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        run, column = self._runs[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(run, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(_tip(run))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{heading(column)}: {_text(run, column)}".replace("\n", ", ")
        return None


def _text(run: DeletedRun, column: int) -> str:
    file, card = run.file, run.card
    if column == NAME:
        about = (
            translate("DeletedModel", "This file cannot be read")
            if card is None
            else f"{algorithm_name(card)} · {letters_text(card)}"
        )
        return f"{run.name}\n{about}"
    if column == ACCURACY:
        if card is None:
            return "–"
        if card.held_out is None or not card.held_out.n:
            return not_tested()
        accuracy = card.held_out.accuracy
        return f"{percent(accuracy.value)}\n{interval_text(accuracy)}"
    if column == DELETED:
        if file.deleted is None:
            return translate("DeletedModel", "not known", "When a model was deleted")
        return moment_text(file.deleted)
    return days_text(file.days_left) if column == STAYS else size_text(file.n_bytes)


def _tip(run: DeletedRun) -> str:
    lines = [run.name]
    if run.card is not None:
        lines.append(
            translate("DeletedModel", "{0}, trained {1}").format(
                algorithm_name(run.card), created_text(run.card)
            )
        )
    if run.file.deleted is None:
        lines.append(
            translate("DeletedModel", "Deleted by an earlier version, which did not say when.")
        )
    return "\n".join(lines)
