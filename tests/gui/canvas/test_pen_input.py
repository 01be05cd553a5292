"""A pen, an eraser, a finger: each draws as itself, and none twice."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hands import draw_strokes
from letterpad.gui.canvas.canvas import Canvas
from letterpad.ink.strokes import Ink

LEFT = Qt.MouseButton.LeftButton


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
    draw_strokes(canvas, [[(40, 40), (40, 200)], [(200, 40), (200, 200)]])
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


def _mouse(kind: QEvent.Type, x: float, y: float) -> QMouseEvent:
    return QMouseEvent(
        kind, QPointF(x, y), QPointF(x, y), LEFT, LEFT, Qt.KeyboardModifier.NoModifier
    )
