"""Is 90 % really 90 %? One run or two: the sentence, the reliability diagram, the scores."""

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from letterpad.assessment.chosen_letters import answered_so_surely
from letterpad.assessment.honesty import Honesty
from letterpad.assessment.model_letters import as_trained_on, trained_spec
from letterpad.assessment.paired import Paired
from letterpad.gui.charts.dots.reliability_chart import ReliabilityChart
from letterpad.gui.charts.dots.reliability_items import Measured
from letterpad.gui.compare.honesty_table import HonestyTable
from letterpad.gui.compare.honesty_texts import how_sure_sentence, unit_sentence
from letterpad.gui.controllers.run_honesty import Found, RunHonesty
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.widgets.what_is_this import WhatButton, explain
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run

_LONGEST_NAME = 30
"""Characters of a run's name in what is said of chosen letters."""

_SAID_AFTER_MS = 150
"""Milliseconds that answers may take before it is said that they are being read."""


class CalibrationPanel(QFrame):
    """How sure two runs are of their answers, and how often they are right.

    It measures only while it is seen, in a thread of its own, see `close_threads`.

    Signals
    -------
    letters_requested(DataSpec)
        The letters of a run are asked for, which say who wrote them; `set_letters` answers.
        Emitted once for a run's letters, where its file does not say it.
    letters_chosen(Chosen)
        The user chose the letters behind a dot or a bar; `set_chosen` shows what is chosen then.
    """

    letters_requested = Signal(object)
    letters_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calibration_panel")
        self.setProperty("card", True)
        self._pair: tuple[Run | None, Run | None] = (None, None)
        self._runs: list[Run] = []
        self._paired: Paired | None = None
        self._found: list[Found] = []
        self._shown: list[tuple[Run | None, Honesty]] = []
        self._chosen: Chosen | None = None
        self._is_measured = True
        self._letters: dict[DataSpec, LetterSet | None] = {}
        self._asked: set[DataSpec] = set()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SAID_AFTER_MS)
        self._soon.timeout.connect(self._show_reading)
        self._honesty = RunHonesty(self)
        self._honesty.measured.connect(self._show_found)

        self._sentence = QLabel()
        self._sentence.setObjectName("calibration_sentence")
        self._sentence.setProperty("heading", True)
        self._detail = QLabel()
        self._detail.setObjectName("calibration_detail")
        self._detail.setProperty("muted", True)
        for label in (self._sentence, self._detail):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._chart = ReliabilityChart()
        self._chart.answers_chosen.connect(self._choose)
        self._table = HonestyTable()
        self._lay_out()
        self.set_pair(None, None)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._sentence, 1)
        top.addWidget(WhatButton("reliability", self._chart), 0, Qt.AlignmentFlag.AlignTop)
        explain(self._table, "honesty_scores")
        self._scores = QWidget()
        scores = QVBoxLayout(self._scores)
        scores.setContentsMargins(0, 0, 0, 0)
        scores.setSpacing(GRID)
        scores.addWidget(self._table)
        scores.addWidget(self._detail)
        scores.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(self._chart, 1)
        row.addWidget(self._scores, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addLayout(row, 1)
        self._table.setMinimumWidth(scaled(280))

    # What is shown

    def set_pair(self, first: Run | None, second: Run | None) -> None:
        """Show one run, or two beside each other; None for no run."""
        runs = [run for run in (first, second) if run is not None]
        if len(runs) == 2 and runs[0].path == runs[1].path:
            runs = runs[:1]
        if runs and (first, second) == self._pair:
            return
        self._pair, self._runs, self._paired = (first, second), runs, None
        self._is_measured = False
        if runs:
            self._soon.start()  # what was there stays for a moment: it would only flicker
        else:
            self._show_found([], [])
        self._measure()

    @Slot(object, object)
    def set_letters(self, spec: DataSpec, letters: LetterSet | None, sentence: str = "") -> None:
        """Take the answer to `letters_requested`.

        Without the letters (None), or where they do not say who wrote them, it is by letter.
        """
        self._letters[spec] = letters
        if self._paired is not None:
            return  # its answers come with their writers, if these are known
        for run, one in zip(self._runs, self._found, strict=False):
            if not isinstance(one, Honesty) or one.reliability.n_writers:
                continue
            found = self._letters_of(run)
            if found is None:
                self._ask_for_writers(run)
            elif found.writers is not None:
                self._is_measured = False
        self._measure()

    def set_paired(self, first: Run | None, second: Run | None, paired: Paired) -> None:
        """Take two models' answers to the same letters: None is the shipped recogniser.

        They are needed for that one alone, and where only these say who wrote the letters.
        """
        self.set_pair(first, second)
        by_writer = any(
            one.reliability.n_writers for one in self._found if isinstance(one, Honesty)
        )
        if None in (first, second) or (paired.writers is not None and not by_writer):
            self._paired = paired
            self._is_measured = False
            self._measure()

    def set_chosen(self, chosen: Chosen | None) -> None:
        """Show which letters are chosen, wherever that was done."""
        self._chosen = chosen
        self._show_chosen()

    def close_threads(self) -> None:
        """End what is being measured, and wait for it: the window closes."""
        self._honesty.close()

    def _measure(self) -> None:
        """Measure the runs, as soon as somebody looks."""
        if self._is_measured or not self.isVisible():
            return
        self._is_measured = True
        if self._paired is not None:
            self._honesty.measure_paired(self._pair, self._paired)
        elif self._runs:
            self._honesty.measure(self._runs, [self._letters_of(run) for run in self._runs])

    def _letters_of(self, run: Run) -> LetterSet | None:
        for spec in _specs(run):
            letters = self._letters.get(spec)
            if letters is not None and letters.hash == run.card.data.get("hash"):
                return letters
        return None

    def _ask_for_writers(self, run: Run) -> None:
        """Ask for a run's letters, unless that was done: they may say who wrote them."""
        for spec in _specs(run):
            if spec not in self._asked:
                self._asked.add(spec)
                self.letters_requested.emit(spec)
                return
            if self._letters.get(spec) is None or self._letters_of(run) is not None:
                return  # they are yet to come, or gone, or here

    @Slot()
    def _show_reading(self) -> None:
        self._show_found([], [])

    @Slot(object, object)
    def _show_found(self, runs: Sequence[Run | None], found: Sequence[Found]) -> None:
        self._soon.stop()
        self._found = list(found)
        pairs = [
            (run, one) for run, one in zip(runs, found, strict=True) if isinstance(one, Honesty)
        ]
        self._shown = pairs
        self._chart.set_runs([Measured(self._name(run), one.reliability) for run, one in pairs])
        self._show_chosen()
        self._table.set_runs([(self._name(run), one) for run, one in pairs])
        self._detail.setText(unit_sentence([one for _, one in pairs]))
        self._scores.setVisible(bool(pairs))
        self._sentence.setText("\n".join(self._sentences(runs)))
        for run, one in pairs:
            if run is not None and not one.reliability.n_writers:
                self._ask_for_writers(run)

    def _show_chosen(self) -> None:
        """Mark how many of the letters behind each dot and bar are chosen."""
        chosen = self._chosen
        keys = [self._key(run) for run, _ in self._shown]
        if chosen is None or chosen.key not in keys:
            self._chart.set_marked(())
            return
        sure = [
            one.sure[chosen.selection.among(one.indices)] if key == chosen.key else one.sure[:0]
            for key, (_, one) in zip(keys, self._shown, strict=True)
        ]
        answers = self._chart.answers()
        self._chart.set_marked([int(each.holds(sure[each.place]).sum()) for each in answers])

    @Slot(int)
    def _choose(self, item: int) -> None:
        """Choose the letters behind a dot or a bar."""
        answers = self._chart.answers()[item]
        run, one = self._shown[answers.place]
        name = shortened(self._name(run), _LONGEST_NAME)
        indices = one.indices[answers.holds(one.sure)]
        selection = answered_so_surely(indices, answers.least, answers.most, name)
        self.letters_chosen.emit(Chosen(self._key(run), selection))

    def _key(self, run: Run | None) -> str:
        """Return of which held-out letters a run is; the shipped recogniser read the other's."""
        run = run or next(iter(self._runs), None)
        return "" if run is None or run.card.held_out is None else run.card.held_out.key

    def _name(self, run: Run | None) -> str:
        return self.tr("Letterpad's recogniser") if run is None else run.card.name

    def _sentences(self, runs: Sequence[Run | None]) -> list[str]:
        """Say of each run how often it is right where it says 90 %, or why that is not known."""
        if not self._runs:
            return [self.tr("Choose a run to see whether it is right as often as it says.")]
        if not self._found:
            return [self.tr("Reading what was answered to the held-out letters …")]
        said = [
            how_sure_sentence(self._name(run), one) if isinstance(one, Honesty) else one
            for run, one in zip_longest(runs, self._found)
        ]
        cards = [run.card for run in self._runs]
        keys = {card.held_out.key for card in cards if card.held_out is not None}
        if len(keys) > 1:
            said.append(self.tr("The two were tested on different letters."))
        return said

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._measure()


def _specs(run: Run) -> list[DataSpec]:
    """Return under which choices a run's letters may be found: today's turn, and that of then."""
    spec = trained_spec(run.card)
    if spec is None:
        return []
    return list(dict.fromkeys((spec, as_trained_on(spec, run.card))))
