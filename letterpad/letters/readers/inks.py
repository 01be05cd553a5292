"""Reads pen strokes from ndjson files, plain or packed."""

import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import INK
from letterpad.file_kinds.telling import kind_of
from letterpad.file_kinds.text import encoding_of
from letterpad.ink.drawing_file import LONGEST_LINE, MOST_POINTS, from_line
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.ink.units import in_usual_units
from letterpad.ink.words import LONGEST_WORD, LONGEST_WRITER, clean_name
from letterpad.letters.corrections import Told, corrections_in_line
from letterpad.letters.ledger import Ledger, Tally
from letterpad.letters.readers import counts
from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.reading import (
    MOST_LETTERS,
    OnProgress,
    Reading,
    ignore_progress,
)
from letterpad.letters.readers.unpacking import unpacked
from letterpad.messages import Sentence, Text

MOST_POINTS_IN_ALL = 100_000_000
"""Points in one file."""

_REPORT_EVERY = 2000
_PEEKED = 64


class _Letter(NamedTuple):
    """A drawing in two arrays: float32 (n_points, 2), and the number of points of each stroke."""

    word: str
    writer: str
    points: NDArray[np.float32]
    lengths: list[int]


class InkReader(Reader):
    """Reads labelled drawings: one JSON object a line, with "word", "writer" and "drawing".

    The checks are those of `letterpad.ink.drawing_file`; times and pressures are left out.
    A line that cannot be read, and a drawing without a word or without ink, is counted.
    """

    key = "ink"
    version = 2
    description = Sentence("ndjson drawings (one JSON object a line)")
    file_names = ("*.ndjson", "*.gz")

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept text that begins like a JSON object, or is called ndjson."""
        return kind_of(path) is INK

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all drawings, and draw their pictures."""
        found = _Found(path.name)
        with unpacked(path) as file, _as_text(file) as text:
            lines = _lines(text)
            for number, line in lines:
                if number % _REPORT_EVERY == 0:
                    on_progress(Sentence("{n:,} letters read", n=number), file.share)
                if number > MOST_LETTERS or found.n_points > MOST_POINTS_IN_ALL:
                    n_lines = max([number, *(later for later, _ in lines)])
                    raise _too_much(path, number, n_lines)
                if line.strip():
                    found.add(number, line)
        ledger = found.ledger()
        if not found.letters:
            raise UserError(
                '{path} holds no letters: of its {lines}, none is a JSON object with "word" and '
                '"drawing". {notes}',
                path=path,
                lines=counts.lines(ledger.found),
                notes=Sentence.joined(ledger.notes()),
            )
        writers = [letter.writer for letter in found.letters]
        inks, enlarged = in_usual_units(_packed(found.letters))
        on_progress(Sentence("drawing {n:,} letters", n=len(inks)), None)
        corrections, unreadable = found.corrections
        remarks = [note for note in (unreadable, enlarged) if note is not None]
        return Reading(
            names=np.array([letter.word for letter in found.letters]),
            images=rasterize_many(inks, Framing()),
            inks=inks,
            writers=np.array(writers) if any(writers) else None,
            notes=(*ledger.notes(), *remarks),
            ledger=ledger,
            corrections=corrections,
        )


class _Found:
    """The drawings of a file that are letters, and how many are not."""

    def __init__(self, file: str) -> None:
        self.letters: list[_Letter] = []
        self.corrections: Told = ((), None)
        self._file = file
        self.n_points = 0
        self._tally = Tally(n_named=1)

    def add(self, number: int, line: str) -> None:
        """Add the drawing on a line, or count it among those that are no letter."""
        if number == 1:
            self.corrections = corrections_in_line(line)
        named = Sentence("{file}, line {number:,}", file=self._file, number=number)
        try:
            letter = _letter(line)
        except UserError as error:
            why = Sentence("{line}: {error}", line=named, error=error)
            self._tally.add("unreadable", why, number)
            return
        if not letter.lengths:
            self._tally.add("no-ink", named, number)
        elif not letter.word:
            self._tally.add("no-name", named, number)
        else:
            self.letters.append(letter)
            self.n_points += len(letter.points)

    def ledger(self) -> Ledger:
        """Return how many were read, and what was left out."""
        return self._tally.ledger(len(self.letters), _NOTES)


