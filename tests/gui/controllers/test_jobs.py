"""What is done in the background, as the window hears of it: with a real child process."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from letterpad.gui.controllers.jobs import Jobs
from letterpad.letters.catalog import DataSpec
from letterpad.library import Library
from letterpad.training.spec import Progress


@pytest.fixture
def jobs(qtbot: QtBot, home: Path) -> Iterator[Jobs]:
    jobs = Jobs(Library())
    yield jobs
    jobs.close()


def test_letters_that_are_being_read_say_how_far_they_are(jobs: Jobs, qtbot: QtBot) -> None:
    said: list[tuple[object, object]] = []
    jobs.letters_progressed.connect(lambda spec, progress: said.append((spec, progress)))
    spec = DataSpec(size=2600)
    with qtbot.waitSignal(jobs.letters_ready, timeout=30_000):
        jobs.read_letters(spec)
    assert said
    fractions = []
    for of, progress in said:
        assert of == spec
        assert isinstance(progress, Progress)
        assert progress.stage == "letters"
        fractions.append(progress.fraction or 0.0)
    assert 0 < fractions[-1] <= 1
    assert fractions == sorted(fractions)
