"""It is offered where it helps and harms nothing, and says why."""

import json

import numpy as np
import pytest

from letterpad.adaptation.proof import Count, Proof, proof
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
