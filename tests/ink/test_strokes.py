"""Strokes and ink: values that nobody can change by accident."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.ink.strokes import EMPTY, Ink, Stroke


def test_a_stroke_cannot_be_changed_through_its_arrays_or_what_it_was_made_of() -> None:
    points = np.array([[1.0, 2.0], [3.0, 4.0]])
    stroke = Stroke(points)
    points[0, 0] = 99.0
    assert stroke.points[0, 0] == 1.0
    with pytest.raises(ValueError, match="read-only"):
        stroke.points[0, 0] = 99.0


@pytest.mark.parametrize("points", [np.empty((0, 2)), np.zeros(4), np.zeros((2, 3)), [[np.nan, 0]]])
def test_a_stroke_refuses_what_is_no_path(points: np.ndarray) -> None:
    with pytest.raises(ValueError, match="stroke"):
        Stroke(points)


def test_times_and_pressures_have_one_value_for_each_point() -> None:
    with pytest.raises(ValueError, match=r"times must have shape \(2,\)"):
        Stroke([[0, 0], [1, 1]], times=[1.0])
    with pytest.raises(ValueError, match="finite"):
        Stroke([[0, 0], [1, 1]], pressures=[1.0, np.nan])


def test_unknown_times_are_zeros_and_unknown_pressures_ones() -> None:
    stroke = Stroke([[0, 0], [1, 1]])
    assert stroke.times.tolist() == [0.0, 0.0]
    assert stroke.pressures.tolist() == [1.0, 1.0]


def test_equal_strokes_have_equal_hashes() -> None:
    plus, minus = Stroke([[0.0, 1.0]]), Stroke([[-0.0, 1.0]])
    assert plus == minus
    assert hash(plus) == hash(minus)
    assert plus != Stroke([[0.0, 1.0]], times=[5.0])
    assert plus != "a stroke"


def test_empty_ink_has_bounds_and_can_be_moved() -> None:
    assert EMPTY.is_empty
    assert EMPTY.bounds() == (0.0, 0.0, 0.0, 0.0)
    assert EMPTY.moved(3, 4).scaled(2) == EMPTY
    assert EMPTY.n_points == 0


@given(
    st.lists(st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)), min_size=1, max_size=20),
    st.integers(-1000, 1000),
    st.integers(-1000, 1000),
)
def test_moving_moves_the_bounds(points: list[tuple[float, float]], dx: int, dy: int) -> None:
    ink = Ink.of([points])
    left, top, right, bottom = ink.bounds()
    assert ink.moved(dx, dy).bounds() == pytest.approx(
        (left + dx, top + dy, right + dx, bottom + dy)
    )


def test_transformed_applies_the_matrix_to_each_point() -> None:
    turned = Ink.of([[[1, 0], [0, 2]]]).transformed([[0, -1], [1, 0]], (10, 20))
    assert turned.strokes[0].points.tolist() == [[10, 21], [8, 20]]


def test_a_transformed_stroke_keeps_its_times_and_pressures() -> None:
    ink = Ink((Stroke([[0, 0], [1, 1]], times=[0, 8], pressures=[0.5, 0.7]),))
    stroke = ink.scaled(3).strokes[0]
    assert stroke.times.tolist() == [0, 8]
    assert stroke.pressures.tolist() == [0.5, 0.7]


def test_strokes_are_added_and_taken_away_by_making_new_ink() -> None:
    one, two = Stroke([[0, 0]]), Stroke([[1, 1]])
    ink = EMPTY.plus(one).plus(two)
    assert ink.strokes == (one, two)
    assert ink.without(0) == Ink((two,))
    assert ink.without(1) == Ink((one,))
    assert ink.n_points == 2
