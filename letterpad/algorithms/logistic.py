"""Logistic regression, as the talk has it, with a curve to watch."""

import warnings
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from letterpad.algorithms.algorithm import (
    Algorithm,
    Features,
    FitData,
    Labels,
    OnStep,
    Param,
    Settings,
    Step,
)
from letterpad.algorithms.snapshot import Snapshot
from letterpad.conversion.sklearn_export import sklearn_to_onnx
from letterpad.ink.raster import N_PIXELS, SIDE
from letterpad.messages import Sentence

_CURVE_SHARE = 1 / 8
_FEWEST_CURVE_LETTERS, _MOST_CURVE_LETTERS = 500, 2000
"""The curve is drawn on a part of the training letters: on all, it would cost half of the fit."""

_ROUNDING = 1e-7
"""More than float32 is off by for numbers from 0 to 1."""

MOST_IN_DOUBLE = 8000
"""Up to so many letters a fit takes some two seconds even in double precision, in which it is that
of a script of five lines to the last digit. With more, single precision takes half the time."""

LOGISTIC_PARAMS = (
    Param(
        "C",
        Sentence("C"),
        "float",
        1.0,
        Sentence(
            "Inverse strength of the L2 penalty on the weights. Smaller means simpler: less is "
            "memorised, and fewer of the training letters are read right."
        ),
        low=1e-6,
        high=1e6,
        logarithmic=True,
    ),
    Param(
        "iterations",
        Sentence("Iterations"),
        "int",
        100,
        Sentence("The solver (L-BFGS) stops after this many at the latest."),
        low=1,
        high=10_000,
        logarithmic=True,
    ),
    Param(
        "tolerance",
        Sentence("Tolerance"),
        "float",
        1e-4,
        Sentence("The solver stops when no slope of the loss is steeper than this."),
        low=1e-10,
        high=1.0,
        logarithmic=True,
        advanced=True,
    ),
)


def logistic_regression(settings: Settings) -> Any:
    """Make an unfitted ``sklearn.linear_model.LogisticRegression``."""
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(
        C=settings["C"], max_iter=settings["iterations"], tol=settings["tolerance"]
    )


def _build(settings: Settings, n_classes: int) -> Any:
    return logistic_regression(settings)


def _fit(estimator: Any, data: FitData, on_step: OnStep) -> None:
    """Fit on the pixels that are not paper in every letter: the weights of the others stay 0."""
    features = in_double(data.features) if len(data.labels) <= MOST_IN_DOUBLE else data.features
    inked: NDArray[np.bool_] = np.asarray(features.any(axis=0))
    watched = watched_letters(data)
    if inked.all() or not inked.any():
        inked[:] = True
        estimator.notes_ = fit_logistic(
            estimator, features, data, on_step, watched, partial(_snapshot, inked)
        )
        return
    if watched is not None:
        watched = replace(watched, features=np.ascontiguousarray(watched.features[:, inked]))
    estimator.notes_ = fit_logistic(
        estimator,
        np.ascontiguousarray(features[:, inked]),
        data,
        on_step,
        watched,
        partial(_snapshot, inked),
    )
    weights = np.zeros((len(estimator.coef_), len(inked)), dtype=estimator.coef_.dtype)
    weights[:, inked] = estimator.coef_
    estimator.coef_, estimator.n_features_in_ = weights, len(inked)


def _snapshot(inked: NDArray[np.bool_], coefficients: NDArray[Any]) -> Snapshot:
    """Take weights of the pixels that are `inked` as pictures of all pixels, one for each class."""
    if len(coefficients) == 1:  # two classes: one score, against 0
        coefficients = np.concatenate([-coefficients, coefficients])
    weights = np.zeros((len(coefficients), len(inked)), dtype=np.float32)
    weights[:, inked] = coefficients
    assert len(inked) == N_PIXELS
    return Snapshot.take("classes", weights, (SIDE, SIDE))


def in_double(features: Features) -> NDArray[np.float64]:
    """Return features in double precision, and pixels as the very 255ths that float32 rounded.

    The solver's path through a hundred iterations magnifies the last digits. In double precision
    it is the same whatever the number of threads; and with 255ths it is that of a script that
    divides pixels by 255.

    Parameters
    ----------
    features : float32 array of shape (n_samples, n_features)

    Returns
    -------
    float64 array of shape (n_samples, n_features)
    """
    exact = features.astype(np.float64)
    exact *= 255.0
    np.rint(exact, out=exact)
    exact /= 255.0
    rounding = np.abs(exact - features).max(initial=0.0)
    return exact if rounding < _ROUNDING else features.astype(np.float64)


@dataclass(frozen=True, slots=True, eq=False)
class Watched:
    """Letters that a fit does not learn from, to see how it does on them.

    Parameters
    ----------
    features : float32 array of shape (n, n_features)
    labels : int64 array of shape (n,)
    are_held_out : bool
        Whether they are some of the held-out letters; of the validation part otherwise.
    """

    features: Features
    labels: Labels
    are_held_out: bool


def watched_letters(data: FitData) -> Watched | None:
    """Return some of the letters that are not learned from, at most 2,000; None without any."""
    features, labels, are_held_out = data.validation_features, data.validation_labels, False
    if labels is None:
        features, labels, are_held_out = data.held_out_features, data.held_out_labels, True
    if labels is None or not len(labels):
        return None
    chosen = _spread(len(labels), _MOST_CURVE_LETTERS)
    return Watched(np.asarray(features[chosen], np.float32), labels[chosen], are_held_out)


