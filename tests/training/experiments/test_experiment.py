"""What all experiments do before and after their trainings."""

from dataclasses import replace
from typing import Any

import pytest

from letterpad.errors import UserError
from letterpad.letters.letterset import LetterSet
from letterpad.training.experiments.cuts import Cut, cut
from letterpad.training.experiments.experiment import begun
from letterpad.training.experiments.spec import FitTask, Planned, Point, RepeatSpec
from letterpad.training.spec import Progress


def draw(letters: LetterSet, seed: int) -> Cut:
    return cut(letters, "random", 42 + seed)


def done(tasks: Any, data: Any) -> Any:
    for task in tasks:
        yield Point(task.learner, task.n, task.seed, 0.5, len(data.cuts[0].held_out), 1.0)


def test_it_plans_trains_what_is_not_known_and_returns_all(
    noisy: LetterSet, repeat_spec: RepeatSpec
) -> None:
    said: list[Any] = []
    tasks = [FitTask(learner, 100, seed) for seed in range(3) for learner in (0, 1)]
    known = [Point(1, 100, 0, 0.9, 120, 2.0)]
    with begun(repeat_spec, said.append, noisy, 3, draw) as experiment:
        assert experiment.n_rest == 480
        assert experiment.fewest() <= 100
        assert experiment.plan((100,)) == Planned((100,), 3, 120, noisy.hash)
        points = experiment.points(tasks, known, noisy.hash, done)
    assert [point.task for point in points] == tasks
    assert [point.accuracy for point in points] == [0.5, 0.9, 0.5, 0.5, 0.5, 0.5]
    told = [message for message in said if isinstance(message, Point)]
    assert [point.task for point in told] == [tasks[0], *tasks[2:]]
    assert isinstance(said[-1], Progress)


def test_points_of_other_letters_are_not_kept(noisy: LetterSet, repeat_spec: RepeatSpec) -> None:
    known = [Point(0, 100, 0, 0.9, 120, 2.0)]
    with begun(repeat_spec, lambda message: None, noisy, 1, draw) as experiment:
        (point,) = experiment.points([FitTask(0, 100, 0)], known, "other letters", done)
    assert point.accuracy == 0.5


def test_failures_within_it_are_said_in_words(noisy: LetterSet, repeat_spec: RepeatSpec) -> None:
    def fails(tasks: Any, data: Any) -> Any:
        raise MemoryError

    with (
        pytest.raises(UserError, match="Memory ran out"),
        begun(repeat_spec, lambda message: None, noisy, 1, draw) as experiment,
    ):
        experiment.points([FitTask(0, 100, 0)], (), "", fails)


def test_letters_of_one_class_are_refused(noisy: LetterSet, repeat_spec: RepeatSpec) -> None:
    one = replace(noisy, classes=("A",), labels=noisy.labels * 0)
    with (
        pytest.raises(UserError, match="one class only"),
        begun(repeat_spec, lambda message: None, one, 1, draw),
    ):
        raise AssertionError("it began")
