"""Of jobs that come while one is done, the newest is done and the others are forgotten."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from letterpad.errors import UserError
from letterpad.gui.controllers.newest import Newest
from waiting import HANGS_AFTER


@pytest.fixture
def newest(qtbot: QtBot) -> Iterator[Newest]:
    newest = Newest("test")
    yield newest
    newest.close()


def test_those_between_are_forgotten(newest: Newest, qtbot: QtBot) -> None:
    may_end, began, told, done = threading.Event(), threading.Event(), [], []

    def slow(job: object) -> int:
        began.set()
        may_end.wait(HANGS_AFTER)
        return 0

    def quick(number: int) -> None:
        newest.do(lambda job: done.append(number) or number, told.append)

    newest.do(slow, told.append)
    began.wait(HANGS_AFTER)
    for number in (1, 2, 3):
        quick(number)
    may_end.set()
    qtbot.waitUntil(lambda: not newest.is_busy)
    assert told == [0, 3]
    assert done == [3]
    quick(4)
    qtbot.waitUntil(lambda: not newest.is_busy)
    assert told == [0, 3, 4]


def test_what_is_dropped_is_not_told(newest: Newest, qtbot: QtBot) -> None:
    may_end, told = threading.Event(), []
    newest.do(lambda job: may_end.wait(HANGS_AFTER), told.append)
    newest.do(lambda job: 1, told.append)
    newest.drop()
    assert not newest.is_busy
    may_end.set()
    newest.do(lambda job: 2, told.append)
    qtbot.waitUntil(lambda: not newest.is_busy)
    assert told == [2]


def test_an_error_of_the_users_file_is_told_as_what_came(newest: Newest, qtbot: QtBot) -> None:
    told: list[object] = []

    def fail(job: object) -> None:
        raise UserError("It is gone.")

    newest.do(fail, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert str(told[0]) == "It is gone."
