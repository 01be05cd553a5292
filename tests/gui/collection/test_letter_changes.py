"""Letters are deleted and relabelled on the lane, and it is taken back as often as it was done."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kept_letters import keep, labels
from letterpad.collection.store import Collection
from letterpad.gui.collection.letter_changes import Done, LetterChanges
from letterpad.gui.controllers.my_letters import MyLetters
from own_letters import many_letters


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot, self.mine = qtbot, MyLetters()
        self.changes = LetterChanges(self.mine)
        self.done: list[Done] = []
        self.failures: list[str] = []
        self.changes.done.connect(self.done.append)
        self.changes.failed.connect(self.failures.append)
        self.ids = keep(many_letters(4, "AB"))

    def wait(self) -> None:
        self.qtbot.waitUntil(lambda: not self.mine.is_busy)


@pytest.fixture
def desk(qtbot: QtBot, home: object) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.mine.close()


def test_undo_and_redo_go_back_and_on_step_by_step(desk: Desk) -> None:
    changes, ids = desk.changes, desk.ids
    changes.remove(ids[:2])
    changes.relabel(ids[2:], "Ω")
    desk.wait()
    assert labels() == {"Ω": 2}
    assert (changes.can_undo, changes.can_redo) == (True, False)
    for step, expected in (
        (changes.undo, {"A": 1, "B": 1}),
        (changes.undo, {"A": 2, "B": 2}),
        (changes.redo, {"A": 1, "B": 1}),
        (changes.redo, {"Ω": 2}),
    ):
        step()
        desk.wait()
        assert labels() == expected
    assert desk.done == [
        Done("remove", 2),
        Done("relabel", 2, "Ω"),
        Done("relabel", 2, "Ω", is_undone=True),
        Done("remove", 2, is_undone=True),
        Done("remove", 2),
        Done("relabel", 2, "Ω"),
    ]


def test_a_new_deed_leaves_nothing_to_be_done_again(desk: Desk) -> None:
    desk.changes.remove(desk.ids[:1])
    desk.wait()
    desk.changes.undo()
    desk.changes.remove(desk.ids[1:2])
    desk.wait()
    assert not desk.changes.can_redo
    desk.changes.forget()
    assert not desk.changes.can_undo
    desk.changes.undo()
    desk.wait()
    assert labels() == {"A": 2, "B": 1}


def test_what_changes_nothing_is_not_said_to_be_done(desk: Desk) -> None:
    desk.changes.relabel(desk.ids[:1], "A")
    desk.changes.remove(())
    desk.wait()
    assert desk.done == []
    assert not desk.changes.can_undo
    desk.changes.remove(desk.ids[:1])
    desk.wait()
    with Collection.open() as other:  # another window is quicker
        (change,) = other.changes()
        other.undo(change)
    desk.changes.undo()
    desk.wait()
    assert len(desk.done) == 1


def test_a_label_that_cannot_be_is_refused_with_a_sentence(desk: Desk) -> None:
    desk.changes.relabel(desk.ids, "\u200b")
    desk.wait()
    assert len(desk.failures) == 1
    assert "label" in desk.failures[0]
    assert labels() == {"A": 2, "B": 2}


def test_what_was_done_before_the_start_is_taken_back_last(desk: Desk) -> None:
    with Collection.open() as other:
        other.relabel(desk.ids[2:], "Z")
        other.add(many_letters(1, "T"))  # taught: taken back where it was drawn
    desk.changes.remove(desk.ids[:1])
    desk.wait()
    for expected in ({"A": 1, "B": 1, "Z": 2, "T": 1}, {"A": 2, "B": 2, "T": 1}):
        desk.changes.undo()
        desk.wait()
        assert labels() == expected
    desk.changes.undo()
    desk.wait()
    assert len(desk.done) == 3
    desk.changes.redo()
    desk.wait()
    assert labels() == {"A": 1, "B": 1, "Z": 2, "T": 1}
