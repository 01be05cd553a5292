"""A drawing as a picture that leaves the window: black on white, cropped to the ink."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from letterpad.gui.canvas.ink_painter import View, paint_paths, stroke_paths
from letterpad.ink.strokes import Ink

_LONGER_SIDE = 720.0
"""Logical pixels from one end of the ink to the other."""

_WIDEST_LINE = 40.0
"""Logical pixels. What would be drawn wider is shown smaller: a dot is no page of black."""

_RATIO = 2
"""Pixels of an image for a logical one: it stays sharp on paper and on a dense screen."""

_INK, _PAPER = QColor(0, 0, 0), QColor(255, 255, 255)
"""The same in every theme: what is saved is to be seen elsewhere."""


def image_of(ink: Ink, width: float) -> QImage:
    """Return a drawing as an image.

    Parameters
    ----------
    ink : Ink
        Not empty.
    width : float
        Of the line, in the ink's own units.
    """
    view, size, pen = _laid_out(ink, width)
    image = QImage((size * _RATIO).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_RATIO)
    image.fill(_PAPER)
    with QPainter(image) as painter:
        _paint(painter, ink, view, pen)
    return image


def png_of(image: QImage) -> bytes:
    """Return an image as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def svg_of(ink: Ink, width: float) -> bytes:
    """Return a drawing as an SVG file: lines, no pixels. Parameters as for `image_of`."""
    from PySide6.QtSvg import QSvgGenerator  # the window is there sooner without it

    view, size, pen = _laid_out(ink, width)
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size.toSize())
    generator.setViewBox(QRectF(QPointF(0, 0), size))
    with QPainter(generator) as painter:
        painter.fillRect(QRectF(QPointF(0, 0), size), _PAPER)
        _paint(painter, ink, view, pen)
    return bytes(buffer.data().data())


def _laid_out(ink: Ink, width: float) -> tuple[View, QSizeF, float]:
    """Return how ink is scaled and moved, the picture's size, and the width of its line."""
    left, top, right, bottom = ink.bounds()
    longer = max(right - left, bottom - top)
    scale = min(_LONGER_SIDE / max(longer, 1e-9), _WIDEST_LINE / width)
    pen = width * scale
    margin = 2.0 * pen
    view = View(scale, QPointF(margin - left * scale, margin - top * scale))
    size = QSizeF((right - left) * scale + 2 * margin, (bottom - top) * scale + 2 * margin)
    return view, size, pen


def _paint(painter: QPainter, ink: Ink, view: View, width: float) -> None:
    for stroke in ink.strokes:
        paint_paths(painter, stroke_paths(stroke, view), _INK, width)
