"""The whole window, driven as a user drives it: draw, train both algorithms, compare them."""

import json
import math
import threading
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import psutil
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from letterpad import paths
from letterpad.cli import main
from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.charts.training_curves import TrainingCurves
from letterpad.gui.draw.answer_view import NOTHING
from letterpad.gui.help.model_card_dialog import ModelCardDialog
from letterpad.gui.main_window import MainWindow
from letterpad.gui.search.search_dialog import SearchDialog
from letterpad.ink.strokes import Ink
from letterpad.letters.classes import SCHEMES
from letterpad.model_files.model_file import TrainedModel, read_card

LEFT = Qt.MouseButton.LeftButton
TRAINING_MS = 180_000


Settled = Callable[[MainWindow], None]


@pytest.fixture
def window(qtbot: QtBot, settled: Settled) -> Iterator[MainWindow]:
    window = MainWindow()
    qtbot.addWidget(window)
    window.show()
    settled(window)
    yield window
    window.jobs.stop()
    qtbot.waitUntil(lambda: not window.jobs.is_busy)
    window.close()
    names = {thread.name for thread in threading.enumerate()}
    assert names <= {"MainThread", *{name for name in names if name.startswith("pydevd")}}
    assert psutil.Process().children(recursive=True) == []


def find(window: MainWindow, kind: type, name: str):  # type: ignore[no-untyped-def]
    widget = window.findChild(kind, name)
    assert widget is not None, name
    return widget


def click(window: MainWindow, name: str) -> None:
    QTest.mouseClick(find(window, QPushButton, name), LEFT)


def replay(canvas: Canvas, ink: Ink) -> int:
    """Draw an ink again by mouse events, at integer positions, 180 pixels large.

    Returns how many times the pen moved.
    """
    left, top, right, bottom = ink.bounds()
    scale = 180 / max(right - left, bottom - top)
    placed = ink.moved(-left, -top).scaled(scale).moved(40, 30)
    n_moves = 0
    for stroke in placed.strokes:
        pixels = [QPoint(round(x), round(y)) for x, y in stroke.points.tolist()]
        QTest.mousePress(canvas, LEFT, pos=pixels[0])
        for before, pixel in pairwise(pixels):
            QTest.mouseMove(canvas, pixel)
            QApplication.processEvents()
            n_moves += pixel != before
        QTest.mouseRelease(canvas, LEFT, pos=pixels[-1])
    return n_moves


def choose(window: MainWindow, name: str, data: object) -> None:
    chooser = find(window, QComboBox, name)
    index = chooser.findData(data)
    assert index >= 0, (name, data)
    chooser.setCurrentIndex(index)
    chooser.activated.emit(index)


def train_by_clicks(window: MainWindow, qtbot: QtBot, algorithm: str) -> float:
    """Train and return the accuracy of the run that came of it."""
    choose(window, "algorithm_chooser", algorithm)
    button = find(window, QPushButton, "train_button")
    qtbot.waitUntil(button.isEnabled, timeout=30_000)
    n_runs = len(window.runs.list())
    click(window, "train_button")
    assert not button.isEnabled()
    qtbot.waitUntil(button.isEnabled, timeout=TRAINING_MS)
    qtbot.waitUntil(lambda: not window.runs.is_busy)
    assert len(window.runs.list()) == n_runs + 1
    result = window.runs.list()[-1].card.held_out
    assert result is not None
    return result.n_correct / result.n


def an_r() -> Ink:
    """Return an R as it is drawn at school: down, then bowl and leg, a point every 4 units."""
    stem = [(20.0, y) for y in range(0, 101, 4)]
    turns = [step / 8 * math.pi for step in range(9)]
    bowl = [(20 + 40 * math.sin(turn), 25 - 25 * math.cos(turn)) for turn in turns]
    leg = [(20 + step * 4, 50 + step * 4) for step in range(1, 13)]
    return Ink.of([stem, [*bowl, *leg]])


