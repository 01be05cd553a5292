"""Which two models are compared, and the sentence that says which of them is better."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from letterpad.assessment.pair_sentences import comparison_sentence, knew_sentence
from letterpad.gui.compare.run_chooser import RunChooser
from letterpad.gui.controllers.pairs import Comparing, best_beside, comparable, is_tested, newest
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.library import Run
from letterpad.messages import Sentence

_LONGEST_NAME = 60


class PairHeader(QFrame):
    """The two choosers, the sentence, and below it what it rests on.

    Signals
    -------
    pair_chosen(Run or None, Run or None)
        Another pair is to be compared; None is the shipped recogniser.
    """

    pair_chosen = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._runs: list[Run] = []
        self._is_chosen = False
        self._first_chooser = RunChooser(
            "first_run_chooser",
            self.tr("First model"),
            self.tr("The first of the two models that are compared"),
        )
        self._second_chooser = RunChooser(
            "second_run_chooser",
            self.tr("Second model"),
            self.tr("The model that it is compared with, on the same held-out letters"),
        )
        self._against = QLabel(self.tr("against"))
        self._against.setProperty("muted", True)
        self._held_out = self._label("same_letters")
        self._held_out.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sentence = QLabel()
        self._sentence.setObjectName("comparison_sentence")
        self._sentence.setProperty("sentence", True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._sentence.setWordWrap(True)
        self._rests_on = self._label("comparison_detail")
        self._progress = QProgressBar()
        self._progress.setObjectName("comparison_progress")
        self._progress.setAccessibleName(self.tr("How far the comparison is"))
        self._progress.setTextVisible(False)
        self._progress.setRange(0, 100)
        keeps_room = self._progress.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(keeps_room)
        self._progress.hide()
        self._lay_out()
        self._first_chooser.run_chosen.connect(self.choose_first)
        self._second_chooser.run_chosen.connect(self._choose_second)

    def _label(self, name: str) -> QLabel:
        label = QLabel()
        label.setObjectName(name)
        label.setProperty("muted", True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GRID)
        for part in (self._first_chooser, self._against, self._second_chooser):
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            row.addWidget(part)
        row.addWidget(self._held_out, 1)
        row.addWidget(WhatButton("comparison", self))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID // 2)
        column.setSpacing(GRID // 2)
        column.addLayout(row)
        column.addWidget(self._sentence)
        column.addWidget(self._rests_on)
        column.addWidget(self._progress)

    # What is shown

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Offer these runs, the oldest first.

        A pair that the user has chosen, or looks at, stays as long as it is there.
        """
        first, second = self._first_chooser.run(), self._second_chooser.run()
        had_any = any(is_tested(run) for run in self._runs)
        stays = had_any and (self._is_chosen or self.isVisible())
        self._runs = list(runs)
        first, second = self._there(first), self._there(second)
        if not stays or (first is None and second is None):
            first = newest(self._runs)
            second = best_beside(first, self._runs) if first is not None else None
        self._show_pair(first, second)

    def _there(self, run: Run | None) -> Run | None:
        """Return a run as it is listed now; None if it is not."""
        return next((each for each in self._runs if run and each.path == run.path), None)

    def pair(self) -> tuple[Run | None, Run | None]:
        """Return the pair that is chosen; None is the shipped recogniser."""
        return self._first_chooser.run(), self._second_chooser.run()

    def names(self) -> tuple[str, str]:
        """Return what the two models are called."""
        ours = self.tr("Letterpad's recogniser")
        first, second = (
            ours if run is None else shortened(run.card.name, _LONGEST_NAME) for run in self.pair()
        )
        return first, second

    def show_begin(self) -> None:
        """Say that the pair is being read."""
        self._sentence.setText(self.tr("Reading what both answered …"))
        self._rests_on.setText("")
        self._held_out.setText("")

    def show_progress(self, share: float) -> None:
        """Show how far a comparison is that takes longer."""
        self._progress.show()
        self._progress.setValue(round(100 * share))
        if None in self.pair():
            said = self.tr("Letterpad's recogniser reads the held-out letters: {0} %")
        else:
            said = self.tr("Reading the letters: {0} %")
        self._sentence.setText(said.format(number(round(100 * share))))

    def show_sentence(self, sentence: str, detail: str = "") -> None:
        """Say why there is nothing to compare."""
        self._progress.hide()
        self._sentence.setText(sentence)
        self._rests_on.setText(detail)
        self._held_out.setText("")

    def show_comparing(self, comparing: Comparing) -> None:
        """Say what is known of the pair."""
        test = comparing.test
        if test is None:
            return
        self._progress.hide()
        names = self.names()
        sentence = comparison_sentence(test, *names)
        parts = [part for part in sentence.fields.values() if isinstance(part, Sentence)]
        is_two = len(parts) == 2 and sentence == Sentence.joined(parts)
        self._sentence.setText(translated(parts[0] if is_two else sentence))
        details = [translated(parts[1])] if is_two else []
        counts = self.tr("{0} letters are read right only by {1}, {2} only by {3}.").format(
            number(test.only_first), names[0], number(test.only_second), names[1]
        )
        if comparing.shipped_knows:
            ours = self.tr("Letterpad's recogniser")
            counts = f"{counts} {translated(knew_sentence(ours))}"
        self._rests_on.setText(" ".join([*details, counts]))
        self._held_out.setText(self._same_letters(comparing))

    def _same_letters(self, comparing: Comparing) -> str:
        test = comparing.test
        assert test is not None
        n = number(test.n)
        if test.n_writers:
            text = self.tr("same {0} letters of {1} writers held out")
            return text.format(n, number(test.n_writers))
        return self.tr("same {0} letters held out").format(n)

    # What the user does

    @Slot(object)
    def choose_first(self, first: Run | None) -> None:
        """Compare this model: with the same other one, where both were tested on one set."""
        second = self._second_chooser.run()
        others = [run.path for run in comparable(first, self._runs)]
        if first is None and second is None:
            second = newest(self._runs)
        elif second is not None and second.path not in others:
            second = best_beside(first, self._runs)
        self._tell(first, second)

    @Slot(object)
    def _choose_second(self, second: Run | None) -> None:
        self._tell(self._first_chooser.run(), second)

    def _tell(self, first: Run | None, second: Run | None) -> None:
        self._is_chosen = True
        self._show_pair(first, second)
        if first is not None or second is not None:
            self.pair_chosen.emit(first, second)

    def _show_pair(self, first: Run | None, second: Run | None) -> None:
        self._first_chooser.set_runs(self._runs, self._why_not_first)
        self._first_chooser.set_run(first)
        self._second_chooser.set_runs(self._runs, self._why_not_second)
        self._second_chooser.set_run(second)

    def _why_not_first(self, run: Run | None) -> str:
        if run is not None and not is_tested(run):
            return self.tr("not tested")
        return ""

    def _why_not_second(self, run: Run | None) -> str:
        first = self._first_chooser.run()
        if run is None:
            return self.tr("the same model") if first is None else ""
        if not is_tested(run):
            return self.tr("not tested")
        if first is not None and run.path == first.path:
            return self.tr("the same model")
        if first is not None and run.path not in {r.path for r in comparable(first, self._runs)}:
            return self.tr("tested on other letters")
        return ""
