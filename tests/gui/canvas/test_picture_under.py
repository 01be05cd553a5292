"""The picture under the ink: where it lies, and that it is seen in both themes."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QRectF

import eyes
from hands import draw_strokes
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.canvas.picture_under import FILL, picture_rect
from letterpad.gui.style.theme import Theme, dark, light
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.pictures.letter_picture import LetterPicture

BAR = LetterPicture(np.pad(np.ones((40, 10)), 1))
"""A bar that stands upright, with a pixel of paper around it."""


def test_it_lies_in_the_middle_at_a_good_size() -> None:
    place = picture_rect(QRectF(0, 0, 300, 300), BAR)
    assert place.center().toTuple() == (150.0, 150.0)
    assert place.height() == pytest.approx(FILL * 300)
    assert place.width() == pytest.approx(place.height() * 12 / 42)


@pytest.mark.parametrize("theme", [light(), dark()])
def test_it_is_grey_and_its_paper_is_the_canvas(
    canvas: Canvas, themed: Callable[[Theme], None], theme: Theme
) -> None:
    themed(theme)
    canvas.set_guide_lines(False)
    canvas.show_picture(BAR)
    seen = eyes.pixels(canvas).astype(int)
    on_bar, on_paper = seen[150, 150], seen[150, 30]
    assert on_paper[::-1].tolist() == [int(theme.surface[at : at + 2], 16) for at in (1, 3, 5)]
    assert 60 < abs(int(on_bar.mean()) - int(on_paper.mean())) < 160


def test_one_draws_over_it_and_only_the_ink_is_ink(canvas: Canvas) -> None:
    canvas.show_picture(BAR)
    assert canvas.ink() == EMPTY
    assert not canvas.is_empty
    draw_strokes(canvas, [[(40, 40), (40, 200)]])
    assert len(canvas.ink().strokes) == 1
    assert canvas.picture() is BAR
    canvas.undo()
    assert (canvas.ink(), canvas.picture()) == (EMPTY, BAR)


def test_clear_and_undo_take_it_away(canvas: Canvas) -> None:
    told: list[int] = []
    canvas.ink_changed.connect(lambda: told.append(1))
    canvas.show_picture(BAR)
    assert told == [1]
    canvas.clear()
    assert canvas.is_empty
    assert canvas.picture() is None
    canvas.undo()
    assert canvas.picture() is BAR
    canvas.undo()
    assert canvas.is_empty
    canvas.redo()
    assert canvas.picture() is BAR


def test_another_drawing_takes_its_place(canvas: Canvas) -> None:
    canvas.show_picture(BAR)
    canvas.show_fitted(Ink.of([[(0, 0), (50, 50)]]))
    assert canvas.picture() is None
    canvas.show_picture(BAR, Ink.of([[(0, 0), (50, 50)]]))
    assert not canvas.ink().is_empty
    canvas.set_ink(Ink.of([[(1, 1), (50, 50)]]))
    assert canvas.picture() is None


def test_ink_over_a_picture_stays_on_it_when_the_canvas_gets_another_shape(canvas: Canvas) -> None:
    canvas.set_guide_lines(False)
    canvas.resize(500, 300)
    canvas.show_picture(BAR)
    draw_strokes(canvas, [[(250, 100), (250, 200)]])
    for width, height in ((300, 300), (300, 460), (500, 300)):
        canvas.resize(width, height)
        darkest = eyes.pixels(canvas).max(axis=2).min(axis=0)
        columns = np.flatnonzero(darkest < 90)
        assert abs(columns.mean() - width / 2) <= 2
