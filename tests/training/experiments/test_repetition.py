"""Which repetitions there can be, and what is said of one."""

from dataclasses import replace
from typing import Any

import pytest

from letterpad.errors import UserError
from letterpad.messages import Sentence
from letterpad.training.experiments.repetition import (
    check,
    differences,
    repeat_method,
    repeat_sentence,
)
from letterpad.training.experiments.spec import Learner, Planned, Point, Repeated, RepeatSpec

NAMES = (Learner("a", {}, Sentence("Neural net")), Learner("b", {}, Sentence("Decision tree")))


def test_only_splits_with_both_have_a_difference() -> None:
    found = [(1, 2, 0.5), (0, 2, 0.75), (0, 0, 0.5), (1, 0, 0.625), (0, 1, 0.9)]
    points = [Point(learner, 100, seed, share, 10, 1.0) for learner, seed, share in found]
    assert differences(points) == [-0.125, 0.25]
    assert differences([]) == []


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"learners": (NAMES[0],)}, "Two algorithms can be compared by repeating, not 1"),
        ({"learners": (Learner("naive-bayes", {}, "x"),) * 2}, "Both are Naive Bayes"),
        ({"n_times": 2}, "repeated 3 to 100 times, not 2"),
        ({"split": "parts"}, "own test part is always"),
    ],
)
def test_what_cannot_be_repeated_is_a_sentence(
    repeat_spec: RepeatSpec, changed: dict[str, Any], words: str
) -> None:
    with pytest.raises(UserError, match=words):
        check(replace(repeat_spec, **changed))


def found(mean: float, low: float, high: float, p: float, t: float | None = 3.2) -> Repeated:
    return Repeated(Planned((16_640,), 10, 4160, "hash"), (), mean, t, p, low, high)


def test_the_sentence_names_the_better_one_first() -> None:
    assert str(repeat_sentence(found(-0.021, -0.03, -0.012, 0.002), NAMES)) == (
        "Decision tree is the better algorithm here: over 10 splits it reads 2.1 points more right "
        "than Neural net (95 % interval 1.2 to 3.0)."
    )
    assert str(repeat_sentence(found(0.021, 0.012, 0.03, 0.002), NAMES)).startswith("Neural net is")


def test_a_difference_that_may_be_chance_is_none() -> None:
    said = str(repeat_sentence(found(-0.004, -0.013, 0.005, 0.21), NAMES))
    assert said == (
        "Neural net and Decision tree cannot be told apart: over 10 splits Decision tree reads "
        "0.4 points more right on average, but the 95 % interval is -0.5 to 1.3."
    )


def test_the_method_is_said_with_its_figures() -> None:
    said = str(repeat_method(found(0.021, 0.012, 0.03, 0.0125)))
    assert "Nadeau and Bengio, 2003" in said
    assert "(4,160) and learned from (16,640)" in said
    assert said.endswith("t = 3.20, p = 0.013.") or said.endswith("t = 3.20, p = 0.012.")
    assert str(repeat_method(found(0.1, 0.1, 0.1, 0.0, None))).endswith(": p < 0.001.")
