"""What training refuses, and what goes wrong outside, in words."""

import errno
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import Algorithm, Estimator, FitData, OnStep, Step
from letterpad.errors import UserError
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.training import train as train_module
from letterpad.training.spec import Progress, TrainSpec
from letterpad.training.train import train

BAYES = TrainSpec(Files("bars"), "naive-bayes")


Patch = Callable[..., Algorithm]


def nothing(progress: Progress) -> None:
    pass


def refusal(spec: TrainSpec, letters: LetterSet) -> str:
    with pytest.raises(UserError) as raised:
        train(spec, nothing, letters)
    return str(raised.value)


def test_what_there_is_not_is_refused_before_letters_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def never(*args: Any) -> LetterSet:
        raise AssertionError("letters are read")

    monkeypatch.setattr(train_module, "load_letters", never)
    with pytest.raises(UserError, match="magic"):
        train(replace(BAYES, algorithm="magic"), nothing)
    with pytest.raises(UserError, match="no parameter 'wings'"):
        train(replace(BAYES, settings={"wings": 2}), nothing)


def test_classes_with_too_few_letters_are_named(bar_letters: LetterSet) -> None:
    some = np.flatnonzero(bar_letters.labels < 2)
    one = np.flatnonzero(bar_letters.labels == 2)[:1]
    sentence = refusal(BAYES, bar_letters.take(np.concatenate([some, one])))
    assert "at least 2 letters" in sentence
    assert "Bars" in sentence
    assert "D 0" in sentence
    assert "C " in sentence
    assert "A " not in sentence


def test_letters_of_one_class_teach_nothing(bar_letters: LetterSet) -> None:
    of_a = replace(
        bar_letters.take(np.flatnonzero(bar_letters.labels == 0)), classes=bar_letters.classes[:1]
    )
    assert "one class only (A)" in refusal(BAYES, of_a)


def test_many_scarce_classes_are_named_in_short(bar_letters: LetterSet) -> None:
    many = tuple(f"letter{number}" for number in range(30))
    sentence = refusal(BAYES, replace(bar_letters, classes=many))
    assert "letter4 0, letter5 0" in sentence
    assert sentence.count("letter") - sentence.count("letters") == 12
    assert "and 14 more" in sentence


@pytest.mark.parametrize("share", [-0.1, 1.0, float("nan")])
def test_a_validation_share_out_of_bounds(bar_letters: LetterSet, share: float) -> None:
    assert "from 0 to 0.9" in refusal(replace(BAYES, validation=share), bar_letters)


def test_a_validation_part_that_cannot_be_cut(bar_letters: LetterSet) -> None:
    few = bar_letters.take(np.arange(40))
    sentence = refusal(replace(BAYES, validation=0.05), few)
    assert "A validation part of 0.05 cannot be split off the 32 letters" in sentence


def test_letters_without_writers_cannot_be_split_by_writer(bar_letters: LetterSet) -> None:
    assert "who wrote" in refusal(replace(BAYES, split="writers"), bar_letters)


def test_a_loss_that_is_no_number(bar_letters: LetterSet, naive_bayes: Patch) -> None:
    def fit(estimator: Estimator, data: FitData, on_step: OnStep) -> None:
        on_step(Step(2.5, 9, "epoch", loss=float("nan")))

    naive_bayes(fit=fit)
    sentence = refusal(BAYES, bar_letters)
    assert "after epoch 3 its loss is nan" in sentence


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "Memory ran out"),
        (type("ResourceExhaustedError", (Exception,), {})("OOM"), "Memory ran out"),
        (OSError(errno.ENOSPC, "No space left on device", "/x/y"), "The disk is full: /x/y"),
        (PermissionError(errno.EACCES, "Permission denied", "/x/y"), "/x/y could not be used"),
    ],
)
def test_what_goes_wrong_outside_is_said_in_words(
    bar_letters: LetterSet, naive_bayes: Patch, error: Exception, words: str
) -> None:
    def fit(*args: Any) -> None:
        raise error

    naive_bayes(fit=fit)
    assert words in refusal(BAYES, bar_letters)
    assert not [thread for thread in threading.enumerate() if thread.name == "progress"]


def test_an_error_of_ours_is_not_hidden(bar_letters: LetterSet, naive_bayes: Patch) -> None:
    def fit(*args: Any) -> None:
        raise ValueError("a bug")

    naive_bayes(fit=fit)
    with pytest.raises(ValueError, match="a bug"):
        train(BAYES, nothing, bar_letters)
