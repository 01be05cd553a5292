"""Letters in doubt, with names, confidences and writers."""

import numpy as np
import pytest

from letterpad.assessment.doubted_letters import (
    DoubtedLetter,
    doubted_by,
    doubted_in,
    doubted_selection,
    in_own_names,
    others_of,
)
from letterpad.assessment.pair_facts import facts_of
from letterpad.assessment.paired import Paired
from letterpad.assessment.same_letters import SameLetters
from letterpad.letters.letterset import LetterSet

CLASSES = ("A", "B", "C")
WRITERS = np.array(["w1", "w2", "w1", "w3"])


def surely(*answers: tuple[int, float]) -> np.ndarray:
    """Return probabilities of four letters: of each the answer and how sure it is."""
    found = np.zeros((4, 3), np.float32)
    for place, (answer, sure) in enumerate(answers):
        found[place] = (1 - sure) / 2
        found[place, answer] = sure
    return found


@pytest.fixture
def same() -> SameLetters:
    first = surely((0, 0.99), (1, 0.95), (0, 0.99), (1, 0.92))
    second = surely((1, 0.99), (1, 0.97), (0, 0.98), (1, 0.91))
    labels = np.array([1, 0, 2, 1])
    return SameLetters(np.array([4, 7, 9, 12]), labels, CLASSES, (first, second), WRITERS)


def test_letters_are_named_and_the_surest_come_first(same):
    found = doubted_by(same)
    assert [(each.index, each.label, each.read_as, each.writer) for each in found] == [
        (9, "C", "A", "w1"),
        (7, "A", "B", "w2"),
    ]
    assert found[1].sure == pytest.approx((0.95, 0.97))
    assert [each.index for each in doubted_by(same, 0.96)] == [9]


def test_a_pair_finds_the_same_letters(same):
    paired = Paired.of(same)
    assert doubted_in(facts_of(paired), None) == doubted_by(same)
    assert [each.index for each in doubted_in(facts_of(paired), None, 0.96)] == [9]


def test_classes_are_called_as_in_the_data(same):
    """The pair is compared without regard to case: the data has small letters."""
    images = np.zeros((20, 28, 28), np.uint8)
    labels = np.zeros(20, np.int64)
    labels[[4, 7, 9, 12]] = same.labels
    letters = LetterSet(images, labels, ("a", "b", "c"), "Mine", "mine")
    found = doubted_in(facts_of(Paired.of(same)), letters)
    assert [(each.label, each.read_as) for each in found] == [("c", "a"), ("a", "b")]


@pytest.mark.parametrize(
    ("name", "label", "classes", "own"),
    [
        ("B", "A", "AB", "B"),
        ("B", "a", "ab", "b"),
        ("B", "a", "aAbB", "b"),
        ("B", "A", "aAbB", "B"),
        ("B", "A", "Ab", "b"),
        ("Q", "A", "AB", "Q"),
    ],
)
def test_a_class_keeps_its_letters_case_where_there_are_both(name, label, classes, own):
    assert in_own_names(name, label, tuple(classes)) == own


def test_they_are_a_selection_that_says_what_it_is():
    letters = [DoubtedLetter(9, "C", "A", (0.9, 0.9)), DoubtedLetter(4, "A", "B", (0.9, 0.9))]
    chosen = doubted_selection(letters, ("Net", "Forest"))
    assert chosen.indices.tolist() == [4, 9]
    assert str(chosen.sentence) == "surely read otherwise by Net and Forest"


def test_a_letter_is_beside_others_first_those_of_its_hand():
    images = np.zeros((8, 28, 28), np.uint8)
    labels = np.array([0, 0, 1, 0, 0, 1, 0, 0])
    writers = np.array(["w1", "w2", "w1", "w2", "w1", "w2", "w3", "w2"])
    letters = LetterSet(images, labels, ("A", "B"), "Mine", "mine", writers=writers)
    letter = DoubtedLetter(3, "A", "B", (0.9, 0.9), "w2")
    assert others_of(letters, "A", letter, 4).tolist() == [1, 7, 0, 4]
    assert others_of(letters, "B", letter, 4).tolist() == [5, 2]
    assert others_of(letters, "C", letter, 4).tolist() == []
    unsigned = LetterSet(images, labels, ("A", "B"), "Mine", "mine")
    assert others_of(unsigned, "A", letter, 2).tolist() == [0, 1]
