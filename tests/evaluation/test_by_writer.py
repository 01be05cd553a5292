"""What is scored by writer: mean, worst tenth, interval, and what strangers' files say of them."""

import json
from typing import Any

import numpy as np
import pytest

from letterpad.evaluation.accuracy import Accuracy
from letterpad.evaluation.by_writer import ByWriter, accuracy_interval, by_writer, right_of_each
from letterpad.evaluation.wilson import wilson_interval

WRITERS = np.array(["Cy"] * 5 + ["Ada"] * 20 + ["Bo"] * 10)
RIGHT = np.array([False] * 4 + [True] + [True] * 18 + [False] * 2 + [True] * 5 + [False] * 5)


def test_each_writer_counts_once_in_the_mean_and_the_worst_tenth() -> None:
    scores = by_writer(RIGHT, WRITERS)
    assert scores.n == 3
    assert scores.mean == pytest.approx((0.2 + 0.9 + 0.5) / 3)
    assert scores.worst_tenth == pytest.approx(np.quantile([0.2, 0.9, 0.5], 0.1))
    assert scores.interval[0] <= RIGHT.mean() <= scores.interval[1]


def test_right_answers_and_letters_of_each_writer() -> None:
    sums, sizes = right_of_each(RIGHT, WRITERS)
    assert sums.tolist() == [18, 5, 1]  # Ada, Bo, Cy
    assert sizes.tolist() == [20, 10, 5]


def test_the_order_of_the_letters_and_the_names_do_not_matter() -> None:
    order = np.random.default_rng(0).permutation(len(RIGHT))
    numbers = np.unique(WRITERS, return_inverse=True)[1]
    expected = by_writer(RIGHT, WRITERS)
    assert by_writer(RIGHT[order], WRITERS[order]) == expected
    assert by_writer(RIGHT, numbers) == expected
    for others in (2 - numbers, np.array(["w10", "w9", "w8"])[numbers]):
        assert by_writer(RIGHT, others) == expected


def test_by_writer_the_interval_is_wider_where_hands_differ() -> None:
    hands = np.repeat(np.arange(40), 50)
    right = hands % 2 == 0
    low, high = accuracy_interval(right, hands)
    wilson_low, wilson_high = accuracy_interval(right, None)
    assert (wilson_low, wilson_high) == wilson_interval(1000, 2000)
    assert high - low > 4 * (wilson_high - wilson_low)


@pytest.mark.parametrize(
    ("right", "writers"),
    [
        (np.ones(60, bool), np.repeat(np.arange(20), 3)),
        (np.zeros(60, bool), np.repeat(np.arange(20), 3)),
        (np.arange(60) < 40, np.zeros(60, np.int64)),
    ],
    ids=["all right", "all wrong", "one writer"],
)
def test_where_writers_say_nothing_it_is_wilsons(right: np.ndarray, writers: np.ndarray) -> None:
    expected = wilson_interval(int(right.sum()), 60)
    assert by_writer(right, writers).interval == expected
    assert Accuracy.of(right, writers).interval == expected
    assert expected[1] - expected[0] > 0.05


def test_no_letters_are_of_no_writers() -> None:
    nothing = Accuracy.of(np.zeros(0, bool), np.zeros(0, np.str_))
    assert nothing.by_writer is None
    assert nothing.interval == (0.0, 1.0)
    assert accuracy_interval(np.zeros(0, bool), np.zeros(0, np.str_)) == (0.0, 1.0)


def test_figures_come_back_from_json() -> None:
    scores = by_writer(RIGHT, WRITERS)
    assert ByWriter.from_json(json.loads(json.dumps(scores.to_json()))) == scores
    assert set(scores.to_json()) == {"n", "mean", "worst_tenth", "interval"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"n": 0},
        {"n": 2**50},
        {"n": "many"},
        {"mean": 1.5},
        {"mean": float("nan")},
        {"worst_tenth": -0.1},
        {"interval": [0.9, 0.1]},
        {"interval": [0.1]},
        {"interval": [0.0, 2.0]},
        {"interval": 3},
    ],
)
def test_a_strangers_figures_that_are_none_are_refused(wrong: dict[str, Any]) -> None:
    fields = by_writer(RIGHT, WRITERS).to_json()
    with pytest.raises((ValueError, TypeError)):
        ByWriter.from_json({**fields, **wrong})
    with pytest.raises(TypeError):
        ByWriter.from_json([1, 2])
    del fields["mean"]
    with pytest.raises(KeyError):
        ByWriter.from_json(fields)
