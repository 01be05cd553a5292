"""What is measured of a drawing is what was planted; where it lies is counted by hand."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.explaining.ink_shape import (
    FEWEST,
    MEASURES,
    PICTURE_MEASURES,
    Measured,
    among,
    hint,
    shapes_of_inks,
    shapes_of_pictures,
)
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, rasterize, rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Builtin

AROUND = np.linspace(0, 2 * np.pi, 90)
CIRCLE = Ink.of([np.stack([np.cos(AROUND), np.sin(AROUND)], axis=1) * 100])
TRIANGLE = Ink.of([[(0, 0), (100, 0), (50, 80), (0, 0)]])
H = Ink.of([[(0, 0), (0, 100)], [(60, 0), (60, 100)], [(0, 50), (60, 50)]])


def measured(ink):
    return dict(zip(MEASURES, shapes_of_inks(PackedInks.single(ink))[0], strict=True))


def test_an_h_is_measured_as_with_a_ruler():
    assert measured(H)["ink"] == pytest.approx(2.6)  # 100 + 100 + 60 of 100
    assert measured(H)["aspect"] == pytest.approx(0.6)
    assert measured(H)["slant"] == pytest.approx(0, abs=1)
    assert measured(H)["strokes"] == 3
    assert measured(H)["curviness"] == pytest.approx(0, abs=1e-6)


@pytest.mark.parametrize("degrees", [-40, -10, 15, 35])
def test_a_letter_that_is_sheared_leans_by_as_many_degrees(degrees):
    tangent = math.tan(math.radians(degrees))
    leaning = H.transformed([[1, -tangent], [0, 1]])  # y goes down
    assert measured(leaning)["slant"] == pytest.approx(degrees, abs=1.5)


def test_a_round_line_bends_and_corners_do_not():
    assert measured(CIRCLE)["curviness"] == pytest.approx(360, rel=0.06)
    assert measured(TRIANGLE)["curviness"] < 100
    half = Ink.of([CIRCLE.strokes[0].points[:45]])
    assert measured(half)["curviness"] == pytest.approx(180, rel=0.1)


def test_a_trembling_line_is_not_taken_for_a_round_one():
    along = np.linspace(0, 300, 200)
    trembling = Ink.of([np.rint(np.stack([along, 0.9 * along], axis=1))])
    assert measured(trembling)["curviness"] < 40
    whole = Ink.of([np.rint(CIRCLE.strokes[0].points)])
    assert measured(whole)["curviness"] == pytest.approx(measured(CIRCLE)["curviness"], rel=0.03)


def test_strokes_are_not_joined_where_the_pen_is_lifted():
    """Nothing is drawn, and nothing turns, on the way from one stroke to the next."""
    parts = Ink.of([[(0, 0), (50, 0)], [(50, 0), (50, 50)], [(50, 50), (0, 50)]])
    assert measured(parts)["curviness"] == pytest.approx(0, abs=1e-6)
    assert measured(parts)["ink"] == pytest.approx(3)


def test_what_is_flat_or_a_dot_has_no_slant_and_finite_measures():
    for ink in (Ink.of([[(0, 0), (90, 1)]]), Ink.of([[(5, 5)]])):
        assert np.isfinite(list(measured(ink).values())).all()
        assert measured(ink)["slant"] == 0
    assert measured(Ink.of([[(5, 5)]]))["aspect"] == 1


@given(st.floats(0.05, 20), st.floats(-1e4, 1e4), st.floats(-1e4, 1e4))
def test_size_and_place_change_nothing(factor, dx, dy):
    there = shapes_of_inks(PackedInks.single(TRIANGLE.scaled(factor).moved(dx, dy)))
    np.testing.assert_allclose(there, shapes_of_inks(PackedInks.single(TRIANGLE)), atol=0.2)


def test_many_are_measured_as_each_alone():
    letters = load_letters(Builtin(size=260))
    together = shapes_of_inks(letters.inks)
    alone = [shapes_of_inks(PackedInks.single(ink))[0] for ink in letters.inks]
    np.testing.assert_allclose(together, alone, atol=1e-2)
    pictures = shapes_of_pictures(letters.images)
    alone = [shapes_of_pictures(picture[None])[0] for picture in letters.images]
    np.testing.assert_allclose(pictures, alone, atol=1e-9)


def test_a_picture_is_measured_like_its_ink():
    letters = load_letters(Builtin(size=520))
    of_inks, of_pictures = shapes_of_inks(letters.inks), shapes_of_pictures(letters.images)
    for column, name in enumerate(PICTURE_MEASURES):
        alike = np.corrcoef(of_inks[:, column], of_pictures[:, column])[0, 1]
        assert alike > 0.95, name
    picture = rasterize(H, Framing(box=20, pen=2))
    share, aspect, slant = shapes_of_pictures(picture[None])[0]
    assert share == pytest.approx(picture.mean() / 255)
    assert aspect == pytest.approx(14 / 22, abs=0.02)
    assert slant == pytest.approx(0, abs=0.5)


def test_pictures_that_are_pale_are_measured_too():
    pale = rasterize_many(PackedInks.of([H])) // 4
    assert np.isfinite(shapes_of_pictures(pale)).all()


def test_where_a_value_lies_is_counted():
    letters = np.array([[1.0], [2.0], [2.0], [4.0]] * 10)
    for value, below in ((0.5, 0.0), (1.0, 0.125), (2.0, 0.5), (3.0, 0.75), (4.0, 0.875), (9, 1)):
        (found,) = among(np.array([value]), letters, ["ink"])
        assert found.below == pytest.approx(below)
        assert found.is_far == (below in (0, 1))
    assert (found.low, found.middle, found.high) == (1, 2, 4)


def test_a_value_that_was_computed_otherwise_is_still_the_same():
    (found,) = among(np.array([0.1 + 0.2]), np.full((50, 1), 0.3), ["ink"])
    assert found.below == 0.5


def test_more_strokes_than_nearly_all_is_far_and_than_many_is_not():
    letters = np.repeat([1.0, 2.0, 3.0], [600, 397, 3])[:, None]
    (three,) = among(np.array([3.0]), letters, ["strokes"])
    assert three.is_far
    assert str(hint([three], "R", 1000)).startswith("You drew more strokes than in 99 of 100")
    letters = np.repeat([1.0, 2.0, 3.0], [600, 388, 12])[:, None]
    (three,) = among(np.array([3.0]), letters, ["strokes"])
    assert not three.is_far
    assert three.below == pytest.approx(0.994)


def test_of_few_letters_nothing_is_far():
    few = np.arange(FEWEST - 1, dtype=float)[:, None]
    assert not among(np.array([99.0]), few, ["ink"])[0].is_far
    enough = np.arange(FEWEST, dtype=float)[:, None]
    assert among(np.array([99.0]), enough, ["ink"])[0].is_far


def far(measure, value):
    below = 1.0 if value > 50 else 0.0
    return Measured(measure, value, below, 10.0, 50.0, 90.0, is_far=not 10 <= value <= 90)


def test_the_hint_is_about_what_is_furthest_outside():
    said = hint([far("aspect", 95.0), far("slant", 130.0), far("curviness", 8.0)], "R", 640)
    assert str(said) == (
        "Your letter leans further to the right than 99 of 100 letters R of the data: "
        "write it more upright."
    )
    said = hint([far("aspect", 95.0), far("slant", 40.0), far("curviness", -30.0)], "R", 640)
    assert str(said).startswith("Your strokes are straighter than in 99 of 100 letters R")
    assert hint([far("aspect", 50.0), far("ink", 89.0)], "R", 640) is None
    assert hint([], "R", 640) is None


def test_of_less_than_a_hundred_letters_all_are_meant():
    said = str(hint([far("ink", 0.0)], "Q", 40))
    assert said.startswith("Your line is shorter than in all 40 letters Q of the data: ")


def test_every_measure_has_advice_to_both_sides():
    said = {str(hint([far(name, value)], "R", 640)) for name in MEASURES for value in (0, 99)}
    assert len(said) == 2 * len(MEASURES)


def test_a_drawing_that_leans_is_found_to_lean_among_real_letters():
    letters = load_letters(Builtin(size=5200))
    of_r = np.flatnonzero(letters.labels == letters.classes.index("R"))
    shapes = shapes_of_inks(letters.inks.take(of_r))
    middle = int(of_r[np.argsort(shapes[:, 2])[len(of_r) // 2]])
    slants = []
    for degrees in (-70, 0, 70):
        tangent = math.tan(math.radians(degrees))
        ink = letters.inks[middle].transformed([[1, -tangent], [0, 1]])
        found = among(shapes_of_inks(PackedInks.single(ink))[0], shapes, MEASURES)
        slants.append(found[MEASURES.index("slant")])
    assert slants[0].below < 0.01 < 0.4 < slants[1].below < 0.6 < 0.99 < slants[2].below
    assert [each.is_far for each in slants] == [True, False, True]
