"""A button along an edge, its text turned by a quarter: it opens what lies behind the edge."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent, QTransform
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter


class EdgeButton(QPushButton):
    """A button as high as its place; its text reads from top to bottom."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("edge", True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the size that the text needs, turned."""
        return super().sizeHint().transposed()

    def minimumSizeHint(self) -> QSize:
        """Return the same: a text that is cut off opens nothing."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it as Qt does, turned."""
        painter = QStylePainter(self)
        with painter:
            painter.setTransform(QTransform(0, 1, -1, 0, self.width(), 0))  # by a quarter
            option = QStyleOptionButton()
            self.initStyleOption(option)
            option.rect = option.rect.transposed()
            painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
