"""Numbers about a candidate's place and size in its word, and about what else it might be."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.words.candidates import MOST_UNITS, Candidates
from letterpad.words.units import Units

_FAR = 3.0
"""In letter sizes: gaps are not told apart beyond it."""

_WORST = -12.0
"""Quality of a run of units that is no candidate."""

_LOOK = 4
"""Points on either side of a cut that show in which direction the pen moves there."""

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class _Runs:
    """The units of each candidate: index of shape (n, MOST_UNITS), and which of them are meant."""

    index: NDArray[np.int64]
    inside: NDArray[np.bool_]


def geometry_of(candidates: Candidates, quality: NDArray[Any]) -> Floats:
    """Return the numbers of every candidate.

    Parameters
    ----------
    candidates : Candidates
    quality : array of shape (n,)
        Logarithm of how likely each is some letter, as the network sees it alone.

    Returns
    -------
    float32 array of shape (n, n_numbers)
    """
    rivals = _rivals(candidates, np.maximum(quality, _WORST)).astype(np.float32)
    return np.concatenate([shape_of(candidates), rivals], axis=1)


def shape_of(candidates: Candidates) -> Floats:
    """Return the numbers for which no network is asked: float32 array of shape (n, N_SHAPE)."""
    units, begin, end = candidates.units, candidates.begin, candidates.end
    index = begin[:, None] + np.arange(MOST_UNITS)
    runs = _Runs(np.minimum(index, len(units) - 1), index < end[:, None])
    parts = [
        _place_and_size(candidates, runs),
        _gaps(candidates, runs),
        _cuts(candidates, runs),
    ]
    return np.concatenate(parts, axis=1).astype(np.float32)


def letter_size(units: Units) -> float:
    """Return how high a letter is, roughly: the mean of the higher half of the units."""
    heights = np.sort(units.boxes[:, 3] - units.boxes[:, 1])
    size = float(heights[len(heights) // 2 :].mean())
    whole = float(np.ptp(units.boxes[:, [1, 3]])), float(np.ptp(units.boxes[:, [0, 2]]))
    return max(size, 0.25 * whole[0], 0.02 * whole[1], 1e-6)


def boxes_of(candidates: Candidates) -> Doubles:
    """Return left, top, right and bottom of each candidate's upright ink: shape (n, 4)."""
    index = candidates.begin[:, None] + np.arange(MOST_UNITS)
    last = max(len(candidates.units) - 1, 0)
    runs = _Runs(np.minimum(index, last), index < candidates.end[:, None])
    return _boxes(candidates.units, runs)


def _boxes(units: Units, runs: _Runs) -> Doubles:
    boxes = units.boxes[runs.index]
    low = np.where(runs.inside[:, :, None], boxes[:, :, :2], np.inf).min(axis=1)
    high = np.where(runs.inside[:, :, None], boxes[:, :, 2:], -np.inf).max(axis=1)
    return np.concatenate([low, high], axis=1)


def _place_and_size(candidates: Candidates, runs: _Runs) -> Doubles:
    units = candidates.units
    size = letter_size(units)
    left, top, right, bottom = _boxes(units, runs).T
    word_left, word_top = units.boxes[:, :2].min(axis=0)
    word_right, word_bottom = units.boxes[:, 2:].max(axis=0)
    word_height = max(word_bottom - word_top, size)
    heights = units.boxes[:, 3] - units.boxes[:, 1]
    high = heights > 0.4 * size
    high = high if high.any() else np.ones(len(units), dtype=bool)
    middle_line = np.median(units.boxes[high, 1])
    base_line = np.median(units.boxes[high, 3])
    width, height = right - left, bottom - top
    length = (units.lengths[runs.index] * runs.inside).sum(axis=1)
    inside = runs.inside
    unit_heights = np.where(inside, heights[runs.index], np.inf)
    middles = (units.boxes[:, 1] + units.boxes[:, 3]) / 2
    ones = np.ones(len(left))
    return np.stack(
        [
            width / size,
            height / size,
            np.log((width + 0.1 * size) / (height + 0.1 * size)),
            (top - word_top) / word_height,
            (word_bottom - bottom) / word_height,
            (top - middle_line) / size,
            (bottom - base_line) / size,
            np.log1p(length / size),
            ones * size / word_height,
            ones * np.log1p((word_right - word_left) / size),
            ones * (base_line - middle_line) / size,
            unit_heights.min(axis=1) / size,
            np.where(inside, middles[runs.index], np.inf).min(axis=1) / size - top / size,
            candidates.end - candidates.begin,
            np.array([len({span[0] for span in spans}) for spans in candidates.spans]),
            candidates.begin == 0,
            candidates.end == len(units),
            np.minimum(candidates.begin, 10) / 10,
            np.minimum(len(units) - candidates.end, 10) / 10,
            ones * np.log1p(len(units)),
            ones * candidates.units.shear,
        ],
        axis=1,
    )


