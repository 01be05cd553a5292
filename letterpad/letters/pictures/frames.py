"""Takes a printed box around a letter away."""

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from letterpad.letters.pictures.runs import Mask, Runs, erased

Floats = NDArray[np.float64]

_STRAIGHT = 0.85
"""Share of a side's pixels that lie on one straight line."""

_WHOLE = 0.8
"""Share of a side that is there."""

_STEEPEST = 0.25
_NEAR = 0.012
"""Of the box's longer side: how far from its line a side's pixels may lie."""

_CORNER = 0.04
"""Of a side: corners may be round."""

_INSIDE = 0.25
"""Of the box's height and of its longer side: what is in it is as large, or it is no box."""

_SMALLEST = 24
"""Pixels: the shorter side of a box."""


def is_hollow(shape: Mask) -> bool:
    """Whether a shape may be a box: large, and mostly empty."""
    return min(shape.shape) >= _SMALLEST and float(shape.mean()) < 0.5


def without_frame(shape: Mask, ink: Mask) -> Mask | None:
    """Take the four sides of a box from a shape; letters that touch it stay.

    Parameters
    ----------
    shape : bool array of shape (height, width)
        Connected ink, cropped to it.
    ink : bool array of shape (height, width)
        All ink there.

    Returns
    -------
    bool array of shape (height, width), optional
        What remains of the shape; None if it is no box, or there is nothing in it.
    """
    sides = [_side(np.rot90(shape, turn), max(shape.shape)) for turn in range(4)]
    rest = shape.copy()
    for turn, side in enumerate(sides):
        if side is None:
            return None
        _erase_side(np.rot90(rest, turn), np.rot90(shape, turn), side)
    height = len(shape)
    labels, _ = ndimage.label(ink & ~(shape & ~rest), np.ones((3, 3)))
    sizes = [
        (down.stop - down.start, across.stop - across.start)
        for down, across in ndimage.find_objects(labels)
    ]
    is_full = any(
        tall >= _INSIDE * height and max(tall, wide) >= _INSIDE * max(shape.shape)
        for tall, wide in sizes
    )
    return rest if is_full else None


def _side(shape: Mask, longer: int) -> Floats | None:
    """Return the row of the upper side in every column, or None if there is no straight one."""
    height, width = shape.shape
    corner = max(1, int(_CORNER * width))
    seen = np.array(shape.any(axis=0))
    seen[:corner] = seen[-corner:] = False
    columns = np.flatnonzero(seen)
    if len(columns) < max(8.0, _WHOLE * (width - 2 * corner)):
        return None
    rows = shape.argmax(axis=0)[columns].astype(np.float64)
    near = max(2.0, _NEAR * longer)
    used = np.ones(len(columns), dtype=bool)
    for _ in range(5):
        line = np.polynomial.Polynomial.fit(columns[used], rows[used], 1)
        apart = np.abs(rows - line(columns))
        used = apart <= max(near, float(np.percentile(apart, 60)))
    side: Floats = line(np.arange(width))
    is_straight = float((apart <= near).mean()) >= _STRAIGHT
    is_level = abs(side[-1] - side[0]) <= _STEEPEST * width
    return side if is_straight and is_level and np.median(rows) <= 0.3 * height else None


def _erase_side(rest: Mask, shape: Mask, side: Floats) -> None:
    """Erase the upper side, and both its corners, from `rest` where it lies."""
    crossed = Runs.of(shape).along(side, 4)
    thickness = float(np.percentile(crossed.length[crossed.length > 0], 40))
    longest = 1.6 * thickness + 1.0
    height, width = shape.shape
    rest &= ~erased(crossed, longest, (height, width))
    corner = int(longest) + 2
    rest[:corner, :corner] = rest[:corner, -corner:] = False
