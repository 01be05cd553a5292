"""The background of the window: numbers, news, stop, close. With a child made of a queue."""

import os
import queue
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.controllers.job_queue import TrainingThread
from letterpad.letters.data_spec import DataSpec
from letterpad.training.lane import JobNews
from letterpad.training.protocol import (
    Failed,
    LettersReady,
    News,
    ReadLetters,
    Request,
    Search,
    Stopped,
    Train,
    Trained,
)
from letterpad.training.spec import CurvePoint, Progress, SearchSpec, TrainSpec

SPEC = TrainSpec(DataSpec(), "neural-net")


class FakeChild:
    """Runs what the test tells it to; killed like the real one."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.says: queue.SimpleQueue[News] = queue.SimpleQueue()
        self.began = threading.Semaphore(0)
        self.starts = self.kills = self.closes = 0
        self.refuses: Exception | None = None

    def start(self) -> None:
        self.starts += 1

    def run(self, request: Request) -> Iterator[News]:
        if self.refuses:
            raise self.refuses
        self.requests.append(request)
        self.says = queue.SimpleQueue()
        self.began.release()
        return self._news(self.says)

    def _news(self, says: "queue.SimpleQueue[News]") -> Iterator[News]:
        while True:
            news = says.get()
            yield news
            if not isinstance(news, Progress):
                return

    def kill(self) -> None:
        self.kills += 1
        self.says.put(Stopped())

    def close(self, timeout: float = 2.0) -> None:
        self.closes += 1
        self.says.put(Stopped())


class Bench:
    """A TrainingThread over fake children, and the news it delivered."""

    def __init__(self) -> None:
        self.children: list[FakeChild] = []
        self.thread = TrainingThread(new_child=self._new_child)
        self.heard: list[JobNews] = []
        self.busy_at_news: list[bool] = []
        self.thread.news.connect(self.hear)

    def _new_child(self) -> FakeChild:
        self.children.append(FakeChild())
        return self.children[-1]

    def hear(self, news: JobNews) -> None:
        assert threading.current_thread() is threading.main_thread()
        self.heard.append(news)
        self.busy_at_news.append(self.thread.is_busy)

    @property
    def trainer(self) -> FakeChild:
        return self.children[0]

    def read(self, source: str) -> tuple[int, FakeChild]:
        number = self.thread.read_letters(DataSpec(source))
        assert self.children[-1].began.acquire(timeout=2)
        return number, self.children[-1]

    def train(self, out: str = "a.letterpad") -> int:
        number = self.thread.train(SPEC, Path(out))
        assert self.trainer.began.acquire(timeout=2)
        return number


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:
    bench = Bench()
    yield bench
    assert bench.thread.close()
    left = [thread.name for thread in threading.enumerate()]
    assert "training" not in left
    assert "reading letters" not in left


def test_news_of_a_training_arrive_in_order_with_its_number(bench: Bench, qtbot: QtBot) -> None:
    number = bench.train("a.letterpad")
    assert bench.thread.is_busy
    assert bench.trainer.requests == [Train(SPEC, "a.letterpad")]
    point = CurvePoint(1, 2, "epoch", loss=1.0)
    with qtbot.waitSignal(bench.thread.news):
        bench.trainer.says.put(Progress("fit", "epoch 1 of 2", 0.5, point=point))
    with qtbot.waitSignal(bench.thread.news):
        bench.trainer.says.put(Trained("a.letterpad"))
    assert [(heard.number, type(heard.news)) for heard in bench.heard] == [
        (number, Progress),
        (number, Trained),
    ]
    assert bench.heard[0].request == Train(SPEC, "a.letterpad")
    assert bench.busy_at_news == [True, False]


def test_late_news_of_an_old_job_is_dropped(bench: Bench, qtbot: QtBot) -> None:
    old = bench.train()
    old_says = bench.trainer.says
    old_says.put(Progress("fit", "from the old job"))
    new = bench.train()  # before the event loop could deliver anything
    assert new > old
    with qtbot.waitSignal(bench.thread.news):
        bench.trainer.says.put(Trained("b"))
    assert [heard.number for heard in bench.heard] == [new]
    assert bench.trainer.kills == 1


def test_stop_ends_a_training_in_half_a_second(bench: Bench, qtbot: QtBot) -> None:
    number = bench.train()
    began = time.monotonic()
    with qtbot.waitSignal(bench.thread.news, timeout=2000):
        bench.thread.stop()
    assert time.monotonic() - began < 0.5
    assert not bench.thread.is_busy
    assert [(heard.number, heard.news) for heard in bench.heard] == [(number, Stopped())]


def test_a_job_stopped_before_it_began_is_never_handed_to_the_child(
    bench: Bench, qtbot: QtBot
) -> None:
    first = bench.train()
    # The lane's thread is inside the first job: the second waits, and is stopped while it does.
    with qtbot.waitSignal(bench.thread.news):
        second = bench.thread.train(SPEC, Path("b"))
        bench.thread.stop()
    assert [heard.number for heard in bench.heard] == [second]
    assert first not in [heard.number for heard in bench.heard]
    assert bench.trainer.requests == [Train(SPEC, "a.letterpad")]


def test_progress_is_not_told_after_a_stop(bench: Bench, qtbot: QtBot) -> None:
    bench.train()
    bench.trainer.says.put(Progress("fit", "one more"))
    with qtbot.waitSignal(bench.thread.news):
        bench.thread.stop()
    assert [heard.news for heard in bench.heard] == [Stopped()]


def test_stop_without_a_job_does_nothing(bench: Bench) -> None:
    bench.thread.stop()
    assert bench.trainer.kills == 0


def test_the_child_stays_for_the_next_training(bench: Bench, qtbot: QtBot) -> None:
    for _ in range(2):
        bench.train()
        with qtbot.waitSignal(bench.thread.news):
            bench.trainer.says.put(Trained("a"))
    assert bench.trainer.kills == 0
    assert bench.trainer.closes == 0
    assert len(bench.trainer.requests) == 2


def test_letters_are_read_while_a_training_runs(bench: Bench, qtbot: QtBot) -> None:
    training = bench.train()
    reading, reader = bench.read("here")
    assert bench.thread.is_reading
    with qtbot.waitSignal(bench.thread.news):
        reader.says.put(LettersReady("folder"))
    assert bench.heard == [JobNews(reading, ReadLetters(DataSpec("here")), LettersReady("folder"))]
    assert bench.thread.is_busy
    assert not bench.thread.is_reading
    assert reading != training
    qtbot.waitUntil(lambda: reader.closes == 1)  # given back at once


def test_nobody_waits_for_letters_that_take_long(bench: Bench, qtbot: QtBot) -> None:
    slow, slow_reader = bench.read("slow")
    fast, fast_reader = bench.read("fast")
    with qtbot.waitSignal(bench.thread.news):
        fast_reader.says.put(LettersReady("fast"))
    with qtbot.waitSignal(bench.thread.news):
        slow_reader.says.put(LettersReady("slow"))
    assert [heard.number for heard in bench.heard] == [fast, slow]


def test_a_search_is_a_job_too(bench: Bench, qtbot: QtBot) -> None:
    spec = SearchSpec(SPEC, {"epochs": (1, 2)})
    bench.thread.search(spec, Path("best"))
    assert bench.trainer.began.acquire(timeout=2)
    assert bench.trainer.requests == [Search(spec, "best")]
    with qtbot.waitSignal(bench.thread.news):
        bench.trainer.says.put(Failed("no"))
    assert not bench.thread.is_busy


def test_many_news_come_in_few_deliveries_and_no_point_is_lost(bench: Bench, qtbot: QtBot) -> None:
    bench.train()
    for step in range(200):
        point = CurvePoint(step, 200, "iteration", loss=1.0) if step % 2 else None
        bench.trainer.says.put(Progress("fit", f"{step}", point=point))
    bench.trainer.says.put(Trained("a"))
    qtbot.waitUntil(lambda: not bench.thread.is_busy)
    points = [
        heard.news.point.step
        for heard in bench.heard
        if isinstance(heard.news, Progress) and heard.news.point
    ]
    assert points == list(range(1, 200, 2))
    assert len(bench.heard) <= 100 + 20


def test_a_child_that_cannot_be_started_is_said_in_words(bench: Bench, qtbot: QtBot) -> None:
    bench.trainer.refuses = OSError("no more processes")
    with qtbot.waitSignal(bench.thread.news):
        bench.thread.train(SPEC, Path("a"))
    news = bench.heard[0].news
    assert isinstance(news, Failed)
    assert "no more processes" in news.sentence
    assert "OSError" in news.traceback
    assert not bench.thread.is_busy


def test_warm_up_starts_the_child_and_idle_minutes_give_it_back(bench: Bench, qtbot: QtBot) -> None:
    bench.thread.warm_up()
    qtbot.waitUntil(lambda: bench.trainer.starts == 1)
    assert bench.thread._idle.interval() == 600_000
    assert bench.thread._idle.isActive()
    bench.thread._idle.timeout.emit()
    qtbot.waitUntil(lambda: bench.trainer.closes == 1)


def test_a_busy_child_is_not_given_back(bench: Bench, qtbot: QtBot) -> None:
    bench.thread.warm_up()
    bench.train()
    assert not bench.thread._idle.isActive()
    with qtbot.waitSignal(bench.thread.news):
        bench.trainer.says.put(Trained("a"))
    assert bench.thread._idle.isActive()


def test_close_in_the_middle_leaves_nothing_and_says_nothing(qtbot: QtBot) -> None:
    bench = Bench()
    bench.train()
    bench.thread.read_letters(DataSpec())
    began = time.monotonic()
    assert bench.thread.close()
    assert time.monotonic() - began < 1
    assert bench.trainer.closes
    assert not bench.thread.is_busy
    assert not [thread for thread in threading.enumerate() if thread.name == "training"]
    assert bench.heard == []


def test_with_the_real_child_stop_and_close_leave_no_process(qtbot: QtBot, home: Path) -> None:
    thread = TrainingThread()
    mine = psutil.Process(os.getpid())
    before = {child.pid for child in mine.children(recursive=True)}
    out = home.parent / "never.letterpad"
    thread.train(TrainSpec(DataSpec(size=2600), "neural-net"), out)
    qtbot.waitUntil(lambda: {child.pid for child in mine.children()} != before)
    began = time.monotonic()
    with qtbot.waitSignal(thread.news, check_params_cb=_is_stopped, timeout=5000):
        thread.stop()
    assert time.monotonic() - began < 0.5
    assert thread.close()
    assert {child.pid for child in mine.children(recursive=True)} == before
    assert not out.exists()


def _is_stopped(news: JobNews) -> bool:
    return isinstance(news.news, Stopped)
