"""Opens the file of *My letters*: makes it, brings it up to date, and says what is wrong with it.

It is in WAL mode: others read while one writes, and what was committed is on disk (`synchronous` is
FULL). Who wants to write while another window does waits for `PATIENCE` seconds.
"""

import errno
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from letterpad import paths
from letterpad.collection import rescue, schema
from letterpad.errors import UserError
from letterpad.messages import Sentence

PATIENCE = 30.0
"""Seconds."""

COMPANIONS = ("-wal", "-shm")
"""What SQLite writes beside the file."""

_PAUSE = 0.02
"""Seconds between two tries where SQLite itself does not wait."""

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_READ_ONLY = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

T = TypeVar("T")


def connect(path: Path) -> tuple[sqlite3.Connection, tuple[Sentence, ...]]:
    """Open the file, make it if it is not there, and bring it up to date.

    Parameters
    ----------
    path : Path

    Returns
    -------
    Connection, tuple of Sentence
        And what the user should know: that a damaged file was kept under another name.

    Raises
    ------
    UserError
        If the file is of a later version or another program's, cannot be opened or written, or
        the disk is full.
    """
    with errors_said(path):
        if rescue.is_marked(path) and rescue.is_ours_alone(path) and rescue.unmark(path):
            return _rescued(path)
        while True:
            tried = _identity(path)
            try:
                return _connect(path), ()
            except sqlite3.DatabaseError as error:
                if code_of(error) not in _DAMAGED:
                    raise
            if _identity(path) == tried:  # else another window has begun a new one just now
                note = _keep_aside(path)
                return _connect(path), (note,)


def _rescued(path: Path) -> tuple[sqlite3.Connection, tuple[Sentence, ...]]:
    """Keep a damaged file under another name, and begin a new one with what can be read of it."""
    aside = _set_aside(path)
    connection = _connect(path)
    try:
        with transaction(connection):
            n_copied, n_lost = rescue.copy_readable(aside, connection)
    except BaseException:
        connection.close()
        raise
    return connection, (
        Sentence(
            "{path}, the file of your letters, was damaged. It was kept as {aside}; letters "
            "that could be read and are here again: {copied:,}, that could not: {lost:,}. If you "
            "have a backup, read it back.",
            path=path,
            aside=aside.name,
            copied=n_copied,
            lost=n_lost,
        ),
    )


def _identity(path: Path) -> int | None:
    """Return a number that another file of this name does not have; None if there is none."""
    try:
        return path.stat().st_ino
    except FileNotFoundError:
        return None


@contextmanager
def errors_said(path: Path) -> Iterator[None]:
    """Turn what SQLite says into a sentence for the user: a `UserError` that names the file."""
    try:
        yield
    except sqlite3.Error as error:
        if code_of(error) in _DAMAGED:
            rescue.mark(path)
        raise UserError(_said(path, error)) from error
    except OSError as error:
        raise UserError(
            "{path}, the file of your letters, cannot be used ({error}).", path=path, error=error
        ) from error


