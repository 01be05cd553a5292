"""The window of the writing test: from page to page, and what it tells."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click_on, draw_strokes, find, letter_r, press, settle
from letterpad.assessment.hand_test import HandTest
from letterpad.gui.collection.writing_test import WritingTestDialog
from letterpad.gui.style.theme import Theme, light


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def shown(window: QWidget, qtbot: QtBot) -> WritingTestDialog:
    dialog = WritingTestDialog(window)
    dialog.set_classes(("A", "B"))
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def write(shown: WritingTestDialog) -> None:
    draw_strokes(shown.writing.canvas, [[(60, 60), (120, 160)]])
    click_on(shown, "writing_test_next")


def test_each_letter_is_to_be_saved_and_the_last_one_ends_it(
    shown: WritingTestDialog, qtbot: QtBot
) -> None:
    saved: list[HandTest] = []
    ended: list[tuple[HandTest, bool]] = []
    shown.saved.connect(saved.append)
    shown.finished_writing.connect(lambda test, keep: ended.append((test, keep)))
    click_on(shown, "writing_test_begin")
    for _ in range(4):
        write(shown)
    assert [each.n_written for each in saved] == [1, 2, 3, 4]
    assert ended == [(saved[-1], True)]
    assert shown.outcome.isVisible()
    with qtbot.waitSignal(shown.look_requested):
        click_on(shown, "writing_test_again")
    assert shown.start.isVisible()


def test_a_test_that_was_stopped_before_it_was_counted_is_counted(
    shown: WritingTestDialog, qtbot: QtBot
) -> None:
    complete = HandTest(("A", "B")).wrote(letter_r()).skipped()
    shown.show_earlier(None, complete)
    with qtbot.waitSignal(shown.finished_writing) as told:
        click_on(shown, "writing_test_continue")
    assert told.args == [complete, True]
    assert shown.outcome.isVisible()


def test_of_nothing_written_there_is_no_question_and_no_result(
    shown: WritingTestDialog, qtbot: QtBot
) -> None:
    click_on(shown, "writing_test_begin")
    with qtbot.waitSignal(shown.forgotten):
        for _ in range(4):
            click_on(shown, "writing_test_skip")
    assert not shown.isVisible()


def test_escape_at_once_closes_and_later_asks(shown: WritingTestDialog, qtbot: QtBot) -> None:
    click_on(shown, "writing_test_begin")
    write(shown)
    shown.close()
    assert shown.isVisible()
    question = find(shown, QWidget, "writing_test_question")
    press(question, Qt.Key.Key_Escape)
    assert shown.isVisible()
    press(shown, Qt.Key.Key_Escape)
    question = shown.findChildren(QWidget, "writing_test_question")[-1]
    with qtbot.waitSignal(shown.saved) as told:
        QTest.mouseClick(
            find(question, QPushButton, "writing_test_later"), Qt.MouseButton.LeftButton
        )
    assert told.args[0].n_written == 1
    assert not shown.isVisible()


def test_a_problem_is_said_on_every_page(shown: WritingTestDialog) -> None:
    label = find(shown, QLabel, "writing_test_problem")
    assert not label.isVisible()
    shown.show_problem("The disk is full.")
    assert label.isVisible()
    click_on(shown, "writing_test_begin")
    assert not label.isVisible()


def test_it_is_small_before_the_test_and_grows_for_the_canvas(shown: WritingTestDialog) -> None:
    before = shown.height()
    click_on(shown, "writing_test_begin")
    assert shown.height() > before + 100


def test_nothing_of_the_start_is_cut_off_by_large_text(
    window: QWidget, large_text: Callable[[], None], themed: Callable[[Theme], None]
) -> None:
    large_text()
    themed(light())
    dialog = WritingTestDialog(window)
    dialog.set_classes(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    dialog.open()
    settle()
    for label in dialog.start.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    dialog.close()
