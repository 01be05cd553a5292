"""The results page: what it shows of real run files, and what it says of the user's wishes."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from letterpad.evaluation import confusion_counts
from letterpad.gui import theme
from letterpad.gui.accuracy_chart import AccuracyChart
from letterpad.gui.confusion_matrix import ConfusionMatrix
from letterpad.gui.picture_strip import PictureStrip
from letterpad.gui.results_page import ResultsPage
from letterpad.gui.runs_model import ACCURACY, RUN, SETTINGS
from letterpad.gui.runs_table import RunsTable
from letterpad.ink.raster import Framing
from letterpad.letters.catalog import DataSpec
from letterpad.library import Library
from letterpad.models.model_file import (
    Card,
    HeldOut,
    HeldOutResult,
    TrainedModel,
    read_held_out,
)

SPEC = DataSpec("bars")
N = 200


@pytest.fixture
def library():
    return Library()


@pytest.fixture
def add_run(library, bar_letters):
    """Return a function that writes a run whose answers are wrong for the first `n_wrong`."""

    def add(name, n_wrong, algorithm="logistic-regression", key="same", held_out=True, **card):
        indices = np.random.default_rng(3).permutation(len(bar_letters))[:N]
        labels = bar_letters.labels[indices]
        predicted = labels.copy()
        predicted[:n_wrong] = (labels[:n_wrong] + 1) % 4
        probabilities = np.full((N, 4), 0.1, np.float32)
        probabilities[np.arange(N), predicted] = np.linspace(0.7, 0.99, N)
        fields = {
            "settings": {"C": 1.0},
            "seconds": 1.5,
            "data": {"spec": SPEC.to_json(), "name": "Bars", "hash": bar_letters.hash, "n": 600},
            "split": {"kind": "random", "random_state": 42, "n_train": 400, "n_held_out": N},
            "created": f"2026-01-01T00:00:{len(library.runs()):02}",
        }
        made = Card(
            name=name,
            algorithm=algorithm,
            algorithm_name="Logistic regression",
            classes=("A", "B", "C", "D"),
            framing=Framing(),
            held_out=HeldOutResult(N, N - n_wrong, 1.0, key) if held_out else None,
            **{**fields, **card},
        )
        answers = HeldOut(indices, labels, probabilities) if held_out else None
        return library.add(TrainedModel(made, b"onnx", answers))

    return add


@pytest.fixture
def page(qtbot):
    page = ResultsPage()
    qtbot.addWidget(page)
    page.set_theme(theme.light())
    page.resize(1024, 690)
    page.show()
    return page


def part(page, kind, name):
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def charts(page):
    return part(page, QWidget, "held_out_accuracy").charts()


def matrix(page):
    return part(page, ConfusionMatrix, "confusion_matrix")


def cell_centre(page, row, column):
    return matrix(page).cell_rect((row, column)).center().toPoint()


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
    numbers = [number.textItem.toPlainText() for number in chart._numbers]
    assert [number[:4] for number in numbers] == ["95.0", "55.0"]


@pytest.mark.parametrize("width", [420, 600, 900])
def test_numbers_and_axis_ends_are_never_cut_off(page, add_run, width):
    page.set_runs([add_run("Perfect", 0)])
    chart = charts(page)[0]
    chart.resize(width, chart.height())
    view = chart._plot.getViewBox()
    number = chart._numbers[0]
    right_end = number.mapToScene(number.boundingRect().bottomRight()).x()
    assert right_end <= view.mapToScene(view.boundingRect().bottomRight()).x()
    assert view.viewRange()[0][0] == 0
    assert view.viewRange()[0][1] > 1


def test_an_algorithm_has_one_colour_in_every_chart_and_theme(page, add_run):
    page.set_runs([add_run("One", 9, "neural-net"), add_run("Two", 5, "neural-net", key="else")])
    for look in (theme.light(), theme.dark()):
        page.set_theme(look)
        colours = {chart._bars.opts["brushes"][0].name() for chart in charts(page)}
        assert len(colours) == 1
        assert colours <= set(look.series)


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
    view = chart._plot.getViewBox()
    bar = chart._plot.mapFromScene(view.mapViewToScene(QPoint(0, 1)))
    with qtbot.waitSignal(page.run_selected) as told:
        qtbot.mouseClick(chart._plot.viewport(), Qt.MouseButton.LeftButton, pos=bar + QPoint(20, 0))
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


# The matrix and the pictures behind it


def test_a_cell_says_its_count_and_share(page, add_run):
    run = add_run("Run", 60)
    page.set_runs([run])
    answers = read_held_out(run.path)
    counts = confusion_counts(answers.labels, answers.predicted, 4)
    text = matrix(page).cell_text((1, 2))
    share = f"{100 * counts[1, 2] / counts[1].sum():.0f}"
    assert text.startswith(f"B read as C: {counts[1, 2]} of {counts[1].sum()} ({share}")
    assert text in matrix(page).description()


@pytest.mark.parametrize("n_classes", [4, 26, 52])
@pytest.mark.parametrize("size", [(340, 300), (431, 409), (700, 650)])
def test_cells_are_squares_of_whole_pixels_in_the_colours_of_the_scale(qtbot, n_classes, size):
    shown = ConfusionMatrix()
    qtbot.addWidget(shown)
    shown.resize(*size)
    counts = np.zeros((n_classes, n_classes), np.int64)
    counts[np.arange(n_classes), np.arange(n_classes)] = 1000
    counts[2, 0] = 1000  # half of its row
    shown.set_counts(counts, [chr(65 + number) for number in range(n_classes)])
    look = theme.light()
    shown.set_theme(look)
    shown.show()
    picture = shown.grab().toImage()
    table = theme.matrix_lookup(look)
    for cell, level in (((1, 1), 255), ((2, 0), 128), ((0, 1), 0)):
        box = shown.cell_rect(cell)
        assert box.width() == box.height() == int(box.width())
        corner = box.topLeft().toPoint() + QPoint(1, 1)
        expected = QColor(*table[level].tolist())
        assert picture.pixelColor(corner) == expected
        assert picture.pixelColor(box.bottomRight().toPoint() - QPoint(2, 2)) == expected
    last = shown.cell_rect((n_classes - 1, n_classes - 1))
    assert last.right() < shown.width()
    assert last.bottom() < shown.height()


def test_a_click_shows_the_very_pictures(page, add_run, bar_letters, qtbot):
    run = add_run("Run", 60)
    page.set_runs([run])
    with qtbot.waitSignal(page.letters_wanted) as told:
        qtbot.mouseClick(matrix(page), Qt.MouseButton.LeftButton, pos=cell_centre(page, 1, 2))
    assert told.args == [SPEC]
    strip = part(page, PictureStrip, "chosen_pictures")
    assert not strip.shown()
    page.set_letters(SPEC, bar_letters, "")
    answers = read_held_out(run.path)
    here = (answers.labels == 1) & (answers.predicted == 2)
    assert part(page, QLabel, "chosen_cell").text() == f"B read as C, {here.sum()} letters"
    # The surest first, and sureness rises with the index in this run.
    expected = bar_letters.images[answers.indices[here][::-1]]
    assert np.array_equal(strip._images, expected)
    with qtbot.assertNotEmitted(page.letters_wanted):
        qtbot.keyClick(matrix(page), Qt.Key.Key_Right)
    assert part(page, QLabel, "chosen_cell").text() == "B read as D, 0 letters"


def test_another_run_on_the_same_letters_keeps_the_cell_and_asks_no_more(
    page, add_run, bar_letters, qtbot
):
    one, two = add_run("One", 60), add_run("Two", 20)
    page.set_runs([one, two])
    page.letters_wanted.connect(lambda spec: page.set_letters(spec, bar_letters, ""))
    page.select_run(one.path)
    qtbot.mouseClick(matrix(page), Qt.MouseButton.LeftButton, pos=cell_centre(page, 1, 2))
    before = len(part(page, PictureStrip, "chosen_pictures")._images)
    with qtbot.assertNotEmitted(page.letters_wanted):
        page.select_run(two.path)
    after = len(part(page, PictureStrip, "chosen_pictures")._images)
    assert matrix(page).chosen() == (1, 2)
    assert 0 < after < before


def test_letters_that_are_gone_or_changed_are_said_so(page, add_run, bar_letters, qtbot):
    run = add_run("Run", 60)
    page.set_runs([run])
    strip = part(page, PictureStrip, "chosen_pictures")
    qtbot.mouseClick(matrix(page), Qt.MouseButton.LeftButton, pos=cell_centre(page, 1, 2))
    page.set_letters(SPEC, None, "bars is not there any more.")
    assert strip.accessibleDescription() == "bars is not there any more."
    changed = replace(bar_letters, labels=bar_letters.labels[::-1].copy())
    page.set_letters(SPEC, changed, "")
    assert "have changed since this model was trained" in strip.accessibleDescription()
    assert not strip.shown()


def test_arrow_keys_reach_cells_from_the_worst_on(page, add_run, bar_letters, qtbot):
    page.set_runs([add_run("Run", 60)])
    page.set_letters(SPEC, bar_letters, "")
    qtbot.keyClick(matrix(page), Qt.Key.Key_Down)
    worst = matrix(page).worst_cells(1)[0]
    assert matrix(page).chosen() == worst
    qtbot.keyClick(matrix(page), Qt.Key.Key_Left)
    assert matrix(page).chosen() == (worst[0], max(0, worst[1] - 1))
    assert "Chosen: " in matrix(page).accessibleDescription()


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
    theme.apply(qapp, theme.light())
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
