"""Which stroke of one drawing goes with which of another, whatever the order and direction."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.raster import DOT
from letterpad.ink.strokes import Ink

Points = NDArray[np.float64]

N_PLACES = 24
"""Evenly spaced points by which two strokes are compared."""

_MOST_TRIED = 6
"""Strokes of the drawing with fewer: up to so many, all ways of pairing them are tried."""

_MOST_WAYS = 5000


@dataclass(frozen=True, slots=True)
class StrokePair:
    """A stroke of yours, and the stroke of theirs that goes with it.

    Parameters
    ----------
    yours, theirs : int
        Indices of the strokes, in the order in which each drawing was drawn.
    is_reversed : bool
        Whether they are drawn in opposite directions.
    distance : float
        How far apart they lie on average, as a share of the longer side of the letter's box.
    """

    yours: int
    theirs: int
    is_reversed: bool
    distance: float


def boxed_strokes(ink: Ink) -> list[Points]:
    """Scale an ink to a box around 0, its longer side from -1 to 1, and return its strokes.

    Returns
    -------
    list of float64 arrays of shape (n_points, 2)
        As `letterpad.ink.path` scales it; y down.
    """
    left, top, right, bottom = ink.bounds()
    half = max(right - left, bottom - top, DOT) / 2.0
    middle = np.array([left + right, top + bottom]) / 2.0
    return [(stroke.points - middle) / half for stroke in ink.strokes]


def pair_strokes(yours: Ink, theirs: Ink) -> tuple[StrokePair, ...]:
    """Pair the strokes of two drawings, each scaled to the same box.

    The sum of the pairs' distances is the smallest there is, as long as there are not more than
    some thousand ways; of drawings with very many strokes, the nearest two are paired first.
    Where one drawing has more strokes, some of them go with none.

    Returns
    -------
    tuple of StrokePair
        In the order of your strokes.

    Examples
    --------
    >>> bar, stem = [(0, 0), (60, 0)], [(30, 0), (30, 100)]
    >>> pairs = pair_strokes(Ink.of([bar, stem]), Ink.of([stem[::-1], bar]))
    >>> [(pair.yours, pair.theirs, pair.is_reversed) for pair in pairs]
    [(0, 1, False), (1, 0, True)]
    """
    mine = [_evenly(stroke) for stroke in boxed_strokes(yours)]
    others = [_evenly(stroke) for stroke in boxed_strokes(theirs)]
    if not mine or not others:
        return ()
    same = np.array([[_apart(a, b) for b in others] for a in mine])
    turned = np.array([[_apart(a, b[::-1]) for b in others] for a in mine])
    cost = np.minimum(same, turned)
    pairs = sorted(_assigned(cost))
    # What is drawn either way alike, as a dot, is not called reversed.
    return tuple(
        StrokePair(i, j, bool(turned[i, j] < same[i, j] - 1e-9), float(cost[i, j]) / 2)
        for i, j in pairs
    )


def _apart(one: Points, other: Points) -> float:
    return float(np.hypot(*(one - other).T).mean())


def _evenly(stroke: Points) -> Points:
    """Return evenly spaced points along a stroke: float64 array of shape (N_PLACES, 2)."""
    steps = np.hypot(*np.diff(stroke, axis=0).T) if len(stroke) > 1 else np.zeros(0)
    come = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0.0, come[-1], N_PLACES)
    return np.stack([np.interp(at, come, stroke[:, axis]) for axis in (0, 1)], axis=1)


def _assigned(cost: Points) -> Sequence[tuple[int, int]]:
    """Assign rows to columns, each once, with the smallest sum: as many pairs as there can be."""
    if len(cost) > len(cost[0]):
        return [(row, column) for column, row in _assigned(cost.T)]
    n, m = cost.shape
    n_ways = float(np.prod(np.arange(m - n + 1, m + 1, dtype=np.float64)))
    if n > _MOST_TRIED or n_ways > _MOST_WAYS:
        return _greedily(cost)
    ways = np.array(list(permutations(range(m), n)))
    best = ways[cost[np.arange(n), ways].sum(axis=1).argmin()]
    return list(enumerate(best.tolist()))


def _greedily(cost: Points) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    left = cost.copy()
    while len(pairs) < len(cost):
        row, column = divmod(int(left.argmin()), left.shape[1])
        pairs.append((row, column))
        left[row], left[:, column] = np.inf, np.inf
    return pairs
