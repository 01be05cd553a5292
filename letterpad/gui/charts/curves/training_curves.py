"""Loss and accuracy while a model trains: of the training part, and of the validation part."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys
from letterpad.gui.charts.curves.lines_over_time import (
    LinesOverTime,
    accuracy_start,
    accuracy_ticks,
    heading,
    loss_end,
    loss_ticks,
)
from letterpad.gui.controllers.background_imports import is_coming
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import percent, unit_text
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.training.spec import CurvePoint

if TYPE_CHECKING:
    from letterpad.gui.charts.curves.curve_plot import CurvePlot, Series

_PAUSE_MS = 10
"""Milliseconds until a chart is made: each takes as long, and the pen has its turn."""

_PAUSE_MS = 10
"""Milliseconds until a plot is made: each takes as long, and the pen has its turn."""

_ASKS_AGAIN_MS = 50
"""Milliseconds until it is looked again whether plots can be made at once."""

_ALL_AT_ONCE = 30
"""Up to so many steps the axis is there from the beginning; a longer one grows."""


class TrainingCurves(LinesOverTime["CurvePlot"]):
    """Two plots over the same steps, which are the chart's items; without any, a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("training_curves")
        self.setAccessibleName(self.tr("Training curves"))
        self.setToolTip(
            self.tr(
                "How loss and accuracy change while the model trains: on the letters it learns "
                "from, and on others: the validation part or, without one, some of the held-out "
                "letters, which are only answered."
            )
        )
        self._points: list[CurvePoint] = []
        self._last_step = 0.0
        self._lowest_accuracy = 1.0
        self._highest_loss = 0.0
        self._sentence.setObjectName("training_curves_sentence")
        self._what = WhatButton("training_curves", self, self)
        self.clear()

    @property
    def points(self) -> tuple[CurvePoint, ...]:
        """The points that are shown."""
        return tuple(self._points)

    def clear(self, sentence: str = "") -> None:
        """Show no curves, but a sentence: why there will be none, or what will be here."""
        sentence = sentence or self.tr("Loss and accuracy will be drawn here while a model trains.")
        self._points, self._places = [], []
        self._last_step, self._lowest_accuracy, self._highest_loss = 0.0, 1.0, 0.0
        self._sentence.setText(sentence)
        self.forget_item()
        self.describe()
        self.show_sentence()

    def add_point(self, point: CurvePoint) -> None:
        """Draw one more point; values that are no numbers are left out."""
        self.add_points([point])

    def add_points(self, points: Sequence[CurvePoint]) -> None:
        """Draw more points; the charts follow when the event queue is empty."""
        if not points:
            return
        self._points += points
        self._places += [point.step for point in points]
        for point in points:
            self._last_step = max(self._last_step, point.step)
            for accuracy in (point.accuracy, point.validation_accuracy, point.held_out_accuracy):
                if accuracy is not None and math.isfinite(accuracy):
                    self._lowest_accuracy = min(self._lowest_accuracy, accuracy)
            for loss in (point.loss, point.validation_loss, point.held_out_loss):
                if loss is not None and math.isfinite(loss):
                    self._highest_loss = max(self._highest_loss, loss)
        self.describe()
        self.draw_soon()

    def prepare_soon(self) -> None:
        """Make the charts, once what else is to be done now has been done."""
        QTimer.singleShot(_PAUSE_MS, self, self.prepare)

    @Slot()
    def prepare(self) -> None:
        """Make the charts, for points will come: one by one, so that the window is not held up."""
        if is_coming():
            QTimer.singleShot(_ASKS_AGAIN_MS, self, self.prepare)
        elif not self.make_plot():
            QTimer.singleShot(_PAUSE_MS, self, self.prepare)

    def new_plot(self, column: QVBoxLayout, *, is_lower: bool) -> "CurvePlot":
        from letterpad.gui.charts.curves.curve_plot import CurvePlot

        column.addWidget(heading(self.tr("Loss") if is_lower else self.tr("Accuracy")))
        return CurvePlot(is_lower=is_lower, pen_ratio=self.pen_ratio())

    def _show_page(self, page: QWidget) -> None:
        super()._show_page(page)
        self._what.raise_()
        self.show_focus()

    def draw_upper(self, plot: "CurvePlot") -> None:
        low = accuracy_start(self._lowest_accuracy)
        plot.set_ranges(self._axis_end(), low, 1.0, accuracy_ticks(low))
        plot.show_series(self._series("accuracy"), *self._watched("accuracy"))

    def draw_lower(self, plot: "CurvePlot") -> None:
        top, unit = loss_end(self._highest_loss), unit_text(self._points[-1].unit)
        plot.set_ranges(self._axis_end(), 0.0, top, loss_ticks(top), unit)
        plot.show_series(self._series("loss"), *self._watched("loss"))

    def _axis_end(self) -> float:
        return steps_end(self._last_step, self._points[-1].total)

    # What the chart says

    def sentence(self, item: int) -> str:
        return described(self._points[item])

    def description(self) -> str:
        """Say the last step."""
        return described(self._points[-1])

    def chart_table(self) -> DataTable:
        """Return loss and accuracy of every step, of the training and the validation part."""
        return DataTable(
            self.tr("Training curves"),
            (
                Column(self.tr("Step"), number),
                Column(self.tr("Training accuracy"), _share),
                Column(self.tr("Validation accuracy"), _share),
                Column(self.tr("Training loss"), _loss),
                Column(self.tr("Validation loss"), _loss),
                Column(self.tr("Held-out accuracy"), _share),
                Column(self.tr("Held-out loss"), _loss),
            ),
            [
                (
                    int(point.step) if point.step == int(point.step) else point.step,
                    point.accuracy,
                    point.validation_accuracy,
                    point.loss,
                    point.validation_loss,
                    point.held_out_accuracy,
                    point.held_out_loss,
                )
                for point in self._points
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go through the steps, and read how good the model was at each."))]

    # Drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question mark in the corner, where no line comes."""
        super().resizeEvent(event)
        self._what.resize(self._what.sizeHint())
        self._what.move(self.width() - self._what.width(), 0)
        self._what.raise_()

    def hasHeightForWidth(self) -> bool:
        """Return that the sentence does not ask for more height."""
        return False

    def _watched(self, name: str) -> "tuple[Series, str]":
        """Return the line of letters that are not learned from, and what it is called."""
        validation = self._series(f"validation_{name}")
        held_out = [] if validation else self._series(f"held_out_{name}")
        return validation or held_out, self.tr("held out") if held_out else ""

    def _series(self, name: str) -> "Series":
        pairs = [(point.step, getattr(point, name)) for point in self._points]
        return [(at, value) for at, value in pairs if value is not None and math.isfinite(value)]


def steps_end(step: float, total: int) -> float:
    """Return where the axis of steps ends: at `total`, or, of a long fit, on the way to it."""
    end = _ALL_AT_ONCE
    while end < step:
        end *= 2
    return float(max(2, min(end, total), math.ceil(step)))


def described(point: CurvePoint) -> str:
    """Say a point in words."""
    values = (
        (translate("TrainingCurves", "training accuracy {0}"), point.accuracy, ".1%"),
        (translate("TrainingCurves", "validation accuracy {0}"), point.validation_accuracy, ".1%"),
        (translate("TrainingCurves", "held-out accuracy {0}"), point.held_out_accuracy, ".1%"),
        (translate("TrainingCurves", "training loss {0}"), point.loss, ".3g"),
        (translate("TrainingCurves", "validation loss {0}"), point.validation_loss, ".3g"),
        (translate("TrainingCurves", "held-out loss {0}"), point.held_out_loss, ".3g"),
    )
    parts = [
        text.format(localized(format(value, shape)))
        for text, value, shape in values
        if value is not None
    ]
    return translate("TrainingCurves", "After {0} {1} of {2}: {3}").format(
        unit_text(point.unit), f"{point.step:g}", number(point.total), ", ".join(parts)
    )


def _share(value: float) -> str:
    return percent(value)


def _loss(value: float) -> str:
    return localized(f"{value:.4g}")
