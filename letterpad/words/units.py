"""Takes a word apart into units, of which letters are made: strokes, cut where letters may meet."""

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import Ink
from letterpad.words.slant import slant_of

_SHORTEST_SIDE = 0.14
"""Of a cut, in lengths of the median stroke."""

_ROUNDING = 1e-9

Floats = NDArray[np.float64]
Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """The units of a word, from left to right.

    Parameters
    ----------
    ink : Ink
    shear : float
        Under which the writing is upright, see `letterpad.words.slant.slant_of`.
    stroke, first, last : int64 arrays of shape (n,)
        The stroke that each is of, and its first and last point there. Units that are neighbours
        on a stroke share a point.
    boxes : float64 array of shape (n, 4)
        Left, top, right and bottom of the upright writing.
    lengths : float64 array of shape (n,)
        Of the line.
    """

    ink: Ink
    shear: float
    stroke: Integers
    first: Integers
    last: Integers
    boxes: Floats
    lengths: Floats

    def __len__(self) -> int:
        return len(self.stroke)


def units_of(ink: Ink) -> Units:
    """Take a word apart.

    Examples
    --------
    >>> ell = [[0, 0], [0, 90], [10, 100], [50, 100], [60, 90], [60, 0]]  # as in "u", in one move
    >>> units = units_of(Ink.of([ell]))
    >>> units.first.tolist(), units.last.tolist()
    ([0, 2], [2, 5])
    """
    shear = slant_of(ink.strokes) if ink.strokes else 0.0
    upright = [
        np.column_stack([s.points[:, 0] + shear * s.points[:, 1], s.points[:, 1]])
        for s in ink.strokes
    ]
    steps = [np.sqrt((np.diff(points, axis=0) ** 2).sum(axis=1)) for points in upright]
    shortest = _SHORTEST_SIDE * float(np.median([each.sum() for each in steps] or [0.0]))
    rows: list[tuple[int, int, int]] = []
    boxes: list[Floats] = []
    lengths: list[float] = []
    for number, points in enumerate(upright):
        come = np.concatenate([[0.0], np.cumsum(steps[number])])
        ends = [0, *cuts_of(points, come, shortest), len(points) - 1]
        for first, last in itertools.pairwise(ends):
            part = points[first : last + 1]
            rows.append((number, first, last))
            boxes.append(np.concatenate([part.min(axis=0), part.max(axis=0)]))
            lengths.append(float(come[last] - come[first]))
    box = np.array(boxes).reshape(-1, 4)
    order = np.argsort(box[:, 0] + box[:, 2], kind="stable")
    stroke, first_, last_ = np.array(rows, dtype=np.int64).reshape(-1, 3)[order].T
    return Units(ink, shear, stroke, first_, last_, box[order], np.array(lengths)[order])


def cuts_of(points: Floats, come: Floats, shortest: float) -> list[int]:
    """Return at which points of an upright stroke letters may meet.

    These are in the middles of its parts that have nothing of it above or below.

    Parameters
    ----------
    points : array of shape (n, 2)
    come : array of shape (n,)
        How far the pen has come at each.
    shortest : float
        Length of line that remains on either side.
    """
    if len(points) < 3 or come[-1] < 2 * shortest:
        return []
    x = points[:, 0] if points[-1, 0] >= points[0, 0] else -points[:, 0]
    before = np.maximum.accumulate(x)
    after = np.minimum.accumulate(x[::-1])[::-1]
    # Nothing earlier lies right of it, nothing later left.
    free = before - after <= _ROUNDING * (before[-1] - after[0])
    free[[0, -1]] = False
    changes = np.flatnonzero(np.diff(np.concatenate([[0], free.astype(np.int8), [0]])))
    cuts: list[int] = []
    last = 0.0
    for begin, end in changes.reshape(-1, 2):
        low, high = come[begin], come[end - 1]
        at = begin + int(np.argmin(np.abs(come[begin:end] - (low + high) / 2)))
        if come[at] - last >= shortest and come[-1] - come[at] >= shortest:
            cuts.append(at)
            last = come[at]
    return cuts
