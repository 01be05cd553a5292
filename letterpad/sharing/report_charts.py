"""Charts of a report: plain shapes, which a template writes as SVG, without a window."""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad import paths
from letterpad.algorithms.algorithm import UNITS
from letterpad.evaluation.accuracy import confusion_shares
from letterpad.messages import Sentence, Text, percent

INK, MUTED, GRID, FIRST, SECOND = "#1b1d21", "#5a606b", "#d9dce1", "#0072b2", "#d55e00"
"""The colours of the light window; the last two are Okabe and Ito's blue and vermilion."""

_WIDTH = 640.0
_MOST_POINTS = 400
_MOST_IN_MATRIX = 62
_LONGEST_LABEL = 4
_DARK = 0.179
"""Luminance up to which white letters are read better than black ones."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Something drawn.

    Parameters
    ----------
    kind : {"line", "box", "dot", "curve", "text"}
    numbers : tuple of float
        line: x and y of both ends. box: x, y, width, height. dot: x, y, radius. curve: x and y of
        each point. text: x, y, size.
    colour : str
        As "#rrggbb".
    text : Text
        Of a text.
    anchor : {"start", "middle", "end"}
        Of a text.
    is_dashed : bool
        Of a line or curve.
    """

    kind: str
    numbers: tuple[float, ...]
    colour: str = INK
    text: Text = ""
    anchor: str = "start"
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Shapes on a white ground, and what they show in words."""

    width: float
    height: float
    title: Text
    shapes: tuple[Shape, ...]


def learning_curve(history: Sequence[Mapping[str, Any]]) -> Chart | None:
    """Draw accuracy and loss over the steps of a training, beside each other.

    Parameters
    ----------
    history : sequence of mapping
        Points of a card's learning curve.

    Returns
    -------
    Chart, optional
        None if there are no points.
    """
    points = list(history)[:: max(1, len(history) // _MOST_POINTS)]
    if history and points[-1] is not history[-1]:
        points.append(history[-1])
    if not any(_numbers(points, name) for name in ("accuracy", "loss")):
        return None
    unit = str(points[-1].get("unit", ""))
    width, height, left, gap = _WIDTH, 250.0, 46.0, 60.0
    room = (width - 2 * left - gap) / 2
    shapes: list[Shape] = []
    for place, (title, name, as_text) in enumerate(
        (
            (Sentence("Accuracy"), "accuracy", percent),
            (Sentence("Loss"), "loss", lambda loss: Sentence("{loss:.2f}", loss=loss)),
        )
    ):
        plot = _Plot(left + place * (room + left + gap / 2), 30.0, room, 165.0)
        series = {FIRST: _numbers(points, name), SECOND: _numbers(points, f"validation_{name}")}
        shapes += plot.drawn(title, UNITS.get(unit, unit), series, as_text, of_share=place == 0)
    shapes += _legend(left, height - 8, bool(_numbers(points, "validation_loss")))
    return Chart(width, height, Sentence("Learning curve"), tuple(shapes))


def accuracies(rows: Sequence[tuple[Text, float, tuple[float, float]]]) -> Chart:
    """Draw accuracies with their intervals below each other.

    Parameters
    ----------
    rows : sequence of (Text, float, (float, float))
        Name, share and interval of each.
    """
    left, right, pitch, top = 210.0, 90.0, 30.0, 12.0
    low = max(0.0, math.floor(10 * min(bounds[0] for _, _, bounds in rows) - 0.5) / 10)
    high = min(1.0, math.ceil(10 * max(bounds[1] for _, _, bounds in rows) + 0.5) / 10)
    bottom = top + pitch * len(rows)
    room = _WIDTH - left - right

    def x_of(share: float) -> float:
        return left + room * (share - low) / (high - low)

    shapes: list[Shape] = []
    for tick in _ticks(low, high):
        shapes.append(Shape("line", (x_of(tick), top, x_of(tick), bottom), GRID))
        shapes.append(_text(x_of(tick), bottom + 16, percent_of_tick(tick), 11, MUTED, "middle"))
    for place, (name, share, bounds) in enumerate(rows):
        y, colour = top + pitch * (place + 0.5), SECOND if len(rows) == 2 and place else FIRST
        shapes.append(_text(left - 12, y + 4, shortened(name, 32), 12, INK, "end"))
        shapes.append(Shape("line", (x_of(bounds[0]), y, x_of(bounds[1]), y), colour))
        shapes += [
            Shape("line", (x_of(bound), y - 5, x_of(bound), y + 5), colour) for bound in bounds
        ]
        shapes.append(Shape("dot", (x_of(share), y, 4.5), colour))
        shapes.append(_text(_WIDTH - right + 12, y + 4, percent(share), 12, INK))
    title = Sentence("Held-out accuracy with 95 % intervals")
    return Chart(_WIDTH, bottom + 24, title, tuple(shapes))


def confusion_matrix(counts: NDArray[np.int64], classes: Sequence[str]) -> Chart | None:
    """Draw which letters are taken for which: a row for each letter, a column for each answer.

    Parameters
    ----------
    counts : int64 array of shape (n_classes, n_classes)
    classes : sequence of str

    Returns
    -------
    Chart, optional
        None if there are so many classes that nobody could read it.
    """
    n = len(classes)
    if n > _MOST_IN_MATRIX:
        return None
    margin, side = 40.0, min(26.0, 590.0 / n)
    size, shares = min(12.0, 0.62 * side), confusion_shares(counts)
    names = [shortened(name, _LONGEST_LABEL) for name in classes]
    shapes: list[Shape] = []
    for place, name in enumerate(names):
        middle = margin + (place + 0.5) * side
        shapes.append(_text(margin - 6, middle + size / 3, name, size, INK, "end"))
        shapes.append(_text(middle, margin - 8, name, size, INK, "middle"))
    for row, column in zip(*np.nonzero(counts), strict=True):
        colour = _colours()[min(255, round(255 * float(shares[row, column])))]
        x, y = margin + float(column) * side, margin + float(row) * side
        shapes.append(Shape("box", (x, y, side, side), _hex(colour)))
        if size >= 8 and counts[row, column] < 10_000:
            ink = "#ffffff" if _luminance(colour) <= _DARK else "#000000"
            number = Sentence("{n}", n=int(counts[row, column]))
            n_digits = len(str(counts[row, column]))
            digits = min(size, 1.5 * side / max(2, n_digits))
            shapes.append(
                _text(x + side / 2, y + side / 2 + digits / 3, number, digits, ink, "middle")
            )
    end = margin + n * side
    for edge in (margin, end):
        shapes.append(Shape("line", (edge, margin, edge, end), GRID))
        shapes.append(Shape("line", (margin, edge, end, edge), GRID))
    return Chart(end + 4, end + 4, Sentence("Confusion matrix"), tuple(shapes))


def shortened(text: Text, longest: int) -> Text:
    """Cut a name that a chart has no room for; what Letterpad says is short."""
    if isinstance(text, Sentence) or len(text) <= longest:
        return text
    return f"{text[: longest - 1]}…"


def percent_of_tick(share: float) -> Sentence:
    """Write a share at an axis: "80 %"."""
    return Sentence("{share:.0f} %", share=share * 100)


@dataclass(frozen=True, slots=True)
class _Plot:
    """A rectangle with axes: its upper left corner, width and height."""

    x: float
    y: float
    width: float
    height: float

    def drawn(
        self,
        title: Text,
        unit: Text,
        series: Mapping[str, Sequence[tuple[float, float]]],
        as_text: Callable[[float], Text],
        *,
        of_share: bool,
    ) -> list[Shape]:
        """Return axes and curves; the second curve is dashed."""
        values = [value for curve in series.values() for _, value in curve]
        last = max((step for curve in series.values() for step, _ in curve), default=1.0) or 1.0
        low = 0.0 if not of_share else math.floor(10 * min(values, default=0.0)) / 10
        high = 1.0 if of_share else max(values, default=1.0) or 1.0
        low = min(low, high - 0.1)
        bottom = self.y + self.height
        shapes = [
            _text(self.x, self.y - 12, title, 13, INK),
            Shape("line", (self.x, bottom, self.x + self.width, bottom), MUTED),
            _text(self.x + self.width, bottom + 16, Sentence("{n:g}", n=last), 11, MUTED, "end"),
            _text(self.x, bottom + 16, unit, 11, MUTED),
        ]
        for tick in _ticks(low, high):
            y = bottom - self.height * (tick - low) / (high - low)
            shapes.append(Shape("line", (self.x, y, self.x + self.width, y), GRID))
            said = percent_of_tick(tick) if of_share else as_text(tick)
            shapes.append(_text(self.x - 6, y + 4, said, 11, MUTED, "end"))
        for place, (colour, curve) in enumerate(series.items()):
            points = tuple(
                number
                for step, value in curve
                for number in (
                    self.x + self.width * step / last,
                    bottom - self.height * (min(value, high) - low) / (high - low),
                )
            )
            if len(curve) == 1:
                shapes.append(Shape("dot", (*points, 3.0), colour))
            elif curve:
                shapes.append(Shape("curve", points, colour, is_dashed=place > 0))
        return shapes


def _legend(x: float, y: float, has_validation: bool) -> list[Shape]:
    shapes = [
        Shape("line", (x, y - 4, x + 24, y - 4), FIRST),
        _text(x + 30, y, Sentence("letters learned from"), 12, MUTED),
    ]
    if has_validation:
        shapes += [
            Shape("line", (x + 290, y - 4, x + 314, y - 4), SECOND, is_dashed=True),
            _text(x + 320, y, Sentence("validation part"), 12, MUTED),
        ]
    return shapes


def _text(x: float, y: float, text: Text, size: float, colour: str, anchor: str = "start") -> Shape:
    return Shape("text", (x, y, size), colour, text, anchor)


def _numbers(points: Sequence[Mapping[str, Any]], name: str) -> list[tuple[float, float]]:
    """Return step and value of the points that have a finite value."""
    found = []
    for point in points:
        step, value = point.get("step"), point.get(name)
        if isinstance(step, int | float) and isinstance(value, int | float):
            if math.isfinite(value) and math.isfinite(step):
                found.append((float(step), float(value)))
    return found


def _ticks(low: float, high: float) -> list[float]:
    """Return round numbers from `low` to `high`, some four of them."""
    rough = (high - low) / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [round(k * step, 10) for k in range(first, math.floor(high / step + 1e-9) + 1)]


@cache
def _colours() -> list[tuple[int, int, int]]:
    """Return the colours of the matrix in the light window, from no share to the whole row."""
    lines = paths.resource("colours/matrix-light.csv").read_text(encoding="utf-8").split()
    return [(r, g, b) for r, g, b in (map(int, line.split(",")) for line in lines)]


def _hex(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _luminance(colour: tuple[int, int, int]) -> float:
    """Return the relative luminance, 0 to 1, as the contrast guidelines of the web define it."""
    shares = np.array(colour) / 255
    linear = np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])
