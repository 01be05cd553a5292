"""Which letter was read when, while it was drawn: a band for each letter, from left to right."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys, PaintedChart
from letterpad.gui.charts.matrix_layout import small_font
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, Theme, current, scaled
from letterpad.gui.text.run_texts import percent
from letterpad.gui.widgets.data_table import Column, DataTable

_HIGHEST_BAND = 36
"""Logical pixels."""


@dataclass(frozen=True, slots=True, eq=False)
class Bands:
    """What was read at each moment of a drawing.

    Parameters
    ----------
    shares : tuple of float
        Of the ink that was there, growing, the last 1.
    read : tuple of str
        What was read at each, in words where it was no letter.
    letters : tuple of str
        Those that have a band.
    probabilities : float64 array of shape (n_letters, n_moments)
    """

    shares: tuple[float, ...] = ()
    read: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    probabilities: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 0)))

    def begin(self, moment: int) -> float:
        """Return the share of the ink at which a moment begins on the axis."""
        return self.shares[moment - 1] if moment else 0.0


class LetterBands(PaintedChart):
    """What was read at the top, and under it how likely each letter was; its items are moments.

    Signals
    -------
    moment_chosen(int)
        The user went to a moment, by a click or the arrow keys.
    """

    moment_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letter_bands")
        self.setAccessibleName(self.tr("Which letter when"))
        self.setToolTip(
            self.tr(
                "What was read while you drew: the stronger the colour, the likelier the letter"
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._bands = Bands()
        self._place: int | None = None
        self.describe()

    def set_bands(self, bands: Bands) -> None:
        """Show what was read when."""
        if len(bands.shares) != len(self._bands.shares):
            self.forget_item()
        self._bands = bands
        self._place = None
        self.describe()
        self.redraw()

    def set_place(self, moment: int | None) -> None:
        """Mark the moment that is looked at."""
        if moment != self._place:
            self._place = moment
            self.update()

    def bands(self) -> Bands:
        """Return what is shown."""
        return self._bands

    # What the chart says

    def n_items(self) -> int:
        return len(self._bands.shares)

    def sentence(self, item: int) -> str:
        bands = self._bands
        column = bands.probabilities[:, item]
        likely = [
            f"{bands.letters[place]} {percent(float(column[place]), 0)}"
            for place in np.argsort(-column, kind="stable")[:3].tolist()
            if column[place] >= 0.005
        ]
        return self.tr("After {0} of the ink: {1} ({2})").format(
            percent(bands.shares[item], 0), bands.read[item], ", ".join(likely)
        )

    def description(self) -> str:
        """Say when what was read changed."""
        bands, said, before = self._bands, [], None
        for moment, read in enumerate(bands.read):
            if read != before:
                said.append(self.tr("{0} from {1}").format(read, percent(bands.begin(moment), 0)))
            before = read
        return ", ".join(said)

    def empty_sentence(self) -> str:
        return self.tr("What is read while you draw will be shown here.")

    def chart_table(self) -> DataTable:
        """Return a row for each moment: the share of the ink, what was read, and how likely."""
        bands = self._bands
        columns = [
            Column(self.tr("Share of the ink"), lambda share: percent(share, 0)),
            Column(self.tr("Read")),
            *(Column(letter, percent) for letter in bands.letters),
        ]
        rows = [
            (share, read, *bands.probabilities[:, moment].tolist())
            for moment, (share, read) in enumerate(zip(bands.shares, bands.read, strict=True))
        ]
        return DataTable(self.accessibleName(), columns, rows)

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [(keys, self.tr("Go through the moments, and see what was read at each."))]

    def choose(self, item: int) -> None:
        super().choose(item)
        self.moment_chosen.emit(item)

    # Where everything is

    def names_width(self) -> int:
        """Return how many logical pixels the letters' names take at the left."""
        metrics = QFontMetrics(small_font(self.font()))
        names = [metrics.horizontalAdvance(name) for name in self._bands.letters]
        return min(scaled(60), max([scaled(12), *names])) + ROOM + GRID // 2

    def _area(self) -> QRectF:
        """Return where the bands are, with the row of what was read and without the axis."""
        left, below = self.names_width(), QFontMetrics(small_font(self.font())).height()
        width = max(1, self.width() - left - ROOM - GRID)
        room = self.height() - 2 * ROOM - below
        rows = len(self._bands.letters) + 1
        return QRectF(left, ROOM, width, min(room, rows * scaled(_HIGHEST_BAND)))

    def item_rect(self, item: int) -> QRectF:
        area = self._area()
        begin, end = self._bands.begin(item), self._bands.shares[item]
        return QRectF(
            area.left() + begin * area.width(),
            area.top(),
            (end - begin) * area.width(),
            area.height(),
        )

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        theme, area, bands = current(), self._area(), self._bands
        font = small_font(self.font())
        painter.setFont(font)
        if not bands.shares:
            painter.setPen(QColor(theme.muted))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()), flags, self.empty_sentence())
            return
        height = area.height() / (len(bands.letters) + 1)
        self._draw_read(painter, QRectF(area.left(), area.top(), area.width(), height), theme)
        surface, full = QColor(theme.surface), QColor(theme.accent)
        for row, letter in enumerate(bands.letters, start=1):
            top = area.top() + row * height
            for moment in range(self.n_items()):
                cell = self.item_rect(moment)
                share = float(bands.probabilities[row - 1, moment])
                right = cell.right() + (0.3 if moment < self.n_items() - 1 else 0)
                painter.fillRect(
                    QRectF(cell.left(), top, right - cell.left(), height - 1),
                    _between(surface, full, share),
                )
            painter.setPen(QColor(theme.text))
            name = QRectF(ROOM, top, area.left() - ROOM - GRID / 2, height)
            shown = painter.fontMetrics().elidedText(
                letter, Qt.TextElideMode.ElideRight, int(name.width()) + 1
            )
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(name, flags, shown)
        painter.setPen(QPen(QColor(theme.border), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(-0.5, -0.5, 0.5, 0.5))
        self._draw_axis(painter, area, theme)

    def _draw_read(self, painter: QPainter, row: QRectF, theme: Theme) -> None:
        """Write what was read over the moments at which it was."""
        bold = QFont(painter.font())
        bold.setBold(True)
        bands, begin = self._bands, 0
        for moment in range(1, self.n_items() + 1):
            if moment < self.n_items() and bands.read[moment] == bands.read[begin]:
                continue
            left = row.left() + bands.begin(begin) * row.width()
            right = row.left() + bands.shares[moment - 1] * row.width()
            box = QRectF(left, row.top(), right - left, row.height())
            if begin:
                painter.setPen(QPen(QColor(theme.field), 1.0))
                painter.drawLine(box.topLeft(), box.bottomLeft())
            painter.save()
            painter.setFont(bold)
            painter.setPen(QColor(theme.text))
            if painter.fontMetrics().horizontalAdvance(bands.read[begin]) <= box.width():
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, bands.read[begin])
            painter.restore()
            begin = moment

    def _draw_axis(self, painter: QPainter, area: QRectF, theme: Theme) -> None:
        painter.setPen(QColor(theme.muted))
        height = painter.fontMetrics().height()
        room = painter.fontMetrics().horizontalAdvance(percent(1.0, 0)) + GRID
        for share in (0.0, 0.5, 1.0):
            left = area.left() + share * area.width() - room / 2
            left = min(left, self.width() - ROOM - room)
            box = QRectF(left, area.bottom() + 1, room, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, percent(share, 0))

    def paint_over(self, painter: QPainter) -> None:
        """Paint a line at the moment that is looked at."""
        if self._place is not None and self._place < self.n_items():
            rect = self.item_rect(self._place)
            painter.setPen(QPen(QColor(current().text), 2.0))
            painter.drawLine(rect.topRight(), rect.bottomRight())

    def paint_mark(self, painter: QPainter, item: int) -> None:
        painter.setPen(QPen(QColor(current().text), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(self.item_rect(item))

    # Qt's own

    def sizeHint(self) -> QSize:
        return QSize(scaled(260), scaled(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(140), scaled(110))


def bands_of(
    shares: Sequence[float],
    read: Sequence[str],
    classes: Sequence[str],
    probabilities: NDArray[np.float64],
    most: int = 5,
) -> Bands:
    """Choose which letters get a band: those that were likeliest at some moment.

    Parameters
    ----------
    shares, read : sequence
        As in `Bands`.
    classes : sequence of str
    probabilities : float64 array of shape (n_moments, n_classes)
    most : int
        Bands, in the order of the classes.
    """
    if not len(shares):
        return Bands()
    peaks = probabilities.max(axis=0)
    best = np.argsort(-peaks, kind="stable")[:most]
    chosen = np.sort(best[peaks[best] >= 0.1])
    return Bands(
        tuple(shares),
        tuple(read),
        tuple(classes[place] for place in chosen.tolist()),
        probabilities[:, chosen].T.astype(np.float64),
    )


def _between(low: QColor, high: QColor, share: float) -> QColor:
    parts = [
        round(a + (b - a) * share)
        for a, b in zip(low.getRgb()[:3], high.getRgb()[:3], strict=True)  # type: ignore[index]
    ]
    return QColor(*parts)
