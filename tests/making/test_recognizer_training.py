"""The recogniser's batches: letters and others, the same again."""

import numpy as np
import pytest

from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.making import recognizer_letters


def test_batches_are_of_letters_and_others_and_the_same_again(
    little: None,
) -> None:
    letters = load_letters(Builtin(size=1_456, classes="both"))
    batches = recognizer_letters.Batches.of(letters, seed=1)
    epoch = list(batches.epoch(0))
    assert len(epoch) == batches.steps
    inputs, targets, weights = epoch[0]
    assert inputs["picture"].shape == (128, 784)
    assert inputs["path"].shape == (128, 64, 7)
    np.testing.assert_allclose(targets["cased"].sum(axis=1), 1, atol=1e-5)
    is_letter = targets["letter"][:, 0]
    np.testing.assert_array_equal(weights["cased"], is_letter)
    others = np.concatenate([batch[1]["letter"][:, 0] for batch in epoch])
    assert np.mean(others == 0) == pytest.approx(0.12, abs=0.02)
    blind = np.concatenate([~batch[0]["path"].any(axis=(1, 2)) for batch in epoch])
    assert np.mean(blind) == pytest.approx(0.2, abs=0.03)
    unseen = np.concatenate([~batch[0]["picture"].any(axis=1) for batch in epoch])
    assert np.mean(unseen) == pytest.approx(0.08, abs=0.03)
    assert not (blind & unseen).any()
    again = next(iter(batches.epoch(0)))
    np.testing.assert_array_equal(again[0]["path"], inputs["path"])
    other = next(iter(batches.epoch(1)))
    assert not np.array_equal(other[0]["path"], inputs["path"])
    # A checkpoint goes with its letters.
    assert recognizer_letters.Batches.of(letters, seed=2).digest == batches.digest
    fewer = letters.take(np.arange(1, len(letters)))
    assert recognizer_letters.Batches.of(fewer, seed=1).digest != batches.digest
