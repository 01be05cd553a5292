"""The shipped recogniser's net, untrained: what it sees, and that every form of it agrees."""

import numpy as np
import onnxruntime
import pytest

from letterpad.algorithms.keras_runtime import import_keras
from letterpad.conversion.keras_export import keep_in_half, keras_to_onnx
from letterpad.ink.path import path_of, paths_of
from letterpad.ink.raster import features, rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.making import ink_net


@pytest.fixture(scope="module")
def inputs() -> dict[str, np.ndarray]:
    letters = load_letters(Builtin(size=60, classes="both"))
    assert letters.inks is not None
    return {"picture": features(rasterize_many(letters.inks)), "path": paths_of(letters.inks)}


@pytest.fixture(scope="module")
def net():
    """Return a net whose batch normalization has seen something."""
    import_keras().utils.set_random_seed(4)
    net = ink_net.ink_net()
    random = np.random.default_rng(4)
    for layer in net.layers:
        if "BatchNormalization" in type(layer).__name__:
            shape = layer.get_weights()[0].shape
            layer.set_weights(
                [random.uniform(0.5, 1.5, shape), *random.normal(0, 0.2, (2, *shape)),
                 random.uniform(0.5, 1.5, shape)]
            )  # fmt: skip
    return net


def test_folding_changes_nothing_but_the_last_digits(net, inputs) -> None:
    before = net.predict(inputs, verbose=0)
    after = ink_net.fold(net).predict(inputs, verbose=0)
    assert np.std(before["cased"], axis=0).min() > 1e-3
    for name in ("cased", "writing", "digit"):
        scale = np.abs(before[name]).max()
        np.testing.assert_allclose(after[name], before[name], atol=0.01 * scale)


def test_onnx_gives_keras_numbers_from_half_the_bytes(net, inputs) -> None:
    how = ink_net.Answering(temperature=0.7, picture_temperature=1.4, digit_logit=0.5)
    inputs = {**inputs, "path": inputs["path"].copy()}
    inputs["path"][:20] = 0.0
    keras_net = ink_net.answering(ink_net.fold(net), how)
    expected = keras_net.predict(inputs, verbose=0)
    model = keras_to_onnx(keras_net, list(ink_net.OUTPUTS))
    whole = len(model.SerializeToString())
    keep_in_half(model)
    onnx = model.SerializeToString()
    assert len(onnx) < 0.55 * whole
    assert len(onnx) < 4_000_000
    session = onnxruntime.InferenceSession(onnx, providers=["CPUExecutionProvider"])
    answers = session.run(list(ink_net.OUTPUTS), inputs)
    for ours, theirs in zip(answers, expected, strict=True):
        np.testing.assert_allclose(ours, theirs, atol=1e-4)
    probabilities, cased, letter, digit = answers
    assert probabilities.shape == (60, 26)
    assert cased.shape == (60, 52)
    assert letter.shape == digit.shape == (60, 1)
    assert (letter + digit <= 1).all()
    np.testing.assert_allclose(probabilities, cased[:, :26] + cased[:, 26:], atol=1e-6)
    np.testing.assert_allclose(cased.sum(axis=1), 1, atol=1e-5)


def test_direction_maps_know_directions_and_places() -> None:
    keras = import_keras()
    path = keras.Input((64, 7))
    maps_of = keras.Model(path, ink_net._direction_maps(path))

    def maps(*strokes: list) -> np.ndarray:
        return maps_of.predict(path_of(Ink.of(strokes))[None], verbose=0)[0]

    right = maps([(0, 0), (100, 0)])
    assert right.shape == (14, 14, 11)
    directions = right[:, :, :8].sum(axis=(0, 1))
    # To the right is the first of eight; the line is ten pixels long, in the middle rows.
    assert directions[0] == pytest.approx(10, rel=0.1)
    assert directions[1:].max() < 1e-3
    assert right[6:8, :, 0].sum() == pytest.approx(directions[0], rel=1e-4)
    left = maps([(100, 0), (0, 0)])
    np.testing.assert_allclose(left[:, :, 4], right[:, :, 0], atol=1e-3)
    down = maps([(0, 0), (0, 100)])
    assert down[:, :, :8].sum(axis=(0, 1)).argmax() == 2
    # Ends are marked where they are; no path is no map.
    assert right[:, 1:4, 8].sum() == pytest.approx(1, abs=1e-3)
    assert right[:, 10:13, 9].sum() == pytest.approx(1, abs=1e-3)
    assert not maps_of.predict(np.zeros((1, 64, 7), dtype=np.float32), verbose=0).any()


def test_pictures_have_a_temperature_and_digits_a_place_of_their_own(net, inputs) -> None:
    logits = net.predict(inputs, verbose=0)
    how = ink_net.Answering(temperature=0.5, picture_temperature=2.0, digit_logit=3.0)
    inputs = {**inputs, "path": inputs["path"].copy()}
    inputs["path"][0] = 0.0
    blind = net.predict(inputs, verbose=0)["cased"][0]
    _, cased, _, digit = ink_net.answering(net, how).predict(inputs, verbose=0)
    for mine, row, temperature in ((cased[0], blind, 2.0), (cased[1], logits["cased"][1], 0.5)):
        powers = np.exp((row - row.max()) / temperature)
        np.testing.assert_allclose(mine, powers / powers.sum(), atol=1e-5)
    expected = 1 / (1 + np.exp(3.0 - logits["digit"][1:]))
    np.testing.assert_allclose(digit[1:], expected, atol=1e-5)
