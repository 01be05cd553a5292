"""Dumb-bells of letters and of writers."""

import numpy as np
from PySide6.QtWidgets import QComboBox

from compared import catch_up, chosen_text, click_row, selected
from hands import choose, click_on, find
from letterpad.gui.charts.dumbbells import Dumbbells


def test_a_writer_is_chosen_and_rows_are_sorted(add_answers, open_compare):
    other = add_answers("Other", 0.5, n_writers=20)
    first = add_answers("First", 0.7, n_writers=20)
    window = open_compare()
    choose(find(window, QComboBox, "groups_chooser"), "writers")
    chart = find(window, Dumbbells, "dumbbells")
    assert chart.n_items() == 20
    click_row(window, "7")
    catch_up(window)
    here = first.writers == 7
    assert selected(window) == first.indices[here].tolist()
    assert chosen_text(window).endswith("written by 7")
    click_on(window, "sort_by_difference")
    differences = [abs(row[4]) for row in chart.chart_table().rows]
    assert differences == sorted(differences, reverse=True)
    expected = [
        abs(first.right[first.writers == w].mean() - other.right[other.writers == w].mean())
        for w in range(20)
    ]
    assert np.allclose(differences, sorted(expected, reverse=True))
