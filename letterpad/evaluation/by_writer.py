"""What is scored by writer: letters of one hand are alike, and count for less. NumPy only."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.bootstrap import Bounds, interval_of_share
from letterpad.evaluation.wilson import wilson_interval

Right = NDArray[np.bool_]
Writers = NDArray[np.str_] | NDArray[np.int64]

FEWEST_WRITERS = 15
"""Letters of fewer hands say too little about other hands for a verdict."""

_MOST_WRITERS = 2**40


@dataclass(frozen=True, slots=True)
class ByWriter:
    """How right a model is, writer by writer.

    Parameters
    ----------
    n : int
        How many writers.
    mean : float
        The unweighted mean of their accuracies, 0 to 1.
    worst_tenth : float
        What a tenth of the writers stay below.
    interval : tuple of float
        95 % interval of the share of all letters that are right; whole writers are drawn.
    """

    n: int
    mean: float
    worst_tenth: float
    interval: Bounds

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        return {
            "n": self.n,
            "mean": self.mean,
            "worst_tenth": self.worst_tenth,
            "interval": list(self.interval),
        }

    @classmethod
    def from_json(cls, value: object) -> "ByWriter":
        """Read one, field by field, from a file that may be a stranger's.

        Raises
        ------
        ValueError, TypeError, KeyError, OverflowError
            For anything else.
        """
        if not isinstance(value, Mapping):
            raise TypeError(f"figures by writer were expected where {type(value).__name__} came")
        low, high = (float(bound) for bound in value["interval"])
        read = cls(int(value["n"]), float(value["mean"]), float(value["worst_tenth"]), (low, high))
        if not (0 < read.n < _MOST_WRITERS and 0.0 <= low <= high <= 1.0):
            raise ValueError("its figures by writer are none")
        if not (0.0 <= read.mean <= 1.0 and 0.0 <= read.worst_tenth <= 1.0):
            raise ValueError("its figures by writer are none")
        return read


def by_writer(right: Right, writers: Writers) -> ByWriter:
    """Count right answers writer by writer.

    Parameters
    ----------
    right : bool array of shape (n,)
        Whether each letter was read right; n must not be 0.
    writers : str or int64 array of shape (n,)
        Who wrote each letter.

    Examples
    --------
    >>> right = np.array([True, True, True, True, False, True])
    >>> scores = by_writer(right, np.array(["Ada", "Ada", "Ada", "Ada", "Bo", "Bo"]))
    >>> scores.n, scores.mean
    (2, 0.75)
    """
    sums, sizes = right_of_each(right, writers)
    shares = np.sort(sums / sizes)  # the same to the last digit whatever the writers are called
    return ByWriter(
        len(sums),
        float(shares.mean()),
        float(np.quantile(shares, 0.1)),
        accuracy_interval(right, writers),
    )


def accuracy_interval(right: Right, writers: Writers | None) -> Bounds:
    """Return the 95 % interval of an accuracy: by writer where writers are known, else Wilson's.

    By writer it is the cluster bootstrap. Where that says nothing, since one writer wrote all
    letters, each writer wrote one, or all writers score the same, it is Wilson's as well.

    Parameters
    ----------
    right : bool array of shape (n,)
    writers : str or int64 array of shape (n,), optional

    Examples
    --------
    Each of 40 hands wrote ten letters. All letters of 36 hands are right, and none of four:

    >>> hands = np.repeat(np.arange(40), 10)
    >>> [round(bound, 2) for bound in accuracy_interval(hands > 3, None)]
    [0.87, 0.93]
    >>> [round(bound, 2) for bound in accuracy_interval(hands > 3, hands)]
    [0.78, 0.97]
    """
    if writers is None or not len(right):
        return wilson_interval(int(right.sum()), len(right))
    sums, sizes = right_of_each(right, writers)
    found = interval_of_share(sums, sizes) if len(sums) < len(right) else None
    return wilson_interval(int(right.sum()), len(right)) if found is None else found


def right_of_each(
    right: Right, writers: Writers
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Count the right answers and the letters of each writer: arrays of shape (n_writers,)."""
    _, place = np.unique(writers, return_inverse=True)
    sums: NDArray[np.float64] = np.bincount(place, weights=right).astype(np.float64)
    return sums, np.bincount(place).astype(np.float64)
