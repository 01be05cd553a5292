"""Is 90 % really 90 %? How often answers are right that say how sure they are. NumPy only."""

import math
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.accuracy import Accuracy, Labels
from letterpad.evaluation.bootstrap import Bounds
from letterpad.evaluation.by_writer import Writers
from letterpad.evaluation.calibration import (
    Coverage,
    Probabilities,
    conformal_threshold,
    coverage_of_sets,
    sets_of,
)

BINS = 10
"""Into which answers are put, the least sure first."""

FEWEST_IN_A_BIN = 20
"""Answers: with fewer in each, there are fewer bins."""

COLUMNS = 20
"""Of the histogram, all of the same width."""

LEAST = float(np.finfo(np.float32).eps)
"""What a probability of less counts as in the log loss: models answer in single precision."""

_SEED = 0

Verdict = Literal["too sure", "not sure enough", ""]


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers that are about as sure as each other.

    Parameters
    ----------
    confidence : float
        Mean of how sure they are, 0 to 1.
    least, most : float
        How sure the least and the most sure of them is.
    accuracy : Accuracy
        How many of them are right; with an interval by writer where writers are known.
    """

    confidence: float
    least: float
    most: float
    accuracy: Accuracy

    @property
    def interval(self) -> Bounds:
        """95 % interval of the accuracy: by writer where writers are known, else Wilson's."""
        return self.accuracy.interval

    def holds(self, sure: NDArray[np.float64]) -> NDArray[np.bool_]:
        """Tell of each answer whether it is in this bin: equal ones are never in different bins."""
        inside: NDArray[np.bool_] = (sure >= self.least) & (sure <= self.most)
        return inside

    @property
    def verdict(self) -> Verdict:
        """Whether they are surer than they are right, or less sure; "" if that may be chance."""
        low, high = self.interval
        if self.confidence > high:
            return "too sure"
        return "not sure enough" if self.confidence < low else ""

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        return {
            "confidence": self.confidence,
            "from": self.least,
            "to": self.most,
            "accuracy": self.accuracy.value,
            "n": self.accuracy.n,
            "interval": list(self.interval),
        }


@dataclass(frozen=True, slots=True)
class Reliability:
    """How honest probabilities are.

    Parameters
    ----------
    bins : tuple of Bin
        Of about as many answers each, the least sure first; empty without letters.
    histogram : tuple of int
        How many answers are so sure: `COLUMNS` of equal width from 0 to 1.
    log_loss : float
        See `log_loss`.
    brier : float
        See `brier_score`.
    n_writers : int
        By how many hands the intervals are; 0 where they are by letters.
    """

    bins: tuple[Bin, ...]
    histogram: tuple[int, ...]
    log_loss: float
    brier: float
    n_writers: int = 0

    def nearest(self, confidence: float) -> Bin | None:
        """Return the bin whose answers are about so sure; None without letters."""
        return min(self.bins, key=lambda each: abs(each.confidence - confidence), default=None)

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        return {
            "log_loss": self.log_loss,
            "brier": self.brier,
            "reliability": [each.to_json() for each in self.bins],
        }


