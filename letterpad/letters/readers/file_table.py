"""Tables of picture files and their labels ("image,label"), with the pictures beside them."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path, PurePath

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import PICTURE_SUFFIXES
from letterpad.letters.ledger import Tally
from letterpad.letters.readers import counts
from letterpad.letters.readers.class_folders import is_hidden, read_labelled
from letterpad.letters.readers.label_values import LONGEST_LABEL, Labels, named_labels
from letterpad.letters.readers.pixel_table import LABEL_NAMES
from letterpad.letters.readers.reader import FileStates
from letterpad.letters.readers.reading import MOST_LETTERS, OnProgress, Reading
from letterpad.letters.readers.table_text import Row, cells_of, dialect_of, rows_of
from letterpad.letters.readers.unpacking import unpacked
from letterpad.messages import Sentence, Text

_FEW = 50
"""Rows that are looked at to tell what a table is."""

_MOST_FOLDERS, _MOST_LOOKED_AT = 100, 10_000
"""Folders beside the table in which its files are looked for."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a table lists.

    Parameters
    ----------
    files : list of (int, str, str)
        Line, path as it is written, label.
    left_out : Tally
        Rows that say nothing of a file or its label.
    column : str
        How the column of the labels is called, or which one it is.
    """

    files: list[tuple[int, str, str]]
    left_out: Tally
    column: Text


def pictures_of(path: Path) -> Listed | None:
    """Read which pictures a table lists; None if it is a table of something else.

    Raises
    ------
    UserError
        If it cannot be told which column has the labels, or it lists more than are read.
    """
    with unpacked(path) as file, rows_of(file) as pieces:
        begin: list[Row] = next(pieces, [])
        if not begin:
            return None
        dialect = dialect_of(begin)
        body = begin[1:] if dialect.header else begin
        some = [cells_of(row.text, dialect.separator) for row in body[:_FEW]]
        place = _file_column(some, dialect.n_columns)
        if place is None:
            return None
        label = _label_column(path, dialect.header, some, place, dialect.n_columns)
        name: Text = dialect.header[label] if label < len(dialect.header) else str(label + 1)
        listed = Listed([], Tally(n_named=1), name)
        for row in chain(body, chain.from_iterable(pieces)):
            _list(path, listed, row, dialect.separator, place, label)
    return listed


def _list(path: Path, listed: Listed, row: Row, separator: str, place: int, label: int) -> None:
    cells = cells_of(row.text, separator)
    where = Sentence("{file}, line {number:,}", file=path.name, number=row.number)
    if len(cells) <= max(place, label):
        listed.left_out.add("ragged", where, row.number)
    elif not cells[place] or not 0 < len(cells[label]) <= LONGEST_LABEL:
        listed.left_out.add("no-label", where, row.number)
    else:
        listed.files.append((row.number, cells[place], cells[label]))
    if len(listed.files) > MOST_LETTERS:
        raise UserError(
            "{path} lists more than the {most:,} pictures that are read at most. Write the classes "
            "that you need to a file of their own.",
            path=path,
            most=MOST_LETTERS,
        )


def _file_column(rows: Sequence[Sequence[str]], n_columns: int) -> int | None:
    """Return the column in which most rows name a picture file."""
    for place in range(min(n_columns, 100)):
        named = [PurePath(row[place].lower()).suffix for row in rows if len(row) > place]
        if sum(suffix in PICTURE_SUFFIXES for suffix in named) > len(rows) / 2:
            return place
    return None


def _label_column(
    path: Path, header: Sequence[str], rows: Sequence[Sequence[str]], place: int, n_columns: int
) -> int:
    """Return the column of the labels: by its name, or because there is no other."""
    named = [n for n, name in enumerate(header) if name.casefold() in LABEL_NAMES and n != place]
    if named:
        return named[0]
    others = [n for n in range(n_columns) if n != place]
    if len(others) == 1:
        return others[0]
    if not others:
        raise UserError(
            "{path} lists pictures, but no labels: a column for each picture's label was expected "
            "beside that of the files (file,label). Add it.",
            path=path,
        )
    raise UserError(
        "{path} lists pictures, and has {n:,} more columns ({columns}): which of them has the "
        "labels is not known. Call it “label” in the first line.",
        path=path,
        n=len(others),
        columns=tuple(header[n] if header else str(n + 1) for n in others[:4]),
    )


def states(path: Path, listed: Listed) -> FileStates:
    """Return the files that are read, with their size and time."""
    found = []
    finder = _Finder(path.parent)
    for _, name, _ in listed.files:
        file = finder.find(name)
        if isinstance(file, Path):
            found.append((os.path.relpath(file, path.parent), file.stat()))
    return found


def read(
    path: Path,
    listed: Listed,
    said_names: Sequence[str] | None,
    on_progress: OnProgress,
    first_label: int | None,
) -> Reading:
    """Read the pictures that a table lists.

    Raises
    ------
    UserError
        If none of them is there, or none can be read.
    """
    tally, finder = listed.left_out, _Finder(path.parent)
    there: list[tuple[Path, str]] = []
    for number, name, label in listed.files:
        file = finder.find(name)
        if isinstance(file, Path):
            there.append((file, label))
        else:
            where = Sentence("{name} in line {n:,}", name=name[:80], n=number)
            tally.add(file, where, number)
    if not there:
        notes = tally.ledger(0, _NOTES).notes()
        raise UserError(
            "{path} lists pictures, but none of them is there: they were expected in the folder of "
            "the table, or below it. Copy them there, under the names that the table has. {notes}",
            path=path,
            notes=Sentence.joined(notes),
        )
    named = named_labels(path, Labels.of([label for _, label in there]), said_names, first_label)
    said = Sentence(
        "A table of picture files, with the labels in the column {column}.", column=listed.column
    )
    left_out = tally.ledger(0, _NOTES).left_out
    return read_labelled(path, [file for file, _ in there], named, on_progress, left_out, said)


class _Finder:
    """Finds the files that a table lists, in its folder and nowhere else."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._real = folder.resolve()
        inner = (path for path in islice(folder.iterdir(), _MOST_LOOKED_AT) if path.is_dir())
        self._inner = sorted(path for path in inner if not is_hidden(path.name))[:_MOST_FOLDERS]

    def find(self, name: str) -> Path | str:
        """Return the file of this name, or why there is none: "outside" or "missing"."""
        parts = tuple(part for part in name.replace("\\", "/").split("/") if part != ".")
        if ".." in parts or parts[0] == "" or parts[0][1:2] == ":":
            return "outside"
        # Where a table is moved, a folder above the pictures is often missing, or there twice.
        places = [self._folder, *self._inner]
        if parts[0] == self._folder.name and len(parts) > 1:
            places.append(self._folder.parent)
        for place in places:
            try:
                file = place.joinpath(*parts)
                if not file.is_file():
                    continue
                is_inside = file.resolve().is_relative_to(self._real)
            except (OSError, ValueError, RuntimeError):  # no name that a file can have
                continue
            return file if is_inside else "outside"
        return "missing"


_NOTES: Mapping[str, Callable[[int, tuple[Text, ...]], Sentence]] = {
    "missing": lambda n, some: Sentence(
        "Listed, but not there, and left out: {pictures} ({names}).",
        pictures=counts.pictures(n),
        names=some,
    ),
    "outside": lambda n, some: Sentence(
        "Listed outside the folder of the table, where nothing is read, and left out: {pictures} "
        "({names}).",
        pictures=counts.pictures(n),
        names=some,
    ),
    "ragged": lambda n, some: Sentence(
        "With too few columns, and left out: {rows} ({first}).", rows=counts.rows(n), first=some
    ),
    "no-label": lambda n, some: Sentence(
        "Without a file or a label, or with a label of more than {most} characters, and left out: "
        "{rows} ({first}).",
        most=LONGEST_LABEL,
        rows=counts.rows(n),
        first=some,
    ),
}
