"""Opens the writing test, and connects it with the models, the letters and the files."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.controllers.pinned_models import PinnedModels
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.window.draw_page import DrawPage

if TYPE_CHECKING:
    from letterpad.assessment.hand_test import HandTest
    from letterpad.gui.collection.writing_test import WritingTestDialog
    from letterpad.gui.controllers.hand_tests import HandTests, ModelResult, ModelToAsk


class WritingTest(QObject):
    """The writing test of a window.

    Parameters
    ----------
    window : QWidget
    page : DrawPage
        The test's canvas has the same pen and the same lines as the page's.
    runs, pinned, mine, jobs
        The live model, those beside it, My letters, and what reads letters.

    Signals
    -------
    fit_requested()
        A model is to be fitted to the user's hand; see `set_can_fit`.

    Attributes
    ----------
    action : QAction
        Opens the test.
    """

    fit_requested = Signal()

    def __init__(
        self,
        window: QWidget,
        page: DrawPage,
        runs: Runs,
        pinned: PinnedModels,
        mine: MyLetters,
        jobs: Jobs,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._page = page
        self._pinned = pinned
        self._mine, self._jobs = mine, jobs
        self._live: OpenModel | None = None
        self._dialog: WritingTestDialog | None = None
        self._can_fit = False
        self.action = QAction(self.tr("Writing test…"), self)
        self.action.setObjectName("writing_test_action")
        self.action.triggered.connect(self.show)
        self._tests: HandTests | None = None
        runs.live_changed.connect(self._take_live)

    @property
    def is_busy(self) -> bool:
        """Whether something is yet to come."""
        return self._tests is not None and self._tests.is_busy

    def close(self) -> None:
        """Finish what is being written, and give up all else."""
        if self._tests is not None:
            self._tests.close()

    def set_can_fit(self, can_fit: bool) -> None:
        """Offer to fit a model after a test, or not."""
        self._can_fit = can_fit
        if self._dialog is not None:
            self._dialog.outcome.set_can_fit(can_fit)

    @Slot()
    def show(self) -> None:
        """Open the test."""
        if self._dialog is None:
            self._dialog = self._made()
        self._dialog.open()

    @property
    def tests(self) -> "HandTests":
        """What works beside the window; made when it is needed first."""
        if self._tests is None:
            from letterpad.gui.controllers.hand_tests import HandTests

            self._tests = tests = HandTests(self._mine, self)
            tests.set_panel_spec(self._page.model_panel.data_spec)
            tests.letters_requested.connect(self._jobs.read_letters)
            self._jobs.letters_ready.connect(tests.take_letters)
            self._jobs.letters_failed.connect(tests.take_no_letters)
            tests.answered.connect(self._show_answer)
            tests.ended.connect(self._look_beside)
        return self._tests

    def _made(self) -> "WritingTestDialog":
        from letterpad.gui.collection.writing_test import WritingTestDialog

        dialog, tests = WritingTestDialog(self._window), self.tests
        canvas = self._page.draw_column.canvas
        dialog.outcome.set_can_fit(self._can_fit)
        dialog.writing.canvas.set_pen_width(canvas.pen_width())
        dialog.writing.canvas.set_guide_lines(canvas.guide_lines())
        dialog.set_classes(() if self._live is None else self._live.recognizer.classes)
        dialog.saved.connect(tests.save)
        dialog.forgotten.connect(tests.forget)
        dialog.look_requested.connect(tests.look)
        dialog.finished_writing.connect(self._finish)
        dialog.fit_requested.connect(self.fit_requested)
        dialog.finished.connect(tests.leave)
        dialog.destroyed.connect(self._forget_dialog)
        tests.looked.connect(dialog.show_earlier)
        tests.kept.connect(dialog.outcome.show_kept)
        tests.failed.connect(dialog.show_problem)
        tests.beside_found.connect(dialog.outcome.show_beside)
        tests.beside_said.connect(dialog.outcome.show_beside_said)
        tests.look()
        return dialog

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    @Slot(object)
    def _take_live(self, model: OpenModel) -> None:
        self._live = model
        if self._dialog is not None:
            self._dialog.set_classes(model.recognizer.classes)

    @Slot(object, bool)
    def _finish(self, test: "HandTest", keep: bool) -> None:
        self.tests.finish(test, self._models(), keep=keep)

    def _models(self) -> "list[ModelToAsk]":
        """Return the live model and those that are pinned beside it."""
        from letterpad.gui.controllers.hand_tests import ModelToAsk

        models = [
            ModelToAsk(each.key, each.name, each.is_live, each.model)
            for each in self._pinned.pinning.models
        ]
        if self._live is not None and not any(each.is_live for each in models):
            key, name = self._live.run, self._live.recognizer.card.name
            if key is None:
                name = self.tr("Letterpad's recogniser")
            models.insert(0, ModelToAsk(key, name, True, self._live))
        return models

    @Slot(object)
    def _show_answer(self, result: "ModelResult") -> None:
        if self._dialog is not None:
            self._dialog.show_answer(result, self.tests.costly)

    @Slot()
    def _look_beside(self) -> None:
        if self._live is not None:
            self.tests.look_beside(self._live)
