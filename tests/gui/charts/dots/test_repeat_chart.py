"""Two algorithms on several splits: pairs of dots, their means, and what is said of them."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.dots.repeat_chart import RepeatChart

PAIRS = [(0.7, 0.6), (0.72, 0.73), (0.71, None)]


@pytest.fixture
def chart(qtbot: QtBot) -> RepeatChart:
    chart = RepeatChart()
    qtbot.addWidget(chart)
    chart.resize(480, 240)
    with qtbot.waitExposed(chart):
        chart.show()
    chart.start(("Net", "Tree"), 5)
    chart.set_pairs(PAIRS)
    return chart


def test_each_split_has_its_dots_and_a_line_between_them(chart: RepeatChart) -> None:
    first, second = chart._series
    assert first.values.points().tolist() == [[1, 0.7], [2, 0.72], [3, 0.71]]
    assert second.values.points().tolist() == [[1, 0.6], [2, 0.73]]
    places, ends = chart._joins.getData()
    assert places.tolist() == [1, 1, 2, 2]
    assert ends.tolist() == [0.7, 0.6, 0.72, 0.73]
    for series, shares in ((first, [0.7, 0.72, 0.71]), (second, [0.6, 0.73])):
        assert series.line.getData()[1] == pytest.approx([np.mean(shares)] * 2)
    assert chart._plot.names() == ["Net", "Tree"]


def test_there_is_room_for_the_splits_that_are_to_come(chart: RepeatChart) -> None:
    left, right = chart._plot.getViewBox().viewRange()[0]
    assert left < 1
    assert right > 5


def test_a_split_is_said_with_its_difference(chart: RepeatChart) -> None:
    assert chart.sentence(0) == "Split 1: Net 70.0 %, Tree 60.0 %, a difference of 10.0 points"
    assert chart.sentence(1).endswith("a difference of -1.0 points")
    assert chart.sentence(2) == "Split 3: Net 71.0 %"
    assert chart.description() == "3 splits so far; on average: Net 71.0 %, Tree 66.5 %"


def test_the_table_has_both_and_their_difference(chart: RepeatChart) -> None:
    header, *rows = chart.chart_table().csv().splitlines()
    assert header == "Split,Net,Tree,Difference in points"
    assert [row.split(",")[:3] for row in rows] == [
        ["1", "0.7", "0.6"],
        ["2", "0.72", "0.73"],
        ["3", "0.71", ""],
    ]
    assert float(rows[0].split(",")[3]) == pytest.approx(10.0)


def test_the_pointer_finds_a_split_anywhere_in_its_strip(chart: RepeatChart) -> None:
    for item in range(3):
        assert chart.item_at(chart.item_rect(item).center()) == item
    assert chart.item_at(chart._plot.place_of(4.0, 0.7, chart)) is None


def test_another_pair_begins_empty(chart: RepeatChart) -> None:
    chart.start(("A", "B"), 3)
    assert chart.is_empty
    assert chart.accessibleDescription() == chart.empty_sentence()
    assert all(len(each.values.points()) == 0 for each in chart._series)
