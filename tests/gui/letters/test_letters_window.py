"""The window of the letters: it fits on the screen and does not keep one from drawing."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letterpad.gui.letters.letters_window import LettersWindow


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[LettersWindow]:
    shown = LettersWindow()
    qtbot.addWidget(shown)
    with qtbot.waitActive(shown):
        shown.show()
    yield shown
    shown.panel.close_threads()


def test_it_is_not_modal_fits_on_the_screen_and_begins_at_the_map(shown: LettersWindow) -> None:
    assert not shown.isModal()
    free = shown.screen().availableSize()
    assert shown.width() <= free.width()
    assert shown.height() <= free.height()
    assert shown.windowTitle() == "The letters"
    assert QApplication.focusWidget() is shown.panel.map.chart
