"""How several trainings went, on one pair of axes: accuracy and loss by seconds, or by share."""

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys
from letterpad.gui.charts.curves.lines_over_time import (
    LinesOverTime,
    accuracy_start,
    accuracy_ticks,
    heading,
    loss_end,
    loss_ticks,
)
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import localized, number
from letterpad.gui.text.run_texts import percent, unit_text
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.model_files.model_file import Card
from letterpad.training.spec import CurvePoint

if TYPE_CHECKING:
    from letterpad.gui.charts.curves.run_curves_plot import Line, RunCurvesPlot

Axis = Literal["seconds", "share"]

MOST_CURVES = 2
"""Told apart by colour; a theme has as many that everybody can tell apart."""

_MOST_POINTS = 60
_HEADING_WIDTH = 10 * GRID


@dataclass(frozen=True, slots=True)
class NamedCurve:
    """The learning curve of one training.

    Parameters
    ----------
    name : str
    points : tuple of CurvePoint
    is_done : bool
        Whether the training has ended: its last step is the whole then.
    seconds : float
        How long it took, for points of older models that do not say when they came.
    """

    name: str
    points: tuple[CurvePoint, ...]
    is_done: bool = True
    seconds: float = 0.0

    def places(self, axis: Axis) -> list[float]:
        """Return where the points lie: seconds since the beginning, or shares of the whole."""
        if not self.points:
            return []
        last = max(self.points[-1].step, 1e-9)
        if axis == "share":
            return [
                min(1.0, point.step / (last if self.is_done else max(point.total, 1)))
                for point in self.points
            ]
        return [
            self.seconds * point.step / last if point.seconds is None else point.seconds
            for point in self.points
        ]


def watched_accuracy(point: CurvePoint) -> float | None:
    """Return the accuracy on letters that were not learned from."""
    validation = point.validation_accuracy
    return point.held_out_accuracy if validation is None else validation


def watched_loss(point: CurvePoint) -> float | None:
    """Return the loss on letters that were not learned from."""
    return point.held_out_loss if point.validation_loss is None else point.validation_loss


