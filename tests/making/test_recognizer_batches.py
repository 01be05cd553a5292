"""The recogniser's batches: letters of all kinds, digits and others, the same again."""

from typing import Any

import numpy as np
import pytest

from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.making.fonts.font_letters import FontLetters
from letterpad.making.recognizer_batches import BATCH, SMOOTHING, Batches, Mixture
from letterpad.making.word_letters import WordLetters

STEPS = 16


@pytest.fixture(scope="module")
def letters() -> LetterSet:
    return load_letters(Builtin(size=1_456, classes="both"))


def of_words(letters: LetterSet) -> WordLetters:
    """Return letters as of words, of which it is not known whether they are lower-case ones."""
    assert letters.inks is not None
    n = 40
    return WordLetters(
        letters.inks[:n],
        letters.labels[:n] % 26,
        np.full(n, 0.75, np.float32),
        np.zeros(n, np.float32),
        np.full(n, "a:1"),
        np.arange(n),
    )


def whole(batches: Batches) -> tuple[dict[str, Any], dict[str, Any], dict[str, Any]]:
    """Join the batches of an epoch."""
    epoch = list(batches.epoch(0))
    assert len(epoch) == STEPS
    inputs, targets, weights = (
        {name: np.concatenate([batch[part][name] for batch in epoch]) for name in epoch[0][part]}
        for part in range(3)
    )
    return inputs, targets, weights


def test_batches_hold_all_kinds_in_their_shares(
    little: None, letters: LetterSet, font_letters: FontLetters
) -> None:
    mixture = Mixture(words=0.2, fonts=0.2, printed=0.1, built_in=0.1, not_letters=0.15)
    batches = Batches.of(letters, of_words(letters), font_letters, 1, mixture, STEPS)
    inputs, targets, weights = whole(batches)
    assert inputs["picture"].shape == (STEPS * BATCH, 784)
    assert inputs["path"].shape == (STEPS * BATCH, 64, 7)
    np.testing.assert_allclose(targets["cased"].sum(axis=1), 1, atol=1e-5)
    writing, digit = targets["writing"][:, 0], targets["digit"][:, 0]
    assert np.mean(writing == 0) == pytest.approx(0.15, abs=0.01)
    # Digits are among what fonts have, and are neither letters nor none.
    assert 0.01 < np.mean(digit) < 0.1
    assert (writing[digit == 1] == 1).all()
    np.testing.assert_array_equal(weights["cased"], (writing == 1) & (digit == 0))
    np.testing.assert_array_equal(weights["digit"], writing)
    assert (weights["writing"] == 1).all()
    # A fifth of what is drawn, and all that is printed, comes as a picture alone.
    blind = ~inputs["path"].any(axis=(1, 2))
    assert np.mean(blind) == pytest.approx(0.1 + 0.2 * 0.9, abs=0.03)
    unseen = ~inputs["picture"].any(axis=1)
    assert np.mean(unseen) == pytest.approx(0.08 * 0.9, abs=0.02)
    assert not (blind & unseen).any()
    # Letters of words may be of either case.
    unsure = np.isclose(targets["cased"].max(axis=1), 0.75 * (1 - SMOOTHING), atol=0.01)
    assert np.mean(unsure) == pytest.approx(0.2, abs=0.01)


def test_batches_are_the_same_again(
    little: None, letters: LetterSet, font_letters: FontLetters
) -> None:
    batches = Batches.of(letters, None, font_letters, 1, Mixture())
    first = next(iter(batches.epoch(0)))[0]["path"]
    assert np.array_equal(next(iter(batches.epoch(0)))[0]["path"], first)
    assert not np.array_equal(next(iter(batches.epoch(1)))[0]["path"], first)


def test_a_checkpoint_goes_with_its_letters(
    little: None, letters: LetterSet, font_letters: FontLetters
) -> None:
    def digest(letters: LetterSet, fonts: FontLetters, mixture: Mixture) -> str:
        return Batches.of(letters, None, fonts, 1, mixture).digest

    mixture = Mixture()
    same = digest(letters, font_letters, mixture)
    assert digest(letters, font_letters, mixture) == same
    assert digest(letters.take(np.arange(1, len(letters))), font_letters, mixture) != same
    assert digest(letters, font_letters.of("train"), mixture) != same
    assert digest(letters, font_letters, Mixture(fonts=0.2)) != same
