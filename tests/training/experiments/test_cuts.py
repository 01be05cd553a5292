"""Which letters are learned from and tested on: scikit-learn's, nested, and never both."""

import doctest
from dataclasses import replace

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.letters.splits import SPLIT_KINDS, SplitKind
from letterpad.training.experiments import cuts
from letterpad.training.experiments.cuts import cut, fewest_letters, sizes_from


@pytest.fixture(scope="module")
def letters(bar_letters: LetterSet) -> LetterSet:
    """Return letters that can be split in every way; none of the classes has the same number."""
    n = len(bar_letters)
    writers = np.array([f"hand {number % 17}" for number in range(n)])
    parts = np.array(["train", "train", "test", "train", "val"] * (n // 5))
    labels = np.where(np.arange(n) % 3 == 0, 0, bar_letters.labels)
    return replace(bar_letters, labels=labels, writers=writers, parts=parts)


def test_examples_in_the_docstrings_run() -> None:
    assert doctest.testmod(cuts).failed == 0


@pytest.mark.parametrize("n", [40, 133, 480])
@pytest.mark.parametrize("state", [0, 42])
def test_a_random_cut_is_scikit_learns_for_every_size(
    letters: LetterSet, n: int, state: int
) -> None:
    from sklearn.model_selection import train_test_split

    train, tested = train_test_split(
        np.arange(600), train_size=n, test_size=0.2, random_state=state
    )
    found = cut(letters, "random", state)
    np.testing.assert_array_equal(found.order[:n], train)
    np.testing.assert_array_equal(found.held_out, tested)


def test_all_of_a_random_cut_is_the_split_of_a_training(letters: LetterSet) -> None:
    found, split = cut(letters, "random", 42), letters.split()
    np.testing.assert_array_equal(found.order, split.train)
    np.testing.assert_array_equal(found.held_out, split.held_out)


@pytest.mark.parametrize("kind", SPLIT_KINDS)
def test_seeds_change_what_is_learned_from_and_never_the_test_part(
    letters: LetterSet, kind: SplitKind
) -> None:
    first, same, other = (cut(letters, kind, 3, seed) for seed in (0, 0, 1))
    np.testing.assert_array_equal(first.order, same.order)
    np.testing.assert_array_equal(first.held_out, other.held_out)
    assert first.order.tolist() != other.order.tolist()
    assert set(first.order.tolist()) == set(other.order.tolist())
    assert not set(first.order.tolist()) & set(first.held_out.tolist())
    assert len(set(first.order.tolist())) == len(first.order)


@pytest.mark.parametrize("kind", ["random", "stratified", "writers"])
def test_another_split_has_another_test_part(letters: LetterSet, kind: SplitKind) -> None:
    one, other = cut(letters, kind, 3), cut(letters, kind, 4)
    assert set(one.held_out.tolist()) != set(other.held_out.tolist())


def test_a_stratified_cut_has_the_same_shares_in_every_size(letters: LetterSet) -> None:
    found = cut(letters, "stratified", 5, 2)
    shares = letters.counts() / len(letters)
    for n in (20, 77, 240, 480):
        counts = np.bincount(letters.labels[found.order[:n]], minlength=4)
        assert np.abs(counts - n * shares).max() < 1.5
    tested = np.bincount(letters.labels[found.held_out], minlength=4)
    assert np.abs(tested - len(found.held_out) * shares).max() < 1.5


def test_by_writer_nobody_is_learned_from_and_tested_on(letters: LetterSet) -> None:
    found = cut(letters, "writers", 5, 1)
    assert letters.writers is not None
    learned = set(letters.writers[found.order].tolist())
    tested = set(letters.writers[found.held_out].tolist())
    assert learned
    assert tested
    assert not learned & tested
    # Even a small part has letters of many hands.
    assert len(set(letters.writers[found.order[:60]].tolist())) > 10


def test_the_sets_own_parts_stay_and_validation_is_left_out(letters: LetterSet) -> None:
    found = cut(letters, "parts", 5, 1)
    assert letters.parts is not None
    assert set(letters.parts[found.order].tolist()) == {"train"}
    assert set(letters.parts[found.held_out].tolist()) == {"test"}


def test_a_split_that_the_letters_do_not_allow_is_a_sentence(bar_letters: LetterSet) -> None:
    with pytest.raises(UserError, match="does not say who wrote"):
        cut(bar_letters, "writers", 1)


def test_the_fewest_letters_hold_every_class_often_enough() -> None:
    labels = np.array([0, 0, 1, 0, 1, 2, 2, 1, 0])
    order = np.arange(9)
    assert fewest_letters(order, labels, 3, 1) == 6
    assert fewest_letters(order, labels, 3, 2) == 7
    assert fewest_letters(order, labels, 3, 3) is None
    for n in (5, 6):
        assert (len(set(labels[order[:n]].tolist())) == 3) == (n >= 6)


@pytest.mark.parametrize("fewest", [1, 100, 300, 3000, 8000])
@pytest.mark.parametrize("n_sizes", [2, 3, 5, 8])
def test_sizes_grow_evenly_to_all_and_half_is_among_them(fewest: int, n_sizes: int) -> None:
    sizes, half = sizes_from(fewest, 16_640, n_sizes)
    assert len(sizes) == n_sizes
    assert list(sizes) == sorted(set(sizes))
    assert (sizes[-1], half) == (16_640, 8_320)
    assert half in sizes
    assert sizes[0] >= fewest
    ratios = np.array(sizes[1:]) / np.array(sizes[:-1])
    assert ratios == pytest.approx(ratios[0], rel=0.01)
