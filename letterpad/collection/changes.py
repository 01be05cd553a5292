"""What was done to letters, written down in their file, so that it can be undone and done again."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from letterpad.collection.kept import Change, ChangeKind

STAY_DAYS = 30
"""Days for which a deleted letter can be brought back, at least."""

IMPORT = "import"
"""What stands behind "add" where letters were imported from files."""

_SET_BACK = """
UPDATE letters SET label = (
    SELECT before FROM changed WHERE change = :change AND letter = letters.id
) WHERE label = :after AND id IN (SELECT letter FROM changed WHERE change = :change)
"""
_SET_AGAIN = """
UPDATE letters SET label = :after
WHERE id IN (SELECT letter FROM changed WHERE change = :change)
"""
_REMOVE = """
UPDATE letters SET removed = :now
WHERE removed IS NULL AND id IN (SELECT letter FROM changed WHERE change = :change)
"""
_BRING_BACK = """
UPDATE letters SET removed = NULL
WHERE removed IS NOT NULL AND id IN (SELECT letter FROM changed WHERE change = :change)
"""

_UNDO = {"add": _REMOVE, "remove": _BRING_BACK, "relabel": _SET_BACK}
_REDO = {"add": _BRING_BACK, "remove": _REMOVE, "relabel": _SET_AGAIN}


def write_down(
    connection: sqlite3.Connection,
    kind: ChangeKind,
    letters: Sequence[tuple[int, str]],
    now: datetime,
    after: str = "",
    onto: int = 0,
) -> Change:
    """Write down what is done in the same transaction to letters: (id, label before) of each.

    It becomes part of the change `onto`, if that is of the same kind and is not undone.
    """
    if not letters:
        return Change(onto, kind, ())
    goes_on = connection.execute(
        "SELECT 1 FROM changes WHERE id = ? AND kind = ? AND NOT undone", (onto, kind)
    ).fetchone()
    if goes_on:
        change = onto
    else:
        cursor = connection.execute(
            "INSERT INTO changes (kind, made, after) VALUES (?, ?, ?)",
            (kind, now.isoformat(), after),
        )
        assert cursor.lastrowid is not None  # it was inserted
        change = cursor.lastrowid
    connection.executemany(
        "INSERT INTO changed VALUES (?, ?, ?)", ((change, id_, before) for id_, before in letters)
    )
    ids = tuple(id_ for id_, _ in letters)
    before = tuple(label for _, label in letters) if kind == "relabel" else ()
    return Change(change, kind, ids, before, after)


def latest(connection: sqlite3.Connection, most: int) -> tuple[Change, ...]:
    """Return what was done last and not undone, the latest first."""
    found = connection.execute(
        "SELECT id, kind, after FROM changes WHERE NOT undone ORDER BY id DESC LIMIT ?", (most,)
    ).fetchall()
    return tuple(_change(connection, *each) for each in found)


def latest_of_page(connection: sqlite3.Connection) -> Change | None:
    """Return what was deleted, relabelled or imported last and is not undone."""
    found = connection.execute(
        "SELECT id, kind, after FROM changes WHERE NOT undone AND (kind != 'add' OR after = ?) "
        "ORDER BY id DESC LIMIT 1",
        (IMPORT,),
    ).fetchone()
    return None if found is None else _change(connection, *found)


def undo(connection: sqlite3.Connection, change: Change, now: datetime) -> int:
    """Undo a change, once; a label that was changed again since stays. Return how many letters."""
    return _apply(connection, change, now, _UNDO, is_undone=True)


def redo(connection: sqlite3.Connection, change: Change, now: datetime) -> int:
    """Do again what was undone; return how many letters it was."""
    return _apply(connection, change, now, _REDO, is_undone=False)


def purge(connection: sqlite3.Connection, now: datetime) -> bool:
    """Remove for good what was deleted long ago; return whether there was anything."""
    until = (now - timedelta(days=STAY_DAYS)).isoformat()
    letters = connection.execute(
        "DELETE FROM letters WHERE removed IS NOT NULL AND removed < ?", (until,)
    ).rowcount
    connection.execute(
        "DELETE FROM authors WHERE name != '' "
        "AND NOT EXISTS (SELECT 1 FROM letters WHERE author = authors.id)"
    )
    old = connection.execute("DELETE FROM changes WHERE made < ?", (until,)).rowcount
    return letters > 0 or old > 0


def has_old(connection: sqlite3.Connection, now: datetime) -> bool:
    """Tell whether `purge` would remove letters."""
    until = (now - timedelta(days=STAY_DAYS)).isoformat()
    found = connection.execute(
        "SELECT 1 FROM letters WHERE removed IS NOT NULL AND removed < ? LIMIT 1", (until,)
    )
    return found.fetchone() is not None


def ids_json(ids: Iterable[int]) -> str:
    """Write ids as one value of a statement, however many they are: ``json_each`` reads them."""
    return json.dumps([int(id_) for id_ in ids])


def _apply(
    connection: sqlite3.Connection,
    change: Change,
    now: datetime,
    statements: dict[str, str],
    *,
    is_undone: bool,
) -> int:
    turned = connection.execute(
        "UPDATE changes SET undone = ? WHERE id = ? AND undone != ?",
        (is_undone, change.id, is_undone),
    ).rowcount
    if not turned:  # another window was faster, or it is long ago
        return 0
    values = {"change": change.id, "after": change.after, "now": now.isoformat()}
    statement = statements[change.kind]
    used = {name: value for name, value in values.items() if f":{name}" in statement}
    return connection.execute(statement, used).rowcount


def _change(connection: sqlite3.Connection, id_: int, kind: ChangeKind, after: str) -> Change:
    rows = connection.execute(
        "SELECT letter, before FROM changed WHERE change = ? ORDER BY letter", (id_,)
    ).fetchall()
    before = tuple(label for _, label in rows) if kind == "relabel" else ()
    return Change(id_, kind, tuple(letter for letter, _ in rows), before, after)
