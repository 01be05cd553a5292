"""The window's side of the pipe, with children that misbehave in every way."""

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from letterpad.letters.data_spec import Builtin
from letterpad.training.process import worker_command
from letterpad.training.protocol import (
    Failed,
    LettersReady,
    Message,
    ReadLetters,
    Stopped,
    Train,
    Trained,
)
from letterpad.training.spec import Progress, TrainSpec
from waiting import HANGS_AFTER, runs, wait_for

SPEC = TrainSpec(Builtin(), "naive-bayes")


Maker = Callable[[str], Any]  # an AskedChild of conftest


Becomes = Callable[[Path, list[str]], bool]


ECHO = """
for request in requests():
    say(Progress("fit", "one"))
    pathlib.Path(request.out).write_text("model")
    say(Trained(request.out))
"""


ENDLESS = """
for request in requests():
    out = pathlib.Path(request.out)
    (out.parent / f".{os.getpid()}.abc.part").write_text("half")
    (out.parent / f".{os.getpid()}1.abc.part").write_text("another's")
    say(Progress("fit", "begun"))
    time.sleep(600)
"""


# The children here would sleep for longer than a test waits: HANGS_AFTER. That a stop takes half a
# second at most is measured by ``python tests/benchmarks stop``.


def killed_after(child: Any, seconds: float) -> threading.Timer:
    timer = threading.Timer(seconds, child.kill)
    timer.start()
    return timer


def test_a_request_is_answered_and_the_child_serves_the_next(make: Maker, folder: Path) -> None:
    child = make(ECHO)
    out = folder / "a.letterpad"
    assert list(child.run(Train(SPEC, str(out)))) == [Progress("fit", "one"), Trained(str(out))]
    pid = child.pid
    assert list(child.run(Train(SPEC, str(out))))[-1] == Trained(str(out))
    assert child.pid == pid
    child.close()
    assert child.pid is None
    assert out.read_text() == "model"


def test_start_returns_at_once_and_only_one_child_is_started(make: Maker) -> None:
    child = make("time.sleep(600)")
    child.start()
    child.start()
    assert child.pid
    assert len(psutil.Process().children()) == 1


def test_kill_in_the_middle_leaves_everything_as_it_was(
    make: Maker, folder: Path, becomes: Becomes
) -> None:
    child = make(ENDLESS)
    out = folder / "mine [1].letterpad"
    news = child.run(Train(SPEC, str(out)))
    assert next(news) == Progress("fit", "begun")
    pid = child.pid
    killed_after(child, 0.1).join()
    assert list(news) == [Stopped()]
    assert becomes(folder, [f".{pid}1.abc.part"])


def test_a_result_that_came_too_late_is_removed(
    make: Maker, folder: Path, becomes: Becomes
) -> None:
    child = make(
        """
for request in requests():
    pathlib.Path(request.out).write_text("finished")
    say(Progress("fit", "written"))
    time.sleep(600)
"""
    )
    out = folder / "a.letterpad"
    news = child.run(Train(SPEC, str(out)))
    assert next(news) == Progress("fit", "written")
    child.kill()
    assert list(news) == [Stopped()]
    assert becomes(folder, [])


def test_a_file_that_stood_there_before_survives_a_stop(make: Maker, folder: Path) -> None:
    child = make(ENDLESS)
    out = folder / "a.letterpad"
    out.write_text("the user's")
    news = child.run(Train(SPEC, str(out)))
    next(news)
    child.kill()
    assert list(news) == [Stopped()]
    assert out.read_text() == "the user's"


def test_a_result_that_was_told_of_stays(make: Maker, folder: Path) -> None:
    child = make(ECHO)
    out = folder / "a.letterpad"
    news = child.run(Train(SPEC, str(out)))
    assert [next(news), next(news)][-1] == Trained(str(out))
    child.kill()
    assert list(news) == []
    assert out.exists()


LEAN = """
import json, sys
def say(kind, **fields): print(json.dumps([{"kind": kind, **fields}]), flush=True)
for line in sys.stdin:
    out = json.loads(line)[0]["out"]
    say("Progress", stage="fit", text="one")
    with open(out, "w") as file: file.write("model")
    say("Trained", path=out)
"""


"""Starts in no time, so that it can be killed often."""


def test_whenever_the_kill_comes_there_is_one_last_word_and_it_is_true(
    ask: Callable[..., Any], folder: Path
) -> None:
    child = ask([sys.executable, "-I", "-S", "-c", LEAN])
    for number in range(40):
        out = folder / f"{number}.letterpad"
        list(child.run(Train(SPEC, str(out))))  # now it runs
        out.unlink()
        began = time.perf_counter()
        list(child.run(Train(SPEC, str(out))))
        took = time.perf_counter() - began
        out.unlink()
        messages = child.run(Train(SPEC, str(out)))
        time.sleep(took * number / 60)
        child.kill()
        *before, last = messages
        assert before in ([], [Progress("fit", "one")])
        assert last in (Stopped(), Trained(str(out)))
        child.processes[-1].wait(HANGS_AFTER)
        assert child.processes[-1].is_gone
        assert out.exists() == (last == Trained(str(out)))
        out.unlink(missing_ok=True)


@pytest.mark.parametrize("after", [0.0, 0.02, 0.1, 0.4])
def test_kill_during_the_start(make: Maker, folder: Path, becomes: Becomes, after: float) -> None:
    child = make("import sklearn.linear_model" + ENDLESS)
    news = child.run(Train(SPEC, str(folder / "a")))
    timer = killed_after(child, after)
    assert list(news)[-1] == Stopped()
    timer.join()
    assert becomes(folder, [])


