"""The edge of the paper: what of a pen's way lies on it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.gui.canvas.edge import Box, Piece, on_paper
from letterpad.gui.canvas.stroke_owner import Sample

BOX = Box(0.0, 0.0, 100.0, 100.0)


def at(x: float, y: float, time: int = 0, pressure: float = 1.0) -> Sample:
    return Sample(x, y, time, pressure)


def test_on_the_paper_a_move_is_as_it_is() -> None:
    assert on_paper(at(0, 0), at(100, 100), BOX) == Piece(None, at(100, 100), leaves=False)


def test_a_pen_that_leaves_stops_at_the_edge() -> None:
    piece = on_paper(at(50, 20, 0, 1.0), at(150, 40, 100, 0.5), BOX)
    assert piece == Piece(None, at(100.0, 30.0, 50, 0.75), leaves=True)


def test_a_pen_that_comes_back_begins_at_the_edge() -> None:
    piece = on_paper(at(50, -50), at(50, 50, 100), BOX)
    assert piece == Piece(at(50.0, 0.0, 50), at(50, 50, 100), leaves=False)


def test_a_pen_that_crosses_a_corner_of_the_paper_leaves_a_line_there() -> None:
    piece = on_paper(at(-20, 60), at(60, -20), BOX)
    assert piece is not None
    assert piece.leaves
    assert piece.begin is not None
    assert piece.begin[:2] == pytest.approx((0, 40))
    assert piece.end[:2] == pytest.approx((40, 0))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((120, 0), (120, 100)),
        ((-1, -1), (-50, -90)),
        ((-10, 10), (10, -10.001)),
        ((0, 200), (0, 101)),
    ],
)
def test_a_way_beside_the_paper_leaves_nothing(
    before: tuple[float, float], after: tuple[float, float]
) -> None:
    assert on_paper(at(*before), at(*after), BOX) is None


places = st.tuples(st.floats(-300, 400), st.floats(-300, 400)).map(lambda place: at(*place))
PROBES = 400


@given(places, places)
def test_what_is_left_lies_on_the_paper_and_on_the_way_and_nothing_is_missing(
    before: Sample, after: Sample
) -> None:
    piece = on_paper(before, after, BOX)
    way = [
        at(
            before.x + share / PROBES * (after.x - before.x),
            before.y + share / PROBES * (after.y - before.y),
        )
        for share in range(PROBES + 1)
    ]
    inner = Box(1e-6, 1e-6, 100 - 1e-6, 100 - 1e-6)
    seen = [each for each in way if inner.has(each)]
    if piece is None:
        assert not seen
        return
    begin = piece.begin or before
    assert BOX.has(begin)
    assert BOX.has(piece.end)
    assert piece.leaves == (not BOX.has(after))
    length = math.dist(begin[:2], piece.end[:2])
    for each in seen:  # between its two ends
        apart = math.dist(begin[:2], each[:2]) + math.dist(each[:2], piece.end[:2])
        assert apart == pytest.approx(length, abs=1e-3)
