"""Letters are kept on a lane, one after the other; what failed is said, and others are noticed."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from letterpad.collection.kept import CONFIRMED, TAUGHT, Answered, NewLetter
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.gui.controllers.my_letters import Kept, MyLetters
from letterpad.ink.strokes import Ink

L = Ink.of([[(0, 0), (0, 9), (5, 9)]])
V = Ink.of([[(0, 0), (3, 9), (6, 0)]])


@pytest.fixture
def letters(qtbot: QtBot, home: Path) -> Iterator[MyLetters]:
    made = MyLetters()
    yield made
    made.close()


def idle(qtbot: QtBot, letters: MyLetters) -> None:
    qtbot.waitUntil(lambda: not letters.is_busy)


def labels() -> dict[str, int]:
    with Collection.open() as collection:
        return dict(collection.counts().labels)


def test_nothing_is_there_before_somebody_keeps_a_letter(letters: MyLetters, home: Path) -> None:
    assert not (home / "my_letters.sqlite").exists()
    assert not letters.is_busy


def test_a_letter_is_on_disk_when_it_is_said_to_be_kept(letters: MyLetters, qtbot: QtBot) -> None:
    letter = NewLetter(L, "ł", device="pen", origin=TAUGHT, answered=Answered("Net", "l", 0.75))
    found: list[object] = []
    letters.kept.connect(lambda n, label: found.append((n, label, labels())))
    letters.keep(letter, found.append)
    idle(qtbot, letters)
    assert found == [(1, "ł", {"ł": 1}), Kept("ł")]
    with Collection.open() as collection:
        (kept,) = collection.load(collection.find())
    assert kept.letter == letter


def test_the_same_drawing_is_kept_once_and_as_what_was_said_last(
    letters: MyLetters, qtbot: QtBot
) -> None:
    found: list[object] = []
    letters.keep(NewLetter(L, "L", origin=CONFIRMED), found.append)
    corrected = letters.keep(NewLetter(L, "l", origin=TAUGHT), found.append)
    letters.keep(NewLetter(L, "l", origin=TAUGHT), found.append)
    letters.keep(NewLetter(V, "L", origin=TAUGHT), found.append)
    idle(qtbot, letters)
    assert found == [Kept("L"), Kept("l", "L"), Kept("l", "l"), Kept("L")]
    assert labels() == {"L": 1, "l": 1}
    letters.take_back(corrected, found.append)
    idle(qtbot, letters)
    assert found[4:] == [True]
    assert labels() == {"L": 2}


def test_after_a_restart_it_is_still_the_same_drawing(letters: MyLetters, qtbot: QtBot) -> None:
    letters.keep(NewLetter(L, "L", origin=TAUGHT))
    idle(qtbot, letters)
    again, found = MyLetters(), list[object]()
    again.keep(NewLetter(L, "C", origin=TAUGHT), found.append)
    idle(qtbot, again)
    again.close()
    assert found == [Kept("C", "L")]
    assert labels() == {"C": 1}


def test_the_drawing_of_somebody_else_is_corrected_and_stays_theirs(
    letters: MyLetters, qtbot: QtBot
) -> None:
    with Collection.open() as collection:
        collection.add([NewLetter(L, "I", author=author) for author in ("Ada", "", "Bea")])
        collection.add([NewLetter(V, "U", author="Ada")])
    found: list[object] = []
    letters.keep(NewLetter(L, "L", origin=TAUGHT), found.append)
    letters.keep(NewLetter(V, "V", origin=TAUGHT), found.append)
    idle(qtbot, letters)
    assert found == [Kept("L", "I"), Kept("V", "U")]
    with Collection.open() as collection:
        kept = [each.letter for each in collection.load(collection.find())]
    assert sorted((each.author, each.label) for each in kept) == [
        ("", "L"),  # one's own, where there is one
        ("Ada", "I"),
        ("Ada", "V"),
        ("Bea", "I"),
    ]


def test_what_was_kept_is_taken_back_once_even_before_it_was_done(
    letters: MyLetters, qtbot: QtBot
) -> None:
    found: list[object] = []
    letters.keep(NewLetter(V, "V", origin=TAUGHT))
    letters.keep(NewLetter(L, "L", origin=TAUGHT))
    letters.take_back(then=found.append)
    letters.take_back(then=found.append)
    idle(qtbot, letters)
    assert found == [True, False]
    assert labels() == {"V": 1}


def test_what_is_asked_gets_its_answer_in_order(letters: MyLetters, qtbot: QtBot) -> None:
    found: list[object] = []
    letters.keep(NewLetter(L, "L"))
    letters.do(lambda collection, job: collection.counts().n, found.append)
    letters.change(lambda collection, job: collection.remove(collection.find()).kind, found.append)
    letters.do(lambda collection, job: job.tell(collection.counts().n), found.append, found.append)
    idle(qtbot, letters)
    assert found == [1, "remove", 0, None]


def test_a_file_of_a_later_version_is_said_and_left_alone(
    letters: MyLetters, qtbot: QtBot, home: Path
) -> None:
    with Collection.open():
        pass
    path = home / "my_letters.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    found: list[object] = []
    with qtbot.waitSignal(letters.failed) as heard:
        letters.keep(NewLetter(L, "L"), found.append)
    assert "999" in heard.args[0]
    assert isinstance(found[0], UserError)


def test_what_one_window_changes_another_one_notices(letters: MyLetters, qtbot: QtBot) -> None:
    other, heard = MyLetters(), list[str]()
    other.changed.connect(lambda: heard.append("changed"))
    other.watch(True)
    idle(qtbot, other)
    assert heard == []
    letters.keep(NewLetter(L, "L"))
    qtbot.waitUntil(lambda: heard == ["changed"])
    idle(qtbot, letters)
    letters.take_back()
    qtbot.waitUntil(lambda: heard == ["changed"] * 2)
    other.watch(False)
    letters.keep(NewLetter(V, "V"))
    idle(qtbot, letters)
    other.look()
    qtbot.waitUntil(lambda: heard == ["changed"] * 3)
    idle(qtbot, other)
    other.close()


def test_ones_own_changes_are_told_once(letters: MyLetters, qtbot: QtBot) -> None:
    heard: list[str] = []
    letters.changed.connect(lambda: heard.append("changed"))
    letters.watch(True)
    letters.keep(NewLetter(L, "L"))
    letters.keep(NewLetter(V, "V"))
    idle(qtbot, letters)
    letters.look()
    idle(qtbot, letters)
    assert heard == ["changed"] * 2


def test_closing_waits_for_what_is_to_be_kept(qtbot: QtBot, home: Path) -> None:
    letters = MyLetters()
    for number in range(20):
        letters.keep(NewLetter(Ink.of([[(number, 0)]]), "I"))
    letters.close()
    assert labels() == {"I": 20}


def test_sqlite_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, letterpad.gui.main_window; sys.exit('sqlite3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
