"""What is worth its cost: the models that no other beats in both accuracy and cost."""

import numpy as np
from numpy.typing import ArrayLike, NDArray


def pareto_front(costs: ArrayLike, values: ArrayLike) -> NDArray[np.bool_]:
    """Tell which of several are on the Pareto front (V. Pareto, 1906).

    One is on it if no other costs no more and is worth no less, unless that is the same in both:
    what is twice there is twice on the front.

    Parameters
    ----------
    costs : array of shape (n,)
        The less, the better; what is nan is on no front.
    values : array of shape (n,)
        The more, the better.

    Returns
    -------
    bool array of shape (n,)

    Examples
    --------
    The third costs more than the second and is worth less:

    >>> pareto_front([1.0, 2.0, 3.0, 9.0], [0.5, 0.8, 0.7, 0.9]).tolist()
    [True, True, False, True]
    """
    cost, value = np.asarray(costs, dtype=np.float64), np.asarray(values, dtype=np.float64)
    known = np.flatnonzero(np.isfinite(cost) & np.isfinite(value))
    front = np.zeros(len(cost), dtype=bool)
    # The cheapest first, and of those that cost the same the best first.
    order = known[np.lexsort((-value[known], cost[known]))]
    best, best_cost = -np.inf, np.nan
    for place in order.tolist():
        is_better = value[place] > best
        front[place] = is_better or (value[place] == best and cost[place] == best_cost)
        if is_better:
            best, best_cost = value[place], cost[place]
    return front
