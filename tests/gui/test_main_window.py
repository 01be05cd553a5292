"""The whole window, driven as a user drives it: draw, train both algorithms, compare them."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from hands import (
    choose_in,
    click,
    click_on,
    click_row,
    draw,
    find,
    focused,
    letter_r,
    menu_entry,
    press,
    rows,
    type_into,
)
from letterpad import paths
from letterpad.cli import main
from letterpad.evaluation.accuracy import Accuracy
from letterpad.gui.charts.curves.run_curves import RunCurves
from letterpad.gui.charts.curves.training_curves import TrainingCurves
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.draw.answer_view import NOTHING
from letterpad.gui.help.model_card_dialog import ModelCardDialog
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets.number_field import NumberField
from letterpad.ink.strokes import Ink
from letterpad.letters.classes import SCHEMES
from letterpad.library import Run
from letterpad.model_files.model_file import TrainedModel, read_card


def train_by_clicks(window: MainWindow, qtbot: QtBot, algorithm: str) -> float:
    """Train and return the accuracy of the run that came of it."""
    choose_in(window, "algorithm_chooser", algorithm)
    button = find(window, QPushButton, "train_button")
    qtbot.waitUntil(button.isEnabled)
    n_runs = len(window.runs.list())
    click(button)
    assert not button.isEnabled()
    qtbot.waitUntil(button.isEnabled)
    qtbot.waitUntil(lambda: not window.runs.is_busy)
    assert len(window.runs.list()) == n_runs + 1
    result = window.runs.list()[-1].card.held_out
    assert result is not None
    return result.n_correct / result.n


def test_letter_drawn_by_mouse_is_answered(window: MainWindow, qtbot: QtBot) -> None:
    answer = find(window, QLabel, "answer")
    bars = find(window, ProbabilityBars, "probability_bars")
    assert answer.text() == NOTHING
    assert bars.classes() == SCHEMES["A-Z"].classes
    answers: list[object] = []
    window.live_answer.answered.connect(answers.append)
    n_moves = draw(window.canvas, letter_r())
    assert len(answers) >= n_moves > 20  # the bars follow every move
    qtbot.waitUntil(lambda: answer.text().startswith("R"))
    assert bars.values().sum() == pytest.approx(1.0, abs=1e-4)
    assert bars.classes()[int(bars.values().argmax())] == "R"
    assert window.draw_column.model_input.picture().any()
    click_on(window, "clear_button")
    qtbot.waitUntil(lambda: answer.text() == NOTHING)
    click_on(window, "undo_button")
    qtbot.waitUntil(lambda: answer.text().startswith("R"))


@pytest.mark.slow
def test_both_algorithms_train_by_clicks_and_score_what_the_command_line_prints(
    few_letters: int,
    window: MainWindow,
    qtbot: QtBot,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    qtbot.waitUntil(find(window, QPushButton, "train_button").isEnabled)
    type_into(find(window, QWidget, "train_size"), "400")
    type_into(find(window, QWidget, "random_state"), "7")
    n_held_out = few_letters // 5  # whatever the number to train on
    for algorithm in ("logistic-regression", "neural-net"):
        in_window = train_by_clicks(window, qtbot, algorithm)
        capsys.readouterr()
        arguments = ["--data", "builtin", "--size", str(few_letters), "--train-size", "400"]
        arguments += ["--test-size", "0.2", "--random-state", "7"]
        out = str(tmp_path / f"{algorithm}.letterpad")
        code = main(["train", "--algorithm", algorithm, *arguments, "--out", out, "--json"])
        assert code == 0
        printed = json.loads(capsys.readouterr().out)
        assert printed["accuracy"] == in_window
        assert printed["n"] == n_held_out
        # It stands in the chooser, the table and the panel; what reads the drawing goes on.
        assert window.runs.live is None
        chooser = find(window, QComboBox, "model_chooser")
        assert chooser.currentIndex() == 0
        of = f"{in_window * 100:.1f} % of {n_held_out:,} from Built-in handwriting (random, seed 7)"
        assert of in rows(chooser)[1].replace("\N{NO-BREAK SPACE}", " ")
        shown = find(window, QLabel, "training_result")
        assert f"{in_window * 100:.1f} %" in shown.text()
        low, high = Accuracy(round(in_window * n_held_out), n_held_out).interval
        detail = find(window, QLabel, "training_detail").text()
        assert f"95 % interval {low * 100:.1f}–{high * 100:.1f} %" in detail
    table = find(window, QWidget, "runs_table")
    assert table.model().rowCount() == 2


@pytest.mark.slow
def test_stop_in_the_middle_leaves_everything_as_it_was(
    few_letters: int, window: MainWindow, qtbot: QtBot, home: Path
) -> None:
    button = find(window, QPushButton, "train_button")
    choose_in(window, "algorithm_chooser", "neural-net")
    qtbot.waitUntil(button.isEnabled)
    before = sorted(path.name for path in (home / "models").glob("*"))
    click_on(window, "train_button")
    # In the middle: a point of the curve has come.
    qtbot.waitUntil(lambda: len(window.findChild(TrainingCurves, "training_curves").points) > 0)
    with qtbot.waitSignal(window.jobs.stopped):
        click_on(window, "stop_button")
    assert button.isEnabled()
    assert window.runs.list() == []
    assert sorted(path.name for path in (home / "models").glob("*")) == before


@pytest.mark.slow
def test_the_curves_of_two_trainings_are_drawn_on_one_pair_of_axes_live(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    type_into(find(window, QWidget, "train_size"), "1000")
    train_by_clicks(window, qtbot, "logistic-regression")
    (first,) = window.runs.list()
    assert first.card.history[-1]["held_out_accuracy"] == pytest.approx(
        first.card.held_out.accuracy.value if first.card.held_out else -1, abs=0.01
    )
    choose_in(window, "algorithm_chooser", "neural-net")
    choose_in(window, "beside_run_chooser", first.path)
    curves = find(window, RunCurves, "run_curves")
    click_on(window, "train_button")
    qtbot.waitUntil(lambda: len(curves.curves) == 2 and len(curves.curves[0].points) >= 3)
    live, earlier = curves.curves
    assert (live.name, live.is_done) == ("this training", False)
    assert earlier.name == first.card.name == "Logistic regression, 1,000"
    assert live.places("seconds") == sorted(live.places("seconds"))
    qtbot.waitUntil(lambda: len(window.runs.list()) == 2 and not window.runs.is_busy)
    net = window.runs.list()[-1]
    qtbot.waitUntil(lambda: curves.curves[0].name == net.card.name == "Neural net, 1,000")
    done = curves.curves[0]
    assert done.is_done
    assert done.points[-1].validation_accuracy == net.card.history[-1]["validation_accuracy"]
    assert done.places("seconds")[-1] <= net.card.seconds


def test_four_fifths_of_the_built_in_letters_are_learned_from(
    window: MainWindow, qtbot: QtBot
) -> None:
    train_size = find(window, NumberField, "train_size")
    qtbot.waitUntil(lambda: window.model_panel.letters_chooser.letters is not None)
    assert (train_size.value(), train_size.param.high) == (16_640, 16_640)


def test_every_fixed_name_is_there(window: MainWindow) -> None:
    names = (
        "canvas undo_button redo_button clear_button eraser_button model_input answer "
        "probability_bars model_chooser dataset_chooser classes_chooser split_chooser "
        "train_size random_state algorithm_chooser train_button stop_button training_progress "
        "training_curves pages held_out_accuracy confusion_matrix runs_table"
    ).split()
    for name in names:
        assert window.findChild(QWidget, name) is not None, name


def test_everything_that_can_be_used_is_named_and_explained(window: MainWindow) -> None:
    for kind in (QPushButton, QComboBox, NumberField):
        for control in window.findChildren(kind):
            assert control.accessibleName(), control.objectName()
            assert control.toolTip(), control.objectName()


def test_window_fits_a_small_screen(window: MainWindow) -> None:
    window.resize(1024, 768)
    assert (window.width(), window.height()) == (1024, 768)
    hint = window.minimumSizeHint()
    assert hint.width() <= 1024
    assert hint.height() <= 768


def test_choices_are_remembered(open_window: Callable[[], MainWindow]) -> None:
    first = open_window()
    choose_in(first, "algorithm_chooser", "neural-net")
    first.close()
    assert find(open_window(), QComboBox, "algorithm_chooser").currentData() == "neural-net"


def test_cases_apart_is_a_choice_that_is_remembered(
    open_window: Callable[[], MainWindow], qtbot: QtBot
) -> None:
    window = open_window()
    view, bars = window.draw_page.answer_view, find(window, ProbabilityBars, "probability_bars")
    assert bars.classes() == SCHEMES["A-Z"].classes
    draw(window.canvas, letter_r())
    qtbot.waitUntil(lambda: view.answer.text().startswith("R"))
    click_on(window, "apart_choice")
    assert bars.classes() == SCHEMES["both"].classes
    qtbot.waitUntil(lambda: view.answer.text().startswith("R"))
    window.close()
    again = open_window()
    assert again.draw_page.answer_view.apart.isChecked()
    assert again.draw_page.answer_view.bars.classes() == SCHEMES["both"].classes


def test_the_choice_goes_where_the_model_has_no_cases(
    window: MainWindow, bar_model: TrainedModel, settled: Callable[[MainWindow], None]
) -> None:
    choice = find(window, QCheckBox, "apart_choice")
    click(choice)
    run = window.runs.library.add(bar_model)
    window.runs.make_live(run.path)
    settled(window)
    assert not choice.isVisible()
    assert window.draw_page.answer_view.bars.classes() == bar_model.card.classes
    window.runs.make_live(None)
    settled(window)
    assert choice.isVisible()
    assert choice.isChecked()


def test_a_scribble_is_no_letter(window: MainWindow, qtbot: QtBot) -> None:
    turns = np.linspace(1, 22, 120)
    spiral = np.stack([150 + 6 * turns * np.cos(turns), 150 + 6 * turns * np.sin(turns)], axis=1)
    with qtbot.waitSignal(window.live_answer.answered):
        window.canvas.set_ink(Ink.of([spiral]))
    assert find(window, QLabel, "answer").text() == NOTHING
    assert find(window, QLabel, "sureness").text() == "no letter"


def test_the_model_card_is_in_the_menu(window: MainWindow) -> None:
    menu_entry(window, "model_card_action")
    dialog = find(window, ModelCardDialog, "model_card_dialog")
    text = dialog.text.toPlainText()
    for words in ("UNIPEN", "CC BY 4.0", "What it confuses", "What it is not for"):
        assert words in text
    held_out = read_card(paths.resource("recognizer.letterpad")).held_out
    assert held_out is not None
    assert f"{held_out.n_correct / held_out.n:.4f} of {held_out.n:,}" in text
    dialog.close()


# A new model is not used unasked


@pytest.mark.slow
def test_a_weak_model_is_offered_marked_and_left_by_one_click(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    """Train, use it, see that it is worse, and go back."""
    type_into(find(window, QWidget, "train_size"), "200")
    train_by_clicks(window, qtbot, "decision-tree")
    (run,) = window.runs.list()
    assert window.runs.live is None
    comparison = find(window, QLabel, "training_comparison").text()
    assert comparison.startswith("It reads them worse than Letterpad's recogniser.")
    assert run.card.comparison is not None
    assert run.card.comparison.n == few_letters // 5
    badge = find(window, QPushButton, "live_model_badge")
    assert not badge.isVisible()
    use = find(window, QPushButton, "use_model_button")
    click(use)
    qtbot.waitUntil(lambda: window.runs.live == run.path)
    assert find(window, QComboBox, "model_chooser").currentIndex() == 1
    assert (use.isEnabled(), use.text()) == (False, "Reads your drawing")
    assert badge.isVisible()
    assert "worse than Letterpad's recogniser" in badge.toolTip()
    click(badge)
    qtbot.waitUntil(lambda: window.runs.live is None)
    assert not badge.isVisible()
    assert use.isEnabled()


# News from the background change nothing under the hand


@pytest.fixture
def arrive(
    window_with_runs: MainWindow, add_run: Callable[..., Run], qtbot: QtBot
) -> Callable[[str], Run]:
    """Return what lets a training end, as the child's last message does: its file is there."""

    def arrive(name: str) -> Run:
        run = add_run(name, 0)  # the best: it comes above the others
        with qtbot.waitSignal(window_with_runs.runs.arrived):
            window_with_runs.runs.take(run.path)
        qtbot.waitUntil(lambda: not window_with_runs.runs.is_busy)
        return run

    return arrive


