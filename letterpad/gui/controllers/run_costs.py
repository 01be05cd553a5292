"""What runs cost that their cards do not say: size of the file, time for an answer."""

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from letterpad.errors import UserError
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.text.translation import error_text
from letterpad.library import Run
from letterpad.recognition.answer_time import answer_milliseconds
from letterpad.recognition.onnx_session import Interrupt
from letterpad.recognition.recognizer import Recognizer

_LOG = logging.getLogger(__name__)

_Key = tuple[Path, str]
"""A run's file, and when it was made: another one may come to lie at the same path."""


class RunCosts(QObject):
    """Measures each run once, in a thread, and remembers it as long as the program runs.

    Signals
    -------
    changed()
        Another figure is known, or why it is not.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("costs", self)
        self._sizes: dict[_Key, float | str | None] = {}
        self._times: dict[_Key, float | str | None] = {}

    @property
    def is_busy(self) -> bool:
        """Whether runs are being measured."""
        return self._background.is_busy

    def size(self, run: Run) -> float | str | None:
        """Return how many bytes a run's file has; a sentence why not; None until it is known."""
        return self._sizes.get(_key(run))

    def milliseconds(self, run: Run) -> float | str | None:
        """Return how long an answer takes; a sentence why not; None until it is known."""
        return self._times.get(_key(run))

    def measure_sizes(self, runs: Sequence[Run]) -> None:
        """Find out how large the files of these runs are."""
        for run in self._new(self._sizes, runs):
            self._background.do(
                partial(_size_of_file, run.path),
                partial(self._take, self._sizes, _key(run)),
            )

    def measure_times(self, runs: Sequence[Run]) -> None:
        """Find out how long these runs take for an answer, one after the other."""
        for run in self._new(self._times, runs):
            self._background.do(
                partial(_time_for_answer, run), partial(self._take, self._times, _key(run))
            )

    def close(self) -> None:
        """Give up what is being measured."""
        self._background.close()

    def _new(self, known: dict[_Key, float | str | None], runs: Sequence[Run]) -> list[Run]:
        """Return the runs of which nothing is known and nothing was asked."""
        new = [run for run in runs if _key(run) not in known]
        known.update((_key(run), None) for run in new)
        return new

    def _take(
        self, known: dict[_Key, float | str | None], key: _Key, found: float | Failure
    ) -> None:
        known[key] = error_text(found) if isinstance(found, FAILURES) else found
        self.changed.emit()


def _size_of_file(path: Path, job: Job) -> float:
    return float(path.stat().st_size)


def _time_for_answer(run: Run, job: Job) -> float:
    interrupt = Interrupt()
    job.on_cancel(interrupt.stop)
    try:
        found = answer_milliseconds(Recognizer(run.path, interrupt=interrupt))
        return float(f"{found:.2g}")  # further figures would be others the next time
    except FAILURES:
        raise
    except Exception as error:
        _LOG.exception("%s could not be timed.", run.card.name)
        raise UserError(
            "{name} cannot be opened ({kind}: {error}).",
            name=run.card.name,
            kind=type(error).__name__,
            error=error,
        ) from error


def _key(run: Run) -> _Key:
    return run.path, run.card.created
