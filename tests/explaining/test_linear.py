from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import to_onnx
from letterpad.errors import UserError
from letterpad.explaining.linear import LinearModel, linear_model
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Calibration
from letterpad.model_files.model_file import TrainedModel, read_card, read_onnx, write_model
from letterpad.recognition.recognizer import Recognizer, session_for

_MODEST = {"logistic-regression": {"C": 0.05}, "naive-bayes": {"smoothing": 300.0}}
"""Settings with which no letter has a probability of nothing."""

Fitted = Callable[..., tuple[Path, Any]]


@pytest.fixture
def fitted(bar_letters: LetterSet, bar_model: TrainedModel, tmp_path: Path) -> Fitted:
    """Return what trains an algorithm on the first letters of n classes, and writes its file."""

    def fit(key: str, n_classes: int = 4, temperature: float | None = None) -> tuple[Path, Any]:
        chosen = algorithm(key)
        settings = _MODEST.get(key, {})
        estimator = chosen.build(chosen.settings(settings), n_classes)
        here = bar_letters.labels[:400] < n_classes
        data = FitData(bar_letters.features[:400][here], bar_letters.labels[:400][here])
        chosen.fit(estimator, data, lambda step: None)
        card = replace(
            bar_model.card,
            algorithm=key,
            classes=bar_letters.classes[:n_classes],
            held_out=None,
            calibration=None
            if temperature is None
            else Calibration(temperature, "validation", 100),
        )
        path = tmp_path / f"{key}-{n_classes}-{temperature}.letterpad"
        write_model(TrainedModel(card, to_onnx(estimator, chosen)), path)
        return path, estimator

    return fit


def read(path: Path) -> LinearModel:
    model = linear_model(path)
    assert model is not None
    return model


def raw_answers(path: Path, picture: np.ndarray) -> np.ndarray:
    """Ask the network of a file, and nothing else."""
    card = read_card(path)
    network = session_for(read_onnx(path), len(card.classes), path.name)
    row = picture.reshape(1, -1).astype(np.float32) / np.float32(255)
    (answers,) = network.session.run(["probabilities"], {"picture": row})
    return np.asarray(answers[0], dtype=np.float64)


def test_weights_are_those_that_scikit_learn_found(fitted: Fitted) -> None:
    path, estimator = fitted("logistic-regression")
    model = read(path)
    np.testing.assert_allclose(model.weights, estimator.coef_, atol=1e-6)
    np.testing.assert_allclose(model.intercepts, estimator.intercept_, atol=1e-6)
    assert model.classes == ("A", "B", "C", "D")
    assert model.ink_from is None


@pytest.mark.parametrize("key", ["logistic-regression", "naive-bayes"])
@pytest.mark.parametrize("n_classes", [2, 4])
def test_pixels_and_intercepts_add_up_to_what_the_network_in_the_file_answers(
    fitted: Fitted, bar_letters: LetterSet, key: str, n_classes: int
) -> None:
    path, _ = fitted(key, n_classes)
    model, compared = read(path), 0
    # The network adds hundreds of large numbers in float32 where a model counts pixels.
    rounding = 1e-5 if key == "logistic-regression" else 1e-4
    for place in range(400, 460):  # of two bars, so that no letter has a probability of nothing
        picture = bar_letters.images[place : place + 2].mean(axis=0).astype(np.uint8)
        answers = raw_answers(path, picture)
        for one in range(n_classes):
            for other in range(n_classes):
                first, second = model.classes[one], model.classes[other]
                parts = model.contrast(first, second, picture)
                np.testing.assert_array_equal(
                    parts.pixels, model.contributions(first, second, picture)
                )
                assert parts.total == parts.network == parts.ink + parts.intercepts
                if key == "naive-bayes" and min(answers[one], answers[other]) < 1e-30:
                    continue  # float32 ends there
                ratio = np.log(answers[one]) - np.log(answers[other])
                assert parts.network == pytest.approx(ratio, abs=rounding, rel=0)
                compared += 1
    assert compared > 60 * n_classes  # not only letters with themselves


