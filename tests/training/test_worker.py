"""The child's side of the pipe, in real child processes that read real files."""

import os
import queue
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from letterpad.algorithms.algorithm import Step
from letterpad.algorithms.snapshot import Snapshot
from letterpad.assessment.letters import cached_letters
from letterpad.errors import UserError
from letterpad.letters.data_spec import Builtin, DataSpec, Files
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.model_files.model_file import read_card, read_held_out
from letterpad.recognition.recognizer import Recognizer
from letterpad.training import worker
from letterpad.training.experiments.kept import kept_curve, kept_repetition
from letterpad.training.experiments.learning_curve import learning_curve
from letterpad.training.experiments.repeated import differences
from letterpad.training.experiments.spec import CurveSpec, Learner, Planned, Point, RepeatSpec
from letterpad.training.protocol import (
    Adapt,
    CurveLearned,
    Failed,
    HasAdapted,
    HasRepeated,
    LearnCurve,
    LettersReady,
    Message,
    ReadLetters,
    Repeat,
    Search,
    Stopped,
    Train,
    Trained,
    Trial,
    from_line,
    to_line,
)
from letterpad.training.reporter import Reporter
from letterpad.training.spec import CurvePoint, NamedWeights, Progress, SearchSpec, TrainSpec
from letterpad.training.train import train
from waiting import runs, wait_for

Becomes = Callable[[Path, list[str]], bool]


COLD = "from letterpad.training import worker; worker.main(warm_up=False)"


"""A worker that imports nothing before it is asked: TensorFlow takes seconds."""


Ask = Callable[..., Any]  # of conftest: makes an AskedChild


@pytest.fixture
def child(ask: Ask) -> Any:
    return ask([sys.executable, "-c", COLD])


def with_fit(ask: Ask, body: str) -> Any:
    """Return a child whose naive Bayes fits as `body` says."""
    script = f"""
import os, sys, time, ctypes
from dataclasses import replace
from letterpad.algorithms import registry
def fit(estimator, data, on_step):
    {body}
    estimator.fit(data.features, data.labels)
registry.ALGORITHMS["naive-bayes"] = replace(registry.ALGORITHMS["naive-bayes"], fit=fit)
{COLD}
"""
    return ask([sys.executable, "-c", script])


def test_letters_are_read_into_the_cache(
    child: Any, bars: DataSpec, bar_letters: LetterSet
) -> None:
    last = list(child.run(ReadLetters(bars)))[-1]
    assert isinstance(last, LettersReady)
    read = LetterSet.load(Path(last.folder))
    assert read.classes == bar_letters.classes
    np.testing.assert_array_equal(read.images, bar_letters.images)
    cached = cached_letters(bars)
    assert cached is not None
    assert cached.hash == read.hash == bar_letters.hash


def test_the_child_trains_what_the_command_line_trains(
    child: Any, bars: DataSpec, folder: Path
) -> None:
    spec = TrainSpec(bars, "logistic-regression", {"iterations": 5}, name="mine")
    out = folder / "a.letterpad"
    *news, last = child.run(Train(spec, str(out)))
    assert last == Trained(str(out))
    progress = [each for each in news if isinstance(each, Progress)]
    assert progress == news
    assert len([each for each in progress if each.point]) == 5
    *_, weights = [each.weights for each in progress if each.weights is not None]
    assert weights.snapshot.values.shape == (len(weights.names), 28, 28)
    assert {each.stage for each in progress} == {
        "letters",
        "fit",
        "convert",
        "evaluate",
        "compare",
    }
    here = train(spec, lambda progress: None)
    card, held_out = read_card(out), read_held_out(out)
    assert held_out is not None
    assert here.held_out is not None
    assert card.held_out == here.card.held_out
    np.testing.assert_array_equal(held_out.probabilities, here.held_out.probabilities)
    assert [path.name for path in folder.iterdir()] == ["a.letterpad"]
    assert Recognizer(out).card.name == "mine"


def test_what_the_user_can_mend_comes_as_a_sentence(
    child: Any, bars: DataSpec, folder: Path
) -> None:
    spec = TrainSpec(bars, "naive-bayes", train_size=6)
    (*_, last) = child.run(Train(spec, str(folder / "a")))
    assert isinstance(last, Failed)
    assert "at least 2 letters" in str(last.sentence)
    assert last.traceback == ""
    missing = ReadLetters(Files(str(folder / "nothing")))
    (*_, last) = child.run(missing)
    assert isinstance(last, Failed)
    assert "nothing" in str(last.sentence)
    assert list(folder.iterdir()) == []


