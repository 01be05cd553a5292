"""Loss and accuracy while a model trains: of the training part, and of the validation part."""

import math
from bisect import bisect
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys, PlottedChart
from letterpad.gui.controllers.background_imports import is_coming
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import localized, number, translate
from letterpad.gui.text.run_texts import percent, unit_text
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.training.spec import CurvePoint

if TYPE_CHECKING:
    from letterpad.gui.charts.curve_plot import CurvePlot, Series

_PAUSE_MS = 10
"""Milliseconds until a chart is made: each takes as long, and the pen has its turn."""

_ASKS_AGAIN_MS = 50
"""Milliseconds until it is looked again whether charts can be made at once."""

_N_PLOTS = 2

_ALL_AT_ONCE = 30
"""Up to so many steps the axis is there from the beginning; a longer one grows."""


class TrainingCurves(PlottedChart):
    """Two plots over the same steps, which are the chart's items; without any, a sentence.

    The plots are made when they are first needed: a window that only reads drawings needs none.
    """

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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._points: list[CurvePoint] = []
        self._last_step = 0.0
        self._lowest_accuracy = 1.0
        self._highest_loss = 0.0
        self._sentence = QLabel()
        self._sentence.setObjectName("training_curves_sentence")
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)  # it may be a package's
        self._sentence.setProperty("muted", True)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self._plots: list[CurvePlot] = []
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._sentence)
        self._pages.addWidget(self._page)
        self._what = WhatButton("training_curves", self, self)
        # Points that come together are drawn together.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._draw)
        self.clear()

    @property
    def accuracy_plot(self) -> "CurvePlot":
        """The upper plot, with all points."""
        self._draw_what_waits()
        return self._made_plots()[0]

    @property
    def loss_plot(self) -> "CurvePlot":
        """The lower plot, with all points and the numbers of the steps below it."""
        self._draw_what_waits()
        return self._made_plots()[1]

    @property
    def points(self) -> tuple[CurvePoint, ...]:
        """The points that are shown."""
        return tuple(self._points)

    def clear(self, sentence: str = "") -> None:
        """Show no curves, but a sentence: why there will be none, or what will be here."""
        sentence = sentence or self.tr("Loss and accuracy will be drawn here while a model trains.")
        self._points = []
        self._last_step, self._lowest_accuracy, self._highest_loss = 0.0, 1.0, 0.0
        self._sentence.setText(sentence)
        self.forget_item()
        self.describe()
        self._show_page(self._sentence)

    def add_point(self, point: CurvePoint) -> None:
        """Draw one more point; values that are no numbers are left out."""
        self.add_points([point])

    def add_points(self, points: Sequence[CurvePoint]) -> None:
        """Draw more points; the charts follow when the event queue is empty."""
        if not points:
            return
        self._points += points
        for point in points:
            self._last_step = max(self._last_step, point.step)
            for accuracy in (point.accuracy, point.validation_accuracy, point.held_out_accuracy):
                if accuracy is not None and math.isfinite(accuracy):
                    self._lowest_accuracy = min(self._lowest_accuracy, accuracy)
            for loss in (point.loss, point.validation_loss, point.held_out_loss):
                if loss is not None and math.isfinite(loss):
                    self._highest_loss = max(self._highest_loss, loss)
        self.describe()
        if not self._soon.isActive():
            self._soon.start(0)

    def prepare_soon(self) -> None:
        """Make the charts, once what else is to be done now has been done."""
        QTimer.singleShot(_PAUSE_MS, self, self.prepare)

    @Slot()
    def prepare(self) -> None:
        """Make the charts, for points will come: one by one, so that the window is not held up."""
        if is_coming():
            QTimer.singleShot(_ASKS_AGAIN_MS, self, self.prepare)
        elif len(self._plots) < _N_PLOTS:
            self._make_plot()
            QTimer.singleShot(_PAUSE_MS, self, self.prepare)

    def _make_plot(self) -> None:
        from letterpad.gui.charts.curve_plot import CurvePlot

        is_lower = bool(self._plots)
        heading = QLabel(self.tr("Loss") if is_lower else self.tr("Accuracy"))
        heading.setProperty("muted", True)
        heading.setContentsMargins(ROOM, GRID // 2, 0, GRID // 2)
        plot = CurvePlot(with_steps=is_lower, pen_ratio=self.pen_ratio())
        self._plots.append(plot)
        column = self._page.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(heading)
        # The lower one has the numbers of the steps below it.
        column.addWidget(plot, 13 if is_lower else 10)

    def _made_plots(self) -> "list[CurvePlot]":
        while len(self._plots) < _N_PLOTS:
            self._make_plot()
        return self._plots

    def _draw_what_waits(self) -> None:
        if self._soon.isActive() and self._points:
            self._soon.stop()
            self._draw_accuracy()
            self._draw_loss()
            self._show_page(self._page)

    def _show_page(self, page: QWidget) -> None:
        """Show the plots or the sentence; the page comes to lie over all else."""
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self._what.raise_()
            self.show_focus()

    @Slot()
    def _draw(self) -> None:
        """Draw all points: one chart now, the other after what else waits."""
        if len(self._plots) < _N_PLOTS and is_coming():
            self._soon.start(_ASKS_AGAIN_MS)
        elif self._points:
            self._draw_accuracy()
            QTimer.singleShot(0, self, self._draw_loss)
            self._show_page(self._page)

    def _draw_accuracy(self) -> None:
        plot = self._made_plots()[0]
        low = accuracy_start(self._lowest_accuracy)
        ticks = tuple((at, percent(at, 0)) for at in (low, (1 + low) / 2, 1.0))
        plot.set_ranges(self._axis_end(), low, 1.0, ticks)
        plot.show_series(self._series("accuracy"), *self._watched("accuracy"))

    @Slot()
    def _draw_loss(self) -> None:
        if self._points:
            plot = self._made_plots()[1]
            top = loss_end(self._highest_loss)
            ticks = tuple((at, localized(f"{at:g}")) for at in (0.0, top / 2, top))
            unit = unit_text(self._points[-1].unit)
            plot.set_ranges(self._axis_end(), 0.0, top, ticks, unit)
            plot.show_series(self._series("loss"), *self._watched("loss"))

    def _axis_end(self) -> float:
        return steps_end(self._last_step, self._points[-1].total)

    # What the chart says

    def n_items(self) -> int:
        return len(self._points)

    def sentence(self, item: int) -> str:
        return described(self._points[item])

    def description(self) -> str:
        """Say the last step."""
        return described(self._points[-1])

    def empty_sentence(self) -> str:
        return self._sentence.text()

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

    # Where the steps are

    def _x_of(self, item: int) -> float:
        return self.loss_plot.place_of(self._points[item].step, 0.0, self).x()

    def _area(self) -> QRectF:
        """Return where lines can be: from the top of the upper plot to the end of the lower one."""
        upper, lower = (plot.area(self) for plot in (self.accuracy_plot, self.loss_plot))
        return upper.united(lower)

    def item_rect(self, item: int) -> QRectF:
        """Return the strip of a step, which reaches half-way to its neighbours."""
        area, here = self._area(), self._x_of(item)
        if item > 0:
            area.setLeft((self._x_of(item - 1) + here) / 2)
        if item < len(self._points) - 1:
            area.setRight((here + self._x_of(item + 1)) / 2)
        return area

    def item_at(self, place: QPointF) -> int | None:
        if not self._points or not self._area().contains(place):
            return None
        step, _ = self.loss_plot.point_at(place, self)
        after = bisect(self._points, step, key=lambda point: point.step)
        nearest = range(max(0, after - 1), min(after + 1, len(self._points)))
        return min(nearest, key=lambda item: abs(self._points[item].step - step))

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a line through both plots."""
        area, x = self._area(), self._x_of(item)
        painter.setPen(QPen(QColor(current().muted), 1.0))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        self._draw_what_waits()
        super().draw(painter, marked=marked)

    def restyle(self) -> None:
        for plot in self._plots:
            plot.restyle(self.pen_ratio())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question mark in the corner, where no line comes."""
        super().resizeEvent(event)
        self._what.resize(self._what.sizeHint())
        self._what.move(self.width() - self._what.width(), 0)
        self._what.raise_()

    def sizeHint(self) -> QSize:
        """Return the least size: it takes what room there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size in which both charts, or the sentence, can be read."""
        return QSize(scaled(25 * GRID), scaled((17 if self._points else 8) * GRID))

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


def accuracy_start(lowest: float) -> float:
    """Return a multiple of 20 % below all accuracies."""
    return min(math.floor(lowest * 5), 4) / 5


def loss_end(highest: float) -> float:
    """Return a round number above all losses."""
    if highest <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(highest))
    return next(
        float(f"{digit * power:.3g}")
        for digit in (1, 1.5, 2, 3, 4, 5, 6, 8, 10)
        if digit * power >= highest
    )


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
