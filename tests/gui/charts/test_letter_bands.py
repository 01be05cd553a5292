"""Bands over time: which letters have one, and what is told of a moment."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eyes import pixels
from hands import LEFT, press
from letterpad.gui.charts.letter_bands import Bands, LetterBands, bands_of

SHARES = (0.25, 0.5, 1.0)
READ = ("I", "no letter", "L")
PROBABILITIES = np.array([[0.02, 0.9, 0.05, 0.03], [0.3, 0.3, 0.38, 0.02], [0.0, 0.05, 0.95, 0.0]])


@pytest.fixture
def chart(qtbot: QtBot) -> LetterBands:
    chart = LetterBands()
    qtbot.addWidget(chart)
    chart.resize(400, 200)
    chart.set_bands(bands_of(SHARES, READ, "AILZ", PROBABILITIES))
    with qtbot.waitActive(chart):
        chart.show()
    return chart


def test_letters_that_were_likely_once_have_a_band_in_their_order() -> None:
    bands = bands_of(SHARES, READ, "AILZ", PROBABILITIES)
    assert bands.letters == ("A", "I", "L")
    np.testing.assert_allclose(bands.probabilities, PROBABILITIES[:, :3].T)
    assert bands_of(SHARES, READ, "AILZ", PROBABILITIES, most=2).letters == ("I", "L")
    assert bands_of((), (), "AILZ", np.zeros((0, 4))).letters == Bands().letters == ()


def test_a_moment_lies_where_its_ink_was_drawn(chart: LetterBands) -> None:
    first, second, third = (chart.item_rect(item) for item in range(3))
    assert first.width() == pytest.approx(second.width())
    assert third.width() == pytest.approx(2 * second.width())
    assert third.left() == pytest.approx(second.right())


def test_words_say_when_what_was_read_changed(chart: LetterBands) -> None:
    assert chart.description() == "I from 0 %, no letter from 25 %, L from 50 %"
    assert chart.sentence(1) == "After 50 % of the ink: no letter (L 38 %, A 30 %, I 30 %)"


def test_a_click_and_keys_go_to_a_moment(chart: LetterBands) -> None:
    gone: list[int] = []
    chart.moment_chosen.connect(gone.append)
    QTest.mouseClick(chart, LEFT, pos=chart.item_rect(1).center().toPoint())
    press(chart, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert gone == [1, 2, 0, 0]


def test_the_likelier_the_stronger_the_colour(chart: LetterBands) -> None:
    image = pixels(chart)
    height = chart.item_rect(0).height() / 4

    def colour(row: int, item: int) -> np.ndarray:
        rect = chart.item_rect(item)
        place = QPointF(rect.center().x(), rect.top() + (row + 1.5) * height)
        return image[round(place.y()), round(place.x())].astype(int)

    paper = colour(0, 2)
    strength = [np.abs(colour(row, item) - paper).sum() for row, item in ((2, 2), (2, 1), (1, 2))]
    assert strength[0] > strength[1] > strength[2] > 0


def test_a_line_marks_the_moment_that_is_looked_at(chart: LetterBands) -> None:
    before = pixels(chart)
    chart.set_place(0)
    after = pixels(chart)
    changed = np.argwhere((before != after).any(axis=2))
    assert len(changed)
    assert abs(changed[:, 1] - chart.item_rect(0).right()).max() <= 2
    chart.set_place(None)
    np.testing.assert_array_equal(pixels(chart), before)
