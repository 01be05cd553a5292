"""How probable it is that a reading is right."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.words.beam import Found
from letterpad.words.candidates import Candidates

N_NUMBERS = 9

Floats = NDArray[np.float64]


class Confidence:
    """A logistic regression on how far ahead a reading is, how well its ink fits, and its length.

    Parameters
    ----------
    weights : float array of shape (N_NUMBERS,)
    """

    def __init__(self, weights: NDArray[Any]) -> None:
        self.weights = weights.astype(np.float64)

    def of_texts(
        self, found: Sequence[Found], candidates: Candidates, scores: NDArray[np.float32]
    ) -> list[float]:
        """Return a probability for each text of a word; together they are 1 at most."""
        if not found:
            return []
        first = 1 / (1 + np.exp(-float(numbers_of(found, candidates, scores) @ self.weights)))
        others = np.exp(np.array([each.total - found[0].total for each in found[1:]]))
        # What lies beyond the texts found counts as one more like the last of them.
        whole = float(others.sum() + others[-1]) if len(others) else 1.0
        # The likeliest stays so.
        shares = np.minimum(others / max(whole, 1e-12) * (1 - first), first)
        return [float(first), *shares.tolist()]


def numbers_of(
    found: Sequence[Found], candidates: Candidates, scores: NDArray[np.float32]
) -> Floats:
    """Return what the regression is given of a word: shape (N_NUMBERS,)."""
    best = found[0]
    totals = np.array([each.total for each in found])
    share = float(1 / np.exp(totals - totals[0]).sum())
    share = min(max(share, 1e-4), 1 - 1e-4)
    margin = min(float(totals[0] - totals[1]), 12.0) if len(found) > 1 else 12.0
    fit = max(best.ink - all_texts(candidates, scores), -30.0)
    n = len(best.text)
    return np.array(
        [
            1.0,
            np.log(share / (1 - share)),
            np.sqrt(margin),
            fit / 5,
            fit / n,
            float(best.is_known),
            np.log(n),
            max(best.prior, -60.0) / 10,
            float(n == 1),
        ]
    )


def all_texts(candidates: Candidates, scores: NDArray[np.float32]) -> float:
    """Return the logarithm of the sum over all ways through a word and all their texts."""
    most = scores.max(axis=1)
    of_any = np.log(np.exp(scores - most[:, None]).sum(axis=1)) + most
    n = len(candidates.units)
    ahead = np.full(n + 1, -np.inf)
    ahead[0] = 0.0
    starts = np.searchsorted(candidates.end, np.arange(n + 2))
    for place in range(1, n + 1):
        rows = slice(starts[place], starts[place + 1])
        ways = ahead[candidates.begin[rows]] + of_any[rows]
        highest = float(ways.max())
        ahead[place] = highest + np.log(np.exp(ways - highest).sum())
    return float(ahead[n])
