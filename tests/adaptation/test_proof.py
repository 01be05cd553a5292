"""It is offered where it helps and harms nothing, and says why."""

import json

import numpy as np
import pytest

from letterpad.adaptation.proof import ENOUGH, Count, HeldBack, Proof, held_back, proof
from letterpad.evaluation.wilson import wilson_interval

NONE_LOST = Count(100, 90, 91, 0)


def found(before: int, after: int, others: Count = NONE_LOST, **more: bool) -> Proof:
    n = np.arange(20)
    return proof(np.arange(20) % 2, n < before, n < after, others, ("A", "B"), **more)


@pytest.mark.parametrize(
    ("one", "offered", "said"),
    [
        (found(10, 12), True, "none is lost"),
        (found(10, 12, Count()), True, "every kind"),
        (found(10, 11), False, "would not help"),
        (found(20, 20), False, "as it is"),
        (found(10, 14, Count(100, 90, 95, 1)), False, "1 of 100 letters"),
    ],
)
def test_what_is_offered_and_why(one: Proof, offered: bool, said: str) -> None:
    assert one.is_offered is offered
    assert said in str(one.why)


def test_a_model_that_is_fitted_again_may_lose_what_it_gains_elsewhere() -> None:
    others = Count(100, 90, 90, 3)
    assert not found(10, 14, others).is_offered
    assert found(10, 14, others, is_refitted=True).is_offered
    assert not found(10, 14, Count(100, 90, 89, 3), is_refitted=True).is_offered


def test_it_is_counted_by_letter_and_with_intervals() -> None:
    one = found(10, 14)
    assert one.by_class["A"] == Count(10, 5, 7, 0)
    assert one.mine.interval_before == wilson_interval(10, 20)
    assert one.difference is not None
    assert one.difference[0] < 0.2 < one.difference[1]
    fields = json.loads(json.dumps(one.to_json()))
    assert fields["offered"] is True
    assert fields["by_letter"]["B"]["n_after"] == 7


def test_more_letters_are_wanted_of_kinds_that_are_misread() -> None:
    labels = np.array([0, 1, 1, 2, 2, 2, 3])
    wrong = np.array([True, True, False, True, True, True, False])
    one = proof(labels, ~wrong, ~wrong, NONE_LOST, ("A", "B", "C", "D"))
    assert one.wanted == {"A": ENOUGH - 1, "B": ENOUGH - 2}
    helped = proof(labels, ~wrong, labels >= 0, NONE_LOST, ("A", "B", "C", "D"))
    assert helped.is_offered
    assert helped.wanted == {}


def test_letters_one_by_one_say_what_was_gained_and_lost() -> None:
    places, labels = np.array([4, 7, 9]), np.array([0, 1, 1])
    letters = held_back(places, labels, np.array([1, 1, 0]), np.array([0, 0, 0]), ("A", "B"))
    assert letters == (
        HeldBack(4, "A", "B", "A"),
        HeldBack(7, "B", "B", "A"),
        HeldBack(9, "B", "A", "A"),
    )
    assert [each.is_gained for each in letters] == [True, False, False]
    assert [each.is_lost for each in letters] == [False, True, False]
