"""The canvas: what a pen does becomes ink; what it shows changes no truth."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.style.theme import Theme, dark
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import EMPTY, Ink

LEFT = Qt.MouseButton.LeftButton
CROSS = [[(40, 40), (100, 100), (160, 160)], [(160, 40), (100, 100), (40, 160)]]


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    canvas = Canvas()
    qtbot.addWidget(canvas)
    canvas.resize(300, 300)
    canvas.show()
    return canvas


def draw(canvas: Canvas, strokes: list[list[tuple[int, int]]]) -> None:
    for stroke in strokes:
        QTest.mousePress(canvas, LEFT, pos=QPoint(*stroke[0]))
        for point in stroke[1:]:
            QTest.mouseMove(canvas, QPoint(*point))
        QTest.mouseRelease(canvas, LEFT, pos=QPoint(*stroke[-1]))


def points(ink: Ink) -> list[list[list[float]]]:
    return [stroke.points.tolist() for stroke in ink.strokes]


def pen_event(
    kind: QEvent.Type,
    x: float,
    y: float,
    pressure: float,
    tip: QPointingDevice.PointerType = QPointingDevice.PointerType.Pen,
) -> QTabletEvent:
    pressed = kind == QEvent.Type.TabletPress
    held = LEFT if kind != QEvent.Type.TabletRelease else Qt.MouseButton.NoButton
    return QTabletEvent(
        kind,
        _pen(tip),
        QPointF(x, y),
        QPointF(x, y),
        pressure,
        0.0,
        0.0,
        0.0,
        0.0,
        0.0,
        Qt.KeyboardModifier.NoModifier,
        LEFT if pressed or kind == QEvent.Type.TabletRelease else Qt.MouseButton.NoButton,
        held,
    )


_PENS: dict[QPointingDevice.PointerType, QPointingDevice] = {}


def _pen(tip: QPointingDevice.PointerType) -> QPointingDevice:
    if tip not in _PENS:
        _PENS[tip] = QPointingDevice(
            "pen",
            7 + len(_PENS),
            QInputDevice.DeviceType.Stylus,
            tip,
            QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
            1,
            1,
        )
    return _PENS[tip]


def test_mouse_draws_strokes_at_the_mouse_positions(canvas: Canvas) -> None:
    draw(canvas, CROSS)
    assert points(canvas.ink()) == [[list(map(float, p)) for p in stroke] for stroke in CROSS]


def test_click_is_a_dot(canvas: Canvas) -> None:
    QTest.mouseClick(canvas, LEFT, pos=QPoint(50, 60))
    assert points(canvas.ink()) == [[[50.0, 60.0]]]


def test_every_pen_move_is_told(canvas: Canvas) -> None:
    told: list[int] = []
    canvas.ink_changed.connect(lambda: told.append(canvas.ink().n_points))
    draw(canvas, CROSS[:1])
    assert told[:3] == [1, 2, 3]
    assert told[-1] == 3


def test_right_button_draws_nothing(canvas: Canvas) -> None:
    QTest.mousePress(canvas, Qt.MouseButton.RightButton, pos=QPoint(10, 10))
    QTest.mouseMove(canvas, QPoint(50, 50))
    QTest.mouseRelease(canvas, Qt.MouseButton.RightButton, pos=QPoint(50, 50))
    assert canvas.ink().is_empty


def test_undo_redo_and_clear_that_can_be_undone(canvas: Canvas) -> None:
    draw(canvas, CROSS)
    both = canvas.ink()
    canvas.undo()
    assert len(canvas.ink().strokes) == 1
    canvas.redo()
    assert canvas.ink() == both
    canvas.clear()
    assert canvas.ink() == EMPTY
    canvas.undo()
    assert canvas.ink() == both
    assert canvas.can_redo


def test_resize_scales_the_view_and_not_the_ink(canvas: Canvas) -> None:
    draw(canvas, CROSS)
    before = canvas.ink()
    canvas.resize(600, 600)
    assert canvas.ink() == before
    # What is drawn now at twice the place lies at the same place of the drawing.
    draw(canvas, [[(80, 80), (320, 320)]])
    assert points(canvas.ink())[-1] == [[40.0, 40.0], [160.0, 160.0]]


def test_drawing_begun_on_an_empty_canvas_is_in_its_pixels_again(canvas: Canvas) -> None:
    draw(canvas, CROSS)
    canvas.resize(600, 600)
    canvas.clear()
    draw(canvas, [[(80, 80), (320, 320)]])
    assert points(canvas.ink()) == [[[80.0, 80.0], [320.0, 320.0]]]


def test_ink_from_elsewhere_is_kept_as_it_is_and_shown_whole(canvas: Canvas) -> None:
    ink = Ink.of(CROSS).scaled(100.0).moved(-700.0, 5000.0)
    canvas.set_ink(ink)
    assert canvas.ink() == ink
    dark_pixels = _ink_box(canvas)
    assert dark_pixels[0] > 10
    assert dark_pixels[2] < 290
    canvas.show_fitted(Ink.of([[(0, 0), (10, 10)]]))
    left, _, right, _ = _ink_box(canvas)
    assert right - left > 200


def test_screen_pen_width_and_theme_change_no_picture(
    canvas: Canvas, themed: Callable[[Theme], None]
) -> None:
    draw(canvas, CROSS)
    before = rasterize(canvas.ink())
    for width in (2.0, 10.0, 30.0):
        canvas.set_pen_width(width)
        assert np.array_equal(rasterize(canvas.ink()), before)
    themed(dark())
    assert np.array_equal(rasterize(canvas.ink()), before)


def test_wider_pen_is_seen(canvas: Canvas) -> None:
    draw(canvas, [[(150, 60), (150, 240)]])
    widths = []
    for width in (4.0, 24.0):
        canvas.set_pen_width(width)
        left, _, right, _ = _ink_box(canvas)
        widths.append(right - left)
    assert widths[1] - widths[0] == pytest.approx(20, abs=2)


def test_open_stroke_looks_like_the_finished_one(canvas: Canvas) -> None:
    path = [(60, 60), (90, 150), (150, 200), (220, 150), (230, 60), (180, 40)]
    QTest.mousePress(canvas, LEFT, pos=QPoint(*path[0]))
    for point in path[1:]:
        QTest.mouseMove(canvas, QPoint(*point))
        canvas.grab()  # paints what is new
    open_stroke = _pixels(canvas)
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(*path[-1]))
    differing = np.abs(open_stroke.astype(int) - _pixels(canvas)).max(axis=2) > 64
    # The last piece of an open stroke is straight until the next one comes.
    assert differing.mean() < 0.004


def test_pen_is_not_also_a_mouse(canvas: Canvas) -> None:
    app = QApplication
    app.sendEvent(canvas, pen_event(QEvent.Type.TabletPress, 20.25, 30.5, 0.5))
    # A mouse event that the system makes of the pen, while it draws.
    app.sendEvent(canvas, _mouse(QEvent.Type.MouseButtonPress, 20, 30))
    app.sendEvent(canvas, pen_event(QEvent.Type.TabletMove, 40.75, 60.125, 0.75))
    app.sendEvent(canvas, _mouse(QEvent.Type.MouseMove, 40, 60))
    app.sendEvent(canvas, pen_event(QEvent.Type.TabletRelease, 40.75, 60.125, 0.0))
    app.sendEvent(canvas, _mouse(QEvent.Type.MouseButtonRelease, 40, 60))
    (stroke,) = canvas.ink().strokes
    assert stroke.points.tolist() == [[20.25, 30.5], [40.75, 60.125]]
    assert stroke.pressures.tolist() == [0.5, 0.75]


def test_synthesized_mouse_after_the_pen_draws_nothing(canvas: Canvas) -> None:
    app = QApplication
    press = QMouseEvent(
        QEvent.Type.MouseButtonPress,
        QPointF(20, 30),
        QPointF(20, 30),
        LEFT,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
        _pen(QPointingDevice.PointerType.Pen),
    )
    app.sendEvent(canvas, press)
    assert canvas.ink().is_empty


def test_eraser_end_erases_the_stroke_it_touches_and_can_be_undone(canvas: Canvas) -> None:
    draw(canvas, [[(40, 40), (40, 200)], [(200, 40), (200, 200)]])
    eraser = QPointingDevice.PointerType.Eraser
    app = QApplication
    app.sendEvent(canvas, pen_event(QEvent.Type.TabletPress, 120, 100, 1.0, eraser))
    assert len(canvas.ink().strokes) == 2
    app.sendEvent(canvas, pen_event(QEvent.Type.TabletMove, 198, 110, 1.0, eraser))
    app.sendEvent(canvas, pen_event(QEvent.Type.TabletRelease, 198, 110, 0.0, eraser))
    assert points(canvas.ink()) == [[[40.0, 40.0], [40.0, 200.0]]]
    canvas.undo()
    assert len(canvas.ink().strokes) == 2


def test_first_finger_draws_and_the_second_is_ignored(canvas: Canvas) -> None:
    device = QTest.createTouchDevice()
    touch = QTest.touchEvent(canvas, device)
    touch.press(0, QPoint(30, 30), canvas).commit()
    touch = QTest.touchEvent(canvas, device)
    touch.move(0, QPoint(60, 90), canvas).press(1, QPoint(200, 200), canvas).commit()
    touch = QTest.touchEvent(canvas, device)
    touch.release(0, QPoint(60, 90), canvas).release(1, QPoint(200, 200), canvas).commit()
    assert points(canvas.ink()) == [[[30.0, 30.0], [60.0, 90.0]]]


def test_high_dpi_cache_has_every_device_pixel(canvas: Canvas) -> None:
    picture = canvas.grab()
    assert picture.width() == round(canvas.width() * canvas.devicePixelRatioF())


def _mouse(kind: QEvent.Type, x: float, y: float) -> QMouseEvent:
    return QMouseEvent(
        kind, QPointF(x, y), QPointF(x, y), LEFT, LEFT, Qt.KeyboardModifier.NoModifier
    )


def _pixels(canvas: Canvas) -> np.ndarray:
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.bytesPerLine() // 4, 4)[:, : image.width(), :3].copy()


def _ink_box(canvas: Canvas) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the dark pixels in the middle of a light canvas."""
    is_ink = _pixels(canvas).max(axis=2) < 90
    rows, columns = np.flatnonzero(is_ink.any(axis=1)), np.flatnonzero(is_ink.any(axis=0))
    return int(columns[0]), int(rows[0]), int(columns[-1]), int(rows[-1])
