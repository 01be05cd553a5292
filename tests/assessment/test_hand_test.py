"""The writing test's numbers: order, counting, what may be said, what is kept."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from hands import letter_r
from letterpad.assessment.hand_test import (
    MOST_CLASSES,
    HandTest,
    Verdict,
    Written,
    class_places,
    costly_letters,
    last_test,
    score_hand,
    to_keep,
)
from letterpad.collection.kept import TAUGHT, TESTED, Answered, KeptLetter, NewLetter
from letterpad.collection.store import Collection
from letterpad.evaluation.wilson import wilson_interval
from letterpad.ink.raster import Framing
from letterpad.model_files.card import Card, HeldOutResult

A_TO_Z = tuple(map(chr, range(65, 91)))


def card(
    classes: tuple[str, ...] = ("A", "B", "C"), held_out: tuple[int, int] | None = None
) -> Card:
    result = None if held_out is None else HeldOutResult(held_out[1], held_out[0], 1.0, "key")
    return Card("Net", "neural-net", "Neural net", {}, classes, Framing(), held_out=result)


def probabilities(answers: str, classes: tuple[str, ...], share: float = 0.8) -> np.ndarray:
    """Return what a model says that answers so, each time as sure."""
    rest = (1 - share) / (len(classes) - 1)
    found = np.full((len(answers), len(classes)), rest, np.float32)
    for row, answer in enumerate(answers):
        found[row, classes.index(answer)] = share
    return found


# What is asked for


@pytest.mark.parametrize("seed", range(20))
def test_every_letter_is_asked_for_once_and_then_once_more_never_twice_in_succession(
    seed: int,
) -> None:
    asked = HandTest.of_classes(A_TO_Z, seed).asked
    assert sorted(asked[:26]) == sorted(asked[26:]) == list(A_TO_Z)
    assert asked[:26] != A_TO_Z
    assert all(one != other for one, other in pairwise(asked))
    assert asked == HandTest.of_classes(A_TO_Z, seed).asked


def test_two_letters_never_stand_beside_themselves_and_one_may() -> None:
    for seed in range(20):
        asked = HandTest.of_classes("AB", seed).asked
        assert asked[1] != asked[2]
    assert HandTest.of_classes("A", 0).asked == ("A", "A")


def test_each_test_has_an_order_of_its_own() -> None:
    assert len({HandTest.of_classes(A_TO_Z).asked for _ in range(5)}) == 5


def test_of_hundreds_of_classes_some_are_asked_for() -> None:
    names = tuple(f"sign {n}" for n in range(500))
    asked = HandTest.of_classes(names, 1).asked
    assert len(asked) == 2 * MOST_CLASSES
    assert set(Counter(asked).values()) == {2}
    assert asked != HandTest.of_classes(names, 2).asked


def test_letters_are_written_skipped_and_taken_back() -> None:
    test = HandTest.of_classes("AB", 0)
    assert test.back() == test
    moment = datetime(2026, 11, 28, tzinfo=UTC)
    first, second = test.asked[:2]
    test = test.wrote(letter_r(), "pen", moment)
    assert test.done == (Written(first, letter_r(), "pen", moment),)
    assert test.prompt == second
    test = test.skipped()
    assert (test.n_written, test.n_skipped, test.is_complete) == (1, 1, False)
    assert test.back().prompt == second
    test = test.wrote(letter_r()).wrote(letter_r())
    assert test.is_complete
    assert test.prompt == ""
    assert [each.label for each in test.written] == [test.asked[place] for place in (0, 2, 3)]


# How right a model is


def test_figures_are_numpys_own_counts() -> None:
    random = np.random.default_rng(3)
    labels = [A_TO_Z[n] for n in random.integers(0, 26, 200)]
    said = random.dirichlet(np.ones(26) / 4, 200)
    score = score_hand(card(A_TO_Z, (950, 1000)), said, labels)
    truth = np.array([ord(label) - 65 for label in labels])
    right = np.argmax(said, axis=1) == truth
    assert score.accuracy.n_correct == np.count_nonzero(right)
    assert score.accuracy.n == 200
    assert score.accuracy.interval == wilson_interval(np.count_nonzero(right), 200)
    assert np.array_equal(score.right, right)
    assert np.allclose(score.shares, said.max(axis=1))
    assert np.allclose(score.right_shares, said[np.arange(200), truth])
    assert list(score.answers) == [A_TO_Z[n] for n in said.argmax(axis=1)]
    assert score.held_out is not None
    assert score.held_out.value == 0.95


def test_case_counts_where_it_does_to_the_model() -> None:
    both = ("A", "B", "a", "b")
    assert class_places(card(("A", "B")), ["a", "B", "C", "b"]).tolist() == [0, 1, -1, 1]
    assert class_places(card(both), ["a", "B", "C", "b"]).tolist() == [2, 1, -1, 3]
    score = score_hand(card(both), probabilities("Aa", both), ["a", "a"])
    assert score.right.tolist() == [False, True]


def test_letters_that_a_model_does_not_know_are_not_counted() -> None:
    score = score_hand(card(), probabilities("ABA", ("A", "B", "C")), ["A", "Z", "C"])
    assert (score.accuracy.n_correct, score.accuracy.n) == (1, 2)
    assert score.known.tolist() == [True, False, True]
    none = score_hand(card(held_out=(9, 10)), probabilities("AB", ("A", "B", "C")), ["Y", "Z"])
    assert none.accuracy.n == 0
    assert none.verdict is Verdict.NOTHING
    nobody = score_hand(card(), np.zeros((0, 3)), [])
    assert nobody.accuracy.n == 0


@pytest.mark.parametrize(
    ("n_right", "held_out", "verdict"),
    [
        (30, (3248, 3408), Verdict.LESS),  # 58 % of 52
        (44, (3248, 3408), Verdict.LESS),  # 85 %
        (47, (3248, 3408), Verdict.MAYBE_LESS),  # 90 %
        (49, (3248, 3408), Verdict.AS_WELL),  # 94 %
        (52, (3248, 3408), Verdict.AS_WELL),
        (52, (800, 1000), Verdict.BETTER),
        (52, None, Verdict.NOTHING),
    ],
)
def test_what_may_be_said(n_right: int, held_out: tuple[int, int] | None, verdict: Verdict) -> None:
    answers = "A" * n_right + "B" * (52 - n_right)
    said = probabilities(answers, ("A", "B", "C"))
    score = score_hand(card(held_out=held_out), said, ["A"] * 52)
    assert score.verdict is verdict
    if held_out is None:
        assert score.difference is None


# What costs most


def test_the_letters_that_cost_most_come_first() -> None:
    classes = ("A", "B", "C", "D")
    labels = ["A", "B", "C", "D", "D", "C", "B", "A", "E"]
    said = probabilities("ABDADABAA", classes)
    said[2] = (0.0, 0.0, 0.4, 0.6)  # C was a close call
    score = score_hand(card(classes), said, labels)
    costly = costly_letters(labels, score)
    assert [(each.label, each.places, each.n_wrong) for each in costly] == [
        ("C", (2, 5), 2),
        ("D", (3, 4), 1),
    ]
    assert [each.label for each in costly_letters(labels, score, most=1)] == ["C"]


def test_among_equals_the_less_probable_one_costs_more() -> None:
    classes = ("A", "B", "C", "D")
    said = probabilities("BBBB", classes)
    said[2] = (0.1, 0.89, 0.0, 0.01)
    labels = ["A", "A", "C", "C"]
    costly = costly_letters(labels, score_hand(card(classes), said, labels))
    assert [each.label for each in costly] == ["C", "A"]


# What is kept, and said the next time


def test_what_is_kept_has_what_a_model_had_answered() -> None:
    moment = datetime(2026, 11, 28, 5, tzinfo=UTC)
    written = [
        Written("a", letter_r(), "pen", moment),
        Written("B", letter_r().moved(1, 0)),
        Written("Z", letter_r().moved(2, 0)),
    ]
    classes = ("A", "B", "C")
    score = score_hand(card(classes), probabilities("ACA", classes), ["a", "B", "Z"])
    first, second, third = to_keep(written, "Net", score)
    assert (first.label, first.origin, first.device, first.drawn) == ("a", TESTED, "pen", moment)
    assert first.ink == letter_r()
    assert first.answered is not None
    assert (first.answered.model, first.answered.label) == ("Net", "a")
    assert first.answered.probability == pytest.approx(0.8)
    assert second.answered is not None
    assert second.answered.label == "C"
    assert third.answered is None, "it does not know Z"
    assert [each.answered for each in to_keep(written)] == [None] * 3


def test_the_last_test_is_found_among_all_letters(tmp_path: Path) -> None:
    written = [Written(label, letter_r().moved(place, 0)) for place, label in enumerate("ABCA")]
    classes = ("A", "B", "C")

    def letters(answers: str) -> tuple[NewLetter, ...]:
        score = score_hand(card(classes), probabilities(answers, classes), list("ABCA"))
        return to_keep(written, f"Net {answers}", score)

    with Collection.open(tmp_path / "mine.sqlite") as mine:
        mine.add(letters("AAAA"))
        assert last_test(mine.load(mine.find())) is not None
        mine.add(letters("ABAA"))
        mine.add([replace(letters("AAAA")[1], origin=TAUGHT)])
        last = last_test(mine.load(mine.find()))
    assert last is not None
    assert (last.model, last.accuracy.n_correct, last.accuracy.n) == ("Net ABAA", 3, 4)
    assert last.day == datetime.now().astimezone().date()


def test_letters_of_others_and_without_an_answer_are_no_test() -> None:
    now = datetime(2026, 11, 28, 12, tzinfo=UTC)
    own = NewLetter(letter_r(), "R", origin=TESTED)
    answered = replace(own, answered=Answered("Net", "R", 0.9))
    assert last_test([]) is None
    assert last_test([KeptLetter(1, own, now)]) is None
    assert last_test([KeptLetter(1, replace(answered, author="Ada"), now)]) is None
    found = last_test([KeptLetter(1, answered, now - timedelta(days=1)), KeptLetter(2, own, now)])
    assert found is not None
    assert found.day == (now - timedelta(days=1)).astimezone().date()
