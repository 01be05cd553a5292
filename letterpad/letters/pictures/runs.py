"""Runs of ink down the columns of a picture: where the one that holds a pixel begins and ends."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Crossed:
    """Runs of ink that a line across the picture meets, one for every column.

    Parameters
    ----------
    top, bottom : int64 arrays of shape (width,)
        First row of the run, and the first after it; equal where there is no ink.
    """

    top: Ints
    bottom: Ints

    @property
    def length(self) -> Ints:
        """How long each run is, in pixels; 0 where there is none."""
        return self.bottom - self.top

    @property
    def middle(self) -> Floats:
        """Row of each run's middle."""
        middle: Floats = (self.top + self.bottom - 1) / 2
        return middle


@dataclass(frozen=True, slots=True, eq=False)
class Runs:
    """All runs of ink down the columns of a picture.

    Parameters
    ----------
    ink : bool array of shape (height, width)
    up, down : int64 arrays of shape (height, width)
        How many pixels of ink follow each other from each one upwards and downwards, itself
        counted; 0 where there is paper.
    """

    ink: Mask
    up: Ints
    down: Ints

    @classmethod
    def of(cls, ink: Mask) -> "Runs":
        """Measure all runs."""
        height = len(ink)
        rows = np.arange(height)[:, None]
        above = np.maximum.accumulate(np.where(ink, -1, rows), axis=0)
        below = np.minimum.accumulate(np.where(ink, height, rows)[::-1], axis=0)[::-1]
        return cls(ink, rows - above, below - rows)

    def thinner_than(self, most: float) -> Mask:
        """Return ink whose run is no longer than `most` pixels."""
        return np.asarray(self.ink & (self.up + self.down - 1 <= most))

    def along(self, line: Floats, reach: int) -> Crossed:
        """Return the runs that are met within `reach` rows of a line, the nearest first.

        Parameters
        ----------
        line : float64 array of shape (width,)
            A row for every column.
        reach : int
            Rows above and below it.
        """
        height, width = self.ink.shape
        columns = np.arange(width)
        middle = np.rint(line).astype(np.int64)
        row = np.full(width, -1)
        for step in sorted(range(-reach, reach + 1), key=abs):
            place = middle + step
            inside = (place >= 0) & (place < height)
            place = place.clip(0, height - 1)
            met = (row < 0) & inside & self.ink[place, columns]
            row[met] = place[met]
        found = row >= 0
        row = row.clip(0)
        top = np.where(found, row - self.up[row, columns] + 1, 0)
        bottom = np.where(found, row + self.down[row, columns], 0)
        return Crossed(top, bottom)


def erased(crossed: Crossed, longest: float, shape: tuple[int, int]) -> Mask:
    """Return the pixels of all runs that are no longer than `longest`: bool (height, width)."""
    gone = np.zeros(shape, dtype=bool)
    columns = np.flatnonzero((crossed.length > 0) & (crossed.length <= longest))
    if len(columns):
        rows = crossed.top[columns] + np.arange(int(longest) + 1)[:, None]
        inside = rows < crossed.bottom[columns]
        gone[rows[inside], np.broadcast_to(columns, rows.shape)[inside]] = True
    return gone
