"""Two models compared in the real window, by clicks and keys, on 4,160 letters."""

import csv

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPushButton

from hands import choose, click, click_on, dialog, escape, find, press, rows, settle
from letterpad.evaluation.pairs import pair_test
from letterpad.gui.charts.confusion_matrix import ConfusionMatrix
from letterpad.gui.charts.difference_matrix import DifferenceMatrix
from letterpad.gui.charts.dumbbells import Dumbbells
from letterpad.gui.widgets.picture_strip import PictureStrip


def confusion_matrix(labels, predicted):
    from sklearn import metrics

    return metrics.confusion_matrix(labels, predicted, labels=range(26))


def shares(matrix):
    return matrix / matrix.sum(axis=1, keepdims=True)


def said(window, name):
    return find(window, QLabel, name).text()


def chosen(window):
    return find(window, QLabel, "selection_text").text()


def selected(window):
    """Return the indices of the letters that are chosen."""
    found = window.chosen_letters.selection.chosen
    return [] if found is None else found.selection.indices.tolist()


def click_cell(window, name, cell):
    matrix = find(window, ConfusionMatrix if name == "confusion_matrix" else DifferenceMatrix, name)
    click(matrix, matrix.cell_rect(cell).center().toPoint())


def click_row(window, name):
    chart = find(window, Dumbbells, "dumbbells")
    item = next(n for n in range(chart.n_items()) if chart.sentence(n).startswith(f"{name}:"))
    click(chart, chart.item_rect(item).center().toPoint())


def test_the_newest_run_and_the_best_other_one_are_compared_at_once(add_answers, open_compare):
    best, worse, newest = (
        add_answers(name, share) for name, share in (("Best", 0.8), ("Worse", 0.5), ("New", 0.7))
    )
    add_answers("Elsewhere", 0.99, part=1)
    newest = add_answers("Newest", 0.75)
    window = open_compare()
    assert find(window, QComboBox, "first_run_chooser").currentText().startswith("Newest")
    assert find(window, QComboBox, "second_run_chooser").currentText().startswith("Best")
    from sklearn.metrics import accuracy_score

    one, other = (accuracy_score(a.labels, a.predicted) for a in (best, newest))
    assert said(window, "comparison_sentence") == (
        f"Best is better: {100 * one:.1f} % against {100 * other:.1f} %."
    )
    only_new, only_best = (newest.right & ~best.right).sum(), (best.right & ~newest.right).sum()
    detail = said(window, "comparison_detail")
    assert "On 4,160 letters a difference like this comes by chance less than once" in detail
    assert f"{only_new} letters are read right only by Newest, {only_best} only by Best." in detail
    assert said(window, "same_letters") == "same 4,160 letters held out"
    assert worse.run.card.name == "Worse"


def test_letters_of_writers_are_compared_by_writer(add_answers, open_compare):
    one, other = add_answers("One", 0.8, n_writers=40), add_answers("Other", 0.6, n_writers=40)
    window = open_compare()
    assert "One is better" in said(window, "comparison_sentence")
    assert "4,160 letters of 40 writers" in said(window, "comparison_detail")
    assert said(window, "same_letters") == "same 4,160 letters of 40 writers held out"
    assert pair_test(one.right, other.right, one.writers).verdict == "first"


def test_letters_of_few_hands_tell_nothing(add_answers, open_compare):
    add_answers("One", 0.8, n_writers=9)
    add_answers("Other", 0.6, n_writers=9)
    window = open_compare()
    assert said(window, "comparison_sentence").startswith("Too few hands to tell")


def test_the_numbers_are_those_of_scikit_learn(add_answers, open_compare):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    for name, count in (
        ("both_right", (first.right & other.right).sum()),
        ("only_first_right", (first.right & ~other.right).sum()),
        ("only_second_right", (~first.right & other.right).sum()),
        ("both_wrong", (~first.right & ~other.right).sum()),
    ):
        assert find(window, QPushButton, name).text() == f"{count:,}"
    found = find(window, DifferenceMatrix, "difference_matrix").difference()
    expected = shares(confusion_matrix(first.labels, first.predicted)) - shares(
        confusion_matrix(other.labels, other.predicted)
    )
    assert np.allclose(found, expected, atol=1e-12)
    table = find(window, Dumbbells, "dumbbells").chart_table()
    recalls = [shares(confusion_matrix(a.labels, a.predicted)).diagonal() for a in (first, other)]
    assert np.allclose([row[2] for row in table.rows], recalls[0])
    assert np.allclose([row[3] for row in table.rows], recalls[1])


