"""What is said of a model that is being opened, and the button that gives it up."""

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click, find
from letterpad.gui.controllers.opening import STEPS
from letterpad.gui.window.opening_status import OpeningStatus


@pytest.fixture
def status(qtbot: QtBot) -> OpeningStatus:
    place = QWidget()
    qtbot.addWidget(place)
    place.resize(600, 60)
    status = OpeningStatus(place)
    status.resize(600, 40)
    place.show()
    status.place = place  # type: ignore[attr-defined]
    return status


def test_it_is_said_what_is_opened_and_how_far_that_is(status: OpeningStatus, qtbot: QtBot) -> None:
    bar, text = find(status, QProgressBar, "opening_progress"), find(status, QLabel, "opening_text")
    assert not status.isVisible()
    status.show_begin("Neural net")
    assert not status.isVisible()  # most models are there in a moment
    qtbot.waitUntil(status.isVisible)
    said = set()
    for number, step in enumerate(STEPS):
        status.show_step(step)
        assert bar.value() == number < bar.maximum()
        assert text.text().startswith("Opening Neural net: ")
        assert status.accessibleName() == status.text() == text.text()
        said.add(text.text())
    assert len(said) == len(STEPS)
    status.show_end()
    assert not status.isVisible()


def test_a_model_that_is_there_in_a_moment_is_not_mentioned(
    status: OpeningStatus, qtbot: QtBot
) -> None:
    status.show_begin("Neural net")
    status.show_end()
    with qtbot.assertNotEmitted(status._soon.timeout, wait=400):
        pass
    assert not status.isVisible()


def test_a_long_name_is_shortened_and_whole_in_the_tooltip(
    status: OpeningStatus, qtbot: QtBot
) -> None:
    status.show_begin("A model " * 40)
    qtbot.waitUntil(status.isVisible)
    text = find(status, QLabel, "opening_text")
    assert "…" in text.text()
    assert text.fontMetrics().horizontalAdvance(text.text()) <= text.width()
    assert "A model " * 39 in text.toolTip()
    assert find(status, QPushButton, "cancel_opening").isVisible()


def test_cancel_is_said(status: OpeningStatus, qtbot: QtBot) -> None:
    status.show_begin("Neural net")
    qtbot.waitUntil(status.isVisible)
    with qtbot.waitSignal(status.cancelled):
        click(find(status, QPushButton, "cancel_opening"))


def test_the_shipped_recogniser_has_a_name_and_what_has_no_room_ends_in_dots(
    status: OpeningStatus, qtbot: QtBot
) -> None:
    text = find(status, QLabel, "opening_text")
    status.show_begin("")
    qtbot.waitUntil(status.isVisible)
    status.show_step("time")
    assert status.text() == "Opening Letterpad's recogniser: timing its answers"
    status.resize(330, 40)
    qtbot.waitUntil(lambda: text.text().endswith("…"))
    assert text.fontMetrics().horizontalAdvance(text.text()) <= text.width()
    assert status.text() in text.toolTip()
