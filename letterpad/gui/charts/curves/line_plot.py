"""A plot of lines on axes that stand where they are put: the base of plots over time."""

from collections.abc import Sequence

import pyqtgraph
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from letterpad.gui.charts.plot import Plot
from letterpad.gui.style.theme import GRID, current, scaled

Tick = tuple[float, str]
"""Where a number stands on an axis, and how it is written."""

_AXIS_WIDTH = 5 * GRID
_AXIS_HEIGHT = 20
_SMALL = 0.9
"""Size of the chart's letters, of the window's."""


class EndLabelAxis(pyqtgraph.AxisItem):  # type: ignore[misc]
    """A bottom axis whose label stands in the row of the numbers, at the right end."""

    def resizeEvent(self, event: object = None) -> None:
        """Place the label."""
        if self.label is not None:
            box = self.label.boundingRect()
            self.label.setPos(
                self.size().width() - box.width(), self.size().height() - box.height() + 1
            )
        self.picture = None


class LinePlot(Plot):
    """Lines; the numbers along the bottom stand in one row with what they are.

    A subclass draws the lines, and shows the axes' ranges in `fit`.

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
        self._ticks: list[Tick] = []
        self._shown_ticks: list[Tick] | None = None
        self._asked: object = None
        self._values = self.getPlotItem().getAxis("left")
        self._values.setWidth(scaled(_AXIS_WIDTH))
        self._values.setStyle(tickLength=-3)
        self._along.setHeight(scaled(_AXIS_HEIGHT) if is_lower else 1)
        self._along.setStyle(showValues=is_lower, tickLength=-3 if is_lower else 0)

    def fit(self) -> None:
        """Show the whole of both axes in the size that there is."""
        raise NotImplementedError

    def restyle(self, pen_ratio: float) -> None:
        """Take the theme's colours and the font, and pens for other pixels."""
        self._pen_ratio = pen_ratio
        theme, font = current(), self.small_font()
        self.setBackground(theme.surface)
        for axis in (self._values, self._along):
            axis.setPen(theme.border)
            axis.setTextPen(theme.muted)
            axis.setTickFont(font)
            axis.label.setFont(font)

    def small_font(self) -> QFont:
        """Return the font of all that is written in the plot."""
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * _SMALL)
        return font

    def set_axes(
        self, ranges: object, ticks: Sequence[Tick], unit: str, values: Sequence[Tick]
    ) -> None:
        """Write other numbers at both axes, and fit them; nothing is done for the same ones again.

        Parameters
        ----------
        ranges : object
            From where to where both axes go, as `fit` knows it.
        ticks : sequence of Tick
            Along the bottom; those that have no room beside the unit are left out.
        unit : str
            What they are; "" where that need not be said.
        values : sequence of Tick
            At the left.
        """
        asked = (ranges, tuple(ticks), unit, tuple(values))
        if asked == self._asked:
            return  # the axes need not be painted anew, which takes longer than the lines
        self._asked = asked
        self._values.setTicks([list(values)])
        if self._is_lower:
            self._ticks = list(ticks)
            if self._along.labelText != unit:
                self._along.setLabel(unit)
                self._along.resizeEvent()  # pyqtgraph places the label before it is longer
            self._along.setHeight(scaled(_AXIS_HEIGHT))
        self.refit()

    def refit(self) -> None:
        """Fit the axes to the size and to what is drawn, and write the numbers that have room."""
        self.fit()
        self._write_ticks()

    def _write_ticks(self) -> None:
        """Write the numbers along the bottom that do not come close to their unit."""
        view = self.getPlotItem().getViewBox()
        (left, right), _ = view.viewRange()
        if not self._is_lower or right <= left:
            return
        width = float(view.width())
        room = width
        if self._along.labelText:
            room -= self._along.label.boundingRect().width() + GRID
        metrics = QFontMetricsF(self.small_font())
        ticks = [
            (at, text)
            for at, text in self._ticks
            if (at - left) / (right - left) * width + metrics.horizontalAdvance(text) / 2 <= room
        ]
        if ticks != self._shown_ticks:
            self._shown_ticks = ticks
            self._along.setTicks([ticks])

    # Qt's own

    def sizeHint(self) -> QSize:
        """Return the least size: the plot takes what room there is."""
        return QSize(scaled(25 * GRID), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the axes where they are."""
        super().resizeEvent(event)
        if hasattr(self, "_values"):  # pyqtgraph resizes it while it is being built
            self.refit()
