"""Every stroke's number is near its beginning, and none covers another."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from letterpad.gui.draw import path_painter
from letterpad.gui.draw.path_painter import Points, number_radius, places_of_numbers
from letterpad.gui.style.theme import Theme, dark, light, text_on
from letterpad.ink.path import path_of, strokes_in_picture
from letterpad.ink.raster import Framing
from letterpad.ink.strokes import Ink

pytestmark = pytest.mark.usefixtures("qapp")  # sizes follow the application's font

SIDES = (112, 196, 280)
KANJI = Ink.of(
    [
        [(150, 50), (170, 80)],
        [(80, 90), (250, 90)],
        [(120, 120), (140, 160)],
        [(210, 120), (190, 160)],
        [(80, 170), (250, 170)],
        [(165, 90), (165, 330)],
        [(80, 240), (250, 240)],
        [(165, 240), (260, 330)],
    ]
)

_places = st.tuples(st.floats(0, 100), st.floats(0, 100))
_strokes = st.lists(st.lists(_places, min_size=1, max_size=4), min_size=1, max_size=8)


def laid_out(ink: Ink, side: float) -> list[Points]:
    return [stroke * side / 28 for stroke in strokes_in_picture(path_of(ink), Framing())]


@pytest.mark.parametrize("side", SIDES)
@given(strokes=_strokes)
def test_no_number_covers_another_and_all_lie_in_the_picture(
    side: int, strokes: list[list[tuple[float, float]]]
) -> None:
    check_numbers(laid_out(Ink.of(strokes), side), side)


@pytest.mark.parametrize("side", SIDES)
def test_strokes_that_begin_at_one_place_have_numbers_beside_each_other(side: int) -> None:
    fan = [[(0, 0), (100 * np.cos(turn), 100 * np.sin(turn))] for turn in np.linspace(0, 6, 8)]
    check_numbers(laid_out(Ink.of(fan), side), side)


def check_numbers(strokes: list[Points], side: float) -> None:
    radius = number_radius(side)
    places = places_of_numbers(strokes, radius, (0, 0, side, side))
    assert len(places) == len(strokes)
    assert None not in places
    found = np.array(places)
    apart = np.hypot(*(found[:, None] - found[None]).transpose(2, 0, 1))
    assert (apart[np.triu_indices(len(found), 1)] >= 2 * radius).all()
    assert (found >= radius - 1e-6).all()
    assert (found <= side - radius + 1e-6).all()


def test_a_number_lies_behind_its_stroke_where_there_is_room() -> None:
    strokes = laid_out(Ink.of([[(0, 0), (100, 0)]]), 196)
    ((x, y),) = places_of_numbers(strokes, 8, (0, 0, 196, 196))
    assert x < strokes[0][0, 0] - 8
    assert y == pytest.approx(strokes[0][0, 1])


def test_a_scribble_has_a_number_where_there_is_room_and_no_more() -> None:
    strokes = laid_out(Ink.of([[(x, 0), (x, 1)] for x in range(0, 60, 3)]), 112)
    places = places_of_numbers(strokes, 30, (0, 0, 112, 112))
    assert places[0] is not None
    assert None in places


@pytest.mark.parametrize("theme", [light(), dark()], ids=["light", "dark"])
@pytest.mark.parametrize("side", SIDES)
def test_strokes_are_seen_on_ink_as_on_paper(theme: Theme, side: int) -> None:
    """Each has its colour, and beside it an outline that differs from it."""
    for ground in (theme.surface, theme.text):
        image = painted(laid_out(KANJI, side), side, theme, ground)
        colours = {image.pixelColor(x, y).name() for x in range(side) for y in range(side)}
        for colour in path_painter.colours(theme)[:8]:
            assert colour in colours, f"{colour} on {ground}"
            assert text_on(*QColor(colour).getRgb()[:3]) in colours


def test_eight_strokes_have_eight_colours() -> None:
    for theme in (light(), dark()):
        assert len(set(path_painter.colours(theme))) == 8


def test_arrows_tell_where_a_stroke_goes() -> None:
    there = Ink.of([[(0, 0), (100, 0)]])
    back = Ink.of([[(100, 0), (0, 0)]])
    drawn = [painted(laid_out(ink, 196), 196, light(), "#ffffff") for ink in (there, back)]
    assert drawn[0] != drawn[1]
    for image, end in zip(drawn, (165, 31), strict=True):
        assert coloured_rows(image, end) > coloured_rows(image, 70)


def coloured_rows(image: QImage, x: int) -> int:
    """Return how many pixels of a column are not white: a head is wider than its line."""
    return sum(image.pixelColor(x, y).name() != "#ffffff" for y in range(image.height()))


def painted(strokes: list[Points], side: int, theme: Theme, ground: str) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(ground))
    with QPainter(image) as painter:
        path_painter.paint_path(painter, strokes, QRectF(0, 0, side, side), theme, painter.font())
    return image
