"""The base of charts of a net: a click or Return opens the sum of a unit."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolTip, QWidget

from letterpad.gui.charts.chart import PaintedChart
from letterpad.gui.text.run_texts import plain


class UnitChart(PaintedChart):
    """A chart that says at once what is under the pointer, and some items of which open a sum.

    A subclass says which (`opens`), and where things are when the chart is of another size
    (`place`).

    Signals
    -------
    unit_opened(int, int)
        The user asks for the sum of a unit: its layer, and its number there.
    """

    unit_opened = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)

    def opens(self, item: int) -> tuple[int, int] | None:
        """Return the layer and the number there of the unit that an item opens, or None."""
        raise NotImplementedError

    def place(self) -> None:
        """Place all that is drawn, for the present size, and draw it."""
        raise NotImplementedError

    def note_click(self, item: int) -> None:
        """Go on from an item that was clicked, when keys are used next."""

    def activate(self, item: int) -> bool:
        unit = self.opens(item)
        if unit is not None:
            self.unit_opened.emit(*unit)
        return unit is not None

    def say_at_pointer(self, where: QPoint, sentence: str) -> None:
        """Show a sentence at a place of the screen until the pointer leaves it; "" for none."""
        QToolTip.showText(where, plain(sentence), self, QRect())

    def show_pointer(self, item: int | None) -> None:
        """Let the pointer be a hand over an item that opens a sum."""
        opens = item is not None and self.opens(item) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.place()
        super().resizeEvent(event)

    def restyle(self) -> None:
        self.place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.item_at(event.position())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.note_click(item)
            self.activate(item)
