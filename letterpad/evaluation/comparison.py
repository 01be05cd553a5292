"""Two models on the same letters, pair by pair: which reads more of them, if that is no chance."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.bootstrap import Bounds, interval_of_share
from letterpad.evaluation.by_writer import FEWEST_WRITERS, Right, accuracy_interval

__all__ = ["FEWEST_WRITERS", "Bounds", "Comparison", "Verdict", "accuracy_interval", "compared"]

Verdict = Literal["better", "worse", ""]

_Z = 1.959964
_MOST_LETTERS = 2**40
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Comparison:
    """A model and another one, asked about the same letters.

    Parameters
    ----------
    n : int
        How many letters.
    n_right, n_other_right : int
        How many of them the model reads right, and the other one.
    n_alone : int
        How many of them only the model reads right.
    interval, other_interval : tuple of float
        95 % interval of each one's accuracy: Wilson's, and the cluster bootstrap's by writer where
        writers are known, because letters of one hand are alike.
    difference : tuple of float
        95 % interval of the model's accuracy less the other's, from the pairs; by writer likewise.
    n_writers : int
        How many hands wrote the letters; 0 if that is not known.
    other : str
        Which other model: what its card says of when it was made.
    knew_letters : bool
        Whether the other model was trained on these letters: then it is no match.
    """

    n: int
    n_right: int
    n_other_right: int
    n_alone: int
    interval: Bounds
    other_interval: Bounds
    difference: Bounds
    n_writers: int = 0
    other: str = ""
    knew_letters: bool = False

    @property
    def accuracy(self) -> Accuracy:
        """The model's accuracy."""
        return Accuracy(self.n_right, self.n)

    @property
    def other_accuracy(self) -> Accuracy:
        """The other model's accuracy."""
        return Accuracy(self.n_other_right, self.n)

    @property
    def n_other_alone(self) -> int:
        """How many letters only the other model reads right."""
        return self.n_alone - self.n_right + self.n_other_right

    @property
    def has_too_few_writers(self) -> bool:
        """Whether the letters are of too few hands for a verdict."""
        return 0 < self.n_writers < FEWEST_WRITERS

    @property
    def verdict(self) -> Verdict:
        """Whether the model is better or worse than the other; "" where that cannot be told.

        It cannot where the intervals overlap, where the letters are of too few hands, and where
        the other model was trained on them.
        """
        if self.knew_letters or self.has_too_few_writers:
            return ""
        if self.interval[0] > self.other_interval[1] and self.difference[0] > 0:
            return "better"
        if self.interval[1] < self.other_interval[0] and self.difference[1] < 0:
            return "worse"
        return ""

    @classmethod
    def from_json(cls, value: object) -> "Comparison":
        """Read one, field by field, from a file that may be a stranger's.

        Raises
        ------
        ValueError, TypeError, KeyError, OverflowError
            For anything else.
        """
        if not isinstance(value, Mapping):
            raise TypeError(f"a comparison was expected where {type(value).__name__} came")
        read = cls(
            int(value["n"]),
            int(value["n_right"]),
            int(value["n_other_right"]),
            int(value["n_alone"]),
            _bounds(value["interval"], 0.0),
            _bounds(value["other_interval"], 0.0),
            _bounds(value["difference"], -1.0),
            int(value["n_writers"]),
            str(value["other"])[:_LONGEST],
            bool(value["knew_letters"]),
        )
        counts = (read.n_right, read.n_other_right, read.n_alone, read.n_other_alone)
        if not (0 < read.n < _MOST_LETTERS and all(0 <= count <= read.n for count in counts)):
            raise ValueError("its comparison with another model does not add up")
        if read.n_alone > read.n_right or not 0 <= read.n_writers <= read.n:
            raise ValueError("its comparison with another model does not add up")
        return read


def compared(
    right: Right,
    other_right: Right,
    writers: NDArray[np.str_] | None = None,
    *,
    other: str = "",
    knew_letters: bool = False,
) -> Comparison:
    """Compare two models' answers to the same letters.

    Parameters
    ----------
    right, other_right : bool array of shape (n,)
        Whether each letter was read right; n must not be 0.
    writers : str array of shape (n,), optional
        Who wrote each letter, where that is known.
    other, knew_letters
        As in `Comparison`.

    Examples
    --------
    >>> one = np.array([True] * 90 + [False] * 10)
    >>> other = np.array([True] * 50 + [False] * 50)
    >>> compared(one, other).verdict
    'better'
    >>> compared(one, one).difference
    (0.0, 0.0)
    """
    return Comparison(
        len(right),
        int(right.sum()),
        int(other_right.sum()),
        int((right & ~other_right).sum()),
        accuracy_interval(right, writers),
        accuracy_interval(other_right, writers),
        _difference(right.astype(np.float64) - other_right, writers),
        0 if writers is None else len(np.unique(writers)),
        other,
        knew_letters,
    )


def _difference(values: NDArray[np.float64], writers: NDArray[np.str_] | None) -> Bounds:
    """Return the 95 % interval of a mean: the cluster bootstrap by writer, else the normal one."""
    if writers is not None:
        _, place, sizes = np.unique(writers, return_inverse=True, return_counts=True)
        sums = np.bincount(place, weights=values).astype(np.float64)
        found = interval_of_share(sums, sizes.astype(np.float64))
        if found is not None:
            return found
    mean, n = float(values.mean()), len(values)
    reach = _Z * float(values.std()) / math.sqrt(max(1, n - 1))
    return max(-1.0, mean - reach), min(1.0, mean + reach)


def _bounds(value: Any, least: float) -> Bounds:
    low, high = (float(bound) for bound in value)
    if not least <= low <= high <= 1.0:
        raise ValueError("an interval of its comparison with another model is none")
    return low, high
