"""The very sum of one unit: its input, its weights and their products, and what comes of it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QWidget

from letterpad.explaining.layers import Passed
from letterpad.gui.charts.chart import ARROWS, Keys
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.charts.net.cells import in_rows, paint_cells, shades
from letterpad.gui.charts.net.net_layout import cells_in
from letterpad.gui.charts.net.unit_chart import UnitChart
from letterpad.gui.charts.net.unit_rows import Rows, paint_rows
from letterpad.gui.charts.net.unit_words import Row, UnitWords
from letterpad.gui.style.array_image import ink_colours
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.widgets.data_table import DataTable
from letterpad.ink.raster import SIDE

_PICTURES = 0.42
"""Share of the width that the three pictures may take."""

_LARGEST_PICTURE = 260
_SIGN = 16
"""Logical pixels: a picture's side at most, and the sign between two of them."""

_LEFT_ROWS, _WIDEST_ROWS, _WIDEST_RIGHT = 270, 380, 520
"""Logical pixels of the lines of the sum: as many as they need, and at most; and of those beside
them, at most."""


@dataclass(frozen=True, slots=True)
class _Picture:
    """Numbers as cells: what they are called, where, in which colours."""

    caption: str
    box: QRectF
    across: int
    colours: NDArray[np.uint8]


