"""The nets: their layers, and letters that are distorted a little."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData, Step
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import weights
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet

Fit = Callable[..., tuple[Any, list[Step]]]

NEURAL_NET = algorithm("neural-net")


def test_default_net_is_two_layers_as_in_the_talk(
    bar_letters: LetterSet, bar_data: FitData
) -> None:
    """x·W1+b1, ReLU, ·W2+b2, softmax, and nothing else."""
    estimator = NEURAL_NET.build(NEURAL_NET.settings({"epochs": 1}), 4)
    NEURAL_NET.fit(estimator, bar_data, lambda step: None)
    arrays = weights(estimator)
    assert arrays is not None
    w1, b1 = arrays["hidden_1.kernel"], arrays["hidden_1.bias"]
    w2, b2 = arrays["output.kernel"], arrays["output.bias"]
    assert len(arrays) == 4
    scores = np.maximum(bar_letters.features @ w1 + b1, 0) @ w2 + b2
    expected = np.exp(scores - scores.max(axis=1, keepdims=True))
    expected /= expected.sum(axis=1, keepdims=True)
    np.testing.assert_allclose(estimator.predict_proba(bar_letters.features), expected, atol=1e-5)


def test_hidden_units_may_be_several_layers(bar_data: FitData, fit_net: Fit) -> None:
    estimator, _ = fit_net(bar_data, hidden_units="24,8", activation="tanh", l2=0.01)
    arrays = weights(estimator)
    assert arrays is not None
    assert arrays["hidden_1.kernel"].shape == (784, 24)
    assert arrays["hidden_2.kernel"].shape == (24, 8)
    assert arrays["output.kernel"].shape == (8, 4)
    with pytest.raises(UserError, match=r"hidden_units.*separated by commas"):
        NEURAL_NET.settings({"hidden_units": "24,0"})


def test_filters_may_be_more_than_can_be_pooled(bar_data: FitData) -> None:
    chosen = algorithm("convolutional-net")
    settings = {"filters": "4,4,4,4,6", "convolutions": 3, "dense_units": 8, "epochs": 1}
    estimator = chosen.build(chosen.settings(settings), 4)
    chosen.fit(estimator, bar_data, lambda step: None)
    arrays = weights(estimator)
    assert arrays is not None
    assert "convolution_1_2.kernel" not in arrays
    assert arrays["convolution_5_1.kernel"].shape == (3, 3, 4, 6)
    assert arrays["convolution_5_3.kernel"].shape == (3, 3, 6, 6)
    assert arrays["hidden.kernel"].shape == (3 * 3 * 6, 8)
