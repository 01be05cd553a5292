"""A grid of drawings in which some are chosen: by click, Shift, Ctrl, a rectangle, and keys."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QKeyCombination, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication

from letterpad.gui.collection.drawings_grid import DrawingsGrid

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
"""Rows and columns that a key goes on."""

_NOTHING: NDArray[np.int64] = np.zeros(0, dtype=np.int64)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class ChoosingGrid(DrawingsGrid):
    """Drawings of which some can be chosen. The parameter is that of `DrawingsGrid`.

    Signals
    -------
    opened(int)
        Enter, or two clicks: this letter is to be shown.
    typed(str)
        A letter was typed while some are chosen.
    menu_requested(QPoint)
        In the screen's coordinates.
    """

    opened = Signal(int)
    typed = Signal(str)
    menu_requested = Signal(QPoint)

    _pressed_at: QPoint | None = None
    _beside = _NOTHING

    def key_help(self) -> list[tuple[Sequence[Qt.Key | QKeyCombination], str]]:
        """Return the keys that act here, and what they do."""
        shifted = [QKeyCombination(_SHIFT, key) for key in _STEPS]
        passing = [QKeyCombination(_CONTROL, key) for key in _STEPS]
        return [
            ((*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End), self.tr("Go to another drawing.")),
            (shifted, self.tr("Choose several drawings beside each other.")),
            (passing, self.tr("Go on without choosing.")),
            ((QKeyCombination(_CONTROL, Qt.Key.Key_Space),), self.tr("Choose one more, or less.")),
            ((QKeyCombination(_CONTROL, Qt.Key.Key_A),), self.tr("Choose all that are shown.")),
            ((Qt.Key.Key_Escape,), self.tr("Choose none.")),
            ((Qt.Key.Key_Return,), self.tr("Open the drawing on the canvas.")),
        ]

    # What keys and pointer mean

    def _gone_to(self, key: Qt.Key) -> int | None:
        """Return the place that a key goes to; None for a key that goes nowhere."""
        last, here, places = len(self._ids) - 1, self._chosen.current, self._places
        if last < 0:
            return None
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        page = max(1, self.viewport().height() // places.cell.height()) * places.columns
        step = {Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}.get(key)
        if key in _STEPS:
            rows, across = _STEPS[key]
            step = rows * places.columns + across
        if key in ends or step is None:
            return ends.get(key)
        if here is None:
            return self.seen().start
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not 0 <= here + step <= last:
            return here
        return min(max(0, here + step), last)

    def _go(self, place: int, held: Qt.KeyboardModifier) -> None:
        """Go to a place by key: choose it, or up to it, or only go."""
        if held & _CONTROL and not held & _SHIFT:
            self._chosen.go(place)
            self._tell_chosen()
        else:
            self._choose(place, held)
        self._hovered = None
        self._show(place)

    def _choose(self, place: int, held: Qt.KeyboardModifier) -> None:
        """Choose a place, or up to it (Shift), or one more or less (Ctrl)."""
        if held & _SHIFT:
            self._chosen.extend(place, adds=bool(held & _CONTROL))
        elif held & _CONTROL:
            self._chosen.toggle(place)
        else:
            self._chosen.only(place)
        self._tell_chosen()

    def _draw_band(self, begin: QPoint, point: QPoint) -> None:
        """Choose what a rectangle touches that is drawn with the pointer."""
        height, bar = self.viewport().height(), self.verticalScrollBar()
        if not 0 <= point.y() < height:  # the grid comes along where the pointer leaves it
            bar.setValue(bar.value() + point.y() - (0 if point.y() < 0 else height))
        self._band = QRect(begin, self._in_grid(point)).normalized()
        self._chosen.these(self._places.within(self._band), self._beside)
        self._tell_chosen()

    def _ask_menu_at(self, place: int) -> None:
        self.menu_requested.emit(self.viewport().mapToGlobal(self.place_rect(place).center()))

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point, held = event.position().toPoint(), event.modifiers()
        place = self.place_at(point)
        if event.button() == Qt.MouseButton.RightButton:
            if place is not None and place not in self._chosen:
                self._choose(place, Qt.KeyboardModifier.NoModifier)
            return
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._pressed_at = self._in_grid(point)
        self._beside = self._chosen.places() if held & _CONTROL else _NOTHING
        if place is not None:
            self._choose(place, held)
        elif not held & (_CONTROL | _SHIFT):
            self.choose_none()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point, begin = event.position().toPoint(), self._pressed_at
        if begin is not None:
            is_far = (self._in_grid(point) - begin).manhattanLength()
            if self._band is not None or is_far >= QApplication.startDragDistance():
                self._draw_band(begin, point)
            return
        hovered = self.place_at(point)
        if hovered != self._hovered:
            self._hovered = hovered
            self.current_changed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = self._band = None
        self._beside = _NOTHING
        self.viewport().update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(int(self._ids[place]))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        here = self._chosen.current
        if here is None or not len(self._chosen):
            event.ignore()
        elif event.reason() == QContextMenuEvent.Reason.Keyboard:
            self._ask_menu_at(here)
        else:
            self.menu_requested.emit(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held, here = Qt.Key(event.key()), event.modifiers(), self._chosen.current
        place = self._gone_to(key)
        if place is not None:
            self._go(place, held)
        elif key == Qt.Key.Key_Space and here is not None:
            self._choose(here, held & _CONTROL)
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.choose_all()
        elif key == Qt.Key.Key_Escape and len(self._chosen):
            self.choose_none()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here is not None:
            self.opened.emit(int(self._ids[here]))
        elif _asks_menu(event) and here is not None and len(self._chosen):
            self._ask_menu_at(here)
        elif _is_typed(event) and len(self._chosen):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)


def _asks_menu(event: QKeyEvent) -> bool:
    """Tell whether a key is the one for menus, which not every system sends as an event."""
    is_shifted = event.modifiers() == _SHIFT
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and is_shifted)


def _is_typed(event: QKeyEvent) -> bool:
    """Tell whether a key writes something that is seen."""
    held = event.modifiers() & (_CONTROL | Qt.KeyboardModifier.AltModifier)
    return not held and event.text().isprintable() and bool(event.text().strip())
