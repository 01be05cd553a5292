"""What was done is written down, and forgotten when it can no longer be undone."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from letterpad.collection import changes
from letterpad.collection.database import connect, transaction
from letterpad.collection.kept import Change
from letterpad.collection.rows import row_of, utc_now
from letterpad.collection.store import Collection
from own_letters import letter, many_letters


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.sqlite"


def test_nothing_done_is_not_written_down(file: Path) -> None:
    with Collection.open(file) as collection:
        ids = collection.add(many_letters(2, "A"))
        nothing = collection.relabel(ids, "A")
        assert nothing == Change(0, "relabel", ())
        assert collection.undo(nothing) == 0
        assert [change.kind for change in collection.changes(9)] == ["add"]
        assert collection.add([]) == ()
        assert len(collection.changes(9)) == 1


def test_the_latest_comes_first_and_what_is_undone_does_not_come(file: Path) -> None:
    with Collection.open(file) as collection:
        ids = collection.add(many_letters(3))
        removed, relabelled = collection.remove(ids[:1]), collection.relabel(ids[1:], "Z")
        assert [change.id for change in collection.changes(2)] == [relabelled.id, removed.id]
        assert collection.undo(relabelled) == 2
        assert [change.kind for change in collection.changes(9)] == ["remove", "add"]


def test_after_thirty_days_it_is_forgotten(file: Path) -> None:
    with Collection.open(file) as collection:
        ids = collection.add(many_letters(3))
        collection.remove(ids[:1])
    connection, _ = connect(file)
    with closing(connection):
        now = utc_now()
        soon, later = (now + timedelta(days=days) for days in (29, 31))
        assert not changes.has_old(connection, soon)
        assert changes.has_old(connection, later)
        with transaction(connection):
            assert not changes.purge(connection, soon)
            assert changes.purge(connection, later)
        for table in ("letters", "inks"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (2,)
        for table in ("changes", "changed"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


def test_ids_travel_as_one_value() -> None:
    assert changes.ids_json(range(3)) == "[0, 1, 2]"


def test_what_an_import_adds_file_by_file_is_one_change(file: Path) -> None:
    rows = [row_of(each, utc_now()) for each in many_letters(6)]
    with Collection.open(file) as collection:
        before = collection.add(many_letters(2, "Z"))
        first = collection.merge_rows(rows[2:4], 0)
        taught = collection.add([letter("T", 90)])
        second = collection.merge_rows(rows[2:], first.change)
        assert first.change == second.change
        assert (second.n_doubles, len(second.ids)) == (2, 2)
    with Collection.open(file) as collection:
        change = collection.last_change()
        assert change == Change(first.change, "add", first.ids + second.ids, (), changes.IMPORT)
        assert collection.undo(change) == 4
        assert collection.find()[::-1] == (*before, *taught)
        assert collection.last_change() is None
        third = collection.merge_rows(rows[2:4], first.change)  # that is undone
        assert third.change != first.change
        assert collection.redo(change) == 4
        assert collection.merge_rows(rows[2:], third.change).ids == ()


def test_the_last_change_is_one_of_the_page(file: Path) -> None:
    with Collection.open(file) as collection:
        ids = collection.add(many_letters(3))
        assert collection.last_change() is None
        removed = collection.remove(ids[:1])
        relabelled = collection.relabel(ids[1:], "Z")
        collection.add([letter("T", 90)])
        assert collection.last_change() == relabelled
        collection.undo(relabelled)
        assert collection.last_change() == Change(removed.id, "remove", ids[:1])
