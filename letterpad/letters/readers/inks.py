"""Reads pen strokes from ndjson and JSON files, plain or packed."""

import io
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np

from letterpad.errors import UserError
from letterpad.file_kinds.kinds import INK, JSON_LIST
from letterpad.file_kinds.telling import kind_of
from letterpad.file_kinds.text import encoding_of
from letterpad.ink.drawing_file import LONGEST_LINE, MOST_POINTS, from_line
from letterpad.ink.formats.files import named
from letterpad.ink.json_list import elements
from letterpad.letters.corrections import Told, corrections_in_line
from letterpad.letters.readers import counts
from letterpad.letters.readers.found_inks import (
    MOST_POINTS_IN_ALL,
    FoundInks,
    LetterInk,
    letter_of,
    with_clean_name,
)
from letterpad.letters.readers.reader import Reader
from letterpad.letters.readers.reading import (
    MOST_LETTERS,
    OnProgress,
    Reading,
    ignore_progress,
)
from letterpad.letters.readers.unpacking import unpacked
from letterpad.messages import Sentence

_REPORT_EVERY = 2000
_PEEKED = 64


class InkReader(Reader):
    """Reads labelled drawings: JSON objects with "word", "writer" and "drawing".

    They stand one a line, as in Quick, Draw!, or in a JSON array. The checks are those of
    `letterpad.ink.drawing_file`; times and pressures are left out.
    A line that cannot be read, and a drawing without a word or without ink, is counted.
    """

    key = "ink"
    version = 3
    title = Sentence("Drawings as JSON (ndjson)")
    description = Sentence("ndjson drawings (one JSON object a line) or a JSON array of them")
    file_names = ("*.ndjson", "*.json", "*.gz")

    def recognises(self, path: Path, start: bytes) -> bool:
        """Accept text that begins like a JSON object or array, or is called ndjson."""
        return kind_of(path) in (INK, JSON_LIST)

    def read(
        self,
        path: Path,
        class_names: Sequence[str] | None = None,
        on_progress: OnProgress = ignore_progress,
        first_label: int | None = None,
    ) -> Reading:
        """Read all drawings, and draw their pictures."""
        is_list = kind_of(path) is JSON_LIST
        found = FoundInks(counts.drawings if is_list else counts.lines)
        corrections: Told = ((), None)
        with unpacked(path) as file, _as_text(file) as text:
            lines = elements(text, LONGEST_LINE) if is_list else _lines(text)
            for number, line in lines:
                if number % _REPORT_EVERY == 0:
                    on_progress(Sentence("{n:,} letters read", n=number), file.share)
                if number > MOST_LETTERS or found.n_points > MOST_POINTS_IN_ALL:
                    n_lines = max([number, *(later for later, _ in lines)])
                    nouns = counts.drawings if is_list else counts.lines
                    raise _too_much(path, number, n_lines, nouns)
                if number == 1:
                    corrections = corrections_in_line(line)
                if line.strip() or is_list:
                    _add(
                        found,
                        line,
                        number,
                        named(path.name, number, INK if not is_list else JSON_LIST),
                    )
        ledger = found.ledger()
        if not found.letters:
            nouns = counts.drawings if is_list else counts.lines
            raise UserError(
                '{path} holds no letters: of its {lines}, none is a JSON object with "word" and '
                '"drawing". {notes}',
                path=path,
                lines=nouns(ledger.found),
                notes=Sentence.joined(ledger.notes()),
            )
        corrected, unreadable = corrections
        reading = found.reading(on_progress, () if unreadable is None else (unreadable,))
        return replace(reading, corrections=corrected)


def _add(found: FoundInks, line: str, number: int, place: Sentence) -> None:
    try:
        letter = _letter(line)
    except UserError as error:
        found.add_unreadable(error, place, number)
    else:
        found.add(letter, place, number)


def _too_much(path: Path, number: int, n_lines: int, nouns: Callable[[int], Sentence]) -> UserError:
    if n_lines > MOST_LETTERS:
        return UserError(
            "{path} holds {lines}, {over:,} more than the {most:,} that are read at most. Write "
            "the classes that you need to a file of their own.",
            path=path,
            lines=nouns(n_lines),
            over=n_lines - MOST_LETTERS,
            most=MOST_LETTERS,
        )
    return UserError(
        "{path}: {number:,} of its {lines} have {most:,} points already, which is as much as is "
        "read. Write the classes that you need to a file of their own, or fewer points.",
        path=path,
        number=number,
        lines=nouns(n_lines),
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


def _letter(line: str) -> LetterInk:
    """Read one line; a simple one, as most are, goes straight into arrays."""
    if not line.isascii() and any("\udc80" <= sign <= "\udcff" for sign in line):
        raise UserError("text in UTF-8 was expected")
    letter = _simple_letter(line)
    return with_clean_name(letter_of(from_line(line)) if letter is None else letter)


def _simple_letter(line: str) -> LetterInk | None:
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
    return LetterInk(
        "" if word is None else str(word),
        "" if writer is None else str(writer),
        points.T.astype(np.float32, order="C"),
        lengths,
    )
