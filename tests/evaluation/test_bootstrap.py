"""The cluster bootstrap gives scipy's numbers, and says where it has none."""

import numpy as np
import pytest
from scipy.stats import bootstrap

from letterpad.evaluation import bootstrap as ours
from letterpad.evaluation.bootstrap import interval_of_share


def hands(n: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Return right answers and letters of hands that are more or less easy to read.

    They are in the order in which they are drawn, whatever order they come in.
    """
    random = np.random.default_rng(seed)
    sizes = random.integers(10, 80, n)
    right = random.binomial(sizes, random.beta(8, 2, n))
    order = np.lexsort((right, sizes))
    return right[order].astype(float), sizes[order].astype(float)


@pytest.mark.parametrize(("n", "seed"), [(119, 0), (20, 1), (15, 2), (400, 3)])
def test_it_is_scipys_to_the_last_digit(n: int, seed: int) -> None:
    right, sizes = hands(n, seed)
    theirs = bootstrap(
        (right, sizes),
        lambda right, n, axis: right.sum(axis=axis) / n.sum(axis=axis),
        paired=True,
        method="BCa",
        rng=np.random.default_rng(0),
    ).confidence_interval
    assert interval_of_share(right, sizes) == pytest.approx((theirs.low, theirs.high), abs=1e-9)


def test_the_order_of_the_hands_does_not_matter() -> None:
    right, sizes = hands(50)
    mixed = np.random.default_rng(1).permutation(50)
    assert interval_of_share(right[mixed], sizes[mixed]) == interval_of_share(right, sizes)


def test_the_pieces_in_which_it_draws_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    right, sizes = hands(37)
    whole = interval_of_share(right, sizes)
    monkeypatch.setattr(ours, "_AT_ONCE", 1_000)
    assert interval_of_share(right, sizes) == whole


def test_thousands_of_hands_take_fewer_samples_and_give_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    right, sizes = hands(300)
    whole = interval_of_share(right, sizes)
    monkeypatch.setattr(ours, "_MOST_DRAWN", 300 * 2_000)
    fewer = interval_of_share(right, sizes)
    assert whole is not None
    assert fewer != whole
    assert fewer == pytest.approx(whole, abs=0.004)


@pytest.mark.parametrize(
    ("right", "sizes"),
    [
        ([7.0], [10.0]),
        ([10.0, 20.0, 30.0], [10.0, 20.0, 30.0]),
        ([0.0] * 20, [5.0] * 20),
        ([5.0, 10.0], [10.0, 20.0]),
    ],
)
def test_hands_that_do_not_differ_have_no_interval(right: list[float], sizes: list[float]) -> None:
    assert interval_of_share(np.array(right), np.array(sizes)) is None


def test_two_hands_have_one_that_holds_the_share() -> None:
    bounds = interval_of_share(np.array([9.0, 5.0]), np.array([10.0, 10.0]))
    assert bounds is not None
    assert 0.5 <= bounds[0] < 0.7 < bounds[1] <= 0.9


def test_it_holds_the_truth_as_often_as_it_says() -> None:
    """Of 300 samples of 60 hands whose letters are right in 80 of 100, by writer and by letter."""
    from letterpad.evaluation.wilson import wilson_interval

    random = np.random.default_rng(5)
    held = by_letter = 0
    for _ in range(300):
        right = random.binomial(50, random.beta(4, 1, 60)).astype(float)
        bounds = interval_of_share(right, np.full(60, 50.0))
        assert bounds is not None
        held += bounds[0] <= 0.8 <= bounds[1]
        low, high = wilson_interval(right.sum(), 3000)
        by_letter += low <= 0.8 <= high
    assert held > 0.9 * 300
    assert by_letter < 0.6 * 300
