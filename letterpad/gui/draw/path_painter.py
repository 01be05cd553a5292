"""Paints the pen's path as a model gets it: points, directions, and the order of the strokes."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from letterpad.gui.style.theme import Theme, scaled, text_on

Points = NDArray[np.float64]

_NUMBER_OF_SIDE, _SMALLEST_NUMBER, _LARGEST_NUMBER = 1 / 17, 10, 15
"""Logical pixels of a number's font, as a share of the picture's side, and its limits."""

_LINE_OF_SIDE, _THINNEST_LINE = 1 / 100, 1.5
_OUTLINE = 1.0
"""Logical pixels on each side of a line."""

_POINTS_FROM = 220
"""Logical pixels of the picture's side from which single points can be told apart."""

_MOST_NUMBERED = 20
"""Strokes. Of a scribble with more, the others have their colour and no number."""

_ANGLES = np.arange(16) * (2 * np.pi / 16)
_RINGS = np.array([1.2, 2.0, 3.0, 4.2, 5.6])
"""Distances, in radii of a number, at which a place for it is looked for."""

_GAP = 1.0
"""Logical pixels that are at least between two numbers."""


def colours(theme: Theme) -> tuple[str, ...]:
    """Return the colours of the strokes, in their order; after the last the first one follows."""
    return (*theme.series[:7], theme.muted)


def number_radius(side: float) -> float:
    """Return the radius of a number's disc, logical pixels, in a picture of this side."""
    return 0.68 * _number_size(side)


def places_of_numbers(
    strokes: Sequence[Points], radius: float, room: tuple[float, float, float, float]
) -> list[tuple[float, float] | None]:
    """Find a place for each stroke's number: near its beginning, and none covers another.

    Where there is a choice, a number lies behind the beginning, seen in the direction in which
    the pen goes, and covers little of the path.

    Parameters
    ----------
    strokes : sequence of float64 arrays of shape (n_points, 2)
    radius : float
        Of every number.
    room : tuple of float
        Left, top, right and bottom of what they lie in, in the same units.

    Returns
    -------
    list of (float, float) or None
        The number's centre for each stroke; None where there is no room left.
    """
    low = np.array(room[:2]) + radius
    high = np.maximum(np.array(room[2:]) - radius, low)
    path = np.concatenate([*strokes, np.empty((0, 2))])
    begins = np.array([stroke[0] for stroke in strokes]).reshape(-1, 2)
    taken = np.empty((0, 2))
    places: list[tuple[float, float] | None] = []
    for stroke in strokes:
        around = _around(stroke, radius)
        around = np.clip(around, low, high)
        free = ~(_squared(around, taken) < (2 * radius + _GAP) ** 2).any(axis=1)
        if not free.any():
            places.append(None)
            continue
        around = around[free]
        cost = np.hypot(*(around - stroke[0]).T) / radius
        cost += 0.25 * (_squared(around, path) < radius**2).sum(axis=1)
        cost += (_squared(around, begins) < radius**2).sum(axis=1)
        best = around[int(cost.round(6).argmin())]  # the first of equal ones
        taken = np.vstack([taken, best])
        places.append((float(best[0]), float(best[1])))
    return places


def _around(stroke: Points, radius: float) -> Points:
    """Return places about a stroke's beginning, the nearest and those behind it first."""
    ahead = stroke[min(3, len(stroke) - 1)] - stroke[0]
    behind = np.arctan2(-ahead[1], -ahead[0]) if ahead.any() else -3 * np.pi / 4
    angles = behind + _ANGLES[np.argsort(1 - np.cos(_ANGLES), kind="stable")]
    circle = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    places: Points = stroke[0] + (_RINGS[:, None, None] * radius * circle).reshape(-1, 2)
    return places


def _squared(places: Points, others: Points) -> NDArray[np.float64]:
    """Return squared distances of places to others: float64 array (n_places, n_others)."""
    across = places[:, None, 0] - others[None, :, 0]
    down = places[:, None, 1] - others[None, :, 1]
    squared: NDArray[np.float64] = across * across + down * down
    return squared


