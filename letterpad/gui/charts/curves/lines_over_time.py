"""Accuracy and loss over the same axis: the base of charts of how trainings went."""

import math
from bisect import bisect_right
from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from letterpad.gui.charts.chart import PlottedChart
from letterpad.gui.controllers.background_imports import is_coming
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import GRID, current, scaled
from letterpad.gui.text.language import localized
from letterpad.gui.text.run_texts import percent

if TYPE_CHECKING:
    from letterpad.gui.charts.curves.line_plot import LinePlot

_ASKS_AGAIN_MS = 50
"""Milliseconds until it is looked again whether plots can be made at once."""

_N_PLOTS = 2

_Plot = TypeVar("_Plot", bound="LinePlot")


class LinesOverTime(PlottedChart, Generic[_Plot]):
    """Accuracy above, loss below; a place along the axis is an item of the chart.

    The plots are made when they are first needed, one at a time: a window that only reads drawings
    needs none. Until there are lines, a sentence stands in their place.

    A subclass keeps in `_places` where its items are along the axis, in rising order; it makes a
    plot below its heading (`new_plot`), and draws the lines of each (`draw_upper`, `draw_lower`).
    It calls `draw_soon` when its points have changed: those that come together are drawn together.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._places: list[float] = []
        self._plots: list[_Plot] = []
        self._sentence = QLabel()
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)  # it may be a package's
        self._sentence.setProperty("muted", True)
        self._sentence.setWordWrap(True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        self._page = QWidget()
        column = QVBoxLayout(self._page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._sentence)
        self._pages.addWidget(self._page)
        self._soon = _once(self, self._draw)
        self._soon_lower = _once(self, self._draw_lower)

    # What a subclass says

    def new_plot(self, column: QVBoxLayout, *, is_lower: bool) -> _Plot:
        """Make a plot, and put its heading into the column, below which the plot comes."""
        raise NotImplementedError

    def draw_upper(self, plot: _Plot) -> None:
        """Draw the accuracies."""
        raise NotImplementedError

    def draw_lower(self, plot: _Plot) -> None:
        """Draw the losses."""
        raise NotImplementedError

    # The plots

    @property
    def accuracy_plot(self) -> _Plot:
        """The upper plot, with all points."""
        self._draw_what_waits()
        return self._made_plots()[0]

    @property
    def loss_plot(self) -> _Plot:
        """The lower plot, with all points and the numbers along the axis below it."""
        self._draw_what_waits()
        return self._made_plots()[1]

    def draw_soon(self) -> None:
        """Draw all points when the event queue is empty."""
        if not self._soon.isActive():
            self._soon.start(0)

    def show_sentence(self) -> None:
        """Show the sentence, and no lines."""
        self._soon.stop()
        self._soon_lower.stop()
        self._show_page(self._sentence)

    def make_plot(self) -> bool:
        """Make the next plot, and tell whether all are there then."""
        if len(self._plots) < _N_PLOTS:
            column = self._page.layout()
            assert isinstance(column, QVBoxLayout)
            is_lower = bool(self._plots)
            self._plots.append(self.new_plot(column, is_lower=is_lower))
            # The lower one has the numbers of the axis below it.
            column.addWidget(self._plots[-1], 13 if is_lower else 10)
        return len(self._plots) == _N_PLOTS

    def _made_plots(self) -> list[_Plot]:
        while not self.make_plot():
            pass
        return self._plots

    def _show_page(self, page: QWidget) -> None:
        """Show the plots or the sentence; the page comes to lie over all else."""
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            self.show_focus()

    @Slot()
    def _draw(self) -> None:
        """Draw all points, one plot now and the other after what else waits."""
        if not self._places:
            self._show_page(self._sentence)
        elif len(self._plots) < _N_PLOTS:
            if not is_coming():
                self.make_plot()
            self._soon.start(_ASKS_AGAIN_MS if is_coming() else 0)
        else:
            self.draw_upper(self._plots[0])
            self._soon_lower.start(0)
            self._show_page(self._page)

    @Slot()
    def _draw_lower(self) -> None:
        if self._places:
            self.draw_lower(self._made_plots()[1])

    def _draw_what_waits(self) -> None:
        if self._soon.isActive() and self._places:
            self._soon.stop()
            self._soon_lower.start(0)
            self.draw_upper(self._made_plots()[0])
            self._show_page(self._page)
        if self._soon_lower.isActive():
            self._soon_lower.stop()
            self._draw_lower()

    # Where the places are

    def n_items(self) -> int:
        return len(self._places)

    def _x_of(self, item: int) -> float:
        return self.loss_plot.place_of(self._places[item], 0.0, self).x()

    def _area(self) -> QRectF:
        """Return where lines can be: from the top of the upper plot to the end of the lower one."""
        upper, lower = (plot.area(self) for plot in (self.accuracy_plot, self.loss_plot))
        return upper.united(lower)

    def item_rect(self, item: int) -> QRectF:
        """Return the strip of a place, which reaches half-way to its neighbours."""
        area, here = self._area(), self._x_of(item)
        if item > 0:
            area.setLeft((self._x_of(item - 1) + here) / 2)
        if item < len(self._places) - 1:
            area.setRight((here + self._x_of(item + 1)) / 2)
        return area

    def item_at(self, place: QPointF) -> int | None:
        if not self._places or not self._area().contains(place):
            return None
        along, _ = self.loss_plot.point_at(place, self)
        after = bisect_right(self._places, along)
        nearest = range(max(0, after - 1), min(after + 1, len(self._places)))
        return min(nearest, key=lambda item: abs(self._places[item] - along))

    def paint_mark(self, painter: QPainter, item: int) -> None:
        """Paint a line through both plots."""
        area, x = self._area(), self._x_of(item)
        painter.setPen(QPen(QColor(current().muted), 1.0))
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))

    def empty_sentence(self) -> str:
        return self._sentence.text()

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        self._draw_what_waits()
        super().draw(painter, marked=marked)

    def restyle(self) -> None:
        for plot in self._plots:
            plot.restyle(self.pen_ratio())

    def sizeHint(self) -> QSize:
        """Return the least size: it takes what room there is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the size in which both plots, or the sentence, can be read."""
        return QSize(scaled(25 * GRID), scaled((17 if self._places else 8) * GRID))


def heading(text: str) -> QLabel:
    """Return what stands above a plot."""
    label = QLabel(text)
    label.setProperty("muted", True)
    label.setContentsMargins(ROOM, GRID // 2, 0, GRID // 2)
    return label


def accuracy_start(lowest: float) -> float:
    """Return a multiple of 20 % below all accuracies."""
    return min(math.floor(lowest * 5), 4) / 5


def loss_end(highest: float) -> float:
    """Return a round number above all losses."""
    if highest <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(highest))
    return next(
        float(f"{digit * power:.3g}")
        for digit in (1, 1.5, 2, 3, 4, 5, 6, 8, 10)
        if digit * power >= highest
    )


def accuracy_ticks(low: float) -> tuple[tuple[float, str], ...]:
    """Return the numbers at an axis of accuracies that begins at a round share."""
    return tuple((at, percent(at, 0)) for at in (low, (1 + low) / 2, 1.0))


def loss_ticks(top: float) -> tuple[tuple[float, str], ...]:
    """Return the numbers at an axis of losses that ends at a round number."""
    return tuple((at, localized(f"{at:g}")) for at in (0.0, top / 2, top))


def _once(parent: QWidget, slot: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(slot)
    return timer
