"""One plot of the curves of trainings: a colour for each, dashes for what was not learned from."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from letterpad.gui.charts.curve_plot import EndLabelAxis
from letterpad.gui.charts.plot import Plot
from letterpad.gui.style.theme import GRID, current, scaled

_AXIS_WIDTH = 5 * GRID
_AXIS_HEIGHT = 20
_SMALL = 0.9
"""Size of the chart's letters, of the window's."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a plot: its points, the place of its training, and whether it is dashed."""

    points: Sequence[tuple[float, float]]
    place: int
    is_dashed: bool


class RunCurvesPlot(Plot):
    """Lines on axes that stand where they are put.

    Parameters
    ----------
    is_lower : bool
        Whether numbers are written along the bottom.
    pen_ratio : float
        How many pixels a logical one has where the lines are drawn.
    """

    def __init__(self, *, is_lower: bool, pen_ratio: float) -> None:
        self._along = EndLabelAxis("bottom")
        super().__init__({"bottom": self._along})
        self.setMinimumHeight(scaled(4 * GRID) + (scaled(_AXIS_HEIGHT) if is_lower else 0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._is_lower = is_lower
        self._pen_ratio = pen_ratio
        self._lines: list[Line] = []
        self._ranges = (1.0, 0.0, 1.0)
        self._asked: object = None
        self._values = self.getPlotItem().getAxis("left")
        self._values.setWidth(scaled(_AXIS_WIDTH))
        self._values.setStyle(tickLength=-3)
        self._along.setHeight(scaled(_AXIS_HEIGHT) if is_lower else 1)
        self._along.setStyle(showValues=is_lower, tickLength=-3 if is_lower else 0)
        self._items: list[pyqtgraph.PlotCurveItem] = []
        self.restyle(pen_ratio)

    def restyle(self, pen_ratio: float) -> None:
        """Take the theme's colours and the font, and pens for other pixels."""
        self._pen_ratio = pen_ratio
        theme = current()
        self.setBackground(theme.surface)
        for axis in (self._values, self._along):
            axis.setPen(theme.border)
            axis.setTextPen(theme.muted)
            axis.setTickFont(self._small_font())
            axis.label.setFont(self._small_font())
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
        ticks: Sequence[tuple[float, str]],
        unit: str,
        low: float,
        high: float,
        values: tuple[tuple[float, str], ...],
    ) -> None:
        """Fix both axes: from 0 to `end` along the bottom, the values from `low` to `high`."""
        asked = (end, tuple(ticks), unit, low, high, values)
        if asked == self._asked:
            return  # the axes need not be painted again, which takes longer than the curves
        self._asked = asked
        self._ranges = (end, low, high)
        self._values.setTicks([list(values)])
        if self._is_lower:
            if self._along.labelText != unit:
                self._along.setLabel(unit)
                self._along.resizeEvent()  # pyqtgraph places the label before it is longer
            self._along.setHeight(scaled(_AXIS_HEIGHT))
            # The last number leaves its place to the unit.
            self._along.setTicks([list(ticks[:-1]) if unit else list(ticks)])
        self._fit()

    def _small_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        return font

    def _style_lines(self) -> None:
        theme = current()
        for item, line in zip(self._items, self._lines, strict=False):
            pen = pyqtgraph.mkPen(
                theme.curves[line.place],
                width=(1.5 if line.is_dashed else 2) * self._pen_ratio,
                dash=[4, 3] if line.is_dashed else None,
            )
            item.setPen(pen)

    def _fit(self) -> None:
        """Show the whole of both axes, with room for the lines' width."""
        end, low, high = self._ranges
        view = self.getPlotItem().getViewBox()
        width, height = max(1.0, view.width()), max(1.0, view.height())
        side = end * GRID / width
        margin = (high - low) * 4 / max(8.0, height - 8)
        view.setRange(
            xRange=(-side, end + 3 * side), yRange=(low - margin, high + margin), padding=0
        )

    def sizeHint(self) -> QSize:
        """Return the least size: the plot takes what room there is."""
        return QSize(scaled(25 * GRID), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the axes where they are."""
        super().resizeEvent(event)
        if hasattr(self, "_items"):  # pyqtgraph resizes it while it is being built
            self._fit()
