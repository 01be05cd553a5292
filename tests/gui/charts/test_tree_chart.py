"""A tree's questions: where they stand, and how keys go from one to the next."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hands import press, settle
from letterpad.gui.charts.tree_chart import TreeChart, TreeItem


def item(level: int, less: int | None = None, more: int | None = None, name: str = "") -> TreeItem:
    pixel = None if less is None else (3, 4)
    return TreeItem(level, less, more, pixel, 0.5, None, 10, name, f"node {name}")


#        a
#    b       c
#  d   e
ITEMS = [item(0, 1, 2, "a"), item(1, 3, 4, "b"), item(1, name="c"), item(2, name="d")]
ITEMS.append(item(2, name="e"))


@pytest.fixture
def chart(qtbot: QtBot) -> TreeChart:
    chart = TreeChart()
    chart.set_items(ITEMS, "left: less ink")
    chart.resize(360, 300)
    qtbot.addWidget(chart)
    with qtbot.waitActive(chart):
        chart.show()
    chart.setFocus()
    return chart


@pytest.mark.parametrize("size", [(360, 300), (240, 180), (1200, 260), (260, 900)])
def test_less_ink_is_at_the_left_and_what_follows_below(
    chart: TreeChart, size: tuple[int, int]
) -> None:
    chart.resize(*size)
    settle()
    a, b, c, d, e = (chart.item_rect(place) for place in range(5))
    assert b.center().x() < a.center().x() < c.center().x()
    assert d.center().x() < b.center().x() < e.center().x() < c.center().x()
    assert a.bottom() < b.top() == c.top()
    assert b.bottom() < d.top() == e.top()
    assert all(chart.rect().toRectF().contains(place) for place in (a, b, c, d, e))
    assert not d.intersects(e)


def test_keys_go_down_up_and_beside(chart: TreeChart) -> None:
    went = []
    for key in (
        Qt.Key.Key_Down,  # comes in at the root
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,  # there is no other at this level
        Qt.Key.Key_Down,  # to the nearest one below
        Qt.Key.Key_Up,
        Qt.Key.Key_Up,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
        Qt.Key.Key_Left,
        Qt.Key.Key_Home,
    ):
        press(chart, key)
        went.append("abcde"[chart.current() or 0])
    assert "".join(went) == "abccebaaeda"


def test_the_table_says_what_is_asked_and_only_of_questions(chart: TreeChart) -> None:
    rows = chart.chart_table().rows
    assert rows[0] == (1, 4, 5, 0.5, 10, "node a")
    assert rows[2] == (2, None, None, None, 10, "node c")


def test_other_items_are_marked_no_more(chart: TreeChart) -> None:
    press(chart, Qt.Key.Key_End)
    chart.set_items(ITEMS[2:3])
    assert chart.current() is None
    chart.set_items([])
    assert chart.is_empty
