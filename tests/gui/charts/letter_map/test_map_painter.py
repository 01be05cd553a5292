"""What the map is painted with: colours of classes, names, and the card beside a dot."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from letter_sets import blot_letters
from letterpad.explaining.letter_map import letter_map
from letterpad.gui.charts.letter_map.map_dots import MapDots, Shown
from letterpad.gui.charts.letter_map.map_painter import (
    card_rect,
    colour_of,
    paint_drawing,
    placed_names,
)
from letterpad.gui.style.theme import light

AREA = QRectF(50, 5, 400, 300)
WHOLE = QRectF(0, 0, 460, 360)
MANY = tuple("ABCDEFGHIJ")


def made(n_classes: int, writers: tuple[str, ...] = ()) -> MapDots:
    letters = blot_letters(20 * n_classes, MANY[:n_classes], writers)
    dots = MapDots(letter_map(letters.images), letters, AREA)
    dots.choose()
    return dots


def test_few_classes_have_a_colour_each_and_of_many_only_chosen_ones(qapp: QApplication) -> None:
    theme = light()
    few, many = made(3), made(10)
    assert [colour_of(few, label, theme) for label in range(3)] == list(theme.series[:3])
    assert {colour_of(many, label, theme) for label in range(10)} == {None}
    many.shown = Shown(np.isin(many.letters.labels, (4, 6)), 4, 6)
    assert (colour_of(many, 4, theme), colour_of(many, 6, theme)) == theme.curves
    many.shown = Shown(many.letters.labels > 4)  # a writer's
    assert colour_of(many, 9, theme) == theme.curves[0]


def test_every_class_in_sight_has_a_name_near_the_mean_of_its_letters(qapp: QApplication) -> None:
    dots = made(10)
    names = placed_names(dots, QFont())
    assert [label for label, _ in names] == list(range(10))
    for label, box in names:
        assert box is not None
        assert AREA.contains(box)
        middle = dots.view.place(*dots.centres[label].tolist())
        assert (box.center() - middle).manhattanLength() < 120


@pytest.mark.parametrize("writers", [(), ("ann", "bob")])
def test_the_card_of_every_dot_is_inside_and_covers_no_dot_of_its_own(
    qapp: QApplication, writers: tuple[str, ...]
) -> None:
    dots = made(3, writers)
    heights = set()
    for item in range(len(dots)):
        card = card_rect(dots, item, QFont(), WHOLE)
        assert WHOLE.contains(card)
        x, y = dots.places[item].tolist()
        assert not card.contains(x, y)
        heights.add(round(card.height()))
    assert len(heights) == 1


def test_the_drawing_is_a_filled_dot_and_beyond_the_edge_a_hollow_one(qapp: QApplication) -> None:
    dots = made(3)
    for point, is_filled in (
        (dots.view.point(AREA.center()), True),
        ((1e3, dots.view.middle[1]), False),
    ):
        image = QImage(460, 360, QImage.Format.Format_RGB32)
        image.fill(light().surface)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_drawing(painter, dots, point, QFont(), light())
        place = AREA.center()
        if not is_filled:
            place.setX(AREA.right())
        middle = image.pixelColor(place.toPoint()).name()
        assert middle == (light().text if is_filled else light().surface)
        ring = image.pixelColor(int(place.x()) - 6, int(place.y())).name()
        assert (ring == light().surface) is is_filled
