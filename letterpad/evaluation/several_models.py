"""Several models on the same letters: whether they differ at all, and which pairs do. NumPy only.

No critical-difference diagram (J. Demšar, JMLR 2006): that is for many data sets.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any

import numpy as np

from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.by_writer import FEWEST_WRITERS, Right, Writers
from letterpad.evaluation.pairs import LEVEL, N_DRAWS, PairTest, Unit, Verdict, pair_test

_FEWEST_DRAWS = 9_999
_MOST_SHUFFLED = 50_000_000
"""Numbers that are shuffled in all draws together: with many writers there are fewer draws."""

_SEED = 0
_AT_ONCE = 1_000_000


@dataclass(frozen=True, slots=True)
class OnePair:
    """Two of several models.

    Parameters
    ----------
    first, second : int
        Their places.
    test : PairTest
        Its p-value is not corrected: as if there were no other models.
    p_value : float, optional
        Holm's: corrected for the number of pairs; None where there are too few hands to tell.
    """

    first: int
    second: int
    test: PairTest
    p_value: float | None

    @property
    def verdict(self) -> Verdict:
        """Which one is better by the corrected p-value; "" where they cannot be told apart."""
        return replace(self.test, p_value=self.p_value).verdict


@dataclass(frozen=True, slots=True)
class SeveralTest:
    """Whether several models differ on the same letters.

    Parameters
    ----------
    unit : {"letters", "writers"}
        What is independent of each other: whole writers where writers are known.
    n, n_writers : int
        How many letters, of how many hands; 0 if that is not known.
    accuracies : tuple of Accuracy
        Of each model.
    q : float
        Cochran's Q, by letters.
    p_value : float, optional
        Of equal models differing so much: by letters Cochran's, by writer of a permutation; None
        where the letters are of too few hands to tell.
    pairs : tuple of OnePair
        Every model with every later one.
    """

    unit: Unit
    n: int
    n_writers: int
    accuracies: tuple[Accuracy, ...]
    q: float
    p_value: float | None
    pairs: tuple[OnePair, ...]

    @property
    def has_too_few_writers(self) -> bool:
        """Whether the letters are of too few hands to tell."""
        return self.unit == "writers" and self.n_writers < FEWEST_WRITERS

    @property
    def differ(self) -> bool:
        """Whether the models differ, at the level of 5 %."""
        return self.p_value is not None and self.p_value < LEVEL

    def to_json(self) -> dict[str, Any]:
        """Return unit, counts, Q and p-value as JSON-ready values; models and pairs are others'."""
        return {
            "unit": self.unit,
            "n": self.n,
            "n_writers": self.n_writers,
            "q": self.q,
            "p_value": self.p_value,
        }


def several_test(rights: Sequence[Right], writers: Writers | None = None) -> SeveralTest:
    """Compare the answers of two or more models to the same letters.

    First all together: Cochran's Q, and with writers a permutation test over whole writers, see
    `permutation_of_several`. Then every pair, as `pair_test` does, with Holm's correction.

    Parameters
    ----------
    rights : sequence of k bool arrays of shape (n,)
        Whether each model reads each letter right.
    writers : str or int64 array of shape (n,), optional
        Who wrote each letter, where that is known.

    Examples
    --------
    >>> letters = np.arange(200)
    >>> test = several_test([letters < 150, letters < 148, letters < 90])
    >>> test.differ, [(pair.first, pair.second, pair.verdict) for pair in test.pairs]
    (True, [(0, 1, ''), (0, 2, 'first'), (1, 2, 'first')])
    """
    right = np.stack(rights, axis=1)
    accuracies = tuple(Accuracy.of(each, writers) for each in rights)
    q = cochran_q(right)
    n_writers = 0 if writers is None else len(np.unique(writers))
    p_value: float | None = chi_square_above(q, len(rights) - 1)
    if writers is not None:
        enough = n_writers >= FEWEST_WRITERS
        p_value = permutation_of_several(right, writers) if enough else None
    places = list(combinations(range(len(rights)), 2))
    tests = [
        pair_test(rights[one], rights[other], writers, (accuracies[one], accuracies[other]))
        for one, other in places
    ]
    known = [test.p_value for test in tests if test.p_value is not None]
    corrected = holm(known) if len(known) == len(tests) else [None] * len(tests)
    return SeveralTest(
        "letters" if writers is None else "writers",
        len(right),
        n_writers,
        accuracies,
        q,
        p_value,
        tuple(
            OnePair(one, other, test, p)
            for (one, other), test, p in zip(places, tests, corrected, strict=True)
        ),
    )


