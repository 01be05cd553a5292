"""Is 90 % really 90 %? How sure answers are, and how many of them are right, of one run or two."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from letterpad.evaluation.reliability import COLUMNS, Bin, Reliability
from letterpad.gui.charts.axes import Axes, room_at_left, room_at_right, room_below, share_scale
from letterpad.gui.charts.chart import ARROWS, Keys
from letterpad.gui.charts.dot_chart import DotChart
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import bounds_text, percent
from letterpad.gui.widgets.data_table import Column, DataTable

_RADIUS = 5.0
"""Logical pixels of a dot."""

_BEGINS = (0.0, 0.5, 0.8, 0.9)
"""Where the axes may begin: as near to the lowest as one of these allows."""

_HISTOGRAM = 3 * GRID
"""Logical pixels of height of the counts of one run."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a run is called, and how honest it is."""

    name: str
    reliability: Reliability


class ReliabilityChart(DotChart):
    """Dots of bins of answers over how sure they are, with intervals; on the diagonal is honest.

    Below it stands how many answers are so sure. The dots of two runs differ in shape and colour.
    """

    reach = 9.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reliability_chart")
        self.setAccessibleName(self.tr("How sure, and how often right"))
        self._runs: tuple[Measured, ...] = ()
        self._bins: list[tuple[int, Bin]] = []
        self.describe()

    def set_runs(self, runs: Sequence[Measured]) -> None:
        """Show one run, or two of the same letters; none for an empty chart."""
        if tuple(runs) == self._runs:
            return
        self._runs = tuple(runs)
        self._bins = [
            (place, each) for place, run in enumerate(runs) for each in run.reliability.bins
        ]
        self.forget_item()
        self.describe()
        self.redraw()

    # What the chart says

    def n_items(self) -> int:
        return len(self._bins)

    def sentence(self, item: int) -> str:
        place, one = self._bins[item]
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
                for place, one in self._bins
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go through the dots, and read how often each is right."))]

    # Where things are

    def _font(self) -> QFont:
        return small_font(self.font())

    def axes(self) -> Axes:
        lows = [min(one.confidence, one.interval[0]) for _, one in self._bins]
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
        _, one = self._bins[item]
        return axes.place(one.confidence, one.accuracy.value)

    # Drawing

    def draw_dots(self, painter: QPainter, *, marked: bool) -> None:
        theme, axes = current(), self.axes()
        axes.paint(painter, self._font(), self.tr("how sure the answers are"))
        low = axes.up.low
        painter.setPen(QPen(QColor(theme.muted), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(axes.place(low, low), axes.place(1.0, 1.0))
        for place, run in enumerate(self._runs):
            self._draw_run(painter, axes, place, run.reliability.bins)
        self._draw_legend(painter, axes)
        self._draw_counts(painter, axes)

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
        for dot in dots:
            paint_dot(painter, dot, place, _RADIUS, colour)

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

    def _draw_counts(self, painter: QPainter, axes: Axes) -> None:
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
        row = float(scaled(_HISTOGRAM))
        low = axes.across.low
        for place, run in enumerate(self._runs):
            base = top + metrics.height() + (place + 1) * row
            most = max(run.reliability.histogram)
            for column, count in enumerate(run.reliability.histogram):
                begin, end = column / COLUMNS, (column + 1) / COLUMNS
                if end <= low or not count:
                    continue
                left, right = (axes.place(max(low, edge), low).x() for edge in (begin, end))
                high = max(1.0, (row - 4) * count / most)
                bar = QRectF(left + 0.5, base - high, right - left - 1, high)
                painter.fillRect(bar, QColor(theme.curves[place]))
            painter.setPen(QPen(QColor(theme.border), 1.0))
            painter.drawLine(QPointF(axes.area.left(), base), QPointF(axes.area.right(), base))

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(460), scaled(340))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(260), scaled(260))


def sure_text(confidence: float) -> str:
    """Write how sure answers are: whole per cent, and more where these would say 100 %."""
    return percent(confidence, 0 if confidence < 0.985 else 1 if confidence < 0.9985 else 2)


def interval_sentence(one: Bin, n_writers: int) -> str:
    """Say the interval of a bin, and what it is by."""
    bounds = bounds_text(one.interval)
    if n_writers:
        return translate("Reliability", "95 % interval {0}, by writer").format(bounds)
    return translate("Reliability", "95 % interval {0}, by letter").format(bounds)


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
