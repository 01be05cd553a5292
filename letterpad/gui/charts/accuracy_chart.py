"""Held-out accuracy as bars with 95 % intervals, of runs that share their held-out letters."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QToolTip, QVBoxLayout, QWidget

from letterpad.gui.charts.chart_tables import accuracy_table
from letterpad.gui.charts.colours import algorithm_colour
from letterpad.gui.style.focus_ring import ROOM, FocusRing
from letterpad.gui.style.theme import AXIS_HEIGHT, GRID, Theme, light, scaled
from letterpad.gui.text.language import localized, translate
from letterpad.gui.text.run_texts import (
    accuracy_of,
    held_out_sentence,
    interval_text,
    percent,
    plain,
    right_text,
)
from letterpad.gui.widgets.data_table import ChartTable
from letterpad.library import Run

_FULL_TICKS_FROM = 330
"""Logical pixels of width from which on every tenth gets its number."""


class AccuracyChart(QWidget):
    """The runs that were tested on the very same letters, the best first.

    Signals
    -------
    run_clicked(Run)
        The user chose a run by its bar, or with the arrow keys.
    """

    run_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Held-out accuracy"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._runs: list[Run] = []
        self._selected: Path | None = None
        self._theme = light()
        self._numbers: list[Any] = []
        self._names_width = 12 * GRID
        self._right_end = 1.0
        self._axes_drawn_for: object = None

        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("muted", True)
        self._plot: Any = pg.PlotWidget(enableMenu=False)
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plot.setMouseEnabled(False, False)
        self._plot.hideButtons()
        self._plot.getViewBox().disableAutoRange()
        self._plot.getViewBox().invertY(True)
        self._plot.viewport().installEventFilter(self)
        for side in ("left", "bottom"):
            self._plot.getAxis(side).setStyle(tickLength=0, hideOverlappingLabels=False)
        self._plot.getAxis("left").setStyle(tickTextOffset=GRID)
        self._plot.getAxis("bottom").setHeight(scaled(AXIS_HEIGHT))
        self._band: Any = pg.BarGraphItem(x0=[0], width=[0], y=[0], height=1, pen=None)
        self._bars: Any = pg.BarGraphItem(x0=[], width=[], y=[], height=0.62, pen=None)
        self._errors: Any = pg.ErrorBarItem(x=np.zeros(0), y=np.zeros(0), beam=0.24)
        for layer, item in enumerate((self._band, self._bars, self._errors)):
            item.setZValue(layer)
            self._plot.addItem(item)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(ROOM, ROOM, ROOM, ROOM)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._sentence)
        layout.addWidget(self._plot, 1)
        self._ring = FocusRing(self)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show runs that share their held-out letters; all must have a held-out result."""
        self._runs = sorted(runs, key=_score, reverse=True)
        self._sentence.setText(held_out_sentence(self._runs[0].card, len(self._runs)))
        for number in self._numbers:
            self._plot.removeItem(number)
        self._numbers = [pg.TextItem(anchor=(0, 0.5)) for _ in self._runs]
        for number in self._numbers:
            number.setZValue(3)
            self._plot.addItem(number)
        self.setAccessibleDescription(self.description())
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
        self._draw_band()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self._plot.setBackground(theme.surface)
        self._ring.set_theme(theme)
        self._draw()

    def has(self, path: Path | None) -> bool:
        """Tell whether a run is in this chart."""
        return any(run.path == path for run in self._runs)

    def description(self) -> str:
        """Say the chart in words, for those who cannot see it."""
        bars = []
        for run in self._runs:
            accuracy = _accuracy(run)
            bars.append(f"{run.card.name}: {percent(accuracy.value)} ({interval_text(accuracy)})")
        return self.tr("Held-out accuracy {0}. {1}").format(self._sentence.text(), "; ".join(bars))

    def chart_table(self) -> ChartTable:
        """Return the bars as a table."""
        return accuracy_table(self._runs)

    def key_help(self) -> list[tuple[Sequence[Qt.Key], str]]:
        """Return the keys that act here, and what they do."""
        return [((Qt.Key.Key_Up, Qt.Key.Key_Down), self.tr("Choose the model above or below."))]

    # Drawing

    def _draw(self) -> None:
        accuracies = [_accuracy(run) for run in self._runs]
        places = np.arange(len(accuracies), dtype=float)
        values = np.array([accuracy.value for accuracy in accuracies])
        lows, highs = np.array([accuracy.interval for accuracy in accuracies]).reshape(-1, 2).T
        colours = [algorithm_colour(run.card.algorithm, self._theme) for run in self._runs]
        self._bars.setOpts(
            x0=np.zeros(len(places)),
            width=values,
            y=places,
            brushes=[QColor(colour) for colour in colours],
            pen=pg.mkPen(self._theme.muted, width=1),  # some colours are pale
        )
        self._errors.setData(
            x=values,
            y=places,
            left=values - lows,
            right=highs - values,
            pen=pg.mkPen(self._theme.text, width=1.5),
        )
        for number, accuracy, place in zip(self._numbers, accuracies, places, strict=True):
            number.setText(percent(accuracy.value), color=self._theme.text)
            number.setFont(self.font())
            number.setPos(accuracy.interval[1], place)
        self._draw_axes()
        self._draw_band()

    def _draw_axes(self) -> None:
        """Fit the axes to the size: 0 to 1, and room behind 1 for the number at the longest bar."""
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
        drawn_for = (length, names_width, tuple(names), self.font(), self._theme)
        if drawn_for == self._axes_drawn_for:
            return  # a page that opens is resized several times
        self._axes_drawn_for = drawn_for
        self._right_end = 1 / (1 - min(0.5, number_width / length))
        step = 1 if length - number_width >= _FULL_TICKS_FROM else 2
        left, bottom = self._plot.getAxis("left"), self._plot.getAxis("bottom")
        left.setWidth(names_width)
        left.setTicks([list(enumerate(names))])
        bottom.setTicks(
            [[(tenth / 10, localized(f"{tenth / 10:.1f}")) for tenth in range(0, 11, step)]]
        )
        left.setStyle(tickFont=self.font())
        bottom.setStyle(tickFont=small)
        for axis, text in ((left, self._theme.text), (bottom, self._theme.muted)):
            axis.setPen(self._theme.border)
            axis.setTickPen(pg.mkPen(None))
            axis.setTextPen(text)
        self._plot.setXRange(0, self._right_end, padding=0)
        self._plot.setYRange(-0.5, len(self._runs) - 0.5, padding=0)

    def _draw_band(self) -> None:
        here = [place for place, run in enumerate(self._runs) if run.path == self._selected]
        self._band.setVisible(bool(here))
        if here:
            self._band.setOpts(width=[self._right_end], y=here, brush=QColor(self._theme.hover))

    # Input

    def _run_at(self, position: QPointF) -> Run | None:
        scene = self._plot.mapToScene(position.toPoint())
        place = round(self._plot.getViewBox().mapSceneToView(scene).y())
        return self._runs[place] if 0 <= place < len(self._runs) else None

    def _choose(self, place: int) -> None:
        run = self._runs[min(max(0, place), len(self._runs) - 1)]
        if run.path != self._selected:
            self.run_clicked.emit(run)

    # Qt's own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the plot's mouse: a click chooses a run, the wheel is for the scroll area."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        if isinstance(event, QHelpEvent):
            run = self._run_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if run is None else plain(_tip(run)), self)
            return True
        if isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                run = self._run_at(event.position())
                if run is not None and event.button() == Qt.MouseButton.LeftButton:
                    self.setFocus(Qt.FocusReason.MouseFocusReason)
                    self.run_clicked.emit(run)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the run above or below with the arrow keys."""
        places = [place for place, run in enumerate(self._runs) if run.path == self._selected]
        here = places[0] if places else -1
        if event.key() == Qt.Key.Key_Down:
            self._choose(here + 1)
        elif event.key() == Qt.Key.Key_Up:
            self._choose(here - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the arrow keys act here."""
        self._ring.show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they no longer do."""
        self._ring.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for names and numbers again."""
        self._ring.resize(self.size())
        if self._runs:
            self._draw_axes()
            self._draw_band()


def _accuracy(run: Run) -> Any:
    assert run.card.held_out is not None
    return accuracy_of(run.card.held_out)


def _score(run: Run) -> float:
    return float(_accuracy(run).value)


def _tip(run: Run) -> str:
    accuracy = _accuracy(run)
    return (
        f"{run.card.name}: {right_text(accuracy)}, {localized(repr(accuracy.value))}\n"
        + translate("Run", "95 % interval {0} (Wilson)").format(interval_text(accuracy, 2))
        + "\n"
        + translate("Run", "Click to see what it mixes up")
    )
