"""One ink, every model: those beside the answer are asked at every move, the newest ink wins."""

import time
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from letterpad.gui.controllers.asked_model import AskedModel, Drawn
from letterpad.gui.controllers.live_answer import LiveAnswer, Question
from letterpad.gui.controllers.pinned_models import PinnedModel, Pinning
from letterpad.gui.controllers.pins import Key
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import Framing, rasterize_many
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.recognition.prediction import Prediction
from letterpad.recognition.writing_lines import WritingLines

BUDGET_MS = 4.0
"""Milliseconds that all models together may take on the window's thread at each pen move."""

_GUESS_MS = 0.5
"""What a quick model takes, before it has answered for the first time."""


@dataclass(frozen=True, slots=True, eq=False)
class ModelAnswer:
    """A model beside the answer, and what it answers.

    Parameters
    ----------
    key : Key
        Its run's file, or None for the shipped recogniser.
    name : str
    is_live : bool
    prediction : Prediction or None
        None while there is none yet.
    pinned : Prediction or None
        Of the pinned drawing, if there is one.
    is_behind : bool
        Whether `prediction` is about an older drawing, or is still to come.
    disagrees : bool
        Whether it reads another letter than the live model.
    is_slow : bool
    milliseconds : float or None
        What an answer takes, usually.
    problem : str
        A sentence, if it cannot be opened or cannot answer.
    """

    key: Key
    name: str
    is_live: bool = False
    prediction: Prediction | None = None
    pinned: Prediction | None = None
    is_behind: bool = False
    disagrees: bool = False
    is_slow: bool = False
    milliseconds: float | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """What all models beside the answer say.

    Parameters
    ----------
    rows : tuple of ModelAnswer
    pinned : Ink, LetterPicture or None
        The drawing that is kept beside the present one.
    """

    rows: tuple[ModelAnswer, ...] = ()
    pinned: Ink | LetterPicture | None = None


