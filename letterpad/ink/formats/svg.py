"""SVG: a drawing whose lines are paths, as drawing programs save it.

Every part of a path that is drawn in one go is a stroke, in the order in which they stand; one
that begins where the last ends goes on with it. What is filled is read as its outline, a filled
circle as a dot; rectangles are frames and paper, and no strokes.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from xml.etree.ElementTree import Element

import numpy as np

from letterpad.errors import UserError
from letterpad.ink.drawing_file import MOST_POINTS, Drawing
from letterpad.ink.formats.drawn import Drawn, ink_of, numbers, stroke_of
from letterpad.ink.formats.svg_path import Point, subpaths
from letterpad.ink.formats.xml_tree import root_of
from letterpad.ink.strokes import Floats, Stroke
from letterpad.messages import Sentence

_Matrix = tuple[float, float, float, float, float, float]
_Style = Mapping[str, str]

_AS_IS: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_HOLDERS = frozenset(("svg", "g", "a", "switch"))
_SHAPES = frozenset(("path", "polyline", "polygon", "line", "circle", "ellipse"))
_NAMED = frozenset(("rect", "text", "image", "use", "foreignObject"))
"""What is counted where it is left out."""

_INHERITED = ("stroke", "fill", "visibility")
_PAPER = frozenset(("none", "transparent", "white", "#fff", "#ffffff", "rgb(255,255,255)"))
_N_ON_LINE = 24
"""Points of a straight line from one end of a drawing to the other."""

_N_ROUND = 32
"""Points of a circle."""

_TOUCHES = 1e-6
"""Units between the end of a line and what goes on with it, at most."""

_TRANSFORM = re.compile(r"([A-Za-z]+)\s*\(([^)]*)\)")
_NUMBERS = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def read(data: bytes) -> Drawn:
    """Read an SVG file, which is one drawing.

    Raises
    ------
    UserError
        If it is no XML, no SVG, or there is nothing drawn in it.
    """
    root = root_of(data)
    if root.tag != "svg":
        raise UserError("its first element should be <svg>, and it is <{tag}>", tag=root.tag[:40])
    picture = _Picture()
    picture.add(root, _AS_IS, {})
    drawn = Drawn()
    drawn.notes += picture.notes()
    if not picture.strokes:
        raise UserError(
            "paths or lines were expected, and there is {came} in it; turn texts into paths first",
            came=picture.left_out or Sentence("nothing of the kind"),
        )
    try:
        drawn.add(Drawing(ink_of(_with_points(picture.strokes))))
    except UserError as error:
        drawn.add(error)
    return drawn


def _with_points(strokes: list[Stroke]) -> list[Stroke]:
    """Put points on long straight lines, which a canvas draws as curves through its points."""
    points = np.concatenate([stroke.points for stroke in strokes])
    step = float(np.ptp(points, axis=0).max()) / _N_ON_LINE
    if step == 0.0 or len(points) * _N_ON_LINE > MOST_POINTS:
        return strokes
    return [Stroke(_filled(stroke.points, step)) for stroke in strokes]


def _filled(points: Floats, step: float) -> Floats:
    """Return points no farther than `step` from each other."""
    if len(points) < 2:
        return points
    counts = np.maximum(1, np.ceil(np.hypot(*np.diff(points, axis=0).T) / step)).astype(int)
    at = np.concatenate([[0.0], *(n + np.arange(1, k + 1) / k for n, k in enumerate(counts))])
    places = np.arange(len(points))
    return np.stack([np.interp(at, places, points[:, axis]) for axis in (0, 1)], axis=1)


class _Picture:
    """Collects the strokes."""

    def __init__(self) -> None:
        self.strokes = list[Stroke]()
        self._left_out: Counter[str] = Counter()
        self._n_shapes = self._n_filled = 0

    @property
    def left_out(self) -> str:
        """What is no line, by its elements."""
        return ", ".join(f"<{tag}>" for tag in sorted(self._left_out))

    def notes(self) -> list[Sentence]:
        """Say what was left out, and what is an outline."""
        notes = []
        lost = sum(n for tag, n in self._left_out.items() if tag != "rect")
        if lost:
            notes.append(
                Sentence("Only lines are read: {elements} are left out.", elements=self.left_out)
            )
        if self._n_shapes and self._n_filled == self._n_shapes:
            notes.append(
                Sentence(
                    "Its shapes are filled, not drawn with a pen: their outlines are read. As a "
                    "PNG picture it may be read better."
                )
            )
        return notes

    def add(self, element: Element, matrix: _Matrix, inherited: _Style) -> None:
        """Add what an element draws, and those in it."""
        own = _style(element)
        if own.get("display") == "none":
            return
        style = {**inherited, **{name: own[name] for name in _INHERITED if name in own}}
        if element.tag in _NAMED:
            self._left_out[element.tag] += 1
            return
        if element.tag not in _HOLDERS | _SHAPES:
            return
        matrix = _times(matrix, _matrix(element.get("transform", "")))
        if element.tag in _SHAPES:
            self._add_shape(element, matrix, style)
            return
        for child in element:
            self.add(child, matrix, style)

    def _add_shape(self, element: Element, matrix: _Matrix, style: _Style) -> None:
        has_line = style.get("stroke", "none").replace(" ", "").lower() not in _PAPER
        is_filled = style.get("fill", "black").replace(" ", "").lower() not in _PAPER
        if not (has_line or is_filled) or style.get("visibility") in ("hidden", "collapse"):
            return
        # What is filled and round is a dot of a pen: Letterpad's own are saved so.
        is_dot = not has_line and element.tag in ("circle", "ellipse")
        self._n_shapes += 1
        self._n_filled += not (has_line or is_dot)
        try:
            paths = [[_centre(element)]] if is_dot else _paths(element)
        except UserError as error:
            raise UserError("<{tag}>: {error}", tag=element.tag, error=error) from error
        a, b, c, d, e, f = matrix
        for path in paths:
            x, y = np.array([each.real for each in path]), np.array([each.imag for each in path])
            with np.errstate(all="ignore"):
                points = np.stack([a * x + c * y + e, b * x + d * y + f], axis=1)
            self._add_stroke(stroke_of(points))

    def _add_stroke(self, stroke: Stroke) -> None:
        """Add a stroke; one that begins where the last ends goes on with it.

        A line whose width changes is saved in pieces.
        """
        if self.strokes and len(stroke) > 1:
            last = self.strokes[-1].points
            if len(last) > 1 and np.abs(last[-1] - stroke.points[0]).max() < _TOUCHES:
                self.strokes[-1] = Stroke(np.concatenate([last, stroke.points[1:]]))
                return
        self.strokes.append(stroke)


def _centre(element: Element) -> Point:
    return complex(_length(element, "cx"), _length(element, "cy"))


def _style(element: Element) -> dict[str, str]:
    """Return the properties of an element, those of its style before its attributes."""
    found = {
        name: value for name in (*_INHERITED, "display") if (value := element.get(name)) is not None
    }
    for part in element.get("style", "").split(";"):
        name, is_property, value = part.partition(":")
        if is_property:
            found[name.strip()] = value.strip()
    return found


def _paths(element: Element) -> list[list[Point]]:
    if element.tag == "path":
        return subpaths(element.get("d", ""))
    if element.tag in ("polyline", "polygon"):
        values = numbers(element.get("points", "").replace(",", " ").split())
        points = [complex(x, y) for x, y in zip(values[::2], values[1::2], strict=False)]
        if element.tag == "polygon":
            points += points[:1]
        return [points] if points else []
    if element.tag == "line":
        x1, y1, x2, y2 = (_length(element, name) for name in ("x1", "y1", "x2", "y2"))
        return [[complex(x1, y1), complex(x2, y2)]]
    rx = _length(element, "r" if element.tag == "circle" else "rx")
    ry = rx if element.tag == "circle" else _length(element, "ry")
    centre = _centre(element)
    angles = (2 * math.pi * n / _N_ROUND for n in range(_N_ROUND + 1))
    return [[centre + complex(rx * math.cos(each), ry * math.sin(each)) for each in angles]]


def _length(element: Element, name: str) -> float:
    text = element.get(name, "0")
    return numbers([re.sub(r"(px|pt|mm|cm|in|pc|em|ex|%)$", "", text.strip())])[0]


def _matrix(text: str) -> _Matrix:
    """Return what a "transform" says.

    Examples
    --------
    >>> _matrix("translate(3, 4) scale(2)")
    (2.0, 0.0, 0.0, 2.0, 3.0, 4.0)
    """
    matrix = _AS_IS
    for name, inside in _TRANSFORM.findall(text):
        matrix = _times(matrix, _single(name, [float(each) for each in _NUMBERS.findall(inside)]))
    return matrix


def _single(name: str, values: list[float]) -> _Matrix:
    first = values[0] if values else 0.0
    second = values[1] if len(values) > 1 else None
    if name == "matrix" and len(values) == 6:
        a, b, c, d, e, f = values
        return (a, b, c, d, e, f)
    if name == "translate" and values:
        return (1.0, 0.0, 0.0, 1.0, first, second or 0.0)
    if name == "scale" and values:
        return (first, 0.0, 0.0, first if second is None else second, 0.0, 0.0)
    if name == "rotate" and values:
        cos, sin = math.cos(math.radians(first)), math.sin(math.radians(first))
        turn = (cos, sin, -sin, cos, 0.0, 0.0)
        x, y = values[1:3] if len(values) == 3 else (0.0, 0.0)
        about = _times((1.0, 0.0, 0.0, 1.0, x, y), turn)
        return _times(about, (1.0, 0.0, 0.0, 1.0, -x, -y))
    if name in ("skewX", "skewY") and values:
        slant = math.tan(math.radians(first))
        return (
            (1.0, 0.0, slant, 1.0, 0.0, 0.0)
            if name == "skewX"
            else (1.0, slant, 0.0, 1.0, 0.0, 0.0)
        )
    raise UserError(
        "no such transform is known: “{name}” with {n} numbers", name=name, n=len(values)
    )


def _times(left: _Matrix, right: _Matrix) -> _Matrix:
    a, b, c, d, e, f = left
    g, h, i, j, k, m = right
    return (
        a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j,
        a * k + c * m + e, b * k + d * m + f,
    )  # fmt: skip
