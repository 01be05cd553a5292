"""Accuracy over the number of letters: what is drawn, said and put into the table."""

import math

import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.dots.named_plot import colour_of
from letterpad.gui.charts.dots.size_chart import SizeChart, SizeLine

LINES = [
    SizeLine("Neural net", {500: (0.5, 0.54), 1000: (0.6, 0.62), 2000: (0.7,)}),
    SizeLine("Logistic regression", {500: (0.44, 0.4)}),
]


@pytest.fixture
def chart(qtbot: QtBot) -> SizeChart:
    chart = SizeChart()
    qtbot.addWidget(chart)
    chart.resize(480, 240)
    with qtbot.waitExposed(chart):
        chart.show()
    chart.start([500, 1000, 2000])
    chart.set_lines(LINES)
    return chart


def test_means_and_seeds_are_dots_on_a_logarithmic_axis(chart: SizeChart) -> None:
    net, regression = chart._series
    steps = [math.log2(n) for n in (500, 1000, 2000)]
    assert net.means.points()[:, 0] == pytest.approx(steps)
    assert net.means.points()[:, 1] == pytest.approx([0.52, 0.61, 0.7])
    assert net.values.points()[:, 1].tolist() == [0.5, 0.54, 0.6, 0.62, 0.7]
    xs, ys = net.line.getData()
    assert xs == pytest.approx(steps)
    assert ys == pytest.approx([0.52, 0.61, 0.7])
    assert regression.means.points().tolist() == [[pytest.approx(steps[0]), pytest.approx(0.42)]]
    assert net.means.colour().name() == colour_of(0) != colour_of(1)
    assert regression.means.colour().name() == colour_of(1)


def test_the_axis_stands_still_while_points_come(chart: SizeChart) -> None:
    chart.set_lines([SizeLine("Neural net", {500: (0.5,)}), SizeLine(LINES[1].name, {})])
    chart.grab()
    before = chart._plot.getViewBox().viewRange()[0]
    chart.set_lines(LINES)
    chart.grab()
    assert chart._plot.getViewBox().viewRange()[0] == pytest.approx(before)
    assert before[0] < math.log2(500)
    assert before[1] > math.log2(2000)


def test_a_mean_is_said_with_its_trainings(chart: SizeChart) -> None:
    assert chart.n_items() == 4
    assert chart.sentence(0) == (
        "Neural net, 500 letters: 52.0 %, the mean of 2 trainings (50.0 %, 54.0 %)"
    )
    assert chart.sentence(2) == "Neural net, 2,000 letters: 70.0 %"
    assert chart.description() == (
        "Neural net: 52.0 % with 500 letters, 70.0 % with 2,000; "
        "Logistic regression: 42.0 % with 500 letters, 42.0 % with 500"
    )


def test_the_table_has_a_row_for_each_mean_and_a_column_for_each_seed(chart: SizeChart) -> None:
    assert chart.chart_table().csv().splitlines() == [
        "Algorithm,Letters,Mean accuracy,Seed 0,Seed 1",
        "Neural net,500,0.52,0.5,0.54",
        "Neural net,1000,0.61,0.6,0.62",
        "Neural net,2000,0.7,0.7,",
        f"Logistic regression,500,{LINES[1].mean(500)!r},0.44,0.4",
    ]


def test_the_pointer_finds_a_mean_where_it_is(chart: SizeChart) -> None:
    for item in range(chart.n_items()):
        assert chart.item_at(chart.item_rect(item).center()) == item


def test_another_one_begins_empty(chart: SizeChart) -> None:
    chart.start([])
    assert chart.is_empty
    assert chart.sizes() == ()
    assert all(len(each.means.points()) == 0 for each in chart._series)
    assert chart.accessibleDescription() == chart.empty_sentence()
