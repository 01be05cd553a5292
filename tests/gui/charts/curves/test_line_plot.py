"""The numbers along the bottom of a plot over time, and what they are."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.curves.curve_plot import CurvePlot
from letterpad.gui.charts.curves.line_plot import LinePlot
from letterpad.gui.charts.curves.run_curves_plot import RunCurvesPlot
from letterpad.gui.style.theme import GRID

VALUES = ((0.0, "0"), (1.0, "1"))


@pytest.fixture(params=[CurvePlot, RunCurvesPlot])
def plot(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[LinePlot]:
    place = QWidget()
    qtbot.addWidget(place)
    plot: LinePlot = request.param(is_lower=True, pen_ratio=1.0)
    plot.setParent(place)
    plot.resize(360, 120)
    place.resize(1400, 120)
    with qtbot.waitExposed(place):
        place.show()
    yield plot  # noqa: PT022 - `place` lives as long


def fill(plot: LinePlot, unit: str) -> None:
    if isinstance(plot, CurvePlot):
        plot.set_ranges(100.0, 0.0, 1.0, VALUES, unit)
    elif isinstance(plot, RunCurvesPlot):
        ticks = [(float(at), str(at)) for at in range(20, 101, 20)]
        plot.set_ranges(100.0, ticks, unit, 0.0, 1.0, VALUES)


def ends(plot: LinePlot) -> list[float]:
    """Return how far right each number reaches, in logical pixels of the axis."""
    metrics = QFontMetricsF(plot.small_font())
    view = plot.getPlotItem().getViewBox()
    (left, right), _ = view.viewRange()
    (ticks,) = plot.getAxis("bottom")._tickLevels
    return [
        (at - left) / (right - left) * view.width() + metrics.horizontalAdvance(text) / 2
        for at, text in ticks
    ]


@pytest.mark.parametrize("width", [220, 360, 700])
def test_no_number_comes_close_to_what_the_numbers_are(plot: LinePlot, width: int) -> None:
    plot.resize(width, 120)
    fill(plot, "iterations of lbfgs")
    axis = plot.getAxis("bottom")
    begin = axis.size().width() - axis.label.boundingRect().width()
    assert ends(plot)
    assert max(ends(plot)) <= begin - GRID + 0.01


def test_where_there_is_room_all_numbers_are_written(plot: LinePlot) -> None:
    fill(plot, "iterations of lbfgs")
    n_narrow = len(ends(plot))
    plot.resize(1400, 120)
    assert len(ends(plot)) >= n_narrow
    fill(plot, "")
    assert len(ends(plot)) == 5  # 20, 40, ... 100
