"""The plan of a search: what halving tries."""

import numpy as np
import pytest

from letterpad.training.trials import (
    rounds,
)


@pytest.mark.parametrize(
    ("n_candidates", "n_train", "fewest"),
    [(4, 480, 30), (9, 480, 30), (27, 480, 30), (2, 480, 30), (30, 480, 200), (9, 480, 900)],
)
def test_the_plan_is_what_halving_does(n_candidates: int, n_train: int, fewest: int) -> None:
    from sklearn.experimental import enable_halving_search_cv  # noqa: F401
    from sklearn.model_selection import HalvingGridSearchCV
    from sklearn.naive_bayes import GaussianNB

    plan = rounds(n_candidates, n_train, fewest, halving=True)
    rng = np.random.default_rng(0)
    tuner = HalvingGridSearchCV(
        GaussianNB(),
        {"var_smoothing": np.geomspace(1e-9, 1, n_candidates).tolist()},
        factor=3,
        min_resources=plan[0].n_letters,
        cv=2,
        refit=False,
    )
    tuner.fit(rng.normal(size=(n_train, 3)), np.arange(n_train) % 4)
    assert [each.n_candidates for each in plan] == tuner.n_candidates_
    assert [each.n_letters for each in plan] == tuner.n_resources_
