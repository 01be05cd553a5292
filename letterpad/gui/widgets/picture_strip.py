"""Rows of 28 x 28 pictures, as the models get them, with pages when there are many."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QToolTip, QWidget

from letterpad.gui.style.array_image import ink_colours, rgb_image
from letterpad.gui.style.focus_ring import paint_focus
from letterpad.gui.style.theme import current, scaled
from letterpad.gui.text.language import number
from letterpad.ink.raster import SIDE, Images

_GAP, _NARROW_GAP, _WALL_GAP = 8, 2, 4
_BUTTON_WIDTH, _BUTTON_HEIGHT, _LOW_BUTTON_HEIGHT = 30, 33, 24


class PictureStrip(QWidget):
    """Pictures of letters; arrow buttons and keys turn the page when they do not fit.

    Parameters
    ----------
    magnification : int
        How many logical pixels of the screen one pixel of a picture is wide.
    grows : bool
        Take any height and fill it with rows of pictures, instead of one row.
    most_rows : int, optional
        Ask for as many rows as the pictures need, up to so many; where there is no room for
        them, fewer are shown at a time.
    is_wall : bool
        Put pictures close together, without captions, and the arrows below them.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        magnification: int = 2,
        grows: bool = False,
        most_rows: int | None = None,
        is_wall: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("picture_strip")
        self.setAccessibleName(self.tr("Pictures of letters"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy.Policy
        vertical = policy.Expanding if grows else policy.Preferred if most_rows else policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self._picture = SIDE * magnification
        self._most_rows = most_rows
        self._is_wall = is_wall
        self._gap = _WALL_GAP if is_wall else _GAP
        self._row_gap = self._gap if most_rows is None else _NARROW_GAP
        self._images: Images | Sequence[Images] = ()
        self._captions: Sequence[str] = ()
        self._marked: Collection[int] = ()
        self._first = 0
        self._cache: QPixmap | None = None

        self._sentence = QLabel(self)
        self._sentence.setObjectName("picture_strip_sentence")
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._sentence.setProperty("muted", True)
        self._position = QLabel(self)
        self._position.setProperty("muted", True)
        self._position.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._previous = self._button(
            "‹", "previous_pictures", self.tr("Show the previous pictures")
        )
        self._next = self._button("›", "next_pictures", self.tr("Show the next pictures"))
        self._previous.clicked.connect(self.show_previous)
        self._next.clicked.connect(self.show_next)
        self._lay_out()

    def _button(self, text: str, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setObjectName(name)
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        button.setProperty("flat", True)
        height = _LOW_BUTTON_HEIGHT if self._is_wall else _BUTTON_HEIGHT
        button.setFixedSize(scaled(_BUTTON_WIDTH), scaled(height))
        return button

    def show_pictures(
        self,
        images: Images | Sequence[Images],
        captions: Sequence[str] = (),
        marked: Collection[int] = (),
    ) -> None:
        """Show pictures, the first page of them; only those of a page are looked at.

        Parameters
        ----------
        images : uint8 array of shape (n, 28, 28), or sequence of arrays
            0 paper to 255 ink.
        captions : sequence of str
            A few characters for each picture, drawn beneath it; or none at all.
        marked : collection of int
            Which pictures have a line around them, by their places.
        """
        if len(captions) and len(captions) != len(images):
            raise ValueError(f"{len(images)} pictures, but {len(captions)} captions")
        self._images = images
        self._captions = captions
        self._marked = marked
        self._first = 0
        self._sentence.setText("")
        self._lay_out()

    def clear(self, sentence: str = "") -> None:
        """Show no pictures, but a sentence that says why or what will be here."""
        self._images = ()
        self._captions = ()
        self._marked = ()
        self._first = 0
        self._sentence.setText(sentence)
        self._lay_out()

    def mark(self, marked: Collection[int]) -> None:
        """Put a line around other pictures, by their places."""
        self._marked = marked
        self._redraw()

    def picture_at(self, place: QPoint) -> int | None:
        """Return which picture is at a place, in logical pixels."""
        shown = self.shown()
        return next((each for each in shown if self._box(each - shown.start).contains(place)), None)

    def shown(self) -> range:
        """Which pictures are on the page that is shown."""
        return range(self._first, min(self._first + self._per_page(), len(self._images)))

    @Slot()
    def show_previous(self) -> None:
        """Turn one page back."""
        self._go_to(self._first - self._per_page())

    @Slot()
    def show_next(self) -> None:
        """Turn one page on."""
        self._go_to(self._first + self._per_page())

    def _go_to(self, first: int) -> None:
        page = self._per_page()
        last_page = max(0, len(self._images) - 1) // page * page
        self._first = min(max(0, first) // page * page, last_page)
        self._lay_out()

    def _range_text(self, first: int, last: int, n: int) -> str:
        return self.tr("{0}–{1} of {2}").format(number(first), number(last), number(n))

    def _side_width(self) -> int:
        n = len(self._images)
        widest = self._range_text(n, n, n)
        return max(
            2 * self._next.width(), self._position.fontMetrics().horizontalAdvance(widest) + _GAP
        )

    def _fitting(self, width: int) -> int:
        return max(1, (width + self._gap) // (self._picture + self._gap))

    def _columns(self) -> int:
        everything = self._fitting(self.width())
        if self._is_wall or len(self._images) <= everything * self._rows():
            return everything
        return self._fitting(self.width() - self._side_width() - _GAP)

    def _rows(self) -> int:
        rows = self._rows_in(self.height())
        if self._is_wall and len(self._images) > rows * self._columns():
            return self._rows_in(self.height() - self._next.height())
        return rows

    def _rows_in(self, height: int) -> int:
        return max(1, (height + self._row_gap) // (self._row_height() + self._row_gap))

    def set_most_rows(self, most_rows: int) -> None:
        """Ask for so many rows at most from now on."""
        if most_rows != self._most_rows:
            self._most_rows = most_rows
            self._take_height()

    def _take_height(self) -> None:
        """Ask for the height of the rows that are needed."""
        if self._most_rows is not None and self._asked_height() != self.maximumHeight():
            self.setMaximumHeight(self._asked_height())
            self.updateGeometry()

    def _asked_height(self) -> int:
        needed = -(-len(self._images) // self._fitting(self.width()))
        n_rows = min(max(1, needed), self._most_rows or 1)
        return n_rows * (self._row_height() + self._row_gap) - self._row_gap

    def _per_page(self) -> int:
        return self._columns() * self._rows()

    def _lay_out(self) -> None:
        """Place buttons and texts for the size and the pictures there are, and draw them."""
        self._take_height()
        page = self._per_page()
        self._first = self._first // page * page
        n_pictures = len(self._images)
        many = n_pictures > page
        self._place_arrows()
        shown = self.shown()
        text = self._range_text(shown.start + 1, shown.stop, n_pictures)
        if self._position.fontMetrics().horizontalAdvance(text) > self._position.width():
            text = f"{number(shown.start + 1)}–{number(shown.stop)}"
        self._position.setText(text)
        for part in (self._previous, self._next, self._position):
            part.setVisible(many)
        self._previous.setEnabled(shown.start > 0)
        self._next.setEnabled(shown.stop < n_pictures)
        self._sentence.setGeometry(self.rect())
        self._sentence.setVisible(not n_pictures)
        self.setAccessibleDescription(self._described())
        self._redraw()

    def _place_arrows(self) -> None:
        """Put the arrows and the position at the right of the pictures, or below a wall."""
        if self._is_wall:
            top, width = self.height() - self._next.height(), self._next.width()
            self._previous.move(0, top)
            self._next.move(width, top)
            self._position.setGeometry(
                2 * width, top, max(0, self.width() - 2 * width), self._next.height()
            )
            return
        side = self._side_width()
        left = self.width() - side
        self._previous.move(left + side // 2 - self._next.width(), 0)
        self._next.move(left + side // 2, 0)
        self._position.setGeometry(left, self._next.height(), side, self._caption_height())

    def _described(self) -> str:
        if not len(self._images):
            return self._sentence.text()
        shown = self.shown()
        text = self.tr("Pictures {0} to {1} of {2}").format(
            number(shown.start + 1), number(shown.stop), number(len(self._images))
        )
        if len(self._captions):
            text += ": " + ", ".join(self._captions[shown.start : shown.stop])
        return text

    def picture_text(self, picture: int) -> str:
        """Say which picture one is, and what stands below it."""
        text = self.tr("Picture {0} of {1}").format(number(picture + 1), number(len(self._images)))
        if len(self._captions):
            text += f": {self._captions[picture]}"
        return text

    def key_help(self) -> list[tuple[Sequence[Qt.Key], str]]:
        """Return the keys that act here, and what they do."""
        back = (Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Home)
        on = (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_End)
        return [
            (back, self.tr("Show the previous pictures, or the first ones.")),
            (on, self.tr("Show the next pictures, or the last ones.")),
        ]

    def _box(self, place: int) -> QRect:
        """Return where the picture at a place of the page is drawn."""
        row, column = divmod(place, self._columns())
        return QRect(
            column * (self._picture + self._gap),
            row * self._row_pitch(),
            self._picture,
            self._picture,
        )

    def _row_pitch(self) -> int:
        """Return how far apart rows are; fewer than were asked for use the room that is left."""
        narrow = self._row_height() + self._row_gap
        if self._most_rows is None or self._rows() == 1:
            return narrow
        left = self.height() + self._row_gap - self._rows() * narrow
        return narrow + max(0, left) // self._rows()

    def _caption_height(self) -> int:
        return self.fontMetrics().height() + 4

    def _row_height(self) -> int:
        return self._picture + (0 if self._is_wall else self._caption_height())

    def _redraw(self) -> None:
        """Draw again, when it is seen and not before."""
        self._cache = None
        self.update()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        cache = QPixmap(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))
        cache.setDevicePixelRatio(ratio)
        cache.fill(Qt.GlobalColor.transparent)
        if len(self._images):
            with QPainter(cache) as painter:
                self._draw(painter)
        return cache

    def _draw(self, painter: QPainter) -> None:
        theme = current()
        table = ink_colours(theme)
        muted = QColor(theme.muted)
        for place, index in enumerate(self.shown()):
            box = self._box(place)
            painter.drawImage(box, rgb_image(table[self._images[index]]))
            painter.setPen(QColor(theme.border))
            painter.drawRect(box.adjusted(0, 0, -1, -1))
            if index in self._marked:
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.drawRect(box.adjusted(0, 0, -1, -1))
            if len(self._captions):
                under = QRect(
                    box.left() - _GAP // 2,
                    box.bottom() + 3,
                    self._picture + _GAP,
                    self._caption_height(),
                )
                painter.setPen(muted)
                caption = self.fontMetrics().elidedText(
                    self._captions[index], Qt.TextElideMode.ElideMiddle, under.width()
                )
                painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, caption)

    def sizeHint(self) -> QSize:
        """Return a width for six pictures, and the height of one row, or of all it asks for."""
        return QSize(6 * (self._picture + _GAP), self._asked_height())

    def minimumSizeHint(self) -> QSize:
        """Return the size for a row of two pictures and, if it may be needed, the arrows."""
        height = self._row_height()
        if self._asked_height() > height:
            height = max(height, self._next.height() + self._caption_height())
        if self._is_wall:
            return QSize(3 * (self._picture + self._gap), height + self._next.height())
        return QSize(2 * (self._picture + _GAP) + scaled(64), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what was prepared, and a line around it while the keys act on it."""
        if self._cache is None:
            self._cache = self._drawn()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._cache)
            if self.hasFocus():
                paint_focus(painter, self.rect().toRectF(), current())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many pictures as fit now."""
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Draw again in the colours of another theme: ink as text, paper as its background."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._redraw()

    def event(self, event: QEvent) -> bool:
        """Draw again for a screen of another resolution; tell of a picture under the pointer."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        elif event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            picture = self.picture_at(event.pos())
            if picture is not None:
                QToolTip.showText(event.globalPos(), self.picture_text(picture), self)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with the arrow and page keys."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_PageUp):
            self.show_previous()
        elif key in (Qt.Key.Key_Right, Qt.Key.Key_PageDown):
            self.show_next()
        elif key == Qt.Key.Key_Home:
            self._go_to(0)
        elif key == Qt.Key.Key_End:
            self._go_to(len(self._images))
        else:
            super().keyPressEvent(event)
