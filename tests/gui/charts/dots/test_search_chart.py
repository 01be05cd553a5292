"""The chart of a search: what it says of each combination, and where it draws it."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.dots.search_chart import SearchChart, Tried
from letterpad.gui.style.theme import current
from letterpad.gui.widgets.data_table import Column

ROWS = [
    Tried((8, 0.5), (0.70, 0.74), 300, 2.0),
    Tried((16, 0.5), (0.80, 0.90), 300, 3.0),
    Tried((32, 0.5), (0.88,), 900, 4.0),
]


@pytest.fixture
def chart(qtbot: QtBot) -> SearchChart:
    chart = SearchChart()
    qtbot.addWidget(chart)
    chart.start([Column("Depth"), Column("Rate", lambda value: f"{value:.2f}")], 5)
    chart.set_tried(ROWS, best=1)
    return chart


def test_folds_and_means_are_drawn_and_the_best_is_in_colour(chart: SearchChart) -> None:
    assert chart._folds.points().tolist() == [
        [1, 0.70],
        [1, 0.74],
        [2, 0.80],
        [2, 0.90],
        [3, 0.88],
    ]
    assert chart._means.points() == pytest.approx(np.array([[1, 0.72], [3, 0.88]]))
    assert chart._best_mean.points() == pytest.approx(np.array([[2, 0.85]]))
    assert chart._best_mean.colour().name() == current().accent
    assert chart._means.colour().name() == current().text


def test_all_dots_are_within_the_axes(chart: SearchChart) -> None:
    (left, right), (low, high) = chart._plot.getViewBox().viewRange()
    assert (left, right) == (0.5, 5.5)  # room for what is still to come
    assert 0.6 - 0.05 < low < 0.70
    assert high > 1.0
    chart.set_tried([*ROWS, Tried((64, 0.5), (0.05,), 900, 1.0)], best=1)
    assert chart._plot.getViewBox().viewRange()[1][0] < 0.05


def test_a_combination_is_said_with_values_mean_and_folds(chart: SearchChart) -> None:
    assert chart.sentence(0) == (
        "1: 72.0 %, the mean of 2 folds (70.0 %, 74.0 %): Depth 8, Rate 0.50"
    )
    assert chart.sentence(1).startswith("2 best: 85.0 %")
    assert chart.sentence(2) == "3: 88.0 % in the first fold: Depth 32, Rate 0.50"
    assert chart.description() == (
        "3 combinations tried; the best so far has 85.0 %: Depth 16, Rate 0.50"
    )


def test_the_table_has_values_as_numbers_and_a_column_for_each_fold(chart: SearchChart) -> None:
    assert chart.chart_table().csv().splitlines() == [
        "Number,Depth,Rate,Letters,Mean accuracy,Fold 1,Fold 2,Seconds",
        f"1,8,0.5,300,{ROWS[0].mean!r},0.7,0.74,2.0",
        f"2,16,0.5,300,{ROWS[1].mean!r},0.8,0.9,3.0",
        "3,32,0.5,900,0.88,0.88,,4.0",
    ]


def test_another_search_begins_empty(chart: SearchChart) -> None:
    chart.start([Column("C")], 2)
    assert chart.is_empty
    assert len(chart._best_mean.points()) == len(chart._folds.points()) == 0
    assert chart.accessibleDescription() == chart.empty_sentence()


def test_the_folds_of_a_combination_are_joined_by_a_line(chart: SearchChart) -> None:
    places, ends = chart._spread.getData()
    assert places.tolist() == [1, 1, 2, 2, 3, 3]
    assert ends.tolist() == [0.70, 0.74, 0.80, 0.90, 0.88, 0.88]


def test_with_one_parameter_its_values_stand_below(chart: SearchChart) -> None:
    def below() -> list[str]:
        (ticks,) = chart._plot.getAxis("bottom")._tickLevels
        return [text for _, text in ticks]

    assert below() == ["1", "2", "3", "4", "5"]
    chart.start([Column("C", lambda value: f"{value:g}")], 3)
    assert below() == ["", "", ""]
    chart.set_tried([Tried((0.01,), (0.5,), 400, 1.0), Tried((0.1,), (0.6,), 400, 1.0)], best=1)
    assert below() == ["0.01", "0.1", ""]
