"""The collection: what is added, found, changed, taken back; two windows at once."""

import sqlite3
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import numpy as np
import pytest

from letterpad import paths
from letterpad.collection.kept import (
    CONFIRMED,
    FILE,
    IMPORTED,
    TAUGHT,
    TESTED,
    Answered,
    NewLetter,
    Provenance,
    Query,
)
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import EMPTY, Ink
from own_letters import DRAWN, letter, many_letters, mouse_ink, pen_ink


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.sqlite"


@pytest.fixture
def mine(file: Path) -> Iterator[Collection]:
    with Collection.open(file) as collection:
        yield collection


def test_it_lies_in_the_users_folder() -> None:
    with Collection.open() as collection:
        assert collection.path == paths.home() / FILE
        assert collection.counts().n == 0
    assert (paths.home() / FILE).exists()


def test_what_is_added_comes_back_whole_after_it_was_closed(file: Path) -> None:
    letters = [
        letter("A"),
        letter("a", 1, origin=CONFIRMED, answered=Answered("Mein Netz", "a", 0.1 + 0.2)),
        NewLetter(pen_ink(), "ä", author="Zoë"),
        letter("क्ष", 2, author="Ann", device="touch", origin=TESTED, answered=None, drawn=None),
        letter("x", 3, drawn=datetime(2026, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=13)))),
    ]
    with Collection.open(file) as collection:
        ids = collection.add(letters)
    with Collection.open(file) as collection:
        kept = collection.load(ids)
        assert [each.letter for each in kept] == letters
        assert [each.id for each in kept] == list(ids)
        assert kept[4].letter.drawn.utcoffset() == timedelta(hours=13)
        assert collection.counts().labels == {"A": 1, "a": 1, "x": 1, "ä": 1, "क्ष": 1}
        assert collection.counts().authors == {"": 3, "Ann": 1, "Zoë": 1}
        assert collection.find(Query(day=date(2026, 1, 1))) == (ids[4],)


def test_labels_are_composed_and_trimmed_and_keep_their_case(mine: Collection) -> None:
    ids = mine.add([letter(" e\u0301\u200b ", author=" Zoe\u0308 ")])
    (kept,) = mine.load(ids)
    assert kept.letter.label == "é"
    assert kept.letter.author == "Zoë"
    assert mine.find(Query(label="e\u0301", author="Zoe\u0308")) == ids
    assert mine.find(Query(label="É")) == ()


@pytest.mark.parametrize(
    ("bad", "words"),
    [
        (letter("\u200b "), "at least one character that can be seen"),
        (letter("x" * 33), "at most 32 characters"),
        (letter(author="x" * 101), "at most 100 characters"),
        (replace(letter(), ink=EMPTY), "without a stroke"),
    ],
)
def test_what_is_no_letter_is_refused_and_nothing_of_its_company_added(
    mine: Collection, bad: NewLetter, words: str
) -> None:
    before = mine.version()
    with pytest.raises(UserError, match=words):
        mine.add([letter(), bad])
    assert mine.counts().n == 0
    assert mine.version() == before


def test_a_time_without_a_zone_is_one_of_this_machine(mine: Collection) -> None:
    naive = datetime(2026, 3, 1, 12, 0)
    (kept,) = mine.load(mine.add([letter(drawn=naive)]))
    assert kept.letter.drawn == naive.astimezone()


def test_counts_by_label_day_and_author(mine: Collection) -> None:
    mine.add(many_letters(7))
    mine.add(many_letters(2, "Z", author="Ann"))
    counts = mine.counts()
    assert counts.n == 9
    assert counts.labels == {"A": 3, "B": 2, "C": 2, "Z": 2}
    days = [DRAWN.date() + timedelta(days=n) for n in (2, 1, 0)]
    assert list(counts.days.items()) == list(zip(days, (2, 3, 4), strict=True))
    assert counts.authors == {"": 7, "Ann": 2}
    assert mine.authors() == {"": 7, "Ann": 2}


def test_letters_are_found_by_all_that_they_have_newest_first(mine: Collection) -> None:
    first = mine.add([letter("A"), letter("a", 1), letter("B", 2, author="Ann")])
    later = mine.add([letter("A", 3, author="Ann", origin=IMPORTED, device="Stylus")])
    assert mine.find() == (*later, *first[::-1])
    assert mine.find(most=2) == (later[0], first[2])
    assert mine.find(Query(author="Ann"), most=0) == ()
    assert mine.find(Query(label="A")) == (*later, first[0])
    assert mine.find(Query(label="A", author="Ann")) == later
    assert mine.find(Query(author="")) == (first[1], first[0])
    assert mine.find(Query(author="nobody")) == ()
    assert mine.find(Query(origin=IMPORTED)) == later
    assert mine.find(Query(day=DRAWN.date())) == (later[0], first[0])
    assert mine.find(Query(text="a")) == (*later, first[2], first[1], first[0])
    assert mine.find(Query(text="STYL")) == later
    assert mine.find(Query(text="nn", label="B")) == (first[2],)
    assert mine.find(Query(text="%")) == ()
    assert mine.find(Query(text="'; DROP TABLE letters")) == ()


