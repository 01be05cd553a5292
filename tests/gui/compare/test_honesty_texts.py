"""How honest runs are, in sentences that follow their numbers."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.assessment.honesty import Honesty
from letterpad.evaluation.reliability import halved_coverage, how_sure, reliability
from letterpad.gui.compare.honesty_texts import how_sure_sentence, unit_sentence


def told(sure: float, right: int, n: int, hands: int = 0) -> Honesty:
    shares = np.tile([sure, 1 - sure], (n, 1))
    labels = np.array([0] * right + [1] * (n - right))
    writers = np.arange(n) % hands if hands else None
    sets = halved_coverage(shares, labels, 0.95, writers)
    found = reliability(shares, labels, writers)
    return Honesty(found, 0.01, sets, False, np.arange(n), how_sure(shares))


@pytest.mark.parametrize(
    ("sure", "right", "said"),
    [
        (0.9, 336, "Where Net says 90 %, it is right 84 times in 100: too sure."),
        (
            0.9,
            362,
            "Where Net says 90 %, it is right 90 times in 100: as it should be, "
            "as far as 400 answers tell.",
        ),
        (0.8, 380, "Where Net says 80 %, it is right 95 times in 100: not sure enough."),
        (0.996, 390, "Where Net says 99.6 %, it is right 97.5 times in 100: too sure."),
    ],
)
def test_the_sentence_follows_the_bin_that_is_nearest_to_90_per_cent(
    sure: float, right: int, said: str
) -> None:
    assert how_sure_sentence("Net", told(sure, right, 400)) == said


def test_what_intervals_are_by_is_said() -> None:
    assert "by letter, since it is not known" in unit_sentence([told(0.9, 336, 400)])
    assert "by writer, of 20." in unit_sentence([told(0.9, 336, 400, hands=20)])
    assert unit_sentence([]) == ""


def test_where_the_sets_are_from_is_said_unless_they_are_the_models_own() -> None:
    halved = told(0.9, 336, 400)
    own = replace(halved, has_own_sets=True)
    assert "one half" in unit_sentence([halved, own])
    assert "one half" not in unit_sentence([own])
