"""The letters in the real window, by hand: from the training panel, and as a tab of Compare."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from compared import Answers, chosen_text, selected
from hands import (
    choose,
    choose_in,
    click,
    click_on,
    draw,
    find,
    focused,
    letter_r,
    press,
    settle,
    tab_to,
)
from letterpad.gui.letters.letters_panel import LettersPanel
from letterpad.gui.letters.letters_window import LettersWindow
from letterpad.gui.main_window import MainWindow
from letterpad.ink.strokes import Ink
from letterpad.letters.letterset import LetterSet


def open_letters(window: MainWindow, qtbot: QtBot) -> LettersWindow:
    """Click on the button in the training panel, and wait for the map."""
    qtbot.waitUntil(find(window, QPushButton, "look_at_letters_button").isEnabled)
    click_on(window, "look_at_letters_button")
    shown = find(window, LettersWindow, "letters_window")
    qtbot.waitUntil(lambda: not shown.panel.is_busy and shown.panel.map.chart.n_items() > 0)
    return shown


def said(root: LettersWindow | MainWindow, name: str) -> str:
    return find(root, QLabel, name).text()


def test_the_letters_of_the_training_panel_are_looked_at_and_drawn_among(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    shown = open_letters(window, qtbot)
    chart = shown.panel.map.chart
    assert said(shown, "letters_survey").startswith("2,600 letters of 26 classes.")
    assert chart.n_items() == 2_600
    assert chart.drawing is None
    places: list[tuple[float, float] | None] = []
    for stroke in letter_r().strokes:
        places.append(chart.drawing)
        draw(window.canvas, Ink((stroke,)))
        qtbot.waitUntil(lambda: not shown.panel.is_busy and chart.drawing not in places)
    assert len(set(places)) == len(places), "the dot moves with the pen"
    assert said(shown, "letters_answer").startswith("Your letter lies nearest the mean of ")
    click_on(window, "clear_button")
    qtbot.waitUntil(lambda: chart.drawing is None)


def test_a_letter_on_the_map_is_pointed_at_and_its_class_chosen_by_a_click(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    shown = open_letters(window, qtbot)
    chart, classes = shown.panel.map.chart, shown.panel.classes.chart
    settle()
    item = 40
    for place in (QPoint(1, 1), chart.item_rect(item).center().toPoint()):
        # To its own window, as what lies over it elsewhere is another desktop's matter.
        QTest.mouseMove(shown.windowHandle(), chart.mapTo(shown, place))
    pointed = chart.pointed_at()
    assert pointed is not None
    assert chart.dots is not None
    letters = window.model_panel.letters_chooser.letters
    assert letters is not None
    np.testing.assert_array_equal(
        chart.dots.picture(pointed), letters.images[chart.dots.letter(pointed)]
    )
    click(classes, classes.picture_rect(6).center().toPoint())
    assert said(shown, "letters_samples_heading") == "G: 100 letters"
    choose(shown.panel.filter.second_chooser, 2)
    assert said(shown, "letters_samples_heading") == "G and C: 200 letters"


def test_it_follows_the_letters_that_are_chosen_and_comes_back_with_what_it_was(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    shown = open_letters(window, qtbot)
    choose_in(window, "classes_chooser", "A-J")
    qtbot.waitUntil(lambda: shown.panel.classes.chart.n_items() == 10 and not shown.panel.is_busy)
    assert "10 classes" in said(shown, "letters_survey")
    press(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    draw(window.canvas, letter_r())
    assert open_letters(window, qtbot) is shown
    qtbot.waitUntil(lambda: shown.panel.map.chart.drawing is not None)


def test_without_a_mouse(few_letters: int, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(find(window, QPushButton, "look_at_letters_button").isEnabled)
    find(window, QPushButton, "open_letters_button").setFocus()
    press(tab_to("look_at_letters_button"), Qt.Key.Key_Space)
    shown = find(window, LettersWindow, "letters_window")
    qtbot.waitUntil(lambda: shown.isActiveWindow() and not shown.panel.is_busy)
    chart = shown.panel.map.chart
    assert focused() is chart
    press(chart, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert chart.accessibleDescription().startswith("B (letter ")
    press(chart, Qt.Key.Key_Plus)
    assert chart.dots is not None
    assert chart.dots.view.zoom > 1
    press(tab_to("class_chart"), Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert said(shown, "letters_samples_heading") == "B: 100 letters"


def test_a_window_that_closes_while_the_map_is_computed_leaves_no_thread(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    qtbot.waitUntil(find(window, QPushButton, "look_at_letters_button").isEnabled)
    click_on(window, "look_at_letters_button")
    assert window.look_at_letters.is_busy
    window.close()  # the fixture looks for threads that are left


@pytest.mark.usefixtures("kept_letters")
def test_as_a_tab_of_compare_with_the_letters_of_the_pair_and_the_one_selection(
    add_answers: Callable[..., Answers],
    kept_letters: LetterSet,
    open_compare: Callable[[], MainWindow],
    qtbot: QtBot,
) -> None:
    first = add_answers("First", 0.6, n_writers=20)
    add_answers("Second", 0.8, n_writers=20)
    window = open_compare()
    click_on(window, "show_letters")
    panel = find(window, LettersPanel, "letters_panel")
    qtbot.waitUntil(lambda: not panel.is_busy and panel.map.chart.n_items() > 0)
    assert said(window, "letters_survey").startswith("20,800 letters of 26 classes.")
    assert "4,000 of 20,800 letters are drawn" in said(window, "letters_drawn")
    window.resize(1024, 768)
    settle()
    area = window.pages.currentWidget()
    assert isinstance(area, QScrollArea)
    assert area.widget().size() == area.viewport().size(), "it does not scroll"
    classes = panel.classes.chart
    click(classes, classes.picture_rect(6).center().toPoint())
    click(panel.choose_button)
    held_out = first.indices[first.labels == 6]
    assert selected(window) == sorted(held_out.tolist())
    assert "all G" in chosen_text(window)
    dots = panel.map.chart.dots
    assert dots is not None
    assert dots.is_marked().sum() == len(held_out)
    click_on(window, "show_letter_by_letter")
    click_on(window, "only_first_right")
    click_on(window, "show_letters")
    assert dots.is_marked().sum() == len(selected(window))
    click(panel.filter.selected_box)
    assert panel.filter.filtered().chosen is not None


def test_in_compare_the_drawing_of_the_canvas_is_on_the_map(
    add_answers: Callable[..., Answers], open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    add_answers("First", 0.6)
    add_answers("Second", 0.8)
    window = open_window()
    draw(window.canvas, letter_r())
    qtbot.waitUntil(lambda: not window.live_answer.is_behind)
    click_on(window, "compare_page_button")
    click_on(window, "show_letters")
    panel = find(window, LettersPanel, "letters_panel")
    qtbot.waitUntil(lambda: panel.map.chart.drawing is not None)
