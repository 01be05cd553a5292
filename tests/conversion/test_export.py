"""ONNX networks of single algorithms, where one wrong detail would show."""

import zlib

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import to_onnx
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.recognition.recognizer import session_for


def _answers(key: str, letters: LetterSet, asked: np.ndarray, **settings: object):
    """Fit on the first 400 letters; what the estimator answers, and its ONNX network."""
    chosen = algorithm(key)
    estimator = chosen.build(chosen.settings(settings), 4)
    chosen.fit(estimator, FitData(letters.features[:400], letters.labels[:400]), lambda step: None)
    network = to_onnx(estimator, chosen)
    (answers,) = session_for(network, 4, key).session.run(None, {"picture": asked})
    return estimator.predict_proba(asked), answers, network


@pytest.mark.parametrize("weighting", ["by distance", "all the same"])
@pytest.mark.parametrize("neighbours", [1, 4])
def test_neighbours_of_new_and_of_learned_letters(
    bar_letters: LetterSet, weighting: str, neighbours: int
) -> None:
    """A learned letter has distance 0 to itself, which outweighs all other votes."""
    asked = bar_letters.features[380:420]
    settings = {"weighting": weighting, "neighbours": neighbours, "components": 10}
    expected, answers, _ = _answers("k-nearest-neighbours", bar_letters, asked, **settings)
    np.testing.assert_allclose(answers, expected, atol=1e-4)


@pytest.mark.parametrize(("setting", "value"), [("neighbours", 200), ("components", 300)])
def test_more_neighbours_or_components_than_letters(
    bar_letters: LetterSet, setting: str, value: int
) -> None:
    chosen = algorithm("k-nearest-neighbours")
    estimator = chosen.build(chosen.settings({setting: value}), 4)
    data = FitData(bar_letters.features[:100], bar_letters.labels[:100])
    with pytest.raises(UserError, match=rf"{setting}\) is {value}, but there are only 100 letters"):
        chosen.fit(estimator, data, lambda step: None)


def test_trees_ask_exactly_the_same_questions(bar_letters: LetterSet) -> None:
    """Pixels that lie on a threshold, or a hair beside it, go the same way."""
    chosen = algorithm("decision-tree")
    estimator = chosen.build(chosen.settings({"leaf_letters": 1}), 4)
    data = FitData(bar_letters.features, bar_letters.labels)
    chosen.fit(estimator, data, lambda step: None)
    asked = []
    for feature, threshold in zip(estimator.tree_.feature, estimator.tree_.threshold, strict=True):
        if feature < 0:
            continue
        on = np.float32(threshold)
        for value in (on, np.nextafter(on, np.float32(2)), np.nextafter(on, np.float32(-1))):
            letter = data.features[0].copy()
            letter[feature] = value
            asked.append(letter)
    session = session_for(to_onnx(estimator, chosen), 4, "tree").session
    (answers,) = session.run(None, {"picture": np.array(asked)})
    np.testing.assert_array_equal(answers, estimator.predict_proba(np.array(asked)))


def test_forest_in_steps_is_the_forest_in_one_go(bar_letters: LetterSet) -> None:
    from sklearn.ensemble import RandomForestClassifier

    expected, answers, _ = _answers(
        "random-forest", bar_letters, bar_letters.features[400:], trees=10, leaves=8, seed=3
    )
    plain = RandomForestClassifier(10, max_leaf_nodes=8, random_state=3)
    plain.fit(bar_letters.features[:400], bar_letters.labels[:400])
    np.testing.assert_array_equal(plain.predict_proba(bar_letters.features[400:]), expected)
    np.testing.assert_allclose(answers, expected, atol=1e-6)


