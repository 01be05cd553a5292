"""What a search has tried so far, as the rows of a table."""

import math
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from letterpad.algorithms.algorithm import Algorithm
from letterpad.gui.charts.dots.search_chart import Tried
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, seconds_text
from letterpad.gui.text.translation import translated, value_text
from letterpad.gui.widgets.data_table import Column
from letterpad.training.protocol import Trial

_TOP = QModelIndex()


@dataclass(slots=True)
class Combination:
    """Values that were tried together, on one number of letters, and what the folds scored."""

    values: dict[str, Any]
    n_letters: int
    accuracies: list[float] = field(default_factory=list)
    seconds: float = 0.0

    @property
    def mean(self) -> float:
        """Mean accuracy of the folds, 0 to 1."""
        return math.fsum(self.accuracies) / len(self.accuracies)


class TrialsModel(QAbstractTableModel):
    """One row for each combination, in the order in which they were tried."""

    def __init__(self, algorithm: Algorithm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._algorithm = algorithm
        self._names: list[str] = []
        self.combinations: list[Combination] = []
        self._best: int | None = None
        self._bold = QFont()
        self._bold.setBold(True)

    def start(self, names: list[str]) -> None:
        """Forget everything; these parameters will be searched."""
        self.beginResetModel()
        self._names = names
        self.combinations = []
        self._best = None
        self.endResetModel()

    def add(self, trial: Trial) -> None:
        """Count one more fit."""
        values = {name: _hashable(value) for name, value in trial.settings.items()}
        # Folds differ by a letter or two, rounds of halving by a factor.
        known = (
            row
            for row in self.combinations
            if row.values == values and trial.n_letters < 1.5 * row.n_letters
        )
        row = next(known, None)
        if row is None:
            place = len(self.combinations)
            self.beginInsertRows(QModelIndex(), place, place)
            row = Combination(values, trial.n_letters)
            self.combinations.append(row)
            self._count(row, trial)
            self.endInsertRows()
        else:
            self._count(row, trial)
        last = self.index(len(self.combinations) - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def _count(self, row: Combination, trial: Trial) -> None:
        row.accuracies.append(trial.accuracy)
        row.seconds += trial.seconds
        self._best = self._found_best()

    def best(self) -> int | None:
        """Return the row of the best so far: of those tried on most letters, the highest mean."""
        return self._best

    def _found_best(self) -> int:
        most = max(row.n_letters for row in self.combinations)
        rows = [n for n, row in enumerate(self.combinations) if 1.5 * row.n_letters > most]
        return max(rows, key=lambda number: self.combinations[number].mean)

    def edge(self) -> str:
        """Say that the best value is the smallest or largest tried and may go further, or ""."""
        if self._best is None:
            return ""
        best = self.combinations[self._best].values
        for name in self._names:
            param = self._algorithm.param(name)
            if param.kind not in ("int", "float"):
                continue
            tried = {row.values[name] for row in self.combinations}
            if len(tried) < 2 or best[name] not in (min(tried), max(tried)):
                continue
            largest = best[name] == max(tried)
            if best[name] == (param.high if largest else param.low):
                continue  # there is nothing beyond it
            sentence = (
                self.tr(
                    "The best {0}, {1}, is the largest that was tried: larger ones may do better."
                )
                if largest
                else self.tr(
                    "The best {0}, {1}, is the smallest that was tried: smaller ones may do better."
                )
            )
            return sentence.format(translated(param.label), value_text(param, best[name]))
        return ""

    def columns(self) -> list[Column]:
        """Return the parameters that are searched: what they are called, how values are written."""
        params = [self._algorithm.param(name) for name in self._names]
        return [Column(translated(param.label), partial(value_text, param)) for param in params]

    def tried(self) -> list[Tried]:
        """Return all combinations, for the chart."""
        return [
            Tried(
                tuple(row.values[name] for name in self._names),
                tuple(row.accuracies),
                row.n_letters,
                row.seconds,
            )
            for row in self.combinations
        ]

    def _text(self, name: str, row: Combination) -> str:
        return value_text(self._algorithm.param(name), row.values[name])

    # Qt's own

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self.combinations)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        return 0 if parent.isValid() else 1 + len(self._names) + 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            labels = [translated(self._algorithm.param(name).label) for name in self._names]
            return [
                "",
                *labels,
                self.tr("Letters"),
                self.tr("Folds"),
                self.tr("Accuracy"),
                self.tr("Seconds"),
            ][section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        row = self.combinations[index.row()]
        is_best = index.row() == self.best()
        if role == Qt.ItemDataRole.FontRole:
            return self._bold if is_best else None
        if role == Qt.ItemDataRole.UserRole:
            return row.mean
        if role == Qt.ItemDataRole.ToolTipRole:
            return ", ".join(percent(accuracy) for accuracy in row.accuracies)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        texts = [self._text(name, row) for name in self._names]
        place = str(index.row() + 1)
        return [
            self.tr("{0} best").format(place) if is_best else place,
            *texts,
            number(row.n_letters),
            f"{len(row.accuracies)}",
            percent(row.mean),
            seconds_text(row.seconds),
        ][index.column()]


def _hashable(value: Any) -> Any:
    """Return a value as a parameter's: JSON makes lists of the tuples of layers."""
    return tuple(value) if isinstance(value, list) else value
