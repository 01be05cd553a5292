"""Tables as text: lines, what separates their cells, whether names stand over them, numbers."""

import csv
import io
import math
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.file_kinds.text import encoding_of
from letterpad.letters.readers.unpacking import Unpacked
from letterpad.messages import Sentence

LONGEST_LINE = 1 << 23
"""Characters of a row: a picture of 1,024 x 1,024 pixels has about four million."""

_PIECE = 1 << 22
"""Characters of rows that are read at a time."""

_PEEKED = 64
_FEW_COLUMNS = 12
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|[+-]?(nan|inf|infinity)", re.IGNORECASE)

SEPARATORS = {
    ",": Sentence("commas"),
    ";": Sentence("semicolons"),
    "\t": Sentence("tabs"),
}
"""What may stand between two cells, and what it is called."""


class Row(NamedTuple):
    """A line of a table, its number from 1, and whether the file ends within it."""

    number: int
    text: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Dialect:
    """How a table is written.

    Parameters
    ----------
    separator : str
    header : tuple of str
        The names over the columns; empty if there are none.
    n_columns : int
        Of most rows.
    """

    separator: str
    header: tuple[str, ...]
    n_columns: int

    @property
    def title(self) -> Sentence:
        """How it is written, for "A table ...:"."""
        name = SEPARATORS[self.separator]
        if self.header:
            return Sentence("with {separators}, with a header", separators=name)
        return Sentence("with {separators}, without a header", separators=name)


@contextmanager
def rows_of(file: Unpacked) -> Iterator[Iterator[list[Row]]]:
    """Read an open file as text, UTF-8 or UTF-16: lists of rows, without empty and comment lines.

    Of a row that is too long only the beginning comes.
    """
    encoding = encoding_of(file.peek(_PEEKED)[:_PEEKED]) or "utf-8-sig"
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    text = io.TextIOWrapper(file, encoding, errors, newline=None)
    try:
        yield _pieces(text)
    finally:
        text.detach()


def _pieces(text: io.TextIOWrapper) -> Iterator[list[Row]]:
    rows: list[Row] = []
    number = size = 0
    while line := text.readline(LONGEST_LINE + 1):
        number += 1
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith("\n"):
            rest = text.readline(LONGEST_LINE + 1)
        line = _readable(line.strip(" \r\n"))
        if line and not line.startswith("#"):
            rows.append(Row(number, line, not rest.endswith("\n")))
            size += len(line)
        if size > _PIECE:
            yield rows
            rows, size = [], 0
    if rows:
        yield rows


def _readable(line: str) -> str:
    """Read bytes that are no UTF-8 as older programs of Windows wrote them."""
    if line.isascii() or not any("\udc80" <= sign <= "\udcff" for sign in line):
        return line
    return line.encode("utf-8", "surrogateescape").decode("cp1252", "replace")


