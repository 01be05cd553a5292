"""The letters of the data that are nearest to a drawing, in a row, with what the model reads."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.explaining.nearest import N_NEAREST, Nearest, Neighbour
from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.draw.letter_overlay import paint_pixels
from letterpad.gui.draw.small_drawing import paint_small
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import localized
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.ink.strokes import EMPTY

_PICTURE = 36
_GAP = 4
_BETWEEN = 3 * GRID // 2
"""Logical pixels between what is read as meant and what is read otherwise."""


class NeighbourStrip(PaintedChart):
    """Five letters that are read as what was meant, and the nearest one that is read otherwise.

    Signals
    -------
    neighbour_chosen(int)
        The user chose one, by its place in `Nearest.neighbours`.
    """

    neighbour_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("neighbour_strip")
        self.setAccessibleName(self.tr("Nearest letters"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._nearest: Nearest | None = None
        self._chosen: int | None = None
        self.describe()

    def show_nearest(self, nearest: Nearest | None) -> None:
        """Show what was found; the letter at the place that was chosen stays so."""
        self._nearest = nearest
        if self.place is None:
            self._chosen = None
        self._fit()
        self.describe()
        self.redraw()

    @property
    def place(self) -> int | None:
        """The place of the letter that lies under the drawing: the first until one is chosen."""
        if not self.n_items():
            return None
        return self._chosen if self._chosen is not None and self._chosen < self.n_items() else 0

    @property
    def chosen(self) -> Neighbour | None:
        """The letter that lies under the drawing; None while there is none."""
        return None if self.place is None else self._neighbours()[self.place]

    def _neighbours(self) -> tuple[Neighbour, ...]:
        return () if self._nearest is None else self._nearest.neighbours

    def _is_otherwise(self, item: int) -> bool:
        return self._nearest is not None and item >= len(self._nearest.as_meant)

    # What the chart says

    def n_items(self) -> int:
        return len(self._neighbours())

    def current(self) -> int | None:
        return None if self._chosen is None else self.place

    def sentence(self, item: int) -> str:
        one, nearest = self._neighbours()[item], self._nearest
        assert nearest is not None
        read = (
            self.tr("read as {0}, {1}").format(one.answer, percent(one.share))
            if one.answer
            else self.tr("read as no letter")
        )
        apart = (
            self.tr("on average {0} of the letter's size from yours").format(percent(one.distance))
            if nearest.by_path
            else self.tr("picture distance {0}").format(_short(one.distance))
        )
        return self.tr("{0}. {1} in the data: {2}; {3}").format(item + 1, one.label, read, apart)

    def spoken(self, item: int) -> str:
        return self.tr("Chosen: {0}.").format(self.sentence(item))

    def description(self) -> str:
        """Say how many there are, and which comes closest."""
        assert self._nearest is not None
        n = len(self._nearest.as_meant)
        text = self.tr("{0} letters read as {1}").format(n, self._nearest.meant)
        if self._nearest.otherwise is not None:
            text = self.tr("{0}, and one that is read otherwise").format(text)
        return f"{text}. {self.sentence(0)}."

    def empty_sentence(self) -> str:
        return self.tr("The letters of the data nearest to yours will appear here.")

    def chart_table(self) -> DataTable:
        """Return the letters with label, answer, its probability and their distance."""
        by_path = self._nearest is not None and self._nearest.by_path
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Letter of the data")),
                Column(self.tr("In the data")),
                Column(self.tr("Read as")),
                Column(self.tr("Probability"), percent),
                Column(self.tr("Distance"), percent if by_path else _short),
            ),
            [
                (each.index, each.label, each.answer, each.share, each.distance)
                for each in self._neighbours()
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Choose another letter to lie under yours."))]

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        # The first letter lies under the drawing before any is chosen.
        return super().item_by_key(key, self.place if here is None else here)

    def choose(self, item: int) -> None:
        self._chosen = item
        self.describe()
        self.redraw()
        self.neighbour_chosen.emit(item)

    # Where things are

    def _cell(self) -> tuple[float, float, float]:
        """Return the width of a picture with its caption, of the last one, and their height.

        The caption of the last one names the answer, too.
        """
        metrics = QFontMetrics(small_font(self.font()))
        width = max(scaled(_PICTURE), metrics.horizontalAdvance("100 %")) + 2.0
        last = max(width, metrics.horizontalAdvance("W 100 %") + 2.0)
        return width, last, scaled(_PICTURE) + metrics.height() + 2.0

    def _widest(self) -> float:
        """Return how wide all letters are beside each other."""
        width, last, _ = self._cell()
        return N_NEAREST * (width + _GAP) + _BETWEEN + last + 2 * ROOM

    def _per_row(self) -> int:
        if self.width() >= self._widest():
            return N_NEAREST + 1
        last = self._cell()[1]
        return max(1, int((self.width() - 2 * ROOM - _BETWEEN + _GAP) // (last + _GAP)))

    def _heading_height(self) -> float:
        return QFontMetrics(small_font(self.font())).height() + 2.0

    def item_rect(self, item: int) -> QRectF:
        width, last, height = self._cell()
        per_row = self._per_row()
        row, column = divmod(item, per_row)
        top = ROOM + self._heading_height() + row * (height + _GAP)
        wide = per_row <= N_NEAREST or self._is_otherwise(item)
        left = ROOM + column * ((width if per_row > N_NEAREST else last) + _GAP)
        if self._is_otherwise(item) and per_row > 1:
            left += _BETWEEN
        return QRectF(left, top, last if wide else width, height)

    def _fit(self) -> None:
        """Be as high as five letters and one need, however many there are just now."""
        n_rows = -(-(N_NEAREST + 1) // self._per_row())
        height = self._heading_height() + n_rows * (self._cell()[2] + _GAP) - _GAP + 2 * ROOM
        if round(height) != self.minimumHeight():
            self.setFixedHeight(round(height))

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        nearest = self._nearest
        if nearest is None or not self.n_items():
            return
        self._draw_headings(painter, nearest)
        for item, each in enumerate(self._neighbours()):
            self._draw_letter(painter, item, each, is_chosen=marked and item == self.place)

    def _draw_headings(self, painter: QPainter, nearest: Nearest) -> None:
        font = small_font(self.font())
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(current().muted))
        n = len(nearest.as_meant)
        right = self.width() - ROOM
        if nearest.otherwise is not None and n < self._per_row():
            text = self.tr("read otherwise")
            left = self.item_rect(n).left()
            # There are fewer pixels right of it than the words need.
            left = max(ROOM + 0.0, min(left, right - metrics.horizontalAdvance(text)))
            painter.drawText(QPointF(left, ROOM + metrics.ascent()), text)
            right = round(left) - GRID
        if n:
            text = self.tr("read as {0}").format(nearest.meant)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(1, right - ROOM))
            painter.drawText(QPointF(ROOM, ROOM + metrics.ascent()), shown)

    def _draw_letter(
        self, painter: QPainter, item: int, one: Neighbour, *, is_chosen: bool
    ) -> None:
        theme, cell = current(), self.item_rect(item)
        side = scaled(_PICTURE)
        square = QRectF(cell.center().x() - side / 2, cell.top(), side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if one.ink is not None:
            paint_small(painter, square, one.ink, theme)
        else:
            paint_small(painter, square, EMPTY, theme)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            paint_pixels(painter, square.adjusted(1, 1, -1, -1), one.picture, QColor(theme.text))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2.0))
            painter.drawRect(square.adjusted(1, 1, -1, -1))
        font = small_font(self.font())
        font.setBold(is_chosen)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(theme.warning if self._is_otherwise(item) else theme.text))
        share = percent(one.share, 0)
        text = f"{one.answer or '–'} {share}" if self._is_otherwise(item) else share
        below = QRectF(cell.left() - 2, square.bottom() + 1, cell.width() + 4, metrics.height())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, int(below.width()))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shown)

    # Qt's own

    def sizeHint(self) -> QSize:
        height = self._heading_height() + self._cell()[2] + 2 * ROOM
        return QSize(round(self._widest() + 1), round(height))

    def minimumSizeHint(self) -> QSize:
        _, last, height = self._cell()
        return QSize(round(2 * last), round(height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _short(value: float) -> str:
    return localized(f"{value:.2f}")
