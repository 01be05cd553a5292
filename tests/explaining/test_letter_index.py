"""The distances are what a slow, direct computation finds."""

from itertools import permutations, product

import numpy as np
import pytest

from letterpad.explaining import letter_index
from letterpad.explaining.ink_shape import MEASURES, PICTURE_MEASURES
from letterpad.explaining.letter_index import Interrupted, LetterIndex, ways_to_draw
from letterpad.ink.packed import PackedInks
from letterpad.ink.path import path_of
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet
from letterpad.letters.pictures.letter_picture import LetterPicture


@pytest.fixture
def letters():
    return load_letters(Builtin(size=520))


@pytest.fixture
def pictures(letters):
    return LetterSet(letters.images, letters.labels, letters.classes, "Pictures", "nowhere")


def directly(drawn, letter):
    """Return the distance of two inks by its definition."""
    theirs = path_of(letter)[:, :2].astype(float)
    strokes = [stroke.points for stroke in drawn.strokes]
    least = np.inf
    for order in permutations(strokes):
        for back in product((1, -1), repeat=len(strokes)):
            way = Ink.of([points[::step] for points, step in zip(order, back, strict=True)])
            apart = path_of(way)[:, :2] - theirs
            least = min(least, np.sqrt((apart**2).sum(axis=1).mean()) / 2)
    return least


@pytest.mark.parametrize("n_strokes", [1, 2, 3])
def test_distances_are_those_of_a_slow_computation(letters, n_strokes):
    some = np.arange(0, 520, 13)
    index = LetterIndex(letters, some)
    n_of = np.diff(letters.inks.ink_starts)
    drawn = letters.inks[int(np.flatnonzero(n_of == n_strokes)[1])]
    slow = [directly(drawn, letters.inks[int(letter)]) for letter in some]
    np.testing.assert_allclose(index.distances(drawn), slow, atol=2e-3)


def test_a_copy_of_a_letter_is_nearest_to_itself(letters):
    """Elsewhere, larger, its strokes drawn backwards and in another order."""
    index = LetterIndex(letters, np.arange(520))
    n_of = np.diff(letters.inks.ink_starts)
    for letter in (0, *np.flatnonzero(n_of == 3)[:3], *np.flatnonzero(n_of == 4)[:1]):
        ink = letters.inks[int(letter)]
        copy = Ink(tuple(each.with_points(each.points[::-1]) for each in ink.strokes[::-1]))
        for drawn in (ink, copy.scaled(2.5).moved(3e4, -2e4)):
            distances = index.distances(drawn)
            assert index.chosen[distances.argmin()] == letter
            assert distances.min() < 1e-3 < np.sort(distances)[1]


def test_of_many_strokes_two_ways_are_tried():
    four, five = (Ink.of([[(x, 0), (x, 9)] for x in range(n)]) for n in (4, 5))
    assert [len(ways_to_draw(each)) for each in (four, five)] == [384, 2]
    backwards = ways_to_draw(five)[1]
    assert [stroke.points[0].tolist() for stroke in backwards.strokes] == [
        [x, 9] for x in (4, 3, 2, 1, 0)
    ]


def test_pictures_are_compared_where_there_is_no_ink(letters, pictures):
    index = LetterIndex(pictures, np.arange(520))
    for letter in (3, 77, 401):
        for drawn in (letters.inks[letter], LetterPicture(letters.images[letter] / 255.0)):
            assert not index.compares_paths(drawn)
            distances = index.distances(drawn)
            assert index.chosen[distances.argmin()] == letter
        assert index.distances(letters.inks[letter]).min() < 1e-3


def test_picture_distances_are_those_of_a_slow_computation(letters, pictures):
    kernel = np.array([1, 4, 6, 4, 1]) / 16

    def soft(picture):
        padded = np.pad(picture.astype(float), 2)
        across = np.array([np.convolve(row, kernel, "valid") for row in padded])
        both = np.array([np.convolve(column, kernel, "valid") for column in across.T]).T
        half = both.reshape(14, 2, 14, 2).mean(axis=(1, 3)).ravel()
        return half / np.linalg.norm(half)

    index = LetterIndex(pictures, np.arange(0, 520, 20))
    drawn = letters.inks[5]
    mine = soft(rasterize(drawn, pictures.framing))
    slow = [np.linalg.norm(mine - soft(letters.images[letter])) for letter in index.chosen]
    np.testing.assert_allclose(index.distances(drawn), slow, atol=2e-3)


def test_an_ink_and_a_picture_are_measured_by_what_is_known_of_them(letters, pictures):
    inked, flat = (LetterIndex(each, np.arange(50)) for each in (letters, pictures))
    ink, picture = letters.inks[7], LetterPicture(letters.images[7] / 255.0)
    places = np.arange(20)
    for index, drawn, measures in (
        (inked, ink, MEASURES),
        (inked, picture, PICTURE_MEASURES),
        (flat, ink, PICTURE_MEASURES),
        (flat, picture, PICTURE_MEASURES),
    ):
        assert index.measures(drawn) == measures
        shapes = index.shapes(places, drawn)
        assert shapes.shape == (20, len(measures))
        tolerance = 1e-2 if drawn is ink else 0.3  # a picture is framed again
        np.testing.assert_allclose(index.shape_of(drawn)[:2], shapes[7][:2], rtol=tolerance)


def test_of_very_many_letters_some_are_compared(letters, monkeypatch):
    monkeypatch.setattr(letter_index, "MOST_LETTERS", 100)
    index = LetterIndex(letters, np.random.default_rng(0).permutation(510))
    assert index.n_of == 510
    assert index.chosen.tolist() == list(range(0, 510, 6))
    assert len(index) == len(index.distances(letters.inks[0])) == 85


def test_letters_without_ink_in_an_inked_set_are_left_out(letters):
    inks = PackedInks.of([letters.inks[0], Ink(), letters.inks[2]])
    some = LetterSet(
        letters.images[:3], letters.labels[:3], letters.classes, "Some", "nowhere", inks=inks
    )
    index = LetterIndex(some, np.arange(3))
    assert index.chosen.tolist() == [0, 2]
    assert len(index.distances(letters.inks[2])) == 2


def test_nobody_waits_for_an_answer_that_is_not_wanted(letters):
    with pytest.raises(Interrupted):
        LetterIndex(letters, np.arange(520), lambda: False)
    index = LetterIndex(letters, np.arange(520))
    with pytest.raises(Interrupted):
        index.distances(letters.inks[0], lambda: False)
