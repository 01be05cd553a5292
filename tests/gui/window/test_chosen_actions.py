"""The chosen letters are looked at and saved."""

import csv

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from compared import catch_up, chosen_text, said, selected
from hands import LEFT, click, click_on, dialog, double_click, escape, find, press, settle
from letterpad.gui.charts.dots.cost_chart import CostChart
from letterpad.gui.charts.dots.reliability_chart import ReliabilityChart
from letterpad.gui.charts.matrices.confusion_matrix import ConfusionMatrix
from letterpad.gui.charts.matrices.difference_matrix import DifferenceMatrix
from letterpad.gui.results.accuracy_panel import AccuracyPanel
from letterpad.gui.widgets.choosable_pictures import ChoosablePictures
from letterpad.gui.widgets.picture_strip import PictureStrip


def test_chosen_letters_are_looked_at_and_saved(add_answers, open_compare, qtbot, tmp_path):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    click_on(window, "both_wrong")
    here = np.flatnonzero(~first.right & ~other.right)
    click_on(window, "selection_pictures")
    shown = dialog(window, "chosen_pictures_dialog")
    qtbot.waitUntil(shown.isActiveWindow)
    heading = find(shown, QLabel, "chosen_pictures_heading").text()
    assert heading == f"{len(here):,} letters, misread by both"
    assert len(find(shown, PictureStrip, "all_chosen_pictures")._images) == len(here)
    escape(shown)

    click_on(window, "selection_csv")
    question = window.findChild(QFileDialog, "save_chosen_dialog")
    qtbot.waitUntil(question.isActiveWindow)
    field = question.findChild(QLineEdit)
    field.selectAll()
    qtbot.keyClicks(field, str(tmp_path / "wrong"))
    with qtbot.waitSignal(question.finished):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    file = tmp_path / "wrong.csv"
    qtbot.waitUntil(lambda: file.exists() and not window.chosen_letters.is_busy)
    with file.open(encoding="utf-8", newline="") as lines:
        headings, *table = csv.reader(lines)
    assert headings[:2] == ["Number", "Letter"]
    assert sorted(int(row[0]) for row in table) == first.indices[here].tolist()
    by_index = {int(row[0]): row for row in table}
    names = [chr(65 + n) for n in range(26)]
    for place in here[:50]:
        row = by_index[first.indices[place]]
        assert row[1] == names[first.labels[place]]
        assert (row[3], row[5]) == (names[first.predicted[place]], names[other.predicted[place]])


def open_calibration(window, qtbot):
    click_on(window, "show_calibration")
    chart = find(window, ReliabilityChart, "reliability_chart")
    qtbot.waitUntil(lambda: chart.n_items() > 0)
    settle()
    return chart


def test_a_dot_and_a_bar_of_the_calibration_choose_their_letters(add_answers, open_compare, qtbot):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    chart = open_calibration(window, qtbot)
    dot = chart.answers()[3]
    click(chart, chart.item_rect(3).center().toPoint())
    catch_up(window)
    in_bin = (first.sure >= dot.least) & (first.sure <= dot.most)
    assert selected(window) == first.indices[in_bin].tolist()
    sure = f"{100 * dot.least:.1f} % to {100 * dot.most:.1f} % sure by First"
    assert chosen_text(window) == f"Chosen: {in_bin.sum():,} letters, {sure}"
    assert chart.sentence(3).endswith(f"{in_bin.sum()} of them chosen")
    # Combined by key with a bar of the other model: arrows read, Enter chooses.
    click_on(window, "selection_and")
    chart.setFocus()
    press(chart, Qt.Key.Key_End, Qt.Key.Key_Left)
    assert selected(window) == first.indices[in_bin].tolist()
    bar = chart.answers()[-2]
    assert bar.place == 1
    press(chart, Qt.Key.Key_Return)
    catch_up(window)
    both = in_bin & (np.floor(other.sure * 20) == round(bar.least * 20))
    assert 0 < both.sum() < in_bin.sum()
    assert selected(window) == first.indices[both].tolist()
    assert chart.sentence(chart.n_items() - 2).endswith(f"{both.sum()} of them chosen")
    # All views show them, here and on the other page.
    click_on(window, "show_letter_by_letter")
    catch_up(window)
    matrix = find(window, DifferenceMatrix, "difference_matrix")
    right = both & (first.labels == 4) & (first.right | other.right)
    assert matrix.marked_count((4, 4)) == right.sum()
    click_on(window, "results_page_button")
    settle()
    assert len(find(window, PictureStrip, "chosen_pictures")._images) == both.sum()
    click_on(window, "compare_page_button")
    click_on(window, "selection_clear")
    catch_up(window)
    assert "chosen" not in chart.sentence(3)


