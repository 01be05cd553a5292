"""Dialogs that are no larger than what they show, and grow when that becomes more."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from letterpad.gui.style.theme import GRID

_FRAME = QSize(2 * GRID, 6 * GRID)
"""Of a dialog and its title, which must be on the screen, too."""


def grow(dialog: QWidget, wanted: QSize) -> None:
    """Make a dialog larger, around its middle, as far as its screen goes; never smaller."""
    room = dialog.screen().availableGeometry()
    size = dialog.size().expandedTo(wanted.boundedTo(room.size() - _FRAME))
    if size == dialog.size():
        return
    if not dialog.isVisible():
        dialog.resize(size)
        return
    place = QRect(dialog.geometry().topLeft(), size)
    place.moveCenter(dialog.geometry().center())
    place.moveRight(min(place.right(), room.right()))
    place.moveLeft(max(place.left(), room.left()))
    place.moveBottom(min(place.bottom(), room.bottom()))
    place.moveTop(max(place.top(), room.top()))
    dialog.setGeometry(place)
