"""Whether probabilities mean what they say, how to make them, and sets that hold the letter."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.accuracy import Accuracy, Labels
from letterpad.evaluation.by_writer import Writers, right_of_each

Probabilities = NDArray[np.floating[Any]]

ERROR_BINS = 15
"""Of equal width, in which the calibration error is counted."""

_SAMPLES = 500

FLOOR = 1e-4
"""Added to every probability before its logarithm is taken: that none of 100 trees says K does not
mean that it cannot be a K."""

_TEMPERATURES = [round(float(each), 4) for each in np.geomspace(0.25, 8.0, 121)]
_INERTIA = 10.0
_LEAST = 1e-12


def calibration_error(
    probabilities: Probabilities, labels: Labels, bins: int = ERROR_BINS
) -> float:
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
    probabilities: Probabilities,
    labels: Labels,
    bins: int = ERROR_BINS,
    writers: Writers | None = None,
) -> tuple[float, float]:
    """Return the 95 % interval of `calibration_error` by the bootstrap; nan without letters.

    The middle 95 % of the errors of 500 samples of the letters, drawn with replacement and with a
    fixed seed (B. Efron, 1979). Where it is known who wrote them, and there are several, whole
    writers are drawn. Chance adds to an error that cannot be below 0, so it lies high.
    """
    if not len(labels):
        return (math.nan, math.nan)
    gaps, group = _gaps(probabilities, labels, bins)
    owner = np.arange(len(gaps))
    if writers is not None and len(names := np.unique(writers)) > 1:
        owner = np.searchsorted(names, writers)
    n_owners = int(owner.max()) + 1
    random = np.random.default_rng(0)
    errors = []
    for _ in range(_SAMPLES):
        times = np.bincount(random.integers(0, n_owners, n_owners), minlength=n_owners)[owner]
        sums = np.bincount(group, weights=times * gaps)
        errors.append(np.abs(sums).sum() / times.sum())
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


def best_temperature(probabilities: Probabilities, labels: Labels) -> float:
    """Find the temperature at which `tempered` answers are right as often as they say.

    Temperature scaling (C. Guo et al., ICML 2017), but by the likelihood of the answers' being
    right or wrong, not of the labels: what is said of an answer goes by its own probability alone.
    With few letters it stays near 1: moving away costs as much as `_INERTIA` letters would gain.

    Parameters
    ----------
    probabilities : array of shape (n, n_classes)
        Answers to letters that were not learned from.
    labels : int64 array of shape (n,)

    Returns
    -------
    float
        Above 1 where the answers are too sure, below 1 where they are not sure enough; 1 without
        letters, or where the answers are not numbers.

    Examples
    --------
    Ten answers of 99.9 %, of which three are wrong:

    >>> shares, labels = np.array([[0.999, 0.001]] * 10), np.array([0] * 7 + [1] * 3)
    >>> best_temperature(shares, labels) > 1.5
    True
    """
    if not len(labels) or not np.isfinite(probabilities).all():
        return 1.0
    logs = np.log(probabilities.astype(np.float64) + FLOOR)
    logs -= logs.max(axis=1, keepdims=True)
    right = probabilities.argmax(axis=1) == labels

    def loss(candidate: float) -> float:
        # Of the answer, whose logarithm is 0 now: 1 in the sum of all.
        sure = 1.0 / np.exp(logs / candidate).sum(axis=1)
        likely = np.where(right, sure, np.maximum(1.0 - sure, _LEAST))
        return float(-np.log(likely).sum()) + _INERTIA * math.log(candidate) ** 2

    return min(_TEMPERATURES, key=loss)


def tempered(probabilities: Probabilities, temperature: float) -> NDArray[np.float32]:
    """Divide the logarithms of probabilities by a temperature; each row sums to 1 again.

    The answer, which is the first class of the highest probability, stays the same in every row.

    Parameters
    ----------
    probabilities : array of shape (n, n_classes)
    temperature : float
        1 changes nothing.

    Returns
    -------
    float32 array of shape (n, n_classes)

    Examples
    --------
    >>> tempered(np.array([[0.8, 0.2]]), 2.0).round(3).tolist()
    [[0.6669999957084656, 0.3330000042915344]]
    """
    if temperature == 1.0:
        return probabilities.astype(np.float32, copy=False)
    logs = np.log(probabilities.astype(np.float64) + FLOOR) / temperature
    powers = np.exp(logs - logs.max(axis=1, keepdims=True))
    shares: NDArray[np.float32] = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    # Two that were almost the same may be rounded to the same.
    answers = probabilities.argmax(axis=1)
    moved = np.flatnonzero(shares.argmax(axis=1) != answers)
    shares[moved, answers[moved]] = np.nextafter(shares[moved].max(axis=1), np.float32(1))
    return shares


def conformal_threshold(probabilities: Probabilities, labels: Labels, coverage: float) -> float:
    """Return the probability from which a class is in the conformal set of that coverage.

    Split conformal prediction with the score 1 - p (M. Sadinle, J. Lei, L. Wasserman, JASA 2019):
    among n letters that the model has not learned from, the sets of
    ``ceil((n + 1) * coverage)`` hold the right class.
    """
    mine = np.sort(probabilities[np.arange(len(labels)), labels])[::-1]
    rank = math.ceil((len(mine) + 1) * coverage)
    return float(mine[rank - 1]) if rank <= len(mine) else 0.0


AT_LEAST = 0.9
"""Share of a writer's letters that sets should hold for it to be said that they work for them."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What conformal sets of a stated coverage held.

    Parameters
    ----------
    stated : float
    held : Accuracy
        Sets that hold the right class; by writer, too, where writers are known: a promise that
        holds on the whole may be broken for some hands.
    mean_size : float
        Classes in a set.
    single : float
        Share of sets of one class only.
    at_least_90 : float, optional
        Share of writers of whose letters they hold at least `AT_LEAST`; None where writers are not
        known.
    """

    stated: float
    held: Accuracy
    mean_size: float
    single: float
    at_least_90: float | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the fields as JSON-ready values."""
        fields: dict[str, Any] = {
            "stated": self.stated,
            "coverage": self.held.value,
            "n": self.held.n,
            "interval": list(self.held.interval),
            "mean_size": self.mean_size,
            "single": self.single,
        }
        if self.held.by_writer is not None:
            hands = self.held.by_writer.to_json()
            fields["by_writer"] = {**hands, "at_least_90": self.at_least_90}
        return fields


