"""Is 90 % really 90 %? How sure answers are, and how many of them are right, of one run or two."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from letterpad.evaluation.reliability import Bin
from letterpad.gui.charts.chart import ACTIVATING, ARROWS, Keys
from letterpad.gui.charts.dots.axes import (
    Axes,
    room_at_left,
    room_at_right,
    room_below,
    share_scale,
)
from letterpad.gui.charts.dots.dot_chart import DotChart
from letterpad.gui.charts.dots.reliability_items import (
    Answers,
    Measured,
    bars_of,
    dots_of,
    interval_sentence,
    sure_text,
)
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import bounds_text, percent
from letterpad.gui.widgets.data_table import Column, DataTable

_RADIUS = 5.0
"""Logical pixels of a dot."""

_BEGINS = (0.0, 0.5, 0.8, 0.9)
"""Where the axes may begin: as near to the lowest as one of these allows."""

_HISTOGRAM = 3 * GRID
"""Logical pixels of height of the counts of one run."""


_PALE = 0.3
"""How much is seen of the colour of what is not chosen, 0 to 1."""

_LOWEST_LEVEL = 2.0
"""Logical pixels: one chosen letter of many is to be seen, too."""


class ReliabilityChart(DotChart):
    """Dots of bins of answers over how sure they are, with intervals; on the diagonal is honest.

    Below it stands how many answers are so sure. The dots of two runs differ in shape and colour.
    The items are the dots, and then the bars below them.

    Signals
    -------
    answers_chosen(int)
        The letters behind an item are to be chosen, see `answers`.
    """

    answers_chosen = Signal(int)
    reach = 9.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reliability_chart")
        self.setAccessibleName(self.tr("How sure, and how often right"))
        self._runs: tuple[Measured, ...] = ()
        self._items: list[Answers] = []
        self._n_dots = 0
        self._marked_counts: Sequence[int] = ()
        self.describe()

    def set_runs(self, runs: Sequence[Measured]) -> None:
        """Show one run, or two of the same letters; none for an empty chart."""
        if tuple(runs) == self._runs:
            return
        self._runs = tuple(runs)
        dots, bars = dots_of(self._runs), bars_of(self._runs)
        self._items, self._n_dots = dots, len(dots)
        low = self.axes().across.low
        self._items = dots + [bar for bar in bars if bar.most > low]
        self._marked_counts = ()
        self.forget_item()
        self.describe()
        self.redraw()

    def answers(self) -> list[Answers]:
        """Return the answers that stand behind the items: of the dots, then of the bars."""
        return list(self._items)

    def set_marked(self, counts: Sequence[int]) -> None:
        """Say how many letters behind each item are chosen; an empty sequence marks none."""
        self._marked_counts = list(counts)
        self.describe()
        self.redraw()

    # What the chart says

    def n_items(self) -> int:
        return len(self._items)

    def n_dots(self) -> int:
        return self._n_dots

    def sentence(self, item: int) -> str:
        said, n = self._said(self._items[item]), self._n_marked(item)
        if not n:
            return said
        return self.tr("{0}\n{1} of them chosen").format(said, number(n))

    def _n_marked(self, item: int) -> int:
        return self._marked_counts[item] if len(self._marked_counts) else 0

    def _said(self, answers: Answers) -> str:
        place, one = answers.place, answers.bin
        if one is None:
            text = self.tr("{0}: {1} answers are {2} to {3} sure")
            return text.format(
                self._runs[place].name,
                number(answers.n),
                percent(answers.least, 0),
                percent(answers.most, 0),
            )
        text = self.tr("{0}: {1} answers are {2} sure on average ({3}), and {4} of them are right")
        return (
            text.format(
                self._runs[place].name,
                number(one.accuracy.n),
                sure_text(one.confidence),
                bounds_text((one.least, one.most), 1),
                percent(one.accuracy.value),
            )
            + "\n"
            + interval_sentence(one, self._runs[place].reliability.n_writers)
        )

    def description(self) -> str:
        """Say every bin of every run."""
        runs = []
        for run in self._runs:
            bins = "; ".join(
                self.tr("{0} sure, {1} right").format(
                    sure_text(one.confidence), percent(one.accuracy.value)
                )
                for one in run.reliability.bins
            )
            runs.append(f"{run.name}: {bins}.")
        return " ".join(runs)

    def empty_sentence(self) -> str:
        return self.tr(
            "How often a model is right when it says 90 %, and at every other figure, will be "
            "drawn here."
        )

    def chart_table(self) -> DataTable:
        """Return every bin of every run."""
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Run")),
                Column(self.tr("Sure on average"), percent),
                Column(
                    self.tr("Sure from, to"),
                    bounds_text,
                    (self.tr("Sure from"), self.tr("Sure to")),
                ),
                Column(self.tr("Right"), percent),
                Column(
                    self.tr("95 % interval"),
                    bounds_text,
                    (self.tr("95 % interval, from"), self.tr("95 % interval, to")),
                ),
                Column(self.tr("Answers"), number),
            ),
            [
                (
                    self._runs[place].name,
                    one.confidence,
                    (one.least, one.most),
                    one.accuracy.value,
                    one.interval,
                    one.accuracy.n,
                )
                for place, one in self._bins()
            ],
        )

    def _bins(self) -> list[tuple[int, Bin]]:
        return [(each.place, each.bin) for each in self._items if each.bin is not None]

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [
            (keys, self.tr("Go through dots and bars, and read how often each is right.")),
            (ACTIVATING, self.tr("Choose the letters behind the dot or the bar.")),
        ]

    def activate(self, item: int) -> bool:
        self.answers_chosen.emit(item)
        return True

    # Where things are

    def _font(self) -> QFont:
        return small_font(self.font())

    def axes(self) -> Axes:
        lows = [min(one.confidence, one.interval[0]) for _, one in self._bins()]
        begin = max(each for each in _BEGINS if each <= min(lows, default=0.0))
        scale = share_scale(begin, 1.0)
        font = self._font()
        metrics = QFontMetricsF(font)
        left = ROOM + room_at_left(font, scale)
        legend = 2 * metrics.height() + GRID
        counts = len(self._runs) * scaled(_HISTOGRAM) + metrics.height() + GRID
        below = room_below(font) + counts
        width = self.width() - left - ROOM - room_at_right(font, scale)
        height = self.height() - ROOM - legend - below - ROOM
        return Axes(QRectF(left, ROOM + legend, max(40.0, width), max(40.0, height)), scale, scale)

    def dot(self, axes: Axes, item: int) -> QPointF:
        one = self._items[item].bin
        assert one is not None
        return axes.place(one.confidence, one.accuracy.value)

    def item_rect(self, item: int) -> QRectF:
        """Return the square around a dot, or where a bar can be: the whole height of its row."""
        if item < self._n_dots:
            return super().item_rect(item)
        axes, bar = self.axes(), self._items[item]
        low, base = axes.across.low, self._base(axes, bar.place)
        left, right = (axes.place(max(low, edge), low).x() for edge in (bar.least, bar.most))
        row = float(scaled(_HISTOGRAM))
        return QRectF(left, base - row, right - left, row)

    def item_at(self, place: QPointF) -> int | None:
        nearest = super().item_at(place)
        if nearest is not None:
            return nearest
        bars = range(self._n_dots, len(self._items))
        return next((item for item in bars if self.item_rect(item).contains(place)), None)

    def _base(self, axes: Axes, place: int) -> float:
        """Return where the bars of a run stand."""
        top = axes.area.bottom() + room_below(self._font()) + GRID / 2
        height = QFontMetricsF(self._font()).height()
        return top + height + (place + 1) * float(scaled(_HISTOGRAM))

    def _bar(self, item: int) -> QRectF:
        """Return a bar as high as it counts."""
        box, bar = self.item_rect(item), self._items[item]
        most = max(self._runs[bar.place].reliability.histogram)
        high = max(1.0, (box.height() - 4) * bar.n / most)
        return QRectF(box.left() + 0.5, box.bottom() - high, box.width() - 1, high)

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a ring around a dot, or a frame around a bar."""
        if item < self._n_dots:
            super().paint_mark(painter, item)
            return
        painter.setPen(QPen(QColor(current().text), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.item_rect(item).adjusted(1, 1, -1, -1))

    # Drawing

    def draw_dots(self, painter: QPainter, *, marked: bool) -> None:
        theme, axes = current(), self.axes()
        axes.paint(painter, self._font(), self.tr("how sure the answers are"))
        low = axes.up.low
        painter.setPen(QPen(QColor(theme.muted), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(axes.place(low, low), axes.place(1.0, 1.0))
        for place, run in enumerate(self._runs):
            self._draw_run(painter, axes, place, run.reliability.bins)
        self._draw_the_dots(painter, axes, marked=marked)
        self._draw_legend(painter, axes)
        self._draw_counts(painter, axes, marked=marked)

    def _draw_run(self, painter: QPainter, axes: Axes, place: int, bins: Sequence[Bin]) -> None:
        colour = QColor(current().curves[place])
        dots = [axes.place(one.confidence, one.accuracy.value) for one in bins]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 1.5))
        painter.drawPolyline(QPolygonF(dots))
        for one, dot in zip(bins, dots, strict=True):
            low, high = (axes.place(one.confidence, bound).y() for bound in one.interval)
            painter.setPen(QPen(colour, 1.5))
            painter.drawLine(QPointF(dot.x(), low), QPointF(dot.x(), high))
            for end in (low, high):
                painter.drawLine(QPointF(dot.x() - 3, end), QPointF(dot.x() + 3, end))

    def _draw_legend(self, painter: QPainter, axes: Axes) -> None:
        """Write the runs' names beside their dots, and what the axis at the left is."""
        theme, font = current(), self._font()
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        height = metrics.height()
        row = QRectF(ROOM, ROOM, self.width() - 2 * ROOM, height)
        room = (row.width() - GRID) / max(1, len(self._runs))
        for place, run in enumerate(self._runs):
            left = row.left() + place * room + GRID
            middle = QPointF(left, row.center().y())
            paint_dot(painter, middle, place, _RADIUS, QColor(theme.curves[place]))
            painter.setPen(QColor(theme.text))
            name = metrics.elidedText(run.name, Qt.TextElideMode.ElideMiddle, room - 4 * GRID)
            painter.drawText(QRectF(left + GRID, row.top(), room - 2 * GRID, height), name)
        painter.setPen(QColor(theme.muted))
        beside = QRectF(ROOM, row.bottom() + GRID / 2, axes.area.right() - ROOM, height)
        painter.drawText(beside, self.tr("how many of them are right"))
        low = axes.up.low
        line = axes.place(low, low).y() - height - 2
        box = QRectF(axes.area.left(), line, axes.area.width() - 4, height)
        said = self.tr("dashed: as sure as right")
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, said)

    def _draw_counts(self, painter: QPainter, axes: Axes, *, marked: bool) -> None:
        """Draw how many answers are so sure: a row of bars for each run."""
        theme, font = current(), self._font()
        metrics = QFontMetricsF(font)
        top = axes.area.bottom() + room_below(font) + GRID / 2
        painter.setPen(QColor(theme.muted))
        painter.setFont(font)
        title = QRectF(axes.area.left(), top, axes.area.width(), metrics.height())
        painter.drawText(
            title, Qt.AlignmentFlag.AlignCenter, self.tr("how many answers are so sure")
        )
        is_marking = marked and len(self._marked_counts) > 0
        for item in range(self._n_dots, len(self._items)):
            bar, colour = self._bar(item), QColor(theme.curves[self._items[item].place])
            if is_marking:
                painter.fillRect(bar, _pale(colour))
                bar.setTop(bar.bottom() - bar.height() * self._n_marked(item) / self._items[item].n)
            painter.fillRect(bar, colour)
        for place in range(len(self._runs)):
            base = self._base(axes, place)
            painter.setPen(QPen(QColor(theme.border), 1.0))
            painter.drawLine(QPointF(axes.area.left(), base), QPointF(axes.area.right(), base))

    def _draw_the_dots(self, painter: QPainter, axes: Axes, *, marked: bool) -> None:
        """Draw the dots: as in matrices, what is not chosen pales, from the top."""
        is_marking = marked and len(self._marked_counts) > 0
        for item, one in enumerate(self._items[: self._n_dots]):
            middle, colour = self.dot(axes, item), QColor(current().curves[one.place])
            if is_marking:
                paint_dot(painter, middle, one.place, _RADIUS, QColor(current().surface))
                paint_dot(painter, middle, one.place, _RADIUS, _pale(colour))
                if not (n := self._n_marked(item)):
                    continue
                high = max(_LOWEST_LEVEL, 2 * _RADIUS * n / one.n)
                bottom = middle.y() + _RADIUS
                painter.save()
                painter.setClipRect(QRectF(middle.x() - 9, bottom - high, 18, high + 1))
            paint_dot(painter, middle, one.place, _RADIUS, colour)
            if is_marking:
                painter.restore()

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the item that is clicked, and choose its letters."""
        super().mousePressEvent(event)
        item = self.item_at(event.position())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.activate(item)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Do nothing more: the first click has chosen the letters."""

    def sizeHint(self) -> QSize:
        return QSize(scaled(460), scaled(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(260), scaled(260))


def _pale(colour: QColor) -> QColor:
    """Return the colour of what is not chosen."""
    pale = QColor(colour)
    pale.setAlphaF(_PALE)
    return pale


def paint_dot(
    painter: QPainter, middle: QPointF, place: int, radius: float, colour: QColor
) -> None:
    """Paint a dot of the first run, which is round, or of the second, which is square."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if place == 0:
        painter.drawEllipse(middle, radius, radius)
    else:
        side = 1.75 * radius
        painter.drawRect(QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side))
