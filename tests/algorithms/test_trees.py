"""Trees and forests: bounded, and grown in steps."""

import zlib
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.algorithm import FitData
from letterpad.algorithms.registry import algorithm
from letterpad.conversion.export import to_onnx
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.recognition.recognizer import session_for


def test_forest_in_steps_is_the_forest_in_one_go(
    bar_letters: LetterSet, answers_both_ways: Any
) -> None:
    from sklearn.ensemble import RandomForestClassifier

    expected, answers, _ = answers_both_ways(
        "random-forest", bar_letters.features[400:], trees=10, leaves=8, seed=3
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
    estimator = chosen.build(chosen.settings({"trees": 10}), 26)
    chosen.fit(estimator, data, lambda step: None)
    network = to_onnx(estimator, chosen)
    assert sum(tree.get_n_leaves() for tree in estimator.estimators_) > 10_000
    assert len(zlib.compress(network)) < 750_000


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


def test_a_forest_too_large_to_be_opened_is_refused_before_it_is_grown() -> None:
    forest = algorithm("random-forest")
    assert forest.settings({"trees": 250, "leaves": 4000})
    with pytest.raises(UserError) as refused:
        forest.settings({"trees": 600, "leaves": 20_000})
    said = str(refused.value)
    assert "600 trees with 20,000 leaves each is too large to be opened" in said
    assert "at most 50 trees, or at most 1,666 leaves" in said
    assert forest.settings({"trees": 50, "leaves": 20_000})
    assert forest.settings({"trees": 600, "leaves": 1_666})
