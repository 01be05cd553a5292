"""Brings ink in other units to the size that letters have on Letterpad's canvas.

Some programs write the pen's path in shares of the screen, in inches or in centimetres. Ink that
is smaller than `letterpad.ink.raster.DOT` is a dot and is drawn as one, so letters in such units
would all be dots. One factor holds for a whole file: a full stop beside its letters stays one.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import DOT
from letterpad.messages import Sentence

SMALLEST = 2 * DOT
"""Logical units. Where most letters are larger, nothing is changed."""

USUAL = 200.0
"""Logical units: about the size that letters are brought to."""

_LARGE = 0.75
"""The quantile of sizes that stands for letters: others are dots, commas and small letters."""


def in_usual_units(inks: PackedInks) -> tuple[PackedInks, Sentence | None]:
    """Enlarge inks that are too small to tell a letter from a dot.

    Parameters
    ----------
    inks : PackedInks

    Returns
    -------
    PackedInks
        The same where letters are large enough, or where all of them are dots.
    Sentence or None
        What was done; None if nothing was.

    Examples
    --------
    >>> from letterpad.ink.strokes import Ink
    >>> inks = PackedInks.of([Ink.of([[[0.1, 0.2], [0.6, 0.7], [0.1, 0.7]]])])
    >>> larger, note = in_usual_units(inks)
    >>> larger.points.round().tolist()
    [[40.0, 80.0], [240.0, 280.0], [40.0, 280.0]]
    """
    sizes = sizes_of(inks)
    sizes = sizes[sizes > 0.0]  # a single point is a dot in any unit
    size = float(np.quantile(sizes, _LARGE)) if len(sizes) else SMALLEST
    if size >= SMALLEST:
        return inks, None
    # Two digits, so that what was done can be said.
    factor = float(f"{USUAL / size:.2g}")
    points = (inks.points.astype(np.float64) * factor).astype(np.float32)
    note = Sentence(
        "The letters are about {size:.2g} units large, as in inches or shares of a page, and were "
        "enlarged {factor:,.0f} times.",
        size=size,
        factor=factor,
    )
    return replace(inks, points=points), note


def sizes_of(inks: PackedInks) -> NDArray[np.float64]:
    """Return the longer side of each ink's bounding box: float64 array of shape (n_inks,)."""
    sizes = np.zeros(len(inks))
    drawn = np.flatnonzero(np.diff(inks.ink_starts))
    if len(drawn):
        points = inks.points.astype(np.float64)
        first = inks.stroke_starts[inks.ink_starts[drawn]]
        spread = np.maximum.reduceat(points, first) - np.minimum.reduceat(points, first)
        sizes[drawn] = spread.max(axis=1)
    return sizes
