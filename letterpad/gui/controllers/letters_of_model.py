"""The letters that the live model learned from, or those that stand in for them."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from letterpad.assessment.model_letters import possible_specs
from letterpad.assessment.training_part import training_part
from letterpad.errors import UserError
from letterpad.letters.data_spec import Builtin, DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence, Text
from letterpad.model_files.card import Card


@dataclass(frozen=True, slots=True, eq=False)
class ModelLetters:
    """Letters to compare with.

    Parameters
    ----------
    letters : LetterSet
    card : Card or None
        Of the model that learned from some of them; None where all of them stand in for those.
    instead_of : Text
        Why they stand in, a sentence; "" where they do not.
    """

    letters: LetterSet
    card: Card | None
    instead_of: Text = ""

    def chosen(self) -> NDArray[np.int64]:
        """Return which letters are compared; not for the window's thread.

        Raises
        ------
        UserError
            If the model's letters cannot be split as its card says.
        """
        if self.card is None:
            return np.arange(len(self.letters))
        return training_part(self.card, self.letters)

    def is_same(self, other: "ModelLetters | None") -> bool:
        """Tell whether both are the same letters, learned from by the same split."""
        if other is None or (self.card is None) is not (other.card is None):
            return False
        if self.letters.hash != other.letters.hash or self.instead_of != other.instead_of:
            return False
        return self.card is None or other.card is None or self.card.split == other.card.split

    def sentence(self, n: int, n_compared: int) -> Sentence:
        """Say which letters they are, of which `n_compared` of `n` are compared."""
        name = self.letters.name
        if self.card is not None:
            said = Sentence(
                "These are from the {n:,} letters of {data} that {model} was trained on.",
                n=n,
                data=name,
                model=self.card.name,
            )
        else:
            said = Sentence(
                "These are from the {n:,} letters chosen under “Train a model”: {data}.",
                n=n,
                data=name,
            )
        parts: list[Text] = [self.instead_of] if self.instead_of else []
        parts.append(said)
        if n_compared < n:
            parts.append(Sentence("To be quick, {n:,} of them are compared.", n=n_compared))
        return Sentence.joined(parts)


class LettersOfModel(QObject):
    """Finds the letters of the live model while somebody wants to see them.

    They are those of its training part: what was held out from it has taught it nothing, and so
    does not show what it wants. The recogniser that comes with Letterpad does not bring its
    letters; for it, and for a model whose letters are gone or have changed, those that are chosen
    in the training panel stand in.

    Signals
    -------
    letters_requested(DataSpec)
        To be read; `take_letters` or `take_no_letters` answers.
    changed(ModelLetters or None, str)
        Other letters are there. None while they are read, or, with a sentence, if there are none.
    """

    letters_requested = Signal(object)
    changed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panel_spec: Callable[[], DataSpec] = Builtin
        self._has_model = False
        self._card: Card | None = None  # of a model of the user's own
        self._is_active = False
        self._instead_of: Text = ""
        self._untried: list[DataSpec] = []  # where else its letters may be
        self._awaited: list[DataSpec] = []
        self._found: ModelLetters | None = None
        self._is_due = False

    @property
    def found(self) -> ModelLetters | None:
        """The letters; None while there are none."""
        return self._found

    def set_panel_spec(self, panel_spec: Callable[[], DataSpec]) -> None:
        """Name what returns the letters that are chosen in the training panel.

        Until then they are the built-in ones.
        """
        self._panel_spec = panel_spec

    def set_model(self, card: Card | None) -> None:
        """Find the letters of another model; None is the recogniser that comes with Letterpad."""
        if not self._has_model or card is not self._card or not self._is_active:
            self._has_model, self._card = True, card
            self._is_due = True
            self._look_if_due()

    def set_active(self, is_active: bool) -> None:
        """Look for letters from now on, or not while nobody sees them."""
        self._is_active = is_active
        self._look_if_due()

    @Slot(object, object)
    def take_letters(self, spec: DataSpec, letters: LetterSet) -> None:
        """Take the answer to `letters_requested`, or other letters that were read."""
        if spec not in self._awaited:
            stands_in = bool(self._instead_of) and not self._awaited
            if stands_in and spec == self._panel_spec():  # others were chosen there
                self._is_due = not self._is_active
                if self._is_active:
                    self._take_panels(letters)
            return
        card = self._card
        if card is None or self._instead_of:  # those of the panel
            self._take_panels(letters)
        elif letters.hash == card.data.get("hash"):
            self._awaited = []
            self._set(ModelLetters(letters, card))
        elif self._untried:
            # They may be turned otherwise today than they were for this model.
            self._request(self._untried.pop(0))
        else:
            self._stand_in(
                Sentence("The letters that {name} learned from have changed.", name=card.name)
            )

    @Slot(object, str)
    def take_no_letters(self, spec: DataSpec, sentence: str) -> None:
        """Take the answer to `letters_requested`: why they cannot be read."""
        if spec not in self._awaited:
            return
        if self._card is None or self._instead_of:
            self._awaited = []
            self._found = None
            self.changed.emit(None, sentence)
        else:
            name = self._card.name
            self._stand_in(
                Sentence("The letters that {name} learned from cannot be read.", name=name)
            )

    def give_up(self, error: UserError) -> None:
        """Let other letters stand in, as a model's own cannot be split as its card says."""
        self._stand_in(error.sentence)

    def _look_if_due(self) -> None:
        if not (self._is_active and self._is_due):
            return
        self._is_due = False
        self._instead_of = ""
        self._untried = [] if self._card is None else list(possible_specs(self._card))
        if self._card is None:
            self._stand_in(
                Sentence("Letterpad's recogniser comes without the letters that it learned from.")
            )
        elif self._untried:
            self._request(self._untried.pop(0))
        else:
            self._stand_in(
                Sentence("{name} does not say which letters it learned from.", name=self._card.name)
            )

    def _stand_in(self, why: Sentence) -> None:
        self._instead_of = why
        self._request(self._panel_spec())

    def _request(self, spec: DataSpec) -> None:
        self._awaited = [spec]
        self._found = None
        self.changed.emit(None, "")
        self.letters_requested.emit(spec)

    def _take_panels(self, letters: LetterSet) -> None:
        self._awaited = []
        self._set(ModelLetters(letters, None, self._instead_of))

    def _set(self, found: ModelLetters) -> None:
        if not found.is_same(self._found):
            self._found = found
            self.changed.emit(found, "")
