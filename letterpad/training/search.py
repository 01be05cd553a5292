"""The best settings by cross-validation inside the training part, and a model trained with them."""

import math
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

import numpy as np

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet, features
from letterpad.models.algorithm import Features, Labels, OnStep, Value
from letterpad.models.model_file import TrainedModel
from letterpad.models.recipe import RecipeClassifier
from letterpad.training.failures import in_words
from letterpad.training.news import Trial
from letterpad.training.parts import Indices, check_counts, part
from letterpad.training.reporter import Reporter
from letterpad.training.spec import Progress, SearchSpec
from letterpad.training.train import check, read_letters, train_with, validation_share

MOST_SETTINGS = 3
MOST_COMBINATIONS = 500
MOST_FOLDS = 10

FACTOR = 3
"""Halving keeps one in so many for its next round, on so many times as many letters."""

_FEWEST_OF_RAREST = 15
"""Letters of the rarest class expected in halving's first round: none is likely to lack there."""

Grid = Mapping[str, tuple[Value, ...]]


def search(
    spec: SearchSpec,
    report: Callable[[Progress | Trial], None],
    letters: LetterSet | None = None,
) -> TrainedModel:
    """Try all combinations of values by cross-validation, and train with the best.

    Each algorithm is one scikit-learn classifier here (`RecipeClassifier`), searched by
    GridSearchCV or HalvingGridSearchCV (Jamieson and Talwalkar, 2016). Folds are stratified, or
    whole writers where the split is by writer. The held-out part is not looked at before the
    final training has ended.

    Parameters
    ----------
    spec : SearchSpec
    report : callable
        Gets a Trial after every fit, and Progress as in `train`; never called twice at once.
    letters : LetterSet, optional
        The letters of ``spec.base.data``, where the caller has read them.

    Returns
    -------
    TrainedModel
        Its card's `search` lists what was tried.

    Raises
    ------
    UserError
        If values, folds or letters do not allow it, or as in `train`.
    """
    saying = threading.Lock()

    def say(news: Progress | Trial) -> None:
        with saying:
            report(news)

    with in_words(), Reporter(say) as reporter:
        grid = checked_grid(spec)
        letters = letters or read_letters(spec.base, reporter)
        tried = _cross_validate(spec, grid, letters, reporter, say)
        best = replace(spec.base, settings={**spec.base.settings, **tried.best})
        model = train_with(best, reporter, letters)
        card = replace(model.card, notes=(*model.card.notes, tried.note), search=tried.table)
        return replace(model, card=card)


def checked_grid(spec: SearchSpec) -> dict[str, tuple[Value, ...]]:
    """Return the values to try, checked and each once; raise UserError if it cannot be done."""
    algorithm, _ = check(spec.base)
    if not 1 <= len(spec.values) <= MOST_SETTINGS:
        raise UserError(
            f"A search takes one to {MOST_SETTINGS} settings; it got {len(spec.values)}."
        )
    if not 2 <= spec.folds <= MOST_FOLDS:
        raise UserError(f"A search takes 2 to {MOST_FOLDS} folds; it got {spec.folds}.")
    grid = {}
    for name, values in spec.values.items():
        param = algorithm.param(name)
        grid[name] = tuple(dict.fromkeys(param.check(value) for value in values))
        if not grid[name]:
            raise UserError(f"{param.label} ({name}) needs at least one value to try.")
    combinations = math.prod(len(values) for values in grid.values())
    if not 2 <= combinations <= MOST_COMBINATIONS:
        raise UserError(
            f"These values make {combinations:,} combination{'s' if combinations > 1 else ''}: "
            f"2 to {MOST_COMBINATIONS} can be searched. "
            f"{'Add' if combinations < 2 else 'Take out'} some values."
        )
    return grid


@dataclass(frozen=True, slots=True)
class _Tried:
    """What a cross-validation found."""

    best: Mapping[str, Value]
    note: str
    table: tuple[Mapping[str, Any], ...]


class _Timed(RecipeClassifier):
    """Remembers how many letters its fit had, and how long it took."""

    n_letters_: int
    began_: float

    def fit(self, X: Features, y: Labels, on_step: OnStep | None = None) -> Self:  # noqa: N803
        self.n_letters_, self.began_ = len(y), time.perf_counter()
        return super().fit(X, y, on_step)


@dataclass(frozen=True, slots=True)
class _Round:
    """A number of candidates that are each tried on the same number of letters."""

    n_candidates: int
    n_letters: int


