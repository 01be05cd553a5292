"""The numbers of a net's layers are those of Keras, and of the network in the file."""

import math
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import to_onnx, weights
from letterpad.errors import UserError
from letterpad.explaining.layers import ACTIVATIONS, DenseLayer, DenseNet, dense_net
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Calibration
from letterpad.model_files.model_file import TrainedModel, write_model
from letterpad.recognition.recognizer import Recognizer

Fitted = Callable[..., tuple[Path, Any]]

N_CLASSES = 4


@pytest.fixture
def fitted(bar_letters: LetterSet, bar_model: TrainedModel, tmp_path: Path) -> Fitted:
    """Return what trains an algorithm for a moment, and writes its file."""

    def fit(key: str, temperature: float | None = None, **settings: Any) -> tuple[Path, Any]:
        chosen = algorithm(key)
        made = chosen.settings(settings)
        estimator = chosen.build(made, N_CLASSES)
        here = bar_letters.labels[:400] < N_CLASSES
        data = FitData(bar_letters.features[:400][here], bar_letters.labels[:400][here])
        chosen.fit(estimator, data, lambda step: None)
        card = replace(
            bar_model.card,
            algorithm=key,
            classes=bar_letters.classes[:N_CLASSES],
            settings=dict(made),
            held_out=None,
            calibration=temperature and Calibration(temperature, "validation", 100),
        )
        path = tmp_path / f"{key}.letterpad"
        write_model(TrainedModel(card, to_onnx(estimator, chosen), None, weights(estimator)), path)
        return path, estimator

    return fit


def read(path: Path) -> DenseNet:
    net = dense_net(path)
    assert net is not None
    return net


@pytest.mark.parametrize("activation", list(ACTIVATIONS))
def test_every_layer_has_the_numbers_of_keras_and_the_last_those_of_the_file(
    fitted: Fitted, bar_letters: LetterSet, activation: str
) -> None:
    n_units = (24, 16) if activation == "relu" else (24,)
    temperature = 1.7 if activation == "tanh" else 1.0
    path, estimator = fitted(
        "neural-net", temperature, hidden_units=n_units, activation=activation, epochs=1
    )
    net, recognizer = read(path), Recognizer(path)
    assert [layer.n_units for layer in net.hidden] == list(n_units)
    assert {layer.activation for layer in net.hidden} == {activation}
    assert net.temperature == temperature
    for picture in bar_letters.images[:5]:
        passed = net.passed(picture)
        given = picture.reshape(1, -1).astype(np.float32) / np.float32(255)
        dense = [layer for layer in estimator.model_.layers if layer.weights]
        for place, layer in enumerate(dense):
            kernel, bias = (np.asarray(each) for each in layer.get_weights())
            np.testing.assert_allclose(
                passed.sums[place], given[0].astype(np.float64) @ kernel + bias, atol=1e-5
            )
            given = layer(given).numpy()
            np.testing.assert_allclose(passed.values[place], given[0], atol=1e-5)
        answer = recognizer.predict_picture(picture)
        np.testing.assert_allclose(passed.probabilities, answer.probabilities, atol=1e-5)
        assert net.classes[passed.answer] == answer.answer


@pytest.mark.parametrize("key", ["logistic-regression", "naive-bayes"])
def test_a_linear_model_is_one_layer_and_has_its_temperature(
    fitted: Fitted, bar_letters: LetterSet, key: str
) -> None:
    path, _ = fitted(key, temperature=1.7)
    net, recognizer = read(path), Recognizer(path)
    assert net.temperature == 1.7
    assert net.hidden == ()
    for picture in bar_letters.images[:5]:
        passed = net.passed(picture)
        answer = recognizer.predict_picture(picture).probabilities
        np.testing.assert_allclose(passed.probabilities, answer, atol=1e-5)
        assert passed.probabilities.sum() == pytest.approx(1.0, abs=1e-5)
        one = passed.unit(0, 1)
        assert one.terms.sum() + one.bias == pytest.approx(passed.sums[0][1], abs=1e-9)


