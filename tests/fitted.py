"""Small models as Letterpad trains and writes them, with the estimator that each was made from."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import to_onnx, weights
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.model_file import Card, TrainedModel, write_model

N_LEARNED = 400


class Fitted(NamedTuple):
    """An estimator that was fitted on the first 400 bars, and the file that was written of it."""

    estimator: Any
    path: Path


FitBars = Callable[..., Fitted]


@pytest.fixture(scope="session")
def fit_bars(bar_letters: LetterSet, tmp_path_factory: pytest.TempPathFactory) -> FitBars:
    """Return a function that fits an algorithm on 400 bars, once for the same settings."""
    folder = tmp_path_factory.mktemp("fitted")
    made: dict[str, Fitted] = {}

    def fit(key: str, **settings: object) -> Fitted:
        name = f"{key} {settings}"
        if name not in made:
            chosen = algorithm(key)
            checked = chosen.settings(settings)
            estimator = chosen.build(checked, len(bar_letters.classes))
            data = FitData(bar_letters.features[:N_LEARNED], bar_letters.labels[:N_LEARNED])
            chosen.fit(estimator, data, lambda step: None)
            card = Card(
                name=f"Fitted {len(made)}",
                algorithm=key,
                algorithm_name=str(chosen.name),
                settings=checked,
                classes=bar_letters.classes,
                framing=bar_letters.framing,
            )
            path = folder / f"{len(made)}.letterpad"
            onnx = to_onnx(estimator, chosen)
            write_model(TrainedModel(card, onnx, None, weights(estimator)), path)
            made[name] = Fitted(estimator, path)
        return made[name]

    return fit
