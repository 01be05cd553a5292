"""Lines of a sum: a name, how the number comes about, a bar, the number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from letterpad.gui.charts.net.unit_words import Row
from letterpad.gui.style.theme import GRID, current, scaled

_NARROWEST = 56
"""Logical pixels of a column of lines, at least."""

_GAP = 1.5 * GRID
"""Logical pixels between two columns."""

_HIGHEST = 22
"""Logical pixels of a line at the usual size of the font, at most."""

_NARROWEST_BAR = 16


@dataclass(frozen=True, slots=True)
class Rows:
    """Lines in a rectangle, in as many columns as they need.

    Parameters
    ----------
    rows : sequence of Row
    box : QRectF
        Without the title, which stands above.
    across : int
    """

    rows: Sequence[Row]
    box: QRectF
    across: int = 1

    @classmethod
    def of(
        cls,
        rows_of: Callable[[int], Sequence[Row]],
        box: QRectF,
        line: float,
        *,
        beside: bool = False,
    ) -> "Rows":
        """Place as many lines as there is room for.

        Parameters
        ----------
        rows_of : callable
            Returns the lines, at most as many as it is told.
        box : QRectF
        line : float
            Logical pixels of a line's height, at least.
        beside : bool
            Whether they may stand in several columns.
        """
        fitting = max(1, int(box.height() / line))
        room = box.width() + _GAP
        most = max(1, int(room / (scaled(_NARROWEST) + _GAP))) if beside else 1
        rows = rows_of(fitting * most)
        across = max(1, -(-len(rows) // fitting))
        down = max(1, -(-len(rows) // across))
        height = min(box.height(), down * max(line, float(scaled(_HIGHEST))))
        return cls(rows, QRectF(box.left(), box.top(), box.width(), height), across)

    def rect(self, place: int) -> QRectF:
        """Return where a line is."""
        down = max(1, -(-len(self.rows) // self.across))
        column, row = divmod(place, down)
        width = (self.box.width() - _GAP * (self.across - 1)) / self.across
        height = self.box.height() / down
        return QRectF(
            self.box.left() + column * (width + _GAP), self.box.top() + row * height, width, height
        )


def paint_rows(painter: QPainter, rows: Rows, title: str, font: QFont) -> None:
    """Paint lines with their title above."""
    theme, metrics = current(), QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(QColor(theme.muted))
    height = metrics.height()
    above = QRectF(rows.box.left(), rows.box.top() - height, rows.box.width(), height)
    painter.drawText(
        above.translated(0, -GRID / 4),
        Qt.AlignmentFlag.AlignVCenter,
        metrics.elidedText(title, Qt.TextElideMode.ElideRight, above.width()),
    )
    widths = [
        max((metrics.horizontalAdvance(part) for part in parts), default=0.0)
        for parts in zip(*((row.label, row.middle, row.value) for row in rows.rows), strict=True)
    ]
    largest = max((abs(row.amount) for row in rows.rows if row.kind == "send"), default=0.0)
    for place, row in enumerate(rows.rows):
        box = rows.rect(place)
        if row.kind == "total":
            painter.setPen(QPen(QColor(theme.field), 1.0))
            painter.drawLine(box.topLeft(), box.topRight())
        painter.setPen(QColor(theme.text if row.is_strong else theme.muted))
        _paint_words(painter, row, box, widths, metrics)
        if row.kind == "send" and largest:
            room = box.adjusted(widths[0] + GRID / 2, 0, -widths[2] - GRID / 2, 0)
            _paint_bar(painter, room, row.amount / largest)


def _paint_words(
    painter: QPainter, row: Row, box: QRectF, widths: Sequence[float], metrics: QFontMetricsF
) -> None:
    """Paint name, middle and number; `widths` are those of the widest of each."""
    side = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(box, side | Qt.AlignmentFlag.AlignRight, row.value)
    rest = box.adjusted(0, 0, -widths[2] - GRID / 2, 0)
    painter.drawText(rest, side | Qt.AlignmentFlag.AlignRight, row.middle)
    if row.middle:
        rest.setRight(rest.right() - metrics.horizontalAdvance(row.middle) - GRID / 2)
    label = metrics.elidedText(row.label, Qt.TextElideMode.ElideMiddle, rest.width() + 1)
    painter.drawText(rest, side, label)


def _paint_bar(painter: QPainter, room: QRectF, share: float) -> None:
    """Paint a bar from the middle: to the right above 0, to the left below it."""
    if room.width() < _NARROWEST_BAR:
        return
    theme = current()
    height = max(3.0, round(room.height() * 0.5))
    top, middle = round(room.center().y() - height / 2), round(room.center().x())
    painter.fillRect(QRectF(room.left(), top, room.width(), height), QColor(theme.hover))
    width = room.width() / 2 * abs(share)
    left = middle if share > 0 else middle - width
    colour = QColor(theme.curves[0 if share > 0 else 1])
    painter.fillRect(QRectF(left, top, width, height), colour)
    painter.fillRect(QRectF(middle - 0.5, room.top(), 1.0, room.height()), QColor(theme.field))
