"""The Pareto front, against the definition."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.evaluation.pareto import pareto_front

POINTS = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=30)


@given(POINTS)
def test_on_the_front_is_who_is_beaten_by_nobody(points: list[tuple[int, int]]) -> None:
    front = pareto_front([cost for cost, _ in points], [value for _, value in points])
    for (cost, value), is_on in zip(points, front, strict=True):
        beaten = any(
            other <= cost and worth >= value and (other, worth) != (cost, value)
            for other, worth in points
        )
        assert is_on == (not beaten)


def test_what_is_not_known_is_on_no_front_and_beats_nobody() -> None:
    front = pareto_front([np.nan, 2.0, 1.0, np.inf], [0.99, 0.9, np.nan, 0.95])
    assert front.tolist() == [False, True, False, False]


@pytest.mark.parametrize("n", [0, 1])
def test_none_and_one(n: int) -> None:
    assert pareto_front(np.ones(n), np.ones(n)).tolist() == [True] * n
