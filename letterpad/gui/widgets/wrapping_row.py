"""A row of widgets that goes on in another line where there is no room for all."""

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.style.theme import GRID

_GAP = GRID // 2


class WrappingRow(QWidget):
    """Widgets of their own size from left to right, in as many lines as are needed.

    Its height is that of its lines, so nothing is cut off however narrow the window or large the
    text is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widgets: list[QWidget] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, widget: QWidget, before: QWidget | None = None) -> None:
        """Put a widget at the end, or before another one; Tab goes through them in this order."""
        place = len(self._widgets) if before is None else self._widgets.index(before)
        widget.setParent(self)
        self._widgets.insert(place, widget)
        if before is not None:
            QWidget.setTabOrder(before, widget)  # to its place in the window
            QWidget.setTabOrder(widget, before)
        widget.show()
        self._lay_out()

    @property
    def n_lines(self) -> int:
        """How many lines there are now."""
        return len({widget.y() for widget in self._widgets})

    def _lay_out(self) -> None:
        place, line = QPoint(0, 0), 0
        for widget in self._widgets:
            size = widget.sizeHint().expandedTo(widget.minimumSize())
            if place.x() and place.x() + size.width() > self.width():
                place, line = QPoint(0, place.y() + line + _GAP), 0
            widget.setGeometry(place.x(), place.y(), size.width(), size.height())
            place.setX(place.x() + size.width() + _GAP)
            line = max(line, size.height())
        height = place.y() + line
        if height != self.height():
            self.setFixedHeight(height)

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self.height())

    def minimumSizeHint(self) -> QSize:
        widths = [widget.sizeHint().width() for widget in self._widgets]
        return QSize(max(widths, default=0), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        """Lay out again when a widget asks for another size, as with another font."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay_out()
        return done
