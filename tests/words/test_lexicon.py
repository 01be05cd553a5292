"""Words are found by their beginnings."""

import numpy as np
import pytest

from letterpad.words.lexicon import NOWHERE, Lexicon, letters_of, packed, unpacked

WORDS = ["a", "an", "and", "ant", "bee"]


@pytest.fixture
def lexicon() -> Lexicon:
    return Lexicon(letters_of(WORDS), np.array([4.0, 2, 1, 1, 2]))


def test_words_are_in_it_and_beginnings_are_not(lexicon: Lexicon) -> None:
    assert all(word in lexicon for word in WORDS)
    assert "AND" in lexicon
    assert not any(word in lexicon for word in ("", "be", "ants", "x", "é", "b-e"))


def test_shares_are_those_of_the_weights(lexicon: Lexicon) -> None:
    assert np.exp(lexicon.here[lexicon.node_of("a")]) == pytest.approx(0.4)
    assert np.exp(lexicon.through[lexicon.node_of("an")]) == pytest.approx(0.4)
    assert np.exp(lexicon.through[lexicon.node_of("b")]) == pytest.approx(0.2)
    assert lexicon.node_of("zz") == NOWHERE
    assert lexicon.through[NOWHERE] == -np.inf


def test_no_words_are_no_error() -> None:
    assert "a" not in Lexicon(letters_of([]), np.zeros(0))


def test_packed_words_come_back() -> None:
    words = sorted(["a", "aardvark", "aardwolf", "b", "z" * 20])
    assert unpacked(packed(words)) == words
    assert unpacked(packed([])) == []
