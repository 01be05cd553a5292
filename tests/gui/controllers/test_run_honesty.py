"""How honest runs are, measured in a thread."""

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.assessment.honesty import Honesty
from letterpad.assessment.paired import Paired
from letterpad.gui.controllers.run_honesty import RunHonesty


@pytest.fixture
def measuring() -> Iterator[RunHonesty]:
    measuring = RunHonesty()
    yield measuring
    measuring.close()
    assert "honesty" not in {thread.name for thread in threading.enumerate()}


def test_each_run_is_measured_or_said_why_not(
    measuring: RunHonesty, add_run: Any, qtbot: QtBot
) -> None:
    runs = [add_run("One", 60), add_run("Without", 0, held_out=False), add_run("Cut off", 3)]
    runs[2].path.write_bytes(runs[2].path.read_bytes()[:300])
    with qtbot.waitSignal(measuring.measured) as heard:
        measuring.measure(runs, [None] * 3)
    asked, found = heard.args
    assert asked == runs
    assert isinstance(found[0], Honesty)
    assert found[0].reliability.n_writers == 0
    assert found[1].startswith("Without came without its answers")
    assert runs[2].path.name in found[2]
    assert not measuring.is_busy


def test_the_newest_request_wins(measuring: RunHonesty, add_run: Any, qtbot: QtBot) -> None:
    runs = [add_run(f"Run {number}", number) for number in range(4)]
    heard: list[str] = []
    measuring.measured.connect(lambda asked, found: heard.append(asked[0].card.name))
    for run in runs:
        measuring.measure([run], [None])
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["Run 3"]


def test_two_models_answers_to_the_same_letters_are_measured(
    measuring: RunHonesty, add_run: Any, qtbot: QtBot
) -> None:
    labels = np.arange(100) % 2
    sure = np.where(np.arange(2) == labels[:, None], 0.75, 0.25).astype(np.float32)
    paired = Paired(np.arange(100), labels, ("A", "B"), sure, 1 - sure, None)
    run = add_run("One", 5)
    with qtbot.waitSignal(measuring.measured) as heard:
        measuring.measure_paired([run, None], paired)
    asked, (first, second) = heard.args
    assert asked == [run, None]
    assert first.reliability.bins[0].accuracy.value == 1
    assert second.reliability.bins[0].accuracy.value == 0
    nothing = Paired(np.zeros(0, int), np.zeros(0, int), ("A", "B"), sure[:0], sure[:0], None)
    with qtbot.waitSignal(measuring.measured) as heard:
        measuring.measure_paired([run, None], nothing)
    assert heard.args[1] == ["There are no letters that both know."] * 2
