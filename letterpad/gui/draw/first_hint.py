"""What a newcomer is told on the empty canvas, until the first stroke."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLabel

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.style.theme import GRID


class FirstHint(QLabel):
    """Lies on a canvas, and lets every pen through.

    Signals
    -------
    done()
        Something is drawn: the hint is gone for good.
    """

    done = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("first_hint")
        self.setProperty("muted", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setText(
            self.tr(
                "As large as you like, with the mouse, a finger or a pen: the answer follows. "
                "Or with the keyboard: the space bar puts the pen down, arrow keys move it. "
                "F1 shows all keys."
            )
        )
        canvas.installEventFilter(self)
        canvas.ink_changed.connect(self._take_ink)
        self._place()
        self.show()

    def _canvas(self) -> Canvas:
        """Return the canvas; it is not kept, as a parent that its child holds is never freed."""
        canvas = self.parentWidget()
        assert isinstance(canvas, Canvas)
        return canvas

    def _place(self) -> None:
        """Lie under the line in the middle of the canvas, between its margins."""
        canvas = self._canvas()
        metrics = canvas.fontMetrics()
        top = canvas.height() // 2 + metrics.height()
        width = max(1, min(canvas.width() - 6 * GRID, 45 * metrics.averageCharWidth()))
        height = min(self.heightForWidth(width), canvas.height() - top - GRID)
        self.setGeometry((canvas.width() - width) // 2, top, width, max(0, height))

    @Slot()
    def _take_ink(self) -> None:
        canvas = self._canvas()
        if not canvas.is_empty:
            canvas.ink_changed.disconnect(self._take_ink)
            self.hide()
            self.done.emit()
            self.deleteLater()

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
