"""Scripts with scikit-learn's classifiers read the very letters right that the run does."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.sharing.code import script
from letterpad.sharing.code_of_scikit_learn import is_in_double
from letterpad.sharing.letters_file import write_letters


def right_by_script(run: Any, folder: Path) -> np.ndarray:
    """Run the lines of a script in this process; return which held-out letters are read right."""
    write_letters(run.model.card, run.letters, folder / "letters.npz")
    names: dict[str, Any] = {"__file__": str(folder / "script.py")}
    exec(compile(script(run.model.card), "script.py", "exec"), names)
    names["letters"].close()
    right: np.ndarray = names["right"]
    return right


@pytest.mark.filterwarnings("ignore:lbfgs failed to converge")
@pytest.mark.parametrize(
    ("key", "settings"),
    [
        ("logistic-regression", {"C": 0.3, "iterations": 15, "tolerance": 1e-5}),
        ("naive-bayes", {"smoothing": 0.5, "ink_from": 0.4}),
        ("k-nearest-neighbours", {"neighbours": 5, "components": 20}),
        ("k-nearest-neighbours", {"weighting": "all the same", "neighbours": 4}),
        ("svm", {"kernel": "polynomial", "components": 12}),
        ("svm", {"gamma": 0.02}),
        ("decision-tree", {"depth": 6, "criterion": "entropy", "seed": 3}),
        ("random-forest", {"trees": 8, "leaves": 30, "leaf_letters": 2, "seed": 4}),
    ],
)
@pytest.mark.parametrize("split", [{}, {"split": "writers", "validation": 0.2}])
def test_a_script_reads_the_same_letters_right(
    trained: Callable[..., Any],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    key: str,
    settings: dict[str, Any],
    split: dict[str, Any],
) -> None:
    run = trained(key, settings, random_state=11, **split)
    held_out = run.model.held_out
    right = right_by_script(run, tmp_path)
    np.testing.assert_array_equal(right, held_out.predicted == held_out.labels)
    result = run.model.card.held_out
    assert 0.2 < result.accuracy.value < 1.0
    said = capsys.readouterr().out
    assert said == (f"{result.accuracy.value} ({result.n_correct} of {result.n} right)\n")


def test_many_letters_are_fitted_in_single_precision(trained: Callable[..., Any]) -> None:
    card = trained("logistic-regression", {"iterations": 2}).model.card
    assert is_in_double(card)
    assert "float32" not in script(card)
    many = replace(card, split={**card.split, "n_train": 8001})
    assert not is_in_double(many)
    assert "float32" in script(many)
    assert "on another" in script(many)
