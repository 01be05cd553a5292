"""Pictures of letters inside a chart: pixels on the screen, rectangles in a file of shapes."""

from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from letterpad.gui.charts.chart import is_vector
from letterpad.gui.style.array_image import rgb_image
from letterpad.ink.raster import Images

_SHADES = 16
"""Greys of a picture in a file of shapes: neighbours of one grey become one rectangle."""


def paint_picture(
    painter: QPainter, box: QRectF, picture: Images, table: NDArray[np.uint8]
) -> None:
    """Paint a picture into a box.

    Parameters
    ----------
    painter : QPainter
    box : QRectF
    picture : uint8 array of shape (height, width)
    table : uint8 array of shape (256, 3)
        The colours of its values.
    """
    if not is_vector(painter):
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(box, rgb_image(table[picture]))
        painter.restore()
        return
    painter.fillRect(box, QColor(*table[0].tolist()))
    height, width = picture.shape
    steps = 255 // (_SHADES - 1)
    shades = np.rint(picture / steps).astype(int)
    wide, high = box.width() / width, box.height() / height
    for row, values in enumerate(shades.tolist()):
        column = 0
        for shade, run in groupby(values):
            n = len(list(run))
            if shade:
                left, top = box.left() + column * wide, box.top() + row * high
                colour = QColor(*table[min(255, shade * steps)].tolist())
                painter.fillRect(QRectF(left, top, n * wide, high), colour)
            column += n