def test_after_a_kill_the_next_request_gets_a_fresh_child(make: Maker, folder: Path) -> None:
    child = make(ECHO)
    child.start()
    first = child.pid
    child.kill()
    out = folder / "a"
    assert list(child.run(Train(SPEC, str(out))))[-1] == Trained(str(out))
    assert child.pid != first


def test_kill_takes_the_childs_children_along(make: Maker, folder: Path) -> None:
    child = make(
        """
import subprocess
for request in requests():
    helper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    say(Progress("fit", str(helper.pid)))
    time.sleep(600)
"""
    )
    news = child.run(Train(SPEC, str(folder / "a")))
    helper = next(news)
    assert isinstance(helper, Progress)
    child.kill()
    assert list(news) == [Stopped()]
    pid = int(helper.text)
    wait_for(lambda: not runs(pid))


def test_a_child_killed_from_outside_is_told_in_words(make: Maker, folder: Path) -> None:
    child = make(ENDLESS)
    news = child.run(Train(SPEC, str(folder / "a")))
    next(news)
    pid = child.pid
    assert pid is not None
    assert (folder / f".{pid}.abc.part").exists()
    os.kill(pid, signal.SIGKILL)
    last = list(news)
    assert len(last) == 1
    assert isinstance(last[0], Failed)
    assert "ended unexpectedly (signal 9, SIGKILL): perhaps memory ran out" in str(last[0].sentence)
    assert not (folder / f".{pid}.abc.part").exists()


def test_a_child_that_ends_by_itself_leaves_its_last_words(make: Maker, folder: Path) -> None:
    child = make(
        """
next(requests())
print("not news")
print("what went wrong", file=sys.stderr)
sys.exit(3)
"""
    )
    (last,) = child.run(Train(SPEC, str(folder / "a")))
    assert isinstance(last, Failed)
    assert "exit code 3" in str(last.sentence)
    assert "what went wrong" in last.traceback


def test_a_child_that_died_while_idle_is_replaced(make: Maker, folder: Path) -> None:
    child = make(ECHO)
    child.start()
    pid = child.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    wait_for(lambda: child.pid is None)
    out = folder / "a"
    assert list(child.run(Train(SPEC, str(out))))[-1] == Trained(str(out))


def test_a_request_to_a_child_that_is_over_ends_as_the_child_did(
    make: Maker, ask: Callable[..., Any], folder: Path
) -> None:
    request = Train(SPEC, str(folder / "a"))
    said: list[Message] = []
    killed = make(ECHO).start()
    killed.kill()
    killed.run(request, said.extend)
    assert said == [Stopped()]
    missing = ask([str(folder / "no program")]).start()
    missing.wait(HANGS_AFTER)
    missing.run(request, said.extend)
    (_, failed) = said
    assert isinstance(failed, Failed)
    assert "no program" in str(failed.sentence)
    assert "FileNotFoundError" in failed.traceback


def test_noise_among_the_news_is_no_news(make: Maker, folder: Path) -> None:
    child = make(
        r"""
for request in requests():
    sys.stdout.buffer.write(b"\xff noise\n[1, 2]\n{}\n\n" + to_line(request).encode() + b"\n")
    say(LettersReady("here"))
"""
    )
    assert list(child.run(ReadLetters(Builtin()))) == [LettersReady("here")]


def test_one_request_at_a_time(make: Maker, folder: Path) -> None:
    child = make(ENDLESS)
    news = child.run(Train(SPEC, str(folder / "a")))
    next(news)
    with pytest.raises(RuntimeError, match="busy"):
        child.run(Train(SPEC, str(folder / "b")))
    child.kill()
    assert list(news) == [Stopped()]


def test_messages_of_an_old_request_do_not_come_to_a_new_one(make: Maker, folder: Path) -> None:
    child = make(ECHO)
    old = child.run(Train(SPEC, str(folder / "a")))
    next(old)
    child.kill()
    new = list(child.run(Train(SPEC, str(folder / "b"))))
    assert new == [Progress("fit", "one"), Trained(str(folder / "b"))]
    assert list(old)[-1] in (Stopped(), Trained(str(folder / "a")))


def test_close_ends_a_request_that_runs(make: Maker, folder: Path) -> None:
    child = make(ENDLESS)
    news = child.run(Train(SPEC, str(folder / "a")))
    next(news)
    ended: list[Message] = []
    thread = threading.Thread(target=lambda: ended.extend(news))
    thread.start()
    child.close()
    thread.join(HANGS_AFTER)
    assert ended == [Stopped()]


def test_leftovers_of_letters_that_were_being_read_are_removed(
    make: Maker, home: Path, becomes: Becomes
) -> None:
    child = make(
        """
from letterpad import paths
for request in requests():
    (paths.cache_folder() / f".letters.{os.getpid()}.x").mkdir()
    (paths.cache_folder() / f".letters.{os.getpid()}1.x").mkdir()
    say(Progress("letters", "reading"))
    time.sleep(600)
"""
    )
    news = child.run(ReadLetters(Builtin()))
    next(news)
    pid = child.pid
    child.kill()
    assert list(news) == [Stopped()]
    assert becomes(home / "cache", [f".letters.{pid}1.x"])


def test_the_command_is_the_programs_own(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worker_command()[-3:] == ["-m", "letterpad", "worker"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "worker"]
