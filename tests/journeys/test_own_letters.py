"""Somebody has a folder of letters of their own, trains on it, and draws such letters."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import choose, choose_in, click, click_on, draw, drop, find, preview_of, use_letters
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.main_window import MainWindow
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink

SHAPES = {
    "L": [(0.0, 0.0), (0.0, 100.0), (60.0, 100.0)],
    "V": [(0.0, 0.0), (40.0, 100.0), (80.0, 0.0)],
    "Z": [(0.0, 0.0), (80.0, 0.0), (0.0, 100.0), (80.0, 100.0)],
}


@pytest.fixture
def my_letters(tmp_path: Path) -> Path:
    """Return a folder called as a word of ours, with a folder of 40 pictures for each letter."""
    folder = tmp_path / "tree"
    random = np.random.default_rng(0)
    for letter, shape in SHAPES.items():
        (folder / letter).mkdir(parents=True)
        for number in range(40):
            shaky = np.array(shape) + random.normal(0, 4, (len(shape), 2))
            picture = Image.fromarray(255 - rasterize(Ink.of([shaky])))
            picture.save(folder / letter / f"{number}.png")
    return folder


@pytest.mark.slow
def test_somebody_opens_their_own_folder_of_letters(
    window: MainWindow, my_letters: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    summary = find(window, QLabel, "letters_summary")
    train = find(window, QPushButton, "train_button")
    qtbot.waitUntil(train.isEnabled)

    # The wrong folder first: it is said what was expected, and the letters from before stay.
    (tmp_path / "empty").mkdir()
    drop(window, tmp_path / "empty")
    error = find(preview_of(window), QLabel, "preview_error")
    qtbot.waitUntil(lambda: "empty" in error.text())
    click(find(preview_of(window), QPushButton, "cancel_letters_button"))
    assert summary.text().startswith("20,800 letters")
    assert train.isEnabled()

    # The right one: its letters are counted and shown, under its own name.
    drop(window, my_letters)
    preview = preview_of(window)
    format_ = find(preview, QLabel, "preview_format")
    qtbot.waitUntil(lambda: format_.text() == "A folder with a folder of pictures for each letter")
    assert find(preview, QLabel, "preview_polarity").text() == "dark on light, and inverted"
    assert summary.text().startswith("20,800 letters")
    use_letters(window)
    qtbot.waitUntil(lambda: summary.text() == "120 letters · 3 classes")
    chooser = find(window, QComboBox, "dataset_chooser")
    assert chooser.currentText() == "tree"
    assert "dark on light" in find(window, QLabel, "letters_remarks").text().lower()

    choose_in(window, "algorithm_chooser", "naive-bayes")
    click(train)
    qtbot.waitUntil(lambda: train.isEnabled() and bool(window.runs.list()))
    (run,) = window.runs.list()
    qtbot.waitUntil(lambda: not window.runs.is_busy)
    assert window.runs.live is None  # not unasked
    click_on(window, "use_model_button")
    qtbot.waitUntil(lambda: window.runs.live == run.path and not window.runs.is_busy)
    assert run.card.held_out.n == 24

    # Now it answers in the letters of the folder.
    bars = find(window, ProbabilityBars, "probability_bars")
    qtbot.waitUntil(lambda: bars.classes() == ("L", "V", "Z"))
    for letter, shape in SHAPES.items():
        if not window.canvas.is_empty:
            click(window.draw_column.clear_button)
        draw(window.canvas, Ink.of([shape]))
        answer = find(window, QLabel, "answer")
        qtbot.waitUntil(lambda letter=letter, answer=answer: answer.text().startswith(letter))

    # And back to the letters of before: the folder stays in the list.
    choose(chooser, "builtin")
    qtbot.waitUntil(lambda: summary.text().startswith("20,800 letters"))
    assert chooser.findText("tree") > 0
