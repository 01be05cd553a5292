"""Train all: every algorithm on the same letters, one after another, in one table."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.algorithms.algorithm import Algorithm
from letterpad.gui.controllers.training_queue import Queued, QueueProgress
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.train.train_all_model import ACCURACY, ALGORITHM, N_COLUMNS, TrainAllModel
from letterpad.gui.train.training_status import duration
from letterpad.gui.widgets.buttons import push_button
from letterpad.gui.widgets.copied_rows import RowsTable
from letterpad.gui.widgets.form_rows import wrapped_label
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.training.spec import TrainSpec

_STEPS = 1000
"""Of the progress bar."""


class TrainAllDialog(QDialog):
    """Chooses the algorithms, and follows their trainings.

    Closed while they are trained, by Escape too, it is only put aside: `open` shows it again.
    Closed afterwards, it is deleted.

    Parameters
    ----------
    algorithms : sequence of Algorithm
        Those to choose from; at first all are ticked. Each is trained with its usual parameters.

    Signals
    -------
    begin_requested(list of TrainSpec), stop_requested()
    results_requested()
        The user wants to see the models on the Results page.
    put_aside()
        It was closed while trainings go on.
    """

    begin_requested = Signal(object)
    stop_requested = Signal()
    results_requested = Signal()
    put_aside = Signal()

    def __init__(self, algorithms: Sequence[Algorithm], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("train_all_dialog")
        self.setWindowTitle(self.tr("Train all algorithms"))
        self.setSizeGripEnabled(True)
        self._base: TrainSpec | None = None
        self._is_running = False
        self._may_begin = True
        self._model = TrainAllModel(algorithms, self)
        self._model.ticked.connect(self._enable)

        self._explanation = wrapped_label("train_all_explanation", "muted")
        self._explanation.setTextFormat(Qt.TextFormat.PlainText)
        self.table = RowsTable()
        self.table.setObjectName("train_all_table")
        self.table.setAccessibleName(self.tr("Algorithms"))
        self.table.setToolTip(self.tr("What each algorithm scored, and what it cost."))
        self.table.setModel(self._model)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(RowsTable.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(RowsTable.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setObjectName("train_all_progress")
        self._bar.setAccessibleName(self.tr("Progress of all trainings"))
        self._bar.setToolTip(self.tr("How far all trainings have come."))
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._text = QLabel()
        self._text.setObjectName("train_all_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._begin = self._button(
            self.tr("&Start"), "train_all_start", self.tr("Train what is ticked, one by one")
        )
        self._begin.setProperty("primary", True)
        self._begin.setDefault(True)
        self._stop = self._button(
            self.tr("S&top"),
            "train_all_stop",
            self.tr("Stop; models that are trained already stay"),
        )
        self._tick = self._button("", "train_all_tick", "")
        self._results = self._button(
            self.tr("&Results"),
            "train_all_results",
            self.tr("Show the trained models on the Results page, beside all others"),
        )
        self._close = self._button(
            self.tr("&Close"),
            "train_all_close",
            self.tr("Close this window; trainings continue, and Train all… shows it again"),
        )
        self._begin.clicked.connect(self._ask_to_begin)
        self._stop.clicked.connect(self.stop_requested)
        self._tick.clicked.connect(self._tick_all_or_none)
        self._results.clicked.connect(self._ask_for_results)
        self._close.clicked.connect(self.close)
        self._lay_out()
        self._span_rows()
        self._enable()

    def set_base(self, base: TrainSpec, n_held_out: int) -> None:
        """Train on other letters from now on, unless trainings are under way.

        Parameters
        ----------
        base : TrainSpec
            Letters and split; its algorithm and its parameters do not matter.
        n_held_out : int
            How many letters every model is tested on, as nearly as is known.
        """
        if self._is_running:
            return
        base = replace(base, algorithm="", settings={}, validation=None, name="")
        if self._base not in (None, base):
            self._model.forget()
            self._span_rows()
            self._text.clear()
            self._bar.setValue(0)
        self._base = base
        sentence = self.tr(
            "Every algorithm is trained with its usual parameters on the same {0} letters, and "
            "tested on the same {1} others. Each becomes a model on the Results page."
        )
        self._explanation.setText(sentence.format(number(base.train_size or 0), number(n_held_out)))
        self._enable()

    def _button(self, text: str, name: str, tip: str) -> QPushButton:
        button = push_button(text, name, tip, spoken=tip)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ALGORITHM, QHeaderView.ResizeMode.Stretch)
        for column in range(ACCURACY, N_COLUMNS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            title = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            metrics = self.fontMetrics()
            widest = max(map(metrics.horizontalAdvance, (title, "88.8–88.8 %")))
            self.table.setColumnWidth(column, widest + 3 * GRID)
        self.table.verticalHeader().setDefaultSectionSize(scaled(4 * GRID))
        self.table.setMinimumHeight(scaled(24 * GRID))
        top = QHBoxLayout()
        top.addWidget(self._explanation, 1)
        top.addWidget(WhatButton("train_all", self), 0, Qt.AlignmentFlag.AlignTop)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._begin)
        buttons.addWidget(self._stop)
        buttons.addWidget(self._tick)
        buttons.addStretch(1)
        buttons.addWidget(self._results)
        buttons.addWidget(self._close)
        column_of_parts = QVBoxLayout(self)
        column_of_parts.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column_of_parts.setSpacing(GRID)
        column_of_parts.addLayout(top)
        column_of_parts.addWidget(self.table, 1)
        column_of_parts.addWidget(self._bar)
        column_of_parts.addWidget(self._text)
        column_of_parts.addLayout(buttons)
        wanted = QSize(scaled(90 * GRID), scaled(68 * GRID))
        self.resize(wanted.boundedTo(self.screen().availableSize()))
        self._begin.setFocus()

    def done(self, result: int) -> None:
        """Close: put it aside while trainings go on, else delete it."""
        super().done(result)
        if self._is_running:
            self.put_aside.emit()
        else:
            self.deleteLater()

    @Slot(bool)
    def set_may_begin(self, may_begin: bool) -> None:
        """Let trainings begin, or not, as another one is under way."""
        self._may_begin = may_begin
        self._enable()

    # News

    @Slot(int, object)
    def show_queued(self, place: int, queued: Queued) -> None:
        """Show how one of the trainings is."""
        if not self._is_running and queued.milliseconds is None:
            return
        row = self._model.show(queued)
        self._span_row(row)
        if queued.state == "failed":
            self.table.resizeRowToContents(row)
        if queued.state == "trained":
            self._enable()
        if queued.state == "training":
            self.table.scrollTo(self._model.index(row, ALGORITHM))

    @Slot(object)
    def show_progress(self, progress: QueueProgress) -> None:
        """Show how far all of them are."""
        if not self._is_running:
            return
        self._bar.setValue(round(_STEPS * progress.fraction))
        said = self.tr("{0} of {1} done").format(progress.done, progress.total)
        if progress.seconds_left is not None:
            left = self.tr("about {0} left").format(duration(progress.seconds_left))
            said = f"{said} · {left}"
        self._text.setText(said)

    @Slot()
    def show_end(self) -> None:
        """Say that all is done, or was stopped."""
        if not self._is_running:
            return
        self._is_running = False
        self._model.set_fixed(False)
        trained, failed, stopped = self._model.counts()
        parts = [self.tr("{0} trained").format(number(trained))]
        if failed:
            parts.append(self.tr("{0} failed").format(number(failed)))
        if stopped:
            parts.append(self.tr("{0} not trained, as it was stopped").format(number(stopped)))
        else:
            self._bar.setValue(_STEPS)
        self._text.setText(f"{', '.join(parts)}.")
        had_focus = self._stop.hasFocus()
        self._enable()
        if had_focus:
            (self._results if self._results.isEnabled() else self._begin).setFocus()

    def _span_rows(self) -> None:
        for row in range(self._model.rowCount()):
            self._span_row(row)

    def _span_row(self, row: int) -> None:
        """Give a sentence the room of the figures that are not there."""
        span = 1 if self._model.has_figures(row) else N_COLUMNS - 1
        if self.table.columnSpan(row, ACCURACY) != span:
            self.table.setSpan(row, ACCURACY, 1, span)

    # What the user does

    @Slot()
    def _ask_to_begin(self) -> None:
        if self._base is None:
            return
        self._is_running = True
        self._model.forget()
        self._model.set_fixed(True)
        self._span_rows()
        self._bar.setValue(0)
        self._text.setText(self.tr("starting"))
        self._enable()
        self._stop.setFocus()
        specs = [replace(self._base, algorithm=key) for key in self._model.chosen()]
        self.begin_requested.emit(specs)

    @Slot()
    def _tick_all_or_none(self) -> None:
        self._model.tick_all(not self._model.all_are_ticked())

    @Slot()
    def _ask_for_results(self) -> None:
        self.results_requested.emit()
        self.close()

    @Slot()
    def _enable(self) -> None:
        may_begin = self._may_begin and not self._is_running
        self._begin.setEnabled(may_begin and self._base is not None and bool(self._model.chosen()))
        self._stop.setEnabled(self._is_running)
        are_all = self._model.all_are_ticked()
        self._tick.setText(self.tr("Tick &none") if are_all else self.tr("Tick &all"))
        tip = self.tr("Tick no algorithm") if are_all else self.tr("Tick every algorithm")
        self._tick.setAccessibleName(tip)
        self._tick.setToolTip(tip)
        self._tick.setEnabled(not self._is_running)
        self._results.setEnabled(self._model.has_models())
