"""The mouse wheel scrolls the page; a chooser or a number it changes only once clicked into."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

_IN_USE, _AWAY = "wheel_in_use", "wheel_away"
"""Properties of a guarded widget: whether it was clicked into, and whether the focus is elsewhere
only for a while. Qt keeps them, as events come while Python's objects are ending."""

_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""Why the focus may go for a while without the user having left the widget."""


class WheelGuard(QObject):
    """Keeps the wheel from changing a widget, until a click or a key in it until it is left.

    The wheel then goes to what the widget lies in, which scrolls.

    Parameters
    ----------
    guarded : QWidget
        A chooser, a number or tabs; it owns the guard.
    """

    def __init__(self, guarded: QWidget) -> None:
        super().__init__(guarded)
        # Else the wheel itself would give it the focus.
        guarded.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        guarded.installEventFilter(self)
        if isinstance(guarded, QAbstractSpinBox):
            guarded.lineEdit().installEventFilter(self)

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind, guarded = event.type(), self.parent()
        if guarded is None:
            return False
        if kind == QEvent.Type.Wheel and not guarded.property(_IN_USE):
            event.ignore()
            return True
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress):
            guarded.setProperty(_IN_USE, True)
        elif kind == QEvent.Type.FocusIn:
            guarded.setProperty(_AWAY, False)
        elif kind == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() in _STAYS:
                guarded.setProperty(_AWAY, True)
            elif not guarded.property(_AWAY):  # else it goes to the chooser's own list
                guarded.setProperty(_IN_USE, False)
        return False
