"""Strokes with their weights: on the ink, in rows, and in words."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eyes import pixels
from hands import LEFT, press
from letterpad.gui.draw.stroke_chart import StrokeChart, Weighed
from letterpad.ink.strokes import Ink

LETTER_E = Ink.of([[(0, 0), (0, 90)], [(0, 0), (50, 0)], [(0, 45), (40, 45)], [(0, 90), (50, 90)]])
ROWS = [Weighed(0, 2.0, "A"), Weighed(1, -1.0, "F"), Weighed(2, 0.5, "C"), Weighed(3, 0.0, "E")]


@pytest.fixture
def chart(qtbot: QtBot) -> StrokeChart:
    chart = StrokeChart()
    qtbot.addWidget(chart)
    chart.resize(260, 320)
    chart.set_strokes(LETTER_E, ROWS, "E", "F")
    with qtbot.waitActive(chart):
        chart.show()
    return chart


def test_each_stroke_has_a_row_that_says_what_it_is_worth(chart: StrokeChart) -> None:
    assert chart.sentence(0) == "Stroke 1: 2.0 for E; without it: A"
    assert chart.sentence(1) == "Stroke 2: 1.0 for F; without it: F"
    assert chart.description().count("Stroke") == 4
    table = chart.chart_table()
    assert [row[:2] for row in table.rows] == [(1, 2.0), (2, -1.0), (3, 0.5), (4, 0.0)]


def test_colours_tell_the_letter_and_how_much(chart: StrokeChart) -> None:
    strong, other, weak, _ = (chart.colour(item) for item in range(4))
    assert strong.blue() > strong.red()
    assert other.red() > other.blue()
    assert weak.blue() > weak.red()
    assert weak.lightness() > strong.lightness()


def test_keys_and_clicks_go_through_the_strokes(chart: StrokeChart) -> None:
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    press(chart, Qt.Key.Key_Home, Qt.Key.Key_Down)
    assert chart.current() == 1
    assert "Stroke 2" in chart.accessibleDescription()
    assert chart.item_at(chart.item_rect(2).center()) == 2


def test_a_stroke_that_is_chosen_is_marked_on_the_ink(chart: StrokeChart) -> None:
    before = pixels(chart)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    press(chart, Qt.Key.Key_Home)
    square = chart.square().toRect()
    inside = (slice(square.top(), square.bottom()), slice(square.left(), square.right()))
    assert (pixels(chart)[inside] != before[inside]).any()


def test_of_very_many_strokes_some_have_rows_and_all_are_in_the_table(
    chart: StrokeChart, qtbot: QtBot
) -> None:
    ink = Ink.of([[(0, y), (50, y)] for y in range(0, 240, 10)])
    chart.set_strokes(ink, [Weighed(place, 0.1, "E") for place in range(24)], "E", "F")
    assert len(chart.chart_table().rows) == 24
    assert chart.square().width() > 60
    for item in range(24):
        assert chart.rect().contains(chart.item_rect(item).center().toPoint())
    assert len(np.unique(pixels(chart))) > 1


def test_without_strokes_it_says_why(chart: StrokeChart) -> None:
    chart.show_none("A picture has no strokes.")
    assert chart.is_empty
    assert chart.accessibleDescription() == "A picture has no strokes."
    QTest.mouseClick(chart, LEFT)
    assert chart.current() is None
