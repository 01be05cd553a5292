"""Wilson's interval: published values, and bounds that hold for every count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from letterpad.evaluation.wilson import wilson_interval


@pytest.mark.parametrize(
    ("n_correct", "n", "low", "high"),
    [
        # R: prop.test(81, 263, correct = FALSE), the example of Newcombe (1998), Table I.
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
        (29, 29, 0.8830, 1.0),
        (0, 0, 0.0, 1.0),
    ],
)
def test_wilson_interval_gives_the_published_values(
    n_correct: int, n: int, low: float, high: float
) -> None:
    assert wilson_interval(n_correct, n) == pytest.approx((low, high), abs=6e-5)


@given(st.integers(1, 100_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_wilson_interval_holds_the_share_and_stays_within_0_and_1(case: tuple[int, int]) -> None:
    n_correct, n = case
    low, high = wilson_interval(n_correct, n)
    assert 0.0 <= low < high <= 1.0
    assert low - 1e-12 <= n_correct / n <= high + 1e-12


def test_it_is_scipys() -> None:
    theirs = binomtest(81, 263).proportion_ci(method="wilson")
    assert wilson_interval(81, 263) == pytest.approx((theirs.low, theirs.high), abs=1e-8)
