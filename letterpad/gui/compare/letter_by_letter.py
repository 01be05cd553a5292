"""Where two models differ, letter by letter: who reads which right, and what changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from letterpad.assessment.chosen_letters import (
    answered_by_either,
    by_who_is_right,
    of_class,
    of_writer,
)
from letterpad.evaluation.accuracy import confusion_counts
from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.charts.difference_matrix import DifferenceMatrix
from letterpad.gui.charts.dumbbells import Dumbbell
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
    from letterpad.ink.raster import Images

_WHO = ((True, True), (True, False), (False, True), (False, False))
"""Whether the first model is right, and the second one, in the cells of `WhichLetters`."""

_LONGEST_NAME = 30
_MOST_DIFFERENCES = 8


@dataclass(frozen=True, slots=True, eq=False)
class _Answers:
    """What both models answered, in the order of the letters, and how sure they were."""

    first: NDArray[np.int64]
    second: NDArray[np.int64]
    first_sure: NDArray[np.float32]
    second_sure: NDArray[np.float32]


class LetterByLetter(QWidget):
    """Three views of one pair; what is chosen in one of them is shown in all.

    Signals
    -------
    letters_chosen(Chosen)
        The user chose a cell, a letter or a writer; `set_chosen` shows what is chosen then.
    """

    letters_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._comparing: Comparing | None = None
        self._answers: _Answers | None = None
        self._names = ("", "")
        self._chosen: Chosen | None = None
        self._images: Images | None = None
        self._why_no_pictures = ""
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
        self.matrix.cell_chosen.connect(self._choose_answer)
        self.groups.class_chosen.connect(self._choose_class)
        self.groups.writer_chosen.connect(self._choose_writer)

    # What is shown

    def set_comparing(self, comparing: Comparing, names: tuple[str, str]) -> None:
        """Show another pair, or more of this one."""
        before, paired = self._comparing, comparing.paired
        self._comparing = comparing
        if comparing.letters is not None:
            self._images = comparing.letters.images
        elif before is None or before.key != comparing.key:
            self._images = None
            self._why_no_pictures = self.tr("Reading the letters …")
        self.which.set_images(self._images, self._why_no_pictures)
        names = (shortened(names[0], _LONGEST_NAME), shortened(names[1], _LONGEST_NAME))
        if before is not None and before.paired is paired and names == self._names:
            return
        self._names = names
        first, second = paired.first_predicted, paired.second_predicted
        places = np.arange(len(paired))
        self._answers = _Answers(
            first, second, paired.first[places, first], paired.second[places, second]
        )
        self.which.set_titles(
            [
                self.tr("both right"),
                self.tr("only {0} right").format(self._names[0]),
                self.tr("only {0} right").format(self._names[1]),
                self.tr("both wrong"),
            ]
        )
        self.matrix.set_counts(
            comparing.first_counts, comparing.second_counts, paired.classes, names
        )
        explanation = self.tr(
            "row: the letter · column: the answer · blue: {0} answers so more often, "
            "orange: {1} does (in points)"
        )
        self._explanation.setText(explanation.format(*self._names))
        cells = self.matrix.first_cells(_MOST_DIFFERENCES)
        self._most.set_lines([self.matrix.brief_text(cell) for cell in cells])
        self.groups.set_groups(self._of_classes(comparing), self._of_writers(comparing), names)
        self._show_chosen()

    def clear(self) -> None:
        """Show nothing until there is another pair."""
        self._comparing = self._answers = self._images = None

    def set_letters_gone(self, sentence: str) -> None:
        """Say why there are no pictures."""
        self._why_no_pictures = sentence
        if self._images is None:
            self.which.set_images(None, sentence)

    def set_chosen(self, chosen: Chosen | None) -> None:
        """Show which letters are chosen, wherever that was done."""
        self._chosen = chosen
        self._show_chosen()

    def _of_classes(self, comparing: Comparing) -> list[tuple[int, Dumbbell]]:
        paired = comparing.paired
        totals = comparing.first_counts.sum(axis=1)
        return [
            (
                label,
                Dumbbell(
                    paired.classes[label],
                    int(totals[label]),
                    int(comparing.first_counts[label, label]),
                    int(comparing.second_counts[label, label]),
                ),
            )
            for label in np.flatnonzero(totals).tolist()
        ]

    def _of_writers(self, comparing: Comparing) -> list[tuple[str, Dumbbell]]:
        paired = comparing.paired
        if paired.writers is None:
            return []
        names, place = np.unique(paired.writers, return_inverse=True)
        n = np.bincount(place)
        first = np.bincount(place, weights=paired.first_right)
        second = np.bincount(place, weights=paired.second_right)
        return [
            (str(name), Dumbbell(str(name), int(n[at]), int(first[at]), int(second[at])))
            for at, name in enumerate(names)
        ]

    def _selection(self) -> LetterSelection | None:
        """Return what is chosen, if it is of these letters."""
        comparing, chosen = self._comparing, self._chosen
        if comparing is None or chosen is None or chosen.key != comparing.key:
            return None
        return chosen.selection

    def _show_chosen(self) -> None:
        """Show in every view which of its letters are chosen."""
        comparing, answers = self._comparing, self._answers
        if comparing is None or answers is None:
            return
        paired, selection = comparing.paired, self._selection()
        is_chosen = (
            np.zeros(len(paired), dtype=bool)
            if selection is None
            else selection.among(paired.indices)
        )
        marked = self._cell_of(selection)
        self.which.set_chosen(marked)
        for place, (first, second) in enumerate(_WHO):
            here = np.flatnonzero((paired.first_right == first) & (paired.second_right == second))
            here = here[self._order(here, is_chosen, place)]
            n_chosen = None if selection is None else int(is_chosen[here].sum())
            self.which.set_cell(place, paired.indices[here], n_chosen)
        if selection is None:
            self.matrix.set_chosen(None)
            self.matrix.set_marked(None)
            self.groups.set_marked(None, {})
            return
        self.matrix.set_marked(self._marks(comparing, answers, is_chosen))
        by_class = np.bincount(paired.labels[is_chosen], minlength=len(paired.classes))
        by_writer: dict[str, int] = {}
        if paired.writers is not None:
            names, counts = np.unique(paired.writers[is_chosen], return_counts=True)
            by_writer = dict(zip(map(str, names), counts.tolist(), strict=True))
        self.groups.set_marked(by_class, by_writer)

    def _cell_of(self, selection: LetterSelection | None) -> int | None:
        """Return the cell of the 2 x 2 table that is what is chosen."""
        comparing = self._comparing
        if comparing is None or selection is None:
            return None
        return next(
            (
                place
                for place, who in enumerate(_WHO)
                if by_who_is_right(comparing.paired, *who, self._names).is_same(selection)
            ),
            None,
        )

    def _order(
        self, here: NDArray[np.int64], is_chosen: NDArray[np.bool_], place: int
    ) -> NDArray[np.int64]:
        """Put the chosen letters first, then what was misread most surely.

        Of those that both read right, the ones come first of which they were least sure.
        """
        answers = self._answers
        assert answers is not None
        one, other = answers.first_sure[here], answers.second_sure[here]
        sure = (-np.minimum(one, other), other, one, np.maximum(one, other))[place]
        order: NDArray[np.int64] = np.lexsort((-sure, ~is_chosen[here]))
        return order

    @staticmethod
    def _marks(
        comparing: Comparing, answers: _Answers, is_chosen: NDArray[np.bool_]
    ) -> NDArray[np.int64]:
        """Count the chosen letters by cell; one that both answered alike counts once."""
        labels, n_classes = comparing.paired.labels, len(comparing.paired.classes)
        differs = is_chosen & (answers.first != answers.second)
        counts: NDArray[np.int64] = confusion_counts(
            labels[is_chosen], answers.first[is_chosen], n_classes
        ) + confusion_counts(labels[differs], answers.second[differs], n_classes)
        return counts

    # What is chosen, to take along

    def chosen_letters(self) -> ChosenLetters | None:
        """Return the chosen letters with what both models answered; None if none are chosen."""
        comparing, answers, selection = self._comparing, self._answers, self._selection()
        if comparing is None or answers is None or selection is None:
            return None
        paired = comparing.paired
        here = np.flatnonzero(selection.among(paired.indices))
        sure = np.maximum(answers.first_sure[here], answers.second_sure[here])
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
                classes[answers.first[at]],
                float(answers.first_sure[at]),
                classes[answers.second[at]],
                float(answers.second_sure[at]),
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

    def _tell(self, selection: LetterSelection) -> None:
        if self._comparing is not None:
            self.letters_chosen.emit(Chosen(self._comparing.key, selection))

    @Slot(int)
    def _choose_who_is_right(self, place: int) -> None:
        if self._comparing is not None:
            self._tell(by_who_is_right(self._comparing.paired, *_WHO[place], self._names))

    @Slot(int, int)
    def _choose_answer(self, label: int, answer: int) -> None:
        if self._comparing is not None:
            self._tell(answered_by_either(self._comparing.paired, label, answer, self._names))

    @Slot(int)
    def _choose_class(self, label: int) -> None:
        if self._comparing is not None:
            self._tell(of_class(self._comparing.paired, label))

    @Slot(str)
    def _choose_writer(self, writer: str) -> None:
        if self._comparing is not None:
            self._tell(of_writer(self._comparing.paired, writer))


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
