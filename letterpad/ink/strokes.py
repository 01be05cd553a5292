"""Ink: what the pen did, as an immutable value."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Stroke:
    """One movement of the pen, from where it touches to where it leaves.

    Parameters
    ----------
    points : array of shape (n_points, 2)
        x and y in logical units, y down; at least one point.
    times : array of shape (n_points,), optional
        Milliseconds since the drawing began. Zeros where unknown.
    pressures : array of shape (n_points,), optional
        0 to 1. Ones where unknown. It may change how a line looks, never what it is read as.
    """

    points: Floats
    times: Floats = field(default_factory=lambda: np.empty(0))
    pressures: Floats = field(default_factory=lambda: np.empty(0))

    def __post_init__(self) -> None:
        points = _frozen(self.points)
        if points.ndim != 2 or points.shape[1:] != (2,) or len(points) == 0:
            raise ValueError(f"a stroke needs points of shape (n, 2), n >= 1; got {points.shape}")
        if not np.isfinite(points).all():
            raise ValueError("a stroke's points must be finite numbers")
        object.__setattr__(self, "points", points)
        for name, default in (("times", np.zeros), ("pressures", np.ones)):
            values = _frozen(getattr(self, name))
            if values.size == 0:
                values = _frozen(default(len(points)))
            if values.shape != (len(points),):
                raise ValueError(f"{name} must have shape ({len(points)},); got {values.shape}")
            if not np.isfinite(values).all():
                raise ValueError(f"a stroke's {name} must be finite numbers")
            object.__setattr__(self, name, values)

    def __len__(self) -> int:
        return len(self.points)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Stroke):
            return NotImplemented
        return (
            np.array_equal(self.points, other.points)
            and np.array_equal(self.times, other.times)
            and np.array_equal(self.pressures, other.pressures)
        )

    def __hash__(self) -> int:
        return hash((self.points + 0.0).tobytes())  # -0.0 equals 0.0 and must hash like it

    def with_points(self, points: ArrayLike) -> "Stroke":
        """Return the stroke with other points; times and pressures stay."""
        return Stroke(np.asarray(points, dtype=float), self.times, self.pressures)


@dataclass(frozen=True, slots=True)
class Ink:
    """A drawing: strokes in the order in which they were drawn."""

    strokes: tuple[Stroke, ...] = ()

    @classmethod
    def of(cls, strokes: Iterable[ArrayLike]) -> "Ink":
        """Make ink of one array of shape (n_points, 2) for each stroke."""
        return cls(tuple(Stroke(np.asarray(points, dtype=float)) for points in strokes))

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been drawn."""
        return not self.strokes

    @property
    def n_points(self) -> int:
        """How many points all strokes have together."""
        return sum(len(stroke) for stroke in self.strokes)

    def bounds(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of the points; zeros when empty."""
        if self.is_empty:
            return (0.0, 0.0, 0.0, 0.0)
        points = np.concatenate([stroke.points for stroke in self.strokes])
        left, top = points.min(axis=0)
        right, bottom = points.max(axis=0)
        return (float(left), float(top), float(right), float(bottom))

    def transformed(self, matrix: ArrayLike, offset: Sequence[float] = (0.0, 0.0)) -> "Ink":
        """Return the ink with every point p as ``matrix @ p + offset`` (matrix of shape (2, 2))."""
        turn, shift = np.asarray(matrix, dtype=float).T, np.asarray(offset, dtype=float)
        return Ink(
            tuple(stroke.with_points(stroke.points @ turn + shift) for stroke in self.strokes)
        )

    def scaled(self, factor: float) -> "Ink":
        """Return the ink `factor` times as large, about the origin."""
        return self.transformed([[factor, 0.0], [0.0, factor]])

    def moved(self, dx: float, dy: float) -> "Ink":
        """Return the ink moved by (dx, dy) logical units."""
        return self.transformed([[1.0, 0.0], [0.0, 1.0]], (dx, dy))

    def plus(self, stroke: Stroke) -> "Ink":
        """Return the ink with one more stroke."""
        return Ink((*self.strokes, stroke))

    def without(self, index: int) -> "Ink":
        """Return the ink without the stroke at `index`."""
        return Ink(self.strokes[:index] + self.strokes[index + 1 :])


EMPTY = Ink()
"""Nothing drawn yet."""


def _frozen(values: ArrayLike) -> Floats:
    array = np.array(values, dtype=np.float64)
    array.setflags(write=False)
    return array
