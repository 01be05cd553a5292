"""The compare page in the real window, by clicks and keys, on 4,160 letters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from compared import TABS, catch_up, chosen_text, click_cell, confusion_matrix, said, selected
from hands import click_on, find, press
from letterpad.gui.charts.matrices.difference_matrix import DifferenceMatrix


def test_a_mix_up_on_the_results_page_is_shown_on_the_compare_page(add_answers, open_compare):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    click_on(window, "results_page_button")
    click_cell(window, "confusion_matrix", (3, 4))
    catch_up(window)
    here = (first.labels == 3) & (first.predicted == 4)
    assert selected(window) == first.indices[here].tolist()
    count = confusion_matrix(first.labels, first.predicted)[3, 4]
    assert chosen_text(window) == f"Chosen: {count} letters, D read as E by First"
    assert said(window, "chosen_cell") == f"D read as E, {count} letters"
    click_on(window, "compare_page_button")
    catch_up(window)
    only_other = here & other.right
    title = said(window, "only_second_right_title")
    assert title == f"only Other right · {only_other.sum()} chosen"
    # Home goes to the largest difference, also by key, and takes its place.
    matrix = find(window, DifferenceMatrix, "difference_matrix")
    press(matrix, Qt.Key.Key_Home, Qt.Key.Key_Return)
    catch_up(window)
    assert matrix.chosen() == matrix.first_cells(1)[0]
    assert len(selected(window)) != count


def test_without_runs_the_page_says_what_will_be_there(open_window):
    window = open_window()
    click_on(window, "compare_page_button")
    catch_up(window)
    empty = find(window, QLabel, "no_pairs")
    assert empty.isVisible()
    assert empty.text().startswith("Train a model on the Draw page.")
    assert not find(window, QComboBox, "first_run_chooser").isVisible()


def test_a_single_run_is_compared_with_the_shipped_recogniser(
    add_answers, open_window, qtbot, kept_letters, wait_until_compared
):
    run = add_answers("Only one", 0.5)
    window = open_window()
    with qtbot.waitSignal(window.pairs.progressed):
        click_on(window, "compare_page_button")
        catch_up(window)
    wait_until_compared(window)
    from letterpad.recognition.recognizer import Recognizer

    answers = Recognizer.shipped().predict_inks(kept_letters.take(run.indices).inks)
    shipped = answers.argmax(axis=1) == run.labels
    assert said(window, "comparison_sentence") == (
        f"Letterpad's recogniser is better: {100 * shipped.mean():.1f} % against "
        f"{100 * run.right.mean():.1f} %."
    )
    both = (shipped & run.right).sum()
    assert find(window, QPushButton, "both_right").text() == f"{both:,}"


def test_panels_are_made_when_somebody_looks_and_what_is_asked_for_by_name_is_there(
    add_answers, open_window, qtbot, wait_until_compared
):
    add_answers("Other", 0.5)
    add_answers("First", 0.7)
    window = open_window()
    there = ("first_run_chooser", "second_run_chooser", "learning_curve_button", "selection_bar")
    for name in (*there, "comparison_sentence"):
        assert find(window, QWidget, name) is not None
    assert window.findChild(QWidget, "difference_matrix") is None
    click_on(window, "results_page_button")
    click_cell(window, "confusion_matrix", (3, 4))
    click_on(window, "compare_page_button")
    wait_until_compared(window)
    # What was chosen before is shown by panels that are made later.
    assert find(window, DifferenceMatrix, "difference_matrix").marked_count((3, 4)) > 0
    for tab in TABS:
        click_on(window, tab)
        catch_up(window)
    for name in (
        "compare_training_panel",
        "repeat_panel",
        "cost_panel",
        "calibration_panel",
        "doubt_panel",
    ):
        assert find(window, QWidget, name) is not None
