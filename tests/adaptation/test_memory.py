"""A memory raises what is like a remembered letter, and keeps other forms in their order."""

import numpy as np
import pytest

from letterpad.adaptation.head import Seen, of_length_one
from letterpad.adaptation.memory import DOUBT, MOST_OF_A_KIND, Memories, newest

CLASSES = np.arange(3)


def seen(points: list[list[float]], labels: list[int], logs: list[list[float]]) -> Seen:
    return Seen(
        of_length_one(np.array(points, np.float32)),
        np.array(logs, np.float32),
        np.array(labels),
        np.array(labels),
    )


NONE = Seen(
    np.zeros((0, 2), np.float32),
    np.zeros((0, 3), np.float32),
    np.zeros(0, np.int64),
    np.zeros(0, np.int64),
)


def test_what_is_like_a_remembered_letter_becomes_it() -> None:
    mine = seen([[1, 0], [0, 1]], [0, 1], [[-2, -1, -3], [-2, -1, -3]])
    memory = Memories(mine, NONE, CLASSES, 8.0).all()
    asked = seen([[1, 0.05], [0.05, 1]], [0, 1], [[-2, -1, -3], [-2, -1, -3]])
    assert memory.answers(asked).tolist() == [0, 1]


def test_letters_of_the_base_that_look_the_same_are_kept() -> None:
    mine = seen([[1, 0]], [0], [[-2, -1, -3]])
    kept = seen([[1, 0.01]], [1], [[-2, -1, -3]])
    assert Memories(mine, NONE, CLASSES, 8.0).all().answers(kept).tolist() == [0]
    assert Memories(mine, kept, CLASSES, 8.0).all().answers(kept).tolist() == [1]


def test_a_form_that_was_taught_is_not_kept_from_change() -> None:
    mine = seen([[1, 0], [0, 1]], [0, 1], [[-2, -1, -3], [-2, -1, -3]])
    like_first = seen([[1, 0.01]], [1], [[-2, -1, -3]])
    assert Memories(mine, like_first, CLASSES, 8.0).all().answers(like_first).tolist() == [0]


def test_a_class_that_was_taught_is_doubted_far_from_all_that_is_remembered_of_it() -> None:
    memory = Memories(seen([[1, 0]], [0], [[-2, -1, -3]]), NONE, CLASSES, 8.0).all()
    raised = memory.raised(of_length_one(np.array([[-1, 0]], np.float32)))
    assert raised[0] == pytest.approx([-DOUBT, 0, 0], abs=1e-3)


def test_each_letter_is_answered_without_its_own_memory() -> None:
    logs = [[-2.0, -1.0, -3.0]] * 3
    twice = Memories(seen([[1, 0], [1, 0.01], [0, 1]], [0, 0, 2], logs), NONE, CLASSES, 8.0)
    answers = twice.answers_without_each().tolist()
    assert answers[:2] == [0, 0]
    assert answers[2] == 1  # nobody else has taught that class


def test_the_newest_of_each_kind_are_remembered() -> None:
    labels = np.array([0] * (MOST_OF_A_KIND + 3) + [1])
    assert newest(labels, 26).tolist() == list(range(3, MOST_OF_A_KIND + 4))
    assert newest(labels, 1000).tolist() == [MOST_OF_A_KIND + 2, MOST_OF_A_KIND + 3]
