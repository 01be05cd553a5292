"""Ctrl+C in a table copies the selected rows, and nothing else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from hands import click_on, click_row, find
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets.copied_rows import RowsTable

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def table(qtbot: QtBot) -> RowsTable:
    table = RowsTable()
    qtbot.addWidget(table)
    model = QStandardItemModel(table)
    for row in (("A", "1\n2", "x\ty"), ("B", "", "z"), ("C", "3", "")):
        model.appendRow([QStandardItem(text) for text in row])
    table.setModel(model)
    table.setSelectionBehavior(RowsTable.SelectionBehavior.SelectRows)
    table.resize(400, 200)
    table.show()
    QGuiApplication.clipboard().setText("before")
    return table


def test_selected_rows_are_lines_with_tabs(table: RowsTable) -> None:
    click_row(table, "A")
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "A\t1 2\tx y\nB\t\tz"


def test_without_a_selection_the_clipboard_stays(table: RowsTable) -> None:
    table.clearSelection()
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "before"


def test_hidden_columns_are_left_out(table: RowsTable) -> None:
    table.setColumnHidden(1, True)
    click_row(table, "C")
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "C\t"


def test_the_chosen_run_is_copied_and_not_the_hidden_drawing(window_with_runs: MainWindow) -> None:
    window = window_with_runs
    QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton)
    assert not window.canvas.ink().is_empty
    QGuiApplication.clipboard().setText("before")
    click_on(window, "results_page_button")
    QTest.keyClick(find(window, QWidget, "results_page_button"), Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "before"
    table = find(window, QTableView, "runs_table")
    click_row(table, "First")
    QTest.keyClick(table, Qt.Key.Key_C, CONTROL)
    cells = QGuiApplication.clipboard().text().split("\t")
    assert cells[0] == "First"
    assert cells[4].startswith("85.0 %")
    assert not QGuiApplication.clipboard().mimeData().hasImage()
