"""The panel of a lesson says where one is and what is to be done, and asks for what is clicked."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import choose_in, click, find
from lesson_runs import SMALL, card, spec
from letterpad.gui.lessons.lesson_panel import LessonPanel, Shown
from letterpad.lessons.figures import Figures
from letterpad.lessons.lesson import Lesson
from letterpad.lessons.reader import read_lesson

SMALL_LESSON = read_lesson(SMALL, "small")
OTHER = read_lesson(SMALL.replace("Two trees", "Other trees"), "other")
NOTHING = Figures({})


@pytest.fixture
def panel(qtbot: QtBot) -> LessonPanel:
    panel = LessonPanel()
    qtbot.addWidget(panel)
    panel.resize(1024, 180)
    panel.show_lessons([SMALL_LESSON, OTHER], "")
    panel.show_step(Shown(SMALL_LESSON, 0, NOTHING))
    with qtbot.waitActive(panel):
        panel.show()
    return panel


def said(panel: LessonPanel, name: str) -> str:
    label = find(panel, QLabel, name)
    return label.text() if label.isVisible() else ""


def test_a_step_says_what_is_to_be_done(panel: LessonPanel) -> None:
    assert said(panel, "lesson_place") == "Step 1 of 2"
    assert said(panel, "lesson_title") == "A small tree"
    assert said(panel, "lesson_text") == "Learn from **few** letters."
    assert "train on 300" in said(panel, "lesson_controls")
    assert said(panel, "lesson_status") == "Set the controls, then press Train."
    assert said(panel, "lesson_question") == ""
    assert not find(panel, QPushButton, "lesson_back_button").isEnabled()
    assert not find(panel, QPushButton, "lesson_look_button").isVisible()
    panel.show_step(Shown(SMALL_LESSON, 0, NOTHING, done="A tree"))
    assert said(panel, "lesson_status") == "Done: A tree"
    panel.show_step(Shown(SMALL_LESSON, 0, NOTHING, is_training=True))
    assert said(panel, "lesson_status") == "A training is under way."
    assert not find(panel, QPushButton, "lesson_set_button").isEnabled()
    panel.show_step(Shown(SMALL_LESSON, 0, NOTHING, note="Something else"))
    assert said(panel, "lesson_status") == "Something else"


def test_its_buttons_ask_for_what_they_say(panel: LessonPanel, qtbot: QtBot) -> None:
    figures = Figures({"few": card(spec()), "many": card(spec())})
    for name, signal, index in (
        ("lesson_set_button", panel.set_requested, 0),
        ("lesson_next_button", panel.step_requested, 0),
        ("lesson_look_button", panel.look_requested, 1),
        ("lesson_back_button", panel.step_requested, 1),
        ("lesson_restore_button", panel.restore_requested, 1),
        ("lesson_choice_2", panel.answered, 1),
        ("lesson_end_button", panel.end_requested, 1),
    ):
        panel.show_step(Shown(SMALL_LESSON, index, figures, can_restore=True))
        with qtbot.waitSignal(signal) as caught:
            click(panel.findChild(object, name))  # type: ignore[arg-type, call-overload]
        assert caught.args == {
            "lesson_next_button": [1], "lesson_back_button": [0], "lesson_choice_2": [1],
        }.get(name, [])  # fmt: skip
    with qtbot.waitSignal(panel.lesson_chosen) as caught:
        choose_in(panel, "lesson_chooser", "other")
    assert caught.args == ["other"]


def test_the_last_step_has_no_next_and_says_where_to_look(panel: LessonPanel) -> None:
    panel.show_step(Shown(SMALL_LESSON, 1, NOTHING, are_figures_there=False))
    assert not find(panel, QPushButton, "lesson_next_button").isEnabled()
    assert not find(panel, QPushButton, "lesson_restore_button").isVisible()
    assert find(panel, QPushButton, "lesson_look_button").text() == "Show me: Results"
    assert said(panel, "lesson_question") == "Which one reads better?"


@pytest.mark.parametrize("lesson", [SMALL_LESSON, OTHER])
def test_files_that_cannot_be_read_are_named(panel: LessonPanel, lesson: Lesson) -> None:
    assert said(panel, "lesson_problem") == ""
    panel.show_lessons([lesson], "The lesson x.md cannot be read: line 3: …")
    panel.show_step(Shown(lesson, 0, NOTHING))
    assert "line 3" in said(panel, "lesson_problem")
    assert find(panel, QLabel, "lesson_problem").isVisible()
