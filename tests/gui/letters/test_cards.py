"""The two cards: means or spreads in one scale, and the map with what is said of it."""

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import click, click_on, find
from letter_sets import blot_letters, survey_of
from letterpad.explaining.letter_map import letter_map
from letterpad.gui.controllers.letter_maps import Placed
from letterpad.gui.letters.cards import ClassCard, MapCard

SURVEY = survey_of(blot_letters(30))


@pytest.fixture
def classes(qtbot: QtBot) -> ClassCard:
    card = ClassCard()
    qtbot.addWidget(card)
    card.resize(360, 300)
    with qtbot.waitActive(card):
        card.show()
    card.set_pictures(("A", "B", "C"), SURVEY.pictures, "all letters")
    return card


@pytest.fixture
def of_map(qtbot: QtBot) -> MapCard:
    card = MapCard()
    qtbot.addWidget(card)
    card.resize(480, 420)
    with qtbot.waitActive(card):
        card.show()
    return card


def said(card: ClassCard | MapCard, name: str) -> str:
    return find(card, QLabel, name).text()


def test_the_darkest_pixel_of_all_means_is_ink_and_the_others_in_proportion(
    classes: ClassCard,
) -> None:
    assert said(classes, "letters_counted") == "all letters · mean picture"
    shown, means = classes.chart._pictures, SURVEY.pictures.means
    assert shown.max() == 255
    np.testing.assert_allclose(shown, means * (255 / means.max()), atol=0.51)


def test_how_they_vary_shows_the_spread_and_back(classes: ClassCard) -> None:
    before = classes.chart._pictures.copy()
    click(classes.spread_box)
    assert said(classes, "letters_counted") == "all letters · how their pixels vary"
    spreads = SURVEY.pictures.spreads
    np.testing.assert_allclose(classes.chart._pictures, spreads * (255 / spreads.max()), atol=0.51)
    assert "how their pixels vary" in classes.chart.accessibleDescription()
    click(classes.spread_box)
    np.testing.assert_array_equal(classes.chart._pictures, before)
    classes.clear()
    assert classes.chart.is_empty
    click(classes.spread_box)
    assert said(classes, "letters_counted") == ""


def test_the_map_is_zoomed_by_buttons_and_says_what_is_drawn(of_map: MapCard) -> None:
    buttons = [
        find(of_map, QPushButton, name)
        for name in ("letters_zoom_in", "letters_zoom_out", "letters_whole_map")
    ]
    assert not any(button.isEnabled() for button in buttons)
    letters = SURVEY.letters
    of_map.chart.set_map(letter_map(letters.images), letters)
    assert said(of_map, "letters_drawn") == "Each of the 30 dots is a letter."
    click(buttons[0])
    click(buttons[0])
    assert "in sight" in said(of_map, "letters_drawn")
    dots = of_map.chart.dots
    assert dots is not None
    closer = dots.view.zoom
    click(buttons[1])
    assert 1.0 < dots.view.zoom < closer
    click_on(of_map, "letters_whole_map")
    assert dots.view.zoom == 1.0


def test_progress_and_the_drawing_are_said(of_map: MapCard) -> None:
    of_map.show_placed(SURVEY, Placed((0.0, 0.0), 1, 1))
    assert said(of_map, "letters_answer") == "", "there is no map yet"
    of_map.show_progress(0.43)
    assert of_map.chart.accessibleDescription() == "The map is being computed: 43 %"
    of_map.chart.set_map(letter_map(SURVEY.letters.images), SURVEY.letters)
    of_map.show_placed(SURVEY, Placed((0.5, 0.0), 1, 1))
    assert of_map.chart.drawing == (0.5, 0.0)
    assert said(of_map, "letters_answer").startswith("Your letter lies nearest the mean of B")
    of_map.show_placed(SURVEY, None)
    assert of_map.chart.drawing is None
    of_map.clear("No map.")
    assert said(of_map, "letters_answer") == ""
    assert said(of_map, "letters_drawn") == ""
