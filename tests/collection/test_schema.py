"""Files of every earlier version are read, and a copy of each stays as it was."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from earlier_letters import ANSWERS, EARLIER, LABELS, write_version
from letterpad.collection.kept import CONFIRMED, TAUGHT, Query
from letterpad.collection.schema import APPLICATION_ID, CURRENT, STEPS, backup_name, statements
from letterpad.collection.store import Collection
from own_letters import mouse_ink


def structure(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT type, name FROM sqlite_schema").fetchall()
        columns = connection.execute("SELECT name FROM pragma_table_info('letters')").fetchall()
    return {f"{kind} {name}" for kind, name in found} | {name for (name,) in columns}


def test_every_earlier_version_has_a_file_in_these_tests() -> None:
    assert EARLIER == tuple(range(1, CURRENT))
    assert len(STEPS) == CURRENT
    assert int.from_bytes(b"LPML") == APPLICATION_ID


@pytest.mark.parametrize("version", EARLIER)
def test_a_file_of_an_earlier_version_is_brought_up_to_date(tmp_path: Path, version: int) -> None:
    path, fresh = tmp_path / "mine.sqlite", tmp_path / "fresh.sqlite"
    write_version(path, version)
    Collection.open(fresh).close()
    with Collection.open(path) as collection:
        ids = collection.find()[::-1]
        letters = [each.letter for each in collection.load(ids)]
        assert [each.label for each in letters] == list(LABELS)
        assert [each.ink for each in letters] == [mouse_ink(seed) for seed in range(3)]
        assert [each.answered and each.answered.label for each in letters] == list(ANSWERS)
        assert [each.author for each in letters] == ["", "Quentin Querschuss", ""]
        expected = [CONFIRMED, TAUGHT, ""] if version == 1 else ["tested"] * 3
        assert [each.origin for each in letters] == expected
        assert collection.find(Query(day=date(2026, 5, 2))) == ids[1:2]
        assert (collection.name(), collection.version()) == ("c0ffee", 7)
        assert collection.undo(collection.remove(ids[:1])) == 1
    assert structure(path) == structure(fresh)


@pytest.mark.parametrize("version", EARLIER)
def test_a_copy_from_before_stays_and_is_never_overwritten(tmp_path: Path, version: int) -> None:
    path = tmp_path / "mine.sqlite"
    copy = tmp_path / backup_name(path.name, version)
    write_version(path, version)
    copy.write_bytes(b"mine already")
    Collection.open(path).close()
    (second,) = set(tmp_path.iterdir()) - {path, copy}
    assert second.name == f"{copy.name}.1"
    assert copy.read_bytes() == b"mine already"
    write_version(tmp_path / "as it was.sqlite", version)
    assert structure(second) == structure(tmp_path / "as it was.sqlite")
    with closing(sqlite3.connect(second)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)
        assert connection.execute("SELECT count(*) FROM inks").fetchone() == (3,)
    names = {each.name for each in tmp_path.iterdir()}
    Collection.open(path).close()
    assert {each.name for each in tmp_path.iterdir()} == names


def test_a_step_that_fails_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mine.sqlite"
    write_version(path, 1)
    before = structure(path)
    wrong = "CREATE TABLE more (n); INSERT INTO nowhere VALUES (1)"
    monkeypatch.setattr("letterpad.collection.schema.STEPS", (*STEPS[:2], wrong))
    with pytest.raises(Exception, match="no such table: nowhere"):
        Collection.open(path)
    assert structure(path) == before
    monkeypatch.undo()
    with Collection.open(path) as collection:
        assert collection.counts().n == 3
    assert len(list(tmp_path.glob("mine.version-1*"))) == 2


def test_statements_are_given_one_by_one() -> None:
    for version in range(1, CURRENT + 1):
        assert all(sqlite3.complete_statement(f"{each};") for each in statements(version))
