"""Loss and accuracy while a model trains: of the training part, and of the validation part."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from letterpad.gui.chart_table import ChartTable
from letterpad.gui.chart_tables import curves_table
from letterpad.gui.from_below import told
from letterpad.gui.language import localized, number, translate
from letterpad.gui.run_texts import percent
from letterpad.gui.theme import GRID, Theme, light, scaled
from letterpad.gui.what_is_this import WhatButton
from letterpad.training.spec import CurvePoint

if TYPE_CHECKING:
    from letterpad.gui.curve_chart import CurveChart, Series

_ALL_AT_ONCE = 30
"""Up to so many steps the axis is there from the beginning; a longer one grows."""


class TrainingCurves(QWidget):
    """Two charts over the same steps; while they are empty, a sentence.

    The charts are made when they are first needed: a window that only reads drawings needs none.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("training_curves")
        self.setAccessibleName(self.tr("Training curves"))
        self.setToolTip(
            self.tr(
                "How loss and accuracy change while the model trains: on the letters it learns "
                "from, and on the validation part, which it does not learn from."
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._points: list[CurvePoint] = []
        self._last_step = 0.0
        self._lowest_accuracy = 1.0
        self._highest_loss = 0.0
        self._sentence = QLabel()
        self._sentence.setObjectName("training_curves_sentence")
        self._sentence.setProperty("muted", True)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self._theme = light()
        self._charts: tuple[CurveChart, CurveChart] | None = None
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._sentence)
        self._what = WhatButton("training_curves", self, self)
        self.clear()

    @property
    def accuracy_chart(self) -> "CurveChart":
        """The upper chart."""
        return self._made_charts()[0]

    @property
    def loss_chart(self) -> "CurveChart":
        """The lower chart, which has the numbers of the steps below it."""
        return self._made_charts()[1]

    def _made_charts(self) -> "tuple[CurveChart, CurveChart]":
        if self._charts is None:
            from letterpad.gui.curve_chart import CurveChart

            self._charts = CurveChart(with_steps=False), CurveChart(with_steps=True)
            page = QWidget()
            column = QVBoxLayout(page)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            titles, heights = (self.tr("Accuracy"), self.tr("Loss")), (10, 13)
            for title, chart, height in zip(titles, self._charts, heights, strict=True):
                heading = QLabel(title)
                heading.setProperty("muted", True)
                heading.setContentsMargins(0, GRID // 2, 0, GRID // 2)
                column.addWidget(heading)
                column.addWidget(chart, height)
                chart.set_theme(self._theme)
            self._pages.addWidget(page)
        return self._charts

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
        self.setAccessibleDescription(sentence)
        self._pages.setCurrentIndex(0)

    def add_point(self, point: CurvePoint) -> None:
        """Draw one more point; values that are no numbers are left out."""
        self.add_points([point])

    def add_points(self, points: Sequence[CurvePoint]) -> None:
        """Draw more points at once."""
        if not points:
            return
        self._points += points
        point = points[-1]
        for each in points:
            self._last_step = max(self._last_step, each.step)
            for accuracy in (each.accuracy, each.validation_accuracy):
                if accuracy is not None and math.isfinite(accuracy):
                    self._lowest_accuracy = min(self._lowest_accuracy, accuracy)
            for loss in (each.loss, each.validation_loss):
                if loss is not None and math.isfinite(loss):
                    self._highest_loss = max(self._highest_loss, loss)
        last = steps_end(self._last_step, point.total)
        low = accuracy_start(self._lowest_accuracy)
        self.accuracy_chart.set_ranges(
            last, low, 1.0, tuple((at, percent(at, 0)) for at in (low, (1 + low) / 2, 1.0))
        )
        top = loss_end(self._highest_loss)
        self.loss_chart.set_ranges(
            last,
            0.0,
            top,
            tuple((at, localized(f"{at:g}")) for at in (0.0, top / 2, top)),
            told(point.unit),
        )
        self.accuracy_chart.show_series(
            self._series("accuracy"), self._series("validation_accuracy")
        )
        self.loss_chart.show_series(self._series("loss"), self._series("validation_loss"))
        self.setAccessibleDescription(described(point))
        self._pages.setCurrentIndex(1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        for chart in self._charts or ():
            chart.set_theme(theme)

    def chart_table(self) -> ChartTable:
        """Return the points as a table."""
        return curves_table(self._points)

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
    values = {
        translate("TrainingCurves", "training accuracy {0}"): point.accuracy,
        translate("TrainingCurves", "validation accuracy {0}"): point.validation_accuracy,
        translate("TrainingCurves", "training loss {0}"): point.loss,
        translate("TrainingCurves", "validation loss {0}"): point.validation_loss,
    }
    written = (_share, _share, _loss, _loss)
    parts = [
        name.format(write(value))
        for write, (name, value) in zip(written, values.items(), strict=True)
        if value is not None
    ]
    return translate("TrainingCurves", "After {0} {1} of {2}: {3}").format(
        told(point.unit), f"{point.step:g}", number(point.total), ", ".join(parts)
    )


def _share(value: float) -> str:
    return localized(f"{value:.1%}")


def _loss(value: float) -> str:
    return localized(f"{value:.3g}")