def test_a_bug_comes_with_its_traceback_and_the_child_goes_on(
    ask: Ask, bars: DataSpec, folder: Path
) -> None:
    child = with_fit(ask, "raise KeyError('a bug')")
    (*_, last) = child.run(Train(TrainSpec(bars, "naive-bayes"), str(folder / "a")))
    assert isinstance(last, Failed)
    assert "KeyError: 'a bug'" in str(last.sentence)
    assert "raise KeyError" in last.traceback or "in fit" in last.traceback
    pid = child.pid
    assert isinstance(list(child.run(ReadLetters(bars)))[-1], LettersReady)
    assert child.pid == pid


def test_a_full_disk_is_said_in_words(ask: Ask, bars: DataSpec, folder: Path) -> None:
    script = f"""
import errno
from letterpad.training import worker
def full(model, path): raise OSError(errno.ENOSPC, "No space left on device")
worker.write_model = full
{COLD}
"""
    child = ask([sys.executable, "-c", script])
    out = folder / "a.letterpad"
    (*_, last) = child.run(Train(TrainSpec(bars, "naive-bayes"), str(out)))
    assert isinstance(last, Failed)
    assert str(last.sentence).startswith(f"The disk is full: {out}")


def test_noise_of_libraries_does_not_reach_the_news(ask: Ask, bars: DataSpec, folder: Path) -> None:
    body = (
        "print('noise ' * 50); sys.stdout.flush(); os.write(1, b'{half a line');"
        " ctypes.CDLL(None).puts(b'from C')"
    )
    child = with_fit(ask, body)
    out = folder / "a.letterpad"
    *news, last = child.run(Train(TrainSpec(bars, "naive-bayes"), str(out)))
    assert last == Trained(str(out))
    assert all(isinstance(each, Progress) for each in news)


def test_a_memory_kill_during_a_fit_is_told(ask: Ask, bars: DataSpec, folder: Path) -> None:
    child = with_fit(ask, "print('hungry', file=sys.stderr); os.kill(os.getpid(), 9)")
    (*_, last) = child.run(Train(TrainSpec(bars, "naive-bayes"), str(folder / "a")))
    assert isinstance(last, Failed)
    assert "perhaps memory ran out" in str(last.sentence)
    assert "hungry" in last.traceback


@pytest.mark.parametrize(
    "body",
    [
        "time.sleep(600)",
        # Holds the interpreter's lock: no thread of the child could act on a flag.
        "ctypes.PyDLL(None).sleep(600)",
        "import tensorflow; time.sleep(600)",
    ],
    ids=["fit", "deaf fit", "import"],
)
def test_stop_waits_for_nothing_that_the_child_does(
    ask: Ask, bars: DataSpec, folder: Path, becomes: Becomes, body: str
) -> None:
    child = with_fit(ask, body)
    news = child.run(Train(TrainSpec(bars, "naive-bayes"), str(folder / "a.letterpad")))
    for each in news:
        if isinstance(each, Progress) and each.stage == "fit":
            break
    child.kill()
    assert list(news)[-1] == Stopped()
    assert becomes(folder, [])


def test_stop_while_the_file_is_written(
    ask: Ask, bars: DataSpec, folder: Path, becomes: Becomes
) -> None:
    script = f"""
import sys, time
from letterpad import paths
from letterpad.training import worker
def slowly(model, path):
    with paths.replacing(path) as temporary:
        temporary.write_bytes(b"half")
        time.sleep(600)
worker.write_model = slowly
{COLD}
"""
    child = ask([sys.executable, "-c", script])
    news = child.run(Train(TrainSpec(bars, "naive-bayes"), str(folder / "a.letterpad")))
    wait_for(lambda: list(folder.iterdir()))
    child.kill()
    assert list(news)[-1] == Stopped()
    assert becomes(folder, [])


ORPHANS = """
import queue, sys
from letterpad.training.protocol import from_line
from letterpad.training.process import ChildProcess
child, said = ChildProcess([sys.executable, "-c", sys.argv[1]]), queue.SimpleQueue()
child.run(*from_line(sys.argv[2]), said.put)
while True:
    for each in said.get():
        print(child.pid, each.stage, flush=True)
"""


