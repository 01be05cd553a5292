"""The strip says what is read, what the data say, and how near each letter is."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from letterpad.explaining.nearest import Nearest, Neighbour
from letterpad.gui.draw.neighbour_strip import NeighbourStrip
from letterpad.ink.strokes import Ink

DRAWN = Ink.of([[(0, 0), (40, 90)]])


def neighbour(index: int, label: str, answer: str, share: float = 0.875) -> Neighbour:
    return Neighbour(index, label, answer, share, 0.126, np.zeros((28, 28), np.uint8), DRAWN, ())


def found(n: int, otherwise: Neighbour | None) -> Nearest:
    as_meant = tuple(neighbour(10 + place, "R", "R") for place in range(n))
    return Nearest(
        DRAWN, "R", np.zeros((28, 28), np.uint8), True, as_meant, otherwise, (), 40, None, True
    )


@pytest.fixture
def strip(qtbot: QtBot) -> NeighbourStrip:
    strip = NeighbourStrip()
    strip.resize(340, 100)
    qtbot.addWidget(strip)
    with qtbot.waitActive(strip):
        strip.show()
    return strip


def test_each_letter_is_told(strip: NeighbourStrip) -> None:
    strip.show_nearest(found(2, neighbour(3, "P", "K", 0.5)))
    assert [strip.sentence(item) for item in range(3)] == [
        "1. R in the data: read as R, 87.5 %; on average 12.6 % of the letter's size from yours",
        "2. R in the data: read as R, 87.5 %; on average 12.6 % of the letter's size from yours",
        "3. P in the data: read as K, 50.0 %; on average 12.6 % of the letter's size from yours",
    ]
    assert strip.description().startswith("2 letters read as R, and one that is read otherwise.")


def test_no_letter_and_a_picture_are_told_as_such(strip: NeighbourStrip) -> None:
    nearest = found(0, neighbour(3, "P", ""))
    strip.show_nearest(replace(nearest, by_path=False))
    assert strip.sentence(0) == "1. P in the data: read as no letter; picture distance 0.13"


def test_what_is_chosen_stays_as_long_as_it_is_there(strip: NeighbourStrip) -> None:
    chosen: list[int] = []
    strip.neighbour_chosen.connect(chosen.append)
    strip.show_nearest(found(5, neighbour(3, "P", "K")))
    place = strip.item_rect(5).center().toPoint()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [5]
    assert strip.chosen is not None
    assert strip.chosen.index == 3
    strip.show_nearest(found(5, neighbour(4, "P", "K")))
    assert strip.chosen.index == 4
    strip.show_nearest(found(2, None))
    assert strip.chosen.index == 10
    strip.show_nearest(None)
    assert strip.chosen is None


def test_six_letters_are_beside_each_other_in_the_width_that_it_asks_for(
    strip: NeighbourStrip,
) -> None:
    strip.show_nearest(found(5, neighbour(3, "P", "K")))
    strip.resize(strip.sizeHint())
    assert len({strip.item_rect(item).top() for item in range(6)}) == 1
    assert strip.sizeHint().width() <= 300  # the column beside the canvas at 1024 pixels
    low = strip.height()
    strip.resize(strip.sizeHint().width() - 30, strip.height())
    assert len({strip.item_rect(item).top() for item in range(6)}) == 2
    assert strip.height() > low
