"""Eight ways to lie: as pictures and as ink the same."""

from itertools import pairwise

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.letters.readers.reading import Reading
from letterpad.letters.readers.turning import AS_IT_IS, FLIPS, TURNS, Turn, turn_from, turned

F = Ink.of([[[0, 100], [0, 0], [60, 0]], [[0, 45], [40, 45]]])


@pytest.fixture
def inks():
    return PackedInks.of([F, F.moved(300, -200)])


def test_there_are_eight_ways_as_it_is_first(inks):
    assert TURNS[0] == AS_IT_IS
    pictures = rasterize_many(inks)
    assert len({turn.of_images(pictures).tobytes() for turn in TURNS}) == 8
    assert len({str(turn.title) for turn in TURNS}) == 8
    assert [turn.n_changes for turn in TURNS] == [0, 1, 1, 1, 2, 2, 2, 3]


def test_the_titles_say_what_is_done():
    picture = np.arange(9, dtype=np.uint8).reshape(1, 3, 3)
    by_title = {str(turn.title): turn.of_images(picture)[0].tolist() for turn in TURNS}
    (square,) = picture
    assert by_title["turned by swapping rows and columns"] == square.T.tolist()
    assert by_title["mirrored left to right"] == np.fliplr(square).tolist()
    assert by_title["mirrored top to bottom"] == np.flipud(square).tolist()
    assert by_title["turned by half a turn"] == np.rot90(square, 2).tolist()
    assert by_title["turned clockwise by a quarter turn"] == np.rot90(square, -1).tolist()
    assert by_title["turned anticlockwise by a quarter turn"] == np.rot90(square).tolist()


@pytest.mark.parametrize("turn", TURNS)
def test_ink_and_its_picture_turn_alike(turn, inks):
    picture = Reading(np.array(["F", "F"]), rasterize_many(inks))
    ink = Reading(picture.names, picture.images, inks)
    of_picture, of_ink = turned(picture, turn), turned(ink, turn)
    difference = of_picture.images.astype(int) - of_ink.images.astype(int)
    assert np.abs(difference).max() <= 2
    assert np.array_equal(of_ink.images, rasterize_many(of_ink.inks, Framing()))
    assert of_picture.inks is None


@pytest.mark.parametrize("turn", TURNS)
def test_some_turn_takes_every_turn_back(turn, inks):
    points = turn.of_inks(inks)
    back = [other for other in TURNS if np.array_equal(other.of_inks(points).points, inks.points)]
    assert len(back) == 1
    pictures = rasterize_many(inks)
    assert np.array_equal(back[0].of_images(turn.of_images(pictures)), pictures)


def test_what_is_turned_leaves_the_letters_it_came_from_alone(inks):
    before = inks.points.copy()
    for turn in TURNS:
        turn.of_inks(inks)
    assert np.array_equal(inks.points, before)


def test_two_fields_ask_for_a_turn():
    assert turn_from(None, None) is None
    assert turn_from(True, None) == Turn(transpose=True)
    assert turn_from(None, "none") == turn_from(False, None) == AS_IT_IS
    asked = [turn_from(transpose, flip) for transpose in (False, True) for flip in FLIPS]
    assert set(asked) == set(TURNS)
    for first, second in pairwise(asked):
        assert first != second


@pytest.mark.parametrize("fields", [("yes", None), (None, "sideways"), (1.5, "none"), ([], None)])
def test_no_other_field_does(fields):
    with pytest.raises(ValueError, match="no such turn"):
        turn_from(*fields)
