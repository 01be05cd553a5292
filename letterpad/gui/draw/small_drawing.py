"""A drawing in a small square, in the theme's colours."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from letterpad.gui.canvas.ink_painter import View, paint_stroke
from letterpad.gui.style.theme import Theme
from letterpad.ink.strokes import Ink
from letterpad.letters.pictures.letter_picture import LetterPicture

_MARGIN = 0.12
"""Share of the square's side, at each of its edges."""

_LINE = 0.06
"""Width of the line, as a share of the square's side."""


def paint_small(painter: QPainter, area: QRectF, drawn: Ink | LetterPicture, theme: Theme) -> None:
    """Paint a drawing or a picture as large as fits, on paper with a border."""
    painter.setPen(QPen(QColor(theme.border), 1.0))
    painter.setBrush(QColor(theme.background))
    painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))
    margin = _MARGIN * area.width()
    inner = area.adjusted(margin, margin, -margin, -margin)
    if isinstance(drawn, LetterPicture):
        _paint_picture(painter, inner, drawn, theme)
    elif not drawn.is_empty:
        _paint_ink(painter, inner, drawn, theme)


def _paint_ink(painter: QPainter, inner: QRectF, ink: Ink, theme: Theme) -> None:
    left, top, right, bottom = ink.bounds()
    scale = inner.width() / max(right - left, bottom - top, 1.0)
    middle = QPointF((left + right) / 2, (top + bottom) / 2)
    view = View(scale, inner.center() - middle * scale)
    for stroke in ink.strokes:
        paint_stroke(painter, stroke, view, theme.text, max(1.5, _LINE * inner.width()))


def _paint_picture(painter: QPainter, inner: QRectF, picture: LetterPicture, theme: Theme) -> None:
    height, width = picture.ink.shape
    colour = QColor(theme.text)
    pixels = np.empty((height, width, 4), dtype=np.uint8)
    pixels[..., :3] = (colour.blue(), colour.green(), colour.red())
    pixels[..., 3] = np.rint(picture.ink * 255)
    image = QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()
    scale = min(inner.width() / width, inner.height() / height)
    placed = QRectF(0, 0, width * scale, height * scale)
    placed.moveCenter(inner.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(placed, image)
