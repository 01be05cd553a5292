"""Labels in doubt: what both models surely read otherwise, and what the user decides."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letterpad.assessment.doubted_letters import DoubtedLetter, doubted_in, doubted_selection
from letterpad.evaluation.doubt import LEAST_SURE
from letterpad.gui.compare.doubt_table import DoubtTable
from letterpad.gui.compare.doubted_letter_view import (
    KEEP,
    LEAVE_OUT,
    RELABEL,
    DoubtedLetterView,
)
from letterpad.gui.controllers.pairs import Comparing
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.gui.widgets.buttons import push_button
from letterpad.gui.widgets.form_rows import Chooser, wrapped_label
from letterpad.gui.widgets.what_is_this import WhatButton
from letterpad.letters.decisions import Decision, corrections
from letterpad.library import Run

_LONGEST_NAME = 30
_SHIPPED = "shipped"
_LETTERS, _NONE = range(2)
_CONFIDENCES = (50, 60, 70, 80, 90, 95, 99)
"""Per cent, of which one can be chosen."""


class DoubtPanel(QFrame):
    """The letters in doubt at the left, the one that is looked at beside them, what is saved below.

    Signals
    -------
    decided(list of Decision, list of int)
        The user decided about letters, and took decisions back about others; `set_decisions`
        shows what is decided.
    letters_chosen(Chosen)
        All letters of the list are to be the chosen ones.
    copy_requested()
        The user asks for a corrected copy of the letters.
    """

    decided = Signal(object, object)
    letters_chosen = Signal(object)
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubt_panel")
        self.setAccessibleName(self.tr("Labels in doubt"))
        self.setProperty("card", True)
        self._comparing: Comparing | None = None
        self._names = ("", "")
        self._chosen: Chosen | None = None
        self._why_no_letters = ""
        self._hash = ""
        self._decisions: Mapping[int, Decision] = {}
        self._sentence = wrapped_label("doubt_sentence", "heading")
        self._runs: Sequence[Run] = ()
        self._honesty = wrapped_label("doubt_honesty", "muted")
        self._least = Chooser(
            "doubt_confidence_chooser",
            self.tr("Least confidence of both models"),
            self.tr("How sure both models have to be of the other letter"),
        )
        for least in _CONFIDENCES:
            self._least.addItem(percent(least / 100, 0), least)
        self._least.setCurrentIndex(_CONFIDENCES.index(round(100 * LEAST_SURE)))
        self._least.setSizeAdjustPolicy(Chooser.SizeAdjustPolicy.AdjustToContents)
        self._least.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.table = DoubtTable()
        self.view = DoubtedLetterView()
        self._none = wrapped_label("no_doubts", "muted")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._status = wrapped_label("doubt_status", "muted")
        self._said = wrapped_label("doubt_said", "warning")
        for label in (self._sentence, self._none, self._status, self._said):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._all = push_button(
            self.tr("All as read"),
            "doubt_all_as_read",
            self.tr(
                "Change the label of every letter listed here about which you have not decided"
            ),
            is_fixed=True,
        )
        self._choose = push_button(
            self.tr("Choose these letters"),
            "doubt_choose",
            self.tr("Show them in all views: whose they are, what else they are taken for"),
            is_fixed=True,
        )
        self._save = push_button(
            self.tr("Save a corrected copy…"),
            "doubt_save",
            self.tr("Write a copy of all letters with your decisions; the original stays"),
            is_fixed=True,
        )
        self._lay_out()
        self._add_keys()
        self._connect()
        self._say("", is_warning=False)
        self._show()

    def _lay_out(self) -> None:
        least = QLabel(self.tr("each at least"))
        least.setProperty("muted", True)
        least.setBuddy(self._least)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self._sentence, 1)
        top.addWidget(least)
        top.addWidget(self._least)
        top.addWidget(WhatButton("doubt", self.table))
        letters = QWidget()
        row = QHBoxLayout(letters)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.table, 3)
        row.addWidget(self.view, 2)
        self.view.setMinimumWidth(scaled(42 * GRID))
        self._letters_or_none = QStackedWidget()
        self._letters_or_none.addWidget(letters)
        self._letters_or_none.addWidget(self._none)
        below = QHBoxLayout()
        below.setSpacing(GRID)
        below.addWidget(self._status, 1)
        for button in (self._all, self._choose, self._save):
            below.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(top)
        column.addWidget(self._honesty)
        column.addWidget(self._letters_or_none, 1)
        column.addLayout(below)
        column.addWidget(self._said)

    def _add_keys(self) -> None:
        """Let keys decide, wherever in the panel the focus is."""
        for name, text, act, keys in (
            (KEEP, self.tr("Keep the label"), self._keep, (Qt.Key.Key_1,)),
            (RELABEL, self.tr("Read as the models do"), self._relabel, (Qt.Key.Key_2,)),
            (LEAVE_OUT, self.tr("Leave the letter out"), self._leave_out, (Qt.Key.Key_3,)),
            (
                "undecided",
                self.tr("Take the decision back"),
                self._undo,
                (Qt.Key.Key_0, Qt.Key.Key_Backspace),
            ),
        ):
            action = QAction(text, self)
            action.setObjectName(f"doubt_{name}_action")
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(act)
            self.addAction(action)

    def _connect(self) -> None:
        self._least.currentIndexChanged.connect(self._show)
        self.table.letter_shown.connect(self._show_letter)
        self.view.decided.connect(self._decide)
        self.view.undone.connect(self._undo)
        self._all.clicked.connect(self._read_all)
        self._choose.clicked.connect(self._choose_all)
        self._save.clicked.connect(self.copy_requested)

    # What is shown

    def set_runs(self, runs: Sequence[Run]) -> None:
        """Take note of the runs there are: others may have read the same letters."""
        self._runs = runs
        self._show_honesty()

    def _show_honesty(self) -> None:
        """Say what such a list is worth, and how more than two models are asked."""
        said = self.tr(
            "Both models may be wrong, so look at each letter. Labels that are changed after "
            "models have answered make such models look better: the copy says so, and so does "
            "every model that is trained on it."
        )
        comparing = self._comparing
        pair = () if comparing is None else (comparing.first, comparing.second)
        n_others = sum(
            run not in pair and run.card.held_out is not None and run.card.held_out.key == self._key
            for run in self._runs
        )
        if n_others:
            more = self.tr(
                "The command line asks more than two, and lists what all of them surely read "
                "otherwise: letterpad compare RUN RUN RUN --doubt"
            )
            said = f"{said} {more}"
        self._honesty.setText(said)

    @property
    def _key(self) -> str:
        return "" if self._comparing is None else self._comparing.key

    def set_comparing(self, comparing: Comparing, names: tuple[str, str]) -> None:
        """Show the letters in doubt of a pair."""
        before = self._comparing
        self._comparing = comparing
        self._names = (shortened(names[0], _LONGEST_NAME), shortened(names[1], _LONGEST_NAME))
        if before is None or before.key != comparing.key:
            self._why_no_letters = self.tr("Reading the letters …")
            self._say("", is_warning=False)
        self._show()

    def set_letters_gone(self, sentence: str) -> None:
        """Say why the letters are not there: nothing can be looked at, and no copy made."""
        self._why_no_letters = self.tr(
            "{0} They have to be where they were when the models were trained: put them back, and "
            "choose the models once more."
        ).format(sentence)
        self._show()

    @Slot(str, object)
    def set_decisions(self, letters_hash: str, decisions: Mapping[int, Decision]) -> None:
        """Show what is decided about letters of this hash."""
        self._hash, self._decisions = letters_hash, decisions
        self._show_decisions()

    def set_chosen(self, chosen: Chosen | None) -> None:
        """Show which letters are chosen, wherever that was done."""
        self._chosen = chosen
        comparing = self._comparing
        is_here = chosen is not None and comparing is not None and chosen.key == comparing.key
        indices = chosen.selection.indices.tolist() if chosen is not None and is_here else []
        self.table.doubts.set_chosen(indices)

    def clear(self) -> None:
        """Show nothing until there is another pair."""
        self._comparing = None
        self._show()

    def show_done(self, sentence: str) -> None:
        """Say that a copy is saved, or being saved."""
        self._say(sentence, is_warning=False)

    @Slot(str)
    def show_failed(self, sentence: str) -> None:
        """Say what did not work."""
        self._say(sentence, is_warning=True)

    def _say(self, sentence: str, *, is_warning: bool) -> None:
        self._said.setProperty("warning", is_warning)
        self._said.style().polish(self._said)
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    @property
    def comparing(self) -> Comparing | None:
        """The pair that is shown."""
        return self._comparing

    def _least_share(self) -> float:
        return int(self._least.currentData()) / 100

    def _decided(self) -> Mapping[int, Decision]:
        """Return what is decided about the letters that are shown."""
        comparing = self._comparing
        is_of_these = comparing is not None and self._hash == comparing.run.card.data.get("hash")
        return self._decisions if is_of_these else {}

    @Slot()
    def _show(self) -> None:
        comparing = self._comparing
        found: list[DoubtedLetter] = []
        counts = comparing is not None and not comparing.shipped_knows
        if comparing is not None and counts:
            found = doubted_in(comparing.facts, comparing.letters, self._least_share())
        self._sentence.setText(self._found_text(len(found)))
        self._none.setText(self._none_text())
        self._letters_or_none.setCurrentIndex(_LETTERS if found else _NONE)
        self._show_honesty()
        self._honesty.setVisible(bool(found))
        letters = None if comparing is None else comparing.letters
        self.table.doubts.set_decisions(self._decided())
        self.table.doubts.set_letters(found, self._names, letters)
        self.set_chosen(self._chosen)
        self._show_decisions()

    def _found_text(self, n: int) -> str:
        comparing = self._comparing
        if comparing is None:
            return self.tr("Labels in doubt")
        if not n:
            return self.tr("No label is in doubt.")
        n_letters = number(len(comparing.facts.paired))
        sentence = (
            self.tr("1 of {1} labels is in doubt: {2} and {3} both read another letter.")
            if n == 1
            else self.tr("{0} of {1} labels are in doubt: {2} and {3} both read another letter.")
        )
        return sentence.format(number(n), n_letters, *self._names)

    def _none_text(self) -> str:
        comparing = self._comparing
        if comparing is None:
            return self.tr("Choose two models above.")
        if comparing.shipped_knows:
            return self.tr(
                "Letterpad's recogniser was trained on these letters, so that its answers say "
                "nothing about their labels. Train a second model on the same letters and choose "
                "both above: labels that both surely read otherwise will be listed here."
            )
        return self.tr(
            "Here you will see letters that {0} and {1} both read as the same other letter, each "
            "with {2} or more. There is none: try a lower confidence, or compare two models that "
            "learned in different ways."
        ).format(*self._names, percent(self._least_share(), 0))

    def _show_decisions(self) -> None:
        decided, model = self._decided(), self.table.doubts
        model.set_decisions(decided)
        self._show_letter(self.table.currentIndex().row())
        made = corrections(decided)
        n_left = len(model.undecided())
        n_kept = sum(each.is_kept for each in decided.values())
        parts = [
            self.tr("{0} to look at").format(number(n_left)),
            self.tr("{0} kept").format(number(n_kept)),
            self.tr("{0} changed").format(number(made.n_relabelled)),
            self.tr("{0} left out").format(number(made.n_left_out)),
        ]
        said = " · ".join(parts)
        listed = {letter.index for letter in model.letters}
        elsewhere = sum(index not in listed for index in decided)
        if elsewhere:
            said += " " + self.tr("({0} of them not listed here)").format(number(elsewhere))
        has_letters = self._comparing is not None and self._comparing.letters is not None
        self._status.setText(said if model.letters or decided else "")
        self._all.setEnabled(has_letters and n_left > 0)
        self._choose.setEnabled(bool(model.letters))
        self._save.setEnabled(has_letters and bool(made.changes))

    @Slot(int)
    def _show_letter(self, row: int) -> None:
        model = self.table.doubts
        if not 0 <= row < len(model.letters):
            self.view.set_letter(None, "", None, None)
            return
        comparing = self._comparing
        self.view.set_letter(
            model.letters[row],
            model.sentence(row),
            model.decision(row),
            None if comparing is None else comparing.letters,
            self._why_no_letters,
        )

    # What the user does

    def _becomes(self, letter: DoubtedLetter, what: str, *, at_once: bool) -> Decision:
        assert self._comparing is not None
        becomes = {KEEP: letter.label, RELABEL: letter.read_as, LEAVE_OUT: None}[what]
        models = tuple(map(_model_key, (self._comparing.first, self._comparing.second)))
        return Decision(letter.index, letter.label, becomes, models, at_once)

    @Slot(str)
    def _decide(self, what: str) -> None:
        """Decide about the letters that are selected, and go on to the next one."""
        rows = self.table.selected_rows()
        if self._comparing is None or self._comparing.letters is None or not rows:
            return
        letters = self.table.doubts.letters
        at_once = len(rows) > 1
        self.decided.emit([self._becomes(letters[row], what, at_once=at_once) for row in rows], [])
        self.table.go_on()

    @Slot()
    def _keep(self) -> None:
        self._decide(KEEP)

    @Slot()
    def _relabel(self) -> None:
        self._decide(RELABEL)

    @Slot()
    def _leave_out(self) -> None:
        self._decide(LEAVE_OUT)

    @Slot()
    def _undo(self) -> None:
        """Take back what was decided about the letters that are selected."""
        letters = self.table.doubts.letters
        self.decided.emit([], [letters[row].index for row in self.table.selected_rows()])

    @Slot()
    def _read_all(self) -> None:
        """Change the labels of all letters that are listed and not decided about."""
        model = self.table.doubts
        letters = [model.letters[row] for row in model.undecided()]
        self.decided.emit([self._becomes(each, RELABEL, at_once=True) for each in letters], [])

    @Slot()
    def _choose_all(self) -> None:
        if self._comparing is not None:
            selection = doubted_selection(self.table.doubts.letters, self._names)
            self.letters_chosen.emit(Chosen(self._comparing.key, selection))


def _model_key(run: Run | None) -> str:
    """Return what tells a model from others: its file, or that it is the shipped one."""
    return _SHIPPED if run is None else run.path.name
