"""What a report reads of runs: letters that they share are read once."""

from collections.abc import Callable
from typing import Any

import pytest

from letterpad.letters.letterset import LetterSet
from letterpad.sharing import reported_run
from letterpad.sharing.reported_run import run_to_report, runs_to_report


@pytest.fixture
def two(trained: Callable[..., Any]) -> list[Any]:
    return [trained("naive-bayes"), trained("naive-bayes", {"smoothing": 2.0}, random_state=3)]


def test_letters_that_are_given_are_those_of_all_runs_that_were_trained_on_them(
    two: list[Any], bar_letters: LetterSet
) -> None:
    paths = [run.path for run in two]
    runs = runs_to_report(paths, two[0].letters)
    assert [run.path for run in runs] == paths
    assert all(run.letters is two[0].letters for run in runs)
    others = runs_to_report(paths, bar_letters)
    assert [run.letters for run in others] == [None, None]  # their file is not there
    assert all(str(run.missing) for run in others)


def test_letters_are_read_once(
    two: list[Any], hard: LetterSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[object] = []

    def letters_of(card: Any, on_progress: object) -> LetterSet:
        read.append(card)
        return hard

    monkeypatch.setattr(reported_run, "letters_of", letters_of)
    runs = runs_to_report([run.path for run in two])
    assert len(read) == 1
    assert all(run.letters is hard for run in runs)


def test_why_they_cannot_be_read_is_said_of_all(two: list[Any]) -> None:
    runs = runs_to_report([run.path for run in two], missing="They are gone.")
    assert {run.missing for run in runs} == {"They are gone."}


def test_other_letters_are_not_taken(two: list[Any], bar_letters: LetterSet) -> None:
    run = run_to_report(two[0].path, bar_letters)
    assert run.letters is None
    assert run.held_out is not None
    assert str(run.missing)
