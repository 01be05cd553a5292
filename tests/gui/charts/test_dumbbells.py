"""Dumb-bells: what two models read right, row by row."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from hands import click, press
from letterpad.gui.charts.dumbbells import Dumbbell, Dumbbells
from letterpad.gui.style.theme import current

ROWS = [Dumbbell("A", 10, 9, 8), Dumbbell("B", 20, 4, 16), Dumbbell("C", 10, 5, 5)]


@pytest.fixture
def chart(qtbot):
    shown = Dumbbells()
    qtbot.addWidget(shown)
    shown.resize(320, 260)
    shown.set_rows(ROWS, ("One", "Other"), "Letter")
    shown.show()
    return shown


def test_a_row_says_both_shares(chart):
    assert chart.sentence(1) == "B: 20.0 % by One, 80.0 % by Other, of 20"
    assert chart.description().startswith("They differ most here: B: ")
    assert [row[4] for row in chart.chart_table().rows] == pytest.approx([0.1, -0.6, 0.0])


def test_rows_are_chosen_by_click_and_key_in_either_order(chart, qtbot):
    with qtbot.waitSignal(chart.row_chosen) as told:
        click(chart, chart.item_rect(1).center().toPoint())
    assert told.args == [1]
    chart.sort_by_difference(True)
    assert [row[0] for row in chart.chart_table().rows] == ["B", "A", "C"]
    assert chart.current() == 0  # the same letter
    with qtbot.assertNotEmitted(chart.row_chosen):
        press(chart, Qt.Key.Key_Down)
    assert chart.current() == 1  # and B stays chosen meanwhile
    assert not chart.accessibleDescription().startswith("Chosen: ")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(chart.row_chosen) as told:
            press(chart, key)
        assert told.args == [0]
    assert chart.accessibleDescription().startswith("Chosen: A: ")
    chart.set_marked([3, 0, 1])
    assert chart.sentence(1).endswith("; 3 of them chosen")


def test_all_rows_find_room_and_other_rows_forget_the_choice(chart):
    chart.set_chosen(2)
    chart.set_rows([Dumbbell(str(n), 4, 1, 2) for n in range(60)], ("One", "Other"), "Writer")
    assert chart.current() is None
    assert chart.minimumHeight() > 60 * 10
    chart.resize(320, chart.minimumHeight())
    last = chart.item_rect(59)
    assert last.bottom() < chart.height()
    assert last.height() >= 10


def accents(chart, item):
    """Return how often the accent is in each column of pixels of a row."""
    image, row = chart.grab().toImage(), chart.item_rect(item)
    rows = range(int(row.top()), int(row.bottom()) + 1)
    return [
        sum(image.pixelColor(x, y) == QColor(current().accent) for y in rows) for x in range(100)
    ]


def test_a_level_says_how_much_of_a_row_is_chosen(chart):
    # Rows of which not all is chosen: all of it makes the name bold and coloured, too.
    before = [accents(chart, item) for item in range(3)]

    def levels():
        return [
            max(now - then for now, then in zip(accents(chart, item), before[item], strict=True))
            for item in range(3)
        ]

    chart.set_marked([9, 1, 0])
    first, second, third = levels()
    assert first > 2 * second > 0
    assert third == 0
    chart.set_marked(())
    assert levels() == [0, 0, 0]
