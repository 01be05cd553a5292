"""Pictures of numbers beside each other: what they hold, and their colours."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from letterpad.gui.style.array_image import ink_colours
from letterpad.gui.style.theme import Theme, diverging_lookup, matrix_lookup
from letterpad.gui.text.language import localized
from letterpad.gui.widgets.data_table import DataTable

Kind = Literal["signed", "share", "ink"]
"""Numbers around 0, from 0 on, or a letter's ink from 0 to 1."""

_WITHIN = 99.5
"""Per cent of all numbers that a scale of colours has room for: single large ones would leave all
others without colour."""

_STEPS = (1.0, 1.5, 2.0, 3.0, 5.0, 8.0, 10.0)


@dataclass(frozen=True, slots=True, eq=False)
class Pictures:
    """Pictures of numbers on one scale of colours.

    Parameters
    ----------
    names : tuple of str
        What stands below each.
    values : float array of shape (n, height, width)
    kind : {"signed", "share", "ink"}
        "signed" has no colour at 0, blue above and orange below it.
    end : float
        Where the scale ends: the colour of this and of all that is more.
    say : callable
        Says a picture in words, by its place.
    table : callable, optional
        Makes the table; by default one with every number, a row for each pixel.
    legend : str
        What the colours mean.
    marked : int
        So many of the first pictures are marked.
    """

    names: tuple[str, ...]
    values: NDArray[Any]
    kind: Kind
    end: float
    say: Callable[[int], str]
    table: Callable[[], DataTable] | None = None
    legend: str = ""
    marked: int = 0

    @property
    def n(self) -> int:
        """How many there are."""
        return len(self.names)

    def colours(self, theme: Theme) -> NDArray[np.uint8]:
        """Return their colours: uint8 array of shape (n, height, width, 3)."""
        table = self.lookup(theme)
        shares = np.clip(self.values.astype(np.float64) / self.end, -1.0, 1.0)
        if self.kind == "signed":
            shares = (shares + 1.0) / 2.0
        places = np.rint(np.clip(shares, 0.0, 1.0) * (len(table) - 1)).astype(np.int64)
        found: NDArray[np.uint8] = table[places]
        return found

    def lookup(self, theme: Theme) -> NDArray[np.uint8]:
        """Return the scale's colours, from its lower end to its upper one."""
        if self.kind == "signed":
            return diverging_lookup(theme)
        return matrix_lookup(theme) if self.kind == "share" else ink_colours(theme)

    def marks(self) -> tuple[str, ...]:
        """Return what stands at the scale, evenly spread from its lower end to its upper one.

        An end that some numbers lie beyond says so.
        """
        size = localized(f"{self.end:.4g}")
        above = "≥ " if self.values.max(initial=0.0) > self.end * (1 + 1e-6) else ""
        plus = "+" if self.kind == "signed" else ""
        upper = f"{above}{plus}{size}"
        if self.kind != "signed":
            return "0", upper
        below = "≤ " if self.values.min(initial=0.0) < -self.end * (1 + 1e-6) else ""
        return f"{below}−{size}", "0", upper

    def number(self, value: float) -> str:
        """Write a number as precisely as the scale shows it, with its sign where there are two."""
        digits = max(0, 2 - math.floor(math.log10(self.end)))
        sign = "+" if self.kind == "signed" else ""
        text = f"{value:{sign}.{digits}f}"
        if float(text) == 0.0:
            return "0"
        return localized(text.replace("-", "−"))


def scale_end(values: NDArray[Any]) -> float:
    """Return a round number that nearly all numbers are within, whatever their signs.

    Examples
    --------
    >>> scale_end(np.array([0.02, -0.71, 0.4]))
    0.8
    >>> scale_end(np.zeros(3))
    1.0
    """
    size = np.abs(values)
    size = size[np.isfinite(size)]
    largest = float(np.percentile(size, _WITHIN)) if size.size else 0.0
    if not largest > 0.0:
        largest = float(size.max(initial=0.0))
    if not largest > 0.0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(largest))
    return next(float(f"{step * power:.3g}") for step in _STEPS if step * power >= largest * 0.999)
