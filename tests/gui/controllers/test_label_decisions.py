"""Decisions about labels are shown at once, and kept by a thread."""

from types import SimpleNamespace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from letterpad import paths
from letterpad.gui.controllers.label_decisions import LabelDecisions
from letterpad.letters.decisions import Decision, decide, read_decisions

HASH, OTHER = "ab" * 32, "cd" * 32
KEPT, LEFT_OUT = Decision(4, "A", "A", ("one",)), Decision(9, "B", None, ("one",))


def of_letters(letters_hash: str) -> Any:
    """Return what is compared, as far as it matters here."""
    return SimpleNamespace(run=SimpleNamespace(card=SimpleNamespace(data={"hash": letters_hash})))


@pytest.fixture
def decisions(qtbot: QtBot) -> Any:
    made = LabelDecisions()
    yield made
    made.close()


def test_what_was_decided_is_read_once_for_every_set_of_letters(decisions, qtbot):
    decide(HASH, [KEPT])
    with qtbot.waitSignal(decisions.changed) as heard:
        decisions.take_comparing(of_letters(HASH))
    assert heard.args == [HASH, {4: KEPT}]
    decisions.take_comparing(of_letters(HASH))
    assert not decisions.is_busy
    with qtbot.waitSignal(decisions.changed) as heard:
        decisions.take_comparing(of_letters(OTHER))
    assert heard.args == [OTHER, {}]


def test_a_decision_is_told_at_once_and_kept(decisions, qtbot):
    with qtbot.waitSignal(decisions.changed):
        decisions.take_comparing(of_letters(HASH))
    heard = []
    decisions.changed.connect(lambda letters_hash, decided: heard.append(dict(decided)))
    decisions.decide([KEPT, LEFT_OUT], [])
    decisions.decide([], [4])
    assert heard == [{4: KEPT, 9: LEFT_OUT}, {9: LEFT_OUT}]
    assert decisions.decisions == {9: LEFT_OUT}
    qtbot.waitUntil(lambda: not decisions.is_busy)
    assert read_decisions(HASH) == {9: LEFT_OUT}


def test_what_is_decided_before_the_file_is_read_is_not_lost(decisions, qtbot):
    decide(HASH, [KEPT])
    decisions.take_comparing(of_letters(HASH))
    decisions.decide([LEFT_OUT], [])
    qtbot.waitUntil(lambda: not decisions.is_busy)
    assert decisions.decisions == {4: KEPT, 9: LEFT_OUT}
    assert read_decisions(HASH) == {4: KEPT, 9: LEFT_OUT}


def test_a_folder_that_cannot_be_written_is_said(decisions, qtbot):
    with qtbot.waitSignal(decisions.changed):
        decisions.take_comparing(of_letters(HASH))
    folder = paths.decisions_folder()
    folder.rmdir()
    folder.write_text("no folder")
    with qtbot.waitSignal(decisions.failed) as heard:
        decisions.decide([KEPT], [])
    assert str(folder) in heard.args[0]
