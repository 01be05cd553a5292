"""One plot of the curves: its lines, the names at their ends, and its ticks."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.curves.curve_plot import CurvePlot, step_ticks

TICKS = ((0.0, "0 %"), (1.0, "100 %"))


@pytest.fixture
def plot(qtbot: QtBot) -> Iterator[CurvePlot]:
    place = QWidget()
    qtbot.addWidget(place)
    plot = CurvePlot(is_lower=True, pen_ratio=1.0)
    plot.setParent(place)
    plot.resize(300, 140)
    place.resize(300, 140)
    place.show()
    plot.set_ranges(10, 0.0, 1.0, TICKS, "epoch")
    QApplication.processEvents()
    yield plot  # noqa: PT022 - `place` lives as long


def on_screen(plot: CurvePlot, item: Any) -> Any:
    """Return where an item of the plot stands, in the widget's pixels."""
    return plot.mapFromScene(item.sceneBoundingRect()).boundingRect()


@pytest.mark.parametrize(
    ("training", "validation"),
    [
        ([(1, 0.1), (10, 0.9)], [(1, 0.1), (10, 0.5)]),
        ([(1, 0.1), (10, 0.9)], [(1, 0.1), (10, 0.9)]),  # they end in the same place
        ([(1, 0.1), (10, 1.0)], [(1, 0.1), (10, 0.99)]),  # at the top
        ([(1, 0.1), (10, 0.0)], [(1, 0.1), (10, 0.01)]),  # at the bottom
        ([(1, 0.1), (3, 0.4)], [(1, 0.1), (2, 0.3)]),  # while it trains
    ],
)
def test_both_names_are_whole_and_apart(plot: CurvePlot, training: Any, validation: Any) -> None:
    plot.show_series(training, validation)
    QApplication.processEvents()
    first, second = (on_screen(plot, name) for name in plot._names)
    for name in (first, second):
        assert plot.rect().contains(name.adjusted(2, 4, -2, -4)), name
    above, below = sorted((first, second), key=lambda name: name.center().y())
    overlap = above.bottom() - below.top()
    assert overlap < 0.35 * above.height() or not above.intersects(below)


def test_the_higher_line_has_the_higher_name(plot: CurvePlot) -> None:
    for training, validation in ((0.9, 0.89), (0.89, 0.9)):
        plot.show_series([(1, 0.1), (10, training)], [(1, 0.1), (10, validation)])
        first, second = (on_screen(plot, name).center().y() for name in plot._names)
        assert (first < second) == (training > validation)


def test_what_has_no_points_has_no_name(plot: CurvePlot) -> None:
    plot.show_series([(1, 0.5), (2, 0.6)], [])
    assert [name.isVisible() for name in plot._names] == [True, False]
    plot.show_series([], [])
    assert [name.isVisible() for name in plot._names] == [False, False]


def test_the_axes_stand_still_while_points_come(plot: CurvePlot) -> None:
    before = plot.getPlotItem().getViewBox().viewRange()
    for last in range(2, 11):
        plot.show_series([(step, step / 10) for step in range(1, last + 1)], [])
        plot.set_ranges(10, 0.0, 1.0, TICKS, "epoch")
        assert plot.getPlotItem().getViewBox().viewRange() == before


@pytest.mark.parametrize(
    ("last", "most", "ticks"),
    [
        (10, 10, list(range(1, 11))),
        (30, 6, [5, 10, 15, 20, 25, 30]),
        (60, 6, list(range(10, 61, 10))),
    ],
)
def test_steps_are_marked_at_round_numbers(last: int, most: int, ticks: list[int]) -> None:
    assert step_ticks(last, most) == ticks
