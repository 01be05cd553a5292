"""Asks what a report on a run is to compare it with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, plain, shortened
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.library import Run

_LONGEST_NAME = 60
_MOST_ROWS = 8
"""Shown without scrolling."""


class ReportDialog(QDialog):
    """Asks one question before a report is saved: with which runs the run is compared.

    Parameters
    ----------
    run : Run
    others : sequence of Run
        All runs; those that were tested on the same letters are offered, the newest first.
    parent : QWidget, optional

    Signals
    -------
    save_requested(Run, list of Run)
        The report on a run is to be saved, compared with others, or with the shipped recogniser
        (an empty list).
    """

    save_requested = Signal(object, object)

    def __init__(self, run: Run, others: Sequence[Run], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("report_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = shortened(run.card.name, _LONGEST_NAME)
        self.setWindowTitle(self.tr("Report on “{0}”").format(name))
        self._run = run
        self._offered = _tested_alike(run, others)
        about = wrapped_label("report_about", "muted")
        about.setText(
            self.tr(
                "The report is one HTML file to read, print or hand in: letters, parameters, "
                "learning curve, accuracy, confusion matrix, the worst mistakes and the code. It "
                "needs no network."
            )
        )
        title = QLabel(self.tr("&Compare it with"))
        self._list = self._list_of_runs()
        title.setBuddy(self._list)
        self._said = wrapped_label("report_said", "muted")
        save = QPushButton(self.tr("&Save report…"))
        save.setObjectName("save_report_button")
        save.setAccessibleName(self.tr("Save report…"))
        save.setToolTip(self.tr("Choose a name for the report"))
        save.setDefault(True)
        self._tick = QPushButton()
        self._tick.setObjectName("report_tick")
        self._tick.setAutoDefault(False)
        self._tick.clicked.connect(self._tick_all_or_none)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        buttons.addButton(save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self._tick, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(about)
        layout.addWidget(title)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._said)
        layout.addWidget(buttons)
        self.setMinimumWidth(scaled(480))
        for widget in (title, self._list, self._tick):
            widget.setVisible(bool(self._offered))
        if self._offered:
            self._list.setFocus()
        else:
            layout.addStretch(1)
        self._say()

    def _list_of_runs(self) -> QListWidget:
        """Return the runs that can be ticked, none of which is at first."""
        runs = QListWidget()
        runs.setObjectName("report_others")
        runs.setAccessibleName(self.tr("Compare it with"))
        runs.setToolTip(self.tr("Runs that were tested on the same letters"))
        runs.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        runs.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for other in self._offered:
            assert other.card.held_out is not None
            share = percent(other.card.held_out.accuracy.value)
            item = QListWidgetItem(f"{shortened(other.card.name, _LONGEST_NAME)} · {share}")
            item.setToolTip(plain(other.card.name))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            runs.addItem(item)
        runs.setCurrentRow(0)
        n_rows = min(max(2, runs.count()), _MOST_ROWS)
        runs.setMinimumHeight(n_rows * max(1, runs.sizeHintForRow(0)) + 2 * runs.frameWidth())
        runs.itemChanged.connect(self._say)
        return runs

    def _ticked(self) -> list[Run]:
        checked = Qt.CheckState.Checked
        return [
            run
            for row, run in enumerate(self._offered)
            if self._list.item(row).checkState() == checked
        ]

    @Slot()
    def _say(self) -> None:
        """Say what the report will compare, and what the button ticks."""
        n_ticked = len(self._ticked())
        if not self._offered:
            said = self.tr(
                "It compares the run with Letterpad's recogniser: no other run was tested on the "
                "same letters."
            )
        elif not n_ticked:
            said = self.tr("Where none is ticked, it compares the run with Letterpad's recogniser.")
        elif n_ticked == 1:
            said = self.tr("It compares two runs, letter by letter.")
        else:
            said = self.tr(
                "It compares {0} runs: all in one table and one chart, and two by two."
            ).format(number(n_ticked + 1))
        self._said.setText(said)
        has_all = n_ticked == len(self._offered)
        self._tick.setText(self.tr("Tick &none") if has_all else self.tr("Tick &all"))
        tip = self.tr("Compare it with no other run") if has_all else self.tr("Compare all of them")
        self._tick.setToolTip(tip)
        self._tick.setAccessibleName(tip)

    @Slot()
    def _tick_all_or_none(self) -> None:
        has_all = len(self._ticked()) == len(self._offered)
        state = Qt.CheckState.Unchecked if has_all else Qt.CheckState.Checked
        for row in range(self._list.count()):
            self._list.item(row).setCheckState(state)

    @Slot()
    def _save(self) -> None:
        self.save_requested.emit(self._run, self._ticked())
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
