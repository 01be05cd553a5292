"""The open stroke, and what an eraser takes away."""

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import Ink, Stroke

Point = tuple[float, float]

_ROOM = 512
"""Positions that there is room for at first."""


class OpenStroke:
    """A stroke that is being drawn.

    Parameters
    ----------
    point : tuple of float
        x and y in logical units.
    time : float
        Milliseconds on the event clock.
    pressure : float
        0 to 1.
    began : float
        Event time of the drawing's beginning.
    """

    def __init__(self, point: Point, time: float, pressure: float, began: float) -> None:
        self._began = began
        # x, y, time, pressure of every position, and room for more: a stroke of n positions is
        # copied at every move, and n conversions from tuples would be late at 1,000 moves a second.
        self._rows = np.empty((_ROOM, 4))
        self._rows[0] = (*point, max(0.0, time - began), pressure)
        self._n = 1

    def add(self, point: Point, time: float, pressure: float) -> bool:
        """Take a new position; returns False if the pen did not move."""
        x, y, before, _ = self._rows[self._n - 1].tolist()
        if point == (x, y):
            return False
        if self._n == len(self._rows):
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)])
        # Clocks of devices are not to be trusted to run forward.
        self._rows[self._n] = (*point, max(before, time - self._began), pressure)
        self._n += 1
        return True

    def __len__(self) -> int:
        return self._n

    def stroke(self, last: int | None = None) -> Stroke:
        """Return what has been drawn, or only its `last` points."""
        first = 0 if last is None else max(0, self._n - last)
        rows = self._rows[first : self._n]
        return Stroke(rows[:, :2], rows[:, 2], rows[:, 3])


def erased(ink: Ink, x: float, y: float, radius: float) -> Ink:
    """Return `ink` without the strokes that pass within `radius` of (x, y).

    The very same object comes back if nothing is hit.
    """
    kept = tuple(
        stroke for stroke in ink.strokes if _distance(stroke.points, np.array([x, y])) > radius
    )
    return ink if len(kept) == len(ink.strokes) else Ink(kept)


def _distance(points: NDArray[np.float64], tip: NDArray[np.float64]) -> float:
    """Distance of a point from a line, points of shape (n, 2)."""
    begin = points[:-1] if len(points) > 1 else points
    along = points[1:] - begin if len(points) > 1 else np.zeros_like(points)
    length2 = np.maximum((along**2).sum(axis=1), 1e-12)
    share = np.clip(((tip - begin) * along).sum(axis=1) / length2, 0.0, 1.0)
    return float(np.sqrt((((begin + along * share[:, None]) - tip) ** 2).sum(axis=1).min()))
