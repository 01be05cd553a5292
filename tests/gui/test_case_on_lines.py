"""A letter's height on the writing lines tells its case: drawn by hand, lines on and off."""

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from hands import click, click_on, dialog, draw, drop, escape, find, menu_entry
from letterpad.gui.main_window import MainWindow
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.strokes import Ink
from letterpad.recognition.writing_lines import PAPER

RING = Ink.of(
    [
        [
            (-0.85 * math.sin(turn), -math.cos(turn))
            for turn in (step / 16 * math.pi for step in range(33))
        ]
    ]
)


def draw_ring(window: MainWindow, top: float, bottom: float = PAPER.baseline) -> None:
    """Draw a ring by mouse, from one share of the canvas's height to another."""
    height = window.canvas.height()
    draw(window.canvas, RING, (bottom - top) * height, (120, top * height))


def probabilities(window: MainWindow) -> list[float]:
    return [float(each) for each in window.draw_page.answer_view.bars.values()]


def read(window: MainWindow, qtbot: QtBot, answer: str) -> str:
    """Wait for an answer; return the words beside it."""
    view = window.draw_page.answer_view
    qtbot.waitUntil(lambda: view.answer.text().strip("?") == answer)
    return view.runner_up.text()


@pytest.fixture
def apart(window: MainWindow) -> MainWindow:
    """Return a window that answers with 52 letters."""
    click_on(window, "apart_choice")
    return window


def lines_switched(window: MainWindow) -> None:
    """Rule the canvas or not, in the settings."""
    menu_entry(window, "settings_action")
    settings = dialog(window, "settings_dialog")
    click(find(settings, QCheckBox, "guide_lines_setting"))
    escape(settings)


def test_a_ring_up_to_the_middle_line_is_a_small_o_one_up_to_the_upper_line_is_not(
    apart: MainWindow, qtbot: QtBot
) -> None:
    draw_ring(apart, PAPER.x_height)
    assert not read(apart, qtbot, "o").startswith("not sure: O")
    click(apart.draw_column.clear_button)
    draw_ring(apart, PAPER.cap_height)
    assert read(apart, qtbot, "O").endswith("upper case, by its height on the lines")


def test_without_lines_a_ring_is_the_same_wherever_it_stands(
    apart: MainWindow, qtbot: QtBot
) -> None:
    lines_switched(apart)
    answers = []
    for top in (PAPER.x_height, PAPER.cap_height):
        draw_ring(apart, top)
        assert "lines" not in read(apart, qtbot, "o")
        answers.append(probabilities(apart))
        click(apart.draw_column.clear_button)
    assert answers[0] == pytest.approx(answers[1], abs=0.05)


def test_letters_of_26_classes_are_as_likely_as_without_lines(
    window: MainWindow, qtbot: QtBot
) -> None:
    draw_ring(window, PAPER.x_height)
    assert read(window, qtbot, "o").endswith("lower case, by its height on the lines")
    on_lines = probabilities(window)
    lines_switched(window)
    assert "lines" not in read(window, qtbot, "O")
    assert probabilities(window) == on_lines, "to the digit"
    lines_switched(window)
    assert read(window, qtbot, "o").endswith("lower case, by its height on the lines")


def test_a_drawing_that_was_begun_without_lines_does_not_stand_on_any(
    apart: MainWindow, qtbot: QtBot
) -> None:
    lines_switched(apart)
    draw_ring(apart, PAPER.cap_height)
    read(apart, qtbot, "o")
    with qtbot.waitSignal(apart.live_answer.answered):
        lines_switched(apart)
    assert "lines" not in read(apart, qtbot, "o")


def test_a_drawing_that_was_opened_does_not_stand_on_the_lines(
    apart: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    draw_ring(apart, PAPER.cap_height)
    read(apart, qtbot, "O")
    file = tmp_path / "ring.ndjson"
    write_drawings(file, [Drawing(apart.canvas.ink())])
    drop(apart, file)
    assert "lines" not in read(apart, qtbot, "o")
    click(apart.draw_column.undo_button)
    assert read(apart, qtbot, "O").endswith("upper case, by its height on the lines")


def test_the_drawing_of_the_window_before_does_not_stand_on_the_lines(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    draw_ring(window, PAPER.x_height)
    read(window, qtbot, "o")
    window.close()
    assert "lines" not in read(open_window(), qtbot, "O")