class UnitSum(UnitChart):
    """How a unit comes to its value for the letter on the canvas.

    Its items are the lines of the sum, and those of what comes of it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unit_sum")
        self.setAccessibleName(self.tr("Sum of a unit"))
        self._words: UnitWords | None = None
        self._pictures: list[_Picture] = []
        self._left = self._right = Rows((), QRectF())
        self._at_row = 0
        self._hovered: int | None = None
        self.describe()

    def set_sum(self, passed: Passed | None, layer: int = 0, unit: int = 0) -> None:
        """Show the sum of a unit for a letter; None for no letter.

        Another letter leaves the keys where they are, another unit does not.
        """
        before = self._words
        self._words = None if passed is None else UnitWords(passed, layer, unit)
        is_same = (
            before is not None
            and self._words is not None
            and (before.net, before.layer, before.unit) == (self._words.net, layer, unit)
        )
        if not is_same:
            self.forget_item()
            self._at_row = 0
        self.place()

    # What the chart says

    def n_items(self) -> int:
        return len(self._left.rows) + len(self._right.rows)

    def row(self, item: int) -> Row:
        """Return the line that an item is."""
        return (*self._left.rows, *self._right.rows)[item]

    def sentence(self, item: int) -> str:
        said = self.row(item).sentence
        if item >= len(self._left.rows):
            return f"{self._right_title()}\n{said}"
        return said

    def description(self) -> str:
        """Say the sum in one line."""
        words = self._shown()
        return f"{words.heading()}: {words.formula()}"

    def empty_sentence(self) -> str:
        return self.tr("The sum of the unit for your letter will be shown here.")

    def chart_table(self) -> DataTable:
        """Return every term of the sum, and all that comes of it."""
        title = self.accessibleName()
        return DataTable(title, (), ()) if self._words is None else self._words.table(title)

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [
            (keys, self.tr("Go through the lines of the sum, and of what comes of it.")),
            ((Qt.Key.Key_Return,), self.tr("Open the sum of the unit or letter in this line.")),
        ]

    def _right_title(self) -> str:
        return self._shown().right_title(len(self._right.rows))

    def _shown(self) -> UnitWords:
        assert self._words is not None
        return self._words

    # Where things are

    def place(self) -> None:
        words = self._words
        self._pictures, self._left, self._right = [], Rows((), QRectF()), Rows((), QRectF())
        if words is not None:
            line = QFontMetricsF(small_font(self.font())).height()
            top = ROOM + QFontMetricsF(self.font()).height() + GRID
            area = QRectF(ROOM, top, self.width() - 2.0 * ROOM, self.height() - top - ROOM)
            side = min(
                (_PICTURES * area.width() - 2 * scaled(_SIGN)) / 3,
                area.height() - line - GRID / 2,
                scaled(_LARGEST_PICTURE),
            )
            self._pictures = self._placed_pictures(words, area, max(16.0, side))
            left = self._pictures[-1].box.right() + 2 * GRID
            below = area.adjusted(left - area.left(), line, 0, 0)
            width = min(scaled(_WIDEST_ROWS), max(scaled(_LEFT_ROWS), 0.42 * below.width()))
            lines = QRectF(below.left(), below.top(), width, below.height())
            self._left = Rows.of(words.left_rows, lines, line)
            rest = below.adjusted(width + 3 * GRID, 0, 0, 0)
            rest.setWidth(min(rest.width(), scaled(_WIDEST_RIGHT)))
            to_letters = words.layer + 2 == len(words.net.layers)
            self._right = Rows.of(words.right_rows, rest, line, beside=to_letters)
        here = self.current()
        if here is not None and here >= self.n_items():
            self.forget_item()
        self._hovered = None
        self.describe()
        self.redraw()

    def _placed_pictures(self, words: UnitWords, area: QRectF, side: float) -> list[_Picture]:
        """Return the input, the weights and their products."""
        one = words.one
        across = SIDE
        if words.layer:
            across, _ = cells_in(len(one.given), side, side)
            given = shades(one.given, float(np.abs(one.given).max(initial=0.0)))
        else:
            given = ink_colours(current())[np.rint(one.given * 255).astype(np.uint8)]
        down = -(-len(one.given) // across)
        cell = side / max(across, down)
        pictures = []
        for place, (caption, colours) in enumerate(
            (
                (words.given_symbol, given),
                (words.weights_symbol, _shaded(one.weights)),
                (self.tr("their product"), _shaded(words.terms)),
            )
        ):
            left = area.left() + place * (side + scaled(_SIGN))
            box = QRectF(round(left), round(area.top()), across * cell, down * cell)
            pictures.append(_Picture(caption, box, across, in_rows(colours, across)))
        return pictures

    def item_rect(self, item: int) -> QRectF:
        """Return the rectangle of a line."""
        n_left = len(self._left.rows)
        return self._left.rect(item) if item < n_left else self._right.rect(item - n_left)

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        """Go up and down through the lines, and to those beside by Left and Right."""
        n_left, last = len(self._left.rows), self.n_items() - 1
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._at_row = 0
            return 0 if key == Qt.Key.Key_Home else last
        if key not in ARROWS:
            return None
        if here is None:
            self._at_row = 0
            return 0
        first, n = (0, n_left) if here < n_left else (n_left, last + 1 - n_left)
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = -1 if key == Qt.Key.Key_Up else 1
            self._at_row = min(max(0, here - first + step), n - 1)
            return first + self._at_row
        if key == Qt.Key.Key_Left:
            return here if here < n_left else min(self._at_row, n_left - 1)
        return here if here >= n_left else min(n_left + self._at_row, last)

    def input_at(self, place: QPointF) -> int | None:
        """Return which input is at a place in one of the pictures."""
        for picture in self._pictures:
            if picture.box.contains(place):
                cell = picture.box.width() / picture.across
                column = min(int((place.x() - picture.box.left()) / cell), picture.across - 1)
                found = int((place.y() - picture.box.top()) / cell) * picture.across + column
                return found if found < len(self._shown().terms) else None
        return None

    def picture_rects(self) -> Sequence[QRectF]:
        """Return where the input, the weights and their products are."""
        return [picture.box for picture in self._pictures]

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a line around a line of the sum."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(current().text), 1.5))
        painter.drawRect(self.item_rect(item).adjusted(-2, 0, 2, 0))

    def opens(self, item: int) -> tuple[int, int] | None:
        unit = self.row(item).opens
        return None if unit == (self._shown().layer, self._shown().unit) else unit

    def note_click(self, item: int) -> None:
        n_left = len(self._left.rows)
        self._at_row = item if item < n_left else item - n_left

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, words = current(), self._words
        painter.setFont(self.font())
        if words is None:
            self.draw_sentence(painter, self.empty_sentence())
            return
        painter.setPen(QColor(theme.text))
        whole = QRectF(ROOM, ROOM, self.width() - 2.0 * ROOM, self.height())
        painter.drawText(whole, words.formula())
        font = small_font(self.font())
        line = QFontMetricsF(font).height()
        for place, picture in enumerate(self._pictures):
            paint_cells(painter, picture.box, picture.colours)
            painter.setFont(font)
            painter.setPen(QColor(theme.muted))
            width = picture.box.width() + scaled(_SIGN)
            below = QRectF(
                picture.box.left() - scaled(_SIGN) / 2, picture.box.bottom(), width, line
            )
            painter.drawText(
                below.translated(0, GRID / 2), Qt.AlignmentFlag.AlignCenter, picture.caption
            )
            if place:
                before = self._pictures[place - 1].box
                sign = QRectF(before.right(), before.top(), scaled(_SIGN), before.height())
                painter.setPen(QColor(theme.text))
                painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, "·" if place == 1 else "=")
        self._draw_note(painter, line)
        paint_rows(painter, self._left, words.left_title(), font)
        paint_rows(painter, self._right, self._right_title(), font)

    def _draw_note(self, painter: QPainter, line: float) -> None:
        """Say what the colours mean, where there is room."""
        first, last = self._pictures[0].box, self._pictures[-1].box
        top = max(picture.box.bottom() for picture in self._pictures) + line + GRID
        note = QRectF(first.left(), top, last.right() - first.left(), self.height() - ROOM - top)
        if note.height() >= line:
            painter.setPen(QColor(current().muted))
            painter.drawText(
                note, Qt.TextFlag.TextWordWrap.value, self.tr("Blue is above 0, orange below it.")
            )

    # Qt's own

    def sizeHint(self) -> QSize:
        # No higher than need be: Qt reserves this height in pages whose lines wrap.
        return QSize(scaled(860), scaled(184))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(640), scaled(184))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say at once which input is under the pointer."""
        found = None if self._words is None else self.input_at(event.position())
        if found != self._hovered:
            self._hovered = found
            said = "" if found is None else self._shown().term(found).sentence
            self.say_at_pointer(event.globalPosition().toPoint(), said)
        self.show_pointer(self.item_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Forget what was under the pointer."""
        self._hovered = None


def _shaded(values: NDArray[np.float64]) -> NDArray[np.uint8]:
    return shades(values, float(np.abs(values).max(initial=0.0)))
