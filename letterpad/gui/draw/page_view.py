"""A photographed page with a box around each of its letters, coloured by how sure the answer is."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from letterpad.gui.style.focus_ring import paint_focus
from letterpad.gui.style.theme import GRID, current, scaled, text_on
from letterpad.messages import isolated
from letterpad.recognition.page_reading import ReadLetter, ReadPage
from letterpad.recognition.sureness import Sureness

_LINE, _CHOSEN_LINE = 1.5, 3.0
_AROUND = 3
"""Pixels between a letter and its box."""


class PageView(QWidget):
    """Shows a page; its letters are chosen by a click or the arrow keys, and can be dragged away.

    Signals
    -------
    current_changed(int)
        Another letter is chosen.
    opened(int)
        A letter was clicked twice, or Enter was pressed.
    """

    current_changed = Signal(int)
    opened = Signal(int)

    def __init__(self, page: ReadPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page_view")
        self.setAccessibleName(self.tr("The page"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(scaled(280), scaled(280))
        self._page = page
        height, width = page.grey.shape
        grey = np.ascontiguousarray(page.grey)
        self._image = QImage(
            grey.data, width, height, width, QImage.Format.Format_Grayscale8
        ).copy()
        self._scaled = QPixmap()
        self._labels = list(page.labels)
        self._current = 0
        self._pressed: QPoint | None = None

    def sizeHint(self) -> QSize:
        height, width = self._page.grey.shape
        side = scaled(620)
        return QSize(width, height).scaled(side, side, Qt.AspectRatioMode.KeepAspectRatio)

    @property
    def current(self) -> int:
        """The place of the letter that is chosen."""
        return self._current

    def set_labels(self, labels: Sequence[str]) -> None:
        """Show what the letters are, where the user has said so, or what they are read as."""
        self._labels = list(labels)
        self.update()

    def choose(self, place: int) -> None:
        """Choose a letter."""
        if place != self._current and 0 <= place < len(self._page.letters):
            self._current = place
            self.setAccessibleDescription(self._said(place))
            self.update()
            self.current_changed.emit(place)

    def box_of(self, place: int) -> QRectF:
        """Return where the box around a letter is, in pixels of this widget."""
        area = self._area()
        left, top, right, bottom = self._page.letters[place].found.box
        box = QRectF(
            area.left() + left * area.width(),
            area.top() + top * area.height(),
            (right - left) * area.width(),
            (bottom - top) * area.height(),
        )
        return box.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)

    def _area(self) -> QRectF:
        """Return where the page is: as large as fits, in the middle."""
        size = QSize(self._image.size()).scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRectF(
            (self.width() - size.width()) / 2,
            (self.height() - size.height()) / 2,
            size.width(),
            size.height(),
        )

    def _place_at(self, point: QPointF) -> int | None:
        places = [place for place in range(len(self._labels)) if self.box_of(place).contains(point)]
        return min(places, key=lambda place: self.box_of(place).width(), default=None)

    # Mouse and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._pressed = event.position().toPoint()
            self.choose(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(self.dragged())
            drag.exec(Qt.DropAction.CopyAction)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place is not None:
            self.opened.emit(place)

    def dragged(self) -> QMimeData:
        """Return the chosen letter as a picture: dark ink on white, as other programs take it."""
        ink = self._page.letters[self._current].found.ink
        margin = 2 + round(0.15 * max(ink.shape))
        grey = np.pad(255 - np.rint(255 * ink).astype(np.uint8), margin, constant_values=255)
        grey = np.ascontiguousarray(grey)
        height, width = grey.shape
        image = QImage(grey.data, width, height, width, QImage.Format.Format_Grayscale8)
        data = QMimeData()
        data.setImageData(image.copy())
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, n = event.key(), len(self._page.letters)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self._current)
        elif key == Qt.Key.Key_Left:
            self.choose(max(0, self._current - 1))
        elif key == Qt.Key.Key_Right:
            self.choose(min(n - 1, self._current + 1))
        elif key == Qt.Key.Key_Home:
            self.choose(0)
        elif key == Qt.Key.Key_End:
            self.choose(n - 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.choose(self._beside(-1 if key == Qt.Key.Key_Up else 1))
        else:
            super().keyPressEvent(event)

    def _beside(self, step: int) -> int:
        """Return the letter above or below the chosen one."""
        letters = self._page.letters
        here = letters[self._current].found
        lines = [each.found.line for each in letters]
        if here.line + step not in lines:
            return self._current
        places = [place for place, line in enumerate(lines) if line == here.line + step]
        return min(places, key=lambda place: abs(letters[place].found.box[0] - here.box[0]))

    # What is seen

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self._place_at(QPointF(event.pos()))
            text = self.tr("Click on a letter to see its bars") if place is None else ""
            QToolTip.showText(event.globalPos(), text or self._said(place or 0), self)
            return True
        return super().event(event)

    def _said(self, place: int) -> str:
        """Say in words which letter it is."""
        letter, label = self._page.letters[place], self._labels[place]
        if label != letter.label:
            return self.tr("{0}, as you say").format(isolated(label))
        if letter.found.label:
            read = letter.prediction.in_its_case
            if letter.is_read_otherwise:
                text = self.tr("{0}, as the sheet says, but read as {1}")
                return text.format(isolated(label), isolated(read))
            return self.tr("{0}, as the sheet says, and read so").format(isolated(label))
        said = {
            Sureness.SURE: self.tr("{0}, sure"),
            Sureness.PROBABLY: self.tr("{0}, probably"),
            Sureness.NOT_SURE: self.tr("{0}, not sure"),
            Sureness.NO_LETTER: self.tr("nearest {0}, but not like a letter"),
        }
        return said[letter.prediction.sureness].format(isolated(label))

    def paintEvent(self, event: QPaintEvent) -> None:
        area = self._area()
        ratio = self.devicePixelRatioF()
        size = (area.size() * ratio).toSize()
        if self._scaled.size() != size:
            self._scaled = QPixmap.fromImage(
                self._image.scaled(
                    size,
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
            self._scaled.setDevicePixelRatio(ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(area.topLeft(), self._scaled)
        for place in range(len(self._labels)):
            if place != self._current:
                self._paint_letter(painter, place)
        if self._labels:
            self._paint_letter(painter, self._current)
        if self.hasFocus():
            paint_focus(painter, QRectF(self.rect()), current())

    def _paint_letter(self, painter: QPainter, place: int) -> None:
        """Paint a box, and what the letter is on a tag above it."""
        letter, label = self._page.letters[place], self._labels[place]
        colour, dash = self._look_of(letter, label)
        box, is_chosen = self.box_of(place), place == self._current
        painter.setPen(QPen(colour, _CHOSEN_LINE if is_chosen else _LINE, dash))
        tint = QColor(colour)
        tint.setAlphaF(0.18 if is_chosen else 0.0)
        painter.setBrush(tint)
        painter.drawRect(box)
        text = self._tag_of(letter, label)
        metrics = self.fontMetrics()
        tag = QRectF(0, 0, metrics.horizontalAdvance(text) + GRID, metrics.height())
        tag.moveBottomLeft(box.topLeft())
        tag.moveTop(max(tag.top(), 0.0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRect(tag)
        painter.setPen(QColor(text_on(colour.red(), colour.green(), colour.blue())))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, text)

    def _tag_of(self, letter: ReadLetter, label: str) -> str:
        """Return what stands above a box: what the letter is, and how that may be wrong."""
        if label != letter.label:
            return label
        if letter.found.label:
            read = letter.prediction.in_its_case
            return f"{label}≠{read}" if letter.is_read_otherwise else label
        return f"{label}?" if letter.prediction.sureness.is_marked else label

    def _look_of(self, letter: ReadLetter, label: str) -> tuple[QColor, Qt.PenStyle]:
        """Return colour and line of a box; the same in both themes, as paper is always light."""
        sure, doubtful, none, said = "#0072b2", "#d55e00", "#5a606b", "#009e73"
        if label != letter.label:
            return QColor(said), Qt.PenStyle.SolidLine
        if letter.found.label:
            if letter.is_read_otherwise:
                return QColor(doubtful), Qt.PenStyle.DashLine
            return QColor(sure), Qt.PenStyle.SolidLine
        if letter.prediction.sureness is Sureness.NO_LETTER:
            return QColor(none), Qt.PenStyle.DotLine
        if letter.prediction.sureness.is_marked:
            return QColor(doubtful), Qt.PenStyle.DashLine
        return QColor(sure), Qt.PenStyle.SolidLine
