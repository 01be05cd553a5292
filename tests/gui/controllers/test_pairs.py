"""Two models are read and compared in a thread, and what takes longer says how far it is."""

import threading
from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from letterpad.evaluation.pairs import pair_test
from letterpad.gui.controllers.pairs import Comparing, Pairs, best_beside, comparable, newest
from letterpad.letters.data_spec import Builtin, Files


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.pairs = Pairs()
        self.heard: list[tuple[str, object]] = []
        for name in ("compared", "failed", "letters_gone", "letters_requested", "progressed"):
            getattr(self.pairs, name).connect(
                lambda said, name=name: self.heard.append((name, said))
            )

    def until(self, name: str) -> list:
        """Wait for a signal; return all that was heard, by its name."""
        self.qtbot.waitUntil(
            lambda: not self.pairs.is_busy and any(each == name for each, _ in self.heard)
        )
        return [said for each, said in self.heard if each == name]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.pairs.close()
    assert "comparing" not in {thread.name for thread in threading.enumerate()}


def test_a_pair_is_told_before_its_test_and_with_it(desk, add_answers):
    one, other = add_answers("One", 0.8), add_answers("Other", 0.6)
    desk.pairs.compare(one.run, other.run)
    first, last = desk.until("compared")
    assert first.test is None
    assert first.facts is last.facts
    assert last.test == pair_test(one.right, other.right)
    assert last.letters is not None
    assert last.key == "part 0"
    assert (last.first, last.second) == (one.run, other.run)
    # Again it is at hand.
    desk.heard.clear()
    desk.pairs.compare(one.run, other.run)
    assert [name for name, _ in desk.heard] == ["compared"]
    assert not desk.pairs.is_busy


def test_the_newest_pair_wins(desk, add_answers):
    runs = [add_answers(f"Run {n}", 0.5 + n / 10).run for n in range(4)]
    for run in runs[1:]:
        desk.pairs.compare(runs[0], run)
    told = desk.until("compared")
    assert {comparing.second.path for comparing in told} == {runs[-1].path}


def test_letters_that_have_to_be_read_are_asked_for_and_the_test_waits_for_them(
    desk, add_run, bar_letters
):
    one, other = add_run("One", 60), add_run("Other", 20)
    desk.pairs.compare(one, other)
    assert desk.until("letters_requested") == [Files("bars")]
    (before,) = desk.until("compared")[-1:]
    assert before.letters is None
    assert before.test is None  # by whom they were written is not known yet
    writers = np.array([f"w{n % 30}" for n in range(len(bar_letters))])
    desk.heard.clear()
    desk.pairs.take_letters(Files("elsewhere"), bar_letters)
    assert not desk.pairs.is_busy
    desk.pairs.take_letters(Files("bars"), replace(bar_letters, writers=writers))
    last = desk.until("compared")[-1]
    assert last.letters is not None
    assert last.test.unit == "writers"
    assert last.test.n_writers == 30


def test_without_letters_two_runs_are_compared_by_letters(desk, add_run):
    one, other = add_run("One", 60), add_run("Other", 20)
    desk.pairs.compare(one, other)
    desk.until("letters_requested")
    desk.pairs.take_no_letters(Files("bars"), "bars is not there any more.")
    assert desk.until("letters_gone") == ["bars is not there any more."]
    last = desk.until("compared")[-1]
    assert last.test.unit == "letters"
    assert last.test.only_second == 40


def test_letters_that_have_changed_are_said_so(desk, add_run, bar_letters):
    one, other = add_run("One", 60), add_run("Other", 20)
    desk.pairs.compare(one, other)
    desk.until("letters_requested")
    changed = replace(bar_letters, labels=bar_letters.labels[::-1].copy())
    desk.pairs.take_letters(Files("bars"), changed)
    (said,) = desk.until("letters_gone")
    assert "have changed since" in said


def test_the_shipped_recogniser_reads_the_letters_and_says_how_far_it_is(desk, add_answers):
    run = add_answers("One", 0.5)
    desk.pairs.compare(None, run.run)
    comparing = desk.until("compared")[-1]
    assert isinstance(comparing, Comparing)
    shares = [said for name, said in desk.heard if name == "progressed"]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert np.array_equal(comparing.facts.second_right, run.right)
    assert comparing.test.verdict == "first"
    # The other way round it needs not be asked again.
    desk.heard.clear()
    desk.pairs.compare(None, run.run)
    assert "progressed" not in [name for name, _ in desk.heard]


def test_the_shipped_recogniser_without_letters_cannot_be_asked(desk, add_run):
    desk.pairs.compare(add_run("One", 60), None)
    desk.until("letters_requested")
    desk.pairs.take_no_letters(Files("bars"), "bars is not there any more.")
    assert desk.until("failed") == ["bars is not there any more."]


def test_runs_of_different_letters_are_refused(desk, add_answers):
    one, other = add_answers("One", 0.8), add_answers("Other", 0.8, part=1)
    desk.pairs.compare(one.run, other.run)
    (said,) = desk.until("failed")
    assert "One and Other were tested on different letters" in said


def test_which_runs_go_together(add_answers, add_run):
    low, high = add_answers("Low", 0.5).run, add_answers("High", 0.9).run
    elsewhere = add_answers("Elsewhere", 0.99, part=1).run
    untested = add_run("Untested", 3, held_out=False)
    runs = [low, high, elsewhere, untested]
    assert newest(runs) == elsewhere
    assert newest([untested]) is None
    assert comparable(low, runs) == [high]
    assert comparable(None, runs) == [low, high, elsewhere]
    assert comparable(untested, runs) == []
    assert best_beside(low, runs) == high
    assert best_beside(elsewhere, runs) is None
    assert Builtin().to_json() == low.card.data["spec"]