def rounds(n_candidates: int, n_train: int, fewest: int, halving: bool) -> list[_Round]:
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
        return [_Round(n_candidates, n_train)]
    wanted = 1 + _whole_log(n_candidates)
    first = min(n_train, max(fewest, n_train // FACTOR ** (wanted - 1)))
    plan = []
    for number in range(min(wanted, 1 + _whole_log(n_train // first))):
        plan.append(_Round(n_candidates, first * FACTOR**number))
        n_candidates = math.ceil(n_candidates / FACTOR)
    return plan


def _whole_log(number: int) -> int:
    """Return the largest power of FACTOR that does not exceed `number`."""
    return math.floor(math.log(number, FACTOR))


class _Watch:
    """Scores each fit of a search, as scikit-learn asks for it, and tells of it."""

    def __init__(
        self,
        spec: SearchSpec,
        grid: Grid,
        plan: list[_Round],
        n_train: int,
        reporter: Reporter,
        say: Callable[[Trial], None],
    ) -> None:
        self._folds = spec.folds
        self._names = tuple(grid)
        self._n_train = n_train
        self._reporter = reporter
        self._say = say
        self._costs = self._each_cost(plan)
        self._total_cost = sum(self._each_cost(plan))
        self._total = sum(each.n_candidates for each in plan) * spec.folds
        self._done = 0
        self._cost = 0.0

    def __call__(self, estimator: _Timed, features: Features, labels: Labels) -> float:
        """Return the accuracy on the fold's validation part."""
        accuracy = estimator.score(features, labels)
        self._done += 1
        self._cost += next(self._costs, 0.0)
        settings = estimator.get_params()
        self._say(
            Trial(
                {name: settings[name] for name in self._names},
                fold=(self._done - 1) % self._folds,
                n_letters=estimator.n_letters_,
                accuracy=accuracy,
                seconds=time.perf_counter() - estimator.began_,
                done=self._done,
                total=self._total,
            )
        )
        # The final training costs about as much as a fit with all letters.
        self._reporter.advance(
            self._cost,
            self._total_cost,
            f"fit {self._done:,} of {self._total:,}",
            after=self._n_train,
        )
        return accuracy

    def _each_cost(self, plan: list[_Round]) -> Iterator[float]:
        """Give for every fit the number of letters it has, which is what its time goes by."""
        for each in plan:
            for _ in range(each.n_candidates * self._folds):
                yield each.n_letters * (1 - 1 / self._folds)


def _cross_validate(
    spec: SearchSpec,
    grid: Grid,
    letters: LetterSet,
    reporter: Reporter,
    say: Callable[[Trial], None],
) -> _Tried:
    from sklearn.experimental import enable_halving_search_cv  # noqa: F401 - switches it on
    from sklearn.model_selection import GridSearchCV, HalvingGridSearchCV
    from threadpoolctl import threadpool_limits

    reporter.stage("search", "starting")
    algorithm, settings = check(spec.base)
    train = part(letters, spec.base, 0.0).fit
    folds, groups = _folds(spec, letters, train)
    labels = letters.labels[train]
    n_classes = len(letters.classes)
    share_of_rarest = np.bincount(labels, minlength=n_classes).min() / len(labels)
    fewest = math.ceil(_FEWEST_OF_RAREST / share_of_rarest / (1 - 1 / spec.folds))
    n_candidates = math.prod(len(values) for values in grid.values())
    plan = rounds(n_candidates, len(train), fewest, spec.halving)
    estimator = _Timed(
        algorithm=spec.base.algorithm,
        n_classes=n_classes,
        validation=validation_share(spec.base, algorithm),
        **dict[str, Any](settings),
    )
    common = {
        "param_grid": {name: list(values) for name, values in grid.items()},
        "scoring": _Watch(spec, grid, plan, len(train), reporter, say),
        "cv": folds,
        "refit": False,
        "n_jobs": 1,
        "error_score": "raise",
        "return_train_score": False,
    }
    if spec.halving:
        tuner = HalvingGridSearchCV(
            estimator, factor=FACTOR, min_resources=plan[0].n_letters, random_state=0, **common
        )
    else:
        tuner = GridSearchCV(estimator, **common)
    began = time.perf_counter()
    with threadpool_limits(limits=1):  # as in train
        tuner.fit(features(letters.images[train]), labels, groups=groups)
    note = (
        f"The best of {n_candidates} combinations of settings tried in "
        f"{time.perf_counter() - began:.0f} s by cross-validation in {spec.folds} folds inside "
        f"the training part: accuracy {tuner.best_score_:.4f} there. "
        "The held-out letters had no part in the choice."
    )
    return _Tried(tuner.best_params_, note, _table(tuner.cv_results_, len(train)))


def _folds(spec: SearchSpec, letters: LetterSet, train: Indices) -> tuple[Any, Any]:
    """Return scikit-learn's splitter, and the writers it needs where folds are by writer."""
    from sklearn.model_selection import GroupKFold, StratifiedKFold

    labels, groups = letters.labels[train], None
    check_counts(letters, train, f" for {spec.folds} folds", fewest=spec.folds)
    if spec.base.split == "writers":
        assert letters.writers is not None  # or it could not have been split
        groups = letters.writers[train]
        n_writers = len(np.unique(groups))
        if n_writers < spec.folds:
            raise UserError(
                f"The training part of {letters.name} has {n_writers} writers: too few for "
                f"{spec.folds} folds of whole writers. Choose fewer folds, or another split."
            )
        folds = GroupKFold(spec.folds)
    else:
        folds = StratifiedKFold(spec.folds, shuffle=True, random_state=spec.base.random_state)
    for fitted, _ in folds.split(train, labels, groups):
        check_counts(letters, train[fitted], " without one fold of the cross-validation")
    return folds, groups


def _table(results: Mapping[str, Any], n_train: int) -> tuple[Mapping[str, Any], ...]:
    """Return what was tried, one row for each combination (and number of letters)."""
    n_letters = results.get("n_resources", [n_train] * len(results["params"]))
    columns = (
        results["params"],
        results["mean_test_score"],
        results["std_test_score"],
        results["mean_fit_time"],
        n_letters,
    )
    return tuple(
        {
            "settings": dict(settings),
            "accuracy": float(mean),
            "deviation": float(deviation),
            "seconds": float(seconds),
            "n_letters": int(n),
        }
        for settings, mean, deviation, seconds, n in zip(*columns, strict=True)
    )
