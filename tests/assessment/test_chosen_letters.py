"""The letters behind a cell, a letter, a writer."""

import numpy as np
import pytest

from letterpad.assessment.chosen_letters import (
    answered,
    answered_by_either,
    answered_so_surely,
    by_who_is_right,
    misread,
    of_class,
    of_writer,
    one_letter,
    read_right,
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
    of_b = of_class(facts.paired, 1, "B")
    assert of_b.indices.tolist() == [5, 8]
    assert str(of_b.sentence) == "all B"
    assert of_writer(facts, 0).indices.tolist() == [3, 8]
    assert str(of_writer(facts, 0).sentence) == "written by v"


def test_what_one_model_reads_right_and_what_it_misreads(facts):
    found = read_right(facts.paired, facts.first_right, "One")
    assert found.indices.tolist() == [2, 5]
    assert str(found.sentence) == "read right by One"
    other = misread(facts.paired, facts.first_right, "One")
    assert other.indices.tolist() == [3, 8, 9]
    assert str(other.sentence) == "misread by One"


def test_a_single_letter_has_its_number_in_the_data_set():
    found = one_letter(12_345, "E")
    assert found.indices.tolist() == [12_345]
    assert str(found.sentence) == "the E with number 12,345"


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [(0.85, 0.9, "85 % to 90 %"), (0.8512, 0.9041, "85.1 % to 90.4 %"), (0.9, 0.9, "90 % to 90 %")],
)
def test_answers_that_are_about_as_sure(least, most, said):
    found = answered_so_surely(np.array([4, 2]), least, most, "One")
    assert found.indices.tolist() == [2, 4]
    assert str(found.sentence) == f"{said} sure by One"
