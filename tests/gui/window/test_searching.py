"""The search by hand in the real window: begun, put aside, seen again, and become a run."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from hands import choose_in, click, click_on, escape, find, type_into
from letterpad.gui.main_window import MainWindow
from letterpad.gui.search.search_dialog import SearchDialog


@pytest.mark.slow
def test_search_by_clicks_becomes_a_run(few_letters: int, window: MainWindow, qtbot: QtBot) -> None:
    choose_in(window, "algorithm_chooser", "decision-tree")
    type_into(find(window, QWidget, "train_size"), "1000")
    click_on(window, "search_button")
    dialog = find(window, SearchDialog, "search_dialog")
    tried: list[object] = []
    window.jobs.tried.connect(tried.append)
    click_on(dialog, "search_start")
    qtbot.waitUntil(lambda: bool(window.runs.list()))
    (run,) = window.runs.list()
    assert len(tried) == 9  # three depths in three folds
    assert run.card.split["n_train"] == 1_000
    assert "by cross-validation with 3 folds within the training part" in " ".join(
        map(str, run.card.notes)
    )
    click_on(dialog, "search_close")


@pytest.mark.slow
def test_escape_puts_a_search_aside_and_its_table_is_there_again(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    choose_in(window, "algorithm_chooser", "decision-tree")
    type_into(find(window, QWidget, "train_size"), "1000")
    search_button = find(window, QPushButton, "search_button")
    click(search_button)
    dialog = find(window, SearchDialog, "search_dialog")
    click_on(dialog, "search_start")
    assert not search_button.isEnabled()
    escape(dialog)
    assert search_button.isEnabled()
    with qtbot.waitSignal(window.jobs.tried):
        pass
    click(search_button)
    assert find(window, SearchDialog, "search_dialog") is dialog
    assert dialog.isVisible()
    table = find(dialog, QTableView, "search_table")
    assert table.model().rowCount() >= 1
    click_on(dialog, "search_close")
    qtbot.waitUntil(lambda: bool(window.runs.list()))
    qtbot.waitUntil(lambda: not window.runs.is_busy)
    click(search_button)  # it has ended meanwhile: the table is still there
    assert table.model().rowCount() == 3
    assert "is now the run" in find(dialog, QLabel, "search_text").text()
    with qtbot.waitSignal(dialog.destroyed):
        escape(dialog)
    click(search_button)
    assert find(window, SearchDialog, "search_dialog").isVisible()
    escape(find(window, SearchDialog, "search_dialog"))


def test_values_that_are_suggested_are_there_and_another_search_begins_afresh(
    window: MainWindow, qtbot: QtBot
) -> None:
    spec = replace(window.model_panel.train_spec(), algorithm="decision-tree", settings={})
    window.searching.open(spec, {"depth": (3, 5)})
    dialog = find(window, SearchDialog, "search_dialog")
    values = find(dialog, QLineEdit, "search_values_1")
    assert values.text().replace(" ", "") == "3,5"
    with qtbot.waitSignal(dialog.destroyed):
        escape(dialog)
    click_on(window, "search_button")
    again = find(window, SearchDialog, "search_dialog")
    assert find(again, QLineEdit, "search_values_1").text().replace(" ", "") != "3,5"
    escape(again)
