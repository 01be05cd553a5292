"""A forest grown in threads: the trees of scikit-learn's, and no warning of any thread."""

import sys
import threading
import warnings
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from letterpad.letters.letterset import LetterSet


def forest(**settings: Any) -> Any:
    from letterpad.algorithms.estimators.forest import Forest

    return Forest(random_state=3, **settings)


@pytest.mark.parametrize(
    "settings",
    [
        {"n_estimators": 1},
        {"n_estimators": 12},
        {"n_estimators": 12, "max_leaf_nodes": 8, "criterion": "entropy", "min_samples_leaf": 3},
    ],
    ids=["one tree", "many", "bounded"],
)
def test_its_trees_are_scikit_learns(bar_letters: LetterSet, settings: dict[str, Any]) -> None:
    from sklearn.ensemble import RandomForestClassifier

    features, labels = bar_letters.features, 7 - 2 * bar_letters.labels
    theirs = RandomForestClassifier(random_state=3, **settings).fit(features[:300], labels[:300])
    ours = forest(**settings).fit(features[:300], labels[:300])
    assert ours.n_estimators == len(ours.estimators_) == settings["n_estimators"]
    np.testing.assert_array_equal(ours.classes_, theirs.classes_)
    for tree, expected in zip(ours.estimators_, theirs.estimators_, strict=True):
        np.testing.assert_array_equal(tree.tree_.feature, expected.tree_.feature)
        np.testing.assert_array_equal(tree.tree_.value, expected.tree_.value)
    asked = features[300:]
    np.testing.assert_array_equal(ours.predict_proba(asked), theirs.predict_proba(asked))


@pytest.fixture
def busy_threads() -> Iterator[None]:
    """Let threads take turns as often as they can: what is not safe goes wrong."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def test_no_thread_warns_and_the_filters_stay(bar_letters: LetterSet, busy_threads: None) -> None:
    heard: list[str] = []
    filters = list(warnings.filters)
    with warnings.catch_warnings():
        # Where the filters are emptied, a warning is shown instead of raised.
        warnings.showwarning = lambda message, *place, **more: heard.append(str(message))
        within = list(warnings.filters)
        for _ in range(3):
            fitted = forest(n_estimators=40).fit(bar_letters.features, bar_letters.labels)
            fitted.predict_proba(bar_letters.features)
        assert warnings.filters == within
    assert heard == []
    assert warnings.filters == filters


def test_each_tree_is_told_of_in_the_callers_thread(bar_letters: LetterSet) -> None:
    told: list[tuple[int, int]] = []
    forest(n_estimators=5).fit(
        bar_letters.features,
        bar_letters.labels,
        on_tree=lambda grown: told.append((grown, threading.get_ident())),
    )
    assert told == [(grown, threading.get_ident()) for grown in range(1, 6)]


def test_who_stops_it_waits_for_no_further_tree(bar_letters: LetterSet) -> None:
    stopped = forest(n_estimators=1000)

    def stop(grown: int) -> None:
        if grown == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped.fit(bar_letters.features, bar_letters.labels, on_tree=stop)
    assert len(stopped.estimators_) == 3
    assert not [each for each in threading.enumerate() if "ThreadPoolExecutor" in each.name]
