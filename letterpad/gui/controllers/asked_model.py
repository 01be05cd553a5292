"""One model beside the answer: asked on the window's thread where it is quick, else in one."""

import time
from collections import deque
from collections.abc import Collection
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.errors import UserError
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.controllers.live_answer import LiveAnswer, Question, answer_to
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.text.translation import error_text
from letterpad.ink.raster import Images
from letterpad.ink.strokes import EMPTY
from letterpad.recognition.prediction import Prediction

_N_TIMED = 15
"""Answers of which the median time is told: a figure that can be read, and that forgets."""


class Drawn(NamedTuple):
    """An ink's picture: uint8 array of shape (28, 28), and how long drawing it took."""

    picture: Images
    milliseconds: float


class AskedModel(QObject):
    """Asks one model about the newest drawing, and once about the one that is pinned.

    Signals
    -------
    answered()
        There is something new that was computed in a thread: an answer, or that there is none.

    Attributes
    ----------
    prediction, pinned : Prediction or None
        Of the drawing, and of the pinned one.
    problem : str
        A sentence: it cannot answer, and is asked no more; else "".
    """

    answered = Signal()

    def __init__(self, model: OpenModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.prediction: Prediction | None = None
        self.pinned: Prediction | None = None
        self._times: deque[float] = deque(maxlen=_N_TIMED)
        self._costs: deque[float] = deque(maxlen=_N_TIMED)
        self.problem = ""
        self._answered = Question(EMPTY)
        self._lane: LiveAnswer | None = None
        self._aside = Background("pinned drawing", self)
        self._pinning: Job | None = None

    @property
    def milliseconds(self) -> float | None:
        """What an answer takes: the median of the last ones; None before the first."""
        return _median(self._times)

    @property
    def cost(self) -> float | None:
        """Milliseconds of this thread's processor time that `ask_now` takes; None if not known.

        Other work on the machine does not count: in a thread, an answer would take longer still.
        """
        return _median(self._costs)

    def is_about(self, question: Question) -> bool:
        """Tell whether `prediction` is the answer to this."""
        return self.prediction is not None and self._answered.is_same(question)

    def take(self, prediction: Prediction, question: Question, beside: float = 0.0) -> None:
        """Take an answer of this model that was computed elsewhere.

        `beside` are milliseconds that an answer of its own takes, and this one has not taken.
        """
        self.prediction, self._answered = prediction, question
        if not prediction.is_empty:
            self._times.append(prediction.milliseconds + beside)

    def forget(self) -> None:
        """Forget the answer: another one to the same drawing will come."""
        self.prediction = None

    def ask_now(self, question: Question, pictures_only: bool, drawn: Drawn) -> None:
        """Ask on this thread; an answer that is to come from another one is dropped.

        `drawn` is the ink's picture in the framing of the model.
        """
        if self.problem or self.is_about(question):
            return
        if self._lane is not None:
            self._lane.drop()
        began = time.thread_time()
        try:
            answer = answer_to(self.model.recognizer, question, pictures_only, drawn.picture)
            self.take(answer, question, drawn.milliseconds)
        except UserError as error:
            self._fail(error_text(error))
        if not question.is_empty:
            self._costs.append((time.thread_time() - began) * 1e3)

    def ask_aside(self, question: Question, pictures_only: bool) -> None:
        """Ask in a thread about the newest question as soon as it has answered an older one."""
        if self.problem or self.is_about(question):
            return
        if self._lane is None:
            self._lane = LiveAnswer(self)
            self._lane.answered.connect(self._take_from_lane)
            self._lane.failed.connect(self._fail)
            self._lane.set_pictures_only(pictures_only)
            self._lane.ask(*question)
            self._lane.set_recognizer(self.model.recognizer, is_slow=True)
        else:
            self._lane.ask(*question)

    def set_pictures_only(self, pictures_only: bool) -> None:
        """Let a thread that answers do so from the pictures alone, or from all."""
        self.forget()
        if self._lane is not None:
            self._lane.set_pictures_only(pictures_only)
            self._lane.drop()  # that was about what it was asked last, which may be old

    def ask_about_pinned(self, question: Question, pictures_only: bool) -> None:
        """Ask in a thread about the drawing that is pinned, once."""
        self.unpin()
        if self.problem:
            return
        recognizer = self.model.recognizer
        self._pinning = self._aside.do(
            lambda job: answer_to(recognizer, question, pictures_only), self._take_pinned
        )

    def unpin(self) -> None:
        """Forget the pinned drawing's answer."""
        self.pinned = None
        if self._pinning is not None:
            self._pinning.cancel()
            self._pinning = None

    def retire(self) -> bool:
        """Ask no more; return whether nothing is computed any more. Does not wait."""
        self.unpin()
        is_lane_done = self._lane is None or self._lane.retire()
        return self._aside.close(0) and is_lane_done

    @property
    def is_busy(self) -> bool:
        """Whether an answer is being computed in a thread."""
        return self._aside.is_busy or (self._lane is not None and self._lane.is_behind)

    def close(self) -> None:
        """End what is computed, and wait for it."""
        self.model.recognizer.interrupt.stop()
        if self._lane is not None:
            self._lane.close()
        self._aside.close()

    @Slot(object)
    def _take_from_lane(self, prediction: Prediction) -> None:
        assert self._lane is not None
        self.take(prediction, self._lane.answered_question)
        self.answered.emit()

    def _take_pinned(self, prediction: Prediction | Failure) -> None:
        self._pinning = None
        if isinstance(prediction, Prediction):
            self.pinned = prediction
            self.answered.emit()
        else:
            self._fail(error_text(prediction))

    @Slot(str)
    def _fail(self, sentence: str) -> None:
        self.prediction, self.problem = None, sentence
        self.unpin()
        self.answered.emit()


def _median(times: Collection[float]) -> float | None:
    return sorted(times)[len(times) // 2] if times else None
