"""The prior knows words, usual letters and any letters."""

import numpy as np
import pytest

from letterpad.making.words.prior_making import counted
from letterpad.words.lexicon import Lexicon, letters_of
from letterpad.words.prior import NAMES, USUAL, Prior, Shares, States

KNOWN = ["hat", "hit", "that"]


@pytest.fixture
def prior() -> Prior:
    lexicon = Lexicon(letters_of(KNOWN), np.ones(3))
    return Prior(lexicon, counted(dict.fromkeys(KNOWN, (0, False)), []))


def after(prior: Prior, text: str) -> States:
    states = prior.start()
    for letter in text:
        states = prior.follow(states, np.array([ord(letter) - 65]))
    return states


def test_known_words_are_likeliest_and_nothing_is_impossible(prior: Prior) -> None:
    known, usual, other = (float(prior.words(after(prior, t))[0]) for t in ("HAT", "HAHA", "QXZ"))
    assert known > usual > other > -40
    assert prior.knows(after(prior, "HAT")).tolist() == [True]
    assert prior.knows(after(prior, "HA")).tolist() == [False]


def test_a_beginning_is_as_likely_as_what_may_follow(prior: Prior) -> None:
    states = after(prior, "HA")
    following = prior.beginnings(states)
    assert following.shape == (1, 26)
    assert following[0].argmax() == ord("T") - 65
    assert np.exp(following[0].astype(float)).sum() <= 1


def test_names_are_less_unlikely_where_they_are_expected(prior: Prior) -> None:
    names = Prior(prior.lexicon, prior.ngrams, NAMES)
    assert names.words(after(names, "QXZ")) > prior.words(after(prior, "QXZ"))
    assert sum((USUAL.lexicon, USUAL.ngrams, USUAL.any_letters)) == pytest.approx(1)


def test_a_part_may_be_left_out(prior: Prior) -> None:
    strict = Prior(prior.lexicon, prior.ngrams, Shares(1.0, 0.0, 0.0))
    assert strict.words(after(strict, "QXZ"))[0] == -np.inf
    assert states_are(after(prior, "HA").take(np.array([0, 0])), 2)


def states_are(states: States, n: int) -> bool:
    return all(len(getattr(states, name)) == n for name in States.__slots__)
