"""Each stroke of a drawing with what it is worth: numbered and coloured on the ink, and listed."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.canvas.ink_painter import View, paint_paths, stroke_paths
from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, diverging_lookup, scaled, text_on
from letterpad.gui.text.language import localized, number
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.ink.strokes import EMPTY, Ink

_LINE = 0.045
"""Width of the line, as a share of the picture's side."""

_APART = 1.5
"""Logical pixels: a smooth line through points that are no nearer looks as it was drawn."""

_PALEST = 0.25
"""How strong the colour of a stroke is that says next to nothing: its line is to be seen."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A stroke and what it is worth.

    Parameters
    ----------
    stroke : int
        Its place in the ink.
    effect : float
        By how much it raises log p of the first letter less log p of the second.
    read : str
        What is read without it.
    """

    stroke: int
    effect: float
    read: str


class StrokeChart(PaintedChart):
    """The ink with its strokes coloured and numbered, and under it a row for each of them.

    Its items are the strokes that were left out in their turn.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stroke_chart")
        self.setAccessibleName(self.tr("What each stroke is worth"))
        self.setToolTip(self.tr("What the model would read without each of your strokes"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # A click beside the canvas leaves the focus, and so the keyboard's pen, with the canvas.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ink = EMPTY
        self._rows: tuple[Weighed, ...] = ()
        self._first = self._second = ""
        self._why_none = ""
        self.describe()

    def set_strokes(self, ink: Ink, rows: Sequence[Weighed], first: str, second: str) -> None:
        """Show what the strokes of an ink say for one letter against another."""
        if len(rows) != len(self._rows):
            self.forget_item()
        self._ink, self._rows, self._why_none = ink, tuple(rows), ""
        self._first, self._second = first, second
        self.describe()
        self.redraw()

    def show_none(self, sentence: str) -> None:
        """Show no strokes, and say why."""
        self._ink, self._rows, self._why_none = EMPTY, (), sentence
        self.forget_item()
        self.describe()
        self.redraw()

    def rows(self) -> tuple[Weighed, ...]:
        """Return the strokes that are shown."""
        return self._rows

    # What the chart says

    def n_items(self) -> int:
        return len(self._rows)

    def sentence(self, item: int) -> str:
        row = self._rows[item]
        letter = self._first if row.effect > 0 else self._second
        return self.tr("Stroke {0}: {1} for {2}; without it: {3}").format(
            number(row.stroke + 1), localized(f"{abs(row.effect):.1f}"), letter, row.read
        )

    def description(self) -> str:
        return ". ".join(self.sentence(item) for item in range(self.n_items()))

    def empty_sentence(self) -> str:
        return self._why_none or self.tr("What each of your strokes says will be shown here.")

    def chart_table(self) -> DataTable:
        """Return a row for each stroke, in the order in which they were drawn."""
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Stroke"), number),
                Column(
                    self.tr("{0} against {1}").format(self._first, self._second),
                    lambda value: localized(f"{value:+.2f}"),
                ),
                Column(self.tr("Read without it")),
            ),
            [(row.stroke + 1, row.effect, row.read) for row in self._rows],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go through the strokes, and read what each says."))]

    # Where everything is

    def _row_height(self) -> int:
        return QFontMetrics(small_font(self.font())).height() + 2

    def _n_shown(self) -> int:
        """Return for how many strokes there is a row; every other one is in the table."""
        room = self.height() - 2 * ROOM - scaled(90)
        return min(len(self._rows), max(2, room // self._row_height()))

    def square(self) -> QRectF:
        """Return where the ink is, in logical pixels."""
        rows = self._n_shown() * self._row_height() + (GRID if self._rows else 0)
        side = max(8.0, min(self.width() - 2.0 * ROOM, self.height() - 2.0 * ROOM - rows))
        left = ROOM + (self.width() - 2 * ROOM - side) / 2
        return QRectF(round(left), ROOM, side, side)

    def _row_rect(self, item: int) -> QRectF:
        top = self.square().bottom() + GRID / 2 + item * self._row_height()
        return QRectF(ROOM, top, self.width() - 2 * ROOM, self._row_height())

    def item_rect(self, item: int) -> QRectF:
        """Return the row of a stroke; where there is none, the number on the ink."""
        if item < self._n_shown():
            return self._row_rect(item)
        return self._badges()[item]

    def item_at(self, place: QPointF) -> int | None:
        """Return the stroke whose row or number is at a place."""
        for item, badge in enumerate(self._badges()):
            if self.item_rect(item).contains(place) or badge.contains(place):
                return item
        return None

    def _view(self) -> View:
        inner = self.square()
        margin = 0.14 * inner.width()
        inner = inner.adjusted(margin, margin, -margin, -margin)
        left, top, right, bottom = self._ink.bounds()
        scale = inner.width() / max(right - left, bottom - top, 1.0)
        middle = QPointF((left + right) / 2, (top + bottom) / 2)
        return View(scale, inner.center() - middle * scale)

    def _badges(self) -> list[QRectF]:
        """Return where the number of each stroke is written: where the pen began it."""
        view, size = self._view(), 1.3 * QFontMetrics(small_font(self.font())).height()
        boxes: list[QRectF] = []
        for row in self._rows:
            x, y = self._ink.strokes[row.stroke].points[0].tolist()
            box = QRectF(0, 0, size, size)
            box.moveCenter(QPointF(x, y) * view.scale + view.offset)
            # Two strokes may begin at the same place: the later number stands beside the other.
            for other in boxes:
                away = other.center() - box.center()
                if max(abs(away.x()), abs(away.y())) < 0.8 * size:
                    box.moveLeft(other.left() + 0.9 * size)
            boxes.append(box)
        return boxes

    # Drawing

    def choose(self, item: int) -> None:
        super().choose(item)
        self.redraw()

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        theme, square = current(), self.square()
        painter.setPen(QPen(QColor(theme.border), 1.0))
        painter.setBrush(QColor(theme.surface))
        painter.drawRect(square.adjusted(-0.5, -0.5, 0.5, 0.5))
        if not self._rows:
            painter.setPen(QColor(theme.muted))
            painter.setFont(small_font(self.font()))
            inside = square.adjusted(GRID, GRID, -GRID, -GRID)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inside, flags, self.empty_sentence())
            return
        view, width = self._view(), max(2.0, _LINE * square.width())
        chosen = self.current() if marked else None
        by_stroke = {row.stroke: item for item, row in enumerate(self._rows)}
        for place, stroke in enumerate(self._ink.strokes):
            item = by_stroke.get(place)
            is_chosen = item is not None and item == chosen
            paths = stroke_paths(stroke, view, digits=1, apart=_APART)
            edge = 4.0 if is_chosen else 1.5
            paint_paths(painter, paths, QColor(theme.muted), width + edge)
            if item is not None:
                paint_paths(painter, paths, self.colour(item), width)
        for item, badge in enumerate(self._badges()):
            self._draw_badge(painter, badge, item)
        for item in range(self._n_shown()):
            if item == chosen:
                painter.fillRect(self._row_rect(item), QColor(theme.hover))
            self._draw_row(painter, item)

    def colour(self, item: int) -> QColor:
        """Return the colour of a stroke: of the letter that it speaks for, by how much it does."""
        effects = [abs(row.effect) for row in self._rows]
        size = self._rows[item].effect / max(max(effects), 1e-9)
        strength = _PALEST + (1 - _PALEST) * abs(size)
        place = round(127 + np.sign(size) * 127 * strength)
        return QColor(*diverging_lookup(current())[place].tolist())

    def _draw_badge(self, painter: QPainter, box: QRectF, item: int) -> None:
        colour = self.colour(item)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current().muted), 1.0))
        painter.setBrush(colour)
        painter.drawEllipse(box)
        font = QFont(small_font(self.font()))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(text_on(colour.red(), colour.green(), colour.blue())))
        text = number(self._rows[item].stroke + 1)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_row(self, painter: QPainter, item: int) -> None:
        """Write a stroke's number and what it says; and, at the right, what is read without it."""
        theme, row, area = current(), self._rows[item], self._row_rect(item)
        font = small_font(self.font())
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        letter = self._first if row.effect > 0 else self._second
        said = self.tr("{0}: {1} for {2}").format(
            number(row.stroke + 1), localized(f"{abs(row.effect):.1f}"), letter
        )
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, said)
        without = self.tr("without it: {0}").format(row.read)
        room = area.width() - metrics.horizontalAdvance(said) - GRID
        if metrics.horizontalAdvance(without) > room:
            without = f"→ {row.read}"
        if metrics.horizontalAdvance(without) <= room:
            painter.setPen(QColor(theme.muted))
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, flags, without)

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(216))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(110), scaled(164))
