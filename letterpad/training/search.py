"""The best settings by cross-validation inside the training part, and a model trained with them."""

import math
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from letterpad.algorithms.algorithm import Value
from letterpad.errors import UserError
from letterpad.ink.raster import features
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.model_files.model_file import TrainedModel
from letterpad.training.convertible import check_convertible
from letterpad.training.failures import in_words
from letterpad.training.protocol import Trial
from letterpad.training.reporter import Reporter
from letterpad.training.spec import Progress, SearchSpec
from letterpad.training.splitting import Indices, check_counts, part
from letterpad.training.train import check, read_letters, train_with, validation_share
from letterpad.training.trials import FACTOR, Watch, rounds

MOST_SETTINGS = 3
MOST_COMBINATIONS = 500
MOST_FOLDS = 10

_FEWEST_OF_RAREST = 15
"""Letters of the rarest class expected in halving's first round: none is likely to lack there."""

Grid = Mapping[str, tuple[Value, ...]]


def search(
    spec: SearchSpec,
    report: Callable[[Progress | Trial], None],
    letters: LetterSet | None = None,
) -> TrainedModel:
    """Try all combinations of values by cross-validation, and train with the best.

    Each algorithm is one scikit-learn classifier here (`ConfiguredClassifier`), searched by
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

    def say(message: Progress | Trial) -> None:
        with saying:
            report(message)

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
            "A search takes one to {most_settings} settings; it got {n_values}.",
            most_settings=MOST_SETTINGS,
            n_values=len(spec.values),
        )
    if not 2 <= spec.folds <= MOST_FOLDS:
        raise UserError(
            "A search takes 2 to {most_folds} folds; it got {folds}.",
            most_folds=MOST_FOLDS,
            folds=spec.folds,
        )
    grid = {}
    for name, values in spec.values.items():
        param = algorithm.param(name)
        grid[name] = tuple(dict.fromkeys(param.check(value) for value in values))
        if not grid[name]:
            raise UserError(
                "{label} ({name}) needs at least one value to try.", label=param.label, name=name
            )
    combinations = math.prod(len(values) for values in grid.values())
    if not 2 <= combinations <= MOST_COMBINATIONS:
        few = Sentence(
            "These values make 1 combination: 2 to {most} can be searched. Add some values.",
            most=MOST_COMBINATIONS,
        )
        many = Sentence(
            "These values make {n:,} combinations: 2 to {most} can be searched. "
            "Take out some values.",
            n=combinations,
            most=MOST_COMBINATIONS,
        )
        raise UserError(few if combinations < 2 else many)
    return grid


@dataclass(frozen=True, slots=True)
class _Tried:
    """What a cross-validation found."""

    best: Mapping[str, Value]
    note: Sentence
    table: tuple[Mapping[str, Any], ...]


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

    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    reporter.stage("search", Sentence("starting"))
    algorithm, settings = check(spec.base)
    train = part(letters, spec.base, 0.0).fit
    check_convertible(algorithm, settings, letters, train)
    folds, groups = _folds(spec, letters, train)
    labels = letters.labels[train]
    n_classes = len(letters.classes)
    share_of_rarest = np.bincount(labels, minlength=n_classes).min() / len(labels)
    fewest = math.ceil(_FEWEST_OF_RAREST / share_of_rarest / (1 - 1 / spec.folds))
    n_candidates = math.prod(len(values) for values in grid.values())
    plan = rounds(n_candidates, len(train), fewest, spec.halving)
    estimator = ConfiguredClassifier(
        algorithm=spec.base.algorithm,
        n_classes=n_classes,
        validation=validation_share(spec.base, algorithm),
        **dict[str, Any](settings),
    )
    common = {
        "param_grid": {name: list(values) for name, values in grid.items()},
        "scoring": Watch(spec, grid, plan, len(train), reporter, say),
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
    note = Sentence(
        "The best of {n} combinations of settings tried in {seconds:.0f} s by cross-validation "
        "in {folds} folds inside the training part: accuracy {accuracy:.4f} there. "
        "The held-out letters had no part in the choice.",
        n=n_candidates,
        seconds=time.perf_counter() - began,
        folds=spec.folds,
        accuracy=tuner.best_score_,
    )
    return _Tried(tuner.best_params_, note, _table(tuner.cv_results_, len(train)))


def _folds(spec: SearchSpec, letters: LetterSet, train: Indices) -> tuple[Any, Any]:
    """Return scikit-learn's splitter, and the writers it needs where folds are by writer."""
    from sklearn.model_selection import GroupKFold, StratifiedKFold

    labels, groups = letters.labels[train], None
    check_counts(letters, train, Sentence(" for {folds} folds", folds=spec.folds), spec.folds)
    if spec.base.split == "writers":
        assert letters.writers is not None  # or it could not have been split
        groups = letters.writers[train]
        n_writers = len(np.unique(groups))
        if n_writers < spec.folds:
            raise UserError(
                "The training part of {letters} has {n_writers} writers: too few for "
                "{folds} folds of whole writers. Choose fewer folds, or another split.",
                letters=letters.name,
                n_writers=n_writers,
                folds=spec.folds,
            )
        folds = GroupKFold(spec.folds)
    else:
        folds = StratifiedKFold(spec.folds, shuffle=True, random_state=spec.base.random_state)
    for fitted, _ in folds.split(train, labels, groups):
        which = Sentence(" without one fold of the cross-validation")
        check_counts(letters, train[fitted], which)
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
