"""The nearest prototype learns from one or two drawings of a kind, and says how sure it may be."""

from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.letters.classes import SCHEMES
from letterpad.letters.letterset import LetterSet
from letterpad.letters.synthetic.handwriting import letters

NEAREST = algorithm("nearest-prototype")


def fitted(some: LetterSet, **settings: object) -> Any:
    estimator = NEAREST.build(NEAREST.settings(settings), len(some.classes))
    NEAREST.fit(estimator, FitData(some.features, some.labels), lambda step: None)
    return estimator


@pytest.fixture(scope="module")
def handwriting() -> LetterSet:
    return letters(26 * 30, SCHEMES["upper"])


def first_of_each(some: LetterSet, k: int) -> np.ndarray:
    return np.concatenate(
        [np.flatnonzero(some.labels == label)[:k] for label in range(len(some.classes))]
    )


@pytest.mark.parametrize("k", [2, 5])
def test_it_reads_more_than_neighbours_and_weights_do(handwriting: LetterSet, k: int) -> None:
    """Of handwriting by many people, two or five letters of a kind are learned."""
    learned = handwriting.take(first_of_each(handwriting, k))
    rest = handwriting.take(np.delete(np.arange(len(handwriting)), first_of_each(handwriting, 5)))
    shares = {}
    for key in ("nearest-prototype", "k-nearest-neighbours", "logistic-regression"):
        chosen = algorithm(key)
        changed = {"components": 20} if "components" in chosen.settings() else {}
        estimator = chosen.build(chosen.settings(changed), 26)
        chosen.fit(estimator, FitData(learned.features, learned.labels), lambda step: None)
        right = estimator.predict_proba(rest.features).argmax(axis=1) == rest.labels
        shares[key] = right.mean()
    nearest = shares.pop("nearest-prototype")
    assert nearest > max(shares.values()) + 0.1, (nearest, shares)


@pytest.mark.parametrize("k", [1, 2, 5])
def test_it_is_about_as_sure_as_it_is_right(handwriting: LetterSet, k: int) -> None:
    learned = first_of_each(handwriting, k)
    estimator = fitted(handwriting.take(learned))
    rest = handwriting.take(np.delete(np.arange(len(handwriting)), learned))
    answers = estimator.predict_proba(rest.features)
    right = (answers.argmax(axis=1) == rest.labels).mean()
    assert answers.max(axis=1).mean() == pytest.approx(right, abs=0.15)


def test_each_of_few_drawings_is_a_prototype_and_many_are_averaged(bar_letters: LetterSet) -> None:
    few = bar_letters.take(first_of_each(bar_letters, 2))
    kept = fitted(few, prototypes=3).pictures_
    assert kept.shape == (4, 2, 784)
    np.testing.assert_allclose(kept.reshape(8, 784), few.features, atol=1e-6)
    many = fitted(bar_letters, prototypes=3)
    assert many.pictures_.shape == (4, 3, 784)
    one = fitted(bar_letters, prototypes=1)
    for label in range(4):
        own = bar_letters.features[bar_letters.labels == label]
        np.testing.assert_allclose(one.pictures_[label, 0], own.mean(axis=0), atol=1e-5)


def test_a_class_of_fewer_drawings_has_its_last_prototype_several_times(
    bar_letters: LetterSet, answers_both_ways: Any
) -> None:
    chosen = np.append(np.flatnonzero(bar_letters.labels == 0)[:1], first_of_each(bar_letters, 3))
    chosen = chosen[(bar_letters.labels[chosen] != 2) | (np.arange(len(chosen)) % 3 == 0)]
    estimator = fitted(bar_letters.take(chosen))
    answers = estimator.predict_proba(bar_letters.features)
    assert (answers.argmax(axis=1) == bar_letters.labels).mean() > 0.9
    np.testing.assert_allclose(answers.sum(axis=1), 1.0)


def test_an_empty_picture_is_answered_with_numbers(bar_letters: LetterSet) -> None:
    estimator = fitted(bar_letters.take(first_of_each(bar_letters, 2)))
    answers = estimator.predict_proba(np.zeros((1, 784), np.float32))
    assert np.isfinite(answers).all()


@pytest.mark.parametrize("settings", [{"prototypes": 1}, {"variations": 0}, {"prototypes": 9}])
def test_the_network_answers_alike(
    bar_letters: LetterSet, settings: dict[str, object], answers_both_ways: Any
) -> None:
    asked = bar_letters.features[380:420]
    expected, answers, network = answers_both_ways("nearest-prototype", asked, **settings)
    np.testing.assert_allclose(answers, expected, atol=1e-3)
    assert len(network) < 1_000_000


def test_five_hundred_classes_make_a_network_that_can_be_opened() -> None:
    from letterpad.conversion.export import to_onnx
    from letterpad.recognition.recognizer import check_answers

    random = np.random.default_rng(0)
    x = random.random((1000, 784), dtype=np.float32)
    estimator = NEAREST.build(NEAREST.settings({"variations": 1}), 500)
    NEAREST.fit(estimator, FitData(x, np.arange(1000) // 2), lambda step: None)
    network = to_onnx(estimator, NEAREST)
    check_answers(network)
    assert len(network) < 4_000_000
