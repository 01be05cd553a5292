"""Chooses one of the two models that are compared: a run, or the shipped recogniser."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.run_texts import percent, plain
from letterpad.gui.widgets.form_rows import Chooser
from letterpad.library import Run

WhyNot = Callable[[Run | None], str]
"""Says why a model cannot be chosen; "" where it can."""


class RunChooser(Chooser):
    """All runs, the newest first, after the shipped recogniser; what cannot be chosen says why.

    Signals
    -------
    run_chosen(Run or None)
        The user chose a run, or the shipped recogniser.
    """

    run_chosen = Signal(object)

    def __init__(self, name: str, title: str, tip: str) -> None:
        super().__init__(name, title, tip)
        self._runs: dict[str, Run] = {}
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumWidth(scaled(20 * GRID))
        self.setMaximumWidth(scaled(35 * GRID))
        self.activated.connect(self._tell)

    def set_runs(self, runs: Sequence[Run], why_not: WhyNot) -> None:
        """Offer these runs, given oldest first.

        Those that are offered already stay where they are: somebody may be choosing just now.
        """
        self._runs = {str(run.path): run for run in reversed(runs)}
        for index in reversed(range(1, self.count())):
            if self.itemData(index) not in self._runs:
                self.removeItem(index)
        self._set_item(0, "", self.tr("Letterpad's recogniser"), why_not(None))
        for index, (path, run) in enumerate(self._runs.items(), 1):
            if index >= self.count() or self.itemData(index) != path:
                there = self.findData(path)
                if there >= 0:
                    self.removeItem(there)
                self.insertItem(index, "", path)
            held_out = run.card.held_out
            name = run.card.name
            if held_out is not None and held_out.n:
                name = f"{name} · {percent(held_out.accuracy.value)}"
            self._set_item(index, path, name, why_not(run))

    def _set_item(self, index: int, data: str, text: str, reason: str) -> None:
        if index >= self.count():
            self.addItem(text, data)
        shown = f"{text} — {reason}" if reason else text
        if self.itemText(index) != shown:
            self.setItemText(index, shown)
        self.setItemData(index, plain(shown), Qt.ItemDataRole.ToolTipRole)
        model = self.model()
        if isinstance(model, QStandardItemModel):
            model.item(index).setEnabled(not reason)

    def set_run(self, run: Run | None) -> None:
        """Show which model is chosen."""
        self.setCurrentIndex(max(0, self.findData("" if run is None else str(run.path))))
        self.setAccessibleDescription(self.currentText())

    def run(self) -> Run | None:
        """Return the run that is chosen; None for the shipped recogniser."""
        return self._runs.get(self.currentData() or "")

    def path(self) -> Path | None:
        """Return the path of the run that is chosen."""
        run = self.run()
        return None if run is None else run.path

    @Slot(int)
    def _tell(self, index: int) -> None:
        self.run_chosen.emit(self._runs.get(self.itemData(index) or ""))
