"""What was observed of a training, in a card and back."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from letterpad.errors import UserError
from letterpad.model_files.model_file import TrainedModel, read_card, write_model
from letterpad.model_files.observed import Observed

SEEN = Observed(
    n_own=1000, n_own_correct=980, n_units=64, n_dead_units=3, fewest_class="Q", n_fewest=7,
    confused=("I", "L"), n_confused=40, n_earlier_tests=12,
)  # fmt: skip


def test_it_is_kept_in_the_card(bar_model: TrainedModel, tmp_path: Path) -> None:
    path = tmp_path / "seen.letterpad"
    write_model(replace(bar_model, card=replace(bar_model.card, observed=SEEN)), path)
    assert read_card(path).observed == SEEN


def test_a_card_from_before_has_none(bar_model: TrainedModel, tmp_path: Path) -> None:
    fields = bar_model.card.to_json()
    del fields["observed"]
    assert type(bar_model.card).from_json(fields).observed is None


def test_the_share_of_its_own_letters_is_only_known_where_it_was_asked() -> None:
    assert SEEN.own_accuracy == 0.98
    assert Observed().own_accuracy is None


@pytest.mark.parametrize(
    "fields",
    [
        [],
        {"n_own": 5, "n_own_correct": 6},
        {"n_units": 1, "n_dead_units": 2},
        {"n_own": -1},
        {"n_own": 2**60},
        {"n_own": True},
        {"n_own": "many"},
        {"n_own": 1.5},
        {"confused": ["A"]},
        {"confused": "AB"},
        {"confused": [1, 2]},
        {"fewest_class": 3},
        {"fewest_class": "x" * 1000},
    ],
)
def test_what_no_training_shows_is_refused(
    fields: Any, bar_model: TrainedModel, tmp_path: Path
) -> None:
    with pytest.raises((ValueError, TypeError)):
        Observed.from_json(fields)
    path = tmp_path / "hostile.letterpad"
    write_model(bar_model, path)
    card = {**bar_model.card.to_json(), "observed": fields}
    with pytest.raises((UserError, ValueError, TypeError)):
        type(bar_model.card).from_json(card)
