"""A search for the best parameters: what to try, what was tried, and what became of it."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from letterpad.algorithms.algorithm import Algorithm
from letterpad.gui.search.search_form import SearchForm
from letterpad.gui.search.search_results import SearchResults
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import interval_text, percent
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.buttons import push_button
from letterpad.gui.widgets.page_scroll import PageScroll
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.library import Run
from letterpad.training.protocol import Trial
from letterpad.training.spec import Progress, TrainSpec

_STEPS = 1000
"""Of the progress bar."""


class SearchDialog(QDialog):
    """Chooses and follows a search.

    News of other trainings are ignored: only after Start, and until its end, is anything shown.
    Closed while the search runs, by Escape too, it is only put aside: `open` shows it again, with
    its table. Closed afterwards, it is deleted.

    Signals
    -------
    search_requested(SearchSpec), stop_requested()
    put_aside()
        It was closed while the search goes on.
    """

    search_requested = Signal(object)
    stop_requested = Signal()
    put_aside = Signal()

    def __init__(
        self, algorithm: Algorithm, base: TrainSpec, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("search_dialog")
        self.setWindowTitle(
            self.tr("Search for the best parameters: {0}").format(translated(algorithm.name))
        )
        self.setSizeGripEnabled(True)
        self._searching = False
        self._may_start = True

        explanation = QLabel(
            self.tr(
                "Every combination of these values is tried by cross-validation on the training "
                "letters. A model with the best one is then trained on all of them, and only "
                "this model is tested on the held-out letters."
            )
        )
        explanation.setWordWrap(True)
        explanation.setProperty("muted", True)
        self._form = SearchForm(algorithm, base)
        self._start = self._button(self.tr("&Start"), "search_start", self.tr("Start the search"))
        self._start.setProperty("primary", True)
        self._start.setDefault(True)
        self._stop = self._button(
            self.tr("S&top"), "search_stop", self.tr("Stop the search; nothing of it is kept")
        )
        self._close = self._button(
            self.tr("&Close"),
            "search_close",
            self.tr("Close this window; a running search continues, and Search… shows it again"),
        )
        self._bar = QProgressBar()
        self._bar.setObjectName("search_progress")
        self._bar.setAccessibleName(self.tr("Progress of the search"))
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._text = QLabel(self.tr("Combinations appear here as they are tried."))
        self._text.setObjectName("search_text")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._results = SearchResults(algorithm)
        self._lay_out(explanation)

        self.suggest = self._form.suggest
        self._form.changed.connect(self._enable)
        self._start.clicked.connect(self._ask_search)
        self._stop.clicked.connect(self.stop_requested)
        self._close.clicked.connect(self.close)
        self._enable()

    def _button(self, text: str, name: str, tip: str) -> QPushButton:
        button = push_button(text, name, tip, spoken=tip)
        button.setAutoDefault(False)
        return button

    def _lay_out(self, explanation: QLabel) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._start)
        buttons.addWidget(self._stop)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 0)
        column.setSpacing(GRID)
        top = QHBoxLayout()
        top.addWidget(explanation, 1)
        top.addWidget(WhatButton("search", self), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(top)
        column.addWidget(self._form)
        column.addWidget(self._bar)
        column.addWidget(self._text)
        column.addWidget(self._results, 1)
        buttons.setContentsMargins(2 * GRID, 0, 2 * GRID, 2 * GRID)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GRID)
        whole.addWidget(PageScroll(page), 1)
        whole.addLayout(buttons)
        self._form.setFocus()
        wanted = QSize(scaled(90 * GRID), scaled(80 * GRID))
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    @property
    def is_searching(self) -> bool:
        """Whether a search of this dialog is under way."""
        return self._searching

    def done(self, result: int) -> None:
        """Close: put it aside while the search goes on, else delete it."""
        super().done(result)
        if self._searching:
            self.put_aside.emit()
        else:
            self.deleteLater()

    def set_may_start(self, may_start: bool) -> None:
        """Let a search begin, or not, as another training is under way."""
        self._may_start = may_start
        self._enable()

    # News

    @Slot(object)
    def add_trial(self, trial: Trial) -> None:
        """Show one more fit."""
        if self._searching:
            self._results.add_trial(trial)

    @Slot(object)
    def show_progress(self, progress: Progress) -> None:
        """Show how far the search is."""
        if not self._searching:
            return
        if progress.fraction is not None:
            self._bar.setValue(round(_STEPS * progress.fraction))
        left = progress.seconds_left
        tail = "" if left is None else self.tr(" · about {0} left").format(_duration(left))
        self._say(f"{translated(progress.text)}{tail}")

    @Slot(str, str)
    def search_failed(self, sentence: str, traceback: str = "") -> None:
        """Say why it could not be done; what was tried stays."""
        self.set_may_start(True)
        if self._searching:
            self._end(sentence, is_error=True)
            self._text.setToolTip(traceback)

    @Slot()
    def search_stopped(self) -> None:
        """Say that it was stopped; what was tried stays."""
        self.set_may_start(True)
        if self._searching:
            self._end(self.tr("Stopped. Only what the table shows was kept."))

    @Slot(object)
    def finished_with(self, run: Run) -> None:
        """Say which run the best parameters became."""
        self.set_may_start(True)
        if not self._searching:
            return
        sentence = self.tr("The best one is now the run “{0}”.").format(run.card.name)
        if run.card.held_out is not None and run.card.held_out.n:
            accuracy = run.card.held_out.accuracy
            scored = self.tr("It reads {0} of {1} held-out letters right ({2}).").format(
                percent(accuracy.value), number(accuracy.n), interval_text(accuracy)
            )
            sentence = f"{sentence} {scored}"
        self._bar.setValue(_STEPS)
        self._end(" ".join(filter(None, (sentence, self._results.edge()))))

    def _end(self, sentence: str, is_error: bool = False) -> None:
        self._searching = False
        self._say(sentence, is_error)
        self._enable()

    def _say(self, sentence: str, is_error: bool = False) -> None:
        self._text.setText(sentence)
        self._text.setToolTip("")
        if bool(self._text.property("warning")) != is_error:
            self._text.setProperty("warning", is_error)
            self._text.style().polish(self._text)

    # What the user does

    @Slot()
    def _ask_search(self) -> None:
        spec = self._form.spec()
        if spec is None:
            return
        self._searching = True
        self._bar.setValue(0)
        self._say(self.tr("Reading the letters …"))
        self._results.start(list(spec.values), self._form.n_combinations())
        self._enable()
        self.search_requested.emit(spec)

    @Slot()
    def _enable(self) -> None:
        self._form.setEnabled(not self._searching)
        can_start = self._may_start and not self._searching
        self._start.setEnabled(can_start and self._form.spec() is not None)
        self._stop.setEnabled(self._searching)
        spec = self._form.spec()
        if spec is not None and self._results.is_empty:
            self._results.start(list(spec.values), self._form.n_combinations())


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{max(1, round(seconds))} s"
    return number(round(seconds / 60)) + " min"
