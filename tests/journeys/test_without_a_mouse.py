"""Somebody without a mouse, who hears what the window says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eyes import spoken_description, spoken_name
from hands import dialog, escape, find, focused, press, tab_to
from letterpad.gui.main_window import MainWindow
from letterpad.gui.style.theme import current, dark

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.mark.slow
def test_somebody_without_a_mouse(few_letters: int, window: MainWindow, qtbot: QtBot) -> None:
    """Every step is keys, sent to what has the focus; what is checked is what is spoken."""
    # The canvas has the focus. An L: the pen down, along, and up again.
    assert focused() is window.canvas
    press(focused(), KEY.Key_Left, KEY.Key_Up, times=4, shift=True)
    press(focused(), KEY.Key_Space)
    press(focused(), KEY.Key_Down, times=8, shift=True)
    press(focused(), KEY.Key_Right, times=5, shift=True)
    press(focused(), KEY.Key_Space)
    bars = tab_to("probability_bars")
    qtbot.waitUntil(lambda: spoken_description(bars).startswith("L "))
    press(bars, KEY.Key_End)
    assert spoken_description(bars).startswith("Z: ")

    # On to the training: another algorithm by its first letters, then Train.
    chooser = tab_to("algorithm_chooser")
    assert spoken_name(chooser)
    QTest.keyClicks(chooser, "Naive")
    assert window.model_panel.algorithm_form.algorithm.key == "naive-bayes"
    train = tab_to("train_button")
    qtbot.waitUntil(train.isEnabled)
    press(train, KEY.Key_Space)
    assert focused().objectName() == "stop_button"
    qtbot.waitUntil(lambda: bool(window.runs.list()) and train.isEnabled())
    assert focused() is train

    # Ctrl+2 shows the results; the table tells the run, F2 names it, Delete removes it.
    QTest.keyClick(window, KEY.Key_2, CONTROL)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == 1)
    find(window, QPushButton, "results_page_button").setFocus()
    table = tab_to("runs_table")
    press(table, KEY.Key_Home)
    press(table, KEY.Key_F2)
    editor = focused()
    assert isinstance(editor, QLineEdit)
    QTest.keyClicks(editor, "Mine")
    press(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: [run.card.name for run in window.runs.list()] == ["Mine"])
    matrix = tab_to("confusion_matrix")
    qtbot.waitUntil(lambda: spoken_description(matrix) != "")
    press(matrix, KEY.Key_Home, KEY.Key_Return)
    assert spoken_description(matrix).startswith("Chosen: ")

    # The dark theme, by the dialog of settings.
    QTest.keyClick(window, KEY.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    settings = dialog(window, "settings_dialog")
    theme = find(settings, QWidget, "theme_setting")
    theme.setFocus()
    QTest.keyClicks(theme, "Dark")
    qtbot.waitUntil(lambda: current() is dark())
    escape(settings)

    # Help is a key away, and Escape comes back to where one was.
    press(focused(), KEY.Key_F1)
    escape(dialog(window, "help_dialog"))
    assert QApplication.activeWindow() is window
    QTest.keyClick(window, KEY.Key_1, CONTROL)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == 0)
    assert not window.canvas.ink().is_empty
