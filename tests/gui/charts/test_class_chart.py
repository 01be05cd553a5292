"""Each class with its bar and its mean picture: sizes, keys, clicks and what is said."""

from string import ascii_uppercase

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hands import press
from letter_sets import blots
from letterpad.gui.charts.class_chart import ClassChart
from letterpad.gui.style.theme import current

TEXTS = ("all letters", "mean picture")


@pytest.fixture
def chart(qtbot: QtBot) -> ClassChart:
    chart = ClassChart()
    qtbot.addWidget(chart)
    chart.resize(400, 460)
    with qtbot.waitActive(chart):
        chart.show()
    counts = np.arange(26) * 10
    chart.set_classes(tuple(ascii_uppercase), counts, blots(26), TEXTS)
    return chart


def bar_height(chart: ClassChart, item: int) -> int:
    """Count the pixels of a bar, from the picture up."""
    image, box = chart.grab().toImage(), chart.picture_rect(item)
    x, y = round(box.left() + 2), round(box.top()) - 3
    height = 0
    while image.pixelColor(x, y - height).name() == current().field:
        height += 1
    return height


def test_bars_are_as_high_as_their_counts(chart: ClassChart) -> None:
    half, whole = bar_height(chart, 12), bar_height(chart, 25)
    assert whole > 10
    assert abs(half / whole - 120 / 250) < 0.1
    assert bar_height(chart, 0) == 0


def test_pictures_are_as_large_as_there_is_room_for_all(chart: ClassChart) -> None:
    small = chart.picture_rect(0).width()
    assert all(
        chart.rect().contains(chart.item_rect(item).toAlignedRect().adjusted(1, 1, -1, -1))
        for item in range(26)
    )
    chart.resize(900, 700)
    large = chart.picture_rect(0).width()
    assert large > small
    chart.resize(240, 200)
    assert chart.picture_rect(0).width() == 28
    assert chart.minimumHeight() > 200, "its scroll area lets one scroll"


def test_a_class_without_letters_says_so_and_one_letter_is_not_letters(chart: ClassChart) -> None:
    assert chart.sentence(0) == "A: no letters"
    chart.set_classes(("A", "B"), np.array([1, 3]), blots(2), TEXTS)
    assert chart.sentence(0) == "A: 1 letter (25.0 %)"
    assert chart.sentence(1) == "B: 3 letters (75.0 %)"
    assert chart.description() == "all letters, mean picture: A 1, B 3"


def test_a_click_and_the_space_bar_choose_and_arrows_only_walk(
    chart: ClassChart, qtbot: QtBot
) -> None:
    heard: list[int] = []
    chart.class_chosen.connect(heard.append)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.picture_rect(6).center().toPoint())
    assert heard == [6]
    press(chart, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert heard == [6]
    press(chart, Qt.Key.Key_Space)
    assert heard == [6, 8]
    press(chart, Qt.Key.Key_Down)
    below = chart.current()
    assert below is not None
    assert chart.item_rect(below).left() == chart.item_rect(8).left()
    assert chart.item_rect(below).top() > chart.item_rect(8).top()


def test_chosen_classes_have_a_colour_each(chart: ClassChart) -> None:
    chart.set_chosen((20, 24))
    image = chart.grab().toImage()
    for item, colour in zip((20, 24), current().curves, strict=True):
        box = chart.picture_rect(item)
        at = box.topLeft().toPoint()
        assert image.pixelColor(at.x() + 3, at.y() - 4).name() == colour
    assert chart.chosen() == (20, 24)
    chart.set_classes(("X", "Y"), np.array([1, 1]), blots(2), TEXTS)
    assert chart.chosen() == ()


def test_nothing_to_show_is_a_sentence(chart: ClassChart) -> None:
    chart.clear()
    assert chart.is_empty
    assert chart.accessibleDescription().startswith("How many letters each class has")
    chart.grab()
