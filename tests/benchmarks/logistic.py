"""Logistic regression with its live curve, beside scikit-learn as it comes."""

import time
from typing import Any

import numpy as np
from table import Row, Times, compared
from window import in_own_process

N_LETTERS, ITERATIONS = 10_000, 100
MOST_LOSS = 1e-4
MOST_TO_WATCH = 1.15


def _letters() -> tuple[Any, Any]:
    from letterpad.letters.catalog import load_letters
    from letterpad.letters.data_spec import Builtin

    letters = load_letters(Builtin(size=N_LETTERS, seed=0))
    return letters.features, letters.labels


def _loss(estimator: Any, features: Any, labels: Any) -> float:
    """Return the regularised loss that the solver minimises, a letter."""
    probabilities = estimator.predict_proba(features.astype(np.float64))
    rows = np.arange(len(labels))
    penalty = 0.5 * float((estimator.coef_**2).sum()) / estimator.C / len(labels)
    return float(-np.log(probabilities[rows, labels]).mean()) + penalty


def child(repeats: str) -> dict[str, Any]:
    """Fit both in turn; seconds and losses."""
    import warnings

    from sklearn.linear_model import LogisticRegression
    from threadpoolctl import threadpool_limits

    from letterpad.algorithms.algorithm import FitData
    from letterpad.algorithms.logistic import in_double
    from letterpad.algorithms.registry import algorithm

    warnings.simplefilter("ignore")  # that the solver stops after 100 iterations is meant
    features, labels = _letters()
    chosen = algorithm("logistic-regression")
    found: dict[str, Any] = {"ours": [], "plain": [], "unwatched": [], "points": 0}
    pixels = in_double(features)
    for _ in range(int(repeats)):
        began = time.perf_counter()
        plain = LogisticRegression(max_iter=ITERATIONS).fit(features, labels)
        found["plain"].append(time.perf_counter() - began)
        steps: list[object] = []
        ours = chosen.build(chosen.settings({"iterations": ITERATIONS}), 26)
        began = time.perf_counter()
        with threadpool_limits(limits=1):  # as `training.train` does
            chosen.fit(ours, FitData(features, labels), steps.append)
        found["ours"].append(time.perf_counter() - began)
        found["points"] = len(steps)
        unwatched = chosen.build(chosen.settings({"iterations": ITERATIONS}), 26)
        began = time.perf_counter()
        with threadpool_limits(limits=1):
            unwatched.fit(pixels, labels)
        found["unwatched"].append(time.perf_counter() - began)
    found["losses"] = [_loss(ours, features, labels), _loss(plain, features, labels)]
    return found


def measure(repeats: int = 5) -> list[Row]:
    """Fit both in one process, in turn."""
    found = in_own_process("logistic", str(repeats))
    ours, plain = found["losses"]
    what = (
        f"logistic regression, {N_LETTERS:,} x 784, 26 classes, {ITERATIONS} iterations, "
        f"{found['points']} points of the curve; loss {ours:.5f}, scikit-learn's {plain:.5f}"
    )
    reference = Times.of(found["plain"])
    row = compared(what, "s", Times.of(found["ours"]), "scikit-learn as it comes", reference, 0.35)
    if ours > plain + MOST_LOSS:
        raise AssertionError(f"loss {ours} is not the optimum that scikit-learn reaches: {plain}")
    watching = compared(
        "the same with its curve",
        "s",
        Times.of(found["ours"]),
        "without the curve",
        Times.of(found["unwatched"]),
        MOST_TO_WATCH,
    )
    return [row, watching]


QUICK = {"repeats": 1}
