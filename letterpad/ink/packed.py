"""Many inks in three flat arrays, to make, draw and memory-map tens of thousands at once."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.strokes import Ink, Stroke


@dataclass(frozen=True, eq=False)
class PackedInks(Sequence[Ink]):
    """A sequence of Ink, stored in three flat arrays.

    Parameters
    ----------
    points : float32 array of shape (n_points, 2)
        The points of all strokes of all inks, one after another. Logical units, y down.
    stroke_starts : int64 array of shape (n_strokes + 1,)
        Where each stroke begins in `points`; the last entry is ``n_points``.
    ink_starts : int64 array of shape (n_inks + 1,)
        Where each ink begins among the strokes; the last entry is ``n_strokes``.
    """

    points: NDArray[np.float32]
    stroke_starts: NDArray[np.int64]
    ink_starts: NDArray[np.int64]

    @classmethod
    def of(cls, inks: Iterable[Ink]) -> "PackedInks":
        """Pack inks; times and pressures are left out."""
        points: list[NDArray[np.float64]] = []
        stroke_starts, ink_starts = [0], [0]
        for ink in inks:
            for stroke in ink.strokes:
                points.append(stroke.points)
                stroke_starts.append(stroke_starts[-1] + len(stroke))
            ink_starts.append(len(stroke_starts) - 1)
        flat = np.concatenate(points) if points else np.empty((0, 2))
        return cls(
            flat.astype(np.float32),
            np.array(stroke_starts, dtype=np.int64),
            np.array(ink_starts, dtype=np.int64),
        )

    @classmethod
    def single(cls, ink: Ink) -> "PackedInks":
        """Pack one ink, moved to the origin: far from there float32 would be too coarse."""
        if ink.is_empty:
            return cls.of([ink])
        points = np.concatenate([stroke.points for stroke in ink.strokes])
        lengths = [len(stroke) for stroke in ink.strokes]
        return cls(
            (points - points.min(axis=0)).astype(np.float32),
            np.cumsum([0, *lengths], dtype=np.int64),
            np.array([0, len(lengths)], dtype=np.int64),
        )

    @classmethod
    def joined(cls, parts: Sequence["PackedInks"]) -> "PackedInks":
        """Join several parts into one, in order."""
        n_points = np.cumsum([0, *(part.stroke_starts[-1] for part in parts)])
        n_strokes = np.cumsum([0, *(part.ink_starts[-1] for part in parts)])
        points = [part.points for part in parts] or [np.empty((0, 2), dtype=np.float32)]
        begin = np.zeros(1, dtype=np.int64)
        return cls(
            np.concatenate(points),
            np.concatenate(
                [begin, *(p.stroke_starts[1:] + n for p, n in zip(parts, n_points, strict=False))]
            ),
            np.concatenate(
                [begin, *(p.ink_starts[1:] + n for p, n in zip(parts, n_strokes, strict=False))]
            ),
        )

    def __len__(self) -> int:
        return len(self.ink_starts) - 1

    @overload
    def __getitem__(self, index: int) -> Ink: ...

    @overload
    def __getitem__(self, index: slice) -> "PackedInks": ...

    def __getitem__(self, index: int | slice) -> "Ink | PackedInks":
        if isinstance(index, slice):
            return self.take(np.arange(len(self))[index])
        if index < 0:
            index += len(self)
        if not 0 <= index < len(self):
            raise IndexError(f"ink {index} of {len(self)}")
        first, last = self.ink_starts[index], self.ink_starts[index + 1]
        starts = self.stroke_starts[first : last + 1]
        return Ink(
            tuple(
                Stroke(np.asarray(self.points[start:end], dtype=float))
                for start, end in itertools.pairwise(starts)
            )
        )

    def take(self, indices: NDArray[np.int64]) -> "PackedInks":
        """Return the inks at `indices` (int array of shape (n,)), in that order."""
        strokes, ink_starts = _ranges(self.ink_starts, indices)
        points, stroke_starts = _ranges(self.stroke_starts, strokes)
        return PackedInks(self.points[points], stroke_starts, ink_starts)


def _ranges(
    starts: NDArray[np.int64], indices: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the members of the chosen ranges in a row, and where each range starts in it."""
    begins, lengths = starts[:-1][indices], (starts[1:] - starts[:-1])[indices]
    new_starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    # Summed up from the steps between members: np.repeat would keep Python from other threads.
    steps = np.ones(new_starts[-1], dtype=np.int64)
    some = np.flatnonzero(lengths)
    if len(some):
        begins, ends = begins[some], begins[some] + lengths[some]
        steps[0] = begins[0]
        steps[new_starts[:-1][some[1:]]] = begins[1:] - ends[:-1] + 1
    members: NDArray[np.int64] = np.cumsum(steps)
    return members, new_starts
