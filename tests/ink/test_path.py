"""Ink becomes a path of 64 points."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.ink.packed import PackedInks
from letterpad.ink.path import COLUMNS, N_POINTS, path_of, paths_of, strokes_in_picture
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import EMPTY, Ink

X, Y, COS, SIN, STEP, START, END = range(len(COLUMNS))
LINE = Ink.of([[(10, 20), (10, 220)]])
CROSS = Ink.of([[(0, 0), (100, 0)], [(50, -50), (50, 50)]])


def test_a_line_downwards() -> None:
    path = path_of(LINE)
    assert path.shape == (64, 7)
    np.testing.assert_allclose(path[:, X], 0, atol=1e-6)
    assert (np.diff(path[:, Y]) > 0).all()
    np.testing.assert_allclose(np.diff(path[:, Y]), np.diff(path[:, Y])[0], rtol=1e-3)
    assert path[0, Y] == pytest.approx(-1, abs=0.03)
    assert path[-1, Y] == pytest.approx(1, abs=0.03)
    np.testing.assert_allclose(path[:, [COS, SIN]], np.tile([0, 1], (64, 1)), atol=1e-5)
    assert path[:, START].tolist() == [1] + [0] * 63
    assert path[:, END].tolist() == [0] * 63 + [1]


def test_strokes_share_the_points_and_the_pen_is_lifted_between_them() -> None:
    path = path_of(CROSS)
    assert np.flatnonzero(path[:, START]).tolist() == [0, 32]
    assert np.flatnonzero(path[:, END]).tolist() == [31, 63]
    np.testing.assert_allclose(path[:32, Y], 0, atol=1e-6)
    np.testing.assert_allclose(path[32:, X], 0, atol=1e-6)
    np.testing.assert_allclose(path[:32, COS], 1, atol=1e-5)
    np.testing.assert_allclose(path[32:, SIN], 1, atol=1e-5)


def test_the_steps_add_up_to_the_line() -> None:
    # Two lines of length 2 where the box is 2, and what every stroke has besides.
    assert path_of(CROSS)[:, STEP].sum() == pytest.approx(2 * 2.15, rel=1e-5)


def test_a_dot_has_points_and_no_direction() -> None:
    ink = Ink.of([[(0, 40), (0, 140)], [(0, 0)]])
    path = path_of(ink)
    dot = path[np.flatnonzero(path[:, START])[1] :]
    assert len(dot) >= 2
    np.testing.assert_allclose(dot[:, Y], -1, atol=1e-6)
    assert not dot[:, [COS, SIN]].any()
    assert np.isfinite(path_of(Ink.of([[(7, 7)]]))).all()


def test_nothing_drawn_is_zeros_wherever_it_stands() -> None:
    assert path_of(EMPTY).tolist() == np.zeros((N_POINTS, len(COLUMNS))).tolist()
    among = paths_of(PackedInks.of([EMPTY, LINE, EMPTY, CROSS]))
    assert not among[[0, 2]].any()
    np.testing.assert_allclose(among[1], path_of(LINE), atol=1e-6)
    np.testing.assert_allclose(among[3], path_of(CROSS), atol=1e-6)


def test_many_are_as_one_by_one() -> None:
    random = np.random.default_rng(3)
    inks = [
        Ink.of([random.normal(0, 50, (random.integers(1, 9), 2)) for _ in range(1 + index % 4)])
        for index in range(1100)  # more than two blocks
    ]
    together = paths_of(PackedInks.of(inks))
    for index in (0, 1, 511, 512, 1099):
        np.testing.assert_allclose(together[index], path_of(inks[index]), atol=1e-4)


points = st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255)), min_size=2, max_size=9)


@given(st.lists(points, min_size=1, max_size=4), st.floats(0.05, 20), st.integers(-10000, 10000))
def test_place_and_size_do_not_matter(strokes: list, scale: float, shift: int) -> None:
    ink = Ink.of(strokes)
    left, top, right, bottom = ink.bounds()
    size = max(right - left, bottom - top)
    if size < 8 or size * scale < 8:
        return  # a dot may not be blown up
    np.testing.assert_allclose(
        path_of(ink.scaled(scale).moved(shift, -shift))[:, :2], path_of(ink)[:, :2], atol=2e-3
    )


def test_more_points_on_the_same_line_do_not_matter() -> None:
    corner = np.array([(0.0, 0.0), (0.0, 100.0), (80.0, 100.0)])
    dense = np.concatenate([np.linspace(a, b, 50) for a, b in itertools.pairwise(corner)])
    np.testing.assert_allclose(path_of(Ink.of([corner])), path_of(Ink.of([dense])), atol=1e-4)


_anywhere = st.tuples(st.floats(-50, 50), st.floats(-50, 50))


@given(
    strokes=st.lists(st.lists(_anywhere, min_size=1, max_size=5), min_size=1, max_size=6),
    box=st.floats(8, 24),
)
def test_in_the_picture_every_point_lies_on_ink(
    strokes: list[list[tuple[float, float]]], box: float
) -> None:
    ink, framing = Ink.of(strokes), Framing(box=box)
    picture = rasterize(ink, framing)
    placed = strokes_in_picture(path_of(ink), framing)
    assert sum(len(stroke) for stroke in placed) == N_POINTS
    for x, y in np.concatenate(placed).astype(int):
        assert picture[y, x] > 0


def test_in_the_picture_strokes_are_apart_and_in_order() -> None:
    first, second = strokes_in_picture(path_of(CROSS), Framing(box=20.0))
    assert (len(first), len(second)) == (32, 32)
    np.testing.assert_allclose(first[:, 1], 14, atol=1e-5)
    np.testing.assert_allclose(second[:, 0], 14, atol=1e-5)
    assert 4 < first[0, 0] < 5
    assert 23 < second[-1, 1] < 24
    assert strokes_in_picture(path_of(EMPTY), Framing()) == []


def test_parts_of_an_ink_can_stay_where_they_lie_in_it() -> None:
    ink = Ink.of([[(10, 10), (10, 110)], [(10, 60), (50, 60)]])
    parts = PackedInks.of([ink.without(0), ink])
    part, whole = paths_of(parts, like=ink)
    np.testing.assert_allclose(whole, path_of(ink), atol=1e-6)
    assert part[:, 1] == pytest.approx(np.zeros(64))  # half way down
    assert part[0, 0] == pytest.approx(-0.4, abs=0.02)
    assert part[-1, 0] == pytest.approx(0.4, abs=0.02)
