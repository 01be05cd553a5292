"""Two algorithms on several splits: a direct loop with scikit-learn and scipy says the same."""

import math
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from scipy import stats

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.training.experiments.fits import one_by_one
from letterpad.training.experiments.repeated import repeat
from letterpad.training.experiments.repetition import differences
from letterpad.training.experiments.spec import Planned, Point, Repeated, RepeatSpec


def test_it_is_a_loop_over_splits_and_scipys_t(noisy: LetterSet, repeat_spec: RepeatSpec) -> None:
    from sklearn.model_selection import train_test_split

    from letterpad.algorithms.estimators.configured_classifier import ConfiguredClassifier

    result = repeat(repeat_spec, lambda message: None, noisy)
    expected = []
    for number in range(4):
        train, tested = train_test_split(
            np.arange(600), train_size=100, test_size=0.2, random_state=42 + number
        )
        scores = []
        for learner in repeat_spec.learners:
            model = ConfiguredClassifier(learner.algorithm, 4, **learner.settings)
            model.fit(noisy.features[train], noisy.labels[train])
            scores.append(model.score(noisy.features[tested], noisy.labels[tested]))
        expected.append(scores[0] - scores[1])
    assert differences(result.points) == pytest.approx(expected)
    spread = math.sqrt((1 / 4 + 120 / 100) * np.var(expected, ddof=1))
    assert result.mean == pytest.approx(np.mean(expected))
    assert result.t == pytest.approx(np.mean(expected) / spread)
    assert result.p_value == pytest.approx(2 * stats.t.sf(abs(result.t or 0.0), 3), abs=1e-9)
    interval = stats.t.interval(0.95, 3, np.mean(expected), spread)
    assert (result.low, result.high) == pytest.approx(interval)


def test_each_time_both_learn_from_the_same_letters(
    noisy: LetterSet, repeat_spec: RepeatSpec
) -> None:
    said: list[Any] = []
    seen: list[tuple[int, int, bytes]] = []

    def execute(tasks: Any, data: Any) -> Any:
        for task in tasks:
            letters = data.cuts[task.seed]
            seen.append((task.seed, task.learner, letters.order[: task.n].tobytes()))
            yield Point(task.learner, task.n, task.seed, 0.5 + task.learner / 10, 120, 1.0)

    result = repeat(repeat_spec, said.append, noisy, execute=execute)
    assert [(seed, learner) for seed, learner, _ in seen] == [
        (seed, learner) for seed in range(4) for learner in (0, 1)
    ]
    assert all(seen[2 * n][2] == seen[2 * n + 1][2] for n in range(4))
    assert len({letters for _, _, letters in seen}) == 4
    assert result.t is None  # the differences are all the same
    assert (result.mean, result.p_value) == (pytest.approx(-0.1), 0.0)
    assert next(each for each in said if isinstance(each, Planned)).sizes == (100,)


def test_the_same_spec_gives_the_same_and_what_is_known_stays(
    noisy: LetterSet, repeat_spec: RepeatSpec
) -> None:
    one = repeat(repeat_spec, lambda message: None, noisy)
    done: list[Any] = []

    def execute(tasks: Any, data: Any) -> Any:
        done.extend(tasks)
        return one_by_one(tasks, data)

    on = repeat(repeat_spec, lambda message: None, noisy, one.points[:5], noisy.hash, execute)
    assert len(done) == 3
    assert (on.mean, on.t, on.p_value) == (one.mean, one.t, one.p_value)


def test_without_a_number_each_learns_from_all_outside_the_test_part(
    noisy: LetterSet, repeat_spec: RepeatSpec
) -> None:
    def execute(tasks: Any, data: Any) -> Any:
        return (Point(t.learner, t.n, t.seed, 0.1 * t.seed, 120, 1.0) for t in tasks)

    def run(**changed: Any) -> Repeated:
        return repeat(replace(repeat_spec, **changed), lambda m: None, noisy, execute=execute)

    assert run(n_train=None).plan.sizes == (480,)
    by_writer = run(n_train=None, split="writers")
    assert 400 < by_writer.plan.sizes[0] < 600
    for n_train in (3, 481):
        with pytest.raises(UserError, match=rf"to 480 letters of Bars, and not from {n_train}"):
            run(n_train=n_train)
