"""Rules of the tutor: each one on a card that calls for it, and on one that just does not."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from letterpad.algorithms.algorithm import Package
from letterpad.algorithms.registry import algorithm
from letterpad.assessment.advice import (
    ChangeTraining,
    ChooseLetters,
    Observation,
    ShowConfused,
    UseShipped,
)
from letterpad.assessment.observations import RULES, observation, observations
from letterpad.evaluation.by_writer import ByWriter
from letterpad.evaluation.comparison import Comparison
from letterpad.ink.raster import Framing
from letterpad.model_files.card import Card, HeldOutResult
from letterpad.model_files.observed import Observed

CLASSES = tuple("ABCDEFGH")

GOOD = Observed(
    n_own=1000, n_own_correct=920, n_units=100, n_dead_units=10, fewest_class="Q", n_fewest=40,
    confused=("A", "H"), n_confused=30, n_earlier_tests=3,
)  # fmt: skip


def card(
    key: str = "neural-net", observed: Observed | None = GOOD, n_correct: int = 880, **fields: Any
) -> Card:
    """Return the card of a training of 8,000 letters of which nothing is to be said."""
    one = algorithm(key)
    made = {
        "name": "Mine",
        "algorithm": key,
        "algorithm_name": str(one.name),
        "settings": one.settings({}),
        "classes": CLASSES,
        "framing": Framing(),
        "data": {"n": 10_000},
        "split": {"kind": "random", "train_size": 8000, "n_train": 7200, "n_validation": 800},
        "held_out": HeldOutResult(1000, n_correct, 0.97, "key"),
        "history": curve([2.0, 1.0, 0.6, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5]),
        "observed": observed,
    }
    return Card(**{**made, **fields})


def curve(losses: list[float], total: int | None = None, name: str = "loss") -> Any:
    n = total or len(losses)
    return tuple(
        {"step": float(step), "total": n, "unit": "epoch", name: loss}
        for step, loss in enumerate(losses, 1)
    )


def said(of: Card) -> list[str]:
    return [each.key for each in observations(of)]


def the(key: str, of: Card) -> Observation:
    return next(each for each in observations(of) if each.key == key)


def test_nothing_is_said_of_a_training_of_which_nothing_is_to_be_said() -> None:
    assert observation(card()) is None


def test_nothing_is_said_of_a_card_from_before() -> None:
    assert observation(card(observed=None)) is None


def test_every_rule_is_tried_here() -> None:
    triggered = {
        "diverged", "too-few", "by-heart", "edge", "still-falling", "same-hands", "dead-units",
        "one-pair", "many-tests", "worse-than-shipped",
    }  # fmt: skip
    assert len(RULES) == len(triggered) >= 8


def test_what_spoils_a_training_comes_first() -> None:
    worst = card(
        history=curve([2.0, 9.0, 50.0]), observed=replace(GOOD, n_fewest=2, n_dead_units=99)
    )
    assert said(worst) == ["diverged", "too-few", "dead-units"]
    first = observation(worst)
    assert first is not None
    assert first.key == "diverged"


@pytest.mark.parametrize("last", [50.0, float("nan"), float("inf")])
def test_a_training_that_diverged_is_told_to_take_shorter_steps(last: float) -> None:
    told = the("diverged", card(history=curve([2.0, 5.0, last])))
    assert told.action == ChangeTraining({"learning_rate": 1e-4})
    assert str(told.button) == "Set Learning rate to 0.0001"


def test_a_loss_that_is_high_and_falls_has_not_diverged() -> None:
    assert "diverged" not in said(card(history=curve([9.0, 3.0, 2.5, 2.0])))
    package = Package("colleague", "1.0")
    assert said(card(history=curve([2.0, 9.0, 50.0]), package=package)) == []


def test_a_class_of_few_letters_is_named() -> None:
    told = the("too-few", card(observed=replace(GOOD, n_fewest=9)))
    assert str(told.sentence) == "It learned Q from 9 letters only."
    assert told.action == ChooseLetters()
    assert said(card(observed=replace(GOOD, n_fewest=10))) == []


def test_few_letters_that_were_chosen_so_call_for_all_of_them() -> None:
    split = {"kind": "random", "train_size": 200, "n_train": 180, "n_validation": 20}
    told = the("too-few", card(observed=replace(GOOD, n_fewest=2), split=split))
    assert told.action == ChangeTraining(all_letters=True)
    assert str(told.button) == "Train on all 8,000 letters"


HEART = replace(GOOD, n_own_correct=980)


def test_letters_known_by_heart_call_for_more_of_them_where_there_are_more() -> None:
    split = {"kind": "random", "train_size": 500, "n_train": 500, "n_validation": 0}
    told = the("by-heart", card("logistic-regression", HEART, 440, split=split))
    assert "98 % of those it learned from, and 44 % of the others" in str(told.sentence)
    assert told.action == ChangeTraining(all_letters=True)


@pytest.mark.parametrize(
    ("key", "changed"),
    [
        ("logistic-regression", {"C": 0.1}),
        ("k-means", {"C": 0.1}),
        ("svm", {"C": 0.3}),
        ("neural-net", {"dropout": 0.3}),
        ("convolutional-net", {"dropout": 0.3}),
        ("decision-tree", {"leaf_letters": 20}),
    ],
)
def test_letters_known_by_heart_call_for_a_simpler_model_where_there_are_no_more(
    key: str, changed: Mapping[str, Any]
) -> None:
    assert the("by-heart", card(key, HEART, 440)).action == ChangeTraining(changed)


def test_a_small_gap_is_no_learning_by_heart() -> None:
    assert said(card("logistic-regression", HEART, 840)) == []
    assert said(card("logistic-regression", replace(GOOD, n_own_correct=890), 440)) == []


@pytest.mark.parametrize("key", ["k-nearest-neighbours", "random-forest", "naive-bayes"])
def test_what_remembers_by_design_is_not_blamed_for_it(key: str) -> None:
    assert said(card(key, HEART, 440)) == []


def test_a_model_that_is_as_simple_as_can_be_is_not_told_so() -> None:
    settings = {**algorithm("neural-net").settings({}), "dropout": 0.5}
    assert said(card(observed=HEART, n_correct=440, settings=settings)) == []


def test_a_loss_that_still_falls_calls_for_more_steps() -> None:
    falling = [2.0, 1.5, 1.2, 1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45]
    told = the("still-falling", card(history=curve(falling)))
    assert told.action == ChangeTraining({"epochs": 30})
    assert "from 0.600 to 0.450" in str(told.sentence)
    iterations = the("still-falling", card("logistic-regression", history=curve(falling)))
    assert iterations.action == ChangeTraining({"iterations": 200})


def test_the_line_of_letters_that_are_not_learned_from_counts() -> None:
    points = [{**point, "validation_loss": 0.5} for point in curve([2.0, 1.5, 1.0, 0.8, 0.6, 0.4])]
    assert said(card(history=tuple(points))) == []
    points = [{**point, "validation_loss": 1 / point["step"]} for point in curve([0.5] * 6)]
    assert said(card(history=tuple(points))) == ["still-falling"]


def test_a_level_line_or_one_that_ended_early_is_not_still_falling() -> None:
    assert said(card(history=curve([2.0, 1.0, 0.6, 0.5, 0.495]))) == []
    assert said(card(history=curve([2.0, 1.5, 1.2, 1.0, 0.8], total=15))) == []
    assert said(card(history=curve([2.0, 1.0, 0.5]))) == []


def test_hands_on_both_sides_of_the_split_are_said() -> None:
    by_writer = ByWriter(77, 0.8, 0.6, (0.7, 0.9))
    result = HeldOutResult(1000, 880, 0.97, "key", by_writer)
    told = the("same-hands", card(held_out=result))
    assert told.action == ChangeTraining(split="writers")
    assert "77 people" in str(told.sentence)
    by_hand = {"kind": "writers", "train_size": 8000, "n_train": 7200, "n_validation": 800}
    assert said(card(held_out=result, split=by_hand)) == []


def test_dead_units_are_counted() -> None:
    told = the("dead-units", card(observed=replace(GOOD, n_dead_units=20)))
    assert told.action == ChangeTraining({"learning_rate": 0.00033})
    assert (
        str(told.sentence) == "20 of its 100 hidden units are dead: they answer 0 to every letter."
    )
    assert said(card(observed=replace(GOOD, n_dead_units=19))) == []


def test_one_pair_that_makes_a_third_of_the_mistakes_is_shown() -> None:
    told = the("one-pair", card(observed=replace(GOOD, n_confused=40)))
    assert told.action == ShowConfused(("A", "H"))
    assert str(told.sentence) == "40 of its 120 mistakes are between A and H."
    assert said(card(observed=replace(GOOD, n_confused=39))) == []
    assert said(card(observed=replace(GOOD, n_confused=10), n_correct=990)) == []
    assert said(card(observed=replace(GOOD, n_confused=60), classes=("A", "B", "C"))) == []


def test_letters_that_many_models_were_tested_on_are_worn_out() -> None:
    told = the("many-tests", card(observed=replace(GOOD, n_earlier_tests=10)))
    assert told.action == ChangeTraining(new_seed=True)
    assert "10 models were tested on these 1,000 held-out letters" in str(told.sentence)
    assert said(card(observed=replace(GOOD, n_earlier_tests=9))) == []


def beside(n_right: int, n_other_right: int, n_alone: int) -> Comparison:
    return Comparison(
        n=1000,
        n_right=n_right,
        n_other_right=n_other_right,
        n_alone=n_alone,
        interval=(0.5, 0.6),
        other_interval=(0.9, 0.95),
        difference=(-0.4, -0.3) if n_right < n_other_right else (-0.01, 0.01),
    )


def test_a_model_that_reads_worse_than_the_shipped_one_says_so_last() -> None:
    told = the("worse-than-shipped", card(comparison=beside(550, 930, 10)))
    assert told.action == UseShipped()
    assert "reads 93.0 % of these letters, this model 55.0 %" in str(told.why)
    assert said(card(comparison=beside(880, 880, 50))) == []
