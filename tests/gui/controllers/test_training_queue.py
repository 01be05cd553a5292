"""Several trainings one after another: failures, Stop, and the time left for all of them."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.controllers.runs import Runs
from letterpad.gui.controllers.training_queue import Queued, QueueProgress, TrainingQueue
from letterpad.ink.raster import Framing
from letterpad.letters.data_spec import Builtin
from letterpad.library import Run
from letterpad.model_files.model_file import Card, TrainedModel
from letterpad.training.spec import Progress, TrainSpec

SPECS = [
    TrainSpec(Builtin(), key, train_size=2000, test_size=0.2)
    for key in ("naive-bayes", "svm", "neural-net")
]


def run_of(algorithm: str, seconds: float = 1.0, n_train: int = 2000, path: str = "a") -> Run:
    card = Card(
        algorithm,
        algorithm,
        algorithm,
        {},
        ("A", "B"),
        Framing(),
        split={"n_train": n_train},
        seconds=seconds,
    )
    return Run(Path(path), card)


class Known:
    """Runs that there are already."""

    def __init__(self, *runs: Run) -> None:
        self.runs = list(runs)

    def list(self) -> "list[Run]":
        return self.runs


class Following:
    """A queue, what it asked for, and what it told."""

    def __init__(self, *known: Run) -> None:
        self.now = 100.0
        runs: Any = Known(*known)
        self.queue = TrainingQueue(runs, now=lambda: self.now)
        self.asked: list[TrainSpec] = []
        self.stops: list[str] = []
        self.ended: list[str] = []
        self.left: list[float | None] = []
        self.fractions: list[float] = []
        self.queue.train_requested.connect(self.asked.append)
        self.queue.stop_requested.connect(lambda: self.stops.append("stop"))
        self.queue.ended.connect(lambda: self.ended.append("ended"))
        self.queue.progressed.connect(self._take)

    def _take(self, progress: QueueProgress) -> None:
        self.left.append(progress.seconds_left)
        self.fractions.append(progress.fraction)

    def states(self) -> list[str]:
        return [each.state for each in self.queue.queued()]


@pytest.fixture
def following(qtbot: QtBot) -> Any:
    made: list[Following] = []

    def follow(*known: Run) -> Following:
        made.append(Following(*known))
        return made[-1]

    yield follow
    for each in made:
        each.queue.close()


def test_one_after_another_and_a_failure_is_only_its_own(following: Any, qtbot: QtBot) -> None:
    following = following()
    following.queue.begin(SPECS)
    assert following.asked == SPECS[:1]
    assert following.states() == ["training", "waiting", "waiting"]
    following.queue.take_run(run_of("naive-bayes"))
    assert following.asked == SPECS[:2]
    following.queue.take_failure("The disk is full.", "Traceback …")
    assert following.asked == SPECS
    assert following.states() == ["trained", "failed", "training"]
    assert following.queue.queued()[1].sentence == "The disk is full."
    assert following.ended == []
    following.queue.take_run(run_of("neural-net"))
    assert following.ended == ["ended"]
    assert not following.queue.is_running
    qtbot.waitUntil(lambda: not following.queue.is_busy)


def test_all_may_fail(following: Any) -> None:
    following = following()
    following.queue.train_requested.connect(
        lambda spec: following.queue.take_failure(f"{spec.algorithm} cannot be trained.")
    )
    following.queue.begin(SPECS)
    assert following.states() == ["failed"] * 3
    assert following.ended == ["ended"]


def test_stop_stops_all_and_keeps_what_there_is(following: Any, qtbot: QtBot) -> None:
    following = following()
    following.queue.begin(SPECS)
    following.queue.take_run(run_of("naive-bayes"))
    following.queue.stop()
    assert following.stops == ["stop"]
    following.queue.take_stop()
    assert following.states() == ["trained", "stopped", "stopped"]
    assert following.asked == SPECS[:2]
    assert following.ended == ["ended"]
    qtbot.waitUntil(lambda: not following.queue.is_busy)


def test_one_that_ends_just_before_it_is_stopped_is_the_last(following: Any, qtbot: QtBot) -> None:
    following = following()
    following.queue.begin(SPECS)
    following.queue.stop()
    following.queue.take_run(run_of("naive-bayes"))
    assert following.states() == ["trained", "stopped", "stopped"]
    assert following.asked == SPECS[:1]
    qtbot.waitUntil(lambda: not following.queue.is_busy)


def test_the_stop_button_of_the_panel_stops_all_too(following: Any) -> None:
    following = following()
    following.queue.begin(SPECS)
    following.queue.take_stop()  # nobody asked the queue
    assert following.states() == ["stopped"] * 3


def test_news_of_other_trainings_is_not_taken(following: Any) -> None:
    following = following()
    changes: list[Queued] = []
    following.queue.changed.connect(lambda place, queued: changes.append(queued))
    following.queue.take_progress(Progress("fit", "epoch 1 of 9"))
    following.queue.take_run(run_of("svm"))
    following.queue.take_failure("No.", "")
    following.queue.take_stop()
    following.queue.stop()
    assert (changes, following.ended, following.stops) == ([], [], [])
    following.queue.begin([])
    assert not following.queue.is_running


def test_nothing_begins_twice(following: Any) -> None:
    following = following()
    following.queue.begin(SPECS)
    following.queue.begin(SPECS)
    assert following.asked == SPECS[:1]


def test_what_is_being_done_is_told_once(following: Any) -> None:
    following = following()
    following.queue.begin(SPECS)
    told: list[Queued] = []
    following.queue.changed.connect(lambda place, queued: told.append(queued))
    for seconds in (1.0, 1.2, 1.4):
        following.queue.take_progress(Progress("fit", "epoch 1 of 9", 0.1, seconds))
    assert [queued.text for queued in told] == ["epoch 1 of 9"]


def test_the_time_left_counts_all_that_wait(following: Any) -> None:
    """Those alike that were trained before tell how long it takes, by their number of letters."""
    known = [
        run_of("svm", seconds=99.0),
        run_of("svm", seconds=10.0, n_train=4000),  # the newest counts
        run_of("neural-net", seconds=30.0),
        run_of("naive-bayes", seconds=1.0),
    ]
    following = following(*known)
    following.queue.begin(SPECS)
    of_each = [2 * 1.0 + 2, 2 * 5.0 + 2, 2 * 30.0 + 2]
    assert following.left == [pytest.approx(sum(of_each))]
    following.queue.take_progress(Progress("fit", "epoch 1", 0.1, 1.0, seconds_left=40.0))
    assert following.left[-1] == pytest.approx(40.0 + sum(of_each[1:]))
    following.now += 3.0
    following.queue.take_progress(Progress("convert", "converting", None, 4.0))
    assert following.left[-1] == pytest.approx(of_each[0] - 3.0 + sum(of_each[1:]))
    following.now += 100.0  # it takes longer than was thought
    following.queue.take_progress(Progress("convert", "converting", None, 104.0))
    assert following.left[-1] == pytest.approx(sum(of_each[1:]))
    following.queue.take_failure("No.")
    following.queue.take_failure("No.")
    following.queue.take_progress(Progress("fit", "epoch 1", 0.1, 1.0, seconds_left=15.0))
    assert following.left[-1] == pytest.approx(15.0)
    assert all(0 <= fraction <= 1 for fraction in following.fractions)
    assert following.fractions[-1] >= 2 / 3
    following.queue.take_stop()


def test_with_nothing_to_judge_by_no_time_is_told(following: Any) -> None:
    following = following()
    following.queue.begin(SPECS)
    following.queue.take_progress(Progress("fit", "epoch 1", 0.1, 1.0, seconds_left=40.0))
    assert set(following.left) == {None}
    following.now += 8.0
    following.queue.take_failure("No.")
    assert following.left[-1] == pytest.approx(16.0), "as long as the one before, each"
    following.queue.take_stop()


def test_a_model_is_timed_beside_the_next_training(
    qtbot: QtBot, bar_model: TrainedModel, home: Path
) -> None:
    runs = Runs()
    queue = TrainingQueue(runs)
    run = runs.library.add(bar_model)
    queue.begin(SPECS[:2])
    queue.take_run(run)
    qtbot.waitUntil(lambda: queue.queued()[0].milliseconds is not None)
    spent = queue.queued()[0].milliseconds
    assert spent is not None
    assert 0 < spent < 1000
    assert queue.queued()[1].state == "training"
    queue.close()
    runs.close()
