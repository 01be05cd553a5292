"""Runs of nets as small as can be, with random weights: their files have no network to ask."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from letterpad.library import Library, Run
from letterpad.model_files.model_file import TrainedModel

AddNet = Callable[..., Run]


@pytest.fixture
def add_net(library: Library, bar_model: TrainedModel) -> AddNet:
    """Return what adds a neural net with such hidden layers to the library."""

    def add(name: str, *hidden: int, n_classes: int = 26, seed: int = 0) -> Run:
        random, arrays = np.random.default_rng(seed), {}
        sizes = (784, *hidden, n_classes)
        names = [f"hidden_{number + 1}" for number in range(len(hidden))] + ["output"]
        for place, layer in enumerate(names):
            kernel = random.normal(size=sizes[place : place + 2]) / 12
            arrays[f"{layer}.kernel"] = kernel.astype(np.float32)
            arrays[f"{layer}.bias"] = random.normal(size=sizes[place + 1]).astype(np.float32)
        card = replace(
            bar_model.card,
            name=name,
            algorithm="neural-net",
            algorithm_name="Neural net",
            settings={"hidden_units": list(hidden), "activation": "relu"},
            classes=tuple(chr(65 + n) for n in range(n_classes)),
            created=f"2026-01-01T00:00:{len(library.runs()):02}",
        )
        return library.add(TrainedModel(replace(card, held_out=None), b"onnx", None, arrays))

    return add
