"""Ink in, prediction out: the newest ink wins, nothing queues up."""

import time
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from letterpad.errors import UserError
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.text.translation import error_text
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


class _Question(NamedTuple):
    """What the model is asked about, and the lines on which an ink was written, if on any."""

    drawn: Ink | LetterPicture
    lines: WritingLines | None

    def is_same(self, other: "_Question") -> bool:
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
    answered(Prediction)
    failed(str)
        A sentence: the live model cannot answer, and is asked no more.
    """

    answered = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recognizer: Recognizer | None = None
        self._is_slow = False
        self._question = _Question(EMPTY, None)
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

    def set_recognizer(self, recognizer: Recognizer, *, is_slow: bool) -> None:
        """Answer with another model from now on, the present ink first; see `is_slow`."""
        self._drop()
        self._recognizer, self._is_slow = recognizer, is_slow
        self.ask(*self._question)

    @Slot(bool)
    def set_pictures_only(self, pictures_only: bool) -> None:
        """Answer from the pictures of inks alone from now on, or from all that the model reads."""
        self._drop()
        self._pictures_only = pictures_only
        self.ask(*self._question)

    def ask(self, ink: Ink | LetterPicture, lines: WritingLines | None = None) -> None:
        """Answer this ink or picture soon; an older one that still waits is forgotten.

        `lines` are those on which an ink was written, see `Recognizer.predict`.
        """
        self._question = _Question(ink, lines)
        takes_long = isinstance(ink, LetterPicture) or ink.n_points > MANY_POINTS
        if not (self._is_slow or takes_long):
            self._drop()  # what is still to come is about an older ink
            self._soon.start()
        elif self._asking is None:
            self._soon.stop()
            self._ask_in_background()

    def close(self) -> None:
        """End what is being answered."""
        self._soon.stop()
        if self._recognizer is not None:
            self._recognizer.interrupt.stop()
        self._background.close()

    def _drop(self) -> None:
        self._soon.stop()
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None

    @Slot()
    def _answer_now(self) -> None:
        if self._recognizer is None:
            return
        try:
            prediction = _answer(self._recognizer, self._question, self._pictures_only)
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
                lambda job: _answer(recognizer, question, pictures_only), self._take_answer
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
        self._drop()
        self._recognizer = None
        self.failed.emit(error_text(error))


def _answer(recognizer: Recognizer, question: _Question, pictures_only: bool) -> Prediction:
    """Ask a model about an ink, or a picture as it wants them framed."""
    drawn, lines = question
    if isinstance(drawn, LetterPicture):
        return recognizer.predict_picture(drawn.framed(recognizer.card.framing))
    return recognizer.predict(drawn, lines, pictures_only=pictures_only)
