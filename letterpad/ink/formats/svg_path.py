"""Reads the path data of SVG, and flattens its curves to points."""

import itertools
import math
import re

from letterpad.errors import UserError
from letterpad.ink.formats.drawn import no_number

Point = complex
"""A point (x, y) as x + y j."""

_SEPARATOR = re.compile(r"[\s,]*")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_N_ARGUMENTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_FEWEST, _MOST = 4, 16
"""Points of a curve: of one that is nearly straight, and of a bent one."""

_MOST_IN_ALL = 400_000
_FLAGS = (3, 4)
"""Of an arc: one digit each, which may stand before the next number without a space."""


def subpaths(data: str) -> list[list[Point]]:
    """Return the parts of a path that are drawn in one go.

    Raises
    ------
    UserError
        Where it is no path, saying what was expected.

    Examples
    --------
    >>> subpaths("M1 2h3v4zm5 5l1-1")
    [[(1+2j), (4+2j), (4+6j), (1+2j)], [(6+7j), (7+6j)]]
    """
    reader = _Reader(data)
    pen = _Pen()
    letter = ""
    while sign := reader.next():
        if sign.isalpha():
            reader.take(1)
            if sign.upper() not in _N_ARGUMENTS:
                raise UserError("a path has no command “{command}”", command=sign)
            if not letter and sign.upper() != "M":
                raise UserError("a path begins with M, and this one with “{command}”", command=sign)
            letter = sign
        elif letter.upper() in ("", "Z"):
            raise UserError("a path begins with M, and this one with “{command}”", command=sign)
        elif letter in "Mm":
            letter = "L" if letter == "M" else "l"  # further points of a move are lines
        arguments = [
            reader.flag() if letter in "Aa" and n in _FLAGS else reader.number()
            for n in range(_N_ARGUMENTS[letter.upper()])
        ]
        pen.do(letter, arguments)
    return pen.ended()


class _Reader:
    """Reads numbers and letters one after another."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0

    def next(self) -> str:
        """Return the next character that is no separator; "" at the end."""
        found = _SEPARATOR.match(self._text, self._place)
        self._place = found.end() if found else self._place
        return self._text[self._place : self._place + 1]

    def take(self, n: int) -> None:
        """Go past characters."""
        self._place += n

    def number(self) -> float:
        """Read a number."""
        if not self.next():
            raise UserError("a number was expected, and the path ends")
        found = _NUMBER.match(self._text, self._place)
        if found is None:
            raise no_number(self._text[self._place :].split()[0])
        self._place = found.end()
        return float(found[0])

    def flag(self) -> float:
        """Read 0 or 1."""
        sign = self.next()
        if sign not in ("0", "1"):
            raise UserError("0 or 1 was expected in an arc, and “{sign}” came", sign=sign)
        self._place += 1
        return float(sign)


class _Pen:
    """Draws what a path says."""

    def __init__(self) -> None:
        self._done: list[list[Point]] = []
        self._now: list[Point] = []
        self._start = self._here = 0j
        self._control: tuple[str, Point] = ("", 0j)
        self._n = 0

    def ended(self) -> list[list[Point]]:
        """Return what is drawn: a move alone is not."""
        self._lift()
        return self._done

    def do(self, letter: str, arguments: list[float]) -> None:
        """Do one command."""
        name = letter.upper()
        base = self._here if letter.islower() else 0j
        self._n += 1
        control = self._control
        self._control = ("", 0j)
        if name == "Z":
            self._close()
        elif name == "H":
            self._line(complex(base.real + arguments[0], self._here.imag))
        elif name == "V":
            self._line(complex(self._here.real, base.imag + arguments[0]))
        elif name == "A":
            end = base + complex(*arguments[5:])
            self._to(_arc(self._here, arguments, end), end)
        else:
            points = [
                base + complex(x, y) for x, y in zip(arguments[::2], arguments[1::2], strict=True)
            ]
            if name == "M":
                self._move(points[0])
            elif name == "L":
                self._line(points[0])
            else:
                self._curve(name, points, control)

    def _curve(self, name: str, points: list[Point], control: tuple[str, Point]) -> None:
        if name in "ST":
            family = "C" if name == "S" else "Q"
            # The control point of the curve before is mirrored, if it was of the same kind.
            mirrored = 2 * self._here - control[1] if control[0] == family else self._here
            points = [mirrored, *points]
            name = family
        self._to(_flattened([self._here, *points]), points[-1])
        self._control = (name, points[-2])

    def _move(self, point: Point) -> None:
        self._lift()
        self._start = self._here = point

    def _line(self, point: Point) -> None:
        self._to([point], point)

    def _close(self) -> None:
        self._to([self._start], self._start)
        self._lift()

    def _to(self, points: list[Point], end: Point) -> None:
        self._n += len(points)
        if self._n > _MOST_IN_ALL:
            raise UserError("it has more than {most:,} points", most=_MOST_IN_ALL)
        if not self._now:
            self._now = [self._here]
        self._now += points
        self._here = end

    def _lift(self) -> None:
        if self._now:
            self._done.append(self._now)
        self._now = []


def _flattened(control: list[Point]) -> list[Point]:
    """Return points on a Bézier curve, the first left out."""
    length = sum(abs(b - a) for a, b in itertools.pairwise(control))
    bend = 0.0 if length == 0 else 1.0 - abs(control[-1] - control[0]) / length
    # Of numbers that are not finite, whoever takes the points says so.
    n = _FEWEST + round((_MOST - _FEWEST) * min(1.0, 4.0 * bend)) if bend >= 0 else _FEWEST
    return [*(_on_curve(control, step / n) for step in range(1, n)), control[-1]]


def _on_curve(control: list[Point], t: float) -> Point:
    """Return a point of a Bézier curve, by de Casteljau's lines between lines."""
    while len(control) > 1:
        control = [a + t * (b - a) for a, b in itertools.pairwise(control)]
    return control[0]


