"""What is in a set of letters: counts, mean letters, samples, and a map with the drawing on it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from letterpad.evaluation.selection import LetterSelection
from letterpad.explaining.class_pictures import ClassPictures
from letterpad.explaining.letter_map import LetterMap
from letterpad.gui.charts.letter_map.map_dots import Shown
from letterpad.gui.controllers.letter_maps import LetterMaps, Placed, Survey
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.letters.cards import ClassCard, MapCard, line_label, tool_button
from letterpad.gui.letters.letters_filter import Filtered, LettersFilter
from letterpad.gui.letters.letters_texts import samples_heading, survey_sentence, whose
from letterpad.gui.style.theme import GRID, scaled
from letterpad.gui.text.language import number
from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.gui.widgets.some_pictures import Captions, SomePictures
from letterpad.letters.letterset import LetterSet

_SEED = 0

_ROOM_FOR_TWO = 88 * GRID
"""Logical pixels of the panel's height from which on there are two rows of samples."""


class LettersPanel(QWidget):
    """Four views of the same letters, computed while the panel is seen, in threads of its own.

    What is chosen in the bars or the choosers, all views show. See `close_threads`.

    Signals
    -------
    letters_chosen(LetterSelection)
        These letters are to be chosen in the whole window; `set_held_out` says that they can be.
    """

    letters_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("letters_panel")
        self._letters: LetterSet | None = None
        self._why_none = self.tr("Choose letters to look at.")
        self._is_looking = False
        self._survey: Survey | None = None
        self._averaged: ClassPictures | None = None
        self._placed: Placed | None = None
        self._held_out: NDArray[np.bool_] | None = None
        self._selected: NDArray[np.bool_] | None = None
        self._order: NDArray[np.int64] = np.zeros(0, np.int64)
        self.maps = LetterMaps(self)
        self.filter = LettersFilter()
        self.classes = ClassCard()
        self.map = MapCard(self.filter.alone_box)
        self.samples = PictureStrip(magnification=1, most_rows=1)
        self.samples.setObjectName("letters_samples")
        self.samples.setAccessibleName(self.tr("Samples of these letters"))
        self._summary = line_label("letters_survey")
        self._heading = line_label("letters_samples_heading", muted=True)
        self.choose_button = tool_button(
            "letters_choose_button",
            "",
            self.tr("Choose those of these letters that were held out, on all pages."),
        )
        self._lay_out()
        self.maps.surveyed.connect(self._show_survey)
        self.maps.progressed.connect(self.map.show_progress)
        self.maps.mapped.connect(self._show_map)
        self.maps.no_map.connect(self.map.clear)
        self.maps.averaged.connect(self._show_averaged)
        self.maps.placed.connect(self._show_placed)
        self.filter.changed.connect(self._show_filtered)
        self.filter.map_alone_changed.connect(self._map_again)
        self.classes.class_chosen.connect(self._take_class)
        self.choose_button.clicked.connect(self._choose)
        self._show_nothing()

    def _lay_out(self) -> None:
        views = QHBoxLayout()
        views.setSpacing(GRID)
        views.addWidget(self.classes, 5)
        views.addWidget(self.map, 7)
        heading = QHBoxLayout()
        heading.addWidget(self._heading, 1)
        heading.addWidget(self.choose_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._summary)
        column.addWidget(self.filter)
        column.addLayout(views, 1)
        column.addLayout(heading)
        column.addWidget(self.samples)

    # What is shown

    @property
    def is_busy(self) -> bool:
        """Whether something is being computed."""
        return self.maps.is_busy

    def set_letters(self, letters: LetterSet | None, why_none: str = "") -> None:
        """Look at other letters; without any, say why."""
        self._why_none = why_none or self._why_none
        before = self._letters
        if letters is not None and before is not None and letters.hash == before.hash:
            return
        self._letters = letters
        self._held_out = self._selected = None
        self._is_looking = False
        if letters is None:
            self.maps.forget()
            self._show_nothing()
        self._look()

    def set_held_out(self, held_out: NDArray[np.int64] | None) -> None:
        """Say which of the letters can be chosen in the whole window: their indices."""
        self._held_out = self._mask(held_out)
        self._show_choosable()

    def set_selected(self, indices: NDArray[np.int64] | None) -> None:
        """Show which letters are chosen in the whole window; None for none of these."""
        self._selected = self._mask(indices)
        self._show_selected()

    def set_question(self, question: Question, prediction: object = None) -> None:
        """Show where the drawing is among the letters."""
        self.maps.ask(question)

    def close_threads(self) -> None:
        """End what is being computed, and wait for it: the window closes."""
        self.maps.close()

    def _mask(self, indices: NDArray[np.int64] | None) -> NDArray[np.bool_] | None:
        """Return which letters these are: bool array of shape (n_letters,)."""
        if indices is None or self._letters is None:
            return None
        mask = np.zeros(len(self._letters), dtype=bool)
        mask[indices[indices < len(mask)]] = True
        return mask

    def _look(self) -> None:
        """Compute what is shown of the letters, as soon as somebody looks."""
        if self._is_looking or self._letters is None or not self.isVisible():
            return
        self._is_looking = True
        self._show_nothing()
        self._summary.setText(self.tr("Looking at the letters …"))
        self.map.clear(self.tr("The map is being computed …"))
        self.maps.look(self._letters)

    def _show_nothing(self) -> None:
        self._survey = self._averaged = self._placed = None
        self._summary.setText("")
        self._heading.setText("")
        self.filter.set_survey(None)
        self.filter.setEnabled(False)
        self.classes.clear()
        self.map.clear(self._why_none)
        self.samples.clear()
        self._show_choosable()

    @Slot(object)
    def _show_survey(self, survey: Survey) -> None:
        self._survey = survey
        self._order = np.random.default_rng(_SEED).permutation(len(survey.letters))
        self._summary.setText(survey_sentence(survey))
        self.filter.setEnabled(True)
        self.filter.set_survey(survey)
        self._show_filtered()
        self._show_selected()

    @Slot(object)
    def _show_map(self, found: LetterMap) -> None:
        if self._survey is None:
            return
        shown = _shown(self.filter.filtered())
        self.map.chart.set_map(found, self._survey.letters, shown, self._selected)
        self.map.show_placed(self._survey, self._placed)

    def _show_selected(self) -> None:
        self.map.chart.set_marked(self._selected)
        self.filter.set_selected(self._selected)

    @Slot()
    def _show_filtered(self) -> None:
        """Let all views show the letters that were chosen."""
        survey = self._survey
        if survey is None:
            return
        filtered = self.filter.filtered()
        self._averaged = None
        if filtered.writer is not None:  # of one writer all letters, whichever are chosen
            self.maps.average(np.flatnonzero(survey.writer_of == filtered.writer))
        self._show_pictures(survey, filtered)
        self._show_samples(survey, filtered)
        self._show_choosable()
        if self.filter.is_map_alone:
            self._map_again()
        else:
            self.map.chart.set_shown(_shown(filtered))

    @Slot(object)
    def _show_averaged(self, pictures: ClassPictures) -> None:
        filtered = self.filter.filtered()
        if self._survey is not None and filtered.writer is not None:
            self._averaged = pictures
            self._show_pictures(self._survey, filtered)

    def _show_pictures(self, survey: Survey, filtered: Filtered) -> None:
        """Show counts and mean letters of all, or of the writer who is chosen."""
        writer = None if self._averaged is None else filtered.writer
        pictures = survey.pictures if self._averaged is None else self._averaged
        of = whose(survey, Filtered(writer=writer))
        self.classes.set_pictures(survey.letters.classes, pictures, of)
        self.classes.chart.set_chosen(filtered.classes)

    def _show_samples(self, survey: Survey, filtered: Filtered) -> None:
        """Show the letters in a random order, of one writer class by class."""
        letters, order = survey.letters, self._order
        if filtered.chosen is not None:
            order = order[filtered.chosen[order]]
        if filtered.writer is not None:
            order = order[np.argsort(letters.labels[order], kind="stable")]
        self._heading.setText(samples_heading(survey, filtered))
        if not len(order):
            self.samples.clear(self.tr("There are no such letters."))
            return

        def caption(place: int) -> str:
            return letters.classes[int(letters.labels[order[place]])]

        pictures = SomePictures(letters.images, order)
        self.samples.show_pictures(pictures, Captions(len(order), caption))

    @Slot()
    def _map_again(self) -> None:
        """Make the map of the letters that are looked at alone, or of all."""
        filtered = self.filter.filtered()
        chosen = filtered.chosen if self.filter.is_map_alone else None
        self.map.clear(self.tr("The map is being computed …"))
        self.maps.map_some(None if chosen is None else np.flatnonzero(chosen))

    @Slot(object)
    def _show_placed(self, placed: Placed | None) -> None:
        self._placed = placed
        if self._survey is not None:
            self.map.show_placed(self._survey, placed)

    def _show_choosable(self) -> None:
        """Offer to choose the letters in the whole window, where they were held out."""
        selection, held_out = self.filter.selection(), self._held_out
        n = 0
        if selection is not None and held_out is not None:
            n = int(np.count_nonzero(held_out[selection.indices]))
        self.choose_button.setVisible(held_out is not None)
        self.choose_button.setEnabled(n > 0)
        text = self.tr("Choose the {0} held-out ones") if n else self.tr("Choose the held-out ones")
        self.choose_button.setText(text.format(number(n)))

    # From the user

    @Slot(int)
    def _take_class(self, label: int) -> None:
        """Look at a class; at all of them again if it was chosen already."""
        is_chosen = self.filter.filtered().classes == (label,)
        self.filter.choose_class(None if is_chosen else label)

    @Slot()
    def _choose(self) -> None:
        selection = self.filter.selection()
        if selection is not None and self._held_out is not None:
            indices = selection.indices[self._held_out[selection.indices]]
            self.letters_chosen.emit(LetterSelection(indices, selection.sentence))

    # Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many samples as there is room for."""
        super().resizeEvent(event)
        self.samples.set_most_rows(2 if self.height() >= scaled(_ROOM_FOR_TWO) else 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks."""
        super().showEvent(event)
        self._look()


def _shown(filtered: Filtered) -> Shown:
    """Return what stands out on the map when these letters are looked at."""
    return Shown(filtered.chosen, filtered.first, filtered.second)
