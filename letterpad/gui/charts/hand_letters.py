"""The letters that cost most in a writing test: yours over the data's, and the data's alone."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.explaining.stroke_pairs import boxed_strokes
from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.charts.small_picture import paint_picture
from letterpad.gui.style.array_image import ink_colours
from letterpad.gui.style.focus_ring import ROOM, paint_focus
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.ink.raster import Images
from letterpad.ink.strokes import Ink

_SIDE = 76
"""Logical pixels of a square, at the usual size of the font."""

_INNER = 0.36
"""Half of a letter's longer side, as a share of the square's."""

_WIDE, _FAINT = 0.11, 0.35
"""Width of the data's lines as a share of the square's side, and their opacity under yours."""

_MOST_POINTS = 100
"""Of a stroke that is painted."""

_LONGEST_NAME = 30

Shown = tuple[Ink | None, Images | None]
"""A letter of the data: its ink, or its picture where it has none."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A drawing of yours.

    Parameters
    ----------
    ink : Ink
    read_as : str
        The model's answer.
    is_right : bool
    share : float
        The probability of the answer.
    nearest : tuple of (Ink or None, picture or None), optional
        The nearest letter of the data that is what was asked for.
    """

    ink: Ink
    read_as: str
    is_right: bool
    share: float
    nearest: Shown | None = None


@dataclass(frozen=True, slots=True, eq=False)
class HandLetter:
    """A letter that was misread.

    Parameters
    ----------
    label : str
        What was asked for.
    drawn : tuple of Drawn
        What you wrote, one or two of them.
    typical : tuple of (Ink or None, picture or None), optional
        The data's most typical letter.
    """

    label: str
    drawn: tuple[Drawn, ...]
    typical: Shown | None = None

    @property
    def n_wrong(self) -> int:
        """How many drawings were misread."""
        return sum(not each.is_right for each in self.drawn)


class HandLetters(PaintedChart):
    """A row for each letter: its name, your drawings over the data's nearest, the data's typical.

    Yours are thin lines, the data's lie wide and pale under them.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hand_letters")
        self.setAccessibleName(self.tr("The letters that cost most"))
        self.setToolTip(
            self.tr(
                "What you wrote, over the nearest letter of the data, and a typical one beside it."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._letters: tuple[HandLetter, ...] = ()
        self._has_data = False
        self.describe()

    def set_letters(self, letters: Sequence[HandLetter]) -> None:
        """Show letters, the one that cost most first."""
        if [each.label for each in letters] != [each.label for each in self._letters]:
            self.forget_item()
        self._letters = tuple(letters)
        self._has_data = any(each.typical is not None for each in letters)
        self.describe()
        self.updateGeometry()
        self.redraw()

    def letters(self) -> tuple[HandLetter, ...]:
        """Return what is shown."""
        return self._letters

    # What the chart says

    def n_items(self) -> int:
        return len(self._letters)

    def sentence(self, item: int) -> str:
        letter = self._letters[item]
        drawn = ", ".join(self._said(each) for each in letter.drawn)
        text = self.tr("{0}: {1} of {2} misread ({3})").format(
            shortened(letter.label, _LONGEST_NAME),
            number(letter.n_wrong),
            number(len(letter.drawn)),
            drawn,
        )
        if self._has_data and letter.typical is None:
            return self.tr("{0}; the data have no such letter").format(text)
        return text

    def _said(self, drawn: Drawn) -> str:
        read_as = shortened(drawn.read_as, _LONGEST_NAME)
        how = self.tr("read right, {1}") if drawn.is_right else self.tr("read as {0}, {1}")
        return how.format(read_as, percent(drawn.share, 0))

    def description(self) -> str:
        return "; ".join(self.sentence(item) for item in range(self.n_items())) + "."

    def empty_sentence(self) -> str:
        return self.tr("The letters that cost most in a writing test will be here.")

    def chart_table(self) -> DataTable:
        """Return what was read in each drawing."""
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Letter")),
                Column(self.tr("Read as")),
                Column(self.tr("Probability"), percent),
            ),
            [
                (letter.label, each.read_as, each.share)
                for letter in self._letters
                for each in letter.drawn
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go to the letter above or below, the first or the last."))]

    # Where things are

    def _caption(self) -> int:
        return QFontMetrics(small_font(self.font())).height()

    def _pitch(self) -> float:
        return scaled(_SIDE) + self._caption() + 1.5 * GRID

    def item_rect(self, item: int) -> QRectF:
        return QRectF(
            ROOM, ROOM + item * self._pitch(), self.width() - 2 * ROOM, self._pitch() - GRID / 2
        )

    def _name_width(self) -> int:
        return scaled(5 * GRID)

    def _square(self, item: int, column: int) -> QRectF:
        box = self.item_rect(item)
        left = box.left() + GRID / 2 + self._name_width() + column * (scaled(_SIDE) + GRID)
        return QRectF(left, box.top() + GRID / 2, scaled(_SIDE), scaled(_SIDE))

    def _n_columns(self) -> int:
        return max((len(each.drawn) for each in self._letters), default=2) + 1

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = self._n_columns() - 1
        for item, letter in enumerate(self._letters):
            self._draw_name(painter, item, letter.label)
            for column, each in enumerate(letter.drawn):
                square = self._square(item, column)
                self._draw_paper(painter, square)
                if each.nearest is not None:
                    _draw_data(painter, square, each.nearest, under=True)
                _draw_ink(painter, square, each.ink, current().text, 2.0)
                read_as = shortened(each.read_as, _LONGEST_NAME)
                said = self.tr("right") if each.is_right else self.tr("as {0}").format(read_as)
                colour = current().muted if each.is_right else current().warning
                self._draw_caption(painter, square, said, colour)
            if letter.typical is not None:
                square = self._square(item, last)
                self._draw_paper(painter, square)
                _draw_data(painter, square, letter.typical, under=False)
                self._draw_caption(painter, square, self.tr("the data"), current().muted)

    def _draw_name(self, painter: QPainter, item: int, label: str) -> None:
        font = QFont(self.font())
        font.setPixelSize(scaled(26 if len(label) <= 2 else 13))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(current().text))
        first = self._square(item, 0)
        box = QRectF(
            self.item_rect(item).left() + GRID / 2, first.top(), self._name_width(), first.height()
        )
        shown = QFontMetrics(font).elidedText(
            label, Qt.TextElideMode.ElideMiddle, int(box.width()) - GRID // 2
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_paper(self, painter: QPainter, square: QRectF) -> None:
        painter.setPen(QPen(QColor(current().border), 1.0))
        painter.setBrush(QColor(current().background))
        painter.drawRect(square)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_caption(self, painter: QPainter, square: QRectF, text: str, colour: str) -> None:
        font = small_font(self.font())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        box = QRectF(square.left(), square.bottom() + 1, square.width(), self._caption())
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def paint_mark(self, painter: QPainter, item: int) -> None:
        paint_focus(painter, self.item_rect(item), current())

    # Qt's own

    def sizeHint(self) -> QSize:
        squares = self._n_columns() * (scaled(_SIDE) + GRID)
        height = 2 * ROOM + max(1, len(self._letters)) * self._pitch()
        return QSize(2 * ROOM + GRID + self._name_width() + squares, round(height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def _draw_data(painter: QPainter, square: QRectF, shown: Shown, *, under: bool) -> None:
    """Draw a letter of the data: wide and pale where yours comes over it."""
    ink, picture = shown
    painter.save()
    painter.setOpacity(_FAINT if under else 1.0)
    if ink is not None:
        theme = current()
        colour = theme.curves[1] if under else theme.text
        width = max(4.0, _WIDE * square.width()) if under else 2.0
        _draw_ink(painter, square, ink, colour, width)
    elif picture is not None:
        half = 1.4 * _INNER * square.width()
        box = QRectF(0, 0, 2 * half, 2 * half).intersected(square.translated(-square.topLeft()))
        box.moveCenter(square.center())
        paint_picture(painter, box, picture, ink_colours(current()))
    painter.restore()


def _draw_ink(painter: QPainter, square: QRectF, ink: Ink, colour: str, width: float) -> None:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    centre = np.array([square.center().x(), square.center().y()])
    for stroke in boxed_strokes(ink):
        points = centre + _thinned(stroke) * square.width() * _INNER
        if len(points) == 1 or not np.ptp(points, axis=0).any():
            painter.drawPoint(QPointF(*points[0].tolist()))
        else:
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points.tolist()]))


def _thinned(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Leave out points of a long stroke, and keep its ends."""
    if len(points) <= _MOST_POINTS:
        return points
    places = np.linspace(0, len(points) - 1, _MOST_POINTS).round().astype(int)
    kept: NDArray[np.float64] = points[places]
    return kept
