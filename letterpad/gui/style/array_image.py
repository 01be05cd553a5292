"""From arrays to images: the border between NumPy and Qt."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

from letterpad.gui.style.theme import Theme


def rgb_image(colours: NDArray[np.uint8]) -> QImage:
    """Make an image of its own from colours: uint8 array of shape (height, width, 3)."""
    pixels = np.ascontiguousarray(colours)
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, pixels.strides[0], QImage.Format.Format_RGB888).copy()


def ink_colours(theme: Theme) -> NDArray[np.uint8]:
    """Return the colours from paper to ink: uint8 array of shape (256, 3)."""
    ends = (QColor(theme.background), QColor(theme.text))
    paper, ink = (np.array([end.red(), end.green(), end.blue()]) for end in ends)
    steps = np.linspace(0, 1, 256)[:, None]
    colours: NDArray[np.uint8] = np.rint(paper + steps * (ink - paper)).astype(np.uint8)
    return colours
