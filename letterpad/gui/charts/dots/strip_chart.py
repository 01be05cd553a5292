"""Dots in strips, one for each that was tried: the base of charts of trials and of splits."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letterpad.gui.charts.chart import PlottedChart
from letterpad.gui.charts.plot import Plot
from letterpad.gui.text.language import number

_MOST_NUMBERS = 20
"""Below the axis."""

_Plot = TypeVar("_Plot", bound=Plot)


class StripChart(PlottedChart, Generic[_Plot]):
    """A plot in which item 0 stands at 1, item 1 at 2, ...; each has the strip around it.

    Parameters
    ----------
    plot : Plot
    """

    def __init__(self, plot: _Plot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot = plot
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(plot)

    def place_of(self, item: int, share: float) -> QPointF:
        """Return where an accuracy of an item is, in the chart's logical pixels."""
        return self._plot.place_of(item + 1, share, self)

    def item_rect(self, item: int) -> QRectF:
        """Return the strip of an item."""
        area = self._plot.area(self)
        left, right = (self._plot.place_of(item + edge, 0, self).x() for edge in (0.5, 1.5))
        return QRectF(left, area.top(), right - left, area.height())

    def item_at(self, place: QPointF) -> int | None:
        if not self._plot.area(self).contains(place):
            return None
        item = round(self._plot.point_at(place, self)[0]) - 1
        return item if 0 <= item < self.n_items() else None

    def tick(self, place: int) -> str:
        """Return what stands below the item at a place of the axis, from 1 on."""
        return number(place)

    def ticks(self, n: int) -> Sequence[tuple[float, str]]:
        """Return what stands below so many items: not all of them where they are many."""
        step = max(1, -(-n // _MOST_NUMBERS))
        return [(float(place), self.tick(place)) for place in range(step, n + 1, step)]
