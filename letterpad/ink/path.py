"""Turns ink into a path of 64 evenly spaced points, whatever its place and size."""

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import DOT, SIDE, Framing
from letterpad.ink.strokes import Ink

N_POINTS = 64
"""Points of every path."""

COLUMNS = ("x", "y", "cos", "sin", "step", "start", "end")
"""What a path says about each point; see `path_of`."""

_LEAST = 0.15
"""Length added to every stroke (the letter's box is 2 long), so that a dot gets points at all and a
short stroke more than its share."""

_BLOCK = 512
"""Inks resampled at a time. They fit into the processor's cache; all at once take three times as
long."""

Paths = NDArray[np.float32]


def path_of(ink: Ink) -> Paths:
    """Resample one ink along the pen's path.

    Returns
    -------
    float32 array of shape (64, 7)
        For each point, in writing order: x and y (the longer side of the box is -1 to 1, its
        centre 0, y down), cosine and sine of the direction in which the pen moves there (zeros
        for a dot), the length of line that the point stands for, and whether it is its stroke's
        first and last point. All zeros for empty ink.
    """
    path: Paths = paths_of(PackedInks.single(ink))[0]
    return path


def paths_of(inks: PackedInks, like: Ink | None = None) -> Paths:
    """Resample many inks: float32 array of shape (n_inks, 64, 7), each as `path_of` returns it.

    Parameters
    ----------
    inks : PackedInks
    like : Ink, optional
        Parts of this ink are resampled where they lie in its box, not each in a box of its own.

    Examples
    --------
    >>> from letterpad.ink.strokes import Ink
    >>> inks = PackedInks.of([Ink.of([[[0, 0], [0, 100]]]), Ink.of([[[5, 5]]])])
    >>> paths = paths_of(inks)
    >>> paths.shape
    (2, 64, 7)
    >>> dict(zip(COLUMNS, paths[0, 0].tolist()))["sin"]  # the pen of the first ink moves down
    1.0
    """
    paths = np.empty((len(inks), N_POINTS, len(COLUMNS)), dtype=np.float32)
    for first in range(0, len(inks), _BLOCK):
        block = inks if len(inks) <= _BLOCK else inks[first : first + _BLOCK]
        paths[first : first + _BLOCK] = _resampled(block, like)
    return paths


def strokes_in_picture(path: Paths, framing: Framing) -> list[NDArray[np.float64]]:
    """Place one path in the picture of its letter, stroke by stroke.

    Parameters
    ----------
    path : float32 array of shape (64, 7)
        As of `path_of`.
    framing : Framing
        Of the picture, its ink centred by its box.

    Returns
    -------
    list of float64 arrays of shape (n_points, 2)
        x and y in pixels from the picture's upper left corner, y down; no strokes for empty ink.

    Examples
    --------
    >>> from letterpad.ink.strokes import Ink
    >>> (line,) = strokes_in_picture(path_of(Ink.of([[[0, 0], [0, 100]]])), Framing(box=20.0))
    >>> line[[0, -1]].round().tolist()  # nearly the whole height of the box
    [[14.0, 4.0], [14.0, 24.0]]
    """
    begins = np.flatnonzero(path[:, COLUMNS.index("start")])
    pixels = SIDE / 2 + path[:, :2].astype(np.float64) * (framing.box / 2)
    return np.split(pixels, begins[1:]) if len(begins) else []


