"""Somebody looks for better settings than the ones that are there."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from hands import choose_in, click, click_on, dialog, find, type_into
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets.data_table import HasTable


@pytest.mark.slow
def test_somebody_searches_settings(few_letters: int, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(find(window, QPushButton, "train_button").isEnabled)
    choose_in(window, "algorithm_chooser", "decision-tree")
    type_into(find(window, QWidget, "train_size"), "1000")
    click_on(window, "search_button")
    search = dialog(window, "search_dialog")

    # What is typed wrong is said beside it, and nothing starts.
    start, count = find(search, QPushButton, "search_start"), find(search, QLabel, "search_count")
    choose_in(search, "search_setting_1", "depth")
    values = find(search, QLineEdit, "search_values_1")
    type_into(values, "3, deep")
    assert "'deep'" in find(search, QLabel, "search_error_1").text()
    assert not start.isEnabled()
    type_into(values, "2, 8")
    type_into(find(search, QWidget, "search_folds"), "2")
    assert count.text().startswith("2 combinations, 4 fits")

    # Every fit appears in the table as it ends.
    click(start)
    table = find(search, QTableView, "search_table").model()
    qtbot.waitUntil(lambda: table.rowCount() >= 1)
    qtbot.waitUntil(lambda: bool(window.runs.list()))
    said = find(search, QLabel, "search_text")
    qtbot.waitUntil(lambda: "The best one is now the run" in said.text())
    assert table.rowCount() == 2
    best = [row for row in range(2) if "best" in table.index(row, 0).data()]
    # Two levels tell few letters apart.
    assert [table.index(row, 1).data() for row in best] == ["8"]

    # The chart of it can be read as numbers, too.
    (chart,) = search.findChildren(object, "search_chart")
    assert isinstance(chart, HasTable)
    assert len(chart.chart_table().rows) == 2

    # The best is a run like any other, with what was searched in its notes.
    click_on(search, "search_close")
    qtbot.waitUntil(lambda: not search.isVisible())
    (run,) = window.runs.list()
    assert run.card.settings["depth"] == 8
    assert run.card.name == "Decision tree, 1,000, Depth 8"
    assert "cross-validation with 2 folds" in " ".join(map(str, run.card.notes))
    assert run.card.name in find(window, QLabel, "training_text").text() or run.card.held_out
