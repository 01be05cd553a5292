"""Names that stand in the order of the labels, and which label the first of them has."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

USUAL = (0, 1)
"""What labels are counted from."""

_N_LABELS = 256


@dataclass(frozen=True, slots=True, eq=False)
class Numbering:
    """Labels as a file has them, and a list of names whose first label the file does not say.

    Parameters
    ----------
    labels : uint8 array of shape (n_letters,)
    names : tuple of str
        In the order of the labels.
    first : int
        The label of the first name, as the letters were read.

    Examples
    --------
    >>> numbering = Numbering(np.array([1, 2, 1], dtype=np.uint8), ("A", "B", "C"), 0)
    >>> numbering.names_from(0).tolist(), numbering.names_from(1).tolist()
    (['B', 'C', 'B'], ['A', 'B', 'A'])
    """

    labels: NDArray[np.uint8]
    names: tuple[str, ...]
    first: int

    @classmethod
    def of(
        cls, labels: NDArray[np.uint8], names: Sequence[str], usual: int = USUAL[0]
    ) -> "Numbering":
        """Count from `usual`, unless only another way to count gives every label a name.

        Labels that run from 1 to the number of names are counted from 1, as EMNIST's letters are,
        and those that run from 65 to 90 are those of 26 names.
        """
        usually = cls(labels, tuple(names), usual)
        ways = usually.ways()
        if usual in [way.first for way in ways]:
            return usually
        if ways:
            return ways[0]
        low, high = usually._ends()
        return replace(usually, first=low) if high - low + 1 == len(names) else usually

    def names_from(self, first: int) -> NDArray[np.str_]:
        """Return each letter's name if the first name has the label `first`; "" for none."""
        named = dict(enumerate(self.names, first))
        return np.array([named.get(label, "") for label in range(_N_LABELS)])[self.labels]

    def ways(self) -> list["Numbering"]:
        """List the ways to count, from 0 and from 1, that give every label a name."""
        low, high = self._ends()
        return [
            replace(self, first=first)
            for first in USUAL
            if first <= low and high < first + len(self.names)
        ]

    def _ends(self) -> tuple[int, int]:
        return int(self.labels.min(initial=255)), int(self.labels.max(initial=0))

    def take(self, indices: NDArray[np.int64]) -> "Numbering":
        """Return that of the letters at `indices`."""
        return replace(self, labels=self.labels[indices])
