"""How far an experiment is, and how long it will still take."""

import threading

import pytest

from letterpad.training.experiments.counting import Count, in_turn
from letterpad.training.experiments.spec import FitTask, Learner, Point
from letterpad.training.reporter import Reporter
from letterpad.training.spec import Progress

LEARNERS = (Learner("naive-bayes", {}, "Bayes"), Learner("neural-net", {}, "Net"))
TASKS = [FitTask(learner, n, 0) for n in (100, 200) for learner in (0, 1)]


def point(task: FitTask, seconds: float) -> Point:
    return Point(task.learner, task.n, task.seed, 0.5, 10, seconds)


class Desk:
    def __init__(self, *known: Point) -> None:
        self.said: list[object] = []
        self.reporter = Reporter(self.said.append, now=lambda: 0.0)
        self.reporter.stage("experiment", "starting")
        self.count = Count(LEARNERS, TASKS, known, self.reporter, self.said.append)

    def last(self) -> Progress:
        last = self.said[-1]
        assert isinstance(last, Progress)
        return last


def test_time_left_goes_by_each_learners_own_time_for_a_letter() -> None:
    desk = Desk()
    left: list[float | None] = []

    def come():
        for task, seconds in zip(TASKS, (1.0, 10.0, 2.5, 20.0), strict=True):
            yield point(task, seconds)
            left.append(desk.last().seconds_left)

    desk.count.collect(come())
    # The net has not been timed; then 2 + 20; then only its own 20; then nothing.
    assert left == [None, pytest.approx(22.0), pytest.approx(20.0), 0.0]


def test_progress_says_which_training_and_the_share_of_letters() -> None:
    desk = Desk()
    assert str(desk.last().text) == "training 1 of 4: Bayes, 100 letters"
    assert desk.last().fraction == 0.0
    desk.count.collect(point(task, 1.0) for task in TASKS)
    shares = [each.fraction for each in desk.said if isinstance(each, Progress)][1:]
    assert shares == pytest.approx([0.0, 1 / 6, 2 / 6, 4 / 6, 1.0])
    assert str(desk.last().text) == "training 4 of 4 models"
    assert [each.task for each in desk.said if isinstance(each, Point)] == TASKS


def test_what_is_known_is_not_done_again_and_points_come_in_the_order_of_tasks() -> None:
    known = [point(TASKS[2], 2.0), point(FitTask(0, 999, 0), 2.0)]
    desk = Desk(*known)
    assert desk.count.open_tasks == [TASKS[0], TASKS[1], TASKS[3]]
    found = desk.count.collect(point(task, 1.0) for task in reversed(desk.count.open_tasks))
    assert [each.task for each in found] == TASKS
    assert found[2] is known[0]
    assert known[0] not in desk.said


def test_nothing_is_said_twice_at_once() -> None:
    inside, most = [], []

    def report(message: object) -> None:
        inside.append(message)
        most.append(len(inside))
        inside.pop()

    say = in_turn(report)
    threads = [
        threading.Thread(target=lambda: [say(Progress("fit", "x")) for _ in range(200)])
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(most) == 800
    assert max(most) == 1