def coverage_of(
    probabilities: Probabilities,
    labels: Labels,
    stated: float,
    threshold: float,
    writers: Writers | None = None,
) -> Coverage:
    """Count how often the sets of classes that reach `threshold`, and the answer, hold the right.

    Parameters
    ----------
    probabilities : array of shape (n, n_classes)
    labels : int64 array of shape (n,)
    stated : float
        Coverage that is promised.
    threshold : float
    writers : str or int64 array of shape (n,), optional
        Who wrote each letter, where that is known.
    """
    return coverage_of_sets(sets_of(probabilities, threshold), labels, stated, writers)


def sets_of(probabilities: Probabilities, threshold: float) -> NDArray[np.bool_]:
    """Return which classes are in each set: those that reach `threshold`, and the answer.

    A bool array of the shape of the probabilities, (n, n_classes).
    """
    inside: NDArray[np.bool_] = probabilities >= threshold
    inside[np.arange(len(inside)), probabilities.argmax(axis=1)] = True
    return inside


def coverage_of_sets(
    inside: NDArray[np.bool_],
    labels: Labels,
    stated: float,
    writers: Writers | None = None,
) -> Coverage:
    """Count how often sets, given as `sets_of` returns them, hold the right class."""
    sizes = inside.sum(axis=1)
    held = inside[np.arange(len(labels)), labels]
    n = len(labels)
    at_least_90 = None
    if n and writers is not None:
        sums, counts = right_of_each(held, writers)
        at_least_90 = float((sums / counts >= AT_LEAST).mean())
    return Coverage(
        stated,
        Accuracy.of(held, writers),
        float(sizes.mean()) if n else math.nan,
        float((sizes == 1).mean()) if n else math.nan,
        at_least_90,
    )
