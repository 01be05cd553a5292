"""The letters that a model learned from are those that its training took."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.explaining.learned_from import learned_from
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Card
from letterpad.training.spec import TrainSpec
from letterpad.training.splitting import part
from letterpad.training.train import train


def card_of(spec: TrainSpec, letters: LetterSet, validation: float) -> Card:
    parts = part(letters, spec, validation)
    split = {
        "kind": spec.split,
        "train_size": spec.train_size,
        "test_size": spec.test_size,
        "random_state": spec.random_state,
        "validation": validation,
        "n_train": len(parts.fit),
    }
    return Card("Any", "svm", "SVM", {}, letters.classes, Framing(), split=split)


@pytest.fixture(scope="module")
def written(bar_letters: LetterSet) -> LetterSet:
    writers = np.random.default_rng(2).integers(0, 30, len(bar_letters)).astype(str)
    return replace(bar_letters, writers=writers)


@pytest.mark.parametrize("kind", ["random", "stratified", "writers"])
@pytest.mark.parametrize("validation", [0.0, 0.15])
@pytest.mark.parametrize(
    "sizes",
    [
        {"train_size": 0.8},
        {"train_size": 300, "test_size": 0.2},
        {"train_size": None, "test_size": 0.2},
    ],
)
def test_it_is_the_part_that_the_training_took(
    kind: Any, validation: float, sizes: dict[str, Any], written: LetterSet
) -> None:
    spec = TrainSpec(Files("bars"), "svm", split=kind, random_state=7, **sizes)
    found = learned_from(card_of(spec, written, validation), written)
    assert found is not None
    np.testing.assert_array_equal(found, part(written, spec, validation).fit)


def test_a_real_card_says_it_too(bar_letters: LetterSet) -> None:
    spec = TrainSpec(Files("bars"), "naive-bayes", test_size=0.25, random_state=3)
    card = train(spec, lambda progress: None, bar_letters).card
    found = learned_from(card, bar_letters)
    assert found is not None
    np.testing.assert_array_equal(found, part(bar_letters, spec, 0.0).fit)


@pytest.mark.parametrize(
    "split",
    [
        {},
        {"kind": "strange", "train_size": 300, "random_state": 1, "n_train": 300},
        {"kind": "random", "train_size": 300, "random_state": 1, "n_train": 299},
        {"kind": "random", "train_size": "all", "random_state": 1, "n_train": 299},
        {"kind": "writers", "train_size": 300, "random_state": 1, "n_train": 300},
        {"kind": "random", "train_size": 9000, "random_state": 1, "n_train": 9000},
    ],
)
def test_what_a_card_does_not_say_is_not_guessed(
    split: dict[str, Any], bar_letters: LetterSet
) -> None:
    card = Card("Any", "svm", "SVM", {}, bar_letters.classes, Framing(), split=split)
    assert learned_from(card, bar_letters) is None
