"""What charts of trainings share: where their axes begin and end, and what the pointer finds."""

from typing import Any

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.curves.lines_over_time import LinesOverTime, accuracy_start, loss_end
from letterpad.gui.charts.curves.run_curves import NamedCurve, RunCurves
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.training.spec import CurvePoint

STEPS = (1, 2, 3, 7)


@pytest.fixture(params=[TrainingCurves, RunCurves])
def chart(request: pytest.FixtureRequest, qtbot: QtBot) -> LinesOverTime[Any]:
    chart = request.param()
    qtbot.addWidget(chart)
    chart.resize(360, 260)
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def fill(chart: LinesOverTime[Any]) -> None:
    points = [CurvePoint(at, 7, "epoch", 1 / at, 1 - 0.5 / at, seconds=at) for at in STEPS]
    if isinstance(chart, TrainingCurves):
        chart.add_points(points)
    elif isinstance(chart, RunCurves):
        chart.set_curves([NamedCurve("Net", tuple(points))])


def test_the_pointer_finds_every_place_in_its_strip(chart: LinesOverTime[Any]) -> None:
    fill(chart)
    assert chart.n_items() == len(STEPS)
    area = chart._area()
    for item, at in enumerate(STEPS):
        x = chart.loss_plot.place_of(at, 0.0, chart).x()
        for y in (area.top() + 1, area.bottom() - 1):  # in both plots
            assert chart.item_at(QPointF(x, y)) == item
        assert chart.item_rect(item).contains(QPointF(x, area.center().y()))
    # From 3 to 7 the strips meet half-way.
    assert chart.item_rect(2).right() == pytest.approx(chart.item_rect(3).left())
    edge = chart.loss_plot.place_of(5.0, 0.0, chart).x()
    assert chart.item_rect(2).right() == pytest.approx(edge, abs=1.5)
    assert chart.item_at(QPointF(area.left() - 5, area.center().y())) is None


def test_both_plots_come_with_the_first_points_and_go_with_the_last(
    chart: LinesOverTime[Any], qtbot: QtBot
) -> None:
    assert not chart._plots
    assert chart._sentence.isVisible()
    fill(chart)
    qtbot.waitUntil(lambda: len(chart._plots) == 2 and chart._plots[1].isVisible())
    assert not chart._sentence.isVisible()
    if isinstance(chart, TrainingCurves):
        chart.clear("Nothing to see.")
    elif isinstance(chart, RunCurves):
        chart.set_curves([])
    qtbot.waitUntil(chart._sentence.isVisible)
    assert chart.empty_sentence() == chart._sentence.text() != ""
    assert chart.item_at(QPointF(chart.rect().center())) is None


@pytest.mark.parametrize(
    ("highest", "end"), [(0, 1), (0.07, 0.08), (0.9, 1), (2.3, 3), (3.2, 4), (11, 15), (98, 100)]
)
def test_losses_end_below_a_round_number(highest: float, end: float) -> None:
    assert loss_end(highest) == end


@pytest.mark.parametrize(("lowest", "start"), [(0.02, 0), (0.39, 0.2), (0.6, 0.6), (1.0, 0.8)])
def test_accuracies_start_at_a_round_share(lowest: float, start: float) -> None:
    assert accuracy_start(lowest) == start
