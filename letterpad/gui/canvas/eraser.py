"""The eraser: what it takes away, and how it looks."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

from letterpad.gui.style.theme import Theme
from letterpad.ink.strokes import Ink, Stroke

RADIUS = 12.0
"""Logical pixels around the eraser's tip in which strokes are erased."""

Point = tuple[float, float]


def erased(ink: Ink, begin: Point, end: Point, radius: float) -> Ink:
    """Return `ink` without the strokes that an eraser touches on its way from `begin` to `end`.

    The very same object comes back if nothing is hit.
    """
    tips = _tips(begin, end, radius)
    kept = tuple(stroke for stroke in ink.strokes if not _touches(stroke, tips, radius))
    return ink if len(kept) == len(ink.strokes) else Ink(kept)


def cursor(theme: Theme, ratio: float) -> QCursor:
    """Draw the mouse's pointer while it erases: a ring around what it touches.

    Parameters
    ----------
    theme : Theme
    ratio : float
        Device pixels of a logical one.
    """
    side = 2 * int(RADIUS) + 5
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Light around dark or dark around light: seen on paper and on ink.
        for colour, width in ((theme.surface, 4.0), (theme.accent, 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            painter.drawEllipse(QPointF(side / 2, side / 2), RADIUS, RADIUS)
    return QCursor(pixmap, side // 2, side // 2)


def _tips(begin: Point, end: Point, radius: float) -> NDArray[np.float64]:
    """Return places on the eraser's way, close enough that nothing slips through between them."""
    far = float(np.hypot(end[0] - begin[0], end[1] - begin[1]))
    n_steps = int(np.ceil(2.0 * far / max(radius, 1e-9)))
    # From the end: an eraser that does not move is in one place.
    return np.linspace(end, begin, n_steps + 1)


def _touches(stroke: Stroke, tips: NDArray[np.float64], radius: float) -> bool:
    points = stroke.points
    low, high = tips.min(axis=0) - radius, tips.max(axis=0) + radius
    if (points.max(axis=0) < low).any() or (points.min(axis=0) > high).any():
        return False
    return any(_distance(points, tip) <= radius for tip in tips)


def _distance(points: NDArray[np.float64], tip: NDArray[np.float64]) -> float:
    """Distance of a point from a line, points of shape (n, 2)."""
    begin = points[:-1] if len(points) > 1 else points
    along = points[1:] - begin if len(points) > 1 else np.zeros_like(points)
    length2 = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip(((tip - begin) * along).sum(axis=1) / length2, 0.0, 1.0)
    return float(np.sqrt((((begin + along * share[:, None]) - tip) ** 2).sum(axis=1).min()))
