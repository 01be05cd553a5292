"""Which letters are trained on and which are held out, compared with scikit-learn's own."""

import dataclasses
from itertools import pairwise

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.letters.splits import TEST_SHARE, TRAIN_SHARE, rest_of


@pytest.mark.parametrize("train_size", [100, 0.25, None, 599])
@pytest.mark.parametrize("seed", [0, 42])
def test_a_random_split_is_scikit_learns(bar_letters, train_size, seed):
    from sklearn.model_selection import train_test_split

    split = bar_letters.split(train_size, seed)
    expected = train_test_split(
        np.arange(600), train_size=0.8 if train_size is None else train_size, random_state=seed
    )
    assert np.array_equal(split.train, expected[0])
    assert np.array_equal(split.held_out, expected[1])


def test_a_stratified_split_keeps_the_shares(bar_letters):
    split = bar_letters.split(0.5, 1, "stratified")
    counts = bar_letters.counts()
    assert np.abs(bar_letters.take(split.train).counts() - counts / 2).max() <= 1


@pytest.mark.parametrize("train_size", [0.2, 0.5, 0.8, 60])
@pytest.mark.parametrize("seed", range(5))
def test_no_writer_is_on_both_sides(inked, train_size, seed):
    train, held_out = inked.split(train_size, seed, "writers")
    assert not set(inked.writers[train]) & set(inked.writers[held_out])
    assert sorted([*train, *held_out]) == list(range(120))
    assert len(train)
    assert len(held_out)
    wanted = train_size if train_size == 60 else train_size * 120
    assert abs(len(train) - wanted) <= 35, "as near as the most diligent writer allows"


def test_another_seed_chooses_other_writers(inked):
    choices = {tuple(inked.split(0.5, seed, "writers").train) for seed in range(6)}
    assert len(choices) > 1
    again = inked.split(0.5, 3, "writers")
    assert np.array_equal(again.train, inked.split(0.5, 3, "writers").train)


@pytest.mark.parametrize("train_size", [0, 600, -3, 0.0, 1.0, 10**9])
def test_a_size_that_leaves_nothing_is_refused(bar_letters, train_size):
    with pytest.raises(UserError, match="1 to 599"):
        bar_letters.split(train_size)


def test_splits_that_the_letters_do_not_allow_are_refused(bar_letters, inked):
    with pytest.raises(UserError, match="does not say who wrote"):
        bar_letters.split(kind="writers")
    alone = dataclasses.replace(inked, writers=np.array(["me"] * 120))
    with pytest.raises(UserError, match="one writer only"):
        alone.split(kind="writers")
    rare = bar_letters.take(
        np.array([np.flatnonzero(bar_letters.labels == c)[0] for c in range(4)])
    )
    with pytest.raises(UserError, match=r"have only 1 to share out: A, B, C, D\."):
        rare.split(0.5, kind="stratified")
    few = r"at least 4 letters must be learned from and at least 4 held out, and not 597 and 3"
    with pytest.raises(UserError, match=few):
        bar_letters.split(597, kind="stratified")
    with pytest.raises(UserError, match="not 3 and 597"):
        bar_letters.split(3, kind="stratified")


@pytest.mark.parametrize("test", ["test", "Testing", "t10k", "val"])
def test_the_data_s_own_parts_are_used_as_they_are(bar_letters, test):
    parts = np.where(np.arange(600) % 3 == 0, test, "train")
    letters = dataclasses.replace(bar_letters, parts=parts)
    train, held_out = letters.split(kind="parts")
    assert held_out.tolist() == list(range(0, 600, 3))
    assert sorted([*train, *held_out]) == list(range(600))
    some = letters.split(100, 7, "parts")
    assert len(set(some.train) & set(train)) == 100
    assert np.array_equal(some.held_out, held_out)
    assert len(letters.split(0.25, 7, "parts").train) == 100
    assert np.array_equal(letters.split(400, 7, "parts").train, train)
    with pytest.raises(UserError, match=r"training part of .* has 400 letters: .*not on 401"):
        letters.split(401, kind="parts")


