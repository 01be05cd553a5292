"""The first part of a drawing is dark, and the rest pale."""

import numpy as np
from pytestqt.qtbot import QtBot

from eyes import pixels
from letterpad.explaining.prefixes import prefix
from letterpad.gui.draw.first_part import FirstPart
from letterpad.ink.strokes import EMPTY, Ink

LINE = Ink.of([[(0, 0), (0, 100)]])


def test_what_is_there_yet_is_dark_and_what_comes_is_pale(qtbot: QtBot) -> None:
    picture = FirstPart()
    qtbot.addWidget(picture)
    picture.resize(120, 120)
    picture.show()
    darkness = []
    for part in (EMPTY, prefix(LINE, 0.3), prefix(LINE, 0.7), LINE):
        picture.show_part(LINE, part)
        assert picture.part() is part
        darkness.append(int((pixels(picture).sum(axis=2) < 200).sum()))
    assert darkness[0] == 0
    assert darkness == sorted(darkness)
    assert darkness[1] > 0
    picture.show_part(LINE, EMPTY)
    pale = pixels(picture)
    picture.show_part(EMPTY, EMPTY)
    assert (pale != pixels(picture)).any()
    assert np.array_equal(pixels(picture)[60, 60], pixels(picture)[60, 20])