def _gaps(candidates: Candidates, runs: _Runs) -> Doubles:
    units, begin, end = candidates.units, candidates.begin, candidates.end
    size = letter_size(units)
    left, right = units.boxes[:, 0] / size, units.boxes[:, 2] / size
    n = len(units)
    # Right edge of all units before each place, left edge of all from each place on.
    reached = np.concatenate([[-np.inf], np.maximum.accumulate(right)])
    begun = np.concatenate([np.minimum.accumulate(left[::-1])[::-1], [np.inf]])
    gap = begun[1:n] - reached[1:n]
    boxes = _boxes(units, runs) / size
    from_left = np.clip(boxes[:, 0] - reached[begin], -_FAR, _FAR)
    to_right = np.clip(begun[end] - boxes[:, 2], -_FAR, _FAR)
    # Inside: what each unit leaves free between itself and the units before it in the run.
    unit_left, unit_right = left[runs.index], right[runs.index]
    so_far = np.maximum.accumulate(np.where(runs.inside, unit_right, -np.inf), axis=1)
    inner = np.where(runs.inside[:, 1:], unit_left[:, 1:] - so_far[:, :-1], -np.inf)
    widest = np.clip(inner.max(axis=1), -_FAR, _FAR)
    inner = np.where(runs.inside[:, 1:], inner, np.inf)
    closest = np.clip(inner.min(axis=1), -_FAR, _FAR)
    usual = float(np.clip(np.median(gap), -_FAR, _FAR)) if len(gap) else 0.0
    widest_of_word = float(np.clip(gap.max(), -_FAR, _FAR)) if len(gap) else 0.0
    before, after = np.maximum(begin - 1, 0), np.minimum(end, n - 1)
    ones = np.ones(len(begin))
    return np.stack(
        [
            from_left,
            to_right,
            widest,
            closest,
            from_left - widest,
            to_right - widest,
            np.minimum(from_left, to_right) - usual,
            widest - usual,
            ones * usual,
            ones * widest_of_word,
            np.where(begin > 0, np.clip(boxes[:, 0] - left[before], -_FAR, _FAR), _FAR),
            np.where(begin > 0, np.clip(boxes[:, 0] - right[before], -_FAR, _FAR), _FAR),
            np.where(end < n, np.clip(left[after] - boxes[:, 2], -_FAR, _FAR), _FAR),
            np.where(end < n, np.clip(right[after] - boxes[:, 2], -_FAR, _FAR), _FAR),
        ],
        axis=1,
    )


def _cuts(candidates: Candidates, runs: _Runs) -> Doubles:
    """Say what was cut at either side, how high, and in which direction the pen moved there."""
    units = candidates.units
    size = letter_size(units)
    base = float(np.median(units.boxes[:, 3]))
    n = len(units)
    following = np.full(n, -1)
    ends = {
        (stroke, first): unit
        for unit, (stroke, first) in enumerate(
            zip(units.stroke.tolist(), units.first.tolist(), strict=True)
        )
        if first
    }
    cut = np.zeros((n, 4))
    for unit, (stroke, last) in enumerate(
        zip(units.stroke.tolist(), units.last.tolist(), strict=True)
    ):
        after = ends.get((stroke, last), -1)
        if after < 0:
            continue
        following[unit] = after
        points = units.ink.strokes[stroke].points
        a, b = points[max(last - _LOOK, 0)], points[min(last + _LOOK, len(points) - 1)]
        move = np.array([b[0] - a[0] + units.shear * (b[1] - a[1]), b[1] - a[1]])
        move /= max(float(np.hypot(*move)), 1e-9)
        if move[0] < 0:
            move = -move
        cut[unit] = 1.0, (base - points[last, 1]) / size, move[0], move[1]
    numbers = np.zeros((len(candidates), 10))
    for unit in np.flatnonzero(following >= 0).tolist():
        low, high = sorted((unit, int(following[unit])))
        holds_low = (candidates.begin <= low) & (low < candidates.end)
        holds_high = (candidates.begin <= high) & (high < candidates.end)
        numbers[holds_low & ~holds_high, 0:4] = cut[unit]
        numbers[holds_high & ~holds_low, 4:8] = cut[unit]
        numbers[holds_low & holds_high, 8] += 1
        numbers[holds_low ^ holds_high, 9] += 1
    return numbers


def _rivals(candidates: Candidates, quality: NDArray[Any]) -> Doubles:
    """Compare each with its best division in two, and with what holds it and a neighbour."""
    n = len(candidates.units)
    begin, end = candidates.begin, candidates.end
    table = np.full((n + 1, n + 2), _WORST)
    table[begin, end] = quality
    middle = begin[:, None] + np.arange(1, MOST_UNITS)
    inside = middle < end[:, None]
    middle = np.minimum(middle, n)
    first, second = table[begin[:, None], middle], table[middle, end[:, None]]
    sums = np.where(inside, first + second, 2 * _WORST).max(axis=1)
    least = np.where(inside, np.minimum(first, second), _WORST).max(axis=1)
    with_left = np.where(begin > 0, table[np.maximum(begin - 1, 0), end], _WORST)
    with_right = table[begin, np.minimum(end + 1, n + 1)]
    beside_left = table[:, :].max(axis=0)[begin]
    beside_left = np.where(begin > 0, beside_left, 0.0)
    beside_right = np.where(end < n, table.max(axis=1)[np.minimum(end, n)], 0.0)
    return np.stack(
        [
            quality,
            sums,
            least,
            quality - least,
            with_left,
            with_right,
            np.maximum(with_left, with_right) - quality,
            beside_left,
            beside_right,
        ],
        axis=1,
    )


N_SHAPE = 21 + 14 + 10
