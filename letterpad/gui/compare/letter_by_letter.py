"""Where two models differ, letter by letter: who reads which right, and what changes."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from letterpad.assessment.chosen_letters import (
    answered_by_either,
    by_who_is_right,
    misread,
    of_class,
    of_writer,
    one_letter,
    read_right,
)
from letterpad.assessment.pair_facts import WHO_IS_RIGHT, PairFacts
from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.charts.dumbbells import Dumbbell
from letterpad.gui.charts.matrices.difference_matrix import DifferenceMatrix
from letterpad.gui.compare.group_by_group import GroupByGroup
from letterpad.gui.compare.which_letters import WhichLetters
from letterpad.gui.controllers.pairs import Comparing
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import percent, shortened
from letterpad.gui.widgets.chosen_pictures import ChosenLetters
from letterpad.gui.widgets.data_table import Column, DataTable
from letterpad.gui.widgets.lines_that_fit import LinesThatFit
from letterpad.gui.widgets.some_pictures import Captions, SomePictures
from letterpad.gui.widgets.what_is_this import WhatButton

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from letterpad.ink.raster import Images

_LONGEST_NAME = 30
_MOST_DIFFERENCES = 8


class LetterByLetter(QWidget):
    """Three views of one pair; what is chosen in one of them is shown in all.

    Signals
    -------
    letters_chosen(Chosen)
        The user chose a cell, a letter, a writer or a picture; `set_chosen` shows what is chosen
        then.
    """

    letters_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._comparing: Comparing | None = None
        self._names = ("", "")
        self._chosen: Chosen | None = None
        self._images: Images | None = None
        self._why_no_pictures = ""
        self._is_chosen: NDArray[np.bool_] | None = None
        self._is_picking = self._walls_stay = False
        self._steps: list[Callable[[], None]] = []
        self._walls = [partial(self._show_wall, place) for place in range(len(WHO_IS_RIGHT))]
        self._soon = QTimer(self)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._do_next)
        self.which = WhichLetters()
        self.matrix = DifferenceMatrix()
        self.groups = GroupByGroup()
        self._explanation = QLabel()
        self._explanation.setObjectName("what_changes")
        self._explanation.setTextFormat(Qt.TextFormat.PlainText)
        self._explanation.setProperty("muted", True)
        self._explanation.setWordWrap(True)
        self._most = LinesThatFit(self.tr("Largest differences"))
        self._most.setObjectName("largest_differences")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GRID)
        which = _card(self.tr("Which letters"), "which_letters", self.which, [])
        changes = _card(
            self.tr("What changes"),
            "difference_matrix",
            self.matrix,
            [self._explanation, self._most],
        )
        row.addWidget(which, 8)
        row.addWidget(changes, 12)
        row.addWidget(self.groups, 6)
        self.which.cell_chosen.connect(self._choose_who_is_right)
        self.which.letter_chosen.connect(self._choose_letter)
        self.matrix.cell_chosen.connect(self._choose_answer)
        self.groups.class_chosen.connect(self._choose_class)
        self.groups.writer_chosen.connect(self._choose_writer)

    # What is shown

    @property
    def is_busy(self) -> bool:
        """Whether something is yet to be shown, in one of the next turns of the event loop."""
        return bool(self._steps)

    def set_comparing(self, comparing: Comparing, names: tuple[str, str]) -> None:
        """Show another pair, or more of this one."""
        before = self._comparing
        self._comparing = comparing
        self._walls_stay = False
        if comparing.letters is not None:
            self._images = comparing.letters.images
        elif before is None or before.key != comparing.key:
            self._images = None
            self._why_no_pictures = self.tr("Reading the letters …")
        names = (shortened(names[0], _LONGEST_NAME), shortened(names[1], _LONGEST_NAME))
        is_new = before is None or before.facts.paired is not comparing.facts.paired
        if is_new or names != self._names:
            self._names = names
            self._do(self._show_matrix, self._show_groups, self._show_titles)
        self._do(self._show_images, self._show_chosen, *self._walls)

    def _do(self, *steps: Callable[[], None]) -> None:
        """Take steps in turns of the event loop of their own, each once."""
        self._steps += [step for step in steps if step not in self._steps]
        self._soon.start()

    @Slot()
    def _do_next(self) -> None:
        if not self._steps or self._comparing is None:
            self._steps.clear()
            self._soon.stop()
            return
        self._steps.pop(0)()

    def _show_titles(self) -> None:
        self.which.set_titles(
            [
                self.tr("both right"),
                self.tr("only {0} right").format(self._names[0]),
                self.tr("only {0} right").format(self._names[1]),
                self.tr("both wrong"),
            ]
        )

    def _show_images(self) -> None:
        self.which.set_images(self._images, self._why_no_pictures)

    def _show_matrix(self) -> None:
        facts = self._facts()
        classes = facts.paired.classes
        self.matrix.set_counts(facts.first_counts, facts.second_counts, classes, self._names)
        explanation = self.tr(
            "row: the letter · column: the answer · blue: {0} answers so more often, "
            "orange: {1} does (colour in points, numbers in letters)"
        )
        self._explanation.setText(explanation.format(*self._names))
        cells = self.matrix.first_cells(_MOST_DIFFERENCES)
        self._most.set_lines([self.matrix.brief_text(cell) for cell in cells])

    def _show_groups(self) -> None:
        facts = self._facts()
        totals = facts.first_counts.sum(axis=1)
        classes = [
            (
                label,
                Dumbbell(
                    facts.paired.classes[label],
                    int(totals[label]),
                    int(facts.first_counts[label, label]),
                    int(facts.second_counts[label, label]),
                ),
            )
            for label in np.flatnonzero(totals).tolist()
        ]
        rows = zip(facts.writers, *(counts.tolist() for counts in facts.of_writers()), strict=True)
        self.groups.set_groups(classes, [Dumbbell(*row) for row in rows], self._names)

    def _facts(self) -> PairFacts:
        assert self._comparing is not None
        return self._comparing.facts

    def clear(self) -> None:
        """Show nothing until there is another pair."""
        self._comparing = self._images = None

    def set_letters_gone(self, sentence: str) -> None:
        """Say why there are no pictures."""
        self._why_no_pictures = sentence
        self._do(self._show_images)

    def set_chosen(self, chosen: Chosen | None) -> None:
        """Show which letters are chosen, wherever that was done."""
        self._chosen = chosen
        self._walls_stay = self._is_picking
        if self._comparing is not None:
            self._do(self._show_chosen, *self._walls)

    def _selection(self) -> LetterSelection | None:
        """Return what is chosen, if it is of these letters."""
        comparing, chosen = self._comparing, self._chosen
        if comparing is None or chosen is None or chosen.key != comparing.key:
            return None
        return chosen.selection

    def _show_chosen(self) -> None:
        """Show in matrix and dumb-bells which of their letters are chosen."""
        facts, selection = self._facts(), self._selection()
        if selection is None:
            self._is_chosen = None
            self.which.set_chosen(None)
            self.matrix.set_chosen(None)
            self.matrix.set_marked(None)
            self.groups.set_marked(None, ())
            return
        is_chosen = self._is_chosen = selection.among(facts.paired.indices)
        self.which.set_chosen(self._cell_of(selection))
        every = np.ones(len(is_chosen), bool)
        self.matrix.set_marked(facts.counts_of(is_chosen), facts.counts_of(every))
        n_classes = len(facts.paired.classes)
        by_class = np.bincount(facts.paired.labels[is_chosen], minlength=n_classes)
        by_writer = facts.of_writers(is_chosen)[0] if facts.writers else ()
        self.groups.set_marked(by_class, by_writer)

    def _show_wall(self, place: int) -> None:
        """Show the letters of a cell of the 2 x 2 table, the chosen ones first.

        If a picture was chosen in a wall, they stay in their order.
        """
        selection = self._selection()
        if self._walls_stay and selection is not None:
            self.which.mark(place, selection.indices)
            return
        facts, is_chosen = self._facts(), self._is_chosen
        here, n_chosen = facts.cells[place], None
        if is_chosen is not None:
            chosen = is_chosen[here]
            n_chosen = int(np.count_nonzero(chosen))
            here = np.concatenate([here[chosen], here[~chosen]])
        self.which.set_cell(place, facts.paired.indices[here], n_chosen)

    def _cell_of(self, selection: LetterSelection) -> int | None:
        """Return the cell of the 2 x 2 table that is what is chosen."""
        facts = self._facts()
        for place, cell in enumerate(facts.cells):
            if len(cell) == len(selection):
                if by_who_is_right(facts, place, self._names).is_same(selection):
                    return place
        return None

    # What is chosen, to take along

    def chosen_letters(self) -> ChosenLetters | None:
        """Return the chosen letters with what both models answered; None if none are chosen."""
        selection = self._selection()
        if selection is None:
            return None
        facts = self._facts()
        paired = facts.paired
        here = np.flatnonzero(selection.among(paired.indices))
        sure = np.maximum(facts.first_sure[here], facts.second_sure[here])
        here = here[np.argsort(-sure, kind="stable")]
        classes = paired.classes
        columns = [
            Column(self.tr("Number"), number),
            Column(self.tr("Letter")),
            Column(self.tr("Writer")),
            Column(self._names[0]),
            Column(self.tr("How sure {0} was").format(self._names[0]), percent),
            Column(self._names[1]),
            Column(self.tr("How sure {0} was").format(self._names[1]), percent),
        ]
        rows = [
            (
                int(paired.indices[at]),
                classes[paired.labels[at]],
                None if paired.writers is None else str(paired.writers[at]),
                classes[facts.first[at]],
                float(facts.first_sure[at]),
                classes[facts.second[at]],
                float(facts.second_sure[at]),
            )
            for at in here.tolist()
        ]

        def caption(place: int) -> str:
            _, letter, _, one, _, other, _ = rows[place]
            return f"{letter}: {one} · {other}"

        pictures = None
        if self._images is not None:
            pictures = SomePictures(self._images, paired.indices[here])
        return ChosenLetters(
            selection.sentence,
            DataTable(self.tr("Chosen letters"), columns, rows),
            pictures,
            Captions(len(rows), caption),
            self.tr("the letter: what {0} and {1} answered").format(*self._names),
            self._why_no_pictures,
        )

    # What the user does

    def choose_read(self, *, right: bool) -> None:
        """Choose the letters that the first model reads right, or misreads."""
        if self._comparing is not None:
            facts = self._facts()
            choose = read_right if right else misread
            self._tell(choose(facts.paired, facts.first_right, self._names[0]))

    def _tell(self, selection: LetterSelection) -> None:
        if self._comparing is not None:
            self.letters_chosen.emit(Chosen(self._comparing.key, selection))

    @Slot(int)
    def _choose_who_is_right(self, place: int) -> None:
        if self._comparing is not None:
            self._tell(by_who_is_right(self._facts(), place, self._names))

    @Slot(int)
    def _choose_letter(self, index: int) -> None:
        """Choose a single letter; the walls stay as they are, so that one can go on to another."""
        if self._comparing is not None:
            paired = self._facts().paired
            label = paired.labels[paired.indices == index][0]
            self._is_picking = True
            self._tell(one_letter(index, paired.classes[label]))
            self._is_picking = False

    @Slot(int, int)
    def _choose_answer(self, label: int, answer: int) -> None:
        if self._comparing is not None:
            self._tell(answered_by_either(self._facts(), label, answer, self._names))

    @Slot(int)
    def _choose_class(self, label: int) -> None:
        if self._comparing is not None:
            paired = self._facts().paired
            self._tell(of_class(paired, label, paired.classes[label]))

    @Slot(int)
    def _choose_writer(self, writer: int) -> None:
        if self._comparing is not None:
            self._tell(of_writer(self._facts(), writer))


def _card(title: str, topic: str, part: QWidget, below: Sequence[QWidget]) -> QFrame:
    """Put a part of the page on a card of its own, under its heading."""
    card = QFrame()
    card.setProperty("card", True)
    heading = QLabel(title)
    heading.setProperty("heading", True)
    column = QVBoxLayout(card)
    column.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
    column.setSpacing(GRID // 2)
    top = QHBoxLayout()
    top.setSpacing(GRID // 2)
    top.addWidget(heading, 1)
    top.addWidget(WhatButton(topic, part))
    column.addLayout(top)
    column.addWidget(part, 1000)
    for each in below:
        column.addWidget(each, 1 if isinstance(each, LinesThatFit) else 0)
    return card
