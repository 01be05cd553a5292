"""How a sheet to fill in is laid out: rings in its corners, a row of marks, boxes for letters.

Everything is in millimetres from the top left corner of the field, which is the same on A4 and on
US Letter. So a sheet that is printed on other paper, or smaller, is read as well.
"""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from letterpad.errors import UserError
from letterpad.letters.classes import SCHEMES

Case = Literal["upper", "lower", "both"]
CASES: tuple[Case, ...] = ("upper", "lower", "both")

Paper = Literal["a4", "letter"]
PAPERS: dict[Paper, tuple[float, float]] = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
"""Width and height."""

_LETTER_COUNTRIES = frozenset("US CA MX PH CL CO CR GT NI PA PR SV VE BO DO".split())
"""Where US Letter is usual, by Unicode's CLDR."""

MOST_TIMES = 20
"""That every letter is asked for: as many as is fun, and as the marks can say."""

WIDTH, HEIGHT = 186.0, 255.0
"""Of the field."""

RINGS = ((5.0, 5.0), (WIDTH - 5.0, 5.0), (WIDTH - 5.0, HEIGHT - 5.0), (5.0, HEIGHT - 5.0))
"""Their middles: top left, top right, bottom right, bottom left."""

RING, GAP, DOT = 5.0, 3.4, 1.8
"""Radii: of the black ring, of the white one in it, and of the black dot in that."""

COLUMNS, ROWS = 13, 12
BOX = 13.2
"""Side of a box, inside its frame."""

ACROSS, DOWN = WIDTH / COLUMNS, 18.5
_LEFT, _TOP = (ACROSS - BOX) / 2, 24.0

LABEL = 4.0
"""Height of the strip above a box in which its letter is printed."""

TEXT_TOP, TEXT_BOTTOM = 13.5, 248.5
"""Where the line above the boxes begins, and the one between the lower rings."""

MARK = 4.0
_MARKS_LEFT, MARKS_MIDDLE = 25.0, 5.0

_VERSION = 1
_GUARD = (1, 0)
"""Black and white marks at both ends: how dark the two are in a photograph."""

_FIELDS = (("version", 4), ("case", 2), ("times", 5), ("page", 7))
_CHECK_BITS = 12
N_MARKS = 2 * len(_GUARD) + sum(bits for _, bits in _FIELDS) + _CHECK_BITS

Rectangle = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Which letters are asked for, and how often.

    Parameters
    ----------
    case : {"upper", "lower", "both"}
    times : int
        How often each letter is asked for, 1 to `MOST_TIMES`.

    Examples
    --------
    >>> sheet = Sheet("both", 3)
    >>> sheet.n_pages, "".join(sheet.labels(0))[24:28]
    (1, 'YZab')
    """

    case: Case = "upper"
    times: int = 6

    @property
    def classes(self) -> tuple[str, ...]:
        """The letters that are asked for, each once."""
        return SCHEMES[self.case].classes

    @property
    def n_pages(self) -> int:
        """How many pages it has."""
        return -(-self.times * len(self.classes) // (COLUMNS * ROWS))

    def labels(self, page: int) -> tuple[str, ...]:
        """Return the letters of a page's boxes, row by row: A to Z, then A to Z again."""
        every = self.classes * self.times
        return every[page * COLUMNS * ROWS : (page + 1) * COLUMNS * ROWS]


@dataclass(frozen=True, slots=True)
class SheetPage:
    """A page of a sheet, as the marks on it say; pages are counted from 0."""

    sheet: Sheet
    page: int

    @property
    def labels(self) -> tuple[str, ...]:
        """The letters of its boxes, row by row."""
        return self.sheet.labels(self.page)


def sheet_of(case: Case, times: int | None = None) -> Sheet:
    """Return a sheet; by default every letter is asked for as often as fits on one page.

    Raises
    ------
    UserError
        If every letter is to be asked for more often than the marks can say.

    Examples
    --------
    >>> sheet_of("upper").times, sheet_of("both").times
    (6, 3)
    """
    if times is None:
        times = COLUMNS * ROWS // len(SCHEMES[case].classes)
    if not 1 <= times <= MOST_TIMES:
        raise UserError(
            "A sheet asks for every letter 1 to {most} times, not {times:,} times. Print it more "
            "often for more.",
            most=MOST_TIMES,
            times=times,
        )
    return Sheet(case, times)


def paper_of(territory: str) -> Paper:
    """Return which paper is usual in a country, given by two letters ("US").

    Examples
    --------
    >>> paper_of("US"), paper_of("DE"), paper_of("")
    ('letter', 'a4', 'a4')
    """
    return "letter" if territory.upper() in _LETTER_COUNTRIES else "a4"


def box_at(place: int) -> Rectangle:
    """Return the inside of a box, counted row by row."""
    row, column = divmod(place, COLUMNS)
    left, top = _LEFT + ACROSS * column, _TOP + DOWN * row
    return left, top, left + BOX, top + BOX


def mark_at(place: int) -> Rectangle:
    """Return where a mark of the row at the top is, counted from the left."""
    left, top = _MARKS_LEFT + MARK * place, MARKS_MIDDLE - MARK / 2
    return left, top, left + MARK, top + MARK


def marks_of(page: SheetPage) -> tuple[int, ...]:
    """Return the row of marks that says which page it is: 1 black, 0 white.

    Examples
    --------
    >>> page = SheetPage(Sheet("lower", 7), 1)
    >>> page_of(marks_of(page)) == page
    True
    """
    values = {
        "version": _VERSION,
        "case": CASES.index(page.sheet.case),
        "times": page.sheet.times,
        "page": page.page,
    }
    bits = [bit for name, n in _FIELDS for bit in _bits(values[name], n)]
    return (*_GUARD, *bits, *_bits(_check(bits), _CHECK_BITS), *reversed(_GUARD))


def page_of(marks: Sequence[int]) -> SheetPage | None:
    """Return what a row of marks says; None if it is none, or was not seen well."""
    n = len(_GUARD)
    if len(marks) != N_MARKS or tuple(marks[:n]) != _GUARD or tuple(marks[-n:]) != _GUARD[::-1]:
        return None
    bits, check = list(marks[n : -n - _CHECK_BITS]), marks[-n - _CHECK_BITS : -n]
    if _number(check) != _check(bits):
        return None
    values, begin = {}, 0
    for name, width in _FIELDS:
        values[name] = _number(bits[begin : begin + width])
        begin += width
    if values["version"] != _VERSION or values["case"] >= len(CASES):
        return None
    if not 1 <= values["times"] <= MOST_TIMES:
        return None
    sheet = Sheet(CASES[values["case"]], values["times"])
    return SheetPage(sheet, values["page"]) if values["page"] < sheet.n_pages else None


def _bits(value: int, n: int) -> list[int]:
    return [value >> place & 1 for place in reversed(range(n))]


def _number(bits: Sequence[int]) -> int:
    return int("".join(map(str, bits)), 2)


def _check(bits: Sequence[int]) -> int:
    return zlib.crc32(bytes(bits)) % (1 << _CHECK_BITS)
