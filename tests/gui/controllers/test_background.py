"""Work in a thread: results come back in the window's thread, in order, or not at all."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from letterpad.errors import UserError
from letterpad.gui.controllers.background import Background, Job
from waiting import HANGS_AFTER, wait_for


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background("worker")
    yield background
    assert background.close()
    assert "worker" not in names()


def names() -> set[str]:
    return {thread.name for thread in threading.enumerate()}


def test_results_come_in_order_in_the_thread_of_the_window(
    background: Background, qtbot: QtBot
) -> None:
    here = threading.get_ident()
    worked: set[int] = set()
    got: list[tuple[int, int]] = []

    def work_on(number: int) -> None:
        def work(job: Job) -> int:
            worked.add(threading.get_ident())
            return number

        background.do(work, lambda result: got.append((result, threading.get_ident())))

    for number in range(50):
        work_on(number)
    qtbot.waitUntil(lambda: len(got) == 50)
    assert got == [(number, here) for number in range(50)]
    assert here not in worked


def test_no_thread_is_left_of_an_idle_window(background: Background, qtbot: QtBot) -> None:
    done: list[object] = []
    background.do(lambda job: 1, done.append)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: "worker" not in names())
    assert not background.is_busy
    background.do(lambda job: 2, done.append)
    qtbot.waitUntil(lambda: done == [1, 2])


@pytest.mark.parametrize("error", [UserError("it is broken"), OSError("disk full")])
def test_what_may_go_wrong_comes_as_a_value(
    background: Background, qtbot: QtBot, error: Exception
) -> None:
    got: list[object] = []

    def work(job: Job) -> int:
        raise error

    background.do(work, got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [error]
    assert not background.is_busy


def test_a_fault_is_raised_in_the_thread_of_the_window(
    background: Background, qtbot: QtBot
) -> None:
    got: list[object] = []

    def work(job: Job) -> int:
        raise ZeroDivisionError

    with qtbot.captureExceptions() as raised:
        background.do(work, got.append)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError
    assert got == []
    background.do(lambda job: 2, got.append)
    qtbot.waitUntil(lambda: got == [2])


def test_nothing_is_heard_of_a_cancelled_job(background: Background, qtbot: QtBot) -> None:
    """Neither of one that waits, nor of one that runs, nor of one whose result is on its way."""
    goes_on, begun = threading.Event(), threading.Event()
    ran: list[str] = []
    got: list[object] = []

    def work(job: Job) -> str:
        begun.set()
        job.tell("half")
        goes_on.wait()
        return "running"

    def later(job: Job) -> str:
        ran.append("waiting")
        return "waiting"

    first = background.do(work, got.append, got.append)
    second = background.do(later, got.append)
    assert begun.wait(HANGS_AFTER)
    second.cancel()
    first.cancel()
    goes_on.set()
    third = background.do(lambda job: "third", got.append)
    wait_for(lambda: background._thread is None)
    third.cancel()  # it is done, and its result waits to be delivered
    background.do(lambda job: "last", got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert got == ["last"]
    assert ran == []


def test_work_is_told_to_end(background: Background, qtbot: QtBot) -> None:
    """Whether it names its way to end before it is cancelled, or after."""
    listens, ended = threading.Event(), threading.Event()

    def work(job: Job) -> None:
        job.on_cancel(ended.set)
        listens.set()
        assert ended.wait(HANGS_AFTER)

    job = background.do(work, lambda result: None)
    assert listens.wait(HANGS_AFTER)
    job.cancel()
    assert ended.wait(HANGS_AFTER)
    late: list[bool] = []
    begun, goes_on = threading.Event(), threading.Event()

    def slow(job: Job) -> None:
        begun.set()
        goes_on.wait()
        job.on_cancel(lambda: late.append(job.is_cancelled))

    job = background.do(slow, lambda result: None)
    assert begun.wait(HANGS_AFTER)
    job.cancel()
    goes_on.set()
    qtbot.waitUntil(lambda: late == [True])


def test_news_comes_before_the_result(background: Background, qtbot: QtBot) -> None:
    got: list[object] = []

    def work(job: Job) -> int:
        job.tell("half")
        job.tell("whole")
        return 3

    background.do(work, got.append, got.append)
    qtbot.waitUntil(lambda: len(got) == 3)
    assert got == ["half", "whole", 3]


def test_closing_waits_a_bounded_time_for_work_that_cannot_be_ended(qtbot: QtBot) -> None:
    stuck = Background("stuck")
    begun, goes_on = threading.Event(), threading.Event()
    got: list[object] = []

    def hang(job: Job) -> None:
        begun.set()
        goes_on.wait(HANGS_AFTER)

    stuck.do(hang, got.append)
    stuck.do(lambda job: 1, got.append)
    assert begun.wait(HANGS_AFTER)
    assert not stuck.close(timeout=0.2)
    goes_on.set()
    qtbot.waitUntil(lambda: "stuck" not in names())
    assert stuck.close()
    assert stuck.do(lambda job: 2, got.append).is_cancelled  # too late: it is not even begun
    assert got == []
    assert not stuck.is_busy


def test_what_is_being_written_is_finished(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    """All that was handed over is done; what goes wrong then can only be written down."""
    writing = Background("writing")
    begun, goes_on = threading.Event(), threading.Event()
    written: list[int] = []
    got: list[object] = []

    def write(number: int, job: Job) -> None:
        begun.set()
        goes_on.wait()
        written.append(number)

    def fail(job: Job) -> None:
        raise OSError("disk full")

    for number in range(3):
        writing.do(partial(write, number), got.append)
    writing.do(fail, got.append)
    assert begun.wait(HANGS_AFTER)
    threading.Timer(0.05, goes_on.set).start()
    assert writing.finish(timeout=HANGS_AFTER)
    assert written == [0, 1, 2]
    assert "disk full" in caplog.text
    assert got == []
    assert "writing" not in names()
