"""The stroke that is being drawn."""

import numpy as np

from letterpad.ink.strokes import Stroke

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
