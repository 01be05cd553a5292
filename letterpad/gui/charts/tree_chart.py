"""The first questions of a decision tree, one level below the other, with who goes where."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart, is_vector
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.style.array_image import ink_colours, rgb_image
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import localized, number
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.ink.raster import SIDE

_LARGEST = 112
"""Logical pixels on a side of a node's picture."""


@dataclass(frozen=True, slots=True, eq=False)
class TreeItem:
    """A node as it is shown.

    Parameters
    ----------
    level : int
        From 0 at the top.
    less, more : int, optional
        Places of the nodes below it: with less ink in the pixel, and with more.
    pixel : tuple of int, optional
        Row and column of the pixel that is asked about; None for an end.
    threshold : float
        How much ink is less: at most so much, 0 to 1.
    picture : float array of shape (28, 28), optional
        The mean of the letters that come here, 0 to 1.
    n : int, optional
        How many letters come here; None if that is not known.
    caption : str
        What stands below it.
    sentence : str
        Says it in words.
    """

    level: int
    less: int | None
    more: int | None
    pixel: tuple[int, int] | None
    threshold: float
    picture: NDArray[Any] | None
    n: int | None
    caption: str
    sentence: str

    @property
    def asks(self) -> bool:
        """Whether more is shown below it."""
        return self.less is not None


