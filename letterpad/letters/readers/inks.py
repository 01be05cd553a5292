"""Reads letters kept as pen strokes: ndjson files, plain or packed, by the ten thousand."""

import json
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.drawing_file import LONGEST_LINE, MOST_POINTS, from_line
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.letters.readers import counts
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


def read_inks(path: Path, on_progress: OnProgress = ignore_progress) -> Reading:
    """Read labelled drawings: one JSON object a line, with "word", "writer" and "drawing".

    The checks are those of `letterpad.ink.drawing_file`; times and pressures are left out.
    Drawings without a word or without ink are skipped and counted.

    Raises
    ------
    UserError
        Naming the file and the line.
    OSError
        If the file cannot be opened.
    """
    letters: list[_Letter] = []
    n_points = n_empty = n_nameless = number = 0
    with unpacked(path) as file:
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            if number % _REPORT_EVERY == 0:
                on_progress(Sentence("{n:,} letters read", n=number), file.share)
            if number > MOST_LETTERS or n_points > MOST_POINTS_IN_ALL:
                raise UserError(
                    "{path} holds more than {most_letters:,} lines or "
                    "{most_points_in_all:,} points: that is more than Letterpad reads.",
                    path=path,
                    most_letters=MOST_LETTERS,
                    most_points_in_all=MOST_POINTS_IN_ALL,
                )
            if not line.strip():
                continue
            try:
                letter = _letter(
                    line.rstrip(b"\r\n").decode("utf-8-sig" if number == 1 else "utf-8")
                )
            except (UserError, UnicodeDecodeError) as error:
                raise UserError(
                    "{path}, line {number:,}: {error}.", path=path.name, number=number, error=error
                ) from error
            if not letter.lengths:
                n_empty += 1
                continue
            if not letter.word:
                n_nameless += 1
                continue
            letters.append(letter)
            n_points += len(letter.points)
    if not letters:
        raise UserError(
            '{path} holds no letters: one JSON object a line with "word" and "drawing" '
            "was expected; {lines} came.",
            path=path,
            lines=counts.lines(number),
        )
    notes = []
    if n_empty:
        notes.append(
            Sentence(
                "Without a stroke, and left out: {drawings}.", drawings=counts.drawings(n_empty)
            )
        )
    if n_nameless:
        notes.append(
            Sentence(
                "Without a word, and left out: {drawings}.", drawings=counts.drawings(n_nameless)
            )
        )
    writers = [letter.writer for letter in letters]
    inks = _packed(letters)
    on_progress(Sentence("drawing {n:,} letters", n=len(inks)), None)
    return Reading(
        names=np.array([letter.word for letter in letters]),
        images=rasterize_many(inks, Framing()),
        inks=inks,
        writers=np.array(writers) if any(writers) else None,
        notes=tuple(notes),
    )


def _letter(line: str) -> _Letter:
    """Read one line, straight into arrays if it is as simple as most are."""
    letter = _simple_letter(line)
    if letter is None:
        drawing = from_line(line)
        strokes = drawing.ink.strokes
        points = np.concatenate([np.empty((0, 2)), *(stroke.points for stroke in strokes)])
        lengths = [len(stroke) for stroke in strokes]
        letter = _Letter(drawing.word, drawing.writer, points.astype(np.float32), lengths)
    if len(letter.word) > LONGEST_WORD or len(letter.writer) > LONGEST_WRITER:
        raise UserError(
            "a word of at most {longest_word} and a writer of at most {longest_writer} "
            "characters were expected, {n_word:,} and {n_writer:,} came",
            longest_word=LONGEST_WORD,
            longest_writer=LONGEST_WRITER,
            n_word=len(letter.word),
            n_writer=len(letter.writer),
        )
    return letter


def _simple_letter(line: str) -> _Letter | None:
    """Read a line that is right and has no times; None for any other, which `from_line` judges."""
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
