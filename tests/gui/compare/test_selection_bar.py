"""The bar that tells of the chosen letters: combine, clear."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from compared import catch_up, chosen_text, click_cell, click_row, selected
from hands import click_on, find, press, settle
from letterpad.gui.charts.dumbbells import Dumbbells
from letterpad.gui.charts.matrices.difference_matrix import DifferenceMatrix
from letterpad.gui.compare.selection_bar import SelectionBar
from letterpad.gui.widgets.picture_strip import PictureStrip


def test_sets_are_combined_and_cleared_by_one_click_or_escape(add_answers, open_compare):
    other, first = add_answers("Other", 0.5), add_answers("First", 0.7)
    window = open_compare()
    click_on(window, "both_wrong")
    catch_up(window)
    both_wrong, of_c = ~first.right & ~other.right, first.labels == 2
    click_on(window, "selection_and")
    click_row(window, "C")
    catch_up(window)
    assert selected(window) == first.indices[both_wrong & of_c].tolist()
    assert chosen_text(window).endswith("(misread by both) and (all C)")
    marked = find(window, PictureStrip, "both_wrong_pictures")._marked
    assert list(marked) == list(range((both_wrong & of_c).sum()))

    click_on(window, "selection_or")
    click_cell(window, "difference_matrix", (3, 4))
    catch_up(window)
    as_e = (first.labels == 3) & ((first.predicted == 4) | (other.predicted == 4))
    assert selected(window) == first.indices[both_wrong & of_c | as_e].tolist()

    click_on(window, "selection_without")
    click_on(window, "only_first_right")
    catch_up(window)
    left = (both_wrong & of_c | as_e) & ~(first.right & ~other.right)
    assert selected(window) == first.indices[left].tolist()

    click_on(window, "selection_clear")
    catch_up(window)
    assert selected(window) == []
    matrix = find(window, DifferenceMatrix, "difference_matrix")
    assert matrix.marked_count((3, 4)) == 0
    click_row(window, "C")
    catch_up(window)
    assert selected(window) == first.indices[of_c].tolist()
    press(find(window, Dumbbells, "dumbbells"), Qt.Key.Key_Escape)
    catch_up(window)
    assert selected(window) == []
    assert chosen_text(window).startswith("Click a cell")


def test_the_bar_keeps_its_height_whatever_is_chosen(add_answers, open_compare):
    add_answers("Other", 0.5)
    add_answers("A model with a name that is longer than most, and longer still", 0.7)
    window = open_compare()
    bar = find(window, SelectionBar, "selection_bar")
    matrix = find(window, DifferenceMatrix, "difference_matrix")
    height, cell = bar.height(), matrix.cell_rect((3, 4))
    for name in ("both_wrong", "only_first_right", "only_second_right"):
        click_on(window, name)
        catch_up(window)
        settle()
        assert bar.height() == height
        assert matrix.cell_rect((3, 4)) == cell  # what a hand goes to next stays where it is
        click_on(window, "selection_or")
    # Whatever does not fit is in the tooltip, and a screen reader gets all of it.
    text = find(window, QLabel, "selection_text")
    assert bar.accessibleDescription().startswith("Chosen: ")
    assert text.text() == bar.accessibleDescription() or text.toolTip()
