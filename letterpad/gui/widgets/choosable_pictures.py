"""Pictures of letters of which a single one can be chosen."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from letterpad.gui.style.theme import current
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.ink.raster import Images

_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_GOING = (*_ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
_CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChoosablePictures(PictureStrip):
    """A click on a picture chooses it, and so do Enter and Space where the arrow keys went.

    The parameters are those of `PictureStrip`.

    Signals
    -------
    picture_chosen(int)
        The user chose a picture, by its place among all.
    """

    picture_chosen = Signal(int)

    _here: int | None = None
    _pressed: int | None = None

    def here(self) -> int | None:
        """Return the picture at which the keys are."""
        return self._here if self._here is not None and self._here < len(self._images) else None

    def show_pictures(
        self,
        images: Images | Sequence[Images],
        captions: Sequence[str] = (),
        marked: Collection[int] = (),
    ) -> None:
        self._here = self._pressed = None
        super().show_pictures(images, captions, marked)

    def clear(self, sentence: str = "") -> None:
        self._here = self._pressed = None
        super().clear(sentence)

    def key_help(self) -> list[tuple[Sequence[Qt.Key], str]]:
        """Return the keys that act here, and what they do."""
        return [
            (_ARROWS, self.tr("Go to the next picture.")),
            (_CHOOSING, self.tr("Choose the letter of the picture.")),
            (
                (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
                self.tr("Show the previous or the next pictures."),
            ),
            ((Qt.Key.Key_Home, Qt.Key.Key_End), self.tr("Go to the first or the last picture.")),
        ]

    def _described(self) -> str:
        here = self.here()
        text = super()._described()
        return text if here is None else f"{self.picture_text(here)}. {text}"

    def _go_to_picture(self, picture: int | None) -> None:
        """Let the keys be at a picture, and show the page that it is on."""
        self._here = picture
        if picture is not None and picture not in self.shown():
            self._go_to(picture)
        self.setAccessibleDescription(self._described())
        self.update()

    def _gone_to(self, key: Qt.Key) -> int | None:
        """Return the picture that a key goes to."""
        last, here = len(self._images) - 1, self.here()
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self._columns(),
            Qt.Key.Key_Down: self._columns(),
        }.get(key)
        if last < 0:
            return None
        if step is None:
            return {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(key)
        if here is None:
            return self.shown().start
        return min(max(0, here + step), last)

    # Qt's own

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take a click on a picture; one beside them is for what is below."""
        picture = self.picture_at(event.position().toPoint())
        self._pressed = picture if event.button() == Qt.MouseButton.LeftButton else None
        if self._pressed is None:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the picture that was pressed."""
        pressed, self._pressed = self._pressed, None
        if pressed is None:
            event.ignore()
        elif pressed == self.picture_at(event.position().toPoint()):
            self._go_to_picture(pressed)
            self.picture_chosen.emit(pressed)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose nothing again: the first click has done so."""
        if self.picture_at(event.position().toPoint()) is None:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from picture to picture, turn pages, choose."""
        picture, here = self._gone_to(Qt.Key(event.key())), self.here()
        if picture is not None:
            self._go_to_picture(picture)
        elif event.key() in _CHOOSING:
            if here is not None:
                self.picture_chosen.emit(here)
        elif event.key() not in _GOING:  # which go nowhere as long as there are no pictures
            super().keyPressEvent(event)
            if here not in self.shown():
                self._go_to_picture(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let the keys be at no picture."""
        self._go_to_picture(None)
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a line around the picture at which the keys are."""
        super().paintEvent(event)
        here = self.here()
        if here is not None and here in self.shown() and self.hasFocus():
            box: QRect = self._box(here - self.shown().start)
            with QPainter(self) as painter:
                painter.setPen(QPen(QColor(current().text), 2))
                painter.drawRect(box.adjusted(1, 1, -1, -1))
