"""How the trainings of two runs went, beside each other: their curves on one pair of axes."""

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from letterpad.gui.charts.curves.run_curves import Axis, RunCurves, curve_of
from letterpad.gui.style.theme import GRID
from letterpad.gui.widgets.form_rows import Chooser, wrapped_label
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.library import Run


class TrainingPanel(QFrame):
    """The curves of a pair of runs, by seconds or by share; a sentence where one has none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_training_panel")
        self.setProperty("card", True)
        self._pair: tuple[Run | None, Run | None] = (None, None)
        self.axis_chooser = Chooser(
            "compare_curve_axis_chooser",
            self.tr("Axis of the curves"),
            self.tr(
                "What lies along the axis: the seconds since each training began, or how much of "
                "each is done."
            ),
        )
        self.axis_chooser.addItem(self.tr("by seconds"), "seconds")
        self.axis_chooser.addItem(self.tr("by share"), "share")
        self.axis_chooser.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        self.axis_chooser.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.axis_chooser.currentIndexChanged.connect(self._draw)
        self.lacking = wrapped_label("compare_training_lacking", "muted")
        self.lacking.setTextFormat(Qt.TextFormat.PlainText)
        self.curves = RunCurves()
        self.curves.setObjectName("compare_run_curves")
        top = QHBoxLayout()
        top.setSpacing(GRID)
        label = QLabel(self.tr("Curves"))
        label.setProperty("muted", True)
        label.setBuddy(self.axis_chooser)
        top.addWidget(label)
        top.addWidget(self.axis_chooser)
        top.addWidget(self.lacking, 1)
        top.addWidget(WhatButton("run_curves", self.curves))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self.curves, 1)

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Take note of the runs there are: only those of the pair are shown."""

    def set_pair(self, first: Run | None, second: Run | None) -> None:
        """Show how the trainings of two runs went."""
        if (first, second) != self._pair:
            self._pair = (first, second)
            self._draw()

    @Slot()
    def _draw(self) -> None:
        curves = [curve_of(run.card) for run in self._pair if run is not None]
        lacking = [curve.name for curve in curves if not curve.points]
        names = ", ".join(f"“{name}”" for name in lacking)
        if len(lacking) == 1:
            sentence = self.tr("There are no curves of {0}: it learns in one go.")
        else:
            sentence = self.tr("There are no curves of {0}: they learn in one go.")
        self.lacking.setText(sentence.format(names) if lacking else "")
        self.curves.set_curves(curves, cast("Axis", self.axis_chooser.currentData()))
