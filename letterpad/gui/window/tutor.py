"""Does what the tutor's button says: it prepares, shows and chooses, and trains nothing."""

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal, Slot

from letterpad.assessment.advice import (
    Action,
    ChangeTraining,
    ChooseLetters,
    SearchFurther,
    ShowConfused,
    UseShipped,
)
from letterpad.errors import UserError
from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.controllers.background import Background, Job
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.text.translation import error_text
from letterpad.library import Run
from letterpad.messages import Sentence
from letterpad.model_files.model_file import HeldOut, read_held_out
from letterpad.training.spec_of_card import spec_of_card

if TYPE_CHECKING:
    from letterpad.training.spec import TrainSpec

_LARGEST_SEED = 2**31 - 1


class Tutor(QObject):
    """Turns an action into what the window is asked to do.

    Signals
    -------
    training_prepared(TrainSpec)
        The training panel is to be set so.
    search_prepared(TrainSpec, mapping)
        The search dialog is to open with these values of parameters.
    letters_chosen(Run, Chosen)
        Held-out letters of a run are to be shown.
    letters_wanted()
        The user wants to choose other letters.
    shipped_wanted()
        Letterpad's own recogniser is to read the drawing.
    failed(str)
        A sentence: why it cannot be done.
    """

    training_prepared = Signal(object)
    search_prepared = Signal(object, object)
    letters_chosen = Signal(object, object)
    letters_wanted = Signal()
    shipped_wanted = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("confused letters", self)

    @property
    def is_busy(self) -> bool:
        """Whether a run is being read."""
        return self._background.is_busy

    @Slot(object, object)
    def act(self, run: Run, action: Action) -> None:
        """Do what an observation on a run calls for."""
        match action:
            case ChooseLetters():
                self.letters_wanted.emit()
            case UseShipped():
                self.shipped_wanted.emit()
            case ShowConfused(classes):
                self._show_confused(run, classes)
            case ChangeTraining() | SearchFurther():
                self._prepare(run, action)

    def close(self) -> None:
        """Finish what is being read."""
        self._background.finish()

    def _prepare(self, run: Run, action: ChangeTraining | SearchFurther) -> None:
        try:
            spec = spec_of_card(run.card)
        except UserError as error:
            self.failed.emit(error_text(error))
            return
        if isinstance(action, SearchFurther):
            self.search_prepared.emit(spec, dict(action.values))
        else:
            self.training_prepared.emit(changed(spec, action))

    def _show_confused(self, run: Run, classes: tuple[str, ...]) -> None:
        def read(job: Job) -> HeldOut | None:
            return read_held_out(run.path)

        def then(found: object) -> None:
            if isinstance(found, HeldOut):
                key = "" if run.card.held_out is None else run.card.held_out.key
                selection = confused(found, run.card.classes, classes)
                self.letters_chosen.emit(run, Chosen(key, selection))
            elif isinstance(found, UserError):
                self.failed.emit(error_text(found))

        self._background.do(read, then)


def changed(spec: "TrainSpec", change: ChangeTraining) -> "TrainSpec":
    """Return a training with what an observation advises."""
    return replace(
        spec,
        settings={**spec.settings, **change.settings},
        split=change.split or spec.split,
        train_size=None if change.all_letters else spec.train_size,
        random_state=(spec.random_state + 1) % _LARGEST_SEED
        if change.new_seed
        else spec.random_state,
    )


def confused(held_out: HeldOut, classes: tuple[str, ...], pair: tuple[str, ...]) -> LetterSelection:
    """Return the held-out letters of two classes that were taken for each other."""
    first, second = (classes.index(name) for name in pair)
    labels, answers = held_out.labels, held_out.predicted
    mixed = ((labels == first) & (answers == second)) | ((labels == second) & (answers == first))
    sentence = Sentence("{first} and {second} taken for each other", first=pair[0], second=pair[1])
    return LetterSelection(np.asarray(held_out.indices[mixed], dtype=np.int64), sentence)
