"""The base of matrices of classes: every true class a row, every answer a column."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from letterpad.gui.charts.chart import PaintedChart, is_vector
from letterpad.gui.charts.matrix_layout import MatrixLayout, small_font
from letterpad.gui.style.array_image import rgb_image
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled, text_on
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import plain
from letterpad.messages import isolated

_COUNTS_FROM = 18
"""Logical pixels of a cell from which on a number is written into it."""

_SEEN = 1.5
"""Logical pixels: a cell with something in it is painted no smaller."""

_NEVER_SHORTENED = 2
"""Characters of a name that stands whole at its cell, however small that is."""

_VEIL = 0.7
"""How much of the ground covers what is not chosen, 0 to 1."""

_FEW_CELLS, _PALEST = 12, 0.3
"""The frames of so many cells with chosen letters are of full strength; those of more are paler,
but not paler than that."""

Cell = tuple[int, int]


class ClassMatrix(PaintedChart):
    """Rows are the true letters, columns the answers; a colour says what a cell counts.

    Painted here and not by pyqtgraph, so that every cell is the same whole number of the screen's
    pixels and every name stands at its cell, whatever the size.

    A subclass says what is in the cells (`cell_text`, `cell_number`, `filled`), what is worth
    looking at first (`first_cells`), and how it is coloured (`colours`, `paint_scale`).

    Signals
    -------
    cell_chosen(int, int)
        The user chose a cell (row, column), by a click or with Enter or Space. The arrow keys go
        from cell to cell, which asks for nothing.
    """

    cell_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._classes: tuple[str, ...] = ()
        self._chosen: Cell | None = None
        self._hovered: Cell | None = None
        self._marked_counts: NDArray[np.int64] | None = None
        self._marked_shares: NDArray[np.float64] = np.zeros((0, 0))
        self._corner, self._side = QPointF(0, 0), 1.0

    # What a subclass says

    def cell_text(self, cell: Cell) -> str:
        """Say a cell in words."""
        raise NotImplementedError

    def cell_number(self, cell: Cell) -> str:
        """Write what stands in a cell that is large enough for it."""
        raise NotImplementedError

    def filled(self) -> NDArray[np.bool_]:
        """Return which cells have something in them: bool array of shape (n, n)."""
        raise NotImplementedError

    def first_cells(self, most: int = 5) -> list[Cell]:
        """Return the cells that are worth looking at, the first one first."""
        raise NotImplementedError

    def colours(self) -> NDArray[np.uint8]:
        """Return the colours of all cells: uint8 array of shape (n, n, 3)."""
        raise NotImplementedError

    def ground(self) -> QColor:
        """Return the colour of a cell with nothing in it."""
        raise NotImplementedError

    def paint_scale(self, painter: QPainter, square: QRectF) -> None:
        """Paint at the right of the cells what the colours mean."""
        raise NotImplementedError

    # What every matrix does

    def take_classes(self, classes: Sequence[str]) -> None:
        """Lay the matrix out for these classes; a cell stays chosen if they are the same."""
        if tuple(classes) != self._classes:
            self._chosen = None
            self._marked_counts = None
            self.forget_item()
        self._classes = tuple(classes)
        self._hovered = None
        self._lay_out()
        self.describe()

    def chosen(self) -> Cell | None:
        """Return the chosen cell, (row, column)."""
        return self._chosen

    def set_chosen(self, cell: Cell | None) -> None:
        """Mark a cell as chosen."""
        self.forget_item()
        self._chosen = cell
        self.describe()
        self.redraw()

    def set_marked(
        self, counts: NDArray[np.int64] | None, totals: NDArray[np.int64] | None = None
    ) -> None:
        """Mark the letters of a selection; None marks none.

        What is not chosen pales: of each cell as much, from the top, as is its share of letters
        that are not chosen.

        Parameters
        ----------
        counts : int64 array of shape (n_classes, n_classes), optional
            How many letters of the selection are in each cell.
        totals : int64 array of shape (n_classes, n_classes), optional
            How many letters are in each cell; all of them are chosen if that is not said.
        """
        if counts is not None:
            if counts.shape != (len(self._classes),) * 2:
                raise ValueError(
                    f"{len(self._classes)} classes, but counts of shape {counts.shape}"
                )
            self._marked_shares = counts / np.maximum(counts if totals is None else totals, 1)
        self._marked_counts = counts
        self.describe()
        self.update()

    def class_name(self, index: int) -> str:
        """Return the name of a class as it can stand in a sentence."""
        return isolated(self._classes[index])

    def marked_count(self, cell: Cell) -> int:
        """Return how many letters of the selection are in a cell."""
        return 0 if self._marked_counts is None else int(self._marked_counts[cell])

    # What the chart says

    def n_items(self) -> int:
        return len(self._classes) ** 2

    def _cell(self, item: int) -> Cell:
        return divmod(item, len(self._classes))

    def _item(self, cell: Cell) -> int:
        return cell[0] * len(self._classes) + cell[1]

    def current(self) -> int | None:
        """Return the item that the keys are at: the chosen cell's until they go on."""
        here = super().current()
        if here is None and self._chosen is not None:
            return self._item(self._chosen)
        return here

    def sentence(self, item: int) -> str:
        cell = self._cell(item)
        text, n_marked = self.cell_text(cell), self.marked_count(cell)
        if not n_marked:
            return text
        return translate("Matrix", "{0}; {1} of them chosen").format(text, number(n_marked))

    def spoken(self, item: int) -> str:
        if self._chosen is None or item != self._item(self._chosen):
            return super().spoken(item)
        return translate("Matrix", "Chosen: {0}.").format(self.sentence(item))

    # Geometry, in logical pixels

    def _layout(self) -> MatrixLayout:
        return MatrixLayout(self._classes, self.font(), self.devicePixelRatioF())

    def _lay_out(self) -> None:
        """Make the cells as large as there is room for, and draw them again."""
        layout, inside = self._layout(), self.rect().adjusted(ROOM, ROOM, -ROOM, -ROOM)
        self.setMaximumHeight(layout.height_for(inside.width()) + 2 * ROOM)
        left, _, self._side = layout.fit(inside.width(), inside.height())
        self._corner = QPointF(ROOM + left, ROOM + 1.0)
        self.redraw()

    def cell_rect(self, cell: Cell) -> QRectF:
        """Return where a cell is drawn."""
        corner, side = self._corner, self._side
        return QRectF(corner.x() + cell[1] * side, corner.y() + cell[0] * side, side, side)

    def item_rect(self, item: int) -> QRectF:
        return self.cell_rect(self._cell(item))

    def _cell_at(self, place: QPointF) -> Cell | None:
        corner, side = self._corner, self._side
        column = int((place.x() - corner.x()) // side)
        row = int((place.y() - corner.y()) // side)
        inside = 0 <= row < len(self._classes) and 0 <= column < len(self._classes)
        return (row, column) if inside else None

    def item_at(self, place: QPointF) -> int | None:
        cell = self._cell_at(place)
        return None if cell is None else self._item(cell)

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        """Go to the neighbour with the arrow keys, to the first of `first_cells` with Home."""
        first = self.first_cells(1)
        if key == Qt.Key.Key_Home:
            return self._item(first[0]) if first else None
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if key not in steps:
            return None
        if here is None:
            return self._item(first[0]) if first else 0
        (row, column), (down, right) = self._cell(here), steps[key]
        last = len(self._classes) - 1
        return self._item((min(max(0, row + down), last), min(max(0, column + right), last)))

    def choose(self, item: int) -> None:
        """Choose a cell, and say so to who shows its letters."""
        cell = self._cell(item)
        self.set_chosen(cell)
        self.cell_chosen.emit(*cell)

    def go_to(self, item: int) -> None:
        self.mark(item)

    def activate(self, item: int) -> bool:
        self.choose(item)
        return True

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a line around the cell that the keys are at."""
        cell = self._cell(item)
        if cell != self._chosen:  # which has one
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(current().accent), 2.0, Qt.PenStyle.DotLine))
            painter.drawRect(self.cell_rect(cell).adjusted(-1, -1, 1, 1))

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        if not self._classes:
            return
        corner, side = self._corner, self._side
        square = QRectF(corner, QSizeF(side, side) * len(self._classes))
        colours = self.colours()
        if is_vector(painter) or side * self.devicePixelRatioF() < 1:
            self._paint_cells(painter, square, colours)
        else:
            painter.drawImage(square, rgb_image(colours))
        painter.setPen(QColor(current().border))
        painter.drawRect(square.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._draw_names(painter, self._chosen if marked else None)
        if side >= scaled(_COUNTS_FROM):
            self._draw_numbers(painter, colours, np.True_)
        self.paint_scale(painter, square)

    def _paint_cells(self, painter: QPainter, square: QRectF, colours: NDArray[np.uint8]) -> None:
        """Paint each cell as a shape: an image would be a bitmap in the file."""
        painter.fillRect(square, self.ground())
        for row, column in np.argwhere(self.filled()).tolist():
            # A little over the next ones, which come later: else there are hairlines between them.
            cell = self.cell_rect((row, column)).adjusted(0, 0, 0.3, 0.3)
            if self._side < _SEEN:  # or a single letter of thousands would be lost
                cell.setSize(QSizeF(_SEEN, _SEEN))
            cell = cell.intersected(square)
            painter.fillRect(cell, QColor(*colours[row, column].tolist()))

    def _draw_names(self, painter: QPainter, chosen: Cell | None) -> None:
        theme, layout = current(), self._layout()
        corner, side = self._corner, self._side
        font = layout.name_font(side)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        ranks = layout.ranks(side)
        left, below = layout.margins(side)
        rank_width, rank_height = (left - GRID / 2) / ranks, (below - GRID / 2) / ranks
        end = corner.y() + side * len(self._classes)
        every_row, every_column = layout.steps(side)
        row, column = chosen or (-1, -1)
        for index, name in enumerate(self._classes):
            rank = index % ranks
            middle = (index + 0.5) * side
            beside = QRectF(
                corner.x() - GRID / 2 - (rank + 1) * rank_width,
                corner.y() + middle - metrics.height() / 2,
                rank_width - GRID / 4,
                metrics.height(),
            )
            under = QRectF(
                corner.x() + middle - rank_width,
                end + GRID / 4 + rank * rank_height,
                2 * rank_width,
                rank_height,
            )
            for box, room, flag, is_chosen, every in (
                (beside, beside.width(), Qt.AlignmentFlag.AlignRight, index == row, every_row),
                (
                    under,
                    max(ranks, every_column) * side,
                    Qt.AlignmentFlag.AlignHCenter,
                    index == column,
                    every_column,
                ),
            ):
                if index % every:
                    continue
                painter.setPen(QColor(theme.accent if is_chosen else theme.muted))
                shown = _shortened(name, metrics, room)
                painter.drawText(box, flag | Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_numbers(
        self, painter: QPainter, colours: NDArray[np.uint8], which: NDArray[np.bool_] | np.bool_
    ) -> None:
        """Write what some cells count, where they are large enough to hold that."""
        font = small_font(self.font())
        painter.setFont(font)
        metrics = QFontMetrics(font)
        for row, column in np.argwhere(self.filled() & which).tolist():
            box = self.cell_rect((row, column))
            text = self.cell_number((row, column))
            if metrics.horizontalAdvance(text) <= box.width() - 2:
                painter.setPen(QColor(text_on(*colours[row, column].tolist())))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def paint_over(self, painter: QPainter) -> None:
        """Pale what is not chosen; frame the chosen cell and the one under the pointer."""
        theme = current()
        if self._marked_counts is not None:
            self._paint_marks(painter, self._marked_counts > 0)
        strong = theme.accent if self.hasFocus() else theme.text
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for cell, colour, width in (
            (self._hovered, theme.muted, 1.0),
            (self._chosen, strong, 2.0),
        ):
            if cell is not None:
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(self.cell_rect(cell).adjusted(-1, -1, 1, 1))

    def _paint_marks(self, painter: QPainter, is_marked: NDArray[np.bool_]) -> None:
        """Paint a veil over what is not chosen, and a frame around cells with chosen letters.

        The more cells there are, the paler the frames: a thousand letters are not to shout.
        """
        veil = self.ground()
        veil.setAlphaF(_VEIL)
        square = QRectF(self._corner, QSizeF(self._side, self._side) * len(self._classes))
        covered = QPainterPath()
        covered.addRect(square)
        cells = np.argwhere(is_marked).tolist()
        frames = []
        for row, column in cells:
            cell = self.cell_rect((row, column))
            frames.append(cell.adjusted(0.5, 0.5, -0.5, -0.5))
            # One letter of many is to be seen, too.
            height = max(2.0, self._side * float(self._marked_shares[row, column]))
            cell.setTop(cell.bottom() - height)
            covered.addRect(cell)  # odd-even filling: this is left out
        painter.fillPath(covered, veil)
        frame = QColor(current().text)
        frame.setAlphaF(max(_PALEST, min(1.0, _FEW_CELLS / max(1, len(cells)))))
        painter.setPen(QPen(frame, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRects(frames)
        if self._side >= scaled(_COUNTS_FROM):
            # Those of chosen letters can be read as before, on what is at a cell's middle.
            ground = np.array([veil.red(), veil.green(), veil.blue()])
            full = self.colours()
            pale = np.rint(full + _VEIL * (ground - full.astype(np.float64))).astype(np.uint8)
            is_full = (self._marked_shares >= 0.5)[..., None]
            self._draw_numbers(painter, np.where(is_full, full, pale), is_marked)

    def restyle(self) -> None:
        self._lay_out()

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(480, 440)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(300), scaled(260))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say at once which cell is under the pointer."""
        cell = self._cell_at(event.position())
        if cell != self._hovered:
            self._hovered = cell
            text = "" if cell is None else plain(self.sentence(self._item(cell)))
            QToolTip.showText(event.globalPosition().toPoint(), text, self, QRect())
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the cell under the pointer."""
        self._hovered = None
        self.update()


def _shortened(name: str, metrics: QFontMetrics, room: float) -> str:
    """Shorten a name to a room in its middle; a letter or two stay whole, and may reach over it."""
    if len(name) <= _NEVER_SHORTENED:
        return name
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, int(np.ceil(room)) + 1)
