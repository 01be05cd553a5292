"""What one run mixes up: its confusion matrix, the pictures behind a cell, and its details."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from letterpad.assessment.chosen_letters import (
    answered,
    misread,
    of_class,
    one_letter,
    read_right,
)
from letterpad.assessment.model_letters import as_trained_on
from letterpad.evaluation.accuracy import confusion_counts
from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.charts.matrices.confusion_matrix import ConfusionMatrix
from letterpad.gui.controllers.held_out_answers import CountedAnswers
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.results.chosen_answers import chosen_answers
from letterpad.gui.results.run_details import RunDetails
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import data_name, percent, plain, shortened
from letterpad.gui.text.translation import translated
from letterpad.gui.widgets.buttons import PageButton
from letterpad.gui.widgets.choosable_pictures import ChoosablePictures
from letterpad.gui.widgets.chosen_pictures import ChosenLetters
from letterpad.gui.widgets.fitting_label import FittingLabel
from letterpad.gui.widgets.some_pictures import Captions, SomePictures
from letterpad.gui.widgets.what_is_this import WhatButton, explain
from letterpad.letters.data_spec import DataSpec, spec_or_none
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.messages import isolated

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST_NAME = 30
"""Characters of a run's name in what is said of chosen letters."""

_SAID_AFTER_MS = 150
"""Milliseconds that answers may take before it is said that they are being read."""


