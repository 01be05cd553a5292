"""Two bars: how many letters of a hand are read right before a model is fitted to it, and after."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.charts.share_axis import draw_interval, draw_share_axis
from letterpad.gui.style.focus_ring import ROOM, paint_focus
from letterpad.gui.style.theme import AXIS_HEIGHT, GRID, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import interval_text, percent
from letterpad.gui.widgets.data_table import Column, DataTable

_BAR = 18
"""Logical pixels of a bar's height, at the usual size of the font."""


class FitBars(PaintedChart):
    """The share that is read right before and after, with 95 % intervals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fit_bars")
        self.setAccessibleName(self.tr("Your letters before and after fitting"))
        self.setToolTip(
            self.tr("The share of your letters that is read right, each of them held back in turn.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._shares: tuple[Accuracy, ...] = ()
        self.describe()

    def set_shares(self, before: Accuracy | None, after: Accuracy | None) -> None:
        """Show both shares; none of them if there is nothing to show."""
        given = (before, after)
        self._shares = tuple(each for each in given if each is not None and each.n)
        self.forget_item()
        self.describe()
        self.redraw()

    def _names(self) -> tuple[str, str]:
        return self.tr("before"), self.tr("after")

    # What the chart says

    def n_items(self) -> int:
        return len(self._shares)

    def sentence(self, item: int) -> str:
        share = self._shares[item]
        return self.tr("{0}: {1} of your {2} right, {3} ({4})").format(
            self._names()[item],
            number(share.n_correct),
            number(share.n),
            percent(share.value),
            interval_text(share),
        )

    def description(self) -> str:
        return "; ".join(self.sentence(item) for item in range(self.n_items())) + "."

    def empty_sentence(self) -> str:
        return self.tr("How right your letters are read before and after will be here.")

    def chart_table(self) -> DataTable:
        """Return both shares, with their intervals and numbers of letters."""
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Model")),
                Column(self.tr("Share right"), percent),
                Column(self.tr("95 % from"), percent),
                Column(self.tr("95 % to"), percent),
                Column(self.tr("Right"), number),
                Column(self.tr("Letters"), number),
            ),
            [
                (name, share.value, *share.interval, share.n_correct, share.n)
                for name, share in zip(self._names(), self._shares, strict=False)
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go to the bar above or below."))]

    # Where things are

    def _pitch(self) -> float:
        return max(scaled(_BAR), QFontMetrics(self.font()).height()) + GRID

    def item_rect(self, item: int) -> QRectF:
        return QRectF(ROOM, ROOM + item * self._pitch(), self.width() - 2 * ROOM, self._pitch())

    def _axis(self) -> tuple[float, float]:
        """Return where 0 and 1 are, across."""
        metrics = QFontMetrics(self.font())
        names = max(metrics.horizontalAdvance(name) for name in self._names())
        counts = [self._count(share) for share in self._shares] or [""]
        words = max(metrics.horizontalAdvance(each) for each in counts)
        left = ROOM + names + 2 * GRID
        return left, max(left + 10.0, self.width() - ROOM - words - 2 * GRID)

    def _count(self, share: Accuracy) -> str:
        said = self.tr("{0} of {1} right")
        return said.format(number(share.n_correct), number(share.n))

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        if not self._shares:
            return
        theme, (left, right) = current(), self._axis()
        self._draw_axis(painter)
        width, height = right - left, float(scaled(_BAR))
        for item, share in enumerate(self._shares):
            box = self.item_rect(item)
            middle = box.center().y()
            painter.setFont(self.font())
            painter.setPen(QColor(theme.text))
            name = QRectF(box.left(), box.top(), left - box.left() - GRID, box.height())
            vertical = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(name, vertical | Qt.AlignmentFlag.AlignRight, self._names()[item])
            colour = QColor(theme.curves[0])
            painter.setPen(QPen(colour, 1.0))
            colour.setAlpha(90 if item == 0 else 255)
            painter.fillRect(QRectF(left, middle - height / 2, share.value * width, height), colour)
            low, high = (left + bound * width for bound in share.interval)
            draw_interval(painter, low, high, middle)
            words = QRectF(right + 2 * GRID, box.top(), box.right() - right, box.height())
            painter.drawText(words, vertical, self._count(share))

    def _draw_axis(self, painter: QPainter) -> None:
        left, right = self._axis()
        height = self._pitch() * len(self._shares)
        draw_share_axis(painter, self.font(), QRectF(left, ROOM, right - left, height))

    def paint_mark(self, painter: QPainter, item: int) -> None:
        paint_focus(painter, self.item_rect(item), current())

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(400), round(2 * ROOM + 2 * self._pitch() + scaled(AXIS_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(280), self.sizeHint().height())
