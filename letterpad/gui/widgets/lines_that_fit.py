"""A few lines of text of which as many are shown as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.style.theme import GRID, current


class LinesThatFit(QWidget):
    """A title and lines below it; it takes what room is left, and never asks for any.

    Whatever is not shown is in its accessible description, and in its tooltip.
    """

    def __init__(self, title: str) -> None:
        super().__init__()
        self._title = title
        self._lines: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def set_lines(self, lines: Sequence[str]) -> None:
        """Show other lines."""
        self._lines = list(lines)
        self.setAccessibleName(self._title)
        self.setAccessibleDescription("\n".join(lines))
        self.update()

    def shown(self) -> list[str]:
        """Return the lines that there is room for; none without room for one and the title."""
        n = self.height() // self._pitch() - 1
        return self._lines[: max(0, n)]

    def _pitch(self) -> int:
        return self.fontMetrics().height() + GRID // 4

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        lines, pitch, metrics = self.shown(), self._pitch(), self.fontMetrics()
        if not lines:
            return
        with QPainter(self) as painter:
            for place, line in enumerate([self._title, *lines]):
                painter.setPen(QColor(current().muted if place else current().text))
                box = QRect(0, place * pitch, self.width(), pitch)
                shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, self.width())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
