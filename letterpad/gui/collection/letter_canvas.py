"""The canvas of the writing test: Enter goes on, Backspace takes back."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.canvas.keyboard_pen import KeyboardPen

_NEXT = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LetterCanvas(Canvas):
    """A canvas for one letter after another.

    The space bar goes on, too, once something is drawn and unless the keyboard itself draws: then
    it is the keyboard's pen that it lifts and puts down.

    Signals
    -------
    next_requested()
    back_requested()
    """

    next_requested = Signal()
    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("writing_test_canvas")

    def key_help(self) -> list[tuple[Sequence[Qt.Key | QKeyCombination], str]]:
        """Return the keys that act here, and what they do."""
        return [
            *KeyboardPen.key_help(self),
            (_NEXT, self.tr("The next letter; the space bar, too, if you do not draw by keys.")),
            ((Qt.Key.Key_Backspace,), self.tr("Take back a stroke, or the letter before.")),
        ]

    # Qt's own

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = plain == Qt.KeyboardModifier.NoModifier
        draws_by_keys = self.crosshair() is not None
        goes_on = event.key() in _NEXT or (
            event.key() == Qt.Key.Key_Space and not self.is_empty and not draws_by_keys
        )
        if is_plain and goes_on:
            if not event.isAutoRepeat():  # a key that is held skips nothing
                self.next_requested.emit()
        elif is_plain and event.key() == Qt.Key.Key_Backspace:
            self.back_requested.emit()
        else:
            super().keyPressEvent(event)
