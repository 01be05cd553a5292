"""Which earlier training's curves are drawn beside those of the present one, and over what."""

from collections.abc import Sequence
from pathlib import Path
from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from letterpad.gui.charts.curves.run_curves import Axis, NamedCurve, curve_of
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.run_texts import plain, shortened
from letterpad.gui.widgets.form_rows import Chooser
from letterpad.library import Run

_LONGEST_NAME = 60


class BesideForm(QWidget):
    """An earlier run, or none; and what lies along the axis. Hidden while there is no such run.

    Signals
    -------
    changed()
        The user chose another run or axis, or the one that was chosen is not there any more.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: list[Run] = []
        self._curve: NamedCurve | None = None
        self.run_chooser = Chooser(
            "beside_run_chooser",
            self.tr("Curves beside"),
            self.tr(
                "Draw the curves of an earlier training on the same axes, while this one runs."
            ),
        )
        self.run_chooser.addItem(self.tr("no other"), None)
        self.run_chooser.currentIndexChanged.connect(self._choose)
        self.axis_chooser = Chooser(
            "curve_axis_chooser",
            self.tr("Axis of the curves"),
            self.tr(
                "What lies along the axis: the seconds since each training began, or how much of "
                "each is done."
            ),
        )
        self.axis_chooser.addItem(self.tr("by seconds"), "seconds")
        self.axis_chooser.addItem(self.tr("by share"), "share")
        self.axis_chooser.currentIndexChanged.connect(self._tell)
        self.axis_chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        self.axis_chooser.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        label = QLabel(self.tr("Beside"))
        label.setProperty("muted", True)
        label.setBuddy(self.run_chooser)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(label)
        row.addWidget(self.run_chooser, 1)
        row.addWidget(self.axis_chooser)
        self._show_axis()
        self.hide()

    @property
    def path(self) -> Path | None:
        """The run whose curves are drawn beside; None for no other."""
        return cast("Path | None", self.run_chooser.currentData())

    @property
    def axis(self) -> Axis:
        """What lies along the axis."""
        return cast("Axis", self.axis_chooser.currentData())

    def curve(self) -> NamedCurve | None:
        """Return the curves of the run that is chosen."""
        return self._curve

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Offer the runs that have curves, the newest first; what is chosen stays."""
        listed = [run for run in reversed(runs) if len(run.card.history) > 1]
        if listed == self._runs:
            return
        before, self._runs = self.path, listed
        with QSignalBlocker(self.run_chooser):
            while self.run_chooser.count() > 1:
                self.run_chooser.removeItem(1)
            for run in listed:
                self.run_chooser.addItem(shortened(run.card.name, _LONGEST_NAME), run.path)
                last = self.run_chooser.count() - 1
                tip = plain(run.card.name)
                self.run_chooser.setItemData(last, tip, Qt.ItemDataRole.ToolTipRole)
            places = [run.path for run in listed]
            self.run_chooser.setCurrentIndex(places.index(before) + 1 if before in places else 0)
        self.setVisible(bool(listed))
        self._show_axis()
        self._take_curve()
        if before is not None:
            self.changed.emit()  # it may be called otherwise, or gone

    def _take_curve(self) -> None:
        chosen = next((run for run in self._runs if run.path == self.path), None)
        self._curve = None if chosen is None else curve_of(chosen.card)

    def _show_axis(self) -> None:
        self.axis_chooser.setVisible(self.path is not None)

    @Slot(int)
    def _choose(self, index: int) -> None:
        self._take_curve()
        self._show_axis()
        self.changed.emit()

    @Slot(int)
    def _tell(self, index: int) -> None:
        self.changed.emit()
