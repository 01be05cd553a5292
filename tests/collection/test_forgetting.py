"""Whoever is deleted is gone: from the file, from what lies beside it, from the cache."""

import sqlite3
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from earlier_letters import EARLIER, write_version
from letterpad import paths
from letterpad.collection import database
from letterpad.collection.ink_blob import to_blob
from letterpad.collection.kept import SOURCE, Query
from letterpad.collection.store import Collection
from letterpad.letters.letterset import LetterSet
from own_letters import letter, many_letters, mouse_ink

NAME = "Quentin Querschuss"


def holding(folder: Path, *secrets: bytes) -> set[str]:
    """Return the files in which one of these is found."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {
        str(path.relative_to(folder))
        for path in files
        if any(secret in path.read_bytes() for secret in secrets)
    }


def secrets_of(*seeds: int) -> list[bytes]:
    """Return the name, and a piece of the middle of each drawing as it is written."""
    return [NAME.encode(), *(to_blob(mouse_ink(seed))[20:60] for seed in seeds)]


def test_nothing_of_a_deleted_author_is_left_in_any_byte(tmp_path: Path) -> None:
    """While two windows are open, with letters deleted before and others of a user between."""
    file = tmp_path / "mine.sqlite"
    with Collection.open(file) as collection, Collection.open(file) as other:
        for seed in range(0, 60, 2):
            collection.add([letter("A", seed, author=NAME), letter("B", seed + 1)])
        theirs = collection.find(Query(author=NAME))
        collection.relabel(theirs[:9], "Z")
        collection.remove(theirs[:5])
        secrets = secrets_of(*range(0, 60, 2))
        assert len(holding(tmp_path, *secrets)) >= 1
        forgotten = other.delete_author(NAME)
        assert (forgotten.n, forgotten.not_searched) == (30, ())
        assert holding(tmp_path, *secrets) == set()
        assert len(holding(tmp_path, *secrets_of(1)[1:])) == 1
        assert collection.counts().n == 30
        assert collection.authors() == {"": 30}
        assert all(NAME not in each.letter.author for each in collection.load(collection.find()))


@pytest.mark.parametrize("version", EARLIER)
def test_copies_of_earlier_versions_lose_them_too(tmp_path: Path, version: int) -> None:
    file = tmp_path / "mine.sqlite"
    write_version(file, version)
    with Collection.open(file) as collection:
        (copy,) = tmp_path.glob("*version*")
        assert copy.name in holding(tmp_path, NAME.encode())
        assert collection.delete_author(NAME).n == 1
        assert holding(tmp_path, *secrets_of(1)) == set()
        assert collection.counts().n == 2
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM letters").fetchone() == (2,)
        assert connection.execute("PRAGMA user_version").fetchone() == (version,)


def test_a_new_name_leaves_nothing_of_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "mine.sqlite"
    write_version(file, 1)
    with Collection.open(file) as collection:
        collection.add(many_letters(3, author=NAME))
        before = collection.find()
        assert collection.rename_author(NAME, "Pupil 7").n == 4
        assert collection.authors() == {"": 2, "Pupil 7": 4}
        assert holding(tmp_path, NAME.encode()) == set()
        assert collection.find() == before
        collection.add([letter(author="Ann")])
        assert collection.rename_author("Ann", "Pupil 7").n == 1
        assert collection.rename_author("Pupil 7", "").n == 5
        assert collection.authors() == {"": 7}
        assert collection.rename_author("nobody", "somebody").n == 0
        assert collection.rename_author("", "").n == 0
        assert collection.rename_author("", "Zoë").n == 7
        assert collection.authors() == {"Zoë": 7}
        collection.add([letter()])
        assert collection.authors() == {"": 1, "Zoë": 7}


def test_files_that_cannot_be_searched_are_named(tmp_path: Path) -> None:
    file = tmp_path / "mine.sqlite"
    file.write_bytes(b"damaged" * 400 + NAME.encode())
    broken = tmp_path / "mine.version-1.sqlite"
    broken.write_bytes(b"damaged, too" * 400)
    with Collection.open(file) as collection:
        collection.add([letter(author=NAME)])
        forgotten = collection.delete_author(NAME)
    assert forgotten.n == 1
    assert forgotten.not_searched == (broken, tmp_path / "mine.sqlite.kept")


def test_a_window_that_reads_all_the_while_is_said_and_it_can_be_done_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    file = tmp_path / "mine.sqlite"
    with Collection.open(file) as collection:
        collection.add([letter(author=NAME), letter("B", 1)])
        with closing(sqlite3.connect(file)) as reading:
            reading.execute("BEGIN")
            reading.execute("SELECT count(*) FROM letters").fetchone()
            assert collection.delete_author(NAME).not_searched == (file,)
            assert collection.authors() == {"": 1}
        assert collection.delete_author(NAME).not_searched == ()
        assert holding(tmp_path, *secrets_of(0)) == set()


def test_the_users_own_letters_can_be_forgotten_and_begun_again(tmp_path: Path) -> None:
    with Collection.open(tmp_path / "mine.sqlite") as collection:
        collection.add(many_letters(3))
        assert collection.delete_author("nobody").n == 0
        assert collection.delete_author("").n == 3
        assert collection.authors() == {}
        assert len(collection.add([letter()])) == 1


def test_letters_to_learn_from_are_not_left_in_the_cache(tmp_path: Path) -> None:
    folder = paths.cache_folder()
    for name, source in (("letters-mine", SOURCE), ("letters-other", "/tmp/letters.ndjson")):
        images = np.zeros((2, 28, 28), dtype=np.uint8)
        LetterSet(images, np.array([0, 1]), ("A", "B"), "Some", source).save(folder / name)
    (folder / "letters-odd").mkdir()
    with Collection.open(tmp_path / "mine.sqlite") as collection:
        collection.delete_author(NAME)
    assert {each.name for each in folder.iterdir()} == {"letters-other", "letters-odd"}


@pytest.mark.parametrize("deletes", [True, False])
def test_files_that_have_the_name_are_forgotten_too(tmp_path: Path, deletes: bool) -> None:
    files = ("Anna 7b.letters", "class of ANNA.ndjson", "Hannah.letters", "Annalena.letters", "b")
    with Collection.open(tmp_path / "mine.sqlite") as mine:
        ids = mine.add(letter("A", n, author="Zoë", file=file) for n, file in enumerate(files))
        mine.add([letter("B", 90, author="Anna", file="Anna 7b.letters")])
        mine.remove(ids[:1])
        if deletes:
            mine.delete_author("Anna")
        else:
            mine.rename_author("Anna", "Pupil 7")
        mine.undo(mine.changes()[0])
        left = [each.letter.file for each in mine.load(ids)]
        assert left == ["", "", "Hannah.letters", "Annalena.letters", "b"]
    assert holding(tmp_path, b"Anna 7b", b"ANNA") == set()
