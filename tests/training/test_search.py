"""Searching the best settings: what is tried, where, and what becomes of it."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from letterpad.algorithms.registry import ALGORITHMS
from letterpad.errors import UserError
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.training.protocol import Trial, converter
from letterpad.training.reporter import Reporter
from letterpad.training.search import checked_grid, search
from letterpad.training.spec import Progress, SearchSpec, TrainSpec
from letterpad.training.train import train
from letterpad.training.trials import (
    Executor,
    FitTask,
    Score,
    SearchData,
    fit_one,
    rounds,
    rounds_of,
)

LOGISTIC = TrainSpec(Files("bars"), "logistic-regression", {"iterations": 10})


def run(spec: SearchSpec, letters: LetterSet) -> tuple[Any, list[Trial], list[Progress]]:
    said: list[Progress | Trial] = []
    model = search(spec, said.append, letters)
    trials = [news for news in said if isinstance(news, Trial)]
    return model, trials, [news for news in said if isinstance(news, Progress)]


@pytest.fixture(scope="module")
def grid_search(bar_letters: LetterSet) -> tuple[Any, list[Trial], list[Progress]]:
    values: dict[str, tuple[Any, ...]] = {
        "C": (1e-6, 0.1),
        "iterations": (2, "20"),
        "tolerance": (1e-4, 1e-2),
    }
    return run(SearchSpec(LOGISTIC, values, folds=3), bar_letters)


def test_a_grid_of_three_settings(grid_search: Any, bar_letters: LetterSet) -> None:
    _, trials, progress = grid_search
    assert [trial.done for trial in trials] == list(range(1, 25))
    assert {trial.total for trial in trials} == {24}
    assert [trial.fold for trial in trials] == [0, 1, 2] * 8
    assert {trial.n_letters for trial in trials} == {320}
    assert len({tuple(trial.settings.items()) for trial in trials}) == 8
    assert all(trial.seconds > 0 for trial in trials)
    searching = [news for news in progress if news.stage == "search"]
    assert searching[-1].fraction == 1.0
    assert searching[-1].seconds_left is not None
    assert [news.seconds for news in progress] == sorted(news.seconds for news in progress)
    assert {news.stage for news in progress} == {
        "search",
        "fit",
        "convert",
        "evaluate",
        "compare",
    }


@pytest.mark.parametrize(
    ("spec", "again"),
    [
        (LOGISTIC, 4.0),  # five fits on four fifths
        (replace(LOGISTIC, validation=0.2), 0.0),  # the validation part is asked, nothing is fitted
    ],
)
def test_the_time_left_counts_the_calibration_after_the_search(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch, spec: TrainSpec, again: float
) -> None:
    now = 0.0
    monkeypatch.setattr("letterpad.training.search.Reporter", partial(Reporter, now=lambda: now))

    def execute(tasks: Sequence[FitTask], data: SearchData) -> Iterator[tuple[int, Score]]:
        nonlocal now
        for place in range(len(tasks)):
            now += 10.0  # for half of the letters
            yield place, Score(0.5, 240, 10.0, 10.0)

    said: list[Any] = []
    search(SearchSpec(spec, {"C": (0.1, 1.0)}, 2), said.append, bar_letters, execute)
    searching = [news for news in said if getattr(news, "stage", "") == "search"]
    assert searching[-1].fraction == 1.0
    assert searching[-1].seconds_left == pytest.approx(20 * (1 + again))


def test_the_best_of_the_table_is_trained(grid_search: Any, bar_letters: LetterSet) -> None:
    model, trials, _ = grid_search
    table = model.card.search
    assert len(table) == 8
    best = max(table, key=lambda row: row["accuracy"])
    assert best["accuracy"] > min(row["accuracy"] for row in table) + 0.2
    assert {name: model.card.settings[name] for name in best["settings"]} == best["settings"]
    means = [
        np.mean([trial.accuracy for trial in trials if trial.settings == row["settings"]])
        for row in table
    ]
    np.testing.assert_allclose([row["accuracy"] for row in table], means)
    note = str(model.card.notes[-1])
    assert "The best of 8 combinations" in note
    assert f"{100 * best['accuracy']:.1f} % right there" in note
    by_hand = train(
        replace(LOGISTIC, settings=best["settings"]), lambda progress: None, bar_letters
    )
    assert by_hand.card.held_out == model.card.held_out
    assert by_hand.onnx == model.onnx


def test_the_run_is_named_after_what_won(grid_search: Any) -> None:
    """Of the base, only what is not searched stays in the name."""
    model, _, _ = grid_search
    won = model.card.settings
    assert won["iterations"] in (2, 20)  # the base has 10
    assert won["tolerance"] == 1e-4  # the default
    expected = f"Logistic regression, Iterations {won['iterations']}, C {won['C']:g}"
    assert model.card.name == expected


@pytest.mark.parametrize(
    ("given", "called"), [("", "C: Naive Bayes, Smoothing 0.5"), ("Mine", "Mine")]
)
def test_a_name_that_is_given_stays(bar_letters: LetterSet, given: str, called: str) -> None:
    base = TrainSpec(Files("bars"), "naive-bayes", name=given)
    spec = SearchSpec(base, {"smoothing": (0.5,), "ink_from": (0.3, 0.99)}, 2)
    model = search(spec, lambda news: None, bar_letters, name=lambda name: f"C: {name}")
    assert model.card.name == called


def test_halving_tries_more_letters_on_fewer_settings(bar_letters: LetterSet) -> None:
    values = {"C": (1e-6, 1e-3, 0.1, 1.0)}
    model, trials, progress = run(SearchSpec(LOGISTIC, values, 2, True), bar_letters)
    assert [trial.n_letters for trial in trials] == [80] * 8 + [240] * 4
    assert trials[-1].done == trials[-1].total == 12
    assert len(model.card.search) == 6
    assert model.card.settings["C"] in {trial.settings["C"] for trial in trials[8:]}
    assert [news for news in progress if news.stage == "search"][-1].fraction == 1.0


@pytest.mark.parametrize("halving", [False, True])
def test_only_the_training_part_is_seen(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch, halving: bool
) -> None:
    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    seen: set[bytes] = set()

    def note(method: Any) -> Any:
        def noting(self: Any, X: Any, y: Any, *rest: Any) -> Any:  # noqa: N803
            seen.update(row.tobytes() for row in X)
            return method(self, X, y, *rest)

        return noting

    for name in ("fit", "score"):
        monkeypatch.setattr(ConfiguredClassifier, name, note(getattr(ConfiguredClassifier, name)))
    run(SearchSpec(LOGISTIC, {"C": (0.1, 1.0)}, 2, halving), bar_letters)
    trained = bar_letters.split(random_state=42).train
    assert seen == {bar_letters.features[index].tobytes() for index in trained}


def test_folds_are_whole_writers_where_the_split_is(
    bar_letters: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    writers = np.array([f"writer {number % 10}" for number in range(600)])
    letters = replace(bar_letters, writers=writers)
    writer_of = {
        row.tobytes(): name for row, name in zip(letters.features, writers.tolist(), strict=True)
    }
    fitted: list[set[str]] = []
    scored: list[set[str]] = []

    def note(seen: list[set[str]], method: Any) -> Any:
        def noting(self: Any, X: Any, y: Any, *rest: Any) -> Any:  # noqa: N803
            seen.append({writer_of[row.tobytes()] for row in X})
            return method(self, X, y, *rest)

        return noting

    monkeypatch.setattr(ConfiguredClassifier, "fit", note(fitted, ConfiguredClassifier.fit))
    monkeypatch.setattr(ConfiguredClassifier, "score", note(scored, ConfiguredClassifier.score))
    base = replace(LOGISTIC, split="writers", train_size=0.8)
    for halving in (False, True):
        run(SearchSpec(base, {"C": (0.1, 1.0)}, 4, halving), letters)
    assert len(fitted) == len(scored) == 16
    held_out = set(writers[letters.split(0.8, kind="writers").held_out].tolist())
    for fit, score in zip(fitted, scored, strict=True):
        assert not fit & score
        assert not (fit | score) & held_out


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


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"values": {}}, "one to 3 parameters, not of 0"),
        ({"values": dict.fromkeys("abcd", (1,))}, "one to 3 parameters, not of 4"),
        ({"values": {"wings": (1, 2)}}, "no parameter 'wings'"),
        ({"values": {"C": (1.0, "much")}}, "'much'"),
        ({"values": {"C": ()}}, "at least one value"),
        ({"values": {"C": (1, "1.0")}}, "1 combination: 2 to 500"),
        ({"values": {"C": range(1, 52), "iterations": range(1, 11)}}, "510 combinations"),
        ({"folds": 1}, "2 to 10 folds, not 1"),
        ({"folds": 11}, "2 to 10 folds, not 11"),
    ],
)
def test_what_cannot_be_searched_is_said(changed: dict[str, Any], words: str) -> None:
    spec = replace(SearchSpec(LOGISTIC, {"C": (0.1, 1.0)}), **changed)
    with pytest.raises(UserError) as raised:
        checked_grid(spec)
    assert words in str(raised.value)


def test_folds_that_are_too_small_are_said(bar_letters: LetterSet) -> None:
    rare = np.flatnonzero(bar_letters.labels == 2)[:4]
    others = np.flatnonzero(bar_letters.labels != 2)
    letters = bar_letters.take(np.concatenate([others, rare]))
    base = replace(LOGISTIC, split="stratified")
    with pytest.raises(UserError, match=r"at least 5 letters .* for 5 folds .*: C 3"):
        search(SearchSpec(base, {"C": (0.1, 1.0)}, 5), lambda news: None, letters)
    with pytest.raises(UserError, match=r"at least 2 letters .* without one fold .*: C 1"):
        search(
            SearchSpec(base, {"C": (0.1, 1.0)}, 2),
            lambda news: None,
            letters.take(np.arange(len(letters) - 1)),
        )
    two = replace(bar_letters, writers=np.array([f"{number % 3}" for number in range(600)]))
    with pytest.raises(UserError, match="has 2 writers: too few for 3 folds"):
        search(
            SearchSpec(replace(LOGISTIC, split="writers"), {"C": (0.1, 1.0)}, 3),
            lambda news: None,
            two,
        )


def in_scikit_learn(spec: SearchSpec, letters: LetterSet) -> Any:
    """Search with scikit-learn's own, given the same folds and resources."""
    from sklearn.experimental import enable_halving_search_cv  # noqa: F401
    from sklearn.model_selection import (
        GridSearchCV,
        GroupKFold,
        HalvingGridSearchCV,
        StratifiedKFold,
    )
    from threadpoolctl import threadpool_limits

    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    base = spec.base
    train_part = letters.split(base.train_size, base.random_state, base.split).train
    n_candidates = int(np.prod([len(values) for values in spec.values.values()]))
    plan = rounds_of(SearchData.of(spec, letters), n_candidates)
    by_writer = base.split == "writers"
    common: dict[str, Any] = {
        "estimator": ConfiguredClassifier(base.algorithm, len(letters.classes), **base.settings),
        "param_grid": {name: list(values) for name, values in spec.values.items()},
        "cv": GroupKFold(spec.folds)
        if by_writer
        else StratifiedKFold(spec.folds, shuffle=True, random_state=base.random_state),
        "refit": False,
        "error_score": "raise",
    }
    tuner = (
        HalvingGridSearchCV(**common, factor=3, min_resources=plan[0].n_letters, random_state=0)
        if spec.halving
        else GridSearchCV(**common)
    )
    with threadpool_limits(limits=1):
        tuner.fit(
            letters.features[train_part],
            letters.labels[train_part],
            groups=letters.writers[train_part] if by_writer else None,
        )
    return tuner


