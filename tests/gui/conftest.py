"""Run files for the tests of the results page."""

import numpy as np
import pytest

from letterpad.ink.raster import Framing
from letterpad.letters.catalog import DataSpec
from letterpad.library import Library
from letterpad.model_files.model_file import Card, HeldOut, HeldOutResult, TrainedModel

N = 200


@pytest.fixture
def library():
    return Library()


@pytest.fixture
def add_run(library, bar_letters):
    """Return a function that writes a run whose answers are wrong for the first `n_wrong`."""

    def add(name, n_wrong, algorithm="logistic-regression", key="same", held_out=True, **card):
        indices = np.random.default_rng(3).permutation(len(bar_letters))[:N]
        labels = bar_letters.labels[indices]
        predicted = labels.copy()
        predicted[:n_wrong] = (labels[:n_wrong] + 1) % 4
        probabilities = np.full((N, 4), 0.1, np.float32)
        probabilities[np.arange(N), predicted] = np.linspace(0.7, 0.99, N)
        fields = {
            "settings": {"C": 1.0},
            "seconds": 1.5,
            "data": {
                "spec": DataSpec("bars").to_json(),
                "name": "Bars",
                "hash": bar_letters.hash,
                "n": 600,
            },
            "split": {"kind": "random", "random_state": 42, "n_train": 400, "n_held_out": N},
            "created": f"2026-01-01T00:00:{len(library.runs()):02}",
        }
        made = Card(
            name=name,
            algorithm=algorithm,
            algorithm_name="Logistic regression",
            classes=("A", "B", "C", "D"),
            framing=Framing(),
            held_out=HeldOutResult(N, N - n_wrong, 1.0, key) if held_out else None,
            **{**fields, **card},
        )
        answers = HeldOut(indices, labels, probabilities) if held_out else None
        return library.add(TrainedModel(made, b"onnx", answers))

    return add