class MistakesPanel(QFrame):
    """The right half of the results page.

    Signals
    -------
    letters_requested(DataSpec)
        Pictures are asked for; `set_letters` answers. Emitted once for a run's letters.
    held_out_requested(Run)
        What it answered to its held-out letters is asked for; `set_held_out` answers.
    letters_chosen(Chosen)
        The user chose a cell's letters, a picture or a class; `set_chosen` shows what is chosen
        then.
    """

    letters_requested = Signal(object)
    held_out_requested = Signal(object)
    letters_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self._run: Run | None = None
        self._answers: CountedAnswers | None = None
        self._chosen: Chosen | None = None
        self._shown: NDArray[np.int64] = np.zeros(0, np.int64)
        self._heading_of_shown = ""
        self._is_picking = False
        self._waits: tuple[Path, bool] | None = None
        self._letters: dict[DataSpec, LetterSet] = {}
        self._asked: set[DataSpec] = set()
        self._gone: dict[DataSpec, str] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SAID_AFTER_MS)
        self._soon.timeout.connect(self._show_chosen_page)

        top = self._top_row()
        mix_ups = self._mix_ups_page()
        self._details = RunDetails()
        self._details.class_chosen.connect(self._choose_class)
        explain(self._details, "run_details")
        self._sentence = QLabel()
        self._sentence.setObjectName("mix_ups_sentence")
        self._sentence.setWordWrap(True)
        self._sentence.setProperty("muted", True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        for page in (mix_ups, self._details, self._sentence):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(top)
        layout.addWidget(self._pages, 1)

        for label in (self._heading, self._chosen_text, self._sentence):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._matrix.cell_chosen.connect(self._choose_cell)
        self._buttons.idClicked.connect(self._show_page)
        self.set_run(None)

    def _top_row(self) -> QHBoxLayout:
        """Make the heading, and the buttons of the two pages."""
        self._heading = QLabel()
        self._heading.setProperty("heading", True)
        self._heading.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._mixed_up = PageButton(
            self.tr("Mix-ups"), "show_mix_ups", self.tr("Which letters it mixes up")
        )
        self._more = PageButton(self.tr("Details"), "show_details", self.tr("How it was trained"))
        self._mixed_up.setChecked(True)
        self._buttons = QButtonGroup(self)
        for place, button in enumerate((self._mixed_up, self._more)):
            self._buttons.addButton(button, place)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._heading, 1)
        top.addWidget(self._mixed_up)
        top.addWidget(self._more)
        return top

    def _mix_ups_page(self) -> QWidget:
        """Make the matrix, and the pictures behind its chosen cell."""
        self._explanation = QLabel(
            self.tr("row: the letter · column: the answer · colour: share of the row")
        )
        self._explanation.setProperty("muted", True)
        self._explanation.setWordWrap(True)
        self._matrix = ConfusionMatrix()
        self._chosen_text = FittingLabel()
        self._chosen_text.setObjectName("chosen_cell")
        self._chosen_text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._strip = ChoosablePictures(grows=True)
        self._strip.picture_chosen.connect(self._choose_picture)
        self._strip.setObjectName("chosen_pictures")
        self._strip.setAccessibleName(self.tr("Pictures of the chosen cell"))
        mix_ups = QWidget()
        column = QVBoxLayout(mix_ups)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        row = QHBoxLayout()
        row.setSpacing(GRID // 2)
        row.addWidget(self._explanation, 1)
        row.addWidget(WhatButton("confusion_matrix", self._matrix))
        column.addLayout(row)
        column.addWidget(self._matrix, 100)
        column.addWidget(self._chosen_text)
        column.addWidget(self._strip, 1)
        return mix_ups

    def set_run(self, run: Run | None, sentence: str = "") -> None:
        """Show another run; for None the sentence says what will be here."""
        same = run is not None and self._run is not None and run.path == self._run.path
        if same and run is not None and self._run is not None and run.card == self._run.card:
            return
        self._run = run
        self._answers = None
        if self._waits is not None and (run is None or run.path != self._waits[0]):
            self._waits = None  # the user went on
        self._soon.stop()
        self._gone.clear()
        self._asked &= set(self._letters)
        for button in (self._mixed_up, self._more):
            button.setVisible(run is not None)
        if run is None:
            self._heading.setText(self.tr("Mix-ups"))
            self._sentence.setText(sentence)
            self._show_chosen_page()
            return
        n_notes = len(run.card.notes)
        details, tip = self.tr("Details"), self.tr("How it was trained")
        if n_notes:
            details = self.tr("Details ({0})").format(n_notes)
            tip = self.tr("How it was trained; there are notes on it")
        self._more.setText(details)
        self._more.setToolTip(tip)
        self._elide_heading()
        # What is here stays until the answers are there: mostly that is a moment.
        self._sentence.setText(self.tr("Reading what it answered …"))
        self._soon.start()
        self.held_out_requested.emit(run)

    def set_held_out(self, run: Run, answers: CountedAnswers | None, sentence: str) -> None:
        """Take the answer to `held_out_requested`; without answers, a sentence may say why."""
        if self._run is None or run.path != self._run.path:
            return
        self._soon.stop()
        self._answers = answers
        if answers is None:
            none = self.tr(
                "{0} came without the letters it was tested on, so there is nothing to count."
            ).format(run.card.name)
            self._sentence.setText(sentence or none)
        else:
            self._matrix.set_counts(answers.counts, run.card.classes)
            self._show_what_is_chosen()
        self._show_chosen_page()
        self._choose_what_waits()

    def set_chosen(self, chosen: Chosen | None) -> None:
        """Show which letters are chosen, wherever that was done."""
        had_one = self._selection() is not None
        self._chosen = chosen
        if self._selection() is None and had_one:
            self._matrix.set_chosen(None)
        if self._answers is not None:
            if self._is_picking:
                self._mark_in_place()
            else:
                self._show_what_is_chosen()
        self._details.set_chosen(self._wholly_chosen())

    def choose_read(self, run: Run, *, right: bool) -> None:
        """Choose the letters that a run reads right, or misreads: as soon as it is shown."""
        self._waits = (run.path, right)
        self._choose_what_waits()

    def _choose_what_waits(self) -> None:
        run, answers, waits = self._run, self._answers, self._waits
        if run is not None and answers is not None and waits is not None and waits[0] == run.path:
            self._waits = None
            choose = read_right if waits[1] else misread
            held_out = answers.held_out
            name = shortened(run.card.name, _LONGEST_NAME)
            self._tell(choose(held_out, answers.predicted == held_out.labels, name))

    def chosen_letters(self) -> ChosenLetters | None:
        """Return the chosen letters with what the run answered; None if none are chosen."""
        run, answers, selection = self._run, self._answers, self._selection()
        if run is None or answers is None or selection is None:
            return None
        letters, sentence = self._letters_of(run)
        return chosen_answers(run, answers, selection, letters, sentence)

    def letters_key(self) -> str:
        """Return of which held-out letters the run is; "" if none is shown."""
        run = self._run
        return "" if run is None or run.card.held_out is None else run.card.held_out.key

    def _selection(self) -> LetterSelection | None:
        """Return what is chosen, if it is of the letters that are shown."""
        chosen = self._chosen
        return chosen.selection if chosen and chosen.key == self.letters_key() else None

    def _wholly_chosen(self) -> frozenset[int]:
        """Return the classes of which all letters are chosen."""
        answers, selection = self._answers, self._selection()
        if answers is None or selection is None:
            return frozenset()
        labels = answers.held_out.labels
        others = labels[~selection.among(answers.held_out.indices)]
        return frozenset(np.setdiff1d(labels, others).tolist())

    def _mark(self, run: Run, answers: CountedAnswers, selection: LetterSelection) -> None:
        """Mark the chosen letters in the matrix."""
        here = np.flatnonzero(selection.among(answers.held_out.indices))
        labels, predicted = answers.held_out.labels[here], answers.predicted[here]
        counts = confusion_counts(labels, predicted, len(run.card.classes))
        self._matrix.set_marked(counts, answers.counts)

    def _mark_in_place(self) -> None:
        """Mark a picture that was chosen here: all others stay, so that one can go on to them."""
        run, answers, selection = self._run, self._answers, self._selection()
        if run is None or answers is None or selection is None:
            return
        self._mark(run, answers, selection)
        is_chosen = selection.among(self._shown)
        self._strip.mark(set(np.flatnonzero(is_chosen).tolist()))
        said = self.tr("{0} · {1} chosen")
        n = number(int(np.count_nonzero(is_chosen)))
        self._chosen_text.setText(said.format(self._heading_of_shown, n))

    def _show_what_is_chosen(self) -> None:
        """Show the letters of the selection or of the chosen cell; else what is mixed up most."""
        run, answers, selection = self._run, self._answers, self._selection()
        if run is None or answers is None:
            return
        cell = self._matrix.chosen()
        if selection is not None:
            self._mark(run, answers, selection)
            if cell is not None and selection.is_same(self._of_cell(run, answers, *cell)):
                self._show_cell(*cell)
                return
            self._matrix.set_chosen(None)
            self._show_selection(run, answers, selection)
            return
        self._matrix.set_marked(None)
        if cell is not None:
            self._show_cell(*cell)
            return
        worst = "\n".join(map(self._matrix.cell_text, self._matrix.worst_cells()))
        self._chosen_text.setText(
            self.tr("Mixed up most") if worst else self.tr("Nothing is mixed up")
        )
        choose = self.tr(
            "Click a cell, or go there with the arrow keys and press Enter, to see its pictures."
        )
        self._strip.clear(f"{worst}\n\n{choose}".strip())

    def set_letters(self, spec: DataSpec, letters: LetterSet | None, sentence: str) -> None:
        """Take the answer to `letters_requested`: the letters, or a sentence why they are gone."""
        if letters is None:
            self._gone[spec] = sentence
        else:
            self._letters[spec] = letters
            self._gone.pop(spec, None)
        is_any = self._matrix.chosen() is not None or self._selection() is not None
        if self._answers is not None and is_any:
            self._show_what_is_chosen()

    def _elide_heading(self) -> None:
        """Show as much of the run's name as there is room for."""
        if self._run is not None:
            layout = self.layout()
            if layout is not None:
                layout.activate()  # the buttons beside it may have become wider
            name = self._run.card.name
            metrics, width = self._heading.fontMetrics(), self._heading.width()
            self._heading.setText(metrics.elidedText(name, Qt.TextElideMode.ElideRight, width))
            self._heading.setToolTip(plain(name))

    @Slot()
    def _show_chosen_page(self) -> None:
        self._show_page(self._buttons.checkedId())

    @Slot(int)
    def _show_page(self, number: int) -> None:
        """Show mix-ups (0) or details (1), or the sentence where there are none."""
        if number == 1 and self._run is not None:
            self._details.show_run(self._run, self._answers)
            self._details.set_chosen(self._wholly_chosen())
        if self._run is None or (number == 0 and self._answers is None):
            number = 2
        self._pages.setCurrentIndex(number)

    @Slot(int, int)
    def _choose_cell(self, row: int, column: int) -> None:
        """Show a cell's letters, and let all other views show them."""
        self._show_cell(row, column)
        run, answers = self._run, self._answers
        if run is not None and answers is not None:
            self._tell(self._of_cell(run, answers, row, column))

    @Slot(int)
    def _choose_picture(self, picture: int) -> None:
        """Choose a single letter."""
        run, answers = self._run, self._answers
        if run is None or answers is None:
            return
        index, held_out = int(self._shown[picture]), answers.held_out
        label = held_out.labels[held_out.indices == index][0]
        self._is_picking = True
        self._tell(one_letter(index, run.card.classes[label]))
        self._is_picking = False

    @Slot(int)
    def _choose_class(self, label: int) -> None:
        """Choose all letters of a class."""
        run, answers = self._run, self._answers
        if run is not None and answers is not None:
            self._tell(of_class(answers.held_out, label, run.card.classes[label]))

    def _tell(self, selection: LetterSelection) -> None:
        self.letters_chosen.emit(Chosen(self.letters_key(), selection))

    @staticmethod
    def _of_cell(run: Run, answers: CountedAnswers, row: int, column: int) -> LetterSelection:
        name = shortened(run.card.name, _LONGEST_NAME)
        return answered(answers.held_out, row, column, run.card.classes, name)

    def _show_cell(self, row: int, column: int) -> None:
        """Show the pictures of the letters that were counted in a cell."""
        run, answers = self._run, self._answers
        if run is None or answers is None:
            return
        held_out = answers.held_out
        here = np.flatnonzero((held_out.labels == row) & (answers.predicted == column))
        letter, answer = isolated(run.card.classes[row]), isolated(run.card.classes[column])
        what = self.tr("{0} read as {1}").format(letter, answer)
        self._chosen_text.setText(f"{what}, {self._letters_text(len(here))}")
        if not len(here):
            self._strip.clear(self.tr("No {0} was read as {1}.").format(letter, answer))
            return
        sureness = held_out.probabilities[here, column]
        tip = self.tr("{0}, with how sure the model was; the surest first").format(what)
        self._show_letters(run, held_out.indices[here], sureness, tip)

    def _show_selection(
        self, run: Run, answers: CountedAnswers, selection: LetterSelection
    ) -> None:
        """Show the pictures of the letters that are chosen, whatever view they come from."""
        held_out = answers.held_out
        here = np.flatnonzero(selection.among(held_out.indices))
        count = self._letters_text(len(here))
        self._chosen_text.setText(
            self.tr("Chosen: {0}, {1}").format(count, translated(selection.sentence))
        )
        if not len(here):
            self._strip.clear(self.tr("No letters are chosen."))
            return
        predicted = answers.predicted[here]
        sureness = held_out.probabilities[here, predicted]
        tip = self.tr("What the model answered to the chosen letters; the surest first")
        names = [run.card.classes[answer] for answer in predicted.tolist()]
        self._show_letters(run, held_out.indices[here], sureness, tip, names)

    def _letters_text(self, n: int) -> str:
        text = self.tr("1 letter") if n == 1 else self.tr("{0} letters")
        return text.format(number(n))

    def _show_letters(
        self,
        run: Run,
        indices: NDArray[np.int64],
        sureness: NDArray[np.float32],
        tip: str,
        answers: Sequence[str] = (),
    ) -> None:
        """Show pictures with what was answered and how surely, the surest first."""
        letters, sentence = self._letters_of(run)
        if letters is None:
            self._strip.clear(sentence)
            return
        if indices.min() < 0 or indices.max() >= len(letters):
            sentence = self.tr("{0} refers to letters that its data does not have.")
            self._strip.clear(sentence.format(run.path.name))
            return
        order = np.argsort(-sureness, kind="stable")

        def caption(place: int) -> str:
            share = percent(float(sureness[order[place]]), 0 if len(answers) else 1)
            return f"{answers[order[place]]} {share}" if len(answers) else share

        self._shown, self._heading_of_shown = indices[order], self._chosen_text.text()
        pictures = SomePictures(letters.images, self._shown)
        self._strip.show_pictures(pictures, Captions(len(order), caption))
        self._strip.setToolTip(plain(tip))

    def _letters_of(self, run: Run) -> tuple[LetterSet | None, str]:
        """Return the letters that a run was tested on, or a sentence why they are not here."""
        name = data_name(run.card) or self.tr("its data")
        spec = spec_or_none(run.card.data.get("spec"))
        if spec is None:
            sentence = self.tr("{0} does not say where its letters come from.")
            return None, sentence.format(run.path.name)
        letters = self._letters.get(spec)
        if letters is not None and letters.hash != run.card.data.get("hash"):
            # They may be turned otherwise today than they were for this run.
            spec = as_trained_on(spec, run.card)
            letters = self._letters.get(spec)
        if letters is not None:
            if letters.hash != run.card.data.get("hash"):
                return None, self.tr(
                    "The letters of {0} have changed since this model was trained, "
                    "so its pictures cannot be shown."
                ).format(name)
            return letters, ""
        if spec in self._gone:
            return None, self._gone[spec]
        if spec not in self._asked:
            self._asked.add(spec)
            self.letters_requested.emit(spec)
            # The answer may have come at once.
            if spec in self._letters or spec in self._gone:
                return self._letters_of(run)
        return None, self.tr("Reading {0} …").format(name)

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the name to the width there is."""
        super().resizeEvent(event)
        self._elide_heading()
