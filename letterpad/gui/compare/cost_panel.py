"""What does it cost? Every run of the same held-out letters, by accuracy and cost."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from letterpad.gui.charts.dots.cost_chart import CostChart, CostKind, Priced, axis_title
from letterpad.gui.compare.cost_texts import front_sentence, missing_sentence
from letterpad.gui.controllers.run_costs import RunCosts
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import tested_on_text
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.library import Run

_KINDS: tuple[CostKind, ...] = ("seconds", "bytes", "milliseconds")


class CostPanel(QFrame):
    """The chart of accuracy and cost, and which cost and which held-out letters it is about.

    It measures only while it is seen, in a thread of its own, see `close_threads`.

    Signals
    -------
    run_chosen(Run)
        The user went to a run's dot.
    letters_requested(Run, bool)
        The letters that a run reads right (True) or misreads (False) are to be chosen.
    """

    run_chosen = Signal(object)
    letters_requested = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cost_panel")
        self.setProperty("card", True)
        self._runs: list[Run] = []
        self._costs = RunCosts(self)
        self._costs.changed.connect(self._show)
        self._sentence = QLabel()
        self._sentence.setObjectName("cost_sentence")
        self._sentence.setProperty("heading", True)
        self._status = QLabel()
        self._status.setObjectName("cost_status")
        self._status.setProperty("muted", True)
        for label in (self._sentence, self._status):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        keeps_room = self._status.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._status.setSizePolicy(keeps_room)
        self._kind = QComboBox()
        self._kind.setObjectName("cost_chooser")
        self._kind.setAccessibleName(self.tr("Which cost"))
        self._kind.setToolTip(self.tr("What the dots are placed by, from left to right"))
        for kind in _KINDS:
            self._kind.addItem(axis_title(kind), kind)
        self._held_out = QComboBox()
        self._held_out.setObjectName("cost_letters_chooser")
        self._held_out.setAccessibleName(self.tr("Which held-out letters"))
        self._held_out.setToolTip(
            self.tr("Only models that were tested on the same letters stand in one chart")
        )
        self._held_out.setMinimumContentsLength(12)
        self._held_out.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._chart = CostChart()
        self._lay_out()
        self._kind.currentIndexChanged.connect(self._show)
        self._held_out.currentIndexChanged.connect(self._show)
        self._chart.run_chosen.connect(self._pass_on)
        self._chart.letters_requested.connect(self.letters_requested)
        self._show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._sentence, 1)
        top.addWidget(WhatButton("cost", self._chart), 0, Qt.AlignmentFlag.AlignTop)
        choosers = QHBoxLayout()
        choosers.setSpacing(GRID)
        choosers.addWidget(self._kind)
        choosers.addWidget(self._held_out, 1)
        choosers.addStretch(1)
        self._held_out.setMaximumWidth(scaled(480))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addLayout(choosers)
        column.addWidget(self._chart, 1)
        column.addWidget(self._status)

    # What is shown

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show these runs; those that came without held-out letters are left out."""
        tested = [run for run in runs if run.card.held_out is not None and run.card.held_out.n]
        if tested == self._runs:
            return
        self._runs = tested
        self._fill_letters()
        self._show()

    def set_selected(self, path: Path | None) -> None:
        """Mark a run that was selected elsewhere, and show the chart that it is in."""
        self._chart.set_selected(path)
        run = next((run for run in self._runs if run.path == path), None)
        if run is not None:
            self._held_out.setCurrentIndex(self._held_out.findData(_letters_key(run)))

    def close_threads(self) -> None:
        """End what is being measured, and wait for it: the window closes."""
        self._costs.close()

    def _fill_letters(self) -> None:
        """Offer each set of held-out letters, that of the newest run last; keep what is chosen."""
        by_key: dict[str, list[Run]] = {}
        for run in self._runs:
            by_key.setdefault(_letters_key(run), []).append(run)
        chosen, were = self._held_out.currentData(), self._held_out.count()
        self._held_out.blockSignals(True)
        self._held_out.clear()
        for key, runs in by_key.items():
            letters = tested_on_text(runs[0].card)
            n_models = self.tr("1 model") if len(runs) == 1 else self.tr("{0} models")
            self._held_out.addItem(f"{n_models.format(number(len(runs)))} {letters}", key)
        most = max(by_key, key=lambda key: len(by_key[key]), default=None)
        kept = chosen if chosen in by_key and were > 1 else most
        self._held_out.setCurrentIndex(self._held_out.findData(kept))
        self._held_out.blockSignals(False)
        self._held_out.setVisible(len(by_key) > 1)

    def _shown(self) -> list[Run]:
        key = self._held_out.currentData()
        return [run for run in self._runs if _letters_key(run) == key]

    @Slot()
    def _show(self) -> None:
        kind: CostKind = self._kind.currentData()
        runs = self._shown()
        if self.isVisible() and kind == "bytes":
            self._costs.measure_sizes(runs)
        elif self.isVisible() and kind == "milliseconds":
            self._costs.measure_times(runs)
        costs = [(run, self._cost(kind, run)) for run in runs]
        priced = [Priced(run, cost) for run, cost in costs if isinstance(cost, float)]
        self._chart.set_runs(kind, priced)
        self._sentence.setText(front_sentence(kind, self._chart.front(), len(priced)))
        self._status.setText(missing_sentence(kind, [(run, cost) for run, cost in costs]))
        self._status.setVisible(bool(self._status.text()))

    def _cost(self, kind: CostKind, run: Run) -> float | str | None:
        """Return what a run costs; a sentence why that is not known; None if not yet."""
        if kind == "bytes":
            return self._costs.size(run)
        if kind == "milliseconds":
            return self._costs.milliseconds(run)
        return float(run.card.seconds) if run.card.seconds > 0 else ""

    @Slot(object)
    def _pass_on(self, run: Run) -> None:
        self._chart.set_selected(run.path)
        self.run_chosen.emit(run)

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._show()


def _letters_key(run: Run) -> str:
    return "" if run.card.held_out is None else run.card.held_out.key
