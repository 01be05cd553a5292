"""Letter after letter: what is asked for, shown and told."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import eyes
from hands import click_on, draw_strokes, find, letter_r, press
from letterpad.assessment.hand_test import HandTest
from letterpad.gui.collection.hand_writing import HandWriting
from letterpad.gui.widgets.picture_strip import PictureStrip
from pens import Pen


@pytest.fixture
def writing(qtbot: QtBot) -> HandWriting:
    return shown(qtbot)


def shown(qtbot: QtBot) -> HandWriting:
    writing = HandWriting()
    qtbot.addWidget(writing)
    writing.resize(760, 640)
    with qtbot.waitActive(writing):
        writing.show()
    writing.begin(HandTest.of_classes("AB", 0))
    return writing


def text(writing: HandWriting, name: str) -> str:
    return find(writing, QLabel, f"writing_test_{name}").text()


def test_each_change_is_told_and_the_last_letter_is_the_first_picture(
    writing: HandWriting, qtbot: QtBot
) -> None:
    told: list[HandTest] = []
    writing.changed.connect(told.append)
    first, second = writing.test.asked[:2]
    assert text(writing, "prompt") == f"Write: {first}"
    assert writing.canvas.hasFocus()
    for place in range(2):
        draw_strokes(writing.canvas, [[(60 + place, 60), (120, 160)]])
        click_on(writing, "writing_test_next")
        assert writing.canvas.hasFocus(), "the next letter can be drawn by keys at once"
        assert writing.canvas.is_empty
    strip = find(writing, PictureStrip, "writing_test_written")
    assert strip.accessibleDescription() == f"Pictures 1 to 2 of 2: {second}, {first}"
    click_on(writing, "writing_test_skip")
    assert [each.n_written for each in told] == [1, 2, 2]
    assert told[-1] is writing.test
    assert writing.test.written[0].drawn is not None
    assert writing.test.written[0].device == "mouse"


def test_a_pen_goes_on_from_letter_to_letter(writing: HandWriting) -> None:
    pen = Pen(writing.canvas)
    pen.draw((60, 60), (80, 120), (90, 160))
    press(writing.canvas, Qt.Key.Key_Return)
    assert writing.test.written[0].device == "pen"


def test_a_stroke_under_way_belongs_to_the_letter(writing: HandWriting) -> None:
    pen = Pen(writing.canvas)
    pen.press(60, 60)
    pen.move(90, 160)
    press(writing.canvas, Qt.Key.Key_Return)
    assert writing.test.n_written == 1
    pen.move(120, 170)
    pen.release(120, 170)
    assert writing.canvas.is_empty, "its end is not the next letter"


def test_undo_takes_back_stroke_after_stroke_then_letters(writing: HandWriting) -> None:
    draw_strokes(writing.canvas, [[(60, 60), (60, 160)], [(60, 60), (120, 70)]])
    before = writing.canvas.ink()
    click_on(writing, "writing_test_next")
    click_on(writing, "writing_test_undo")
    assert writing.canvas.ink() == before
    assert writing.test.done == ()
    click_on(writing, "writing_test_undo")
    assert writing.canvas.ink().strokes == before.strokes[:1]
    click_on(writing, "writing_test_undo")
    assert writing.canvas.is_empty
    assert not writing.back.isEnabled()
    press(writing.canvas, Qt.Key.Key_Backspace)
    assert writing.test.done == ()
    click_on(writing, "writing_test_skip")
    press(writing.canvas, Qt.Key.Key_Backspace)
    assert writing.test.done == (), "a skipped letter comes back, too"


def test_a_test_goes_on_with_its_pictures(writing: HandWriting) -> None:
    writing.begin(HandTest.of_classes("AB", 0).wrote(letter_r()).skipped())
    assert text(writing, "place") == "3 of 4"
    assert len(find(writing, PictureStrip, "writing_test_written").shown()) == 1


@pytest.mark.parametrize("spoken", ["en", "de"])
@pytest.mark.parametrize("is_large", [False, True])
def test_everything_is_whole_in_a_small_window(
    spoken: str,
    is_large: bool,
    speak: Callable[[str], None],
    large_text: Callable[[], None],
    qtbot: QtBot,
) -> None:
    speak(spoken)
    if is_large:
        large_text()
    writing = shown(qtbot)
    writing.resize(980, 700)
    draw_strokes(writing.canvas, [[(60, 60), (120, 160)]])
    press(writing.canvas, Qt.Key.Key_Return, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert text(writing, "kind").endswith(".")
    assert eyes.cut_off(writing) == []
    assert eyes.overlapping(writing) == []
    for part in eyes.interactive(writing):
        assert eyes.spoken_name(part), part
    assert writing.minimumSizeHint().height() <= 700
    assert isinstance(writing, QWidget)
