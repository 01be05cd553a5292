"""What serves the Compare page: pairs read in a thread, letters, and trainings in the child."""

from PySide6.QtCore import QObject, Slot

from letterpad.gui.compare.compare_page import ComparePage
from letterpad.gui.controllers.experiments import Experiments
from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.controllers.live_answer import LiveAnswer
from letterpad.gui.controllers.pairs import Comparing, Pairs
from letterpad.letters.data_spec import DataSpec
from letterpad.recognition.prediction import Prediction


class CompareServices(QObject):
    """Connects the Compare page and its panels with those that do what they ask for.

    Attributes
    ----------
    pairs : Pairs
    experiments : Experiments
    """

    def __init__(
        self,
        page: ComparePage,
        jobs: Jobs,
        live_answer: LiveAnswer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._live_answer = live_answer
        self.pairs = Pairs(self)
        self.experiments = Experiments(jobs, self)
        self._comparing: Comparing | None = None
        self._jobs = jobs
        page.pair_requested.connect(self.pairs.compare)
        self.pairs.began.connect(page.show_begin)
        self.pairs.progressed.connect(page.show_progress)
        self.pairs.compared.connect(page.show_comparing)
        self.pairs.compared.connect(self._show_how_sure)
        self.pairs.letters_gone.connect(page.show_letters_gone)
        self.pairs.failed.connect(page.show_failed)
        self.pairs.letters_requested.connect(jobs.read_letters)
        jobs.letters_ready.connect(self.pairs.take_letters)
        jobs.letters_failed.connect(self.pairs.take_no_letters)
        jobs.letters_progressed.connect(self.pairs.take_progress)
        self.experiments.serve(page.learning_curve)
        page.panel_made.connect(self._serve)
        live_answer.answered.connect(self._tell_question)

    def close(self) -> None:
        """End all that is done in threads, and wait for it."""
        self.pairs.close()
        self.experiments.close()
        for name in ("calibration", "cost"):
            if self._page.has_panel(name):
                getattr(self._page, name).close_threads()

    @Slot(str)
    def _serve(self, name: str) -> None:
        """Connect a panel that has just been made."""
        page, jobs = self._page, self._jobs
        if name == "repeat":
            self.experiments.serve(page.repeat)
        elif name == "calibration":
            page.calibration.letters_requested.connect(jobs.read_letters)
            jobs.letters_ready.connect(page.calibration.set_letters)
            jobs.letters_failed.connect(self._tell_letters_are_gone)
            if self._comparing is not None:
                self._show_how_sure(self._comparing)

    @Slot(object)
    def _tell_question(self, prediction: Prediction) -> None:
        self._page.set_question(self._live_answer.answered_question, prediction)

    @Slot(object)
    def _show_how_sure(self, comparing: Comparing) -> None:
        self._comparing = comparing
        if self._page.has_panel("calibration"):
            paired = comparing.facts.paired
            self._page.calibration.set_paired(comparing.first, comparing.second, paired)

    @Slot(object, str)
    def _tell_letters_are_gone(self, spec: DataSpec, sentence: str) -> None:
        self._page.calibration.set_letters(spec, None, sentence)
