"""What charts of bars from 0 to 100 % have in common: the axis below them, and an interval."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.style.theme import AXIS_HEIGHT, GRID, current, scaled
from letterpad.gui.text.run_texts import percent

_CAP = 3.0
"""Logical pixels from an interval's line to the end of its caps."""


def draw_share_axis(painter: QPainter, font: QFont, bars: QRectF) -> None:
    """Draw lines behind bars, and percentages below them: as many as there is room for.

    Parameters
    ----------
    painter : QPainter
    font : QFont
        Of the chart; the percentages are smaller.
    bars : QRectF
        Where the bars are: its left is 0, its right 1.
    """
    theme, small = current(), small_font(font)
    needed = QFontMetrics(small).horizontalAdvance(percent(1.0, 0)) + GRID
    step = 2 if bars.width() / 5 >= needed else 5
    painter.setFont(small)
    for tenth in range(0, 11, step):
        x = bars.left() + tenth / 10 * bars.width()
        painter.setPen(QColor(theme.border))
        painter.drawLine(QPointF(x, bars.top()), QPointF(x, bars.bottom()))
        painter.setPen(QColor(theme.muted))
        box = QRectF(x - needed / 2, bars.bottom(), needed, scaled(AXIS_HEIGHT))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, percent(tenth / 10, 0))


def draw_interval(painter: QPainter, low: float, high: float, middle: float) -> None:
    """Draw an interval over a bar, from x = `low` to `high`; y = `middle` is the bar's middle."""
    painter.setPen(QPen(QColor(current().text), 1.5))
    painter.drawLine(QPointF(low, middle), QPointF(high, middle))
    for end in (low, high):
        painter.drawLine(QPointF(end, middle - _CAP), QPointF(end, middle + _CAP))
