"""What is said of sets of letters, also of odd ones."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from letter_sets import blot_letters, survey_of
from letterpad.explaining.letter_map import letter_map
from letterpad.gui.charts.letter_map import map_dots
from letterpad.gui.charts.letter_map.map_dots import MapDots
from letterpad.gui.controllers.letter_maps import Placed
from letterpad.gui.letters.letters_filter import Filtered
from letterpad.gui.letters.letters_texts import (
    drawn_sentence,
    placed_sentence,
    samples_heading,
    survey_sentence,
)
from letterpad.letters.letterset import LetterSet


@pytest.mark.parametrize(
    ("letters", "said"),
    [
        (
            blot_letters(12, writers=("ann", "bob")),
            "12 letters of 3 classes. Each class has 4. 2 people wrote them, 6 letters each.",
        ),
        (
            blot_letters(1100),
            "1,100 letters of 3 classes. C has fewest, 366; A has most, 367. "
            "Who wrote them is not known.",
        ),
        (
            blot_letters(4, ("A",), ("ann",)),
            "4 letters, all of one class: A. One person wrote them: ann.",
        ),
        (blot_letters(3), "3 letters of 3 classes. Each class has 1. Who wrote them is not known."),
        (
            blot_letters(1, ("A",)),
            "1 letter, all of one class: A. Who wrote them is not known.",
        ),
        (blot_letters(0), "There are no letters in this set."),
    ],
    ids=["writers", "unknown writers", "one class", "one of each", "one", "none"],
)
def test_a_set_is_told_in_a_sentence(qapp: QApplication, letters: LetterSet, said: str) -> None:
    assert survey_sentence(survey_of(letters)) == said


def test_samples_are_told_with_their_number(qapp: QApplication) -> None:
    survey = survey_of(blot_letters(12, writers=("ann", "bob")))
    chosen = np.zeros(12, bool)
    chosen[3] = True
    assert samples_heading(survey, Filtered()) == "all letters: 12 letters"
    assert samples_heading(survey, Filtered(0, chosen=chosen)) == "A: 1 letter"
    both = Filtered(0, 2, 1, chosen)
    assert samples_heading(survey, both) == "A and C, written by bob: 1 letter"


def test_how_many_dots_are_drawn(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = blot_letters(40)
    dots = MapDots(letter_map(letters.images), letters, QRectF(0, 0, 300, 200))
    dots.choose()
    assert drawn_sentence(dots) == "Each of the 40 dots is a letter."
    monkeypatch.setattr(map_dots, "MOST_DOTS", 10)
    dots.choose()
    assert drawn_sentence(dots) == (
        "10 of 40 letters are drawn, at random; zoom in to see more of them."
    )
    while len(dots) == 10:
        dots.view = dots.view.zoomed(1.5, dots.view.place(*dots.map.points[0].tolist()))
        dots.choose()
    said = f"All {len(dots)} letters in sight are drawn, of 40 in all."
    assert drawn_sentence(dots) == said


def test_where_the_drawing_is(qapp: QApplication) -> None:
    survey = survey_of(blot_letters(12))
    assert placed_sentence(survey, None).startswith("Draw a letter")
    assert placed_sentence(survey, Placed((0, 0), 1, 1)) == (
        "Your letter lies nearest the mean of B, on the map and in all pixels."
    )
    assert placed_sentence(survey, Placed((0, 0), 1, 2)) == (
        "Your letter lies nearest the mean of B on the map; in all pixels, nearest that of C."
    )
