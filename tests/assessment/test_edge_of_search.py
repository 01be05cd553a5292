"""A search whose best value stands at the edge of what it tried goes on beyond it."""

from typing import Any

import pytest

from letterpad.algorithms.registry import algorithm
from letterpad.assessment.advice import Observation, SearchFurther
from letterpad.assessment.edge_of_search import edge_of_search
from letterpad.assessment.observations import observation
from letterpad.ink.raster import Framing
from letterpad.model_files.card import Card


def searched(best: Any, *values: Any, name: str = "C", key: str = "logistic-regression") -> Card:
    settings = {**algorithm(key).settings({}), name: best}
    trials = tuple({"settings": {name: value}, "accuracy": 0.5} for value in values)
    return Card("Mine", key, "Any", settings, tuple("ABCDEFGH"), Framing(), search=trials)


def at_the_edge(card: Card) -> Observation:
    found = edge_of_search(card)
    assert found is not None
    assert observation(card) == found  # it is one of the tutor's rules
    return found


def test_the_best_value_at_the_edge_of_a_search_calls_for_more_beyond_it() -> None:
    largest = at_the_edge(searched(1.0, 0.01, 0.1, 1.0))
    assert largest.action == SearchFurther({"C": (1.0, 10.0, 100.0)})
    assert "The best C is the largest that was tried, 1" in str(largest.sentence)
    smallest = at_the_edge(searched(0.01, 0.01, 0.1, 1.0))
    assert smallest.action == SearchFurther({"C": (0.01, 0.001, 0.0001)})
    assert "The best C is the smallest that was tried, 0.01" in str(smallest.sentence)
    evenly = searched(0.4, 0.2, 0.4, name="dropout", key="neural-net")
    assert at_the_edge(evenly).action == SearchFurther({"dropout": (0.4, 0.6, 0.8)})


@pytest.mark.parametrize(
    "card",
    [
        searched(0.1, 0.01, 0.1, 1.0),
        searched(1.0, 1.0),
        searched(0.0, 0.0, 0.4, name="dropout", key="neural-net"),
        searched("relu", "relu", "tanh", name="activation", key="neural-net"),
        searched((512,), (512,), (1024,), name="hidden_units", key="neural-net"),
    ],
)
def test_a_best_value_between_others_or_at_its_bound_is_no_edge(card: Card) -> None:
    assert edge_of_search(card) is None


@pytest.mark.parametrize(
    "trial", [{}, {"settings": 3}, {"settings": {"C": True}}, {"settings": {"D": 1}}]
)
def test_what_a_strangers_card_says_of_trials_is_passed_over(trial: Any) -> None:
    card = searched(1.0, 0.1)
    strange = Card(
        "Mine", card.algorithm, "Any", card.settings, card.classes, Framing(),
        search=(*card.search, trial),
    )  # fmt: skip
    assert edge_of_search(strange) is None
