"""A pen, an eraser, a finger, a mouse: each draws as itself, none twice, and none for ever."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hands import click_on, draw_strokes, letter_r, press
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.main_window import MainWindow
from letterpad.ink.strokes import Ink
from letterpad.recognition.recognizer import Recognizer
from pens import BARREL, Fingers, Pen
from waiting import HANGS_AFTER_MS

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton

Point = tuple[int, int]


def points(ink: Ink) -> list[list[list[float]]]:
    return [stroke.points.tolist() for stroke in ink.strokes]


def _mouse(kind: QEvent.Type, x: float, y: float, held: Qt.MouseButton = LEFT) -> QMouseEvent:
    at = QPointF(x, y)
    return QMouseEvent(kind, at, at, LEFT, held, Qt.KeyboardModifier.NoModifier)


class Device:
    """Something to draw with, whose release may get lost."""

    def __init__(self, canvas: Canvas, kind: str) -> None:
        self._canvas, self._kind = canvas, kind
        self._pen = Pen(canvas)
        self._fingers = Fingers(canvas)

    def press(self, x: int, y: int) -> None:
        if self._kind == "pen":
            self._pen.press(x, y)
        elif self._kind == "finger":
            self._fingers.press(0, x, y)
        elif self._kind == "mouse":
            QTest.mousePress(self._canvas, LEFT, pos=QPoint(x, y))
        else:
            press(self._canvas, Qt.Key.Key_Space)

    def move(self, x: int, y: int) -> None:
        if self._kind == "pen":
            self._pen.move(x, y)
        elif self._kind == "finger":
            self._fingers.move(0, x, y)
        elif self._kind == "mouse":
            QTest.mouseMove(self._canvas, QPoint(x, y))
        else:
            press(self._canvas, Qt.Key.Key_Down, times=2)

    def release(self, x: int, y: int) -> None:
        if self._kind == "pen":
            self._pen.release(x, y)
        elif self._kind == "finger":
            self._fingers.release(0, x, y)
        elif self._kind == "mouse":
            QTest.mouseRelease(self._canvas, LEFT, pos=QPoint(x, y))
        else:
            press(self._canvas, Qt.Key.Key_Space)


DEVICES = ("mouse", "finger", "pen", "keys")
HANDS = ("mouse", "finger", "pen")
"""Those whose place is where they are, and not where they were left."""


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """Return a window with a canvas and something else that can have the focus."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    column.addWidget(Canvas())
    column.addWidget(QPushButton("Other"))
    page.resize(400, 460)
    with qtbot.waitActive(page):
        page.show()
    return page


def open_a_dialog(page: QWidget) -> None:
    dialog = QDialog(page)
    dialog.setModal(True)
    dialog.open()
    QApplication.processEvents()
    press(dialog, Qt.Key.Key_Escape)
    page.activateWindow()
    QTest.qWaitForWindowActive(page, HANGS_AFTER_MS)


def open_a_menu(page: QWidget) -> None:
    menu = QMenu(page)
    menu.addAction("Something")
    menu.popup(page.mapToGlobal(QPoint(5, 5)))
    QApplication.processEvents()
    press(menu, Qt.Key.Key_Escape)


def minimise(page: QWidget) -> None:
    page.showMinimized()
    QApplication.processEvents()
    page.showNormal()
    page.activateWindow()
    QTest.qWaitForWindowActive(page, HANGS_AFTER_MS)


def hide(page: QWidget) -> None:
    page.hide()
    page.show()
    page.activateWindow()
    QTest.qWaitForWindowActive(page, HANGS_AFTER_MS)


def go_to_another_window(page: QWidget) -> None:
    other = QWidget()
    other.show()
    other.activateWindow()
    assert QTest.qWaitForWindowActive(other, HANGS_AFTER_MS)
    other.close()
    page.activateWindow()
    QTest.qWaitForWindowActive(page, HANGS_AFTER_MS)


def tab_away(page: QWidget) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Tab)


def lose_the_grab(page: QWidget) -> None:
    QApplication.sendEvent(page.findChild(Canvas), QEvent(QEvent.Type.UngrabMouse))


def disable(page: QWidget) -> None:
    page.setEnabled(False)
    page.setEnabled(True)


BETWEEN: dict[str, Callable[[QWidget], None]] = {
    "a dialog opens": open_a_dialog,
    "a menu opens": open_a_menu,
    "the window is minimised": minimise,
    "the window is hidden": hide,
    "another window comes": go_to_another_window,
    "the focus goes": tab_away,
    "the grab is lost": lose_the_grab,
    "the window is disabled": disable,
}