_NOTES: Mapping[str, Callable[[int, tuple[Text, ...]], Sentence]] = {
    "unreadable": lambda n, some: Sentence(
        "Unreadable, and left out: {lines} ({first}).", lines=counts.lines(n), first=some
    ),
    "no-ink": lambda n, some: Sentence(
        "Without a stroke, and left out: {drawings} ({first}).",
        drawings=counts.drawings(n),
        first=some,
    ),
    "no-name": lambda n, some: Sentence(
        "Without a word, and left out: {drawings} ({first}).",
        drawings=counts.drawings(n),
        first=some,
    ),
}


def _too_much(path: Path, number: int, n_lines: int) -> UserError:
    if n_lines > MOST_LETTERS:
        return UserError(
            "{path} holds {n:,} lines, {over:,} more than the {most:,} that are read at most. "
            "Write the classes that you need to a file of their own.",
            path=path,
            n=n_lines,
            over=n_lines - MOST_LETTERS,
            most=MOST_LETTERS,
        )
    return UserError(
        "{path}: {number:,} of its {n:,} lines have {most:,} points already, which is as much as "
        "is read. Write the classes that you need to a file of their own, or fewer points.",
        path=path,
        number=number,
        n=n_lines,
        most=MOST_POINTS_IN_ALL,
    )


@contextmanager
def _as_text(file: io.BufferedReader) -> Iterator[io.TextIOWrapper]:
    """Read a file as text: UTF-8, or UTF-16 as Windows' shell writes it."""
    encoding = encoding_of(file.peek(_PEEKED)[:_PEEKED]) or "utf-8-sig"
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    text = io.TextIOWrapper(file, encoding, errors, newline="\n")
    try:
        yield text
    finally:
        text.detach()


def _lines(text: io.TextIOWrapper) -> Iterator[tuple[int, str]]:
    """Yield lines with their numbers from 1: of one that is too long, only the beginning."""
    number = 0
    while line := text.readline(LONGEST_LINE + 1):
        number += 1
        rest = line
        while len(rest) > LONGEST_LINE and not rest.endswith("\n"):
            rest = text.readline(LONGEST_LINE + 1)
        yield number, line.rstrip("\r\n")


def _letter(line: str) -> _Letter:
    """Read one line; a simple one, as most are, goes straight into arrays."""
    if not line.isascii() and any("\udc80" <= sign <= "\udcff" for sign in line):
        raise UserError("text in UTF-8 was expected")
    letter = _simple_letter(line)
    if letter is None:
        drawing = from_line(line)
        strokes = drawing.ink.strokes
        points = np.concatenate([np.empty((0, 2)), *(stroke.points for stroke in strokes)])
        lengths = [len(stroke) for stroke in strokes]
        letter = _Letter(drawing.word, drawing.writer, points.astype(np.float32), lengths)
    if len(letter.word) > LONGEST_WORD or len(letter.writer) > LONGEST_WRITER:
        raise UserError(
            "a word may have at most {longest_word} characters and a writer {longest_writer}, "
            "and these have {n_word:,} and {n_writer:,}",
            longest_word=LONGEST_WORD,
            longest_writer=LONGEST_WRITER,
            n_word=len(letter.word),
            n_writer=len(letter.writer),
        )
    return letter._replace(word=clean_name(letter.word))


def _simple_letter(line: str) -> _Letter | None:
    """Read a line without times; None for one that only `from_line` reads or refuses."""
    try:
        fields = json.loads(line)
        xs: list[float] = []
        ys: list[float] = []
        lengths = []
        for x, y in fields["drawing"]:
            if not (type(x) is list and type(y) is list and len(x) == len(y) > 0):
                return None
            xs += x
            ys += y
            lengths.append(len(x))
        points = np.array((xs, ys), dtype=np.float64)
        word, writer = fields.get("word"), fields.get("writer")
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return None
    # A comparison with nan is false.
    plain = points.ndim == 2 and len(xs) <= MOST_POINTS and len(line) <= LONGEST_LINE
    if not (plain and lengths and np.abs(points).max() < 1e15):
        return None
    return _Letter(
        "" if word is None else str(word),
        "" if writer is None else str(writer),
        points.T.astype(np.float32, order="C"),
        lengths,
    )


def _packed(letters: list[_Letter]) -> PackedInks:
    n_strokes = [len(letter.lengths) for letter in letters]
    lengths = [length for letter in letters for length in letter.lengths]
    return PackedInks(
        np.concatenate([letter.points for letter in letters]),
        np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64),
        np.concatenate([[0], np.cumsum(n_strokes)]).astype(np.int64),
    )
