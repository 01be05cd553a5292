"""The rows of Train all: ticks, figures, sentences in their place, and the best."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from letterpad.algorithms.registry import ALGORITHMS
from letterpad.gui.controllers.training_queue import Queued
from letterpad.gui.train.train_all_model import (
    ACCURACY,
    ALGORITHM,
    INTERVAL,
    MILLISECONDS,
    SECONDS,
    TrainAllModel,
)
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin
from letterpad.library import Run
from letterpad.model_files.model_file import Card, HeldOutResult
from letterpad.training.spec import TrainSpec

ROLE = Qt.ItemDataRole
THREE = tuple(ALGORITHMS.values())[:3]


@pytest.fixture
def model(qtbot: QtBot) -> TrainAllModel:
    return TrainAllModel(THREE)


def trained(place: int, n_correct: int) -> Queued:
    algorithm = THREE[place]
    result = HeldOutResult(500, n_correct, 1.0, "same")
    card = Card("x", algorithm.key, "x", {}, ("A", "B"), Framing(), held_out=result, seconds=3.14)
    return Queued(TrainSpec(Builtin(), algorithm.key), "trained", Run(Path("a"), card))


def texts(model: TrainAllModel, row: int) -> list[Any]:
    return [model.index(row, column).data() for column in range(model.columnCount())]


def test_figures_come_as_models_are_trained(model: TrainAllModel) -> None:
    assert model.show(trained(1, 400)) == 1
    assert texts(model, 1)[1:4] == ["80.0 %", "76.3–83.3 %", "3.1"]
    assert texts(model, 1)[MILLISECONDS] == ""
    model.show(replace(trained(1, 400), milliseconds=0.456))
    assert texts(model, 1)[MILLISECONDS] == "0.46"
    model.show(replace(trained(1, 400), milliseconds=123.4))
    assert texts(model, 1)[MILLISECONDS] == "123"
    assert model.has_figures(1)
    assert not model.has_figures(0)


def test_the_best_is_bold(model: TrainAllModel) -> None:
    def bold() -> list[int]:
        return [row for row in range(3) if model.index(row, ACCURACY).data(ROLE.FontRole)]

    assert bold() == []
    model.show(trained(0, 400))
    assert bold() == [0]
    model.show(trained(2, 450))
    assert bold() == [2]


@pytest.mark.parametrize(
    ("queued", "said"),
    [
        (Queued(TrainSpec(Builtin(), THREE[0].key)), "waiting"),
        (Queued(TrainSpec(Builtin(), THREE[0].key), "training"), "starting"),
        (
            Queued(TrainSpec(Builtin(), THREE[0].key), "training", text="epoch 1 of 9"),
            "epoch 1 of 9",
        ),
        (Queued(TrainSpec(Builtin(), THREE[0].key), "failed", sentence="Too few."), "Too few."),
        (Queued(TrainSpec(Builtin(), THREE[0].key), "stopped"), "not trained: it was stopped"),
    ],
)
def test_a_sentence_stands_where_there_are_no_figures(
    model: TrainAllModel, queued: Queued, said: str
) -> None:
    model.show(queued)
    assert texts(model, 0)[ACCURACY] == said
    assert [texts(model, 0)[column] for column in (INTERVAL, SECONDS, MILLISECONDS)] == [""] * 3
    assert said in str(model.index(0, ACCURACY).data(ROLE.AccessibleTextRole))
    assert model.counts() == (0, queued.state == "failed", queued.state == "stopped")


def test_ticks_are_the_users_until_trainings_begin(model: TrainAllModel, qtbot: QtBot) -> None:
    first = model.index(0, ALGORITHM)
    assert model.chosen() == [each.key for each in THREE]
    with qtbot.waitSignal(model.ticked):
        assert model.setData(first, Qt.CheckState.Unchecked.value, ROLE.CheckStateRole)
    assert model.chosen() == [each.key for each in THREE[1:]]
    assert model.flags(first) & Qt.ItemFlag.ItemIsUserCheckable
    model.set_fixed(True)
    assert not model.flags(first) & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.setData(first, Qt.CheckState.Checked.value, ROLE.CheckStateRole)
    assert model.chosen() == [each.key for each in THREE[1:]]
