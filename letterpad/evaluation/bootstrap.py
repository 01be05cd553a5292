"""Cluster bootstrap: intervals of shares where letters come in groups that are alike. NumPy only.

The window must not import scipy.stats, which takes more than a second: `interval_of_share` gives
what ``scipy.stats.bootstrap((right, n), ..., paired=True, method="BCa")`` does.
"""

import math
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

Bounds = tuple[float, float]
Numbers = NDArray[np.float64]

_N_SAMPLES = 9_999
_FEWEST_SAMPLES = 999
_MOST_DRAWN = 20_000_000
"""Groups that are drawn in all samples together: with more than 2,000 there are fewer samples."""

_SEED = 0
_AT_ONCE = 1_000_000
_NORMAL = NormalDist()


def interval_of_share(sums: Numbers, sizes: Numbers) -> Bounds | None:
    """Return the 95 % interval of ``sums.sum() / sizes.sum()``; groups are drawn whole.

    The bias-corrected and accelerated bootstrap (B. Efron, JASA 1987), with a fixed seed. It is the
    same in whatever order the groups come.

    Parameters
    ----------
    sums : float64 array of shape (n_groups,)
        Of each group's values, such as its number of right answers.
    sizes : float64 array of shape (n_groups,)
        How many values each group has; more than 0.

    Returns
    -------
    tuple of float, or None
        None where groups say nothing of how groups differ: there are fewer than two, or all have
        the same share.

    Examples
    --------
    Of ten letters by each of ten hands nine are right, or eight, or all:

    >>> right = np.array([9.0, 9, 9, 9, 8, 8, 8, 10, 10, 10])
    >>> low, high = interval_of_share(right, np.full(10, 10.0))
    >>> 0.84 < low < 0.86 and 0.94 < high < 0.96
    True
    """
    n_groups, share = len(sums), sums.sum() / sizes.sum()
    if n_groups < 2 or np.ptp(sums / sizes) == 0:
        return None
    order = np.lexsort((sums, sizes))
    sums, sizes = sums[order], sizes[order]
    drawn = _shares_of_samples(sums, sizes)
    below = (np.count_nonzero(drawn < share) + np.count_nonzero(drawn <= share)) / (2 * len(drawn))
    if not 0 < below < 1:
        low, high = np.quantile(drawn, [0.025, 0.975])
        return float(low), float(high)
    bias, acceleration = _NORMAL.inv_cdf(below), _acceleration(sums, sizes)
    levels = []
    for level in (0.025, 0.975):
        shifted = bias + _NORMAL.inv_cdf(level)
        levels.append(_NORMAL.cdf(bias + shifted / (1 - acceleration * shifted)))
    low, high = np.quantile(drawn, levels)
    return float(low), float(high)


def _shares_of_samples(sums: Numbers, sizes: Numbers) -> Numbers:
    """Draw as many groups as there are, with replacement, again and again."""
    n_groups = len(sums)
    n_samples = max(_FEWEST_SAMPLES, min(_N_SAMPLES, _MOST_DRAWN // n_groups))
    random = np.random.default_rng(_SEED)
    drawn = np.empty(n_samples)
    step = max(1, _AT_ONCE // n_groups)
    for first in range(0, n_samples, step):
        some = random.integers(0, n_groups, (min(step, n_samples - first), n_groups))
        drawn[first : first + step] = sums[some].sum(axis=1) / sizes[some].sum(axis=1)
    return drawn


def _acceleration(sums: Numbers, sizes: Numbers) -> float:
    """Return how the spread changes with the share, from the shares without each group."""
    without = (sums.sum() - sums) / (sizes.sum() - sizes)
    moved = without.mean() - without
    spread = float((moved**2).sum())
    return 0.0 if spread == 0 else float((moved**3).sum()) / 6 / math.pow(spread, 1.5)