def _resampled(inks: PackedInks, like: Ink | None) -> Paths:
    paths = np.zeros((len(inks), N_POINTS, len(COLUMNS)), dtype=np.float32)
    drawn = np.flatnonzero(np.diff(inks.ink_starts))
    if len(drawn) == 0:
        return paths
    if len(drawn) < len(inks):
        inks = inks.take(drawn)
    n_inks = len(inks)
    first, last = inks.stroke_starts[:-1], inks.stroke_starts[1:] - 1
    points = _boxed(inks) if like is None else _boxed_like(inks, like)

    # How far the pen has come at each point of all inks; between strokes it moves no distance.
    steps = np.zeros(len(points))
    moves = np.diff(points, axis=0)
    steps[1:] = np.sqrt((moves * moves).sum(axis=1))
    steps[first] = 0.0
    come = np.cumsum(steps)
    weights = come[last] - come[first] + _LEAST
    stroke_ends = np.cumsum(weights)
    ink_ends = stroke_ends[inks.ink_starts[1:] - 1]
    ink_begins = np.concatenate([[0.0], ink_ends[:-1]])
    step = (ink_ends - ink_begins) / N_POINTS
    places = ink_begins[:, None] + step[:, None] * (np.arange(N_POINTS) + 0.5)

    # Which stroke each place is in, how far along it, and between which of its points.
    stroke = np.searchsorted(stroke_ends, places.ravel(), side="right")
    stroke = np.minimum(stroke, np.repeat(inks.ink_starts[1:] - 1, N_POINTS))
    share = (places.ravel() - (stroke_ends - weights)[stroke]) / weights[stroke]
    target = come[first[stroke]] + share * (weights[stroke] - _LEAST)
    before = np.searchsorted(come, target, side="right") - 1
    before = np.clip(before, first[stroke], np.maximum(first[stroke], last[stroke] - 1))
    after = np.minimum(before + 1, last[stroke])
    gap = np.maximum(come[after] - come[before], 1e-12)
    part = np.clip((target - come[before]) / gap, 0.0, 1.0)
    where = points[before] + (points[after] - points[before]) * part[:, None]
    where = where.reshape(n_inks, N_POINTS, 2)

    stroke = stroke.reshape(n_inks, N_POINTS)
    changes = stroke[:, 1:] != stroke[:, :-1]
    starts = np.ones((n_inks, N_POINTS))
    ends = np.ones((n_inks, N_POINTS))
    starts[:, 1:] = changes
    ends[:, :-1] = changes
    index = np.arange(N_POINTS)
    ahead = (index + 1 - ends).astype(np.int64)
    behind = (index - 1 + starts).astype(np.int64)
    rows = np.arange(n_inks)[:, None]
    direction = where[rows, ahead] - where[rows, behind]
    direction /= np.maximum(np.sqrt((direction**2).sum(axis=2, keepdims=True)), 1e-6)

    full = np.empty((n_inks, N_POINTS, len(COLUMNS)), dtype=np.float32)
    full[:, :, 0:2] = where
    full[:, :, 2:4] = direction
    full[:, :, 4] = step[:, None]
    full[:, :, 5] = starts
    full[:, :, 6] = ends
    paths[drawn] = full
    return paths


def _boxed(inks: PackedInks) -> NDArray[np.float64]:
    """Scale every ink to a box around 0, its longer side -1 to 1; none may be empty."""
    points = inks.points.astype(np.float64)
    begins = inks.stroke_starts[inks.ink_starts[:-1]]
    low = np.minimum.reduceat(points, begins)
    high = np.maximum.reduceat(points, begins)
    half = np.maximum((high - low).max(axis=1), DOT) / 2.0
    n_points = np.diff(inks.stroke_starts[inks.ink_starts])
    middle = np.repeat((low + high) / 2.0, n_points, axis=0)
    boxed: NDArray[np.float64] = (points - middle) / np.repeat(half, n_points)[:, None]
    return boxed


def _boxed_like(inks: PackedInks, like: Ink) -> NDArray[np.float64]:
    """Scale inks so that another one would fill a box around 0, its longer side -1 to 1."""
    left, top, right, bottom = like.bounds()
    half = max(right - left, bottom - top, DOT) / 2.0
    middle = np.array([left + right, top + bottom]) / 2.0
    boxed: NDArray[np.float64] = (inks.points.astype(np.float64) - middle) / half
    return boxed
