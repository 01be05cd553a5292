"""What runs cost: file sizes and times for an answer, each measured once and in a thread."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.controllers import run_costs
from letterpad.gui.controllers.run_costs import RunCosts
from letterpad.library import Library, Run
from letterpad.model_files.model_file import TrainedModel
from letterpad.recognition.recognizer import Recognizer


@pytest.fixture
def costs() -> Iterator[RunCosts]:
    costs = RunCosts()
    yield costs
    costs.close()
    assert "costs" not in {thread.name for thread in threading.enumerate()}


@pytest.fixture
def model_run(library: Library, bar_model: TrainedModel) -> Run:
    return library.add(bar_model)


def test_sizes_are_those_of_the_files(costs: RunCosts, add_run: Any, qtbot: QtBot) -> None:
    runs = [add_run("One", 1), add_run("Two", 2)]
    assert costs.size(runs[0]) is None
    costs.measure_sizes(runs)
    qtbot.waitUntil(lambda: not costs.is_busy)
    assert [costs.size(run) for run in runs] == [run.path.stat().st_size for run in runs]
    assert costs.milliseconds(runs[0]) is None


def test_a_run_is_timed_once_and_remembered(
    costs: RunCosts, model_run: Run, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    real = Recognizer.__init__

    def counting(self: Recognizer, path: Path, *more: Any, **others: Any) -> None:
        opened.append(path)
        real(self, path, *more, **others)

    monkeypatch.setattr(Recognizer, "__init__", counting)
    with qtbot.waitSignal(costs.changed):
        costs.measure_times([model_run])
        costs.measure_times([model_run])
    took = costs.milliseconds(model_run)
    assert isinstance(took, float)
    assert took > 0
    costs.measure_times([model_run])
    assert not costs.is_busy
    assert opened == [model_run.path]
    # Another model that comes to lie at the same place is another one.
    other = replace(model_run, card=replace(model_run.card, created="later"))
    assert costs.milliseconds(other) is None


def test_what_cannot_be_measured_is_a_sentence(costs: RunCosts, add_run: Any, qtbot: QtBot) -> None:
    broken, gone = add_run("Broken", 1), add_run("Gone", 2)  # their networks are none
    gone.path.unlink()
    costs.measure_times([broken])
    costs.measure_sizes([gone])
    qtbot.waitUntil(lambda: not costs.is_busy)
    assert broken.path.name in str(costs.milliseconds(broken))
    assert "No such file" in str(costs.size(gone))


def test_what_nobody_foresaw_is_a_sentence_too(
    costs: RunCosts, model_run: Run, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(recognizer: Recognizer) -> float:
        raise ZeroDivisionError("never seen")

    monkeypatch.setattr(run_costs, "answer_milliseconds", break_down)
    with qtbot.waitSignal(costs.changed):
        costs.measure_times([model_run])
    assert "ZeroDivisionError: never seen" in str(costs.milliseconds(model_run))


def test_closing_ends_a_model_that_computes(
    costs: RunCosts, library: Library, slow_model: TrainedModel, qtbot: QtBot
) -> None:
    run = library.add(slow_model)
    costs.measure_times([run])
    costs.close()
    assert costs.milliseconds(run) is None


def test_a_time_has_two_figures(
    costs: RunCosts, model_run: Run, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(run_costs, "answer_milliseconds", lambda recognizer: 5.0412)
    costs.measure_times([model_run])
    qtbot.waitUntil(lambda: costs.milliseconds(model_run) is not None)
    assert costs.milliseconds(model_run) == 5.0
