"""Forgets people: nothing of them is left in any file that Letterpad wrote of their letters.

A row that SQLite deletes may stay readable in the file, in its WAL, in the copies that were made
before the file was brought up to date, and in the cache of letters to learn from.
"""

import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from letterpad import paths
from letterpad.collection import database
from letterpad.collection.kept import SOURCE


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What became of somebody's letters.

    Parameters
    ----------
    n : int
        How many drawings were deleted, those that had been deleted before included.
    not_searched : tuple of Path
        Files that may still hold some: damaged ones that were kept, which nobody can search and
        the user may delete; the collection itself, if another window kept it busy all the while
        (done again, it succeeds).
    """

    n: int
    not_searched: tuple[Path, ...] = ()


def delete_author(connection: sqlite3.Connection, path: Path, author: str) -> Forgotten:
    """Delete an author with all drawings, in every copy; this cannot be undone."""
    with database.transaction(connection):
        n = _delete_rows(connection, author)
        connection.execute("UPDATE state SET version = version + 1")
    return Forgotten(n, _everywhere(connection, path, lambda copy: _delete_rows(copy, author)))


def rename_author(connection: sqlite3.Connection, path: Path, old: str, new: str) -> Forgotten:
    """Rename an author, or give the letters to one who is there; the old name is forgotten."""
    with database.transaction(connection):
        n = _rename_rows(connection, old, new)
        connection.execute("UPDATE state SET version = version + 1")
    return Forgotten(n, _everywhere(connection, path, lambda copy: _rename_rows(copy, old, new)))


def _delete_rows(connection: sqlite3.Connection, author: str) -> int:
    """Delete an author's rows, in a file of any version."""
    found = connection.execute("SELECT id FROM authors WHERE name = ?", (author,)).fetchone()
    if found is None:
        return 0
    connection.execute(
        "DELETE FROM inks WHERE letter IN (SELECT id FROM letters WHERE author = ?)", found
    )
    n = connection.execute("DELETE FROM letters WHERE author = ?", found).rowcount
    _forget_files(connection, author)
    if author:  # the user stays an author, without letters
        connection.execute("DELETE FROM authors WHERE id = ?", found)
    return n


def _rename_rows(connection: sqlite3.Connection, old: str, new: str) -> int:
    found = connection.execute("SELECT id FROM authors WHERE name = ?", (old,)).fetchone()
    if found is None or old == new:
        return 0
    (old_id,) = found
    connection.execute("INSERT OR IGNORE INTO authors (name) VALUES (?)", (new,))
    (new_id,) = connection.execute("SELECT id FROM authors WHERE name = ?", (new,)).fetchone()
    n = connection.execute(
        "UPDATE letters SET author = ? WHERE author = ?", (new_id, old_id)
    ).rowcount
    _forget_files(connection, old)
    if old:
        connection.execute("DELETE FROM authors WHERE id = ?", (old_id,))
    return n


def _forget_files(connection: sqlite3.Connection, author: str) -> None:
    """Forget from which files letters were imported, where a file's name has the author's in it."""
    columns = connection.execute("SELECT name FROM pragma_table_info('letters')").fetchall()
    if not author or ("file",) not in columns:
        return
    # Not inside of a longer word: an author "A" has not every file with an a.
    name = re.compile(rf"(?<![^\W\d_]){re.escape(author)}(?![^\W\d_])", re.IGNORECASE)
    for (file,) in connection.execute("SELECT DISTINCT file FROM letters").fetchall():
        if name.search(file):
            connection.execute("UPDATE letters SET file = '' WHERE file = ?", (file,))


def _everywhere(
    connection: sqlite3.Connection, path: Path, action: Callable[[sqlite3.Connection], int]
) -> tuple[Path, ...]:
    """Write the file anew without what was deleted, and do the same to its copies.

    Returns
    -------
    tuple of Path
        Files that could not be searched.
    """
    failed = []
    for copy in database.backups(path):
        try:
            with closing(sqlite3.connect(copy, isolation_level=None)) as opened:
                opened.execute("PRAGMA foreign_keys = ON")
                opened.execute("PRAGMA secure_delete = ON")
                with database.transaction(opened):
                    action(opened)
                opened.execute("VACUUM")
        except (sqlite3.Error, OSError):
            failed.append(copy)
    _forget_cached()
    try:
        _write_anew(connection)
    except sqlite3.OperationalError:  # another window has been reading all the while
        failed.append(path)
    return (*failed, *database.kept_aside(path))


def _write_anew(connection: sqlite3.Connection) -> None:
    """Leave nothing in the file and its WAL but what is there."""
    database.patiently(lambda: connection.execute("VACUUM"))

    def empty_wal() -> None:
        is_busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if is_busy:
            raise database.Busy("another window reads the letters")

    database.patiently(empty_wal)


def _forget_cached() -> None:
    """Remove the cached sets of these letters to learn from: they are read again when needed."""
    with suppress(OSError):
        for folder in paths.cache_folder().iterdir():
            with suppress(OSError, ValueError, KeyError, TypeError):
                card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
                if card["source"].partition(":")[0] == SOURCE:
                    shutil.rmtree(folder, ignore_errors=True)
