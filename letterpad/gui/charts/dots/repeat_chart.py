"""Two algorithms on several splits: a pair of dots for each."""

import math
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from letterpad.gui.charts.chart import ARROWS, Keys
from letterpad.gui.charts.dots.named_plot import Name, NamedPlot, Series
from letterpad.gui.charts.dots.strip_chart import StripChart
from letterpad.gui.style.theme import current
from letterpad.gui.text.language import localized, number
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import Column, DataTable

_DOT = 8
"""Diameter of a dot in logical pixels."""

Pair = tuple[float | None, float | None]
"""Accuracies of the first and the second algorithm on one split; None for what is still to come."""


class RepeatChart(StripChart[NamedPlot]):
    """For each split the accuracy of both algorithms, joined by a line; and both means.

    Each split is an item of the chart.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(NamedPlot(), parent)
        self.setObjectName("repeat_chart")
        self.setAccessibleName(self.tr("Accuracy of both algorithms on each split"))
        self.setToolTip(
            self.tr(
                "Accuracy of both algorithms on each split, joined by a line; the line across is "
                "the mean of each"
            )
        )
        self._names: tuple[str, str] = ("", "")
        self._pairs: list[Pair] = []
        self._n_splits = 1
        self._plot.getAxis("bottom").setLabel(self.tr("split"))
        self._joins = pg.PlotCurveItem(connect="pairs")
        self._plot.addItem(self._joins, ignoreBounds=True)
        self._series = [Series(self._plot, place, mean_size=1, value_size=_DOT) for place in (0, 1)]
        self.restyle()
        self.start(("", ""), 1)

    def start(self, names: tuple[str, str], n_splits: int) -> None:
        """Show an empty chart for these two algorithms and so many splits."""
        self._names, self._n_splits = names, n_splits
        self.forget_item()
        self.set_pairs([])

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show accuracies, in the order of the splits; a pair holds one of them at least."""
        self._pairs = list(pairs)
        self._draw_axes()
        names = []
        for place, series in enumerate(self._series):
            dots = self._dots(place)
            series.values.set_points(dots)
            mean = math.fsum(share for _, share in dots) / max(1, len(dots))
            ends = [0.6, self._last() + 0.4] if dots else []
            series.line.setData(ends, [mean] * len(ends))
            if dots:
                names.append(Name(self._names[place], self._last() + 0.4, mean, place))
        ends_of_joins = [
            (split + 1, share)
            for split, (first, second) in enumerate(pairs)
            if first is not None and second is not None
            for share in (first, second)
        ]
        self._joins.setData([x for x, _ in ends_of_joins], [y for _, y in ends_of_joins])
        self._plot.set_names(names, self._names)
        self._plot.set_empty("" if names else self.empty_sentence())
        self.describe()

    def _dots(self, place: int) -> list[tuple[float, float]]:
        return [
            (split + 1.0, share)
            for split, pair in enumerate(self._pairs)
            if (share := pair[place]) is not None
        ]

    def _last(self) -> int:
        return max(self._n_splits, len(self._pairs))

    # What the chart says

    def n_items(self) -> int:
        return len(self._pairs)

    def sentence(self, item: int) -> str:
        first, second = self._pairs[item]
        if first is None or second is None:
            known = self._names[first is None], percent(first or second or 0.0)
            return self.tr("Split {0}: {1} {2}").format(number(item + 1), *known)
        return self.tr("Split {0}: {1} {2}, {3} {4}, a difference of {5} points").format(
            number(item + 1),
            self._names[0],
            percent(first),
            self._names[1],
            percent(second),
            _points(first - second),
        )

    def description(self) -> str:
        """Say how many splits there are, and the mean of each algorithm."""
        means = []
        for place in (0, 1):
            shares = [share for _, share in self._dots(place)]
            if shares:
                mean = percent(math.fsum(shares) / len(shares))
                means.append(f"{self._names[place]} {mean}")
        return self.tr("{0} splits so far; on average: {1}").format(
            number(len(self._pairs)), ", ".join(means)
        )

    def empty_sentence(self) -> str:
        return self.tr("The accuracies of both algorithms on each split will be drawn here.")

    def chart_table(self) -> DataTable:
        """Return both accuracies and their difference for every split."""
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Split"), number),
                *(Column(name, percent) for name in self._names),
                Column(self.tr("Difference in points"), _points_of_hundred),
            ),
            [
                (
                    place + 1,
                    first,
                    second,
                    None if first is None or second is None else 100 * (first - second),
                )
                for place, (first, second) in enumerate(self._pairs)
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go through the splits, and read what both algorithms scored."))]

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a frame around the pair."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current().accent), 2.0))
        ends = [self.place_of(item, share) for share in self._pairs[item] if share is not None]
        top, bottom = min(each.y() for each in ends), max(each.y() for each in ends)
        frame = QRectF(ends[0].x() - _DOT, top - _DOT, 2 * _DOT, bottom - top + 2 * _DOT)
        painter.drawRoundedRect(frame, _DOT, _DOT)

    # Drawing

    def restyle(self) -> None:
        self._plot.restyle()
        self._joins.setPen(pg.mkPen(current().muted, width=self.pen_ratio()))
        for series in self._series:
            series.restyle(self.pen_ratio())

    def _draw_axes(self) -> None:
        last = self._last()
        has_names = self._pairs or self._names[0]
        self._plot.set_x(0.5, last + 0.5, self.ticks(last) if has_names else [])
        shares = [share for pair in self._pairs for share in pair if share is not None]
        self._plot.set_accuracies(shares)


def _points(share: float) -> str:
    return _points_of_hundred(100 * share)


def _points_of_hundred(points: float) -> str:
    return localized(f"{round(points, 1) + 0.0:.1f}")
