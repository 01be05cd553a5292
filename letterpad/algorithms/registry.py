"""All algorithms. A new one is one file and one entry here, and it appears everywhere by itself."""

from collections.abc import Iterable

from letterpad.algorithms.algorithm import Algorithm
from letterpad.algorithms.k_nearest_neighbours import K_NEAREST_NEIGHBOURS
from letterpad.algorithms.kmeans import K_MEANS
from letterpad.algorithms.logistic import LOGISTIC_REGRESSION
from letterpad.algorithms.naive_bayes import NAIVE_BAYES
from letterpad.algorithms.nearest_prototype import NEAREST_PROTOTYPE
from letterpad.algorithms.networks import CONVOLUTIONAL_NET, NEURAL_NET
from letterpad.algorithms.svm import SVM
from letterpad.algorithms.trees import DECISION_TREE, RANDOM_FOREST
from letterpad.errors import UserError, with_suggestion

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
        NEAREST_PROTOTYPE,
    )
}
"""Letterpad's own algorithms by key, in the order in which they are offered."""

FROM_PACKAGES: dict[str, Algorithm] = {}
"""Those of installed packages, as they become known: in a process that trains with their code
(`letterpad.algorithms.loading`), in the window by description (`letterpad.algorithms.plugins`)."""


def known() -> dict[str, Algorithm]:
    """Return all algorithms by key: first Letterpad's own, which no package can replace."""
    return {**ALGORITHMS, **{k: a for k, a in FROM_PACKAGES.items() if k not in ALGORITHMS}}


def algorithm(key: str) -> Algorithm:
    """Return the algorithm called `key`, or raise UserError naming those there are."""
    try:
        return known()[key]
    except KeyError:
        raise unknown(key, known()) from None


def unknown(key: str, keys: Iterable[str]) -> UserError:
    """Return the error that says that there is no such algorithm, but these."""
    keys = tuple(keys)
    return with_suggestion(
        UserError(
            "There is no algorithm {key!r}. The algorithms: {known}.",
            key=key,
            known=", ".join(keys),
        ),
        key,
        keys,
    )
