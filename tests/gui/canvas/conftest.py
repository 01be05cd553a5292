"""A canvas that is shown, and what is seen on it."""

from collections.abc import Callable

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

import eyes
from letterpad.gui.canvas.canvas import Canvas

Box = tuple[int, int, int, int]


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    """Return a canvas of 300 by 300 pixels that has the focus."""
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 300)
    with qtbot.waitActive(canvas):
        canvas.show()
    canvas.setFocus()
    return canvas


@pytest.fixture
def ink_box(canvas: Canvas) -> Callable[[], Box]:
    """Return what finds left, top, right and bottom of the ink, on light paper."""

    def find() -> Box:
        is_ink = eyes.pixels(canvas).max(axis=2) < 90
        rows, columns = np.flatnonzero(is_ink.any(axis=1)), np.flatnonzero(is_ink.any(axis=0))
        return int(columns[0]), int(rows[0]), int(columns[-1]), int(rows[-1])

    return find
