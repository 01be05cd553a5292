"""Which part of a map is seen: all of it, closer about a place, and never beside it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from letterpad.gui.charts.letter_map.map_view import MOST_ZOOM, MapView

AREA = QRectF(40, 10, 400, 300)
POINTS = np.random.default_rng(0).normal(size=(200, 2)).astype(np.float32) * (3, 1)
POINTS = POINTS.astype(np.float32)
PLACES = st.tuples(st.floats(40, 440), st.floats(10, 310))


def test_all_points_are_seen_in_one_scale_with_up_above() -> None:
    view = MapView.of(POINTS, AREA)
    assert view.seen(POINTS).all()
    places = view.places(POINTS)
    assert all(AREA.contains(QPointF(x, y)) for x, y in places.tolist())
    across, up = view.place(1, 0) - view.place(0, 0), view.place(0, 1) - view.place(0, 0)
    assert across.x() == pytest.approx(-up.y())
    assert across.x() > 0
    assert across.y() == up.x() == 0


@settings(max_examples=40, deadline=None)
@given(PLACES, st.floats(1.0, 8.0))
def test_what_is_at_a_place_stays_there_when_zoomed_in(
    place: tuple[float, float], factor: float
) -> None:
    view = MapView.of(POINTS, AREA).zoomed(4.0, AREA.center())
    about = QPointF(*place)
    closer = view.zoomed(factor, about)
    x, y = view.point(about)
    there = closer.place(x, y)
    # At the edge of the map the view stays inside it, which moves the place.
    low, high = POINTS.min(axis=0), POINTS.max(axis=0)
    if low[0] < x < high[0] and low[1] < y < high[1] and closer.zoom == view.zoom * factor:
        assert (there - about).manhattanLength() < 1e-3 + 40 * (factor > 1)


def test_zooming_in_and_out_again_ends_at_the_whole_map() -> None:
    view = MapView.of(POINTS, AREA)
    closer = view.zoomed(1000.0, QPointF(60, 60))
    assert closer.zoom == MOST_ZOOM
    assert closer.seen(POINTS).sum() < len(POINTS)
    whole = closer.zoomed(1e-6, QPointF(200, 100))
    assert whole.zoom == 1.0
    assert whole.middle == pytest.approx(view.middle)


def test_dragging_moves_the_points_along_and_stops_at_the_edge_of_the_map() -> None:
    view = MapView.of(POINTS, AREA).zoomed(4.0, AREA.center())
    before = view.place(0, 0)
    moved = view.moved(QPointF(12, -7))
    assert moved.place(0, 0) - before == QPointF(12, -7)
    far = view.moved(QPointF(1e6, 1e6))
    assert far.seen(POINTS).any()
    assert far.moved(QPointF(10, 10)).middle == pytest.approx(far.middle)
    whole = MapView.of(POINTS, AREA)
    assert whole.moved(QPointF(50, 50)).middle == pytest.approx(whole.middle)


def test_another_area_shows_the_same_part() -> None:
    view = MapView.of(POINTS, AREA).zoomed(3.0, QPointF(100, 100))
    smaller = view.in_area(QRectF(0, 0, 200, 150))
    assert smaller.point(QPointF(100, 75)) == pytest.approx(view.point(AREA.center()))


def test_points_that_are_all_the_same_have_a_view() -> None:
    view = MapView.of(np.zeros((4, 2), np.float32), AREA)
    assert view.place(0, 0) == AREA.center()
