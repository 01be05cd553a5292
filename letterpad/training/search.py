"""The best parameters by cross-validation in the training part, and a model trained with them."""

import math
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from letterpad.algorithms import registry
from letterpad.algorithms.algorithm import Value
from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence, Text
from letterpad.model_files.model_file import TrainedModel
from letterpad.training.calibrating import Plan
from letterpad.training.failures import in_words
from letterpad.training.naming import automatic_name
from letterpad.training.protocol import Trial
from letterpad.training.reporter import Reporter
from letterpad.training.spec import Progress, SearchSpec, TrainSpec
from letterpad.training.splitting import part
from letterpad.training.train import read_letters, train_with, usual_size, validation_share
from letterpad.training.trials import (
    FACTOR,
    Executor,
    FitTask,
    Grid,
    Round,
    Score,
    SearchData,
    combinations,
    one_by_one,
    rounds_of,
)

MOST_SETTINGS = 3
MOST_COMBINATIONS = 500
MOST_FOLDS = 10


def search(
    spec: SearchSpec,
    report: Callable[[Progress | Trial], None],
    letters: LetterSet | None = None,
    execute: Executor = one_by_one,
    name: Callable[[Text], str] = str,
) -> TrainedModel:
    """Try all combinations of values by cross-validation, and train with the best.

    What is tried, and what is best, is what scikit-learn's GridSearchCV and HalvingGridSearchCV
    (Jamieson and Talwalkar, 2016) try and find; here it is a list of tasks that may be done
    anywhere. Folds are stratified, or whole writers where the split is by writer. The held-out
    part is not looked at before the final training has ended.

    Parameters
    ----------
    spec : SearchSpec
    report : callable
        Gets a Trial after every fit, and Progress as in `train`; never called twice at once.
    letters : LetterSet, optional
        The letters of ``spec.base.data``, where the caller has read them.
    execute : Executor
        Does the fits of the cross-validation: by default in this process, one after another.
    name : callable
        Gets the automatic name of the best parameters, where nobody has named the run
        (``spec.base.name``), and returns what it is called: in another language, or numbered.

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
        reporter.stage("search", Sentence("starting"))
        data = SearchData.of(spec, letters)
        count = _Count(data, list(grid), _cost_of_training(spec.base, letters), reporter, say)
        tried = _cross_validate(data, grid, execute, count)
        best = replace(spec.base, settings={**spec.base.settings, **tried.best})
        if not best.name:
            best = replace(best, name=name(automatic_name(best, usual_size(best, letters))))
        model = train_with(best, reporter, letters)
        card = replace(model.card, notes=(*model.card.notes, tried.note), search=tried.table)
        return replace(model, card=card)


def _cost_of_training(spec: TrainSpec, letters: LetterSet) -> float:
    """Return how long the final training takes, its calibration included.

    It is a multiple of the time of a fit with the whole training part.
    """
    share = validation_share(spec, registry.algorithm(spec.algorithm))
    return 1 + Plan.of(spec, letters, part(letters, spec, share)).cost


def checked_grid(spec: SearchSpec) -> dict[str, tuple[Value, ...]]:
    """Return the values to try, checked and each once; raise UserError if it cannot be done."""
    algorithm = registry.algorithm(spec.base.algorithm)
    if not 1 <= len(spec.values) <= MOST_SETTINGS:
        raise UserError(
            "A search tries values of one to {most_settings} parameters, not of {n_values}.",
            most_settings=MOST_SETTINGS,
            n_values=len(spec.values),
        )
    if not 2 <= spec.folds <= MOST_FOLDS:
        raise UserError(
            "A search needs 2 to {most_folds} folds, not {folds}.",
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
    n_combinations = math.prod(len(values) for values in grid.values())
    if not 2 <= n_combinations <= MOST_COMBINATIONS:
        few = Sentence(
            "These values make 1 combination: 2 to {most} can be searched. Add some values.",
            most=MOST_COMBINATIONS,
        )
        many = Sentence(
            "These values make {n:,} combinations: 2 to {most} can be searched. "
            "Take out some values.",
            n=n_combinations,
            most=MOST_COMBINATIONS,
        )
        raise UserError(few if n_combinations < 2 else many)
    for each in combinations(grid):
        algorithm.settings({**spec.base.settings, **each})
    return grid


@dataclass(frozen=True, slots=True)
class _Tried:
    """What a cross-validation found."""

    best: Mapping[str, Value]
    note: Sentence
    table: tuple[Mapping[str, Any], ...]


def _cross_validate(
    data: SearchData,
    grid: Grid,
    execute: Executor,
    count: "_Count",
) -> _Tried:
    folds = data.spec.folds
    candidates = combinations(grid)
    n_candidates = len(candidates)
    plan = rounds_of(data, n_candidates)
    count.expect(plan)
    began = time.perf_counter()
    table: list[Mapping[str, Any]] = []
    for each in plan:
        tasks = [
            FitTask(settings, fold, each.n_letters)
            for settings in candidates
            for fold in range(folds)
        ]
        scores = count.collect(tasks, execute(tasks, data))
        rows = _rows(candidates, scores, each.n_letters)
        table += rows
        means = np.array([row["accuracy"] for row in rows])
        # Sorted as HalvingGridSearchCV does it, so that of equal ones the same are kept.
        kept = np.argsort(means)[-math.ceil(len(candidates) / FACTOR) :]
        best = rows[int(means.argmax())]
        candidates = [candidates[index] for index in kept]
    note = Sentence(
        "The best of {n} combinations of parameters, tried in {seconds:.0f} s by "
        "cross-validation with {folds} folds within the training part: {right:.1f} % right "
        "there. The held-out letters played no part in the choice.",
        n=n_candidates,
        seconds=time.perf_counter() - began,
        folds=folds,
        right=100 * best["accuracy"],
    )
    return _Tried(best["settings"], note, tuple(table))


class _Count:
    """Takes the scores of a search as they come in, and says how far it is.

    `training` is how many times as long as a fit with all letters the final training takes.
    """

    def __init__(
        self,
        data: SearchData,
        names: Sequence[str],
        training: float,
        reporter: Reporter,
        say: Callable[[Trial], None],
    ) -> None:
        self._folds = data.spec.folds
        self._names = names
        self._reporter = reporter
        self._say = say
        self._done = self._total = 0
        # A fit's time goes by the number of letters that it has.
        self._cost = self._total_cost = 0.0
        self._share = 1 - 1 / self._folds
        self._after = len(data.labels) * training

    def expect(self, plan: Sequence[Round]) -> None:
        """Take note of all fits that are to come."""
        self._total = self._folds * sum(each.n_candidates for each in plan)
        n_letters = sum(each.n_candidates * each.n_letters for each in plan)
        self._total_cost = self._share * self._folds * n_letters

    def collect(self, tasks: Sequence[FitTask], scored: Iterable[tuple[int, Score]]) -> list[Score]:
        """Return the scores in the order of their tasks."""
        scores: dict[int, Score] = {}
        for place, score in scored:
            scores[place] = score
            self._add(tasks[place], score)
        return [scores[place] for place in range(len(tasks))]

    def _add(self, task: FitTask, score: Score) -> None:
        self._done += 1
        self._cost += task.n * self._share
        self._say(
            Trial(
                {name: task.settings[name] for name in self._names},
                fold=task.fold,
                n_letters=score.n_letters,
                accuracy=score.accuracy,
                seconds=score.seconds,
                done=self._done,
                total=self._total,
            )
        )
        self._reporter.advance(
            self._cost,
            self._total_cost,
            Sentence("fit {done:,} of {total:,}", done=self._done, total=self._total),
            after=self._after,
        )


def _rows(
    candidates: Sequence[Mapping[str, Value]], scores: Sequence[Score], n_letters: int
) -> list[Mapping[str, Any]]:
    """Return what was tried, one row for each combination."""
    shape = (len(candidates), -1)
    accuracy = np.array([score.accuracy for score in scores]).reshape(shape)
    seconds = np.array([score.fit_seconds for score in scores]).reshape(shape)
    columns = accuracy.mean(axis=1), accuracy.std(axis=1), seconds.mean(axis=1)
    return [
        {
            "settings": dict(settings),
            "accuracy": float(mean),
            "deviation": float(deviation),
            "seconds": float(fit),
            "n_letters": n_letters,
        }
        for settings, mean, deviation, fit in zip(candidates, *columns, strict=True)
    ]