def _arc(start: Point, arguments: list[float], end: Point) -> list[Point]:
    """Return points on an elliptical arc, the first left out (SVG 1.1, appendix F.6)."""
    rx, ry, degrees, large, sweep = abs(arguments[0]), abs(arguments[1]), *arguments[2:5]
    if rx == 0 or ry == 0 or start == end:
        return [end]
    turn = complex(math.cos(math.radians(degrees)), math.sin(math.radians(degrees)))
    half = (start - end) / 2 * turn.conjugate()
    x, y = half.real, half.imag
    if not (math.isfinite(x) and math.isfinite(y)):
        raise UserError("finite numbers were expected")
    scale = (x / rx) ** 2 + (y / ry) ** 2
    if scale > 1:
        rx, ry = rx * math.sqrt(scale), ry * math.sqrt(scale)
    below = (rx * y) ** 2 + (ry * x) ** 2
    if below == 0 or not math.isfinite(below):
        return [end]
    size = math.sqrt(max(0.0, ((rx * ry) ** 2 - below) / below))
    sign = -1.0 if bool(large) == bool(sweep) else 1.0
    centre = sign * size * complex(rx * y / ry, -ry * x / rx)
    first = math.atan2((y - centre.imag) / ry, (x - centre.real) / rx)
    last = math.atan2((-y - centre.imag) / ry, (-x - centre.real) / rx)
    angle = last - first
    if sweep and angle < 0:
        angle += 2 * math.pi
    elif not sweep and angle > 0:
        angle -= 2 * math.pi
    middle = centre * turn + (start + end) / 2
    n = max(_FEWEST, math.ceil(abs(angle) / (2 * math.pi) * 4 * _FEWEST * 2))
    steps = (first + angle * step / n for step in range(1, n))
    return [
        *(middle + complex(rx * math.cos(each), ry * math.sin(each)) * turn for each in steps),
        end,
    ]