class TreeChart(PaintedChart):
    """The nodes of a tree, the chart's items; a frame marks the pixel that is asked about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tree_chart")
        self.setAccessibleName(self.tr("First questions"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._items: list[TreeItem] = []
        self._slots: list[float] = []
        self._n_slots = 1
        self._legend = ""
        self.describe()

    def set_items(self, items: Sequence[TreeItem], legend: str = "") -> None:
        """Show a tree.

        Parameters
        ----------
        items : sequence of TreeItem
            The root first, level by level.
        legend : str
            How it is read.
        """
        self.forget_item()
        self._items, self._legend = list(items), legend
        self._place_items()
        self.describe()
        self.redraw()
        self.updateGeometry()

    @property
    def items(self) -> tuple[TreeItem, ...]:
        """What is shown."""
        return tuple(self._items)

    def _place_items(self) -> None:
        """Give every end a place from left to right, and a question one between those below it."""
        self._slots = [0.0] * len(self._items)
        self._n_slots = 0

        def place(at: int) -> float:
            item = self._items[at]
            if item.less is None or item.more is None:
                self._slots[at] = self._n_slots + 0.5
                self._n_slots += 1
            else:
                self._slots[at] = (place(item.less) + place(item.more)) / 2
            return self._slots[at]

        if self._items:
            place(0)

    # What the chart says

    def n_items(self) -> int:
        return len(self._items)

    def sentence(self, item: int) -> str:
        return self._items[item].sentence

    def description(self) -> str:
        """Say the first question."""
        return f"{self._items[0].sentence}. {self._legend}"

    def empty_sentence(self) -> str:
        return self.tr("The first questions of a decision tree will appear here.")

    def chart_table(self) -> DataTable:
        """Return every node: what is asked, and who comes there."""
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Level"), number),
                Column(self.tr("Row"), number),
                Column(self.tr("Column"), number),
                Column(self.tr("At most so much ink"), _ink),
                Column(self.tr("Letters"), number),
                Column(self.tr("In words")),
            ),
            [
                (
                    item.level + 1,
                    None if item.pixel is None or not item.asks else item.pixel[0] + 1,
                    None if item.pixel is None or not item.asks else item.pixel[1] + 1,
                    item.threshold if item.asks else None,
                    item.n,
                    item.sentence,
                )
                for item in self._items
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go through the questions: up, down, and beside each other."))]

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        if here is None and key in ARROWS:
            return 0
        if here is None or key not in ARROWS:
            return super().item_by_key(key, here)
        level = self._items[here].level
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            there = here + (1 if key == Qt.Key.Key_Right else -1)
            is_beside = 0 <= there < len(self._items) and self._items[there].level == level
            return there if is_beside else here
        if key == Qt.Key.Key_Down:
            if (below := self._items[here].less) is not None:
                return below
            return self._nearest(here, level + 1)
        above = (at for at, item in enumerate(self._items) if here in (item.less, item.more))
        return next(above, here)

    def _nearest(self, here: int, level: int) -> int:
        """Return the node of a level that is nearest to another one, which it is itself if none."""
        there = [at for at, item in enumerate(self._items) if item.level == level]
        return min(there, key=lambda at: abs(self._slots[at] - self._slots[here]), default=here)

    # Where everything is

    def _caption_height(self) -> float:
        return float(QFontMetrics(small_font(self.font())).height())

    def _side(self) -> float:
        n_levels = max((item.level for item in self._items), default=0) + 1
        width = (self.width() - 2 * ROOM) / max(1, self._n_slots) - GRID / 2
        height = (self.height() - 2 * ROOM - self._caption_height() - GRID / 2) / n_levels
        side = min(width, height - self._caption_height() - 1.5 * GRID, scaled(_LARGEST))
        return max(1.0, side)

    def item_rect(self, item: int) -> QRectF:
        n_levels = max(each.level for each in self._items) + 1
        side, step = self._side(), (self.width() - 2 * ROOM) / max(1, self._n_slots)
        room = self.height() - 2 * ROOM - self._caption_height() - GRID / 2
        down = min(room / n_levels, side + self._caption_height() + 4 * GRID)
        middle = ROOM + self._slots[item] * step
        return QRectF(middle - side / 2, ROOM + self._items[item].level * down, side, side)

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        theme = current()
        if not self._items:
            painter.setPen(QColor(theme.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()), flags, self.empty_sentence())
            return
        font = small_font(self.font())
        metrics = QFontMetrics(font)
        painter.setFont(font)
        self._draw_ways(painter)
        for at, item in enumerate(self._items):
            box = self.item_rect(at)
            self._draw_picture(painter, item, box)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(theme.border))
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
            if item.asks and item.pixel is not None:
                pixel = self._pixel_rect(box, item.pixel)
                painter.setPen(QPen(QColor(theme.accent), 2.0))
                painter.drawRect(pixel.adjusted(-1, -1, 1, 1))
            painter.setPen(QColor(theme.muted))
            width = (self.width() - 2 * ROOM) / self._n_slots - 2
            under = QRectF(box.center().x() - width / 2, box.bottom() + 2, width, metrics.height())
            text = metrics.elidedText(item.caption, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, text)
        foot = QRectF(self.rect()).adjusted(ROOM, 0, -ROOM, -ROOM)
        bottom = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.setPen(QColor(theme.muted))
        legend = metrics.elidedText(self._legend, Qt.TextElideMode.ElideRight, int(foot.width()))
        painter.drawText(foot, bottom, legend)

    def _draw_ways(self, painter: QPainter) -> None:
        """Draw lines from every question to what is below it."""
        painter.setPen(QPen(QColor(current().field), 1.0))
        for at, item in enumerate(self._items):
            if item.less is None or item.more is None:
                continue
            box = self.item_rect(at)
            start = QPointF(box.center().x(), box.bottom() + self._caption_height() + 3)
            for below in (item.less, item.more):
                end = self.item_rect(below)
                painter.drawLine(start, QPointF(end.center().x(), end.top() - 2))

    def _draw_picture(self, painter: QPainter, item: TreeItem, box: QRectF) -> None:
        theme = current()
        if item.picture is None:
            painter.fillRect(box, QColor(theme.background))
            return
        # As dark as it gets: where letters differ, their mean is pale.
        darkest = max(float(item.picture.max()), 1e-6)
        levels = np.rint(np.clip(item.picture / darkest, 0.0, 1.0) * 255).astype(np.uint8)
        colours = ink_colours(theme)[levels]
        if not is_vector(painter):
            painter.drawImage(box, rgb_image(colours))
            return
        painter.fillRect(box, QColor(theme.background))
        for row, column in np.argwhere(levels > 0).tolist():
            pixel = self._pixel_rect(box, (row, column)).adjusted(0, 0, 0.3, 0.3).intersected(box)
            painter.fillRect(pixel, QColor(*colours[row, column].tolist()))

    def _pixel_rect(self, box: QRectF, pixel: tuple[int, int]) -> QRectF:
        size = box.width() / SIDE
        return QRectF(box.left() + pixel[1] * size, box.top() + pixel[0] * size, size, size)

    def paint_mark(self, painter: QPainter, item: int) -> None:
        painter.setPen(QPen(QColor(current().accent), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.item_rect(item).adjusted(-1.5, -1.5, 1.5, 1.5))

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(260), scaled(230))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(150))


def _ink(share: float) -> str:
    return localized(f"{share:.3g}")
