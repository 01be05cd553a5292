"""Numbers as coloured cells: a picture's pixels, a layer's units."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from letterpad.gui.charts.chart import is_vector
from letterpad.gui.style.array_image import rgb_image
from letterpad.gui.style.theme import current, diverging_lookup

_OVER = 0.3
"""Logical pixels that a cell in a file reaches over the next ones, which come later: else there are
hairlines between them."""


def shades(values: ArrayLike, end: float) -> NDArray[np.uint8]:
    """Return the colours of numbers around 0: blue above it, orange below, the surface for 0.

    Parameters
    ----------
    values : float array of any shape
    end : float
        The number, above 0, that has the strongest colour; larger ones have it, too.

    Returns
    -------
    uint8 array of shape (..., 3)
    """
    share = np.clip(np.asarray(values, dtype=np.float64) / (end or 1.0), -1.0, 1.0)
    colours: NDArray[np.uint8] = diverging_lookup(current())[
        np.rint((share + 1) * 127).astype(np.int64)
    ]
    return colours


def in_rows(colours: NDArray[np.uint8], columns: int) -> NDArray[np.uint8]:
    """Arrange the colours of n cells in rows; the end of the last row is the surface.

    Parameters
    ----------
    colours : uint8 array of shape (n, 3)
    columns : int

    Returns
    -------
    uint8 array of shape (n_rows, columns, 3)
    """
    n_rows = -(-len(colours) // columns)
    surface = QColor(current().surface)
    ground = np.array([surface.red(), surface.green(), surface.blue()], np.uint8)
    grid = np.tile(ground, (n_rows * columns, 1))
    grid[: len(colours)] = colours
    return grid.reshape(n_rows, columns, 3)


def paint_cells(painter: QPainter, box: QRectF, colours: NDArray[np.uint8]) -> None:
    """Paint cells of equal size that fill a box, and a quiet line around it.

    Parameters
    ----------
    painter : QPainter
        In a file each cell becomes a shape; those of the first one's colour become one.
    box : QRectF
    colours : uint8 array of shape (n_rows, n_columns, 3)
    """
    if is_vector(painter):
        n_rows, n_columns = colours.shape[:2]
        width, height = box.width() / n_columns, box.height() / n_rows
        ground = colours[0, 0]
        painter.fillRect(box, QColor(*ground.tolist()))
        for row, column in np.argwhere((colours != ground).any(axis=2)).tolist():
            cell = QRectF(
                box.left() + column * width, box.top() + row * height, width + _OVER, height + _OVER
            )
            painter.fillRect(cell.intersected(box), QColor(*colours[row, column].tolist()))
    else:
        painter.drawImage(box, rgb_image(colours))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(current().field), 1.0))
    painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
