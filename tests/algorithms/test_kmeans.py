"""k-means as an algorithm: what its parameters do, and that a seed repeats a fit."""

from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.kmeans import K_MEANS
from letterpad.letters.letterset import LetterSet

SMALL = {"clusters": 12, "patch": 6, "regions": 2, "iterations": 20}


@pytest.fixture(scope="module")
def fit(bar_letters: LetterSet) -> Any:
    """Return what fits the algorithm on 400 bars."""
    data = FitData(bar_letters.features[:400], bar_letters.labels[:400])

    def fitted(**settings: object) -> Any:
        estimator = K_MEANS.build(K_MEANS.settings({**SMALL, **settings}), 4)
        K_MEANS.fit(estimator, data, lambda step: None)
        return estimator

    return fitted


def test_every_parameter_reaches_the_estimator() -> None:
    settings = K_MEANS.settings({"clusters": 7, "patch": 5, "regions": 4, "C": 0.5, "seed": 3})
    params = K_MEANS.build(settings, 4).get_params()
    assert params == dict(settings)


def test_it_learns_where_the_bars_stand(fit: Any, bar_letters: LetterSet) -> None:
    answers = fit().predict_proba(bar_letters.features[400:]).argmax(axis=1)
    assert (answers == bar_letters.labels[400:]).mean() > 0.95


def test_without_regions_it_cannot_tell_where_they_stand(fit: Any, bar_letters: LetterSet) -> None:
    """A bar is the same bit of stroke wherever it is: the regions are what tells the classes."""
    whole = fit(regions=1).predict_proba(bar_letters.features[400:]).argmax(axis=1)
    parts = fit(regions=3).predict_proba(bar_letters.features[400:]).argmax(axis=1)
    right = bar_letters.labels[400:]
    assert (whole == right).mean() < (parts == right).mean()


def test_the_same_seed_gives_the_same_model(fit: Any) -> None:
    one, again, other = fit(seed=1), fit(seed=1), fit(seed=2)
    assert np.array_equal(one.centres_, again.centres_)
    assert np.array_equal(one.logistic_.coef_, again.logistic_.coef_)
    assert not np.array_equal(one.centres_, other.centres_)
