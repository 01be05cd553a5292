"""What charts of strips share: the numbers below, and what the pointer finds."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.dots.repeat_chart import RepeatChart
from letterpad.gui.charts.dots.search_chart import SearchChart, Tried
from letterpad.gui.charts.dots.strip_chart import StripChart
from letterpad.gui.widgets.data_table import Column


@pytest.fixture(params=[RepeatChart, SearchChart])
def chart(request: pytest.FixtureRequest, qtbot: QtBot) -> StripChart:
    chart: StripChart = request.param()
    qtbot.addWidget(chart)
    chart.resize(520, 260)
    with qtbot.waitExposed(chart):
        chart.show()
    return chart


def fill(chart: StripChart, n: int, n_all: int) -> None:
    if isinstance(chart, RepeatChart):
        chart.start(("Net", "Tree"), n_all)
        chart.set_pairs([(0.7, 0.6)] * n)
    elif isinstance(chart, SearchChart):
        chart.start([Column("C"), Column("Depth")], n_all)
        chart.set_tried([Tried((1, 2), (0.7, 0.6), 400, 1.0)] * n, 0)


def test_every_strip_is_found_from_edge_to_edge(chart: StripChart) -> None:
    fill(chart, 3, 5)
    for item in range(3):
        strip = chart.item_rect(item)
        for x in (strip.left() + 1, strip.center().x(), strip.right() - 1):
            assert chart.item_at(QPointF(x, strip.center().y())) == item
        assert strip.contains(chart.place_of(item, 0.65))
    beyond = chart.item_rect(2).center() + QPointF(chart.item_rect(2).width(), 0)
    assert chart.item_at(beyond) is None  # that one is still to come
    assert chart.item_at(QPointF(1, 1)) is None


@pytest.mark.parametrize(("n", "step"), [(5, 1), (20, 1), (21, 2), (100, 5)])
def test_many_strips_have_a_number_now_and_then(chart: StripChart, n: int, step: int) -> None:
    fill(chart, 1, n)
    assert [text for _, text in chart.ticks(n)] == [str(at) for at in range(step, n + 1, step)]
    (shown,) = chart._plot.getAxis("bottom")._tickLevels
    assert [text for _, text in shown] == [text for _, text in chart.ticks(n)]
