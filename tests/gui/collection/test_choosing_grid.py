"""Drawings are chosen by hand: clicks, Shift, Ctrl, a rectangle, and keys alone."""

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hands import LEFT, press, settle
from letterpad.gui.collection.choosing_grid import ChoosingGrid
from letterpad.gui.collection.sketch import Sketch

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Desk:
    def __init__(
        self,
        show: Callable[..., QWidget],
        sketches: Callable[[Sequence[int]], list[Sketch]],
        n: int = 300,
    ) -> None:
        self.grid = ChoosingGrid(lambda sketch: sketch.label)
        self.grid.wanted.connect(lambda ids: self.grid.add(sketches(ids)))
        self.opened: list[int] = []
        self.typed: list[str] = []
        self.menus: list[QPoint] = []
        self.grid.opened.connect(self.opened.append)
        self.grid.typed.connect(self.typed.append)
        self.grid.menu_requested.connect(self.menus.append)
        self.desk = show(self.grid)
        self.grid.set_ids(np.arange(n))
        self.grid.setFocus()
        settle()
        tops = [self.grid.place_rect(each).y() for each in self.grid.seen()]
        self.columns = tops.count(tops[0])

    def click(self, place: int, held: Qt.KeyboardModifier = NONE) -> None:
        point = self.grid.place_rect(place).center()
        QTest.mouseClick(self.grid.viewport(), LEFT, held, point)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.grid, key, held)

    def chosen(self) -> list[int]:
        return list(self.grid.chosen())


@pytest.fixture
def desk(shown: Callable[..., QWidget], sketches: Callable[[Sequence[int]], list[Sketch]]) -> Desk:
    return Desk(shown, sketches)


def test_clicks_with_shift_and_ctrl(desk: Desk) -> None:
    desk.click(2)
    assert desk.chosen() == [2]
    desk.click(5, SHIFT)
    assert desk.chosen() == [2, 3, 4, 5]
    desk.click(3, CONTROL)
    desk.click(9, CONTROL)
    assert desk.chosen() == [2, 4, 5, 9]
    desk.click(7)
    assert desk.chosen() == [7]
    QTest.mouseClick(desk.grid.viewport(), LEFT, NONE, QPoint(2, 2))
    assert desk.chosen() == []


def test_a_rectangle_is_drawn_over_some_and_follows_beyond_the_edge(desk: Desk) -> None:
    viewport, grid = desk.grid.viewport(), desk.grid
    begin = grid.place_rect(1).center()
    QTest.mousePress(viewport, LEFT, NONE, begin)
    QTest.mouseMove(viewport, grid.place_rect(desk.columns + 2).center())
    assert desk.chosen() == [1, 2, desk.columns + 1, desk.columns + 2]
    for _ in range(6):
        QTest.mouseMove(viewport, QPoint(begin.x(), viewport.height() + 90))
        QTest.mouseMove(viewport, QPoint(begin.x() + 1, viewport.height() + 90))
    QTest.mouseRelease(viewport, LEFT, NONE, QPoint(begin.x(), viewport.height() - 1))
    assert grid.verticalScrollBar().value() > 0
    chosen = desk.chosen()
    assert chosen == [1 + desk.columns * row for row in range(len(chosen))]
    assert len(chosen) > 5
    before = set(chosen)
    place = grid.seen().start + desk.columns + 3
    desk.click(place, CONTROL)
    assert set(desk.chosen()) == before | {place}


def test_keys_go_choose_extend_and_pass_by(desk: Desk) -> None:
    n = desk.columns
    for key, held, expected in (
        (Qt.Key.Key_Right, NONE, [0]),
        (Qt.Key.Key_Right, NONE, [1]),
        (Qt.Key.Key_Right, SHIFT, [1, 2]),
        (Qt.Key.Key_Down, SHIFT, list(range(1, n + 3))),
        (Qt.Key.Key_Up, NONE, [2]),
        (Qt.Key.Key_Up, NONE, [2]),
        (Qt.Key.Key_Right, CONTROL, [2]),
        (Qt.Key.Key_Right, CONTROL, [2]),
        (Qt.Key.Key_Space, CONTROL, [2, 4]),
        (Qt.Key.Key_Space, CONTROL, [2]),
        (Qt.Key.Key_Space, NONE, [4]),
        (Qt.Key.Key_End, NONE, [299]),
        (Qt.Key.Key_Down, NONE, [299]),
    ):
        desk.key(key, held)
        assert desk.chosen() == expected, (key, held)
    assert 299 in desk.grid.seen()
    desk.key(Qt.Key.Key_Home, SHIFT)
    assert len(desk.chosen()) == 300
    desk.key(Qt.Key.Key_Escape)
    assert desk.chosen() == []
    desk.key(Qt.Key.Key_A, CONTROL)
    assert len(desk.chosen()) == 300
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_PageDown)
    (place,) = desk.chosen()
    assert place % n == 0
    assert place >= 2 * n


def test_it_opens_by_enter_and_by_two_clicks(desk: Desk) -> None:
    desk.click(3)
    desk.key(Qt.Key.Key_Return)
    QTest.mouseDClick(desk.grid.viewport(), LEFT, NONE, desk.grid.place_rect(6).center())
    assert desk.opened == [3, 6]


def test_a_letter_that_is_typed_means_the_chosen_ones(desk: Desk) -> None:
    QTest.keyClicks(desk.grid, "x")
    assert desk.typed == [], "none is chosen"
    desk.click(1)
    QTest.keyClicks(desk.grid, "bÄ7")
    press(desk.grid, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    QTest.keyClick(desk.grid, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert desk.typed == ["b", "Ä", "7"]


def test_the_menu_is_of_what_is_chosen_or_clicked_on(desk: Desk) -> None:
    viewport = desk.grid.viewport()

    def ask(reason: QContextMenuEvent.Reason, point: QPoint) -> None:
        event = QContextMenuEvent(reason, point, viewport.mapToGlobal(point))
        QApplication.sendEvent(viewport, event)

    ask(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1))
    assert desk.menus == [], "nothing is chosen"
    desk.click(0)
    desk.click(1, SHIFT)
    for place, expected in ((1, [0, 1]), (4, [4])):
        point = desk.grid.place_rect(place).center()
        QTest.mousePress(viewport, Qt.MouseButton.RightButton, NONE, point)
        ask(QContextMenuEvent.Reason.Mouse, point)
        QTest.mouseRelease(viewport, Qt.MouseButton.RightButton, NONE, point)
        assert desk.chosen() == expected
    ask(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1))
    middle = viewport.mapToGlobal(desk.grid.place_rect(4).center())
    assert len(desk.menus) == 3
    assert desk.menus[-1] == middle


def test_the_pointer_shows_details_without_choosing(desk: Desk) -> None:
    window = desk.grid.window()
    desk.click(0)
    for place in (2, 5):
        point = desk.grid.viewport().mapTo(window, desk.grid.place_rect(place).center())
        QTest.mouseMove(window.windowHandle(), point)
    settle()
    sketch = desk.grid.current_sketch()
    assert sketch is not None
    assert sketch.id == 5
    assert desk.chosen() == [0]


def test_every_key_that_acts_is_in_the_keyboard_map(desk: Desk) -> None:
    assert len(desk.grid.key_help()) >= 7
    assert all(text.endswith(".") for _, text in desk.grid.key_help())
