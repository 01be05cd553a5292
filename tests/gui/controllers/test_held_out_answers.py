"""A run's answers to its held-out letters, read in a thread."""

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.evaluation.accuracy import confusion_counts
from letterpad.gui.controllers.held_out_answers import CountedAnswers, HeldOutAnswers
from letterpad.model_files.model_file import read_held_out

Read = tuple[str, CountedAnswers | None, str]


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.answers = HeldOutAnswers()
        self.qtbot = qtbot
        self.read: list[Read] = []
        self.answers.were_read.connect(self._take)

    def _take(self, run: Any, answers: CountedAnswers | None, sentence: str) -> None:
        self.read.append((run.card.name, answers, sentence))

    def last(self) -> Read:
        self.qtbot.waitUntil(lambda: bool(self.read))
        return self.read.pop()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.answers.close()
    assert "reading answers" not in {thread.name for thread in threading.enumerate()}


def test_answers_are_read_and_counted(desk: Desk, add_run: Any) -> None:
    run = add_run("One", 60)
    desk.answers.read(run)
    assert desk.read == []  # in a thread
    name, answers, sentence = desk.last()
    held_out = read_held_out(run.path)
    assert answers is not None
    assert held_out is not None
    assert (name, sentence) == ("One", "")
    assert np.array_equal(answers.held_out.probabilities, held_out.probabilities)
    assert np.array_equal(answers.predicted, held_out.predicted)
    expected = confusion_counts(held_out.labels, held_out.predicted, 4)
    assert np.array_equal(answers.counts, expected)
    assert expected.trace() == 140


def test_the_newest_run_wins(desk: Desk, add_run: Any) -> None:
    runs = [add_run(f"Run {number}", number) for number in range(5)]
    for run in runs:
        desk.answers.read(run)
    assert desk.last()[0] == "Run 4"
    assert desk.read == []


def test_what_cannot_be_read_is_said(desk: Desk, add_run: Any) -> None:
    run = add_run("Cut off", 3)
    run.path.write_bytes(run.path.read_bytes()[:300])
    desk.answers.read(run)
    _, answers, sentence = desk.last()
    assert answers is None
    assert run.path.name in sentence
    desk.answers.read(add_run("Without", 0, held_out=False))
    assert desk.last() == ("Without", None, "")
