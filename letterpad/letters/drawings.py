"""Drawings to be shown or answered one by one, in the units of Letterpad's canvas.

`letterpad.ink.units` has the rule, which holds for letters to learn from as well.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.drawing_file import Drawing
from letterpad.ink.formats.files import named, opened
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.ink.units import (
    WIDEST_PAGE,
    enlarged,
    factor_for,
    size_of_one,
    usual_size,
)
from letterpad.messages import Sentence

Line = tuple[int, Drawing | UserError]
"""A line's number, and the drawing in it or why it cannot be read."""

_PEEKED, _MOST_POINTS = 200, 200_000
"""Drawings, and points of them, that tell the units of a file."""


class DrawingLines:
    """The lines of a file of drawings, all enlarged by one factor if they are in other units.

    Parameters
    ----------
    lines : iterable of (int, Drawing or UserError)
        What `letterpad.ink.formats.files.opened` gives.

    Attributes
    ----------
    note : Sentence or None
        Says that they were enlarged.
    """

    def __init__(self, lines: Iterable[Line]) -> None:
        self._rest = iter(lines)
        self._first: list[Line] = []
        self._error: UserError | None = None
        inks = self._peek()
        size = size_of_one(inks[0]) if len(inks) == 1 else _size_of_many(inks)
        self._factor = 1.0 if size is None else factor_for(size)
        say = _one_enlarged if len(inks) == 1 else enlarged
        self.note = None if size is None else say(size, self._factor)

    def __iter__(self) -> Iterator[Line]:
        """Yield every line; raise UserError where the file cannot be read on."""
        for number, found in chain(self._first, [] if self._error else self._rest):
            if isinstance(found, Drawing) and self._factor != 1.0:
                yield number, replace(found, ink=found.ink.scaled(self._factor))
            else:
                yield number, found
        if self._error is not None:
            raise self._error

    def _peek(self) -> list[Ink]:
        inks: list[Ink] = []
        n_points = 0
        try:
            for line in self._rest:
                self._first.append(line)
                if isinstance(line[1], Drawing):
                    inks.append(line[1].ink)
                    n_points += inks[-1].n_points
                if len(inks) >= _PEEKED or n_points > _MOST_POINTS:
                    break
        except UserError as error:  # what came before is good
            self._error = error
        return inks


def in_usual_units(drawing: Drawing) -> tuple[Drawing, Sentence | None]:
    """Return a single drawing, enlarged if it is in other units, and what is to be said of it.

    Examples
    --------
    >>> small = Drawing(Ink.of([[(0.2, 0.1), (0.2, 0.9), (0.7, 0.9)]]))
    >>> larger, note = in_usual_units(small)
    >>> larger.ink.strokes[0].points.round().tolist()
    [[50.0, 25.0], [50.0, 225.0], [175.0, 225.0]]
    """
    lines = DrawingLines([(1, drawing)])
    return next(found for _, found in lines if isinstance(found, Drawing)), lines.note


def first_drawings(path: Path, n: int) -> tuple[list[Drawing], Sentence | None]:
    """Read the first drawings of a file, `n` at most; those before a damaged one are enough.

    Returns
    -------
    list of Drawing
    Sentence or None
        Says that they were enlarged, or what of the file was left out.

    Raises
    ------
    UserError
        If the very first cannot be read.
    """
    drawings: list[Drawing] = []
    file = opened(path)
    lines = DrawingLines(file.drawings)
    try:
        for number, found in lines:
            if len(drawings) == n:
                break
            if isinstance(found, UserError):
                place = named(path.name, number, file.kind)
                raise UserError("{place}: {error}.", place=place, error=found) from found
            drawings.append(found)
    except UserError:
        if not drawings:
            raise
    notes = [*file.notes, *([] if lines.note is None else [lines.note])]
    return drawings, Sentence.joined(notes) if notes else None


def _size_of_many(inks: list[Ink]) -> float | None:
    """Return how large letters are that are in other units; a file of dots is not."""
    points = [stroke.points for ink in inks for stroke in ink.strokes]
    if not points or max(float(np.abs(each).max()) for each in points) > WIDEST_PAGE:
        return None
    return usual_size(PackedInks.of(inks))


def _one_enlarged(size: float, factor: float) -> Sentence:
    return Sentence(
        "The drawing is about {size:.2g} units large, as in inches or shares of a page, and was "
        "enlarged {factor:,.0f} times.",
        size=size,
        factor=factor,
    )
