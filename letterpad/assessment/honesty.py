"""How honest a run is: its answers to its held-out letters, and how sure it said to be."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.accuracy import Labels
from letterpad.evaluation.by_writer import Writers
from letterpad.evaluation.calibration import (
    Coverage,
    Probabilities,
    calibration_error,
    coverage_of,
)
from letterpad.evaluation.reliability import Reliability, halved_coverage, how_sure, reliability
from letterpad.evaluation.selection import Indices
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import Card, HeldOut

PROMISED = 0.95
"""Coverage that the sets promise which are looked at."""


@dataclass(frozen=True, slots=True)
class Honesty:
    """Whether what a run says of how sure it is can be believed.

    Parameters
    ----------
    reliability : Reliability
    error : float
        Expected calibration error, 0 to 1.
    sets : Coverage
        What its sets that promise `PROMISED` hold.
    has_own_sets : bool
        Whether its card says what is in a set; else one half of the letters did for the other.
    indices : int64 array of shape (n,)
        The letters that were asked about, by their numbers in the data set.
    sure : float64 array of shape (n,)
        How sure each answer is, 0 to 1.
    """

    reliability: Reliability
    error: float
    sets: Coverage
    has_own_sets: bool
    indices: Indices = field(compare=False, repr=False)
    sure: NDArray[np.float64] = field(compare=False, repr=False)


def honesty(
    shares: Probabilities,
    labels: Labels,
    writers: Writers | None,
    indices: Indices,
    threshold: float | None = None,
) -> Honesty | None:
    """Measure how honest answers are; None without letters.

    Parameters
    ----------
    shares : array of shape (n, n_classes)
        Probabilities.
    labels : int64 array of shape (n,)
    writers : str or int64 array of shape (n,), optional
        Who wrote each letter, where that is known.
    indices : int64 array of shape (n,)
        The letters' numbers in the data set.
    threshold : float, optional
        Probability from which a class is in a set that promises `PROMISED`. Without it one half of
        the letters does for the other.
    """
    if not len(labels):
        return None
    sets = (
        halved_coverage(shares, labels, PROMISED, writers)
        if threshold is None
        else coverage_of(shares, labels, PROMISED, threshold, writers)
    )
    return Honesty(
        reliability(shares, labels, writers),
        calibration_error(shares, labels),
        sets,
        threshold is not None,
        indices,
        how_sure(shares),
    )


def honesty_of_run(card: Card, held_out: HeldOut, letters: LetterSet | None) -> Honesty | None:
    """Measure how honest a run's answers to its held-out letters are; None if there are none.

    `letters` are all letters of the run, if they are at hand: they may say who wrote them.
    """
    return honesty(
        held_out.probabilities,
        held_out.labels,
        writers_of(held_out, card, letters),
        held_out.indices,
        card.thresholds.coverage.get(str(PROMISED)),
    )


def writers_of(held_out: HeldOut, card: Card, letters: LetterSet | None) -> Writers | None:
    """Return who wrote each held-out letter: as the file says, or else the run's letters.

    None where neither does, or where these are other letters today.
    """
    if held_out.writers is not None:
        return held_out.writers
    if letters is None or letters.writers is None or letters.hash != card.data.get("hash"):
        return None
    if len(held_out.indices) and held_out.indices.max() >= len(letters):
        return None
    return letters.writers[held_out.indices]
