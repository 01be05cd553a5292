"""The child killed at any point: a sentence, nothing left behind, and the next training works."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import psutil
import pytest

from letterpad.letters.data_spec import DataSpec, Files
from letterpad.model_files.model_file import read_model
from letterpad.training.protocol import Failed, LettersReady, ReadLetters, Train, Trained
from letterpad.training.spec import TrainSpec

Start = Callable[..., Any]

pytestmark = pytest.mark.usefixtures("built_in_letters_are_kept")

SCRIPT = """
import os, pathlib, signal, sys, zipfile
import numpy
where = pathlib.Path({flag!r})
def die(): os.kill(os.getpid(), signal.SIGKILL)
point = where.read_text() if where.exists() else ""
if point == "start":
    die()
from letterpad.letters.letterset import LetterSet
from letterpad.training import worker
from letterpad.training.spec import Progress
class Sender(worker.Sender):
    def __call__(self, message):
        super().__call__(message)
        if isinstance(message, Progress) and message.stage == point:
            die()
worker.Sender = Sender
if point == "half written":
    whole = zipfile.ZipFile.writestr
    def half(self, name, data, *how):
        whole(self, name, data, *how)
        if name == "model.onnx":
            self.fp.flush()
            die()
    zipfile.ZipFile.writestr = half
if point == "written":
    written = worker.write_model
    def write(model, path):
        written(model, path)
        die()
    worker.write_model = write
if point == "caching":
    save = numpy.save
    def save_half(file, array):
        save(file, array)
        die()
    numpy.save = save_half
worker.main(warm_up=False)
"""

POINTS = ["start", "letters", "caching", "fit", "convert", "evaluate", "half written", "written"]


@pytest.fixture
def letters(letters_file: Path) -> DataSpec:
    return Files(str(letters_file))


@pytest.mark.parametrize("point", POINTS)
def test_killed_at_any_point(
    letters: DataSpec, home: Path, tmp_path: Path, ask: Start, point: str
) -> None:
    flag = tmp_path / "point"
    flag.write_text(point)
    child = ask([sys.executable, "-c", SCRIPT.format(flag=str(flag))])
    out = home / "models" / "a.letterpad"
    out.parent.mkdir(parents=True)
    spec = TrainSpec(letters, "naive-bayes")
    try:
        last = list(child.run(Train(spec, str(out))))[-1]
        assert isinstance(last, Failed)
        assert "ended unexpectedly (signal 9" in str(last.sentence)
        assert "Nothing was changed" in str(last.sentence)
        assert list(out.parent.iterdir()) == []
        hidden = [path.name for path in (home / "cache").glob(".*")]
        assert hidden == []

        flag.unlink()
        assert list(child.run(Train(spec, str(out))))[-1] == Trained(str(out))
        assert read_model(out).card.held_out is not None
        assert isinstance(list(child.run(ReadLetters(letters)))[-1], LettersReady)
        assert [path.name for path in out.parent.iterdir()] == ["a.letterpad"]
    finally:
        child.close()
    assert not psutil.Process().children(recursive=True)


@pytest.mark.slow
def test_the_window_says_it_and_trains_again(
    start: Start, letters_file: Path, tmp_path: Path
) -> None:
    flag = tmp_path / "point"
    flag.write_text("fit")
    window = start(
        f"""
        from letterpad.letters.data_spec import Files

        window.model_panel.letters_chooser.choose(Files({str(letters_file)!r}))
        window.model_panel.show_algorithm("naive-bayes")
        view = window.model_panel.training_view
        until(lambda: window.model_panel.letters_chooser.letters is not None)
        window.canvas.set_ink(CROSS)
        view.train_button.click()
        until(lambda: not window.jobs.is_busy)
        settle(window)
        say(text=view.status.text.text(), ready=view.train_button.isEnabled(),
            ink=window.canvas.ink() == CROSS, runs=len(window.runs.list()))
        os.unlink({str(flag)!r})
        view.train_button.click()
        until(lambda: not window.jobs.is_busy)
        until(lambda: bool(window.runs.list()))
        settle(window)
        say(runs=len(window.runs.list()), children=len(psutil.Process().children()))
        window.close()
        """,
        before=f"""
        import psutil
        from letterpad.training import process
        script = {SCRIPT.format(flag=str(flag))!r}
        process.worker_command = lambda: [sys.executable, "-c", script]
        """,
    )
    said = window.said()
    assert "ended unexpectedly (signal 9" in said["text"]
    assert (said["ready"], said["ink"], said["runs"]) == (True, True, 0)
    assert window.said()["runs"] == 1
    assert window.ended()[0] == 0


def test_killed_at_random_moments(letters: DataSpec, home: Path, ask: Start) -> None:
    """A window that stops at once and again: nothing is left, whatever the child was doing."""
    child = ask()
    out = home / "models" / "a.letterpad"
    out.parent.mkdir(parents=True)
    spec = TrainSpec(letters, "naive-bayes")
    for moment in range(12):
        news = child.run(Train(spec, str(out)))
        time.sleep(moment * 0.05)
        child.kill()
        list(news)
    child.close()
    assert list(out.parent.iterdir()) == []
    assert not psutil.Process().children(recursive=True)