def test_no_orphan_when_the_window_is_killed_in_the_middle_of_a_fit(
    bars: DataSpec, folder: Path
) -> None:
    slow = f"""
import time
from dataclasses import replace
from letterpad.algorithms import registry
def fit(estimator, data, on_step): time.sleep(600)
registry.ALGORITHMS["naive-bayes"] = replace(registry.ALGORITHMS["naive-bayes"], fit=fit)
{COLD}
"""
    request = to_line(Train(TrainSpec(bars, "naive-bayes"), str(folder / "a")))
    with subprocess.Popen(
        [sys.executable, "-c", ORPHANS, slow, request], stdout=subprocess.PIPE, text=True
    ) as window:
        assert window.stdout is not None
        for line in window.stdout:
            pid, stage = line.split()
            if stage == "fit":
                break
        os.kill(window.pid, signal.SIGKILL)
    wait_for(lambda: not runs(int(pid)), "the child outlived the window")


def test_a_search_tells_of_every_fit(child: Any, bars: DataSpec, folder: Path) -> None:
    base = TrainSpec(bars, "logistic-regression", {"iterations": 5})
    spec = SearchSpec(base, {"C": (0.1, 1.0)}, folds=2)
    out = folder / "a.letterpad"
    *news, last = child.run(Search(spec, str(out)))
    assert last == Trained(str(out))
    assert len([each for each in news if isinstance(each, Trial)]) == 4
    assert len(read_card(out).search) == 2


@pytest.mark.parametrize(
    ("given", "called"), [("", "Logistische Regression, Iterationen {0} (2)"), ("Mine", "Mine")]
)
def test_a_search_is_named_in_the_language_of_the_window_and_as_no_other_run(
    child: Any, bars: DataSpec, folder: Path, given: str, called: str
) -> None:
    base = TrainSpec(bars, "logistic-regression", name=given)
    spec = SearchSpec(base, {"iterations": (1, 5)}, folds=2)
    out = folder / "a.letterpad"
    others = ("Mine", *(f"Logistische Regression, Iterationen {n}" for n in (1, 5)))
    list(child.run(Search(spec, str(out), "de", others)))
    assert read_card(out).name == called.format(read_card(out).settings["iterations"])


def test_a_model_is_fitted_to_a_hand_or_says_why_not(
    child: Any, bars: DataSpec, folder: Path
) -> None:
    base, out = folder / "base.letterpad", folder / "fitted.letterpad"
    list(child.run(Train(TrainSpec(bars, "logistic-regression", {"iterations": 1}), str(base))))
    *news, last = child.run(Adapt(str(base), Builtin(size=260), str(out), "Mine"))
    assert isinstance(last, HasAdapted)
    assert any(isinstance(each, Progress) and each.stage == "fit" for each in news)
    assert last.proof.mine.n > 0
    assert out.exists() == last.proof.is_offered == bool(last.path)
    if last.proof.is_offered:
        assert read_card(out).name == "Mine"


def test_the_child_goes_after_everything_else(child: Any, bars: DataSpec) -> None:
    list(child.run(ReadLetters(bars)))
    assert child.pid is not None
    lowest = psutil.BELOW_NORMAL_PRIORITY_CLASS if sys.platform == "win32" else 10
    assert psutil.Process(child.pid).nice() == lowest


def test_the_programs_own_command_works_from_any_folder(
    ask: Ask, bars: DataSpec, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "numpy.py").write_text("raise ImportError('the wrong numpy')")
    monkeypatch.chdir(tmp_path)
    child = ask()
    assert isinstance(list(child.run(ReadLetters(bars)))[-1], LettersReady)


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


class Clock:
    """Time that goes by as a test says."""

    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(worker, "time", clock)
    return clock


@pytest.fixture
def send(stream: Stream) -> worker.Sender:
    return worker.Sender(stream)  # type: ignore[arg-type]


def test_lines_are_bounded_and_no_point_and_no_trial_is_lost(
    stream: Stream, send: worker.Sender, clock: Clock
) -> None:
    points = [
        Progress("fit", "", point=CurvePoint(step, 300, "iteration", loss=1.0))
        for step in range(300)
    ]
    trials = [Trial({}, fold, 1, 1.0, 1.0, 1, 1) for fold in range(300)]
    for point, trial in zip(points, trials, strict=True):
        send(Progress("fit", "said too often"))
        send(point)
        send(trial)
        clock.now += 0.001
    assert 300 * 0.001 * 15 <= len(stream.lines) <= 300 * 0.001 * 20 + 1
    send(Trained("out"))
    messages = stream.messages()
    assert [message for message in messages if isinstance(message, Trial)] == trials
    assert [message for message in messages if getattr(message, "point", None)] == points
    assert messages[-1] == Trained("out")


