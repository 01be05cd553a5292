"""Reads single-line fonts, as plotters and engravers use them: letters as strokes of a pen.

Three formats: SVG fonts (Inkscape's Hershey Text extension), Hershey's ``.jhf`` and LibreCAD's
``.lff``. All give ink with y down.
"""
# ruff: noqa: N802 - fontTools names what a pen does

import math
import re
from collections.abc import Iterable
from pathlib import Path
from string import ascii_letters

import numpy as np
from numpy.typing import NDArray

from letterpad.errors import UserError
from letterpad.ink.strokes import Ink, Stroke
from letterpad.making.fonts.outline_fonts import CHARACTERS

Points = NDArray[np.float64]

_CURVE_POINTS = 12
"""Points that a curve or an arc is made of."""

_GLYPH = re.compile(r"<glyph\b[^>]*>")
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_LFF_GLYPH = re.compile(r"^\[#?([0-9A-Fa-f]+)\]")
_HERSHEY_ORIGIN = ord("R")


def read_stroke_font(path: Path) -> dict[str, Ink]:
    """Read the letters A to Z and a to z, and the digits, of a single-line font.

    Parameters
    ----------
    path : Path
        A file whose name ends in ``.svg``, ``.jhf`` or ``.lff``.

    Returns
    -------
    dict of str to Ink
        Units are the font's own; what the font lacks is missing.

    Raises
    ------
    UserError
        If it is a file of another kind, or has no letters.
    """
    readers = {".svg": _read_svg, ".jhf": _read_hershey, ".lff": _read_lff}
    read = readers.get(path.suffix.lower())
    if read is None:
        raise UserError(
            "{file}: a single-line font was expected: .svg, .jhf or .lff.", file=path.name
        )
    letters = {name: Ink(strokes) for name, strokes in read(path).items() if strokes}
    if not set(letters) & set(ascii_letters):
        raise UserError("{file} has no letters A to Z.", file=path.name)
    return letters


def _strokes(lines: Iterable[Points]) -> tuple[Stroke, ...]:
    """Make strokes of lines with y up, where they have points."""
    return tuple(Stroke(line * (1.0, -1.0)) for line in lines if len(line))


# SVG fonts


def _read_svg(path: Path) -> dict[str, tuple[Stroke, ...]]:
    from fontTools.svgLib.path import parse_path

    letters = {}
    for tag in _GLYPH.findall(path.read_text(encoding="utf-8")):
        attributes = dict(_ATTRIBUTE.findall(tag))
        name = attributes.get("unicode", "")
        if len(name) == 1 and name in CHARACTERS and attributes.get("d"):
            pen = _LinePen()
            parse_path(attributes["d"], pen)
            letters[name] = _strokes(pen.lines())
    return letters


class _LinePen:
    """Takes fontTools' drawing commands, and keeps lines; see fontTools.pens.basePen."""

    def __init__(self) -> None:
        self._lines: list[list[Points]] = []

    def moveTo(self, point: tuple[float, float]) -> None:
        self._lines.append([np.array([point], dtype=float)])

    def lineTo(self, point: tuple[float, float]) -> None:
        self._lines[-1].append(np.array([point], dtype=float))

    def curveTo(self, *points: tuple[float, float]) -> None:
        self._bend(np.array(points, dtype=float))

    def qCurveTo(self, *points: tuple[float, float]) -> None:
        self._bend(np.array(points, dtype=float))

    def closePath(self) -> None:
        begin = self._lines[-1][0][:1]
        if not np.array_equal(self._lines[-1][-1][-1:], begin):
            self._lines[-1].append(begin)

    def endPath(self) -> None:
        """Leave the line open, as a pen does."""

    def lines(self) -> list[Points]:
        """Return arrays of shape (n_points, 2)."""
        return [np.concatenate(line) for line in self._lines]

    def _bend(self, points: Points) -> None:
        """Add a Bézier curve from where the pen is (S. Bernstein's polynomials)."""
        points = np.concatenate([self._lines[-1][-1][-1:], points])
        degree = len(points) - 1
        at = np.linspace(0, 1, _CURVE_POINTS + 1)[1:, None]
        terms = [
            math.comb(degree, k) * at**k * (1 - at) ** (degree - k) * point
            for k, point in enumerate(points)
        ]
        self._lines[-1].append(np.sum(terms, axis=0))


# Hershey's fonts


def _read_hershey(path: Path) -> dict[str, tuple[Stroke, ...]]:
    """Read a .jhf file, whose glyphs stand in the order of ASCII from the space on.

    A glyph: five columns of its number, three of how many pairs of characters follow, and these:
    the sides, then points around R, " R" where the pen lifts. Long glyphs are broken into lines.
    """
    text = path.read_text(encoding="latin-1").replace("\r", "")
    letters = {}
    code, place = ord(" "), 0
    while place + 8 <= len(text):
        n_pairs = int(text[place + 5 : place + 8])
        place += 8
        glyph = ""
        while len(glyph) < 2 * n_pairs:
            if text[place] != "\n":
                glyph += text[place]
            place += 1
        while place < len(text) and text[place] == "\n":
            place += 1
        if chr(code) in CHARACTERS:
            letters[chr(code)] = _strokes(_hershey_lines(glyph[2:]))
        code += 1
    return letters


def _hershey_lines(pairs: str) -> list[Points]:
    lines: list[list[tuple[int, int]]] = [[]]
    for at in range(0, len(pairs), 2):
        if pairs[at : at + 2] == " R":
            lines.append([])
        else:
            x, y = (ord(each) - _HERSHEY_ORIGIN for each in pairs[at : at + 2])
            lines[-1].append((x, -y))
    return [np.array(line, dtype=float) for line in lines if line]


# LibreCAD's fonts


def _read_lff(path: Path) -> dict[str, tuple[Stroke, ...]]:
    """Read a .lff file: a glyph is ``[0041]`` and a line ``x,y[,Abulge];...`` for each stroke.

    A line that begins with C takes another glyph's strokes.
    """
    letters: dict[str, tuple[Stroke, ...]] = {}
    name = ""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        begins = _LFF_GLYPH.match(line)
        if begins:
            name = chr(int(begins[1], 16))
        elif name in CHARACTERS and line[:1] == "C":
            letters[name] = (*letters.get(name, ()), *letters.get(chr(int(line[1:], 16)), ()))
        elif name in CHARACTERS and line and (line[0].isdigit() or line[0] in "-."):
            letters[name] = (*letters.get(name, ()), *_strokes([_lff_line(line)]))
    return letters


def _lff_line(line: str) -> Points:
    points: list[Points] = []
    for vertex in line.split(";"):
        x, y, *bulge = vertex.split(",")
        end = np.array([[float(x), float(y)]])
        if bulge and points:
            points.append(_arc(points[-1][-1], end[0], float(bulge[0].lstrip("A"))))
        points.append(end)
    return np.concatenate(points)


def _arc(begin: Points, end: Points, bulge: float) -> Points:
    """Return points between `begin` and `end`, on an arc of four times atan(`bulge`)."""
    if abs(bulge) < 1e-6 or np.allclose(begin, end):
        return np.empty((0, 2))
    chord = end - begin
    left = np.array([-chord[1], chord[0]])
    centre = (begin + end) / 2 + left * (1 - bulge**2) / (4 * bulge)
    first = begin - centre
    angles = 4 * math.atan(bulge) * np.linspace(0, 1, _CURVE_POINTS + 1)[1:-1]
    cos, sin = np.cos(angles)[:, None], np.sin(angles)[:, None]
    arc: Points = centre + cos * first + sin * np.array([-first[1], first[0]])
    return arc