@pytest.mark.parametrize("comes_between", BETWEEN)
@pytest.mark.parametrize("kind", DEVICES)
def test_a_stroke_ends_when_something_comes_between(
    page: QWidget, kind: str, comes_between: str
) -> None:
    """And the next one is not joined to it, whether the release is heard of or not."""
    canvas = page.findChild(Canvas)
    canvas.setFocus()
    device = Device(canvas, kind)
    device.press(20, 30)
    device.move(20, 90)
    assert canvas.pointer is not None
    BETWEEN[comes_between](page)
    assert canvas.pointer is None
    (first,) = canvas.ink().strokes
    assert canvas.can_undo  # it is finished
    if kind in HANDS:
        device.move(200, 200)  # the hand still holds it, and goes elsewhere
        assert points(canvas.ink()) == [first.points.tolist()]
        device.press(150, 40)
        device.move(150, 90)
        device.release(150, 90)
        assert points(canvas.ink()) == [first.points.tolist(), [[150, 40], [150, 90]]]
    else:
        canvas.setFocus()
        press(canvas, Qt.Key.Key_Right, times=3)
        device.press(0, 0)
        device.move(0, 0)
        device.release(0, 0)
        assert len(canvas.ink().strokes) == 2


@pytest.mark.parametrize("lost", DEVICES)
@pytest.mark.parametrize("then", HANDS)
def test_a_lost_release_keeps_nobody_from_drawing(canvas: Canvas, lost: str, then: str) -> None:
    first = Device(canvas, lost)
    first.press(20, 30)
    first.move(20, 90)
    before = points(canvas.ink())
    second = first if then == lost else Device(canvas, then)
    second.press(150, 40)
    second.move(150, 90)
    second.move(150, 140)
    second.release(150, 140)
    assert points(canvas.ink()) == [*before, [[150, 40], [150, 90], [150, 140]]]


@pytest.mark.parametrize("lost", DEVICES)
def test_clear_works_after_a_lost_release_and_so_does_the_next_stroke(
    canvas: Canvas, lost: str
) -> None:
    device = Device(canvas, lost)
    device.press(20, 30)
    device.move(20, 90)
    canvas.clear()
    assert canvas.ink().is_empty
    device.move(60, 90)
    assert canvas.ink().is_empty
    for kind in HANDS:
        other = device if kind == lost else Device(canvas, kind)
        other.press(150, 40)
        other.move(150, 90)
        other.release(150, 90)
        assert points(canvas.ink()) == [[[150, 40], [150, 90]]]
        canvas.clear()


def test_a_pen_that_hovers_after_a_lost_release_draws_no_line(canvas: Canvas) -> None:
    pen = Pen(canvas)
    pen.press(20, 30)
    pen.move(20, 90)
    pen.hover(200, 200)
    pen.draw((150, 40), (150, 90))
    assert points(canvas.ink()) == [[[20, 30], [20, 90]], [[150, 40], [150, 90]]]


def test_a_mouse_that_moves_without_its_button_draws_no_line(canvas: Canvas) -> None:
    QTest.mousePress(canvas, LEFT, pos=QPoint(20, 30))
    moved = _mouse(QEvent.Type.MouseMove, 200, 200, Qt.MouseButton.NoButton)
    QApplication.sendEvent(canvas, moved)
    assert canvas.pointer is None
    assert points(canvas.ink()) == [[[20, 30]]]


def test_pen_is_not_also_a_mouse(canvas: Canvas) -> None:
    pen, app = Pen(canvas), QApplication
    pen.press(20.25, 30.5, 0.5)
    # A mouse event that the system makes of the pen, while it draws.
    app.sendEvent(canvas, _mouse(QEvent.Type.MouseButtonPress, 20, 30))
    pen.move(40.75, 60.125, 0.75)
    app.sendEvent(canvas, _mouse(QEvent.Type.MouseMove, 40, 60))
    pen.release(40.75, 60.125)
    app.sendEvent(canvas, _mouse(QEvent.Type.MouseButtonRelease, 40, 60))
    (stroke,) = canvas.ink().strokes
    assert stroke.points.tolist() == [[20.25, 30.5], [40.75, 60.125]]
    assert stroke.pressures.tolist() == [0.5, 0.75]


