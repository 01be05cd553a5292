"""Neighbours: few of them, and an exact copy outweighs all others."""

from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet


@pytest.mark.parametrize(("setting", "value"), [("neighbours", 200), ("components", 300)])
def test_more_neighbours_or_components_than_letters(
    bar_letters: LetterSet, setting: str, value: int
) -> None:
    chosen = algorithm("k-nearest-neighbours")
    estimator = chosen.build(chosen.settings({setting: value}), 4)
    data = FitData(bar_letters.features[:100], bar_letters.labels[:100])
    with pytest.raises(UserError, match=rf"{setting}\) is {value}, but there are only 100 letters"):
        chosen.fit(estimator, data, lambda step: None)


@pytest.mark.parametrize("weighting", ["by distance", "all the same"])
@pytest.mark.parametrize("neighbours", [1, 4])
def test_neighbours_of_new_and_of_learned_letters(
    bar_letters: LetterSet, weighting: str, neighbours: int, answers_both_ways: Any
) -> None:
    """A learned letter has distance 0 to itself, which outweighs all other votes."""
    asked = bar_letters.features[380:420]
    settings = {"weighting": weighting, "neighbours": neighbours, "components": 10}
    expected, answers, _ = answers_both_ways("k-nearest-neighbours", asked, **settings)
    np.testing.assert_allclose(answers, expected, atol=1e-4)
