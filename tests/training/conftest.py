"""Fixtures for trainings and for child processes."""

import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest

from letterpad.models import registry
from letterpad.models.algorithm import Algorithm
from letterpad.training.process import ChildProcess

Patch = Callable[..., Algorithm]


@pytest.fixture
def naive_bayes(monkeypatch: pytest.MonkeyPatch) -> Patch:
    """Return a function that changes what the registry says of naive Bayes."""

    def patch(**changed: Any) -> Algorithm:
        changed_one = replace(registry.algorithm("naive-bayes"), **changed)
        monkeypatch.setattr(registry, "algorithm", lambda key: changed_one)
        return changed_one

    return patch


PRELUDE = """
import os, pathlib, sys, time
from letterpad.training.news import *
from letterpad.training.spec import Progress
def say(news): print(to_line(news), flush=True)
def requests():
    for line in sys.stdin: yield from_line(line)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return an empty folder."""
    (tmp_path / "models").mkdir()
    return tmp_path / "models"


@pytest.fixture
def children() -> Iterator[list[ChildProcess]]:
    made: list[ChildProcess] = []
    yield made
    for child in made:
        child.close()
    assert not psutil.Process().children(recursive=True)
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("child")]


@pytest.fixture
def make(children: list[ChildProcess]) -> Callable[[str], ChildProcess]:
    """Return a function that makes a ChildProcess of a script, closed after the test."""

    def child(script: str) -> ChildProcess:
        children.append(ChildProcess([sys.executable, "-c", PRELUDE + script]))
        return children[-1]

    return child
