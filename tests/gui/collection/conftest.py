"""What tests of the page of my letters share."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from letterpad.collection.kept import KeptLetter
from letterpad.gui.collection.sketch import Sketch, sketch_of
from own_letters import DRAWN, letter


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., QWidget]:
    """Return what shows a widget on a window of its own, active and of a size."""

    def show(widget: QWidget, width: int = 600, height: int = 400) -> QWidget:
        desk = QWidget()
        qtbot.addWidget(desk)
        QVBoxLayout(desk).addWidget(widget)
        desk.resize(width, height)
        with qtbot.waitActive(desk):
            desk.show()
        return desk

    return show


@pytest.fixture
def sketches() -> Callable[[Sequence[int]], list[Sketch]]:
    """Return what makes sketches of letters of these ids, A to Z in turn."""
    return lambda ids: [
        sketch_of(KeptLetter(each, letter(chr(65 + each % 26), each), DRAWN)) for each in ids
    ]