def cochran_q(right: Right) -> float:
    """Return Cochran's Q (W. G. Cochran, Biometrika 1950) of k models on n letters.

    Parameters
    ----------
    right : bool array of shape (n, k)

    Returns
    -------
    float
        Among equal models about chi-square with k - 1 degrees of freedom; 0 where all models are
        right on the same letters.
    """
    k: int = right.shape[1]
    of_models, of_letters = right.sum(axis=0), right.sum(axis=1)
    apart = float(((of_models - of_models.mean()) ** 2).sum())
    spread = float((of_letters * (k - of_letters)).sum())
    if spread == 0:
        return 0.0
    return (k - 1) * k * apart / spread


def chi_square_above(x: float, freedom: int) -> float:
    """Return the probability that chi-square, with whole degrees of freedom, is above `x`."""
    half = x / 2
    if half <= 0:
        return 1.0
    # By parts: the sum of half**i / gamma(i + 1), over whole or half numbers below freedom / 2.
    start, above = (0.0, 0.0) if freedom % 2 == 0 else (0.5, math.erfc(math.sqrt(half)))
    steps = (start + step for step in range(freedom // 2))
    tail = sum(math.exp(i * math.log(half) - half - math.lgamma(i + 1)) for i in steps)
    return min(1.0, above + tail)


def permutation_of_several(right: Right, writers: Writers) -> float:
    """Return the p-value of models that would change places by chance, writer by writer.

    For each writer the models' numbers of right answers are shuffled; then each model's are added
    up. In so many of up to 99,999 draws, with a fixed seed, the sums are as far apart (by their
    variance) as those that came, which count as a draw, too. Of two models it is the test of signs.

    Parameters
    ----------
    right : bool array of shape (n, k)
    writers : str or int64 array of shape (n,)
    """
    names, place = np.unique(writers, return_inverse=True)
    counts = np.zeros((len(names), right.shape[1]))
    np.add.at(counts, place, right)
    mixed = counts[np.ptp(counts, axis=1) > 0]
    mixed = mixed[np.lexsort(mixed.T)]  # the same whatever the writers are called
    # Sums of whole numbers and their squares are exact.
    rest, observed = counts.sum(axis=0) - mixed.sum(axis=0), (counts.sum(axis=0) ** 2).sum()
    random = np.random.default_rng(_SEED)
    size = max(1, int(mixed.size))
    n_all: int = max(_FEWEST_DRAWS, min(N_DRAWS, _MOST_SHUFFLED // size))
    step = max(1, _AT_ONCE // size)
    hits = 0
    for first in range(0, n_all, step):
        n_draws = min(step, n_all - first)
        shuffled = random.permuted(np.broadcast_to(mixed, (n_draws, *mixed.shape)), axis=2)
        sums = shuffled.sum(axis=1) + rest
        hits += int(np.count_nonzero((sums**2).sum(axis=1) >= observed))
    return (hits + 1) / (n_all + 1)


def holm(p_values: Sequence[float]) -> list[float]:
    """Return p-values corrected for their number (S. Holm, 1979), in the same order.

    Examples
    --------
    >>> [round(p, 3) for p in holm([0.01, 0.04, 0.03, 0.005])]
    [0.03, 0.06, 0.06, 0.02]
    """
    order = sorted(range(len(p_values)), key=lambda place: p_values[place])
    corrected, largest = [0.0] * len(p_values), 0.0
    for rank, place in enumerate(order):
        largest = max(largest, min(1.0, (len(order) - rank) * p_values[place]))
        corrected[place] = largest
    return corrected
