"""The letters that a card says a model was trained on are those that its training got."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.assessment.training_part import training_part
from letterpad.errors import UserError
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Files
from letterpad.model_files.card import Card
from letterpad.training.spec import TrainSpec
from letterpad.training.splitting import part


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
