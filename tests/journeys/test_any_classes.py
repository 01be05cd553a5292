"""Somebody draws five signs of their own five times each, trains on these alone, and is read."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import choose_in, click, click_on, draw, drop, find, use_letters
from letterpad.gui.charts.matrices.confusion_matrix import ConfusionMatrix
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.main_window import MainWindow
from letterpad.ink.drawing_file import Drawing, write_drawings
from letterpad.ink.strokes import Ink

MARHABA, KSHA, LAMBDA, OMEGA = "\u0645\u0631\u062d\u0628\u0627", "\u0915\u094d\u0937", "λ", "Ω"
DECOMPOSED, COMPOSED = "a\u0308", "ä"

SIGNS = {
    MARHABA: [[(0.0, 0.0), (0.0, 100.0), (60.0, 100.0)]],
    KSHA: [[(0.0, 0.0), (40.0, 100.0), (80.0, 0.0)], [(0.0, 50.0), (80.0, 50.0)]],
    LAMBDA: [[(0.0, 0.0), (80.0, 100.0)], [(40.0, 50.0), (0.0, 100.0)]],
    OMEGA: [[(0.0, 100.0), (30.0, 100.0), (0.0, 30.0), (50.0, 0.0), (100.0, 30.0), (70.0, 100.0)]],
    COMPOSED: [[(0.0, 0.0), (80.0, 0.0), (0.0, 100.0), (80.0, 100.0)]],
}


def drawn(name: str, random: np.random.Generator) -> Ink:
    """Return a sign as somebody draws it: shaky, and not twice alike."""
    return Ink.of([np.array(s) + random.normal(0, 4, (len(s), 2)) for s in SIGNS[name]])


def draw_and_read(window: MainWindow, name: str, random: np.random.Generator) -> None:
    if not window.canvas.is_empty:
        click(window.draw_column.clear_button)
    draw(window.canvas, drawn(name, random))


@pytest.mark.slow
def test_somebody_teaches_five_signs_of_their_own(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    train = find(window, QPushButton, "train_button")
    qtbot.waitUntil(train.isEnabled)
    random = np.random.default_rng(0)
    drawings = []
    for name in SIGNS:
        for number in range(5):
            draw_and_read(window, name, random)
            # One and the same name, however it was typed.
            typed = DECOMPOSED if name == COMPOSED and number % 2 else name
            drawings.append(Drawing(window.canvas.ink(), typed))
    click(window.draw_column.clear_button)
    mine = tmp_path / "signs.ndjson"
    write_drawings(mine, drawings)

    drop(window, mine)
    use_letters(window)
    summary = find(window, QLabel, "letters_summary")
    qtbot.waitUntil(lambda: summary.text() == "25 letters · 5 classes")
    bars, answer = find(window, ProbabilityBars, "probability_bars"), find(window, QLabel, "answer")
    for key in ("nearest-prototype", "k-nearest-neighbours"):
        choose_in(window, "algorithm_chooser", key)
        before = {run.path for run in window.runs.list()}
        click(train)
        qtbot.waitUntil(lambda old=before: train.isEnabled() and len(window.runs.list()) > len(old))
        (run,) = (run for run in window.runs.list() if run.path not in before)
        qtbot.waitUntil(lambda: not window.runs.is_busy)
        click_on(window, "use_model_button")
        qtbot.waitUntil(lambda run=run: window.runs.live == run.path and not window.runs.is_busy)
        qtbot.waitUntil(lambda: bars.classes() == (COMPOSED, OMEGA, LAMBDA, MARHABA, KSHA))
        for name in SIGNS:
            draw_and_read(window, name, random)
            qtbot.waitUntil(lambda name=name: answer.text().startswith(name))
    # A name that is written from right to left does not turn its figure around.
    draw_and_read(window, MARHABA, random)
    qtbot.waitUntil(lambda: answer.text().startswith(MARHABA))
    place = bars.classes().index(MARHABA)
    assert bars.sentence(place).startswith(f"\u2068{MARHABA}\u2069: ")

    click_on(window, "results_page_button")
    matrix = find(window, ConfusionMatrix, "confusion_matrix")
    qtbot.waitUntil(lambda: matrix.n_items() == 25)
    assert any(f"\u2068{MARHABA}\u2069 read as" in matrix.sentence(item) for item in range(25))