def test_letter_drawn_by_mouse_is_answered(window: MainWindow, qtbot: QtBot) -> None:
    answer = find(window, QLabel, "answer")
    bars = find(window, ProbabilityBars, "probability_bars")
    assert answer.text() == NOTHING
    assert bars.classes() == SCHEMES["A-Z"].classes
    answers: list[object] = []
    window.live_answer.answered.connect(answers.append)
    n_moves = replay(window.canvas, an_r())
    assert len(answers) >= n_moves > 20  # the bars follow every move
    qtbot.waitUntil(lambda: answer.text().startswith("R"))
    assert bars.values().sum() == pytest.approx(1.0, abs=1e-4)
    assert bars.classes()[int(bars.values().argmax())] == "R"
    assert window.draw_column.model_input.picture().any()
    click(window, "clear_button")
    qtbot.waitUntil(lambda: answer.text() == NOTHING)
    click(window, "undo_button")
    qtbot.waitUntil(lambda: answer.text().startswith("R"))


@pytest.mark.slow
def test_both_algorithms_train_by_clicks_and_score_what_the_command_line_prints(
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    train_size = find(window, QSpinBox, "train_size")
    qtbot.waitUntil(find(window, QPushButton, "train_button").isEnabled, timeout=30_000)
    assert train_size.value() == 16_640
    train_size.setValue(5_000)
    find(window, QSpinBox, "random_state").setValue(7)
    for algorithm in ("logistic-regression", "neural-net"):
        in_window = train_by_clicks(window, qtbot, algorithm)
        capsys.readouterr()
        arguments = ["--data", "builtin", "--train-size", "5000", "--random-state", "7"]
        out = str(tmp_path / f"{algorithm}.letterpad")
        code = main(["train", "--algorithm", algorithm, *arguments, "--out", out, "--json"])
        assert code == 0
        printed = json.loads(capsys.readouterr().out)
        assert printed["accuracy"] == in_window
        assert printed["n"] == 15_800
        # It is the live model now, and stands in the chooser, the table and the panel.
        assert window.runs.live == window.runs.list()[-1].path
        chooser = find(window, QComboBox, "model_chooser")
        assert f"{in_window * 100:.1f} %" in chooser.currentText()
        shown = find(window, QLabel, "training_result")
        assert f"{in_window * 100:.2f} %" in shown.text()
        low, high = Accuracy(round(in_window * 15_800), 15_800).interval
        detail = find(window, QLabel, "training_detail").text()
        assert f"95 % interval {low * 100:.1f} to {high * 100:.1f}" in detail
    table = find(window, QWidget, "runs_table")
    assert table.model().rowCount() == 2


@pytest.mark.slow
def test_stop_in_the_middle_leaves_everything_as_it_was(
    window: MainWindow, qtbot: QtBot, home: Path
) -> None:
    button = find(window, QPushButton, "train_button")
    choose(window, "algorithm_chooser", "neural-net")
    qtbot.waitUntil(button.isEnabled, timeout=30_000)
    before = sorted(path.name for path in (home / "models").glob("*"))
    click(window, "train_button")
    # In the middle: a point of the curve has come.
    qtbot.waitUntil(
        lambda: len(window.findChild(TrainingCurves, "training_curves").points) > 0,
        timeout=TRAINING_MS,
    )
    with qtbot.waitSignal(window.jobs.stopped, timeout=500):
        click(window, "stop_button")
    assert button.isEnabled()
    assert window.runs.list() == []
    assert sorted(path.name for path in (home / "models").glob("*")) == before


@pytest.mark.slow
def test_search_by_clicks_becomes_a_run(window: MainWindow, qtbot: QtBot) -> None:
    choose(window, "algorithm_chooser", "decision-tree")
    find(window, QSpinBox, "train_size").setValue(1_000)
    click(window, "search_button")
    dialog = find(window, SearchDialog, "search_dialog")
    tried: list[object] = []
    window.jobs.tried.connect(tried.append)
    QTest.mouseClick(dialog.findChild(QPushButton, "search_start"), LEFT)
    qtbot.waitUntil(lambda: bool(window.runs.list()), timeout=TRAINING_MS)
    (run,) = window.runs.list()
    assert len(tried) == 9  # three depths in three folds
    assert run.card.split["n_train"] == 1_000
    assert "by cross-validation with 3 folds within the training part" in " ".join(
        map(str, run.card.notes)
    )
    QTest.mouseClick(dialog.findChild(QPushButton, "search_close"), LEFT)


@pytest.mark.slow
def test_closing_during_a_training_asks(window: MainWindow, qtbot: QtBot) -> None:
    button = find(window, QPushButton, "train_button")
    qtbot.waitUntil(button.isEnabled, timeout=30_000)
    click(window, "train_button")
    assert not window.close()
    question = find(window, QMessageBox, "close_question")
    question.button(QMessageBox.StandardButton.No).click()
    assert window.isVisible()
    assert window.jobs.is_busy
    assert not window.close()
    question = window.findChildren(QMessageBox, "close_question")[-1]
    question.button(QMessageBox.StandardButton.Yes).click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not window.jobs.is_busy


def test_pages_and_their_buttons_agree(window: MainWindow) -> None:
    pages = find(window, QStackedWidget, "pages")
    results = find(window, QPushButton, "results_page_button")
    QTest.mouseClick(results, LEFT)
    assert pages.currentIndex() == 1
    pages.setCurrentIndex(0)
    assert find(window, QPushButton, "draw_page_button").isChecked()
    assert not results.isChecked()


def test_every_fixed_name_is_there(window: MainWindow) -> None:
    names = (
        "canvas undo_button redo_button clear_button model_input answer probability_bars "
        "model_chooser dataset_chooser classes_chooser split_chooser train_size random_state "
        "algorithm_chooser train_button stop_button training_progress training_curves pages "
        "held_out_accuracy confusion_matrix runs_table"
    ).split()
    for name in names:
        assert window.findChild(QWidget, name) is not None, name


def test_everything_that_can_be_used_is_named_and_explained(window: MainWindow) -> None:
    for kind in (QPushButton, QComboBox, QSpinBox):
        for control in window.findChildren(kind):
            assert control.accessibleName(), control.objectName()
            assert control.toolTip(), control.objectName()


def test_window_fits_a_small_screen(window: MainWindow) -> None:
    window.resize(1024, 768)
    assert (window.width(), window.height()) == (1024, 768)
    hint = window.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 768


def test_choices_and_live_model_are_remembered(qtbot: QtBot) -> None:
    first = MainWindow()
    qtbot.addWidget(first)
    choose(first, "algorithm_chooser", "neural-net")
    first.close()
    second = MainWindow()
    qtbot.addWidget(second)
    assert find(second, QComboBox, "algorithm_chooser").currentData() == "neural-net"
    second.close()


def test_cases_apart_is_a_choice_that_is_remembered(
    window: MainWindow, qtbot: QtBot, settled: Settled
) -> None:
    view, bars = window.draw_page.answer_view, find(window, ProbabilityBars, "probability_bars")
    assert bars.classes() == SCHEMES["A-Z"].classes
    window.canvas.set_ink(an_r())
    with qtbot.waitSignal(window.live_answer.answered):
        find(window, QCheckBox, "apart_choice").click()
    assert bars.classes() == SCHEMES["both"].classes
    assert view.answer.text().startswith("R")
    window.close()
    again = MainWindow()
    qtbot.addWidget(again)
    settled(again)
    assert again.draw_page.answer_view.apart.isChecked()
    assert again.draw_page.answer_view.bars.classes() == SCHEMES["both"].classes
    again.close()


def test_the_choice_goes_where_the_model_has_no_cases(
    window: MainWindow, bar_model: TrainedModel, settled: Settled
) -> None:
    choice = find(window, QCheckBox, "apart_choice")
    choice.click()
    run = window.runs.library.add(bar_model)
    window.runs.make_live(run.path)
    settled(window)
    assert not choice.isVisible()
    assert window.draw_page.answer_view.bars.classes() == bar_model.card.classes
    window.runs.make_live(None)
    settled(window)
    assert choice.isVisible()
    assert choice.isChecked()


def test_a_scribble_is_no_letter(window: MainWindow, qtbot: QtBot) -> None:
    turns = np.linspace(1, 22, 120)
    spiral = np.stack([150 + 6 * turns * np.cos(turns), 150 + 6 * turns * np.sin(turns)], axis=1)
    with qtbot.waitSignal(window.live_answer.answered):
        window.canvas.set_ink(Ink.of([spiral]))
    assert find(window, QLabel, "answer").text() == NOTHING
    assert find(window, QLabel, "sureness").text() == "no letter"


def test_the_model_card_is_in_the_menu(window: MainWindow) -> None:
    window.help.model_card.trigger()
    dialog = find(window, ModelCardDialog, "model_card_dialog")
    text = dialog.text.toPlainText()
    for words in ("UNIPEN", "CC BY 4.0", "What it confuses", "What it is not for"):
        assert words in text
    held_out = read_card(paths.resource("recognizer.letterpad")).held_out
    assert held_out is not None
    assert f"{held_out.n_correct / held_out.n:.4f} of {held_out.n:,}" in text
    dialog.close()
