"""A question is answered by a click or by keys, and the answer is shown then, not before."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QRadioButton
from pytestqt.qtbot import QtBot

from hands import click, find, press
from lesson_runs import SMALL, card, spec
from letterpad.gui.lessons.question_view import QuestionView
from letterpad.lessons.figures import Figures
from letterpad.lessons.lesson import Question
from letterpad.lessons.reader import read_lesson

FIGURES = Figures({"few": card(spec(), n_correct=20), "many": card(spec(), n_correct=60)})


@pytest.fixture
def question() -> Question:
    asked = read_lesson(SMALL, "small").steps[1].question
    assert asked is not None
    return asked


@pytest.fixture
def view(qtbot: QtBot, question: Question) -> QuestionView:
    view = QuestionView()
    qtbot.addWidget(view)
    view.resize(700, 160)
    view.ask(question, FIGURES, is_other=True)
    view.show_answer(question, FIGURES, None, can_answer=True)
    with qtbot.waitActive(view):
        view.show()
    return view


def choices(view: QuestionView) -> list[QRadioButton]:
    return [find(view, QRadioButton, f"lesson_choice_{number}") for number in (1, 2)]


def test_a_click_answers(view: QuestionView, question: Question, qtbot: QtBot) -> None:
    answer = find(view, QLabel, "lesson_answer")
    assert not answer.isVisible()
    with qtbot.waitSignal(view.answered) as caught:
        click(choices(view)[1])
    assert caught.args == [1]
    view.show_answer(question, FIGURES, 1, can_answer=True)
    assert [choice.isChecked() for choice in choices(view)] == [False, True]
    assert find(view, QLabel, "lesson_verdict").text() == "That is right."
    assert answer.text() == "20.0 % and 60.0 %.\n\nMore letters helped."
    assert answer.isVisible()
    view.show_answer(question, FIGURES, 0, can_answer=True)
    assert find(view, QLabel, "lesson_verdict").text() == "That is not right."


def test_arrow_keys_choose_and_the_space_bar_answers(view: QuestionView, qtbot: QtBot) -> None:
    first, second = choices(view)
    first.setFocus()
    with qtbot.assertNotEmitted(view.answered):
        press(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    with qtbot.waitSignal(view.answered) as caught:
        press(second, Qt.Key.Key_Space)
    assert caught.args == [1]


def test_without_choices_one_says_that_one_has_looked(
    view: QuestionView, question: Question, qtbot: QtBot
) -> None:
    free = replace(question, choices=())
    view.ask(free, FIGURES, is_other=True)
    view.show_answer(free, FIGURES, None, can_answer=True)
    looked = find(view, QRadioButton, "lesson_choice_1")
    assert looked.text() == "I have looked"
    with qtbot.waitSignal(view.answered) as caught:
        click(looked)
    assert caught.args == [0]
    view.show_answer(free, FIGURES, 0, can_answer=True)
    assert not find(view, QLabel, "lesson_verdict").isVisible()
    assert find(view, QLabel, "lesson_answer").isVisible()


def test_it_cannot_be_answered_before_the_runs_are_there(
    view: QuestionView, question: Question
) -> None:
    view.show_answer(question, Figures({}), None, can_answer=False)
    assert not any(choice.isEnabled() for choice in choices(view))
