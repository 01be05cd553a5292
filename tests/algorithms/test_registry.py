"""One contract for every algorithm in the registry."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import Algorithm, FitData, Step
from letterpad.algorithms.registry import ALGORITHMS, algorithm
from letterpad.conversion.export import to_onnx, weights
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.recognition.recognizer import session_for

FAST: dict[str, dict[str, object]] = {
    "neural-net": {"hidden_units": "32", "epochs": 6},
    "convolutional-net": {"filters": "4,8", "dense_units": 32, "epochs": 8, "batch_size": 32},
    "random-forest": {"trees": 10},
    "k-means": {"clusters": 20, "iterations": 40},
}
"""Settings that make a fit on the bars short; the others are fast as they are."""


N_TRAIN = 400


MUST_REACH = 0.9


@dataclass(frozen=True)
class Fitted:
    algorithm: Algorithm
    estimator: Any
    data: FitData
    steps: list[Step]
    held_out: np.ndarray
    held_out_labels: np.ndarray
    probabilities: np.ndarray


def _data(letters: LetterSet) -> FitData:
    x, y = letters.features, letters.labels
    return FitData(x[:N_TRAIN], y[:N_TRAIN], x[N_TRAIN:450], y[N_TRAIN:450])


def _fit(key: str, letters: LetterSet) -> Fitted:
    chosen = algorithm(key)
    estimator = chosen.build(chosen.settings(FAST.get(key)), 4)
    steps: list[Step] = []
    chosen.fit(estimator, _data(letters), steps.append)
    held_out = letters.features[450:]
    answers = estimator.predict_proba(held_out)
    return Fitted(chosen, estimator, _data(letters), steps, held_out, letters.labels[450:], answers)


@pytest.fixture(scope="module", params=list(ALGORITHMS))
def fitted(request: pytest.FixtureRequest, bar_letters: LetterSet) -> Fitted:
    return _fit(request.param, bar_letters)


def test_registry_lists_what_the_talk_names_in_a_fixed_order() -> None:
    assert list(ALGORITHMS) == [
        "logistic-regression",
        "neural-net",
        "convolutional-net",
        "k-nearest-neighbours",
        "naive-bayes",
        "decision-tree",
        "random-forest",
        "svm",
        "k-means",
        "nearest-prototype",
    ]
    assert all(key == entry.key for key, entry in ALGORITHMS.items())


def test_unknown_key_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UserError, match=r"'perceptron'.*logistic-regression, neural-net"):
        algorithm("perceptron")


@pytest.mark.parametrize("key", ALGORITHMS)
def test_settings_describe_themselves_and_refuse_what_is_out_of_bounds(key: str) -> None:
    chosen = algorithm(key)
    names = [param.name for param in chosen.params]
    assert len(set(names)) == len(names)
    for param in chosen.params:
        assert param.check(param.default) == param.default
        assert param.check(param.text(param.default)) == param.default
        assert param.label
        assert str(param.help).endswith((".", ")"))
        if param.low is not None:
            assert param.high is not None
            for outside in (param.low - 1, param.high + 1):
                with pytest.raises(UserError, match=param.name):
                    chosen.settings({param.name: outside})
    with pytest.raises(UserError, match="no parameter 'colour'"):
        chosen.settings({"colour": 1})


def test_probabilities_are_probabilities_and_mostly_right(fitted: Fitted) -> None:
    answers = fitted.probabilities
    assert answers.shape == (len(fitted.held_out), 4)
    assert np.issubdtype(answers.dtype, np.floating)
    assert answers.min() >= 0
    np.testing.assert_allclose(answers.sum(axis=1), 1.0, atol=1e-5)
    np.testing.assert_array_equal(fitted.estimator.classes_, [0, 1, 2, 3])
    assert np.mean(answers.argmax(axis=1) == fitted.held_out_labels) >= MUST_REACH


def test_news_of_the_fit_is_a_curve_or_a_reason_for_none(fitted: Fitted) -> None:
    points = [step for step in fitted.steps if step.loss is not None]
    assert bool(points) == (fitted.algorithm.curve == "")
    done = [step.done for step in fitted.steps]
    assert done == sorted(done)
    assert all(0 < step.done <= step.total and step.unit for step in fitted.steps)
    for point in points:
        assert point.accuracy is not None
        assert 0 <= point.accuracy <= 1
        assert np.isfinite(point.loss)
        # Of letters that are not learned from, too: so overfitting is seen for every algorithm.
        assert point.validation_loss is not None
        assert point.validation_accuracy is not None
        assert 0 <= point.validation_accuracy <= 1
    if points:
        assert points[-1].loss < points[0].loss


def test_notes_are_sentences(fitted: Fitted) -> None:
    assert all(str(note).endswith(".") for note in getattr(fitted.estimator, "notes_", ()))


def test_same_seed_same_answers_to_the_last_digit(fitted: Fitted, bar_letters: LetterSet) -> None:
    again = _fit(fitted.algorithm.key, bar_letters)
    np.testing.assert_array_equal(again.probabilities, fitted.probabilities)
    assert [step.loss for step in again.steps if step.loss is not None] == [
        step.loss for step in fitted.steps if step.loss is not None
    ]


def test_onnx_gives_the_same_numbers(fitted: Fitted) -> None:
    network = to_onnx(fitted.estimator, fitted.algorithm)
    session = session_for(network, 4, fitted.algorithm.key).session
    assert [value.name for value in session.get_inputs()] == ["picture"]
    assert [value.name for value in session.get_outputs()] == ["probabilities"]
    (answers,) = session.run(None, {"picture": fitted.held_out})
    assert answers.dtype == np.float32
    np.testing.assert_allclose(answers, fitted.probabilities, atol=1e-4)
    np.testing.assert_array_equal(answers.argmax(axis=1), fitted.probabilities.argmax(axis=1))
    (one,) = session.run(None, {"picture": fitted.held_out[:1]})
    np.testing.assert_allclose(one, answers[:1], atol=1e-5)


def test_weights_are_given_where_the_network_does_not_say_all(fitted: Fitted) -> None:
    arrays = weights(fitted.estimator)
    with_more = ("naive-bayes", "nearest-prototype")
    if fitted.algorithm.family == "tensorflow" or fitted.algorithm.key in with_more:
        assert arrays
        assert all(np.isfinite(array).all() for array in arrays.values())
    else:
        assert arrays is None


def test_recipe_fits_as_the_algorithm_does(fitted: Fitted) -> None:
    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    recipe = ConfiguredClassifier(
        fitted.algorithm.key, 4, **{**FAST.get(fitted.algorithm.key, {}), **_no_early_stop(fitted)}
    )
    steps: list[Step] = []
    recipe.fit(fitted.data.features, fitted.data.labels, steps.append)
    plain = fitted.algorithm.build(
        fitted.algorithm.settings({**FAST.get(fitted.algorithm.key, {}), **_no_early_stop(fitted)}),
        4,
    )
    fitted.algorithm.fit(
        plain, FitData(fitted.data.features, fitted.data.labels), lambda step: None
    )
    expected = plain.predict_proba(fitted.held_out)
    np.testing.assert_array_equal(recipe.predict_proba(fitted.held_out), expected)
    np.testing.assert_array_equal(recipe.predict(fitted.held_out), expected.argmax(axis=1))
    right = np.mean(expected.argmax(axis=1) == fitted.held_out_labels)
    assert recipe.score(fitted.held_out, fitted.held_out_labels) == right
    assert bool(steps) == bool(fitted.steps)


def _no_early_stop(fitted: Fitted) -> dict[str, object]:
    return {"patience": 0, "epochs": 2} if fitted.algorithm.family == "tensorflow" else {}
