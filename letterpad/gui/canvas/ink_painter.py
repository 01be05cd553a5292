"""How ink looks on the canvas: smooth lines on lined paper. What is shown changes no truth."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen

from letterpad.gui.style.theme import GRID, Theme
from letterpad.ink.strokes import Ink, Stroke
from letterpad.recognition.writing_lines import PAPER

ALL, TAIL, ALL_BUT_TAIL = slice(None), slice(-1, None), slice(-1)
"""Pieces of a stroke: the tail is the straight one at its end."""

PORTION = 100
"""Pieces of a stroke that are painted without a break."""

Point = tuple[float, float]


class View(NamedTuple):
    """Where ink lies on the canvas: widget position = ink position * scale + offset."""

    scale: float
    offset: QPointF


def paint_paper(
    painter: QPainter, area: QRectF, theme: Theme, font: QFont, hint: str, *, lines: bool = True
) -> None:
    """Paint the card, with writing lines if there are to be some, and an empty canvas's hint."""
    painter.setPen(QPen(QColor(theme.border), 1.0))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), GRID, GRID)
    if lines:
        _paint_lines(painter, area, theme)
    if hint:
        large = QFont(font)
        large.setPointSizeF(font.pointSizeF() * 1.3)
        painter.setFont(large)
        painter.setPen(QColor(theme.muted))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, hint)


def _paint_lines(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Rule the paper: letters stand on the solid line and reach up to one of the others."""
    for height, style in (
        (PAPER.cap_height, Qt.PenStyle.DashLine),
        (PAPER.x_height, Qt.PenStyle.DotLine),
        (PAPER.baseline, Qt.PenStyle.SolidLine),
    ):
        painter.setPen(QPen(QColor(theme.border), 1.0, style))
        y = round(area.height() * height) + 0.5
        painter.drawLine(QPointF(3.0 * GRID, y), QPointF(area.right() - 3.0 * GRID, y))


def paint_stroke(
    painter: QPainter, stroke: Stroke, view: View, colour: str, width: float, part: slice = ALL
) -> None:
    """Paint a stroke, or some of its pieces, `width` logical pixels wide at full pressure."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    first, end, _ = part.indices(len(stroke))
    # With a point more at either side: the curves between the middles need them.
    near = slice(max(0, first - 1), end + 1)
    points = stroke.points[near] * view.scale + (view.offset.x(), view.offset.y())
    pieces = smooth_pieces(points, stroke.pressures[near])
    for (begin, control, end_point), pressure in pieces[
        min(first, 1) : len(pieces) - (end < len(stroke))
    ]:
        pen.setWidthF(width * (0.4 + 0.6 * pressure))
        painter.setPen(pen)
        if begin == end_point:
            painter.drawPoint(QPointF(*begin))
        else:
            path = QPainterPath(QPointF(*begin))
            path.quadTo(QPointF(*control), QPointF(*end_point))
            painter.drawPath(path)


def stroke_paths(
    stroke: Stroke, view: View, digits: int = 2, apart: float = 0.0
) -> list[tuple[QPainterPath, float]]:
    """Part a stroke into paths of one pressure each; most strokes have only one.

    A path is painted in far less time than its pieces one after the other.

    Parameters
    ----------
    stroke : Stroke
    view : View
    digits : int
        To so many decimals pressures are rounded.
    apart : float
        Points that follow another one at a shorter way than this, in logical pixels, are left out.
    """
    points = stroke.points * view.scale + (view.offset.x(), view.offset.y())
    pressures = np.round(stroke.pressures, digits)
    if apart:
        kept = _spaced(points, apart)
        points, pressures = points[kept], pressures[kept]
    paths: list[tuple[QPainterPath, float]] = []
    for (begin, control, end), pressure in smooth_pieces(points, pressures):
        if not paths or paths[-1][1] != pressure:
            paths.append((QPainterPath(QPointF(*begin)), pressure))
        if begin != end:
            paths[-1][0].quadTo(QPointF(*control), QPointF(*end))
    return paths


def paint_paths(
    painter: QPainter, paths: list[tuple[QPainterPath, float]], colour: QColor, width: float
) -> None:
    """Paint the paths of a stroke, `width` logical pixels wide at full pressure."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    for path, pressure in paths:
        pen.setWidthF(width * (0.4 + 0.6 * pressure))
        painter.setPen(pen)
        if path.elementCount() > 1:
            painter.drawPath(path)
        else:
            painter.drawPoint(path.currentPosition())


def _spaced(points: NDArray[np.float64], apart: float) -> NDArray[np.int64]:
    """Choose the first and the last of some points, and between them one for each step."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    places = np.floor(np.concatenate([[0.0], np.cumsum(steps)]) / apart)
    is_kept = np.diff(places, prepend=-1.0) > 0
    is_kept[-1] = True
    return np.flatnonzero(is_kept)


def portions(ink: Ink) -> Iterator[tuple[Stroke, slice]]:
    """Part an ink into strokes, or pieces of a stroke, of at most `PORTION` pieces."""
    for stroke in ink.strokes:
        for first in range(0, len(stroke), PORTION):
            yield stroke, slice(first, first + PORTION)


def smooth_pieces(
    points: NDArray[np.float64], pressures: NDArray[np.float64]
) -> list[tuple[tuple[Point, Point, Point], float]]:
    """Part a line into quadratic curves between the middles of its segments.

    Parameters
    ----------
    points : array of shape (n, 2)
    pressures : array of shape (n,)

    Returns
    -------
    list of ((begin, control, end), pressure)
        The first and last half segments are straight; a dot begins where it ends.
    """
    line = [(float(x), float(y)) for x, y in points]
    widths = pressures.tolist()
    if len(line) == 1:
        return [((line[0], line[0], line[0]), widths[0])]
    middles = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for a, b in pairwise(line)]
    ends = [line[0], *middles, line[-1]]
    return [
        ((begin, control, end), width)
        for begin, control, end, width in zip(ends, line, ends[1:], widths, strict=False)
    ]
