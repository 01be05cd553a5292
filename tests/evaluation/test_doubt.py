"""Labels in doubt: the rule on small numbers, and on real digits of which some are mislabelled."""

import numpy as np
import pytest
from numpy.typing import NDArray

from letterpad.evaluation.doubt import Doubts, labels_in_doubt

LABELS = np.array([0, 1, 2, 0, 1, 2])
SURE = np.full(6, 0.95)


def test_all_models_must_read_the_same_other_class():
    first = np.array([0, 2, 0, 1, 2, 1])
    second = np.array([0, 2, 1, 1, 1, 1])
    found = labels_in_doubt(LABELS, [first, second], [SURE, SURE])
    assert sorted(zip(found.places.tolist(), found.read_as.tolist(), strict=True)) == [
        (1, 2),  # not 0, which both read right; not 2, which they read otherwise
        (3, 1),
        (5, 1),  # not 4, of which one reads the label
    ]
    third = np.array([0, 2, 0, 0, 2, 1])
    found = labels_in_doubt(LABELS, [first, second, third], [SURE] * 3)
    assert sorted(found.places.tolist()) == [1, 5]
    assert found.sure.shape == (3, 2)


def test_each_must_be_sure_and_the_surest_come_first():
    wrong = (LABELS + 1) % 3
    one = np.array([0.90, 0.99, 0.97, 0.50, 0.89, 1.00])
    other = np.array([0.93, 0.91, 0.97, 1.00, 0.99, 0.95])
    found = labels_in_doubt(LABELS, [wrong, wrong], [one, other], 0.9)
    assert found.places.tolist() == [2, 5, 1, 0]  # by the one that is less sure
    assert found.sure.tolist() == [[0.97, 1.0, 0.99, 0.9], [0.97, 0.95, 0.91, 0.93]]
    assert found.read_as.tolist() == wrong[[2, 5, 1, 0]].tolist()
    assert len(labels_in_doubt(LABELS, [wrong, wrong], [one, other], 0.5)) == 6


def test_one_model_is_not_enough_and_no_letters_are_none():
    with pytest.raises(ValueError, match="two models"):
        labels_in_doubt(LABELS, [LABELS], [SURE])
    none = np.zeros(0, np.int64)
    assert len(labels_in_doubt(none, [none, none], [np.zeros(0)] * 2)) == 0


@pytest.fixture(scope="module")
def mislabelled() -> tuple[NDArray[np.bool_], NDArray[np.int64], NDArray[np.int64], list]:
    """Return which of 540 digits are mislabelled, true and given labels, and two models' answers.

    They are scikit-learn's 1,797 digits of 43 people. One label in twenty is changed, before they
    are split: the models learn from wrong labels, too.
    """
    from sklearn.datasets import load_digits
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import train_test_split
    from sklearn.neighbors import KNeighborsClassifier

    pixels, true = load_digits(return_X_y=True)
    pixels = pixels / 16
    random = np.random.default_rng(2)
    changed = random.random(len(true)) < 0.05
    given = np.where(changed, (true + random.integers(1, 10, len(true))) % 10, true)
    train, held_out = train_test_split(np.arange(len(true)), test_size=0.3, random_state=2)
    answers = [
        model.fit(pixels[train], given[train]).predict_proba(pixels[held_out])
        for model in (
            LogisticRegression(max_iter=300),
            KNeighborsClassifier(10, weights="distance"),
        )
    ]
    return changed[held_out], true[held_out], given[held_out], answers


def found_in(given: NDArray[np.int64], answers: list, least: float) -> Doubts:
    said = [each.argmax(axis=1) for each in answers]
    return labels_in_doubt(given, said, [each.max(axis=1) for each in answers], least)


@pytest.mark.parametrize(("least", "precision", "recall"), [(0.9, 0.9, 0.3), (0.7, 0.8, 0.7)])
def test_wrong_labels_are_found_and_right_ones_hardly_doubted(
    mislabelled, least, precision, recall
):
    changed, true, given, answers = mislabelled
    found = found_in(given, answers, least)
    hits = changed[found.places]
    assert changed.mean() < 0.08  # what choosing by chance would find
    assert hits.mean() >= precision
    assert hits.sum() >= recall * changed.sum()
    assert (~hits).sum() <= 0.01 * (~changed).sum()
    # What both read is what it was before it was changed.
    assert (found.read_as == true[found.places])[hits].mean() >= 0.9


def test_surer_models_doubt_fewer_labels(mislabelled):
    _, _, given, answers = mislabelled
    sizes = [len(found_in(given, answers, least)) for least in (0.5, 0.7, 0.9, 0.99)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1]


def test_two_models_name_fewer_right_labels_than_confident_learning_with_one(mislabelled):
    """Northcutt et al. (2021): of each class, the mean confidence in its letters is the bar."""
    changed, _, given, answers = mislabelled
    ours = found_in(given, answers, 0.9).places
    for probabilities in answers:
        bars = [probabilities[given == label, label].mean() for label in range(10)]
        counts = np.where(probabilities >= bars, probabilities, -1)
        flagged = (counts.max(axis=1) >= 0) & (counts.argmax(axis=1) != given)
        assert len(ours) <= flagged.sum()
        assert (~changed[ours]).sum() <= (flagged & ~changed).sum()
