"""Reads pen strokes from ndjson files, plain or packed."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import INK
from letterpad.file_kinds.telling import kind_of
from letterpad.ink.drawing_file import LONGEST_LINE, MOST_POINTS, from_line
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.letters.readers import counts
from letterpad.letters.readers.ink_units import in_usual_units
from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.reading import (
    MOST_LETTERS,
    OnProgress,
    Reading,
    ignore_progress,
)
from letterpad.letters.readers.unpacking import unpacked
from letterpad.messages import Sentence

MOST_POINTS_IN_ALL = 100_000_000
"""Points in one file."""

LONGEST_WORD, LONGEST_WRITER = 32, 100
"""Characters."""

_REPORT_EVERY = 2000


class _Letter(NamedTuple):
    """A drawing in two arrays: float32 (n_points, 2), and the number of points of each stroke."""

    word: str
    writer: str
    points: NDArray[np.float32]
    lengths: list[int]


class InkReader(Reader):
    """Reads labelled drawings: one JSON object a line, with "word", "writer" and "drawing".

    The checks are those of `letterpad.ink.drawing_file`; times and pressures are left out.
    Drawings without a word or without ink are skipped and counted.
    """

    key = "ink"
    description = Sentence("ndjson drawings (one JSON object a line)")
    file_names = ("*.ndjson", "*.gz")
    version = 2

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
        found = _Found()
        with unpacked(path) as file:
            number = 0
            while line := file.readline(LONGEST_LINE + 1):
                number += 1
                if number % _REPORT_EVERY == 0:
                    on_progress(Sentence("{n:,} letters read", n=number), file.share)
                if number > MOST_LETTERS or found.n_points > MOST_POINTS_IN_ALL:
                    raise UserError(
                        "{path} holds more than {most_letters:,} lines or "
                        "{most_points_in_all:,} points: that is more than Letterpad reads.",
                        path=path,
                        most_letters=MOST_LETTERS,
                        most_points_in_all=MOST_POINTS_IN_ALL,
                    )
                if line.strip():
                    found.add(_decoded(line, number, path))
        if not found.letters:
            raise UserError(
                '{path} holds no letters: of its {lines}, none is a JSON object with "word" and '
                '"drawing".',
                path=path,
                lines=counts.lines(number),
            )
        writers = [letter.writer for letter in found.letters]
        inks, enlarged = in_usual_units(_packed(found.letters))
        on_progress(Sentence("drawing {n:,} letters", n=len(inks)), None)
        return Reading(
            names=np.array([letter.word for letter in found.letters]),
            images=rasterize_many(inks, Framing()),
            inks=inks,
            writers=np.array(writers) if any(writers) else None,
            notes=found.notes() if enlarged is None else (enlarged, *found.notes()),
        )


class _Found:
    """The drawings of a file that are letters, and how many are not."""

    def __init__(self) -> None:
        self.letters: list[_Letter] = []
        self.n_points = 0
        self._n_empty = 0
        self._n_nameless = 0

    def add(self, letter: _Letter) -> None:
        """Add a drawing, or count it among those that are no letter."""
        if not letter.lengths:
            self._n_empty += 1
        elif not letter.word:
            self._n_nameless += 1
        else:
            self.letters.append(letter)
            self.n_points += len(letter.points)

    def notes(self) -> tuple[Sentence, ...]:
        """Say what was left out."""
        notes = []
        if self._n_empty:
            left_out = counts.drawings(self._n_empty)
            notes.append(Sentence("Without a stroke, and left out: {drawings}.", drawings=left_out))
        if self._n_nameless:
            left_out = counts.drawings(self._n_nameless)
            notes.append(Sentence("Without a word, and left out: {drawings}.", drawings=left_out))
        return tuple(notes)


def _decoded(line: bytes, number: int, path: Path) -> _Letter:
    """Read a line of a file; raise UserError that names both."""
    try:
        # Windows' editors begin a file with a byte order mark.
        return _letter(line.rstrip(b"\r\n").decode("utf-8-sig" if number == 1 else "utf-8"))
    except (UserError, UnicodeDecodeError) as error:
        raise UserError(
            "{path}, line {number:,}: {error}.", path=path.name, number=number, error=error
        ) from error


def _letter(line: str) -> _Letter:
    """Read one line; a simple one, as most are, goes straight into arrays."""
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
    return letter


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
