"""One remark on a training: seen, explained and acted on by hand; switched off, it is not there."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click, find, press
from letterpad.assessment.advice import ChangeTraining
from letterpad.gui.train.tutor_note import TutorNote
from letterpad.gui.widgets.what_is_this import Explanation
from letterpad.library import Run
from letterpad.model_files.observed import Observed


@pytest.fixture
def note(qtbot: QtBot) -> TutorNote:
    note = TutorNote()
    qtbot.addWidget(note)
    note.resize(320, 200)
    return note


@pytest.fixture
def worn_out(ready: Any) -> Run:
    """Return a run whose held-out letters many models were tested on."""
    run: Run = ready.run()
    observed = Observed(fewest_class="Q", n_fewest=50, n_earlier_tests=40)
    return replace(run, card=replace(run.card, observed=observed))


def test_a_remark_has_one_button_which_does_what_it_says(
    note: TutorNote, worn_out: Run, qtbot: QtBot
) -> None:
    note.show_run(worn_out)
    note.show()
    assert "40 models were tested" in find(note, QLabel, "tutor_sentence").text()
    button = find(note, QPushButton, "tutor_button")
    assert button.text() == "Hold out other letters"
    with qtbot.waitSignal(note.action_requested) as caught:
        click(button)
    assert caught.args == [worn_out, ChangeTraining(new_seed=True)]


def test_why_is_told_beside_it_and_escape_closes_that(
    note: TutorNote, worn_out: Run, qtbot: QtBot
) -> None:
    note.show_run(worn_out)
    note.show()
    click(find(note, QPushButton, "tutor_why_button"))
    told = find(note.window(), Explanation, "explanation")
    assert "a little luck" in find(told, QLabel, "explanation_text").text()
    assert "technical" not in told.findChildren(QLabel)[-1].text()
    press(told, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: note.window().findChild(QWidget, "explanation") is None)


def test_it_is_not_there_where_nothing_is_to_be_said_or_nobody_wants_it(
    note: TutorNote, worn_out: Run
) -> None:
    note.show_run(worn_out)
    assert not note.isHidden()
    note.set_wanted(False)
    assert note.isHidden()
    note.show_run(worn_out)
    assert note.isHidden()
    note.set_wanted(True)
    assert not note.isHidden()
    note.show_run(replace(worn_out, card=replace(worn_out.card, observed=None)))
    assert note.isHidden()
    note.show_run(None)
    assert note.isHidden()
