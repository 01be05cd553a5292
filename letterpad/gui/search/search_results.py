"""What a search has tried so far: a table and a chart of mean accuracies."""

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHeaderView, QTableView, QVBoxLayout, QWidget

from letterpad.algorithms.algorithm import Algorithm
from letterpad.gui.style.theme import GRID, Theme, light, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, seconds_text
from letterpad.gui.text.translation import translated, value_text
from letterpad.training.protocol import Trial

_TOP = QModelIndex()

_AXIS_STARTS = (0.0, 0.2, 0.6, 0.8, 0.9)
"""Where the axis of accuracies may begin: as near to the lowest as one of these allows."""


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

    def __init__(self, algorithm: Algorithm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._algorithm = algorithm
        self._names: list[str] = []
        self.combinations: list[Combination] = []
        self._bold = QFont()
        self._bold.setBold(True)

    def start(self, names: list[str]) -> None:
        """Forget everything; these settings will be searched."""
        self.beginResetModel()
        self._names = names
        self.combinations = []
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
            row.accuracies.append(trial.accuracy)
            row.seconds += trial.seconds
            self.endInsertRows()
        else:
            row.accuracies.append(trial.accuracy)
            row.seconds += trial.seconds
        last = self.index(len(self.combinations) - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def best(self) -> int | None:
        """Return the row of the best so far: of those tried on most letters, the highest mean."""
        if not self.combinations:
            return None
        most = max(row.n_letters for row in self.combinations)
        rows = [n for n, row in enumerate(self.combinations) if 1.5 * row.n_letters > most]
        return max(rows, key=lambda number: self.combinations[number].mean)

    def description(self) -> str:
        """Say in words how the search stands."""
        best = self.best()
        if best is None:
            return self.tr("Nothing has been tried yet")
        row = self.combinations[best]
        values = ", ".join(self._text(name, row) for name in self._names)
        return (self.tr("{0} combinations tried; the best so far has {1}: {2}")).format(
            len(self.combinations), percent(row.mean, 2), values
        )

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
            return ", ".join(percent(accuracy, 2) for accuracy in row.accuracies)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        texts = [self._text(name, row) for name in self._names]
        place = str(index.row() + 1)
        return [
            self.tr("{0} best").format(place) if is_best else place,
            *texts,
            number(row.n_letters),
            f"{len(row.accuracies)}",
            percent(row.mean, 2),
            seconds_text(row.seconds),
        ][index.column()]


class SearchResults(QWidget):
    """The chart of a search, and the table of what stands in it."""

    def __init__(self, algorithm: Algorithm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = light()
        self._n_places = 1
        self._trials = TrialsModel(algorithm, self)
        self._plot: Any = pg.PlotWidget()
        self._plot.setObjectName("search_chart")
        self._plot.setAccessibleName(self.tr("Mean accuracy of each combination"))
        self._plot.setToolTip(
            self.tr(
                "Accuracy of each combination, numbered as in the table: "
                "the folds as small dots, their mean as a large one, the best in colour"
            )
        )
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMouseEnabled(False, False)
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.getViewBox().disableAutoRange()
        self._plot.setMinimumHeight(scaled(17 * GRID))
        self._folds: Any = pg.ScatterPlotItem(size=4, pen=None)
        self._means: Any = pg.ScatterPlotItem(size=9, pen=None)
        for item in (self._folds, self._means):
            self._plot.addItem(item, ignoreBounds=True)
        self._table = QTableView()
        self._table.setObjectName("search_table")
        self._table.setAccessibleName(self.tr("What was tried"))
        self._table.setToolTip(
            self.tr("Every combination, in the order tried; the best so far is bold")
        )
        self._table.setModel(self._trials)
        self._table.setShowGrid(False)
        self._table.setTabKeyNavigation(False)
        self._table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setDefaultSectionSize(scaled(3 * GRID))
        self._table.setMinimumHeight(scaled(16 * GRID))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._plot, 2)
        column.addWidget(self._table, 3)
        self.set_theme(light())

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been tried yet."""
        return not self._trials.combinations

    def start(self, names: list[str], n_combinations: int) -> None:
        """Forget everything; `n_combinations` of values of these settings will be tried."""
        self._trials.start(names)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in range(1, 1 + len(names)):  # whose headings may be long
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._n_places = n_combinations
        self._draw()

    def add_trial(self, trial: Trial) -> None:
        """Show one more fit."""
        self._trials.add(trial)
        self._table.scrollToBottom()
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._plot.setBackground(theme.surface)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setStyle(tickLength=0, hideOverlappingLabels=False)
            axis.setPen(theme.border)
            axis.setTickPen(pg.mkPen(None))
            axis.setTextPen(theme.muted)
        self._plot.getAxis("left").setWidth(scaled(6 * GRID))
        self._draw()

    def _draw(self) -> None:
        rows = self._trials.combinations
        best = self._trials.best()
        places = max(self._n_places, len(rows))
        step = max(1, -(-places // 20))
        ticks = [(place, str(place)) for place in range(1, places + 1) if place % step == 0]
        self._plot.getAxis("bottom").setTicks([ticks])
        self._plot.setXRange(0.5, places + 0.5, padding=0)
        lowest = min((share for row in rows for share in row.accuracies), default=0.0)
        low = max(start for start in _AXIS_STARTS if start <= lowest)
        high, margin = 1.0, 0.04 * (1.0 - low)
        shares = np.linspace(low, high, 5)
        self._plot.getAxis("left").setTicks(
            [[(share, percent(share, 0 if low < 0.75 else 1)) for share in shares]]
        )
        self._plot.setYRange(low - margin, high + margin, padding=0)
        folds = [(n + 1, share) for n, row in enumerate(rows) for share in row.accuracies]
        points = np.array(folds, dtype=float).reshape(-1, 2)
        self._folds.setData(points[:, 0], points[:, 1], brush=QColor(self._theme.muted))
        plain, chosen = QColor(self._theme.text), QColor(self._theme.accent)
        self._means.setData(
            np.arange(1, len(rows) + 1, dtype=float),
            np.array([row.mean for row in rows]),
            brush=[chosen if number == best else plain for number in range(len(rows))],
        )
        self._plot.setAccessibleDescription(self._trials.description())


def _hashable(value: Any) -> Any:
    """Return a value as a setting's: JSON makes lists of the tuples of layers."""
    return tuple(value) if isinstance(value, list) else value
