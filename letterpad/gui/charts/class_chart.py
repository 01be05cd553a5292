"""How many letters each class has, as bars, and what they look like on average."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.charts.small_picture import paint_picture
from letterpad.gui.style.array_image import ink_colours
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, Theme, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.ink.raster import Images

_SIZES = range(112, 27, -4)
"""Logical pixels of a picture: as large as there is room for all, and never smaller."""

_BAR, _SHARE = 18, 0.4
"""Logical pixels of the longest bar at the usual size of the font, or this share of a picture's
side where that is more."""

_GAP = 4


@dataclass(frozen=True, slots=True)
class _Layout:
    """Logical pixels: of a picture, of the parts above and below it, and of a whole class."""

    side: float
    number: float
    bar: float
    name: float
    columns: int

    @classmethod
    def of(cls, side: float, width: float, number: float, bar: float, name: float) -> "_Layout":
        """Return the layout with pictures of this side in a width."""
        columns = max(1, int((width + _GAP) // (side + 2 * _GAP)))
        return cls(side, number, bar, name, columns)

    @property
    def width(self) -> float:
        """Of a class, with the gaps beside it."""
        return self.side + 2 * _GAP

    @property
    def height(self) -> float:
        """Of a class, with the gap below it."""
        return self.number + self.bar + self.side + self.name + GRID

    def rows(self, n_classes: int) -> int:
        """Return how many rows so many classes take, at least one."""
        return max(1, -(-n_classes // self.columns))


class ClassChart(PaintedChart):
    """A bar for each class, standing on a picture of its letters, with its name below.

    Signals
    -------
    class_chosen(int)
        The user chose a class, by a click or a key.
    """

    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("class_chart")
        self.setAccessibleName(self.tr("Letters of each class"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._classes: tuple[str, ...] = ()
        self._counts: NDArray[np.int64] = np.zeros(0, np.int64)
        self._pictures: Images = np.zeros((0, 28, 28), np.uint8)
        self._of = self.tr("all letters")
        self._picture_of = self.tr("mean picture")
        self._chosen: tuple[int, ...] = ()
        self._laid_out: _Layout | None = None
        self.describe()

    def set_classes(
        self,
        classes: Sequence[str],
        counts: NDArray[np.int64],
        pictures: Images,
        texts: tuple[str, str],
    ) -> None:
        """Show classes.

        Parameters
        ----------
        classes : sequence of str
        counts : int64 array of shape (n_classes,)
        pictures : uint8 array of shape (n_classes, 28, 28)
            What is shown of each: 0 paper to 255.
        texts : tuple of str
            Whose letters are counted, and what the pictures are, in a few words.
        """
        if tuple(classes) != self._classes:
            self.forget_item()
            self._chosen = ()
        self._classes, self._counts, self._pictures = tuple(classes), counts, pictures
        self._of, self._picture_of = texts
        self._ask_for_height()
        self.describe()
        self.redraw()

    def clear(self) -> None:
        """Show nothing."""
        nothing = np.zeros(0, np.int64), np.zeros((0, 28, 28), np.uint8)
        self.set_classes((), *nothing, (self._of, self._picture_of))

    def set_chosen(self, chosen: Sequence[int]) -> None:
        """Mark classes: the first in one colour, a second one in another."""
        if tuple(chosen) != self._chosen:
            self._chosen = tuple(chosen)
            self.describe()
            self.redraw()

    def chosen(self) -> tuple[int, ...]:
        """Return the classes that are marked."""
        return self._chosen

    # What the chart says

    def n_items(self) -> int:
        return len(self._classes)

    def sentence(self, item: int) -> str:
        n = int(self._counts[item])
        if not n:
            return self.tr("{0}: no letters").format(shortened(self._classes[item]))
        said = self.tr("{0}: 1 letter ({2})") if n == 1 else self.tr("{0}: {1} letters ({2})")
        total = int(self._counts.sum())
        return said.format(shortened(self._classes[item]), number(n), percent(n / total))

    def description(self) -> str:
        """Say whose letters are counted, and how many each class has."""
        counts = ", ".join(
            f"{shortened(name)} {number(n)}"
            for name, n in zip(self._classes, self._counts.tolist(), strict=True)
        )
        return f"{self._of}, {self._picture_of}: {counts}"

    def empty_sentence(self) -> str:
        return self.tr("How many letters each class has will be drawn here.")

    def chart_table(self) -> DataTable:
        """Return how many letters each class has."""
        total = max(1, int(self._counts.sum()))
        return DataTable(
            f"{self.accessibleName()} ({self._of})",
            (
                Column(self.tr("Letter")),
                Column(self.tr("Letters"), number),
                Column(self.tr("Share"), percent),
            ),
            [
                (name, n, n / total)
                for name, n in zip(self._classes, self._counts.tolist(), strict=True)
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        key = Qt.Key
        return [
            ((*ARROWS, key.Key_Home, key.Key_End), self.tr("Go to a letter.")),
            (
                (key.Key_Space, key.Key_Return),
                self.tr("Choose this letter in all views, or all letters again."),
            ),
        ]

    # Where things are

    def _layout(self) -> _Layout:
        """Return how large everything is: pictures as large as there is room for all of them."""
        if self._laid_out is None:
            small = QFontMetricsF(small_font(self.font())).height()
            name = QFontMetricsF(self.font()).height()
            width, height = self.width() - 2 * ROOM, self.height() - 2 * ROOM
            for side in _SIZES:
                found = _Layout.of(
                    scaled(side), width, small, max(scaled(_BAR), side * _SHARE), name
                )
                if found.rows(len(self._classes)) * found.height <= height:
                    break
            self._laid_out = found
        return self._laid_out

    def _ask_for_height(self) -> None:
        """Ask for the height that the smallest pictures need."""
        small = QFontMetricsF(small_font(self.font())).height()
        name = QFontMetricsF(self.font()).height()
        width = self.width() - 2 * ROOM
        least = _Layout.of(scaled(_SIZES[-1]), width, small, scaled(_BAR), name)
        height = int(np.ceil(least.rows(len(self._classes)) * least.height)) + 2 * ROOM
        if height != self.minimumHeight():
            self.setMinimumHeight(height)

    def item_rect(self, item: int) -> QRectF:
        """Return where a class is, with its bar, its picture and its name."""
        layout = self._layout()
        row, column = divmod(item, layout.columns)
        left, top = ROOM + column * layout.width, ROOM + row * layout.height
        return QRectF(left, top, layout.width, layout.height)

    def picture_rect(self, item: int) -> QRectF:
        """Return where the picture of a class is."""
        cell, layout = self.item_rect(item), self._layout()
        above = layout.number + layout.bar
        return QRectF(cell.left() + _GAP, cell.top() + above, layout.side, layout.side)

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        """Return the class that a key goes to, row by row."""
        at, columns = 0 if here is None else here, self._layout().columns
        step = {Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}.get(key)
        if step is None or here is None:
            return super().item_by_key(key, here)
        return min(self.n_items() - 1, max(0, at + step))

    def redraw(self) -> None:
        self._laid_out = None
        super().redraw()

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = current()
        if self.is_empty:
            self.draw_sentence(painter, self.empty_sentence())
            return
        for item in range(self.n_items()):
            self._draw_class(painter, item, theme, marked=marked)

    def _draw_class(self, painter: QPainter, item: int, theme: Theme, *, marked: bool) -> None:
        layout = self._layout()
        box, n = self.picture_rect(item), int(self._counts[item])
        most = max(1, int(self._counts.max()))
        place = self._chosen.index(item) if marked and item in self._chosen else None
        colour = QColor(theme.field if place is None else theme.curves[min(place, 1)])
        bar = layout.bar * n / most
        if n:
            bar = max(1.0, bar)
            ground = box.top() - 1
            painter.fillRect(QRectF(box.left(), ground - bar, box.width(), bar), colour)
            paint_picture(painter, box, self._pictures[item], ink_colours(theme))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.border) if place is None else colour, 1.0))
        painter.drawRect(box)
        painter.setFont(small_font(self.font()))
        painter.setPen(QColor(theme.muted))
        above = QRectF(
            box.left() - _GAP,
            box.top() - bar - layout.number - 1,
            box.width() + 2 * _GAP,
            layout.number,
        )
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, number(n))
        painter.setFont(self.font())
        painter.setPen(QColor(theme.text if n else theme.muted))
        below = QRectF(above.left(), box.bottom() + 1, above.width(), layout.name)
        name = QFontMetricsF(self.font()).elidedText(
            self._classes[item], Qt.TextElideMode.ElideMiddle, below.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, name)

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a line around a class."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current().text), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.picture_rect(item).adjusted(-2, -2, 2, 2), 3.0, 3.0)

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(400), max(self.minimumHeight(), scaled(360)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(120))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ask_for_height()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.item_at(event.position())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.class_chosen.emit(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.current()
        chooses = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if chooses and here is not None:
            self.class_chosen.emit(here)
        else:
            super().keyPressEvent(event)
