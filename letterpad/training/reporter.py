"""What a training says while it runs: at every step, and besides about four times a second."""

import math
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from letterpad.algorithms.algorithm import UNITS, Step
from letterpad.messages import Sentence, Text
from letterpad.training.spec import CurvePoint, NamedWeights, Progress
from letterpad.training.time_left import TimeLeft, expected_epochs

HEARTBEAT = 0.25
"""Seconds: this often the elapsed time is told, whether a fit says something or not."""

WEIGHTS_EVERY = 0.25
"""Seconds from one snapshot of weights to the next."""

TakeWeights = Callable[[], NamedWeights]


class Reporter:
    """Turns stages and steps into `Progress`, with the time they took and the time left.

    A context manager: inside it a thread repeats the last state with the time that went by, so
    that one-shot fits and long epochs show life too.

    Parameters
    ----------
    report : callable
        Gets each Progress; called from two threads, but never at once.
    now : callable
        The clock, in seconds.
    """

    def __init__(
        self, report: Callable[[Progress], None], now: Callable[[], float] = time.monotonic
    ) -> None:
        self._report = report
        self._now = now
        self._began = now()
        self._lock = threading.Lock()
        self._stage = ""
        self._text: Text = ""
        self._fraction: float | None = None
        self._ends: float | None = None
        self._steps = TimeLeft()
        self._losses: list[float] = []
        self._tail = 0.0
        self._again = 0.0
        self._weights_at = -math.inf
        self._last_weights: TakeWeights | None = None
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._beat, name="progress", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._done.set()
        self._thread.join()

    def stage(
        self,
        stage: str,
        text: Text,
        seconds_left: float | None = None,
        tail: float = 0.0,
        again: float = 0.0,
    ) -> None:
        """Begin a stage.

        Parameters
        ----------
        stage, text : str, Text
            As in Progress.
        seconds_left : float, optional
            Estimate for all that is still to do.
        tail : float
            Seconds that follow the last of this stage's steps.
        again : float
            How many times a later stage does all these steps again.
        """
        with self._lock:
            self._stage, self._text, self._fraction = stage, text, None
            self._steps, self._tail, self._again = TimeLeft(), tail, again
            self._ends = None if seconds_left is None else self._now() + seconds_left
            self._say()

    def show(self, text: Text, fraction: float | None) -> None:
        """Say what is being done, and how much of the stage is done (0 to 1, if known)."""
        with self._lock:
            self._text, self._fraction = text, fraction
            self._say()

    def expect(self, text: Text, fraction: float | None, seconds_left: float | None) -> None:
        """Say what is being done, how much of the stage is done, and how long all will still take.

        For who knows the time left better than the number of steps tells it.
        """
        with self._lock:
            self._text, self._fraction = text, fraction
            self._ends = None if seconds_left is None else self._now() + seconds_left
            self._say()

    def step(
        self,
        step: Step,
        patience: int = 0,
        remark: Text = "",
        seconds: float | None = None,
        weights: TakeWeights | None = None,
    ) -> CurvePoint | None:
        """Pass on a step of the fit; returns its point of the curve, if it brought one.

        With `patience` (epochs) the fit may end before its last step. A `remark` on the fit
        follows the number of the step. `seconds` have gone by since the fit began. `weights` are
        taken only if the last ones were told a while ago, see `tell_last_weights`.
        """
        point = _point(step, seconds)
        if step.validation_loss is not None:
            self._losses.append(step.validation_loss)
        text = Sentence(
            "{unit} {done:,} of {total:,}",
            unit=UNITS.get(step.unit, step.unit),
            done=max(1, math.ceil(step.done)),
            total=step.total,
        )
        if remark:
            text = Sentence.joined([text, remark], " · ")
        expected = expected_epochs(self._losses, patience, step.total)
        after = expected * (1 + self._again) - step.total
        self.advance(step.done, step.total, text, point, after=after, weights=self._due(weights))
        return point

    def _due(self, weights: TakeWeights | None) -> NamedWeights | None:
        """Take weights if it is time for them; else remember how, they may be the last ones."""
        self._last_weights = weights
        if weights is None or self._now() - self._weights_at < WEIGHTS_EVERY:
            return None
        self._last_weights, taken = None, weights()
        # From now on, so that taking and sending them never takes up the time between them.
        self._weights_at = self._now()
        return taken

    def tell_last_weights(self) -> None:
        """Tell the weights of the last step, at the end of a fit, if that has not been done."""
        take, self._last_weights = self._last_weights, None
        if take is not None:
            with self._lock:
                self._say(weights=take())

    def advance(
        self,
        done: float,
        total: float,
        text: Text,
        point: CurvePoint | None = None,
        after: float = 0.0,
        weights: NamedWeights | None = None,
    ) -> None:
        """Say that `done` of `total` parts of the stage are finished, and estimate the rest.

        `after` are parts of the same cost that follow in a later stage, or (below 0) parts that
        will not be needed.
        """
        with self._lock:
            now = self._now()
            self._text = text
            self._fraction = min(1.0, done / total) if total else None
            self._steps.add(done, total + after, now)
            left = self._steps.seconds(now)
            self._ends = None if left is None else now + left + self._tail
            self._say(point, weights)

    def _say(self, point: CurvePoint | None = None, weights: NamedWeights | None = None) -> None:
        now = self._now()
        left = None if self._ends is None else max(0.0, self._ends - now)
        self._report(
            Progress(
                self._stage, self._text, self._fraction, now - self._began, left, point, weights
            )
        )

    def _beat(self) -> None:
        while not self._done.wait(HEARTBEAT):
            with self._lock:
                if self._stage:  # nothing is said before the first
                    self._say()


def _point(step: Step, seconds: float | None) -> CurvePoint | None:
    values = (
        step.loss,
        step.accuracy,
        step.validation_loss,
        step.validation_accuracy,
        step.held_out_loss,
        step.held_out_accuracy,
    )
    if all(value is None for value in values):
        return None
    return CurvePoint(step.done, step.total, step.unit, *values, seconds=seconds)
