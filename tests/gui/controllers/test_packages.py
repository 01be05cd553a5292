"""Packages that offer algorithms are asked by children, one after another; the window goes on."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from pytestqt.qtbot import QtBot

from letterpad.algorithms import plugins, registry
from letterpad.algorithms.algorithm import Algorithm, Package
from letterpad.algorithms.descriptions import describe
from letterpad.algorithms.plugins import Description
from letterpad.gui.controllers.packages import Packages
from letterpad.training.process import ChildProcess

GUEST = Algorithm("guest", "Guest", "Does.", "other", (), lambda settings, n_classes: None)
ANSWERS = """
import os, sys, time
from letterpad.algorithms.plugins import Description
from letterpad.algorithms.descriptions import describe
from letterpad.algorithms.algorithm import Algorithm, Package
from letterpad.training.protocol import *
(request,) = from_line(sys.stdin.readline())
def described(key, **refusals):
    guest = Algorithm(key, "Guest", "Does.", "other", (), print)
    package = Package(request.package, "1.0")
    print(to_line(Described(Description(package, (describe(guest),), refusals))), flush=True)
"""

Make = Callable[..., Packages]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """Return a function that installs a package which cannot be imported."""
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(registry, "FROM_PACKAGES", {})

    def install(name: str, key: str) -> None:
        info = tmp_path / f"{name}-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        points = f"[letterpad.algorithms]\n{key} = there_is_no_such_module:ALGORITHM\n"
        (info / "entry_points.txt").write_text(points)

    return install


@pytest.fixture
def packages(qtbot: QtBot) -> Iterator[Make]:
    """Return a function that makes Packages whose children do as a script says."""
    made: list[Packages] = []

    def make(script: str = "raise SystemExit('asked')", most_seconds: float = 60.0) -> Packages:
        command = [sys.executable, "-c", ANSWERS + script]
        made.append(Packages(None, lambda: ChildProcess(command), most_seconds))
        return made[-1]

    yield make
    for each in made:
        assert each.close()
    assert psutil.Process().children(recursive=True) == []


def test_what_was_kept_is_known_at_once(
    qtbot: QtBot, install: Callable[[str, str], None], packages: Make
) -> None:
    install("one", "guest")
    plugins.keep(Description(Package("one", "1.0"), (describe(GUEST),), {}))
    mine = packages()
    with qtbot.waitSignal(mine.changed):
        mine.look()
    assert not mine.is_asking
    assert str(registry.known()["guest"].package) == "one 1.0"


def test_a_package_that_ends_its_child_does_not_hide_the_next(
    qtbot: QtBot, install: Callable[[str, str], None], packages: Make
) -> None:
    install("one", "first")
    install("two", "second")
    mine = packages("os._exit(3) if request.package == 'one' else described('second')")
    said: list[str] = []
    mine.failed.connect(said.append)
    with qtbot.waitSignal(mine.changed):
        mine.look()
    assert "second" in registry.known()
    assert "first" not in registry.known()
    (sentence,) = said
    assert sentence.startswith("one 1.0 offers algorithms that cannot be used: The ")
    assert "exit code 3" in sentence
    assert not mine.is_asking


def test_a_package_that_does_not_answer_is_given_up(
    qtbot: QtBot, install: Callable[[str, str], None], packages: Make
) -> None:
    install("one", "first")
    install("two", "second")
    mine = packages("time.sleep(600)", most_seconds=0.2)
    said: list[str] = []
    mine.failed.connect(said.append)
    mine.look()
    qtbot.waitUntil(lambda: len(said) == 2)
    assert [sentence.split()[0] for sentence in said] == ["one", "two"]
    assert all(sentence.endswith("it did not answer in time.") for sentence in said)


def test_what_was_said_before_is_not_said_again(
    qtbot: QtBot, install: Callable[[str, str], None], packages: Make
) -> None:
    install("one", "first")
    refusals = {"broken": "importing it failed."}
    plugins.keep(Description(Package("one", "1.0"), (), refusals))
    said: list[str] = []
    mine = packages(f"described('first', **{json.dumps({**refusals, 'other': 'it is new.'})})")
    mine.failed.connect(said.append)
    with qtbot.waitSignal(mine.changed):
        mine.look()
    assert said == ["one 1.0 offers an algorithm, other, that cannot be used: it is new."]


def test_closing_in_the_middle_leaves_nothing(
    qtbot: QtBot, install: Callable[[str, str], None], packages: Make
) -> None:
    install("one", "first")
    mine = packages("time.sleep(600)")
    mine.look()
    qtbot.waitUntil(lambda: mine.is_asking)
    assert mine.close()
    assert psutil.Process().children(recursive=True) == []
