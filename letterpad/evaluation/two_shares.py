"""The difference of two shares that were counted on different letters. Plain arithmetic."""

import math

from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.bootstrap import Bounds


def difference_interval(one: Accuracy, other: Accuracy) -> Bounds:
    """Return the 95 % interval of `one` less `other`, of letters that have nothing in common.

    It is made of the two intervals, whatever they are: Wilson's, or by writer (R. G. Newcombe,
    Statistics in Medicine 17 (1998), method 10; G. Y. Zou and A. Donner, ibid. 27 (2008)). That the
    two intervals overlap does not mean that this one holds 0: it is narrower than their lengths
    together.

    Parameters
    ----------
    one, other : Accuracy
        Of at least one letter each, else the interval is that of knowing nothing, (-1, 1).

    Examples
    --------
    >>> low, high = difference_interval(Accuracy(56, 70), Accuracy(48, 80))
    >>> round(low, 4), round(high, 4)
    (0.0524, 0.3339)
    """
    if not (one.n and other.n):
        return (-1.0, 1.0)
    (low, high), (other_low, other_high) = one.interval, other.interval
    difference = one.value - other.value
    below = math.hypot(one.value - low, other_high - other.value)
    above = math.hypot(high - one.value, other.value - other_low)
    return (max(-1.0, difference - below), min(1.0, difference + above))
