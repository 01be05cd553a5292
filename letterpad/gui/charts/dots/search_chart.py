"""What a search has tried: the mean accuracy of every combination of values, and its folds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from letterpad.gui.charts.chart import ARROWS, Keys
from letterpad.gui.charts.dots.dot_chart import paint_ring
from letterpad.gui.charts.dots.strip_chart import StripChart
from letterpad.gui.charts.plot import Dots, Plot
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, seconds_text
from letterpad.gui.widgets.data_table import Column, DataTable

_AXIS_STARTS = (0.0, 0.2, 0.6, 0.8, 0.9)
"""Where the axis of accuracies may begin: as near to the lowest as one of these allows."""

_FOLD, _MEAN, _MARK = 4, 9, 14
"""Diameters in logical pixels: of a fold's dot, of a mean's, and of the ring around a mean's."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A combination of values, and what it scored.

    Parameters
    ----------
    values : tuple
        One for each setting that is searched.
    accuracies : tuple of float
        One for each fold, 0 to 1; at least one.
    n_letters : int
        Letters that it was tried on.
    seconds : float
    """

    values: tuple[Any, ...]
    accuracies: tuple[float, ...]
    n_letters: int
    seconds: float

    @property
    def mean(self) -> float:
        """Mean accuracy of the folds, 0 to 1."""
        return math.fsum(self.accuracies) / len(self.accuracies)


class SearchChart(StripChart[Plot]):
    """The combinations in the order in which they were tried: folds as small dots, means as large.

    The best is in colour. Each combination is an item of the chart.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Plot(), parent)
        self.setObjectName("search_chart")
        self.setAccessibleName(self.tr("Mean accuracy of each combination"))
        self.setToolTip(
            self.tr(
                "Accuracy of each combination, in the order of the table: the folds as small dots "
                "on a line, their mean as a large dot, the best in colour"
            )
        )
        self._tried: list[Tried] = []
        self._best: int | None = None
        self._settings: list[Column] = []
        self._n_combinations = 1
        self._plot.setMinimumHeight(scaled(17 * GRID))
        for side in ("left", "bottom"):
            self._plot.getAxis(side).setStyle(tickLength=0, hideOverlappingLabels=False)
        self._spread = pg.PlotCurveItem(connect="pairs")
        self._plot.addItem(self._spread, ignoreBounds=True)
        self._folds, self._means, self._best_mean = Dots(_FOLD), Dots(_MEAN), Dots(_MEAN)
        for dots in (self._folds, self._means, self._best_mean):
            self._plot.addItem(dots, ignoreBounds=True)
        self.restyle()
        self.start([], 1)

    def start(self, settings: Sequence[Column], n_combinations: int) -> None:
        """Show an empty chart: so many combinations of values of these settings will be tried."""
        self._settings = list(settings)
        self._n_combinations = n_combinations
        self.forget_item()
        self.set_tried([], None)

    def set_tried(self, tried: Sequence[Tried], best: int | None) -> None:
        """Show combinations.

        Parameters
        ----------
        tried : sequence of Tried
            In the order in which they were tried.
        best : int or None
            The place of the best among them.
        """
        self._tried = list(tried)
        self._best = best
        self._draw_axes()
        self._folds.set_points(
            [(n + 1, share) for n, row in enumerate(tried) for share in row.accuracies]
        )
        ends = [
            (n + 1, end)
            for n, row in enumerate(tried)
            for end in (min(row.accuracies), max(row.accuracies))
        ]
        self._spread.setData([n for n, _ in ends], [end for _, end in ends])
        means = [(n + 1, row.mean) for n, row in enumerate(tried)]
        self._means.set_points([mean for n, mean in enumerate(means) if n != best])
        self._best_mean.set_points([] if best is None else [means[best]])
        self.describe()

    # What the chart says

    def n_items(self) -> int:
        return len(self._tried)

    def sentence(self, item: int) -> str:
        row = self._tried[item]
        place = self.tr("{0} best") if item == self._best else "{0}"
        text = self.tr("{0}: {1}, the mean of {2} folds ({3}): {4}")
        if len(row.accuracies) == 1:
            text = self.tr("{0}: {1} in the first fold: {4}")
        return text.format(
            place.format(number(item + 1)),
            percent(row.mean),
            number(len(row.accuracies)),
            ", ".join(percent(accuracy) for accuracy in row.accuracies),
            self._in_words(row),
        )

    def _in_words(self, row: Tried) -> str:
        pairs = zip(self._settings, row.values, strict=True)
        return ", ".join(f"{setting.heading} {setting.write(value)}" for setting, value in pairs)

    def description(self) -> str:
        """Say how many were tried, and the best."""
        assert self._best is not None
        best = self._tried[self._best]
        return self.tr("{0} combinations tried; the best so far has {1}: {2}").format(
            number(len(self._tried)), percent(best.mean), self._in_words(best)
        )

    def empty_sentence(self) -> str:
        return self.tr("The mean accuracy of each combination will be drawn here.")

    def chart_table(self) -> DataTable:
        """Return the mean and the folds of every combination."""
        n_folds = max((len(row.accuracies) for row in self._tried), default=0)
        folds = [self.tr("Fold {0}").format(number(fold + 1)) for fold in range(n_folds)]
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Number"), number),
                *self._settings,
                Column(self.tr("Letters"), number),
                Column(self.tr("Mean accuracy"), _share),
                *(Column(fold, _share) for fold in folds),
                Column(self.tr("Seconds"), seconds_text),
            ),
            [
                (
                    place + 1,
                    *row.values,
                    row.n_letters,
                    row.mean,
                    *row.accuracies,
                    *[None] * (n_folds - len(row.accuracies)),
                    row.seconds,
                )
                for place, row in enumerate(self._tried)
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go through the combinations, and read what each scored."))]

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a ring around the mean."""
        mean = self.place_of(item, self._tried[item].mean)
        paint_ring(painter, mean, _MARK / 2, current().accent)

    # Drawing

    def restyle(self) -> None:
        theme = current()
        self._plot.setBackground(theme.surface)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(theme.border)
            axis.setTickPen(pg.mkPen(None))
            axis.setTextPen(theme.muted)
        self._plot.getAxis("left").setWidth(scaled(6 * GRID) + ROOM)
        self._spread.setPen(theme.muted)
        self._folds.set_colour(theme.muted)
        self._means.set_colour(theme.text)
        self._best_mean.set_colour(theme.accent)

    def tick(self, place: int) -> str:
        """Return what stands below a combination: its value, or its number if there are several."""
        if len(self._settings) != 1:
            return number(place)
        tried = self._tried[place - 1 : place]
        return self._settings[0].write(tried[0].values[0]) if tried else ""

    def _draw_axes(self) -> None:
        places = max(self._n_combinations, len(self._tried))
        self._plot.getAxis("bottom").setTicks([self.ticks(places)])
        self._plot.setXRange(0.5, places + 0.5, padding=0)
        lowest = min((share for row in self._tried for share in row.accuracies), default=0.0)
        low = max(start for start in _AXIS_STARTS if start <= lowest)
        high, margin = 1.0, 0.04 * (1.0 - low)
        digits = 0 if low < 0.75 else 1
        shares = np.linspace(low, high, 5)
        self._plot.getAxis("left").setTicks([[(share, percent(share, digits)) for share in shares]])
        self._plot.setYRange(low - margin, high + margin, padding=0)


def _share(value: float) -> str:
    return percent(value)
