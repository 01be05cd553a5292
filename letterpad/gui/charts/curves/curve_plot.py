"""One plot of the learning curves: two lines that carry their names, on axes that stand still."""

import itertools

import pyqtgraph
from PySide6.QtGui import QColor

from letterpad.gui.charts.curves.line_plot import LinePlot, Tick
from letterpad.gui.charts.plot import Dots
from letterpad.gui.style.theme import GRID, current
from letterpad.gui.text.language import number, translate

Series = list[tuple[float, float]]
"""Step and value of every point."""


class CurvePlot(LinePlot):
    """Training and validation values over the steps of a fit."""

    def __init__(self, *, is_lower: bool, pen_ratio: float) -> None:
        super().__init__(is_lower=is_lower, pen_ratio=pen_ratio)
        self._ranges = (1.0, 2.0, 0.0, 1.0)
        self._series: tuple[Series, Series] = ([], [])
        names = (translate("CurvePlot", "training"), translate("CurvePlot", "validation"))
        self._curves = [pyqtgraph.PlotCurveItem(antialias=True) for _ in names]
        self._ends = [Dots(6) for _ in names]
        self._names = [pyqtgraph.TextItem(name, anchor=(0, 0.5)) for name in names]
        for item in (*self._curves, *self._ends, *self._names):
            self.getPlotItem().addItem(item, ignoreBounds=True)
        self.restyle(pen_ratio)

    def restyle(self, pen_ratio: float) -> None:
        super().restyle(pen_ratio)
        parts = zip(current().curves, self._curves, self._ends, self._names, strict=False)
        for colour, curve, end, name in parts:
            # Told apart by colour, by their names, and by dashes.
            dashes = None if curve is self._curves[0] else [4, 2]
            curve.setPen(pyqtgraph.mkPen(colour, width=2 * pen_ratio, dash=dashes))
            end.set_colour(colour)
            name.setColor(QColor(colour))
            name.setFont(self.small_font())

    def set_ranges(
        self, last_step: float, low: float, high: float, values: tuple[Tick, ...], unit: str = ""
    ) -> None:
        """Fix both axes: the steps from 1 to `last_step`, the values from `low` to `high`."""
        self._ranges = (1.0, last_step, low, high)
        steps = step_ticks(int(last_step), most=10 if last_step <= 10 else 6)
        ticks = [(float(step), number(step)) for step in steps]
        self.set_axes(self._ranges, ticks, unit, values)

    def show_series(self, training: Series, watched: Series, watched_name: str = "") -> None:
        """Draw the values; a part without points has neither line nor name.

        The second line is of letters that are not learned from: of the validation part, unless it
        is called otherwise.
        """
        self._series = (training, watched)
        name = watched_name or translate("CurvePlot", "validation")
        if self._names[1].toPlainText() != name:
            self._names[1].setPlainText(name)
            self.refit()
        parts = zip(self._series, self._curves, self._ends, self._names, strict=True)
        for series, curve, end, name in parts:
            curve.setData([step for step, _ in series], [value for _, value in series])
            end.set_points(series[-1:])
            name.setVisible(bool(series))
        self._place_names()

    def _name_width(self) -> float:
        return max(float(name.boundingRect().width()) for name in self._names)

    def fit(self) -> None:
        """Leave room for the names right of the last step, and for the lines' width."""
        first, last, low, high = self._ranges
        view = self.getPlotItem().getViewBox()
        width, height = max(1.0, view.width()), max(1.0, view.height())
        room = min(0.6, (self._name_width() + GRID) / width)
        span = (last - first) / (1 - room - GRID / width)
        margin = (high - low) * 4 / max(8.0, height - 8)
        view.setRange(
            xRange=(first - span * GRID / width, last + span * room),
            yRange=(low - margin, high + margin),
            padding=0,
        )
        self._place_names()

    def _place_names(self) -> None:
        """Write each name right of its line's end, whole and not over the other name.

        The higher line's name is the higher one.
        """
        _, _, low, high = self._ranges
        view = self.getPlotItem().getViewBox()
        pixel = (high - low) / max(1.0, view.height() - 8)
        apart = self._names[0].boundingRect().height() * 0.8 * pixel
        shown = [
            (series[-1], name)
            for series, name in zip(self._series, self._names, strict=True)
            if series
        ]
        lowest, highest = low + apart / 2 - 2 * pixel, high - apart / 2 + 2 * pixel
        heights = [min(max(end[1], lowest), highest) for end, _ in shown]
        if len(heights) == 2 and abs(heights[0] - heights[1]) < apart:
            middle = sum(heights) / 2
            middle = min(max(middle, lowest + apart / 2), highest - apart / 2)
            up = 1 if shown[0][0][1] >= shown[1][0][1] else -1
            heights = [middle + up * apart / 2, middle - up * apart / 2]
        for (end, name), height in zip(shown, heights, strict=True):
            name.setPos(end[0] + 4 * self._step_pixel(), height)

    def _step_pixel(self) -> float:
        view = self.getPlotItem().getViewBox()
        (left, right), _ = view.viewRange()
        return float(right - left) / max(1.0, float(view.width()))


def step_ticks(last: int, most: int) -> list[int]:
    """Return the multiples of a round number up to `last`, at most `most` of them."""
    step = 1
    for factor in itertools.cycle((2, 2.5, 2)):
        if last / step <= most:
            break
        step = round(step * factor)
    return list(range(step, last + 1, step))
