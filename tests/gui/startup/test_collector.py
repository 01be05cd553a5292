"""What is no longer needed ends in the window's thread, whichever thread runs just then."""

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from letterpad.gui.startup.collector import Collector


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    was_enabled = gc.isenabled()
    gc.enable()
    collector = Collector()
    yield collector
    collector.deleteLater()
    (gc.enable if was_enabled else gc.disable)()


def test_another_thread_collects_nothing(collector: Collector, qtbot: QtBot) -> None:
    ended_in: list[int] = []
    gc.collect()
    circle = QObject()
    circle.itself = circle  # type: ignore[attr-defined]
    weakref.finalize(circle, lambda: ended_in.append(threading.get_ident()))
    del circle

    def make_garbage() -> None:
        for _ in range(200_000):
            circle: list[object] = []
            circle.append(circle)

    thread = threading.Thread(target=make_garbage)
    thread.start()
    thread.join()
    assert ended_in == []
    qtbot.waitUntil(lambda: bool(ended_in))
    assert ended_in == [threading.main_thread().ident]


def test_garbage_of_the_window_goes_without_being_asked(collector: Collector, qtbot: QtBot) -> None:
    class Thing:
        pass

    ended: list[int] = []
    for number in range(3_000):
        thing = Thing()
        thing.itself = thing  # type: ignore[attr-defined]
        weakref.finalize(thing, ended.append, number)
    del thing
    assert ended == []
    qtbot.waitUntil(lambda: len(ended) == 3_000)


def test_at_the_start_nothing_is_looked_through(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All that is new then is modules and the window: no garbage, and very much of it."""
    collected: list[int] = []
    kept: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda generation=2: collected.append(generation))
    monkeypatch.setattr(gc, "freeze", lambda: kept.append(len(collected)))
    monkeypatch.setattr(gc, "get_count", lambda: (10_000, 10_000, 10_000))
    was_enabled = gc.isenabled()
    collector = Collector(starts_ms=350)
    try:
        qtbot.waitUntil(lambda: 2 in collected)
    finally:
        collector.deleteLater()
        (gc.enable if was_enabled else gc.disable)()
    assert kept == [0]
