"""Mouse, finger and pen become one kind of input: begin, extend, leave, end, erase, withdraw."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPointF, Qt, Slot
from PySide6.QtGui import (
    QEventPoint,
    QFocusEvent,
    QInputDevice,
    QMouseEvent,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

from letterpad.gui.canvas.edge import Box, on_paper
from letterpad.gui.canvas.stroke_owner import (
    Act,
    Button,
    Kind,
    Pointer,
    Sample,
    Step,
    StrokeOwner,
)

_EVENT = QEvent.Type
_LEFT = Qt.MouseButton.LeftButton
_BETWEEN = frozenset(
    {_EVENT.WindowBlocked, _EVENT.WindowDeactivate, _EVENT.UngrabMouse, _EVENT.Hide}
)
"""Events after which nobody can say what a pen does: its stroke is finished."""


class PenInput(QWidget):
    """A widget to draw on. What Qt says of any device goes through one `StrokeOwner`.

    A stroke is what is on the paper: at the edge of what can be seen it stops, and where the pen
    comes back another one begins.

    Subclasses say what a stroke does. Positions are floats in the widget's logical pixels, times
    milliseconds on the event clock, pressures 0 to 1.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        # A pointer that hovers tells of a release that was lost.
        self.setMouseTracking(True)
        self.setTabletTracking(True)
        self._owner = StrokeOwner()
        self._eraser_is_on = False
        # Of the stroke that is drawn now
        self._kind = Kind.MOUSE
        self._is_drawing = False
        self._is_erasing = False
        self._is_on_paper = False
        self._paper = Box(0.0, 0.0, 0.0, 0.0)
        self._last = Sample(0.0, 0.0, 0, 0.0)

    # What a stroke does

    def begin(self, position: QPointF, time: int, pressure: float) -> None:
        """Take the first position of a stroke, or of a further part of it behind the edge."""
        raise NotImplementedError

    def extend(self, position: QPointF, time: int, pressure: float) -> None:
        """Take a further position of the stroke."""
        raise NotImplementedError

    def leave(self) -> None:
        """Finish this part of the stroke: the pen has gone over the edge."""
        raise NotImplementedError

    def erase(self, position: QPointF) -> None:
        """Take a position of the eraser."""
        raise NotImplementedError

    def end(self) -> None:
        """Finish the stroke or the erasing."""
        raise NotImplementedError

    def forget_stroke(self) -> None:
        """Take back the stroke or the erasing."""
        raise NotImplementedError

    # What others may ask and say

    @property
    def pointer(self) -> Pointer | None:
        """What draws or erases now."""
        return self._owner.owner

    @property
    def eraser_is_on(self) -> bool:
        """Whether all pens erase, as a pen's other end always does."""
        return self._eraser_is_on

    @Slot(bool)
    def set_eraser(self, on: bool) -> None:
        """Let all pens erase, or draw again."""
        self.interrupt()
        self._eraser_is_on = on

    def interrupt(self) -> None:
        """Finish the stroke: something else happens now, and what the pen does later is another."""
        self._do(self._owner.interrupt())

    # What becomes of the stroke

    def _do(self, steps: Iterable[Step]) -> None:
        for act, sample in steps:
            if act is Act.BEGIN and sample is not None:
                self._begin(sample)
            elif not self._is_drawing:
                continue  # what an earlier step did has ended the stroke: the last one was erased
            elif act is Act.EXTEND and sample is not None:
                self._extend(sample)
            else:
                self._is_drawing = False
                if act is Act.WITHDRAW:
                    self.forget_stroke()
                else:
                    self.end()

    def _begin(self, sample: Sample) -> None:
        pointer = self._owner.owner
        if pointer is None:  # what the end of the last stroke led to has ended this one, too
            return
        self._begins(pointer)
        self._kind = pointer.kind
        self._is_drawing = True
        self._is_erasing = pointer.erases or self._eraser_is_on
        self._paper = self._seen(pointer)
        self._last = sample
        self._is_on_paper = self._paper.has(sample)
        position = QPointF(sample.x, sample.y)
        if self._is_erasing:
            self.erase(position)
        elif self._is_on_paper:
            self.begin(position, sample.time, sample.pressure)

    def _extend(self, sample: Sample) -> None:
        if self._is_erasing:
            self.erase(QPointF(sample.x, sample.y))
            return
        before, self._last = self._last, sample
        if self._is_on_paper and self._paper.has(sample):  # nearly always
            self.extend(QPointF(sample.x, sample.y), sample.time, sample.pressure)
            return
        piece = on_paper(before, sample, self._paper)
        if piece is None:
            return
        if not self._is_on_paper:
            begin = piece.begin or before
            self._is_on_paper = True
            self.begin(QPointF(begin.x, begin.y), begin.time, begin.pressure)
        end = piece.end
        self.extend(QPointF(end.x, end.y), end.time, end.pressure)
        if piece.leaves:
            self._is_on_paper = False
            self.leave()

    def _begins(self, pointer: Pointer) -> None:
        """Prepare for a stroke. With the focus here, a menu that opens can be noticed."""
        if not self.hasFocus():
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _seen(self, pointer: Pointer) -> Box:
        """Return which part of the paper can be seen and drawn on."""
        area = self.visibleRegion().boundingRect()
        if area.isEmpty() or pointer.kind is Kind.KEYS:  # the keyboard's pen stays on the paper
            area = self.rect()
        left, top = float(area.x()), float(area.y())
        return Box(left, top, left + area.width(), top + area.height())

    # Qt's own

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent) and _is_on_screen(event.device()):
            self._touched(event)
            return True
        if event.type() in _BETWEEN:
            self.interrupt()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.pointer is not None:  # a notice comes or goes while one draws
            self._paper = self._seen(self.pointer)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.interrupt()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == _EVENT.EnabledChange and not self.isEnabled():
            self.interrupt()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if _is_real(event):
            button = Button.TIP if event.button() == _LEFT else Button.OTHER
            self._do(self._owner.press(_mouse(event), _sample(event), button))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        held = _LEFT in event.buttons()
        self._do(self._owner.move(_mouse(event), _sample(event), touches=held))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        button = Button.TIP if event.button() == _LEFT else Button.OTHER
        self._do(self._owner.release(_mouse(event), _sample(event), button))

    def tabletEvent(self, event: QTabletEvent) -> None:
        erases = event.pointerType() == QPointingDevice.PointerType.Eraser
        pointer = Pointer(Kind.PEN, _device(event.device()), erases=erases)
        at = event.position()
        sample = Sample(at.x(), at.y(), event.timestamp(), event.pressure())
        kind = event.type()
        if kind == _EVENT.TabletMove:
            touches = _LEFT in event.buttons() or event.pressure() > 0.0
            event.setAccepted(touches)  # of one that hovers Qt may make a mouse's: for the tooltip
            self._do(self._owner.move(pointer, sample, touches=touches))
            return
        event.accept()  # so that Qt makes no mouse event of it
        # The barrel's buttons are pressed and released while the tip stays where it is.
        is_tip = event.button() in (_LEFT, Qt.MouseButton.NoButton)
        button = Button.TIP if is_tip else Button.OTHER
        if kind == _EVENT.TabletPress:
            self._do(self._owner.press(pointer, sample, button))
        elif kind == _EVENT.TabletRelease:
            self._do(self._owner.release(pointer, button=button))

    def _touched(self, event: QTouchEvent) -> None:
        """Take what the fingers of a screen do."""
        event.accept()
        device, kind = _device(event.device()), event.type()
        waited_for = [
            pointer
            for pointer in self._owner.pointers()
            if pointer.kind is Kind.FINGER and pointer.device == device
        ]
        if kind == _EVENT.TouchCancel:
            for pointer in waited_for:
                self._do(self._owner.cancel(pointer))
            return
        points = event.points()
        down = [] if kind == _EVENT.TouchBegin else [point.id() for point in points]
        for pointer in waited_for:
            if pointer.finger not in down:  # its end was lost
                self._do(self._owner.release(pointer))
        for point in points:
            self._finger_moved(Pointer(Kind.FINGER, device, point.id()), point)

    def _finger_moved(self, pointer: Pointer, point: QEventPoint) -> None:
        at, state = point.position(), point.state()
        sample = Sample(at.x(), at.y(), point.timestamp(), 1.0)
        if state == QEventPoint.State.Pressed:
            self._do(self._owner.press(pointer, sample))
        elif state == QEventPoint.State.Updated:
            self._do(self._owner.move(pointer, sample))
        elif state == QEventPoint.State.Released:
            self._do(self._owner.release(pointer, sample))


def _is_real(event: QMouseEvent) -> bool:
    """Whether a mouse sent this, and not the system on behalf of a finger or a pen."""
    stylus = (QPointingDevice.PointerType.Pen, QPointingDevice.PointerType.Eraser)
    real = event.source() == Qt.MouseEventSource.MouseEventNotSynthesized
    return real and event.pointerType() not in stylus


def _mouse(event: QMouseEvent) -> Pointer:
    return Pointer(Kind.MOUSE, _device(event.device()))


def _sample(event: QMouseEvent) -> Sample:
    at = event.position()
    return Sample(at.x(), at.y(), event.timestamp(), 1.0)


def _is_on_screen(device: QInputDevice) -> bool:
    """Whether fingers touch what they see; those on a touch pad move the mouse."""
    return device.type() != QInputDevice.DeviceType.TouchPad


def _device(device: QInputDevice) -> int:
    """Return what tells devices of one kind apart; the device itself may go, with its cable."""
    return device.systemId()
