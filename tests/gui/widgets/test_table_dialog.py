"""A chart as a table: its numbers, and copied to a spreadsheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QDialog,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hands import click, click_on, click_row, find
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.gui.widgets.table_dialog import TableDialog


@pytest.fixture
def window(window_with_runs: MainWindow) -> MainWindow:
    return window_with_runs


def opened(window: QWidget, kind: type) -> QDialog:
    dialog = window.findChild(kind)
    assert dialog is not None
    return dialog


def test_charts_can_be_read_as_tables(window: MainWindow) -> None:
    click_on(window, "results_page_button")
    click_on(window, "what_is_held_out_accuracy")
    click(find(window, QPushButton, "show_table_button"))
    dialog = opened(window, TableDialog)
    assert isinstance(dialog, TableDialog)
    table = dialog.table
    assert [table.model().index(0, column).data() for column in range(5)] == [
        "Second",
        "95.0 %",
        "91.04–97.26 %",
        "190",
        "200",
    ]
    assert dialog.focusWidget() is table  # what has the focus as soon as the dialog is active
    click(dialog.copy_button)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Run\tAccuracy\t95 % interval\tRead right\tHeld out"
    assert lines[2].startswith("First\t85.0 %")

    # Ctrl+C: the whole table as long as no row is chosen, then what is.
    QGuiApplication.clipboard().setText("before")
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(table, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text().split("\n") == lines
    click_row(table, "First")
    QTest.keyClick(table, Qt.Key.Key_C, control)
    assert QGuiApplication.clipboard().text() == lines[2]
    dialog.close()


def test_sentences_in_the_last_column_have_room(qtbot: QtBot) -> None:
    why = "This picture is not of a sheet to fill in, and there is much to say about it. " * 2
    rows = [("File", "Ben.jpg", 21, None), ("File", "cat.png", None, why)]
    dialog = TableDialog(DataTable("Files", tuple(map(Column, ("", "Name", "Added", "Why"))), rows))
    qtbot.addWidget(dialog)
    dialog.show()
    table = dialog.table
    widths = [table.columnWidth(column) for column in range(4)]
    assert widths[3] > sum(widths[:3])
    assert sum(widths) <= table.viewport().width()
    assert table.rowHeight(1) <= 4 * table.fontMetrics().height()
