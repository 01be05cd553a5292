"""How large the cells of a confusion matrix are, and the names of its classes."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QLinearGradient, QPainter

from letterpad.gui.charts.chart import is_vector
from letterpad.gui.style.array_image import rgb_image
from letterpad.gui.style.theme import GRID, Theme, scaled
from letterpad.gui.text.run_texts import percent

SCALE_WIDTH = 10
"""Logical pixels of the bar that explains the colours."""

WIDEST_NAME = 9 * GRID
"""Logical pixels of a class's name beside a row, at the usual size of the font; a longer one is
shortened, as it is where names stand in two ranks that are wider together."""

_LARGEST_CELL = 40.0
_TWO_RANKS_BELOW = 9
"""Names at smaller cells stand in two ranks, so that each has the room of two cells."""

_THINNED_BELOW = 4
"""At smaller cells two ranks are not enough: only every so many names are there."""

_STOPS = 17
"""Of the gradient of the scale in a file: one of them is its middle."""


class MatrixLayout:
    """Sizes in logical pixels.

    Parameters
    ----------
    classes : sequence of str
    font : QFont
        The widget's.
    ratio : float
        The screen's pixels for a logical one.
    """

    def __init__(self, classes: Sequence[str], font: QFont, ratio: float) -> None:
        self._classes = classes
        self._font = font
        self._ratio = ratio

    def ranks(self, cell: float) -> int:
        """Return in how many ranks the names stand at cells of a side."""
        is_one = cell >= scaled(_TWO_RANKS_BELOW) or cell < scaled(_THINNED_BELOW)
        return 1 if is_one else 2

    def steps(self, cell: float) -> tuple[int, int]:
        """Return every how many rows and columns there is a name: all, but at tiny cells."""
        if cell >= scaled(_THINNED_BELOW):
            return 1, 1
        metrics = QFontMetrics(self.name_font(cell))
        width = self._widest(metrics) + GRID
        return int(np.ceil(metrics.height() / cell)), int(np.ceil(width / cell))

    def name_font(self, cell: float) -> QFont:
        """Return the font of the names at cells of a side."""
        font = QFont(self._font)
        room = cell if self.ranks(cell) == 1 else 2 * cell - 2
        room = room if cell >= scaled(_THINNED_BELOW) else scaled(9)
        font.setPixelSize(int(max(scaled(7), min(scaled(12), room))))
        return font

    def margins(self, cell: float) -> tuple[float, float]:
        """Return the room for names at the left and below."""
        metrics = QFontMetrics(self.name_font(cell))
        ranks = self.ranks(cell)
        widest = min(self._widest(metrics), scaled(WIDEST_NAME) // ranks)
        return ranks * (widest + GRID / 2) + GRID / 2, ranks * metrics.height() + GRID / 2

    def _widest(self, metrics: QFontMetrics) -> int:
        widest = max((metrics.horizontalAdvance(name) for name in self._classes), default=0)
        return min(widest, scaled(WIDEST_NAME))

    def fit(self, width: int, height: int) -> tuple[float, float, float]:
        """Return the room for names at the left and below, and the side of a cell.

        The side is a whole number of the screen's pixels, or less than one where there are more
        classes than pixels. Smaller cells have smaller names, which
        leave more room for the cells: so it goes down from the largest side until all fits.
        """
        n_classes = max(1, len(self._classes))
        legend = 4 * GRID + QFontMetrics(small_font(self._font)).horizontalAdvance("100 %")
        pixels = int(_LARGEST_CELL * self._ratio)
        while True:
            left, below = self.margins(pixels / self._ratio)
            room = min(width - left - legend - SCALE_WIDTH, height - below - 2)
            fitting = int(room * self._ratio) // n_classes
            if pixels <= 1 and fitting < 1:
                part = max(1.0, room * self._ratio) / n_classes
                return round(left * self._ratio) / self._ratio, below, part / self._ratio
            if fitting >= pixels or pixels <= 1:
                return round(left * self._ratio) / self._ratio, below, pixels / self._ratio
            # Not straight to what fits now: with the smaller names a little more may fit.
            pixels = max(1, min(pixels - 1, fitting + int(2 * self._ratio)))

    def height_for(self, width: int) -> int:
        """Return the height that is needed to be as large as a width allows."""
        _, below, cell = self.fit(width, 10_000)
        return int(np.ceil(cell * len(self._classes) + below)) + 2


def paint_scale(
    painter: QPainter,
    square: QRectF,
    table: NDArray[np.uint8],
    theme: Theme,
    font: QFont,
    marks: Sequence[str] = (),
) -> None:
    """Paint at the right of the cells what the colours mean.

    Parameters
    ----------
    painter : QPainter
    square : QRectF
        All cells.
    table : uint8 array of shape (n, 3)
        The colours of shares from 0 to 1.
    theme : Theme
    font : QFont
        The widget's.
    marks : sequence of str, optional
        What stands beside the bar, evenly spread from its lower end to its upper one; by default
        shares from 0 to 100 %.
    """
    bar = QRectF(square.right() + 2 * GRID, square.top(), SCALE_WIDTH, square.height())
    if is_vector(painter):
        gradient = QLinearGradient(bar.bottomLeft(), bar.topLeft())
        for level in np.linspace(0, len(table) - 1, _STOPS).round().astype(int).tolist():
            gradient.setColorAt(level / (len(table) - 1), QColor(*table[level].tolist()))
        painter.fillRect(bar, gradient)
    else:
        painter.drawImage(bar, rgb_image(table[::-1][:, None]))
    painter.setPen(QColor(theme.border))
    painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5))
    painter.setFont(small_font(font))
    painter.setPen(QColor(theme.muted))
    height = QFontMetrics(small_font(font)).height()
    marks = marks or [percent(share, 0) for share in (0.0, 0.25, 0.5, 0.75, 1.0)]
    for place, mark in enumerate(marks):
        middle = bar.bottom() - place / (len(marks) - 1) * bar.height()
        top = min(max(bar.top(), middle - height / 2), bar.bottom() - height)
        box = QRectF(bar.right() + GRID / 2, top, scaled(60), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, mark)


def small_font(font: QFont) -> QFont:
    """Return the font of counts and of the scale's numbers."""
    small = QFont(font)
    small.setPixelSize(scaled(11))
    return small
