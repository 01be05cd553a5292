"""The writing test's bars: how right each model is on your letters, and on its held-out ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.charts.share_axis import draw_interval, draw_share_axis
from letterpad.gui.style.focus_ring import ROOM, paint_focus
from letterpad.gui.style.theme import AXIS_HEIGHT, GRID, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import interval_text, percent, shortened
from letterpad.gui.widgets.data_table import Column, DataTable

_BAR = 14
"""Logical pixels of a bar's height, at the usual size of the font."""

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class HandRow:
    """A model.

    Parameters
    ----------
    name : str
    yours : Accuracy
        On your letters; n may be 0.
    held_out : Accuracy or None
        None if it was not tested.
    tested_on : str
        Which letters the latter is of, in a few words.
    """

    name: str
    yours: Accuracy
    held_out: Accuracy | None = None
    tested_on: str = ""


class HandBars(PaintedChart):
    """Two bars for each model with 95 % intervals: your letters, and held-out ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hand_bars")
        self.setAccessibleName(self.tr("Your letters and held-out letters"))
        self.setToolTip(
            self.tr("The share that each model reads right of your letters and of held-out ones.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows: tuple[HandRow, ...] = ()
        self.describe()

    def set_rows(self, rows: Sequence[HandRow]) -> None:
        """Show models, in this order."""
        self._rows = tuple(rows)
        self.forget_item()
        self.describe()
        self.updateGeometry()
        self.redraw()

    # What the chart says

    def n_items(self) -> int:
        return len(self._rows)

    def sentence(self, item: int) -> str:
        row = self._rows[item]
        text = self.tr("{0}: {1}").format(shortened(row.name, _LONGEST_NAME), self._yours(row))
        if row.held_out is None or not row.held_out.n:
            return self.tr("{0}; it has no held-out letters").format(text)
        held_out = self.tr("{0}; held-out letters: {1} of {2} right, {3} ({4})").format(
            text,
            number(row.held_out.n_correct),
            number(row.held_out.n),
            percent(row.held_out.value),
            interval_text(row.held_out),
        )
        return f"{held_out}, {row.tested_on}" if row.tested_on else held_out

    def _yours(self, row: HandRow) -> str:
        if not row.yours.n:
            return self.tr("it knows none of your letters")
        return self.tr("{0} of your {1} right, {2} ({3})").format(
            number(row.yours.n_correct),
            number(row.yours.n),
            percent(row.yours.value),
            interval_text(row.yours),
        )

    def description(self) -> str:
        return "; ".join(self.sentence(item) for item in range(self.n_items())) + "."

    def empty_sentence(self) -> str:
        return self.tr("How right each model is on your letters will be here.")

    def chart_table(self) -> DataTable:
        """Return both shares of every model, with their intervals and numbers of letters."""

        def figures(accuracy: Accuracy | None) -> tuple[float | None, ...]:
            if accuracy is None or not accuracy.n:
                return (None, None, None, None, 0)
            return (accuracy.value, *accuracy.interval, accuracy.n_correct, accuracy.n)

        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Model")),
                Column(self.tr("Yours, share right"), percent),
                Column(self.tr("Yours, 95 % from"), percent),
                Column(self.tr("Yours, 95 % to"), percent),
                Column(self.tr("Yours, right"), number),
                Column(self.tr("Yours, letters"), number),
                Column(self.tr("Held out, share right"), percent),
                Column(self.tr("Held out, 95 % from"), percent),
                Column(self.tr("Held out, 95 % to"), percent),
                Column(self.tr("Held out, right"), number),
                Column(self.tr("Held out, letters"), number),
            ),
            [(row.name, *figures(row.yours), *figures(row.held_out)) for row in self._rows],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go to the model above or below, the first or the last."))]

    # Where things are

    def _line(self) -> int:
        return QFontMetrics(self.font()).height()

    def _legend(self) -> int:
        return QFontMetrics(small_font(self.font())).height() + GRID

    def _pitch(self) -> float:
        return self._line() + 2 * scaled(_BAR) + 2 * GRID

    def item_rect(self, item: int) -> QRectF:
        top = ROOM + self._legend() + item * self._pitch()
        return QRectF(ROOM, top, self.width() - 2 * ROOM, self._pitch())

    def _axis(self) -> tuple[float, float]:
        """Return where 0 and 1 are, across."""
        metrics = QFontMetrics(self.font())
        words = metrics.horizontalAdvance(f"{percent(1.0)}  {self._of(99_999)}") + GRID
        left = ROOM + metrics.horizontalAdvance(percent(0.0, 0)) / 2
        return left, max(left + 10.0, self.width() - ROOM - words)

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        if not self._rows:
            return
        self._draw_legend(painter)
        self._draw_axis(painter)
        metrics = QFontMetrics(self.font())
        for item, row in enumerate(self._rows):
            box = self.item_rect(item)
            painter.setFont(self.font())
            painter.setPen(QColor(current().text))
            name = metrics.elidedText(
                shortened(row.name), Qt.TextElideMode.ElideMiddle, int(box.width())
            )
            line = QRectF(box.left(), box.top() + GRID / 2, box.width(), self._line())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
            top = line.bottom() + GRID / 4
            self._draw_bar(painter, top, row.yours, 0)
            self._draw_bar(painter, top + scaled(_BAR) + GRID / 4, row.held_out, 1)

    def _draw_bar(
        self, painter: QPainter, top: float, accuracy: Accuracy | None, kind: int
    ) -> None:
        theme, (left, right) = current(), self._axis()
        height = float(scaled(_BAR))
        font = small_font(self.font())
        if accuracy is None or not accuracy.n:
            painter.setFont(font)
            painter.setPen(QColor(theme.muted))
            said = self.tr("none of these letters") if kind == 0 else self.tr("not tested")
            painter.drawText(
                QRectF(left + GRID / 2, top, self.width() - left, height),
                Qt.AlignmentFlag.AlignVCenter,
                said,
            )
            return
        width = right - left
        bar = QRectF(left, top + 1, accuracy.value * width, height - 2)
        _fill(painter, bar, kind)
        low, high = (left + bound * width for bound in accuracy.interval)
        draw_interval(painter, low, high, top + height / 2)
        painter.setFont(self.font())
        metrics = QFontMetrics(self.font())
        words = QRectF(right + GRID, top, self.width() - right - GRID, height)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, percent(accuracy.value))
        words.setLeft(words.left() + metrics.horizontalAdvance(f"{percent(1.0)}  "))
        painter.setFont(font)
        painter.setPen(QColor(theme.muted))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._of(accuracy.n))

    def _of(self, n: int) -> str:
        return self.tr("of {0}").format(number(n))

    def _draw_legend(self, painter: QPainter) -> None:
        font = small_font(self.font())
        metrics = QFontMetrics(font)
        painter.setFont(font)
        x = self._axis()[0]
        side = metrics.height() * 0.7
        for kind, words in enumerate((self.tr("your letters"), self.tr("held-out letters"))):
            _fill(painter, QRectF(x, ROOM + metrics.height() * 0.15, side, side), kind)
            x += side + GRID / 2
            box = QRectF(x, ROOM, metrics.horizontalAdvance(words) + 1, metrics.height())
            painter.setPen(QColor(current().muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
            x = box.right() + 2 * GRID

    def _draw_axis(self, painter: QPainter) -> None:
        left, right = self._axis()
        height = self._pitch() * len(self._rows)
        draw_share_axis(
            painter, self.font(), QRectF(left, ROOM + self._legend(), right - left, height)
        )

    def paint_mark(self, painter: QPainter, item: int) -> None:
        paint_focus(painter, self.item_rect(item), current())

    # Qt's own

    def sizeHint(self) -> QSize:
        rows = max(1, len(self._rows))
        height = 2 * ROOM + self._legend() + rows * self._pitch() + scaled(AXIS_HEIGHT)
        return QSize(scaled(360), round(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(240), self.sizeHint().height())


def _fill(painter: QPainter, box: QRectF, kind: int) -> None:
    """Fill a bar: yours (0) in one colour, held-out ones (1) paler, in another one."""
    colour = QColor(current().curves[kind])
    painter.setPen(QPen(colour, 1.0))
    if kind:
        colour.setAlpha(90)
    painter.setBrush(colour)
    painter.drawRect(box)
    painter.setBrush(Qt.BrushStyle.NoBrush)
