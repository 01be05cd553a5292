"""The validation part: how large, and of other writers."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import Algorithm, Estimator, FitData, OnStep
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
