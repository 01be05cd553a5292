"""The panel of the letters: what is chosen in one view is shown by all, for any set of letters."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hands import choose, click, find, press
from letter_sets import blot_letters
from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.letters.letters_panel import LettersPanel
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.letterset import LetterSet

DRAWN = Ink.of([[(100, 50), (100, 300), (250, 300)]])


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[LettersPanel]:
    panel = LettersPanel()
    qtbot.addWidget(panel)
    panel.resize(980, 660)
    with qtbot.waitActive(panel):
        panel.show()
    yield panel
    panel.close_threads()


@pytest.fixture
def show(panel: LettersPanel, qtbot: QtBot) -> Callable[[LetterSet], None]:
    def wait(letters: LetterSet) -> None:
        panel.set_letters(letters)
        qtbot.waitUntil(lambda: not panel.is_busy)

    return wait


@pytest.fixture
def letters() -> LetterSet:
    return blot_letters(90, writers=("ann", "bob"))


def said(panel: LettersPanel, name: str) -> str:
    return find(panel, QLabel, name).text()


def click_class(panel: LettersPanel, label: int) -> None:
    chart = panel.classes.chart
    click(chart, chart.picture_rect(label).center().toPoint())


def coloured(panel: LettersPanel) -> set[int]:
    """Return which letters stand out on the map."""
    dots = panel.map.chart.dots
    assert dots is not None
    return {dots.letter(item) for item in np.flatnonzero(dots.stands_out()).tolist()}


def test_counts_means_samples_and_map_are_there(
    panel: LettersPanel, show: Callable[[LetterSet], None], letters: LetterSet
) -> None:
    show(letters)
    assert said(panel, "letters_survey").startswith("90 letters of 3 classes. Each class has 30.")
    assert panel.classes.chart.n_items() == 3
    assert panel.map.chart.n_items() == 90
    assert len(panel.samples.shown()) > 10
    assert said(panel, "letters_samples_heading") == "all letters: 90 letters"
    assert said(panel, "letters_answer").startswith("Draw a letter")


def test_a_click_on_a_mean_letter_is_shown_in_all_views_and_a_second_one_shows_all(
    panel: LettersPanel, show: Callable[[LetterSet], None], letters: LetterSet
) -> None:
    show(letters)
    click_class(panel, 1)
    assert panel.filter.class_chooser.currentText() == "B · 30"
    assert coloured(panel) == set(np.flatnonzero(letters.labels == 1).tolist())
    assert panel.classes.chart.chosen() == (1,)
    assert said(panel, "letters_samples_heading") == "B: 30 letters"
    assert set(panel.samples.accessibleDescription().partition(": ")[2].split(", ")) == {"B"}
    choose(panel.filter.second_chooser, 2)
    assert panel.classes.chart.chosen() == (1, 2)
    assert coloured(panel) == set(np.flatnonzero(letters.labels > 0).tolist())
    choose(panel.filter.second_chooser, None)
    click_class(panel, 1)
    assert panel.filter.is_all
    assert len(coloured(panel)) == 90


def test_a_writer_is_counted_averaged_and_shown_class_by_class(
    panel: LettersPanel, show: Callable[[LetterSet], None], letters: LetterSet, qtbot: QtBot
) -> None:
    show(letters)
    choose(panel.filter.writer_chooser, 1)
    qtbot.waitUntil(lambda: not panel.is_busy)
    own = np.flatnonzero(np.asarray(letters.writers) == "bob")
    assert coloured(panel) == set(own.tolist())
    assert said(panel, "letters_counted") == "all letters, written by bob · mean picture"
    counts = np.bincount(letters.labels[own], minlength=3)
    assert [row[1] for row in panel.classes.chart.chart_table().rows] == counts.tolist()
    captions = panel.samples.accessibleDescription().partition(": ")[2].split(", ")
    assert captions == sorted(captions)
    choose(panel.filter.writer_chooser, None)
    assert said(panel, "letters_counted") == "all letters · mean picture"
    assert [row[1] for row in panel.classes.chart.chart_table().rows] == [30, 30, 30]


def test_the_map_of_these_alone_and_of_all_again(
    panel: LettersPanel, show: Callable[[LetterSet], None], letters: LetterSet, qtbot: QtBot
) -> None:
    show(letters)
    choose(panel.filter.class_chooser, 0)
    click(panel.filter.alone_box)
    qtbot.waitUntil(lambda: not panel.is_busy)
    assert panel.map.chart.n_items() == 30
    choose(panel.filter.second_chooser, 2)
    qtbot.waitUntil(lambda: not panel.is_busy)
    assert panel.map.chart.n_items() == 60
    click(panel.filter.all_button)
    qtbot.waitUntil(lambda: not panel.is_busy)
    assert panel.map.chart.n_items() == 90
    assert len(coloured(panel)) == 90


def test_the_drawing_is_on_the_map_whichever_comes_first(
    panel: LettersPanel, show: Callable[[LetterSet], None], letters: LetterSet, qtbot: QtBot
) -> None:
    panel.set_question(Question(DRAWN))
    show(letters)
    assert panel.map.chart.drawing is not None
    assert said(panel, "letters_answer").startswith("Your letter lies nearest the mean of ")
    before = panel.map.chart.drawing
    panel.set_question(Question(Ink.of([[(0, 0), (300, 0)]])))
    qtbot.waitUntil(lambda: panel.map.chart.drawing != before)
    panel.set_question(Question(EMPTY))
    qtbot.waitUntil(lambda: panel.map.chart.drawing is None)


def test_held_out_letters_are_chosen_in_the_whole_window(
    panel: LettersPanel, show: Callable[[LetterSet], None], letters: LetterSet, qtbot: QtBot
) -> None:
    show(letters)
    assert not panel.choose_button.isVisible()
    panel.set_held_out(np.arange(0, 90, 2))
    assert panel.choose_button.isVisible()
    assert not panel.choose_button.isEnabled(), "all letters are no choice"
    click_class(panel, 1)
    assert panel.choose_button.text() == "Choose the 15 held-out ones"
    with qtbot.waitSignal(panel.letters_chosen) as heard:
        click(panel.choose_button)
    (selection,) = heard.args
    assert isinstance(selection, LetterSelection)
    assert str(selection.sentence) == "all B"
    expected = np.flatnonzero((letters.labels == 1) & (np.arange(90) % 2 == 0))
    np.testing.assert_array_equal(selection.indices, expected)
    panel.set_selected(selection.indices)
    dots = panel.map.chart.dots
    assert dots is not None
    assert dots.is_marked().sum() == 15
    click(panel.filter.selected_box)
    assert said(panel, "letters_samples_heading") == "B: 15 letters"
    panel.set_selected(None)
    assert dots.is_marked().sum() == 0
    assert said(panel, "letters_samples_heading") == "B: 30 letters"


def test_nothing_is_computed_until_somebody_looks(qtbot: QtBot, letters: LetterSet) -> None:
    panel = LettersPanel()
    qtbot.addWidget(panel)
    panel.set_letters(letters)
    assert not panel.is_busy
    panel.show()
    assert panel.is_busy
    qtbot.waitUntil(lambda: not panel.is_busy)
    assert panel.map.chart.n_items() == 90
    panel.close_threads()


def test_other_letters_take_the_place_of_the_first_and_the_same_ones_change_nothing(
    panel: LettersPanel, show: Callable[[LetterSet], None], letters: LetterSet
) -> None:
    show(letters)
    click_class(panel, 1)
    show(blot_letters(90, writers=("ann", "bob")))
    assert panel.filter.filtered().first == 1, "the same letters, read again"
    show(blot_letters(40, ("X", "Y")))
    assert panel.filter.is_all
    assert panel.map.chart.n_items() == 40
    assert panel.classes.chart.n_items() == 2
    panel.set_letters(None, "The letters are gone.")
    assert said(panel, "letters_survey") == ""
    assert panel.map.chart.is_empty
    assert panel.map.chart.accessibleDescription() == "The letters are gone."
    assert panel.classes.chart.is_empty
    assert not panel.filter.isEnabled()
    show(letters)
    assert panel.map.chart.n_items() == 90


@pytest.mark.parametrize(
    ("letters", "of_set", "of_map"),
    [
        (blot_letters(3), "3 letters of 3 classes. Each class has 1.", ""),
        (blot_letters(2), "2 letters of 3 classes.", "A map takes at least 3 letters"),
        (blot_letters(0), "There are no letters in this set.", "A map takes at least 3 letters"),
        (blot_letters(9, ("A",)), "9 letters, all of one class: A.", ""),
        (
            LetterSet(np.zeros((6, 28, 28), np.uint8), np.arange(6) % 2, ("A", "B"), "N", "n"),
            "6 letters of 2 classes.",
            "All these letters have the very same picture",
        ),
    ],
    ids=["one of each class", "two", "none", "one class", "all alike"],
)
def test_odd_sets_are_told_in_sentences(
    panel: LettersPanel,
    show: Callable[[LetterSet], None],
    letters: LetterSet,
    of_set: str,
    of_map: str,
) -> None:
    panel.set_question(Question(DRAWN))
    show(letters)
    assert said(panel, "letters_survey").startswith(of_set)
    if of_map:
        assert panel.map.chart.accessibleDescription().startswith(of_map)
        assert panel.map.chart.is_empty
    else:
        assert panel.map.chart.n_items() == len(letters)
        assert panel.map.chart.drawing is not None
    panel.map.chart.setFocus()
    press(panel.map.chart, Qt.Key.Key_Right)
    panel.grab()


def test_a_writer_without_such_letters_is_a_sentence(
    panel: LettersPanel, show: Callable[[LetterSet], None], qtbot: QtBot
) -> None:
    letters = blot_letters(30)
    who = np.where(letters.labels == 0, "ann", "bob")
    show(LetterSet(letters.images, letters.labels, letters.classes, "W", "w", writers=who))
    choose(panel.filter.writer_chooser, 0)
    choose(panel.filter.class_chooser, 2)
    qtbot.waitUntil(lambda: not panel.is_busy)
    assert said(panel, "letters_samples_heading") == "C, written by ann: 0 letters"
    assert panel.samples.accessibleDescription() == "There are no such letters."
    assert panel.classes.chart.sentence(2) == "C: no letters"


def test_it_takes_no_more_height_than_there_is_beside_a_page_with_wrapped_lines(
    panel: LettersPanel, show: Callable[[LetterSet], None], letters: LetterSet
) -> None:
    show(letters)
    layout = panel.layout()
    assert layout is not None
    assert not layout.hasHeightForWidth()
    assert panel.minimumSizeHint().height() < 450
