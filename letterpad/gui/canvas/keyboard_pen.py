"""The keyboard as one more pen: arrow keys move a crosshair, the space bar puts it on the paper."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, QPointF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget

from letterpad.gui.canvas.pen_input import PenInput
from letterpad.gui.canvas.stroke_owner import Kind, Pointer, Sample
from letterpad.gui.style.theme import GRID, Theme

_STEPS = 60
"""Steps of an arrow key from one side of the widget to the other."""

_LARGE = 4
"""Steps that an arrow key goes with Shift."""

_ARM = 1.5 * GRID
"""Logical pixels from the middle of the crosshair to its end."""

_KEYBOARD = Pointer(Kind.KEYS)

KEYS = Qt.Key
_DIRECTIONS = {
    KEYS.Key_Left: (-1, 0),
    KEYS.Key_Right: (1, 0),
    KEYS.Key_Up: (0, -1),
    KEYS.Key_Down: (0, 1),
    KEYS.Key_Home: (-1, -1),
    KEYS.Key_PageUp: (1, -1),
    KEYS.Key_End: (-1, 1),
    KEYS.Key_PageDown: (1, 1),
}
"""The diagonals lie as on a numeric keypad."""


class KeyboardPen(PenInput):
    """A widget to draw on with the keyboard, too.

    Two arrow keys held together go between their directions.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._crosshair: QPointF | None = None  # in shares of the width and the height
        self._held: set[int] = set()

    def crosshair(self) -> QPointF | None:
        """Where the keyboard's pen is, in logical pixels; None while it is not in use."""
        if self._crosshair is None:
            return None
        return QPointF(self._crosshair.x() * self.width(), self._crosshair.y() * self.height())

    @property
    def keyboard_draws(self) -> bool:
        """Whether the keyboard's pen is on the paper."""
        return self.pointer == _KEYBOARD

    def key_help(self) -> list[tuple[Sequence[Qt.Key | QKeyCombination], str]]:
        """Return the keys that act here, and what they do."""
        arrows = list(_DIRECTIONS)
        return [
            (arrows[:4], self.tr("Move the pen; with Shift in larger steps.")),
            (arrows[4:], self.tr("Move the pen diagonally, as on a numeric keypad.")),
            ([KEYS.Key_Space], self.tr("Put the pen on the paper, or lift it.")),
            ([KEYS.Key_Escape], self.tr("Take back the stroke under the pen, or hide the pen.")),
        ]

    def paint_crosshair(self, painter: QPainter, theme: Theme) -> None:
        """Paint where the keyboard's pen is: a cross, in a ring while it is on the paper."""
        middle = self.crosshair()
        if middle is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Light around dark or dark around light: seen on paper and on ink.
        for colour, width in ((theme.surface, 5.0), (theme.accent, 2.0)):
            painter.setPen(QPen(QColor(colour), width))
            for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                along = QPointF(across, down)
                painter.drawLine(middle + along * GRID / 2, middle + along * _ARM)
            if self.keyboard_draws:
                painter.drawEllipse(middle, _ARM, _ARM)

    def _move(self, event: QKeyEvent) -> None:
        self._held.add(event.key())
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        step = (_LARGE if shift else 1) / _STEPS
        across, down = (
            sum(_DIRECTIONS[Qt.Key(key)][axis] for key in self._held) for axis in (0, 1)
        )
        at = self._shown()
        self._crosshair = QPointF(
            min(max(0.0, at.x() + step * max(-1, min(1, across))), 1.0),
            min(max(0.0, at.y() + step * max(-1, min(1, down))), 1.0),
        )
        self._do(self._owner.move(_KEYBOARD, self._sample(event)))
        self.update()

    def _shown(self) -> QPointF:
        """Return where the crosshair is, in shares; it first comes up in the middle."""
        if self._crosshair is None:
            self._crosshair = QPointF(0.5, 0.5)
        return self._crosshair

    def _sample(self, event: QKeyEvent) -> Sample:
        at = self._shown()
        return Sample(at.x() * self.width(), at.y() * self.height(), event.timestamp(), 1.0)

    def _hide(self) -> None:
        self._crosshair = None
        self._held.clear()
        self.update()

    def _begins(self, pointer: Pointer) -> None:
        """Hide the keyboard's pen where any other one draws."""
        if pointer != _KEYBOARD:
            self._hide()
        super()._begins(pointer)

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~plain:
            super().keyPressEvent(event)
        elif event.key() in _DIRECTIONS:
            if self.pointer in (None, _KEYBOARD):
                self._move(event)
        elif event.key() == KEYS.Key_Space:
            if event.isAutoRepeat():
                return
            sample = self._sample(event)
            if self.keyboard_draws:
                self._do(self._owner.release(_KEYBOARD))
            else:
                self._do(self._owner.press(_KEYBOARD, sample))
            self.update()
        elif event.key() == KEYS.Key_Escape and self._crosshair is not None:
            if self.keyboard_draws:
                self._do(self._owner.cancel(_KEYBOARD))
            else:
                self._hide()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self._held.discard(event.key())
        super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._hide()
        self._held.clear()
        super().focusOutEvent(event)
