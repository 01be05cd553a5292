"""The child's side of the pipe, piece by piece, without a child."""

import queue
import re
import sys
import time

import pytest

from letterpad.algorithms.algorithm import Step
from letterpad.errors import UserError
from letterpad.letters.data_spec import Builtin, Files
from letterpad.messages import Sentence
from letterpad.training import worker
from letterpad.training.process import worker_command
from letterpad.training.protocol import (
    Failed,
    LettersReady,
    Message,
    ReadLetters,
    Trained,
    Trial,
    from_line,
    to_line,
)
from letterpad.training.reporter import Reporter
from letterpad.training.spec import CurvePoint, Progress


class Stream:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, line: bytes) -> None:
        self.lines.append(line.decode())

    def flush(self) -> None:
        pass

    def messages(self) -> list[object]:
        return [message for line in self.lines for message in from_line(line)]


@pytest.fixture
def stream() -> Stream:
    return Stream()


@pytest.fixture
def send(stream: Stream) -> worker.Sender:
    return worker.Sender(stream)  # type: ignore[arg-type]


def test_lines_are_bounded_and_no_point_and_no_trial_is_lost(
    stream: Stream, send: worker.Sender
) -> None:
    points = [
        Progress("fit", "", point=CurvePoint(step, 300, "iteration", loss=1.0))
        for step in range(300)
    ]
    trials = [Trial({}, fold, 1, 1.0, 1.0, 1, 1) for fold in range(300)]
    began = time.monotonic()
    for point, trial in zip(points, trials, strict=True):
        send(Progress("fit", "said too often"))
        send(point)
        send(trial)
        time.sleep(0.001)
    assert len(stream.lines) <= (time.monotonic() - began) * 20 + 1
    send(Trained("out"))
    messages = stream.messages()
    assert [message for message in messages if isinstance(message, Trial)] == trials
    assert [message for message in messages if getattr(message, "point", None)] == points
    assert messages[-1] == Trained("out")


def test_of_progress_without_a_point_the_newest_is_told(
    stream: Stream, send: worker.Sender
) -> None:
    began = time.monotonic()
    for number in range(1000):
        send(Progress("fit", f"{number}"))
    n_lines = len(stream.lines)
    assert n_lines <= (time.monotonic() - began) * 20 + 1
    send(Progress("convert", "another stage"))
    assert stream.messages()[-2:] == [Progress("fit", "999"), Progress("convert", "another stage")]
    assert len(stream.messages()) <= n_lines + 2


def test_what_was_held_back_is_told_by_the_heartbeat(stream: Stream, send: worker.Sender) -> None:
    with Reporter(send) as reporter:
        reporter.stage("fit", "training")
        reporter.step(Step(1, 2, "epoch", loss=1.0))
        assert len(stream.messages()) == 1
        began = time.monotonic()
        while not any(getattr(message, "point", None) for message in stream.messages()):
            assert time.monotonic() - began < 5
            time.sleep(0.001)


@pytest.mark.parametrize(
    "message",
    [Progress("convert", "another stage"), LettersReady("here"), Trained("out"), Failed("no")],
    ids=lambda message: type(message).__name__,
)
def test_a_new_stage_and_the_last_message_wait_for_nothing(
    stream: Stream, send: worker.Sender, message: Message
) -> None:
    send(Progress("fit", "x"))
    send(message)
    assert stream.messages() == [Progress("fit", "x"), message]


def test_warm_ups_wait_for_an_idle_moment_and_requests_go_first() -> None:
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    order: list[str] = []

    def ask(name: str) -> None:
        lines.put(to_line(ReadLetters(Files(name))).encode())

    for name in ("one", "two"):
        ask(name)

    def warm(name: str) -> None:
        order.append(name)
        if name == "first":
            ask("three")
            raise ImportError("what does not import must not end the worker")
        else:
            ask("end")

    for request in worker.requests(lines, [lambda: warm("first"), lambda: warm("second")]):
        assert isinstance(request, ReadLetters)
        if request.data.source == "end":
            break
        order.append(request.data.source)
    assert order == ["one", "two", "first", "three", "second"]


def test_every_failure_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(error: Exception) -> object:
        def load(*args: object) -> None:
            raise error

        monkeypatch.setattr(worker, "load_letters", load)
        stream = Stream()
        worker.answer(ReadLetters(Builtin()), worker.Sender(stream))  # type: ignore[arg-type]
        progress, last = stream.messages()
        assert isinstance(progress, Progress)
        return last

    assert fails(UserError("So it is.")) == Failed(Sentence("So it is."))
    memory = fails(MemoryError())
    assert isinstance(memory, Failed)
    assert "Memory ran out" in str(memory.sentence)
    bug = fails(ValueError("odd"))
    assert isinstance(bug, Failed)
    assert re.match(r"This failed inside Letterpad \(ValueError: odd\)", str(bug.sentence))
    assert "Traceback" in bug.traceback


def test_the_command_is_the_programs_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worker_command()[-3:] == ["-m", "letterpad", "worker"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "worker"]
