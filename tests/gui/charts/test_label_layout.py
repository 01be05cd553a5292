"""Names beside dots: none over another, none over a dot, none outside."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF

from letterpad.gui.charts.label_layout import leader, placed_labels

AREA = QRectF(0, 0, 900, 450)
RADIUS = 5.0
PLACES = st.tuples(st.floats(20, 880), st.floats(20, 430))
WIDTHS = st.floats(20, 130)


def dot_box(dot: QPointF) -> QRectF:
    return QRectF(dot.x() - RADIUS, dot.y() - RADIUS, 2 * RADIUS, 2 * RADIUS)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PLACES, WIDTHS), min_size=1, max_size=40))
def test_no_name_lies_over_another_or_over_a_dot(
    made: list[tuple[tuple[float, float], float]],
) -> None:
    dots = [QPointF(*place) for place, _ in made]
    sizes = [QSizeF(width, 14) for _, width in made]
    found = placed_labels(dots, sizes, range(len(dots)), AREA, RADIUS)
    boxes = [box for box in found if box is not None]
    for box, size in zip(found, sizes, strict=True):
        if box is not None:
            assert AREA.contains(box)
            assert box.width() == pytest.approx(size.width())
    for one, other in combinations(boxes, 2):
        assert not one.adjusted(0.01, 0.01, -0.01, -0.01).intersects(other)
    for box in boxes:
        for dot in dots:
            assert not box.adjusted(0.01, 0.01, -0.01, -0.01).intersects(dot_box(dot))


def test_forty_dots_in_one_place_all_get_their_names() -> None:
    dots = [QPointF(450 + place % 8, 220 + place // 8) for place in range(40)]
    found = placed_labels(dots, [QSizeF(100, 14)] * 40, range(40), AREA, RADIUS)
    assert None not in found


def test_a_dot_alone_has_its_name_at_its_right_or_where_there_is_room() -> None:
    (box,) = placed_labels([QPointF(100, 100)], [QSizeF(50, 14)], [0], AREA, RADIUS)
    assert box is not None
    assert box.left() > 105
    assert box.center().y() == pytest.approx(100)
    assert leader(QPointF(100, 100), box, RADIUS) is None
    (box,) = placed_labels([QPointF(890, 100)], [QSizeF(50, 14)], [0], AREA, RADIUS)
    assert box is not None
    assert box.right() < 885


def test_lines_are_crossed_only_where_there_is_no_other_room() -> None:
    dot, size = QPointF(100, 100), QSizeF(50, 14)
    across = QRectF(100, 99, 800, 2)
    (box,) = placed_labels([dot], [size], [0], AREA, RADIUS, [across])
    assert box is not None
    assert not box.intersects(across)
    (box,) = placed_labels([dot], [size], [0], AREA, RADIUS, [AREA])
    assert box is not None


def test_what_has_no_room_at_all_has_no_place() -> None:
    assert placed_labels([QPointF(9, 9)], [QSizeF(1000, 14)], [0], AREA, RADIUS) == [None]
    assert placed_labels([QPointF(9, 9)], [QSizeF(10, 14)], [], AREA, RADIUS) == [None]


def test_a_line_leads_to_a_name_that_is_far() -> None:
    line = leader(QPointF(100, 100), QRectF(200, 95, 50, 10), RADIUS)
    assert line is not None
    assert line[0] == QPointF(105, 100)
    assert line[1] == QPointF(200, 100)