def _spread(n: int, most: int) -> NDArray[np.int64]:
    """Return at most so many of n places, from the first to the last."""
    return np.linspace(0, n - 1, min(n, most)).astype(int)


def fit_logistic(
    estimator: Any,
    features: np.ndarray[Any, Any],
    data: FitData,
    on_step: OnStep,
    watched: Watched | None = None,
    snapshot: Callable[[NDArray[Any]], Snapshot] | None = None,
) -> list[Sentence]:
    """Fit, reporting loss and accuracy after every iteration.

    The coefficients are those of a plain ``estimator.fit(features, data.labels)``: the curve is
    computed on the side, from a sample of the training letters and from those that are `watched`.

    Parameters
    ----------
    estimator : sklearn.linear_model.LogisticRegression
    features : float array of shape (n_samples, n_features)
    data : FitData
        Its labels are those of `features`; nothing else of it is used.
    on_step : callable
    watched : Watched, optional
        With features of the same kind as `features`.
    snapshot : callable, optional
        Makes pictures of the coefficients, where they can be looked at.

    Returns
    -------
    list of str
        A note if the solver reached its limit.
    """
    from sklearn.exceptions import ConvergenceWarning
    from threadpoolctl import threadpool_limits

    n = len(features)
    wanted = np.clip(n * _CURVE_SHARE, _FEWEST_CURVE_LETTERS, _MOST_CURVE_LETTERS)
    sample = _spread(n, int(wanted))
    learned = features[sample].astype(np.float32), data.labels[sample]
    curve = _Curve(learned, watched, estimator.max_iter, on_step, snapshot)
    estimator.set_callbacks(curve)
    try:
        # Two threads take three times as long as one here: NumPy's BLAS, SciPy's BLAS and OpenMP
        # each keep their own, which wait for work in a busy loop while another's turn it is.
        with threadpool_limits(1), warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)
            estimator.fit(features, data.labels)
    finally:
        estimator.set_callbacks()
    if estimator.n_iter_[0] < estimator.max_iter:
        return []
    return [
        Sentence(
            "The solver stopped at its limit of {limit:,} iterations before it converged: more "
            "iterations or a larger tolerance may help.",
            limit=estimator.max_iter,
        )
    ]


class _Curve:
    """A ``sklearn.callback.FitCallback``: loss and accuracy after every iteration of L-BFGS."""

    def __init__(
        self,
        learned: tuple[Features, Labels],
        watched: Watched | None,
        iterations: int,
        on_step: OnStep,
        snapshot: Callable[[NDArray[Any]], Snapshot] | None = None,
    ) -> None:
        self.snapshot = snapshot
        self.learned = learned
        self.watched = watched
        self.iterations = iterations
        self.on_step = on_step
        self.done = 0

    def setup(self, estimator: Any, context: Any) -> None:
        """Begin counting."""
        self.done = 0

    def on_fit_task_begin(self, estimator: Any, context: Any) -> None:
        """Do nothing: nothing is known yet."""

    def on_fit_task_end(self, estimator: Any, context: Any, *, fitted_estimator: Any) -> None:
        """Report the weights that the iteration arrived at."""
        if context.task_name != "lbfgs-iter" or fitted_estimator is None:
            return
        self.done += 1
        loss, accuracy = _scored(fitted_estimator, *self.learned)
        step = Step(self.done, self.iterations, "iteration", loss=loss, accuracy=accuracy)
        if self.watched is not None:
            scored = _scored(fitted_estimator, self.watched.features, self.watched.labels)
            step = _with_watched(step, *scored, self.watched)
        if self.snapshot is not None:
            step = replace(step, snapshot=partial(self.snapshot, fitted_estimator.coef_))
        self.on_step(step)

    def teardown(self, estimator: Any, context: Any) -> None:
        """Do nothing: there is nothing to give back."""


def _with_watched(step: Step, loss: float, accuracy: float, watched: Watched) -> Step:
    if watched.are_held_out:
        return replace(step, held_out_loss=loss, held_out_accuracy=accuracy)
    return replace(step, validation_loss=loss, validation_accuracy=accuracy)


def _scored(fitted: Any, features: Features, labels: Labels) -> tuple[float, float]:
    """Return mean cross-entropy and share of right answers."""
    scores = features @ fitted.coef_.T.astype(np.float32)
    scores += fitted.intercept_.astype(np.float32)
    if scores.shape[1] == 1:  # two classes: one score, against 0
        scores = np.hstack([np.zeros_like(scores), scores])
    rows = np.arange(len(scores))
    right = np.searchsorted(fitted.classes_, labels)
    accuracy = float(np.mean(scores.argmax(axis=1) == right))
    scores -= scores.max(axis=1, keepdims=True)
    of_right = scores[rows, right]
    loss = float(np.mean(np.log(np.exp(scores).sum(axis=1)) - of_right))
    return loss, accuracy


LOGISTIC_REGRESSION = Algorithm(
    key="logistic-regression",
    name=Sentence("Logistic regression"),
    summary=Sentence(
        "One weight for every pixel and letter; the sums become probabilities by softmax."
    ),
    family="scikit-learn",
    params=LOGISTIC_PARAMS,
    build=_build,
    fit=_fit,
    to_onnx=sklearn_to_onnx,
    draws_held_out=True,
)
