"""Is a difference between two algorithms more than chance? Over several splits, in NumPy alone."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

_LEVEL = 0.95
_TINY = 1e-300
_EXACT = 1e-15
_MOST_TERMS = 10_000


@dataclass(frozen=True, slots=True)
class Resampled:
    """What the corrected resampled t test says of paired differences.

    Parameters
    ----------
    mean : float
        Mean difference.
    t : float
        Infinite where all differences are the same and not 0.
    p_value : float
        Two-sided.
    interval : tuple of float
        95 % interval of the mean difference.
    """

    mean: float
    t: float
    p_value: float
    interval: tuple[float, float]


def resampled_t(differences: NDArray[np.floating[Any]], n_train: int, n_test: int) -> Resampled:
    """Test whether a mean difference over several splits differs from 0.

    The variance is corrected for the letters that the splits share (C. Nadeau and Y. Bengio,
    "Inference for the generalization error", Machine Learning 52, 2003): a plain t test takes the
    splits for independent, and finds differences that are none.

    Parameters
    ----------
    differences : float array of shape (k,)
        One algorithm's accuracy less the other's, on k splits; k must be at least 2.
    n_train, n_test : int
        Letters that each split learned from and was tested on.

    Raises
    ------
    ValueError
        If there are fewer than two differences, or a part is empty.

    Examples
    --------
    >>> result = resampled_t(np.array([0.02, 0.03, 0.01, 0.02]), n_train=800, n_test=200)
    >>> round(result.mean, 3), round(result.t, 3), round(result.p_value, 3)
    (0.02, 3.464, 0.041)
    """
    values = np.asarray(differences, dtype=np.float64)
    k = len(values)
    if k < 2 or n_train < 1 or n_test < 1:
        raise ValueError(
            f"two or more differences and letters in both parts are needed, not {k} differences, "
            f"{n_train} and {n_test} letters"
        )
    mean = float(values.mean())
    spread = math.sqrt((1 / k + n_test / n_train) * float(values.var(ddof=1)))
    if spread <= _EXACT * abs(mean) or spread == 0.0:
        same = mean == 0.0
        t = 0.0 if same else math.copysign(math.inf, mean)
        return Resampled(mean, t, 1.0 if same else 0.0, (mean, mean))
    t = mean / spread
    reach = t_quantile(1 - (1 - _LEVEL) / 2, k - 1) * spread
    return Resampled(mean, t, t_two_sided(t, k - 1), (mean - reach, mean + reach))


def t_two_sided(t: float, freedom: int) -> float:
    """Return the chance that Student's t lies as far from 0 as `t`, with `freedom` degrees."""
    return incomplete_beta(freedom / 2, 0.5, freedom / (freedom + t * t))


def t_quantile(share: float, freedom: int) -> float:
    """Return what Student's t stays below with probability `share`, 0.5 to below 1."""
    low, high = 0.0, 1.0
    beyond = 2 * (1 - share)
    while t_two_sided(high, freedom) > beyond:
        low, high = high, 2 * high
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if t_two_sided(middle, freedom) > beyond:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def incomplete_beta(a: float, b: float, x: float) -> float:
    """Return the regularised incomplete beta function, 0 to 1, for a and b above 0.

    By its continued fraction, evaluated as W. J. Lentz (1976) does.
    """
    if x <= 0.0:
        return 0.0
    if x >= 1.0:
        return 1.0
    if x > (a + 1) / (a + b + 2):  # where the fraction converges fast
        return 1.0 - incomplete_beta(b, a, 1.0 - x)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    )
    return front / a * _beta_fraction(a, b, x)


def _beta_fraction(a: float, b: float, x: float) -> float:
    c, d = 1.0, 1.0 / _not_zero(1.0 - (a + b) * x / (a + 1))
    fraction = d
    for m in range(1, _MOST_TERMS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            d = 1.0 / _not_zero(1.0 + term * d)
            c = _not_zero(1.0 + term / c)
            fraction *= c * d
        if abs(c * d - 1.0) < _EXACT:
            break
    return fraction


def _not_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
