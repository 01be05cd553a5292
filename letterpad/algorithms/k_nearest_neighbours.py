"""k nearest neighbours after a PCA, from scikit-learn."""

from typing import Any

import numpy as np

from letterpad.algorithms.algorithm import Algorithm, FitData, OnStep, Param, Settings
from letterpad.algorithms.pca import components, fit_pipeline, pca, require_letters
from letterpad.conversion.network import network
from letterpad.messages import Sentence

COMPONENTS = 30
"""That are used unless somebody says otherwise."""


def _build(settings: Settings, n_classes: int) -> Any:
    from sklearn.neighbors import KNeighborsClassifier
    from sklearn.pipeline import make_pipeline

    return make_pipeline(
        pca(settings),
        KNeighborsClassifier(
            settings["neighbours"],
            weights="distance" if settings["weighting"] == "by distance" else "uniform",
        ),
    )


def _fit(estimator: Any, data: FitData, on_step: OnStep) -> None:
    require_letters(data, estimator[-1].n_neighbors, Sentence("Neighbours (neighbours)"))
    fit_pipeline(estimator, data, on_step, COMPONENTS)


def _to_onnx(pipeline: Any) -> Any:
    """Convert by hand.

    skl2onnx gives other answers where votes are weighted by distance, and takes 25 ms for one.
    """
    pca, neighbours = pipeline
    learned = neighbours._fit_X.astype(np.float64)
    projection = pca.components_.T.astype(np.float64)
    n_classes = len(neighbours.classes_)
    constants = {
        "projection": projection.astype(np.float32),
        "offset": (-pca.mean_.astype(np.float64) @ projection).astype(np.float32),
        "minus_twice_learned": (-2.0 * learned.T).astype(np.float32),
        "learned_squared": (learned**2).sum(axis=1).astype(np.float32),
        "votes_of_learned": np.eye(n_classes, dtype=np.float32)[neighbours._y],
        "k": np.array([neighbours.n_neighbors]),
        "first": np.array([1]),
    }
    if neighbours.weights == "distance":
        constants |= {"learned": learned.astype(np.float32), "tiny": _TINY}
        nodes = _NEAREST + _WEIGHTED + _COUNTED.format(votes="weighted_votes")
    else:
        nodes = _NEAREST + _COUNTED.format(votes="votes")
    return network(nodes, constants, n_classes)


_TINY = np.float32(1e-9)
"""Instead of no distance at all: an exact copy outweighs all others."""

# |x - l|² = |x|² - 2 x·l + |l|², of which |x|² is the same for all: enough to rank them.
_NEAREST = """
    projected = MatMul(picture, projection)
    point = Add(projected, offset)
    products = MatMul(point, minus_twice_learned)
    ranks = Add(products, learned_squared)
    nearest_ranks, nearest = TopK<axis = 1, largest = 0>(ranks, k)
    votes = Gather<axis = 0>(votes_of_learned, nearest)
"""

# The few distances that count are computed again from the differences: the formula above loses
# the digits of small ones.
_WEIGHTED = """
    neighbours = Gather<axis = 0>(learned, nearest)
    points = Unsqueeze(point, first)
    differences = Sub(neighbours, points)
    lengths = ReduceL2<axes = [2], keepdims = 1>(differences)
    distances = Max(lengths, tiny)
    weighted_votes = Div(votes, distances)
"""

_COUNTED = """
    sums = ReduceSum<keepdims = 0>({votes}, first)
    sum = ReduceSum<keepdims = 1>(sums, first)
    probabilities = Div(sums, sum)
"""


K_NEAREST_NEIGHBOURS = Algorithm(
    key="k-nearest-neighbours",
    name=Sentence("k nearest neighbours"),
    summary=Sentence("Looks up the training letters that are most alike and lets them vote."),
    family="scikit-learn",
    params=(
        Param(
            "neighbours",
            Sentence("Neighbours"),
            "int",
            3,
            Sentence("How many of the most similar training letters (k) vote."),
            low=1,
            high=200,
        ),
        Param(
            "weighting",
            Sentence("Votes"),
            "choice",
            "by distance",
            Sentence(
                "Whether the vote of a nearer neighbour counts more (1 / distance), or all "
                "votes count the same."
            ),
            choices={
                "by distance": Sentence("by distance"),
                "all the same": Sentence("all the same"),
            },
        ),
        components(COMPONENTS),
    ),
    build=_build,
    fit=_fit,
    to_onnx=_to_onnx,
    curve=Sentence(
        "No curve: k nearest neighbours only remembers the training letters; nothing is "
        "improved step by step."
    ),
)