LINEAR: dict[str, tuple[Any, ...]] = {"iterations": (3, 20), "C": (1e-6, 1e-3, 0.1)}
FOREST: dict[str, tuple[Any, ...]] = {"trees": (3, 10), "leaves": (4, 16)}


@pytest.mark.parametrize("halving", [False, True], ids=["grid", "halving"])
@pytest.mark.parametrize(
    ("algorithm", "settings", "values", "split", "folds"),
    [
        ("logistic-regression", {}, LINEAR, "random", 3),
        ("logistic-regression", {}, LINEAR, "writers", 2),
        ("random-forest", {}, FOREST, "stratified", 2),
    ],
)
def test_what_is_found_is_what_scikit_learn_finds(
    bar_letters: LetterSet,
    algorithm: str,
    settings: dict[str, Any],
    values: dict[str, tuple[Any, ...]],
    split: Any,
    folds: int,
    halving: bool,
) -> None:
    writers = np.array([f"writer {number % 12}" for number in range(len(bar_letters))])
    letters = replace(bar_letters, writers=writers)
    base = TrainSpec(Files("bars"), algorithm, settings, split=split, train_size=0.8)
    spec = SearchSpec(base, values, folds, halving)
    theirs = in_scikit_learn(spec, letters)
    results = theirs.cv_results_
    model, trials, _ = run(spec, letters)
    table = model.card.search
    assert [row["settings"] for row in table] == results["params"]
    assert [row["accuracy"] for row in table] == results["mean_test_score"].tolist()
    assert [row["deviation"] for row in table] == results["std_test_score"].tolist()
    n_train = len(letters.split(0.8, kind=split).train)
    resources = results.get("n_resources", np.full(len(table), n_train))
    assert [row["n_letters"] for row in table] == resources.tolist()
    assert len(set(resources)) == (1 + halving)
    assert {name: model.card.settings[name] for name in values} == theirs.best_params_
    assert f"{100 * theirs.best_score_:.1f} % right there" in str(model.card.notes[-1])
    by_fold = np.stack([results[f"split{fold}_test_score"] for fold in range(folds)], axis=1)
    assert [trial.accuracy for trial in trials] == by_fold.ravel().tolist()
    assert [trial.settings for trial in trials] == [
        params for params in results["params"] for _ in range(folds)
    ]
    assert [trial.fold for trial in trials] == [*range(folds)] * len(table)


