"""What twice the letters brought: counted by hand, with an interval that covers."""

import doctest

import numpy as np
import pytest

from letterpad.messages import Sentence
from letterpad.training.experiments import gains
from letterpad.training.experiments.gains import curve_method, curve_sentence, gain, verdict
from letterpad.training.experiments.spec import Curve, Gain, Learner, Planned, Point

LEARNERS = (
    Learner("neural-net", {}, Sentence("Neural net")),
    Learner("logistic-regression", {}, Sentence("Logistic regression")),
)


def points_of(right: np.ndarray, n: int, learner: int = 0) -> list[Point]:
    """Return points of letters that were read right: bool array of shape (n_seeds, n_test)."""
    return [
        Point(learner, n, seed, float(row.mean()), len(row), 1.0, Point.packed(row))
        for seed, row in enumerate(right)
    ]


def curve_of(*of_learners: Gain, n_writers: int = 0) -> Curve:
    plan = Planned((1040, 2080, 4160, 8320, 16640), 3, 4160, "hash")
    return Curve(plan, 8320, n_writers, (), of_learners)


def test_examples_in_the_docstrings_run() -> None:
    assert doctest.testmod(gains).failed == 0


def test_the_gain_is_the_mean_difference_of_the_accuracies() -> None:
    random = np.random.default_rng(0)
    half, full = random.random((3, 200)) < 0.5, random.random((3, 200)) < 0.6
    found = gain([*points_of(full, 400), *points_of(half, 200)], 0, 200, 400)
    assert found.mean == pytest.approx(full.mean() - half.mean())
    differences = (full.astype(float) - half).mean(axis=0)
    of_letters = differences.var(ddof=1) / 200
    of_seeds = (full.mean(axis=1) - half.mean(axis=1)).var(ddof=1) / 3
    reach = 1.959964 * np.sqrt(of_letters + of_seeds)
    assert (found.low, found.high) == pytest.approx((found.mean - reach, found.mean + reach))


def test_letters_of_one_hand_make_the_interval_wider() -> None:
    hands = np.repeat(np.arange(20), 30)
    luck = np.random.default_rng(3).random(20) < 0.5
    full = luck[hands][None, :] | np.zeros((3, 600), dtype=bool)
    points = [*points_of(full, 400), *points_of(np.zeros((3, 600), dtype=bool), 200)]
    by_letter = gain(points, 0, 200, 400)
    by_hand = gain(points, 0, 200, 400, hands.astype(np.str_))
    ratio = (by_hand.high - by_hand.low) / (by_letter.high - by_letter.low)
    assert by_hand.mean == by_letter.mean
    assert ratio == pytest.approx(np.sqrt(30), rel=0.05)


def test_the_interval_covers_the_true_gain_about_as_often_as_it_says() -> None:
    random = np.random.default_rng(7)
    covered = 0
    for _ in range(300):
        easy = random.random(400)  # the same letters are hard for both
        seeds = random.normal(0, 0.02, (3, 1))
        half = easy + random.normal(0, 0.1, (3, 400)) < 0.60 + seeds
        full = easy + random.normal(0, 0.1, (3, 400)) < 0.66
        found = gain([*points_of(half, 200), *points_of(full, 400)], 0, 200, 400)
        covered += found.low <= 0.06 <= found.high
    assert covered / 300 > 0.92


@pytest.mark.parametrize(
    ("low", "mean", "high", "expected"),
    [
        (0.014, 0.021, 0.028, "helps"),
        (0.001, 0.003, 0.005, "hardly"),  # real, but not worth the letters
        (-0.003, 0.002, 0.007, "hardly"),
        (-0.03, -0.02, -0.01, "hardly"),
        (-0.01, 0.01, 0.03, ""),
        (-0.001, 0.02, 0.041, ""),
    ],
)
def test_the_verdict_follows_the_interval(
    low: float, mean: float, high: float, expected: str
) -> None:
    assert verdict(Gain(mean, low, high)) == expected
    assert verdict(Gain(mean, low, high), n_writers=14) == ""
    assert verdict(Gain(mean, low, high), n_writers=15) == expected


def test_the_sentence_says_what_twice_the_letters_brought() -> None:
    curve = curve_of(Gain(0.0212, 0.014, 0.0284), Gain(0.003, -0.0004, 0.0064))
    assert str(curve_sentence(curve, LEARNERS)) == (
        "Twice the letters, 16,640 instead of 8,320, brought Neural net 2.1 points (1.4 to 2.8), "
        "Logistic regression 0.3 points (0.0 to 0.6). More letters would help Neural net. More "
        "letters would hardly help Logistic regression."
    )
    assert "the same 4,160 letters, 3 for each size" in str(curve_method(curve))


def test_what_cannot_be_told_is_said() -> None:
    unclear = curve_of(Gain(0.01, -0.01, 0.03), Gain(0.02, 0.01, 0.03))
    said = str(curve_sentence(unclear, LEARNERS))
    assert "Whether more letters would help Neural net cannot be told." in said
    few = curve_of(Gain(0.05, 0.04, 0.06), Gain(0.02, 0.01, 0.03), n_writers=4)
    said = str(curve_sentence(few, LEARNERS))
    assert said.endswith(
        "The test letters are by 4 writers: too few hands to tell whether more letters would help."
    )
    assert "would help:" not in said