def click_bar(window, chart, item, *, twice=False):
    """Click on a bar; to the window, for a plot that takes no clicks lies over the chart."""
    place = chart.mapTo(window, chart.item_rect(item).center().toPoint())
    QTest.mouseClick(window.windowHandle(), LEFT, pos=place)
    if twice:
        QTest.mouseDClick(window.windowHandle(), LEFT, pos=place)


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_a_bar_of_the_accuracies_chooses_what_its_run_misreads(
    add_answers, open_compare, wait_until_compared, qtbot, by
):
    add_answers("Other", 0.5)
    first = add_answers("First", 0.7)
    add_answers("Last", 0.6)
    window = open_compare()
    click_on(window, "results_page_button")
    (chart,) = find(window, AccuracyPanel, "held_out_accuracy").charts()
    qtbot.waitUntil(chart.isVisible)
    assert [run.card.name for run in chart.runs()] == ["First", "Last", "Other"]
    if by == "mouse":
        settle()
        click_bar(window, chart, 0)
        assert selected(window) == []  # a click is to look at a run
        click_bar(window, chart, 0, twice=True)
    else:
        chart.setFocus()
        press(chart, Qt.Key.Key_Home, Qt.Key.Key_Return)
    wrong = first.indices[~first.right].tolist()
    qtbot.waitUntil(lambda: selected(window) == wrong)
    assert chosen_text(window) == f"Chosen: {len(wrong):,} letters, misread by First"
    matrix = find(window, ConfusionMatrix, "confusion_matrix")
    assert matrix.marked_count((0, 0)) == 0
    assert matrix.marked_count((0, 1)) == ((first.labels == 0) & (first.predicted == 1)).sum()
    # Another run is looked at, and the letters stay chosen.
    click_bar(window, chart, 1)
    qtbot.waitUntil(lambda: matrix.marked_count((0, 0)) > 0)
    assert selected(window) == wrong


def test_a_dot_of_the_costs_makes_its_run_the_first_and_chooses_what_it_misreads(
    add_answers, open_compare, wait_until_compared, qtbot
):
    other = add_answers("Other", 0.5, seconds=3.0)
    add_answers("First", 0.7, seconds=30.0)
    window = open_compare()
    click_on(window, "show_cost")
    chart = find(window, CostChart, "cost_chart")
    qtbot.waitUntil(lambda: chart.n_items() == 2)
    settle()
    place = chart.item_rect(0).center().toPoint()
    click(chart, place)
    assert window.compare_page.header.pair()[0].card.name == "Other"
    double_click(chart, place)
    wrong = other.indices[~other.right].tolist()
    qtbot.waitUntil(lambda: selected(window) == wrong)
    assert chosen_text(window) == f"Chosen: {len(wrong):,} letters, misread by Other"


def wall(window, name):
    return find(window, ChoosablePictures, name)


def middle(strip, picture):
    return QPoint(strip._box(picture - strip.shown().start).center())


