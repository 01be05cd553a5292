"""What a run answered to the letters held out from it, read and counted in a thread."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from letterpad.evaluation.accuracy import confusion_counts
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.text.translation import error_text
from letterpad.library import Run
from letterpad.model_files.model_file import HeldOut, read_held_out


@dataclass(frozen=True, slots=True, eq=False)
class CountedAnswers:
    """A run's answers to its held-out letters.

    Parameters
    ----------
    held_out : HeldOut
    predicted : int64 array of shape (n,)
        The class answered for each letter.
    counts : int64 array of shape (n_classes, n_classes)
        How often each class (row) was answered with each (column).
    """

    held_out: HeldOut
    predicted: NDArray[np.int64]
    counts: NDArray[np.int64]


class HeldOutAnswers(QObject):
    """Reads one run's answers at a time; the newest wins.

    Signals
    -------
    were_read(Run, CountedAnswers or None, str)
        None with "" for a run that came without them; with a sentence if they cannot be read.
    """

    were_read = Signal(object, object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("reading answers", self)
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether answers are being read."""
        return self._background.is_busy

    @Slot(object)
    def read(self, run: Run) -> None:
        """Read a run's answers, instead of those that are being read."""
        if self._job is not None:
            self._job.cancel()
        path, n_classes = run.path, len(run.card.classes)
        self._job = self._background.do(
            lambda job: counted(path, n_classes), partial(self._take, run)
        )

    def close(self) -> None:
        """Give up what is being read."""
        self._background.close()

    def _take(self, run: Run, answers: CountedAnswers | Failure | None) -> None:
        if isinstance(answers, Failure):
            self.were_read.emit(run, None, error_text(answers))
        else:
            self.were_read.emit(run, answers, "")


def counted(path: Path, n_classes: int) -> CountedAnswers | None:
    """Read the held-out answers of a run's file, None if it came without them.

    Raises
    ------
    UserError
        If they cannot be read.
    """
    held_out = read_held_out(path)
    if held_out is None:
        return None
    predicted = held_out.predicted
    return CountedAnswers(
        held_out, predicted, confusion_counts(held_out.labels, predicted, n_classes)
    )
