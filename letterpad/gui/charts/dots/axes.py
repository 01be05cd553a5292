"""Two axes that a chart paints itself: scales, the numbers at them, and where a point is."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from letterpad.gui.style.theme import GRID, current
from letterpad.gui.text.run_texts import percent

_SHARE_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2)
_MOST_SHARES = 6
"""Numbers at an axis of shares, about."""

_LOG_STEPS = ((1, 2, 5), (1, 3), (1,))
"""Which numbers of each power of ten stand at an axis: as many as there is room for."""

_MOST_ON_LOG = 9
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Scale:
    """From where to where an axis goes, and the numbers that stand at it.

    Parameters
    ----------
    low, high : float
    ticks : tuple of (float, str)
        Each within `low` to `high`.
    is_log : bool
        Whether equal factors are equally far from each other; `low` is above 0 then.
    """

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    is_log: bool = False

    def share(self, value: float) -> float:
        """Return how far along the axis a value is: 0 at `low`, 1 at `high`."""
        if self.is_log:
            return math.log(value / self.low) / math.log(self.high / self.low)
        return (value - self.low) / (self.high - self.low)


def share_scale(lowest: float, highest: float) -> Scale:
    """Return a scale for shares of 0 to 1 that holds both, from one even number to another.

    Examples
    --------
    >>> scale = share_scale(0.83, 0.94)
    >>> scale.low, scale.high, len(scale.ticks)
    (0.82, 0.94, 7)
    """
    spread = max(highest - lowest, 0.02)
    step = next((each for each in _SHARE_STEPS if spread / each <= _MOST_SHARES), 0.2)
    first = max(0, math.floor(lowest / step + _ROUNDING))
    last = min(round(1 / step), max(math.ceil(highest / step - _ROUNDING), first + 2))
    first = max(0, min(first, last - 2))
    numbers = [round(number * step, 4) for number in range(first, last + 1)]
    ticks = tuple((value, percent(value, 0)) for value in numbers)
    return Scale(numbers[0], numbers[-1], ticks)


def log_scale(values: Sequence[float], write: Callable[[float], str]) -> Scale:
    """Return a scale on which equal factors are equally far apart.

    Parameters
    ----------
    values : sequence of float
        All above 0; at least one.
    write : callable
        Writes a number at the axis.
    """
    # Room beside the outermost, so that dots are not on the frame.
    low, high = min(values) / 1.5, max(values) * 1.5
    if high / low < 10:
        middle = math.sqrt(low * high)
        low, high = middle / math.sqrt(10), middle * math.sqrt(10)
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    numbers: list[float] = []
    for steps in _LOG_STEPS:
        numbers = [step * 10.0**power for power in powers for step in steps]
        numbers = [number for number in numbers if low <= number <= high]
        if len(numbers) <= _MOST_ON_LOG:
            break
    return Scale(low, high, tuple((number, write(number)) for number in numbers), is_log=True)


@dataclass(frozen=True, slots=True)
class Axes:
    """Two scales and the rectangle between them, in a chart's logical pixels."""

    area: QRectF
    across: Scale
    up: Scale

    def place(self, x: float, y: float) -> QPointF:
        """Return where a point is."""
        return QPointF(
            self.area.left() + self.across.share(x) * self.area.width(),
            self.area.bottom() - self.up.share(y) * self.area.height(),
        )

    def paint(self, painter: QPainter, font: QFont, title: str) -> None:
        """Paint quiet lines with their numbers, and what the lower axis is below these."""
        theme, area, metrics = current(), self.area, QFontMetricsF(font)
        painter.setFont(font)
        height = metrics.height()
        for value, text in self.up.ticks:
            y = self.place(self.across.low, value).y()
            painter.setPen(QPen(QColor(theme.border), 1.0))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(theme.muted))
            box = QRectF(0, y - height / 2, area.left() - GRID, height)
            painter.drawText(box, _RIGHT, text)
        free_from = -math.inf
        for value, text in self.across.ticks:
            x = self.place(value, self.up.low).x()
            painter.setPen(QPen(QColor(theme.border), 1.0))
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            width = metrics.horizontalAdvance(text) + GRID
            if x - width / 2 < free_from:
                continue  # there is no room for its number
            free_from = x + width / 2
            painter.setPen(QColor(theme.muted))
            box = QRectF(x - width / 2, area.bottom() + GRID / 2, width, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        below = QRectF(area.left(), area.bottom() + GRID / 2 + height, area.width(), height)
        painter.setPen(QColor(theme.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, title)


def room_at_left(font: QFont, scale: Scale) -> float:
    """Return how many logical pixels the numbers at the upright axis take."""
    metrics = QFontMetricsF(font)
    return 2 * GRID + max(metrics.horizontalAdvance(text) for _, text in scale.ticks)


def room_at_right(font: QFont, scale: Scale) -> float:
    """Return how many logical pixels the last number at the lower axis takes beside its end."""
    _, last = scale.ticks[-1]
    widest = QFontMetricsF(font).horizontalAdvance(last)
    return GRID + (widest + GRID) / 2


def room_below(font: QFont) -> float:
    """Return how many logical pixels the numbers at the lower axis and its title take."""
    return GRID + 2 * QFontMetricsF(font).height()


_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
