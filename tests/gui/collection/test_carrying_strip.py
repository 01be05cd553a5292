"""How far letters are on their way, and what came of it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from hands import click, click_on
from letterpad.gui.collection.carrying_strip import CarryingStrip


@pytest.fixture
def strip(shown: Callable[..., QWidget]) -> tuple[CarryingStrip, QWidget]:
    strip = CarryingStrip()
    return strip, shown(strip, 700, 120)


def test_it_says_how_far_it_is_and_can_be_stopped(strip: tuple[CarryingStrip, QWidget]) -> None:
    shown, _ = strip
    stopped: list[int] = []
    shown.stop_requested.connect(lambda: stopped.append(1))
    shown.stop_requested.connect(shown.show_stopping)
    assert not shown.isVisible()
    shown.show_running("class.ndjson", 0.25)
    assert shown.is_running
    assert (shown.bar.value(), shown.bar.maximum()) == (250, 1000)
    click(shown.stop_button)
    shown.show_running("class.ndjson", 0.5)
    assert stopped == [1]
    assert not shown.stop_button.isEnabled(), "it is about to end"
    shown.show_running("class.ndjson", None)
    assert shown.bar.maximum() == 0
    shown.show_end("12 letters added.", has_details=True)
    assert not shown.is_running
    assert not shown.stop_button.isVisible()
    shown.show_running("another.ndjson", 0.0)
    assert shown.stop_button.isEnabled()


def test_what_came_of_it_stays_until_it_is_closed(strip: tuple[CarryingStrip, QWidget]) -> None:
    shown, _ = strip
    asked: list[int] = []
    shown.details_requested.connect(lambda: asked.append(1))
    shown.show_end("2 files cannot be read.", warns=True, has_details=True)
    assert shown.said.property("warning")
    assert shown.accessibleName() == "2 files cannot be read."
    click_on(shown, "carrying_details_button")
    assert asked == [1]
    click_on(shown, "close_carrying_button")
    assert not shown.isVisible()
    shown.show_end("Saved.")
    assert not shown.said.property("warning")
    assert not shown.details_button.isVisible()