def test_only_letters_that_are_there_are_loaded_in_the_order_asked_for(mine: Collection) -> None:
    ids = mine.add(many_letters(4))
    mine.remove(ids[1:2])
    order = [ids[3], ids[1], 999, ids[0]]
    assert [each.id for each in mine.load(order)] == [ids[3], ids[0]]
    assert mine.load([]) == ()


def test_deleting_is_undone_even_after_a_restart(file: Path) -> None:
    with Collection.open(file) as collection:
        ids = collection.add(many_letters(5))
        whole = collection.load(ids)
        change = collection.remove([*ids[:2], 999])
        assert change.ids == ids[:2]
        assert collection.find() == ids[:1:-1]
        assert collection.counts().n == 3
        assert collection.remove(ids[:2]).ids == ()
    with Collection.open(file) as collection:
        (last,) = collection.changes()
        assert last == change
        assert collection.undo(last) == 2
        assert collection.undo(last) == 0
        assert collection.load(ids) == whole
        assert collection.redo(last) == 2
        assert collection.counts().n == 3
        assert collection.redo(last) == 0


def test_labels_are_changed_and_changed_back(mine: Collection) -> None:
    ids = mine.add(many_letters(4, "ABBB"))
    change = mine.relabel(ids, "B")
    assert (change.ids, change.before, change.after) == (ids[:1], ("A",), "B")
    both = mine.relabel(ids[:3], " Ä")
    assert mine.counts().labels == {"B": 1, "Ä": 3}
    assert mine.changes(9)[:2] == (both, change)
    mine.relabel(ids[2:3], "C")
    assert mine.undo(both) == 2  # the third was changed again
    assert [each.letter.label for each in mine.load(ids)] == ["B", "B", "C", "B"]
    assert mine.undo(change) == 1
    assert mine.redo(change) == 1
    assert [each.letter.label for each in mine.load(ids)] == ["B", "B", "C", "B"]
    with pytest.raises(UserError, match="needs a label"):
        mine.relabel(ids, "")


def test_what_was_taught_last_is_taken_back(mine: Collection) -> None:
    first, second = mine.add([letter()]), mine.add([letter("B", 1)])
    for ids in (second, first):
        (change,) = mine.changes()
        assert (change.kind, change.ids) == ("add", ids)
        assert mine.undo(change) == 1
    assert mine.changes() == ()
    assert mine.find() == ()


def test_letters_with_ink_that_is_there_are_not_merged_again(mine: Collection) -> None:
    mine.add([letter("A", 0)])
    merged = mine.merge([letter("B", 0), letter("C", 1), letter("C", 1), letter("D", 2)])
    assert (len(merged.ids), merged.n_doubles) == (2, 2)
    assert mine.counts().labels == {"A": 1, "C": 1, "D": 1}
    mine.remove(mine.find(Query(label="A")))
    assert mine.merge([letter("A", 0)]).n_doubles == 0


def test_doubles_are_found_whatever_their_label(mine: Collection) -> None:
    ids = mine.add([letter("A", 0), letter("B", 1), letter("C", 0, author="Ann"), letter("D", 2)])
    more = mine.add([letter("E", 1), letter("F", 0)])
    assert mine.doubles() == ((ids[0], ids[2], more[1]), (ids[1], more[0]))
    assert sorted(mine.contents().values()) == [1, 2, 3]
    mine.remove([ids[0], more[1]])
    assert mine.doubles() == ((ids[1], more[0]),)


def test_all_inks_are_those_that_were_drawn(mine: Collection) -> None:
    letters = [*many_letters(5), letter("Z", 9, author="Ann"), NewLetter(pen_ink(), "Z", "Ann")]
    ids = mine.add(letters)
    found = mine.all_inks()
    expected = PackedInks.of([each.ink for each in letters])
    for name in ("points", "stroke_starts", "ink_starts"):
        assert np.array_equal(getattr(found.inks, name), getattr(expected, name))
    assert found.labels.tolist() == [each.label for each in letters]
    assert found.authors.tolist() == [each.author for each in letters]
    assert found.ids.tolist() == list(ids)
    some = mine.all_inks(Query(author="Ann"))
    assert some.ids.tolist() == list(ids[5:])
    assert list(some.inks) == [
        Ink.of([stroke.points for stroke in each.ink.strokes]) for each in letters[5:6]
    ] + list(expected[6:])
    assert len(mine.all_inks(Query(author="nobody")).inks) == 0