def test_each_cell_shows_the_pictures_of_its_letters_the_surest_mistakes_first(
    add_answers, open_compare, letters
):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    for name, here, sure in (
        ("only_first_right", first.right & ~other.right, other.sure),
        ("only_second_right", ~first.right & other.right, first.sure),
        ("both_wrong", ~first.right & ~other.right, np.maximum(first.sure, other.sure)),
    ):
        strip = find(window, PictureStrip, f"{name}_pictures")
        places = np.flatnonzero(here)
        order = places[np.argsort(-sure[places], kind="stable")]
        assert len(strip._images) == len(order)
        for place in (*strip.shown(), len(order) - 1):
            picture = letters.images[first.indices[order[place]]]
            assert np.array_equal(strip._images[place], picture)


@pytest.mark.parametrize("by", ["mouse", "key", "picture"])
def test_a_cell_of_the_table_is_chosen_and_all_views_show_it(add_answers, open_compare, by):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    assert chosen(window).startswith("Click a cell")
    if by == "mouse":
        click_on(window, "only_first_right")
    elif by == "picture":
        click(find(window, PictureStrip, "only_first_right_pictures"))
    else:
        button = find(window, QPushButton, "only_first_right")
        button.setFocus()
        press(button, Qt.Key.Key_Space)
    here = first.right & ~other.right
    assert selected(window) == first.indices[here].tolist()
    assert chosen(window) == f"Chosen: {here.sum():,} letters, read right only by First"
    # The difference matrix: where either answered so.
    matrix = find(window, DifferenceMatrix, "difference_matrix")
    for label in range(26):
        mine = here & (first.labels == label)
        assert matrix.marked_count((label, label)) == mine.sum()
        wrong = (label + 1) % 26
        assert matrix.marked_count((label, wrong)) == (mine & (other.predicted == wrong)).sum()
    # And on the Results page, for the run that is selected there: the newest one.
    click_on(window, "results_page_button")
    settle()
    assert said(window, "chosen_cell") == chosen(window)
    assert len(find(window, PictureStrip, "chosen_pictures")._images) == here.sum()


def test_sets_are_combined_and_cleared_by_one_click_or_escape(add_answers, open_compare):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    click_on(window, "both_wrong")
    both_wrong, of_c = ~first.right & ~other.right, first.labels == 2
    click_on(window, "selection_and")
    click_row(window, "C")
    assert selected(window) == first.indices[both_wrong & of_c].tolist()
    assert chosen(window).endswith("(misread by both) and (all C)")
    assert find(window, PictureStrip, "both_wrong_pictures")._n_marked == (both_wrong & of_c).sum()

    click_on(window, "selection_or")
    click_cell(window, "difference_matrix", (3, 4))
    as_e = (first.labels == 3) & ((first.predicted == 4) | (other.predicted == 4))
    assert selected(window) == first.indices[both_wrong & of_c | as_e].tolist()

    click_on(window, "selection_without")
    click_on(window, "only_first_right")
    left = (both_wrong & of_c | as_e) & ~(first.right & ~other.right)
    assert selected(window) == first.indices[left].tolist()

    click_on(window, "selection_clear")
    assert selected(window) == []
    matrix = find(window, DifferenceMatrix, "difference_matrix")
    assert matrix.marked_count((3, 4)) == 0
    click_row(window, "C")
    assert selected(window) == first.indices[of_c].tolist()
    press(find(window, Dumbbells, "dumbbells"), Qt.Key.Key_Escape)
    assert selected(window) == []
    assert chosen(window).startswith("Click a cell")


