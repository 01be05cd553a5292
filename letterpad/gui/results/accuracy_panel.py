"""One accuracy chart for each set of held-out letters, one above the other."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from letterpad.gui.controllers.background_imports import is_coming, is_preloaded
from letterpad.gui.style.theme import AXIS_HEIGHT, GRID, scaled
from letterpad.gui.widgets.data_table import DataTable
from letterpad.library import Run

if TYPE_CHECKING:
    from letterpad.gui.charts.accuracy_chart import AccuracyChart

_LOWEST_BAR, _HIGHEST_BAR = 26, 56
"""Logical pixels that one bar and the gap to the next take."""

_ASKS_AGAIN_MS = 100
"""Milliseconds until it is looked again whether charts can be made at once."""

_PAUSE_MS = 10
"""Milliseconds between two steps: each takes as long, and the pen has its turn."""


class AccuracyPanel(QScrollArea):
    """All charts, one above the other.

    They are made as soon as pyqtgraph is there (see `Preload`), or when somebody looks where no
    window is about to import it.

    Signals
    -------
    run_clicked(Run)
    letters_requested(Run, bool)
        The letters that a run reads right (True) or misreads (False) are to be chosen.
    made()
        The charts of the runs that were set last are there.
    """

    run_clicked = Signal(object)
    letters_requested = Signal(object, bool)
    made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("held_out_accuracy")
        self.setAccessibleName(self.tr("Held-out accuracy of every trained model"))
        self.setToolTip(
            self.tr(
                "The share of held-out letters that each model reads right, with its 95 % interval."
            )
        )
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._content = QWidget()
        self._layout = QVBoxLayout(self._content)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(2 * GRID)
        self.setWidget(self._content)
        self._charts: dict[str, AccuracyChart] = {}
        self._runs: list[Run] = []
        self._selected: Path | None = None
        self._waiting: dict[str, list[Run]] = {}
        self._is_behind = False
        self._is_seen = False
        self._soon = QTimer(self)
        self._soon.timeout.connect(self._make_if_quick)
        self._room = 0

    def charts(self) -> "list[AccuracyChart]":
        """Return the charts, from the first to the last."""
        self._catch_up()
        return list(self._charts.values())

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show every run that has a held-out result, in the chart of its held-out letters."""
        tested = [run for run in runs if run.card.held_out and run.card.held_out.n]
        if tested == self._runs:
            return
        self._runs = tested
        self._waiting = {}
        for run in tested:
            assert run.card.held_out is not None
            self._waiting.setdefault(run.card.held_out.key, []).append(run)
        for key in [key for key in self._charts if key not in self._waiting]:
            gone = self._charts.pop(key)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._is_behind = True
        self.setVisible(bool(self._runs))
        # In turns of the event loop of their own: the table has been filled in this one.
        self._soon.start(_PAUSE_MS if self._can_make() else _ASKS_AGAIN_MS)

    def _can_make(self) -> bool:
        """Whether a chart can be made now without holding up the window, or somebody must wait."""
        return is_preloaded() or (self.isVisible() and not is_coming())

    @Slot()
    def _make_if_quick(self) -> None:
        if self._can_make():
            self._soon.setInterval(_PAUSE_MS)
            self._make_next()

    def _catch_up(self) -> None:
        """Make the charts of the runs that were set last, if that has not been done."""
        while self._is_behind:
            self._make_next()

    def _make_next(self) -> None:
        """Make the next chart that is behind, or fill it; after the last one lay them all out."""
        if self._waiting:
            key = next(iter(self._waiting))
            if key not in self._charts:
                self._charts[key] = self._new_chart(len(self._charts) + 1)
                return
            self._charts[key].set_runs(self._waiting.pop(key))
            self._charts[key].set_selected(self._selected)
            return
        self._is_behind = False
        self._soon.stop()
        self._lay_out_charts()
        for chart in self._charts.values():
            chart.show()
        QTimer.singleShot(0, self, self._scroll_to_selected)  # once they have their places
        self.setAccessibleDescription(" ".join(chart.description() for chart in self.charts()))
        self.made.emit()

    def chart_table(self) -> DataTable:
        """Return the bars of all charts as one table."""
        tables = [chart.chart_table() for chart in self.charts()]
        if not tables:
            return DataTable(self.accessibleName(), (), [])
        return replace(tables[0], rows=[row for table in tables for row in table.rows])

    def set_selected(self, path: Path | None) -> None:
        """Mark a run, and scroll to its bar."""
        self._selected = path
        for chart in self._charts.values():
            chart.set_selected(path)
        self._scroll_to_selected()

    @Slot()
    def _scroll_to_selected(self) -> None:
        """Bring the selected run's bar into sight, and as much of its chart as has room."""
        for chart in self._charts.values():
            item = chart.current()
            if item is not None:
                self.ensureWidgetVisible(chart, 0, 0)
                bar = chart.item_rect(item)
                middle = chart.mapTo(self._content, bar.center().toPoint())
                self.ensureVisible(0, middle.y(), 0, round(bar.height()))

    def set_room(self, height: int) -> None:
        """Say how many logical pixels of height the charts should fill, if they can."""
        self._room = height
        self._lay_out_charts()

    def _lay_out_charts(self) -> None:
        """Give all bars the same height and all names the same room, so that charts line up."""
        charts = [chart for chart in self._charts.values() if chart.runs()]
        if charts:
            n_bars = sum(len(chart.runs()) for chart in charts)
            free = self._room - len(charts) * scaled(AXIS_HEIGHT + 7 * GRID)
            pitch = max(scaled(_LOWEST_BAR), min(scaled(_HIGHEST_BAR), free // n_bars))
            widest = max(chart.widest_name() for chart in charts) + 2 * GRID
            names_width = min(widest, int(0.4 * self.viewport().width()))
            for chart in charts:
                chart.lay_out(pitch, names_width)
        self.updateGeometry()

    def _new_chart(self, number: int) -> "AccuracyChart":
        from letterpad.gui.charts.accuracy_chart import AccuracyChart  # pyqtgraph: see `Preload`

        chart = AccuracyChart()
        chart.setObjectName(f"held_out_accuracy_{number}")
        chart.run_clicked.connect(self._pass_on)
        chart.letters_requested.connect(self.letters_requested)
        self._layout.addWidget(chart)
        chart.hide()  # until it has the room that its bars need
        return chart

    @Slot(object)
    def _pass_on(self, run: Run) -> None:
        self.run_clicked.emit(run)

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks.

        For the first time the charts come in a turn of the event loop of their own: to lay them out
        and to paint them takes as long as all the rest of the page.
        """
        if not self._is_seen:
            self._is_seen = True
            self._content.hide()
            QTimer.singleShot(_PAUSE_MS, self._content, self._content.show)
            QTimer.singleShot(2 * _PAUSE_MS, self, self._scroll_to_selected)
        if not is_coming():
            self._catch_up()
        super().showEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for the height of all charts; with less they can be scrolled."""
        width = max(1, self.viewport().width())
        return QSize(400, self._layout.totalHeightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Ask for one bar at least."""
        return QSize(scaled(280), scaled(12 * GRID))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the sentences break into other lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out_charts()
