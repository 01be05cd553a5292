"""After five corrections a fit is offered under the answer, once, in the real window."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hands import activate, click_on, dialog, draw, escape, find, focused, letter_r, press, tab_to
from letterpad.gui.main_window import MainWindow

SIZES = itertools.count(120)
"""In pixels: no two drawings are the same."""

KEY, ALT, CONTROL = Qt.Key, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def quick(few_letters: int, quick_fits: None, idle_child: None) -> None:
    """Let the window read few letters, and a model that is fitted be checked on few."""


def draw_r(window: MainWindow, qtbot: QtBot) -> None:
    if not window.canvas.is_empty:
        click_on(window, "clear_button")
    draw(window.canvas, letter_r(), next(SIZES), after_each_move=None)
    qtbot.waitUntil(lambda: not window.live_answer.is_behind)
    assert window.draw_page.answer_view.teach_row.answer == "R"


def say(window: MainWindow, key: Qt.Key, qtbot: QtBot) -> None:
    QTest.keyClick(window.canvas, key, ALT)
    qtbot.waitUntil(lambda: not window.teaching.is_busy)


def correct(window: MainWindow, n: int, qtbot: QtBot) -> None:
    """Draw an R so many times, and say that it is a K."""
    for _ in range(n):
        draw_r(window, qtbot)
        say(window, KEY.Key_K, qtbot)


def is_offered(window: MainWindow) -> bool:
    return find(window, QWidget, "fit_offer_fit").isVisible()


def test_after_five_corrections_and_not_again_after_not_now(
    window: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(5):  # what is read right is no reason
        draw_r(window, qtbot)
        say(window, KEY.Key_R, qtbot)
    draw_r(window, qtbot)
    for key in (KEY.Key_K, KEY.Key_P, KEY.Key_B):  # one drawing, whatever it was called
        say(window, key, qtbot)
    correct(window, 3, qtbot)
    assert not is_offered(window)
    with qtbot.waitSignal(window.draw_column.undo_button.clicked):
        QTest.keyClick(window, KEY.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: not window.teaching.is_busy)
    correct(window, 1, qtbot)
    assert not is_offered(window)  # one of them was taken back
    correct(window, 1, qtbot)
    assert is_offered(window)
    assert window.draw_page.answer_view.fit_offer.said.text().startswith("You corrected 5 ")
    assert focused() is window.canvas  # the next letter can be drawn
    press(tab_to("fit_offer_later"), KEY.Key_Space)
    assert not is_offered(window)
    assert focused() is window.canvas
    correct(window, 6, qtbot)
    assert not is_offered(window)


def test_the_offer_opens_the_dialog_and_comes_again_after_five_more(
    window: MainWindow, qtbot: QtBot
) -> None:
    correct(window, 5, qtbot)
    click_on(window, "fit_offer_fit")
    shown = dialog(window, "fit_dialog")
    qtbot.waitUntil(lambda: not window.fitting.is_busy)
    escape(shown)
    activate(window)
    assert not is_offered(window)
    correct(window, 4, qtbot)
    assert not is_offered(window)
    correct(window, 1, qtbot)
    assert is_offered(window)
