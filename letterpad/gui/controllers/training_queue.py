"""Several trainings one after another: what is waiting, what became of each, the time left."""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.errors import UserError
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.controllers.runs import Runs
from letterpad.library import Run
from letterpad.messages import Text
from letterpad.recognition.answer_time import answer_milliseconds
from letterpad.recognition.onnx_session import Interrupt
from letterpad.recognition.recognizer import Recognizer
from letterpad.training.spec import Progress, TrainSpec

_LOG = logging.getLogger(__name__)

State = Literal["waiting", "training", "trained", "failed", "stopped"]

_OF_A_FIT = 2.0
"""Times the fit that a training takes which is calibrated by cross-validation, as most are."""

_BESIDE = 2.0
"""Seconds that a training takes besides: reading, converting, testing."""


@dataclass(frozen=True, slots=True)
class Queued:
    """One of the trainings.

    Parameters
    ----------
    spec : TrainSpec
    state : {"waiting", "training", "trained", "failed", "stopped"}
    run : Run, optional
        What became of it.
    sentence : str
        Why nothing did.
    text : Text
        What is being done just now.
    milliseconds : float, optional
        How long the model takes for an answer; None until that is known.
    """

    spec: TrainSpec
    state: State = "waiting"
    run: Run | None = None
    sentence: str = ""
    text: Text = ""
    milliseconds: float | None = None


@dataclass(frozen=True, slots=True)
class QueueProgress:
    """How far all trainings are.

    Parameters
    ----------
    done, total : int
        Trainings that have ended, in one way or another, and all.
    fraction : float
        0 to 1, with the part of the one under way.
    seconds_left : float, optional
        Estimate for all that is still to do; None while there is nothing to judge by.
    """

    done: int
    total: int
    fraction: float
    seconds_left: float | None