def test_synthesized_mouse_after_the_pen_draws_nothing(canvas: Canvas) -> None:
    at = QPointF(20, 30)
    no_key, device = Qt.KeyboardModifier.NoModifier, Pen(canvas).device
    kind = QEvent.Type.MouseButtonPress
    QApplication.sendEvent(canvas, QMouseEvent(kind, at, at, LEFT, LEFT, no_key, device))
    assert canvas.ink().is_empty


def test_the_barrels_button_neither_begins_nor_ends_a_stroke(canvas: Canvas) -> None:
    pen = Pen(canvas)
    pen.press(20, 30, 0.0, BARREL)
    pen.move(20, 60, 0.0)
    pen.release(20, 60, BARREL)
    assert canvas.ink().is_empty
    pen.press(20, 30)
    pen.move(20, 60)
    pen.press(20, 60, 0.5, BARREL)
    pen.move(20, 90)
    pen.release(20, 90, BARREL, pressure=0.5)
    pen.move(20, 120)
    pen.release(20, 120)
    assert points(canvas.ink()) == [[[20, 30], [20, 60], [20, 90], [20, 120]]]


def test_the_right_button_neither_begins_nor_ends_a_stroke(canvas: Canvas) -> None:
    QTest.mousePress(canvas, LEFT, pos=QPoint(20, 30))
    QTest.mouseMove(canvas, QPoint(20, 60))
    right = QMouseEvent(
        QEvent.Type.MouseButtonRelease,
        QPointF(90, 60),
        QPointF(90, 60),
        RIGHT,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(canvas, right)
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(20, 90))
    assert points(canvas.ink()) == [[[20, 30], [20, 60], [20, 90]]]


def test_a_double_click_is_two_dots(canvas: Canvas) -> None:
    for kind in ("MouseButtonPress", "MouseButtonRelease"):
        QApplication.sendEvent(canvas, _mouse(getattr(QEvent.Type, kind), 20, 30))
    QApplication.sendEvent(canvas, _mouse(QEvent.Type.MouseButtonDblClick, 22, 30))
    QApplication.sendEvent(canvas, _mouse(QEvent.Type.MouseButtonRelease, 22, 30))
    assert points(canvas.ink()) == [[[20, 30]], [[22, 30]]]


def test_in_the_window_a_menu_ends_the_pens_stroke_and_clear_and_undo_work(
    window: MainWindow,
) -> None:
    """As it goes by hand: the pen's release is lost in the menu that opens."""
    canvas, pen = window.canvas, Pen(window.canvas)
    pen.press(40, 40)
    pen.move(40, 120)
    click_on(window, "menu_button")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    press(menu, Qt.Key.Key_Escape)
    pen.draw((150, 40), (150, 90))
    assert points(canvas.ink()) == [[[40, 40], [40, 120]], [[150, 40], [150, 90]]]
    pen.press(60, 40)
    pen.move(60, 120)  # and is lost again
    click_on(window, "clear_button")
    assert canvas.ink().is_empty
    click_on(window, "undo_button")
    assert len(canvas.ink().strokes) == 3
    draw_strokes(canvas, [[(200, 40), (200, 90)]])
    assert points(canvas.ink())[-1] == [[200, 40], [200, 90]]


# Erasing


def test_eraser_end_erases_the_stroke_it_touches_and_can_be_undone(canvas: Canvas) -> None:
    draw_strokes(canvas, [[(40, 40), (40, 200)], [(200, 40), (200, 200)]])
    eraser = Pen(canvas, erases=True)
    eraser.press(120, 100, 1.0)
    assert len(canvas.ink().strokes) == 2
    eraser.move(198, 110, 1.0)
    eraser.release(198, 110)
    assert points(canvas.ink()) == [[[40.0, 40.0], [40.0, 200.0]]]
    canvas.undo()
    assert len(canvas.ink().strokes) == 2


@pytest.mark.parametrize("kind", DEVICES)
def test_with_the_eraser_on_every_device_erases_and_undo_brings_all_of_it_back(
    canvas: Canvas, kind: str
) -> None:
    lines = [[(x, 100), (x, 250)] for x in (100, 130, 200)]
    draw_strokes(canvas, lines)
    both = canvas.ink()
    canvas.set_eraser(True)
    device = Device(canvas, kind)
    if kind == "keys":
        press(canvas, Qt.Key.Key_Left, times=4)  # from the middle, 5 pixels a step: x is 130
        device.press(0, 0)
        press(canvas, Qt.Key.Key_Left, times=6)
        device.release(0, 0)
    else:
        device.press(80, 150)
        device.move(140, 150)
        device.release(140, 150)
    assert points(canvas.ink()) == [[[200, 100], [200, 250]]]
    canvas.undo()
    assert canvas.ink() == both
    canvas.redo()
    canvas.set_eraser(False)
    Pen(canvas).draw((20, 20), (20, 60))
    assert len(canvas.ink().strokes) == 2


