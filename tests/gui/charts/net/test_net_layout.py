"""Where the parts of a net's drawing are: inside, apart, and found again by the pointer."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSizeF
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.net.net_layout import (
    answer_columns,
    cells_in,
    columns_of,
    elbow,
    least_width,
)

ABOVE, BELOW = 20.0, 34.0


@pytest.mark.parametrize(
    ("n_units", "size"),
    [
        ((26,), (700, 220)),
        ((1024, 26), (960, 220)),
        ((1024, 10), (1840, 700)),
        ((256, 128, 64, 26), (960, 220)),
        ((256, 128, 64, 52), (960, 240)),
        ((3, 2), (600, 400)),
        ((8192, 26), (960, 420)),
    ],
)
def test_columns_stand_beside_each_other_and_every_item_is_found(
    qtbot: QtBot, n_units: tuple[int, ...], size: tuple[int, int]
) -> None:
    n_steps = [3] * (len(n_units) - 1) + [4]
    columns = columns_of(n_units, n_steps, QSizeF(*size), ABOVE, BELOW)
    assert [column.n for column in columns[::2]] == [1, *n_units]
    assert [column.n for column in columns[1::2]] == n_steps
    for one, other in pairwise(columns):
        assert one.room.right() < other.room.left()
        assert other.first == one.first + one.n
    assert columns[0].room.left() >= 0
    if least_width(len(n_units), n_units[-1], size[1] - ABOVE - BELOW) <= size[0]:
        assert columns[-1].room.right() <= size[0]
    for column in columns:
        assert column.room.adjusted(-1, -1, 1, 1).contains(column.box)
        for place in {0, column.n // 2, column.n - 1}:
            rect = column.rect(place)
            assert column.box.adjusted(-0.1, -0.1, 0.1, 0.1).contains(rect)
            assert column.place_at(rect.center()) == place
        assert column.place_at(column.box.topLeft() - QPointF(1, 1)) is None


def test_there_is_nothing_behind_the_last_unit(qtbot: QtBot) -> None:
    units = columns_of((5, 2), [3, 3], QSizeF(600, 300), ABOVE, BELOW)[2]
    assert units.across * units.down > 5
    last = units.rect(units.across * units.down - 1)
    assert units.place_at(last.center()) is None


@given(st.integers(1, 9000), st.floats(40, 400), st.floats(40, 800))
def test_cells_are_as_large_as_they_can_be(n: int, width: float, height: float) -> None:
    across, side = cells_in(n, width, height)
    down = -(-n // across)
    assert across * side <= width + 1e-6
    assert down * side <= height + 1e-6
    best = max(min(width / columns, height / -(-n // columns)) for columns in range(1, n + 1))
    assert side > min(best, 20.0) - 1.0


def test_more_classes_stand_in_more_columns(qtbot: QtBot) -> None:
    assert answer_columns(10, 200) == 1
    assert answer_columns(26, 200) == 2
    assert answer_columns(52, 200) == 4
    assert least_width(2, 52, 200) > least_width(2, 26, 200)
    assert least_width(4, 26, 200) > least_width(2, 26, 200)


def test_a_line_goes_across_and_up_or_down() -> None:
    corners = elbow(QPointF(0, 10), QPointF(20, 30))
    assert [(each.x(), each.y()) for each in corners] == [(0, 10), (10, 10), (10, 30), (20, 30)]
