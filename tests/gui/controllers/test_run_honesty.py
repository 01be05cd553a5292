"""How honest runs are, measured in a thread."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from letterpad.assessment.honesty import Honesty
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
