"""A pen and fingers on a canvas, as a tablet and a touch screen report them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

BARREL = Qt.MouseButton.RightButton
_TIP = Qt.MouseButton.LeftButton
_NONE = Qt.MouseButton.NoButton
_ENDS = QPointingDevice.PointerType

_devices: dict[int, QPointingDevice] = {}


class Pen:
    """One end of a pen: the tip, or the eraser at its other end."""

    def __init__(self, canvas: QWidget, *, erases: bool = False, number: int = 0) -> None:
        self._canvas = canvas
        self.device = _device(2 * number + erases, _ENDS.Eraser if erases else _ENDS.Pen)
        self._held = _NONE

    def press(
        self, x: float, y: float, pressure: float = 0.5, button: Qt.MouseButton = _TIP
    ) -> None:
        self._held |= button
        self._send(QEvent.Type.TabletPress, x, y, pressure, button)

    def move(self, x: float, y: float, pressure: float = 0.5) -> None:
        self._send(QEvent.Type.TabletMove, x, y, pressure, _NONE)

    def hover(self, x: float, y: float) -> None:
        """Move above the paper: what is heard first of a pen whose release was lost."""
        self._held = _NONE
        self._send(QEvent.Type.TabletMove, x, y, 0.0, _NONE)

    def release(
        self, x: float, y: float, button: Qt.MouseButton = _TIP, pressure: float = 0.0
    ) -> None:
        self._held &= ~button
        self._send(QEvent.Type.TabletRelease, x, y, pressure, button)

    def draw(self, *points: tuple[float, float]) -> None:
        """Draw a stroke."""
        self.press(*points[0])
        for point in points[1:]:
            self.move(*point)
        self.release(*points[-1])

    def _send(
        self, kind: QEvent.Type, x: float, y: float, pressure: float, button: Qt.MouseButton
    ) -> None:
        at = QPointF(x, y)
        event = QTabletEvent(
            kind,
            self.device,
            at,
            QPointF(self._canvas.mapToGlobal(at)),
            pressure,
            0.0,
            0.0,
            0.0,
            0.0,
            0.0,
            Qt.KeyboardModifier.NoModifier,
            button,
            self._held,
        )
        QApplication.sendEvent(self._canvas, event)


class Fingers:
    """The fingers of a hand on one touch screen (or a touch pad), each by its number."""

    def __init__(
        self,
        canvas: QWidget,
        kind: QInputDevice.DeviceType = QInputDevice.DeviceType.TouchScreen,
    ) -> None:
        self._canvas = canvas
        self.device = QTest.createTouchDevice(kind)
        self._down: dict[int, QPoint] = {}

    def press(self, finger: int, x: int, y: int) -> None:
        self._touch("press", finger, x, y)
        self._down[finger] = QPoint(x, y)

    def move(self, finger: int, x: int, y: int) -> None:
        self._down[finger] = QPoint(x, y)
        self._touch("move", finger, x, y)

    def release(self, finger: int, x: int, y: int) -> None:
        del self._down[finger]
        self._touch("release", finger, x, y)

    def draw(self, *points: tuple[int, int], finger: int = 0) -> None:
        """Draw a stroke with one finger."""
        self.press(finger, *points[0])
        for point in points[1:]:
            self.move(finger, *point)
        self.release(finger, *points[-1])

    def cancel(self) -> None:
        """Let the system take the touch back, for a gesture of its own."""
        QApplication.sendEvent(self._canvas, QTouchEvent(QEvent.Type.TouchCancel, self.device))
        self._down.clear()

    def _touch(self, what: str, finger: int, x: int, y: int) -> None:
        touch = QTest.touchEvent(self._canvas, self.device)
        for other in self._down:
            if other != finger:
                touch.stationary(other)
        getattr(touch, what)(finger, QPoint(x, y), self._canvas)
        touch.commit()


def _device(number: int, end: QPointingDevice.PointerType) -> QPointingDevice:
    if number not in _devices:
        _devices[number] = QPointingDevice(
            "pen",
            700 + number,
            QInputDevice.DeviceType.Stylus,
            end,
            QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
            1,
            3,
        )
    return _devices[number]
