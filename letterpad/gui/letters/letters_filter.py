"""Which letters of a set all views of a panel show: of a class or two, of a writer, chosen ones."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.controllers.letter_maps import Survey
from letterpad.gui.style.theme import GRID
from letterpad.gui.text.language import number
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.widgets.form_rows import Chooser
from letterpad.messages import Sentence

_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True, eq=False)
class Filtered:
    """The letters that are looked at.

    Parameters
    ----------
    first, second : int or None
        Classes; None for all of them, and for no second one.
    writer : int or None
        The place of a writer in `Survey.writers`.
    chosen : bool array of shape (n_letters,), optional
        Which letters they are; None is all.
    """

    first: int | None = None
    second: int | None = None
    writer: int | None = None
    chosen: NDArray[np.bool_] | None = None

    @property
    def classes(self) -> tuple[int, ...]:
        """The classes that were chosen."""
        return tuple(label for label in (self.first, self.second) if label is not None)


class LettersFilter(QWidget):
    """Two choosers of classes, one of writers; the letters that are chosen in the window.

    Its `alone_box` stands elsewhere, at the map.

    Signals
    -------
    changed()
        Other letters are looked at.
    map_alone_changed(bool)
        The map is to be made of these letters alone, or of all.
    """

    changed = Signal()
    map_alone_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._survey: Survey | None = None
        self._selected: NDArray[np.bool_] | None = None
        self.class_chooser = Chooser(
            "letters_class_chooser",
            self.tr("Letter"),
            self.tr("Whose pictures and dots all views show; all letters, or one of them."),
        )
        self.second_chooser = Chooser(
            "letters_second_chooser",
            self.tr("Second letter"),
            self.tr("A second letter beside it, in another colour."),
        )
        self.writer_chooser = Chooser(
            "letters_writer_chooser",
            self.tr("Writer"),
            self.tr("Show the letters of one writer, in all views."),
        )
        self.class_chooser.setMinimumContentsLength(5)
        self.second_chooser.setMinimumContentsLength(4)
        self.selected_box = QCheckBox(self.tr("Chosen letters only"))
        self.selected_box.setObjectName("letters_selected_box")
        self.selected_box.setToolTip(
            self.tr("Show only the held-out letters that are chosen in this window.")
        )
        self.alone_box = QCheckBox(self.tr("Map of these alone"))
        self.alone_box.setObjectName("letters_map_alone_box")
        self.alone_box.setToolTip(
            self.tr(
                "Make the map of these letters only: its directions are then those in which these "
                "differ most."
            )
        )
        self.all_button = QPushButton(self.tr("Show all"))
        self.all_button.setObjectName("letters_show_all_button")
        self.all_button.setAccessibleName(self.tr("Show all letters"))
        self.all_button.setToolTip(self.tr("Show all letters of all writers again."))
        self.all_button.setProperty("tool", True)
        self._and = QLabel(self.tr("and"))
        self._by = QLabel(self.tr("written by"))
        self._lay_out()
        for chooser in (self.class_chooser, self.second_chooser, self.writer_chooser):
            chooser.currentIndexChanged.connect(self._take_choice)
        self.selected_box.toggled.connect(self._take_choice)
        self.alone_box.toggled.connect(self.map_alone_changed)
        self.all_button.clicked.connect(self.show_all)
        self.set_survey(None)
        self.set_selected(None)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        for label in (self._and, self._by):
            label.setProperty("muted", True)
        row.addWidget(self.class_chooser, 2)
        row.addWidget(self._and)
        row.addWidget(self.second_chooser, 2)
        row.addWidget(self._by)
        row.addWidget(self.writer_chooser, 3)
        row.addWidget(self.selected_box)
        row.addWidget(self.all_button)

    # What is shown

    def set_survey(self, survey: Survey | None) -> None:
        """Offer the classes and writers of other letters; all of them are looked at."""
        self._survey = survey
        names: tuple[str, ...] = () if survey is None else survey.letters.classes
        counts = [] if survey is None else survey.pictures.counts.tolist()
        titles = [
            self.tr("{0} · {1}").format(shortened(name, _LONGEST_NAME), number(n))
            for name, n in zip(names, counts, strict=True)
        ]
        self._fill(self.class_chooser, self.tr("All letters"), titles)
        self._fill(self.second_chooser, self.tr("no other"), titles)
        writers: tuple[str, ...] = () if survey is None else survey.writers
        by = [] if survey is None else survey.by_writer.tolist()
        whose = [
            self.tr("{0} · {1}").format(shortened(name, _LONGEST_NAME), number(n))
            for name, n in zip(writers, by, strict=True)
        ]
        everybody = self.tr("all writers") if writers else self.tr("unknown writers")
        self._fill(self.writer_chooser, everybody, whose)
        self.writer_chooser.setEnabled(len(writers) > 1)
        self._selected = None
        self.selected_box.hide()
        for box in (self.alone_box, self.selected_box):
            with QSignalBlocker(box):
                box.setChecked(False)
        self._show_state()

    def _fill(self, chooser: Chooser, everything: str, titles: list[str]) -> None:
        with QSignalBlocker(chooser):
            chooser.clear()
            chooser.addItem(everything, None)
            for place, title in enumerate(titles):
                chooser.addItem(title, place)
            chooser.setCurrentIndex(0)
            chooser.setEnabled(bool(titles))

    def set_selected(self, selected: NDArray[np.bool_] | None) -> None:
        """Offer to show only the letters that are chosen in the window: bool (n_letters,)."""
        self._selected = selected
        was_only = self.selected_box.isChecked()
        self.selected_box.setVisible(selected is not None)
        if selected is None:
            with QSignalBlocker(self.selected_box):
                self.selected_box.setChecked(False)
        if was_only:
            self._take_choice()

    def choose_class(self, label: int | None) -> None:
        """Look at a class, or at all of them."""
        self.class_chooser.setCurrentIndex(0 if label is None else label + 1)

    def _show_state(self) -> None:
        has_class = self.class_chooser.currentData() is not None
        self.second_chooser.setEnabled(has_class and self.second_chooser.count() > 2)
        if not has_class:
            with QSignalBlocker(self.second_chooser):
                self.second_chooser.setCurrentIndex(0)
        is_all = self.is_all
        self.all_button.setEnabled(not is_all)
        self.alone_box.setEnabled(not is_all)

    # What is chosen

    @property
    def is_all(self) -> bool:
        """Whether all letters are looked at."""
        choosers = (self.class_chooser, self.second_chooser, self.writer_chooser)
        is_only = self.selected_box.isChecked()
        return not is_only and all(chooser.currentData() is None for chooser in choosers)

    @property
    def is_map_alone(self) -> bool:
        """Whether the map is to be of these letters alone."""
        return self.alone_box.isChecked()

    def filtered(self) -> Filtered:
        """Return which letters are looked at."""
        survey = self._survey
        if survey is None or self.is_all:
            return Filtered()
        first, second = self.class_chooser.currentData(), self.second_chooser.currentData()
        second = None if second == first else second
        writer = self.writer_chooser.currentData()
        chosen = np.ones(len(survey.letters), dtype=bool)
        if first is not None:
            labels = survey.letters.labels
            chosen &= labels == first if second is None else np.isin(labels, (first, second))
        if writer is not None:
            chosen &= survey.writer_of == writer
        if self.selected_box.isChecked() and self._selected is not None:
            chosen &= self._selected
        return Filtered(first, second, writer, chosen)

    def selection(self) -> LetterSelection | None:
        """Return the letters that are looked at, with what they have in common; None for all."""
        survey, found = self._survey, self.filtered()
        if (
            survey is None
            or found.chosen is None
            or not (found.classes or found.writer is not None)
        ):
            return None
        indices = np.flatnonzero(found.chosen)
        names = [survey.letters.classes[label] for label in found.classes]
        parts = [Sentence("all {letter}", letter=name) for name in names]
        sentence = parts[0] if parts else None
        if len(parts) > 1:
            sentence = Sentence("({one}) or ({other})", one=parts[0], other=parts[1])
        if found.writer is not None:
            by = Sentence("written by {writer}", writer=survey.writers[found.writer])
            sentence = (
                by
                if sentence is None
                else Sentence("({one}) and ({other})", one=sentence, other=by)
            )
        assert sentence is not None
        return LetterSelection(indices, sentence)

    # From the user

    @Slot()
    def _take_choice(self) -> None:
        self._show_state()
        if self.is_all and self.alone_box.isChecked():
            self.alone_box.setChecked(False)
        self.changed.emit()

    @Slot()
    def show_all(self) -> None:
        """Look at all letters of all writers."""
        boxes = (self.class_chooser, self.second_chooser, self.writer_chooser)
        for chooser in boxes:
            with QSignalBlocker(chooser):
                chooser.setCurrentIndex(0)
        with QSignalBlocker(self.selected_box):
            self.selected_box.setChecked(False)
        if self.all_button.hasFocus():
            self.class_chooser.setFocus(Qt.FocusReason.OtherFocusReason)
        self._take_choice()
