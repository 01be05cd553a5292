"""Which letters stand for what the live model has learned, and what is said of them."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.gui.controllers.letters_of_model import LettersOfModel, ModelLetters
from letterpad.ink.raster import Framing
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin, DataSpec, Files
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Card

OWN, PANEL, OTHER = Builtin(size=400), Builtin(size=130, seed=1), Builtin(size=140, seed=2)
SPLIT = {
    "kind": "random",
    "train_size": 60,
    "random_state": 42,
    "validation": 0.0,
    "n_train": 60,
    "n_validation": 0,
}

TAKEN = {"transpose": True, "flip": "none", "first_label": None}


class Desk:
    """The controller, what it asked for, and what it said."""

    def __init__(self) -> None:
        self.letters = {spec: load_letters(spec) for spec in (OWN, PANEL, OTHER)}
        self.panel: DataSpec = PANEL
        self.finder = LettersOfModel()
        self.finder.set_panel_spec(lambda: self.panel)
        self.asked: list[DataSpec] = []
        self.heard: list[tuple[ModelLetters | None, str]] = []
        self.finder.letters_requested.connect(self.asked.append)
        self.finder.changed.connect(lambda found, said: self.heard.append((found, said)))

    def give(self, spec: DataSpec) -> None:
        self.finder.take_letters(spec, self.letters[spec])

    @property
    def found(self) -> ModelLetters:
        assert self.finder.found is not None
        return self.finder.found


@pytest.fixture
def desk(qapp: Any) -> Desk:
    return Desk()


def card(letters: LetterSet, **data: Any) -> Card:
    facts = {"spec": OWN.to_json(), "hash": letters.hash, **data}
    return Card("Mine", "svm", "SVM", {}, letters.classes, Framing(), data=facts, split=SPLIT)


def test_nothing_is_read_while_nobody_looks(desk: Desk) -> None:
    desk.finder.set_model(card(desk.letters[OWN]))
    assert desk.asked == []
    desk.finder.set_active(True)
    assert desk.asked == [OWN]


def test_a_models_own_letters_are_those_that_it_was_trained_on(desk: Desk) -> None:
    desk.finder.set_active(True)
    desk.finder.set_model(card(desk.letters[OWN]))
    desk.give(PANEL)  # somebody else asked for these
    assert desk.finder.found is None
    desk.give(OWN)
    chosen = desk.found.chosen()
    np.testing.assert_array_equal(chosen, desk.letters[OWN].split(60, 42).train)
    assert str(desk.found.sentence(60, 60)) == (
        "These are from the 60 letters of Built-in handwriting that Mine was trained on."
    )


def test_the_recogniser_does_not_bring_its_letters(desk: Desk) -> None:
    desk.finder.set_model(None)
    desk.finder.set_active(True)
    assert desk.asked[-1] == PANEL
    desk.give(PANEL)
    assert desk.found.chosen().tolist() == list(range(130))
    assert str(desk.found.sentence(130, 130)) == (
        "Letterpad's recogniser comes without the letters that it learned from. These are from "
        "the 130 letters chosen under “Train a model”: Built-in handwriting."
    )


def test_other_letters_that_are_chosen_in_the_panel_are_taken(desk: Desk) -> None:
    desk.finder.set_model(None)
    desk.finder.set_active(True)
    desk.give(PANEL)
    desk.give(OTHER)  # read for another page
    assert desk.found.letters is desk.letters[PANEL]
    desk.panel = OTHER
    desk.give(OTHER)
    assert desk.found.letters is desk.letters[OTHER]
    n_heard = len(desk.heard)
    desk.give(OTHER)  # again, for somebody else
    assert len(desk.heard) == n_heard


def test_others_that_are_chosen_while_nobody_looks_are_asked_for_later(desk: Desk) -> None:
    desk.finder.set_model(None)
    desk.finder.set_active(True)
    desk.give(PANEL)
    desk.finder.set_active(False)
    desk.panel = OTHER
    desk.give(OTHER)
    assert desk.found.letters is desk.letters[PANEL]
    desk.finder.set_active(True)
    assert desk.asked == [PANEL, OTHER]


def test_letters_that_changed_are_not_taken_for_those_it_learned_from(desk: Desk) -> None:
    desk.finder.set_active(True)
    desk.finder.set_model(card(desk.letters[OTHER]))  # of another hash
    desk.give(OWN)
    desk.give(PANEL)
    said = str(desk.found.sentence(130, 130))
    assert said.startswith("The letters that Mine learned from have changed. These are from the")
    assert desk.asked[-2:] == [OWN, PANEL]


def test_letters_that_were_turned_otherwise_are_asked_for_as_they_were(desk: Desk) -> None:
    files = Files("there")
    given = card(desk.letters[OWN], spec=files.to_json(), taken=TAKEN)
    desk.finder.set_active(True)
    desk.finder.set_model(given)
    desk.finder.take_letters(files, desk.letters[OTHER])
    assert desk.asked[-1] not in (files, PANEL)
    assert desk.asked[-1].source == files.source
    desk.finder.take_letters(desk.asked[-1], desk.letters[OWN])
    assert desk.found.card is given


def test_letters_that_are_gone_are_stood_in_for_and_that_is_said(desk: Desk) -> None:
    desk.finder.set_active(True)
    desk.finder.set_model(card(desk.letters[OWN]))
    desk.finder.take_no_letters(OTHER, "not mine")
    assert desk.asked[-1] == OWN
    desk.finder.take_no_letters(OWN, "gone")
    desk.give(PANEL)
    assert "The letters that Mine learned from cannot be read." in str(desk.found.sentence(1, 1))
    desk.finder.set_model(replace(card(desk.letters[OWN]), data={}))
    desk.give(PANEL)
    assert "Mine does not say which letters it learned from." in str(desk.found.sentence(1, 1))


def test_without_any_letters_the_reason_is_said(desk: Desk) -> None:
    desk.finder.set_model(None)
    desk.finder.set_active(True)
    desk.finder.take_no_letters(PANEL, "It is not there.")
    assert desk.heard[-1] == (None, "It is not there.")
    desk.give(PANEL)  # they are read after all
    assert desk.found.letters is desk.letters[PANEL]


def test_a_split_that_cannot_be_repeated_lets_others_stand_in(desk: Desk) -> None:
    desk.finder.set_active(True)
    strange = replace(card(desk.letters[OWN]), split={**SPLIT, "n_train": 7})
    desk.finder.set_model(strange)
    desk.give(OWN)
    with pytest.raises(UserError) as error:
        desk.found.chosen()
    desk.finder.give_up(error.value)
    desk.give(PANEL)
    assert "Mine does not say which letters it learned from." in str(desk.found.sentence(1, 1))


def test_of_very_many_letters_it_is_said_how_many_are_compared(desk: Desk) -> None:
    found = ModelLetters(desk.letters[OWN], None)
    assert str(found.sentence(800_000, 57_143)).endswith(
        "To be quick, 57,143 of them are compared."
    )