class TrainingQueue(QObject):
    """Asks for one training after another; one that fails does not keep the next from beginning.

    It listens to the same news as the window: of trainings that it did not ask for, it takes none.

    Parameters
    ----------
    runs : Runs
        Earlier ones tell how long an algorithm takes.
    now : callable
        The clock, in seconds.

    Signals
    -------
    train_requested(TrainSpec), stop_requested()
        For `Jobs`.
    changed(int, Queued)
        A training, by its place, is in another state.
    progressed(QueueProgress)
    ended()
        All are done, or it was stopped.
    """

    train_requested = Signal(object)
    stop_requested = Signal()
    changed = Signal(int, object)
    progressed = Signal(object)
    ended = Signal()

    def __init__(
        self,
        runs: Runs,
        parent: QObject | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._runs = runs
        self._background = Background("time for an answer", self)
        self._queued: list[Queued] = []
        self._place: int | None = None
        self._is_stopping = False
        self._began = 0.0
        self._took: list[float] = []

    @property
    def is_running(self) -> bool:
        """Whether trainings of this queue are under way."""
        return self._place is not None

    @property
    def is_busy(self) -> bool:
        """Whether trainings are under way, or a model is being timed."""
        return self.is_running or self._background.is_busy

    def queued(self) -> list[Queued]:
        """Return the trainings as they are now."""
        return list(self._queued)

    @Slot(object)
    def begin(self, specs: Sequence[TrainSpec]) -> None:
        """Train as these say, one after another."""
        if self.is_running or not specs:
            return
        self._queued = [Queued(spec) for spec in specs]
        self._took, self._is_stopping = [], False
        for place, each in enumerate(self._queued):
            self.changed.emit(place, each)
        self._go_on(0)

    @Slot()
    def stop(self) -> None:
        """Stop what is under way, and begin nothing more; models that are trained stay."""
        if self.is_running:
            self._is_stopping = True
            self.stop_requested.emit()

    def close(self) -> None:
        """Begin nothing more."""
        self._place = None
        self._background.close()

    # News of trainings

    @Slot(object)
    def take_progress(self, progress: Progress) -> None:
        """Take note of how far the training is."""
        if self._place is None:
            return
        if progress.text != self._queued[self._place].text:
            self._change(self._place, text=progress.text)
        self._tell(progress)

    @Slot(object)
    def take_run(self, run: Run) -> None:
        """Take a model that was trained, and find out how long it takes for an answer."""
        if self._place is None:
            return
        place = self._place
        self._change(place, state="trained", run=run)
        self._background.do(partial(_timed, run.path), partial(self._take_time, place, run))
        self._end_one()

    @Slot(str, str)
    def take_failure(self, sentence: str, traceback: str = "") -> None:
        """Keep why a training failed, and go on with the next."""
        if self._place is not None:
            self._change(self._place, state="failed", sentence=sentence)
            self._end_one()

    @Slot()
    def take_stop(self) -> None:
        """End: whoever stops one of them stops them all."""
        if self._place is None:
            return
        for place in range(self._place, len(self._queued)):
            self._change(place, state="stopped")
        self._place = None
        self.ended.emit()

    def _take_time(self, place: int, run: Run, found: float | Failure) -> None:
        is_here = place < len(self._queued) and self._queued[place].run is run
        if is_here and not isinstance(found, FAILURES):
            self._change(place, milliseconds=found)

    # One after another

    def _end_one(self) -> None:
        assert self._place is not None
        self._took.append(self._now() - self._began)
        if self._is_stopping:  # it ended just before it could be stopped
            self._place += 1
            self.take_stop()
        else:
            self._go_on(self._place + 1)

    def _go_on(self, place: int) -> None:
        if place == len(self._queued):
            self._place = None
            self.ended.emit()
            return
        self._place, self._began = place, self._now()
        self._change(place, state="training")
        self._tell(None)
        self.train_requested.emit(self._queued[place].spec)

    def _change(
        self,
        place: int,
        *,
        state: State | None = None,
        run: Run | None = None,
        sentence: str = "",
        text: Text = "",
        milliseconds: float | None = None,
    ) -> None:
        before = self._queued[place]
        self._queued[place] = replace(
            before,
            state=state or before.state,
            run=run or before.run,
            sentence=sentence,
            text=text,
            milliseconds=milliseconds,
        )
        self.changed.emit(place, self._queued[place])

    # How long it takes

    def _tell(self, progress: Progress | None) -> None:
        assert self._place is not None
        total = len(self._queued)
        left = self._left(progress)
        expected = self._expected(self._queued[self._place].spec)
        elapsed = self._now() - self._began
        of_this = None if progress is None else progress.seconds_left
        if of_this is None and expected is not None:
            of_this = max(0.0, expected - elapsed)
        part = 0.0 if of_this is None else elapsed / max(elapsed + of_this, 1e-9)
        fraction = (self._place + part) / total
        self.progressed.emit(QueueProgress(self._place, total, fraction, left))

    def _left(self, progress: Progress | None) -> float | None:
        """Estimate the seconds for the one under way and all that wait."""
        assert self._place is not None
        times = [self._expected(each.spec) for each in self._queued[self._place :]]
        if progress is not None and progress.seconds_left is not None:
            times[0] = progress.seconds_left
        elif times[0] is not None:
            times[0] = max(0.0, times[0] - (self._now() - self._began))
        known = [each for each in times if each is not None]
        return sum(known) if len(known) == len(times) else None

    def _expected(self, spec: TrainSpec) -> float | None:
        """Judge how long a training takes: by the newest one alike, or by those of this queue."""
        for run in reversed(self._runs.list()):
            n_then, n_now = run.card.split.get("n_train"), spec.train_size
            if run.card.algorithm == spec.algorithm and isinstance(n_then, int) and n_then > 0:
                share = n_now / n_then if isinstance(n_now, int) else 1.0
                return _OF_A_FIT * run.card.seconds * share + _BESIDE
        return sum(self._took) / len(self._took) if self._took else None


def _timed(path: Path, job: Job) -> float:
    """Open a model and measure how long it takes for an answer.

    Raises
    ------
    UserError, OSError
        If that cannot be.
    """
    interrupt = Interrupt()
    job.on_cancel(interrupt.stop)
    try:
        return answer_milliseconds(Recognizer(path, interrupt=interrupt))
    except FAILURES:
        raise
    except Exception as error:
        _LOG.exception("%s could not be timed.", path)
        raise UserError(
            "{name} cannot be opened ({kind}: {error}).",
            name=path.name,
            kind=type(error).__name__,
            error=error,
        ) from error
