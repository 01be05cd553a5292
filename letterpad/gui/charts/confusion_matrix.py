"""The confusion matrix: which letter was read as which, on one colour scale from 0 to 1."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from letterpad.evaluation.accuracy import confusion_shares
from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart, is_vector
from letterpad.gui.charts.matrix_layout import MatrixLayout, paint_scale, small_font
from letterpad.gui.style.array_image import rgb_image
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, matrix_lookup, scaled, text_on
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, plain
from letterpad.gui.widgets.data_table import Column, DataTable

_COUNTS_FROM = 18
"""Logical pixels of a cell from which on the counts are written into the cells."""

_NEVER_SHORTENED = 2
"""Characters of a name that stands whole at its cell, however small that is."""

Cell = tuple[int, int]


class ConfusionMatrix(PaintedChart):
    """Rows are the true letters, columns the answers; a colour is a share of its row.

    Painted here and not by pyqtgraph, so that every cell is the same whole number of the screen's
    pixels and every name stands at its cell, whatever the size.

    Signals
    -------
    cell_chosen(int, int)
        The user chose a cell (row, column) by a click or the arrow keys.
    """

    cell_chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("confusion_matrix")
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.setToolTip(
            self.tr(
                "Rows are the letters that were drawn, columns the answers: what lies off the "
                "diagonal was mixed up."
            )
        )
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._classes: tuple[str, ...] = ()
        self._counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self._shares: NDArray[np.float64] = np.zeros((0, 0))
        self._chosen: Cell | None = None
        self._hovered: Cell | None = None
        self._corner, self._side = QPointF(0, 0), 1.0
        self.describe()

    def set_counts(self, counts: NDArray[np.int64], classes: Sequence[str]) -> None:
        """Show counts: int64 array of shape (n_classes, n_classes), rows by true class."""
        if counts.shape != (len(classes), len(classes)):
            raise ValueError(f"{len(classes)} classes, but counts of shape {counts.shape}")
        if tuple(classes) != self._classes:
            self._chosen = None
        self._classes = tuple(classes)
        self._counts, self._shares = counts, confusion_shares(counts)
        self._hovered = None
        self._lay_out()
        self.describe()

    def chosen(self) -> Cell | None:
        """Return the chosen cell, (row, column)."""
        return self._chosen

    def set_chosen(self, cell: Cell | None) -> None:
        """Mark a cell as chosen."""
        self._chosen = cell
        self.describe()
        self.redraw()

    def cell_text(self, cell: Cell) -> str:
        """Say a cell in words: "L read as I: 23 of 160 (14 %)"."""
        row, column = cell
        count, total = int(self._counts[cell]), int(self._counts[row].sum())
        text = self.tr("{0} read as {1}: {2} of {3}").format(
            self._classes[row], self._classes[column], number(count), number(total)
        )
        return f"{text} ({percent(self._shares[cell])})" if total else text

    def worst_cells(self, most: int = 5) -> list[Cell]:
        """Return the cells off the diagonal with most letters, the worst first."""
        wrong = self._counts * (1 - np.eye(len(self._counts), dtype=np.int64))
        order = np.argsort(-wrong, axis=None, kind="stable")[:most]
        cells = [self._cell(int(place)) for place in order]
        return [cell for cell in cells if wrong[cell]]

    # What the chart says

    def n_items(self) -> int:
        return len(self._classes) ** 2

    def _cell(self, item: int) -> Cell:
        return divmod(item, len(self._classes))

    def _item(self, cell: Cell) -> int:
        return cell[0] * len(self._classes) + cell[1]

    def current(self) -> int | None:
        """Return the chosen cell's item."""
        return None if self._chosen is None else self._item(self._chosen)

    def sentence(self, item: int) -> str:
        return self.cell_text(self._cell(item))

    def spoken(self, item: int) -> str:
        return self.tr("Chosen: {0}.").format(self.sentence(item))

    def description(self) -> str:
        """Say what is mixed up most."""
        worst = "; ".join(map(self.cell_text, self.worst_cells()))
        return self.tr("Mixed up most: {0}").format(worst) if worst else self._nothing()

    def _nothing(self) -> str:
        return self.tr("Nothing is mixed up")

    def empty_sentence(self) -> str:
        return self.tr("The letters that a model mixes up will appear here.")

    def chart_table(self) -> DataTable:
        """Return every letter's answers, the most frequent first."""
        rows = []
        for name, answers in zip(self._classes, self._counts, strict=True):
            for answer in np.argsort(-answers, kind="stable"):
                if count := int(answers[answer]):
                    rows.append((name, self._classes[answer], count, count / int(answers.sum())))
        return DataTable(
            self.tr("Mix-ups"),
            (
                Column(self.tr("Letter")),
                Column(self.tr("Read as")),
                Column(self.tr("Letters"), number),
                Column(self.tr("Share of the letter"), percent),
            ),
            rows,
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        home = ((Qt.Key.Key_Home,), self.tr("Choose the most frequent mix-up."))
        return [(ARROWS, self.tr("Choose the next cell, and see its letters.")), home]

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
        """Go to the neighbour with the arrow keys, to the worst mix-up with Home."""
        worst = self.worst_cells(1)
        if key == Qt.Key.Key_Home:
            return self._item(worst[0]) if worst else None
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if key not in steps:
            return None
        if here is None:
            return self._item(worst[0]) if worst else 0
        (row, column), (down, right) = self._cell(here), steps[key]
        last = len(self._classes) - 1
        return self._item((min(max(0, row + down), last), min(max(0, column + right), last)))

    def choose(self, item: int) -> None:
        """Choose a cell, and say so to who shows its letters."""
        cell = self._cell(item)
        self.set_chosen(cell)
        self.cell_chosen.emit(*cell)

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        if not self._classes:
            return
        theme = current()
        corner, side = self._corner, self._side
        square = QRectF(corner, QSizeF(side, side) * len(self._classes))
        table = matrix_lookup(theme)
        colours = table[np.rint(self._shares * 255).astype(np.uint8)]
        if is_vector(painter):
            self._paint_cells(painter, square, colours)
        else:
            painter.drawImage(square, rgb_image(colours))
        painter.setPen(QColor(theme.border))
        painter.drawRect(square.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._draw_names(painter, self._chosen if marked else None)
        if side >= scaled(_COUNTS_FROM):
            self._draw_counts(painter, colours)
        paint_scale(painter, square, table, theme, self.font())

    def _paint_cells(self, painter: QPainter, square: QRectF, colours: NDArray[np.uint8]) -> None:
        """Paint each cell as a shape: an image would be a bitmap in the file."""
        painter.fillRect(square, QColor(*matrix_lookup(current())[0].tolist()))
        for row, column in np.argwhere(self._counts > 0).tolist():
            # A little over the next ones, which come later: else there are hairlines between them.
            cell = self.cell_rect((row, column)).adjusted(0, 0, 0.3, 0.3).intersected(square)
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
            for box, room, flag, is_chosen in (
                (beside, beside.width(), Qt.AlignmentFlag.AlignRight, index == row),
                (under, ranks * side, Qt.AlignmentFlag.AlignHCenter, index == column),
            ):
                painter.setPen(QColor(theme.accent if is_chosen else theme.muted))
                shown = _shortened(name, metrics, room)
                painter.drawText(box, flag | Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_counts(self, painter: QPainter, colours: NDArray[np.uint8]) -> None:
        """Write how many letters a cell stands for, where it is large enough to hold that."""
        font = small_font(self.font())
        painter.setFont(font)
        metrics = QFontMetrics(font)
        for row, column in np.argwhere(self._counts > 0).tolist():
            box = self.cell_rect((row, column))
            text = f"{self._counts[row, column]}"
            if metrics.horizontalAdvance(text) <= box.width() - 2:
                painter.setPen(QColor(text_on(*colours[row, column].tolist())))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def paint_over(self, painter: QPainter) -> None:
        """Paint lines around the cells under the pointer and chosen."""
        theme = current()
        strong = theme.accent if self.hasFocus() else theme.text
        for cell, colour, width in (
            (self._hovered, theme.muted, 1.0),
            (self._chosen, strong, 2.0),
        ):
            if cell is not None:
                painter.setPen(QPen(QColor(colour), width))
                painter.drawRect(self.cell_rect(cell).adjusted(-1, -1, 1, 1))

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
            text = "" if cell is None else plain(self.cell_text(cell))
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
