"""Weights and probabilities of pixels are scikit-learn's."""

import numpy as np
import pytest

from fitted import FitBars, fit_bars
from letterpad.explaining.learned import learned
from letterpad.explaining.weights import InkProbabilities, LinearWeights, Prototypes

__all__ = ["fit_bars"]


def test_the_weights_of_logistic_regression_are_its_coefficients(fit_bars: FitBars) -> None:
    fitted = fit_bars("logistic-regression")
    found = learned(fitted.path)
    assert isinstance(found, LinearWeights)
    assert found.classes == ("A", "B", "C", "D")
    assert found.ink_from is None
    np.testing.assert_allclose(found.weights, fitted.estimator.coef_, rtol=1e-6, atol=1e-9)
    # The bar of A is at the left: ink there speaks for it.
    left, right = found.weights[0].reshape(28, 28)[:, :7], found.weights[0].reshape(28, 28)[:, 21:]
    assert left.mean() > 0 > right.mean()


def test_naive_bayes_keeps_how_often_pixels_have_ink(fit_bars: FitBars) -> None:
    fitted = fit_bars("naive-bayes")
    found = learned(fitted.path)
    assert isinstance(found, InkProbabilities)
    np.testing.assert_allclose(
        found.shares, np.exp(fitted.estimator.feature_log_prob_), rtol=1e-5, atol=1e-7
    )
    assert found.ink_from == pytest.approx(0.3)


@pytest.mark.parametrize(
    "kept",
    [
        None,
        {},
        {"ink.log_probabilities": np.zeros((4, 783), np.float32)},
        {"ink.log_probabilities": np.zeros((4, 784), np.int64)},
        {"ink.log_probabilities": np.full((4, 784), np.nan, np.float32)},
    ],
)
def test_what_a_file_does_not_keep_is_not_made_up(
    kept: dict[str, np.ndarray] | None,
) -> None:
    assert InkProbabilities.read(kept, ("A", "B", "C", "D"), 0.3) is None


def test_a_prototype_that_stands_several_times_is_read_once(fit_bars: FitBars) -> None:
    fitted = fit_bars("nearest-prototype", prototypes=2)
    found = learned(fitted.path)
    assert isinstance(found, Prototypes)
    np.testing.assert_array_equal(found.labels, [0, 0, 1, 1, 2, 2, 3, 3])
    np.testing.assert_allclose(found.pictures, fitted.estimator.pictures_.reshape(8, 784))
    one_twice = fitted.estimator.pictures_.copy()
    one_twice[1, 1] = one_twice[1, 0]
    again = Prototypes.read({"prototypes.pictures": one_twice}, ("A", "B", "C", "D"))
    assert again is not None
    np.testing.assert_array_equal(again.labels, [0, 0, 1, 2, 2, 3, 3])


@pytest.mark.parametrize(
    "kept",
    [
        None,
        {},
        {"prototypes.pictures": np.zeros((4, 2, 783), np.float32)},
        {"prototypes.pictures": np.zeros((3, 2, 784), np.float32)},
        {"prototypes.pictures": np.zeros((4, 784), np.float32)},
        {"prototypes.pictures": np.full((4, 2, 784), np.nan, np.float32)},
        {"prototypes.pictures": np.zeros((4, 2, 784), np.int64)},
    ],
)
def test_prototypes_of_another_form_are_not_read(kept: dict[str, np.ndarray] | None) -> None:
    assert Prototypes.read(kept, ("A", "B", "C", "D")) is None
