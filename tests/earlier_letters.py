"""Files of *My letters* as earlier versions wrote them, by their own SQL: it must never change."""

import sqlite3
from contextlib import closing
from pathlib import Path

from letterpad.collection.ink_blob import content_hash, to_blob
from own_letters import mouse_ink

_FIRST = """
CREATE TABLE state (version INTEGER NOT NULL, name TEXT NOT NULL);
INSERT INTO state VALUES (7, 'c0ffee');
CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO authors VALUES (0, '');
INSERT INTO authors VALUES (1, 'Quentin Querschuss');
CREATE TABLE letters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    author INTEGER NOT NULL REFERENCES authors (id),
    drawn TEXT,
    day TEXT NOT NULL,
    kept TEXT NOT NULL,
    removed TEXT,
    answered_model TEXT,
    answered_label TEXT,
    answered_probability REAL,
    hash BLOB NOT NULL
);
CREATE TABLE inks (
    letter INTEGER PRIMARY KEY REFERENCES letters (id) ON DELETE CASCADE,
    ink BLOB NOT NULL
);
CREATE INDEX letters_by_label ON letters (label, id) WHERE removed IS NULL;
CREATE INDEX letters_by_day ON letters (day, id) WHERE removed IS NULL;
CREATE INDEX letters_by_author ON letters (author, id) WHERE removed IS NULL;
CREATE INDEX letters_by_hash ON letters (hash, id) WHERE removed IS NULL;
CREATE INDEX letters_removed ON letters (removed) WHERE removed IS NOT NULL;
"""

_SECOND = """
ALTER TABLE letters ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE letters ADD COLUMN origin TEXT NOT NULL DEFAULT '';
UPDATE letters SET origin = iif(answered_label = label, 'confirmed', 'taught')
    WHERE answered_label IS NOT NULL;
CREATE INDEX letters_by_device ON letters (device, id) WHERE removed IS NULL;
CREATE INDEX letters_by_origin ON letters (origin, id) WHERE removed IS NULL;
"""

_THIRD = """
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    made TEXT NOT NULL,
    after TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE changed (
    change INTEGER NOT NULL REFERENCES changes (id) ON DELETE CASCADE,
    letter INTEGER NOT NULL REFERENCES letters (id) ON DELETE CASCADE,
    before TEXT NOT NULL,
    PRIMARY KEY (change, letter)
) WITHOUT ROWID;
CREATE INDEX changed_by_letter ON changed (letter);
"""

_BY_VERSION = {1: (_FIRST,), 2: (_FIRST, _SECOND), 3: (_FIRST, _SECOND, _THIRD)}
EARLIER = tuple(_BY_VERSION)

LABELS = ("A", "a", "ß")
ANSWERS = ("A", "o", None)
WHEN = "2026-05-0{day}T10:00:00+02:00"


def write_version(path: Path, version: int) -> None:
    """Write three letters of two authors as a program of this version did, in WAL mode."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript("".join(_BY_VERSION[version]))
        connection.execute("PRAGMA application_id = 1280331084")
        connection.execute(f"PRAGMA user_version = {version}")
        for seed, (label, answer) in enumerate(zip(LABELS, ANSWERS, strict=True)):
            _add(connection, seed, label, answer)
            if version >= 2:
                connection.execute("UPDATE letters SET device = 'pen', origin = 'tested'")
        connection.commit()


def _add(connection: sqlite3.Connection, seed: int, label: str, answer: str | None) -> None:
    when = WHEN.format(day=seed + 1)
    ink = mouse_ink(seed)
    answered = (None,) * 3 if answer is None else ("Neat print", answer, 0.5)
    cursor = connection.execute(
        "INSERT INTO letters (label, author, drawn, day, kept, answered_model, answered_label, "
        "answered_probability, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (label, seed % 2, when, when[:10], when, *answered, content_hash(ink)),
    )
    connection.execute("INSERT INTO inks VALUES (?, ?)", (cursor.lastrowid, to_blob(ink)))
