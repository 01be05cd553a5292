"""What is read where it may surprise: a picture on the canvas, or the ink without its path."""

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtWidgets import QLabel

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.style.theme import GRID


class PictureNote(QLabel):
    """Lies at the lower end of the canvas while there is something to say; lets pens through."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._pictures_only = False
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

    @Slot(bool)
    def set_pictures_only(self, is_on: bool) -> None:
        """Say from now on that the path of the pen is not read, or do so no more."""
        self._pictures_only = is_on
        self._take_change()

    @Slot()
    def _take_change(self) -> None:
        text = self._said()
        if not text:
            self.hide()
        elif text != self.text() or self.isHidden():
            self.setText(text)
            self._place()
            self.show()

    def _said(self) -> str:
        canvas = self._canvas()
        has_picture = canvas.picture() is not None
        if has_picture and canvas.ink().is_empty:
            return self.tr("The picture is read. Draw over it, and your ink is read instead.")
        said = []
        if has_picture:
            said.append(self.tr("Your ink is read, not the picture under it."))
        if self._pictures_only:
            said.append(self.tr("“Picture only” is on: the path of your pen is not read."))
        return "\n".join(said)

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
