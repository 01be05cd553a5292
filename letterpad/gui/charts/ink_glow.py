"""Which pixels speak for one letter and which for another: a glow on the picture of the ink."""

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart, is_vector
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.style.array_image import rgb_image
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, Theme, current, diverging_lookup, scaled
from letterpad.gui.text.language import localized
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.ink.raster import SIDE, Images

_INK = 0.4
"""How dark the ink is under the glow: a share of the text's colour."""

_GLOW = 0.9
"""How much of the ink the strongest glow hides."""

_LEAST = 1e-9
"""What is less says nothing."""

_REGIONS = 3
"""Into so many rows and columns the picture is divided to tell in words where something is."""


class InkGlow(PaintedChart):
    """The picture that the model got, in grey, and over it in two colours what each pixel says.

    Its items are the pixels.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ink_glow")
        self.setAccessibleName(self.tr("What each pixel says"))
        self.setToolTip(self.tr("Which parts of your drawing speak for which letter"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # A click beside the canvas leaves the focus, and so the keyboard's pen, with the canvas.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._ink = np.zeros((SIDE, SIDE))
        self._values = np.zeros((SIDE, SIDE))
        self._first = self._second = ""
        self._regions = [
            self.tr("top left"),
            self.tr("top"),
            self.tr("top right"),
            self.tr("left"),
            self.tr("middle"),
            self.tr("right"),
            self.tr("bottom left"),
            self.tr("bottom"),
            self.tr("bottom right"),
        ]
        self.describe()

    def set_glow(self, picture: Images, values: ArrayLike, first: str, second: str) -> None:
        """Show what each pixel says.

        Parameters
        ----------
        picture : uint8 array of shape (28, 28)
            0 paper to 255 ink.
        values : array of shape (784,)
            Above 0 for the first letter, below 0 for the second, in logarithms of probabilities.
        first, second : str
        """
        array = np.asarray(values, dtype=np.float64)
        if array.shape != (SIDE * SIDE,):
            raise ValueError(f"{SIDE * SIDE} values expected, shape {array.shape} came")
        self._ink = picture / 255.0
        self._values = array.reshape(SIDE, SIDE)
        self._first, self._second = first, second
        self.describe()
        self.redraw()

    def clear(self) -> None:
        """Show nothing."""
        self._ink, self._values = np.zeros((SIDE, SIDE)), np.zeros((SIDE, SIDE))
        self.forget_item()
        self.describe()
        self.redraw()

    def values(self) -> NDArray[np.float64]:
        """Return what each pixel says: array of shape (784,)."""
        return self._values.reshape(-1).copy()

    # What the chart says

    @property
    def is_empty(self) -> bool:
        """Whether there is no ink, or it says nothing."""
        return not self._ink.any()

    def n_items(self) -> int:
        return 0 if self.is_empty else SIDE * SIDE

    def sentence(self, item: int) -> str:
        row, column = divmod(item, SIDE)
        where = self.tr("Row {0}, column {1}").format(row + 1, column + 1)
        value = float(self._values[row, column])
        if abs(value) < _LEAST:
            return self.tr("{0}: says nothing").format(where)
        letter = self._first if value > 0 else self._second
        return self.tr("{0}: {1} for {2}").format(where, _amount(value), letter)

    def description(self) -> str:
        """Say where the ink speaks for which letter."""
        said = []
        for letter, sign in ((self._first, 1.0), (self._second, -1.0)):
            where = self._strongest(sign)
            if where:
                said.append(self.tr("for {0}: {1}").format(letter, ", ".join(where)))
        return "; ".join(said) or self.tr("No pixel speaks for one of the two letters.")

    def _strongest(self, sign: float) -> list[str]:
        """Return the names of up to three regions that speak most for a letter."""
        edges = np.linspace(0, SIDE, _REGIONS + 1).round().astype(int)[:-1]
        mine = np.maximum(sign * self._values, 0.0)
        sums = np.add.reduceat(np.add.reduceat(mine, edges, axis=0), edges, axis=1).reshape(-1)
        order = np.argsort(-sums, kind="stable")[:3]
        enough = max(_LEAST, 0.1 * float(np.abs(self._values).sum()))
        return [self._regions[place] for place in order.tolist() if sums[place] >= enough]

    def empty_sentence(self) -> str:
        return self.tr("What each part of your drawing says will be shown here.")

    def chart_table(self) -> DataTable:
        """Return the pixels that say something, the strongest first."""
        flat = self._values.reshape(-1)
        order = np.argsort(-np.abs(flat), kind="stable").tolist()
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Row")),
                Column(self.tr("Column")),
                Column(
                    self.tr("{0} against {1}").format(self._first, self._second),
                    lambda value: localized(f"{value:+.4f}"),
                ),
            ),
            [
                (item // SIDE + 1, item % SIDE + 1, float(flat[item]))
                for item in order
                if abs(flat[item]) >= _LEAST
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        return [
            (ARROWS, self.tr("Go through the pixels, and read what each says.")),
            ((Qt.Key.Key_Home,), self.tr("Go to the pixel that says most for the first letter.")),
            ((Qt.Key.Key_End,), self.tr("Go to the pixel that says most for the second letter.")),
        ]

    # Where the pixels are

    def square(self) -> QRectF:
        """Return where the picture is, in logical pixels: every pixel as many of the screen's."""
        ratio = self.devicePixelRatioF()
        below = QFontMetrics(small_font(self.font())).height() + GRID
        room = min(self.width() - 2 * ROOM, self.height() - 2 * ROOM - below)
        side = max(1, int(room * ratio) // SIDE) * SIDE / ratio
        left = ROOM + max(0.0, (self.width() - 2 * ROOM - side) / 2)
        return QRectF(round(left), ROOM, side, side)

    def item_rect(self, item: int) -> QRectF:
        row, column = divmod(item, SIDE)
        square = self.square()
        side = square.width() / SIDE
        return QRectF(square.left() + column * side, square.top() + row * side, side, side)

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        """Go to the neighbour with the arrow keys, to the strongest with Home and End."""
        flat = self._values.reshape(-1)
        if key == Qt.Key.Key_End:
            return int(flat.argmin())
        steps = {
            Qt.Key.Key_Left: (0, -1),
            Qt.Key.Key_Right: (0, 1),
            Qt.Key.Key_Up: (-1, 0),
            Qt.Key.Key_Down: (1, 0),
        }
        if key == Qt.Key.Key_Home or (here is None and key in steps):
            return int(flat.argmax())
        if key not in steps or here is None:
            return None
        row, column = (
            min(max(0, place + step), SIDE - 1)
            for place, step in zip(divmod(here, SIDE), steps[key], strict=True)
        )
        return row * SIDE + column

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        theme, square = current(), self.square()
        colours = self.colours(theme)
        if is_vector(painter):
            painter.fillRect(square, QColor(theme.surface))
            for row, column in np.argwhere((self._ink > 0) | (self._values != 0)).tolist():
                # A little over the next ones, which come later: else there are hairlines.
                cell = self.item_rect(row * SIDE + column).adjusted(0, 0, 0.3, 0.3)
                painter.fillRect(cell & square, QColor(*colours[row, column].tolist()))
        else:
            painter.drawImage(square, rgb_image(colours))
        painter.setPen(QPen(QColor(theme.border), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square.adjusted(-0.5, -0.5, 0.5, 0.5))
        if self.is_empty:
            painter.setPen(QColor(theme.muted))
            painter.setFont(small_font(self.font()))
            inside = square.adjusted(GRID, GRID, -GRID, -GRID)
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(inside, flags, self.empty_sentence())
        else:
            self._draw_key(painter, square, theme)

    def colours(self, theme: Theme) -> NDArray[np.uint8]:
        """Return the colours of all pixels in a theme: uint8 array of shape (28, 28, 3)."""
        surface, text = (
            np.array([colour.red(), colour.green(), colour.blue()], dtype=np.float64)
            for colour in (QColor(theme.surface), QColor(theme.text))
        )
        grey = surface + (text - surface) * (_INK * self._ink)[:, :, None]
        largest = max(float(np.abs(self._values).max()), _LEAST)
        # By the root: what says a quarter is half as strong, and still to be seen.
        strength = np.sqrt(np.abs(self._values) / largest)
        glow = diverging_lookup(theme)[np.where(self._values > 0, -1, 0)].astype(np.float64)
        share = (_GLOW * strength)[:, :, None]
        colours: NDArray[np.uint8] = np.rint(grey + (glow - grey) * share).astype(np.uint8)
        return colours

    def _draw_key(self, painter: QPainter, square: QRectF, theme: Theme) -> None:
        """Write under the picture which colour speaks for which letter."""
        font = small_font(self.font())
        metrics = QFontMetrics(font)
        painter.setFont(font)
        size = metrics.ascent()
        top = square.bottom() + GRID / 2
        half = (self.width() - 2 * ROOM - GRID) / 2
        table = diverging_lookup(theme)
        most = float(self._values.max()), -float(self._values.min())
        for place, (letter, colour, amount) in enumerate(
            ((self._first, table[-1], most[0]), (self._second, table[0], most[1]))
        ):
            left = ROOM + place * (half + GRID)
            swatch = QRectF(left, top + (metrics.height() - size) / 2, size, size)
            painter.fillRect(swatch, QColor(*colour.tolist()))
            painter.setPen(QColor(theme.text))
            text = self.tr("for {0}, up to {1}").format(letter, _amount(max(0.0, amount)))
            room = half - size - GRID / 2
            box = QRectF(swatch.right() + GRID / 2, top, room, metrics.height())
            if metrics.horizontalAdvance(text) > room:
                text = self.tr("for {0}").format(letter)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(room) + 1)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def paint_mark(self, painter: QPainter, item: int) -> None:
        painter.setPen(QPen(QColor(current().text), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.item_rect(item).adjusted(-1, -1, 1, 1))

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(216))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(110), scaled(164))


def _amount(value: float) -> str:
    """Write how much speaks for a letter, without a sign, small values with their digits."""
    size = abs(value)
    return localized(f"{size:.2f}" if size >= 0.1 else f"{size:.2g}")
