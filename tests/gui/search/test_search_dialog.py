"""The search dialog: from what is typed to a SearchSpec, from trials to table and chart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableView,
    QWidget,
)

from letterpad.algorithms.algorithm import Algorithm, Param
from letterpad.algorithms.registry import ALGORITHMS, algorithm
from letterpad.gui.search.search_dialog import SearchDialog
from letterpad.gui.search.search_form import suggested
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult
from letterpad.training.protocol import Trial
from letterpad.training.spec import Progress, SearchSpec, TrainSpec

BASE = TrainSpec(Builtin(), "neural-net", settings={"epochs": 3})


@pytest.fixture
def dialog(qtbot):
    dialog = SearchDialog(algorithm("neural-net"), BASE)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(dialog, row, name, values):
    chooser = dialog.findChild(QComboBox, f"search_setting_{row}")
    chooser.setCurrentIndex(chooser.findData(name))
    dialog.findChild(QLineEdit, f"search_values_{row}").setText(values)


def text(dialog, name):
    return dialog.findChild(QLabel, name).text()


def start(dialog):
    return dialog.findChild(QPushButton, "search_start")


def trial(units, fold, accuracy, n_letters=11_000, done=1):
    return Trial({"hidden_units": units}, fold, n_letters, accuracy, 2.0, done, 6)


def table_texts(dialog):
    model = dialog.findChild(QTableView, "search_table").model()
    columns = range(model.columnCount())
    return [
        [model.index(row, column).data() for column in columns] for row in range(model.rowCount())
    ]


def begin(dialog, qtbot):
    choose(dialog, 1, "hidden_units", "64; 32")
    qtbot.mouseClick(start(dialog), Qt.MouseButton.LeftButton)


def test_the_search_is_what_was_typed(dialog, qtbot):
    choose(dialog, 1, "hidden_units", "64; 64,32")
    choose(dialog, 2, "learning_rate", "0.01, 0.1,0.01")
    dialog.findChild(QSpinBox, "search_folds").setValue(4)
    dialog.findChild(QComboBox, "search_method").setCurrentIndex(1)
    with qtbot.waitSignal(dialog.search_requested) as told:
        qtbot.mouseClick(start(dialog), Qt.MouseButton.LeftButton)
    values = {"hidden_units": ((64,), (64, 32)), "learning_rate": (0.01, 0.1)}
    assert told.args == [SearchSpec(BASE, values, folds=4, halving=True)]
    assert dialog.is_searching
    assert not start(dialog).isEnabled()


def test_the_work_is_said_before_it_is_begun(dialog):
    choose(dialog, 1, "hidden_units", "64; 32; 16")
    choose(dialog, 2, "learning_rate", "0.01, 0.1, 1")
    assert text(dialog, "search_count").startswith("9 combinations, 27 fits")
    dialog.findChild(QComboBox, "search_method").setCurrentIndex(1)
    # 9 on few letters, 3 on more, 1 on most: 13 candidates in three folds.
    assert text(dialog, "search_count").startswith("9 combinations, at most 39 fits")


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("epochs", "5, x", "Epochs (epochs) must be a whole number from 1 to 1000, not 'x'."),
        ("learning_rate", "0.1, -1", "not '-1'"),
    ],
)
def test_a_wrong_value_is_said_beside_it_and_nothing_starts(dialog, name, values, said):
    choose(dialog, 2, name, values)
    assert said in text(dialog, "search_error_2")
    assert text(dialog, "search_error_1") == ""
    assert not start(dialog).isEnabled()
    choose(dialog, 2, name, "1")
    assert text(dialog, "search_error_2") == ""
    assert start(dialog).isEnabled()


def test_too_little_twice_and_too_much_are_said(dialog):
    choose(dialog, 1, "epochs", "5")
    assert "1 combination" in text(dialog, "search_count")
    assert not start(dialog).isEnabled()
    choose(dialog, 2, "epochs", "6")
    assert text(dialog, "search_error_2") == "Epochs is chosen twice."
    choose(dialog, 2, "learning_rate", ", ".join(str(n / 1000) for n in range(1, 502)))
    assert "2 to 500 can be searched" in text(dialog, "search_count")


def test_folds_are_gathered_and_the_best_is_marked(dialog, qtbot):
    begin(dialog, qtbot)
    for fold, accuracy in enumerate((0.70, 0.80)):
        dialog.add_trial(trial([64], fold, accuracy))
    for fold, accuracy in enumerate((0.90, 0.80)):
        dialog.add_trial(trial([32], fold, accuracy))
    rows = table_texts(dialog)
    assert [row[:2] for row in rows] == [["1", "64"], ["2 best", "32"]]
    assert [row[3] for row in rows] == ["2", "2"]
    assert [row[4][:5] for row in rows] == ["75.00", "85.00"]
    assert [row[5] for row in rows] == ["4.0", "4.0"]
    shown = dialog.findChild(QWidget, "search_chart").chart_table()
    assert [row[3] for row in shown.rows] == pytest.approx([0.75, 0.85])
    assert [row[1] for row in shown.rows] == [(64,), (32,)]


def test_in_halving_the_best_is_among_those_with_most_letters(dialog, qtbot):
    begin(dialog, qtbot)
    dialog.add_trial(trial([64], 0, 0.9, n_letters=1000))
    dialog.add_trial(trial([32], 0, 0.8, n_letters=1000))
    dialog.add_trial(trial([64], 0, 0.7, n_letters=3000))
    assert [row[0] for row in table_texts(dialog)] == ["1", "2", "3 best"]


def test_news_of_other_trainings_is_not_shown(dialog):
    before = text(dialog, "search_text")
    dialog.show_progress(Progress("fit", "epoch 1 of 10", 0.1))
    dialog.search_failed("No.", "")
    dialog.search_stopped()
    dialog.add_trial(trial([64], 0, 0.9))
    assert text(dialog, "search_text") == before
    assert table_texts(dialog) == []


def test_progress_stop_and_failure_are_said(dialog, qtbot):
    begin(dialog, qtbot)
    dialog.show_progress(Progress("fit", "fit 2 of 6", 0.5, 10.0, 31.0))
    assert text(dialog, "search_text") == "fit 2 of 6 · about 31 s left"
    with qtbot.waitSignal(dialog.stop_requested):
        qtbot.mouseClick(dialog.findChild(QPushButton, "search_stop"), Qt.MouseButton.LeftButton)
    dialog.search_stopped()
    assert "Stopped" in text(dialog, "search_text")
    assert start(dialog).isEnabled()
    qtbot.mouseClick(start(dialog), Qt.MouseButton.LeftButton)
    dialog.search_failed("The disk is full.", "Traceback …")
    assert text(dialog, "search_text") == "The disk is full."
    assert not dialog.is_searching


def test_the_run_that_the_best_became_is_named(dialog, qtbot, tmp_path):
    begin(dialog, qtbot)
    card = Card(
        "Neural net 2",
        "neural-net",
        "Neural net",
        {},
        ("A", "B"),
        Framing(),
        held_out=HeldOutResult(100, 90, 1.0, "key"),
    )
    dialog.finished_with(Run(tmp_path / "a.letterpad", card))
    assert "The best one is now the run “Neural net 2”." in text(dialog, "search_text")
    assert "90.0" in text(dialog, "search_text")


@pytest.mark.parametrize("key", list(ALGORITHMS))
def test_every_algorithm_can_be_searched(qtbot, key):
    dialog = SearchDialog(ALGORITHMS[key], TrainSpec(Builtin(), key))
    qtbot.addWidget(dialog)
    for param in ALGORITHMS[key].params:
        for value in suggested(param):
            param.check(value)


def test_suggestions_stay_within_the_bounds():
    param = Param("depth", "Depth", "int", 10, "How deep.", low=8, high=15)
    assert suggested(param) == ["10"]
    recipe = Algorithm("a", "A", "", "scikit-learn", (param,), lambda settings, n: None)
    assert recipe.param("depth") is param
