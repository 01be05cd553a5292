"""Finds straight thin lines that run across a picture: ruled paper, a frame, a sheet's edge."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from letterpad.letters.pictures.runs import Crossed, Mask, Runs

Floats = NDArray[np.float64]

_LENGTH = 0.3
"""Of the picture's width: a line shows itself over so much of it."""

_FILLED = 0.7
"""Share of that length on which there is ink; letters that cross the line hide the rest."""

_STEEPEST = np.tan(np.radians(8.0))
_THICKEST = 0.03
"""Of the picture's longer side."""

_STEP = 4
"""Columns that are looked at together."""

_MOST_TRIED = 80
_SHORTEST = 0.12
"""Of the width: a line that is seen on less is none."""

_FAMILY = 3
"""Lines that have the same thickness, as printing has, if there are so many."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line from side to side.

    Parameters
    ----------
    middle : float64 array of shape (width,)
        Its row in every column of the picture, also beyond its ends.
    first, last : int
        Columns of its ends.
    thickness : float
        Pixels.
    cover : float
        Share of its columns with ink.
    crossed : Crossed
        Runs of ink on it.
    """

    middle: Floats
    first: int
    last: int
    thickness: float
    cover: float
    crossed: Crossed

    @property
    def longest_run(self) -> float:
        """Pixels. Where ink on the line is thicker, something crosses it or lies on it."""
        return 1.5 * self.thickness + 1.0


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A straight line that much ink lies on, and the columns between which it does."""

    support: float
    slope: float
    row: float
    first: int
    last: int

    def at(self, column: float) -> float:
        return self.row + self.slope * column


def lines_across(ink: Mask) -> list[Line]:
    """Find lines that run from left to right, a little slanting or bowed, the clearest first.

    Parameters
    ----------
    ink : bool array of shape (height, width)
    """
    height, width = ink.shape
    if min(height, width) < 20 * _STEP:
        return []
    runs = Runs.of(ink)
    thickest = _THICKEST * max(ink.shape) + 2.0
    candidates = sorted(
        _candidates(runs.thinner_than(thickest)), key=lambda each: each.support, reverse=True
    )
    found: list[Line] = []
    tried: list[tuple[float, float]] = []
    for each in candidates:
        if len(tried) == _MOST_TRIED:
            break
        column = (each.first + each.last) / 2
        row = each.at(column)
        if _is_on(found, column, row, 4.0) or any(
            abs(x - column) < 0.1 * width and abs(y - row) < 4.0 for x, y in tried
        ):
            continue
        tried.append((column, row))
        line = _traced(runs, thickest, each)
        if line is not None and not _is_on(found, column, line.middle[int(column)], 3.0):
            found.append(line)
    return _of_one_family(found, width)


def _is_on(lines: list[Line], column: float, row: float, apart: float) -> bool:
    return any(
        abs(line.middle[int(column)] - row) < max(apart, 1.2 * line.thickness) for line in lines
    )


def _of_one_family(lines: list[Line], width: int) -> list[Line]:
    """Give printed lines one thickness: a letter that lies along one makes it seem thicker."""
    thick = [line.thickness for line in lines if line.last - line.first > 0.6 * width]
    if len(thick) < _FAMILY:
        return lines
    most = 1.3 * float(np.median(thick))
    return [
        Line(
            each.middle,
            each.first,
            each.last,
            min(each.thickness, most),
            each.cover,
            each.crossed,
        )
        for each in lines
    ]


def _candidates(thin: Mask) -> Iterator[_Candidate]:
    """Find where ink fills a straight stretch, at every slope: each sheared level, and summed."""
    height, width = thin.shape
    n_columns = width // _STEP
    length = int(_LENGTH * n_columns)
    thicker = ndimage.maximum_filter1d(thin.view(np.uint8), 3, axis=0)
    coarse = thicker[:, : n_columns * _STEP].reshape(height, n_columns, _STEP).mean(axis=2)
    middle = (n_columns * _STEP - 1) / 2
    offsets = np.arange(n_columns) * _STEP + (_STEP - 1) / 2 - middle
    margin = int(np.ceil(_STEEPEST * n_columns * _STEP / 2)) + 2
    padded = np.pad(coarse, ((margin, margin), (0, 0))).astype(np.float32)
    rows = np.arange(height)[:, None] + margin
    columns = np.arange(n_columns)[None, :]
    # One pixel up or down at the ends of a stretch is within the thickening above.
    n_slopes = int(_STEEPEST * length * _STEP / 3)
    for slope in np.arange(-n_slopes, n_slopes + 1) * (3 / (length * _STEP)):
        shifts = np.rint(offsets * slope).astype(np.int64)[None, :]
        sums = np.cumsum(np.pad(padded[rows + shifts, columns], ((0, 0), (1, 0))), axis=1)
        filled = sums[:, length:] - sums[:, :-length] >= _FILLED * length
        counts = filled.sum(axis=1)
        for row in np.flatnonzero(counts):
            starts = np.flatnonzero(filled[row])
            yield _Candidate(
                support=float(counts[row] + sums[row, -1] / n_columns),
                slope=float(slope),
                row=float(row - slope * middle),
                first=int(starts[0]) * _STEP,
                last=min(width - 1, int(starts[-1] + length) * _STEP),
            )


def _traced(runs: Runs, thickest: float, candidate: _Candidate) -> Line | None:
    """Follow a line through the ink: along its clear part, then further, then bowed."""
    width = runs.ink.shape[1]
    columns = np.arange(width)
    middle: Floats = candidate.row + candidate.slope * columns.astype(np.float64)
    for degree, further in ((1, 0.0), (1, 0.25), (2, 1.0)):
        crossed = runs.along(middle, 3)
        near = (columns >= candidate.first - further * width) & (
            columns <= candidate.last + further * width
        )
        used = near & (crossed.length > 0) & (crossed.length <= thickest)
        if used.sum() < _SHORTEST * width:
            return None
        thickness = float(np.percentile(crossed.length[used], 30))
        used &= (crossed.length <= 1.5 * thickness + 1.0) & (np.abs(crossed.middle - middle) <= 4.0)
        fitted = _fitted(crossed.middle, used, degree, max(1.0, 0.5 * thickness))
        if fitted is None:
            return None
        middle = fitted
    return _measured(runs.along(middle, 2), middle, thickest)


def _fitted(rows: Floats, used: Mask, degree: int, near: float) -> Floats | None:
    """Fit a parabola or a straight line to rows, twice: without what is far from the first."""
    width = len(rows)
    places = np.linspace(-1.0, 1.0, width)
    fitted: Floats | None = None
    for _ in range(2):
        if used.sum() < _SHORTEST * width:
            return None
        is_short = float(np.ptp(np.flatnonzero(used))) < 0.5 * width
        fitted = np.polynomial.Polynomial.fit(
            places[used], rows[used], 1 if is_short else degree, domain=[-1, 1]
        )(places)
        used = used & (np.abs(rows - fitted) <= near)
    return fitted


def _measured(crossed: Crossed, middle: Floats, thickest: float) -> Line | None:
    on = crossed.length > 0
    thin = on & (crossed.length <= thickest)
    if on.sum() < 0.2 * len(on) or not thin.any():
        return None
    here = ndimage.uniform_filter1d(on.astype(np.float64), 41, mode="nearest") > 0.55
    seen = np.flatnonzero(here & on)
    if not len(seen):
        return None
    first, last = int(seen[0]), int(seen[-1])
    return Line(
        middle=middle,
        first=first,
        last=last,
        thickness=float(np.percentile(crossed.length[thin], 30)),
        cover=float(on[first : last + 1].mean()),
        crossed=crossed,
    )
