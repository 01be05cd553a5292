"""A student compares two algorithms, and asks what they mix up."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import (
    choose_in,
    click,
    click_on,
    click_row,
    draw,
    find,
    letter_r,
    press,
    rows,
    scroll_to,
    type_into,
)
from letterpad.gui.charts.matrices.confusion_matrix import ConfusionMatrix
from letterpad.gui.main_window import MainWindow
from letterpad.gui.results.runs_table import RunsTable
from letterpad.gui.widgets.picture_strip import PictureStrip


def train(window: MainWindow, qtbot: QtBot, algorithm: str) -> Any:
    """Train by clicks; return the run that came of it."""
    choose_in(window, "algorithm_chooser", algorithm)
    button = find(window, QPushButton, "train_button")
    qtbot.waitUntil(button.isEnabled)
    before = {run.path for run in window.runs.list()}
    click(button)
    qtbot.waitUntil(lambda: button.isEnabled() and len(window.runs.list()) > len(before))
    (new,) = (run for run in window.runs.list() if run.path not in before)
    return new


@pytest.mark.slow
def test_a_student_compares_two_algorithms(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(find(window, QPushButton, "train_button").isEnabled)
    type_into(find(window, QWidget, "train_size"), "1000")
    linear = train(window, qtbot, "logistic-regression")
    tree = train(window, qtbot, "decision-tree")
    shown = find(window, QLabel, "training_result").text()
    assert f"{tree.card.held_out.n_correct / tree.card.held_out.n:.1%}".replace("%", " %") == shown

    # The results: both beside each other on the same letters, the better one first.
    click_on(window, "results_page_button")
    (chart,) = find(window, QWidget, "held_out_accuracy").charts()
    first, second = (row[0] for row in chart.chart_table().texts())
    assert {first, second} == {linear.card.name, tree.card.name}
    assert linear.card.held_out.n_correct > tree.card.held_out.n_correct
    assert first == linear.card.name

    # What does the worse one mix up? Home goes to its most frequent mistake, Enter chooses it.
    table = find(window, RunsTable, "runs_table")
    click_row(table, tree.card.name)
    matrix = find(window, ConfusionMatrix, "confusion_matrix")
    qtbot.waitUntil(lambda: matrix.accessibleDescription() != "")
    sentence = find(window, QLabel, "mix_ups_sentence").text()
    scroll_to(matrix)
    matrix.setFocus()
    press(matrix, Qt.Key.Key_Home, Qt.Key.Key_Return)
    strip = find(window, PictureStrip, "chosen_pictures")
    qtbot.waitUntil(lambda: len(strip.shown()) > 0)
    chosen = find(window, QLabel, "chosen_cell").text()
    assert chosen
    assert sentence

    # It gets a better name, by a key; the chooser of the live model knows it at once.
    index = click_row(table, tree.card.name)
    QTest.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None, f"no editor in {index.data()}"
    QTest.keyClicks(editor, "My tree")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    chooser = find(window, QComboBox, "model_chooser")
    qtbot.waitUntil(lambda: any(row.startswith("My tree") for row in rows(chooser)))

    # Let the better one answer, on the same ink.
    click_row(table, linear.card.name)
    use = find(window, QPushButton, "use_run_button")
    if use.isEnabled():
        click(use)
    qtbot.waitUntil(lambda: window.runs.live == linear.path and not window.runs.is_busy)
    click_on(window, "draw_page_button")
    with qtbot.waitSignal(window.live_answer.answered):
        draw(window.canvas, letter_r())

    # The tree is not needed: deleted, and taken back after all.
    click_on(window, "results_page_button")
    click_row(table, "My tree")
    click_on(window, "delete_run_button")
    qtbot.waitUntil(lambda: len(window.runs.list()) == 1)
    click_on(window, "undo_delete_button")
    qtbot.waitUntil(lambda: len(window.runs.list()) == 2)
