"""The difference of two shares, beside published figures and beside simulation."""

import math

import numpy as np
import pytest

from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.by_writer import ByWriter
from letterpad.evaluation.two_shares import difference_interval


@pytest.mark.parametrize(
    ("counts", "bounds"),
    [
        # R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890, table II, method 10.
        ((56, 70, 48, 80), (0.0524, 0.3339)),
        ((9, 10, 3, 10), (0.1705, 0.8090)),
        ((10, 10, 0, 20), (0.6791, 1.0)),
        ((10, 10, 0, 10), (0.6075, 1.0)),
    ],
)
def test_it_is_newcombes(counts: tuple[int, ...], bounds: tuple[float, float]) -> None:
    found = difference_interval(Accuracy(*counts[:2]), Accuracy(*counts[2:]))
    assert found == pytest.approx(bounds, abs=1e-4)


def test_it_holds_the_difference_about_as_often_as_it_says() -> None:
    random = np.random.default_rng(7)
    one, other = 0.85, 0.95
    inside = 0
    counts = random.binomial((52, 3408), (one, other), (2000, 2))
    for n, m in counts.tolist():
        low, high = difference_interval(Accuracy(n, 52), Accuracy(m, 3408))
        inside += low <= one - other <= high
    assert 0.93 <= inside / 2000 <= 0.98


def test_writers_make_it_wider() -> None:
    alone = difference_interval(Accuracy(45, 52), Accuracy(950, 1000))
    by_hand = Accuracy(950, 1000, ByWriter(20, 0.95, 0.8, (0.85, 0.99)))
    wide = difference_interval(Accuracy(45, 52), by_hand)
    assert wide[0] < alone[0] < alone[1] < wide[1]
    assert wide[1] == pytest.approx(
        45 / 52 - 0.95 + math.hypot(Accuracy(45, 52).interval[1] - 45 / 52, 0.95 - 0.85)
    )


def test_of_no_letters_nothing_is_known() -> None:
    assert difference_interval(Accuracy(0, 0), Accuracy(9, 10)) == (-1.0, 1.0)
