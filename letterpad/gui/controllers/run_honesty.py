"""How honest runs are, measured in a thread."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from letterpad.assessment.honesty import Honesty, honesty, honesty_of_run
from letterpad.assessment.paired import Paired
from letterpad.errors import UserError
from letterpad.evaluation.calibration import Probabilities
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
    measured(list of (Run or None), list of Found)
        What was found of each run that was asked about last; None is the shipped recogniser.
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
        asked = list(zip(runs, letters, strict=True))
        self._do(list(runs), lambda job: [_of_run(*each) for each in asked])

    def measure_paired(self, runs: Sequence[Run | None], paired: Paired) -> None:
        """Measure two models by their answers to the same letters."""
        self._do(
            list(runs),
            lambda job: [_of_answers(shares, paired) for shares in (paired.first, paired.second)],
        )

    def _do(
        self, runs: list[Run | None] | list[Run], work: Callable[[Job], list[Honesty | Failure]]
    ) -> None:
        if self._job is not None:
            self._job.cancel()

        def then(found: list[Honesty | Failure] | Failure) -> None:
            several = found if isinstance(found, list) else [found] * len(runs)
            said = [error_text(one) if isinstance(one, FAILURES) else one for one in several]
            self.measured.emit(runs, said)

        self._job = self._background.do(work, then)

    def close(self) -> None:
        """Give up what is being measured."""
        self._background.close()


def _of_run(run: Run, letters: LetterSet | None) -> Honesty | Failure:
    try:
        held_out = read_held_out(run.path)
    except FAILURES as error:
        return error
    found = None if held_out is None else honesty_of_run(run.card, held_out, letters)
    if found is None:
        return UserError(
            "{name} came without its answers to held-out letters, so how sure it is cannot be "
            "checked.",
            name=run.card.name,
        )
    return found


def _of_answers(shares: Probabilities, paired: Paired) -> Honesty | Failure:
    found = honesty(shares, paired.labels, paired.writers, paired.indices)
    return UserError("There are no letters that both know.") if found is None else found
