"""Accuracy over the number of letters learned from."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys, PlottedChart
from letterpad.gui.charts.dots.dot_chart import paint_ring
from letterpad.gui.charts.dots.named_plot import Name, NamedPlot, Series
from letterpad.gui.style.theme import current
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import Column, DataTable

_SEED, _MEAN, _MARK = 4, 8, 14
"""Diameters in logical pixels: of a seed's dot, of a mean's, and of the ring around a mean's."""


@dataclass(frozen=True, slots=True)
class SizeLine:
    """What one algorithm scored.

    Parameters
    ----------
    name : str
    accuracies : mapping of int to tuple of float
        For each number of letters the accuracies of the seeds so far, 0 to 1; one at least.
    """

    name: str
    accuracies: Mapping[int, tuple[float, ...]]

    def mean(self, n: int) -> float:
        """Return the mean accuracy with `n` letters."""
        return math.fsum(self.accuracies[n]) / len(self.accuracies[n])


class SizeChart(PlottedChart):
    """A line for each algorithm on a logarithmic axis: means as large dots, seeds as small ones.

    Each mean is an item of the chart.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("size_chart")
        self.setAccessibleName(self.tr("Accuracy by number of letters"))
        self.setToolTip(
            self.tr(
                "Accuracy on the same held-out letters after learning from more and more letters: "
                "every training as a small dot, the mean of each size as a large one"
            )
        )
        self._sizes: list[int] = []
        self._lines: list[SizeLine] = []
        self._series: list[Series] = []
        self._plot = NamedPlot()
        self._plot.getAxis("bottom").setLabel(self.tr("letters learned from"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self.restyle()
        self.start([])

    def start(self, sizes: Sequence[int]) -> None:
        """Show an empty chart, on whose axis these numbers of letters stand."""
        self._sizes = list(sizes)
        self.forget_item()
        self.set_lines([])

    def sizes(self) -> tuple[int, ...]:
        """Return the numbers of letters on the axis."""
        return tuple(self._sizes)

    def set_lines(self, lines: Sequence[SizeLine]) -> None:
        """Show what was scored so far; sizes that nothing is known of have no dot."""
        self._lines = list(lines)
        while len(self._series) < len(lines):
            place = len(self._series)
            series = Series(self._plot, place, mean_size=_MEAN, value_size=_SEED)
            series.restyle(self.pen_ratio())
            self._series.append(series)
        names = []
        for place, series in enumerate(self._series):
            line = self._lines[place] if place < len(lines) else SizeLine("", {})
            known = sorted(line.accuracies)
            means = [(math.log2(n), line.mean(n)) for n in known]
            series.line.setData([x for x, _ in means], [y for _, y in means])
            series.means.set_points(means)
            series.values.set_points(
                [(math.log2(n), share) for n in known for share in line.accuracies[n]]
            )
            if means:
                names.append(Name(line.name, *means[-1], place))
        self._draw_axes()
        self._plot.set_names(names, [line.name for line in lines])
        self._plot.set_empty("" if self._sizes or names else self.empty_sentence())
        self.describe()

    # What the chart says

    def _items(self) -> list[tuple[int, int]]:
        """Return line and size of every item."""
        return [
            (place, n) for place, line in enumerate(self._lines) for n in sorted(line.accuracies)
        ]

    def n_items(self) -> int:
        return len(self._items())

    def sentence(self, item: int) -> str:
        place, n = self._items()[item]
        line = self._lines[place]
        shares = line.accuracies[n]
        if len(shares) == 1:
            return self.tr("{0}, {1} letters: {2}").format(line.name, number(n), percent(shares[0]))
        return self.tr("{0}, {1} letters: {2}, the mean of {3} trainings ({4})").format(
            line.name,
            number(n),
            percent(line.mean(n)),
            number(len(shares)),
            ", ".join(map(percent, shares)),
        )

    def description(self) -> str:
        """Say what every algorithm has scored with most letters so far."""
        said = []
        for line in self._lines:
            if line.accuracies:
                first, last = min(line.accuracies), max(line.accuracies)
                said.append(
                    self.tr("{0}: {1} with {2} letters, {3} with {4}").format(
                        line.name,
                        percent(line.mean(first)),
                        number(first),
                        percent(line.mean(last)),
                        number(last),
                    )
                )
        return "; ".join(said)

    def empty_sentence(self) -> str:
        return self.tr("Accuracy over the number of letters will be drawn here.")

    def chart_table(self) -> DataTable:
        """Return mean and seeds of every algorithm at every size."""
        n_seeds = max(
            (len(shares) for line in self._lines for shares in line.accuracies.values()), default=0
        )
        seeds = [self.tr("Seed {0}").format(number(seed)) for seed in range(n_seeds)]
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Algorithm")),
                Column(self.tr("Letters"), number),
                Column(self.tr("Mean accuracy"), percent),
                *(Column(seed, percent) for seed in seeds),
            ),
            [
                (
                    self._lines[place].name,
                    n,
                    self._lines[place].mean(n),
                    *self._lines[place].accuracies[n],
                    *[None] * (n_seeds - len(self._lines[place].accuracies[n])),
                )
                for place, n in self._items()
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go through the sizes, and read what each algorithm scored."))]

    # Where the means are

    def _place(self, item: int) -> QPointF:
        place, n = self._items()[item]
        return self._plot.place_of(math.log2(n), self._lines[place].mean(n), self)

    def item_rect(self, item: int) -> QRectF:
        """Return a square around the mean."""
        middle = self._place(item)
        return QRectF(middle.x() - _MARK / 2, middle.y() - _MARK / 2, _MARK, _MARK)

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a ring around the mean."""
        paint_ring(painter, self._place(item), _MARK / 2, current().accent)

    # Drawing

    def restyle(self) -> None:
        self._plot.restyle()
        for series in self._series:
            series.restyle(self.pen_ratio())

    def _draw_axes(self) -> None:
        known = {n for line in self._lines for n in line.accuracies}
        sizes = sorted({*self._sizes, *known}) or [1, 2]
        ticks = [(math.log2(n), number(n)) for n in sizes] if known or self._sizes else []
        self._plot.set_x(math.log2(sizes[0]), math.log2(sizes[-1]), ticks)
        self._plot.set_accuracies(
            [share for line in self._lines for of in line.accuracies.values() for share in of]
        )
