"""How far reading is: known or not, and a button that gives it up."""

import pytest
from pytestqt.qtbot import QtBot

from hands import click
from letterpad.gui.train.reading_progress import ReadingProgress
from letterpad.training.spec import Progress


@pytest.fixture
def progress(qtbot: QtBot) -> ReadingProgress:
    progress = ReadingProgress()
    qtbot.addWidget(progress)
    progress.resize(300, 40)
    progress.show_begin(may_be_cancelled=True)
    return progress


def is_busy_without_end(progress: ReadingProgress) -> bool:
    return progress.bar.minimum() == progress.bar.maximum()


def test_it_begins_without_a_number(progress: ReadingProgress) -> None:
    assert progress.isVisible()
    assert is_busy_without_end(progress)


def test_the_bar_follows_what_is_known(progress: ReadingProgress) -> None:
    shares = []
    for fraction in (0.0, 0.25, 1.0):
        progress.show_progress(Progress("letters", "reading", fraction))
        shares.append(progress.bar.value() / progress.bar.maximum())
    assert shares == [0.0, 0.25, 1.0]
    progress.show_progress(Progress("letters", "counting"))
    assert is_busy_without_end(progress)


def test_cancel_is_clicked(progress: ReadingProgress, qtbot: QtBot) -> None:
    with qtbot.waitSignal(progress.cancelled):
        click(progress.cancel_button)


def test_what_cannot_be_given_up_offers_no_button(progress: ReadingProgress) -> None:
    progress.show_begin(may_be_cancelled=False)
    assert not progress.cancel_button.isVisible()
    progress.show_begin(may_be_cancelled=True)
    assert progress.cancel_button.isVisible()
