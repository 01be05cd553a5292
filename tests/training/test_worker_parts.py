"""The child's side of the pipe, piece by piece, without a child."""

import re
import sys
import time

import pytest

from letterpad.errors import UserError
from letterpad.letters.data_spec import DataSpec
from letterpad.messages import Sentence
from letterpad.training import worker
from letterpad.training.process import worker_command
from letterpad.training.protocol import Failed, News, ReadLetters, Trial, from_line, to_line
from letterpad.training.spec import CurvePoint, Progress


class Stream:
    def __init__(self) -> None:
        self.lines: list[str] = []

    def write(self, line: bytes) -> None:
        self.lines.append(line.decode())

    def flush(self) -> None:
        pass

    def news(self) -> list[object]:
        return [from_line(line) for line in self.lines]


def test_progress_is_bounded_but_points_and_trials_are_not() -> None:
    stream = Stream()
    send = worker.NewsSender(stream)  # type: ignore[arg-type]
    point = Progress("fit", "", point=CurvePoint(1, 2, "epoch"))
    trial = Trial({}, 0, 1, 1.0, 1.0, 1, 1)
    began = time.monotonic()
    for _ in range(1000):
        send(Progress("fit", "x"))
    n_plain = len(stream.lines)
    assert n_plain <= (time.monotonic() - began) * 20 + 1
    said: list[News] = [Progress("convert", "another stage"), *[point] * 50, *[trial] * 50]
    for news in said:
        send(news)
    assert stream.news()[n_plain:] == said


def test_warm_ups_wait_for_an_idle_moment_and_requests_go_first() -> None:
    requests = worker.Requests()
    order: list[str] = []
    for name in ("one", "two"):
        requests._lines.put(to_line(ReadLetters(DataSpec(name))))

    def warm(name: str) -> None:
        order.append(name)
        if name == "first":
            requests._lines.put(to_line(ReadLetters(DataSpec("three"))))
            raise ImportError("what does not import must not end the worker")
        else:
            requests._lines.put(to_line(ReadLetters(DataSpec("end"))))

    for request in requests.each([lambda: warm("first"), lambda: warm("second")]):
        assert isinstance(request, ReadLetters)
        if request.data.source == "end":
            break
        order.append(request.data.source)
    assert order == ["one", "two", "first", "three", "second"]


def test_every_failure_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(error: Exception) -> list[object]:
        def load(*args: object) -> None:
            raise error

        monkeypatch.setattr(worker, "load_letters", load)
        stream = Stream()
        worker.answer(ReadLetters(DataSpec()), worker.NewsSender(stream))  # type: ignore[arg-type]
        return stream.news()

    assert fails(UserError("So it is.")) == [Failed(Sentence("So it is."))]
    (memory,) = fails(MemoryError())
    assert isinstance(memory, Failed)
    assert "Memory ran out" in str(memory.sentence)
    (bug,) = fails(ValueError("odd"))
    assert isinstance(bug, Failed)
    assert re.match(r"This failed inside Letterpad \(ValueError: odd\)", str(bug.sentence))
    assert "Traceback" in bug.traceback


def test_the_command_is_the_programs_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worker_command()[-3:] == ["-m", "letterpad", "worker"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "worker"]
