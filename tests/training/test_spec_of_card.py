"""A card gives back what its training was told."""

from dataclasses import replace

import pytest

from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.model_files.card import Card
from letterpad.training.spec import TrainSpec
from letterpad.training.spec_of_card import spec_of_card
from letterpad.training.train import train


def ignore(progress: object) -> None:
    """Ignore progress."""


def card_of(spec: TrainSpec) -> Card:
    """Return a training's card as a file gives it back."""
    return Card.from_json(train(spec, ignore, load_letters(spec.data)).card.to_json())


@pytest.mark.parametrize(
    "spec",
    [
        TrainSpec(Builtin(size=520), "naive-bayes", test_size=0.2),
        TrainSpec(
            Builtin(size=520), "naive-bayes", {"smoothing": 2.0}, "stratified", 200, 7,
            test_size=0.2,
        ),
        TrainSpec(Builtin(size=520), "decision-tree", {"depth": 3}, train_size=0.5),
    ],
)  # fmt: skip
def test_a_training_is_the_same_a_second_time(
    spec: TrainSpec, built_in_letters_are_kept: None
) -> None:
    card = card_of(spec)
    again = spec_of_card(card)
    assert again == spec
    assert card_of(again).held_out == card.held_out


def test_layers_are_a_tuple_again(built_in_letters_are_kept: None) -> None:
    card = card_of(TrainSpec(Builtin(size=520), "naive-bayes", test_size=0.2))
    settings = {"hidden_units": [64, 32], "learning_rate": 0.001}
    net = replace(card, algorithm="neural-net", settings=settings)
    assert spec_of_card(net).settings == {"hidden_units": (64, 32)}


def test_a_card_that_does_not_say_enough_is_refused(bar_model: object) -> None:
    card = Card.from_json(bar_model.card.to_json())  # type: ignore[attr-defined]
    with pytest.raises(UserError, match="does not say how it was trained"):
        spec_of_card(replace(card, algorithm="unheard-of"))
    known = replace(card, algorithm="naive-bayes", split={"kind": "random", "random_state": 1})
    with pytest.raises(UserError, match="which letters"):
        spec_of_card(replace(known, data={}))
