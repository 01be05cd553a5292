"""Naive Bayes on pixels with and without ink, from scikit-learn."""

from typing import Any

import numpy as np

from letterpad.algorithms.algorithm import Algorithm, Param, Settings
from letterpad.conversion.network import network
from letterpad.messages import Sentence

INK = "ink.log_probabilities"
"""What is kept beside the network: how often every pixel has ink, float32 (n_classes, 784)."""


def _build(settings: Settings, n_classes: int) -> Any:
    from letterpad.algorithms.estimators.naive_bayes import NaiveBayes

    return NaiveBayes(alpha=settings["smoothing"], binarize=settings["ink_from"])


def _to_onnx(bayes: Any) -> Any:
    """Convert by hand: it is linear in the pixels that count as ink.

    skl2onnx adds up large numbers that nearly cancel, and is off by 3e-4.
    """
    paper = np.log1p(-np.exp(bayes.feature_log_prob_))
    weights = (bayes.feature_log_prob_ - paper).T
    offsets = paper.sum(axis=1) + bayes.class_log_prior_
    # What all classes have in common does not change the softmax; small sums keep their digits.
    weights = weights - weights.mean(axis=1, keepdims=True)
    constants = {
        "threshold": np.float32(bayes.binarize),
        "weights": weights.astype(np.float32),
        "offsets": (offsets - offsets.mean()).astype(np.float32),
    }
    return network(_NODES, constants, weights.shape[1])


_NODES = """
    has_ink = Greater(picture, threshold)
    ink = Cast<to = 1>(has_ink)  # to float32
    scores = Gemm(ink, weights, offsets)
    probabilities = Softmax<axis = 1>(scores)
"""

NAIVE_BAYES = Algorithm(
    key="naive-bayes",
    name=Sentence("Naive Bayes"),
    summary=Sentence(
        "Counts how often each pixel has ink in each letter, as if pixels were independent."
    ),
    family="scikit-learn",
    params=(
        Param(
            "smoothing",
            Sentence("Smoothing"),
            "float",
            1.0,
            Sentence(
                "How many letters with and without ink are added to the count of every pixel, "
                "so that nothing counts as impossible."
            ),
            low=1e-6,
            high=1000.0,
            logarithmic=True,
        ),
        Param(
            "ink_from",
            Sentence("Ink from"),
            "float",
            0.3,
            Sentence("A pixel darker than this counts as ink; 0 is paper, 1 full ink."),
            low=0.0,
            high=0.99,
        ),
    ),
    build=_build,
    to_onnx=_to_onnx,
    curve=Sentence(
        "No curve: naive Bayes goes through the letters once and counts; nothing is improved "
        "step by step."
    ),
)