def test_validation_is_not_learned_from_where_there_is_a_test_part(bar_letters):
    parts = np.array(["train", "val", "test"])[np.arange(600) % 3]
    split = dataclasses.replace(bar_letters, parts=parts).split(kind="parts")
    assert split.train.tolist() == list(range(0, 600, 3))
    assert split.held_out.tolist() == list(range(2, 600, 3))


@pytest.mark.parametrize("parts", [None, ["train"] * 600, ["test"] * 600])
def test_letters_without_a_test_part_are_not_split_by_it(bar_letters, parts):
    letters = dataclasses.replace(bar_letters, parts=None if parts is None else np.array(parts))
    assert letters.own_parts is None
    with pytest.raises(UserError, match="does not say which letters are its test part"):
        letters.split(kind="parts")


@pytest.fixture(scope="module")
def uneven(bar_letters: LetterSet) -> LetterSet:
    """Return 2,400 letters of classes of very different size, and 40 writers of each class."""
    random = np.random.default_rng(3)
    sizes = np.array([1300, 700, 300, 100])
    labels = random.permutation(np.repeat(np.arange(4), sizes))
    place = np.array([np.flatnonzero(bar_letters.labels == label)[0] for label in labels])
    owners = random.choice(40, 2400, p=random.dirichlet(np.ones(40)))
    writers = np.array([f"writer {owner:02}" for owner in owners])
    return dataclasses.replace(bar_letters.take(place), writers=writers)


@pytest.mark.parametrize("test_size", [0.2, 480, 33, 0.31])
@pytest.mark.parametrize("seed", [0, 42])
def test_a_random_split_with_a_fixed_test_part_is_scikit_learns(uneven, test_size, seed):
    from sklearn.model_selection import train_test_split

    for train_size in (100, 0.25, 1500, None):
        split = uneven.split(train_size, seed, test_size=test_size)
        expected = train_test_split(
            np.arange(2400), train_size=train_size, test_size=test_size, random_state=seed
        )
        assert np.array_equal(split.train, expected[0])
        assert np.array_equal(split.held_out, expected[1])


@pytest.mark.parametrize("kind", ["random", "stratified", "writers"])
@pytest.mark.parametrize("seed", [0, 42])
@pytest.mark.parametrize("test_size", [0.2, 700])
def test_the_held_out_letters_are_the_same_for_every_size(uneven, kind, seed, test_size):
    sizes = [100, 0.25, 1000, 1500, None]
    splits = [uneven.split(size, seed, kind, test_size) for size in sizes]
    first = splits[0]
    trained = {len(split.train) for split in splits}
    for smaller, larger in pairwise(splits):
        assert np.array_equal(larger.held_out, first.held_out)
        assert set(smaller.train) < set(larger.train)
    assert len(trained) == len(sizes)
    whole = splits[-1]
    assert sorted([*whole.train, *whole.held_out]) == list(range(2400))


@pytest.mark.parametrize("kind", ["random", "stratified", "writers"])
@pytest.mark.parametrize("n", [5, 33, 601, 2399, 2400])
def test_a_fifth_held_out_is_the_usual_split_to_the_letter(uneven, kind, n):
    letters = uneven.take(np.arange(n)) if kind != "stratified" else uneven
    usual, fixed = (letters.split(None, 7, kind, size) for size in (None, TEST_SHARE))
    assert np.array_equal(usual.train, fixed.train)
    assert np.array_equal(usual.held_out, fixed.held_out)
    assert rest_of(n) == int(TRAIN_SHARE * n + 1e-9)


def test_a_stratified_training_part_has_the_share_of_every_class(uneven):
    from sklearn.model_selection import train_test_split

    rest, held_out = train_test_split(
        np.arange(2400), test_size=0.2, random_state=1, stratify=uneven.labels
    )
    of_rest = uneven.take(rest).counts() / len(rest)
    for n_train in (24, 100, 999, 1919):
        split = uneven.split(n_train, 1, "stratified", 0.2)
        assert np.array_equal(split.held_out, held_out)
        assert len(split.train) == n_train
        assert np.abs(uneven.take(split.train).counts() - n_train * of_rest).max() <= 1.0


