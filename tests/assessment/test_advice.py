"""What a tutor's button sets: values within their bounds, called as the form calls them."""

from dataclasses import replace

import pytest

from letterpad.algorithms.algorithm import Package
from letterpad.algorithms.registry import algorithm
from letterpad.assessment.advice import own_algorithm, scaled, set_to
from letterpad.ink.raster import Framing
from letterpad.model_files.card import Card

NET = algorithm("neural-net")


@pytest.mark.parametrize(
    ("name", "now", "factor", "expected"),
    [
        ("epochs", 10, 2, 20),
        ("epochs", 3, 0.5, 2),
        ("epochs", 1, 0.1, None),  # at its bound already
        ("learning_rate", 0.001, 0.3, 0.0003),
        ("epochs", True, 2, None),
        ("epochs", "ten", 2, None),
        ("epochs", None, 2, None),
    ],
)
def test_a_value_is_scaled_within_its_bounds(
    name: str, now: object, factor: float, expected: float | None
) -> None:
    assert scaled(NET.param(name), {name: now}, factor) == expected


def test_a_value_never_passes_its_bounds() -> None:
    param = NET.param("epochs")
    assert param.high is not None
    assert scaled(param, {"epochs": param.high - 1}, 10) == param.high
    assert scaled(param, {"epochs": param.high}, 10) is None


def test_the_button_is_called_as_the_form_calls_the_parameter() -> None:
    assert str(set_to("epochs", NET, 20)) == f"Set {NET.param('epochs').label} to 20"


def test_only_letterpads_own_algorithms_are_advised_on() -> None:
    card = Card("Mine", "neural-net", "Neural net", {}, ("A", "B"), Framing())
    assert own_algorithm(card) is NET
    assert own_algorithm(replace(card, algorithm="unheard-of")) is None
    assert own_algorithm(replace(card, package=Package("letterpad-more", "1.0"))) is None
