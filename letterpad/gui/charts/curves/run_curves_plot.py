"""One plot of the curves of trainings: a colour for each, dashes for what was not learned from."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph

from letterpad.gui.charts.curves.line_plot import LinePlot, Tick
from letterpad.gui.style.theme import GRID, current


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a plot: its points, the place of its training, and whether it is dashed."""

    points: Sequence[tuple[float, float]]
    place: int
    is_dashed: bool


class RunCurvesPlot(LinePlot):
    """The lines of several trainings, in colours."""

    def __init__(self, *, is_lower: bool, pen_ratio: float) -> None:
        super().__init__(is_lower=is_lower, pen_ratio=pen_ratio)
        self._lines: list[Line] = []
        self._ranges = (1.0, 0.0, 1.0)
        self._items: list[pyqtgraph.PlotCurveItem] = []
        self.restyle(pen_ratio)

    def restyle(self, pen_ratio: float) -> None:
        super().restyle(pen_ratio)
        self._style_lines()

    def lines(self) -> list[Line]:
        """Return the lines that are drawn."""
        return list(self._lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Draw other lines."""
        self._lines = list(lines)
        while len(self._items) < len(lines):
            self._items.append(pyqtgraph.PlotCurveItem(antialias=True))
            self.getPlotItem().addItem(self._items[-1], ignoreBounds=True)
        for item in self._items[len(lines) :]:
            item.setData([], [])
        for item, line in zip(self._items, lines, strict=False):
            item.setData([at for at, _ in line.points], [value for _, value in line.points])
        self._style_lines()

    def set_ranges(
        self,
        end: float,
        ticks: Sequence[Tick],
        unit: str,
        low: float,
        high: float,
        values: tuple[Tick, ...],
    ) -> None:
        """Fix both axes: from 0 to `end` along the bottom, the values from `low` to `high`."""
        self._ranges = (end, low, high)
        self.set_axes(self._ranges, ticks, unit, values)

    def _style_lines(self) -> None:
        theme = current()
        for item, line in zip(self._items, self._lines, strict=False):
            pen = pyqtgraph.mkPen(
                theme.curves[line.place],
                width=(1.5 if line.is_dashed else 2) * self._pen_ratio,
                dash=[4, 3] if line.is_dashed else None,
            )
            item.setPen(pen)

    def fit(self) -> None:
        """Show the whole of both axes, with room for the lines' width."""
        end, low, high = self._ranges
        view = self.getPlotItem().getViewBox()
        width, height = max(1.0, view.width()), max(1.0, view.height())
        side = end * GRID / width
        margin = (high - low) * 4 / max(8.0, height - 8)
        view.setRange(
            xRange=(-side, end + 3 * side), yRange=(low - margin, high + margin), padding=0
        )
