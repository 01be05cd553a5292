"""All algorithms. A new one is one entry here, and it appears everywhere by itself."""

from letterpad.algorithms.algorithm import Algorithm
from letterpad.algorithms.classical import K_NEAREST_NEIGHBOURS, NAIVE_BAYES, SVM
from letterpad.algorithms.kmeans import K_MEANS
from letterpad.algorithms.logistic import LOGISTIC_REGRESSION
from letterpad.algorithms.networks import CONVOLUTIONAL_NET, NEURAL_NET
from letterpad.algorithms.trees import DECISION_TREE, RANDOM_FOREST
from letterpad.errors import UserError

ALGORITHMS: dict[str, Algorithm] = {
    algorithm.key: algorithm
    for algorithm in (
        LOGISTIC_REGRESSION,
        NEURAL_NET,
        CONVOLUTIONAL_NET,
        K_NEAREST_NEIGHBOURS,
        NAIVE_BAYES,
        DECISION_TREE,
        RANDOM_FOREST,
        SVM,
        K_MEANS,
    )
}
"""The algorithms by key, in the order in which they are offered."""


def algorithm(key: str) -> Algorithm:
    """Return the algorithm called `key`, or raise UserError naming those there are."""
    try:
        return ALGORITHMS[key]
    except KeyError:
        known = ", ".join(ALGORITHMS)
        raise UserError(
            "There is no algorithm {key!r}. The algorithms: {known}.", key=key, known=known
        ) from None
