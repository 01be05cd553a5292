"""How honest a run is: by whom, and whose sets."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.assessment.honesty import honesty, honesty_of_run, writers_of
from letterpad.evaluation.calibration import calibration_error, coverage_of
from letterpad.evaluation.reliability import halved_coverage, reliability
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import Card, HeldOut, Thresholds, read_held_out

HANDS = np.array([f"hand {number % 20}" for number in range(600)])


@pytest.fixture
def run(add_run):
    return add_run("Net", 40)


@pytest.fixture
def held_out(run) -> HeldOut:
    found = read_held_out(run.path)
    assert found is not None
    return found


def test_it_is_measured_on_the_held_out_answers(run, held_out: HeldOut) -> None:
    found = honesty_of_run(run.card, held_out, None)
    assert found is not None
    shares, labels = held_out.probabilities, held_out.labels
    assert found.reliability == reliability(shares, labels)
    assert found.error == calibration_error(shares, labels)
    assert found.sets == halved_coverage(shares, labels, 0.95)
    assert not found.has_own_sets
    assert sum(one.accuracy.n_correct for one in found.reliability.bins) == 160


def test_a_run_that_has_sets_is_measured_by_its_own(run, held_out: HeldOut) -> None:
    card: Card = replace(run.card, thresholds=Thresholds({"0.95": 0.09}))
    found = honesty_of_run(card, held_out, None)
    assert found is not None
    assert found.has_own_sets
    expected = coverage_of(held_out.probabilities, held_out.labels, 0.95, 0.09)
    assert found.sets == expected
    assert found.sets.held.value == 1  # all classes have 10 %


def test_no_letters_no_honesty(run, held_out: HeldOut) -> None:
    nothing = HeldOut(held_out.indices[:0], held_out.labels[:0], held_out.probabilities[:0])
    assert honesty_of_run(run.card, nothing, None) is None


def test_writers_are_those_of_the_file_or_else_of_the_letters(
    run, held_out: HeldOut, bar_letters: LetterSet
) -> None:
    signed = replace(bar_letters, writers=HANDS)
    card = replace(run.card, data={**run.card.data, "hash": signed.hash})
    found = writers_of(held_out, card, signed)
    assert found is not None
    assert found.tolist() == HANDS[held_out.indices].tolist()
    by_hand = honesty_of_run(card, held_out, signed)
    assert by_hand is not None
    assert by_hand == honesty(held_out.probabilities, held_out.labels, found, held_out.indices)
    assert np.array_equal(by_hand.indices, held_out.indices)
    assert np.array_equal(by_hand.sure, held_out.probabilities.max(axis=1))
    assert by_hand.reliability.n_writers == 20
    assert by_hand.sets.at_least_90 is not None
    numbered = replace(held_out, writers=held_out.indices % 20)
    assert writers_of(numbered, card, None) is numbered.writers
    # Nobody says it, or of other letters.
    assert writers_of(held_out, run.card, None) is None
    assert writers_of(held_out, run.card, bar_letters) is None
    other = replace(card, data={**card.data, "hash": "another"})
    assert writers_of(held_out, other, signed) is None
    few = signed.take(np.arange(50))
    few_card = replace(card, data={**card.data, "hash": few.hash})
    assert writers_of(held_out, few_card, few) is None
