"""A grid of pictures of numbers: weights, filters, letters; one scale of colours for all."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QKeyCombination, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart, is_vector
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.charts.pictures import Pictures
from letterpad.gui.style.array_image import rgb_image
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.data_table import Column, DataTable

_LARGEST = 176
"""Logical pixels on a side of a picture."""

_BAR = 150
_STOPS = 17
_EVEN = 0.84
"""A picture becomes smaller by at most so much to have pixels that are all of one size."""

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}

Pixel = tuple[int, int, int]
"""A picture, a row, a column."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the pictures are: so many in a row, so large, so far apart."""

    columns: int
    side: float
    across: float
    down: float


class PictureGrid(PaintedChart):
    """Pictures of numbers beside each other, which are the chart's items.

    The number of the pixel under the pointer, or at which the keys are, stands below them.

    Parameters
    ----------
    name : str
        The object's name.
    title : str
        What the pictures are.
    empty : str
        What will be here, while there are none.
    """

    def __init__(
        self,
        name: str = "picture_grid",
        title: str = "",
        empty: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title or self.tr("Pictures"))
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._empty = empty or self.tr("What a model learned will appear here as pictures.")
        self._pictures: Pictures | None = None
        self._images: list[QImage] = []
        self._pointed: Pixel | None = None
        self._by_key: Pixel | None = None
        self._laid_out: tuple[object, _Layout] | None = None
        self.describe()

    @property
    def pictures(self) -> Pictures | None:
        """What is shown."""
        return self._pictures

    def set_pictures(self, pictures: Pictures | None) -> None:
        """Show other pictures, or none; a picture stays marked if they have the same names."""
        before = self._pictures
        self._pictures = pictures if pictures is not None and pictures.n else None
        names = None if self._pictures is None else self._pictures.names
        if before is None or before.names != names:
            self.forget_item()
            self._pointed = self._by_key = None
        self.describe()
        self.restyle()
        if (before is None) != (self._pictures is None):
            self.updateGeometry()

    def set_empty_sentence(self, sentence: str) -> None:
        """Say what will be here, while there is nothing to show."""
        self._empty = sentence
        self.describe()

    # What the chart says

    def n_items(self) -> int:
        return 0 if self._pictures is None else self._pictures.n

    def _shown(self) -> Pictures:
        assert self._pictures is not None
        return self._pictures

    def sentence(self, item: int) -> str:
        return self._shown().say(item)

    def spoken(self, item: int) -> str:
        pixel = self._by_key
        if pixel is not None and pixel[0] == item:
            return f"{self.reading(pixel)}."
        return f"{self.sentence(item)}."

    def reading(self, pixel: Pixel) -> str:
        """Say the number of a pixel, with its place counted from 1."""
        shown, (place, row, column) = self._shown(), pixel
        return self.tr("{0}, row {1}, column {2}: {3}").format(
            shown.names[place],
            number(row + 1),
            number(column + 1),
            shown.number(float(shown.values[pixel])),
        )

    def description(self) -> str:
        """Say what there is, and the first picture."""
        shown = self._shown()
        said = self.tr("1 picture") if shown.n == 1 else self.tr("{0} pictures")
        return f"{self.accessibleName()}: {said.format(number(shown.n))}. {shown.legend}".strip()

    def empty_sentence(self) -> str:
        return self._empty

    def chart_table(self) -> DataTable:
        """Return every number, a row for each pixel, unless the pictures bring a table."""
        if self._pictures is None:
            return DataTable(self.accessibleName(), (), [])
        shown = self._pictures
        if shown.table is not None:
            return shown.table()
        _, height, width = shown.values.shape
        flat = shown.values.reshape(shown.n, -1).T.astype(np.float64).tolist()
        places = [divmod(place, width) for place in range(height * width)]
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Row"), number),
                Column(self.tr("Column"), number),
                *(Column(name, shown.number) for name in shown.names),
            ),
            [
                (row + 1, column + 1, *values)
                for (row, column), values in zip(places, flat, strict=True)
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        shift = Qt.KeyboardModifier.ShiftModifier
        with_shift = tuple(QKeyCombination(shift, key) for key in ARROWS)
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [
            (keys, self.tr("Go through the pictures.")),
            (with_shift, self.tr("Go through the pixels of a picture, and read their numbers.")),
        ]

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        if key not in _STEPS:
            return super().item_by_key(key, here)
        if here is None:
            return 0
        down, right = _STEPS[key]
        columns, last = self._layout().columns, self.n_items() - 1
        if columns > last:  # a single row
            return min(max(0, here + down + right), last)
        row, column = divmod(here, columns)
        if not (0 <= column + right < columns and 0 <= row + down <= last // columns):
            return here
        return min(here + down * columns + right, last)

    def choose(self, item: int) -> None:
        self._by_key = None
        super().choose(item)
        self.update()

    # Where everything is

    def _caption_height(self) -> float:
        return QFontMetrics(small_font(self.font())).height() + GRID / 4

    def _foot_height(self) -> float:
        """Return the height of the scale of colours, and of what is read beside it."""
        lines = 1 if self._pictures is not None and self._pictures.kind == "ink" else 2
        return lines * self._caption_height() + GRID / 2

    def _layout(self) -> _Layout:
        """Make the pictures as large as there is room for all."""
        key = self.size(), self.devicePixelRatioF(), self._pictures, self.font().key()
        if self._laid_out is None or self._laid_out[0] != key:
            self._laid_out = key, self._fitting()
        return self._laid_out[1]

    def _fitting(self) -> _Layout:
        inside = QRectF(self.rect()).adjusted(ROOM, ROOM, -ROOM, -ROOM - self._foot_height())
        n, caption, gap = max(1, self.n_items()), self._caption_height(), GRID * 0.75
        best = _Layout(1, 1.0, 1.0, 1.0)
        for columns in range(1, n + 1):
            rows = math.ceil(n / columns)
            wide = (inside.width() - (columns - 1) * gap) / columns
            high = (inside.height() - (rows - 1) * gap / 2) / rows - caption
            side = min(wide, high, scaled(_LARGEST))
            if side > best.side:
                best = _Layout(columns, side, side + gap, side + caption + gap / 2)
        return self._even(best, gap, caption)

    def _even(self, layout: _Layout, gap: float, caption: float) -> _Layout:
        """Make all pixels of the screen's pictures equally large, where that costs little."""
        if self._pictures is None:
            return layout
        ratio, n_pixels = self.devicePixelRatioF(), max(self._pictures.values.shape[1:])
        even = math.floor(layout.side * ratio / n_pixels) * n_pixels / ratio
        side = even if even >= layout.side * _EVEN else math.floor(layout.side * ratio) / ratio
        return _Layout(layout.columns, side, side + gap, side + caption + gap / 2)

    def item_rect(self, item: int) -> QRectF:
        layout = self._layout()
        row, column = divmod(item, layout.columns)
        left, top = ROOM + column * layout.across, ROOM + row * layout.down
        return QRectF(left, top, layout.side, layout.side)

    def pixel_rect(self, pixel: Pixel) -> QRectF:
        """Return where a pixel of a picture is."""
        place, row, column = pixel
        box, (_, height, width) = self.item_rect(place), self._shown().values.shape
        wide, high = box.width() / width, box.height() / height
        return QRectF(box.left() + column * wide, box.top() + row * high, wide, high)

    def pixel_at(self, place: QPointF) -> Pixel | None:
        """Return the pixel at a place, in logical pixels."""
        item = self.item_at(place)
        if item is None:
            return None
        box, (_, height, width) = self.item_rect(item), self._shown().values.shape
        row = int((place.y() - box.top()) / box.height() * height)
        column = int((place.x() - box.left()) / box.width() * width)
        return item, min(row, height - 1), min(column, width - 1)

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        if self._pictures is None:
            self._draw_empty(painter)
            return
        theme, shown = current(), self._pictures
        font = small_font(self.font())
        metrics = QFontMetrics(font)
        painter.setFont(font)
        for place, name in enumerate(shown.names):
            box = self.item_rect(place)
            if is_vector(painter):
                self._paint_pixels(painter, place)
            else:
                painter.drawImage(box, self._images[place])
            is_marked = place < shown.marked
            painter.setPen(QPen(QColor(theme.accent if is_marked else theme.border), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))
            under = QRectF(box.left() - GRID / 3, box.bottom() + 1, box.width() + GRID * 0.66, 0)
            under.setHeight(metrics.height())
            painter.setPen(QColor(theme.muted))
            text = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, int(under.width()))
            painter.drawText(under, Qt.AlignmentFlag.AlignHCenter, text)
        self._draw_scale(painter, shown)
        if not marked:
            self._draw_foot(painter, shown.legend)

    def _draw_empty(self, painter: QPainter) -> None:
        painter.setPen(QColor(current().muted))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        room = QRectF(self.rect()).adjusted(2 * GRID, GRID, -2 * GRID, -GRID)
        painter.drawText(room, flags, self._empty)

    def _paint_pixels(self, painter: QPainter, place: int) -> None:
        """Paint pixels as shapes, neighbours of one colour as one; an image would be a bitmap."""
        colours = self._shown().colours(current())[place]
        ground = np.bincount((colours @ np.array([65536, 256, 1])).ravel()).argmax()
        box = self.item_rect(place)
        painter.fillRect(box, QColor.fromRgb(int(ground)))
        for row, line in enumerate(colours @ np.array([65536, 256, 1])):
            ends = [*(np.flatnonzero(np.diff(line)) + 1).tolist(), len(line)]
            first = 0
            for end in ends:
                if line[first] != ground:
                    run = self.pixel_rect((place, row, first)).united(
                        self.pixel_rect((place, row, end - 1))
                    )
                    # A little over the next ones: else there are hairlines between them.
                    run = run.adjusted(0, 0, 0.3, 0.3).intersected(box)
                    painter.fillRect(run, QColor.fromRgb(int(line[first])))
                first = end

    def _foot(self) -> QRectF:
        """Return where the scale is, and what is read beside it: under the last row."""
        layout, n = self._layout(), self.n_items()
        rows = math.ceil(n / layout.columns)
        top = ROOM + rows * layout.down + GRID / 4
        return QRectF(ROOM, top, self.width() - 2 * ROOM, self._foot_height())

    def _draw_scale(self, painter: QPainter, shown: Pictures) -> None:
        if shown.kind == "ink":
            return
        theme, foot = current(), self._foot()
        table = shown.lookup(theme)
        bar = QRectF(foot.left(), foot.top(), min(scaled(_BAR), foot.width() / 2), scaled(GRID))
        if is_vector(painter):
            gradient = QLinearGradient(bar.topLeft(), bar.topRight())
            for level in np.linspace(0, len(table) - 1, _STOPS).round().astype(int).tolist():
                gradient.setColorAt(level / (len(table) - 1), QColor(*table[level].tolist()))
            painter.fillRect(bar, gradient)
        else:
            painter.drawImage(bar, rgb_image(table[None]))
        painter.setPen(QColor(theme.border))
        painter.drawRect(bar.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.setPen(QColor(theme.muted))
        under = QRectF(bar.left(), bar.bottom() + 1, bar.width(), self._caption_height())
        marks = shown.marks()
        sides = {0: Qt.AlignmentFlag.AlignLeft, len(marks) - 1: Qt.AlignmentFlag.AlignRight}
        for place, mark in enumerate(marks):
            painter.drawText(under, sides.get(place, Qt.AlignmentFlag.AlignHCenter), mark)

    def _draw_foot(self, painter: QPainter, text: str) -> None:
        """Write what is read beside the scale: a pixel's number, or what the colours mean."""
        foot = self._foot()
        if self._shown().kind != "ink":
            foot.setLeft(foot.left() + min(scaled(_BAR), foot.width() / 2) + GRID)
        font = small_font(self.font())
        painter.setFont(font)
        painter.setPen(QColor(current().muted))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(foot.adjusted(0, -2, 0, GRID), flags, text)

    def paint_over(self, painter: QPainter) -> None:
        """Write what is read at the pointer or the keys, and frame that pixel."""
        if self._pictures is None:
            return
        pixel = self._by_key or self._pointed
        self._draw_foot(painter, self._pictures.legend if pixel is None else self.reading(pixel))
        if pixel is not None:
            painter.setPen(QPen(QColor(current().text), 1.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.pixel_rect(pixel).adjusted(-0.5, -0.5, 0.5, 0.5))

    def paint_mark(self, painter: QPainter, item: int) -> None:
        painter.setPen(QPen(QColor(current().accent), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.item_rect(item).adjusted(-1.5, -1.5, 1.5, 1.5))

    def restyle(self) -> None:
        shown = self._pictures
        self._images = [] if shown is None else [rgb_image(c) for c in shown.colours(current())]
        self.redraw()

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(260), scaled(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(190), scaled(96))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the pixel under the pointer."""
        pixel = self.pixel_at(event.position()) if self.n_items() else None
        if pixel != self._pointed or self._by_key is not None:
            self._pointed, self._by_key = pixel, None
            self.update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._pointed = None
        self.update()
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._by_key = None
        self.update()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the pixels with Shift and the arrow keys; through the pictures without."""
        step = _STEPS.get(Qt.Key(event.key()))
        shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        item = self.current() or 0
        if step is None or not shift or not self.n_items():
            super().keyPressEvent(event)
            return
        _, height, width = self._shown().values.shape
        _, row, column = self._by_key or (item, height // 2, width // 2)
        if self._by_key is not None:
            row = min(max(0, row + step[0]), height - 1)
            column = min(max(0, column + step[1]), width - 1)
        self._by_key = (item, row, column)
        self._mark(item)
        self.update()
