"""Dumb-bells: what two models read right of every letter, or of every writer's letters."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.charts.chart import ACTIVATING, ARROWS, Keys, PaintedChart
from letterpad.gui.charts.matrix_layout import WIDEST_NAME, small_font
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import AXIS_HEIGHT, GRID, current, scaled
from letterpad.gui.text.language import localized, number
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.gui.widgets.data_table import Column, DataTable

_LOWEST_ROW, _HIGHEST_ROW = 14, 30
_LARGEST_DOT = 5.0
"""Logical pixels of its radius."""

_LEVEL_WIDTH = 4.0
"""Logical pixels of the level that says how much of a row is chosen."""

_LONGEST_NAME = 60
_MOST_TOLD = 5


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """One group of letters.

    Parameters
    ----------
    name : str
        Of the class, or of the writer.
    n : int
        How many letters; more than 0.
    first, second : int
        How many of them each model reads right.
    """

    name: str
    n: int
    first: int
    second: int

    @property
    def difference(self) -> float:
        """The first model's share less the second one's, -1 to 1."""
        return (self.first - self.second) / self.n


class Dumbbells(PaintedChart):
    """A row for each group, with a dot for each model: the first filled, the second a ring.

    Signals
    -------
    row_chosen(int)
        The user chose a group, by its place in what `set_rows` got, by a click or with Enter or
        Space. The arrow keys go from row to row, which asks for nothing.
    """

    row_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dumbbells")
        self.setAccessibleName(self.tr("Letter by letter"))
        self.setToolTip(
            self.tr("The share that each of the two models reads right, one row a letter.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rows: list[Dumbbell] = []
        self._order: list[int] = []
        self._by_difference = False
        self._names = ("", "")
        self._heading = self.tr("Letter")
        self._chosen: int | None = None
        self._marked_counts: Sequence[int] = ()
        self.describe()

    def set_rows(self, rows: Sequence[Dumbbell], names: tuple[str, str], heading: str) -> None:
        """Show groups of letters.

        Parameters
        ----------
        rows : sequence of Dumbbell
        names : tuple of str
            What the two models are called.
        heading : str
            What a group is: a letter, or a writer.
        """
        if [row.name for row in rows] != [row.name for row in self._rows]:
            self._chosen = None
            self._marked_counts = ()
            self.forget_item()
        self._rows = list(rows)
        self._names = (shortened(names[0], _LONGEST_NAME), shortened(names[1], _LONGEST_NAME))
        self._heading = heading
        self._sort()

    @Slot(bool)
    def sort_by_difference(self, by_difference: bool) -> None:
        """Put the largest differences first, or the groups in their own order."""
        self._by_difference = by_difference
        self._sort()

    def _sort(self) -> None:
        self.forget_item()
        self._order = list(range(len(self._rows)))
        if self._by_difference:
            self._order.sort(key=lambda place: -abs(self._rows[place].difference))
        lowest = scaled(_LOWEST_ROW) * len(self._rows) + self._top() + scaled(AXIS_HEIGHT)
        self.setMinimumHeight(lowest + 2 * ROOM)
        self.describe()
        self.redraw()

    def set_chosen(self, place: int | None) -> None:
        """Mark a group as chosen, by its place in what `set_rows` got."""
        self.forget_item()
        self._chosen = place
        self.describe()
        self.redraw()

    def set_marked(self, counts: Sequence[int]) -> None:
        """Say how many letters of a selection are in each group; an empty sequence marks none."""
        self._marked_counts = counts
        self.describe()
        self.redraw()

    # What the chart says

    def n_items(self) -> int:
        return len(self._rows)

    def current(self) -> int | None:
        """Return the row that the keys are at: the chosen one until they go on."""
        here = super().current()
        if here is None and self._chosen is not None:
            return self._order.index(self._chosen)
        return here

    def _row(self, item: int) -> Dumbbell:
        return self._rows[self._order[item]]

    def n_chosen(self, item: int) -> int:
        """Return how many letters of the row are chosen."""
        return self._marked_counts[self._order[item]] if len(self._marked_counts) else 0

    def sentence(self, item: int) -> str:
        row = self._row(item)
        shares = [percent(right / row.n) for right in (row.first, row.second)]
        text = self.tr("{0}: {1} by {2}, {3} by {4}, of {5}").format(
            row.name, shares[0], self._names[0], shares[1], self._names[1], number(row.n)
        )
        n_marked = self.n_chosen(item)
        if not n_marked:
            return text
        return self.tr("{0}; {1} of them chosen").format(text, number(n_marked))

    def spoken(self, item: int) -> str:
        if self._order[item] != self._chosen:
            return super().spoken(item)
        return self.tr("Chosen: {0}.").format(self.sentence(item))

    def description(self) -> str:
        """Say where the models differ most."""
        order = sorted(range(len(self._rows)), key=lambda p: -abs(self._rows[p].difference))
        told = [place for place in order[:_MOST_TOLD] if self._rows[place].difference]
        if not told:
            return self.tr("Both models read as many of each right.")
        sentences = [self.sentence(self._order.index(place)) for place in told]
        return self.tr("They differ most here: {0}").format("; ".join(sentences))

    def empty_sentence(self) -> str:
        return self.tr("What two models read right of every letter will appear here.")

    def chart_table(self) -> DataTable:
        """Return what both models read right of every group, in the order that is shown."""
        ordered = [self._rows[place] for place in self._order]
        return DataTable(
            self.accessibleName(),
            (
                Column(self._heading),
                Column(self.tr("Letters"), number),
                Column(self._names[0], percent),
                Column(self._names[1], percent),
                Column(self.tr("Difference in points"), _points),
            ),
            [
                (row.name, row.n, row.first / row.n, row.second / row.n, row.difference)
                for row in ordered
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [
            (keys, self.tr("Go to the row above or below, to the first or the last.")),
            (ACTIVATING, self.tr("Choose the row, and see its letters.")),
        ]

    def choose(self, item: int) -> None:
        self.set_chosen(self._order[item])
        self.row_chosen.emit(self._order[item])

    def go_to(self, item: int) -> None:
        self.mark(item)

    def activate(self, item: int) -> bool:
        self.choose(item)
        return True

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a line around the row that the keys are at."""
        if self._order[item] != self._chosen:  # which is coloured
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(current().accent), 2.0, Qt.PenStyle.DotLine))
            painter.drawRect(self.item_rect(item).adjusted(1, 0, -1, 0))

    # Where things are

    def _top(self) -> int:
        """Return how high the two names of the models above the rows are."""
        return 2 * QFontMetrics(small_font(self.font())).height() + GRID

    def _pitch(self) -> float:
        room = self.height() - 2 * ROOM - self._top() - scaled(AXIS_HEIGHT)
        return max(1.0, min(scaled(_HIGHEST_ROW), room / max(1, len(self._rows))))

    def item_rect(self, item: int) -> QRectF:
        pitch = self._pitch()
        return QRectF(ROOM, ROOM + self._top() + item * pitch, self.width() - 2 * ROOM, pitch)

    def _span(self) -> tuple[float, float]:
        """Return from where to where the axis goes: tenths around all shares."""
        shares = [right / row.n for row in self._rows for right in (row.first, row.second)]
        low = float(np.floor(min(shares) * 10 + 1e-9)) / 10
        high = float(np.ceil(max(shares) * 10 - 1e-9)) / 10
        return (low, high) if high - low >= 0.2 else (max(0.0, high - 0.2), max(0.2, high))

    def _axis(self, metrics: QFontMetrics) -> QRectF:
        """Return the ground on which the dots are: below the names of the models."""
        widest = max(metrics.horizontalAdvance(row.name) for row in self._rows)
        left = ROOM + min(widest, scaled(WIDEST_NAME)) + 2 * GRID
        edge = QFontMetrics(small_font(self.font())).horizontalAdvance("100 %") / 2 + GRID / 2
        height = self._pitch() * len(self._rows)
        width = max(1.0, self.width() - ROOM - edge - left)
        return QRectF(left, ROOM + self._top(), width, height)

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        if not self._rows:
            return
        pitch = self._pitch()
        font = QFont(self.font())
        font.setPixelSize(int(max(scaled(8), min(scaled(13), pitch - 3))))
        metrics = QFontMetrics(font)
        axis, (low, high) = self._axis(metrics), self._span()
        self._draw_legend(painter)
        if marked and self._chosen is not None:
            here = self._order.index(self._chosen)
            painter.fillRect(self.item_rect(here), QColor(current().hover))
        self._draw_axis(painter, axis, low, high)
        radius = min(_LARGEST_DOT, pitch * 0.3)
        for item in range(len(self._rows)):
            self._draw_name(painter, item, font, axis.left(), marked)
            row, middle = self._row(item), axis.top() + (item + 0.5) * pitch
            first, second = (
                QPointF(axis.left() + (right / row.n - low) / (high - low) * axis.width(), middle)
                for right in (row.first, row.second)
            )
            painter.setPen(QPen(QColor(current().field), 2.0))
            painter.drawLine(first, second)
            _draw_dot(painter, second, radius, 1)
            _draw_dot(painter, first, radius, 0)

    def _draw_name(
        self, painter: QPainter, item: int, font: QFont, left: float, marked: bool
    ) -> None:
        theme, row, box = current(), self._row(item), self.item_rect(item)
        share = self.n_chosen(item) / row.n if marked else 0.0
        font = QFont(font)
        font.setBold(share == 1)
        painter.setFont(font)
        painter.setPen(QColor(theme.accent if share == 1 else theme.text if share else theme.muted))
        if marked and len(self._marked_counts):
            # A level beside the axis: how much of the row is chosen.
            whole = QRectF(left - GRID / 2 - 2, box.top() + 1.5, _LEVEL_WIDTH, box.height() - 3)
            painter.fillRect(whole, QColor(theme.border))
            if share:
                whole.setTop(whole.bottom() - max(2.0, share * whole.height()))
                painter.fillRect(whole, QColor(theme.accent))
        box.setRight(left - GRID)
        shown = QFontMetrics(font).elidedText(
            row.name, Qt.TextElideMode.ElideMiddle, int(box.width())
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shown)

    def _draw_legend(self, painter: QPainter) -> None:
        font = small_font(self.font())
        metrics = QFontMetrics(font)
        painter.setFont(font)
        for place, name in enumerate(self._names):
            top = ROOM + place * metrics.height()
            dot = QPointF(ROOM + GRID, top + metrics.height() / 2)
            _draw_dot(painter, dot, _LARGEST_DOT - 1, place)
            box = QRectF(ROOM + 2 * GRID, top, self.width() - 2 * ROOM - 2 * GRID, metrics.height())
            painter.setPen(QColor(current().muted))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, int(box.width()))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _draw_axis(self, painter: QPainter, axis: QRectF, low: float, high: float) -> None:
        theme = current()
        font = small_font(self.font())
        metrics = QFontMetrics(font)
        painter.setFont(font)
        first, last = round(low * 10), round(high * 10)
        room = axis.width() / (last - first)
        needed = metrics.horizontalAdvance(percent(1.0, 0)) + GRID
        step = next((step for step in (1, 2, 5) if step * room >= needed), 10)
        for tenth in range(first, last + 1):
            if tenth % step and tenth not in (first,):
                continue
            x = axis.left() + (tenth - first) * room
            painter.setPen(QColor(theme.border))
            painter.drawLine(QPointF(x, axis.top()), QPointF(x, axis.bottom()))
            if tenth % step:
                continue
            painter.setPen(QColor(theme.muted))
            box = QRectF(x - needed / 2, axis.bottom(), needed, scaled(AXIS_HEIGHT))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, percent(tenth / 10, 0))

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(300), max(scaled(300), self.minimumHeight()))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(190), scaled(160))


def _draw_dot(painter: QPainter, place: QPointF, radius: float, model: int) -> None:
    """Draw the dot of the first model (0), which is filled, or of the second one (1), a ring."""
    theme = current()
    colour = QColor(theme.curves[model])
    painter.setPen(QPen(colour, 2.0))
    painter.setBrush(colour if model == 0 else QColor(theme.surface))
    painter.drawEllipse(place, radius - 1, radius - 1)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _points(share: float) -> str:
    return localized(f"{100 * share:+.1f}")
