"""Two models on the same letters: intervals, by writer where writers are known, and a verdict."""

import json
from dataclasses import asdict, replace
from typing import Any

import numpy as np
import pytest

from letterpad.evaluation.comparison import Comparison, compared
from letterpad.evaluation.wilson import wilson_interval


def first(n: int, n_right: int) -> np.ndarray:
    """Return answers of which the first `n_right` are right."""
    return np.arange(n) < n_right


def test_a_model_that_reads_far_more_is_better_and_the_other_one_worse() -> None:
    better = compared(first(1000, 900), first(1000, 500))
    assert (better.n, better.n_right, better.n_other_right) == (1000, 900, 500)
    assert (better.n_alone, better.n_other_alone) == (400, 0)
    assert better.verdict == "better"
    assert compared(first(1000, 500), first(1000, 900)).verdict == "worse"


def test_without_writers_the_intervals_are_wilsons() -> None:
    comparison = compared(first(400, 300), first(400, 360))
    assert comparison.interval == pytest.approx(wilson_interval(300, 400), abs=2e-4)
    assert comparison.other_interval == pytest.approx(wilson_interval(360, 400), abs=2e-4)


def test_no_verdict_where_the_intervals_overlap() -> None:
    comparison = compared(first(400, 300), first(400, 310))
    assert comparison.interval[1] > comparison.other_interval[0]
    assert comparison.difference[1] < 0  # though the pairs alone would tell
    assert comparison.verdict == ""


def test_the_difference_is_that_of_pairs() -> None:
    rng = np.random.default_rng(0)
    one, other = rng.random(2000) < 0.8, rng.random(2000) < 0.8
    apart = compared(one, other).difference
    alike = compared(one, np.where(rng.random(2000) < 0.05, other, one)).difference
    assert alike[1] - alike[0] < 0.5 * (apart[1] - apart[0])


def test_letters_of_one_hand_count_for_less() -> None:
    """A hand that is read badly is read badly in all its letters."""
    hands = np.repeat(np.arange(40), 50)
    right = hands % 2 == 0
    by_letter, by_hand = compared(right, right), compared(right, right, hands.astype(str))
    width = [each.interval[1] - each.interval[0] for each in (by_letter, by_hand)]
    assert width[1] > 4 * width[0]
    assert by_hand.n_writers == 40


def test_few_hands_give_no_verdict() -> None:
    writers = np.array([f"w{n % 7}" for n in range(1000)])
    comparison = compared(first(1000, 900), first(1000, 300), writers)
    assert comparison.has_too_few_writers
    assert comparison.verdict == ""


def test_a_model_that_was_trained_on_the_letters_is_no_match() -> None:
    comparison = compared(first(1000, 300), first(1000, 900), knew_letters=True)
    assert comparison.verdict == ""


@pytest.mark.parametrize("n_right", [0, 50])
def test_all_right_and_all_wrong_are_intervals_too(n_right: int) -> None:
    comparison = compared(first(50, n_right), first(50, n_right))
    assert comparison.interval == pytest.approx(wilson_interval(n_right, 50))
    assert comparison.difference == (0.0, 0.0)


def test_a_comparison_comes_back_from_json() -> None:
    comparison = compared(first(10, 7), first(10, 4), np.array(list("abcdefghij")), other="2026")
    assert Comparison.from_json(json.loads(json.dumps(asdict(comparison)))) == comparison


@pytest.mark.parametrize(
    "wrong",
    [
        {"n": 0},
        {"n_right": 11},
        {"n_alone": 8},
        {"n_alone": -1},
        {"n_writers": 11},
        {"interval": [0.9, 0.1]},
        {"interval": [0.1]},
        {"difference": [float("nan"), 1.0]},
        {"other_interval": "ab"},
        {"n": "many"},
    ],
)
def test_a_strangers_comparison_that_is_none_is_refused(wrong: dict[str, Any]) -> None:
    fields = asdict(compared(first(10, 7), first(10, 4)))
    with pytest.raises((ValueError, TypeError)):
        Comparison.from_json({**fields, **wrong})
    with pytest.raises(TypeError):
        Comparison.from_json([1, 2])


def test_the_counts_of_both_models_are_accuracies() -> None:
    comparison = compared(first(10, 7), first(10, 4))
    assert (comparison.accuracy.value, comparison.other_accuracy.value) == (0.7, 0.4)
    assert replace(comparison, n_alone=3).n_other_alone == 0