def curve_points(card: Card) -> list[CurvePoint]:
    """Return the card's learning curve, thinned out if it is long; none if it is of another kind.

    The last point is always among them.
    """
    step = max(1, -(-len(card.history) // _MOST_POINTS))
    try:
        return [CurvePoint(**point) for point in card.history[::-1][::step][::-1]]
    except TypeError:
        return []  # of another version of Letterpad


def curve_of(card: Card) -> NamedCurve:
    """Return the learning curve of a model."""
    return NamedCurve(card.name, tuple(curve_points(card)), seconds=card.seconds)


class RunCurves(LinesOverTime["RunCurvesPlot"]):
    """Two plots: accuracy above, loss below. A place along the axis is an item of the chart.

    Of each training, the line without gaps is of the letters learned from, and the dashed one of
    letters that it did not learn from: its validation part, or the held-out letters.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("run_curves")
        self.setAccessibleName(self.tr("Curves of two trainings"))
        self.setToolTip(
            self.tr(
                "How accuracy and loss changed while each model was trained: on the letters it "
                "learned from, and, dashed, on others. Where the lines part, it learns by heart."
            )
        )
        self._curves: list[NamedCurve] = []
        self._axis: Axis = "seconds"
        self._sentence.setText(self.tr("The curves of two trainings will be drawn here."))
        self._names = [QLabel() for _ in range(MOST_CURVES)]
        for name in self._names:
            name.setTextFormat(Qt.TextFormat.PlainText)  # it is the user's
        self.describe()

    def set_curves(self, curves: Sequence[NamedCurve], axis: Axis = "seconds") -> None:
        """Show other curves, or the same with more points; those without any are left out.

        Parameters
        ----------
        curves : sequence of NamedCurve
            Two at most.
        axis : {"seconds", "share"}
            What lies along the bottom: seconds since each began, or the share of each that is done.
        """
        self._curves = [curve for curve in curves if curve.points][:MOST_CURVES]
        self._axis = axis
        places = {place for curve in self._curves for place in curve.places(axis)}
        self._places = sorted(places)
        marked = self.current()
        if marked is not None and marked >= len(self._places):
            self.forget_item()
        self.describe()
        self.draw_soon()

    @property
    def curves(self) -> tuple[NamedCurve, ...]:
        """The curves that are shown."""
        return tuple(self._curves)

    def new_plot(self, column: QVBoxLayout, *, is_lower: bool) -> "RunCurvesPlot":
        from letterpad.gui.charts.curves.run_curves_plot import RunCurvesPlot

        if is_lower:
            column.addWidget(heading(self.tr("Loss · dashed: letters not learned from")))
        else:
            row = QHBoxLayout()
            row.setSpacing(2 * GRID)
            row.addWidget(heading(self.tr("Accuracy")), 1)
            for name in self._names:
                row.addWidget(name)
            column.addLayout(row)
        return RunCurvesPlot(is_lower=is_lower, pen_ratio=self.pen_ratio())

    def draw_upper(self, plot: "RunCurvesPlot") -> None:
        lines = self._lines("accuracy")
        low = accuracy_start(min(_values_of(lines), default=1.0))
        plot.show_lines(lines)
        plot.set_ranges(*self._along(), low, 1.0, accuracy_ticks(low))
        self._write_names()

    def draw_lower(self, plot: "RunCurvesPlot") -> None:
        lines = self._lines("loss")
        top = loss_end(max(_values_of(lines), default=0.0))
        plot.show_lines(lines)
        plot.set_ranges(*self._along(), 0.0, top, loss_ticks(top))

    def _write_names(self) -> None:
        """Write what the trainings are called, each in the colour of its lines."""
        most = (self.width() - scaled(_HEADING_WIDTH)) / MOST_CURVES - 2 * GRID
        for place, label in enumerate(self._names):
            label.setVisible(place < len(self._curves))
            if place >= len(self._curves):
                continue
            colour = current().curves[place]
            if label.property("colour") != colour:
                label.setProperty("colour", colour)
                label.setStyleSheet(f"color: {colour};")
            said = f"\N{HORIZONTAL BAR} {self._curves[place].name}"
            metrics = label.fontMetrics()
            label.setText(metrics.elidedText(said, Qt.TextElideMode.ElideMiddle, int(most)))

    def _along(self) -> tuple[float, list[tuple[float, str]], str]:
        """Return the end of the bottom axis, its numbers, and what they are."""
        if self._axis == "share":
            return 1.0, [(at, percent(at, 0)) for at in (0.0, 0.25, 0.5, 0.75, 1.0)], ""
        end = loss_end(self._places[-1])
        ticks = [end * part / 4 for part in range(5)]
        return end, [(at, localized(f"{at:g}")) for at in ticks], self.tr("seconds")

    def _lines(self, name: Literal["accuracy", "loss"]) -> "list[Line]":
        from letterpad.gui.charts.curves.run_curves_plot import Line

        lines = []
        watched = watched_accuracy if name == "accuracy" else watched_loss
        for place, curve in enumerate(self._curves):
            along = curve.places(self._axis)
            learned = [getattr(point, name) for point in curve.points]
            others = [watched(point) for point in curve.points]
            for values, is_dashed in ((learned, False), (others, True)):
                points = [
                    (at, value)
                    for at, value in zip(along, values, strict=True)
                    if value is not None and math.isfinite(value)
                ]
                lines.append(Line(points, place, is_dashed))
        return lines

    # What the chart says

    def sentence(self, item: int) -> str:
        here = self._places[item]
        parts = []
        for curve in self._curves:
            reached = bisect_right(curve.places(self._axis), here)
            if reached:
                parts.append(self._said(curve.name, curve.points[reached - 1]))
        return f"{self._place_text(here)}: {'; '.join(parts)}"

    def _place_text(self, place: float) -> str:
        if self._axis == "share":
            return self.tr("At {0} of the training").format(percent(place, 0))
        return self.tr("After {0} s").format(localized(f"{place:.2f}"))

    def _said(self, name: str, point: CurvePoint) -> str:
        values = (
            (self.tr("training accuracy {0}"), point.accuracy, ".1%"),
            (self.tr("validation accuracy {0}"), point.validation_accuracy, ".1%"),
            (self.tr("held-out accuracy {0}"), point.held_out_accuracy, ".1%"),
            (self.tr("training loss {0}"), point.loss, ".3g"),
        )
        said = [
            text.format(localized(format(value, shape)))
            for text, value, shape in values
            if value is not None
        ]
        return f"{name} ({unit_text(point.unit)} {point.step:g}): {', '.join(said)}"

    def description(self) -> str:
        """Say where each training has come to."""
        return "; ".join(self._said(curve.name, curve.points[-1]) for curve in self._curves)

    def chart_table(self) -> DataTable:
        """Return accuracy and loss of every point of every training."""
        rows = [
            (
                curve.name,
                point.step,
                at,
                point.accuracy,
                watched_accuracy(point),
                point.loss,
                watched_loss(point),
            )
            for curve in self._curves
            for at, point in zip(curve.places(self._axis), curve.points, strict=True)
        ]
        along = self.tr("Share") if self._axis == "share" else self.tr("Seconds")
        return DataTable(
            self.tr("Curves of two trainings"),
            (
                Column(self.tr("Model")),
                Column(self.tr("Step"), _plain_number),
                Column(along, _short_number),
                Column(self.tr("Training accuracy"), percent),
                Column(self.tr("Accuracy on others"), percent),
                Column(self.tr("Training loss"), _loss),
                Column(self.tr("Loss on others"), _loss),
            ),
            rows,
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go along the axis, and read how good each model was then."))]

    # Drawing

    def restyle(self) -> None:
        super().restyle()
        self._write_names()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names the room that there is."""
        super().resizeEvent(event)
        self._write_names()


def _values_of(lines: "Sequence[Line]") -> list[float]:
    return [value for line in lines for _, value in line.points]


def _plain_number(value: float) -> str:
    return number(int(value) if value == int(value) else value)


def _short_number(value: float) -> str:
    return localized(f"{value:.4g}")


def _loss(value: float) -> str:
    return localized(f"{value:.4g}")
