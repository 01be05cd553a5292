"""What serves the Compare page: pairs read in a thread, letters, and trainings in the child."""

from PySide6.QtCore import QObject, Slot

from letterpad.evaluation.selection import LetterSelection
from letterpad.gui.compare.compare_page import ComparePage
from letterpad.gui.controllers.experiments import Experiments
from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.controllers.live_answer import LiveAnswer
from letterpad.gui.controllers.pairs import Comparing, Pairs
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.window.corrected_copy import CorrectedCopy
from letterpad.letters.data_spec import DataSpec
from letterpad.recognition.prediction import Prediction


class CompareServices(QObject):
    """Connects the Compare page and its panels with those that do what they ask for.

    Attributes
    ----------
    pairs : Pairs
    experiments : Experiments
    corrected_copy : CorrectedCopy
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
        self.corrected_copy = CorrectedCopy(self)
        self._comparing: Comparing | None = None
        self._why_no_letters = ""
        self._jobs = jobs
        page.pair_requested.connect(self.pairs.compare)
        self.pairs.began.connect(page.show_begin)
        self.pairs.progressed.connect(page.show_progress)
        self.pairs.compared.connect(page.show_comparing)
        self.pairs.compared.connect(self._take_comparing)
        self.pairs.compared.connect(self.corrected_copy.take_comparing)
        self.pairs.letters_gone.connect(page.show_letters_gone)
        self.pairs.letters_gone.connect(self._show_no_letters)
        self.pairs.failed.connect(self._show_no_letters)
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
        self.corrected_copy.close()
        for name in ("calibration", "cost", "learned", "letters"):
            if self._page.has_panel(name):
                getattr(self._page, name).close_threads()

    @Slot(str)
    def _serve(self, name: str) -> None:
        """Connect a panel that has just been made."""
        page, jobs = self._page, self._jobs
        if name == "repeat":
            self.experiments.serve(page.repeat)
        elif name == "doubt":
            self.corrected_copy.serve(page.doubt)
        elif name == "learned":
            page.learned.letters_requested.connect(jobs.read_letters)
            jobs.letters_ready.connect(page.learned.set_letters)
            jobs.letters_failed.connect(self._tell_no_letters)
        elif name == "calibration":
            page.calibration.letters_requested.connect(jobs.read_letters)
            jobs.letters_ready.connect(page.calibration.set_letters)
            jobs.letters_failed.connect(self._tell_letters_are_gone)
            if self._comparing is not None:
                self._show_how_sure(self._comparing)
        elif name == "letters":
            page.letters.letters_chosen.connect(self._choose_letters)
            self._show_letters()

    @Slot(object)
    def _tell_question(self, prediction: Prediction) -> None:
        self._page.set_question(self._live_answer.answered_question, prediction)

    @Slot(object)
    def _take_comparing(self, comparing: Comparing) -> None:
        self._comparing, self._why_no_letters = comparing, ""
        self._show_how_sure(comparing)
        self._show_letters()

    @Slot(str)
    def _show_no_letters(self, sentence: str) -> None:
        self._why_no_letters = sentence
        self._show_letters()

    def _show_letters(self) -> None:
        """Show what is in the pair's letters, and which of these are chosen."""
        comparing, page = self._comparing, self._page
        if not page.has_panel("letters"):
            return
        letters = None if comparing is None or self._why_no_letters else comparing.letters
        reading = self.tr("The letters are being read …")
        page.letters.set_letters(letters, self._why_no_letters or reading)
        if comparing is not None and letters is not None:
            page.letters.set_held_out(comparing.facts.paired.indices)
            page.letters.set_selected(page.chosen_indices())

    @Slot(object)
    def _choose_letters(self, selection: LetterSelection) -> None:
        if self._comparing is not None:
            self._page.letters_chosen.emit(Chosen(self._comparing.key, selection))

    def _show_how_sure(self, comparing: Comparing) -> None:
        if self._page.has_panel("calibration"):
            paired = comparing.facts.paired
            self._page.calibration.set_paired(comparing.first, comparing.second, paired)

    @Slot(object, str)
    def _tell_letters_are_gone(self, spec: DataSpec, sentence: str) -> None:
        self._page.calibration.set_letters(spec, None, sentence)

    @Slot(object, str)
    def _tell_no_letters(self, spec: DataSpec, sentence: str) -> None:
        self._page.learned.set_letters(spec, None, sentence)
