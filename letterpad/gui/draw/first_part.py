"""The first part of a drawing in full colour, and the rest of it pale."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.canvas.ink_painter import View, paint_stroke
from letterpad.gui.style.theme import current, scaled
from letterpad.ink.strokes import EMPTY, Ink

_LINE = 0.05
"""Width of the line, as a share of the picture's side."""


class FirstPart(QWidget):
    """Shows how far a drawing had come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_part")
        self.setAccessibleName(self.tr("Your drawing up to there"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._whole = self._part = EMPTY

    def show_part(self, whole: Ink, part: Ink) -> None:
        """Show a drawing of which only a part is there yet."""
        self._whole, self._part = whole, part
        self.update()

    def part(self) -> Ink:
        """Return what is there."""
        return self._part

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(120))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(72), scaled(72))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        side = min(self.width(), self.height()) - 1.0
        square = QRectF(0.5, 0.5, side, side)
        with QPainter(self) as painter:
            painter.setPen(QPen(QColor(theme.border), 1.0))
            painter.setBrush(QColor(theme.surface))
            painter.drawRect(square)
            if self._whole.is_empty:
                return
            margin = 0.14 * side
            inner = square.adjusted(margin, margin, -margin, -margin)
            left, top, right, bottom = self._whole.bounds()
            scale = inner.width() / max(right - left, bottom - top, 1.0)
            middle = QPointF((left + right) / 2, (top + bottom) / 2)
            view = View(scale, inner.center() - middle * scale)
            for ink, colour in ((self._whole, theme.border), (self._part, theme.text)):
                for stroke in ink.strokes:
                    paint_stroke(painter, stroke, view, colour, max(2.0, _LINE * side))
