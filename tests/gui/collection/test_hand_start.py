"""Before a writing test: what will be asked for, and what was before."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import click_on, find, letter_r
from letterpad.assessment.hand_test import EarlierTest, HandTest
from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.collection.hand_start import HandStart


@pytest.fixture
def start(qtbot: QtBot) -> HandStart:
    start = HandStart()
    qtbot.addWidget(start)
    start.resize(700, 500)
    start.show()
    return start


def what(start: HandStart) -> str:
    return find(start, QLabel, "writing_test_what").text()


def test_which_letters_are_asked_for(start: HandStart, qtbot: QtBot) -> None:
    start.set_classes(())
    assert not start.begin.isEnabled()
    assert "is being opened" in what(start)
    start.set_classes(tuple(map(chr, range(65, 91))))
    assert what(start).startswith("Write 52 letters (A\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}Z, ")
    start.set_classes(tuple(f"sign {n}" for n in range(500)))
    assert what(start).startswith("Write 120 letters (60 of its 500 classes, drawn by chance")
    with qtbot.waitSignal(start.begin_requested):
        click_on(start, "writing_test_begin")


def test_what_was_stopped_is_continued(start: HandStart, qtbot: QtBot) -> None:
    go_on = find(start, QPushButton, "writing_test_continue")
    assert not go_on.isVisible()
    assert not find(start, QLabel, "writing_test_last").isVisible()
    test = HandTest.of_classes("AB", 0).wrote(letter_r()).skipped()
    start.show_earlier(EarlierTest(date(2026, 11, 20), "Net", Accuracy(46, 52)), test)
    assert "88.5 %" in find(start, QLabel, "writing_test_last").text()
    assert "after 2 of 4 letters" in find(start, QLabel, "writing_test_stopped").text()
    assert start.stopped == test
    start.focus_first()
    assert start.focusWidget() is go_on
    with qtbot.waitSignal(start.continue_requested):
        click_on(start, "writing_test_continue")
