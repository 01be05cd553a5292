"""The answer as text: from the menu, by keys, from the answer itself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from hands import click_entry, click_on, draw, find, letter_r, menu_entry
from letterpad.gui.main_window import MainWindow

HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def by_menu(window: MainWindow) -> None:
    menu_entry(window, "copy_answer_action")


def by_keys(window: MainWindow) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_C, HELD)


def by_right_click(window: MainWindow) -> None:
    answer = find(window, QLabel, "answer")
    middle = answer.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, answer.mapToGlobal(middle))
    QApplication.sendEvent(answer, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    click_entry(menu, window.copy_answer.action)


def answered(window: MainWindow, qtbot: QtBot) -> None:
    draw(window.canvas, letter_r())
    qtbot.waitUntil(lambda: find(window, QLabel, "answer").text() == "R")


@pytest.mark.parametrize("copy", [by_menu, by_keys, by_right_click])
def test_the_answer_is_copied_as_it_stands_there(
    window: MainWindow, qtbot: QtBot, copy: Callable[[QWidget], None]
) -> None:
    answered(window, qtbot)
    copy(window)
    share, words = (find(window, QLabel, name).text() for name in ("sureness", "runner_up"))
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == f"R, {share} ({words})".replace("\N{NO-BREAK SPACE}", " ")
    assert data.text().startswith("R, 9")
    assert not data.hasImage()


def test_without_an_answer_nothing_is_copied_and_that_is_said(
    window: MainWindow, qtbot: QtBot
) -> None:
    QGuiApplication.clipboard().setText("mine")
    by_keys(window)
    assert window.notice.text() == "Nothing is drawn yet, so there is no answer to copy."
    assert QGuiApplication.clipboard().text() == "mine"
    # It is taken back as soon as it does not hold any more.
    draw(window.canvas, letter_r())
    assert not window.notice.isVisible()
    window.notice.withdraw(window.notice.text())
    answered(window, qtbot)
    click_on(window, "clear_button")
    qtbot.waitUntil(lambda: find(window, QLabel, "sureness").text() == "")
    by_menu(window)
    assert QGuiApplication.clipboard().text() == "mine"


def test_what_is_no_letter_is_copied_as_such(window: MainWindow, qtbot: QtBot) -> None:
    zigzag = [[(40 + 9 * n, 60 + 130 * (n % 2)) for n in range(20)]] * 2
    from letterpad.ink.strokes import Ink

    draw(window.canvas, Ink.of([*zigzag, [(20, 20), (220, 230)], [(220, 20), (20, 220)]]))
    qtbot.waitUntil(lambda: find(window, QLabel, "sureness").text() == "no letter")
    by_keys(window)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("no letter (")
    assert "–" not in copied


def test_on_another_page_the_keys_are_not_those_of_the_answer(
    window: MainWindow, qtbot: QtBot
) -> None:
    answered(window, qtbot)
    QGuiApplication.clipboard().setText("mine")
    click_on(window, "results_page_button")
    QTest.keyClick(window.results_page, Qt.Key.Key_C, HELD)
    assert QGuiApplication.clipboard().text() == "mine"
    assert not window.copy_answer.action.isEnabled()
