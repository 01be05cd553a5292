"""Drawings in rows, as many as there are: only those that are seen are read and painted."""

from collections import OrderedDict
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from letterpad.gui.collection.cell_painter import (
    GAP,
    cell_picture,
    cell_size,
)
from letterpad.gui.collection.chosen_places import ChosenPlaces
from letterpad.gui.collection.grid_places import GridPlaces
from letterpad.gui.collection.sketch import Sketch
from letterpad.gui.style.focus_ring import paint_focus
from letterpad.gui.style.theme import GRID, Theme, current
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import plain

_MOST_PICTURES, _MOST_SKETCHES = 1_200, 6_000
"""How many are kept: some windows full of pictures, and many of the smaller sketches."""

_TINT = 0.14
"""How much of the accent lies over what is chosen."""

_NOTHING: NDArray[np.int64] = np.zeros(0, dtype=np.int64)


class DrawingsGrid(QAbstractScrollArea):
    """Shows letters by their ids, and which of them are chosen; see `ChoosingGrid` for how.

    Parameters
    ----------
    say : callable
        Says a letter in words: what the pointer tells, and a screen reader.

    Signals
    -------
    wanted(list of int)
        These letters are seen, or will be soon, and are not there: answer with `add`.
    chosen_changed()
        Others are chosen.
    current_changed()
        The pointer or the keys are at another letter, or more is known of it.
    """

    wanted = Signal(object)
    chosen_changed = Signal()
    current_changed = Signal()

    def __init__(self, say: Callable[[Sketch], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._say = say
        self._ids = _NOTHING
        self._chosen = ChosenPlaces()
        self._sketches: OrderedDict[int, Sketch] = OrderedDict()
        self._fresh: set[int] = set()
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()
        self._sentence = ""
        self._hovered: int | None = None
        self._awaited: set[int] = set()
        self._cell, self._places = QSize(1, 1), GridPlaces(0, 1, QSize(1, 1))
        self._blank: QPixmap | None = None
        self._band: QRect | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask_for_seen)
        self.verticalScrollBar().valueChanged.connect(self._take_scrolling)
        self._describe()

    # What is shown

    @property
    def ids(self) -> NDArray[np.int64]:
        """The letters that are shown, in their order: int64 array of shape (n_letters,)."""
        return self._ids

    def set_ids(self, ids: NDArray[np.int64], sentence: str = "", *, anew: bool = False) -> None:
        """Show these letters; those that were there stay chosen.

        Parameters
        ----------
        ids : int64 array of shape (n_letters,)
            Each once.
        sentence : str
            What is said where there are none.
        anew : bool
            They are of another kind than those before: begin at the top, with none chosen.
        """
        had = len(self._chosen)
        self._sentence = sentence
        if anew:
            self._chosen.reset(len(ids))
        else:
            self._chosen.move(self._ids, ids)
        self._ids = ids
        self._hovered = None
        self._lay_out()
        if anew:
            self.verticalScrollBar().setValue(0)
        if had or len(self._chosen):
            self.chosen_changed.emit()
        self._refresh()

    def add(self, sketches: Iterable[Sketch]) -> None:
        """Take the letters that were asked for by `wanted`."""
        # Those that were asked for and do not come are gone: a listing without them follows.
        self._fresh |= self._awaited
        self._awaited = set()
        self.put(sketches)

    def put(self, sketches: Iterable[Sketch]) -> None:
        """Take letters that nobody has asked for: they will be seen."""
        for sketch in sketches:
            self._sketches[sketch.id] = sketch
            self._sketches.move_to_end(sketch.id)
            self._pictures.pop(sketch.id, None)
            self._fresh.add(sketch.id)
        while len(self._sketches) > _MOST_SKETCHES:
            self._fresh.discard(self._sketches.popitem(last=False)[0])
        self._refresh()

    @Slot()
    def doubt(self) -> None:
        """Read all letters again when they are seen next: they may be others now.

        Until then they are shown as they were, so that nothing flickers.
        """
        self._fresh.clear()
        self._awaited.clear()
        self._refresh()

    def sketch_of(self, letter: int) -> Sketch | None:
        """Return a letter by its id, if it is read."""
        return self._sketches.get(letter)

    def _refresh(self) -> None:
        self._describe()
        self.current_changed.emit()
        self._soon.start()
        self.viewport().update()

    # What is chosen

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of the chosen letters, in the order in which they are shown."""
        return tuple(self._ids[self._chosen.places()].tolist())

    @property
    def n_chosen(self) -> int:
        """How many letters are chosen."""
        return len(self._chosen)

    def current_id(self) -> int | None:
        """Return the letter at which the keys are."""
        place = self._chosen.current
        return None if place is None else int(self._ids[place])

    def current_sketch(self) -> Sketch | None:
        """Return the letter under the pointer, else that at which the keys are; None for none."""
        place = self._chosen.current if self._hovered is None else self._hovered
        return None if place is None else self._sketches.get(int(self._ids[place]))

    @Slot()
    def choose_all(self) -> None:
        """Choose all letters that are shown."""
        self._chosen.everything()
        self._tell_chosen()

    def choose_place(self, place: int) -> None:
        """Choose the letter at a place, and nothing else."""
        self._chosen.only(place)
        self._tell_chosen()

    @Slot()
    def choose_none(self) -> None:
        """Choose none."""
        self._chosen.nothing()
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        self._describe()
        self.viewport().update()
        self.chosen_changed.emit()
        self.current_changed.emit()

    def _describe(self) -> None:
        """Let a screen reader know where the keys are, and how much is shown."""
        n = len(self._ids)
        if not n:
            self.setAccessibleDescription(self._sentence or self.tr("No drawing is shown."))
            return
        text = self.tr("{0} drawings, {1} chosen").format(number(n), number(len(self._chosen)))
        place = self._chosen.current
        sketch = None if place is None else self._sketches.get(int(self._ids[place]))
        if place is not None and sketch is not None:
            where = self.tr("Drawing {0} of {1}").format(number(place + 1), number(n))
            text = f"{where}: {self._say(sketch)}. {text}"
        self.setAccessibleDescription(text)

    # Where everything is

    def _in_grid(self, point: QPoint) -> QPoint:
        """Return where a point of the viewport is, from the grid's top."""
        return point + QPoint(-GRID, self.verticalScrollBar().value() - GRID)

    def place_rect(self, place: int) -> QRect:
        """Return where a letter is, in the viewport."""
        corner = self._places.rect(place).topLeft() - self._in_grid(QPoint())
        return QRect(corner, self._cell - QSize(GAP, GAP))

    def place_at(self, point: QPoint) -> int | None:
        """Return which letter is at a point of the viewport."""
        place = self._places.at(self._in_grid(point))
        return place if place is not None and self.place_rect(place).contains(point) else None

    def seen(self) -> range:
        """Return the places of the letters that are seen now."""
        top = self._in_grid(QPoint()).y()
        return self._places.between(top, top + self.viewport().height())

    def _lay_out(self) -> None:
        bar, height, least = self.verticalScrollBar(), self.viewport().height(), self._measured()
        # No gap is needed after the last of a row; what is left over makes all a little wider.
        width = max(least.width(), self.viewport().width() - 2 * GRID + GAP)
        across = width // (width // least.width())
        places = GridPlaces(len(self._ids), width, QSize(across, least.height()))
        self._cell, self._places = least, places
        bar.setPageStep(height)
        bar.setSingleStep(max(1, places.cell.height() // 2))
        bar.setRange(0, max(0, places.height + 2 * GRID - GAP - height))

    def _measured(self) -> QSize:
        """Return the least size of a cell; of another one, all pictures are painted again."""
        least = cell_size(self.font())
        if least != self._cell:
            self._forget_pictures()
        return least

    def _forget_pictures(self) -> None:
        self._pictures.clear()
        self._blank = None
        self.viewport().update()

    def _show(self, place: int) -> None:
        """Scroll until a letter is seen."""
        cell, bar = self._places.rect(place), self.verticalScrollBar()
        bottom = cell.bottom() + 2 * GRID - GAP
        if bar.value() > cell.top():
            bar.setValue(cell.top())
        elif bar.value() + self.viewport().height() < bottom:
            bar.setValue(bottom - self.viewport().height())

    @Slot()
    def _take_scrolling(self) -> None:
        self._hovered = None
        self._soon.start()
        self.viewport().update()

    @Slot()
    def _ask_for_seen(self) -> None:
        """Ask for what is seen and not there, else for what is next above and below.

        What is asked for comes before more is: who scrolls far passes most of it by.
        """
        if self._awaited:
            return
        seen, n = self.seen(), len(self._ids)
        around = range(max(0, seen.start - len(seen)), min(n, seen.stop + len(seen)))
        for some in (seen, around):
            ids = self._ids[some.start : some.stop].tolist()
            if missing := [each for each in ids if each not in self._fresh]:
                self._awaited = set(missing)
                self.wanted.emit(missing)
                return

    # Qt's own

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos())
            sketch = None if place is None else self._sketches.get(int(self._ids[place]))
            said = "" if sketch is None else plain(self._say(sketch))
            QToolTip.showText(event.globalPos(), said, self)
            return True
        if event.type() == QEvent.Type.Leave and self._hovered is not None:
            self._hovered = None
            self.current_changed.emit()
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._forget_pictures()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._forget_pictures()
            self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep in sight what was at the top, however many there are beside each other now."""
        super().resizeEvent(event)
        columns = self._places.columns
        first = self.verticalScrollBar().value() // self._places.cell.height() * columns
        self._lay_out()
        if columns != self._places.columns and first < len(self._ids):
            self.verticalScrollBar().setValue(self._places.rect(first).top())
        self._soon.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        with QPainter(self.viewport()) as painter:
            if not len(self._ids):
                painter.setPen(QColor(theme.muted))
                room = self.viewport().rect().adjusted(2 * GRID, 2 * GRID, -2 * GRID, -2 * GRID)
                flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
                painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, self._sentence)
            has_focus, ratio = self.hasFocus(), self.devicePixelRatioF()
            corners, origin = self._places.corners(self.seen()), self._in_grid(QPoint())
            size = self._cell - QSize(GAP, GAP)
            for place, corner in corners:
                box = QRect(corner - origin, size)
                sketch = self._sketches.get(int(self._ids[place]))
                painter.drawPixmap(box.topLeft(), self._picture_of(sketch, theme, ratio))
                if place in self._chosen:
                    self._paint_chosen(painter, box, theme)
                if has_focus and place == self._chosen.current:
                    painter.setPen(QPen(QColor(theme.text), 1.0, Qt.PenStyle.DotLine))
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), GRID / 2, GRID / 2)
            if self._band is not None:
                colour = QColor(theme.accent)
                painter.setPen(QPen(colour, 1.0))
                colour.setAlphaF(_TINT)
                painter.setBrush(colour)
                painter.drawRect(self._band.translated(QPoint() - self._in_grid(QPoint())))
            if self.hasFocus():
                paint_focus(painter, QRectF(self.viewport().rect()), theme)

    def _paint_chosen(self, painter: QPainter, box: QRect, theme: Theme) -> None:
        paper = QRectF(box.left(), box.top(), box.width(), box.width())
        tint = QColor(theme.accent)
        tint.setAlphaF(_TINT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 2.0))
        painter.setBrush(tint)
        painter.drawRoundedRect(paper.adjusted(1, 1, -1, -1), GRID / 2, GRID / 2)

    def _picture_of(self, sketch: Sketch | None, theme: Theme, ratio: float) -> QPixmap:
        """Return what a letter looks like; None is one that is not read yet."""
        if sketch is None:
            if self._blank is None:
                self._blank = cell_picture(None, self.font(), theme, ratio)
            return self._blank
        picture = self._pictures.get(sketch.id)
        if picture is None:
            picture = cell_picture(sketch, self.font(), theme, ratio)
            self._pictures[sketch.id] = picture
            while len(self._pictures) > _MOST_PICTURES:
                self._pictures.popitem(last=False)
        return picture