def elsewhere(tasks: Sequence[FitTask], data: SearchData) -> Iterator[tuple[int, Score]]:
    """Do the tasks in another order."""
    for place in np.random.default_rng(0).permutation(len(tasks)).tolist():
        yield place, fit_one(tasks[place], data)


OTHER_PROCESS = """
import json, sys
from dataclasses import asdict
from pathlib import Path
from letterpad.letters.letterset import LetterSet
from letterpad.training.protocol import converter
from letterpad.training.spec import SearchSpec
from letterpad.training.trials import FitTask, SearchData, fit_one
spec = converter().loads(sys.argv[1], SearchSpec)
data = SearchData.of(spec, LetterSet.load(Path(sys.argv[2])))
for line in sys.stdin:
    place, task = json.loads(line)
    print(json.dumps([place, asdict(fit_one(FitTask(**task), data))]), flush=True)
"""


@pytest.fixture
def in_another_process(bar_letters: LetterSet, tmp_path: Path) -> Executor:
    """Return an executor that sends nothing but JSON to a process that reads the letters itself."""
    folder = tmp_path / "letters"
    bar_letters.save(folder)

    def execute(tasks: Sequence[FitTask], data: SearchData) -> Iterator[tuple[int, Score]]:
        spec = converter().dumps(data.spec)
        sent = "".join(f"{json.dumps([place, asdict(task)])}\n" for place, task in enumerate(tasks))
        done = subprocess.run(
            [sys.executable, "-c", OTHER_PROCESS, spec, str(folder)],
            input=sent,
            capture_output=True,
            text=True,
            check=True,
        )
        for line in reversed(done.stdout.splitlines()):
            place, score = json.loads(line)
            yield place, Score(**score)

    return execute


