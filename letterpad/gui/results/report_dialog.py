"""Asks what a report on a run is to compare it with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.gui.widgets.form_rows import LabelledRow
from letterpad.library import Run

_LONGEST_NAME = 60


class ReportDialog(QDialog):
    """Asks one question before a report is saved: with what the run is compared.

    Parameters
    ----------
    run : Run
    others : sequence of Run
        All runs; those that were tested on the same letters are offered, the newest first.
    parent : QWidget, optional

    Signals
    -------
    save_requested(Run, Run or None)
        The report on a run is to be saved, compared with another one, or with the shipped
        recogniser (None).
    """

    save_requested = Signal(object, object)

    def __init__(self, run: Run, others: Sequence[Run], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = shortened(run.card.name, _LONGEST_NAME)
        self.setWindowTitle(self.tr("Report on “{0}”").format(name))
        self._run = run
        about = QLabel(
            self.tr(
                "The report is one HTML file to read, print or hand in: letters, parameters, "
                "learning curve, accuracy, confusion matrix, the worst mistakes and the code. It "
                "needs no network."
            )
        )
        about.setWordWrap(True)
        about.setProperty("muted", True)
        self._chooser = QComboBox()
        self._chooser.setObjectName("report_other")
        self._chooser.setAccessibleName(self.tr("Compared with"))
        self._chooser.setToolTip(self.tr("Runs that were tested on the same letters"))
        self._chooser.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._chooser.setMinimumContentsLength(24)
        self._chooser.addItem(self.tr("Letterpad's recogniser"), None)
        for other in _tested_alike(run, others):
            assert other.card.held_out is not None
            share = percent(other.card.held_out.accuracy.value)
            self._chooser.addItem(f"{shortened(other.card.name, _LONGEST_NAME)} · {share}", other)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        save = QPushButton(self.tr("Save report…"))
        save.setObjectName("save_report_button")
        save.setAccessibleName(self.tr("Save report…"))
        save.setToolTip(self.tr("Choose a name for the report"))
        save.setDefault(True)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(about)
        layout.addWidget(LabelledRow(self.tr("Compared with"), self._chooser))
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(scaled(440))

    @Slot()
    def _save(self) -> None:
        self.save_requested.emit(self._run, self._chooser.currentData())
        self.accept()


def _tested_alike(run: Run, others: Sequence[Run]) -> list[Run]:
    """Return the other runs that were tested on the same letters, the newest first."""
    if run.card.held_out is None:
        return []
    key = run.card.held_out.key
    return [
        other
        for other in reversed(others)
        if other.path != run.path
        and other.card.held_out is not None
        and other.card.held_out.key == key
    ]