def test_of_progress_without_a_point_the_newest_is_told(
    stream: Stream, send: worker.Sender, clock: Clock
) -> None:
    for number in range(1000):
        send(Progress("fit", f"{number}"))
        clock.now += 0.001
    n_lines = len(stream.lines)
    assert n_lines <= 1000 * 0.001 * 20 + 1
    send(Progress("convert", "another stage"))
    assert stream.messages()[-2:] == [Progress("fit", "999"), Progress("convert", "another stage")]
    assert len(stream.messages()) <= n_lines + 2


def test_weights_are_not_lost_where_the_newest_progress_is_told(
    stream: Stream, send: worker.Sender, clock: Clock
) -> None:
    send(Progress("fit", "first"))
    weights = NamedWeights(("A",), Snapshot("classes", np.ones((1, 2, 2), np.float16), 1))
    send(Progress("fit", "with weights", weights=weights))
    send(Progress("fit", "without"))
    send(Trained("out"))
    told = [each for each in stream.messages() if isinstance(each, Progress)]
    assert [each.text for each in told] == ["first", "with weights", "without"]
    assert [each.weights is None for each in told] == [True, False, True]


def test_what_was_held_back_is_told_by_the_heartbeat(
    stream: Stream, send: worker.Sender, clock: Clock
) -> None:
    with Reporter(send) as reporter:
        reporter.stage("fit", "training")
        reporter.step(Step(1, 2, "epoch", loss=1.0))
        assert len(stream.messages()) == 1
        clock.now += 1.0
        wait_for(lambda: any(getattr(message, "point", None) for message in stream.messages()))


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


LEARNERS = (
    Learner("naive-bayes", {}, Sentence("Naive Bayes")),
    Learner("logistic-regression", {"iterations": 5}, Sentence("Logistic regression")),
)


def test_the_child_computes_the_curve_of_the_command_line_and_keeps_it(
    child: Any, bars: DataSpec, bar_letters: LetterSet
) -> None:
    spec = CurveSpec(bars, LEARNERS, n_sizes=3, n_seeds=2)
    *news, last = child.run(LearnCurve(spec))
    assert isinstance(last, CurveLearned)
    here = learning_curve(spec, lambda message: None, bar_letters)
    assert last.curve.gains == here.gains
    assert [each.accuracy for each in last.curve.points] == [each.accuracy for each in here.points]
    assert [each for each in news if isinstance(each, Planned)] == [here.plan]
    points = [each for each in news if isinstance(each, Point)]
    assert len(points) == 2 * 3 * 2
    assert kept_curve(spec, bar_letters.hash) == last.curve
    # Asked again with what is known, it trains nothing and finds the same.
    *news, on = child.run(LearnCurve(spec, last.curve.points, bar_letters.hash))
    assert on == last
    assert not [each for each in news if isinstance(each, Point)]


def test_the_child_repeats_two_algorithms_and_keeps_what_came_of_it(
    child: Any, bars: DataSpec, bar_letters: LetterSet
) -> None:
    spec = RepeatSpec(bars, LEARNERS, n_times=3, n_train=60)
    *_, last = child.run(Repeat(spec))
    assert isinstance(last, HasRepeated)
    assert last.result.mean == pytest.approx(np.mean(differences(last.result.points)))
    assert kept_repetition(spec, bar_letters.hash) == last.result


def test_an_experiment_that_cannot_be_done_is_a_sentence(child: Any, bars: DataSpec) -> None:
    (*_, last) = child.run(Repeat(RepeatSpec(bars, LEARNERS[:1] * 2)))
    assert isinstance(last, Failed)
    assert "Both are Naive Bayes with the same parameters" in str(last.sentence)
    assert last.traceback == ""
    missing = Learner("letterpad-nothing:x", {}, "x")
    (*_, last) = child.run(LearnCurve(CurveSpec(bars, (missing,))))
    assert isinstance(last, Failed)
    assert "letterpad-nothing:x" in str(last.sentence)
