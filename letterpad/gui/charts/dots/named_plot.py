"""A plot of accuracies whose lines carry their names at the right."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from letterpad.gui.charts.plot import Dots, Plot
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.run_texts import percent

_MOST_NAMES = 0.4
"""Of the plot's width, for the names."""

_MARGIN = 12
"""Logical pixels above and below the accuracies, for the numbers at the ends of the axis."""

_TICKS = 5
"""About so many accuracies are written at the axis."""

_STEPS = (0.01, 0.02, 0.05, 0.1, 0.2)

DASHES = (None, [5, 3], [1, 2])
"""Lines are told apart by them, by their names, and by colour."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, the point of the axes at whose right it stands, and the place of its colour."""

    text: str
    x: float
    y: float
    place: int


class NamedPlot(Plot):
    """Accuracies from bottom to top; what lies along the other axis, its chart says."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(scaled(17 * GRID))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        for side in ("left", "bottom"):
            self.getAxis(side).setStyle(tickLength=-3, hideOverlappingLabels=False)
        self._x = (0.0, 1.0)
        self._y = (0.0, 1.0)
        self._texts: list[pg.TextItem] = []
        self._names: list[Name] = []
        self._empty = QLabel(self)
        self._empty.setProperty("muted", True)
        self._empty.setWordWrap(True)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._empty.hide()
        self._room_for: list[str] = []
        self.getViewBox().sigResized.connect(self._take_size)
        self.restyle()

    def restyle(self) -> None:
        """Take the theme's colours and the font."""
        theme = current()
        self.setBackground(theme.surface)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(theme.border)
            axis.setTextPen(theme.muted)
            axis.setTickFont(self.font())
            axis.label.setFont(self.font())
        self.getAxis("left").setWidth(scaled(6 * GRID) + ROOM)
        for text in self._texts:
            text.setFont(self.font())
        for text, name in zip(self._texts, self._names, strict=False):
            text.setColor(QColor(colour_of(name.place)))

    def set_x(self, first: float, last: float, ticks: Sequence[tuple[float, str]]) -> None:
        """Fix the axis along the bottom, the names' room not included."""
        self._x = first, last
        self.getAxis("bottom").setTicks([list(ticks)])
        self._fit()

    def set_accuracies(self, values: Sequence[float]) -> None:
        """Fix the axis at the left, so that these accuracies are seen well."""
        low, high, step = accuracy_range(min(values, default=0.0), max(values, default=1.0))
        self._y = low, high
        n_ticks = round((high - low) / step)
        shares = [low + place * step for place in range(n_ticks + 1)]
        self.getAxis("left").setTicks([[(share, percent(share, 0)) for share in shares]])
        self._fit()

    def set_names(self, names: Sequence[Name], room_for: Sequence[str] = ()) -> None:
        """Write names at the right, each beside what it names.

        There is room for others, too, that will be there later: the axis stands still.
        """
        self._names = list(names)
        self._room_for = list(room_for)
        while len(self._texts) < len(names):
            text = pg.TextItem("", anchor=(0, 0.5))
            text.setFont(self.font())
            self.addItem(text, ignoreBounds=True)
            self._texts.append(text)
        for place, text in enumerate(self._texts):
            text.setVisible(place < len(names))
            if place < len(names):
                text.setColor(QColor(colour_of(names[place].place)))
        self._fit()

    def names(self) -> list[str]:
        """Return the names as they are written, shortened where there is no room."""
        shown = zip(self._texts, self._names, strict=False)
        return [str(text.toPlainText()) for text, _ in shown]

    def set_empty(self, sentence: str) -> None:
        """Say in a sentence what will be here; "" shows the axes."""
        self._empty.setText(sentence)
        self._empty.setVisible(bool(sentence))
        for side in ("left", "bottom"):
            self.getAxis(side).setVisible(not sentence)

    def _fit(self) -> None:
        """Leave room for the names, shorten long ones, and keep them apart."""
        view = self.getPlotItem().getViewBox()
        width, height = max(1.0, view.width()), max(1.0, view.height())
        metrics = QFontMetricsF(self.font())
        most = _MOST_NAMES * width
        shown = [shorter(metrics, name.text, most - 2 * GRID) for name in self._names]
        widest = max(map(metrics.horizontalAdvance, [*shown, *self._room_for]), default=0.0)
        room = min(_MOST_NAMES, (widest + 2 * GRID) / width)
        (first, last), (low, high) = self._x, self._y
        span = (last - first) / (1 - room - GRID / width)
        margin = (high - low) * _MARGIN / max(2 * _MARGIN, height - 2 * _MARGIN)
        view.setRange(
            xRange=(first - span * GRID / width, last + span * room),
            yRange=(low - margin, high + margin),
            padding=0,
        )
        pixel = (high - low + 2 * margin) / height
        heights = apart([name.y for name in self._names], metrics.height() * pixel, low, high)
        for text, said, name, y in zip(self._texts, shown, self._names, heights, strict=False):
            text.setPlainText(said)
            text.setPos(name.x + span * GRID / width / 2, y)

    @Slot(object)
    def _take_size(self, view: object) -> None:
        """Fit into a room that is another one now, as the axes take more or less."""
        self._fit()

    # Qt's own

    def sizeHint(self) -> QSize:
        """Return the least size: the plot takes what room there is."""
        return QSize(scaled(40 * GRID), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say in the middle what will be here."""
        super().resizeEvent(event)
        if hasattr(self, "_empty"):  # pyqtgraph resizes it while it is being built
            self._empty.setGeometry(self.rect())


class Series:
    """What is drawn of one name: a line through means, and a small dot for every value."""

    def __init__(self, plot: Plot, place: int, *, mean_size: float, value_size: float) -> None:
        self._place = place
        self.line = pg.PlotCurveItem(antialias=True)
        self.values, self.means = Dots(value_size), Dots(mean_size)
        for item in (self.line, self.values, self.means):
            plot.addItem(item, ignoreBounds=True)

    def restyle(self, pen_ratio: float) -> None:
        """Take the theme's colours, and pens for other pixels."""
        colour = colour_of(self._place)
        dash = DASHES[self._place % len(DASHES)]
        self.line.setPen(pg.mkPen(colour, width=2 * pen_ratio, dash=dash))
        self.values.set_colour(colour)
        self.means.set_colour(colour)


def colour_of(place: int) -> str:
    """Return the colour of the first, second, ... of what is compared."""
    theme = current()
    colours = (*theme.curves, theme.text, theme.muted)
    return colours[place % len(colours)]


def accuracy_range(lowest: float, highest: float) -> tuple[float, float, float]:
    """Return round bounds around accuracies, 0 to 1, and the step of the axis.

    Examples
    --------
    >>> [round(each, 2) for each in accuracy_range(0.42, 0.76)]
    [0.4, 0.8, 0.1]
    >>> [round(each, 2) for each in accuracy_range(0.968, 0.992)]
    [0.96, 1.0, 0.01]
    """
    step = next((each for each in _STEPS if (highest - lowest) / each <= _TICKS - 1), _STEPS[-1])
    low = max(0.0, math.floor(lowest / step + 1e-9) * step)
    high = min(1.0, math.ceil(highest / step - 1e-9) * step)
    if high - low < step:
        low, high = (low, low + step) if low + step <= 1.0 else (1.0 - step, 1.0)
    return low, high, step


def apart(heights: Sequence[float], least: float, low: float, high: float) -> list[float]:
    """Move heights so that neighbours are at least so far apart, and none leaves the axis.

    Examples
    --------
    >>> apart([0.5, 0.52, 0.9], 0.1, 0.0, 1.0)
    [0.46, 0.56, 0.9]
    """
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    groups = [[heights[place]] for place in order]
    merged: list[tuple[float, int]] = []  # middle and how many
    for (height,) in groups:
        merged.append((height, 1))
        while len(merged) > 1:
            (below, n_below), (above, n_above) = merged[-2:]
            if above - below >= least * (n_below + n_above) / 2:
                break
            n = n_below + n_above
            merged[-2:] = [((below * n_below + above * n_above) / n, n)]
    moved = [0.0] * len(heights)
    places = iter(order)
    for middle, n in merged:
        reach = least * (n - 1) / 2
        middle = max(low + reach, min(high - reach, middle)) if high - low > 2 * reach else middle
        for number in range(n):
            moved[next(places)] = round(middle - reach + number * least, 9)
    return moved


def shorter(metrics: QFontMetricsF, text: str, width: float) -> str:
    """Return a text that is cut, with a mark, to a width in logical pixels."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    kept = text
    while kept and metrics.horizontalAdvance(f"{kept}…") > width:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"