def dialect_of(rows: Sequence[Row]) -> Dialect:
    """Find out by its first rows how a table is written; nothing but one column is possible, too.

    Examples
    --------
    >>> dialect_of([Row(1, "label;p1;p2"), Row(2, "3;0;255"), Row(3, "4;0;9")])
    Dialect(separator=';', header=('label', 'p1', 'p2'), n_columns=3)
    """
    some = rows[:100]
    counted = {
        separator: sorted(row.text.count(separator) for row in some)[len(some) // 2]
        for separator in SEPARATORS
    }
    # "0,5;0,3": a comma may be a decimal point where others separate.
    separator = max(("\t", ";", ","), key=lambda sign: (counted[sign] > 0, sign != ","))
    if counted[separator] == 0 or (separator == ";" and counted[","] > 3 * counted[";"]):
        separator = ","
    widths = sorted(len(cells_of(row.text, separator)) for row in some[:20])
    first = cells_of(rows[0].text, separator) if rows else []
    second = cells_of(rows[1].text, separator) if len(rows) > 1 else []
    header = tuple(first) if _is_header(first, second) else ()
    return Dialect(separator, header, widths[len(widths) // 2] if widths else 0)


def _is_header(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether a first row names the columns: it has words where the second has numbers."""
    if not second or len(first) != len(second):
        return False
    words = [not is_number(cell) for cell in first]
    numbers = [is_number(cell) for cell in second]
    if sum(word and number for word, number in zip(words, numbers, strict=True)) > len(first) / 2:
        return True
    if len(first) <= _FEW_COLUMNS:  # names of files and labels, perhaps
        named = all(re.fullmatch(r"[A-Za-z_][\w .\-]*", cell) for cell in first)
        return named and not any(re.search(r"\.\w{3,4}$", cell) for cell in first)
    # pandas numbers columns that have no names: 0, 1, 2, or 0, 0.1, 0.2 where all were called 0.
    counted = [found for cell in first if (found := re.fullmatch(r"(?:0\.)?(\d+)", cell))][-4:]
    tails = [int(found[1]) for found in counted]
    return len(tails) == 4 and tails == list(range(max(tails[0], len(first) - 6), tails[0] + 4))


def is_number(cell: str) -> bool:
    """Tell whether a cell has a number, with a point or a comma."""
    return _NUMBER.fullmatch(cell.strip().replace(",", ".")) is not None


def cells_of(line: str, separator: str) -> list[str]:
    """Split a row; quotes may surround a cell."""
    if '"' not in line:
        return [cell.strip() for cell in line.split(separator)]
    try:
        reader = csv.reader([line], delimiter=separator, skipinitialspace=True)
        return [cell.strip() for cell in next(reader, [])]
    except csv.Error:
        return [cell.strip(' "') for cell in line.split(separator)]


def numbers_of(texts: Sequence[str], separator: str, n_columns: int) -> NDArray[Any]:
    """Read rows of numbers: uint8 or float32 (n_rows, n_columns); NaN fills rows that have others.

    Whole numbers of up to three digits, as pixels are written, are read at once.
    """
    plain = _small_numbers(texts, separator, n_columns)
    if plain is not None:
        return plain
    values = np.full((len(texts), n_columns), np.nan, dtype=np.float32)
    with np.errstate(over="ignore"):
        for row, text in zip(values, texts, strict=True):
            cells = cells_of(text, separator)
            if len(cells) == n_columns:
                row[:] = _floats(cells)
    return values


def _floats(cells: Sequence[str]) -> list[float] | float:
    """Read numbers with points or commas; NaN for a row that has others."""
    try:
        return [float(cell) for cell in cells]
    except ValueError:
        try:
            return [float(cell.replace(",", ".")) for cell in cells]
        except ValueError:
            return math.nan


def _small_numbers(
    texts: Sequence[str], separator: str, n_columns: int
) -> NDArray[np.uint8] | None:
    """Read whole numbers of 0 to 255; None if there is anything else."""
    joined = (separator.join(texts) + separator) if texts else ""
    if not joined.isascii():
        return None
    signs = np.frombuffer(joined.encode("ascii"), dtype=np.uint8)
    is_end = signs == ord(separator)
    digits = signs - np.uint8(ord("0"))
    ends = np.flatnonzero(is_end)
    lengths = np.diff(ends, prepend=-1) - 1
    if len(ends) != len(texts) * n_columns or (digits[~is_end] > 9).any():
        return None
    if len(ends) and (lengths.min() < 1 or lengths.max() > 3):
        return None
    counts = np.fromiter((text.count(separator) for text in texts), np.int64, len(texts))
    if (counts != n_columns - 1).any():
        return None
    values = digits[ends - 1].astype(np.uint16)
    for n, power in ((2, 10), (3, 100)):
        longer = lengths >= n
        values[longer] += digits[ends[longer] - n] * np.uint16(power)
    return None if values.max(initial=0) > 255 else values.astype(np.uint8).reshape(-1, n_columns)
