"""Small nets, fitted in a second or so."""

from collections.abc import Callable
from typing import Any

import pytest

from letterpad.algorithms.algorithm import FitData, Step
from letterpad.algorithms.registry import algorithm
from letterpad.letters.letterset import LetterSet


@pytest.fixture(scope="session")
def bar_data(bar_letters: LetterSet) -> FitData:
    """Return 400 bars to learn from and 200 to validate on."""
    x, y = bar_letters.features, bar_letters.labels
    return FitData(x[:400], y[:400], x[400:], y[400:])


@pytest.fixture(scope="session")
def fit_net() -> Callable[..., tuple[Any, list[Step]]]:
    """Return a function that fits a small neural net: the estimator, and what it told."""

    def fit(data: FitData, **settings: object) -> tuple[Any, list[Step]]:
        chosen = algorithm("neural-net")
        small = {"hidden_units": "16", "epochs": 3, **settings}
        estimator = chosen.build(chosen.settings(small), 4)
        steps: list[Step] = []
        chosen.fit(estimator, data, steps.append)
        return estimator, steps

    return fit
