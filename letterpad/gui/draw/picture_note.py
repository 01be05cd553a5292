"""What is read while a picture lies on the canvas: the picture, or the ink over it."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QLabel

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.style.theme import GRID


class PictureNote(QLabel):
    """Lies at the lower end of a canvas with a picture, and lets every pen through."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("picture_note")
        self.setProperty("muted", True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
        self.hide()
        canvas.installEventFilter(self)
        canvas.ink_changed.connect(self._take_change)

    def _canvas(self) -> Canvas:
        """Return the canvas; it is not kept, as a parent that its child holds is never freed."""
        canvas = self.parentWidget()
        assert isinstance(canvas, Canvas)
        return canvas

    @Slot()
    def _take_change(self) -> None:
        canvas = self._canvas()
        if canvas.picture() is None:
            self.hide()
            return
        text = (
            self.tr("The picture is read. Draw over it, and your ink is read instead.")
            if canvas.ink().is_empty
            else self.tr("Your ink is read, not the picture under it.")
        )
        if text != self.text() or self.isHidden():
            self.setText(text)
            self._place()
            self.show()

    def _place(self) -> None:
        """Lie inside the lower edge of the canvas."""
        canvas = self._canvas()
        width = max(1, canvas.width() - 4 * GRID)
        height = self.heightForWidth(width)
        self.setGeometry(2 * GRID, canvas.height() - height - GRID, width, height)

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
