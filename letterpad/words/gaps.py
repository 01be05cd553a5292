"""Splits a drawing into lines, and lines into words, by the gaps between them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import Ink
from letterpad.words.slant import slant_of

GAP = 0.95
"""Between words, in letter sizes, at least."""

WIDER = 2.4
"""Times the usual gap between the letters of the line, at least."""

_SMALL = 0.45
"""In letter sizes: lower strokes, such as dots and bars, begin no line."""

_SAME_LINE = 0.8
"""In letter sizes: how far the middles of neighbours on a line lie above each other."""

_NEAR = 5
"""Strokes before one that show where its line is."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of writing.

    Parameters
    ----------
    words : tuple of tuples of int
        The strokes of each word, in the order of writing.
    """

    words: tuple[tuple[int, ...], ...]


def lines_of(ink: Ink) -> tuple[Line, ...]:
    """Split a drawing into lines and words.

    Examples
    --------
    >>> bars = [[[x, 0], [x, 30]] for x in (0, 10, 20, 120, 130)]
    >>> lines_of(Ink.of([*bars, [[0, 100], [0, 130]]]))
    (Line(words=((0, 1, 2), (3, 4))), Line(words=((5,),)))
    """
    if ink.is_empty:
        return ()
    boxes = np.array(
        [np.concatenate([s.points.min(axis=0), s.points.max(axis=0)]) for s in ink.strokes]
    )
    size = size_of(boxes)
    found = []
    for strokes in _rows(boxes, size):
        found.append(Line(_words(ink, strokes, size)))
    return tuple(found)


def size_of(boxes: Floats) -> float:
    """Return how high letters are, roughly: the mean of the higher half of the strokes."""
    heights = np.sort(boxes[:, 3] - boxes[:, 1])
    widths = boxes[:, 2] - boxes[:, 0]
    size = float(np.median(heights[len(heights) // 2 :]))
    return max(size, 0.25 * float(np.median(widths)), 1e-9)


def _rows(boxes: Floats, size: float) -> list[list[int]]:
    """Return the strokes of each line, from the uppermost down."""
    middles = (boxes[:, 1] + boxes[:, 3]) / 2
    high = boxes[:, 3] - boxes[:, 1] > _SMALL * size
    if not high.any():
        high = np.ones(len(boxes), dtype=bool)
    rows: list[list[int]] = []
    for stroke in np.argsort(boxes[:, 0], kind="stable").tolist():
        if not high[stroke]:
            continue
        away = [abs(float(np.median(middles[row[-_NEAR:]])) - middles[stroke]) for row in rows]
        if away and min(away) < _SAME_LINE * size:
            rows[int(np.argmin(away))].append(stroke)
        else:
            rows.append([stroke])
    rows = _merged(rows, middles, size)
    # Dots and bars go to the line of the nearest letter.
    main = np.array([stroke for row in rows for stroke in row])
    row_of = {stroke: number for number, row in enumerate(rows) for stroke in row}
    for stroke in np.flatnonzero(~high).tolist():
        apart = np.maximum(
            np.maximum(boxes[main, :2] - boxes[stroke, 2:], boxes[stroke, :2] - boxes[main, 2:]), 0
        )
        # A dot stands above its letter rather than below.
        above = boxes[stroke, 3] < boxes[main, 1]
        cost = apart[:, 0] + apart[:, 1] * np.where(above, 1.0, 1.5)
        rows[row_of[int(main[cost.argmin()])]].append(stroke)
    rows.sort(key=lambda row: float(np.median(middles[row])))
    return rows


def _merged(rows: list[list[int]], middles: Floats, size: float) -> list[list[int]]:
    """Join lines that were begun twice, as two columns of one."""
    merged: list[list[int]] = []
    for row in sorted(rows, key=lambda row: float(np.median(middles[row]))):
        here = float(np.median(middles[row]))
        if merged and here - float(np.median(middles[merged[-1]])) < 0.6 * size:
            merged[-1] += row
        else:
            merged.append(row)
    return merged


def _words(ink: Ink, strokes: list[int], size: float) -> tuple[tuple[int, ...], ...]:
    some = tuple(ink.strokes[stroke] for stroke in strokes)
    shear = slant_of(some)
    upright = [stroke.points[:, 0] + shear * stroke.points[:, 1] for stroke in some]
    left = np.array([x.min() for x in upright])
    right = np.array([x.max() for x in upright])
    order = np.argsort(left, kind="stable")
    reached = np.maximum.accumulate(right[order])
    gaps = left[order][1:] - reached[:-1]
    inner = gaps[gaps > 0]
    usual = float(np.median(inner)) if len(inner) else 0.0
    # Where there are few gaps, or more between words than inside them, the usual one says little.
    widest = max(GAP * size, min(WIDER * usual, 1.6 * size))
    breaks = np.flatnonzero(gaps > widest) + 1
    return tuple(
        tuple(sorted(strokes[place] for place in part)) for part in np.split(order, breaks)
    )
