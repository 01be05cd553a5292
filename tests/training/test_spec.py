"""Specs travel to the child and into model files, and come back as they were."""

import json

import pytest

from letterpad.letters.data_spec import Builtin, Files
from letterpad.training.spec import SearchSpec, TrainSpec

TRAIN = TrainSpec(
    Files("/a/b.gz", "A-J", class_names=("A", "B")),
    "neural-net",
    {"epochs": 3, "decay": "none"},
    "writers",
    0.5,
    7,
    0.1,
    "mine",
)


@pytest.mark.parametrize("spec", [TRAIN, TrainSpec(Builtin(), "svm")])
def test_a_training_comes_back_through_json(spec: TrainSpec) -> None:
    assert TrainSpec.from_json(json.loads(json.dumps(spec.to_json()))) == spec


def test_a_search_comes_back_through_json() -> None:
    spec = SearchSpec(TRAIN, {"learning_rate": (0.1, 0.01), "epochs": (3,)}, 4, True)
    assert SearchSpec.from_json(json.loads(json.dumps(spec.to_json()))) == spec
