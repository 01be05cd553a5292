"""One plot of trainings' curves: lines that come and go, axes that stand still."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.curves.run_curves_plot import Line, RunCurvesPlot
from letterpad.gui.style import theme


@pytest.fixture
def window(qtbot: QtBot, themed: Any) -> QWidget:
    themed(theme.light())
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.resize(300, 140)
    return window


@pytest.fixture
def plot(window: QWidget) -> RunCurvesPlot:
    plot = RunCurvesPlot(is_lower=True, pen_ratio=1.0)
    column = window.layout()
    assert column is not None
    column.addWidget(plot)
    window.show()
    return plot


def pens(plot: RunCurvesPlot) -> list[tuple[str, bool]]:
    """Return colour and dashes of every line that is seen."""
    items = [item for item in plot.getPlotItem().items if item.getData()[0] is not None]
    items = [item for item in items if len(item.getData()[0])]
    found = [item.opts["pen"] for item in items]
    return [(pen.color().name(), pen.style() != Qt.PenStyle.SolidLine) for pen in found]


def test_colour_tells_the_training_and_dashes_what_was_not_learned_from(
    plot: RunCurvesPlot,
) -> None:
    points = [(1.0, 0.5), (2.0, 0.7)]
    lines = [Line(points, place, dashed) for place in (0, 1) for dashed in (False, True)]
    plot.show_lines(lines)
    first, second = theme.light().curves
    assert pens(plot) == [(first, False), (first, True), (second, False), (second, True)]
    plot.show_lines(lines[:2])
    assert pens(plot) == [(first, False), (first, True)], "the others are gone"


def test_the_axes_stand_where_they_are_put(plot: RunCurvesPlot) -> None:
    ticks = [(0.0, "0"), (5.0, "5"), (10.0, "10")]
    plot.set_ranges(10.0, ticks, "seconds", 0.2, 1.0, ((0.2, "20 %"), (1.0, "100 %")))
    before = plot.getPlotItem().getViewBox().viewRange()
    plot.show_lines([Line([(3.0, 0.9)], 0, False)])
    plot.set_ranges(10.0, ticks, "seconds", 0.2, 1.0, ((0.2, "20 %"), (1.0, "100 %")))
    assert plot.getPlotItem().getViewBox().viewRange() == before
    (left, right), (low, high) = before
    assert left < 0 < 10 < right
    assert low < 0.2
    assert high > 1.0
