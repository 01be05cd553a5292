"""Figures that are shown to people: checked against values worked out elsewhere."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.evaluation.accuracy import (
    Accuracy,
    confusion_counts,
    confusion_shares,
    evaluate,
)


def test_a_share_of_nothing_is_not_a_number() -> None:
    assert np.isnan(Accuracy(0, 0).value)
    assert Accuracy(3, 4).value == 0.75


PROBABILITIES = np.array(
    [
        [0.7, 0.1, 0.1, 0.1],
        [0.4, 0.3, 0.2, 0.1],
        [0.4, 0.3, 0.2, 0.1],
        [0.4, 0.3, 0.2, 0.1],
        [0.0, 0.0, 0.1, 0.9],
    ]
)


def test_first_top_three_and_each_class_are_counted() -> None:
    result = evaluate(PROBABILITIES, np.array([0, 1, 2, 3, 3]), ("A", "B", "C", "D"))
    assert result.accuracy == Accuracy(2, 5)
    assert result.top3 == Accuracy(4, 5)
    assert result.per_class == {
        "A": Accuracy(1, 1),
        "B": Accuracy(0, 1),
        "C": Accuracy(0, 1),
        "D": Accuracy(1, 2),
    }


def test_of_two_equal_probabilities_the_first_class_answers_as_in_argmax() -> None:
    result = evaluate(np.array([[0.5, 0.5], [0.5, 0.5]]), np.array([0, 1]), ("A", "B"))
    assert result.per_class == {"A": Accuracy(1, 1), "B": Accuracy(0, 1)}
    assert result.top3.value == 1.0
    many = np.tile([0.01, 0.02], (1, 50))
    names = tuple(map(str, range(100)))
    assert evaluate(many, np.array([1]), names).accuracy.n_correct == 1
    assert evaluate(many, np.array([5]), names).top3.n_correct == 1
    assert evaluate(many, np.array([7]), names).top3.n_correct == 0


def test_a_label_the_model_does_not_know_is_wrong() -> None:
    assert evaluate(PROBABILITIES[:1], np.array([-1]), tuple("ABCD")).accuracy == Accuracy(0, 1)


def test_json_has_the_promised_fields_and_leaves_out_classes_without_letters() -> None:
    fields = evaluate(PROBABILITIES[:2], np.array([0, 0]), tuple("ABCD")).to_json()
    assert json.loads(json.dumps(fields)) == fields
    assert list(fields) == [
        *("n", "accuracy", "interval", "by_writer", "top3", "top3_interval", "per_letter"),
    ]
    assert fields["by_writer"] is None
    assert fields["n"] == 2
    assert fields["accuracy"] == 1.0
    assert fields["interval"] == pytest.approx([0.3424, 1.0], abs=1e-4)
    assert list(fields["per_letter"]) == ["A"]
    assert fields["per_letter"]["A"]["n"] == 2


def test_confusion_has_true_classes_in_rows_and_answers_in_columns() -> None:
    counts = confusion_counts(np.array([0, 0, 0, 2]), np.array([0, 1, 1, 2]), 3)
    assert counts.tolist() == [[1, 2, 0], [0, 0, 0], [0, 0, 1]]
    shares = confusion_shares(counts)
    assert shares[0].tolist() == pytest.approx([1 / 3, 2 / 3, 0])
    assert shares[1].tolist() == [0, 0, 0]


def test_confusion_of_no_letters_is_all_zeros() -> None:
    empty = np.array([], dtype=np.int64)
    assert not confusion_counts(empty, empty, 4).any()
    assert confusion_counts(empty, empty, 4).shape == (4, 4)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4))))
def test_the_diagonal_is_what_evaluate_calls_right(pairs: list[tuple[int, int]]) -> None:
    labels = np.array([pair[0] for pair in pairs], dtype=np.int64)
    answers = np.array([pair[1] for pair in pairs], dtype=np.int64)
    probabilities = np.eye(5)[answers].reshape(-1, 5)
    counts = confusion_counts(labels, answers, 5)
    assert counts.sum() == len(pairs)
    assert np.trace(counts) == evaluate(probabilities, labels, tuple("ABCDE")).accuracy.n_correct
