"""Draws a net: the letter, boxes for what is computed, units as cells, classes as bars."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.charts.net.cells import in_rows, paint_cells, shades
from letterpad.gui.charts.net.net_layout import Column, elbow
from letterpad.gui.charts.net.net_words import NAMED, NetWords
from letterpad.gui.style.array_image import ink_colours
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.net_texts import class_name
from letterpad.gui.text.run_texts import percent
from letterpad.ink.raster import SIDE

_LINES = 5
"""Lines between the unit that is opened and those that it has most to do with."""

_SHOWN_FROM = 0.005
"""Probabilities below this get no number beside their bar."""


_STRIP = 3.0
"""Logical pixels at the left of a class to which a line goes."""

_NARROWEST_BAR = 14
"""Logical pixels of a bar that stands between name and number; a narrower one lies behind them."""


class NetPainter:
    """Draws the columns of a net.

    Parameters
    ----------
    painter : QPainter
    words : NetWords
        The net, and the numbers of a letter.
    columns : sequence of Column
    font : QFont
        The widget's.
    """

    def __init__(
        self, painter: QPainter, words: NetWords, columns: Sequence[Column], font: QFont
    ) -> None:
        self.painter = painter
        self.words = words
        self.net, self.passed = words.net, words.passed
        self.columns = columns
        self.font = font

    def draw(self, opened: tuple[int, int] | None) -> None:
        """Draw all of it, and mark a unit that is opened: its layer, and its number there."""
        painter = self.painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_arrows()
        units = [column for column in self.columns if column.kind == "units"]
        for column in units:
            self._draw_units(column)
        if opened is not None and self.passed is not None:
            self._draw_lines(*opened)
        for column in self.columns:
            self._draw_words(column)
            if column.kind == "letter":
                self._draw_letter(column)
            elif column.kind == "steps":
                self._draw_steps(column)
            elif column.kind == "answer":
                self._draw_answer(column)
        if opened is not None:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(current().accent), 2.0))
            painter.drawRect(self._unit_rect(*opened).adjusted(-2, -2, 2, 2))

    def _unit_rect(self, layer: int, unit: int) -> QRectF:
        return self.columns[2 * layer + 2].rect(unit)

    def _draw_arrows(self) -> None:
        """Draw how the numbers go from column to column."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        for one, other in zip(self.columns, self.columns[1:], strict=False):
            source = one.rect(one.n - 1) if one.kind == "steps" else one.box
            target = other.rect(0) if other.kind == "steps" else other.box
            begin = QPointF(source.right(), source.center().y())
            end = QPointF(target.left() - 2, target.center().y())
            if other.kind == "answer":
                end.setY(begin.y())
            self.painter.setPen(QPen(QColor(current().field), 1.5))
            self.painter.drawPolyline(QPolygonF(elbow(begin, end)))
            _draw_head(self.painter, end, QPointF(1, 0))
        for column in self.columns:
            if column.kind == "steps":
                for place in range(1, column.n):
                    above, below = column.rect(place - 1), column.rect(place)
                    end = QPointF(below.center().x(), below.top() - 1)
                    self.painter.setPen(QPen(QColor(current().field), 1.5))
                    self.painter.drawLine(QPointF(end.x(), above.bottom()), end)
                    _draw_head(self.painter, end, QPointF(0, 1))

    def _draw_lines(self, layer: int, unit: int) -> None:
        """Draw lines to the units of the next layer, or of the one before, that matter most."""
        passed = self.passed
        assert passed is not None
        one = passed.unit(layer, unit)
        if one.sends is not None:
            parts, beside = one.sends, layer + 1
        elif layer:
            parts, beside = one.terms, layer - 1
        else:
            return
        here = self._unit_rect(layer, unit)
        largest = float(np.abs(parts).max(initial=0.0)) or 1.0
        for other in np.argsort(-np.abs(parts), kind="stable")[:_LINES].tolist():
            there = self._unit_rect(beside, other)
            left, right = (here, there) if beside > layer else (there, here)
            colour = QColor(current().curves[0 if parts[other] > 0 else 1])
            colour.setAlphaF(0.7)
            end = QPointF(right.left(), right.center().y())
            column = self.columns[2 * max(layer, beside) + 2]
            if column.kind == "answer":
                strip = QRectF(right.left(), right.top(), _STRIP, right.height())
                self.painter.fillRect(strip, colour)
            self.painter.setPen(QPen(colour, 1.0 + 2.0 * abs(float(parts[other])) / largest))
            self.painter.drawLine(QPointF(left.right(), left.center().y()), end)

    def _draw_words(self, column: Column) -> None:
        """Write above a column what it is, and below it its shape and the strongest units."""
        net, theme, font = self.net, current(), small_font(self.font)
        metrics = QFontMetricsF(font)
        above, lines = "", ["", ""]
        if column.kind == "letter":
            above, lines[0] = "x", f"{SIDE} × {SIDE} = {SIDE * SIDE}"
        elif column.kind == "units":
            above = "h" if len(net.hidden) == 1 else f"h{column.layer + 1}"
            lines[0] = number(column.n)
            if self.passed is not None:
                lines[1] = _as_many_as_fit(
                    self.words.strongest(column.layer), metrics, column.room.width()
                )
        elif column.kind == "answer":
            above, lines[0] = "p", number(column.n)
        self.painter.setFont(font)
        box = column.box
        self.painter.setPen(QColor(theme.text))
        top = box.top() - metrics.height() - GRID / 2
        middle = Qt.AlignmentFlag.AlignCenter
        self.painter.drawText(QRectF(box.left(), top, box.width(), metrics.height()), middle, above)
        self.painter.setPen(QColor(theme.muted))
        for place, line in enumerate(lines):
            below = box.bottom() + GRID / 2 + place * metrics.height()
            self.painter.drawText(
                QRectF(
                    column.room.left() - GRID,
                    below,
                    column.room.width() + 2 * GRID,
                    metrics.height(),
                ),
                middle,
                line,
            )

    def _draw_letter(self, column: Column) -> None:
        picture = np.zeros((SIDE, SIDE), np.uint8)
        if self.passed is not None:
            picture = np.rint(self.passed.pixels * 255).astype(np.uint8).reshape(SIDE, SIDE)
        paint_cells(self.painter, column.box, ink_colours(current())[picture])
        if self.passed is None:
            self.painter.setPen(QColor(current().muted))
            flags = Qt.AlignmentFlag.AlignCenter.value | Qt.TextFlag.TextWordWrap.value
            self.painter.drawText(
                column.box.adjusted(4, 4, -4, -4), flags, translate("NetDiagram", "your letter")
            )

    def _draw_steps(self, column: Column) -> None:
        theme = current()
        bold, small = QFont(self.font), small_font(self.font)
        bold.setBold(True)
        for place, step in enumerate(self.words.steps(column.layer)):
            box = column.rect(place)
            self.painter.setPen(QPen(QColor(theme.field), 1.0))
            self.painter.setBrush(QColor(theme.background))
            self.painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            upper, lower = QRectF(box), QRectF(box)
            if step.shape:
                upper.setBottom(box.center().y() + 1)
                lower.setTop(box.center().y() - 1)
                self.painter.setFont(small)
                self.painter.setPen(QColor(theme.muted))
                self.painter.drawText(lower, Qt.AlignmentFlag.AlignCenter, step.shape)
            self.painter.setFont(bold)
            self.painter.setPen(QColor(theme.text))
            self.painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, step.symbol)

    def _draw_units(self, column: Column) -> None:
        values = np.zeros(column.n) if self.passed is None else self.passed.values[column.layer]
        end = float(np.abs(values).max(initial=0.0))
        paint_cells(self.painter, column.box, in_rows(shades(values, end), column.across))
        if self.passed is None:
            return
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(current().text), 1.0))
        for unit in self.passed.strongest(column.layer)[:NAMED].tolist():
            if values[unit]:
                self.painter.drawRect(column.rect(unit).adjusted(-0.5, -0.5, 0.5, 0.5))

    def _draw_answer(self, column: Column) -> None:
        net, theme, row = self.net, current(), column.rect(0)
        shares = np.zeros(column.n) if self.passed is None else self.passed.probabilities
        best = -1 if self.passed is None else self.passed.answer
        font = QFont(self.font)
        font.setPixelSize(max(scaled(8), min(scaled(13), int(row.height() * 0.75))))
        metrics = QFontMetricsF(font)
        self.painter.setFont(font)
        widest = max(metrics.horizontalAdvance(class_name(net, n)) for n in range(column.n))
        name_width = min(widest, 0.4 * row.width()) + GRID / 2
        number_width = metrics.horizontalAdvance(percent(1.0, 0))
        thickness = max(3.0, round(row.height() * 0.55))
        side = Qt.AlignmentFlag.AlignVCenter
        for place, share in enumerate(shares.tolist()):
            row = column.rect(place).adjusted(GRID / 2, 0, -GRID / 2, 0)
            width = row.width() - name_width - number_width - GRID / 2
            top = round(row.center().y() - thickness / 2)
            colour = QColor(theme.accent)
            if width >= _NARROWEST_BAR:
                track = QRectF(row.left() + name_width, top, width, thickness)
                self.painter.fillRect(track, QColor(theme.hover))
            else:  # behind the name and the number
                track = column.rect(place).adjusted(1, 0.5, -1, -0.5)
                colour.setAlphaF(0.35)
            filled = QRectF(track.left(), track.top(), track.width() * share, track.height())
            self.painter.fillRect(filled, colour)
            names = QRectF(row.left(), row.top(), name_width - GRID / 2, row.height())
            shown = metrics.elidedText(
                class_name(net, place), Qt.TextElideMode.ElideMiddle, names.width() + 1
            )
            self.painter.setPen(QColor(theme.text if place == best else theme.muted))
            self.painter.drawText(names, side | Qt.AlignmentFlag.AlignHCenter, shown)
            if share >= _SHOWN_FROM:
                self.painter.drawText(row, side | Qt.AlignmentFlag.AlignRight, percent(share, 0))


def _draw_head(painter: QPainter, end: QPointF, way: QPointF) -> None:
    """Draw the head of an arrow that goes to the right or down."""
    side = QPointF(way.y(), way.x())
    colour = QColor(current().field)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([end, end - way * 6 + side * 3, end - way * 6 - side * 3]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _as_many_as_fit(names: list[str], metrics: QFontMetricsF, width: float) -> str:
    """Return the first names, as many as a width has room for."""
    while len(names) > 1 and metrics.horizontalAdvance(", ".join(names)) > width + 2 * GRID:
        names = names[:-1]
    return ", ".join(names)
