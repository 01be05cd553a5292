"""Letters of runs: each is asked for once, and only the very ones count."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.gui.controllers.run_letters import RunLetters
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import Card, TrainedModel

BARS = Files("bars")


@pytest.fixture
def card(bar_model: TrainedModel) -> Card:
    return bar_model.card


def test_letters_are_asked_for_once_and_used_when_they_come(
    card: Card, bar_letters: LetterSet
) -> None:
    letters = RunLetters()
    assert letters.of(card) is None
    assert not letters.are_coming(card)
    assert letters.wanted(card) == BARS
    assert letters.wanted(card) is None
    assert letters.are_coming(card)
    letters.take(BARS, bar_letters)
    assert letters.of(card) is bar_letters
    assert not letters.are_coming(card)
    assert letters.wanted(card) is None


def test_letters_that_have_changed_are_not_its_own(card: Card, bar_letters: LetterSet) -> None:
    letters = RunLetters()
    letters.wanted(card)
    letters.take(BARS, bar_letters.take(np.arange(50)))
    assert letters.of(card) is None
    assert letters.wanted(card) is None
    assert not letters.are_coming(card)
    assert letters.why_not(card) == ""


def test_why_there_are_none_is_remembered_where_they_were_asked_for(card: Card) -> None:
    letters = RunLetters()
    letters.take(BARS, None, "They are somebody else's.")
    assert letters.why_not(card) == ""
    letters.wanted(card)
    letters.take(BARS, None, "They are gone.")
    assert letters.why_not(card) == "They are gone."
    assert not letters.are_coming(card)


def test_a_card_that_names_no_letters_asks_for_none(card: Card) -> None:
    nameless = replace(card, data={})
    letters = RunLetters()
    assert letters.wanted(nameless) is None
    assert letters.of(nameless) is None
    assert not letters.are_coming(nameless)
