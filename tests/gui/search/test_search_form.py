"""What to search: values, folds and work, said before they are begun."""

import pytest
from PySide6.QtWidgets import QSpinBox

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
    type_into(find(search.dialog, QSpinBox, "search_folds"), "4")
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
