"""The results page: every trained model, what it scored, and what is behind the figure."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from letterpad.gui.controllers.held_out_answers import CountedAnswers
from letterpad.gui.controllers.pinned_models import Pinning, keys_of
from letterpad.gui.controllers.pins import MOST
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.results.accuracy_panel import AccuracyPanel
from letterpad.gui.results.mistakes_panel import MistakesPanel
from letterpad.gui.results.runs_table import RunsTable
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.widgets.chosen_pictures import ChosenLetters
from letterpad.gui.widgets.what_is_this import WhatButton, explain
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run


class ResultsPage(QWidget):
    """Charts and table of the runs at the left, the selected one's confusion matrix at the right.

    Signals
    -------
    run_selected(Run), live_requested(Run), rename_requested(Run, str), delete_requested(Run),
    save_requested(Run), report_requested(Run), code_requested(Run), pin_requested(Run)
        What the user did to a run, or wants done.
    undo_delete_requested(), deleted_requested(), open_requested()
    letters_requested(DataSpec)
        Pictures behind a figure are asked for; answer with `set_letters`.
    held_out_requested(Run)
        What a run answered is asked for; answer with `set_held_out`.
    letters_chosen(Chosen)
        The user chose letters; `set_chosen` shows what is chosen then.
    """

    run_selected = Signal(object)
    live_requested = Signal(object)
    pin_requested = Signal(object)
    rename_requested = Signal(object, str)
    delete_requested = Signal(object)
    undo_delete_requested = Signal()
    deleted_requested = Signal()
    save_requested = Signal(object)
    report_requested = Signal(object)
    code_requested = Signal(object)
    open_requested = Signal()
    letters_requested = Signal(object)
    held_out_requested = Signal(object)
    letters_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("results_page")
        self._runs: list[Run] = []
        self._selected: Path | None = None
        self._live: Path | None = None
        self._pinning = Pinning()

        self._charts = AccuracyPanel()
        self._table = RunsTable()
        self._confusion = MistakesPanel()
        self._empty = QLabel(
            self.tr("Train a model on the Draw page, and its results will appear here.")
        )
        self._empty.setObjectName("no_runs")
        self._empty.setWordWrap(True)
        self._empty.setProperty("muted", True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._undo_text = QLabel()
        self._undo_text.setObjectName("undo_text")
        self._undo_text.setTextFormat(Qt.TextFormat.PlainText)
        self._undo_text.setWordWrap(True)
        self._undo_bar = self._make_undo_bar()
        self._make_actions()
        self._lay_out()

        self._charts.run_clicked.connect(self._choose)
        self._charts.letters_requested.connect(self._choose_letters_of)
        self._charts.made.connect(self._order_tabs)
        self._table.run_chosen.connect(self._choose)
        self._table.rename_asked.connect(self.rename_requested)
        self._confusion.letters_requested.connect(self.letters_requested)
        self._confusion.held_out_requested.connect(self.held_out_requested)
        self._confusion.letters_chosen.connect(self.letters_chosen)
        self.set_runs([])

    def _make_actions(self) -> None:
        """Make what can be done to the selected run, for buttons, menu and keys alike."""
        self._use = self._action(
            self.tr("Use for drawing"),
            "use_run",
            "Ctrl+U",
            self.tr("Let this model read your drawing"),
        )
        self._pin = self._action(self.tr("Pin beside the answer"), "pin_run", "Ctrl+P", "")
        self._rename = self._action(
            self.tr("Rename"), "rename_run", "F2", self.tr("Give this model another name")
        )
        self._delete = self._action(
            self.tr("Delete"),
            "delete_run",
            "Del",
            self.tr("Delete this model; it can be restored for 30 days"),
        )
        self._save = self._action(
            self.tr("Save as file…"),
            "save_run",
            "Ctrl+Shift+S",
            self.tr("Save this model as a .letterpad file"),
        )
        self._report = self._action(
            self.tr("Report…"),
            "report_run",
            "",
            self.tr("Write a report on this model, to read, print or hand in"),
        )
        self._code = self._action(
            self.tr("Show the code…"),
            "show_code",
            "",
            self.tr("Show a short script that trains and tests the same without Letterpad"),
        )
        self._open = self._action(
            self.tr("Open model file…"),
            "open_run",
            "",
            self.tr("Add a model from a .letterpad file"),
        )
        self._deleted = self._action(
            self.tr("Deleted models…"),
            "deleted_runs",
            "",
            self.tr("See what was deleted, and restore it"),
        )
        self._use.triggered.connect(self._ask_live)
        self._pin.triggered.connect(self._ask_pin)
        self._rename.triggered.connect(self._table.edit_name)
        self._delete.triggered.connect(self._ask_delete)
        self._save.triggered.connect(self._ask_save)
        self._report.triggered.connect(self._ask_report)
        self._code.triggered.connect(self._ask_code)
        self._open.triggered.connect(self.open_requested)
        self._deleted.triggered.connect(self.deleted_requested)
        # The keys act where runs are listed, so that Del elsewhere on the page deletes nothing.
        for part in (self._table, self._charts):
            part.addActions([self._use, self._pin, self._rename, self._delete, self._save])

    def _action(self, text: str, name: str, keys: str, tip: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName(f"{name}_action")
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shown})" if shown else tip)
        return action

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text())
        button.setObjectName(action.objectName().replace("_action", "_button"))
        button.setAccessibleName(action.text())
        button.setToolTip(action.toolTip())
        button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        button.clicked.connect(action.trigger)
        return button

    def _make_undo_bar(self) -> QWidget:
        bar = QWidget()
        undo = QPushButton(self.tr("Undo"))
        undo.setObjectName("undo_delete_button")
        undo.setAccessibleName(self.tr("Undo the deletion"))
        undo.setToolTip(self.tr("Bring the deleted model back"))
        undo.clicked.connect(self.undo_delete_requested)
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._undo_text, 1)
        row.addWidget(undo)
        bar.hide()
        return bar

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Held-out accuracy"))
        heading.setProperty("heading", True)
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addWidget(WhatButton("held_out_accuracy", self._charts))
        top.addStretch(1)
        explain(self._table, "runs_table")
        self._open_button = self._button(self._open)
        top.addWidget(self._open_button)
        self._deleted_button = self._button(self._deleted)
        top.addWidget(self._deleted_button)
        self._run_buttons = [
            self._button(action)
            for action in (self._use, self._pin, self._rename, self._delete, self._save)
        ]
        take_along = [self._button(action) for action in (self._report, self._code)]
        rows = [_row(self._run_buttons), _row(take_along)]
        self._run_buttons += take_along
        card = QFrame()
        card.setProperty("card", True)
        left = QVBoxLayout(card)
        left.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        left.setSpacing(GRID)
        left.addLayout(top)
        left.addWidget(self._empty, 1)
        left.addWidget(self._charts)
        left.addWidget(self._table, 1)
        left.addWidget(self._undo_bar)
        for below in rows:
            left.addLayout(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(card, 7)
        row.addWidget(self._confusion, 5)

    # What is shown

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Show these runs, the oldest first; the selected one stays selected if it is there."""
        rows = [run.path for run in self._table.runs()]
        self._runs = list(runs)
        self._charts.set_runs(self._runs)
        self._table.set_runs(self._runs)
        self._empty.setVisible(not self._runs)
        self._table.setVisible(bool(self._runs))
        for button in self._run_buttons:
            button.setVisible(bool(self._runs))
        self._show_selected(self._still_there(rows))

    @Slot()
    def _order_tabs(self) -> None:
        """Let Tab come to the charts where they stand, whenever they were made."""
        stops = (self._open_button, self._deleted_button, *self._charts.charts(), self._table)
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def set_live(self, path: Path | None) -> None:
        """Mark the run that reads the drawing; None for one that is not of the user's."""
        self._live = path
        self._table.set_live(path)
        self._enable_actions()

    @Slot(object)
    def set_pinning(self, pinning: Pinning) -> None:
        """Say which models stand beside the answer, and whether there is room for another one."""
        self._pinning = pinning
        self._enable_actions()

    def select_run(self, path: Path) -> None:
        """Select a run, for example the one that has just been trained."""
        self._show_selected(path)

    def selected_run(self) -> Run | None:
        """Return the selected run."""
        return next((run for run in self._runs if run.path == self._selected), None)

    @Slot(object, object)
    def set_letters(self, spec: DataSpec, letters: LetterSet | None, sentence: str = "") -> None:
        """Take the answer to `letters_requested`: the letters, or a sentence why they are gone."""
        self._confusion.set_letters(spec, letters, sentence)

    @Slot(object, object, str)
    def set_held_out(self, run: Run, answers: CountedAnswers | None, sentence: str) -> None:
        """Take the answer to `held_out_requested`: the answers, or why there are none."""
        self._confusion.set_held_out(run, answers, sentence)

    @Slot(object)
    def set_chosen(self, chosen: Chosen | None) -> None:
        """Show which letters are chosen, wherever that was done."""
        self._confusion.set_chosen(chosen)

    @Slot(object, bool)
    def _choose_letters_of(self, run: Run, right: bool) -> None:
        """Choose the letters that a run reads right, or misreads, once it is selected."""
        self._choose(run)
        self._confusion.choose_read(run, right=right)

    def letters_key(self) -> str:
        """Return of which held-out letters the selected run is; "" if none is."""
        return self._confusion.letters_key()

    def chosen_letters(self) -> ChosenLetters | None:
        """Return the chosen letters with what the run answered; None if none are chosen."""
        return self._confusion.chosen_letters()

    def offer_undo(self, text: str) -> None:
        """Say what was deleted, with a button that brings it back."""
        self._undo_text.setText(text)
        self._undo_bar.show()

    def withdraw_undo(self) -> None:
        """Take the offer away."""
        self._undo_bar.hide()

    def _still_there(self, rows: Sequence[Path]) -> Path | None:
        """Return the selected run, else its neighbour in the table as it was, else the newest."""
        there = {run.path for run in self._runs}
        if self._selected in rows:
            place = rows.index(self._selected)
            for path in (*rows[place:], *reversed(rows[:place])):
                if path in there:
                    return path
        return self._runs[-1].path if self._runs else None

    def _show_selected(self, path: Path | None) -> None:
        self._selected = path
        self._charts.set_selected(path)
        self._table.select(path)
        self._confusion.set_run(
            self.selected_run(), self.tr("The letters that a model mixes up will appear here.")
        )
        self._enable_actions()

    def _enable_actions(self) -> None:
        run = self.selected_run()
        on_run = (self._use, self._rename, self._delete, self._save, self._report, self._code)
        for action in on_run:
            action.setEnabled(run is not None)
        if run is not None and run.path == self._live:
            self._use.setEnabled(False)
        self._run_buttons[0].setEnabled(self._use.isEnabled())
        self._show_pinned(run)

    def _show_pinned(self, run: Run | None) -> None:
        """Offer to pin the selected run, or to unpin it where it is pinned."""
        is_pinned = run is not None and run.path in keys_of(self._pinning)
        text, words = self.tr("Pin beside the answer"), self.tr("Pin")
        tip = self.tr("Let this model answer on the Draw page, beside the live one")
        if is_pinned:
            text, words = self.tr("Unpin from the answer"), self.tr("Unpin")
            tip = self.tr("Show this model beside the answer no more")
        elif not self._pinning.has_room:
            tip = self.tr("{0} models are pinned already: unpin one first").format(number(MOST))
        action, button = self._pin, self._run_buttons[1]
        action.setText(text)
        action.setEnabled(run is not None and (is_pinned or self._pinning.has_room))
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({keys})")
        button.setText(words)
        button.setAccessibleName(text)
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())

    # What the user does

    @Slot(object)
    def _choose(self, run: Run) -> None:
        if run.path != self._selected:
            self._show_selected(run.path)
            self.run_selected.emit(run)

    @Slot()
    def _ask_live(self) -> None:
        self._tell(self.live_requested)

    @Slot()
    def _ask_pin(self) -> None:
        self._tell(self.pin_requested)

    @Slot()
    def _ask_delete(self) -> None:
        self._tell(self.delete_requested)

    @Slot()
    def _ask_save(self) -> None:
        self._tell(self.save_requested)

    @Slot()
    def _ask_report(self) -> None:
        self._tell(self.report_requested)

    @Slot()
    def _ask_code(self) -> None:
        self._tell(self.code_requested)

    def _tell(self, signal: SignalInstance) -> None:
        run = self.selected_run()
        if run is not None:
            signal.emit(run)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the charts have the upper half."""
        self._charts.set_room(self.height() // 2)


def _row(buttons: Sequence[QPushButton]) -> QHBoxLayout:
    """Lay buttons out beside each other, from the left."""
    row = QHBoxLayout()
    row.setSpacing(GRID)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