def test_every_change_is_seen_by_the_version_in_another_window(file: Path) -> None:
    with Collection.open(file) as one, Collection.open(file) as other:
        assert one.name() == other.name()
        seen = [other.version()]
        ids = one.add([letter(author="Ann"), letter("B", 1)])
        seen.append(other.version())
        change = one.relabel(ids, "C")
        seen.append(other.version())
        one.undo(change)
        seen.append(other.version())
        one.remove(ids[1:])
        seen.append(other.version())
        one.rename_author("Ann", "Bea")
        seen.append(other.version())
        one.delete_author("Bea")
        seen.append(other.version())
        assert seen == sorted(set(seen))
        assert other.version() == seen[-1] == one.version()
        assert other.counts().n == 0


def test_two_windows_add_at_the_same_time(file: Path) -> None:
    errors, ids = list[BaseException](), list[int]()

    def window(start: int) -> None:
        try:
            with Collection.open(file) as collection:
                for seed in range(start, start + 25):
                    ids.extend(collection.add([letter("A", seed)]))
                    collection.counts()
        except BaseException as error:  # noqa: BLE001 - the test shows it
            errors.append(error)

    threads = [threading.Thread(target=window, args=(100 * n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with Collection.open(file) as collection:
        assert collection.find() == tuple(sorted(set(ids), reverse=True))
        assert len(ids) == 100


def test_another_thread_is_refused(mine: Collection) -> None:
    errors = list[BaseException]()

    def use() -> None:
        try:
            mine.counts()
        except UserError as error:
            errors.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert "same thread" in str(errors[0])


def test_what_was_deleted_long_ago_is_removed_for_good(file: Path) -> None:
    with Collection.open(file) as collection:
        ids = collection.add([letter(author="Ann"), letter("B", 1), letter("C", 2)])
        long_ago, lately = collection.remove(ids[:1]), collection.remove(ids[1:2])
    with sqlite3.connect(file) as connection:
        connection.execute(
            "UPDATE letters SET removed = '2026-01-01T00:00:00+00:00' WHERE id = ?", ids[:1]
        )
    connection.close()
    with Collection.open(file) as collection:
        assert collection.undo(long_ago) == 0
        assert collection.undo(lately) == 1
        assert collection.counts().labels == {"B": 1, "C": 1}
        assert "Ann" not in collection.authors()


def test_damaged_ink_is_a_sentence(file: Path) -> None:
    with Collection.open(file) as collection:
        ids = collection.add([letter()])
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE inks SET ink = x'0101'")
    connection.close()
    with Collection.open(file) as collection:
        for ask in (lambda: collection.load(ids), collection.all_inks):
            with pytest.raises(UserError, match=r"is damaged \(this ink is cut off\)"):
                ask()
        assert collection.counts().n == 1


def test_ids_are_never_used_again(mine: Collection) -> None:
    ids = mine.add([letter(author="Ann")])
    mine.delete_author("Ann")
    assert mine.add([letter()]) > ids
    assert mouse_ink() == mine.load(mine.find())[0].letter.ink


def test_letters_are_found_by_where_they_come_from(mine: Collection) -> None:
    ids = mine.add(
        [
            letter("A", 0, origin=TAUGHT),
            letter("B", 1, origin=CONFIRMED),
            letter("C", 2, origin=TESTED),
            letter("D", 3, origin=TESTED, file="ann.letters"),
            letter("E", 4, origin=IMPORTED, file="bob.letters"),
            letter("F", 5, origin=IMPORTED),
            letter("G", 6, origin=""),
        ]
    )
    mine.remove(ids[1:2])
    expected = {
        Provenance("drawn"): (6, 0),
        Provenance("imported"): (5,),
        Provenance("imported", "ann.letters"): (3,),
        Provenance("imported", "bob.letters"): (4,),
        Provenance("tested"): (2,),
    }
    assert mine.provenances() == {each: len(places) for each, places in expected.items()}
    assert list(mine.provenances()) == list(expected)
    for each, places in expected.items():
        assert mine.find(Query(provenance=each)) == tuple(ids[place] for place in places)
    assert mine.find(Query(provenance=Provenance("imported", "carl.letters"))) == ()
