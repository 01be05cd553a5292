"""Fits the case model and the confidence: logistic regressions on words that were read right."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from letterpad.words.case import CaseInputs, CaseModel, first_inputs, second_inputs

RIDGE = 2.0
_STEPS = 30
_AGAINST = 0.5
"""Share of a word's letters whose case the network surely sees otherwise: its label is wrong."""

Floats = NDArray[np.float64]


def logistic(inputs: Floats, targets: Floats, ridge: float = RIDGE) -> Floats:
    """Fit a logistic regression by Newton's method; the ridge holds for all weights.

    Examples
    --------
    >>> x = np.array([[1.0, -1.0], [1.0, 1.0]] * 50)
    >>> weights = logistic(x, np.array([0.0, 1.0] * 50), 0.1)
    >>> bool(weights[1] > 3 > abs(weights[0]))
    True
    """
    weights = np.zeros(inputs.shape[1])
    for _ in range(_STEPS):
        share = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (targets - share) - ridge * weights
        curve = (inputs * (share * (1 - share))[:, None]).T @ inputs
        step = np.linalg.solve(curve + ridge * np.eye(len(weights)), slope)
        weights = weights + step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def fit_case(words: Sequence[CaseInputs], texts: Sequence[str]) -> CaseModel:
    """Fit a case model to words and their labels, leaving out labels that are surely wrong."""
    inputs = [first_inputs(word) for word in words]
    lower = [np.array([letter.islower() for letter in text], dtype=float) for text in texts]
    kept = [
        number
        for number, (word, is_lower) in enumerate(zip(words, lower, strict=True))
        if _against(word, is_lower) < _AGAINST
    ]
    first = logistic(
        np.concatenate([inputs[number] for number in kept]),
        np.concatenate([lower[number] for number in kept]),
    )
    told = [
        second_inputs(inputs[number], np.clip(inputs[number] @ first, -8, 8)) for number in kept
    ]
    second = logistic(np.concatenate(told), np.concatenate([lower[number] for number in kept]))
    return CaseModel(first, second)


def _against(word: CaseInputs, is_lower: Floats) -> float:
    rows = np.arange(len(word.letters))
    upper = word.cased[rows, word.letters].astype(float) + 1e-4
    lower = word.cased[rows, word.letters + 26].astype(float) + 1e-4
    odds = np.log(lower / upper) * (2 * is_lower - 1)
    return float((odds < -3).mean())
