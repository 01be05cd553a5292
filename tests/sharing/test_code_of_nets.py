"""Scripts with a net train the very net that the run did: the accuracy is the same."""

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("settings", "spec"),
    [
        (
            {"hidden_units": (24, 12), "epochs": 6, "batch_size": 32, "dropout": 0.1, "seed": 3},
            {},
        ),
        (
            {
                **{"hidden_units": (16,), "epochs": 9, "batch_size": 50, "decay": "none"},
                **{"patience": 2, "l2": 1e-3, "activation": "tanh", "learning_rate": 0.01},
            },
            {"split": "writers"},
        ),
    ],
)
def test_the_script_of_a_net_says_the_runs_accuracy(
    trained: Callable[..., Any],
    run_script: Callable[..., tuple[float, int]],
    settings: dict[str, Any],
    spec: dict[str, Any],
) -> None:
    run = trained("neural-net", settings, **spec)
    result = run.model.card.held_out
    assert 0.3 < result.accuracy.value < 1.0
    assert run_script(run) == (result.accuracy.value, result.n_correct)


def test_the_script_of_a_convolutional_net_says_the_runs_accuracy(
    trained: Callable[..., Any], run_script: Callable[..., tuple[float, int]]
) -> None:
    settings = {"filters": (4, 6), "dense_units": 16, "epochs": 5, "batch_size": 24}
    run = trained("convolutional-net", {**settings, "learning_rate": 0.01}, validation=0.0)
    result = run.model.card.held_out
    assert 0.3 < result.accuracy.value < 1.0
    assert run_script(run) == (result.accuracy.value, result.n_correct)
