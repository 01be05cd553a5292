"""What is in the file of *My letters*, version by version.

`user_version` says which version a file is of. A file of an earlier one is brought up step by step
in one transaction, after a copy of it was made beside it (`backup_name`); a later one is refused.

- ``letters``: a row for each drawing, small enough that all rows can be counted and searched at
  once. ``day`` is the calendar's where it was drawn. ``removed`` is empty, or when it was deleted:
  such rows stay for 30 days, so that deleting can be undone. ``hash`` is of the ink alone and
  finds doubles.
- ``inks``: the strokes of each letter (`letterpad.collection.ink_blob`), apart from the rest, as
  they are only read for letters that are looked at or learned from.
- ``authors``: each name once, so that it can be changed or forgotten in one place.
- ``state``: one row. ``version`` counts what was changed, by whichever window; ``name`` is drawn by
  lot when the file is made: another collection's counter says nothing about this one.
- ``changes`` and ``changed``: what was done to which letters, and how it was before.

Every index leaves deleted letters out, and those that count hold all that is counted.
"""

from collections.abc import Sequence

APPLICATION_ID = 0x4C504D4C
"""What tells the file from other programs' ("LPML")."""

_FIRST = """
CREATE TABLE state (version INTEGER NOT NULL, name TEXT NOT NULL);
INSERT INTO state VALUES (0, lower(hex(randomblob(16))));
CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO authors VALUES (0, '');
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

_DEVICES_AND_ORIGINS = """
ALTER TABLE letters ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE letters ADD COLUMN origin TEXT NOT NULL DEFAULT '';
UPDATE letters SET origin = iif(answered_label = label, 'confirmed', 'taught')
    WHERE answered_label IS NOT NULL;
CREATE INDEX letters_by_device ON letters (device, id) WHERE removed IS NULL;
CREATE INDEX letters_by_origin ON letters (origin, id) WHERE removed IS NULL;
"""

_CHANGES = """
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

_FILES = """
ALTER TABLE letters ADD COLUMN file TEXT NOT NULL DEFAULT '';
CREATE INDEX letters_by_file ON letters (file, origin, id) WHERE removed IS NULL;
"""

STEPS: Sequence[str] = (_FIRST, _DEVICES_AND_ORIGINS, _CHANGES, _FILES)
"""What makes each version of the one before, the first of nothing. Steps are added, never changed.

1. Letters, their inks and authors.
2. With what a letter was drawn and how it came here: letters of the pen and of the mouse look
   different, and letters of the writing test are no corrections.
3. What was changed, so that it can be undone after a restart as well.
4. Which file a letter was imported from.
"""

CURRENT = len(STEPS)


def statements(version: int) -> list[str]:
    """Return the statements of the step that makes a version, one by one.

    `sqlite3.Connection.executescript` would commit what was begun before.
    """
    return [text for part in STEPS[version - 1].split(";") if (text := part.strip())]


def backup_name(name: str, version: int) -> str:
    """Return what the copy is called that is made before a file is brought up from `version`.

    >>> backup_name("my_letters.sqlite", 1)
    'my_letters.version-1.sqlite'
    """
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.version-{version}.{suffix}"
