"""The picture of a letter under the ink: in grey, as large as a drawing from elsewhere."""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from letterpad.gui.style.theme import Theme
from letterpad.letters.pictures.letter_picture import LetterPicture

FILL = 0.72
"""Share of the canvas that a drawing or a picture from elsewhere is shown at."""

_OPACITY = 0.55
"""Of the grey, so that ink over it stands out."""


def picture_rect(canvas: QRectF, picture: LetterPicture) -> QRectF:
    """Return where a picture lies on a canvas: in the middle, as large as `FILL` allows."""
    height, width = picture.ink.shape
    scale = FILL * min(canvas.width(), canvas.height()) / max(width, height)
    size = QSizeF(width, height) * scale
    middle = canvas.center() - QPointF(size.width(), size.height()) / 2
    return QRectF(middle, size)


def paint_picture(painter: QPainter, canvas: QRectF, picture: LetterPicture, theme: Theme) -> None:
    """Paint what is ink in a picture, in grey; its paper is the canvas's own."""
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(picture_rect(canvas, picture), _grey_image(picture, theme))


def _grey_image(picture: LetterPicture, theme: Theme) -> QImage:
    """Return ink as an image of one colour, transparent where there is paper."""
    grey = QColor(theme.muted)
    height, width = picture.ink.shape
    pixels = np.empty((height, width, 4), dtype=np.uint8)
    pixels[..., :3] = (grey.red(), grey.green(), grey.blue())
    pixels[..., 3] = np.rint(picture.ink * (255.0 * _OPACITY))
    return QImage(pixels.data, width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()
