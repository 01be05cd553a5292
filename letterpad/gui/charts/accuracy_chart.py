"""Held-out accuracy as bars with 95 % intervals, of runs that share their held-out letters."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from letterpad.gui.charts.chart import ARROWS, Keys, PlottedChart
from letterpad.gui.charts.colours import algorithm_colour
from letterpad.gui.charts.letters_of_run import (
    READ_RIGHT,
    choose_hint,
    choose_key,
    letters_entries,
)
from letterpad.gui.charts.plot import Labels, Plot
from letterpad.gui.style.focus_ring import ROOM
from letterpad.gui.style.theme import AXIS_HEIGHT, GRID, current, scaled
from letterpad.gui.text.language import number, translate
from letterpad.gui.text.run_texts import (
    bounds_text,
    held_out_sentence,
    interval_text,
    percent,
    right_text,
)
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.library import Run


class AccuracyChart(PlottedChart):
    """The runs that were tested on the very same letters, the best first.

    Signals
    -------
    run_clicked(Run)
        The user chose a run by its bar, or with the arrow keys.
    letters_requested(Run, bool)
        The letters that a run reads right (True) or misreads (False) are to be chosen.
    """

    run_clicked = Signal(object)
    letters_requested = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Held-out accuracy"))
        self._runs: list[Run] = []
        self._selected: Path | None = None
        self._names_width = 12 * GRID
        self._right_end = 1.0
        self._axes_drawn_for: object = None
        self._band_drawn: object = None

        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setProperty("muted", True)
        self._plot = Plot()
        self._plot.getViewBox().invertY(True)
        for side in ("left", "bottom"):
            self._plot.getAxis(side).setStyle(tickLength=0, hideOverlappingLabels=False)
        self._plot.getAxis("left").setStyle(tickTextOffset=GRID)
        self._plot.getAxis("bottom").setHeight(scaled(AXIS_HEIGHT))
        self._band: Any = pg.BarGraphItem(x0=[0], width=[0], y=[0], height=1, pen=None)
        self._bars: Any = pg.BarGraphItem(x0=[], width=[], y=[], height=0.62, pen=None)
        self._errors: Any = pg.ErrorBarItem(x=np.zeros(0), y=np.zeros(0), beam=0.24)
        self._numbers = Labels()
        for layer, item in enumerate((self._band, self._bars, self._errors, self._numbers)):
            item.setZValue(layer)
            self._plot.addItem(item)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._sentence)
        layout.addWidget(self._plot, 1)
        self.describe()

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show runs that share their held-out letters; all must have a held-out result."""
        runs = sorted(runs, key=_score, reverse=True)
        if runs == self._runs:
            return
        self._runs = runs
        self._sentence.setText(held_out_sentence(self._runs[0].card, len(self._runs)))
        self.describe()
        self._draw()

    def runs(self) -> list[Run]:
        """Return the runs, from the first bar to the last."""
        return list(self._runs)

    def lay_out(self, pitch: int, names_width: int) -> None:
        """Set the height that a bar takes with its gap, and the room for names at the left."""
        self._names_width = names_width
        self._plot.setFixedHeight(len(self._runs) * pitch + scaled(AXIS_HEIGHT))
        self._draw_axes()
        self._draw_band()

    def widest_name(self) -> int:
        """Return how wide the longest name is, in logical pixels."""
        metrics = QFontMetrics(self.font())
        return max(metrics.horizontalAdvance(run.card.name) for run in self._runs)

    def set_selected(self, path: Path | None) -> None:
        """Mark a run's bar quietly, if it is here."""
        self._selected = path
        self.describe()
        self._draw_band()

    def has(self, path: Path | None) -> bool:
        """Tell whether a run is in this chart."""
        return any(run.path == path for run in self._runs)

    # What the chart says

    def n_items(self) -> int:
        return len(self._runs)

    def current(self) -> int | None:
        """Return the place of the selected run."""
        places = (place for place, run in enumerate(self._runs) if run.path == self._selected)
        return next(places, None)

    def sentence(self, item: int) -> str:
        run, accuracy = self._runs[item], _accuracy(self._runs[item])
        how = translate("Run", "95 % interval {0} (Wilson)")
        if accuracy.by_writer is not None:
            how = translate("Run", "95 % interval {0} (by writer)")
        return (
            f"{run.card.name}: {right_text(accuracy)}, {percent(accuracy.value, 4)}\n"
            + how.format(interval_text(accuracy, 2))
            + "\n"
            + translate("Run", "Click to see what it mixes up")
            + "\n"
            + choose_hint()
        )

    def spoken(self, item: int) -> str:
        return self.tr("Chosen: {0}.").format(self._runs[item].card.name)

    def description(self) -> str:
        """Say every run with its accuracy."""
        bars = []
        for run in self._runs:
            accuracy = _accuracy(run)
            bars.append(f"{run.card.name}: {percent(accuracy.value)} ({interval_text(accuracy)})")
        return self.tr("Held-out accuracy {0}. {1}").format(self._sentence.text(), "; ".join(bars))

    def empty_sentence(self) -> str:
        return self.tr("What trained models score on held-out letters will be here.")

    def chart_table(self) -> DataTable:
        """Return held-out accuracy with its interval of every run."""
        accuracies = [(run.card.name, _accuracy(run)) for run in self._runs]
        return DataTable(
            self.tr("Held-out accuracy"),
            (
                Column(self.tr("Run")),
                Column(self.tr("Accuracy"), percent),
                Column(
                    self.tr("95 % interval"),
                    lambda bounds: bounds_text(bounds, 2),
                    (self.tr("95 % interval, from"), self.tr("95 % interval, to")),
                ),
                Column(self.tr("Read right"), number),
                Column(self.tr("Held out"), number),
            ),
            [
                (name, accuracy.value, accuracy.interval, accuracy.n_correct, accuracy.n)
                for name, accuracy in accuracies
            ],
        )

    def own_keys(self) -> list[tuple[Keys, str]]:
        keys = (*ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End)
        return [
            (keys, self.tr("Choose the model above or below, the best or the last.")),
            choose_key(),
        ]

    def item_rect(self, item: int) -> QRectF:
        """Return the row of a run: name, bar and number."""
        top, below = (self._plot.place_of(0, item + edge, self).y() for edge in (-0.5, 0.5))
        return QRectF(self._plot.x(), top, self._plot.width(), below - top)

    def choose(self, item: int) -> None:
        """Say that another run was chosen; `set_selected` shows it."""
        if self._runs[item].path != self._selected:
            self.run_clicked.emit(self._runs[item])

    def activate(self, item: int) -> bool:
        self.letters_requested.emit(self._runs[item], False)
        return True

    def item_entries(self, item: int) -> list[tuple[str, str]]:
        return letters_entries()

    def act(self, item: int, name: str) -> None:
        self.letters_requested.emit(self._runs[item], name == READ_RIGHT)

    # Drawing

    def draw(self, painter: QPainter, *, marked: bool) -> None:
        self._band.setVisible(marked and self.current() is not None)
        super().draw(painter, marked=marked)
        self._draw_band()

    def restyle(self) -> None:
        self._draw()

    def _draw(self) -> None:
        theme = current()
        self._plot.setBackground(theme.surface)
        accuracies = [_accuracy(run) for run in self._runs]
        places = np.arange(len(accuracies), dtype=float)
        values = np.array([accuracy.value for accuracy in accuracies])
        lows, highs = np.array([accuracy.interval for accuracy in accuracies]).reshape(-1, 2).T
        colours = [algorithm_colour(run.card.algorithm, theme) for run in self._runs]
        self._bars.setOpts(
            x0=np.zeros(len(places)),
            width=values,
            y=places,
            brushes=[QColor(colour) for colour in colours],
            pen=pg.mkPen(theme.muted, width=self.pen_ratio()),  # some colours are pale
        )
        self._errors.setData(
            x=values,
            y=places,
            left=values - lows,
            right=highs - values,
            pen=pg.mkPen(theme.text, width=1.5 * self.pen_ratio()),
        )
        self._numbers.set_texts(
            np.stack([highs, places], axis=1),
            [percent(accuracy.value) for accuracy in accuracies],
            self.font(),
            theme.text,
        )
        self._draw_axes()
        self._draw_band()

    def _draw_axes(self) -> None:
        """Fit the axes to the size: 0 to 1, and room behind 1 for the number at the longest bar."""
        theme = current()
        small = QFont(self.font())
        small.setPointSizeF(max(6.5, small.pointSizeF() - 1))
        metrics = QFontMetrics(self.font())
        names_width = self._names_width
        names = [
            metrics.elidedText(run.card.name, Qt.TextElideMode.ElideMiddle, names_width - GRID)
            for run in self._runs
        ]
        number_width = metrics.horizontalAdvance(percent(1.0)) + 2 * GRID
        length = max(60, self.width() - 2 * ROOM - names_width)
        drawn_for = (length, names_width, tuple(names), self.font(), theme)
        if drawn_for == self._axes_drawn_for:
            return  # a page that opens is resized several times
        self._axes_drawn_for = drawn_for
        self._right_end = 1 / (1 - min(0.5, number_width / length))
        tick = QFontMetrics(small).horizontalAdvance(percent(1.0, 0)) + GRID
        step = 1 if length / self._right_end >= 10 * tick else 2
        left, bottom = self._plot.getAxis("left"), self._plot.getAxis("bottom")
        left.setWidth(names_width)
        left.setTicks([list(enumerate(names))])
        bottom.setTicks([[(tenth / 10, percent(tenth / 10, 0)) for tenth in range(0, 11, step)]])
        left.setStyle(tickFont=self.font())
        bottom.setStyle(tickFont=small)
        for axis, text in ((left, theme.text), (bottom, theme.muted)):
            axis.setPen(theme.border)
            axis.setTickPen(pg.mkPen(None))
            axis.setTextPen(text)
        self._plot.setXRange(0, self._right_end, padding=0)
        self._plot.setYRange(-0.5, len(self._runs) - 0.5, padding=0)

    def _draw_band(self) -> None:
        here = self.current()
        self._band.setVisible(here is not None)
        drawn = (here, self._right_end, current().hover)
        if here is not None and drawn != self._band_drawn:
            self._band_drawn = drawn
            self._band.setOpts(width=[self._right_end], y=[here], brush=QColor(current().hover))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for names and numbers again."""
        super().resizeEvent(event)
        if self._runs:
            self._draw_axes()
            self._draw_band()


def _accuracy(run: Run) -> Any:
    assert run.card.held_out is not None
    return run.card.held_out.accuracy


def _score(run: Run) -> float:
    return float(_accuracy(run).value)