def code_of(error: sqlite3.Error) -> int:
    """Return SQLite's own number of an error, without what is more exact; 0 if it has none."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


def patiently(action: Callable[[], T]) -> T:
    """Do what SQLite refuses at once while another window is at it, as soon as it is possible.

    The action may raise `Busy`, too, where SQLite refuses by a number that it returns.
    """
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return action()
        except sqlite3.OperationalError as error:
            if code_of(error) not in _BUSY or time.monotonic() > until:
                raise
            time.sleep(_PAUSE)


def damaged(error: ValueError) -> sqlite3.DatabaseError:
    """Return what SQLite would raise of a row that is no letter: `errors_said` takes it so."""
    found = sqlite3.DatabaseError(str(error))
    found.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return found


class Busy(sqlite3.OperationalError):
    """Another window reads what is to be written anew."""

    sqlite_errorcode = sqlite3.SQLITE_BUSY


def backups(path: Path) -> list[Path]:
    """List the copies that were made before the file was brought up to date."""
    return sorted(path.parent.glob(f"{path.stem}.version-*{path.suffix}*"))


def kept_aside(path: Path) -> list[Path]:
    """List damaged files of letters that were kept under another name."""
    return sorted(path.parent.glob(f"{path.name}*.kept*"))


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """See one state of the file in all that is read, whoever writes to it meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all of it or nothing; on disk when it ends."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _connect(path: Path) -> sqlite3.Connection:
    connection = _opened(path)
    try:
        _bring_up(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
    try:
        _check(connection, path)
        patiently(lambda: connection.execute("PRAGMA journal_mode = WAL").fetchone())
        for pragma in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def version_of(connection: sqlite3.Connection) -> int:
    """Return which version a file is of; 0 if nothing has been written to it."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise UserError unless the file is ours, and of a version that is known."""
    # In this order: another window that begins it just now writes both at once.
    is_empty = not connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    if application != schema.APPLICATION_ID and not (is_empty and application == 0):
        raise UserError(
            "{path} is a database of another program, and not Letterpad's collection of letters. "
            "Letterpad leaves it as it is; give it another name to begin a collection here.",
            path=path,
        )
    version = version_of(connection)
    if version > schema.CURRENT:
        raise UserError(
            "{path} was written by a later version of Letterpad (its letters are of version "
            "{version}, and this program reads up to version {known}). It stays as it is; open it "
            "with that version.",
            path=path,
            version=version,
            known=schema.CURRENT,
        )


def _bring_up(connection: sqlite3.Connection, path: Path) -> None:
    """Bring a file up to date, if no other window does so first."""
    if version_of(connection) == schema.CURRENT:
        return
    with transaction(connection):
        version = version_of(connection)
        if version > schema.CURRENT:  # by another, later program, just now
            _check(connection, path)
        if 0 < version < schema.CURRENT:
            _keep_copy(path, version)
        for step in range(version + 1, schema.CURRENT + 1):
            for statement in schema.statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.CURRENT}")


def _keep_copy(path: Path, version: int) -> Path:
    """Copy the file as it was committed last; a copy that is there already stays, too."""
    first = path.with_name(schema.backup_name(path.name, version))
    number = 0
    while True:
        target = first.with_name(f"{first.name}.{number}") if number else first
        if not target.exists():
            with suppress(FileExistsError):
                return copy_to(path, target)
        number += 1


def copy_to(path: Path, target: Path) -> Path:
    """Write a consistent copy of the file, whoever writes to it meanwhile, to a free name.

    Raises
    ------
    FileExistsError
        If there is a file of that name.
    """
    if target.exists():
        raise FileExistsError(errno.EEXIST, "File exists", str(target))
    with paths.replacing(target) as temporary:
        copy_into(path, temporary)
    return target


def copy_into(path: Path, temporary: Path) -> None:
    """Write a consistent copy of the file into one that is empty, in one file without a journal."""
    with (
        closing(sqlite3.connect(path, timeout=PATIENCE)) as source,
        closing(sqlite3.connect(temporary)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def _set_aside(path: Path) -> Path:
    """Give a damaged file another name, with what SQLite wrote beside it."""
    aside = paths.kept_aside(path)
    for end in COMPANIONS:
        companion = path.with_name(path.name + end)
        if companion.exists():
            with suppress(OSError):
                companion.rename(aside.with_name(aside.name + end))
    return aside


def _keep_aside(path: Path) -> Sentence:
    """Give a file of which nothing can be read another name, and say so."""
    aside = _set_aside(path)
    return Sentence(
        "{path}, the file of your letters, is damaged and cannot be read. It was kept as {aside}, "
        "and a new collection was begun. A backup can be read back into it.",
        path=path,
        aside=aside.name,
    )


def _said(path: Path, error: sqlite3.Error) -> Sentence:
    code = code_of(error)
    if code == sqlite3.SQLITE_FULL:
        return Sentence(
            "Your letters cannot be written to {path}: the disk is full. Nothing that was kept "
            "before is lost; make room and try again.",
            path=path,
        )
    if code in _READ_ONLY:
        return Sentence(
            "Your letters in {path} cannot be opened or written: the file or its folder may not be "
            "written to. Allow it, or name another folder with the environment variable "
            "LETTERPAD_HOME.",
            path=path,
        )
    if code in _BUSY:
        return Sentence(
            "Your letters in {path} are being written by another window of Letterpad, for longer "
            "than {seconds:.0f} seconds. Try again when it has finished.",
            path=path,
            seconds=PATIENCE,
        )
    if code in _DAMAGED:
        return Sentence(
            "{path}, the file of your letters, is damaged ({error}). Close all windows of "
            "Letterpad and start it again: then all letters that can be read are copied to a new "
            "file, and the damaged one is kept.",
            path=path,
            error=str(error),
        )
    return Sentence(
        "Your letters in {path} cannot be read or written ({error}).", path=path, error=str(error)
    )