def test_forest_on_many_classes_is_small() -> None:
    """skl2onnx would need 26 numbers in each of some 40,000 leaves."""
    random = np.random.default_rng(0)
    features = random.random((3000, 784), dtype=np.float32)
    data = FitData(features, random.integers(0, 26, 3000))
    chosen = algorithm("random-forest")
    estimator = chosen.build(chosen.settings({"trees": 20}), 26)
    chosen.fit(estimator, data, lambda step: None)
    network = to_onnx(estimator, chosen)
    assert sum(tree.get_n_leaves() for tree in estimator.estimators_) > 20_000
    assert len(zlib.compress(network)) < 1_500_000


def test_bayes_counts_a_pixel_at_the_bound_as_paper(bar_letters: LetterSet) -> None:
    asked = bar_letters.features[400:].copy()
    asked[:, ::2] = np.float32(0.3)
    expected, answers, _ = _answers("naive-bayes", bar_letters, asked, ink_from=0.3)
    np.testing.assert_allclose(answers, expected, atol=1e-4)


@pytest.mark.parametrize("kernel", ["Gaussian", "polynomial", "linear"])
def test_svm_with_every_kernel(bar_letters: LetterSet, kernel: str) -> None:
    expected, answers, _ = _answers(
        "svm", bar_letters, bar_letters.features[400:], kernel=kernel, components=20
    )
    np.testing.assert_allclose(answers, expected, atol=1e-4)


def test_svm_needs_two_letters_of_a_class(bar_letters: LetterSet) -> None:
    chosen = algorithm("svm")
    estimator = chosen.build(chosen.settings(), 4)
    rarest = np.flatnonzero(bar_letters.labels == 3)[:1]
    kept = np.concatenate([np.flatnonzero(bar_letters.labels != 3)[:90], rarest])
    data = FitData(bar_letters.features[kept], bar_letters.labels[kept])
    with pytest.raises(UserError, match=r"at least 2 letters of each class.*one class has 1"):
        chosen.fit(estimator, data, lambda step: None)


@pytest.mark.parametrize("settings", [{"regions": 1, "patch": 16}, {"regions": 4, "patch": 5}])
def test_kmeans_distances_in_every_geometry(
    bar_letters: LetterSet, settings: dict[str, int]
) -> None:
    expected, answers, _ = _answers(
        "k-means", bar_letters, bar_letters.features[400:], clusters=12, iterations=20, **settings
    )
    np.testing.assert_allclose(answers, expected, atol=1e-4)


def test_kmeans_describes_by_distance_to_its_centres(bar_letters: LetterSet) -> None:
    """The features of one region of one patch place, computed the long way."""
    from letterpad.algorithms.estimators.kmeans import KMeansClassifier

    chosen = algorithm("k-means")
    settings = {"clusters": 7, "patch": 16, "regions": 1, "iterations": 5}
    estimator = chosen.build(chosen.settings(settings), 4)
    assert isinstance(estimator, KMeansClassifier)
    data = FitData(bar_letters.features[:200], bar_letters.labels[:200])
    chosen.fit(estimator, data, lambda step: None)
    picture = bar_letters.features[0].reshape(28, 28)
    described = []
    for row in range(0, 13, 2):
        for column in range(0, 13, 2):
            pixels = picture[row : row + 16, column : column + 16].ravel()
            white = (pixels - estimator.mean_) @ estimator.whitening_
            distances = np.linalg.norm(estimator.centres_ - white, axis=1)
            described.append(np.maximum(distances.mean() - distances, 0))
    expected = np.mean(described, axis=0) / estimator.scale_
    np.testing.assert_allclose(
        estimator.transform(bar_letters.features[:1])[0], expected, rtol=1e-3, atol=1e-4
    )


def test_kmeans_refuses_more_clusters_than_patches() -> None:
    chosen = algorithm("k-means")
    estimator = chosen.build(chosen.settings({"clusters": 50}), 2)
    blank = FitData(np.zeros((10, 784), dtype=np.float32), np.arange(10) % 2)
    with pytest.raises(UserError, match=r"clusters\) is 50, but .* fewer different patches"):
        chosen.fit(estimator, blank, lambda step: None)
