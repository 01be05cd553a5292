"""An algorithm with its parameters is a classifier to scikit-learn."""

import pytest

from letterpad.algorithms.registry import ALGORITHMS, algorithm
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet

FAST: dict[str, dict[str, object]] = {
    "neural-net": {"hidden_units": "32", "epochs": 6},
    "convolutional-net": {"filters": "4,8", "dense_units": 32, "epochs": 8, "batch_size": 32},
    "random-forest": {"trees": 10},
    "k-means": {"clusters": 20, "iterations": 40},
}
"""Settings that make a fit on the bars short; the others are fast as they are."""


@pytest.mark.parametrize("key", ALGORITHMS)
def test_recipe_is_a_classifier_to_scikit_learn(key: str) -> None:
    from sklearn.base import clone, is_classifier

    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    recipe = ConfiguredClassifier(key, 4, **FAST.get(key, {}))
    assert is_classifier(recipe)
    copy = clone(recipe)
    assert copy is not recipe
    assert copy.get_params() == recipe.get_params()
    assert set(algorithm(key).settings()) <= set(recipe.get_params())
    with pytest.raises(UserError, match="colour"):
        recipe.set_params(colour=1)
    with pytest.raises(UserError, match="colour"):
        ConfiguredClassifier(key, 4, colour=1)


@pytest.mark.parametrize("key", ALGORITHMS)
def test_estimators_can_be_cloned(key: str) -> None:
    from sklearn.base import clone, is_classifier

    built = algorithm(key).build(algorithm(key).settings(), 4)
    assert is_classifier(built)
    copy = clone(built)
    assert copy is not built
    assert repr(copy.get_params(deep=False)) == repr(built.get_params(deep=False))


def test_grid_search_finds_the_better_value_by_our_names(bar_letters: LetterSet) -> None:
    from sklearn.model_selection import GridSearchCV

    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    recipe = ConfiguredClassifier("decision-tree", 4)
    # One question cannot tell four letters apart.
    search = GridSearchCV(recipe, {"depth": [1, 10]}, cv=2, error_score="raise")
    search.fit(bar_letters.features[:200], bar_letters.labels[:200])
    assert search.best_params_ == {"depth": 10}


def test_recipe_refuses_bad_values_and_missing_classes(bar_letters: LetterSet) -> None:
    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    x, y = bar_letters.features[:100], bar_letters.labels[:100]
    with pytest.raises(UserError, match=r"iterations.*whole number"):
        ConfiguredClassifier("logistic-regression", 4, iterations=0).fit(x, y)
    with pytest.raises(UserError, match=r"None of the \d+ letters to learn from is of class 2 "):
        ConfiguredClassifier("logistic-regression", 4).fit(x[y != 2], y[y != 2])
    with pytest.raises(UserError, match="validation part"):
        ConfiguredClassifier("neural-net", 4, validation=0.99).fit(x, y)