def test_the_eraser_is_over_with_what_comes_between(page: QWidget) -> None:
    canvas = page.findChild(Canvas)
    draw_strokes(canvas, [[(40, 40), (40, 200)], [(200, 40), (200, 200)]])
    canvas.set_eraser(True)
    QTest.mousePress(canvas, LEFT, pos=QPoint(40, 100))
    open_a_dialog(page)
    QTest.mouseMove(canvas, QPoint(200, 100))
    assert len(canvas.ink().strokes) == 1
    canvas.undo()
    assert len(canvas.ink().strokes) == 2


def test_a_cancelled_finger_gives_back_what_it_erased(canvas: Canvas) -> None:
    draw_strokes(canvas, [[(40, 40), (40, 200)]])
    canvas.set_eraser(True)
    fingers = Fingers(canvas)
    fingers.press(0, 40, 100)
    assert canvas.ink().is_empty
    fingers.cancel()
    assert len(canvas.ink().strokes) == 1


# Fingers


def test_first_finger_draws_and_the_second_is_ignored(canvas: Canvas) -> None:
    fingers = Fingers(canvas)
    fingers.press(0, 30, 30)
    fingers.press(1, 200, 200)
    fingers.move(1, 250, 250)
    fingers.move(0, 60, 90)
    fingers.release(1, 250, 250)
    fingers.move(0, 60, 120)
    fingers.release(0, 60, 120)
    assert points(canvas.ink()) == [[[30, 30], [60, 90], [60, 120]]]


def test_a_second_finger_does_not_take_over_when_the_first_is_lifted(canvas: Canvas) -> None:
    fingers = Fingers(canvas)
    fingers.press(0, 30, 30)
    fingers.press(1, 200, 200)
    fingers.release(0, 30, 30)
    fingers.move(1, 250, 250)
    fingers.release(1, 250, 250)
    assert points(canvas.ink()) == [[[30, 30]]]


def test_fingers_that_rest_on_a_touch_pad_draw_nothing(canvas: Canvas) -> None:
    fingers = Fingers(canvas, QInputDevice.DeviceType.TouchPad)
    fingers.draw((30, 30), (60, 90), (90, 120))
    assert canvas.ink().is_empty
    draw_strokes(canvas, [[(30, 30), (60, 90)]])
    assert len(canvas.ink().strokes) == 1


def test_a_finger_draws_after_a_pen_even_a_short_stroke(canvas: Canvas) -> None:
    """The pen's release was lost, and it is silent."""
    Pen(canvas).press(200, 200)
    Fingers(canvas).draw((30, 30), (40, 40), (50, 50))
    assert points(canvas.ink()) == [[[200, 200]], [[30, 30], [40, 40], [50, 50]]]


def test_a_cancelled_touch_leaves_nothing_and_no_step(canvas: Canvas) -> None:
    draw_strokes(canvas, [[(10, 10), (20, 20)]])
    fingers = Fingers(canvas)
    fingers.press(0, 30, 30)
    fingers.move(0, 60, 90)
    assert len(canvas.ink().strokes) == 2
    fingers.cancel()
    assert points(canvas.ink()) == [[[10, 10], [20, 20]]]
    canvas.undo()
    assert canvas.ink().is_empty
    fingers.draw((30, 30), (60, 90))
    assert points(canvas.ink()) == [[[30, 30], [60, 90]]]


def test_a_palm_that_lies_there_first_does_not_lock_the_pen_out(canvas: Canvas) -> None:
    fingers, pen = Fingers(canvas), Pen(canvas)
    fingers.press(0, 200, 250)
    fingers.move(0, 203, 252)
    pen.press(40, 40)
    fingers.move(0, 206, 255)
    pen.move(40, 100)
    fingers.press(1, 230, 260)
    pen.move(40, 140)
    pen.release(40, 140)
    pen.draw((80, 40), (80, 100))  # while the hand still rests
    fingers.release(0, 206, 255)
    fingers.release(1, 230, 260)
    assert points(canvas.ink()) == [[[40, 40], [40, 100], [40, 140]], [[80, 40], [80, 100]]]


