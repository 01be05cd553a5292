"""The canvas: where the pen's path becomes Ink, while it is shown."""

from collections.abc import Sequence
from dataclasses import astuple
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QKeyCombination,
    QPointF,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.canvas import eraser, label_keys
from letterpad.gui.canvas.drawn_with import Drawn, DrawnWith, now
from letterpad.gui.canvas.ink_painter import (
    ALL,
    ALL_BUT_TAIL,
    TAIL,
    View,
    paint_paper,
    paint_stroke,
    portions,
)
from letterpad.gui.canvas.keyboard_pen import KeyboardPen
from letterpad.gui.canvas.open_stroke import OpenStroke
from letterpad.gui.canvas.picture_under import FILL, paint_picture
from letterpad.gui.style.focus_ring import paint_focus
from letterpad.gui.style.theme import GRID, current
from letterpad.ink.history import History
from letterpad.ink.strokes import EMPTY, Ink, Stroke
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.recognition.writing_lines import PAPER, WritingLines

if TYPE_CHECKING:
    from collections.abc import Iterator

_AT_ONCE, _THEN, _PAUSE_MS = 500, 100, 2
"""Pieces of strokes that are painted at once, then in each turn of the event loop, and the
milliseconds from turn to turn: what was drawn by hand appears whole, and a drawing of a hundred
thousand points does not hold up the pen."""


