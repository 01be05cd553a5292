"""The table of runs: figures to the last digit, sorted as figures."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from hands import find
from letterpad.gui.results.runs_model import ACCURACY, RUN, SECONDS, SETTINGS
from letterpad.gui.results.runs_table import RunsTable
from letterpad.gui.style import style_sheet, theme


def charts(page):
    return find(page, QWidget, "held_out_accuracy").charts()


def test_the_table_has_the_accuracy_to_the_last_digit(page, add_run):
    run = add_run("Run", 67)
    page.set_runs([run])
    table = find(page, RunsTable, "runs_table")
    cell = table.model().index(0, ACCURACY)
    assert cell.data(Qt.ItemDataRole.UserRole) == 133 / 200
    assert cell.data().startswith("66.5 %")
    assert cell.data(Qt.ItemDataRole.ToolTipRole).startswith("66.5000 %, 133 of 200")


def test_the_table_names_only_settings_that_were_changed(page, add_run):
    page.set_runs([add_run("Plain", 5), add_run("Changed", 5, settings={"C": 0.25})])
    table = find(page, RunsTable, "runs_table")
    texts = {
        run.card.name: table.model().index(row, SETTINGS).data()
        for row, run in enumerate(table.runs())
    }
    assert texts == {"Plain": "defaults", "Changed": "C 0.25"}


def test_the_table_sorts_by_figures_not_by_text(page, add_run):
    page.set_runs([add_run("Nine", 0, seconds=9.0), add_run("Ten", 9, seconds=10.0)])
    table = find(page, RunsTable, "runs_table")
    header = table.horizontalHeader()
    place = QPoint(header.sectionPosition(SECONDS) + 8, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    in_order = [run.card.name for run in table.runs()]
    assert sorted(in_order) == in_order == ["Nine", "Ten"]
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [run.card.name for run in table.runs()] == ["Ten", "Nine"]


def test_a_run_without_held_out_letters_is_in_the_table_only(page, add_run):
    run = add_run("Opened", 0, held_out=False)
    page.set_runs([run])
    assert not charts(page)
    assert find(page, RunsTable, "runs_table").model().index(0, ACCURACY).data() == "not tested"
    assert "without the letters" in find(page, QLabel, "mix_ups_sentence").text()


def test_renaming_asks_and_shows_only_what_comes_back(page, add_run, library, qtbot):
    run = add_run("Old", 5)
    page.set_runs([run])
    qtbot.mouseClick(find(page, QPushButton, "rename_run_button"), Qt.MouseButton.LeftButton)
    table = find(page, RunsTable, "runs_table")
    editor = table.viewport().findChild(QLineEdit)
    assert editor.text() == "Old"
    editor.selectAll()
    qtbot.keyClicks(editor, "  New ")
    with qtbot.waitSignal(page.rename_requested) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == [run, "New"]
    assert table.model().index(0, RUN).data() == "Old"
    page.set_runs([library.rename(run, "New")])
    assert table.model().index(0, RUN).data() == "New"
    assert page.selected_run().card.name == "New"


def test_what_is_being_typed_stays_when_another_run_arrives(page, add_run, qtbot):
    one, two = add_run("One", 20), add_run("Two", 40)
    page.set_runs([one, two])
    page.select_run(one.path)
    table = find(page, RunsTable, "runs_table")
    qtbot.mouseClick(find(page, QPushButton, "rename_run_button"), Qt.MouseButton.LeftButton)
    editor = table.viewport().findChild(QLineEdit)
    qtbot.keyClicks(editor, "Half a na")
    page.set_runs([one, two, add_run("Three", 0)])
    page.set_live(one.path)
    assert [run.card.name for run in table.runs()] == ["Three", "One", "Two"]
    assert table.viewport().findChild(QLineEdit) is editor
    assert (editor.isVisible(), editor.text()) == (True, "Half a na")
    assert editor.hasFocus()
    assert page.selected_run() == one
    with qtbot.waitSignal(page.rename_requested) as told:
        qtbot.keyClicks(editor, "me")
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == [one, "Half a name"]


@pytest.mark.parametrize("size", [(1024, 660), (1600, 920)])
def test_buttons_and_columns_hold_their_texts(page, add_run, size, qapp):
    style_sheet.apply(qapp, theme.light())
    page.set_runs([add_run("Logistic regression", 5), add_run("Convolutional net", 9)])
    page.resize(*size)
    qapp.processEvents()
    assert page.minimumSizeHint().width() <= 1024
    assert page.minimumSizeHint().height() <= 660
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    table = find(page, RunsTable, "runs_table")
    total = sum(table.columnWidth(column) for column in range(table.model().columnCount()))
    assert total <= table.viewport().width()
    qapp.setStyleSheet("")


def test_of_many_runs_the_selected_row_is_in_sight_when_the_page_is_opened(page, add_run, qtbot):
    page.hide()
    runs = [add_run(f"Run {n}", 60 + n) for n in range(24)]
    page.set_runs(runs)
    table = find(page, RunsTable, "runs_table")
    page.resize(1400, 900)
    page.show()

    def is_seen():
        row = table.visualRect(table.currentIndex())
        return table.viewport().rect().contains(row.center())

    assert table.currentIndex().row() == 23  # the newest, and the worst
    qtbot.waitUntil(is_seen)
