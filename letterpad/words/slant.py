"""How far a hand leans: the shear under which its letters stand upright."""

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import Stroke

LEAST, MOST = -0.1, 0.7
"""Shears that are tried: few hands lean to the left, and those only a little."""

_TRIED = np.round(np.linspace(LEAST, MOST, 17), 2)
_COLUMNS = 24
"""Columns of the histogram in one height of the writing."""

_PIECES = 24
"""Pieces of line in one height: longer ones are divided."""

_MOST_PIECES = 20_000

_FLAT = 1e-3
"""Height against width of what is a line rather than writing."""

Floats = NDArray[np.float64]


def slant_of(strokes: tuple[Stroke, ...]) -> float:
    """Return the shear under which the columns of the writing are the sharpest.

    A point (x, y) of upright writing is at x + shear * y, with y down.

    Examples
    --------
    >>> from letterpad.ink.strokes import Ink
    >>> leaning = Ink.of([[[x, 100], [x + 40, 0]] for x in (0, 50, 100)])
    >>> round(slant_of(leaning.strokes), 2)
    0.4
    """
    low = np.min([stroke.points.min(axis=0) for stroke in strokes], axis=0)
    high = np.max([stroke.points.max(axis=0) for stroke in strokes], axis=0)
    width, height = (high - low).tolist()
    if height <= _FLAT * width:
        return 0.0
    x, y, weight = _pieces([(stroke.points - low) / height for stroke in strokes])
    if not len(x):
        return 0.0
    columns = np.floor((x[None] + _TRIED[:, None] * y[None]) * _COLUMNS).astype(np.int64)
    columns -= columns.min()
    n_columns = int(columns.max()) + 1
    flat = (columns + np.arange(len(_TRIED))[:, None] * n_columns).ravel()
    found = np.bincount(flat, np.tile(weight, len(_TRIED)), len(_TRIED) * n_columns)
    sharpness = (found.reshape(len(_TRIED), n_columns) ** 2).sum(axis=1)
    return float(_TRIED[sharpness.argmax()])


def _pieces(strokes: list[Floats]) -> tuple[Floats, Floats, Floats]:
    """Return the middles of short pieces of line, and by how much each goes up or down."""
    begins = np.concatenate([points[:-1] for points in strokes])
    moves = np.concatenate([np.diff(points, axis=0) for points in strokes])
    going = np.flatnonzero(moves[:, 1] != 0)[:_MOST_PIECES]
    begins, moves = begins[going], moves[going]
    n = np.ceil(np.abs(moves).max(axis=1, initial=0.0) * _PIECES).astype(np.int64)
    n = np.clip(n, 1, 4 * _PIECES)
    whose = np.repeat(np.arange(len(n)), n)
    number = np.arange(len(whose)) - np.repeat(np.cumsum(n) - n, n)
    middles = begins[whose] + moves[whose] * ((number + 0.5) / n[whose])[:, None]
    return middles[:, 0], middles[:, 1], np.abs(moves[whose, 1]) / n[whose]
