"""Why the live model reads what it reads: computed beside the answer, the newest drawing first."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from letterpad.errors import UserError
from letterpad.explaining.asking import Asked, ask_about_parts
from letterpad.explaining.linear import Contrast, LinearModel, linear_model
from letterpad.explaining.prefixes import MOMENTS, TimeLine, moments, time_line
from letterpad.gui.controllers.background import Failure, Job
from letterpad.gui.controllers.live_answer import Question
from letterpad.gui.controllers.newest import Newest
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.text.translation import error_text
from letterpad.ink.strokes import Ink
from letterpad.recognition.prediction import Prediction

_VERY_SLOW_MS = 60.0
"""Milliseconds for an answer. A model that takes longer is asked less often still."""


@dataclass(frozen=True, slots=True)
class _Care:
    """How often a model is asked: pixels between patches, and moments of a time line."""

    step: int
    moments: int


_QUICK, _SLOW, _VERY_SLOW = _Care(2, MOMENTS), _Care(4, 20), _Care(5, 8)


@dataclass(frozen=True, slots=True, eq=False)
class Explained:
    """What is known of one drawing.

    Parameters
    ----------
    question : Question
    prediction : Prediction
    asked : Asked
    """

    question: Question
    prediction: Prediction
    asked: Asked


class Explanations(QObject):
    """Explains the answers of one model, in a thread of its own.

    Of a model that is linear in the pixels `contrast` knows the exact reasons at once; any model is
    asked about parts of the drawing, see `letterpad.explaining.asking`.

    Signals
    -------
    model_known()
        It is known from now on whether the model is linear.
    explained(Explained)
    failed(str)
        A sentence: the model cannot be asked.
    """

    model_known = Signal()
    explained = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reading = Newest("weights", self)
        self._asking = Newest("why", self)
        self._model: OpenModel | None = None
        self._linear: LinearModel | None = None
        self._is_known = False
        self._waiting: tuple[Question, Prediction] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is still to come."""
        return self._reading.is_busy or self._asking.is_busy

    @property
    def is_linear(self) -> bool:
        """Whether the model is known to be linear in the pixels."""
        return self._linear is not None

    def close(self) -> None:
        """End all that is computed, and wait for it."""
        self._reading.close()
        self._asking.close()

    def set_model(self, model: OpenModel) -> None:
        """Explain another model's answers from now on."""
        if model is self._model:
            return
        self._reading.drop()
        self._asking.drop()
        self._model, self._linear, self._is_known, self._waiting = model, None, False, None
        path = model.recognizer.path
        if model.recognizer.reads_paths or model.recognizer.split_cases:
            self._take_linear(None)
        else:
            self._reading.do(lambda job: linear_model(path), self._take_linear)

    def contrast(self, prediction: Prediction, first: str, second: str) -> Contrast | None:
        """Return the exact reasons for one letter rather than another; None where they are not."""
        linear = self._linear
        if linear is None or not {first, second} <= set(linear.classes):
            return None
        return linear.contrast(first, second, prediction.picture)

    def ask(self, question: Question, prediction: Prediction) -> None:
        """Ask the model about the parts of a drawing; `explained` tells what it answers."""
        self._waiting = (question, prediction)
        if not self._is_known or self._model is None or prediction.is_empty:
            return
        self._waiting = None
        if self._model.is_slow:
            self._asking.drop()  # it gives up within a few answers
        work = partial(_ask, self._model, question, prediction, not self.is_linear)
        self._asking.do(work, partial(self._take, question, prediction))

    def _take_linear(self, linear: LinearModel | Failure | None) -> None:
        # A file that has gone or changed since it was opened: its network still answers.
        self._linear = linear if isinstance(linear, LinearModel) else None
        self._is_known = True
        self.model_known.emit()
        if self._waiting is not None:
            self.ask(*self._waiting)

    def _take(self, question: Question, prediction: Prediction, asked: Asked | Failure) -> None:
        if isinstance(asked, Asked):
            self.explained.emit(Explained(question, prediction, asked))
        else:
            self.failed.emit(error_text(asked))


class TimeLines(QObject):
    """Asks the model what it reads at every moment of a drawing, in a thread of its own.

    Signals
    -------
    found(Question, TimeLine)
    failed(str)
        A sentence: the model cannot be asked.
    """

    found = Signal(object, object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asking = Newest("time line", self)
        self._model: OpenModel | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is still to come."""
        return self._asking.is_busy

    def close(self) -> None:
        """End what is computed, and wait for it."""
        self._asking.close()

    def set_model(self, model: OpenModel) -> None:
        """Ask another model from now on."""
        if model is not self._model:
            self._asking.drop()
            self._model = model

    def ask(self, question: Question, prediction: Prediction) -> None:
        """Ask about an ink; `found` tells what was read when."""
        if self._model is None or prediction.is_empty or not isinstance(question.drawn, Ink):
            self._asking.drop()
            return
        if self._model.is_slow:
            self._asking.drop()
        work = partial(_ask_when, self._model, question, prediction)
        self._asking.do(work, partial(self._take, question))

    def _take(self, question: Question, line: TimeLine | Failure) -> None:
        if isinstance(line, TimeLine):
            self.found.emit(question, line)
        else:
            self.failed.emit(error_text(line))


def _care(model: OpenModel, prediction: Prediction) -> _Care:
    if not model.is_slow:
        return _QUICK
    return _SLOW if prediction.milliseconds < _VERY_SLOW_MS else _VERY_SLOW


def _patience(model: OpenModel, job: Job) -> Callable[[], bool] | None:
    """Return what tells a slow model that a newer drawing has come."""
    return (lambda: job.is_cancelled) if model.is_slow else None


def _reads_picture_alone(model: OpenModel, prediction: Prediction) -> bool:
    """Tell whether the model reads paths, but answered the picture alone."""
    return model.recognizer.reads_paths and prediction.path is None


def _ask(
    model: OpenModel, question: Question, prediction: Prediction, with_occlusion: bool, job: Job
) -> Asked:
    """Ask about the parts of a drawing.

    Raises
    ------
    UserError
        If the model cannot answer.
    """
    drawn = question.drawn
    return ask_about_parts(
        model.recognizer,
        prediction.picture,
        drawn if isinstance(drawn, Ink) else None,
        pictures_only=_reads_picture_alone(model, prediction),
        with_occlusion=with_occlusion,
        step=_care(model, prediction).step,
        is_given_up=_patience(model, job),
    )


def _ask_when(model: OpenModel, question: Question, prediction: Prediction, job: Job) -> TimeLine:
    """Ask what was read when.

    Raises
    ------
    UserError
        If the model cannot answer.
    """
    ink = question.drawn
    if not isinstance(ink, Ink):
        raise UserError("Of a picture it is not known how it was drawn.")
    return time_line(
        model.recognizer,
        ink,
        question.lines,
        moments(ink, _care(model, prediction).moments),
        pictures_only=_reads_picture_alone(model, prediction),
        is_given_up=_patience(model, job),
    )