class OtherAnswers(QObject):
    """Asks the models beside the answer about the drawing, and about the one that is pinned.

    Quick ones are asked on the window's thread as soon as the event queue is empty, as long as they
    take no more than `BUDGET_MS` together. Any other one has a thread of its own and lags alone, as
    all do with a picture or a very long drawing. The live model is not asked twice: what it says is
    taken from `LiveAnswer`.

    Signals
    -------
    answered(Answers)
    can_pin_changed(bool)
        Whether there is a drawing that can be pinned.
    """

    answered = Signal(object)
    can_pin_changed = Signal(bool)

    def __init__(self, live: LiveAnswer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._models: tuple[PinnedModel, ...] = ()
        self._asked: dict[Key, AskedModel] = {}
        self._retired: list[AskedModel] = []
        self._question = Question(EMPTY)
        self._pinned: Question | None = None
        self._pictures_only = False
        self._is_active = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._answer_now)
        live.answered.connect(self._take_live)

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._soon.isActive() or any(asked.is_busy for asked in self._asked.values())

    def close(self) -> None:
        """End what is being answered."""
        self._soon.stop()
        for asked in (*self._asked.values(), *self._retired):
            asked.close()

    @Slot(object)
    def set_models(self, pinning: Pinning) -> None:
        """Ask these models from now on."""
        self._models = pinning.models
        there = {model.key: model.model for model in pinning.models if model.model is not None}
        for key in [key for key, asked in self._asked.items() if asked.model is not there.get(key)]:
            self._retired.append(self._asked.pop(key))
        for key, model in there.items():
            if key not in self._asked:
                asked = AskedModel(model, self)
                asked.answered.connect(self._tell)
                self._asked[key] = asked
                if self._pinned is not None:
                    asked.ask_about_pinned(self._pinned, self._pictures_only)
        self._prune()
        self._ask_soon()
        self._tell()

    def ask(self, ink: Ink | LetterPicture, lines: WritingLines | None = None) -> None:
        """Answer this ink or picture soon; an older one that still waits is forgotten."""
        was_empty, self._question = self._question.is_empty, Question(ink, lines)
        if was_empty is not self._question.is_empty:
            self.can_pin_changed.emit(was_empty)
        self._ask_soon()

    @Slot(bool)
    def set_pictures_only(self, pictures_only: bool) -> None:
        """Answer from the pictures of inks alone from now on, or from all that each model reads."""
        self._pictures_only = pictures_only
        for asked in self._asked.values():
            asked.set_pictures_only(pictures_only)
            if self._pinned is not None:
                asked.ask_about_pinned(self._pinned, pictures_only)
        self._ask_soon()

    @Slot(bool)
    def set_active(self, is_active: bool) -> None:
        """Answer from now on, or not while nobody sees it."""
        self._is_active = is_active
        self._ask_soon()

    @Slot(bool)
    def pin_drawing(self, is_pinned: bool) -> None:
        """Keep the present drawing and its answers beside the next one, or do so no more."""
        self._pinned = self._question if is_pinned and not self._question.is_empty else None
        for asked in self._asked.values():
            if self._pinned is None:
                asked.unpin()
            elif asked.is_about(self._pinned):
                asked.unpin()
                asked.pinned = asked.prediction
            else:
                asked.ask_about_pinned(self._pinned, self._pictures_only)
        self._tell()

    def _ask_soon(self) -> None:
        if self._is_active:
            self._soon.start()

    def _prune(self) -> None:
        """Let go of models that are asked no more, once they have come to their end."""
        for asked in [asked for asked in self._retired if asked.retire()]:
            self._retired.remove(asked)
            asked.deleteLater()

    @Slot(object)
    def _take_live(self, prediction: Prediction) -> None:
        """Take the live model's answer; the others' come with it if they are quick."""
        for model in self._models:
            asked = self._asked.get(model.key)
            if model.is_live and asked is not None and prediction.classes == _classes(asked):
                asked.take(prediction, self._live.answered_question)
        if not self._soon.isActive():
            self._tell()

    @Slot()
    def _answer_now(self) -> None:
        spent = 0.0
        pictures: dict[Framing, Drawn] = {}  # most models share one
        for model in self._models:
            asked = self._asked.get(model.key)
            if asked is None or model.is_live:
                continue
            takes = _GUESS_MS if asked.cost is None else asked.cost
            is_quick = not (asked.model.is_slow or self._question.takes_long)
            if is_quick and spent + takes <= BUDGET_MS:
                framing = asked.model.recognizer.card.framing
                if framing not in pictures:
                    pictures[framing] = _drawn(self._question, framing)
                    spent += pictures[framing].milliseconds
                spent += takes
                asked.ask_now(self._question, self._pictures_only, pictures[framing])
            else:
                asked.ask_aside(self._question, self._pictures_only)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        if self._is_active:
            pinned = None if self._pinned is None else self._pinned.drawn
            self.answered.emit(Answers(self._rows(), pinned))

    def _rows(self) -> tuple[ModelAnswer, ...]:
        live = next((self._asked.get(each.key) for each in self._models if each.is_live), None)
        is_live_there = live is not None and live.is_about(self._question)
        rows = []
        for model in self._models:
            asked = self._asked.get(model.key)
            if asked is None:
                rows.append(
                    ModelAnswer(model.key, model.name, model.is_live, problem=model.problem)
                )
                continue
            is_behind = not (asked.problem or asked.is_about(self._question))
            disagrees = (
                live is not None
                and is_live_there
                and not is_behind
                and differ(live.prediction, asked.prediction)
            )
            rows.append(
                ModelAnswer(
                    model.key,
                    model.name,
                    model.is_live,
                    asked.prediction,
                    asked.pinned,
                    is_behind,
                    disagrees,
                    asked.model.is_slow,
                    asked.milliseconds,
                    asked.problem,
                )
            )
        return tuple(rows)


def differ(one: Prediction | None, other: Prediction | None) -> bool:
    """Tell whether two models read different letters in a drawing.

    Upper and lower case count where both tell them apart. A letter differs from no letter.
    """
    if one is None or other is None or one.is_empty or other.is_empty:
        return False
    if not (one.is_letter and other.is_letter):
        return one.is_letter is not other.is_letter
    cases = one.told_case(one.answer), other.told_case(other.answer)
    if all(cases):
        return cases[0] != cases[1]
    return one.answer.casefold() != other.answer.casefold()


def _drawn(question: Question, framing: Framing) -> Drawn:
    """Draw the picture of an ink."""
    assert isinstance(question.drawn, Ink)
    began = time.perf_counter()
    picture = rasterize_many(PackedInks.single(question.drawn), framing)[0]
    return Drawn(picture, (time.perf_counter() - began) * 1e3)


def _classes(asked: AskedModel) -> tuple[str, ...]:
    return asked.model.recognizer.classes
