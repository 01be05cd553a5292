"""What to search: values, folds and work, said before they are begun."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from hands import choose, find, type_into
from letterpad.algorithms.algorithm import Algorithm, Param
from letterpad.algorithms.registry import ALGORITHMS
from letterpad.gui.search.search_dialog import SearchDialog
from letterpad.gui.search.search_form import suggested
from letterpad.letters.data_spec import Builtin
from letterpad.training.spec import SearchSpec, TrainSpec

HALVING = "Halving: only the best on all letters"


def test_the_search_is_what_was_typed(search, qtbot):
    search.choose(1, "hidden_units", "64; 64,32")
    search.choose(2, "learning_rate", "0.01, 0.1,0.01")
    type_into(find(search.dialog, QWidget, "search_folds"), "4")
    choose(search.combo("search_method"), HALVING)
    with qtbot.waitSignal(search.dialog.search_requested) as told:
        search.click("search_start")
    values = {"hidden_units": ((64,), (64, 32)), "learning_rate": (0.01, 0.1)}
    assert told.args == [SearchSpec(search.BASE, values, folds=4, halving=True)]
    assert search.dialog.is_searching
    assert not search.start.isEnabled()


def test_the_work_is_said_before_it_is_begun(search):
    search.choose(1, "hidden_units", "64; 32; 16")
    search.choose(2, "learning_rate", "0.01, 0.1, 1")
    assert search.text("search_count").startswith("9 combinations, 27 fits")
    choose(search.combo("search_method"), HALVING)
    # 9 on few letters, 3 on more, 1 on most: 13 candidates in three folds.
    assert search.text("search_count").startswith("9 combinations, at most 39 fits")


@pytest.mark.parametrize(
    ("name", "values", "said"),
    [
        ("epochs", "5, x", "Epochs (epochs) must be a whole number from 1 to 1000, not 'x'."),
        ("learning_rate", "0.1, -1", "not '-1'"),
    ],
)
def test_a_wrong_value_is_said_beside_it_and_nothing_starts(search, name, values, said):
    search.choose(2, name, values)
    assert said in search.text("search_error_2")
    assert search.text("search_error_1") == ""
    assert not search.start.isEnabled()
    search.choose(2, name, "1")
    assert search.text("search_error_2") == ""
    assert search.start.isEnabled()


def test_too_little_twice_and_too_much_are_said(search):
    search.choose(1, "epochs", "5")
    assert "1 combination" in search.text("search_count")
    assert not search.start.isEnabled()
    search.choose(2, "epochs", "6")
    assert search.text("search_error_2") == "Epochs is chosen twice."
    search.choose(1, "epochs", ",".join(map(str, range(1, 27))))
    search.choose(2, "learning_rate", ",".join(str(n / 100) for n in range(1, 21)))  # 520 together
    assert "2 to 500 can be searched" in search.text("search_count")


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


@pytest.mark.parametrize("typed", ["30", "1", "1e1x", "3.5", " "])
def test_folds_that_cannot_be_are_said_and_nothing_starts(search, typed):
    search.choose(1, "hidden_units", "64; 32")
    folds = find(search.dialog, QWidget, "search_folds")
    type_into(folds, typed)
    assert folds.text() == typed
    assert "Folds (folds) must be a whole number from 2 to 10" in search.text("search_folds_error")
    assert not search.start.isEnabled()
    type_into(folds, "1e1")
    assert search.text("search_folds_error") == ""
    assert search.text("search_count").startswith("2 combinations, 20 fits")


def test_a_thousand_with_a_mark_is_not_two_values(search):
    search.choose(1, "epochs", "5, 1,000")
    assert "“000” is no value" in search.text("search_error_1")
    assert not search.start.isEnabled()
    search.choose(1, "epochs", "5, 1e3")
    assert search.text("search_error_1") == ""
    assert search.start.isEnabled()


def test_a_forest_too_large_to_be_opened_is_said_before(qtbot):
    dialog = SearchDialog(ALGORITHMS["random-forest"], TrainSpec(Builtin(), "random-forest"))
    qtbot.addWidget(dialog)
    dialog.show()
    choose(find(dialog, QComboBox, "search_setting_1"), "trees")
    type_into(find(dialog, QLineEdit, "search_values_1"), "100, 1000")
    assert "too large to be opened" in find(dialog, QLabel, "search_count").text()
    assert not find(dialog, QPushButton, "search_start").isEnabled()
