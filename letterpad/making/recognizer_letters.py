"""Whose letters the shipped recogniser learns from, and who is held out."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from letterpad.assessment.quality import contributors
from letterpad.letters.letterset import LetterSet

TEST_CONTRIBUTOR, CALIBRATION_CONTRIBUTOR = "imp", "syn"
"""Whole recording set-ups that are held out, the one for the figures, the other for calibration."""

WRITERS_SHARE = 0.04
"""Of the letters: as many are held out with writers of the other set-ups, for each purpose."""


@dataclass(frozen=True, eq=False)
class Parts:
    """Indices of letters, int64 arrays: no writer is in two of them."""

    train: NDArray[np.int64]
    calibration: NDArray[np.int64]
    test: NDArray[np.int64]


def part(letters: LetterSet, seed: int) -> Parts:
    """Hold out two whole contributors, and writers of the others, for test and calibration."""
    assert letters.writers is not None
    of = contributors(letters.writers)
    names, owner, sizes = np.unique(letters.writers, return_inverse=True, return_counts=True)
    whole = {TEST_CONTRIBUTOR: 2, CALIBRATION_CONTRIBUTOR: 1}
    purpose = np.array([whole.get(name.partition(":")[0], 0) for name in names])
    wanted = WRITERS_SHARE * len(of)
    order = np.random.default_rng(seed).permutation(len(names))
    order = order[purpose[order] == 0]
    come = np.cumsum(sizes[order])
    purpose[order[come <= 2 * wanted]] = 1
    purpose[order[come <= wanted]] = 2
    train, calibration, test = (np.flatnonzero(purpose[owner] == number) for number in range(3))
    return Parts(train, calibration, test)


def is_held_out(writers: NDArray[np.str_], letters: LetterSet, parts: Parts) -> NDArray[np.bool_]:
    """Tell which of further `writers` wrote letters that are held out, or are of such a set-up."""
    assert letters.writers is not None
    held = letters.writers[np.concatenate([parts.calibration, parts.test])]
    set_ups = np.isin(contributors(writers), (TEST_CONTRIBUTOR, CALIBRATION_CONTRIBUTOR))
    found: NDArray[np.bool_] = set_ups | np.isin(writers, held)
    return found
