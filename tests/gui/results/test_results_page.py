"""The results page: what it shows of real run files, and what it says of the user's wishes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hands import find
from letterpad.gui.results.runs_model import RUN
from letterpad.gui.results.runs_table import RunsTable


def charts(page):
    return find(page, QWidget, "held_out_accuracy").charts()


def row_of(table, run):
    return [known.path for known in table.runs()].index(run.path)


def test_an_empty_page_says_what_will_be_there(page):
    assert "Train a model" in find(page, QLabel, "no_runs").text()
    assert find(page, QLabel, "no_runs").isVisible()
    assert not find(page, RunsTable, "runs_table").isVisible()
    page.withdraw_undo()


def test_selecting_by_setter_is_no_wish_of_the_users(page, add_run, qtbot):
    runs = [add_run("One", 5), add_run("Two", 50)]
    with qtbot.assertNotEmitted(page.run_selected), qtbot.assertNotEmitted(page.live_requested):
        page.set_runs(runs)
        page.select_run(runs[0].path)
        page.set_live(runs[0].path)
    assert page.selected_run() == runs[0]
    assert find(page, RunsTable, "runs_table").currentIndex().row() == 0


def test_a_click_on_a_bar_or_a_row_selects(page, add_run, qtbot):
    good, bad = add_run("Good", 5), add_run("Bad", 50)
    page.set_runs([good, bad])
    page.select_run(good.path)
    chart = charts(page)[0]
    row = chart.item_rect(1).center().toPoint()
    with qtbot.waitSignal(page.run_selected) as told:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=row)
    assert told.args == [bad]
    table = find(page, RunsTable, "runs_table")
    index = table.model().index(row_of(table, good), RUN)
    with qtbot.waitSignal(page.run_selected) as told:
        qtbot.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center()
        )
    assert told.args == [good]
    with qtbot.waitSignal(page.run_selected) as told:
        qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert told.args == [bad]


def test_after_a_deletion_the_neighbour_is_selected(page, add_run):
    runs = [add_run("First", 0), add_run("Second", 20), add_run("Third", 40)]
    page.set_runs(runs)
    page.select_run(runs[1].path)
    page.set_runs([runs[0], runs[2]])
    assert page.selected_run() == runs[2]
    page.set_runs([])
    assert page.selected_run() is None


def test_wishes_for_the_selected_run(page, add_run, qtbot):
    run = add_run("Run", 5)
    page.set_runs([run])
    for name, signal in (
        ("use_run_button", page.live_requested),
        ("delete_run_button", page.delete_requested),
        ("save_run_button", page.save_requested),
        ("report_run_button", page.report_requested),
        ("show_code_button", page.code_requested),
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(find(page, QPushButton, name), Qt.MouseButton.LeftButton)
        assert told.args == [run]
    with qtbot.waitSignal(page.open_requested):
        qtbot.mouseClick(find(page, QPushButton, "open_run_button"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.deleted_requested):
        qtbot.mouseClick(find(page, QPushButton, "deleted_runs_button"), Qt.MouseButton.LeftButton)
    table = find(page, RunsTable, "runs_table")
    table.setFocus()
    with qtbot.waitSignal(page.delete_requested):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    page.set_live(run.path)
    assert not find(page, QPushButton, "use_run_button").isEnabled()


def test_undo_is_offered_until_it_is_withdrawn(page, qtbot):
    page.offer_undo("Deleted “Run”.")
    assert find(page, QLabel, "undo_text").text() == "Deleted “Run”."
    with qtbot.waitSignal(page.undo_delete_requested):
        qtbot.mouseClick(find(page, QPushButton, "undo_delete_button"), Qt.MouseButton.LeftButton)
    page.withdraw_undo()
    assert not find(page, QPushButton, "undo_delete_button").isVisible()


def test_every_control_has_names_and_a_tooltip(page, add_run):
    page.set_runs([add_run("Run", 5)])
    for button in page.findChildren(QPushButton):
        assert button.objectName(), button.text()
        assert button.accessibleName(), button.text()
        assert button.toolTip(), button.text()
    for name in ("held_out_accuracy", "confusion_matrix", "runs_table"):
        assert find(page, QWidget, name).accessibleName()
    assert "Run: 97.5" in find(page, QWidget, "held_out_accuracy").accessibleDescription()
