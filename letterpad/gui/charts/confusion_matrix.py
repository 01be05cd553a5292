"""The confusion matrix: which letter was read as which, on one colour scale from 0 to 1."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from letterpad.evaluation.accuracy import confusion_shares
from letterpad.gui.charts.chart_tables import confusion_table
from letterpad.gui.charts.matrix_layout import MatrixLayout, paint_scale, small_font
from letterpad.gui.style.array_image import rgb_image
from letterpad.gui.style.focus_ring import ROOM, paint_focus
from letterpad.gui.style.theme import GRID, Theme, light, matrix_lookup, scaled, text_on
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import ChartTable

_COUNTS_FROM = 18
"""Logical pixels of a cell from which on the counts are written into the cells."""

Cell = tuple[int, int]


class ConfusionMatrix(QWidget):
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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._classes: tuple[str, ...] = ()
        self._counts: NDArray[np.int64] = np.zeros((0, 0), np.int64)
        self._shares: NDArray[np.float64] = np.zeros((0, 0))
        self._theme = light()
        self._chosen: Cell | None = None
        self._hovered: Cell | None = None
        self._cache = QPixmap()
        self._corner, self._side = QPointF(0, 0), 1.0

    def set_counts(self, counts: NDArray[np.int64], classes: Sequence[str]) -> None:
        """Show counts: int64 array of shape (n_classes, n_classes), rows by true class."""
        if counts.shape != (len(classes), len(classes)):
            raise ValueError(f"{len(classes)} classes, but counts of shape {counts.shape}")
        if tuple(classes) != self._classes:
            self._chosen = None
        self._classes = tuple(classes)
        self._counts, self._shares = counts, confusion_shares(counts)
        self._hovered = None
        self._redraw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._redraw()

    def chosen(self) -> Cell | None:
        """Return the chosen cell, (row, column)."""
        return self._chosen

    def set_chosen(self, cell: Cell | None) -> None:
        """Mark a cell as chosen."""
        self._chosen = cell
        self._redraw()

    def cell_text(self, cell: Cell) -> str:
        """Say a cell in words: "L read as I: 23 of 160 (14 %)"."""
        row, column = cell
        count, total = int(self._counts[cell]), int(self._counts[row].sum())
        text = self.tr("{0} read as {1}: {2} of {3}").format(
            self._classes[row], self._classes[column], number(count), number(total)
        )
        return f"{text} ({percent(self._shares[cell], 0)})" if total else text

    def worst_cells(self, most: int = 5) -> list[Cell]:
        """Return the cells off the diagonal with most letters, the worst first."""
        wrong = self._counts * (1 - np.eye(len(self._counts), dtype=np.int64))
        order = np.argsort(-wrong, axis=None, kind="stable")[:most]
        cells = [divmod(int(place), len(self._counts)) for place in order]
        return [cell for cell in cells if wrong[cell]]

    def chart_table(self) -> ChartTable:
        """Return all cells as a table."""
        return confusion_table(self._counts, self._classes)

    def key_help(self) -> list[tuple[Sequence[Qt.Key], str]]:
        """Return the keys that act here, and what they do."""
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        home = ((Qt.Key.Key_Home,), self.tr("Choose the most frequent mix-up."))
        return [(arrows, self.tr("Choose the cell beside, and see its letters.")), home]

    # Geometry, in logical pixels

    def _layout(self) -> MatrixLayout:
        return MatrixLayout(self._classes, self.font(), self.devicePixelRatioF())

    def cell_rect(self, cell: Cell) -> QRectF:
        """Return where a cell is drawn."""
        corner, side = self._corner, self._side
        return QRectF(corner.x() + cell[1] * side, corner.y() + cell[0] * side, side, side)

    def _cell_at(self, position: QPointF) -> Cell | None:
        corner, side = self._corner, self._side
        column = int((position.x() - corner.x()) // side)
        row = int((position.y() - corner.y()) // side)
        inside = 0 <= row < len(self._classes) and 0 <= column < len(self._classes)
        return (row, column) if inside else None

    # Drawing

    def _redraw(self) -> None:
        layout, inside = self._layout(), self.rect().adjusted(ROOM, ROOM, -ROOM, -ROOM)
        self.setMaximumHeight(layout.height_for(inside.width()) + 2 * ROOM)
        left, _, self._side = layout.fit(inside.width(), inside.height())
        self._corner = QPointF(ROOM + left, ROOM + 1.0)
        self._cache = QPixmap()
        self.setAccessibleDescription(self.description())
        self.update()

    def _drawn(self) -> QPixmap:
        """Draw the matrix when it is seen, and not before: see `preload`."""
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap((QSizeF(self.size()) * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            self._draw(painter)
        return pixmap

    def description(self) -> str:
        """Say the matrix in words: the chosen cell, and what is mixed up most."""
        if not self._classes:
            return self.tr("Nothing to show yet")
        worst = "; ".join(map(self.cell_text, self.worst_cells()))
        most = self.tr("Mixed up most: {0}") if worst else self.tr("Nothing is mixed up")
        if self._chosen is None:
            return most.format(worst)
        chosen = self.tr("Chosen: {0}.").format(self.cell_text(self._chosen))
        return f"{chosen} {most.format(worst)}"

    def _draw(self, painter: QPainter) -> None:
        corner, side = self._corner, self._side
        square = QRectF(corner, QSizeF(side, side) * len(self._classes))
        table = matrix_lookup(self._theme)
        levels = np.rint(self._shares * 255).astype(np.uint8)
        painter.drawImage(square, rgb_image(table[levels]))
        painter.setPen(QColor(self._theme.border))
        painter.drawRect(square.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._draw_names(painter, corner, side)
        if side >= scaled(_COUNTS_FROM):
            self._draw_counts(painter, table[levels])
        paint_scale(painter, square, table, self._theme, self.font())

    def _draw_names(self, painter: QPainter, corner: QPointF, side: float) -> None:
        layout = self._layout()
        font = layout.name_font(side)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        ranks = layout.ranks(side)
        left, below = layout.margins(side)
        rank_width, rank_height = (left - GRID / 2) / ranks, (below - GRID / 2) / ranks
        end = corner.y() + side * len(self._classes)
        row, column = self._chosen or (-1, -1)
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
            for box, flag, marked in (
                (beside, Qt.AlignmentFlag.AlignRight, index == row),
                (under, Qt.AlignmentFlag.AlignHCenter, index == column),
            ):
                painter.setPen(QColor(self._theme.accent if marked else self._theme.muted))
                painter.drawText(box, flag | Qt.AlignmentFlag.AlignVCenter, name)

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

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(480, 440)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(300), scaled(260))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what was prepared, and around it the cells under the pointer and chosen."""
        if self._classes and self._cache.isNull():
            self._cache = self._drawn()
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, self._cache)
            strong = self._theme.accent if self.hasFocus() else self._theme.text
            for cell, colour, width in (
                (self._hovered, self._theme.muted, 1.0),
                (self._chosen, strong, 2.0),
            ):
                if cell is not None:
                    painter.setPen(QPen(QColor(colour), width))
                    painter.drawRect(self.cell_rect(cell).adjusted(-1, -1, 1, 1))
            if self.hasFocus():
                paint_focus(painter, QRectF(self.rect()), self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._redraw()

    def event(self, event: QEvent) -> bool:
        """Draw again for a screen of another resolution."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._redraw()
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say at once which cell is under the pointer."""
        cell = self._cell_at(event.position())
        if cell != self._hovered:
            self._hovered = cell
            text = "" if cell is None else self.cell_text(cell)
            QToolTip.showText(event.globalPosition().toPoint(), text, self, QRect())
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the cell under the pointer."""
        self._hovered = None
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a cell."""
        cell = self._cell_at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the neighbour with the arrow keys, the worst mix-up with Home."""
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        key = Qt.Key(event.key())
        worst = self.worst_cells(1)
        if key == Qt.Key.Key_Home and worst:
            self._choose(worst[0])
        elif key in steps and self._classes:
            row, column = self._chosen or (worst[0] if worst else (0, 0))
            down, right = steps[key] if self._chosen else (0, 0)
            last = len(self._classes) - 1
            self._choose((min(max(0, row + down), last), min(max(0, column + right), last)))
        else:
            super().keyPressEvent(event)

    def _choose(self, cell: Cell) -> None:
        self.set_chosen(cell)
        self.cell_chosen.emit(*cell)
