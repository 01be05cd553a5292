"""The compare page: empty, and made when somebody looks."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from compared import catch_up
from hands import click_on, find


def test_without_runs_the_page_says_what_will_be_there(open_window):
    window = open_window()
    click_on(window, "compare_page_button")
    catch_up(window)
    empty = find(window, QLabel, "no_pairs")
    assert empty.isVisible()
    assert empty.text().startswith("Train a model on the Draw page.")
    assert window.findChild(QComboBox, "first_run_chooser") is None


def test_panels_are_made_when_somebody_looks_and_come_with_the_first_run(
    add_run, open_window, qtbot
):
    window = open_window()
    assert window.findChild(QWidget, "difference_matrix") is None
    click_on(window, "compare_page_button")
    add_run("First", 30)
    window.runs.refresh()
    qtbot.waitUntil(lambda: window.findChild(QComboBox, "first_run_chooser") is not None)
    catch_up(window)
    assert find(window, QComboBox, "first_run_chooser").isVisible()
    assert not find(window, QLabel, "no_pairs").isVisible()


def test_what_was_chosen_before_is_shown_by_panels_that_are_made_later(
    add_answers, open_window, qtbot, wait_until_compared
):
    add_answers("Other", 0.5)
    add_answers("First", 0.7)
    window = open_window()
    click_on(window, "results_page_button")
    matrix = find(window, QWidget, "confusion_matrix")
    place = matrix.cell_rect((3, 4)).center().toPoint()
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    click_on(window, "compare_page_button")
    wait_until_compared(window)
    shown = find(window, QWidget, "difference_matrix")
    n_chosen = len(window.chosen_letters.selection.chosen.selection)
    assert shown.marked_count((3, 4)) == n_chosen > 0
