"""Two models on the same letters: which is better, and whether that is real. NumPy only."""

import math
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.bootstrap import Bounds
from letterpad.evaluation.by_writer import FEWEST_WRITERS, Right, Writers

Unit = Literal["letters", "writers"]
Verdict = Literal["first", "second", ""]

LEVEL = 0.05
"""A difference that chance brings more often than this is none to speak of."""

N_DRAWS = 99_999

_SEED = 0
_AT_ONCE = 4_000_000
_MANY = 500
"""Writers, for more of whom it is faster to count those with the same difference at once."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PairTest:
    """Two models' answers to the same letters, and how often chance would make such a difference.

    Parameters
    ----------
    unit : {"letters", "writers"}
        What is independent of each other: whole writers where writers are known.
    n, n_writers : int
        How many letters, of how many hands; 0 if that is not known.
    both, only_first, only_second, neither : int
        How many letters are read right by whom.
    p_value : float, optional
        Two-sided; None where the letters are of too few hands to tell.
    first, second : Accuracy
        Of each model.
    """

    unit: Unit
    n: int
    n_writers: int
    both: int
    only_first: int
    only_second: int
    neither: int
    p_value: float | None
    first: Accuracy
    second: Accuracy

    @property
    def first_interval(self) -> Bounds:
        """95 % interval of the first one's accuracy: by writer where writers are known."""
        return self.first.interval

    @property
    def second_interval(self) -> Bounds:
        """95 % interval of the second one's accuracy: by writer where writers are known."""
        return self.second.interval

    @property
    def has_too_few_writers(self) -> bool:
        """Whether the letters are of too few hands to tell."""
        return self.unit == "writers" and self.n_writers < FEWEST_WRITERS

    @property
    def verdict(self) -> Verdict:
        """Which one is better, at the level of 5 %; "" where they cannot be told apart."""
        if self.p_value is None or self.p_value >= LEVEL:
            return ""
        return "first" if self.only_first > self.only_second else "second"

    def to_json(self) -> dict[str, Any]:
        """Return unit, counts, table and p-value as JSON-ready values; the models' are others'."""
        return {
            "unit": self.unit,
            "n": self.n,
            "n_writers": self.n_writers,
            "table": {
                "both": self.both,
                "only_first": self.only_first,
                "only_second": self.only_second,
                "neither": self.neither,
            },
            "p_value": self.p_value,
        }


def pair_test(
    first_right: Right,
    second_right: Right,
    writers: Writers | None = None,
    accuracies: tuple[Accuracy, Accuracy] | None = None,
) -> PairTest:
    """Compare two models' answers to the same letters.

    Without writers it is McNemar's exact test with mid-p, see `mcnemar`; with writers it is a
    permutation test over whole writers, see `permutation_by_writer`.

    Parameters
    ----------
    first_right, second_right : bool arrays of shape (n,)
        Whether each letter was read right.
    writers : str or int64 array of shape (n,), optional
        Who wrote each letter, where that is known.
    accuracies : tuple of two Accuracy, optional
        Of each model, where they have been counted already: an interval by writer takes a while.

    Examples
    --------
    >>> first = np.array([True] * 90 + [False] * 10)
    >>> second = np.array([True] * 50 + [False] * 50)
    >>> test = pair_test(first, second)
    >>> test.verdict, test.only_first, test.both
    ('first', 40, 50)
    """
    only_first = int(np.count_nonzero(first_right & ~second_right))
    only_second = int(np.count_nonzero(second_right & ~first_right))
    both, n = int(np.count_nonzero(first_right & second_right)), len(first_right)
    n_writers, p_value = 0, None
    if writers is None:
        p_value = mcnemar(only_first, only_second)
    else:
        names, place = np.unique(writers, return_inverse=True)
        n_writers = len(names)
        if n_writers >= FEWEST_WRITERS:
            ahead = first_right.astype(np.float64) - second_right
            p_value = permutation_by_writer(np.bincount(place, weights=ahead).astype(np.float64))
    return PairTest(
        "letters" if writers is None else "writers",
        n,
        n_writers,
        both,
        only_first,
        only_second,
        n - both - only_first - only_second,
        p_value,
        *(accuracies or (Accuracy.of(first_right, writers), Accuracy.of(second_right, writers))),
    )


def mcnemar(only_first: int, only_second: int) -> float:
    """Return the two-sided mid-p of McNemar's exact test.

    The binomial test of the letters that only one of two models reads right (T. Dietterich, Neural
    Computation 1998), less the probability of what came (M. Fagerland et al., BMC Medical Research
    Methodology 2013): it keeps the level, as the exact test does, and finds more.

    Examples
    --------
    >>> round(mcnemar(3, 14), 4)
    0.0075
    >>> mcnemar(0, 0)
    1.0
    """
    n, fewer = only_first + only_second, min(only_first, only_second)
    if n == 0:
        return 1.0
    # The probability of `fewer` of n, and going down from there by their ratios.
    log = math.lgamma(n + 1) - math.lgamma(fewer + 1) - math.lgamma(n - fewer + 1)
    at = math.exp(log - n * math.log(2))
    k = np.arange(fewer, 0, -1, dtype=np.float64)
    at_most = at * (1.0 + float(np.cumprod(k / (n - k + 1)).sum()))
    return max(0.0, min(1.0, 2 * at_most) - at)


def permutation_by_writer(differences: NDArray[np.float64]) -> float:
    """Return the two-sided p-value of differences that would have either sign by chance.

    Each writer's difference gets a sign by chance, and all are added up: in so many of 99,999
    draws, with a fixed seed, the sum is as far from zero as the one that came. That one counts as
    a draw, too, so the value is never 0 (B. Phipson and G. Smyth, 2010).

    Parameters
    ----------
    differences : float64 array of shape (n_writers,)
        The letters that only the first model reads right less those that only the second does, for
        each writer: whole numbers.

    Examples
    --------
    >>> permutation_by_writer(np.array([3.0] * 20))
    1e-05
    >>> permutation_by_writer(np.zeros(20))
    1.0
    """
    observed = abs(float(differences.sum()))
    moved = np.sort(np.abs(differences[differences != 0]))  # the same in whatever order they come
    random = np.random.default_rng(_SEED)
    draw = _draw if len(moved) <= _MANY else _draw_of_many
    step = max(1, _AT_ONCE // max(1, min(len(moved), _MANY)))
    hits = 0
    for first in range(0, N_DRAWS, step):
        sums = draw(moved, min(step, N_DRAWS - first), random)
        hits += int(np.count_nonzero(np.abs(sums) >= observed))
    return (hits + 1) / (N_DRAWS + 1)


def _draw(sizes: Numbers, n_draws: int, random: np.random.Generator) -> Numbers:
    """Give numbers signs by chance and add them up, so many times: shape (n_draws,)."""
    n_bits = n_draws * len(sizes)
    bits = np.unpackbits(np.frombuffer(random.bytes((n_bits + 7) // 8), np.uint8), count=n_bits)
    # The sum of those with a plus, twice, less the sum of all.
    sums: Numbers = 2 * (bits.reshape(n_draws, len(sizes)).astype(np.float64) @ sizes) - sizes.sum()
    return sums


def _draw_of_many(sizes: Numbers, n_draws: int, random: np.random.Generator) -> Numbers:
    """Do the same: how many of those of the same size get a plus is binomial."""
    values, counts = np.unique(sizes, return_counts=True)
    plus = random.binomial(counts, 0.5, (n_draws, len(values)))
    sums: Numbers = (2 * plus - counts) @ values
    return sums
