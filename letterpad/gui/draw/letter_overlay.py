"""A letter of the data under the drawing, stroke by stroke, or picture under picture."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.explaining.nearest import Nearest, Neighbour
from letterpad.explaining.stroke_pairs import StrokePair, boxed_strokes
from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart, is_vector
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.draw.path_painter import colours, paint_path
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, Theme, current, scaled
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import Column, DataTable, Value
from letterpad.ink.raster import SIDE, Images
from letterpad.ink.strokes import Ink

Points = NDArray[np.float64]

_MARGIN = 0.14
"""Share of the square's side, at each of its edges: a number may stand beside its stroke."""

_WIDE = 0.075
"""Width of the letter's lines, as a share of the square's side."""

_FAINT, _FAINTEST = 0.4, 0.12
"""Opacity of the letter's lines, and of all that is not the chosen stroke."""

_MOST_POINTS = 100
"""Of a stroke that is painted."""

_REACH = 14.0
"""Logical pixels within which a stroke is pointed at."""


class LetterOverlay(PaintedChart):
    """The drawing over a letter of the data, both in the same box.

    Strokes that go together have one colour: the drawing's are thin and numbered, the letter's
    wide and pale. Its items are the drawing's strokes and those of the letter that go with none of
    them; of pictures, what is ink in both, and in either alone.

    Signals
    -------
    stroke_chosen(int)
        The user went to an item.
    """

    stroke_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_overlay")
        self.setAccessibleName(self.tr("Your letter over theirs"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._nearest: Nearest | None = None
        self._neighbour: Neighbour | None = None
        self._chosen: int | None = None
        self._yours: list[Points] = []
        self._theirs: list[Points] = []
        self.describe()

    def show_pair(self, nearest: Nearest | None, neighbour: Neighbour | None) -> None:
        """Lay a drawing over a letter that was found for it; nothing for None."""
        had = self._kind()
        self._nearest, self._neighbour = nearest, neighbour
        self._yours, self._theirs = [], []
        if nearest is not None and neighbour is not None and neighbour.ink is not None:
            assert isinstance(nearest.drawn, Ink)
            self._yours = [_thinned(stroke) for stroke in boxed_strokes(nearest.drawn)]
            self._theirs = [_thinned(stroke) for stroke in boxed_strokes(neighbour.ink)]
        if self._chosen is not None and (had != self._kind() or self._chosen >= self.n_items()):
            self._chosen = None
        self.describe()
        self.redraw()

    @property
    def chosen(self) -> int | None:
        """The item that the user went to."""
        return self._chosen

    def step(self, by: int) -> None:
        """Go to the next stroke, or the one before; after the last one, to all of them."""
        n = self.n_items()
        if not n:
            return
        here = -1 if self._chosen is None else self._chosen
        place = (here + 1 + by) % (n + 1) - 1
        self._choose(None if place < 0 else place)

    def _kind(self) -> tuple[int, int] | None:
        """Return how many strokes there are, as long as the same stroke can stay chosen."""
        if self._neighbour is None:
            return None
        return len(self._yours), len(self._theirs)

    # What the chart says

    def _pairs(self) -> tuple[StrokePair, ...]:
        return () if self._neighbour is None else self._neighbour.pairs

    def _without(self) -> list[int]:
        """Return the letter's strokes that go with none of the drawing's."""
        paired = {pair.theirs for pair in self._pairs()}
        return [place for place in range(len(self._theirs)) if place not in paired]

    def n_items(self) -> int:
        if self._neighbour is None:
            return 0
        return len(self._yours) + len(self._without()) if self._yours else 3

    def current(self) -> int | None:
        return self._chosen

    def sentence(self, item: int) -> str:
        if not self._yours:
            return self.tr("{0}: {1} of all ink").format(
                self._names_of_parts()[item], percent(self._shares()[item], 0)
            )
        if item >= len(self._yours):
            theirs = self._without()[item - len(self._yours)]
            return self.tr("Stroke {0} of the letter goes with none of yours").format(theirs + 1)
        pair = next((pair for pair in self._pairs() if pair.yours == item), None)
        if pair is None:
            return self.tr("Your stroke {0} goes with none of the letter").format(item + 1)
        text = (
            self.tr(
                "Your stroke {0} and the letter's stroke {1}, drawn the other way round: {2} of "
                "its size apart"
            )
            if pair.is_reversed
            else self.tr("Your stroke {0} and the letter's stroke {1}: {2} of its size apart")
        )
        return text.format(pair.yours + 1, pair.theirs + 1, percent(pair.distance, 0))

    def description(self) -> str:
        return "; ".join(self.sentence(item) for item in range(self.n_items())) + "."

    def empty_sentence(self) -> str:
        return self.tr("Your drawing over a letter of the data will appear here.")

    def chart_table(self) -> DataTable:
        """Return which strokes go together, or how much ink lies where."""
        if self._neighbour is not None and not self._yours:
            rows = list(zip(self._names_of_parts(), self._shares(), strict=True))
            columns = (Column(self.tr("Ink")), Column(self.tr("Share of all ink"), percent))
            return DataTable(self.accessibleName(), columns, rows)
        by_yours = {pair.yours: pair for pair in self._pairs()}
        strokes: list[Sequence[Value]] = []
        for yours in range(len(self._yours)):
            pair = by_yours.get(yours)
            if pair is None:
                strokes.append((yours + 1, None, None, None))
            else:
                turned = self.tr("opposite") if pair.is_reversed else self.tr("the same")
                strokes.append((yours + 1, pair.theirs + 1, turned, pair.distance))
        strokes += [(None, theirs + 1, None, None) for theirs in self._without()]
        return DataTable(
            self.accessibleName(),
            (
                Column(self.tr("Your stroke")),
                Column(self.tr("Letter's stroke")),
                Column(self.tr("Direction")),
                Column(self.tr("Apart, share of the letter's size"), percent),
            ),
            strokes,
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [
            (keys, self.tr("Step through the strokes.")),
            ((Qt.Key.Key_Escape,), self.tr("Show all strokes alike.")),
        ]

    def item_by_key(self, key: Qt.Key, here: int | None) -> int | None:
        if key == Qt.Key.Key_Escape and here is not None:
            return -1
        return super().item_by_key(key, here)

    def choose(self, item: int) -> None:
        self._choose(None if item < 0 else item)

    def _choose(self, item: int | None) -> None:
        self._chosen = item
        self.describe()
        self.redraw()
        self.stroke_chosen.emit(-1 if item is None else item)

    # Where things are

    def _square(self) -> QRectF:
        """Return the paper: as large as fits above the two words that say which line is whose."""
        room = QRectF(self.rect()).adjusted(ROOM, ROOM, -ROOM, -ROOM - self._legend_height())
        side = max(1.0, min(room.width(), room.height()))
        square = QRectF(0, 0, side, side)
        square.moveCenter(QPointF(room.center().x(), 0))
        square.moveTop(room.top())
        return square

    def _legend_height(self) -> float:
        n_rows = 2 if self._yours or self._neighbour is None else 3
        return n_rows * QFontMetrics(small_font(self.font())).height() + GRID / 2

    def _placed(self, strokes: Sequence[Points]) -> list[Points]:
        """Place strokes on the paper, in logical pixels."""
        square = self._square()
        centre = np.array([square.center().x(), square.center().y()])
        return [centre + points * square.width() * (0.5 - _MARGIN) for points in strokes]

    def _line(self, item: int) -> Points:
        """Return the stroke of an item, in logical pixels."""
        if item < len(self._yours):
            return self._placed([self._yours[item]])[0]
        return self._placed([self._theirs[self._without()[item - len(self._yours)]]])[0]

    def item_rect(self, item: int) -> QRectF:
        if not self._yours:
            return self._legend_row(item)
        line = _dense(self._line(item))
        x, y = line[len(line) // 2].tolist()
        return QRectF(x - 6, y - 6, 12, 12)

    def item_at(self, place: QPointF) -> int | None:
        if not self._yours:
            return super().item_at(place)
        here = np.array([place.x(), place.y()])
        apart = [
            float(np.hypot(*(_dense(self._line(item)) - here).T).min())
            for item in range(self.n_items())
        ]
        if not apart or min(apart) > _REACH:
            return None
        return int(np.argmin(np.round(apart)))

    def _legend_row(self, row: int) -> QRectF:
        square = self._square()
        height = QFontMetrics(small_font(self.font())).height()
        top = square.bottom() + GRID / 2 + row * height
        return QRectF(ROOM, top, self.width() - 2 * ROOM, height)

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        theme, square = current(), self._square()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.border), 1.0))
        painter.setBrush(QColor(theme.background))
        painter.drawRect(square.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._neighbour is None:
            return
        chosen = self._chosen if marked else None
        if self._yours:
            self._draw_strokes(painter, theme, square, chosen)
        else:
            self._draw_pictures(painter, theme, square, chosen)

    def _draw_strokes(
        self, painter: QPainter, theme: Theme, square: QRectF, chosen: int | None
    ) -> None:
        every = colours(theme)
        of_theirs = {pair.theirs: pair.yours for pair in self._pairs()}
        without = self._without()
        n_yours = len(self._yours)
        for place, line in enumerate(self._placed(self._theirs)):
            yours = of_theirs.get(place)
            item = n_yours + without.index(place) if yours is None else yours
            colour = QColor(theme.muted if yours is None else every[yours % len(every)])
            painter.setOpacity(_FAINT if chosen in (None, item) else _FAINTEST)
            pen = QPen(colour, max(4.0, _WIDE * square.width()))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            _draw_line(painter, line)
            if chosen == item:  # where the pen of whoever wrote the letter began
                painter.setOpacity(1.0)
                painter.setPen(QPen(QColor(theme.text), 1.5))
                painter.drawEllipse(QPointF(*line[0].tolist()), pen.widthF() / 2, pen.widthF() / 2)
        painter.setOpacity(1.0)
        opacities = [1.0 if chosen in (None, item) else _FAINTEST for item in range(n_yours)]
        paint_path(painter, self._placed(self._yours), square, theme, self.font(), opacities)
        words = (self.tr("thin: yours"), self.tr("wide: the letter of the data"))
        for row, text in enumerate(words):
            self._draw_word(painter, theme, row, text)

    def _draw_pictures(
        self, painter: QPainter, theme: Theme, square: QRectF, chosen: int | None
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        for item, (ink, colour) in enumerate(
            zip(self._parts(), self._colours_of_parts(theme), strict=True)
        ):
            painter.setOpacity(1.0 if chosen in (None, item) else _FAINTEST)
            paint_pixels(painter, square.adjusted(1, 1, -1, -1), ink, QColor(colour))
        painter.restore()
        for row, (text, colour) in enumerate(
            zip(self._names_of_parts(), self._colours_of_parts(theme), strict=True)
        ):
            self._draw_word(painter, theme, row, text, colour)

    def _draw_word(
        self, painter: QPainter, theme: Theme, row: int, text: str, colour: str = ""
    ) -> None:
        box = self._legend_row(row)
        font = small_font(self.font())
        painter.setFont(QFont(font))
        if colour:
            side = 0.7 * box.height()
            swatch = QRectF(box.left(), box.top() + 0.15 * box.height(), side, side)
            painter.fillRect(swatch, QColor(colour))
            box.setLeft(swatch.right() + GRID / 2)
        painter.setPen(QColor(theme.muted))
        shown = QFontMetrics(font).elidedText(
            text, Qt.TextElideMode.ElideRight, max(1, int(box.width()))
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)

    # Pictures

    def _parts(self) -> tuple[Images, Images, Images]:
        """Return what is ink in both pictures, in the drawing's alone, in the letter's alone."""
        assert self._nearest is not None
        assert self._neighbour is not None
        yours, theirs = self._nearest.picture, self._neighbour.picture
        both = np.minimum(yours, theirs)
        return both, yours - both, theirs - both

    def _shares(self) -> list[float]:
        sums = [float(part.sum(dtype=np.int64)) for part in self._parts()]
        return [each / max(1.0, sum(sums)) for each in sums]

    def _names_of_parts(self) -> tuple[str, str, str]:
        return self.tr("both"), self.tr("yours alone"), self.tr("the letter's alone")

    def _colours_of_parts(self, theme: Theme) -> tuple[str, str, str]:
        return theme.text, theme.curves[1], theme.curves[0]

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(168), scaled(168) + round(self._legend_height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(120) + round(self._legend_height()))


def paint_pixels(painter: QPainter, area: QRectF, picture: Images, colour: QColor) -> None:
    """Paint the ink of a picture of 28 x 28 pixels in a colour; paper is left as it is."""
    if is_vector(painter):
        side = area.width() / SIDE
        painter.setPen(Qt.PenStyle.NoPen)
        for row, column in np.argwhere(picture):
            shade = QColor(colour)
            shade.setAlpha(int(picture[row, column]))
            painter.setBrush(shade)
            painter.drawRect(
                QRectF(area.left() + column * side, area.top() + row * side, side, side)
            )
        return
    pixels = np.empty((SIDE, SIDE, 4), dtype=np.uint8)
    pixels[..., :3] = (colour.blue(), colour.green(), colour.red())
    pixels[..., 3] = picture
    image = QImage(pixels.data, SIDE, SIDE, 4 * SIDE, QImage.Format.Format_ARGB32).copy()
    painter.drawImage(area, image)


def _draw_line(painter: QPainter, line: Points) -> None:
    if len(line) == 1 or not np.ptp(line, axis=0).any():
        painter.drawPoint(QPointF(*line[0].tolist()))
    else:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in line.tolist()]))


def _dense(line: Points) -> Points:
    """Return points on a line, about every two pixels."""
    come = _come(line)
    return _points_at(line, come, np.linspace(0.0, come[-1], 2 + int(come[-1] / 2)))


def _thinned(line: Points) -> Points:
    """Return a line of at most `_MOST_POINTS` points: more are not seen, and take long to paint."""
    if len(line) <= _MOST_POINTS:
        return line
    come = _come(line)
    return _points_at(line, come, np.linspace(0.0, come[-1], _MOST_POINTS))


def _come(line: Points) -> Points:
    """Return how far the pen has come at each point of a line."""
    steps = np.hypot(*np.diff(line, axis=0).T) if len(line) > 1 else np.zeros(0)
    return np.concatenate([[0.0], np.cumsum(steps)])


def _points_at(line: Points, come: Points, at: Points) -> Points:
    return np.stack([np.interp(at, come, line[:, axis]) for axis in (0, 1)], axis=1)
