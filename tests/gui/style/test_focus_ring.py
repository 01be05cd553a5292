"""The line around what has the focus: at the edge, in the accent's colour, and never in the way."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eyes import pixels
from hands import LEFT
from letterpad.gui.style.focus_ring import ROOM, WIDTH, FocusRing
from letterpad.gui.style.theme import Theme, dark


def test_it_is_a_line_inside_the_edge(qtbot: QtBot, themed: Callable[[Theme], None]) -> None:
    themed(dark())
    under = QWidget()
    qtbot.addWidget(under)
    under.resize(80, 60)
    ring = FocusRing(under)
    ring.resize(under.size())
    under.show()
    assert not ring.isVisible()
    before = pixels(under)
    ring.show()
    differs = (pixels(under) != before).any(axis=2)
    inside = differs[ROOM:-ROOM, ROOM:-ROOM]
    assert not inside[4:-4, 4:-4].any()
    accent = QColor(dark().accent)
    middle = pixels(under)[30, round(WIDTH / 2)]
    assert np.array_equal(middle[::-1], [accent.red(), accent.green(), accent.blue()])


def test_the_pointer_goes_through_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button = QPushButton("Under it")
    QVBoxLayout(page).addWidget(button)
    ring = FocusRing(page)
    page.show()
    ring.resize(page.size())
    ring.show()
    middle = page.mapToGlobal(page.rect().center())
    assert QApplication.widgetAt(middle) is button
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, LEFT, pos=QPoint(5, 5))
