"""What a search found: folds gathered, and the best marked."""

import pytest
from PySide6.QtWidgets import QTableView, QWidget

from hands import find, settle


def test_folds_are_gathered_and_the_best_is_marked(search):
    search.begin()
    for fold, accuracy in enumerate((0.70, 0.80)):
        search.dialog.add_trial(search.trial([64], fold, accuracy))
    for fold, accuracy in enumerate((0.90, 0.80)):
        search.dialog.add_trial(search.trial([32], fold, accuracy))
    rows = search.table_texts()
    assert [row[:2] for row in rows] == [["1", "64"], ["2 best", "32"]]
    assert [row[3] for row in rows] == ["2", "2"]
    assert [row[4][:4] for row in rows] == ["75.0", "85.0"]
    assert [row[5] for row in rows] == ["4.0", "4.0"]
    shown = find(search.dialog, QWidget, "search_chart").chart_table()
    assert [row[3] for row in shown.rows] == pytest.approx([0.75, 0.85])
    assert [row[1] for row in shown.rows] == [(64,), (32,)]


def test_in_halving_the_best_is_among_those_with_most_letters(search):
    search.begin()
    search.dialog.add_trial(search.trial([64], 0, 0.9, n_letters=1000))
    search.dialog.add_trial(search.trial([32], 0, 0.8, n_letters=1000))
    search.dialog.add_trial(search.trial([64], 0, 0.7, n_letters=3000))
    assert [row[0] for row in search.table_texts()] == ["1", "2", "3 best"]


def test_the_table_stays_where_somebody_looks(search):
    search.begin()
    bar = find(search.dialog, QTableView, "search_table").verticalScrollBar()
    for units in range(1, 40):
        search.dialog.add_trial(search.trial([units], 0, 0.5))
    settle()
    assert bar.value() == bar.maximum() > 0
    bar.setValue(0)
    search.dialog.add_trial(search.trial([99], 0, 0.5))
    settle()
    assert bar.value() == 0
