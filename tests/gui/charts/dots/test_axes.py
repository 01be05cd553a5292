"""Scales and axes: even numbers, equal factors equally far, and everything within the frame."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from letterpad.gui.charts.dots.axes import (
    Axes,
    log_scale,
    room_at_left,
    room_at_right,
    room_below,
    share_scale,
)

SHARES = st.floats(0, 1)


@given(SHARES, SHARES)
def test_shares_are_within_even_numbers(one: float, other: float) -> None:
    lowest, highest = sorted((one, other))
    scale = share_scale(lowest, highest)
    assert 0 <= scale.low <= lowest + 1e-9
    assert highest - 1e-9 <= scale.high <= 1
    assert 3 <= len(scale.ticks) <= 9
    for value, text in scale.ticks:
        assert scale.low <= value <= scale.high
        # What is written is exact: no number stands beside its place.
        assert float(text.removesuffix("%").strip()) == pytest.approx(100 * value)


@given(st.lists(st.floats(1e-4, 1e9), min_size=1, max_size=40))
def test_costs_are_within_a_log_scale_with_some_numbers(costs: list[float]) -> None:
    scale = log_scale(costs, str)
    assert scale.is_log
    assert scale.low < min(costs)
    assert scale.high > max(costs)
    assert scale.high / scale.low >= 9.99
    assert 1 <= len(scale.ticks) <= 15
    for cost in costs:
        assert 0 < scale.share(cost) < 1


def test_equal_factors_are_equally_far_apart() -> None:
    scale = log_scale([1.0, 1000.0], str)
    steps = [scale.share(10.0 ** (power + 1)) - scale.share(10.0**power) for power in range(3)]
    assert steps == pytest.approx([steps[0]] * 3)
    assert [value for value, _ in scale.ticks] == pytest.approx([1, 3, 10, 30, 100, 300, 1000])


def test_a_point_is_where_its_numbers_are() -> None:
    axes = Axes(QRectF(50, 10, 200, 100), log_scale([1, 100], str), share_scale(0.5, 1.0))
    assert axes.place(10, 0.75).x() == pytest.approx(150)
    assert axes.place(10, 0.75).y() == pytest.approx(60)
    assert axes.place(10, 1.0).y() == 10


def test_numbers_and_title_are_beside_and_below(qtbot: QtBot) -> None:
    font = QFont()
    scale = share_scale(0.0, 1.0)
    left, below = room_at_left(font, scale), room_below(font)
    area = QRectF(left, 10, 300, 150)
    right = left + 300 + room_at_right(font, scale)
    image = QImage(QSize(int(right) + 20, 160 + int(below) + 10), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    with QPainter(image) as painter:
        Axes(area, scale, scale).paint(painter, font, "how sure")

    def inked(box: QRectF) -> int:
        return sum(
            image.pixelColor(x, y).lightness() < 200
            for x in range(int(box.left()), int(box.right()))
            for y in range(int(box.top()), int(box.bottom()))
        )

    assert inked(QRectF(0, 0, left - 4, 170)) > 50  # numbers at the left
    assert inked(QRectF(left + 100, 162 + below / 2, 100, below / 2)) > 20  # the title
    assert inked(QRectF(right - 20, 162, 20, below / 2)) > 5  # 100 %, whole
    assert inked(QRectF(right, 0, 20, 170)) == 0
    assert inked(QRectF(0, 160 + below, image.width(), 10)) == 0