def test_a_palm_that_comes_while_the_pen_draws_does_nothing(canvas: Canvas) -> None:
    fingers, pen = Fingers(canvas), Pen(canvas)
    pen.press(40, 40)
    fingers.press(0, 200, 250)
    fingers.move(0, 206, 255)
    pen.move(40, 100)
    fingers.move(0, 280, 255)
    fingers.release(0, 280, 255)
    pen.move(40, 140)
    pen.release(40, 140)
    assert points(canvas.ink()) == [[[40, 40], [40, 100], [40, 140]]]


# The edge


@pytest.mark.parametrize("kind", HANDS)
def test_what_lies_beyond_the_edge_is_no_ink(canvas: Canvas, kind: str) -> None:
    device = Device(canvas, kind)
    device.press(250, 50)
    device.move(350, 50)  # leaves at x = 300
    device.move(566, 80)
    device.move(350, 100)
    device.move(250, 100)  # and is back at x = 300
    device.release(250, 100)
    assert points(canvas.ink()) == [[[250, 50], [300, 50]], [[300, 100], [250, 100]]]
    canvas.undo()  # it was one stroke of the hand
    assert canvas.ink().is_empty


def test_a_stroke_beyond_the_edge_can_be_cancelled_whole(canvas: Canvas) -> None:
    fingers = Fingers(canvas)
    fingers.press(0, 250, 50)
    fingers.move(0, 350, 50)
    fingers.move(0, 350, 100)
    fingers.move(0, 250, 100)
    assert len(canvas.ink().strokes) == 2
    fingers.cancel()
    assert canvas.ink().is_empty
    assert not canvas.can_undo


def test_a_pen_that_goes_on_outside_adds_nothing_and_tells_nobody(canvas: Canvas) -> None:
    told: list[int] = []
    QTest.mousePress(canvas, LEFT, pos=QPoint(280, 50))
    QTest.mouseMove(canvas, QPoint(320, 50))
    canvas.ink_changed.connect(lambda: told.append(1))
    for x in range(330, 600, 10):
        QTest.mouseMove(canvas, QPoint(x, 50))
    assert told == []
    assert canvas.ink().bounds() == (280, 50, 300, 50)


def test_the_edge_is_where_it_is_now_when_the_canvas_grows_or_shrinks(canvas: Canvas) -> None:
    """What was drawn stays in the middle: half of what the canvas grows by is left of it."""
    QTest.mousePress(canvas, LEFT, pos=QPoint(100, 50))
    canvas.resize(400, 300)
    QTest.mouseMove(canvas, QPoint(350, 50))
    assert canvas.ink().bounds() == (100, 50, 350 - 50, 50)
    canvas.resize(360, 300)
    QTest.mouseMove(canvas, QPoint(390, 50))
    assert canvas.ink().bounds() == (100, 50, 360 - 30, 50)


def test_only_what_can_be_seen_of_the_canvas_counts(qtbot: QtBot) -> None:
    """A window that is too small shows a part of it, as a page that is scrolled does."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 300)
    canvas = Canvas(window)
    canvas.setGeometry(0, 0, 300, 300)
    with qtbot.waitActive(window):
        window.show()
    draw_strokes(canvas, [[(100, 50), (280, 50)]])
    assert points(canvas.ink()) == [[[100, 50], [200, 50]]]


@pytest.fixture
def recognizer() -> Recognizer:
    """Return the recogniser that is shipped."""
    return Recognizer.shipped()


@pytest.mark.parametrize("beyond", [20, 80, 266])
def test_an_e_that_runs_beyond_the_edge_is_an_e(
    canvas: Canvas, recognizer: Recognizer, beyond: int
) -> None:
    right = 300 + beyond
    stem = [(150, y) for y in range(40, 261, 10)]
    bars = [[(x, y) for x in range(150, right, 8)] for y in (40, 150, 260)]
    draw_strokes(canvas, [stem, *bars])
    assert canvas.ink().bounds() == (150, 40, 300, 260)
    assert recognizer.predict(canvas.ink()).answer == "E"


def test_an_r_within_the_edges_is_as_it_was_drawn(canvas: Canvas) -> None:
    strokes = [
        [(round(x) + 40, round(y) + 40) for x, y in stroke.points.tolist()]
        for stroke in letter_r().strokes
    ]
    draw_strokes(canvas, strokes)
    assert points(canvas.ink()) == [[list(map(float, at)) for at in stroke] for stroke in strokes]
