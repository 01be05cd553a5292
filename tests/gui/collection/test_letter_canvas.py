"""The keys of the canvas for one letter after another."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hands import draw_strokes, press
from letterpad.gui.collection.letter_canvas import LetterCanvas

KEY = Qt.Key


@pytest.fixture
def canvas(qtbot: QtBot) -> LetterCanvas:
    canvas = LetterCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 300)
    with qtbot.waitActive(canvas):
        canvas.show()
    canvas.setFocus()
    return canvas


def test_enter_goes_on_and_backspace_goes_back(canvas: LetterCanvas) -> None:
    told: list[str] = []
    canvas.next_requested.connect(lambda: told.append("next"))
    canvas.back_requested.connect(lambda: told.append("back"))
    canvas.answer_confirmed.connect(lambda: told.append("confirmed"))
    press(canvas, KEY.Key_Return, KEY.Key_Enter, KEY.Key_Backspace)
    draw_strokes(canvas, [[(50, 50), (90, 90)]])
    press(canvas, KEY.Key_Return)
    QTest.keyClick(canvas, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == ["next", "next", "back", "next"]


def test_the_space_bar_is_the_keyboards_pen_while_that_draws(canvas: LetterCanvas) -> None:
    told: list[str] = []
    canvas.next_requested.connect(lambda: told.append("next"))
    press(canvas, KEY.Key_Space)  # on empty paper: the pen comes down
    assert canvas.keyboard_draws
    press(canvas, KEY.Key_Down, times=9)
    press(canvas, KEY.Key_Space)
    assert not canvas.keyboard_draws
    assert not canvas.is_empty
    assert told == []
    draw_strokes(canvas, [[(50, 50), (90, 90)]])  # the mouse draws now
    press(canvas, KEY.Key_Space)
    assert told == ["next"]


def test_the_keys_are_told(canvas: LetterCanvas) -> None:
    keys = {key for keys, _ in canvas.key_help() for key in keys}
    assert {KEY.Key_Return, KEY.Key_Backspace, KEY.Key_Space} <= keys
    assert not any("Yes, right" in sentence for _, sentence in canvas.key_help())
