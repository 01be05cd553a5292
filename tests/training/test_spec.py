"""Specs travel to the child and into model files, and come back as they were."""

import numpy as np
import pytest

from letterpad.algorithms.snapshot import Snapshot
from letterpad.letters.data_spec import Builtin, Files
from letterpad.training.protocol import converter
from letterpad.training.spec import NamedWeights, SearchSpec, TrainSpec

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


def test_pictures_of_classes_have_their_names_others_numbers() -> None:
    values = np.zeros((3, 2, 2), np.float16)
    classes = ("Q", "R", "S", "T")
    assert NamedWeights.of(Snapshot("classes", values, 4), classes).names == ("Q", "R", "S")
    assert NamedWeights.of(Snapshot("units", values, 9), classes).names == ("1", "2", "3")