def test_a_picture_of_a_wall_is_one_letter_and_others_can_be_added(
    add_answers, open_compare, kept_letters, qtbot
):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    strip = wall(window, "both_wrong_pictures")
    wrong = np.flatnonzero(~first.right & ~other.right)
    sure = np.maximum(first.sure, other.sure)
    wrong = wrong[np.argsort(-sure[wrong], kind="stable")]
    first_picture = strip._images[0].copy()
    click(strip, middle(strip, 2))
    catch_up(window)
    letter = first.indices[wrong[2]]
    name = chr(65 + first.labels[wrong[2]])
    assert selected(window) == [letter]
    assert chosen_text(window) == f"Chosen: 1 letter, the {name} with number {letter:,}"
    # The wall stays as it is, with a line around the picture, and the matrix marks it.
    assert np.array_equal(strip._images[0], first_picture)
    assert strip._marked == {2}
    matrix = find(window, DifferenceMatrix, "difference_matrix")
    label = first.labels[wrong[2]]
    assert matrix.marked_count((label, first.predicted[wrong[2]])) == 1
    # Another one is added by key.
    click_on(window, "selection_or")
    strip.setFocus()
    press(strip, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    catch_up(window)
    assert selected(window) == sorted(first.indices[wrong[[1, 2]]].tolist())
    assert strip._marked == {1, 2}
    assert said(window, "both_wrong_title").endswith("· 2 chosen")
    # What is chosen elsewhere puts the chosen ones first, as before.
    click_on(window, "only_first_right")
    catch_up(window)
    assert not strip._marked


def test_a_picture_behind_a_cell_is_one_letter_and_the_others_stay(
    add_answers, open_compare, kept_letters, qtbot
):
    add_answers("Other", 0.5)
    first = add_answers("First", 0.7)
    window = open_compare()
    click_on(window, "results_page_button")
    matrix = find(window, ConfusionMatrix, "confusion_matrix")
    qtbot.waitUntil(lambda: matrix.n_items() > 0)
    click(matrix, matrix.cell_rect((3, 4)).center().toPoint())
    here = np.flatnonzero((first.labels == 3) & (first.predicted == 4))
    here = here[np.argsort(-first.sure[here], kind="stable")]
    strip = wall(window, "chosen_pictures")
    qtbot.waitUntil(lambda: len(strip.shown()) > 1)
    n = len(strip._images)
    assert n == len(here)
    click(strip, middle(strip, 1))
    letter = first.indices[here[1]]
    assert selected(window) == [letter]
    assert chosen_text(window) == f"Chosen: 1 letter, the D with number {letter:,}"
    assert len(strip._images) == n
    assert strip._marked == {1}
    assert said(window, "chosen_cell") == f"D read as E, {n} letters · 1 chosen"
    assert matrix.marked_count((3, 4)) == 1
    click_on(window, "compare_page_button")
    catch_up(window)
    assert find(window, DifferenceMatrix, "difference_matrix").marked_count((3, 4)) == 1


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_a_letter_of_the_details_chooses_its_class(add_answers, open_compare, qtbot, by):
    add_answers("Other", 0.5)
    first = add_answers("First", 0.7)
    window = open_compare()
    click_on(window, "results_page_button")
    matrix = find(window, ConfusionMatrix, "confusion_matrix")
    qtbot.waitUntil(lambda: matrix.n_items() > 0)
    click_on(window, "show_details")
    button = find(window, QPushButton, "hardest_letter_1")
    shares = [first.right[first.labels == label].mean() for label in range(26)]
    label = int(np.argmin(shares))
    assert button.text() == f"{chr(65 + label)} {100 * shares[label]:.1f} %"
    if by == "mouse":
        click(button)
    else:
        button.setFocus()
        press(button, Qt.Key.Key_Space)
    assert selected(window) == first.indices[first.labels == label].tolist()
    assert chosen_text(window).endswith(f"all {chr(65 + label)}")
    assert button.isChecked()
    click_on(window, "selection_clear")
    assert not button.isChecked()
