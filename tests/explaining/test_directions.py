"""Centres and components are those of scikit-learn's estimators."""

import numpy as np

from fitted import FitBars, fit_bars
from letterpad.explaining.directions import Components, Patches
from letterpad.explaining.learned import learned

__all__ = ["fit_bars"]


def test_the_centres_of_k_means_are_shown_in_pixels(fit_bars: FitBars) -> None:
    fitted = fit_bars("k-means", clusters=12, patch=6, regions=2)
    found = learned(fitted.path)
    assert isinstance(found, Patches)
    made = fitted.estimator
    assert found.centres.shape == (12, 6, 6)
    # Whitened again they are the centres that k-means found.
    pixels = found.centres.reshape(12, 36) - made.mean_
    np.testing.assert_allclose(pixels @ made.whitening_, made.centres_, atol=2e-3)
    weights = (made.logistic_.coef_.T / made.scale_).reshape(4, 12, 4).mean(axis=0)
    np.testing.assert_allclose(found.weights, weights, rtol=1e-5, atol=1e-6)
    assert found.n_regions == 4
    assert found.classes == ("A", "B", "C", "D")


def test_the_components_before_an_svm_are_those_of_the_pca(fit_bars: FitBars) -> None:
    fitted = fit_bars("svm", components=7)
    found = learned(fitted.path)
    assert isinstance(found, Components)
    pca = fitted.estimator[0]
    np.testing.assert_allclose(found.directions, pca.components_, atol=1e-6)
    np.testing.assert_allclose(found.mean, pca.mean_, atol=1e-6)
