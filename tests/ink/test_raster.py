"""Ink becomes the same picture wherever, however large and in how many pieces it was drawn."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import DOT, SIDE, Framing, in_picture, rasterize, rasterize_many
from letterpad.ink.strokes import EMPTY, Ink, Stroke

DEFAULT = Framing()

coordinate = st.floats(0, 200).map(lambda value: round(value, 2))
strokes = st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=8)
drawn = st.lists(strokes, min_size=1, max_size=4).map(Ink.of)
framings = st.builds(
    Framing,
    box=st.floats(8, 27),
    centring=st.sampled_from(["box", "mass"]),
    pen=st.floats(0.5, 5.0),
)


def largest_side(ink: Ink) -> float:
    left, top, right, bottom = ink.bounds()
    return max(right - left, bottom - top)


def difference(one: Ink, other: Ink, framing: Framing = DEFAULT) -> int:
    return int(abs(rasterize(one, framing).astype(int) - rasterize(other, framing)).max())


def exact_picture(ink: Ink, framing: Framing) -> np.ndarray:
    """The definition, without any shortcut: coverage by each pixel centre's distance."""
    left, top, right, bottom = ink.bounds()
    scale = framing.box / max(right - left, bottom - top, DOT)
    y, x = np.mgrid[0:SIDE, 0:SIDE] + 0.5
    nearest = np.full((SIDE, SIDE), np.inf)
    for stroke in ink.strokes:
        points = (stroke.points - [(left + right) / 2, (top + bottom) / 2]) * scale + SIDE / 2
        ends = np.vstack([points, points[-1:]])
        for begin, end in pairwise(ends):
            along = end - begin
            where = (x - begin[0]) * along[0] + (y - begin[1]) * along[1]
            where = np.clip(where / max((along**2).sum(), 1e-12), 0, 1)
            here = np.hypot(x - begin[0] - where * along[0], y - begin[1] - where * along[1])
            nearest = np.minimum(nearest, here)
    return np.rint(np.clip(framing.pen / 2 + 0.5 - nearest, 0, 1) * 255)


@settings(max_examples=60, deadline=None)
@given(drawn, framings)
def test_the_four_corners_and_three_sizes_give_the_same_picture(ink: Ink, framing: Framing) -> None:
    assume(largest_side(ink) >= 20)
    for factor in (0.4, 1.0, 4.0):
        for corner in ((0, 0), (3000.3, 0), (0, 2000.7), (3000.3, 2000.7)):
            assert difference(ink, ink.scaled(factor).moved(*corner), framing) <= 2


@settings(max_examples=40, deadline=None)
@given(drawn, st.floats(8, 27), st.floats(0.5, 5.0))
def test_a_pixel_is_its_centres_distance_to_the_line(ink: Ink, box: float, pen: float) -> None:
    framing = Framing(box, "box", pen)
    assert abs(rasterize(ink, framing) - exact_picture(ink, framing)).max() <= 1


@settings(max_examples=40, deadline=None)
@given(drawn)
def test_more_points_on_the_same_line_change_nothing(ink: Ink) -> None:
    assume(largest_side(ink) >= 20)
    finer = []
    for stroke in ink.strokes:
        middles = (stroke.points[1:] + stroke.points[:-1]) / 2
        points = np.empty((len(stroke) + len(middles), 2))
        points[::2], points[1::2] = stroke.points, middles
        finer.append(points)
    assert difference(ink, Ink.of(finer)) <= 1


def test_empty_ink_is_an_empty_picture() -> None:
    assert not rasterize(EMPTY).any()
    assert rasterize_many(PackedInks.of([])).shape == (0, SIDE, SIDE)


def test_empty_ink_among_others_leaves_them_alone() -> None:
    line = Ink.of([[[0, 0], [50, 100]]])
    pictures = rasterize_many(PackedInks.of([EMPTY, line, EMPTY, EMPTY, line, EMPTY]))
    assert [bool(picture.any()) for picture in pictures] == [False, True, False, False, True, False]
    np.testing.assert_array_equal(pictures[1], rasterize(line))


@pytest.mark.parametrize("n_points", [1, 2, 500])
@pytest.mark.parametrize("centring", ["box", "mass"])
def test_a_dot_is_a_dot_in_the_middle(n_points: int, centring: str) -> None:
    picture = rasterize(Ink.of([[[37.0, 91.0]] * n_points]), Framing(20, centring, 1.6))
    rows, columns = np.nonzero(picture)
    assert set(rows) == set(columns) == {13, 14}
    np.testing.assert_array_equal(picture, picture[::-1, ::-1])


def test_a_trembling_dot_is_not_blown_up_to_a_letter() -> None:
    picture = rasterize(Ink.of([[[10, 10], [10.3, 10.2], [10.1, 9.9]]]))
    rows, columns = np.nonzero(picture)
    assert np.ptp(rows) <= 5
    assert np.ptp(columns) <= 5