def test_with_a_temperature_they_add_up_to_what_letterpad_shows(
    fitted: Fitted, bar_letters: LetterSet
) -> None:
    path, _ = fitted("logistic-regression", temperature=1.7)
    model, recognizer, changed = read(path), Recognizer(path), []
    for picture in bar_letters.images[400:460]:
        shown = recognizer.predict_picture(picture)
        answers = raw_answers(path, picture)
        for (first, p_first), (second, p_second) in zip(
            shown.ranked()[:-1], shown.ranked()[1:], strict=True
        ):
            parts = model.contrast(first, second, picture)
            one, other = model.classes.index(first), model.classes.index(second)
            in_file = np.log(answers[one]) - np.log(answers[other])
            assert parts.network == pytest.approx(in_file, abs=1e-5)
            assert parts.total == pytest.approx(np.log(p_first) - np.log(p_second), abs=1e-5)
            changed.append(abs(parts.calibration))
    assert max(changed) > 0.1


def test_what_adds_to_one_letter_takes_from_the_other(
    fitted: Fitted, bar_letters: LetterSet
) -> None:
    model = read(fitted("logistic-regression")[0])
    picture = bar_letters.images[0]
    forth, back = (model.contrast(*pair, picture) for pair in (("A", "B"), ("B", "A")))
    np.testing.assert_allclose(forth.pixels, -back.pixels)
    assert forth.total == pytest.approx(-back.total)


def test_paper_adds_nothing(fitted: Fitted, bar_letters: LetterSet) -> None:
    model = read(fitted("logistic-regression")[0])
    picture = bar_letters.images[0].copy()
    picture[:, :14] = 0
    pixels = model.contributions("A", "D", picture).reshape(28, 28)
    assert not pixels[:, :14].any()
    assert pixels[:, 14:].any()


def test_a_network_made_by_hand_of_a_product_and_a_softmax_is_linear_too(
    bar_model: TrainedModel, bar_letters: LetterSet, tmp_path: Path
) -> None:
    path = tmp_path / "bars.letterpad"
    write_model(bar_model, path)
    model, answers = read(path), raw_answers(path, bar_letters.images[7])
    assert not model.intercepts.any()
    parts = model.contrast("A", "C", bar_letters.images[7])
    assert parts.network == pytest.approx(np.log(answers[0] / answers[2]), abs=1e-5)


@pytest.mark.parametrize("key", ["decision-tree", "k-nearest-neighbours", "k-means", "svm"])
def test_other_models_are_not_linear(fitted: Fitted, key: str) -> None:
    assert linear_model(fitted(key)[0]) is None


def test_a_network_that_hides_a_layer_is_not_linear(
    bar_model: TrainedModel, tmp_path: Path
) -> None:
    from onnx import parser

    text = """<ir_version: 8, opset_import: ["" : 17]>
    net (float[n, 784] picture) => (float[n, 4] probabilities)
    <float[784, 4] inner = {%s}, float[4, 4] outer = {%s}>
    { hidden = MatMul(picture, inner)
      bent = Relu(hidden)
      scores = MatMul(bent, outer)
      probabilities = Softmax<axis = 1>(scores) }"""
    ones = [", ".join(["1.0"] * n) for n in (784 * 4, 16)]
    path = tmp_path / "net.letterpad"
    network = parser.parse_model(text % tuple(ones)).SerializeToString()
    write_model(replace(bar_model, onnx=network, weights=None), path)
    assert linear_model(path) is None


def test_a_class_that_the_model_does_not_know_is_an_error(
    fitted: Fitted, bar_letters: LetterSet
) -> None:
    model = read(fitted("logistic-regression")[0])
    with pytest.raises(ValueError, match="not in tuple"):
        model.contributions("A", "Z", bar_letters.images[0])


def test_a_file_that_is_gone_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(UserError):
        linear_model(tmp_path / "gone.letterpad")
