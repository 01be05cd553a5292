"""Teachers see drawings whole, and their answers are mixed with the labels."""

from typing import Any

import numpy as np
import pytest

from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.recognizer_batches import SMOOTHING, Batches, Mixture
from letterpad.making.teaching import Taught


class Teacher:
    """Answers every drawing with b, and notes what it has seen."""

    def __init__(self) -> None:
        self.seen: list[dict[str, np.ndarray]] = []

    def run(self, given: Any) -> list[np.ndarray]:
        self.seen.append(given)
        n = len(given["picture"])
        cased = np.zeros((n, 52), np.float32)
        cased[:, 27] = 1.0
        return [cased[:, :26] + cased[:, 26:], cased, np.ones((n, 1)), np.zeros((n, 1))]


@pytest.fixture
def batches(little: None, font_letters: FontLetters) -> Batches:
    letters = load_letters(Builtin(size=1_456, classes="both"))
    return Batches.of(letters, None, font_letters, 1, Mixture(), steps=3)


def test_labels_are_mixed_with_what_teachers_answer(batches: Batches) -> None:
    teachers: Any = {"one": Teacher(), "two": Teacher()}
    taught = list(Taught(batches, teachers, 0.5).epoch(0))
    plain = list(batches.epoch(0))
    assert len(taught) == len(plain) == 3
    for (inputs, targets, weights), (as_inputs, labels, as_weights) in zip(
        taught, plain, strict=True
    ):
        for name in inputs:
            np.testing.assert_array_equal(inputs[name], as_inputs[name])
        expected = labels["cased"] / 2
        expected[:, 27] += 0.5
        np.testing.assert_allclose(targets["cased"], expected, atol=1e-6)
        assert labels["cased"].max() == pytest.approx(1 - SMOOTHING + SMOOTHING / 52, abs=1e-5)
        for name in ("writing", "digit"):
            np.testing.assert_array_equal(targets[name], labels[name])
        for name in weights:
            np.testing.assert_array_equal(weights[name], as_weights[name])


def test_teachers_see_what_the_net_does_not(batches: Batches) -> None:
    teacher: Any = Teacher()
    inputs = [batch[0] for batch in Taught(batches, {"one": teacher}, 0.5).epoch(0)]
    n_blind, n_more = 0, 0
    for mine, theirs in zip(inputs, teacher.seen, strict=True):
        blind = ~mine["path"].any(axis=(1, 2))
        n_blind += int(blind.sum())
        n_more += int((blind & theirs["path"].any(axis=(1, 2))).sum())
        assert theirs["picture"].any(axis=1).all()
        both = ~blind & mine["picture"].any(axis=1)
        np.testing.assert_array_equal(mine["picture"][both], theirs["picture"][both])
    # All but the printed ones, of which there is no path, are seen whole.
    assert 0.5 < n_more / n_blind < 0.95


def test_a_checkpoint_goes_with_its_teachers(batches: Batches) -> None:
    one: Any = {"one": Teacher()}
    two: Any = {"two": Teacher()}
    digests = {
        batches.digest,
        Taught(batches, one, 0.5).digest,
        Taught(batches, two, 0.5).digest,
        Taught(batches, one, 0.6).digest,
    }
    assert len(digests) == 4
    assert Taught(batches, one, 0.5).digest in digests
