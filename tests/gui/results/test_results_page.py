"""The results page: what it shows of real run files, and what it says of the user's wishes."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from letterpad.gui.charts.accuracy_chart import AccuracyChart
from letterpad.gui.results.runs_model import ACCURACY, RUN, SETTINGS
from letterpad.gui.results.runs_table import RunsTable
from letterpad.gui.style import style_sheet, theme


def part(page, kind, name):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def charts(page):
    return part(page, QWidget, "held_out_accuracy").charts()


def row_of(table, run):
    return [known.path for known in table.runs()].index(run.path)


# What is shown


def test_an_empty_page_says_what_will_be_there(page):
    assert "Train a model" in part(page, QLabel, "no_runs").text()
    assert part(page, QLabel, "no_runs").isVisible()
    assert not part(page, RunsTable, "runs_table").isVisible()
    page.withdraw_undo()


def test_each_held_out_set_has_a_chart_with_the_best_run_first(page, add_run):
    bad, good, other = add_run("Bad", 90), add_run("Good", 10), add_run("Other", 40, key="else")
    page.set_runs([bad, good, other])
    first, second = charts(page)
    assert first.description().index("Good: 95.0") < first.description().index("Bad: 55.0")
    assert "on the same 200 letters held out at random (seed 42) from Bars" in first.description()
    assert "Other: 80.0" in second.description()
    assert "on 200 letters" in second.description()
    page.set_runs([bad, good])
    assert len(charts(page)) == 1


def test_bars_and_intervals_are_drawn_at_the_figures(page, add_run):
    page.set_runs([add_run("Bad", 90), add_run("Good", 10)])
    chart = charts(page)[0]
    assert chart._bars.opts["width"].tolist() == [0.95, 0.55]
    # Wilson's interval of 190 of 200, from the formula worked by hand.
    high = 0.95 + chart._errors.opts["right"][0]
    low = 0.95 - chart._errors.opts["left"][0]
    assert (low, high) == pytest.approx((0.9104, 0.9726), abs=1e-4)
    numbers = chart._numbers.texts()
    assert [number[:4] for number in numbers] == ["95.0", "55.0"]


@pytest.mark.parametrize("width", [420, 600, 900])
def test_numbers_and_axis_ends_are_never_cut_off(page, add_run, width):
    page.set_runs([add_run("Perfect", 0)])
    chart = charts(page)[0]
    chart.resize(width, chart.height())
    chart.grab()
    view = chart._plot.getViewBox()
    begin = view.mapViewToScene(QPointF(1, 0)).x()
    end = begin + chart._numbers.width()
    assert view.sceneBoundingRect().left() < end <= view.sceneBoundingRect().right()
    assert view.viewRange()[0][0] == 0
    assert view.viewRange()[0][1] > 1


def test_an_algorithm_has_one_colour_in_every_chart_and_theme(page, add_run, themed):
    page.set_runs([add_run("One", 9, "neural-net"), add_run("Two", 5, "neural-net", key="else")])
    for shown in (theme.light(), theme.dark()):
        themed(shown)
        colours = {chart._bars.opts["brushes"][0].name() for chart in charts(page)}
        assert len(colours) == 1
        assert colours <= set(shown.series)


def test_the_table_has_the_accuracy_to_the_last_digit(page, add_run):
    run = add_run("Run", 67)
    page.set_runs([run])
    table = part(page, RunsTable, "runs_table")
    cell = table.model().index(0, ACCURACY)
    assert cell.data(Qt.ItemDataRole.UserRole) == 133 / 200
    assert cell.data().startswith("66.50")
    assert cell.data(Qt.ItemDataRole.ToolTipRole).startswith(repr(133 / 200))


def test_the_table_names_only_settings_that_were_changed(page, add_run):
    page.set_runs([add_run("Plain", 5), add_run("Changed", 5, settings={"C": 0.25})])
    table = part(page, RunsTable, "runs_table")
    texts = {
        run.card.name: table.model().index(row, SETTINGS).data()
        for row, run in enumerate(table.runs())
    }
    assert texts == {"Plain": "defaults", "Changed": "C 0.25"}


def test_the_table_sorts_by_figures_not_by_text(page, add_run):
    page.set_runs([add_run("Nine", 0, seconds=9.0), add_run("Ten", 9, seconds=10.0)])
    table = part(page, RunsTable, "runs_table")
    table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert [run.card.name for run in table.runs()] == ["Nine", "Ten"]


def test_a_run_without_held_out_letters_is_in_the_table_only(page, add_run):
    run = add_run("Opened", 0, held_out=False)
    page.set_runs([run])
    assert not charts(page)
    assert part(page, RunsTable, "runs_table").model().index(0, ACCURACY).data() == "not tested"
    assert "without the letters" in part(page, QLabel, "mix_ups_sentence").text()


def test_a_damaged_run_is_a_sentence(page, add_run):
    run = add_run("Cut off", 3)
    run.path.write_bytes(run.path.read_bytes()[:300])
    page.set_runs([run])
    assert run.path.name in part(page, QLabel, "mix_ups_sentence").text()


def test_notes_and_the_full_figure_are_among_the_details(page, add_run, qtbot):
    page.set_runs([add_run("Run", 67, notes=("The solver reached its limit.",))])
    button = part(page, QPushButton, "show_details")
    assert button.text() == "Details (1)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert part(page, QLabel, "run_notes").text() == "The solver reached its limit."
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith(repr(133 / 200)) for text in shown)


# The selected run


def test_selecting_by_setter_is_no_wish_of_the_users(page, add_run, qtbot):
    runs = [add_run("One", 5), add_run("Two", 50)]
    with qtbot.assertNotEmitted(page.run_selected), qtbot.assertNotEmitted(page.live_requested):
        page.set_runs(runs)
        page.select_run(runs[0].path)
        page.set_live(runs[0].path)
    assert page.selected_run() == runs[0]
    assert part(page, RunsTable, "runs_table").currentIndex().row() == 0


def test_a_click_on_a_bar_or_a_row_selects(page, add_run, qtbot):
    good, bad = add_run("Good", 5), add_run("Bad", 50)
    page.set_runs([good, bad])
    page.select_run(good.path)
    chart = charts(page)[0]
    row = chart.item_rect(1).center().toPoint()
    with qtbot.waitSignal(page.run_selected) as told:
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=row)
    assert told.args == [bad]
    table = part(page, RunsTable, "runs_table")
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
    ):
        with qtbot.waitSignal(signal) as told:
            qtbot.mouseClick(part(page, QPushButton, name), Qt.MouseButton.LeftButton)
        assert told.args == [run]
    with qtbot.waitSignal(page.open_requested):
        qtbot.mouseClick(part(page, QPushButton, "open_run_button"), Qt.MouseButton.LeftButton)
    table = part(page, RunsTable, "runs_table")
    table.setFocus()
    with qtbot.waitSignal(page.delete_requested):
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    page.set_live(run.path)
    assert not part(page, QPushButton, "use_run_button").isEnabled()


def test_renaming_asks_and_shows_only_what_comes_back(page, add_run, library, qtbot):
    run = add_run("Old", 5)
    page.set_runs([run])
    qtbot.mouseClick(part(page, QPushButton, "rename_run_button"), Qt.MouseButton.LeftButton)
    table = part(page, RunsTable, "runs_table")
    editor = table.viewport().findChild(QLineEdit)
    assert editor.text() == "Old"
    editor.setText("  New ")
    with qtbot.waitSignal(page.rename_requested) as told:
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert told.args == [run, "New"]
    assert table.model().index(0, RUN).data() == "Old"
    page.set_runs([library.rename(run, "New")])
    assert table.model().index(0, RUN).data() == "New"
    assert page.selected_run().card.name == "New"


def test_undo_is_offered_until_it_is_withdrawn(page, qtbot):
    page.offer_undo("Deleted “Run”.")
    assert part(page, QLabel, "undo_text").text() == "Deleted “Run”."
    with qtbot.waitSignal(page.undo_delete_requested):
        qtbot.mouseClick(part(page, QPushButton, "undo_delete_button"), Qt.MouseButton.LeftButton)
    page.withdraw_undo()
    assert not part(page, QPushButton, "undo_delete_button").isVisible()


# Everything can be found and reached


def test_every_control_has_names_and_a_tooltip(page, add_run):
    page.set_runs([add_run("Run", 5)])
    for button in page.findChildren(QPushButton):
        assert button.objectName(), button.text()
        assert button.accessibleName(), button.text()
        assert button.toolTip(), button.text()
    for name in ("held_out_accuracy", "confusion_matrix", "runs_table"):
        assert part(page, QWidget, name).accessibleName()
    assert "Run: 97.5" in part(page, QWidget, "held_out_accuracy").accessibleDescription()


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
    table = part(page, RunsTable, "runs_table")
    total = sum(table.columnWidth(column) for column in range(table.model().columnCount()))
    assert total <= table.viewport().width()
    qapp.setStyleSheet("")


def test_chart_widgets_take_no_mouse_of_pyqtgraphs_own(page, add_run):
    page.set_runs([add_run("Run", 5)])
    chart = page.findChild(AccuracyChart)
    view = chart._plot.getViewBox()
    assert view.state["mouseEnabled"] == [False, False]
    assert view.state["autoRange"] == [False, False]
    assert not view.menuEnabled()
