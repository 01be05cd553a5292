"""A small picture of a drawing: where its ink is, and in which colours."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from letterpad.gui.draw.small_drawing import paint_small
from letterpad.gui.style.theme import Theme, dark, light
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.pictures.letter_picture import LetterPicture

SIDE = 40


def painted(drawn: Ink | LetterPicture, theme: Theme) -> np.ndarray:
    """Return where it differs from the paper of an empty drawing: shape (40, 40)."""

    def image(what: Ink | LetterPicture) -> np.ndarray:
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(0)
        with QPainter(image) as painter:
            paint_small(painter, QRectF(0, 0, SIDE, SIDE), what, theme)
        rows = np.frombuffer(image.constBits(), np.uint8)
        return rows.reshape(SIDE, SIDE, 4)[..., :3].astype(int)

    return np.abs(image(drawn) - image(EMPTY)).max(axis=2) > 60


@pytest.mark.parametrize("theme", [light(), dark()])
@pytest.mark.parametrize("scale", [0.01, 1.0, 1000.0])
def test_ink_of_any_size_fills_the_square(theme: Theme, scale: float) -> None:
    """A bar at the left and one at the bottom."""
    ink = Ink.of([[(0, 0), (0, 50 * scale), (0, 100 * scale), (100 * scale, 100 * scale)]])
    there = painted(ink, theme)
    if scale == 0.01:  # a dot is not blown up to a letter
        assert 0 < there.sum() < 500
        return
    rows, columns = np.flatnonzero(there.any(axis=1)), np.flatnonzero(there.any(axis=0))
    assert 2 <= rows[0] <= 7
    assert SIDE - 8 <= rows[-1] <= SIDE - 3
    assert 2 <= columns[0] <= 7
    assert SIDE - 8 <= columns[-1] <= SIDE - 3
    assert not there[5:25, 15:].any()


def test_a_picture_is_shown_upright_and_whole() -> None:
    grey = np.zeros((60, 30))
    grey[:, :10] = 1.0
    grey[-10:] = 1.0
    there = painted(LetterPicture(grey), light())
    rows, columns = np.flatnonzero(there.any(axis=1)), np.flatnonzero(there.any(axis=0))
    assert rows[-1] - rows[0] > 1.6 * (columns[-1] - columns[0])
    assert there[rows[0] : rows[-1], columns[0] + 1].all()
    assert not there[rows[0] + 2 : rows[-1] - 8, columns[-1]].any()


def test_nothing_drawn_is_plain_paper() -> None:
    assert not painted(EMPTY, light()).any()
