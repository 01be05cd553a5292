"""Pictures in a grid: as large as fits, and every pixel can be read by pointer and by keys."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hands import press, settle
from letterpad.gui.charts.picture_grid import PictureGrid
from letterpad.gui.charts.pictures import Pictures

VALUES = np.random.default_rng(5).normal(size=(26, 28, 28))
NAMES = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def shown(n: int = 26) -> Pictures:
    return Pictures(NAMES[:n], VALUES[:n], "signed", 3.0, lambda place: f"letter {NAMES[place]}")


@pytest.fixture
def grid(qtbot: QtBot) -> PictureGrid:
    window = QWidget()
    grid = PictureGrid()
    column = QVBoxLayout(window)
    column.addWidget(QPushButton("Before"))
    column.addWidget(grid, 1)
    qtbot.addWidget(window)
    window.resize(520, 420)
    grid.set_pictures(shown())
    with qtbot.waitActive(window):
        window.show()
    grid.window_ = window  # type: ignore[attr-defined] # it lives as long as the chart
    return grid


@pytest.mark.parametrize("size", [(520, 420), (1600, 300), (240, 900), (230, 190)])
@pytest.mark.parametrize("n", [1, 2, 7, 26])
def test_all_pictures_are_within_the_chart_and_apart(
    grid: PictureGrid, size: tuple[int, int], n: int
) -> None:
    grid.window().resize(*size)
    grid.set_pictures(shown(n))
    settle()
    places = [grid.item_rect(item) for item in range(n)]
    assert all(grid.rect().toRectF().contains(place) for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)
    assert len({(place.width(), place.height()) for place in places}) == 1
    assert places[0].width() >= 10


def test_the_pixel_under_the_pointer_is_read(grid: PictureGrid) -> None:
    without = grid.grab().toImage()
    pixel = (4, 20, 7)
    place = grid.pixel_rect(pixel).center()
    assert grid.pixel_at(place) == pixel
    QTest.mouseMove(grid, place.toPoint())
    settle()
    value = shown().number(VALUES[pixel])
    assert grid.reading(pixel) == f"E, row 21, column 8: {value}"
    assert grid.grab().toImage() != without
    QTest.mouseMove(grid, QPoint(1, 1))
    settle()
    assert grid.pixel_at(QPoint(1, 1).toPointF()) is None
    assert grid.grab().toImage() == without


def test_shift_and_the_arrow_keys_go_through_the_pixels(grid: PictureGrid) -> None:
    grid.setFocus()
    press(grid, Qt.Key.Key_Right, times=2)  # the second picture
    assert grid.current() == 1
    press(grid, Qt.Key.Key_Left, shift=True)
    said = grid.accessibleDescription()
    assert said.startswith(f"{grid.reading((1, 14, 14))}.")
    press(grid, Qt.Key.Key_Up, shift=True)
    press(grid, Qt.Key.Key_Left, shift=True, times=3)
    assert grid.accessibleDescription().startswith(f"{grid.reading((1, 13, 11))}.")
    press(grid, Qt.Key.Key_Left, shift=True, times=40)
    assert grid.accessibleDescription().startswith(f"{grid.reading((1, 13, 0))}.")
    press(grid, Qt.Key.Key_Right)  # without Shift to the next picture
    assert grid.current() == 2
    assert grid.accessibleDescription().startswith("letter C.")
    press(grid, Qt.Key.Key_Down, shift=True)
    grid.window().findChild(QPushButton).setFocus()
    assert grid.current() is None
    assert "row" not in grid.accessibleDescription()


def test_a_picture_stays_marked_while_its_numbers_move(grid: PictureGrid) -> None:
    grid.setFocus()
    press(grid, Qt.Key.Key_Right, times=4)
    moved = Pictures(NAMES, VALUES * 0.5, "signed", 3.0, lambda place: f"letter {NAMES[place]}")
    grid.set_pictures(moved)
    assert grid.current() == 3
    grid.set_pictures(shown(2))
    assert grid.current() is None
    grid.set_pictures(None)
    assert grid.is_empty
    assert grid.accessibleDescription() == grid.empty_sentence()


def test_keys_go_down_into_a_last_row_that_is_shorter(grid: PictureGrid) -> None:
    grid.setFocus()
    press(grid, Qt.Key.Key_End)
    last = grid.current()
    assert last == 25
    press(grid, Qt.Key.Key_Up)
    above = grid.current()
    assert above is not None
    assert grid.item_rect(above).y() < grid.item_rect(last).y()
    press(grid, Qt.Key.Key_Right, times=30)  # to the end of that row
    press(grid, Qt.Key.Key_Down)
    assert grid.current() == 25


def test_the_table_has_every_number_of_every_picture(grid: PictureGrid) -> None:
    table = grid.chart_table()
    assert table.headings == ["Row", "Column", *NAMES]
    numbers = np.array([row[2:] for row in table.rows], dtype=float)
    np.testing.assert_array_equal(numbers.T.reshape(26, 28, 28), VALUES)
    assert [row[:2] for row in table.rows[:29]][-1] == (2, 1)
