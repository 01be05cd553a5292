"""The validation part: how large, and of other writers."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import Algorithm, Estimator, FitData, OnStep
from letterpad.errors import UserError
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet, features
from letterpad.training.spec import Progress, TrainSpec
from letterpad.training.splitting import folds, part
from letterpad.training.train import train

BAYES = TrainSpec(Files("bars"), "naive-bayes")


Patch = Callable[..., Algorithm]


def nothing(progress: Progress) -> None:
    pass


def captured(naive_bayes: Patch, **changed: Any) -> list[FitData]:
    data: list[FitData] = []

    def fit(estimator: Estimator, given: FitData, on_step: OnStep) -> None:
        data.append(given)
        estimator.fit(given.features, given.labels)

    naive_bayes(fit=fit, **changed)
    return data


def with_parts(letters: LetterSet) -> LetterSet:
    """Return letters of which every sixth is in the validation part, and every sixth tested on."""
    names = np.array(["train", "val", "train", "test", "train", "train"])
    return replace(letters, parts=names[np.arange(len(letters)) % 6])


def rows(letters: LetterSet, indices: Any) -> set[bytes]:
    return {row.tobytes() for row in features(letters.images[indices])}


@pytest.mark.parametrize(("validation", "n_watched"), [(None, 48), (0.0, 0), (0.25, 120)])
def test_the_validation_share(
    bar_letters: LetterSet, naive_bayes: Patch, validation: float | None, n_watched: int
) -> None:
    data = captured(naive_bayes, validation=0.1)
    train(replace(BAYES, validation=validation), nothing, bar_letters)
    given, *again = data
    assert bool(again) == (not n_watched)  # to be calibrated without a validation part
    trained = bar_letters.split(random_state=42).train
    fitted = {row.tobytes() for row in given.features}
    if not n_watched:
        assert given.validation_features is None
        assert given.validation_labels is None
        assert fitted == rows(bar_letters, trained)
        return
    assert given.validation_features is not None
    assert given.validation_labels is not None
    watched = {row.tobytes() for row in given.validation_features}
    assert len(watched) == len(given.validation_labels) == n_watched
    assert len(fitted) == 480 - n_watched
    assert fitted | watched == rows(bar_letters, trained)
    assert np.bincount(given.validation_labels, minlength=4).min() >= n_watched // 4 - 6


def test_with_unseen_writers_the_validation_part_is_of_other_writers_too(
    bar_letters: LetterSet, naive_bayes: Patch
) -> None:
    names = np.array([f"writer {number // 30}" for number in range(600)])
    letters = replace(bar_letters, writers=names)
    data = captured(naive_bayes, validation=0.2)
    train(replace(BAYES, split="writers"), nothing, letters)
    (given,) = data
    writer_of = {
        row.tobytes(): name for row, name in zip(letters.features, names.tolist(), strict=True)
    }
    assert given.validation_features is not None
    fitted = {writer_of[row.tobytes()] for row in given.features}
    watched = {writer_of[row.tobytes()] for row in given.validation_features}
    held_out = set(names[letters.split(kind="writers").held_out].tolist())
    assert not fitted & watched
    assert not (fitted | watched) & held_out
    assert (len(fitted), len(watched), len(held_out)) == (13, 3, 4)


@pytest.mark.parametrize("split", ["random", "writers"])
def test_every_letter_is_in_one_fold(bar_letters: LetterSet, split: Any) -> None:
    writers = np.array([f"writer {number // 30}" for number in range(600)])
    letters = replace(bar_letters, writers=writers)
    train_part = np.arange(100, 500)
    cut = list(folds(letters, train_part, replace(BAYES, split=split), 4))
    inside = np.concatenate([scored for _, scored in cut])
    assert sorted(inside.tolist()) == list(range(400))
    for fitted, scored in cut:
        assert len(fitted) + len(scored) == 400
        both = set(writers[train_part[fitted]]) & set(writers[train_part[scored]])
        assert bool(both) == (split == "random")


def test_the_set_s_own_validation_part_watches_the_fit(
    bar_letters: LetterSet, naive_bayes: Patch
) -> None:
    letters = with_parts(bar_letters)
    data = captured(naive_bayes, validation=0.1)
    model = train(replace(BAYES, split="parts"), nothing, letters)
    (given,) = data
    assert given.validation_features is not None
    assert {row.tobytes() for row in given.features} == rows(
        letters, np.flatnonzero(letters.parts == "train")
    )
    assert {row.tobytes() for row in given.validation_features} == rows(
        letters, np.flatnonzero(letters.parts == "val")
    )
    split = model.card.split
    assert (split["n_train"], split["n_validation"], split["n_held_out"]) == (400, 100, 100)
    assert "n_set_aside" not in split
    assert "The set's own part val (100 letters) watched the fit, and was not learned from." in [
        str(note) for note in model.card.notes
    ]


def test_a_validation_part_that_nothing_needs_is_left_out_and_that_is_said(
    bar_letters: LetterSet, naive_bayes: Patch
) -> None:
    letters = with_parts(bar_letters)
    data = captured(naive_bayes, validation=0.1)
    model = train(replace(BAYES, split="parts", validation=0.0), nothing, letters)
    assert data[0].validation_features is None
    learned = {row.tobytes() for given in data for row in given.features}
    assert learned == rows(letters, np.flatnonzero(letters.parts == "train"))
    split = model.card.split
    assert (split["n_train"], split["n_validation"], split["n_held_out"]) == (400, 0, 100)
    assert split["n_set_aside"] == 100
    assert any("val (100 letters) was left out" in str(note) for note in model.card.notes)


@pytest.mark.parametrize("kind", ["random", "stratified", "writers"])
def test_validation_and_folds_stay_clear_of_a_fixed_test_part(
    bar_letters: LetterSet, kind: Any
) -> None:
    writers = np.array([f"w{index % 30}" for index in range(600)])
    letters = replace(bar_letters, writers=writers)
    tested = set(letters.split(None, 42, kind, 0.2).held_out.tolist())
    for size in (200, None):
        spec = replace(BAYES, split=kind, train_size=size, test_size=0.2)
        parts = part(letters, spec, 0.25)
        assert set(parts.held_out.tolist()) == tested
        seen = [*parts.fit.tolist(), *parts.validation.tolist()]
        assert not tested & set(seen)
        assert len(set(seen)) == len(seen) == parts.n_train == (size or 480)
        for outside, inside in folds(letters, parts.fit, spec, 4):
            assert not tested & set(parts.fit[[*outside, *inside]].tolist())


def of_each(letters: LetterSet, *sizes: int) -> LetterSet:
    places = [np.flatnonzero(letters.labels == label)[:n] for label, n in enumerate(sizes)]
    return letters.take(np.concatenate(places))


def test_what_became_of_scarce_classes_is_said(bar_letters: LetterSet) -> None:
    said = set()
    for seed in range(20):
        parts = part(of_each(bar_letters, 1, 2, 40, 40), replace(BAYES, random_state=seed), 0.0, 1)
        said |= {str(note) for note in parts.notes}
        alone = [str(note) for note in parts.notes if "none is held out" in str(note)]
        assert len(alone) == 1
        assert "A" in alone[0].rsplit(":", 1)[1]
        assert parts.n_spared == sum(
            "chance would have held them out" in str(n) for n in parts.notes
        )
    assert any("chance would have held them out: 1 letter of classes" in each for each in said)


def test_an_algorithm_that_needs_two_says_which_one_needs_one(bar_letters: LetterSet) -> None:
    few = of_each(bar_letters, 2, 40, 40, 40)
    seeds = (n for n in range(99) if (few.labels[few.split(random_state=n).train] == 0).sum() == 1)
    spec = replace(BAYES, random_state=next(seeds))
    with pytest.raises(UserError, match=r"these have fewer: A 1\..*nearest prototype"):
        part(few, spec, 0.0)
    assert len(part(few, spec, 0.0, fewest=1).fit)


def test_one_class_and_five_hundred_and_one_are_refused(bar_letters: LetterSet) -> None:
    with pytest.raises(UserError, match="one class only"):
        part(replace(bar_letters, labels=bar_letters.labels * 0, classes=("A",)), BAYES, 0.0)
    names = tuple(f"sign {n}" for n in range(501))
    many = replace(bar_letters, labels=np.arange(600) % 501, classes=names)
    with pytest.raises(UserError, match="501 classes; at most 500 can be told apart"):
        part(many, BAYES, 0.0, 1)
    part(replace(many, labels=np.arange(600) % 500, classes=names[:500]), BAYES, 0.0, 1)
