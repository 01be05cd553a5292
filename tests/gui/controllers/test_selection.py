"""The one selection of the window."""

import numpy as np
import pytest

from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.controllers.selection import Chosen, Selection


def chosen(indices, name, key="same"):
    return Chosen(key, LetterSelection(np.array(indices), name))


@pytest.fixture
def selection(qapp):
    return Selection()


def test_a_choice_takes_the_place_of_the_one_before(selection, qtbot):
    selection.choose(chosen([1, 2], "a"))
    with qtbot.waitSignal(selection.changed) as told:
        selection.choose(chosen([2, 3], "b"))
    assert told.args[0].selection.indices.tolist() == [2, 3]
    assert selection.chosen is told.args[0]


@pytest.mark.parametrize(("how", "expected"), [("and", [2]), ("or", [1, 2, 3]), ("without", [1])])
def test_the_next_choice_is_combined_once(selection, how, expected):
    selection.choose(chosen([1, 2], "a"))
    selection.combine(how)
    selection.choose(chosen([2, 3], "b"))
    assert selection.chosen.selection.indices.tolist() == expected
    assert str(selection.chosen.selection.sentence) == f"(a) {how} (b)"
    selection.choose(chosen([9], "c"))
    assert selection.chosen.selection.indices.tolist() == [9]


def test_letters_of_another_data_set_are_never_combined(selection):
    selection.choose(chosen([1, 2], "a"))
    selection.combine("and")
    selection.choose(chosen([2, 3], "b", key="other"))
    assert selection.chosen.key == "other"
    assert selection.chosen.selection.indices.tolist() == [2, 3]


def test_the_way_to_combine_is_told_and_forgotten(selection, qtbot):
    selection.combine("and")  # with nothing
    told = []
    selection.combination_changed.connect(told.append)
    selection.choose(chosen([1], "a"))
    for how in ("and", "and", "or", ""):
        selection.combine(how)
    selection.combine("without")
    with qtbot.waitSignal(selection.changed) as changed:
        selection.clear()
    assert changed.args == [None]
    assert selection.chosen is None
    assert told == ["and", "or", "", "without", ""]
    with qtbot.assertNotEmitted(selection.changed):
        selection.clear()
