"""Train all in the real window, with real trainings on 2,600 letters."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from hands import click, click_on, dialog, find, press, type_into
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.gui.main_window import MainWindow
from letterpad.gui.train.train_all_model import ACCURACY, ALGORITHM, SECONDS
from letterpad.model_files.model_file import read_held_out

QUICK = ("naive-bayes", "decision-tree", "k-nearest-neighbours")


def open_with_ticks(window: MainWindow, qtbot: QtBot, keys: tuple[str, ...]) -> QWidget:
    """Open the dialog, and leave ticks at these algorithms only."""
    qtbot.waitUntil(find(window, QPushButton, "train_all_button").isEnabled)
    click_on(window, "train_all_button")
    shown = dialog(window, "train_all_dialog")
    table = find(shown, QTableView, "train_all_table")
    table.setFocus()
    for row, key in enumerate(ALGORITHMS):
        if key not in keys:
            table.setCurrentIndex(table.model().index(row, ALGORITHM))
            QTest.keyClick(table, Qt.Key.Key_Space)
    return shown


@pytest.mark.slow
def test_what_is_ticked_is_trained_on_the_same_letters_and_becomes_runs(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    type_into(find(window, QWidget, "train_size"), "1500")
    shown = open_with_ticks(window, qtbot, QUICK)
    click_on(shown, "train_all_start")
    assert not find(window, QPushButton, "train_button").isEnabled()
    qtbot.waitUntil(lambda: not window.training_queue.is_busy and len(window.runs.list()) == 3)
    runs = window.runs.list()
    assert {run.card.algorithm for run in runs} == set(QUICK)
    assert [run.card.name.rpartition(", ")[::2] for run in runs] == [
        (str(run.card.algorithm_name), "1,500") for run in runs
    ], "named after what differs: comma, number"
    tested = [read_held_out(run.path) for run in runs]
    for held_out in tested:
        assert held_out is not None
        assert tested[0] is not None
        np.testing.assert_array_equal(held_out.indices, tested[0].indices)
        assert len(held_out.indices) == few_letters // 5
    assert len({run.card.held_out.key for run in runs if run.card.held_out}) == 1
    model = find(shown, QTableView, "train_all_table").model()
    for run in runs:
        row = list(ALGORITHMS).index(run.card.algorithm)
        assert run.card.held_out is not None
        accuracy = f"{100 * run.card.held_out.accuracy.value:.1f} %"
        assert model.index(row, ACCURACY).data() == accuracy
        assert model.index(row, SECONDS).data() == f"{run.card.seconds:.1f}"
        assert float(model.index(row, SECONDS + 1).data()) > 0
    assert find(shown, QLabel, "train_all_text").text() == "3 trained."
    click_on(shown, "train_all_results")
    qtbot.waitUntil(lambda: window.findChild(QWidget, "train_all_dialog") is None)
    assert find(window, QWidget, "runs_table").isVisible()
    assert find(window, QWidget, "held_out_accuracy_1").isVisible()
    assert window.findChild(QWidget, "held_out_accuracy_2") is None, "one chart for all"


@pytest.mark.slow
def test_put_aside_it_goes_on_and_stop_in_the_panel_stops_all(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    shown = open_with_ticks(window, qtbot, ("naive-bayes", "convolutional-net", "svm"))
    # In the registry's order the net comes first.
    click_on(shown, "train_all_start")
    press(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    train_all = find(window, QPushButton, "train_all_button")
    assert train_all.isEnabled()
    assert not find(window, QPushButton, "search_button").isEnabled()
    curves = window.model_panel.training_view.training_curves
    qtbot.waitUntil(lambda: len(curves.points) > 0)  # its net is watched in the panel
    with qtbot.waitSignal(window.training_queue.ended):
        click_on(window, "stop_button")
    assert [each.state for each in window.training_queue.queued()] == ["stopped"] * 3
    assert window.runs.list() == []
    assert find(window, QPushButton, "train_button").isEnabled()
    click(train_all)
    assert shown.isVisible()
    assert "3 not trained, as it was stopped" in find(shown, QLabel, "train_all_text").text()
    assert find(shown, QPushButton, "train_all_start").isEnabled()
    click_on(shown, "train_all_close")
    qtbot.waitUntil(lambda: window.findChild(QWidget, "train_all_dialog") is None)
