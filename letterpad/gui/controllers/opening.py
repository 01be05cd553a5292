"""A model file is opened in a thread, read, tried out and timed, while another one answers."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QObject, Signal

from letterpad import paths
from letterpad.errors import UserError
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.controllers.live_answer import is_slow
from letterpad.library import Library
from letterpad.recognition.onnx_session import Interrupt
from letterpad.recognition.recognizer import SHIPPED, OpeningStep, Recognizer

_LOG = logging.getLogger(__name__)

Step = OpeningStep | Literal["time", "copy"]
"""What is done to a model that is opened; a copy is made only of one that is added."""

STEPS: tuple[Step, ...] = (*get_args(OpeningStep), "time", "copy")
"""All steps, in their order."""


@dataclass(frozen=True, slots=True)
class OpenModel:
    """A model that can be asked.

    Parameters
    ----------
    recognizer : Recognizer
    is_slow : bool
        As `letterpad.gui.controllers.live_answer.is_slow` measured it.
    run : Path or None
        Its run's; None for the shipped recogniser.
    """

    recognizer: Recognizer
    is_slow: bool
    run: Path | None

    def with_cases(self, apart: bool) -> "OpenModel":
        """Return the same model, its upper and lower case apart where it can tell them."""
        apart = apart and bool(self.recognizer.card.cased_classes)
        if apart == self.recognizer.split_cases:
            return self
        return replace(self, recognizer=self.recognizer.with_cases(apart))


class ModelOpening(QObject):
    """Opens one model at a time; the newest wins.

    Signals
    -------
    began(str)
        What is opened.
    stepped(str)
        A `Step` of it has begun.
    ended()
        It is there, or was given up.
    """

    began = Signal(str)
    stepped = Signal(str)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("opening a model", self)
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a model is being opened."""
        return self._job is not None

    def open(
        self,
        name: str,
        work: Callable[[Job], OpenModel],
        then: Callable[[OpenModel | Failure], None],
    ) -> None:
        """Open a model by `work`, instead of one that is being opened."""
        self.cancel()
        self._job = self._background.do(
            partial(in_words, name, work), partial(self._end, then), self.stepped.emit
        )
        self.began.emit(name)

    def cancel(self) -> None:
        """Give up what is being opened."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit()

    def close(self) -> None:
        """Give it up, and wait until it has ended."""
        self.cancel()
        self._background.close()

    def _end(self, then: Callable[[OpenModel | Failure], None], model: OpenModel | Failure) -> None:
        self._job = None
        self.ended.emit()
        then(model)


def in_words(name: str, work: Callable[[Job], OpenModel], job: Job) -> OpenModel:
    """Do the work; whatever goes wrong, a sentence comes of it, and another model can answer.

    Raises
    ------
    UserError, OSError
    """
    try:
        return work(job)
    except FAILURES:
        raise
    except Exception as error:
        _LOG.exception("%s could not be opened.", name)
        raise UserError(
            "{name} cannot be opened ({kind}: {error}).",
            name=name,
            kind=type(error).__name__,
            error=error,
        ) from error


def opened(file: Path | None, job: Job) -> OpenModel:
    """Open a run's file, or the shipped recogniser; the job is told of the steps.

    Raises
    ------
    UserError
        As `Recognizer`, or if it does not answer.
    """
    interrupt = Interrupt()
    job.on_cancel(interrupt.stop)
    path = paths.resource(SHIPPED) if file is None else file
    recognizer = Recognizer(path, interrupt=interrupt, on_step=job.tell)
    job.tell("time")
    return OpenModel(recognizer, is_slow(recognizer), file)


def added(file: Path, library: Library, job: Job) -> OpenModel:
    """Open a file from elsewhere and copy it into the library; one that cannot answer stays out.

    Raises
    ------
    UserError, OSError
        As `opened`, or if it cannot be copied.
    """
    model = opened(file, job)
    job.tell("copy")
    run = library.open_file(file, lambda: job.is_cancelled)
    return OpenModel(model.recognizer.at(run.path), model.is_slow, run.path)
