import dataclasses

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.ink.raster import Framing, features
from letterpad.letters.classes import SCHEMES
from letterpad.letters.ledger import Ledger, LeftOut
from letterpad.letters.letterset import LetterSet
from letterpad.letters.synthetic.handwriting import letters as built_in
from letterpad.messages import Sentence


@pytest.fixture(scope="module")
def inked():
    """Return 120 letters with inks, and 12 writers of very different diligence."""
    owners = np.repeat(np.arange(12), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 30, 35])
    writers = np.array([f"writer {owner}" for owner in owners])
    random = np.random.default_rng(0)
    return dataclasses.replace(
        built_in(120, SCHEMES["A-J"], seed=4), writers=random.permutation(writers), notes=("Said.",)
    )


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


def test_a_cache_round_trip_changes_nothing(tmp_path, inked):
    blank = LeftOut("blank", 3, Sentence("Blank: {n}.", n=3))
    inked = dataclasses.replace(
        inked,
        parts=np.where(np.arange(120) < 9, "test", ""),
        label_names=("b", "a"),
        ledger=Ledger(123, (blank,)),
    )
    inked.save(tmp_path / "kept")
    again = LetterSet.load(tmp_path / "kept")
    for part in ("images", "labels", "writers", "parts"):
        assert np.array_equal(getattr(again, part), getattr(inked, part))
    assert (again.ledger, again.label_names) == (inked.ledger, inked.label_names)
    assert list(again.inks) == list(inked.inks)
    for part in ("classes", "name", "source", "licence", "framing", "notes", "hash"):
        assert getattr(again, part) == getattr(inked, part)
    assert isinstance(again.images, np.memmap)
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept"], "nothing temporary is left"


def test_letters_saved_twice_are_there_once(tmp_path, inked):
    inked.save(tmp_path / "kept")
    inked.save(tmp_path / "kept")
    assert LetterSet.load(tmp_path / "kept").hash == inked.hash


def test_the_hash_tells_pictures_labels_and_classes_apart(bar_letters):
    other_image = bar_letters.images.copy()
    other_image[5, 3, 3] ^= 1
    other_label = bar_letters.labels.copy()
    other_label[5] = (other_label[5] + 1) % 4
    changes = [
        {"images": other_image},
        {"labels": other_label},
        {"classes": ("A", "B", "C", "X")},
    ]
    hashes = {dataclasses.replace(bar_letters, **change).hash for change in changes}
    assert len(hashes | {bar_letters.hash}) == 4
    same = dataclasses.replace(bar_letters, name="another", framing=Framing(18.0), notes=("x",))
    assert same.hash == bar_letters.hash


def test_taking_letters_takes_all_that_belongs_to_them(inked):
    taken = inked.take(np.array([7, 3]))
    assert np.array_equal(taken.images, inked.images[[7, 3]])
    assert taken.labels.tolist() == inked.labels[[7, 3]].tolist()
    assert list(taken.inks) == [inked.inks[7], inked.inks[3]]
    assert taken.writers.tolist() == inked.writers[[7, 3]].tolist()


def test_features_are_pixels_from_0_to_1(bar_letters):
    rows = features(bar_letters.images)
    assert rows.dtype == np.float32
    assert rows.shape == (600, 784)
    assert np.array_equal(np.rint(rows * 255).reshape(600, 28, 28), bar_letters.images)
    assert np.array_equal(bar_letters.features, rows)


@pytest.mark.parametrize(
    "wrong",
    [
        {"images": np.zeros((600, 27, 28), dtype=np.uint8)},
        {"images": np.zeros((600, 28, 28), dtype=np.float32)},
        {"labels": np.zeros(599, dtype=np.int64)},
        {"labels": np.full(600, 4)},
        {"labels": np.full(600, -1)},
        {"writers": np.array(["me"])},
    ],
)
def test_parts_that_do_not_fit_are_refused(bar_letters, wrong):
    with pytest.raises(ValueError, match=r"must be|600 images, but"):
        dataclasses.replace(bar_letters, **wrong)
