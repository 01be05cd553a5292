"""What is wrong with the file of letters is said, and nothing of the user's is lost."""

import os
import shutil
import sqlite3
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from letterpad.collection import database
from letterpad.collection.database import connect, copy_to, errors_said, snapshot, transaction
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from own_letters import letter, many_letters


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.sqlite"


def test_what_is_committed_is_on_disk(file: Path) -> None:
    connection, notes = connect(file)
    with closing(connection):
        assert notes == ()
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        for pragma, value in (("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1)):
            assert connection.execute(f"PRAGMA {pragma}").fetchone() == (value,)
        assert connection.execute("PRAGMA busy_timeout").fetchone() == (30_000,)


def test_a_file_of_a_later_version_stays_as_it_is(file: Path) -> None:
    Collection.open(file).close()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = file.read_bytes()
    with pytest.raises(UserError, match=r"written by a later version .*version 99.* up to version"):
        Collection.open(file)
    assert file.read_bytes() == before


def test_another_programs_database_stays_as_it_is(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    before = file.read_bytes()
    with pytest.raises(UserError, match="is a database of another program"):
        Collection.open(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize(
    "damaged", [b"no database, but quite some text" * 200, b"SQLite format 3\0"]
)
def test_a_damaged_file_is_kept_under_another_name(file: Path, damaged: bytes) -> None:
    file.write_bytes(damaged + b"\1" * 2000)
    before = file.read_bytes()
    for number in range(2):
        with Collection.open(file) as collection:
            (note,) = collection.notes
            aside = file.with_name(f"mine.sqlite.kept{'-1' if number else ''}")
            assert f"It was kept as {aside.name}, and a new collection was begun." in str(note)
            collection.add([letter()])
        assert aside.read_bytes() == before
        with Collection.open(file) as collection:
            assert collection.notes == ()
            assert collection.counts().n == 1
        file.write_bytes(before)


def test_an_empty_file_becomes_a_collection(file: Path) -> None:
    file.touch()
    with Collection.open(file) as collection:
        assert collection.notes == ()
        assert len(collection.add([letter()])) == 1


def test_a_folder_in_its_place_is_a_sentence(file: Path) -> None:
    file.mkdir()
    with pytest.raises(UserError, match="cannot be opened or written"):
        Collection.open(file)


@pytest.fixture
def read_only_folder(file: Path) -> Iterator[Path]:
    """Return a folder that nobody may write to."""
    folder = file.parent
    if os.geteuid():
        folder.chmod(0o555)
        yield folder
        folder.chmod(0o755)
    elif shutil.which("chattr") is None or subprocess.call(
        ["chattr", "+i", str(folder)], stderr=subprocess.DEVNULL
    ):
        pytest.skip("root may write everywhere, and this file system knows no chattr +i")
    else:
        yield folder
        subprocess.check_call(["chattr", "-i", str(folder)])


@pytest.mark.usefixtures("read_only_folder")
def test_a_folder_that_may_not_be_written_to_is_a_sentence(file: Path) -> None:
    with pytest.raises(UserError, match="may not be written to"):
        Collection.open(file)


def test_a_file_that_may_only_be_read_is_a_sentence(file: Path) -> None:
    Collection.open(file).close()
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as connection:
        with pytest.raises(UserError, match="may not be written to") as raised, errors_said(file):
            connection.execute("DELETE FROM letters")
    assert str(file) in str(raised.value)


def test_a_full_disk_is_a_sentence_and_loses_nothing(file: Path) -> None:
    connection, _ = connect(file)
    with closing(connection):
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(UserError, match=r"the disk is full\. Nothing that was kept before"):
            with errors_said(file), transaction(connection):
                connection.execute("INSERT INTO authors (name) VALUES (hex(zeroblob(99999)))")
        assert connection.execute("SELECT count(*) FROM authors").fetchone() == (1,)


def test_a_window_that_writes_for_too_long_is_a_sentence(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.01)
    with Collection.open(file) as one, closing(sqlite3.connect(file)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="being written by another window"):
            one.add([letter()])
        assert one.counts().n == 0  # reading goes on
        other.rollback()
        assert len(one.add([letter()])) == 1


def test_whoever_must_wait_waits(file: Path) -> None:
    tries = []

    def action() -> str:
        tries.append(1)
        if len(tries) < 3:
            raise database.Busy("not yet")
        return "done"

    assert database.patiently(action) == "done"
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        with closing(sqlite3.connect(file)) as connection:
            database.patiently(lambda: connection.execute("SELECT * FROM nowhere"))


@pytest.mark.parametrize("before", [b"", b"damaged" * 999])
def test_many_windows_begin_the_same_collection(file: Path, before: bytes) -> None:
    """At the same moment, where there is none, and where it has to be kept aside first."""
    if before:
        file.write_bytes(before)
    errors, ids = list[BaseException](), list[int]()
    ready = threading.Barrier(6)

    def window(seed: int) -> None:
        ready.wait()
        try:
            with Collection.open(file) as collection:
                ids.extend(collection.add([letter(seed=seed)]))
        except BaseException as error:  # noqa: BLE001 - the test shows it
            errors.append(error)

    threads = [threading.Thread(target=window, args=(seed,)) for seed in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    with Collection.open(file) as collection:
        assert collection.find() == tuple(sorted(ids, reverse=True))
        assert len(ids) == 6
    kept = list(file.parent.glob("*.kept*"))
    assert [each.read_bytes() for each in kept] == ([before] if before else [])


def test_a_snapshot_is_one_state(file: Path) -> None:
    with Collection.open(file) as writing:
        reading, _ = connect(file)
        count = "SELECT count(*) FROM letters"
        with closing(reading):
            with snapshot(reading):
                assert reading.execute(count).fetchone() == (0,)
                writing.add([letter()])
                assert reading.execute(count).fetchone() == (0,)
            assert reading.execute(count).fetchone() == (1,)


def test_a_copy_is_whole_while_others_write_and_replaces_nothing(
    file: Path, tmp_path: Path
) -> None:
    target = tmp_path / "copy.sqlite"
    with Collection.open(file) as collection:
        collection.add(many_letters(3))  # still in the WAL
        assert copy_to(file, target) == target
        collection.add(many_letters(2))
    with pytest.raises(FileExistsError):
        copy_to(file, target)
    assert {each.name for each in tmp_path.iterdir()} == {file.name, target.name}
    with Collection.open(target) as copy:
        assert copy.counts().n == 3
