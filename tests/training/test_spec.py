"""Specs travel to the child and into model files, and come back as they were."""

import pytest

from letterpad.letters.data_spec import Builtin, Files
from letterpad.training.protocol import converter
from letterpad.training.spec import SearchSpec, TrainSpec

TRAIN = TrainSpec(
    Files("/a/b.gz", ("A", "B"), classes="A-J"),
    "neural-net",
    {"epochs": 3, "decay": "none"},
    "writers",
    0.5,
    7,
    0.1,
    "mine",
)


def came_back(spec: TrainSpec | SearchSpec) -> object:
    """Return what the other process gets."""
    return converter().loads(converter().dumps(spec), type(spec))


@pytest.mark.parametrize("spec", [TRAIN, TrainSpec(Builtin(), "svm")])
def test_a_training_comes_back_through_json(spec: TrainSpec) -> None:
    assert came_back(spec) == spec


def test_a_search_comes_back_through_json() -> None:
    spec = SearchSpec(TRAIN, {"learning_rate": (0.1, 0.01), "epochs": (3,)}, 4, True)
    assert came_back(spec) == spec
