"""Ink in, prediction out: the newest ink wins, nothing queues up."""

import time
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from letterpad.errors import UserError
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.text.translation import error_text
from letterpad.ink.raster import Images
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.pictures.letter_picture import LetterPicture
from letterpad.recognition.recognizer import Prediction, Recognizer
from letterpad.recognition.writing_lines import WritingLines

SLOW_MS = 4.0
"""Milliseconds. A model that takes longer for one answer is asked in a thread."""

MANY_POINTS = 2000
"""An ink with more of them is drawn as a picture for longer than that, whatever the model."""

_TRIALS = 5
_TRIAL = Ink.of([[(0, 100), (40, 0), (80, 100)], [(20, 60), (60, 60)]])


class Question(NamedTuple):
    """What a model is asked about, and the lines on which an ink was written, if on any."""

    drawn: Ink | LetterPicture
    lines: WritingLines | None = None

    @property
    def takes_long(self) -> bool:
        """Whether any model takes longer than `SLOW_MS` for it."""
        return isinstance(self.drawn, LetterPicture) or self.drawn.n_points > MANY_POINTS

    @property
    def is_empty(self) -> bool:
        """Whether nothing is drawn."""
        return isinstance(self.drawn, Ink) and self.drawn.is_empty

    def is_same(self, other: "Question") -> bool:
        """Tell whether both are about the same drawing, on the same lines."""
        return self.drawn is other.drawn and self.lines == other.lines


def is_slow(recognizer: Recognizer) -> bool:
    """Measure whether a model takes longer than `SLOW_MS` for an answer.

    This takes as long as some answers do, so it is not for the window's thread.

    Raises
    ------
    UserError
        If it cannot answer.
    """
    waited: list[float] = []
    computed: list[float] = []
    while len(waited) < _TRIALS:
        # Of this thread alone: the window's takes turns with it, above all at the start.
        began = time.thread_time()
        waited.append(recognizer.predict(_TRIAL).milliseconds)
        computed.append((time.thread_time() - began) * 1e3)
        # The first answers of a session are slow ones, but not that slow.
        if len(waited) == 2 and min(*waited, *computed) > _TRIALS * SLOW_MS:
            return True
    return float(min(np.median(waited), np.median(computed))) > SLOW_MS


class LiveAnswer(QObject):
    """Asks the live model.

    A quick model is asked on the GUI thread as soon as the event queue is empty; a slow one in a
    thread, as any model about a very long drawing or a picture. It is always asked about the newest
    ink, or picture.

    Signals
    -------
    asked(Question)
        There is another drawing; its answer may take a while.
    answered(Prediction)
    failed(str)
        A sentence: the live model cannot answer, and is asked no more.
    """

    asked = Signal(object)
    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recognizer: Recognizer | None = None
        self._is_slow = False
        self._question = Question(EMPTY)
        self._pictures_only = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._answer_now)
        self._background = Background("live answer", self)
        self._asking: Job | None = None
        self._asked = self._question

    @property
    def recognizer(self) -> Recognizer | None:
        """The live model."""
        return self._recognizer

    @property
    def question(self) -> Question:
        """The newest drawing."""
        return self._question

    @property
    def answered_question(self) -> Question:
        """What the answer that was told last is about."""
        return self._asked

    @property
    def is_behind(self) -> bool:
        """Whether the answer to the newest ink is still to come."""
        is_asked = self._soon.isActive() or self._asking is not None
        return is_asked or not self._question.is_same(self._asked)

    def set_recognizer(self, recognizer: Recognizer, *, is_slow: bool) -> None:
        """Answer with another model from now on, the present ink first; see `is_slow`."""
        self.drop()
        self._recognizer, self._is_slow = recognizer, is_slow
        self.ask(*self._question)

    @Slot(bool)
    def set_pictures_only(self, pictures_only: bool) -> None:
        """Answer from the pictures of inks alone from now on, or from all that the model reads."""
        self.drop()
        self._pictures_only = pictures_only
        self.ask(*self._question)

    def ask(self, ink: Ink | LetterPicture, lines: WritingLines | None = None) -> None:
        """Answer this ink or picture soon; an older one that still waits is forgotten.

        `lines` are those on which an ink was written, see `Recognizer.predict`.
        """
        self._question = Question(ink, lines)
        self.asked.emit(self._question)
        if not (self._is_slow or self._question.takes_long):
            self.drop()  # what is still to come is about an older ink
            self._soon.start()
        elif self._asking is None:
            self._soon.stop()
            self._ask_in_background()

    def retire(self) -> bool:
        """Ask no more; return whether nothing is computed any more. Does not wait.

        What is computed goes on to its end, unheard: others may ask the same network.
        """
        self.drop()
        self._recognizer = None
        return self._background.close(0)

    def close(self) -> None:
        """End what is being answered."""
        self._soon.stop()
        if self._recognizer is not None:
            self._recognizer.interrupt.stop()
        self._background.close()

    def drop(self) -> None:
        """Forget the answer that is to come."""
        self._soon.stop()
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    @Slot()
    def _answer_now(self) -> None:
        if self._recognizer is None:
            return
        self._asked = self._question
        try:
            prediction = answer_to(self._recognizer, self._question, self._pictures_only)
        except UserError as error:
            self._give_up(error)
        else:
            self.answered.emit(prediction)

    def _ask_in_background(self) -> None:
        recognizer, question = self._recognizer, self._question
        pictures_only = self._pictures_only
        if recognizer is not None:
            self._asked = question
            self._asking = self._background.do(
                lambda job: answer_to(recognizer, question, pictures_only), self._take_answer
            )

    def _take_answer(self, answer: Prediction | Failure) -> None:
        self._asking = None
        if not isinstance(answer, Prediction):
            self._give_up(answer)
            return
        self.answered.emit(answer)
        if not self._question.is_same(self._asked) and self._asking is None:
            self.ask(*self._question)

    def _give_up(self, error: Failure) -> None:
        self.drop()
        self._recognizer = None
        self.failed.emit(error_text(error))


def answer_to(
    recognizer: Recognizer,
    question: Question,
    pictures_only: bool,
    picture: Images | None = None,
) -> Prediction:
    """Ask a model about an ink, or a picture as it wants them framed.

    `picture` is the ink's in the model's framing, where it has been drawn.

    Raises
    ------
    UserError
        If it cannot answer.
    """
    drawn, lines = question
    if isinstance(drawn, LetterPicture):
        return recognizer.predict_picture(drawn.framed(recognizer.card.framing))
    if picture is None:
        return recognizer.predict(drawn, lines, pictures_only=pictures_only)
    return recognizer.predict(drawn, lines, pictures_only=pictures_only, picture=picture)
