"""What a training says, and when."""

import threading

import numpy as np
import pytest

from letterpad.algorithms.algorithm import Step
from letterpad.algorithms.snapshot import Snapshot
from letterpad.training.reporter import WEIGHTS_EVERY, Reporter
from letterpad.training.spec import CurvePoint, NamedWeights, Progress
from waiting import HANGS_AFTER


class Clock:
    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


def test_steps_become_progress_with_time_left_and_points() -> None:
    clock, said = Clock(), list[Progress]()
    reporter = Reporter(said.append, clock)
    clock.time += 2
    reporter.stage("fit", "training", tail=3.0)
    clock.time += 5
    point = reporter.step(Step(1, 10, "epoch", loss=0.5, validation_accuracy=0.9))
    clock.time += 1
    assert reporter.step(Step(1.5, 10, "epoch")) is None
    assert point == CurvePoint(1, 10, "epoch", loss=0.5, validation_accuracy=0.9)
    assert said[1].point == point
    assert (str(said[1].text), said[1].fraction, said[1].seconds) == ("epoch 1 of 10", 0.1, 7.0)
    assert said[1].seconds_left is None
    assert (str(said[2].text), said[2].point) == ("epoch 2 of 10", None)
    assert said[2].seconds_left == pytest.approx(8.5 * 2 + 3.0)


def test_parts_that_follow_later_count_for_the_time_left() -> None:
    clock, said = Clock(), list[Progress]()
    reporter = Reporter(said.append, clock)
    reporter.stage("search", "starting")
    for done in (1, 2):
        clock.time += 4
        reporter.advance(done, 4, "fit", after=6)
    assert (said[-1].fraction, said[-1].seconds_left) == (0.5, 32.0)


def test_what_a_later_stage_does_again_counts_for_the_time_left() -> None:
    clock, said = Clock(), list[Progress]()
    reporter = Reporter(said.append, clock)
    reporter.stage("fit", "training", tail=3.0, again=2.4)
    for done in (1, 2):
        clock.time += 5
        reporter.step(Step(done, 10, "epoch"))
    assert said[-1].seconds_left == pytest.approx(8 * 5 + 2.4 * 10 * 5 + 3.0)


def test_a_fit_that_says_nothing_shows_its_elapsed_time() -> None:
    clock, said, beats = Clock(), list[Progress](), threading.Semaphore(0)

    def hear(news: Progress) -> None:
        said.append(news)
        clock.time += 1
        beats.release()

    with Reporter(hear, clock) as reporter:
        reporter.stage("fit", "training")
        for _ in range(4):
            assert beats.acquire(timeout=HANGS_AFTER), "it does not beat"
    assert all(news.seconds_left is None and news.fraction is None for news in said)
    assert [news.seconds for news in said] == [float(beat) for beat in range(len(said))]
    # The thread that says it has ended with the training.
    assert not [thread for thread in threading.enumerate() if thread.name == "progress"]


def test_the_heart_stops_when_a_fit_fails() -> None:
    with pytest.raises(ZeroDivisionError), Reporter(lambda progress: None):
        raise ZeroDivisionError
    assert not [thread for thread in threading.enumerate() if thread.name == "progress"]


def test_epochs_that_early_stopping_will_save_are_not_counted() -> None:
    clock, said = Clock(), list[Progress]()
    reporter = Reporter(said.append, clock)
    reporter.stage("fit", "training")
    for epoch, loss in enumerate([0.9, 0.7, 0.6, 0.61, 0.62], 1):
        clock.time += 2
        reporter.step(Step(epoch, 20, "epoch", validation_loss=loss), patience=5)
    assert said[-1].seconds_left == pytest.approx(3 * 2)
    assert said[-1].fraction == 0.25


def test_who_knows_the_time_left_better_than_its_steps_says_it() -> None:
    clock, said = Clock(), list[Progress]()
    reporter = Reporter(said.append, clock)
    reporter.stage("experiment", "starting")
    reporter.expect("training 2 of 30", 0.1, 90.0)
    assert (str(said[-1].text), said[-1].fraction, said[-1].seconds_left) == (
        "training 2 of 30",
        0.1,
        90.0,
    )
    clock.time += 30
    reporter.show("training 2 of 30", 0.1)
    assert said[-1].seconds_left == 60.0
    reporter.expect("training 3 of 30", 0.2, None)
    assert said[-1].seconds_left is None


def test_weights_are_taken_a_few_times_a_second_and_at_the_end() -> None:
    clock, said, taken = Clock(), list[Progress](), list[int]()
    reporter = Reporter(said.append, clock)
    reporter.stage("fit", "training")

    def step(number: int) -> None:
        def take() -> NamedWeights:
            taken.append(number)
            values = np.full((1, 2, 2), number, np.float16)
            return NamedWeights(("A",), Snapshot("classes", values, 1))

        clock.time += 0.01
        reporter.step(Step(number, 100, "iteration", loss=1.0), weights=take)

    for number in range(100):
        step(number)
    least, most = 0.99 / WEIGHTS_EVERY, 0.99 / WEIGHTS_EVERY + 1
    assert least - 1 <= len(taken) <= most
    assert taken[0] == 0  # something is there at once
    reporter.tell_last_weights()
    assert taken[-1] == 99
    told = [progress.weights for progress in said if progress.weights is not None]
    assert [int(each.snapshot.values[0, 0, 0]) for each in told] == taken
    assert all(progress.point is not None for progress in said if progress.weights in told[:-1])
    reporter.tell_last_weights()  # once is enough
    assert taken[-1] == 99
    assert len(told) == len(taken)


def test_a_fit_without_weights_tells_none() -> None:
    said = list[Progress]()
    reporter = Reporter(said.append, Clock())
    reporter.stage("fit", "training")
    reporter.step(Step(1, 2, "tree"))
    reporter.tell_last_weights()
    assert [progress.weights for progress in said] == [None, None]