def test_ten_thousand_points_are_one_letter() -> None:
    turn = np.linspace(0, 2 * np.pi, 10_000)
    circle = Ink.of([np.stack([np.cos(turn), np.sin(turn)], axis=1) * 150])
    picture = rasterize(circle)
    assert picture[14, 14] == 0
    assert picture[14, 3:5].max() > 200
    assert picture[14, 23:25].max() > 200


@pytest.mark.parametrize("place", [12_345_678.9, -3.3e8, 1.1e11])
def test_letters_far_from_the_origin_are_drawn_alike(place: float) -> None:
    ink = Ink.of([[[0, 0], [64, 128]], [[0, 64], [96, 32]]])
    assert difference(ink, ink.moved(place, -place)) <= 2


@pytest.mark.parametrize("factor", [1e-1, 1e6, 1e12, 1e14])
def test_huge_and_small_letters_are_drawn_alike(factor: float) -> None:
    ink = Ink.of([[[0, 0], [64, 128]], [[0, 64], [96, 32]]])
    assert difference(ink, ink.scaled(factor)) <= 2


def test_the_longer_side_fills_the_box_and_its_middle_is_the_pictures() -> None:
    picture = rasterize(Ink.of([[[0, 0], [0, 100]]]), Framing(box=20, centring="box", pen=2))
    rows, columns = np.nonzero(picture)
    # 20 pixels of line, and the pen's radius with its soft edge at both ends.
    assert (rows.min(), rows.max()) == (3, 24)
    assert (columns.min(), columns.max()) == (13, 14)


def test_mass_centring_puts_the_centre_of_mass_in_the_middle() -> None:
    flag = Ink.of([[[0, 0], [0, 100]], [[0, 0], [40, 0], [40, 20], [0, 20], [40, 10], [0, 0]]])
    picture = rasterize(flag, Framing(box=18, centring="mass", pen=1.6)).astype(float)
    y, x = np.mgrid[0:SIDE, 0:SIDE] + 0.5
    mass = picture.sum()
    assert (picture * x).sum() / mass == pytest.approx(SIDE / 2, abs=0.1)
    assert (picture * y).sum() / mass == pytest.approx(SIDE / 2, abs=0.1)


def test_mass_centring_lets_no_ink_leave_the_picture() -> None:
    heavy_top = [[[0, 0], [60, 0]]] * 1 + [[[0, y], [60, y]] for y in range(1, 12)]
    ink = Ink.of([*heavy_top, [[30, 0], [30, 100]]])
    picture = rasterize(ink, Framing(box=26, centring="mass", pen=1.6))
    assert picture[SIDE - 2 :].any()
    assert picture[: SIDE // 2].sum() > picture[SIDE // 2 :].sum()


def test_a_wider_pen_leaves_more_ink() -> None:
    ink = Ink.of([[[0, 0], [100, 100]]])
    amounts = [int(rasterize(ink, Framing(20, "box", pen)).sum()) for pen in (0.5, 1.6, 3.0, 5.0)]
    assert amounts == sorted(amounts)
    assert amounts[-1] > 5 * amounts[0]


def test_pressure_and_time_do_not_change_the_picture() -> None:
    points = [[0, 0], [50, 80], [90, 10]]
    light = Ink((Stroke(points, times=[0, 9, 20], pressures=[0.1, 0.2, 0.1]),))
    np.testing.assert_array_equal(rasterize(light), rasterize(Ink.of([points])))


@pytest.mark.parametrize(
    ("box", "centring", "pen"),
    [(0, "box", 1.6), (29, "box", 1.6), (20, "middle", 1.6), (20, "box", 0), (20, "box", 9)],
)
def test_a_framing_outside_the_picture_is_refused(box: float, centring: str, pen: float) -> None:
    with pytest.raises(ValueError, match=r"box|centring"):
        Framing(box, centring, pen)


def test_a_framing_survives_json() -> None:
    framing = Framing(18.5, "mass", 2.25)
    assert Framing.from_json(framing.to_json()) == framing


@pytest.mark.parametrize("framing", [Framing(), Framing(centring="mass"), Framing(box=26.0)])
def test_ink_in_its_picture_lies_where_the_picture_has_ink(framing: Framing) -> None:
    ink = Ink.of([[(3, 2), (3, 90), (40, 90)], [(3, 40), (25, 44)]])
    picture = rasterize(ink, framing)
    placed = in_picture(ink, framing)
    for stroke in placed.strokes:
        for x, y in stroke.points:
            assert picture[int(y), int(x)] > 100
    left, top, right, bottom = placed.bounds()
    assert max(right - left, bottom - top) == pytest.approx(framing.box)
    # The middle of its lines is in the middle of the picture's ink.
    rows, columns = np.nonzero(picture)
    assert (top + bottom) / 2 == pytest.approx((rows.min() + rows.max() + 1) / 2, abs=0.6)
    assert (left + right) / 2 == pytest.approx((columns.min() + columns.max() + 1) / 2, abs=0.6)
    assert in_picture(EMPTY, framing).is_empty
