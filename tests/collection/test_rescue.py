"""What can be read of a damaged file is there again after the next start."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from earlier_letters import EARLIER, write_version
from letterpad.collection import rescue
from letterpad.collection.database import connect
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from own_letters import letter, many_letters

PAGE = 4096


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a collection of 400 letters, two of them deleted."""
    path = tmp_path / "mine.sqlite"
    with Collection.open(path) as mine:
        ids = mine.add(many_letters(398, author="Ann"))
        mine.add([letter("Z", 900), letter("Z", 901)])
        mine.remove(ids[:1])
        mine.delete_author("nobody")  # writes all to the file itself
    return path


def pages_of(path: Path, table: str) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        try:
            found = connection.execute(
                "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,)
            ).fetchall()
        except sqlite3.OperationalError:
            pytest.skip("this SQLite does not say which page is which")
    return [page for (page,) in found]


def damage(path: Path, page: int) -> None:
    with path.open("rb+") as opened:
        opened.seek((page - 1) * PAGE)
        opened.write(b"\x77" * PAGE)


@pytest.mark.parametrize("table", ["inks", "letters", "letters_by_label"])
def test_all_that_can_be_read_is_there_again(file: Path, table: str) -> None:
    with Collection.open(file) as mine:
        before = {each.id: each for each in mine.load(mine.find())}
    damage(file, pages_of(file, table)[1])
    broken = file.read_bytes()
    with Collection.open(file) as mine:
        assert mine.notes == ()  # nothing has been found yet
        ask = mine.counts if table == "letters_by_label" else mine.all_inks
        with pytest.raises(UserError, match="Close all windows of Letterpad and start it again"):
            ask()
        with Collection.open(file) as other:  # while there is another window, it stays
            assert other.notes == ()
    with Collection.open(file) as mine:
        (note,) = mine.notes
        assert f"It was kept as {file.name}.kept" in str(note)
        after = {each.id: each for each in mine.load(mine.find())}
        n_lost = len(before) - len(after)
        assert n_lost == 0 if table == "letters_by_label" else 1 <= n_lost < 100
        assert after == {id_: each for id_, each in before.items() if id_ in after}
        assert mine.counts().n == len(after)
        assert mine.add([letter("new", 5000)]) > (max(before),)
        assert "Z" in mine.counts().labels
    assert file.with_name(f"{file.name}.kept").read_bytes()[PAGE:] == broken[PAGE:]
    with Collection.open(file) as mine:
        assert mine.notes == ()


def test_a_mark_without_damage_costs_nothing(file: Path) -> None:
    rescue.mark(file)
    assert rescue.is_marked(file)
    with Collection.open(file) as mine:
        assert "could not: 0" in str(mine.notes[0])
        assert mine.counts().n == 399
        assert mine.authors() == {"": 2, "Ann": 397}
    assert not rescue.is_marked(file)
    assert not rescue.unmark(file)


def test_a_file_that_is_damaged_from_its_beginning_is_kept_and_begun_again(file: Path) -> None:
    rescue.mark(file)
    damage(file, 1)
    broken = file.read_bytes()
    with Collection.open(file) as mine:
        assert "are here again: 0" in str(mine.notes[0])
        assert mine.counts().n == 0
    assert file.with_name(f"{file.name}.kept").read_bytes() == broken


def test_a_file_that_another_window_has_open_is_not_ours_alone(file: Path) -> None:
    assert rescue.is_ours_alone(file)
    with Collection.open(file) as mine:
        mine.counts()
        assert not rescue.is_ours_alone(file)
    assert rescue.is_ours_alone(file)


def test_letters_of_a_file_of_an_earlier_version_are_copied(tmp_path: Path) -> None:
    earlier = tmp_path / "earlier.sqlite"
    write_version(earlier, EARLIER[-1])
    connection, _ = connect(tmp_path / "new.sqlite")
    with closing(connection):
        assert rescue.copy_readable(earlier, connection) == (3, 0)
