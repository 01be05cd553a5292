"""Whose words are learned from, and whose are held out."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

TEST_CONTRIBUTORS = ("imp", "cee")
"""Whole recording set-ups that are held out for the figures. Of the first, the recogniser's network
has learned nothing either."""

CALIBRATION_CONTRIBUTORS = ("lou", "kar", "rim")

WRITERS_SHARE = 0.05
"""Of the words: as many are held out with writers of the other set-ups, for each purpose."""

SEED = 18


@dataclass(frozen=True, eq=False)
class Parts:
    """Indices of words, int64 arrays: no writer is in two of them."""

    train: NDArray[np.int64]
    calibration: NDArray[np.int64]
    test: NDArray[np.int64]


def part(writers: Sequence[str]) -> Parts:
    """Hold out whole contributors, and writers of the others, for test and calibration.

    Parameters
    ----------
    writers : sequence of str
        Who wrote each word, ``contributor:name``.
    """
    names, owner, sizes = np.unique(np.array(writers), return_inverse=True, return_counts=True)
    of = [name.partition(":")[0] for name in names]
    purpose = np.array(
        [2 * (each in TEST_CONTRIBUTORS) + (each in CALIBRATION_CONTRIBUTORS) for each in of]
    )
    wanted = WRITERS_SHARE * len(writers)
    order = np.random.default_rng(SEED).permutation(len(names))
    order = order[purpose[order] == 0]
    come = np.cumsum(sizes[order])
    purpose[order[come <= 2 * wanted]] = 1
    purpose[order[come <= wanted]] = 2
    train, calibration, test = (np.flatnonzero(purpose[owner] == number) for number in range(3))
    return Parts(train, calibration, test)
