"""An estimator's own way to convert goes first; what cannot be converted is said in words."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import own_to_onnx, to_onnx, weights
from letterpad.conversion.network import network
from letterpad.errors import UserError

MINE = replace(algorithm("naive-bayes"), key="mine", name="Mine", to_onnx=None)


class Estimator:
    """Brings its own network."""

    def to_onnx(self) -> Any:
        constants = {"weights": np.zeros((784, 4), np.float32)}
        nodes = "s = MatMul(picture, weights)\nprobabilities = Softmax<axis = 1>(s)"
        return network(nodes, constants, 4)


class Stranger:
    """Is nothing that skl2onnx knows."""


class Broken:
    def to_onnx(self) -> Any:
        raise ZeroDivisionError("no network today")


def test_the_algorithms_way_goes_before_the_estimators() -> None:
    import onnx

    assert own_to_onnx(Stranger(), MINE) is None
    model = onnx.load_from_string(to_onnx(Estimator(), MINE))
    assert model.producer_name == "Letterpad mine"
    asked: list[Any] = []
    declared = replace(MINE, to_onnx=lambda estimator: asked.append(estimator) or b"")
    estimator = Estimator()
    convert = own_to_onnx(estimator, declared)
    assert convert is not None
    assert convert() == b""
    assert asked == [estimator]


def test_bytes_are_as_good_as_a_model() -> None:
    as_bytes = replace(MINE, to_onnx=lambda estimator: estimator.to_onnx().SerializeToString())
    assert to_onnx(Estimator(), as_bytes) == to_onnx(Estimator(), MINE)


@pytest.mark.parametrize(
    ("estimator", "words"),
    [
        (Stranger(), r"Mine cannot be converted to ONNX, without which there is no model file"),
        (Broken(), r"ZeroDivisionError: no network today"),
    ],
)
def test_what_cannot_be_converted_is_said(estimator: Any, words: str) -> None:
    with pytest.raises(UserError, match=words):
        to_onnx(estimator, MINE)


def test_only_nets_give_weights() -> None:
    assert weights(Stranger()) is None
