"""The line around what has the focus, for widgets that paint themselves."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from letterpad.gui.theme import Theme

WIDTH = 2.0
"""Logical pixels, as in the style sheet."""


def paint_focus(painter: QPainter, area: QRectF, theme: Theme, radius: float = 5.0) -> None:
    """Paint a line inside the edge of `area`, its corners rounded by `radius`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.accent), WIDTH))
    inset = WIDTH / 2
    painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
