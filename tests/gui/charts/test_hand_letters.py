"""The letters that cost most: yours over the data's."""

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

import eyes
from letterpad.gui.charts.hand_letters import Drawn, HandLetter, HandLetters
from letterpad.gui.style.theme import current
from letterpad.ink.strokes import Ink

BAR, POST = Ink.of([[(0, 50), (100, 50)]]), Ink.of([[(50, 0), (50, 100)]])


@pytest.fixture
def chart(qtbot: QtBot) -> HandLetters:
    shown = HandLetters()
    qtbot.addWidget(shown)
    return shown


def show(chart: HandLetters, *letters: HandLetter) -> None:
    chart.set_letters(letters)
    chart.resize(chart.sizeHint())
    chart.show()


def test_what_is_said_of_a_letter(chart: HandLetters) -> None:
    drawn = Drawn(BAR, "C", False, 0.6), Drawn(BAR, "G", True, 0.95)
    show(chart, HandLetter("G", drawn, (POST, None)), HandLetter("Q", drawn[:1]))
    assert chart.sentence(0) == "G: 1 of 2 misread (read as C, 60 %, read right, 95 %)"
    assert chart.sentence(1) == (
        "Q: 1 of 1 misread (read as C, 60 %); the data have no such letter"
    )
    show(chart, HandLetter("Q", drawn[:1]))
    assert chart.sentence(0) == "Q: 1 of 1 misread (read as C, 60 %)", "no data are there yet"


def test_yours_lies_over_the_nearest_of_the_data(chart: HandLetters) -> None:
    yours = Drawn(POST, "I", False, 0.5)
    show(chart, HandLetter("T", (yours,)))
    alone = eyes.pixels(chart).astype(int)
    show(chart, HandLetter("T", (Drawn(POST, "I", False, 0.5, (BAR, None)),)))
    with_data = eyes.pixels(chart).astype(int)
    ink = QColor(current().text)
    is_ink = (np.abs(alone - (ink.blue(), ink.green(), ink.red())).max(axis=2)) < 8
    assert is_ink.any()
    assert (with_data[is_ink] == alone[is_ink]).all(), "yours is on top"
    changed = (with_data != alone).any(axis=2)
    rows, columns = np.nonzero(changed)
    assert np.ptp(columns) > 3 * np.ptp(rows), "a wide bar lies across"


def test_a_stroke_of_very_many_points_and_a_dot_are_drawn(chart: HandLetters) -> None:
    turns = np.linspace(0, 6.28, 20_000)
    ring = Ink.of([np.stack([np.cos(turns), np.sin(turns)], axis=1), [(0.0, 0.0)]])
    show(chart, HandLetter("O", (Drawn(ring, "Q", False, 0.5),)))
    ink = QColor(current().text)
    pixels = eyes.pixels(chart)
    dark = (pixels == (ink.blue(), ink.green(), ink.red())).all(axis=2)
    assert dark.sum() > 100
