"""The open stroke, and what an eraser takes away."""

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import Ink, Stroke

Point = tuple[float, float]


class PenPath:
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
        self._points = [point]
        self._times = [max(0.0, time - began)]
        self._pressures = [pressure]

    def add(self, point: Point, time: float, pressure: float) -> bool:
        """Take a new position; returns False if the pen did not move."""
        if point == self._points[-1]:
            return False
        self._points.append(point)
        # Clocks of devices are not to be trusted to run forward.
        self._times.append(max(self._times[-1], time - self._began))
        self._pressures.append(pressure)
        return True

    def __len__(self) -> int:
        return len(self._points)

    def stroke(self, last: int = 0) -> Stroke:
        """Return what has been drawn, or only its `last` points."""
        part = slice(-last, None)
        return Stroke(
            np.array(self._points[part]),
            np.array(self._times[part]),
            np.array(self._pressures[part]),
        )


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
