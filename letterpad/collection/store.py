"""The collection of *My letters* on disk: add, look up, change, take back, forget.

One `Collection` is one connection to the file, and belongs to the thread that opened it; SQLite
refuses it to others. As many threads, windows and processes as wish have one each at the same time:
readers never wait, and of two that write one waits for the other. What `add` and every other method
that writes returned is on disk, and survives a kill or a loss of power.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from letterpad import paths
from letterpad.collection import changes, forgetting
from letterpad.collection.database import connect, damaged, errors_said, snapshot, transaction
from letterpad.collection.forgetting import Forgotten
from letterpad.collection.ink_blob import content_hash, points_of_blob
from letterpad.collection.kept import (
    FILE,
    Change,
    Counts,
    KeptLetter,
    Merged,
    NewLetter,
    Provenance,
    Query,
)
from letterpad.collection.rows import (
    INSERT,
    PRESENT,
    SELECT,
    Row,
    clean_author,
    clean_label,
    condition,
    letter_of,
    row_of,
    utc_now,
)
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.messages import Sentence

ALL = Query()
"""Every letter."""


class AllInks(NamedTuple):
    """Letters to learn from.

    Parameters
    ----------
    inks : PackedInks
        Without times and pressures.
    labels, authors : str array of shape (n_letters,)
        "" is the user.
    ids : int64 array of shape (n_letters,)
    """

    inks: PackedInks
    labels: NDArray[np.str_]
    authors: NDArray[np.str_]
    ids: NDArray[np.int64]


class Collection:
    """The user's own letters; a context manager that closes the file.

    Only the thread that opened it may use it; another one opens its own. Every method raises
    `UserError` with a sentence if the file cannot be read or written.

    Attributes
    ----------
    path : Path
    notes : tuple of Sentence
        What the user should know about opening it: that a damaged file was kept aside.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from letterpad.ink.strokes import Ink
    >>> with TemporaryDirectory() as folder, Collection.open(Path(folder) / "mine.sqlite") as mine:
    ...     ids = mine.add([NewLetter(Ink.of([[(0, 0), (9, 9)]]), "A", origin="taught")])
    ...     change = mine.relabel(ids, "B")
    ...     print(mine.counts().labels, mine.undo(change), mine.counts().labels)
    {'B': 1} 1 {'A': 1}
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, notes: tuple[Sentence, ...] = ()
    ) -> None:
        self.path, self.notes = path, notes
        self._connection = connection

    @classmethod
    def open(cls, path: Path | None = None) -> Self:
        """Open the collection, or begin one.

        Parameters
        ----------
        path : Path, optional
            By default the user's own, ``my_letters.sqlite`` in the user's folder.

        Raises
        ------
        UserError
            If it was written by a later version or another program, or cannot be opened. A damaged
            file is kept under another name, and `notes` says so.
        """
        path = paths.home() / FILE if path is None else path
        connection, notes = connect(path)
        collection = cls(path, connection, notes)
        collection._purge()
        return collection

    def close(self) -> None:
        """Close the file; what was written is on disk already."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def add(self, letters: Iterable[NewLetter]) -> tuple[int, ...]:
        """Add letters, all or none; they are on disk when it returns.

        Returns
        -------
        tuple of int
            The id of each letter.

        Raises
        ------
        UserError
            If a letter has no ink or no label, or it cannot be written.
        """
        now = utc_now()
        return self.add_rows([row_of(letter, now) for letter in letters])

    def merge(self, letters: Iterable[NewLetter], *, is_import: bool = False) -> Merged:
        """Add letters whose ink is not there yet, whatever its label and author; all or none.

        As an import they are taken back on the page of My letters, all of them in one step.
        """
        now = utc_now()
        return self.merge_rows(
            [row_of(letter, now) for letter in letters], 0 if is_import else None
        )

    def merge_rows(self, rows: Sequence[Row], onto: int | None = None) -> Merged:
        """Do what `merge` does, with letters that `letterpad.collection.rows.row_of` prepared.

        Parameters
        ----------
        rows : sequence of Row
        onto : int, optional
            The change of the import that they are of: all of it is undone in one step, unless that
            has been done already. 0 for the first of an import; by default they are of none.
        """
        known = f"SELECT 1 FROM letters WHERE hash = ? AND {PRESENT}"
        seen, new = set[bytes](), list[Row]()
        with self._writing():
            for row in rows:
                if row.hash in seen or self._connection.execute(known, (row.hash,)).fetchone():
                    continue
                seen.add(row.hash)
                new.append(row)
            ids, change = self._insert(new, onto)
            return Merged(ids, len(rows) - len(new), change)

    def add_rows(self, rows: Sequence[Row]) -> tuple[int, ...]:
        """Do what `add` does, with letters that `letterpad.collection.rows.row_of` prepared."""
        with self._writing():
            return self._insert(rows)[0]

    def contents(self) -> Counter[bytes]:
        """Count how often each ink is there, by its `ink_blob.content_hash`."""
        with self._reading():
            found = self._connection.execute(
                f"SELECT hash, count(*) FROM letters WHERE {PRESENT} GROUP BY hash"
            )
            return Counter(dict(found.fetchall()))

    def remove(self, ids: Iterable[int]) -> Change:
        """Delete letters; `undo` brings them back, for at least 30 days."""
        now = utc_now()
        with self._writing():
            letters = self._labels(ids)
            self._connection.execute(
                f"UPDATE letters SET removed = ? WHERE {PRESENT} "
                "AND id IN (SELECT value FROM json_each(?))",
                (now.isoformat(), changes.ids_json(id_ for id_, _ in letters)),
            )
            return changes.write_down(self._connection, "remove", letters, now)

    def relabel(self, ids: Iterable[int], label: str) -> Change:
        """Give letters another label; those that have it already are not in the change."""
        now, label = utc_now(), clean_label(label)
        with self._writing():
            letters = [each for each in self._labels(ids) if each[1] != label]
            self._connection.execute(
                "UPDATE letters SET label = ? WHERE id IN (SELECT value FROM json_each(?))",
                (label, changes.ids_json(id_ for id_, _ in letters)),
            )
            return changes.write_down(self._connection, "relabel", letters, now, label)

    def undo(self, change: Change) -> int:
        """Undo a change, whichever window made it and whenever.

        Returns
        -------
        int
            How many letters are as before: 0 if it was undone already. Letters that were given yet
            another label since keep that.
        """
        with self._writing():
            return changes.undo(self._connection, change, utc_now())

    def redo(self, change: Change) -> int:
        """Do again what was undone; return how many letters it was."""
        with self._writing():
            return changes.redo(self._connection, change, utc_now())

    def last_change(self) -> Change | None:
        """Return what was deleted, relabelled or imported last and is not undone, if anything.

        Letters that were taught are not meant: they are taken back where they were drawn.
        """
        with self._reading():
            return changes.latest_of_page(self._connection)

    def changes(self, most: int = 1) -> tuple[Change, ...]:
        """Return what was done last and is not undone, the latest first: for Ctrl+Z."""
        with self._reading():
            return changes.latest(self._connection, most)

    def counts(self, query: Query = ALL) -> Counts:
        """Count the letters, or those that are asked for, by label, by day and by author."""
        with self._reading():
            which = condition(self._connection, query)
            labels = self._count("label", which)
            days = self._count("day", which, "DESC")
            names = dict(self._connection.execute("SELECT id, name FROM authors").fetchall())
            authors = self._count("author", which)
        return Counts(
            sum(labels.values()),
            labels,
            {date.fromisoformat(day): n for day, n in days.items()},
            dict(sorted((names[int(id_)], n) for id_, n in authors.items())),
        )

    def provenances(self) -> Mapping[Provenance, int]:
        """Count all letters by where they come from: drawn, tested, then file by file."""
        with self._reading():
            found = self._connection.execute(
                f"SELECT origin, file, count(*) FROM letters WHERE {PRESENT} GROUP BY file, origin"
            ).fetchall()
        counts = Counter[Provenance]()
        for origin, file, n in found:
            counts[Provenance.of(origin, file)] += n
        return dict(sorted(counts.items(), key=lambda each: (each[0].way, each[0].file)))

    def find(self, query: Query = ALL, most: int | None = None) -> tuple[int, ...]:
        """Return the ids of the letters that are asked for, the newest first.

        Parameters
        ----------
        query : Query
        most : int, optional
            How many are enough, for a first page at once; by default all.
        """
        with self._reading():
            where, values = condition(self._connection, query)
            found = self._connection.execute(
                f"SELECT id FROM letters WHERE {where} ORDER BY id DESC LIMIT ?",
                [*values, -1 if most is None else most],
            )
            return tuple(id_ for (id_,) in found)

    def load(self, ids: Iterable[int]) -> tuple[KeptLetter, ...]:
        """Return letters in the order of their ids; those that were deleted are left out."""
        wanted = list(ids)
        with self._reading():
            found = self._connection.execute(
                f"{SELECT} WHERE {PRESENT} AND letters.id IN (SELECT value FROM json_each(?))",
                (changes.ids_json(wanted),),
            )
            letters = {row[0]: letter_of(row) for row in found}
        return tuple(letters[id_] for id_ in wanted if id_ in letters)

    def find_ink(self, ink: Ink) -> tuple[int, ...]:
        """Return the letters with the very same ink: the user's own first, of each the newest."""
        with self._reading():
            found = self._connection.execute(
                f"SELECT letters.id FROM letters JOIN authors ON authors.id = author "
                f"WHERE hash = ? AND {PRESENT} ORDER BY authors.name != '', letters.id DESC",
                (content_hash(ink),),
            )
            return tuple(id_ for (id_,) in found)

    def all_inks(self, query: Query = ALL) -> AllInks:
        """Return letters to learn from, the oldest first."""
        with self._reading():
            where, values = condition(self._connection, query)
            found = self._connection.execute(
                "SELECT letters.id, label, authors.name, ink FROM letters "
                "JOIN authors ON authors.id = author JOIN inks ON inks.letter = letters.id "
                f"WHERE {where} ORDER BY letters.id",
                values,
            )
            ids, labels, authors, blobs = list[int](), list[str](), list[str](), list[bytes]()
            for id_, label, author, blob in found:
                ids.append(id_)
                labels.append(label)
                authors.append(author)
                blobs.append(blob)
            inks = _packed(blobs)
        return AllInks(
            inks,
            np.array(labels, dtype=np.str_),
            np.array(authors, dtype=np.str_),
            np.array(ids, dtype=np.int64),
        )

    def doubles(self) -> tuple[tuple[int, ...], ...]:
        """Return groups of letters of the very same ink, whatever their labels and authors.

        In a group the oldest comes first; the group with the newest letter is the first.
        """
        with self._reading():
            found = self._connection.execute(
                f"SELECT hash, id FROM letters WHERE {PRESENT} AND hash IN (SELECT hash "
                f"FROM letters WHERE {PRESENT} GROUP BY hash HAVING count(*) > 1) ORDER BY id"
            ).fetchall()
        groups = defaultdict[bytes, list[int]](list)
        for content, id_ in found:
            groups[content].append(id_)
        return tuple(sorted(map(tuple, groups.values()), key=lambda group: -group[-1]))

    def authors(self) -> Mapping[str, int]:
        """Return all authors, by name, and how many letters each has.

        "" is the user. Somebody all of whose letters were deleted is there with 0 as long as that
        can be undone: only `delete_author` forgets them.
        """
        with self._reading():
            found = self._connection.execute(
                "SELECT name, (SELECT count(*) FROM letters "
                f"WHERE author = authors.id AND {PRESENT}) FROM authors ORDER BY name"
            ).fetchall()
        return {name: n for name, n in found if name or n}

    def rename_author(self, old: str, new: str) -> Forgotten:
        """Give an author another name; if there is somebody of that name, the letters join theirs.

        This cannot be undone: the old name is left in no file, copies included. "" is the user.
        """
        new = clean_author(new)
        with errors_said(self.path):
            return forgetting.rename_author(self._connection, self.path, clean_author(old), new)

    def delete_author(self, name: str) -> Forgotten:
        """Delete an author with all drawings, for privacy: this cannot be undone.

        Nothing of them is left in the file, in what SQLite writes beside it, in the copies that
        were made before it was brought up to date, or in the cache of letters to learn from.
        Models that learned from their drawings, files that were exported and backups elsewhere
        are not touched.
        """
        with errors_said(self.path):
            return forgetting.delete_author(self._connection, self.path, clean_author(name))

    def version(self) -> int:
        """Return a number that grows with every change, whichever window or process made it."""
        with self._reading():
            return int(self._connection.execute("SELECT version FROM state").fetchone()[0])

    def name(self) -> str:
        """Return a word that no other collection has: versions of one name can be compared."""
        with self._reading():
            return str(self._connection.execute("SELECT name FROM state").fetchone()[0])

    def _insert(self, rows: Sequence[Row], onto: int | None = None) -> tuple[tuple[int, ...], int]:
        """Write new letters, within a transaction; return their ids, and that of the change."""
        authors = {name: self._author(name) for name in dict.fromkeys(row.author for row in rows)}
        ids = []
        for row in rows:
            id_ = self._connection.execute(INSERT, row.values(authors[row.author])).lastrowid
            assert id_ is not None  # it was inserted
            self._connection.execute("INSERT INTO inks VALUES (?, ?)", (id_, row.ink))
            ids.append(id_)
        added = [(id_, "") for id_ in ids]
        after = "" if onto is None else changes.IMPORT
        now = utc_now()
        change = changes.write_down(self._connection, "add", added, now, after, onto or 0)
        return tuple(ids), change.id

    def _author(self, name: str) -> int:
        """Return the id of an author's name, a new one if need be."""
        self._connection.execute("INSERT OR IGNORE INTO authors (name) VALUES (?)", (name,))
        found = self._connection.execute("SELECT id FROM authors WHERE name = ?", (name,))
        return int(found.fetchone()[0])

    def _labels(self, ids: Iterable[int]) -> list[tuple[int, str]]:
        """Return those of the letters that are there, and their labels."""
        return self._connection.execute(
            f"SELECT id, label FROM letters WHERE {PRESENT} "
            "AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (changes.ids_json(ids),),
        ).fetchall()

    def _count(self, column: str, which: tuple[str, list[Any]], order: str = "") -> dict[str, int]:
        where, values = which
        return dict(
            self._connection.execute(
                f"SELECT {column}, count(*) FROM letters WHERE {where} "
                f"GROUP BY {column} ORDER BY {column} {order}",
                values,
            ).fetchall()
        )

    def _purge(self) -> None:
        """Remove what was deleted long ago; a file that only others may write to stays as it is."""
        now = utc_now()
        with self._reading():
            is_due = changes.has_old(self._connection, now)
        if is_due:
            with self._writing():
                changes.purge(self._connection, now)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """See one state of the file, whoever writes to it; turn errors into sentences."""
        with errors_said(self.path):
            try:
                with snapshot(self._connection):
                    yield
            except ValueError as error:
                # SQLite has a number for it, and a sentence.
                raise damaged(error) from error

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Write all of it or nothing, and count it as a change."""
        with errors_said(self.path), transaction(self._connection):
            yield
            self._connection.execute("UPDATE state SET version = version + 1")


def _packed(blobs: list[bytes]) -> PackedInks:
    points, lengths, n_strokes = [np.empty((0, 2), dtype=np.float32)], list[int](), list[int]()
    for blob in blobs:
        some, strokes = points_of_blob(blob)
        points.append(some)
        lengths += strokes
        n_strokes.append(len(strokes))
    return PackedInks(
        np.concatenate(points),
        np.cumsum([0, *lengths], dtype=np.int64),
        np.cumsum([0, *n_strokes], dtype=np.int64),
    )