def test_the_terms_of_every_unit_add_up_and_what_it_sends_is_the_next_layers_sum() -> None:
    random = np.random.default_rng(3)
    net = DenseNet(
        (
            DenseLayer(random.normal(size=(784, 16)), random.normal(size=16), "relu"),
            DenseLayer(random.normal(size=(16, 4)), random.normal(size=4), "softmax"),
        ),
        ("A", "B", "C", "D"),
    )
    passed = net.passed(random.integers(0, 255, (28, 28)).astype(np.uint8))
    sent = np.zeros(N_CLASSES)
    for unit in range(16):
        one = passed.unit(0, unit)
        assert one.terms.sum() + one.bias == pytest.approx(one.total, abs=1e-9)
        assert one.value == max(0.0, one.total)
        assert one.sends is not None
        sent += one.sends
    np.testing.assert_allclose(sent + net.layers[1].biases, passed.sums[1], atol=1e-9)
    assert [abs(passed.values[0][unit]) for unit in passed.strongest(0)] == sorted(
        map(abs, passed.values[0]), reverse=True
    )
    last = passed.unit(1, 2)
    assert last.sends is None
    assert last.total == passed.sums[1][2]
    assert last.value == passed.values[1][2]
    largest = last.largest()
    assert set(largest.tolist()) == set(np.flatnonzero(last.terms).tolist())
    assert (np.diff(np.abs(last.terms[largest])) <= 0).all()
    with pytest.raises(IndexError):
        passed.unit(1, N_CLASSES)


def test_a_sum_of_very_many_inputs_is_the_same_in_blocks() -> None:
    random = np.random.default_rng(1)
    weights = random.normal(size=(784, 3000)).astype(np.float32)
    second = random.normal(size=(3000, 2)).astype(np.float32)
    net = DenseNet(
        (
            DenseLayer(weights, np.zeros(3000, np.float32), "tanh"),
            DenseLayer(second, np.array([1, -1], np.float32), "softmax"),
        ),
        ("A", "B"),
    )
    picture = random.integers(0, 255, (28, 28)).astype(np.uint8)
    passed = net.passed(picture)
    hidden = np.tanh(picture.reshape(-1) / np.float32(255) @ weights.astype(np.float64))
    np.testing.assert_allclose(passed.sums[1], hidden @ second + [1, -1], atol=1e-4)


def test_gelu_is_the_exact_one() -> None:
    values = ACTIVATIONS["gelu"](np.array([-1.0, 0.0, 2.0]))
    normal = [0.5 * (1 + math.erf(x / math.sqrt(2))) for x in (-1.0, 0.0, 2.0)]
    assert values.tolist() == pytest.approx([-normal[0], 0.0, 2 * normal[2]])


def test_other_models_are_no_nets_of_dense_layers(fitted: Fitted) -> None:
    path, _ = fitted("decision-tree")
    assert dense_net(path) is None


GOOD = {
    "hidden_1.kernel": np.zeros((784, 3), np.float32),
    "hidden_1.bias": np.zeros(3, np.float32),
    "output.kernel": np.zeros((3, 26), np.float32),
    "output.bias": np.zeros(26, np.float32),
}


@pytest.mark.parametrize(
    "wrong",
    [
        {"output.bias": np.zeros(25, np.float32)},
        {"output.kernel": np.zeros((4, 26), np.float32)},
        {"hidden_1.kernel": np.zeros((783, 3), np.float32)},
        {"hidden_1.bias": np.array(["a", "b", "c"])},
        {"hidden_1.bias": np.full(3, np.nan, np.float32)},
        {"hidden_1.kernel": np.full((784, 3), 1e30, np.float32)},
        {"hidden_1.kernel": np.float32(1)},
        {"more.kernel": np.zeros((3, 3), np.float32), "more.bias": np.zeros(3, np.float32)},
        {"activation": "swish"},
    ],
)
def test_a_strangers_weights_that_do_not_fit_are_refused(
    bar_model: TrainedModel, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    path = tmp_path / "strange.letterpad"
    settings = {"activation": wrong.pop("activation", "relu")}
    arrays = {**GOOD, **wrong}
    classes = tuple(chr(65 + n) for n in range(26))
    card = replace(
        bar_model.card, algorithm="neural-net", settings=settings, classes=classes, held_out=None
    )
    write_model(TrainedModel(card, b"", None, arrays), path)
    with pytest.raises(UserError, match="do not fit a net of dense layers with 26 classes"):
        dense_net(path)
    write_model(TrainedModel(replace(card, settings={}), b"", None, GOOD), path)
    assert read(path).classes == classes
    write_model(TrainedModel(card, b""), path)
    with pytest.raises(UserError, match=r"has no weights\.npz"):
        dense_net(path)
