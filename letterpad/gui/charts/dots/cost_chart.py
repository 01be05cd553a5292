"""What does it cost? Runs as dots of accuracy over what they cost, with the Pareto front."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.pareto import pareto_front
from letterpad.gui.charts.chart import ARROWS, Keys
from letterpad.gui.charts.colours import algorithm_colour
from letterpad.gui.charts.dots.axes import (
    Axes,
    log_scale,
    room_at_left,
    room_at_right,
    room_below,
    share_scale,
)
from letterpad.gui.charts.dots.dot_chart import DotChart, paint_ring
from letterpad.gui.charts.label_layout import leader, placed_labels
from letterpad.gui.charts.letters_of_run import (
    READ_RIGHT,
    choose_hint,
    choose_key,
    letters_entries,
)
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import current, scaled
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import bounds_text, percent, size_text
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.library import Run

CostKind = Literal["seconds", "bytes", "milliseconds"]
"""Training time, size of the file, time for an answer."""

_RADIUS, _RING = 5.5, 2.5
"""Logical pixels: of a dot, and of its edge where it is hollow."""

_LONGEST_NAMES = (24, 16, 10)
"""Average characters of a name: as many as there is room for beside all the others."""


@dataclass(frozen=True, slots=True)
class Priced:
    """A run that was tested, and what it costs, above 0."""

    run: Run
    cost: float

    @property
    def accuracy(self) -> Accuracy:
        """What it scored on its held-out letters."""
        assert self.run.card.held_out is not None
        return self.run.card.held_out.accuracy


class CostChart(DotChart):
    """Runs of the same held-out letters over what they cost, on a log axis, the cheapest first.

    The runs that no other beats in both are filled, with a line along them.

    Signals
    -------
    run_chosen(Run)
        The user went to a run, by a click or a key.
    letters_requested(Run, bool)
        The letters that a run reads right (True) or misreads (False) are to be chosen.
    """

    run_chosen = Signal(object)
    letters_requested = Signal(object, bool)
    reach = 10.0

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cost_chart")
        self.setAccessibleName(self.tr("Accuracy and cost"))
        self._kind: CostKind = "seconds"
        self._runs: list[Priced] = []
        self._front: list[bool] = []
        self._selected: Path | None = None
        self._labels: list[tuple[str, QRectF | None]] | None = None
        self.describe()

    def set_runs(self, kind: CostKind, runs: Sequence[Priced]) -> None:
        """Show runs that share their held-out letters, and what they cost."""
        runs = sorted(runs, key=lambda each: (each.cost, -each.accuracy.value))
        if (kind, runs) == (self._kind, self._runs):
            return
        here = self.current()
        kept = None if here is None else self._runs[here].run.path
        self._kind, self._runs = kind, runs
        self._front = pareto_front(
            [each.cost for each in runs], [each.accuracy.value for each in runs]
        ).tolist()
        places = (place for place, each in enumerate(runs) if each.run.path == kept)
        self._marked = None if kept is None else next(places, None)
        self.describe()
        self.redraw()

    def runs(self) -> list[Priced]:
        """Return the runs, from the cheapest to the dearest."""
        return list(self._runs)

    def front(self) -> list[Priced]:
        """Return the runs that no other beats in both accuracy and cost, the cheapest first."""
        return [each for each, is_on in zip(self._runs, self._front, strict=True) if is_on]

    def set_selected(self, path: Path | None) -> None:
        """Mark a run that is selected elsewhere, if it is here."""
        self._selected = path
        super().redraw()  # the names stay where they are

    # What the chart says

    def n_items(self) -> int:
        return len(self._runs)

    def sentence(self, item: int) -> str:
        one = self._runs[item]
        said = self.tr("{0}: {1} ({2}), {3}").format(
            one.run.card.name,
            percent(one.accuracy.value),
            bounds_text(one.accuracy.interval),
            cost_text(self._kind, one.cost),
        )
        if self._front[item]:
            front = self.tr("On the front: no other run is better and costs no more")
            return f"{said}\n{front}\n{choose_hint()}"
        better = next(
            each
            for each in reversed(self.front())
            if each.cost <= one.cost and each.accuracy.value >= one.accuracy.value
        )
        worse = self.tr("{0} is no worse ({1}) and costs no more ({2})")
        beaten = worse.format(
            better.run.card.name,
            percent(better.accuracy.value),
            cost_text(self._kind, better.cost),
        )
        return f"{said}\n{beaten}\n{choose_hint()}"

    def description(self) -> str:
        """Say every run with its accuracy and cost, and which are on the front."""
        runs = "; ".join(
            f"{each.run.card.name}: {percent(each.accuracy.value)}, "
            + cost_text(self._kind, each.cost)
            for each in self._runs
        )
        front = ", ".join(each.run.card.name for each in self.front())
        return self.tr("{0}. On the front: {1}").format(runs, front)

    def empty_sentence(self) -> str:
        return self.tr("What models score and what they cost will be drawn here.")

    def chart_table(self) -> DataTable:
        """Return accuracy and cost of every run."""
        yes = self.tr("yes")
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Run")),
                Column(self.tr("Accuracy"), percent),
                Column(
                    self.tr("95 % interval"),
                    bounds_text,
                    (self.tr("95 % interval, from"), self.tr("95 % interval, to")),
                ),
                Column(axis_title(self._kind), _writer(self._kind)),
                Column(self.tr("On the front")),
            ),
            [
                (
                    each.run.card.name,
                    each.accuracy.value,
                    each.accuracy.interval,
                    each.cost,
                    yes if is_on else "",
                )
                for each, is_on in zip(self._runs, self._front, strict=True)
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [
            (keys, self.tr("Choose the run that costs less or more, the least or the most.")),
            choose_key(),
        ]

    def choose(self, item: int) -> None:
        """Go to a run, and say that it was chosen."""
        super().choose(item)
        self.run_chosen.emit(self._runs[item].run)

    def activate(self, item: int) -> bool:
        self.letters_requested.emit(self._runs[item].run, False)
        return True

    def item_entries(self, item: int) -> list[tuple[str, str]]:
        return letters_entries()

    def act(self, item: int, name: str) -> None:
        self.letters_requested.emit(self._runs[item].run, name == READ_RIGHT)

    # Where things are

    def axes(self) -> Axes:
        bounds = [bound for each in self._runs for bound in each.accuracy.interval]
        up = share_scale(min(bounds, default=0.0), max(bounds, default=1.0))
        across = log_scale([each.cost for each in self._runs] or [1.0], _writer(self._kind))
        font = small_font(self.font())
        left = ROOM + room_at_left(font, up)
        top = ROOM + 1.5 * QFontMetricsF(font).height()
        width = self.width() - left - ROOM - room_at_right(font, across)
        height = self.height() - top - room_below(font) - ROOM
        return Axes(QRectF(left, top, max(40.0, width), max(40.0, height)), across, up)

    def dot(self, axes: Axes, item: int) -> QPointF:
        return axes.place(self._runs[item].cost, self._runs[item].accuracy.value)

    def item_at(self, place: QPointF) -> int | None:
        """Return the dot or the name that is there."""
        nearest = super().item_at(place)
        if nearest is None:
            boxes = (box for _, box in self.labels())
            nearest = next(
                (item for item, box in enumerate(boxes) if box and box.contains(place)), None
            )
        return nearest

    def labels(self) -> list[tuple[str, QRectF | None]]:
        """Return each run's name, shortened where there are many, and where it is written.

        None for one that there is no room for at all.
        """
        if self._labels is None:
            self._labels = self._placed()
        return self._labels

    def _placed(self) -> list[tuple[str, QRectF | None]]:
        axes, metrics = self.axes(), QFontMetricsF(small_font(self.font()))
        dots = [self.dot(axes, item) for item in range(len(self._runs))]
        # Those on the front are placed first; of the others the dearest.
        order = sorted(range(len(dots)), key=lambda item: (not self._front[item], -item))
        lines = [self._bar(axes, item) for item in range(len(dots))]
        lines += [
            QRectF(one, other).normalized().adjusted(-1, -1, 1, 1)
            for one, other in pairwise(self._stairs(axes))
        ]
        names: list[str] = []
        places: list[QRectF | None] = []
        for characters in _LONGEST_NAMES:
            room = min(characters * metrics.averageCharWidth(), self.width() / 3)
            names = [_shortened(each.run.card.name, metrics, room) for each in self._runs]
            sizes = [
                QSizeF(metrics.horizontalAdvance(name) + 2, metrics.height()) for name in names
            ]
            places = placed_labels(dots, sizes, order, axes.area, _RADIUS, lines)
            if None not in places:
                break
        return list(zip(names, places, strict=True))

    def _bar(self, axes: Axes, item: int) -> QRectF:
        """Return the narrow rectangle of an interval."""
        one = self._runs[item]
        low, high = (axes.place(one.cost, bound) for bound in one.accuracy.interval)
        return QRectF(QPointF(high.x() - 1, high.y()), QPointF(low.x() + 1, low.y()))

    def _stairs(self, axes: Axes) -> list[QPointF]:
        """Return the corners of the line along the front: what can be had for at most so much."""
        stairs: list[QPointF] = []
        for each in self.front():
            dot = axes.place(each.cost, each.accuracy.value)
            if stairs:
                stairs.append(QPointF(dot.x(), stairs[-1].y()))
            stairs.append(dot)
        if stairs:
            stairs.append(QPointF(axes.area.right(), stairs[-1].y()))
        return stairs

    # Drawing

    def redraw(self) -> None:
        self._labels = None
        super().redraw()

    def draw_dots(self, painter: QPainter, *, marked: bool) -> None:
        theme, font = current(), small_font(self.font())
        axes = self.axes()
        axes.paint(painter, font, axis_title(self._kind))
        painter.drawText(
            QRectF(ROOM, ROOM, self.width() - 2 * ROOM, axes.area.top()),
            self.tr("held-out accuracy · filled, with a line: none is better and costs no more"),
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.muted), 1.5))
        painter.drawPolyline(QPolygonF(self._stairs(axes)))
        for item, one in enumerate(self._runs):
            bar = self._bar(axes, item)
            painter.setPen(QPen(QColor(theme.field), 1.0))
            painter.drawLine(bar.topLeft() + QPointF(1, 0), bar.bottomLeft() + QPointF(1, 0))
            self._draw_dot(painter, self.dot(axes, item), one.run, self._front[item])
            if marked and one.run.path == self._selected:
                paint_ring(painter, self.dot(axes, item), self.reach, theme.accent)
        self._draw_names(painter, axes, font)

    def _draw_dot(self, painter: QPainter, middle: QPointF, run: Run, is_filled: bool) -> None:
        theme = current()
        painter.setPen(QPen(QColor(theme.muted), 1.0))  # some colours are pale
        painter.setBrush(QColor(algorithm_colour(run.card.algorithm, theme)))
        painter.drawEllipse(middle, _RADIUS, _RADIUS)
        if not is_filled:
            painter.setBrush(QColor(theme.surface))
            painter.drawEllipse(middle, _RADIUS - _RING, _RADIUS - _RING)

    def _draw_names(self, painter: QPainter, axes: Axes, font: QFont) -> None:
        theme = current()
        painter.setFont(font)
        for item, (name, box) in enumerate(self.labels()):
            if box is None:
                continue
            line = leader(self.dot(axes, item), box, _RADIUS)
            if line is not None:
                painter.setPen(QPen(QColor(theme.field), 1.0))
                painter.drawLine(*line)
            painter.setPen(QColor(theme.text if self._front[item] else theme.muted))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(560), scaled(300))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(300), scaled(220))


def _shortened(name: str, metrics: QFontMetricsF, room: float) -> str:
    """Shorten a name in its middle: those of many models differ at their ends."""
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room)


def axis_title(kind: CostKind) -> str:
    """Return what a cost is called."""
    return {
        "seconds": translate("Cost", "seconds to train"),
        "bytes": translate("Cost", "size of the file"),
        "milliseconds": translate("Cost", "milliseconds for an answer"),
    }[kind]


def cost_text(kind: CostKind, cost: float) -> str:
    """Say what a run costs, with the unit and what it is for."""
    if kind == "seconds":
        return translate("Cost", "{0} s to train").format(_figures(cost))
    if kind == "bytes":
        return translate("Cost", "a file of {0}").format(size_text(round(cost)))
    return translate("Cost", "{0} ms for an answer").format(_figures(cost))


def _writer(kind: CostKind) -> Callable[[float], str]:
    """Return what writes a cost at the axis and in the table."""
    return _size if kind == "bytes" else _figures


def _size(cost: float) -> str:
    return size_text(round(cost))


def _figures(cost: float) -> str:
    """Write a number with two or three figures, never as a power of ten."""
    if cost >= 100:
        return number(round(cost))
    return localized(f"{float(f'{cost:.3g}'):.10g}")
