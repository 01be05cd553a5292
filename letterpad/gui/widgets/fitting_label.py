"""A label of one line whose type becomes smaller for a longer text, and then ends it in dots."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QToolTip, QWidget

from letterpad.gui.text.run_texts import plain

_SMALLEST = 0.25
"""Share of the label's own type; what does not fit in this either is shortened in its middle."""


class FittingLabel(QLabel):
    """Shows as much of its text as fits; it asks for no more room than its smallest size.

    `text` is the whole text, and so is what a screen reader says; the tooltip begins with it where
    it is shortened.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._type: QFont | None = None

    def set_type(self, font: QFont) -> None:
        """Show the text in this type, and go on doing so when the application's style changes."""
        self._type = QFont(font)
        self.setFont(font)

    def fitted(self) -> tuple[str, QFont]:
        """Return what is shown of the text, and in which type."""
        font, room = QFont(self.font()), self.contentsRect().width()
        largest = font.pixelSize() if font.pixelSize() > 0 else self.fontInfo().pixelSize()
        needed = QFontMetrics(font).horizontalAdvance(self.text())
        if needed <= room or not self.text():
            return self.text(), font
        font.setPixelSize(max(1, round(largest * max(_SMALLEST, 0.97 * room / needed))))
        metrics = QFontMetrics(font)
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room), font

    # Qt's own

    def changeEvent(self, event: QEvent) -> None:
        """Take the type again that another style sheet of the application has taken away."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._type is not None:
            self.setFont(self._type)

    def minimumSizeHint(self) -> QSize:
        """Ask for the smallest size that was set, whatever the text."""
        return self.minimumSize()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            if self.fitted()[0] != self.text():
                QToolTip.showText(
                    event.globalPos(), plain(f"{self.text()}\n{self.toolTip()}"), self
                )
                return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown, font = self.fitted()
        if shown == self.text() and font == self.font():
            super().paintEvent(event)
            return
        option = QStyleOption()
        option.initFrom(self)
        with QPainter(self) as painter:
            painter.setFont(font)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                self.alignment().value,
                option.palette,
                self.isEnabled(),
                shown,
                self.foregroundRole(),
            )
