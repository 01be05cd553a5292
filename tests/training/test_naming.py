"""What a run is called where nobody has named it."""

import doctest
from dataclasses import replace
from typing import Any

import pytest

from letterpad.letters.data_spec import Builtin
from letterpad.messages import render
from letterpad.training import naming
from letterpad.training.naming import automatic_name
from letterpad.training.spec import TrainSpec

NET = TrainSpec(Builtin(), "neural-net")
GERMAN = {"Neural net": "Neuronales Netz"}


def test_its_example_runs() -> None:
    result = doctest.testmod(naming)
    assert result.attempted
    assert not result.failed


@pytest.mark.parametrize(
    ("changes", "name"),
    [
        ({}, "Neural net"),
        ({"train_size": 2000}, "Neural net, 2,000"),
        ({"train_size": 16_640}, "Neural net"),
        ({"train_size": 0.125}, "Neural net, 12.5 %"),
        ({"settings": {"hidden_units": (512, 256)}}, "Neural net, 512-256"),
        ({"settings": {"learning_rate": 0.01}}, "Neural net, Learning rate 0.01"),
        ({"settings": {"learning_rate": 0.001}}, "Neural net"),
        ({"settings": {"epochs": 1000}}, "Neural net, Epochs 1,000"),
        ({"settings": {"hidden_units": (512,)}}, "Neural net, Hidden units 512"),
        (
            {"train_size": 500, "settings": {"hidden_units": (64, 32), "activation": "tanh"}},
            "Neural net, 500, 64-32, Activation tanh",
        ),
        ({"validation": 0.2}, "Neural net, validation 0.2"),
        ({"validation": 0.1}, "Neural net"),
        ({"random_state": 7, "split": "writers"}, "Neural net"),
    ],
)
def test_only_what_differs_from_the_defaults_is_named(changes: dict[str, Any], name: str) -> None:
    assert str(automatic_name(replace(NET, **changes), 16_640)) == name


def test_a_name_stays_short() -> None:
    settings = {
        "hidden_units": (64, 32),
        "dropout": 0.5,
        "epochs": 3,
        "batch_size": 8,
        "learning_rate": 0.5,
    }
    name = str(automatic_name(replace(NET, settings=settings)))
    assert name.count(",") == 4
    assert len(name) < 80


def test_what_is_wrong_is_left_to_the_training() -> None:
    wrong = replace(NET, settings={"epochs": "many", "unheard": 3})
    assert str(automatic_name(wrong)) == "Neural net"


def test_it_is_said_in_the_language_of_the_window() -> None:
    marks = str.maketrans(".,", ",.")
    said = render(
        automatic_name(replace(NET, train_size=2000)),
        GERMAN.get,
        lambda text: text.translate(marks),
    )
    assert said == "Neuronales Netz, 2.000"
