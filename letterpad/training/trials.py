"""The fits of a search: which there are, what each one is given, and how it scores.

A search is a list of `FitTask`. `fit_one` does one of them, and looks at nothing but the task and
the `SearchData`. Tasks, scores and the search's spec are plain values that JSON can hold, and
`SearchData.of` gives the same data wherever the letters are: so an executor may have the tasks done
by other processes or machines.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import numpy as np

from letterpad.algorithms.algorithm import Algorithm, Features, Labels, Value
from letterpad.errors import UserError
from letterpad.ink.raster import features
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.training.convertible import check_convertible
from letterpad.training.spec import SearchSpec, TrainSpec
from letterpad.training.splitting import Indices, check_counts, folds, part
from letterpad.training.train import check, validation_share

FACTOR = 3
"""Halving keeps one in so many for its next round, on so many times as many letters."""

_FEWEST_OF_RAREST = 15
"""Letters of the rarest class expected in halving's first round: none is likely to lack there."""

_SUBSAMPLE_SEED = 0

Grid = Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class FitTask:
    """One fit of a search.

    Parameters
    ----------
    settings : mapping
        The searched parameters to try.
    fold : int
        The fold to score on, counted from 0; the others are trained on.
    n : int
        Letters of this round of the search, in all folds together.
    """

    settings: Mapping[str, Value]
    fold: int
    n: int


@dataclass(frozen=True, slots=True)
class Score:
    """What came of a `FitTask`.

    Parameters
    ----------
    accuracy : float
        On the task's fold.
    n_letters : int
        How many letters it was trained on.
    fit_seconds, seconds : float
        Of the fit, and with the answers that were scored.
    """

    accuracy: float
    n_letters: int
    fit_seconds: float
    seconds: float


@dataclass(frozen=True, slots=True, eq=False)
class SearchData:
    """What all fits of a search share.

    Parameters
    ----------
    spec : SearchSpec
    n_classes : int
    features : float32 array of shape (n, 784)
        The training part of the letters; the held-out part is not here.
    labels : int64 array of shape (n,)
    folds : tuple of pairs of int64 arrays
        For each fold the letters to train on and those to score on.
    """

    spec: SearchSpec
    n_classes: int
    features: Features
    labels: Labels
    folds: tuple[tuple[Indices, Indices], ...]

    @classmethod
    def of(cls, spec: SearchSpec, letters: LetterSet) -> "SearchData":
        """Cut the training part of letters into folds.

        Raises
        ------
        UserError
            If the letters do not allow it.
        """
        train = part(letters, spec.base, 0.0).fit
        first = {name: values[0] for name, values in spec.values.items()}
        check_convertible(*_checked(spec.base, first), letters, train)
        return cls(
            spec,
            len(letters.classes),
            features(letters.images[train]),
            letters.labels[train],
            tuple(_folds(spec, letters, train)),
        )

    def letters_of(self, task: FitTask) -> tuple[Indices, Indices]:
        """Return which letters a task trains on and scores on: in halving a sample of its fold.

        It is the sample that scikit-learn's HalvingGridSearchCV takes with ``random_state=0``.
        """
        fold = self.folds[task.fold]
        if not self.spec.halving:
            return fold
        from sklearn.utils import resample

        share = task.n / len(self.labels)
        fitted, scored = (
            resample(
                each,
                replace=False,
                random_state=_SUBSAMPLE_SEED,
                n_samples=int(share * len(each)),
            )
            for each in fold
        )
        return fitted, scored