def test_a_mix_up_on_the_results_page_is_shown_on_the_compare_page(add_answers, open_compare):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    click_on(window, "results_page_button")
    click_cell(window, "confusion_matrix", (3, 4))
    here = (first.labels == 3) & (first.predicted == 4)
    assert selected(window) == first.indices[here].tolist()
    count = confusion_matrix(first.labels, first.predicted)[3, 4]
    assert chosen(window) == f"Chosen: {count} letters, D read as E by First"
    assert said(window, "chosen_cell") == f"D read as E, {count} letters"
    click_on(window, "compare_page_button")
    only_other = here & other.right
    title = said(window, "only_second_right_title")
    assert title == f"only Other right · {only_other.sum()} chosen"
    # Home goes to the largest difference, also by key, and takes its place.
    matrix = find(window, DifferenceMatrix, "difference_matrix")
    press(matrix, Qt.Key.Key_Home)
    assert matrix.chosen() == matrix.first_cells(1)[0]
    assert len(selected(window)) != count


def test_a_writer_is_chosen_and_rows_are_sorted(add_answers, open_compare):
    other = add_answers("Other", 0.5, n_writers=20)
    first = add_answers("First", 0.7, n_writers=20)
    window = open_compare()
    choose(find(window, QComboBox, "groups_chooser"), "writers")
    chart = find(window, Dumbbells, "dumbbells")
    assert chart.n_items() == 20
    click_row(window, "7")
    here = first.writers == 7
    assert selected(window) == first.indices[here].tolist()
    assert chosen(window).endswith("written by 7")
    click_on(window, "sort_by_difference")
    differences = [abs(row[4]) for row in chart.chart_table().rows]
    assert differences == sorted(differences, reverse=True)
    expected = [
        abs(first.right[first.writers == w].mean() - other.right[other.writers == w].mean())
        for w in range(20)
    ]
    assert np.allclose(differences, sorted(expected, reverse=True))


def test_runs_of_other_letters_and_untested_ones_say_why_they_cannot_be_chosen(
    add_answers, add_run, open_compare, qtbot
):
    add_answers("Elsewhere", 0.9, part=1)
    add_run("Untested", 10, held_out=False)
    add_answers("Other", 0.5)
    add_answers("First", 0.7)
    window = open_compare()
    second = find(window, QComboBox, "second_run_chooser")
    offered = rows(second)
    assert offered[0] == "Letterpad's recogniser"
    assert any(
        text.startswith("Elsewhere") and "tested on other letters" in text for text in offered
    )
    assert any(text.startswith("Untested") and "not tested" in text for text in offered)
    assert any(text.startswith("First") and "the same model" in text for text in offered)
    enabled = [bool(second.model().item(row).isEnabled()) for row in range(second.count())]
    assert sum(enabled) == 2
    # Another first model brings a second one that goes with it.
    first = find(window, QComboBox, "first_run_chooser")
    choose(first, str(window.compare_page.header._runs[0].path))
    assert first.currentText().startswith("Elsewhere")
    assert second.currentText() == "Letterpad's recogniser"


def test_without_runs_the_page_says_what_will_be_there(open_window):
    window = open_window()
    click_on(window, "compare_page_button")
    empty = find(window, QLabel, "no_pairs")
    assert empty.isVisible()
    assert empty.text().startswith("Train a model on the Draw page.")
    assert not find(window, QComboBox, "first_run_chooser").isVisible()


def test_a_single_run_is_compared_with_the_shipped_recogniser(
    add_answers, open_window, qtbot, letters, wait_until_compared
):
    run = add_answers("Only one", 0.5)
    window = open_window()
    with qtbot.waitSignal(window.pairs.progressed):
        click_on(window, "compare_page_button")
    wait_until_compared(window)
    from letterpad.recognition.recognizer import Recognizer

    answers = Recognizer.shipped().predict_inks(letters.take(run.indices).inks)
    shipped = answers.argmax(axis=1) == run.labels
    assert said(window, "comparison_sentence") == (
        f"Letterpad's recogniser is better: {100 * shipped.mean():.1f} % against "
        f"{100 * run.right.mean():.1f} %."
    )
    both = (shipped & run.right).sum()
    assert find(window, QPushButton, "both_right").text() == f"{both:,}"


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
