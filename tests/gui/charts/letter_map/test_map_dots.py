"""Which letters of a map are drawn, in which order, and which of them is meant."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt

from letter_sets import blot_letters
from letterpad.explaining.letter_map import letter_map
from letterpad.gui.charts.letter_map import map_dots
from letterpad.gui.charts.letter_map.map_dots import MapDots, Shown
from letterpad.letters.letterset import LetterSet

AREA = QRectF(0, 0, 400, 300)


def chosen_dots(letters: LetterSet) -> MapDots:
    dots = MapDots(letter_map(letters.images), letters, AREA)
    dots.choose()
    return dots


@pytest.fixture
def dots() -> MapDots:
    letters = blot_letters(60, writers=("ann", "bob"))
    return chosen_dots(letters)


def test_all_letters_are_drawn_class_by_class_from_left_to_right(dots: MapDots) -> None:
    assert len(dots) == 60
    assert sorted(map(dots.letter, range(60))) == list(range(60))
    assert dots.labels.tolist() == sorted(dots.labels.tolist())
    for label in range(3):
        across = dots.places[dots.labels == label, 0]
        assert (np.diff(across) >= 0).all()


def test_of_many_letters_a_sample_is_drawn_and_more_of_it_when_zoomed_in(
    dots: MapDots, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(map_dots, "MOST_DOTS", 20)
    dots.choose()
    assert len(dots) == 20
    assert set(dots.labels.tolist()) == {0, 1, 2}
    before = set(map(dots.letter, range(20)))
    dots.view = dots.view.zoomed(2.0, AREA.center())
    dots.choose()
    seen = dots.map.indices[dots.view.seen(dots.map.points)]
    assert len(dots) == min(20, len(seen))
    drawn = set(map(dots.letter, range(len(dots))))
    assert drawn <= set(seen.tolist())
    assert drawn - before, "letters that were not drawn before"


def test_those_that_stand_out_and_chosen_ones_are_drawn_first(
    dots: MapDots, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(map_dots, "MOST_DOTS", 25)
    chosen = dots.letters.labels == 1
    dots.shown = Shown(chosen, 1)
    dots.choose()
    assert (dots.labels == 1).sum() == 20
    assert dots.stands_out().sum() == 20
    dots.marked = dots.letters.labels == 2
    dots.choose()
    assert dots.is_marked().sum() == 20
    assert dots.stands_out().sum() == 5


def test_a_dot_says_its_class_writer_and_picture(dots: MapDots) -> None:
    item = dots.item_of(31)
    assert item is not None
    assert (dots.name(item), dots.writer(item)) == ("B", "bob")
    np.testing.assert_array_equal(dots.picture(item), dots.letters.images[31])
    assert dots.item_of(99) is None


def test_where_writers_are_unknown_there_is_no_name() -> None:
    letters = blot_letters(12)
    assert chosen_dots(letters).writer(3) == ""


def test_the_nearest_dot_is_found_if_it_is_near(dots: MapDots) -> None:
    x, y = dots.places[7].tolist()
    assert dots.nearest(QPointF(x + 0.01, y), 12.0) == 7
    assert dots.nearest(QPointF(-500, -500), 12.0) is None


def test_keys_walk_along_a_class_and_to_the_nearest_of_another(dots: MapDots) -> None:
    assert dots.by_key(Qt.Key.Key_Left, 0) == 0
    assert dots.by_key(Qt.Key.Key_Right, 0) == 1
    assert dots.by_key(Qt.Key.Key_Right, 19) == 19, "the last of its class"
    assert dots.by_key(Qt.Key.Key_End, 3) == 19
    assert dots.by_key(Qt.Key.Key_Home, 25) == 20
    assert dots.by_key(Qt.Key.Key_Up, 5) == 5
    below = dots.by_key(Qt.Key.Key_Down, 5)
    assert below is not None
    apart = np.hypot(*(dots.places[20:40] - dots.places[5]).T)
    assert below == 20 + apart.argmin()
    assert dots.by_key(Qt.Key.Key_Down, 45) == 45
    assert dots.by_key(Qt.Key.Key_A, 5) is None


def test_of_a_map_of_some_letters_only_these_are_there() -> None:
    letters = blot_letters(60)
    some = np.flatnonzero(letters.labels != 1)
    dots = MapDots(letter_map(letters.images, some), letters, AREA)
    dots.choose()
    assert set(map(dots.letter, range(len(dots)))) == set(some.tolist())
    assert dots.labelled(9) == [0, 2]
    dots.shown = Shown(letters.labels == 2, 2)
    assert dots.labelled(9) == [2]
