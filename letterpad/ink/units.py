"""Brings ink in other units to the size that letters have on Letterpad's canvas.

Some programs write the pen's path in shares of the screen, in inches or in centimetres. Ink that
is smaller than `letterpad.ink.raster.DOT` is a dot and is drawn as one, so letters in such units
would all be dots. One factor holds for a whole file: a full stop beside its letters stays one.

Of a single drawing its size alone says nothing: a dot of an i is as small as a letter in shares of
a page. Where it stands tells them apart. A canvas or a page is hundreds of units wide, and a dot on
it is that far from the corner; in shares or inches everything is near it.
"""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import DOT
from letterpad.ink.strokes import Ink
from letterpad.messages import Sentence

SMALLEST = 2 * DOT
"""Logical units. Where most letters are larger, nothing is changed."""

USUAL = 200.0
"""Logical units: about the size that letters are brought to."""

WIDEST_PAGE = 30.0
"""Units: a page in inches or centimetres is no larger, so that ink beyond is in other units."""

_LEAST_SHARE = 0.02
"""Of a page: what is smaller is a dot in shares of a page, too."""

_LEAST_INCHES = 0.1
_LEAST_POINTS = 8
"""What a letter has at least that stands somewhere on a page in inches or centimetres."""

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
    size = usual_size(inks)
    if size is None:
        return inks, None
    factor = factor_for(size)
    points = (inks.points.astype(np.float64) * factor).astype(np.float32)
    return replace(inks, points=points), enlarged(size, factor)


def usual_size(inks: PackedInks) -> float | None:
    """Return how large letters are in inks that are in other units; None where they are not."""
    sizes = sizes_of(inks)
    sizes = sizes[sizes > 0.0]  # a single point is a dot in any unit
    size = float(np.quantile(sizes, _LARGE)) if len(sizes) else SMALLEST
    return size if size < SMALLEST else None


def size_of_one(ink: Ink) -> float | None:
    """Return how large a single drawing is if it is a letter in other units; None if it is not.

    It must be so small that it would be drawn as a dot. It is a letter in shares of a page if all
    of it is within `DOT` of the corner and it fills 2 % of the page or more, and one in inches or
    centimetres if it has points enough and is within a page of that size. All else is a dot.

    Examples
    --------
    >>> size_of_one(Ink.of([[(0.2, 0.1), (0.2, 0.9), (0.7, 0.9)]]))  # an L
    0.8
    >>> size_of_one(Ink.of([[(120.0, 80.0), (120.6, 80.5), (120.2, 80.8)]]))  # the dot of an i
    """
    points = np.concatenate([np.empty((0, 2)), *(stroke.points for stroke in ink.strokes)])
    if not len(points):
        return None
    size, far = float(np.ptp(points, axis=0).max()), float(np.abs(points).max())
    n_points = len(np.unique(points, axis=0))
    # A pixel or two beside each other in the very corner are a dot.
    is_pixels = n_points <= 2 and bool((points == np.rint(points)).all())
    is_share = far <= DOT and size >= _LEAST_SHARE and not is_pixels
    is_on_page = far <= WIDEST_PAGE and size >= _LEAST_INCHES and n_points >= _LEAST_POINTS
    return size if 0.0 < size < DOT and (is_share or is_on_page) else None


def enlarged(size: float, factor: float) -> Sentence:
    """Say what was done to letters."""
    return Sentence(
        "The letters are about {size:.2g} units large, as in inches or shares of a page, and were "
        "enlarged {factor:,.0f} times.",
        size=size,
        factor=factor,
    )


def factor_for(size: float) -> float:
    """Return what enlarges letters of a size to the usual one: two digits, so it can be said."""
    return float(f"{USUAL / size:.2g}")


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
