"""How honest runs are, measured in a thread."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from letterpad.assessment.honesty import Honesty, honesty, writers_of
from letterpad.errors import UserError
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.text.translation import error_text
from letterpad.letters.letterset import LetterSet
from letterpad.library import Run
from letterpad.model_files.model_file import read_held_out

Found = Honesty | str
"""How honest a run is, or a sentence why that is not known."""


class RunHonesty(QObject):
    """Measures some runs at a time; the newest request wins.

    Signals
    -------
    measured(list of Run, list of Found)
        What was found of each run that was asked about last.
    """

    measured = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("honesty", self)
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether runs are being measured."""
        return self._background.is_busy

    def measure(self, runs: Sequence[Run], letters: Sequence[LetterSet | None]) -> None:
        """Measure runs, given the letters of each, which may say who wrote them."""
        if self._job is not None:
            self._job.cancel()
        asked = list(runs)

        def work(job: Job) -> list[Honesty | Failure]:
            return [_measured(*each) for each in zip(asked, letters, strict=True)]

        def then(found: list[Honesty | Failure] | Failure) -> None:
            several = found if isinstance(found, list) else [found] * len(asked)
            said = [error_text(one) if isinstance(one, FAILURES) else one for one in several]
            self.measured.emit(asked, said)

        self._job = self._background.do(work, then)

    def close(self) -> None:
        """Give up what is being measured."""
        self._background.close()


def _measured(run: Run, letters: LetterSet | None) -> Honesty | Failure:
    try:
        held_out = read_held_out(run.path)
    except FAILURES as error:
        return error
    found = None
    if held_out is not None:
        found = honesty(run.card, held_out, writers_of(held_out, run.card, letters))
    if found is None:
        return UserError(
            "{name} came without its answers to held-out letters, so how sure it is cannot be "
            "checked.",
            name=run.card.name,
        )
    return found
