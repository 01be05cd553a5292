"""The letters that a card says a model was trained on, or fitted to, are those of its training."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.assessment.training_part import fitted_part, training_part
from letterpad.errors import UserError
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Files
from letterpad.model_files.card import Card
from letterpad.training.spec import TrainSpec
from letterpad.training.splitting import part
from letterpad.training.train import train


def card_of(letters, spec, validation):
    """Return the card that a training writes, and the parts that it learned from."""
    parts = part(letters, spec, validation)
    split = {
        "kind": spec.split,
        "train_size": spec.train_size,
        "test_size": spec.test_size,
        "random_state": spec.random_state,
        "validation": validation,
        "n_train": len(parts.fit),
        "n_validation": len(parts.validation),
        "n_held_out": len(parts.held_out),
    }
    return Card("Mine", "svm", "SVM", {}, letters.classes, Framing(), split=split), parts


@pytest.mark.parametrize("validation", [0.0, 0.1])
@pytest.mark.parametrize("kind", ["random", "stratified", "writers", "parts"])
@pytest.mark.parametrize(("train_size", "test_size"), [(None, None), (0.5, 0.2), (300, 100)])
def test_they_are_what_was_fitted_and_what_watched(
    bar_letters, kind, validation, train_size, test_size
):
    n = len(bar_letters)
    letters = replace(
        bar_letters,
        writers=np.array([f"w{place % 17}" for place in range(n)]),
        parts=np.array([("train", "val", "test")[max(0, place % 10 - 7)] for place in range(n)]),
    )
    if kind == "parts":
        test_size = None
    spec = TrainSpec(Files("bars"), "svm", {}, kind, train_size, test_size=test_size)
    card, parts = card_of(letters, spec, validation)
    found = training_part(card, letters)
    assert not set(found) & set(parts.held_out)
    watched = [] if kind == "parts" else parts.validation
    assert sorted(found) == sorted([*parts.fit, *watched])
    np.testing.assert_array_equal(fitted_part(card, letters), parts.fit)


def test_a_real_card_says_it_too(bar_letters):
    spec = TrainSpec(Files("bars"), "naive-bayes", test_size=0.25, random_state=3)
    card = train(spec, lambda progress: None, bar_letters).card
    fit = part(bar_letters, spec, 0.0).fit
    np.testing.assert_array_equal(fitted_part(card, bar_letters), fit)
    np.testing.assert_array_equal(training_part(card, bar_letters), fit)


def test_a_card_that_does_not_say_it_is_refused(bar_letters):
    spec = TrainSpec(Files("bars"), "svm", {}, "random", 400)
    card, _ = card_of(bar_letters, spec, 0.1)
    assert len(training_part(card, bar_letters)) == 400
    strange = (
        {},
        {**card.split, "kind": "by moon"},
        {**card.split, "train_size": "all"},
        {**card.split, "train_size": True},
        {**card.split, "train_size": float("nan")},
        {**card.split, "random_state": -1},
        {**card.split, "random_state": 1.5},
        {**card.split, "n_train": 12},
        {**card.split, "n_train": None},
        {**card.split, "n_validation": None},
        {**card.split, "train_size": 600},
    )
    for split in strange:
        with pytest.raises(UserError, match=r"Mine does not say|train on 1 to"):
            training_part(replace(card, split=split), bar_letters)
        with pytest.raises(UserError, match=r"Mine does not say|train on 1 to"):
            fitted_part(replace(card, split=split), bar_letters)


@pytest.mark.parametrize("validation", [None, "a tenth", 0.0, 1.0, 0.3, float("nan")])
@pytest.mark.parametrize("kind", ["stratified", "writers"])
def test_what_only_watched_is_not_guessed(bar_letters, kind, validation):
    letters = replace(bar_letters, writers=np.arange(len(bar_letters)).astype(str))
    card, _ = card_of(letters, TrainSpec(Files("bars"), "svm", {}, kind, 400), 0.1)
    said = replace(card, split={**card.split, "validation": validation})
    assert len(training_part(said, letters)) == 400
    with pytest.raises(UserError, match="Mine does not say"):
        fitted_part(said, letters)
