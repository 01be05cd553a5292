"""Dots on two axes: the base of charts whose items are dots."""

from typing import ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from letterpad.gui.charts.chart import PaintedChart
from letterpad.gui.charts.dots.axes import Axes
from letterpad.gui.style.theme import current

_MARGIN = 16
"""Logical pixels around the sentence of an empty chart."""


class DotChart(PaintedChart):
    """A dot is an item of the chart. A subclass says where the axes and the dots are."""

    reach: ClassVar[float]
    """Logical pixels of the radius of the ring around a dot: so near the pointer has to be."""

    def axes(self) -> Axes:
        """Return the axes as they are now."""
        raise NotImplementedError

    def dot(self, axes: Axes, item: int) -> QPointF:
        """Return where a dot is."""
        raise NotImplementedError

    def n_dots(self) -> int:
        """Return how many of the items are dots: the first ones."""
        return self.n_items()

    def draw_dots(self, painter: QPainter, *, marked: bool) -> None:
        """Draw a chart that has dots."""
        raise NotImplementedError

    # Where things are

    def item_rect(self, item: int) -> QRectF:
        """Return the square around a dot."""
        middle, reach = self.dot(self.axes(), item), self.reach
        return QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)

    def item_at(self, place: QPointF) -> int | None:
        """Return the nearest dot, if one is near."""
        axes = self.axes()
        nearest, best = None, self.reach**2 + 1.0
        for item in range(self.n_dots()):
            apart = self.dot(axes, item) - place
            far = apart.x() ** 2 + apart.y() ** 2
            if far < best:
                nearest, best = item, far
        return nearest

    # Drawing

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a ring around a dot."""
        paint_ring(painter, self.dot(self.axes(), item), self.reach, current().text)

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.is_empty:
            self.draw_dots(painter, marked=marked)
            return
        painter.setFont(self.font())
        painter.setPen(QColor(current().muted))
        flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
        room = self.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        painter.drawText(room, flags, self.empty_sentence())


def paint_ring(painter: QPainter, middle: QPointF, radius: float, colour: str) -> None:
    """Paint a ring around a dot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 2.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, radius, radius)
