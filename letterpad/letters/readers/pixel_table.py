"""Tables with a label and the pixels of a picture in each row, as EMNIST's and Kaggle's are."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.letters.ledger import LeftOut, Tally
from letterpad.letters.readers import counts
from letterpad.letters.readers.label_values import LONGEST_LABEL, Labels
from letterpad.letters.readers.labelled_pictures import PictureBuilder, Piece, too_many
from letterpad.letters.readers.reading import MOST_LETTERS
from letterpad.letters.readers.table_text import (
    Dialect,
    Row,
    cells_of,
    is_number,
    numbers_of,
)
from letterpad.messages import Sentence, Text

SMALLEST_SIDE, LARGEST_SIDE = 4, 1024
"""Pixels."""

LABEL_NAMES = frozenset(
    (
        "label labels class classes target targets letter letters character char symbol sign y "
        "category digit answer word text name class_name class_label label_name letter_name "
        "classname ground_truth"
    ).split()
)
"""How the column of the labels is called over tables."""

NAMES_ARE_NAMES = "class_name"
"""How their column is called where labels are names although they look like numbers."""

_NUMBER_NAMES = frozenset(("", "unnamed: 0", "index", "idx", "id", "row", "nr", "no", "#"))
"""How a column is called that only counts the rows."""

_CLEARLY = 0.05
"""Share of rows by which one column must differ more often from its neighbour than another."""

_MOST_PENDING = 200_000_000
"""Cells of rows that wait until it is known where their labels are."""


@dataclass(slots=True)
class Columns:
    """Where in a row the label is, and where the pixels are.

    Parameters
    ----------
    side : int
        Of a picture.
    skip : int
        Columns before the others that only count the rows.
    label_is_first : bool, optional
        None as long as it is not known.
    are_names : bool
        Whether the table says that its labels are names, whatever they look like.
    """

    side: int
    skip: int = 0
    label_is_first: bool | None = None
    are_names: bool = False

    @property
    def n_pixels(self) -> int:
        """How many there are in a row."""
        return self.side * self.side


def columns_of(path: Path, dialect: Dialect, rows: Sequence[Row]) -> Columns:
    """Find out which columns are pixels, by their number and the names over them.

    Raises
    ------
    UserError
        If no square picture and a label have as many columns.
    """
    n, names = dialect.n_columns, [name.casefold() for name in dialect.header]
    counts_rows = bool(names) and names[0] in _NUMBER_NAMES
    for skip in (1, 0) if counts_rows else (0,):
        side = math.isqrt(max(0, n - skip - 1))
        if side * side != n - skip - 1 or not SMALLEST_SIDE <= side <= LARGEST_SIDE:
            continue
        columns = Columns(side, skip)
        if len(names) == n:
            columns.label_is_first = _by_name(names[skip], names[-1])
            columns.are_names = NAMES_ARE_NAMES in (names[skip], names[-1])
        if columns.label_is_first is None:
            cells = [cells_of(row.text, dialect.separator) for row in rows[:50]]
            cells = [row for row in cells if len(row) == n]
            columns.label_is_first = _by_text(cells, skip)
        return columns
    side = math.isqrt(n)
    if side * side == n and side >= SMALLEST_SIDE:
        raise UserError(
            "{path}: each row has {n:,} columns, as many as {side} x {side} pixels, but none for "
            "a label. A label and then the pixels were expected; add the column of the labels.",
            path=path,
            n=n,
            side=side,
        )
    raise UserError(
        "{path}: a table with a label and a square picture in each row was expected (1 + 784 "
        "columns for 28 x 28 pixels), or one of picture files and their labels. Its rows have "
        "{columns}.",
        path=path,
        columns=Sentence("1 column") if n == 1 else Sentence("{n:,} columns", n=n),
    )


def _by_name(first: str, last: str) -> bool | None:
    is_first, is_last = first in LABEL_NAMES, last in LABEL_NAMES
    return is_first if is_first != is_last else None


def _by_text(cells: Sequence[Sequence[str]], skip: int) -> bool | None:
    """Find the column that has texts where all others have numbers."""
    texts = [
        sum(not is_number(row[place]) for row in cells) > len(cells) / 2 for place in (skip, -1)
    ]
    return texts[0] if texts[0] != texts[1] else None


@dataclass(slots=True)
class PixelTable:
    """Reads the rows of such a table, piece by piece.

    Parameters
    ----------
    path : Path
    dialect : Dialect
    columns : Columns
    """

    path: Path
    dialect: Dialect
    columns: Columns
    found: int = 0
    _builder: PictureBuilder = field(default_factory=PictureBuilder)
    _labels: list[str] = field(default_factory=list)
    _tally: Tally = field(default_factory=lambda: Tally(n_named=1))
    _pending: list[Row] = field(default_factory=list)
    _probably_first: bool = True

    def add(self, rows: Sequence[Row]) -> None:
        """Add rows; they wait as long as nothing tells their labels from pixels.

        Raises
        ------
        UserError
            If there are more than are read, or their values are in no scale.
        """
        self.found += len(rows)
        if self.found > MOST_LETTERS:
            raise too_many(self.path, self.found)
        self._pending += rows
        if self.columns.label_is_first is None:
            self.columns.label_is_first = self._by_values(rows)
        full = len(self._pending) * self.dialect.n_columns > _MOST_PENDING
        if self.columns.label_is_first is not None or full:
            self._take_pending()

    def _by_values(self, rows: Sequence[Row]) -> bool | None:
        """Tell which outer column differs more from its neighbour: pixels are like theirs."""
        values = numbers_of(
            [row.text for row in rows], self.dialect.separator, self.dialect.n_columns
        ).astype(np.float32)
        values = values[np.isfinite(values).all(axis=1), self.columns.skip :]
        if not len(values):
            return None
        first = np.abs(values[:, 0] - values[:, 1])
        last = np.abs(values[:, -1] - values[:, -2])
        if first.mean() != last.mean():
            self._probably_first = bool(first.mean() > last.mean())
        # A single wrong pixel decides nothing yet.
        middles = float(np.median(first)), float(np.median(last))
        if middles[0] != middles[1]:
            return middles[0] > middles[1]
        shares = float((first > 0).mean()), float((last > 0).mean())
        return shares[0] > shares[1] if abs(shares[0] - shares[1]) > _CLEARLY else None

    def _take_pending(self) -> None:
        if self.columns.label_is_first is None:
            self.columns.label_is_first = self._probably_first
        is_first = self.columns.label_is_first
        separator, n = self.dialect.separator, self.dialect.n_columns
        for some in _batches(self._pending, max(1, (1 << 22) // n)):
            parted = [_parted(row.text, separator, is_first, self.columns.skip) for row in some]
            values = numbers_of([text for _, text in parted], separator, self.columns.n_pixels)
            self._take(some, [label for label, _ in parted], values)
        self._pending = []

    def _take(self, rows: Sequence[Row], labels: Sequence[str], values: NDArray[Any]) -> None:
        named = np.array([0 < len(label) <= LONGEST_LABEL for label in labels])
        side = self.columns.side
        pictures = values[named].reshape(-1, side, side)
        try:
            taken = self._builder.add(pictures)
        except UserError as error:
            raise UserError(
                "{path}, line {number:,}: {error}",
                path=self.path,
                number=rows[0].number,
                error=error,
            ) from error
        kept = named.copy()
        kept[named] = taken
        self._labels += [label for label, keep in zip(labels, kept, strict=True) if keep]
        for index in np.flatnonzero(~kept).tolist():
            row = rows[index]
            cells = cells_of(row.text, self.dialect.separator)
            n_cells = len(cells)
            reason = "unreadable"
            if row.is_open and n_cells - (not cells[-1]) < self.dialect.n_columns:
                reason = "cut-off"
            elif n_cells != self.dialect.n_columns:
                reason = "ragged"
            elif not named[index]:
                reason = "no-label"
            where = Sentence("{file}, line {number:,}", file=self.path.name, number=row.number)
            if reason == "ragged":
                where = Sentence("{line}: {n:,} columns", line=where, n=n_cells)
            self._tally.add(reason, where, row.number)

    def piece(self, part: str = "") -> Piece:
        """Return all that was read.

        Raises
        ------
        UserError
            If that is nothing.
        """
        self._take_pending()
        n = len(self._builder)
        left_out = self._left_out(n)
        if not n:
            raise UserError(
                "{path} holds no letters: a table with a label and {side} x {side} pixels in each "
                "row was expected, and none of its {rows} is like that. {notes}",
                path=self.path,
                side=self.columns.side,
                rows=counts.rows(self.found),
                notes=Sentence.joined([part.note for part in left_out]),
            )
        notes = [self._note(), *self._builder.notes(self.path.name)]
        images = self._builder.images()
        labels = (
            Labels(np.array([label.strip() for label in self._labels], dtype=np.str_))
            if self.columns.are_names
            else Labels.of(self._labels)
        )
        return Piece(self.path.name, part, images, labels, self.found, left_out, notes)

    def _left_out(self, n_read: int) -> tuple[LeftOut, ...]:
        def ragged(n: int, some: tuple[Text, ...]) -> Sentence:
            return Sentence(
                "With more or fewer than {n_columns:,} columns, and left out: {rows} ({first}).",
                n_columns=self.dialect.n_columns,
                rows=counts.rows(n),
                first=some,
            )

        notes = {
            "ragged": ragged,
            "unreadable": _unreadable,
            "no-label": _no_label,
            "cut-off": _cut_off,
        }
        return self._tally.ledger(n_read, notes).left_out

    def _note(self) -> Sentence:
        levels = self._builder.levels
        fields = {
            "how": self.dialect.title,
            "side": self.columns.side,
            "low": f"{levels.low:g}" if levels else "0",
            "high": f"{levels.high:g}" if levels else "0",
        }
        if self.columns.label_is_first is False:
            return Sentence(
                "A table {how}: {side} x {side} pixels of {low} to {high} in each row, then the "
                "label.",
                **fields,
            )
        return Sentence(
            "A table {how}: in each row the label, then {side} x {side} pixels of {low} to {high}.",
            **fields,
        )


def _parted(text: str, separator: str, is_first: bool, skip: int) -> tuple[str, str]:
    """Part a row into its label and the text of its pixels."""
    if '"' in text:
        cells = cells_of(text, separator)[skip:]
        if len(cells) < 2:
            return "", ""
        pixels = cells[1:] if is_first else cells[:-1]
        if any(separator in cell for cell in pixels):  # a comma as a decimal point, in quotes
            pixels = [cell.replace(separator, ".") for cell in pixels]
        return (cells[0] if is_first else cells[-1]), separator.join(pixels)
    for _ in range(skip):
        text = text.partition(separator)[2]
    if is_first:
        label, _, pixels_text = text.partition(separator)
    else:
        pixels_text, _, label = text.rpartition(separator)
    return label.strip(), pixels_text


def _batches(rows: Sequence[Row], size: int) -> Iterator[Sequence[Row]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def _unreadable(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "With something else than pixel values, and left out: {rows} ({first}).",
        rows=counts.rows(n),
        first=some,
    )


def _no_label(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "Without a label, or with one of more than {most} characters, and left out: {rows} "
        "({first}).",
        most=LONGEST_LABEL,
        rows=counts.rows(n),
        first=some,
    )


def _cut_off(n: int, some: tuple[Text, ...]) -> Sentence:
    return Sentence(
        "The last row is cut off, and left out ({first}): the file may not be whole. Copy or "
        "download it again.",
        first=some,
    )
