"""Mouse, finger and pen become one kind of input: begin, extend, end, erase."""

from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QPointingDevice, QTabletEvent, QTouchEvent
from PySide6.QtWidgets import QWidget


class PenInput(QWidget):
    """A widget to draw on. Whichever device begins a stroke has the pen until the stroke ends.

    Subclasses say what a stroke does. Positions are floats in the widget's logical pixels, times
    milliseconds on the event clock, pressures 0 to 1.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._device: QInputDevice | None = None
        self._is_erasing = False

    def begin(self, position: QPointF, time: int, pressure: float) -> None:
        """Take the first position of a stroke."""
        raise NotImplementedError

    def extend(self, position: QPointF, time: int, pressure: float) -> None:
        """Take a further position of the stroke."""
        raise NotImplementedError

    def erase(self, position: QPointF) -> None:
        """Take a position of the eraser."""
        raise NotImplementedError

    def end(self) -> None:
        """Finish the stroke or the erasing."""
        raise NotImplementedError

    def _begun_with(
        self, device: QInputDevice, position: QPointF, time: int, pressure: float
    ) -> None:
        self._device, self._is_erasing = device, False
        self.begin(position, time, pressure)

    def _ended(self) -> None:
        self._device, self._is_erasing = None, False
        self.end()

    # Qt's own

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            return self._touched(event)
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_free_mouse(event):
            self._begun_with(event.device(), event.position(), event.timestamp(), 1.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_drawing_with(event.device()):
            self.extend(event.position(), event.timestamp(), 1.0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_drawing_with(event.device()):
            self.extend(event.position(), event.timestamp(), 1.0)
            self._ended()

    def tabletEvent(self, event: QTabletEvent) -> None:
        # Accepted, so that Qt makes no mouse event of it.
        event.accept()
        position, time = event.position(), event.timestamp()
        erasing = event.pointerType() == QPointingDevice.PointerType.Eraser
        kind = event.type()
        if kind == QEvent.Type.TabletPress and self._device is None:
            if erasing:
                self._device, self._is_erasing = event.device(), True
                self.erase(position)
            elif event.button() == Qt.MouseButton.LeftButton:
                self._begun_with(event.device(), position, time, event.pressure())
        elif kind == QEvent.Type.TabletMove and self._is_drawing_with(event.device()):
            if self._is_erasing:
                self.erase(position)
            else:
                self.extend(position, time, event.pressure())
        elif kind == QEvent.Type.TabletRelease and self._is_drawing_with(event.device()):
            self._ended()

    def _touched(self, event: QTouchEvent) -> bool:
        """Draw with the first finger; others are ignored."""
        event.accept()
        kind = event.type()
        point = event.points()[0] if event.points() else None
        if kind == QEvent.Type.TouchBegin and self._device is None and point is not None:
            self._begun_with(event.device(), point.position(), point.timestamp(), 1.0)
        elif self._is_drawing_with(event.device()):
            if kind == QEvent.Type.TouchUpdate and point is not None:
                self.extend(point.position(), point.timestamp(), 1.0)
            elif kind in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
                self._ended()
        return True

    def _is_free_mouse(self, event: QMouseEvent) -> bool:
        """Whether this is a real mouse's press, and no other device is drawing."""
        real = event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
        stylus = event.pointerType() in (
            QPointingDevice.PointerType.Pen,
            QPointingDevice.PointerType.Eraser,
        )
        return real and not stylus and self._device is None

    def _is_drawing_with(self, device: Any) -> bool:
        return self._device is not None and device == self._device
