"""What a search has tried, as rows: folds together, the best among those with most letters."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from letterpad.algorithms.registry import algorithm
from letterpad.gui.search.trials_model import TrialsModel


@pytest.fixture
def model(qtbot: QtBot) -> TrialsModel:
    model = TrialsModel(algorithm("neural-net"))
    model.start(["hidden_units"])
    return model


def bold(model: TrialsModel) -> list[bool]:
    fonts = [
        model.data(model.index(row, 0), Qt.ItemDataRole.FontRole) for row in range(model.rowCount())
    ]
    return [font is not None and font.bold() for font in fonts]


def test_folds_of_a_combination_are_one_row(model: TrialsModel, search: Any) -> None:
    for fold, accuracy in enumerate((0.7, 0.9)):
        model.add(search.trial([64], fold, accuracy))
    model.add(search.trial([32], 0, 0.6))
    assert [row.accuracies for row in model.combinations] == [[0.7, 0.9], [0.6]]
    assert model.combinations[0].mean == pytest.approx(0.8)
    assert model.combinations[0].seconds == 4.0


def test_rounds_of_halving_are_rows_of_their_own(model: TrialsModel, search: Any) -> None:
    model.add(search.trial([64], 0, 0.9, n_letters=1_000))
    model.add(search.trial([64], 1, 0.8, n_letters=1_001))  # folds differ by a letter
    model.add(search.trial([64], 0, 0.7, n_letters=3_000))
    assert [row.n_letters for row in model.combinations] == [1_000, 3_000]


def test_the_best_is_one_of_those_with_most_letters(model: TrialsModel, search: Any) -> None:
    model.add(search.trial([64], 0, 0.9, n_letters=1_000))
    assert bold(model) == [True]
    model.add(search.trial([32], 0, 0.7, n_letters=3_000))
    model.add(search.trial([16], 0, 0.8, n_letters=3_000))
    assert bold(model) == [False, False, True]


def test_another_search_begins_with_nothing(model: TrialsModel, search: Any) -> None:
    model.add(search.trial([64], 0, 0.9))
    model.start(["learning_rate", "epochs"])
    assert model.rowCount() == 0
    headings = [
        model.headerData(column, Qt.Orientation.Horizontal) for column in range(model.columnCount())
    ]
    assert "Learning rate" in headings
    assert "Epochs" in headings


@pytest.mark.parametrize(
    ("scores", "said"),
    [
        ({0.01: 0.5, 0.1: 0.6, 1.0: 0.7}, "C, 1, is the largest that was tried"),
        ({0.01: 0.7, 0.1: 0.6, 1.0: 0.5}, "C, 0.01, is the smallest that was tried"),
        ({0.01: 0.5, 0.1: 0.7, 1.0: 0.6}, ""),
        ({0.1: 0.7}, ""),  # of one value there is no edge
    ],
)
def test_a_best_value_at_the_edge_is_said(
    qtbot: QtBot, search: Any, scores: dict[float, float], said: str
) -> None:
    model = TrialsModel(algorithm("logistic-regression"))
    model.start(["C"])
    assert model.edge() == ""
    for value, accuracy in scores.items():
        model.add(replace(search.trial([64], 0, accuracy), settings={"C": value}))
    assert said in model.edge()
    assert bool(model.edge()) == bool(said)


def test_where_nothing_lies_beyond_there_is_no_advice(qtbot: QtBot, search: Any) -> None:
    chosen = algorithm("logistic-regression")
    largest = chosen.param("C").high
    model = TrialsModel(chosen)
    model.start(["C"])
    for value, accuracy in ((1.0, 0.5), (largest, 0.7)):
        model.add(replace(search.trial([64], 0, accuracy), settings={"C": value}))
    assert model.edge() == ""


def test_words_and_layers_have_no_edge(model: TrialsModel, search: Any) -> None:
    for units, accuracy in (([16], 0.5), ([64], 0.7)):
        model.add(search.trial(units, 0, accuracy))
    assert model.edge() == ""
