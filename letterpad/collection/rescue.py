"""Takes what can be read out of a damaged file of letters into a new one.

SQLite finds damage in the middle of a file only when it comes to that page. So a mark beside the
file says that it did; at the next opening that has the file for itself, what can be read is copied.
"""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from letterpad.collection.ink_blob import from_blob

_MARK = ".damaged"
_COLUMNS = (
    "id, label, author, drawn, day, kept, removed, answered_model, answered_label, "
    "answered_probability, hash, device, origin, file"
).split(", ")


def mark(path: Path) -> None:
    """Remember that damage was found in a file, if that can be written."""
    with suppress(OSError):
        path.with_name(path.name + _MARK).touch()


def is_marked(path: Path) -> bool:
    """Tell whether damage was found in a file."""
    return path.with_name(path.name + _MARK).exists()


def unmark(path: Path) -> bool:
    """Take the mark away; return whether it was us who did, and no other window."""
    try:
        path.with_name(path.name + _MARK).unlink()
    except OSError:
        return False
    return True


def is_ours_alone(path: Path) -> bool:
    """Tell whether no other window has a file open: only then it may get another name.

    SQLite leaves the WAL mode only for the last connection.
    """
    with closing(sqlite3.connect(path, timeout=0.0)) as connection:
        try:
            (mode,) = connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.DatabaseError as error:  # it may be too damaged for that
            return error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        return bool(mode == "delete")


def copy_readable(damaged: Path, connection: sqlite3.Connection) -> tuple[int, int]:
    """Copy the letters that can be read whole, within a transaction; what was deleted, too.

    Parameters
    ----------
    damaged : Path
        The file, under its new name.
    connection : Connection
        To the new file, which is empty.

    Returns
    -------
    int, int
        How many letters were copied, and how many could not.
    """
    n_copied = n_lost = 0
    with closing(sqlite3.connect(f"{damaged.absolute().as_uri()}?mode=ro", uri=True)) as source:
        authors, columns = _authors(source), _columns(source)
        for id_ in range(1, _last_id(source) + 1):
            try:
                found = _read(source, id_, columns)
            except (sqlite3.DatabaseError, ValueError):
                n_lost += 1
                continue
            if found is None:  # deleted for good
                continue
            letter, ink = found
            author = int(letter[2])
            name = authors.get(author, f"? {author}" if author else "")
            connection.execute("INSERT OR IGNORE INTO authors VALUES (?, ?)", (author, name))
            places = ", ".join("?" * len(letter))
            connection.execute(f"INSERT INTO letters ({columns}) VALUES ({places})", letter)
            connection.execute("INSERT INTO inks VALUES (?, ?)", (id_, ink))
            n_copied += 1
    return n_copied, n_lost


def _columns(source: sqlite3.Connection) -> str:
    """Return the columns that the file has: it may be of an earlier version."""
    try:
        found = source.execute("SELECT name FROM pragma_table_info('letters')").fetchall()
    except sqlite3.DatabaseError:
        return ", ".join(_COLUMNS)
    return ", ".join(name for name in _COLUMNS if (name,) in found)


def _read(
    source: sqlite3.Connection, id_: int, columns: str
) -> tuple[tuple[Any, ...], bytes] | None:
    letter = source.execute(f"SELECT {columns} FROM letters WHERE id = ?", (id_,)).fetchone()
    if letter is None:
        return None
    ink = source.execute("SELECT ink FROM inks WHERE letter = ?", (id_,)).fetchone()
    if ink is None:
        raise ValueError("the ink is gone")
    from_blob(ink[0])
    return letter, ink[0]


def _authors(source: sqlite3.Connection) -> dict[int, str]:
    try:
        return dict(source.execute("SELECT id, name FROM authors").fetchall())
    except sqlite3.DatabaseError:
        return {}


def _last_id(source: sqlite3.Connection) -> int:
    """Return the last id that was given, by whichever page still says it."""
    last = 0
    for sql in (
        "SELECT seq FROM sqlite_sequence WHERE name = 'letters'",
        "SELECT max(id) FROM letters",
        "SELECT max(letter) FROM inks",
    ):
        with suppress(sqlite3.DatabaseError, TypeError):
            last = max(last, int(source.execute(sql).fetchone()[0]))
    return last
