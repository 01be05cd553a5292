"""What models learned, read in a thread; and what that makes of a drawing, or of letters."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from letterpad.assessment.training_part import fitted_part
from letterpad.errors import UserError
from letterpad.explaining.first_layer import Filters
from letterpad.explaining.learned import Learned, learned
from letterpad.explaining.neighbours import Votes, VotingLetters
from letterpad.explaining.trees import Arrived, TreeLevels
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.text.translation import error_text
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, Images, rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.letters.letterset import LetterSet
from letterpad.model_files.card import Card
from letterpad.model_files.model_file import read_card

_KEPT = 4
"""Models whose numbers are at hand when they are chosen again."""


@dataclass(frozen=True, slots=True, eq=False)
class ReadModel:
    """A model's card, and what it learned."""

    card: Card
    learned: Learned


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """What the filters of a model make of a drawing: float32 array (n_filters, rows, columns)."""

    responses: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Voted:
    """Who votes on a drawing.

    Parameters
    ----------
    drawing : uint8 array of shape (28, 28)
        As the model gets it.
    votes : Votes
    images : uint8 array of shape (k, 28, 28)
        Of the voters; paper where the letters are not there.
    found : bool array of shape (k,)
        Whose pictures are there.
    """

    drawing: Images
    votes: Votes
    images: Images
    found: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Sent:
    """Letters that were sent through a tree's first questions.

    Parameters
    ----------
    arrived : tuple of Arrived
    n : int
        How many letters.
    are_learned_from : bool
        Whether they are the very letters that it learned from; all letters of the data otherwise.
    """

    arrived: tuple[Arrived, ...]
    n: int
    are_learned_from: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Data:
    """The letters of a k-nearest-neighbours model, as it sees them."""

    letters: LetterSet
    points: NDArray[np.float32]


class LearnedModels(QObject):
    """Reads what models learned, and asks it; of each model the newest question wins.

    Signals
    -------
    was_read(Path, ReadModel or str)
        What a model learned; or a sentence why it cannot be read.
    answered(Path, Seen or Voted)
        What it makes of the drawing that was asked about last.
    was_sent(Path, Sent)
        Where the letters go in a tree.
    """

    was_read = Signal(object, object)
    answered = Signal(object, object)
    was_sent = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = Background("what was learned", self)
        self._asking = Background("asking what was learned", self)
        self._known: dict[Path, ReadModel] = {}
        self._reads: dict[Path, Job] = {}
        self._asks: dict[Path, Job] = {}
        self._data: dict[Path, _Data] = {}

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or computed."""
        return self._reading.is_busy or self._asking.is_busy

    def known(self, path: Path) -> ReadModel | None:
        """Return what a model learned, if it has been read."""
        return self._known.get(path)

    def read(self, path: Path) -> None:
        """Read a model, unless that is under way."""
        if path in self._known:
            self.was_read.emit(path, self._known[path])
        elif path not in self._reads:
            self._reads[path] = self._reading.do(
                lambda job: ReadModel(read_card(path), learned(path)),
                partial(self._take_read, path),
            )

    def ask(self, path: Path, question: Question) -> None:
        """Ask a model that was read about a drawing."""
        if (before := self._asks.pop(path, None)) is not None:
            before.cancel()
        model = self._known.get(path)
        if model is None or question.is_empty:
            return
        data = self._data.get(path)
        self._asks[path] = self._asking.do(
            lambda job: _answer(model, question, data), partial(self._take_answer, path)
        )

    def take_letters(self, path: Path, letters: LetterSet) -> None:
        """Take the letters that a model was trained on: voters are looked up among them."""
        model = self._known.get(path)
        if model is None:
            return
        if isinstance(model.learned, TreeLevels):
            tree = model.learned
            self._asking.do(
                lambda job: _send(tree, model.card, letters), partial(self._take_sent, path)
            )
        elif isinstance(model.learned, VotingLetters) and path not in self._data:
            voting = model.learned
            self._asking.do(
                lambda job: _Data(letters, voting.project(letters.images)),
                partial(self._take_data, path),
            )

    def close(self) -> None:
        """Give up what is under way."""
        self._reading.close()
        self._asking.close()

    def _take_read(self, path: Path, found: ReadModel | Failure) -> None:
        del self._reads[path]
        if isinstance(found, FAILURES):
            self.was_read.emit(path, error_text(found))
            return
        self._known[path] = found
        for old in list(self._known)[:-_KEPT]:
            del self._known[old]
            self._data.pop(old, None)
        self.was_read.emit(path, found)

    def _take_answer(self, path: Path, found: Seen | Voted | Failure | None) -> None:
        self._asks.pop(path, None)
        if isinstance(found, Seen | Voted):
            self.answered.emit(path, found)

    def _take_sent(self, path: Path, found: Sent | Failure) -> None:
        if isinstance(found, Sent):
            self.was_sent.emit(path, found)

    def _take_data(self, path: Path, found: _Data | Failure) -> None:
        if isinstance(found, _Data) and path in self._known:
            self._data[path] = found
            self.was_sent.emit(path, None)


def _answer(model: ReadModel, question: Question, data: _Data | None) -> Seen | Voted | None:
    """Ask what a model learned about a drawing; None where that says nothing of one."""
    picture = _picture(question, model.card.framing)
    if isinstance(model.learned, Filters):
        return Seen(model.learned.responses(picture))
    if not isinstance(model.learned, VotingLetters):
        return None
    votes = model.learned.votes(picture)
    images = np.zeros((len(votes.places), *picture.shape), np.uint8)
    places = np.full(len(images), -1)
    if data is not None:
        places = model.learned.find(votes.places, data.points, data.letters.labels)
        images[places >= 0] = data.letters.images[places[places >= 0]]
    return Voted(picture, votes, images, places >= 0)


def _picture(question: Question, framing: Framing) -> Images:
    """Return a drawing as a model gets it: uint8 (28, 28)."""
    if isinstance(question.drawn, Ink):
        picture: Images = rasterize_many(PackedInks.single(question.drawn), framing)[0]
        return picture
    return question.drawn.framed(framing)


def _send(tree: TreeLevels, card: Card, letters: LetterSet) -> Sent:
    """Send the letters that a tree learned from through its questions, or else all there are."""
    try:
        chosen = fitted_part(card, letters)
    except UserError:  # a stranger's card, or one from before cards said it
        return Sent(tree.arrived(letters.images, letters.labels), len(letters), False)
    images, labels = letters.images[chosen], letters.labels[chosen]
    return Sent(tree.arrived(images, labels), len(chosen), True)