class Canvas(KeyboardPen):
    """A square to draw on with mouse, finger, pen or keyboard.

    Ink is kept in the logical pixels of the canvas as it was when the drawing began, so that a
    resize scales the view and never the truth.

    Signals
    -------
    ink_changed
        After every change: each pen move, undo, redo, clear, `set_ink`.
    lines_changed
        The canvas was ruled, or is so no more.
    label_typed(str)
        Alt and a letter were pressed: it is what was drawn.
    answer_confirmed
        Enter was pressed: what the model reads is right.
    """

    ink_changed = Signal()
    lines_changed = Signal()
    label_typed = Signal(str)
    answer_confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName(self.tr("Canvas"))
        self.setToolTip(
            self.tr(
                "Draw a letter with the mouse, a finger or a pen, or with the arrow keys: "
                "the space bar puts the pen on the paper and lifts it"
            )
        )
        self.setAccessibleDescription(self.toolTip())
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        self._history = History()
        self._pen_width = 10.0
        self._guide_lines = True
        self._open: OpenStroke | None = None
        self._drawn_with, self._began = DrawnWith(), now()
        self._ruled: WritingLines | None = None  # under a drawing whose first stroke is open
        self._parts: tuple[Stroke, ...] = ()  # of the stroke, that end at the canvas's edge
        self._erasing: Ink | None = None
        self._eraser_at: tuple[float, float] | None = None
        # View: widget position = ink position * scale + offset. The side is the one at which the
        # scale is 1; None while nothing is drawn.
        self._scale = 1.0
        self._offset = QPointF(0.0, 0.0)
        self._view_side: float | None = None
        self._view_offset = QPointF(0.0, 0.0)
        self._cache: QPixmap | None = None
        self._n_kept = 0  # pieces of the open stroke that are in the cache
        self._unpainted: Iterator[tuple[Stroke, slice]] = iter(())
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE_MS)
        self._later.timeout.connect(self._paint_more)

    # What others may ask and say

    def ink(self) -> Ink:
        """Return what is drawn, the stroke under the pen included."""
        drawn = self._finished()
        return drawn if self._open is None else drawn.plus(self._open.stroke())

    def drawn(self) -> Drawn:
        """Return with what the ink was drawn, and when."""
        return self._drawn_with.of(self.ink())

    def picture(self) -> LetterPicture | None:
        """Return the picture under the ink; None if there is none."""
        under = self._history.under
        return under if isinstance(under, LetterPicture) else None

    def writing_lines(self) -> WritingLines | None:
        """Return the lines on which the ink was written, in its units, while they are shown.

        None for ink that was begun without lines, or came from elsewhere: that a drawing which
        was opened, or left by an earlier window, now lies on them says nothing of it. They are
        the lines as they were when the drawing was begun, whatever became of the window since.
        """
        if not self._guide_lines:
            return None
        under = self._under()
        return under if isinstance(under, WritingLines) else None

    @property
    def is_empty(self) -> bool:
        """Whether nothing is drawn, and no picture lies there."""
        return self._open is None and self._finished().is_empty and self.picture() is None

    @property
    def is_drawing(self) -> bool:
        """Whether a stroke is under way: nothing around the canvas must move now."""
        return self._open is not None or bool(self._parts)

    def set_ink(self, ink: Ink) -> None:
        """Show an ink; one that does not lie on the canvas is shown scaled, but kept as it is."""
        self._abandon()
        self._history.replace(ink)
        left, top, right, bottom = ink.bounds()
        if left < 0 or top < 0 or right > self.width() or bottom > self.height():
            self._fit(ink)
        else:
            self._reset_view()
        self._changed()

    @Slot(object)
    def show_fitted(self, ink: Ink) -> None:
        """Show an ink from elsewhere in the middle of the canvas, at a good size."""
        self._abandon()
        self._history.replace(ink)
        self._fit(ink)
        self._changed()

    def show_picture(self, picture: LetterPicture, ink: Ink = EMPTY) -> None:
        """Show a picture of a letter in the middle of the canvas, under an ink if there is one."""
        self._abandon()
        self._history.replace(ink, picture)
        if ink.is_empty:
            self._reset_view()
        else:
            self._fit(ink)
        self._changed()

    @Slot()
    def undo(self) -> None:
        """Take back the last step."""
        self._abandon()
        self._history.undo()
        self._changed()

    @Slot()
    def redo(self) -> None:
        """Take the last undone step again."""
        self._abandon()
        self._history.redo()
        self._changed()

    @Slot()
    def clear(self) -> None:
        """Take everything away, the picture under the ink too; can be undone."""
        self._abandon()
        self._history.replace(EMPTY)
        self._changed()

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to undo."""
        return self._history.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step."""
        return self._history.can_redo

    def pen_width(self) -> float:
        """Width of the line on the screen in logical pixels. It does not change the answer."""
        return self._pen_width

    def line_width(self) -> float:
        """Return the width of the line in the units of the ink, as it is shown now."""
        return self._pen_width / self._scale

    @Slot(int)
    def set_pen_width(self, width: float) -> None:
        """Set the width of the line on the screen, in logical pixels."""
        self._pen_width = width
        self._forget_cache()

    def guide_lines(self) -> bool:
        """Whether the canvas is ruled like writing paper."""
        return self._guide_lines

    @Slot(bool)
    def set_guide_lines(self, shown: bool) -> None:
        """Rule the canvas like writing paper, or leave it blank."""
        if shown != self._guide_lines:
            self._guide_lines = shown
            self._forget_cache()
            self.lines_changed.emit()

    @Slot(bool)
    def set_eraser(self, on: bool) -> None:
        super().set_eraser(on)
        self._show_cursor()

    # Drawing: one begin / extend / leave / end for every device

    def begin(self, position: QPointF, time: int, pressure: float) -> None:
        """Open a stroke, or its next part where the pen comes back over the edge."""
        self.leave()
        if not self._parts:
            self._began = now()
        if self._finished().is_empty:
            self._reset_view()
            self._ruled = self._lines_in_ink() if self._guide_lines else None
        self._open = OpenStroke(self._to_ink(position), time, pressure, self._drawing_began(time))
        self._n_kept = 0
        self.update()
        self.ink_changed.emit()

    def extend(self, position: QPointF, time: int, pressure: float) -> None:
        """Take the next position of the open stroke."""
        if self._open is not None and self._open.add(self._to_ink(position), time, pressure):
            self.update()
            self.ink_changed.emit()

    def leave(self) -> None:
        """Finish this part of the stroke; all parts are one step of the history."""
        if self._open is not None:
            stroke = self._open.stroke()
            self._open = None
            self._parts = (*self._parts, stroke)
            self._drawn_with.add(stroke, self._kind, self._began)
            self._paint_tail(stroke)

    def end(self) -> None:
        """Finish what the pen has drawn, or the eraser has taken away: one step of the history."""
        self.leave()
        if self._parts:
            drawn, under = self._finished(), self._under()
            self._parts = ()
            self._history.replace(drawn, under)
            self.ink_changed.emit()
        elif self._erasing is not None:
            rest, self._erasing, self._eraser_at = self._erasing, None, None
            self._history.push(rest)
            self._changed()

    def erase(self, position: QPointF) -> None:
        """Take away the strokes that the eraser touches on its way to a position."""
        before = self._finished()
        at = self._to_ink(position)
        radius = eraser.RADIUS / self._scale
        self._erasing = eraser.erased(before, self._eraser_at or at, at, radius)
        self._eraser_at = at
        if self._erasing is not before:
            self._changed()

    def forget_stroke(self) -> None:
        """Take back what the pen or the eraser does; it leaves no step in the history."""
        self._open, self._parts, self._erasing, self._eraser_at = None, (), None, None
        self._changed()

    def _finished(self) -> Ink:
        """Return what is drawn, without what is under the pen."""
        drawn = self._history.ink if self._erasing is None else self._erasing
        return Ink((*drawn.strokes, *self._parts)) if self._parts else drawn

    def _under(self) -> object:
        """Return what lies under the ink: a picture, or the lines on which it was begun."""
        if self._history.ink.is_empty and self.picture() is None:
            return self._ruled if self.is_drawing else None
        return self._history.under

    def _abandon(self) -> None:
        """Finish a stroke that is open when something else happens to the drawing."""
        self.interrupt()
        self.end()

    def _drawing_began(self, time: int) -> float:
        """Event time at which the drawing's clock was zero."""
        strokes = self._finished().strokes
        return time - (float(strokes[-1].times[-1]) + 1.0 if strokes else 0.0)

    # Keys

    def key_help(self) -> list[tuple[Sequence[Qt.Key | QKeyCombination], str]]:
        """Return the keys that act here, and what they do."""
        return [
            *super().key_help(),
            (
                label_keys.CONFIRMING[:1],
                self.tr("“Yes, right”: keep the drawing in My letters as the letter that is read."),
            ),
            (
                label_keys.EXAMPLES,
                self.tr(
                    "“No, it is…”: keep the drawing in My letters as this letter, and so with "
                    "every other key."
                ),
            ),
        ]

    # The view

    def _to_ink(self, position: QPointF) -> tuple[float, float]:
        return (
            (position.x() - self._offset.x()) / self._scale,
            (position.y() - self._offset.y()) / self._scale,
        )

    def _lines_in_ink(self) -> WritingLines:
        """Return where the lines lie now, in the units of the ink."""
        return WritingLines(
            *(self._to_ink(QPointF(0.0, self.height() * share))[1] for share in astuple(PAPER))
        )

    def _reset_view(self) -> None:
        side = self._side()
        self._view_side, self._view_offset = None, -self._beside(side) / side
        self._update_view()
        self._view_side = side

    def _fit(self, ink: Ink) -> None:
        left, top, right, bottom = ink.bounds()
        side = self._side()
        extent = max(right - left, bottom - top, 2.0)
        self._view_side = extent / FILL
        scale = side / self._view_side
        middle = QPointF((left + right) / 2, (top + bottom) / 2) * scale
        self._view_offset = (QPointF(side / 2, side / 2) - middle) / side
        self._update_view()

    def _update_view(self) -> None:
        side = self._side()
        self._scale = 1.0 if self._view_side is None else side / self._view_side
        self._offset = self._view_offset * side + self._beside(side)
        self._forget_cache()

    def _side(self) -> float:
        """Return the side of the square in the middle of the canvas, with which the view grows."""
        return float(max(1, min(self.width(), self.height())))

    def _beside(self, side: float) -> QPointF:
        """Return where that square begins: what was drawn stays in the middle of any canvas."""
        return QPointF((self.width() - side) / 2, (self.height() - side) / 2)

    # Painting

    def _show_cursor(self) -> None:
        if self.eraser_is_on:
            self.setCursor(eraser.cursor(current(), self.devicePixelRatioF()))
        else:
            self.setCursor(Qt.CursorShape.CrossCursor)

    def _changed(self) -> None:
        self._forget_cache()
        self.ink_changed.emit()

    def _forget_cache(self) -> None:
        self._cache = None
        self._later.stop()
        self.update()

    def _keep_newest(self, cache: QPixmap, open_stroke: OpenStroke) -> None:
        """Add what is new of the open stroke to the cache, instead of drawing all again.

        Its last piece is not kept: it is straight, and becomes a curve with the next move.
        """
        end = len(open_stroke) - 1
        if end > self._n_kept:
            with QPainter(cache) as painter:
                # With the points from which the first of these curves comes.
                first = max(0, self._n_kept - 1)
                near = open_stroke.stroke(last=len(open_stroke) - first)
                self._paint_stroke(painter, near, slice(self._n_kept - first, end - first))
            self._n_kept = end

    def _paint_tail(self, stroke: Stroke) -> None:
        """Add to the cache what it lacks of a stroke that is finished."""
        if self._cache is not None:
            with QPainter(self._cache) as painter:
                self._paint_stroke(painter, stroke, slice(self._n_kept, None))
        self.update()

    def _painted(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        theme = current()
        pixmap.fill(QColor(theme.background))
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            hint = self.tr("Draw a letter here") if self.is_empty else ""
            paper = QRectF(self.rect())
            lines = self._guide_lines
            paint_paper(painter, paper, theme, self.font(), hint, lines=lines)
            if (picture := self.picture()) is not None:
                paint_picture(painter, paper, picture, theme)
            self._unpainted = portions(self._finished())
            self._paint_portions(painter, _AT_ONCE)
            if self._open is not None:
                self._paint_stroke(painter, self._open.stroke(), ALL_BUT_TAIL)
                self._n_kept = len(self._open) - 1
        return pixmap

    def _paint_portions(self, painter: QPainter, n_pieces: int) -> None:
        """Paint the next pieces of the finished strokes; what remains has its turn later."""
        for stroke, part in self._unpainted:
            self._paint_stroke(painter, stroke, part)
            n_pieces -= len(range(*part.indices(len(stroke))))
            if n_pieces <= 0:
                self._later.start()
                return

    @Slot()
    def _paint_more(self) -> None:
        if self._cache is not None:
            with QPainter(self._cache) as painter:
                self._paint_portions(painter, _THEN)
            self.update()

    def _paint_stroke(self, painter: QPainter, stroke: Stroke, part: slice = ALL) -> None:
        view = View(self._scale, self._offset)
        paint_stroke(painter, stroke, view, current().text, self._pen_width, part)

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(480, 480)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._cache is None:
            self._cache = self._painted()
        elif self._open is not None:
            self._keep_newest(self._cache, self._open)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._cache)
            if self._open is not None:
                self._paint_stroke(painter, self._open.stroke(last=2), TAIL)
            self.paint_crosshair(painter, current())
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), current(), GRID)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._update_view()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._forget_cache()
            self._show_cursor()
        elif event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            # With a drawing here, Alt and a letter is its label and no button's shortcut.
            if not self.is_empty and label_keys.typed_label(event):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        label = label_keys.typed_label(event)
        if self.is_empty or not (label or label_keys.is_confirming(event)):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._abandon()  # what is under the keyboard's pen belongs to the letter
            if label:
                self.label_typed.emit(label)
            else:
                self.answer_confirmed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._forget_cache()
            self._show_cursor()
