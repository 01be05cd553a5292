"""One model's view: each kind has its parts, and nothing stays of the model before."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from fitted import FitBars, fit_bars
from hands import find, settle
from letterpad.explaining.learned import NotKnown, learned
from letterpad.explaining.neighbours import VotingLetters
from letterpad.gui.compare.learned_view import LearnedView
from letterpad.gui.controllers.learned_models import Seen, Sent, Voted
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence

__all__ = ["fit_bars"]

KNN = {"neighbours": 5, "components": 12, "weighting": "by distance"}


@pytest.fixture
def view(qtbot: QtBot) -> LearnedView:
    view = LearnedView("first_learned")
    qtbot.addWidget(view)
    view.resize(480, 480)
    view.show()
    view.show_begin("A model")
    return view


def text(view: LearnedView, part: str) -> str:
    label = find(view, QLabel, f"first_learned_{part}")
    return label.text() if label.isVisible() else ""


def parts(view: LearnedView) -> tuple[bool, bool, bool]:
    settle()
    return tuple(part.isVisible() for part in (view.pictures, view.tree, view.of_drawing))  # type: ignore[return-value]


def test_it_says_what_it_waits_for_and_what_went_wrong(view: LearnedView) -> None:
    assert text(view, "title") == "A model"
    assert text(view, "sentence") == "Reading what it learned …"
    assert parts(view) == (False, False, False)
    view.show_failed("The file is gone.")
    assert text(view, "sentence") == "The file is gone."
    view.show_learned(NotKnown(Sentence("It is not known.")))
    assert text(view, "sentence") == "It is not known."
    assert parts(view) == (False, False, False)


def test_filters_show_what_becomes_of_the_drawing(
    view: LearnedView, fit_bars: FitBars, bar_letters: LetterSet
) -> None:
    found = learned(fit_bars("convolutional-net", filters="5,6", epochs=1).path)
    view.show_learned(found)
    assert parts(view) == (True, False, True)
    assert view.pictures.n_items() == 5
    assert view.of_drawing.is_empty
    assert "Draw a letter" in view.of_drawing.accessibleDescription()
    view.show_answer(Seen(np.ones((5, 28, 28), np.float32)))
    assert view.of_drawing.n_items() == 5
    view.show_no_drawing()
    assert view.of_drawing.is_empty


def test_voters_and_then_weights(
    view: LearnedView, fit_bars: FitBars, bar_letters: LetterSet
) -> None:
    found = learned(fit_bars("k-nearest-neighbours", **KNN).path)
    assert isinstance(found, VotingLetters)
    view.show_learned(found)
    assert parts(view) == (False, False, True)
    picture = bar_letters.images[500]
    votes = found.votes(picture)
    view.show_answer(Voted(picture, votes, bar_letters.images[votes.places], np.ones(5, bool)))
    assert view.of_drawing.n_items() == 6
    best = found.classes[int(votes.of_classes(4).argmax())]
    assert text(view, "note").startswith(f"{best}: ")
    view.show_no_letters("They are gone.")
    assert text(view, "note") == "They are gone."
    view.show_begin("Another one")
    assert text(view, "note") == ""
    view.show_learned(learned(fit_bars("logistic-regression").path), 0.5)
    assert parts(view) == (True, False, False)
    assert view.pictures.pictures is not None
    assert view.pictures.pictures.end == 0.5
    view.show_no_letters("They are gone.")
    assert text(view, "note") == ""  # it needs none
    view.show_answer(Seen(np.ones((5, 28, 28), np.float32)))  # late: of the model before
    assert view.of_drawing.is_empty


def test_a_tree_shows_its_questions_and_then_who_goes_where(
    view: LearnedView, fit_bars: FitBars, bar_letters: LetterSet
) -> None:
    found = learned(fit_bars("decision-tree", leaf_letters=2).path)
    view.show_learned(found)
    assert parts(view) == (False, True, True)
    assert view.tree.items[0].n is None
    assert view.of_drawing.accessibleName() == "Pixels that are asked about"
    arrived = found.arrived(bar_letters.images, bar_letters.labels)  # type: ignore[union-attr]
    view.show_sent(Sent(arrived, 600, True))
    assert view.tree.items[0].n == 600
    assert text(view, "note") == "The pictures are the means of the 600 letters it learned from."
    view.show_sent(Sent(arrived, 600, False))
    assert "which of them it learned from is not known" in text(view, "note")
