"""Somebody opens Letterpad for the first time, and draws."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from hands import click, click_on, dialog, draw, escape, find, letter_r, press, type_into
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.draw.answer_view import NOTHING
from letterpad.gui.main_window import MainWindow
from letterpad.ink.strokes import Ink


def test_a_first_time_drawer(open_window: Callable[[], MainWindow], qtbot: QtBot) -> None:
    window = open_window()
    canvas, answer = window.canvas, find(window, QLabel, "answer")
    bars = find(window, ProbabilityBars, "probability_bars")

    # The empty canvas says what to do; nothing is answered yet.
    hint = find(canvas, QLabel, "first_hint")
    assert hint.isVisible()
    assert answer.text() == NOTHING

    # An R: the answer follows, and the words on the canvas go.
    draw(canvas, letter_r())
    qtbot.waitUntil(lambda: answer.text().startswith("R"))
    assert bars.classes()[int(bars.values().argmax())] == "R"
    qtbot.waitUntil(lambda: canvas.findChild(QLabel, "first_hint") is None)

    # "What are these bars?" The question mark tells, and shows the numbers.
    click_on(window, "what_is_answer")
    told = find(window, QWidget, "explanation")
    assert "how likely" in find(told, QLabel, "explanation_text").text().lower()
    click_on(told, "show_table_button")
    table = dialog(window, "table_dialog")
    assert table.table.model().index(0, 0).data() == "R"
    escape(table)

    # The last stroke was too much; a scribble instead is no letter.
    click(window.draw_column.undo_button)
    assert len(canvas.ink().strokes) == 1
    click(window.draw_column.clear_button)
    qtbot.waitUntil(lambda: answer.text() == NOTHING)
    turns = np.linspace(1, 22, 120)
    spiral = np.stack([turns * np.cos(turns), turns * np.sin(turns)], axis=1)
    draw(canvas, Ink.of([spiral]))
    qtbot.waitUntil(lambda: find(window, QLabel, "sureness").text() == "no letter")

    # F1 helps, and finds what is looked for.
    QTest.keyClick(window, Qt.Key.Key_F1)
    help_dialog = dialog(window, "help_dialog")
    type_into(find(help_dialog, QLineEdit, "help_search"), "undo")
    assert find(help_dialog, QWidget, "help_pages").count() > 0
    press(help_dialog, Qt.Key.Key_Escape)
    if help_dialog.isVisible():  # the first Escape may only empty the search
        escape(help_dialog)

    # Closed by its user and opened again: the drawing is there, and nothing is explained twice.
    drawn = canvas.ink().n_points
    window.close()
    again = open_window()
    assert again.canvas.ink().n_points == drawn
    QTest.keyClick(again.canvas, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert again.canvas.is_empty
    assert again.canvas.findChild(QLabel, "first_hint") is None
