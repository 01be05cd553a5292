"""Somebody opens a model that takes long for every answer: the window never waits for it."""

import threading
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import choose, click, draw_strokes, drop, find
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.main_window import MainWindow
from letterpad.model_files.model_file import TrainedModel, write_model
from waiting import expect_no_thread

L = [[(60, 40), (60, 120), (60, 220), (110, 220), (170, 220)]]


@pytest.fixture
def slow_file(slow_model: TrainedModel, tmp_path: Path) -> Path:
    file = tmp_path / "slow.letterpad"
    write_model(slow_model, file)
    return file


def test_the_window_goes_on_while_a_slow_model_is_opened(
    window: MainWindow, slow_file: Path, qtbot: QtBot
) -> None:
    opening, chooser = window.top_bar.opening, find(window, QComboBox, "model_chooser")
    answer, bars = find(window, QLabel, "answer"), find(window, ProbabilityBars, "probability_bars")
    shipped = chooser.currentText()

    # While it is tried out, the pen draws, and the model from before answers.
    drop(window, slow_file)
    qtbot.waitUntil(opening.isVisible)
    assert opening.text().startswith("Opening slow.letterpad: ")
    draw_strokes(window.canvas, L)
    qtbot.waitUntil(lambda: answer.text().startswith("L"))
    assert len(bars.classes()) == 26
    assert opening.isVisible()

    # Given up, it leaves no trace.
    click(find(window, QPushButton, "cancel_opening"))
    assert not opening.isVisible()
    qtbot.waitUntil(lambda: not window.runs.is_busy)
    assert window.runs.list() == []
    assert chooser.currentText() == shipped
    assert not window.notice.isVisible()

    # Opened, it answers, and the pen still does not wait.
    drop(window, slow_file)
    qtbot.waitUntil(lambda: bars.classes() == ("A", "B", "C", "D"))
    assert chooser.currentText() == "Slow"
    assert not opening.isVisible()
    with qtbot.waitSignal(window.live_answer.answered):
        draw_strokes(window.canvas, L)
        assert len(window.canvas.ink().strokes) == 2
        assert "live answer" in {thread.name for thread in threading.enumerate()}

    # By the chooser: back at once, and forth again; the newest choice wins.
    choose(chooser, shipped)
    assert len(bars.classes()) == 26
    (run,) = window.runs.list()
    choose(chooser, str(run.path))
    choose(chooser, shipped)
    qtbot.waitUntil(lambda: not window.runs.is_busy)
    assert chooser.currentText() == shipped
    assert window.runs.live is None
    assert len(bars.classes()) == 26


def test_a_window_is_closed_while_a_model_is_opened(
    window: MainWindow, slow_file: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(
        window.runs.opening.stepped, check_params_cb=lambda step: step == "try out"
    ):
        drop(window, slow_file)
    assert window.close()
    expect_no_thread()
