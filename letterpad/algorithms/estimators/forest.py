"""A random forest that grows its trees in threads, and says how many there are."""

import os
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Self

import numpy as np
from sklearn.base import clone
from sklearn.ensemble import RandomForestClassifier

from letterpad.algorithms.algorithm import Features, Labels


class Forest(RandomForestClassifier):  # type: ignore[misc]
    """scikit-learn's random forest, tree by tree the same.

    WORKAROUND https://github.com/scikit-learn/scikit-learn/issues/32631: with ``n_jobs`` each of
    scikit-learn's threads sets Python's warning filters for a moment. These belong to the process,
    not to the thread, so that now and then they are left empty, and each further tree warns that
    "`sklearn.utils.parallel.delayed` should be used with `sklearn.utils.parallel.Parallel`".
    """

    def fit(
        self,
        X: Features,  # noqa: N803
        y: Labels,
        sample_weight: None = None,
        on_tree: Callable[[int], None] = lambda grown: None,
    ) -> Self:
        """Grow the trees, in as many threads as there are processors.

        Parameters
        ----------
        X : float32 array of shape (n_samples, n_features)
        y : int64 array of shape (n_samples,)
        sample_weight : None
            All samples count alike.
        on_tree : callable
            Gets how many trees there are, after each of them; called in the caller's thread.
        """
        assert sample_weight is None
        n_samples, n_trees = len(y), self.n_estimators
        try:
            self.set_params(n_estimators=1)
            super().fit(X, y)  # checks all parameters, and grows the first tree
        finally:
            self.set_params(n_estimators=n_trees)
        on_tree(1)
        features = np.ascontiguousarray(X, dtype=np.float32)
        labels = np.searchsorted(self.classes_, y).astype(np.float64)

        def grow(tree: Any) -> Any:
            drawn = np.random.RandomState(tree.random_state).randint(0, n_samples, n_samples)
            times = np.bincount(drawn, minlength=n_samples).astype(np.float64)
            return tree.fit(features, labels, sample_weight=times, check_input=False)

        first = self.estimators_[0]
        draw = np.random.RandomState(self.random_state).randint
        seeds = [draw(2**31 - 1) for _ in range(n_trees)]
        trees = [clone(first).set_params(random_state=seed) for seed in seeds[1:]]
        # Where the weights are checked, the filters are set as well: let it be a copy of them.
        with warnings.catch_warnings(), ThreadPoolExecutor(os.cpu_count()) as threads:
            growing = threads.map(grow, trees)
            try:
                for tree in growing:
                    self.estimators_.append(tree)
                    on_tree(len(self.estimators_))
            finally:
                threads.shutdown(cancel_futures=True)
        return self