def fit_one(task: FitTask, data: SearchData) -> Score:
    """Fit with a task's parameters, and score on its fold; the same wherever it is done.

    Raises
    ------
    UserError
        If the parameters or the letters do not allow it.
    """
    from threadpoolctl import threadpool_limits

    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    base = data.spec.base
    algorithm, settings = _checked(base, task.settings)
    fitted, scored = data.letters_of(task)
    estimator = ConfiguredClassifier(
        base.algorithm,
        data.n_classes,
        validation=validation_share(base, algorithm),
        **dict[str, Any](settings),
    )
    with threadpool_limits(limits=1):  # as in train
        began = time.perf_counter()
        estimator.fit(data.features[fitted], data.labels[fitted])
        fit_seconds = time.perf_counter() - began
        accuracy = estimator.score(data.features[scored], data.labels[scored])
    return Score(accuracy, len(fitted), fit_seconds, time.perf_counter() - began)


def _checked(base: TrainSpec, tried: Mapping[str, Any]) -> tuple[Algorithm, dict[str, Value]]:
    return check(replace(base, settings={**base.settings, **tried}))


Executor = Callable[[Sequence[FitTask], SearchData], Iterable[tuple[int, Score]]]
"""Does tasks: gives each one's place in the list with its score, in any order, as they end."""


def one_by_one(tasks: Sequence[FitTask], data: SearchData) -> Iterator[tuple[int, Score]]:
    """Do tasks in this process, one after another."""
    for place, task in enumerate(tasks):
        yield place, fit_one(task, data)


def combinations(grid: Grid) -> list[dict[str, Value]]:
    """Return all combinations of values, in the order of scikit-learn's ParameterGrid."""
    names = sorted(grid)
    return [
        dict(zip(names, values, strict=True)) for values in product(*(grid[name] for name in names))
    ]


@dataclass(frozen=True, slots=True)
class Round:
    """A number of candidates that are each tried on the same number of letters."""

    n_candidates: int
    n_letters: int


def rounds_of(data: SearchData, n_candidates: int) -> list[Round]:
    """Plan a search on these letters; in each round every class is likely to be there."""
    spec, labels = data.spec, data.labels
    share_of_rarest = np.bincount(labels, minlength=data.n_classes).min() / len(labels)
    fewest = math.ceil(_FEWEST_OF_RAREST / share_of_rarest / (1 - 1 / spec.folds))
    return rounds(n_candidates, len(labels), fewest, spec.halving)


def rounds(n_candidates: int, n_train: int, fewest: int, halving: bool) -> list[Round]:
    """Plan a search: one round for a grid; for halving, as HalvingGridSearchCV goes on.

    Parameters
    ----------
    n_candidates, n_train : int
        How many combinations, and how many letters there are for cross-validation.
    fewest : int
        Letters that a round needs at least.
    halving : bool
    """
    if not halving:
        return [Round(n_candidates, n_train)]
    wanted = 1 + _whole_log(n_candidates)
    first = min(n_train, max(fewest, n_train // FACTOR ** (wanted - 1)))
    plan = []
    for number in range(min(wanted, 1 + _whole_log(n_train // first))):
        plan.append(Round(n_candidates, first * FACTOR**number))
        n_candidates = math.ceil(n_candidates / FACTOR)
    return plan


def _whole_log(number: int) -> int:
    """Return the largest power of FACTOR that does not exceed `number`."""
    return math.floor(math.log(number, FACTOR))


def _folds(
    spec: SearchSpec, letters: LetterSet, train: Indices
) -> Iterator[tuple[Indices, Indices]]:
    """Cut letters into folds, see `splitting.folds`; raise UserError where there are too few."""
    check_counts(letters, train, Sentence(" for {folds} folds", folds=spec.folds), spec.folds)
    if spec.base.split == "writers":
        assert letters.writers is not None  # or it could not have been split
        n_writers = len(np.unique(letters.writers[train]))
        if n_writers < spec.folds:
            raise UserError(
                "The training part of {letters} has {n_writers} writers: too few for "
                "{folds} folds of whole writers. Choose fewer folds, or another split.",
                letters=letters.name,
                n_writers=n_writers,
                folds=spec.folds,
            )
    for fitted, scored in folds(letters, train, spec.base, spec.folds):
        which = Sentence(" without one fold of the cross-validation")
        check_counts(letters, train[fitted], which)
        yield fitted, scored
