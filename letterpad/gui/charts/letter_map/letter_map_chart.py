"""The map of letters: a dot for each, its picture under the pointer, and the drawing among them."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from letterpad.explaining.letter_map import LetterMap
from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.charts.letter_map import map_painter
from letterpad.gui.charts.letter_map.map_dots import MapDots, Shown
from letterpad.gui.charts.letter_map.map_view import MapView
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import current, scaled
from letterpad.gui.text.language import localized, number
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.letters.letterset import LetterSet

_NEAR = 12.0
"""Logical pixels from a dot at which the pointer still means it."""

_MOST_TOLD = 60
_ZOOM = 1.25


class LetterMapChart(PaintedChart):
    """Dots of letters that look alike lie together; the drawing is a larger dot.

    The left and right keys go through the dots of a class, those up and down to another class. The
    wheel and the keys + and - zoom, dragging moves the map.

    Signals
    -------
    view_changed()
        Another part of the map is seen, or others of its dots.
    """

    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_map")
        self.setAccessibleName(self.tr("Map of the letters"))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._dots: MapDots | None = None
        self._names: map_painter.Labels | None = None
        self._drawing: tuple[float, float] | None = None
        self._hovered: int | None = None
        self._dragged_from: QPointF | None = None
        self._is_dragging = False
        self._sentence = self.tr("Letters that look alike will lie together here.")
        self.describe()

    # What is shown

    def set_map(
        self,
        found: LetterMap,
        letters: LetterSet,
        shown: Shown = Shown(),  # noqa: B008 - is never changed
        marked: NDArray[np.bool_] | None = None,
    ) -> None:
        """Show the map of letters, all of it.

        Parameters
        ----------
        found : LetterMap
        letters : LetterSet
            All letters, those of the map among them.
        shown : Shown
            Which of them stand out.
        marked : bool array of shape (n_letters,), optional
            Those that have a ring around.
        """
        self._dots = MapDots(found, letters, self._area(), shown, marked)
        self._drawing = None
        self.forget_item()
        self._refresh()

    def clear(self, sentence: str) -> None:
        """Show no map, but a sentence that says why or what will be here."""
        self._dots = self._drawing = None
        self._sentence = sentence
        self.forget_item()
        self._refresh()

    def set_shown(self, shown: Shown) -> None:
        """Let some of the letters stand out."""
        if self._dots is not None:
            self._dots.shown = shown
            self._refresh()

    def set_marked(self, marked: NDArray[np.bool_] | None) -> None:
        """Put a ring around some letters, bool of shape (n_letters,); None around none."""
        if self._dots is not None:
            self._dots.marked = marked
            self._refresh()

    def set_drawing(self, point: tuple[float, float] | None) -> None:
        """Show where the drawing is, None for none."""
        if point != self._drawing and (self._dots is not None or point is None):
            self._drawing = point
            self.update()

    @property
    def drawing(self) -> tuple[float, float] | None:
        """The point of the map at which the drawing is."""
        return self._drawing

    @property
    def dots(self) -> MapDots | None:
        """What is drawn; None while there is no map."""
        return self._dots

    def pointed_at(self) -> int | None:
        """Return the item whose picture is shown: at the pointer, or where the keys are."""
        return self.current() if self._hovered is None else self._hovered

    def _refresh(self) -> None:
        """Choose again which letters are drawn, and draw them."""
        dots, here = self._dots, self.current()
        self._hovered = None
        if dots is not None:
            kept = None if here is None else dots.letter(here)
            dots.choose()
            self._marked = None if kept is None else dots.item_of(kept)
        self._names = None
        self.describe()
        self.redraw()
        self.view_changed.emit()

    # Which part of it

    @Slot()
    def zoom_in(self) -> None:
        """Show less of the map, larger."""
        if self._dots is not None:
            self._look_at(self._dots.view.zoomed(_ZOOM**2, self._area().center()))

    @Slot()
    def zoom_out(self) -> None:
        """Show more of the map, smaller."""
        if self._dots is not None:
            self._look_at(self._dots.view.zoomed(_ZOOM**-2, self._area().center()))

    @Slot()
    def show_all(self) -> None:
        """Show the whole map."""
        if self._dots is not None:
            self._look_at(MapView.of(self._dots.map.points, self._area()))

    def _look_at(self, view: MapView) -> None:
        if self._dots is not None and view != self._dots.view:
            self._dots.view = view
            self._refresh()

    # What the chart says

    @property
    def is_empty(self) -> bool:
        """Whether there is no map; one of whose dots none is in sight is a map."""
        return self._dots is None

    def n_items(self) -> int:
        return 0 if self._dots is None else len(self._dots)

    def _of_map(self) -> MapDots:
        assert self._dots is not None
        return self._dots

    def sentence(self, item: int) -> str:
        dots = self._of_map()
        name, which = shortened(dots.name(item)), number(dots.letter(item) + 1)
        writer = dots.writer(item)
        if writer:
            said = self.tr("{0}, written by {1} (letter {2})")
            return said.format(name, shortened(writer), which)
        return self.tr("{0} (letter {1})").format(name, which)

    def description(self) -> str:
        """Say how many letters there are, what the map tells, and where the classes are."""
        dots = self._of_map()
        there = dots.labelled(_MOST_TOLD)
        there.sort(key=lambda label: float(dots.centres[label, 0]))
        names = ", ".join(shortened(dots.letters.classes[label]) for label in there)
        return self.tr(
            "{0} of {1} letters; from left to right: {2}. Across are {3}, up {4} of all differences"
        ).format(
            number(len(dots)),
            number(len(dots.map.points)),
            names,
            *map(percent, dots.map.explained),
        )

    def empty_sentence(self) -> str:
        return self._sentence

    def chart_table(self) -> DataTable:
        """Return the letters that are drawn, and where they are."""
        dots = self._dots
        has_writers = dots is not None and dots.letters.writers is not None
        columns = [
            Column(self.tr("Number"), number),
            Column(self.tr("Letter")),
            *([Column(self.tr("Writer"))] if has_writers else []),
            Column(self.tr("Across"), _coordinate),
            Column(self.tr("Up"), _coordinate),
        ]
        rows = []
        if dots is not None:
            for item, (x, y) in enumerate(dots.map.points[dots.drawn].tolist()):
                who = [dots.writer(item)] if has_writers else []
                rows.append((dots.letter(item) + 1, dots.name(item), *who, x, y))
        return DataTable(self.accessibleName(), columns, rows)

    def own_keys(self) -> list[tuple[Keys, str]]:
        key = Qt.Key
        return [
            (ARROWS[:2], self.tr("Go to the next dot of the same letter, to the left or right.")),
            (ARROWS[2:], self.tr("Go to the nearest dot of the letter before, or after.")),
            ((key.Key_Home, key.Key_End), self.tr("Go to the letter's first dot, or its last.")),
            ((key.Key_Plus, key.Key_Minus), self.tr("Zoom in, or out.")),
            ((key.Key_0,), self.tr("Show the whole map.")),
        ]

    # Where things are

    def _area(self) -> QRectF:
        """Return where dots can be; at the left and below are the pictures of the axes' ends."""
        room = map_painter.room_of_ends()
        width, height = self.width() - room - ROOM, self.height() - room - ROOM
        return QRectF(room, ROOM, max(20.0, width), max(20.0, height))

    def item_rect(self, item: int) -> QRectF:
        """Return the square around a dot."""
        x, y = self._of_map().places[item].tolist()
        reach = map_painter.DRAWING
        return QRectF(x - reach, y - reach, 2 * reach, 2 * reach)

    def item_at(self, place: QPointF) -> int | None:
        """Return the nearest dot, if one is near."""
        return None if self._dots is None else self._dots.nearest(place, _NEAR)

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        """Return the dot that a key goes to: each class is a row, from left to right."""
        if here is None:
            return 0 if key in (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End) else None
        return self._of_map().by_key(key, here)

    def choose(self, item: int) -> None:
        """Go to a dot, and show its picture."""
        self._hovered = None
        self._mark(item)
        self.update()

    def card_rect(self, item: int) -> QRectF:
        """Return where the picture of a letter is shown when it is pointed at."""
        return map_painter.card_rect(self._of_map(), item, self.font(), QRectF(self.rect()))

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, dots = current(), self._dots
        if dots is None:
            self.draw_sentence(painter, self._sentence)
            return
        map_painter.paint_ends(painter, dots, self.font(), theme)
        map_painter.paint_dots(painter, dots, theme, marked=marked)
        if self._names is None:
            self._names = map_painter.placed_names(dots, self.font())
        map_painter.paint_names(painter, dots, self._names, self.font(), theme)
        if self._drawing is not None and not marked:
            map_painter.paint_drawing(painter, dots, self._drawing, self.font(), theme)

    def paint_over(self, painter: QPainter) -> None:
        """Paint the drawing's dot, and the letter that is pointed at with others of its class."""
        dots, item, theme = self._dots, self.pointed_at(), current()
        if dots is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if item is not None:
            map_painter.paint_class(painter, dots, int(dots.labels[item]), theme)
        if self._drawing is not None:
            map_painter.paint_drawing(painter, dots, self._drawing, self.font(), theme)
        if item is not None:
            within = QRectF(self.rect())
            map_painter.paint_card(painter, dots, item, self.font(), within, theme)

    def redraw(self) -> None:
        self._names = None
        super().redraw()

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(520), scaled(360))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(260), scaled(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._dots is not None:
            self._dots.view = self._dots.view.in_area(self._area())
            self._refresh()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self._dragged_from, self._is_dragging = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        if self._dragged_from is not None and self._dots is not None:
            by = place - self._dragged_from
            if self._is_dragging or by.manhattanLength() >= QApplication.startDragDistance():
                self._is_dragging = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self._dragged_from = place
                self._look_at(self._dots.view.moved(by))
            return
        item = self.item_at(place)
        if item != self._hovered:
            self._hovered = item
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged_from, self._is_dragging = None, False
        self.unsetCursor()
        super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = None
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned and self._dots is not None:
            self._look_at(self._dots.view.zoomed(_ZOOM ** (turned / 120), event.position()))
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = {
            Qt.Key.Key_Plus: self.zoom_in,
            Qt.Key.Key_Minus: self.zoom_out,
            Qt.Key.Key_0: self.show_all,
        }.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()


def _coordinate(value: float) -> str:
    return localized(f"{value:.3f}")
