"""The letters behind a cell, a letter, a writer."""

import numpy as np
import pytest

from letterpad.assessment.chosen_letters import (
    answered,
    answered_by_either,
    by_who_is_right,
    of_class,
    of_writer,
)
from letterpad.assessment.pair_facts import facts_of
from letterpad.assessment.paired import Paired
from letterpad.model_files.model_file import HeldOut

NAMES = ("One", "Other")


@pytest.fixture
def facts():
    def sure(answers):
        return np.eye(3, dtype=np.float32)[answers]

    return facts_of(
        Paired(
            np.array([2, 3, 5, 8, 9]),
            np.array([0, 0, 1, 1, 2]),
            ("A", "B", "C"),
            sure([0, 1, 1, 2, 0]),
            sure([0, 0, 2, 2, 1]),
            np.array(["w", "v", "w", "v", "w"]),
        )
    )


@pytest.mark.parametrize(
    ("cell", "expected", "said"),
    [
        (0, [2], "read right by both"),
        (1, [5], "read right only by One"),
        (2, [3], "read right only by Other"),
        (3, [8, 9], "misread by both"),
    ],
)
def test_who_is_right(facts, cell, expected, said):
    found = by_who_is_right(facts, cell, NAMES)
    assert found.indices.tolist() == expected
    assert str(found.sentence) == said


def test_a_cell_has_the_letters_that_either_answers_so(facts):
    found = answered_by_either(facts, 1, 2, NAMES)
    assert found.indices.tolist() == [5, 8]
    assert str(found.sentence) == "B read as C by One or Other"
    right = answered_by_either(facts, 0, 0, NAMES)
    assert right.indices.tolist() == [2, 3]
    assert str(right.sentence) == "A read right by One or Other"


def test_a_cell_of_one_model(facts):
    paired = facts.paired
    held_out = HeldOut(paired.indices, paired.labels, paired.first)
    found = answered(held_out, 1, 2, paired.classes, "One")
    assert found.indices.tolist() == [8]
    assert str(found.sentence) == "B read as C by One"
    assert str(answered(held_out, 1, 1, paired.classes, "One").sentence) == "B read right by One"


def test_a_class_and_a_writer(facts):
    assert of_class(facts, 1).indices.tolist() == [5, 8]
    assert str(of_class(facts, 1).sentence) == "all B"
    assert of_writer(facts, 0).indices.tolist() == [3, 8]
    assert str(of_writer(facts, 0).sentence) == "written by v"
