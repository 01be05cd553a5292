"""Where a drawing lies among the letters of the data, measure by measure."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.explaining.ink_shape import NAMES, Measured
from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import localized, number
from letterpad.gui.text.run_texts import percent
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.data_table import Column, DataTable

_ROW = 19
_DOT = 4.5


class PercentileChart(PaintedChart):
    """A row for each measure: a line of all letters, and a dot at the share that has less.

    A dot far outside is a diamond in the warning's colour.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("percentile_chart")
        self.setAccessibleName(self.tr("Looks like the data?"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._measured: Sequence[Measured] = ()
        self._letter = ""
        self._of_ink = True
        self.describe()

    def set_measured(
        self, measured: Sequence[Measured], letter: str = "", *, of_ink: bool = True
    ) -> None:
        """Show where a drawing lies among the letters of a class.

        `of_ink` says that lines were measured; of pictures the amount of ink is a share.
        """
        is_other = len(measured) != len(self._measured)
        self._measured, self._letter, self._of_ink = measured, letter, of_ink
        if is_other:
            self.forget_item()
            self.updateGeometry()
        self.describe()
        self.redraw()

    # What the chart says

    def n_items(self) -> int:
        return len(self._measured)

    def sentence(self, item: int) -> str:
        one = self._measured[item]
        text = self.tr("{0}: {1}; {2} of the letters {3} have less")
        if one.is_far:
            text = self.tr("{0}: {1}, far outside; {2} of the letters {3} have less")
        return text.format(
            translated(NAMES[one.measure]),
            self._value_text(one.measure, one.value),
            percent(one.below, 0),
            self._letter,
        )

    def description(self) -> str:
        return "; ".join(self.sentence(item) for item in range(self.n_items())) + "."

    def empty_sentence(self) -> str:
        return self.tr("How your drawing looks beside the letters of the data will appear here.")

    def chart_table(self) -> DataTable:
        """Return each measure of the drawing, its percentile, and percentiles of the letters."""
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Measure")),
                Column(self.tr("Yours"), _plain_number),
                Column(self.tr("Letters with less"), percent),
                Column(self.tr("1st percentile"), _plain_number),
                Column(self.tr("Median"), _plain_number),
                Column(self.tr("99th percentile"), _plain_number),
            ),
            [
                (
                    translated(NAMES[each.measure]),
                    each.value,
                    each.below,
                    each.low,
                    each.middle,
                    each.high,
                )
                for each in self._measured
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go from measure to measure."))]

    def _value_text(self, measure: str, value: float) -> str:
        """Write a value in its unit."""
        if measure == "ink" and not self._of_ink:
            return percent(value)
        if measure == "ink":
            return self.tr("{0} × its size").format(localized(f"{value:.1f}"))
        if measure == "strokes":
            return number(round(value))
        if measure == "aspect":
            return localized(f"{value:.2f}")
        return localized(f"{round(value)}°").replace("-", "−")

    # Where things are

    def item_rect(self, item: int) -> QRectF:
        return QRectF(ROOM, ROOM + item * self._row(), self.width() - 2 * ROOM, self._row())

    def _row(self) -> float:
        return max(scaled(_ROW), QFontMetrics(small_font(self.font())).height() + 4)

    def _widths(self) -> tuple[float, float]:
        """Return how wide the names and the values are."""
        metrics = QFontMetrics(small_font(self.font()))
        width = metrics.horizontalAdvance
        names = max((width(translated(NAMES[each.measure])) for each in self._measured), default=0)
        values = max(
            (width(self._value_text(each.measure, each.value)) for each in self._measured),
            default=0,
        )
        return names + GRID, values + GRID

    def _line(self, item: int) -> tuple[QPointF, QPointF]:
        """Return the ends of a row's line: no letter has less, all have."""
        box, (names, values) = self.item_rect(item), self._widths()
        y = box.center().y()
        left = box.left() + names + _DOT
        return QPointF(left, y), QPointF(max(left + 1, box.right() - values - _DOT), y)

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        if not self._measured:
            return
        theme, font = current(), small_font(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font)
        for item, each in enumerate(self._measured):
            box, (begin, end) = self.item_rect(item), self._line(item)
            painter.setPen(QColor(theme.muted))
            painter.drawText(
                box,
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                translated(NAMES[each.measure]),
            )
            painter.setPen(QColor(theme.warning if each.is_far else theme.text))
            painter.drawText(
                box,
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                self._value_text(each.measure, each.value),
            )
            self._draw_line(painter, begin, end)
            self._draw_dot(painter, begin + (end - begin) * each.below, is_far=each.is_far)
        self._draw_axis(painter)

    def _draw_line(self, painter: QPainter, begin: QPointF, end: QPointF) -> None:
        """Draw the line of all letters, wider between the quartiles, and its median."""
        theme = current()
        quarter = (end - begin) / 4
        for width, first, last in ((1.5, begin, end), (4.0, begin + quarter, end - quarter)):
            painter.setPen(QPen(QColor(theme.border), width))
            painter.drawLine(first, last)
        middle = (begin + end) / 2
        painter.setPen(QPen(QColor(theme.field), 1.5))
        painter.drawLine(middle - QPointF(0, 4), middle + QPointF(0, 4))

    def _draw_dot(self, painter: QPainter, place: QPointF, *, is_far: bool) -> None:
        theme = current()
        colour = QColor(theme.warning if is_far else theme.curves[0])
        painter.setPen(QPen(QColor(theme.surface), 1.0))
        painter.setBrush(colour)
        if is_far:
            across, down = QPointF(_DOT + 1.5, 0), QPointF(0, _DOT + 1.5)
            corners = (place - across, place - down, place + across, place + down)
            painter.drawPolygon(QPolygonF(list(corners)))
        else:
            painter.drawEllipse(place, _DOT, _DOT)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _draw_axis(self, painter: QPainter) -> None:
        begin, end = self._line(self.n_items() - 1)
        metrics = QFontMetrics(small_font(self.font()))
        top = self.item_rect(self.n_items() - 1).bottom()
        painter.setPen(QColor(current().muted))
        for share, x in ((0.0, begin.x()), (0.5, (begin + end).x() / 2), (1.0, end.x())):
            text = percent(share, 0)
            width = metrics.horizontalAdvance(text) + 4
            box = QRectF(x - width / 2, top, width, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        below = QRectF(ROOM, top + metrics.height(), self.width() - 2 * ROOM, metrics.height())
        text = self.tr("share of the letters {0} that have less").format(self._letter)
        width = metrics.horizontalAdvance(text)
        left = max(float(ROOM), min((begin + end).x() / 2 - width / 2, below.right() - width))
        below.setLeft(left)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(1, int(below.width())))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, shown)

    def paint_mark(self, painter: QPainter, item: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(current().accent), 1.5))
        painter.drawRoundedRect(self.item_rect(item).adjusted(0, 1, 0, -1), 4, 4)

    # Qt's own

    def sizeHint(self) -> QSize:
        axis = 2 * QFontMetrics(small_font(self.font())).height()
        return QSize(scaled(260), round(2 * ROOM + max(3, self.n_items()) * self._row() + axis))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(150), self.sizeHint().height())


def _plain_number(value: float) -> str:
    return localized(f"{value:.2f}")
