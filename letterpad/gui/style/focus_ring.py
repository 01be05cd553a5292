"""The line around what has the focus, for widgets that paint themselves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from letterpad.gui.style.theme import Theme, current

WIDTH = 2.0
"""Logical pixels, as in the style sheet."""

ROOM = 4
"""Logical pixels at a widget's edges that its content leaves to the line."""


def paint_focus(painter: QPainter, area: QRectF, theme: Theme, radius: float = 5.0) -> None:
    """Paint a line inside the edge of `area`, its corners rounded by `radius`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent), WIDTH))
    inset = WIDTH / 2
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)


class FocusRing(QWidget):
    """Lies over a widget whose parts would cover a line of its own; lets the pointer through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    # Qt's own

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_focus(painter, QRectF(self.rect()), current())
