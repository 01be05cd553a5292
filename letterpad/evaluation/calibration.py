"""Whether probabilities mean what they say: calibration, and sets that hold the letter."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.accuracy import Accuracy, Labels

Probabilities = NDArray[np.floating[Any]]

_BINS = 15
_SAMPLES = 500


def calibration_error(probabilities: Probabilities, labels: Labels, bins: int = _BINS) -> float:
    """Return the expected calibration error of the answers (C. Guo et al., ICML 2017).

    Parameters
    ----------
    probabilities : array of shape (n, n_classes)
    labels : int64 array of shape (n,)
    bins : int
        Of equal width, by the answer's probability.

    Returns
    -------
    float
        Mean distance between how sure the answers are and how often they are right, 0 to 1; nan
        without letters.
    """
    if not len(labels):
        return math.nan
    gaps, group = _gaps(probabilities, labels, bins)
    return float(np.abs(np.bincount(group, weights=gaps, minlength=bins)).sum() / len(labels))


def calibration_interval(
    probabilities: Probabilities, labels: Labels, bins: int = _BINS
) -> tuple[float, float]:
    """Return the 95 % interval of `calibration_error` by the bootstrap; nan without letters.

    The middle 95 % of the errors of 500 samples of the letters, drawn with replacement and with a
    fixed seed (B. Efron, 1979). Chance adds to an error that cannot be below 0, so it lies high.
    """
    if not len(labels):
        return (math.nan, math.nan)
    gaps, group = _gaps(probabilities, labels, bins)
    random = np.random.default_rng(0)
    errors = []
    for _ in range(_SAMPLES):
        drawn = random.integers(0, len(gaps), len(gaps))
        errors.append(np.abs(np.bincount(group[drawn], weights=gaps[drawn])).sum() / len(gaps))
    low, high = np.quantile(errors, [0.025, 0.975])
    return (float(low), float(high))


def _gaps(
    probabilities: Probabilities, labels: Labels, bins: int
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Right (0 or 1) less how sure, for each answer, and its bin: arrays of shape (n,)."""
    sure = probabilities.max(axis=1).astype(np.float64)
    right = probabilities.argmax(axis=1) == labels
    return right - sure, np.minimum((sure * bins).astype(np.int64), bins - 1)


def temperature(logits: Probabilities, labels: Labels, merged: int) -> float:
    """Find what logits must be divided by for the merged classes' likelihood to be highest.

    Parameters
    ----------
    logits : array of shape (n, 2 * merged)
    labels : int64 array of shape (n,)
        Of the merged classes: class i has the logits i and i + merged.
    merged : int
    """
    best, lowest = 1.0, math.inf
    for candidate in np.geomspace(0.4, 2.5, 106):
        scaled = logits / candidate
        scaled = scaled - scaled.max(axis=1, keepdims=True)
        shares = np.exp(scaled)
        shares /= shares.sum(axis=1, keepdims=True)
        sums = shares[:, :merged] + shares[:, merged:]
        loss = -np.log(np.maximum(sums[np.arange(len(labels)), labels], 1e-12)).mean()
        if loss < lowest:
            best, lowest = float(candidate), float(loss)
    return best


def conformal_threshold(probabilities: Probabilities, labels: Labels, coverage: float) -> float:
    """Return the probability from which a class is in the conformal set of that coverage.

    Split conformal prediction with the score 1 - p (M. Sadinle, J. Lei, L. Wasserman, JASA 2019):
    among n letters that the model has not learned from, the sets of
    ``ceil((n + 1) * coverage)`` hold the right class.
    """
    mine = np.sort(probabilities[np.arange(len(labels)), labels])[::-1]
    rank = math.ceil((len(mine) + 1) * coverage)
    return float(mine[rank - 1]) if rank <= len(mine) else 0.0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What conformal sets of a stated coverage held.

    Parameters
    ----------
    stated : float
    held : Accuracy
        Sets that hold the right class.
    mean_size : float
        Classes in a set.
    single : float
        Share of sets of one class only.
    """

    stated: float
    held: Accuracy
    mean_size: float
    single: float

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        return {
            "stated": self.stated,
            "coverage": self.held.value,
            "n": self.held.n,
            "interval": list(self.held.interval),
            "mean_size": self.mean_size,
            "single": self.single,
        }


def coverage_of(
    probabilities: Probabilities, labels: Labels, stated: float, threshold: float
) -> Coverage:
    """Count how often the sets of classes that reach `threshold`, and the answer, hold the right.

    Parameters
    ----------
    probabilities : array of shape (n, n_classes)
    labels : int64 array of shape (n,)
    stated : float
        Coverage that is promised.
    threshold : float
    """
    inside = probabilities >= threshold
    inside[np.arange(len(labels)), probabilities.argmax(axis=1)] = True
    sizes = inside.sum(axis=1)
    held = inside[np.arange(len(labels)), labels]
    n = len(labels)
    return Coverage(
        stated,
        Accuracy(int(held.sum()), n),
        float(sizes.mean()) if n else math.nan,
        float((sizes == 1).mean()) if n else math.nan,
    )
