"""What a card says of a fitted model is read back, and nothing else is."""

from dataclasses import asdict, replace
from typing import Any

import pytest

from letterpad.model_files.adapted import Adapted
from letterpad.model_files.model_file import Card, TrainedModel

ADAPTED = Adapted("Base", "ab" * 32, {"A": 3, "B": 2}, 5, 2, 4, 10, 9, 9)


def test_it_is_read_back(bar_model: TrainedModel) -> None:
    card = replace(bar_model.card, adapted=ADAPTED)
    assert Card.from_json(card.to_json()).adapted == ADAPTED
    assert Card.from_json(bar_model.card.to_json()).adapted is None


@pytest.mark.parametrize(
    "change",
    [
        {"n_after": 6},
        {"n_others_before": 11},
        {"n": -1},
        {"counts": [1]},
        {"counts": {"A": -1}},
        {"n_before": "many"},
    ],
)
def test_what_does_not_add_up_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        Adapted.from_json({**asdict(ADAPTED), **change})
    with pytest.raises(TypeError):
        Adapted.from_json([])
