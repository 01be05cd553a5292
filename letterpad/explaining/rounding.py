"""Numbers that are written with few digits and still add up."""

import math
from collections.abc import Sequence


def decimals_that_add_up(
    addends: Sequence[float], total: float, least: int = 2, most: int = 5
) -> int | None:
    """Return with how many decimals the addends, as they are written, have the written total.

    Parameters
    ----------
    addends : sequence of float
    total : float
        Their sum, but for rounding.
    least, most : int
        Decimals that may be written.

    Returns
    -------
    int or None
        The fewest decimals; None if the written numbers never add up.

    Examples
    --------
    >>> decimals_that_add_up([3.42, -0.18], 3.24)
    2
    >>> decimals_that_add_up([3.424, -0.176], 3.248)
    3
    """
    for decimals in range(least, most + 1):
        if left_over(addends, total, decimals) == 0:
            return decimals
    return None


def left_over(addends: Sequence[float], total: float, decimals: int) -> float:
    """Return what is missing to the written total, once the addends are added as written.

    Examples
    --------
    >>> left_over([1.004, 0.504], 2.0, 2)
    0.5
    """
    missing = _as_written(total, decimals) - sum(_as_written(each, decimals) for each in addends)
    return float(missing / 10**decimals)


def _as_written(value: float, decimals: int) -> int:
    """Return a number as it is written, in units of its last digit."""
    written: int = round(round(value, decimals) * 10**decimals)
    return written


def decimals_for(values: Sequence[float], figures: int = 3, most: int = 5) -> int:
    """Return with how many decimals the largest value has so many figures, two at least.

    Examples
    --------
    >>> decimals_for([0.0123, 0.004]), decimals_for([12.3])
    (4, 2)
    """
    largest = max((abs(value) for value in values), default=0.0)
    if not largest or not math.isfinite(largest):
        return 2
    return min(most, max(2, figures - 1 - math.floor(math.log10(largest))))