@pytest.mark.parametrize("where", ["elsewhere", "in_another_process"])
def test_whoever_does_the_tasks_the_result_is_the_same(
    bar_letters: LetterSet, where: str, request: pytest.FixtureRequest
) -> None:
    execute = elsewhere if where == "elsewhere" else request.getfixturevalue(where)
    values: dict[str, tuple[Any, ...]] = {"C": (1e-6, 1e-3, 0.1, 1.0), "iterations": (2, 10)}
    spec = SearchSpec(LOGISTIC, values, 2, halving=True)
    here, trials, _ = run(spec, bar_letters)
    said: list[Progress | Trial] = []
    there = search(spec, said.append, bar_letters, execute)
    counted = [news for news in said if isinstance(news, Trial)]

    def without_time(trial: Trial) -> Trial:
        return replace(trial, seconds=0, done=0)

    assert [trial.done for trial in counted] == [trial.done for trial in trials]
    for trial in trials:
        assert without_time(trial) in [without_time(other) for other in counted]
    for ours, theirs in zip(here.card.search, there.card.search, strict=True):
        assert {**ours, "seconds": 0} == {**theirs, "seconds": 0}
    assert there.card.settings == here.card.settings
    assert there.onnx == here.onnx
    assert [news for news in said if isinstance(news, Progress) and news.stage == "search"][
        -1
    ].fraction == 1.0


def test_layers_may_travel_as_lists() -> None:
    """JSON knows no tuples."""
    algorithm = ALGORITHMS["neural-net"]
    asked = algorithm.settings({"hidden_units": [16, 8]})
    assert asked == algorithm.settings({"hidden_units": (16, 8)})


def test_an_executor_that_loses_a_task_is_not_believed(bar_letters: LetterSet) -> None:
    def loses(tasks: Sequence[FitTask], data: SearchData) -> Iterator[tuple[int, Score]]:
        yield from list(elsewhere(tasks[1:], data))

    with pytest.raises(KeyError):
        search(SearchSpec(LOGISTIC, {"C": (0.1, 1.0)}, 2), lambda news: None, bar_letters, loses)


def test_a_combination_that_cannot_be_opened_is_refused_before_the_first_fit() -> None:
    values = {"trees": (100, 1000), "leaves": (500, 4000)}
    with pytest.raises(UserError, match="too large to be opened"):
        checked_grid(SearchSpec(TrainSpec(Files("bars"), "random-forest"), values))
    base = TrainSpec(Files("bars"), "random-forest", {"trees": 1000})
    assert checked_grid(SearchSpec(base, {"leaves": (500, 1000)}))["leaves"] == (500, 1000)