def reliability(
    probabilities: Probabilities,
    labels: Labels,
    writers: Writers | None = None,
    bins: int = BINS,
) -> Reliability:
    """Measure how honest probabilities are.

    Parameters
    ----------
    probabilities : array of shape (n, n_classes)
    labels : int64 array of shape (n,)
    writers : str or int64 array of shape (n,), optional
        Who wrote each letter, where that is known: letters of one hand are alike, and the
        intervals are by hand then.
    bins : int
        At most; fewer where there are not `FEWEST_IN_A_BIN` letters for each.

    Examples
    --------
    Forty answers of 90 %, of which thirty are right:

    >>> shares = np.array([[0.9, 0.1]] * 40)
    >>> (one,) = reliability(shares, np.array([0] * 30 + [1] * 10)).bins
    >>> one.confidence, one.accuracy.value, one.verdict
    (0.9, 0.75, 'too sure')
    """
    sure = how_sure(probabilities)
    right = probabilities.argmax(axis=1) == labels
    group = equal_mass(sure, max(1, min(bins, len(labels) // FEWEST_IN_A_BIN)))
    return Reliability(
        tuple(
            _bin(sure[of], right[of], None if writers is None else writers[of])
            for of in (np.flatnonzero(group == number) for number in np.unique(group))
        ),
        tuple(np.bincount(columns_of(sure), minlength=COLUMNS).tolist()),
        log_loss(probabilities, labels),
        brier_score(probabilities, labels),
        0 if writers is None else len(np.unique(writers)),
    )


def how_sure(probabilities: Probabilities) -> NDArray[np.float64]:
    """Return how sure each answer is, 0 to 1: array of shape (n,)."""
    sure: NDArray[np.float64] = probabilities.max(axis=1).astype(np.float64)
    return sure


def columns_of(sure: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the column of the histogram, from 0, that answers of such sureness are in."""
    columns: NDArray[np.int64] = np.minimum((sure * COLUMNS).astype(np.int64), COLUMNS - 1)
    return columns


def equal_mass(values: NDArray[np.float64], bins: int) -> NDArray[np.int64]:
    """Put values into bins of as many each, so that equal ones are never in different bins.

    Values that no other equals are in the bins of scikit-learn's
    ``calibration_curve(strategy="quantile")``; equal ones are all where the middle one would be.
    So a bin may have more than its share, and some may have none.

    Parameters
    ----------
    values : float64 array of shape (n,)
    bins : int

    Returns
    -------
    int64 array of shape (n,)
        The number of each value's bin, from 0.

    Examples
    --------
    >>> equal_mass(np.array([0.1, 0.9, 0.9, 0.9, 0.5, 0.2]), 3).tolist()
    [0, 2, 2, 2, 1, 0]
    """
    n = len(values)
    if n < 2:
        return np.zeros(n, dtype=np.int64)
    _, block, sizes = np.unique(values, return_inverse=True, return_counts=True)
    first = np.cumsum(sizes) - sizes
    twice_middle = 2 * first + sizes - 1
    # In whole numbers: which of the edges j (n - 1) / bins are below the middle's rank.
    numbers: NDArray[np.int64] = np.maximum(-(-twice_middle * bins // (2 * (n - 1))) - 1, 0)
    return numbers[block]


def log_loss(probabilities: Probabilities, labels: Labels) -> float:
    """Return the mean of -log(probability of the right class), in nats; nan without letters.

    It is 0 for answers that are surely right. A probability below `LEAST` counts as that, as in
    scikit-learn's ``log_loss`` of answers in single precision.
    """
    if not len(labels):
        return math.nan
    of_right = probabilities[np.arange(len(labels)), labels].astype(np.float64)
    return float(-np.log(np.clip(of_right, LEAST, 1.0)).mean())


def brier_score(probabilities: Probabilities, labels: Labels) -> float:
    """Return the multi-class Brier score, 0 to 2 (G. W. Brier, 1950); nan without letters.

    The mean over letters of the squared distances of all probabilities from what was right: 1 for
    the right class, 0 for any other. Surely right answers score 0, surely wrong ones 2.
    """
    if not len(labels):
        return math.nan
    apart = probabilities.astype(np.float64)
    apart[np.arange(len(labels)), labels] -= 1.0
    return float(np.square(apart).sum(axis=1).mean())


def halved_coverage(
    probabilities: Probabilities,
    labels: Labels,
    stated: float,
    writers: Writers | None = None,
) -> Coverage:
    """Measure what conformal sets would hold of a model that has none of its own.

    Letters are cut in halves at random (fixed seed), whole writers where they are known. Each
    half's sets get their threshold from the other half, so every letter is asked about once, and
    none by a threshold that it helped to find.

    Parameters
    ----------
    probabilities : array of shape (n, n_classes)
    labels : int64 array of shape (n,)
    stated : float
        Coverage that the sets promise, such as 0.95.
    writers : str or int64 array of shape (n,), optional
    """
    owner = np.arange(len(labels))
    if writers is not None:
        _, owner = np.unique(writers, return_inverse=True)
    n_owners = int(owner.max(initial=-1)) + 1
    shuffled = np.random.default_rng(_SEED).permutation(n_owners)
    is_first = (shuffled < n_owners // 2)[owner]
    inside = np.zeros(probabilities.shape, dtype=bool)
    for asked in (is_first, ~is_first):
        threshold = conformal_threshold(probabilities[~asked], labels[~asked], stated)
        inside[asked] = sets_of(probabilities[asked], threshold)
    return coverage_of_sets(inside, labels, stated, writers)


def _bin(sure: NDArray[np.float64], right: NDArray[np.bool_], writers: Writers | None) -> Bin:
    accuracy = Accuracy.of(right, writers)
    return Bin(float(sure.mean()), float(sure.min()), float(sure.max()), accuracy)
