"""Where the cells of a scrolling grid lie."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize

from letterpad.gui.collection.grid_places import GridPlaces

numbers = st.integers(1, 400)
widths = st.integers(1, 3000)


@given(n=numbers, width=widths, side=st.integers(1, 200))
def test_every_cell_is_found_at_its_middle_and_no_two_lie_over_each_other(
    n: int, width: int, side: int
) -> None:
    places = GridPlaces(n, width, QSize(side, side + 9))
    rects = [places.rect(place) for place in range(n)]
    assert [places.at(rect.center()) for rect in rects] == list(range(n))
    assert not any(one.intersects(other) for one, other in pairwise(rects))
    assert rects[-1].bottom() + 1 == places.height
    assert places.at(QPoint(0, places.height)) is None
    assert places.at(QPoint(-1, 0)) is None


@given(n=numbers, width=widths, top=st.integers(-50, 9000), height=st.integers(1, 900))
def test_what_is_seen_is_what_lies_between_two_heights(
    n: int, width: int, top: int, height: int
) -> None:
    places = GridPlaces(n, width, QSize(70, 90))
    seen = set(places.between(top, top + height))
    window = QRect(0, top, max(width, 70), height + 1)
    assert {place for place in range(n) if places.rect(place).intersects(window)} <= seen


@given(n=numbers, left=st.integers(-50, 900), top=st.integers(-50, 3000))
def test_a_rectangle_touches_the_cells_that_it_lies_over(n: int, left: int, top: int) -> None:
    places, area = GridPlaces(n, 500, QSize(70, 90)), QRect(left, top, 180, 240)
    touched = {place for cells in places.within(area) for place in cells}
    assert touched == {place for place in range(n) if places.rect(place).intersects(area)}
