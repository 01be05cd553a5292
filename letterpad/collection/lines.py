"""Letters as lines of ndjson: what any program writes of drawings, and what only ours do.

Beside "word", "writer" and "drawing" (`letterpad.ink.drawing_file`) a line may say the "device",
the "origin", when it was "drawn" (ISO 8601), and what a model had "answered" ({"model", "label",
"probability"}). What a stranger wrote in their place is left out, if it is anything else.
"""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from letterpad.collection.kept import IMPORTED, ORIGINS, Answered, NewLetter
from letterpad.collection.rows import clean_author, clean_label
from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing, to_line
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.ink.units import factor_for, usual_size
from letterpad.ink.words import LONGEST_WRITER, clean_name

MARK = "my_letters"
"""A field of the first line of a file of ours: its ink is in our units, whatever its size."""

FORMAT = 1

_LOOKED_AT = 2000
"""Drawings at the beginning of a file that say in which units it is."""

Line = tuple[int, NewLetter | UserError]
"""A line's number, and the letter in it or why it holds none."""


class _Read(NamedTuple):
    number: int
    drawing: Drawing | UserError


def line_of(letter: NewLetter, *, is_first: bool) -> str:
    """Write a letter as a line, with its end; the first of a file says that it is ours."""
    more: dict[str, Any] = {MARK: FORMAT} if is_first else {}
    for name in ("device", "origin"):
        if value := getattr(letter, name):
            more[name] = value
    if letter.drawn is not None:
        more["drawn"] = letter.drawn.isoformat()
    if letter.answered is not None:
        answered = letter.answered
        more["answered"] = {
            "model": answered.model,
            "label": answered.label,
            "probability": answered.probability,
        }
    drawing = Drawing(letter.ink, letter.label, letter.author)
    return f"{to_line(drawing, more, is_exact=True)}\n"


def letters_in(lines: Iterable[tuple[int, Drawing | UserError]], author: str) -> Iterator[Line]:
    """Read letters from the lines of one file.

    Ink in other units (inches, shares of a page) is enlarged, as where letters are learned from:
    the drawings at the beginning of the file decide it.

    Parameters
    ----------
    lines : iterable of (int, Drawing or UserError)
        What `letterpad.ink.drawing_file.read_lines` yields.
    author : str
        Whose letters they are where a line does not say it.
    """
    every = (_Read(*line) for line in lines)
    begin = list(itertools.islice(every, _LOOKED_AT))
    factor = _factor(begin)
    for group in (begin, every):
        for number, drawing in group:
            yield (
                number,
                drawing if isinstance(drawing, UserError) else _letter(drawing, author, factor),
            )


def _letter(drawing: Drawing, author: str, factor: float) -> NewLetter | UserError:
    if drawing.ink.is_empty:
        return UserError("there is no stroke in it")
    try:
        label = clean_label(drawing.word)
        writer = clean_author(drawing.writer) or author
    except UserError as error:
        return error
    ink = drawing.ink if factor == 1.0 else drawing.ink.scaled(factor)
    more = drawing.more
    origin = more.get("origin")
    return NewLetter(
        ink,
        label,
        author=writer,
        device=_short_text(more.get("device")),
        origin=origin if origin in ORIGINS else IMPORTED,
        answered=_answered(more.get("answered")),
        drawn=_when(more.get("drawn")),
    )


def _factor(begin: Iterable[_Read]) -> float:
    """Return what enlarges a file's ink to the usual size: 1 where it has that, or is ours."""
    drawings = [read.drawing for read in begin if isinstance(read.drawing, Drawing)]
    if not drawings or MARK in drawings[0].more:
        return 1.0
    size = usual_size(PackedInks.of([_near(drawing.ink) for drawing in drawings]))
    return 1.0 if size is None else factor_for(size)


def _near(ink: Ink) -> Ink:
    """Move ink to the origin, far from which its size would be lost."""
    left, top, *_ = ink.bounds()
    return ink.moved(-left, -top)


def _answered(value: object) -> Answered | None:
    if not isinstance(value, Mapping):
        return None
    model, label = _short_text(value.get("model")), _short_text(value.get("label"))
    probability = value.get("probability")
    if not model or not isinstance(probability, int | float) or not 0 <= probability <= 1:
        return None
    return Answered(model, label, float(probability))


def _when(value: object) -> datetime | None:
    """Read a time with its zone; a time without one is of no use on another machine."""
    try:
        when = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
    return None if when is None or when.tzinfo is None else when


def _short_text(value: object) -> str:
    return (
        clean_name(value[: 4 * LONGEST_WRITER])[:LONGEST_WRITER] if isinstance(value, str) else ""
    )