def test_a_stratified_training_part_is_drawn_at_random(uneven):
    parts = [set(uneven.split(200, seed, "stratified", 0.2).train) for seed in range(4)]
    assert all(len(one & other) < 60 for one in parts for other in parts if one is not other)


def test_no_writer_is_tested_on_that_was_trained_on(uneven):
    for n_train in (100, 1000, None):
        train, held_out = uneven.split(n_train, 5, "writers", 0.3)
        writers = [set(uneven.writers[part]) for part in (train, held_out)]
        assert not writers[0] & writers[1]
        for part, names in zip((train, held_out), writers, strict=True):
            assert len(part) == np.isin(uneven.writers, list(names)).sum(), "whole writers"


@pytest.mark.parametrize(
    ("train_size", "test_size", "said"),
    [
        (1921, 0.2, "480 of the 2,400 letters of .* train on 1 to 1,920 of the others.*not on 1,9"),
        (0, 0.2, "train on 1 to 1,920 of the others, and not on 0"),
        (0.9, 0.2, "and not on 2,160"),
        (100, 2400, "hold out 1 to 2,399 of them to test on.*and not 2,400"),
        (None, 0, "hold out 1 to 2,399 of them to test on.*and not 0"),
    ],
)
@pytest.mark.parametrize("kind", ["random", "stratified", "writers"])
def test_sizes_that_cannot_be_are_refused(uneven, train_size, test_size, said, kind):
    with pytest.raises(UserError, match=said):
        uneven.split(train_size, 42, kind, test_size)


def test_too_few_test_letters_for_the_classes_are_refused(uneven):
    with pytest.raises(UserError, match="at least 4 held out, and not 2,397 and 3"):
        uneven.split(100, 42, "stratified", 3)


def test_the_set_s_own_test_part_has_no_other_size(uneven):
    parts = np.where(np.arange(2400) % 3 == 0, "test", "train")
    letters = dataclasses.replace(uneven, parts=parts)
    with pytest.raises(UserError, match="tested on its whole test part of 800 letters"):
        letters.split(None, 42, "parts", 0.2)
    few, many = (letters.split(size, 42, "parts") for size in (100, 1000))
    assert set(few.train) < set(many.train)
    assert np.array_equal(few.held_out, many.held_out)


def of_each(bar_letters: LetterSet, *sizes: int) -> LetterSet:
    """Return so many letters of each class."""
    places = [np.flatnonzero(bar_letters.labels == label)[:n] for label, n in enumerate(sizes)]
    return bar_letters.take(np.concatenate(places))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("sizes", [(2, 2, 2, 2), (5, 5, 5, 5), (2, 40, 40, 1), (1, 3, 9, 50)])
def test_of_scarce_classes_there_is_enough_to_learn_from(
    bar_letters: LetterSet, sizes: tuple[int, ...], seed: int
) -> None:
    few = of_each(bar_letters, *sizes)
    train, held_out = few.split(random_state=seed)
    assert sorted([*train, *held_out]) == list(range(len(few)))
    learned = np.bincount(few.labels[train], minlength=4)
    for n, n_learned in zip(sizes, learned.tolist(), strict=True):
        assert n_learned >= min(2, max(1, n - 1))
    again = few.split(random_state=seed, test_size=0.2)
    assert np.array_equal(np.sort(held_out), np.sort(again.held_out))


def test_the_same_letters_are_held_out_for_every_number_to_train_on(
    bar_letters: LetterSet,
) -> None:
    few = of_each(bar_letters, 2, 30, 30, 30)
    splits = [few.split(n, 3, test_size=0.2) for n in (10, 40, 60)]
    for one in splits:
        assert np.array_equal(one.held_out, splits[0].held_out)
        assert not set(one.train) & set(one.held_out)


def test_one_letter_of_each_class_leaves_none_to_test_on(bar_letters: LetterSet) -> None:
    with pytest.raises(UserError, match=r"4 letters, too few to hold some out.*two of each class"):
        of_each(bar_letters, 1, 1, 1, 1).split()