def names(window: MainWindow) -> set[str]:
    return {run.card.name for run in window.runs.list()}


def table_of(window: MainWindow) -> QTableView:
    click_on(window, "results_page_button")
    return find(window, QTableView, "runs_table")


def test_a_name_that_is_being_typed_survives_the_end_of_a_training(
    window_with_runs: MainWindow, arrive: Callable[[str], Run], qtbot: QtBot
) -> None:
    window, table = window_with_runs, table_of(window_with_runs)
    click_row(table, "First")
    press(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClicks(editor, "Half a ")
    arrive("Third")
    assert focused() is editor
    assert editor.text() == "Half a "
    QTest.keyClicks(focused(), "name")
    press(focused(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Half a name" in names(window) and not window.runs.is_busy)
    assert names(window) == {"Half a name", "Second", "Third"}
    assert focused() is table
    selected = window.results_page.selected_run()
    assert selected is not None
    assert selected.card.name == "Half a name"


def test_the_run_that_was_selected_is_deleted_and_not_the_one_just_trained(
    window_with_runs: MainWindow, arrive: Callable[[str], Run], qtbot: QtBot
) -> None:
    window, table = window_with_runs, table_of(window_with_runs)
    click_row(table, "First")
    arrive("Third")
    press(focused(), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(names(window)) == 2)
    assert names(window) == {"Second", "Third"}


def test_the_focus_stays_on_a_button_of_the_selected_run(
    window_with_runs: MainWindow, arrive: Callable[[str], Run], qtbot: QtBot
) -> None:
    window, table = window_with_runs, table_of(window_with_runs)
    click_row(table, "First")
    rename = find(window, QPushButton, "rename_run_button")
    rename.setFocus()
    arrive("Third")
    assert focused() is rename
    press(rename, Qt.Key.Key_Space)
    editor = table.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "First"


def test_the_model_under_the_highlight_is_the_one_that_is_taken(
    window_with_runs: MainWindow, arrive: Callable[[str], Run], qtbot: QtBot
) -> None:
    window, chooser = window_with_runs, find(window_with_runs, QComboBox, "model_chooser")
    click(chooser)
    view = chooser.view()
    press(view, Qt.Key.Key_Down, Qt.Key.Key_Down)
    highlighted = view.currentIndex().data()
    assert highlighted.startswith("First")
    arrive("Third")
    assert view.isVisible()
    assert view.currentIndex().data() == highlighted
    first = next(run for run in window.runs.list() if run.card.name == "First")
    with qtbot.waitSignal(window.top_bar.model_chosen) as chosen:
        press(view, Qt.Key.Key_Return)
    assert chosen.args == [first.path]
    qtbot.waitUntil(lambda: not window.runs.is_busy)


def test_a_run_that_arrives_is_selected_for_those_who_come_to_look(
    window_with_runs: MainWindow, arrive: Callable[[str], Run]
) -> None:
    arrive("Third")
    table_of(window_with_runs)
    selected = window_with_runs.results_page.selected_run()
    assert selected is not None
    assert selected.card.name == "Third"


# A search that is put aside
