"""Three views of a pair, and the one selection that all of them show."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from compared import catch_up, chosen_text, confusion_matrix, said, selected, shares
from hands import click, click_on, find, press, settle
from letterpad.gui.charts.dumbbells import Dumbbells
from letterpad.gui.charts.matrices.difference_matrix import DifferenceMatrix
from letterpad.gui.widgets.picture_strip import PictureStrip


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


@pytest.mark.parametrize("by", ["mouse", "key", "ground"])
def test_a_cell_of_the_table_is_chosen_and_all_views_show_it(add_answers, open_compare, by):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    assert chosen_text(window).startswith("Click a cell")
    if by == "mouse":
        click_on(window, "only_first_right")
        catch_up(window)
    elif by == "ground":
        click(find(window, QWidget, "only_first_right_title"))
        catch_up(window)
    else:
        button = find(window, QPushButton, "only_first_right")
        button.setFocus()
        press(button, Qt.Key.Key_Space)
        catch_up(window)
    here = first.right & ~other.right
    assert selected(window) == first.indices[here].tolist()
    assert chosen_text(window) == f"Chosen: {here.sum():,} letters, read right only by First"
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
    assert said(window, "chosen_cell") == chosen_text(window)
    assert len(find(window, PictureStrip, "chosen_pictures")._images) == here.sum()
