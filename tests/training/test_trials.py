"""The plan of a search: what halving tries."""

import numpy as np
import pytest

from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.training.spec import SearchSpec, TrainSpec
from letterpad.training.trials import SearchData, rounds


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


def test_a_search_tries_on_the_training_part_beside_a_fixed_test_part(
    bar_letters: LetterSet,
) -> None:
    base = TrainSpec(Files("bars"), "logistic-regression", train_size=200, test_size=0.2)
    data = SearchData.of(SearchSpec(base, {"C": (0.1, 1.0)}, 3), bar_letters)
    split = bar_letters.split(200, 42, test_size=0.2)
    np.testing.assert_array_equal(data.labels, bar_letters.labels[split.train])
    assert len(split.held_out) == 120
