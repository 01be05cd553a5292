"""Keras models become networks whose inputs keep their names; weights may be kept in 16 bits."""

import numpy as np
import pytest

from letterpad.algorithms.keras_runtime import import_keras
from letterpad.conversion.keras_export import keep_in_half, keras_to_onnx


@pytest.fixture(scope="module")
def net():  # type: ignore[no-untyped-def]
    layers = import_keras().layers
    left, right = import_keras().Input((8,), name="left"), import_keras().Input((8,), name="right")
    both = layers.Concatenate()([layers.Dense(16, activation="relu")(left), right])
    net = import_keras().Model([left, right], [layers.Dense(3)(both), layers.Dense(1)(both)])
    net.set_weights([weight.astype("float16").astype("float32") for weight in net.get_weights()])
    return net


@pytest.fixture(scope="module")
def inputs() -> dict[str, np.ndarray]:
    random = np.random.default_rng(0)
    return {name: random.random((5, 8), dtype=np.float32) for name in ("left", "right")}


def answers(model, inputs):  # type: ignore[no-untyped-def]
    from onnxruntime import InferenceSession

    return InferenceSession(model.SerializeToString()).run(["many", "one"], inputs)


def test_answers_are_kerass(net, inputs) -> None:  # type: ignore[no-untyped-def]
    model = keras_to_onnx(net, ["many", "one"])
    assert [value.name for value in model.graph.input] == ["left", "right"]
    for ours, theirs in zip(answers(model, inputs), net.predict(inputs, verbose=0), strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-5)


def test_half_the_bits_are_the_same_answers(net, inputs) -> None:  # type: ignore[no-untyped-def]
    whole, half = keras_to_onnx(net, ["many", "one"]), keras_to_onnx(net, ["many", "one"])
    keep_in_half(half)
    assert len(half.SerializeToString()) < len(whole.SerializeToString())
    for ours, theirs in zip(answers(half, inputs), answers(whole, inputs), strict=True):
        np.testing.assert_array_equal(ours, theirs)