def paint_path(
    painter: QPainter,
    strokes: Sequence[Points],
    picture: QRectF,
    theme: Theme,
    font: QFont,
    opacities: Sequence[float] | None = None,
) -> None:
    """Paint strokes, in logical pixels, over the picture that they belong to.

    Every line has an outline, black or white, of good contrast to its colour: it is seen on ink
    as on paper. `opacities` of the strokes, 0 to 1, let some of them step back.
    """
    side = picture.width()
    width = max(_THINNEST_LINE, side * _LINE_OF_SIDE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    every = colours(theme)
    coloured = [QColor(every[index % len(every)]) for index in range(len(strokes))]
    opacities = [1.0] * len(strokes) if opacities is None else opacities
    for stroke, colour, opacity in zip(strokes, coloured, opacities, strict=True):
        painter.setOpacity(opacity)
        _paint_stroke(painter, stroke, colour, width, with_points=side >= _POINTS_FROM)
    numbers = strokes[:_MOST_NUMBERED]
    radius = number_radius(side)
    room = (picture.left(), picture.top(), picture.right(), picture.bottom())
    font = QFont(font)
    font.setPixelSize(_number_size(side))
    font.setBold(True)
    painter.setFont(font)
    for index, place in enumerate(places_of_numbers(numbers, radius, room)):
        if place is not None:
            painter.setOpacity(opacities[index])
            begin = QPointF(*numbers[index][0].tolist())
            _paint_number(painter, index + 1, QPointF(*place), begin, coloured[index])
    painter.setOpacity(1.0)


def _number_size(side: float) -> int:
    return max(scaled(_SMALLEST_NUMBER), min(round(side * _NUMBER_OF_SIDE), _LARGEST_NUMBER))


def _contrast(colour: QColor) -> QColor:
    return QColor(text_on(colour.red(), colour.green(), colour.blue()))


def _paint_stroke(
    painter: QPainter, stroke: Points, colour: QColor, width: float, *, with_points: bool
) -> None:
    line = QPolygonF([QPointF(x, y) for x, y in stroke.tolist()])
    arrows = _arrows(stroke, 2.6 * width)
    outline = QPen(_contrast(colour), width + 2 * _OUTLINE)
    pen = QPen(colour, width)
    for each in (outline, pen):
        each.setCapStyle(Qt.PenCapStyle.RoundCap)
        each.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(each)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)
        if with_points:
            dots = QPen(each)
            dots.setWidthF(each.widthF() + width)
            painter.setPen(dots)
            painter.drawPoints(line)
        painter.setPen(QPen(each.color(), each.widthF() - width + 0.5))
        painter.setBrush(each.color())
        for arrow in arrows:
            painter.drawPolygon(arrow)


def _arrows(stroke: Points, size: float) -> list[QPolygonF]:
    """Return heads of arrows on a stroke: at its end, and half-way on a long one."""
    steps = np.hypot(*np.diff(stroke, axis=0).T)
    length = float(steps.sum())
    if length < 2 * size:  # a dot goes nowhere
        return []
    middle = int(np.searchsorted(np.cumsum(steps), length / 2)) + 1
    ends = [len(stroke) - 1] if length < 12 * size else [middle, len(stroke) - 1]
    heads = []
    for end in ends:
        back = stroke[end] - stroke[max(0, end - 3)]
        along = back / max(float(np.hypot(*back)), 1e-6) * size
        aside = np.array([-along[1], along[0]]) * 0.6
        tip = stroke[end] + along * 0.5
        corners = (tip, tip - along * 1.2 + aside, tip - along * 1.2 - aside)
        heads.append(QPolygonF([QPointF(x, y) for x, y in np.array(corners).tolist()]))
    return heads


def _paint_number(
    painter: QPainter, number: int, centre: QPointF, begin: QPointF, colour: QColor
) -> None:
    """Paint a number on its disc, and a line from there to where the stroke begins."""
    text = str(number)
    metrics = QFontMetricsF(painter.font())
    radius = 0.68 * painter.font().pixelSize()
    contrast = _contrast(colour)
    for pen in (QPen(contrast, 3.0), QPen(colour, 1.5)):
        painter.setPen(pen)
        painter.drawLine(centre, begin)
    painter.setPen(QPen(contrast, 1.0))
    painter.setBrush(colour)
    painter.drawEllipse(centre, radius - 0.5, radius - 0.5)
    ink = metrics.tightBoundingRect(text)
    painter.drawText(centre - ink.center(), text)
