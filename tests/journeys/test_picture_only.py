"""Somebody wants to know what the recogniser makes of the path, and what of the picture."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from hands import choose, click, click_on, draw, find, letter_r, press, tab_to
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.main_window import MainWindow
from letterpad.ink.path import path_of, strokes_in_picture
from letterpad.ink.strokes import Ink
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.library import Library
from letterpad.model_files.model_file import TrainedModel
from letterpad.recognition.recognizer import Recognizer

REVERSED = Ink(
    tuple(stroke.with_points(stroke.points[::-1]) for stroke in reversed(letter_r().strokes))
)
"""An R drawn from its end to its beginning, which the path tells and the picture does not."""


def shares(window: MainWindow) -> list[float]:
    bars: list[float] = find(window, ProbabilityBars, "probability_bars").values().tolist()
    return bars


def test_somebody_looks_at_what_the_picture_alone_gives(window: MainWindow, qtbot: QtBot) -> None:
    draw(window.canvas, REVERSED)
    ink, seen = window.canvas.ink(), window.draw_column.model_input
    shipped = Recognizer.shipped()
    both = shipped.predict(ink)
    alone = shipped.predict_picture(both.picture)
    assert np.abs(both.probabilities - alone.probabilities).max() > 1e-3
    qtbot.waitUntil(lambda: shares(window) == pytest.approx(both.probabilities.tolist(), abs=1e-5))
    expected = strokes_in_picture(path_of(ink), shipped.card.framing)
    assert [stroke.tolist() for stroke in seen.strokes()] == [each.tolist() for each in expected]

    choice = find(window, QCheckBox, "picture_only_choice")
    click(choice)
    qtbot.waitUntil(lambda: shares(window) == pytest.approx(alone.probabilities.tolist(), abs=1e-5))
    assert seen.strokes() == []
    assert np.array_equal(seen.picture(), both.picture)
    note = find(window, QLabel, "picture_note")
    assert note.isVisible()

    # What is drawn next is read in the same way, and what is taken back, too.
    click_on(window, "undo_button")
    picture = shipped.predict(window.canvas.ink(), pictures_only=True).probabilities.tolist()
    qtbot.waitUntil(lambda: shares(window) == pytest.approx(picture, abs=1e-5))
    click_on(window, "redo_button")
    qtbot.waitUntil(lambda: shares(window) == pytest.approx(alone.probabilities.tolist(), abs=1e-5))
    click(choice)
    qtbot.waitUntil(lambda: len(seen.strokes()) == 2)
    assert shares(window) == pytest.approx(both.probabilities.tolist(), abs=1e-5)
    assert not note.isVisible()


def test_undo_clear_and_a_picture_keep_the_path_in_step(window: MainWindow, qtbot: QtBot) -> None:
    seen = window.draw_column.model_input
    draw(window.canvas, letter_r())
    qtbot.waitUntil(lambda: len(seen.strokes()) == 2)
    qtbot.waitUntil(lambda: "in 2 strokes" in seen.accessibleDescription())
    click_on(window, "undo_button")
    qtbot.waitUntil(lambda: len(seen.strokes()) == 1)
    click_on(window, "clear_button")
    qtbot.waitUntil(lambda: seen.accessibleDescription() == "Nothing is drawn.")
    assert seen.strokes() == []
    window.canvas.show_picture(LetterPicture(np.pad(np.ones((40, 10)), 1)))
    caption = find(window, QLabel, "seen_caption")
    qtbot.waitUntil(lambda: "No path of a pen is known" in caption.text())
    assert seen.picture().any()
    assert seen.strokes() == []


def test_a_trained_model_reads_pictures_alone_and_the_choice_is_off_when_it_goes(
    library: Library,
    bar_model: TrainedModel,
    open_window: Callable[[], MainWindow],
    qtbot: QtBot,
) -> None:
    library.add(bar_model)
    window = open_window()
    seen = window.draw_column.model_input
    choice = find(window, QCheckBox, "picture_only_choice")
    draw(window.canvas, letter_r())
    qtbot.waitUntil(lambda: len(seen.strokes()) == 2)
    click(choice)
    chooser = find(window, QComboBox, "model_chooser")
    choose(chooser, chooser.itemData(1))
    caption = find(window, QLabel, "seen_caption")
    qtbot.waitUntil(lambda: "This model reads the picture alone" in caption.text())
    assert not choice.isEnabled()
    assert not choice.isChecked()
    qtbot.waitUntil(lambda: seen.strokes() == [] and bool(seen.picture().any()))
    choose(chooser, chooser.itemData(0))
    qtbot.waitUntil(choice.isEnabled)
    qtbot.waitUntil(lambda: len(seen.strokes()) == 2)
    assert not choice.isChecked()


def test_after_a_restart_it_is_off(open_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    press(tab_to("picture_only_choice"), Qt.Key.Key_Space)
    qtbot.waitUntil(find(window, QCheckBox, "picture_only_choice").isChecked)
    window.close()
    again = open_window()
    assert again.draw_column.is_input_shown
    assert not find(again, QCheckBox, "picture_only_choice").isChecked()
    assert not find(again, QLabel, "picture_note").isVisible()
