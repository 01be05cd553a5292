"""Two models on the same letters, pair by pair: which reads more of them, if that is no chance."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.accuracy import Accuracy, wilson_interval

Right = NDArray[np.bool_]
Bounds = tuple[float, float]
Verdict = Literal["better", "worse", ""]

FEWEST_WRITERS = 15
"""Letters of fewer hands say too little about other hands for a verdict."""

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
        95 % interval of each one's accuracy: Wilson's, and by writer where writers are known,
        because letters of one hand are alike.
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
    groups = np.arange(len(right))
    n_writers = 0
    if writers is not None:
        names, groups = np.unique(writers, return_inverse=True)
        n_writers = len(names)
    return Comparison(
        len(right),
        int(right.sum()),
        int(other_right.sum()),
        int((right & ~other_right).sum()),
        accuracy_interval(right, groups),
        accuracy_interval(other_right, groups),
        _mean_interval(right.astype(np.float64) - other_right, groups),
        n_writers,
        other,
        knew_letters,
    )


def accuracy_interval(right: Right, groups: NDArray[np.int64]) -> Bounds:
    """Return the 95 % interval of an accuracy on letters of hands that are more or less alike.

    Wilson's, for as many letters as those of the hands are worth (L. Kish, *Survey Sampling*, 1965:
    the design effect).

    Parameters
    ----------
    right : bool array of shape (n,)
    groups : int64 array of shape (n,)
        Number of the hand that wrote each letter.

    Examples
    --------
    Of ten letters by each of ten hands nine are right; then those of nine hands, and none of the
    tenth: it says less.

    >>> hands = np.repeat(np.arange(10), 10)
    >>> [round(bound, 2) for bound in accuracy_interval(np.arange(100) % 10 > 0, hands)]
    [0.83, 0.94]
    >>> [round(bound, 2) for bound in accuracy_interval(hands > 0, hands)]
    [0.58, 0.98]
    """
    n, share = len(right), float(right.mean())
    by_chance = share * (1 - share) / n
    by_group = _variance(right.astype(np.float64), groups)
    worth = n if by_chance == 0 else n / max(1.0, by_group / by_chance)
    return wilson_interval(share * worth, worth)


def _mean_interval(values: NDArray[np.float64], groups: NDArray[np.int64]) -> Bounds:
    mean = float(values.mean())
    reach = _Z * math.sqrt(_variance(values, groups))
    return max(-1.0, mean - reach), min(1.0, mean + reach)


def _variance(values: NDArray[np.float64], groups: NDArray[np.int64]) -> float:
    """Return the variance of a mean whose values come in groups that were drawn whole."""
    sums = np.bincount(groups, weights=values - values.mean())
    if len(sums) < 2:
        return 0.0
    return float(len(sums) / (len(sums) - 1) * (sums**2).sum()) / len(values) ** 2


def _bounds(value: Any, least: float) -> Bounds:
    low, high = (float(bound) for bound in value)
    if not least <= low <= high <= 1.0:
        raise ValueError("an interval of its comparison with another model is none")
    return low, high
