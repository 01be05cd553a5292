"""What becomes of a test that is stopped."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import find, press
from letterpad.gui.collection.pause_question import PauseQuestion


@pytest.fixture
def below(qtbot: QtBot) -> QWidget:
    below = QWidget()
    qtbot.addWidget(below)
    below.show()
    return below


def told(question: PauseQuestion) -> list[str]:
    found: list[str] = []
    question.later_requested.connect(lambda: found.append("later"))
    question.result_requested.connect(lambda: found.append("result"))
    question.discard_requested.connect(lambda: found.append("discard"))
    question.open()
    return found


@pytest.mark.parametrize("name", ["later", "result", "discard", "go_on"])
def test_each_button_says_what_it_is(name: str, below: QWidget) -> None:
    question = PauseQuestion(7, 52, below)
    found = told(question)
    assert "7 of 52" in find(question, QLabel, "writing_test_paused").text()
    button = find(question, QPushButton, f"writing_test_{name}")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert found == ([] if name == "go_on" else [name])


def test_escape_goes_on_and_of_nothing_there_is_no_result(below: QWidget) -> None:
    question = PauseQuestion(0, 52, below)
    found = told(question)
    assert not find(question, QPushButton, "writing_test_result").isEnabled()
    press(question, Qt.Key.Key_Escape)
    assert found == []
