"""Turns letters into rows of the file and back, and questions into SQL."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, NamedTuple

from letterpad.collection.ink_blob import content_hash, from_blob, to_blob
from letterpad.collection.kept import (
    IMPORTED,
    LONGEST_DEVICE,
    LONGEST_FILE,
    TESTED,
    Answered,
    KeptLetter,
    NewLetter,
    Query,
)
from letterpad.errors import UserError
from letterpad.ink.words import LONGEST_WORD, LONGEST_WRITER, clean_name

PRESENT = "removed IS NULL"
"""Of letters that have not been deleted."""

SELECT = (
    "SELECT letters.id, label, authors.name, device, origin, answered_model, answered_label, "
    "answered_probability, drawn, kept, file, ink FROM letters "
    "JOIN authors ON authors.id = author JOIN inks ON inks.letter = letters.id"
)
"""The columns that `letter_of` reads."""

INSERT = (
    "INSERT INTO letters (label, author, drawn, day, kept, answered_model, answered_label, "
    "answered_probability, hash, device, origin, file) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class Row(NamedTuple):
    """A new letter, ready to be written."""

    label: str
    author: str
    drawn: str | None
    day: str
    kept: str
    answered: tuple[str | None, str | None, float | None]
    hash: bytes
    device: str
    origin: str
    file: str
    ink: bytes

    def values(self, author: int) -> tuple[Any, ...]:
        """Return what `INSERT` takes; `author` is the id of the author's name."""
        return (
            self.label,
            author,
            self.drawn,
            self.day,
            self.kept,
            *self.answered,
            self.hash,
            self.device,
            self.origin,
            self.file,
        )


def row_of(letter: NewLetter, now: datetime) -> Row:
    """Check a letter, and make a row of it.

    Parameters
    ----------
    letter : NewLetter
    now : datetime
        In UTC.

    Raises
    ------
    UserError
        If it has no ink, no label that can be seen, or too long a name.
    """
    if letter.ink.is_empty:
        raise UserError("A drawing without a stroke is no letter: draw one first.")
    # Nobody knows better than the machine in which zone a time without one was taken.
    drawn = None if letter.drawn is None else letter.drawn.astimezone(letter.drawn.tzinfo)
    answered = letter.answered
    return Row(
        label=clean_label(letter.label),
        author=clean_author(letter.author),
        drawn=None if drawn is None else drawn.isoformat(),
        day=(drawn or now.astimezone()).date().isoformat(),
        kept=now.isoformat(),
        answered=(None, None, None)
        if answered is None
        else (_writable(answered.model), _writable(answered.label), answered.probability),
        hash=content_hash(letter.ink),
        device=clean_name(letter.device)[:LONGEST_DEVICE],
        origin=letter.origin,
        file=clean_name(letter.file)[:LONGEST_FILE],
        ink=to_blob(letter.ink),
    )


def letter_of(row: tuple[Any, ...]) -> KeptLetter:
    """Make a letter of a row that `SELECT` found; raises ValueError if its ink is damaged."""
    id_, label, author, device, origin, model, answer, probability, drawn, kept, file, ink = row
    answered = None if model is None else Answered(model, answer, probability)
    when = None if drawn is None else datetime.fromisoformat(drawn)
    letter = NewLetter(from_blob(ink), label, author, device, origin, answered, when, file)
    return KeptLetter(id_, letter, datetime.fromisoformat(kept))


def _writable(text: str) -> str:
    """Return a text as UTF-8 takes it: a file's name may hold what that cannot write."""
    return text.encode("utf-8", "replace").decode("utf-8")


def clean_label(label: str) -> str:
    """Return a label as it is kept: composed (NFC), trimmed; its case stays.

    Raises
    ------
    UserError
        If nothing of it can be seen, or it is too long.
    """
    cleaned = clean_name(label)
    if not cleaned:
        raise UserError(
            "A letter needs a label: at least one character that can be seen, and {label!r} has "
            "none.",
            label=label,
        )
    if len(cleaned) > LONGEST_WORD:
        raise UserError(
            "A label may have at most {most} characters, and “{label}” has {n:,}.",
            most=LONGEST_WORD,
            label=cleaned[:LONGEST_WORD],
            n=len(cleaned),
        )
    return cleaned


def clean_author(author: str) -> str:
    """Return an author's name as it is kept; raises UserError if it is too long."""
    cleaned = clean_name(author)
    if len(cleaned) > LONGEST_WRITER:
        raise UserError(
            "The name of an author may have at most {most} characters, and “{author}” has {n:,}.",
            most=LONGEST_WRITER,
            author=cleaned[:LONGEST_WRITER],
            n=len(cleaned),
        )
    return cleaned


def utc_now() -> datetime:
    """Return the time by the system's clock, in UTC."""
    return datetime.now(UTC)


def condition(connection: sqlite3.Connection, query: Query) -> tuple[str, list[Any]]:
    """Return what stands behind WHERE for a question, and its values."""
    parts, values = [PRESENT], list[Any]()
    for column, value in (
        ("label", None if query.label is None else clean_name(query.label)),
        ("day", None if query.day is None else query.day.isoformat()),
        ("origin", query.origin),
    ):
        if value is not None:
            parts.append(f"{column} = ?")
            values.append(value)
    if query.author is not None:
        parts.append("author = (SELECT id FROM authors WHERE name = ?)")
        values.append(clean_name(query.author))
    if query.provenance is not None:
        parts.append(f"file = ? AND {_ORIGINS_OF[query.provenance.way]}")
        values.append(query.provenance.file)
    if query.text.strip():
        part, found = _with_text(connection, clean_name(query.text).casefold())
        parts.append(part)
        values += found
    return " AND ".join(parts), values


_ORIGINS_OF = {
    "drawn": f"origin NOT IN ('{TESTED}', '{IMPORTED}')",
    "tested": f"origin = '{TESTED}'",
    "imported": f"(file != '' OR origin = '{IMPORTED}')",
}
"""Which origins letters have that came in some way, beside their file."""


def _with_text(connection: sqlite3.Connection, text: str) -> tuple[str, list[Any]]:
    """Ask for a text in few different values instead of in every row, by Python's own case."""
    parts, values = [], list[Any]()
    for column, each in (
        ("label", _distinct(connection, "label")),
        ("device", _distinct(connection, "device")),
        ("author", connection.execute("SELECT id, name FROM authors").fetchall()),
    ):
        keys = [key for key, name in each if text in name.casefold()]
        if keys:
            parts.append(f"{column} IN ({', '.join('?' * len(keys))})")
            values += keys
    return f"({' OR '.join(parts) or '0'})", values


def _distinct(connection: sqlite3.Connection, column: str) -> Iterable[tuple[str, str]]:
    """Return all values of an indexed column, twice each, jumping from one to the next."""
    found = []
    sql = f"SELECT min({column}) FROM letters WHERE {PRESENT}"
    (value,) = connection.execute(sql).fetchone()
    while value is not None:
        found.append((value, value))
        (value,) = connection.execute(f"{sql} AND {column} > ?", (value,)).fetchone()
    return found
