"""What may be a letter of a word: runs of units that stand side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.ink.packed import PackedInks
from letterpad.words.units import Units

MOST_STROKES = 5
"""Of a letter."""

MOST_UNITS, MOST_PARTS = 12, 7
"""Of a letter: units in all, and units of a letter that holds a stroke in part."""

WIDEST = 1.8
"""A letter, in heights of its word."""

Integers = NDArray[np.int64]
Span = tuple[int, int, int]
"""A stroke, and its first and last point."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Runs of units.

    Parameters
    ----------
    units : Units
    begin, end : int64 arrays of shape (n,)
        Each one's first unit, and the one after its last: sorted by `end`, then by `begin`.
    spans : tuple
        The parts of strokes that each is made of, in the order of writing.
    """

    units: Units
    begin: Integers
    end: Integers
    spans: tuple[tuple[Span, ...], ...]

    def __len__(self) -> int:
        return len(self.begin)

    def take(self, rows: Integers) -> "Candidates":
        """Return some of them; the order stays."""
        spans = tuple(self.spans[row] for row in rows.tolist())
        return Candidates(self.units, self.begin[rows], self.end[rows], spans)

    def packed(self) -> PackedInks:
        """Return their inks."""
        left, top, _, _ = self.units.ink.bounds()
        strokes = [stroke.points - (left, top) for stroke in self.units.ink.strokes]
        points = [strokes[s][first : last + 1] for each in self.spans for s, first, last in each]
        lengths = [len(part) for part in points]
        return PackedInks(
            np.concatenate(points or [np.empty((0, 2))]).astype(np.float32),
            np.cumsum([0, *lengths], dtype=np.int64),
            np.cumsum([0, *(len(each) for each in self.spans)], dtype=np.int64),
        )


def candidates_of(units: Units) -> Candidates:
    """Return every run of units that is no wider and of no more parts than a letter.

    Every unit alone is one.
    """
    n = len(units)
    widest = WIDEST * float(np.ptp(units.boxes[:, [1, 3]])) if n else 0.0
    found: list[tuple[int, int]] = []
    stroke = units.stroke.tolist()
    n_of = np.bincount(units.stroke).tolist() if n else []
    left, right = units.boxes[:, 0].tolist(), units.boxes[:, 2].tolist()
    for begin in range(n):
        strokes: set[int] = set()
        needed = 0
        low, high = left[begin], right[begin]
        for end in range(begin + 1, min(begin + MOST_UNITS, n) + 1):
            if stroke[end - 1] not in strokes:
                strokes.add(stroke[end - 1])
                needed += n_of[stroke[end - 1]]
            low, high = min(low, left[end - 1]), max(high, right[end - 1])
            if end - begin > 1 and (len(strokes) > MOST_STROKES or high - low > widest):
                break
            # An "E" of four long strokes has more units, but whole strokes.
            if end - begin > MOST_PARTS and needed > end - begin:
                continue
            found.append((end, begin))
    found.sort()
    ends, begins = np.array(found, dtype=np.int64).reshape(-1, 2).T
    parts = list(zip(stroke, units.first.tolist(), units.last.tolist(), strict=True))
    spans = tuple(_joined(parts[begin:end]) for end, begin in found)
    return Candidates(units, begins, ends, spans)


def _joined(parts: Sequence[Span]) -> tuple[Span, ...]:
    """Return parts of strokes in the order of writing, neighbours on a stroke as one."""
    if len(parts) == 1:
        return tuple(parts)
    whole: list[Span] = []
    for stroke, first, last in sorted(parts):
        if whole and whole[-1][0] == stroke and whole[-1][2] == first:
            whole[-1] = (stroke, whole[-1][1], last)
        else:
            whole.append((stroke, first, last))
    return tuple(whole)
