"""The window: builds the widgets and makes every connection between them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QIcon,
    QShowEvent,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from letterpad import paths
from letterpad.gui.compare.compare_page import ComparePage
from letterpad.gui.controllers.background_imports import Preload
from letterpad.gui.controllers.deleted_runs import DeletedRuns
from letterpad.gui.controllers.held_out_answers import HeldOutAnswers
from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.controllers.library_watch import LibraryWatch
from letterpad.gui.controllers.live_answer import LiveAnswer
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.controllers.opening import OpenModel
from letterpad.gui.controllers.other_answers import OtherAnswers
from letterpad.gui.controllers.packages import Packages
from letterpad.gui.controllers.pinned_models import PinnedModels
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.controllers.selection import Chosen
from letterpad.gui.controllers.training_queue import TrainingQueue
from letterpad.gui.help.help_menu import Help
from letterpad.gui.preferences.appearance import Appearance
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.gui.results.results_page import ResultsPage
from letterpad.gui.text.run_texts import shortened
from letterpad.gui.widgets.page_scroll import PageScroll
from letterpad.gui.window.autosave import Autosave
from letterpad.gui.window.chosen_actions import ChosenLettersActions
from letterpad.gui.window.compare_services import CompareServices
from letterpad.gui.window.confirm_close import ConfirmClose
from letterpad.gui.window.copy_answer import CopyAnswer
from letterpad.gui.window.deleted_models import DeletedModels
from letterpad.gui.window.draw_page import DrawPage
from letterpad.gui.window.file_actions import FileActions
from letterpad.gui.window.fit_offers import FitOffers
from letterpad.gui.window.fitting import FitToHand
from letterpad.gui.window.lessons import Lessons
from letterpad.gui.window.letters_preview import LettersPreview
from letterpad.gui.window.look_at_letters import LookAtLetters
from letterpad.gui.window.my_letters import MyLettersServices
from letterpad.gui.window.notice_bar import NoticeBar
from letterpad.gui.window.page_reading import PageReading
from letterpad.gui.window.searching import Searching
from letterpad.gui.window.sheets import Sheets
from letterpad.gui.window.take_along import TakeAlong
from letterpad.gui.window.teaching import Teaching
from letterpad.gui.window.top_bar import COMPARE, DRAW, RESULTS, TopBar
from letterpad.gui.window.train_all import TrainAll
from letterpad.gui.window.tutor import Tutor
from letterpad.gui.window.why_services import WhyServices
from letterpad.gui.window.writing_test import WritingTest
from letterpad.letters.data_spec import DataSpec
from letterpad.library import Run

_PRELOAD_MS = 200
"""Milliseconds from the window's first showing until what it needs later is imported."""

_PACKAGES_MS = 1000
"""And until it looks which installed packages offer algorithms, a few ms at a time."""

_LONGEST_NAME = 60
"""Characters of a run's name in a sentence."""

_HAS_DRAWN = "has_drawn"

_NARROWEST = QSize(1024, 600)

_FRAME = QSize(16, 48)
"""Logical pixels that a desktop's frame and title may take, at most."""


class MainWindow(QMainWindow):
    """Letterpad's one window, with its pages: Draw, Results, Compare, My letters.

    Parameters
    ----------
    settings : Settings, optional
        Default: as they are in the user's folder.

    Signals
    -------
    training_ended(Run)
        A training or a search has become a run, which is listed by now. For tests that wait.
    """

    training_ended = Signal(object)

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Letterpad")
        self.setWindowIcon(QIcon(str(paths.resource("icons/letterpad.svg"))))
        self.setAcceptDrops(True)
        self.settings = settings or Settings()
        self.appearance = Appearance(self.settings, self)
        self.runs = Runs(self)
        self.deleted_runs = DeletedRuns(self.runs, self)
        self.library_watch = LibraryWatch(self)
        self.held_out = HeldOutAnswers(self)
        self.jobs = Jobs(self.runs.library, self)
        self.training_queue = TrainingQueue(self.runs, self)
        self.packages = Packages(self)
        self.live_answer = LiveAnswer(self)
        self.pinned_models = PinnedModels(self.runs, self)
        self.other_answers = OtherAnswers(self.live_answer, self)
        self.my_letters = MyLetters(self)
        self._preload = Preload(self)

        self.top_bar = TopBar()
        self.notice = NoticeBar()
        self.draw_page = DrawPage()
        self.draw_column = self.draw_page.draw_column
        self.canvas = self.draw_column.canvas
        self.model_panel = self.draw_page.model_panel
        self.results_page = ResultsPage()
        self.compare_page = ComparePage()
        self.compare_services = CompareServices(
            self.compare_page, self.jobs, self.live_answer, self
        )
        self.pairs = self.compare_services.pairs
        self.kept_letters = MyLettersServices(self, self.my_letters)
        self.pages = QStackedWidget()
        self.pages.setObjectName("pages")
        self.pages.setAccessibleName(self.tr("Pages"))
        for page in (self.draw_page, self.results_page, self.compare_page, self.kept_letters.page):
            self.pages.addWidget(PageScroll(page))
        self.session = Autosave(self.canvas)
        self.page_reading = PageReading(self, self.live_answer, self.my_letters)
        self.file_actions = FileActions(self, self.canvas, self.runs, self.page_reading.page_in)
        self.deleted_models = DeletedModels(self, self.deleted_runs)
        self.take_along = TakeAlong(self, self.runs)
        self.train_all = TrainAll(self, self.training_queue, self.jobs)
        self.searching = Searching(self, self.jobs)
        self.help = Help(self, self.canvas)
        self.chosen_letters = ChosenLettersActions(
            self, {RESULTS: self.results_page, COMPARE: self.compare_page}
        )
        self.lessons = Lessons(
            self, self.pages, self.draw_page, self.runs, self.jobs, self.settings
        )
        self.writing_test = WritingTest(
            self, self.draw_page, self.runs, self.pinned_models, self.my_letters, self.jobs
        )
        self.fitting = FitToHand(
            *(self, self.kept_letters, self.writing_test),
            *(self.runs, self.deleted_runs, self.notice),
        )
        self._lay_out()
        self._fill_menu()

        self._connect()
        self.appearance.apply()
        self._begin()

    def _lay_out(self) -> None:
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.notice)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.chosen_letters.bar)
        self.setCentralWidget(centre)

    def _fill_menu(self) -> None:
        self.copy_answer = CopyAnswer(self, self.draw_page.answer_view, self.canvas)
        letters = self.model_panel.letters_chooser.open_menu
        self.sheets = Sheets(self)
        of_letters = (
            *(self.page_reading.action, letters.file_action, letters.folder_action),
            self.sheets.action,
        )
        *groups, leaving = self.file_actions.actions(*of_letters)
        groups[1].insert(1, self.copy_answer.action)
        groups[-1].append(self.deleted_models.action)
        helping = [self.lessons.action, self.writing_test.action, *self.help.actions()]
        actions = [*groups, [self.appearance.action], helping, leaving]
        self.addActions(self.top_bar.fill_menu(actions))

    def _connect(self) -> None:  # noqa: PLR0915 - a list of connections and nothing else
        """Make every connection between the parts of the window."""
        canvas, panel, results = self.canvas, self.model_panel, self.results_page
        jobs, runs, draw = self.jobs, self.runs, self.draw_column
        deleted = self.deleted_runs

        canvas.ink_changed.connect(self._ink_changed)
        canvas.lines_changed.connect(self._ask)
        draw.first_hint_done.connect(self._remember_that_somebody_drew)
        draw.redo_button.clicked.connect(canvas.redo)
        draw.clear_button.clicked.connect(canvas.clear)
        draw.seen.pictures_only_changed.connect(self.live_answer.set_pictures_only)
        self.live_answer.answered.connect(self.draw_page.show_prediction)
        self.draw_page.answer_view.apart_chosen.connect(runs.set_apart)
        self._connect_teaching()
        self._connect_pinned()
        self.look_at_letters = LookAtLetters(self, panel.letters_chooser, self.live_answer)

        self.top_bar.page_chosen.connect(self.pages.setCurrentIndex)
        self.pages.currentChanged.connect(self._take_page)
        self.pages.currentChanged.connect(self.notice.withdraw_done)
        self.top_bar.model_chosen.connect(runs.make_live)
        self.top_bar.opening.cancelled.connect(runs.cancel_opening)

        panel.entered.connect(jobs.warm_up)
        panel.letters_requested.connect(jobs.read_letters)
        panel.reading_cancelled.connect(jobs.stop_reading)
        jobs.name_beside(runs.names)
        panel.train_requested.connect(jobs.train)
        panel.search_requested.connect(self.searching.open)
        self.searching.put_aside_changed.connect(panel.set_has_search)
        panel.train_all_requested.connect(self.train_all.show)
        self.train_all.running_changed.connect(panel.set_training_all)
        self.train_all.results_requested.connect(self._show_results)
        panel.stop_requested.connect(jobs.stop)
        panel.use_requested.connect(runs.make_run_live)

        self.packages.changed.connect(panel.show_algorithms)
        self.packages.failed.connect(self.notice.show_sentence)

        jobs.letters_unnamed.connect(panel.set_letters_unnamed)
        jobs.letters_loading.connect(panel.show_letters_loading)
        jobs.letters_progressed.connect(panel.show_letters_progress)
        jobs.letters_ready.connect(panel.set_letters)
        jobs.letters_ready.connect(results.set_letters)
        jobs.letters_failed.connect(panel.show_letters_error)
        jobs.letters_failed.connect(self._show_letters_are_gone)
        jobs.started.connect(panel.training_started)
        jobs.progressed.connect(panel.show_progress)
        jobs.trained.connect(runs.take)
        self.library_watch.changed.connect(runs.refresh)
        jobs.failed.connect(panel.training_failed)
        jobs.stopped.connect(panel.training_stopped)

        runs.changed.connect(self._show_runs)
        runs.live_changed.connect(self._take_live)
        runs.chosen_changed.connect(self.top_bar.set_chosen)
        runs.chosen_changed.connect(panel.set_chosen)
        runs.opening.began.connect(self.top_bar.opening.show_begin)
        runs.opening.stepped.connect(self.top_bar.opening.show_step)
        runs.opening.ended.connect(self.top_bar.opening.show_end)
        runs.arrived.connect(self._show_arrived)
        runs.lost.connect(panel.training_failed)
        # After the panel's: the next training begins when the end of the last has been shown.
        self.training_queue.train_requested.connect(jobs.train)
        self.training_queue.stop_requested.connect(jobs.stop)
        jobs.progressed.connect(self.training_queue.take_progress)
        jobs.failed.connect(self.training_queue.take_failure)
        jobs.stopped.connect(self.training_queue.take_stop)
        runs.arrived.connect(self.training_queue.take_run)
        runs.lost.connect(self.training_queue.take_failure)
        deleted.undo_changed.connect(self._offer_undo)
        deleted.failed.connect(self.notice.show_sentence)
        runs.failed.connect(self.notice.show_sentence)
        self.file_actions.failed.connect(self.notice.show_sentence)
        self.file_actions.held_until_now.connect(self.notice.withdraw)
        self.copy_answer.failed.connect(self.notice.show_sentence)
        self.copy_answer.held_until_now.connect(self.notice.withdraw)
        self.session.failed.connect(self.notice.show_sentence)
        self.live_answer.failed.connect(runs.live_failed)
        self.file_actions.done.connect(self.notice.show_done)
        self.file_actions.shown.connect(self._show_canvas)
        self.file_actions.page_read.connect(self.page_reading.show)
        self.page_reading.letter_wanted.connect(self.file_actions.show_letter)
        self.page_reading.failed.connect(self.notice.show_sentence)
        self._connect_preview()
        panel.letters_chooser.open_menu.more_requested.connect(self.help.show_data_sets)

        kept = self.kept_letters
        self.page_reading.imported.connect(kept.take_import)
        kept.ink_opened.connect(canvas.show_fitted)
        for shown in (kept.ink_opened, kept.draw_requested):
            shown.connect(self._show_canvas)
        kept.train_requested.connect(panel.letters_chooser.choose_mine)
        self.my_letters.changed.connect(panel.letters_chooser.doubt_mine)
        self.my_letters.changed.connect(self.fitting.preparation.begin)
        canvas.ink_changed.connect(self.fitting.preparation.put_off)
        panel.entered.connect(kept.look_for_authors)
        kept.authors_found.connect(panel.letters_chooser.set_authors)
        kept.train_requested.connect(self._show_training)
        kept.failed.connect(self.notice.show_sentence)

        results.live_requested.connect(runs.make_run_live)
        results.rename_requested.connect(runs.rename)
        results.delete_requested.connect(deleted.delete)
        results.undo_delete_requested.connect(deleted.undo_delete)
        results.deleted_requested.connect(self.deleted_models.show_list)
        results.save_requested.connect(self.file_actions.save_model)
        results.open_requested.connect(self.file_actions.open_model)
        results.letters_requested.connect(jobs.read_letters)
        results.held_out_requested.connect(self.held_out.read)
        self.held_out.were_read.connect(results.set_held_out)
        results.report_requested.connect(self.take_along.ask_for_report)
        results.code_requested.connect(self.take_along.show_code)
        self.take_along.letters_requested.connect(jobs.read_letters)
        jobs.letters_ready.connect(self.take_along.take_letters)
        jobs.letters_failed.connect(self.take_along.take_no_letters)
        self.take_along.done.connect(self.notice.show_done)
        self.take_along.failed.connect(self.notice.show_sentence)

        self.pages.currentChanged.connect(self.chosen_letters.show_page)
        self.pairs.compared.connect(self.chosen_letters.refresh)
        results.run_selected.connect(self.chosen_letters.refresh)
        self.chosen_letters.failed.connect(self.notice.show_sentence)

        self.appearance.pen_width_changed.connect(canvas.set_pen_width)
        self.appearance.guide_lines_changed.connect(canvas.set_guide_lines)
        self._connect_tutor()

    def _connect_preview(self) -> None:
        """Connect what opens letters with where they are shown first, and then used."""
        chooser = self.model_panel.letters_chooser
        self.letters_preview = LettersPreview(self, self.jobs, chooser)
        self.file_actions.letters_opened.connect(self.letters_preview.open)
        chooser.open_menu.chosen.connect(self.letters_preview.open)
        self.letters_preview.used.connect(self.model_panel.take_letters)
        self.letters_preview.used.connect(self._show_training)

    def _connect_teaching(self) -> None:
        """Connect what the user says of an answer with where it is kept."""
        self.teaching = Teaching(self.draw_page, self.live_answer, self.my_letters, self)
        self.draw_column.undo_button.clicked.connect(self.teaching.undo)
        self.pages.currentChanged.connect(self.teaching.forget)
        self.my_letters.failed.connect(self.notice.show_sentence)
        self.teaching.failed.connect(self.notice.show_sentence)
        self.teaching.held_until_now.connect(self.notice.withdraw)
        self.fit_offers = FitOffers(self.draw_page, self.teaching, self.fitting, self.runs, self)

    def _connect_pinned(self) -> None:
        """Connect what is pinned beside the answer, and what explains it."""
        pinned, others, strip = self.pinned_models, self.other_answers, self.draw_page.model_strip
        pinned.changed.connect(others.set_models)
        pinned.changed.connect(strip.set_pinning)
        pinned.changed.connect(self.results_page.set_pinning)
        others.answered.connect(strip.show_answers)
        others.can_pin_changed.connect(strip.set_can_pin_drawing)
        strip.unfolded.connect(pinned.set_active)
        strip.unfolded.connect(others.set_active)
        strip.pin_requested.connect(pinned.pin)
        strip.unpin_requested.connect(pinned.unpin)
        strip.move_requested.connect(pinned.move)
        strip.use_requested.connect(pinned.use)
        strip.drawing_pinned.connect(others.pin_drawing)
        self.results_page.pin_requested.connect(pinned.toggle_run)
        self.draw_column.seen.pictures_only_changed.connect(others.set_pictures_only)
        why, spec = self.draw_page.why, self.model_panel.data_spec
        self.why = WhyServices(why, self.live_answer, self.runs, self.jobs, spec, self)
        self.why.net_requested.connect(self._show_net)

    def _connect_tutor(self) -> None:
        """Connect what is said of a training with what its button does."""
        self.tutor = tutor = Tutor(self)
        note = self.model_panel.training_view.status.tutor
        note.action_requested.connect(tutor.act)
        self.appearance.tutor_changed.connect(note.set_wanted)
        tutor.training_prepared.connect(self.model_panel.prepare)
        tutor.search_prepared.connect(self.searching.open)
        tutor.letters_chosen.connect(self._show_letters_of)
        tutor.letters_wanted.connect(self.model_panel.letters_chooser.open_button.setFocus)
        tutor.shipped_wanted.connect(self.runs.make_shipped_live)
        tutor.failed.connect(self.notice.show_sentence)

    def _begin(self) -> None:
        """Bring back what was there, and be ready: a recogniser is loaded, the canvas waits."""
        self.resize(_fitting(QSize(1280, 800), self.screen().availableSize()))
        self.restoreGeometry(self.settings.geometry())
        if problem := self.settings.problem():
            self.notice.show_sentence(problem)
        self.session.restore()
        if self.canvas.is_empty and not self.settings.text(_HAS_DRAWN):
            self.draw_column.show_first_hint()
        self.library_watch.begin()
        self.runs.refresh()
        live = self.settings.text("live_model")
        self.runs.begin(
            Path(live) if live else None,
            apart=self.settings.choices("answer").get("apart") is True,
        )
        self.deleted_runs.tidy()
        self.draw_page.set_choices(self.settings.choices("draw_page"))
        self.pinned_models.set_choices(self.settings.choices("pinned_models"))
        for part in (self.pinned_models, self.other_answers):
            part.set_active(self.draw_page.model_strip.is_unfolded)
        self.model_panel.set_choices(self.settings.choices("model_panel"))
        self.settings.begin_with("model_panel", self.model_panel.choices())
        self.jobs.read_letters(self.model_panel.data_spec())
        self.canvas.setFocus()

    # What the parts say to each other

    @Slot()
    def _ink_changed(self) -> None:
        self.draw_column.show_history()
        self._ask()

    @Slot()
    def _ask(self) -> None:
        ink, picture = self.canvas.ink(), self.canvas.picture()
        drawn = ink if picture is None or not ink.is_empty else picture
        lines = self.canvas.writing_lines()
        self.live_answer.ask(drawn, lines)
        self.other_answers.ask(drawn, lines)

    @Slot(int)
    def _take_page(self, index: int) -> None:
        """Show which page is open; drawing and answer are copied only where they are seen."""
        self.top_bar.show_page(index)
        for action in (self.file_actions.copy_action, self.copy_answer.action):
            action.setEnabled(index == DRAW)

    @Slot()
    def _show_training(self) -> None:
        """Show where letters are chosen: other ones are read."""
        self.pages.setCurrentIndex(DRAW)
        self.draw_page.open_training()

    @Slot()
    def _show_results(self) -> None:
        self.pages.setCurrentIndex(RESULTS)

    @Slot(object)
    def _show_net(self, run: Run) -> None:
        self.pages.setCurrentIndex(COMPARE)
        self.compare_page.show_net(run)

    @Slot()
    def _show_canvas(self) -> None:
        self.pages.setCurrentIndex(DRAW)
        self.canvas.setFocus()

    @Slot()
    def _remember_that_somebody_drew(self) -> None:
        self.settings.set_text(_HAS_DRAWN, "yes")

    @Slot(object)
    def _take_live(self, model: OpenModel) -> None:
        recognizer = model.recognizer
        answer_view = self.draw_page.answer_view
        answer_view.set_classes(recognizer.classes)
        answer_view.set_apart(bool(recognizer.card.cased_classes), recognizer.split_cases)
        self.draw_column.seen.set_model(
            reads_paths=recognizer.reads_paths, framing=recognizer.card.framing
        )
        self.live_answer.set_recognizer(recognizer, is_slow=model.is_slow)
        self.results_page.set_live(model.run)
        self.top_bar.set_live_card(None if model.run is None else recognizer.card)

    @Slot(object)
    def _show_runs(self, runs: Sequence[Run]) -> None:
        self.top_bar.set_runs(runs)
        self.results_page.set_runs(runs)
        self.compare_page.set_runs(runs)
        self.chosen_letters.refresh()
        self.model_panel.set_runs(runs)

    @Slot(object)
    def _show_arrived(self, run: Run) -> None:
        if self.pages.currentIndex() != RESULTS:  # where a hand may be at the run that is selected
            self.results_page.select_run(run.path)
        self.model_panel.training_finished(run)
        self.searching.take_run(run)
        self.training_ended.emit(run)

    @Slot(object, object)
    def _show_letters_of(self, run: Run, chosen: Chosen) -> None:
        """Show some of a run's held-out letters."""
        self.results_page.select_run(run.path)
        self.pages.setCurrentIndex(RESULTS)
        self.chosen_letters.selection.choose(chosen)

    @Slot(object, str)
    def _show_letters_are_gone(self, spec: DataSpec, sentence: str) -> None:
        self.results_page.set_letters(spec, None, sentence)
        error = self.model_panel.letters_chooser.error
        if error.text() == sentence and not error.isVisible():
            self.notice.show_sentence(sentence)

    @Slot(str)
    def _offer_undo(self, name: str) -> None:
        if not name:
            self.results_page.withdraw_undo()
            return
        said = self.tr("Deleted “{0}”. It stays under “Deleted models…” for 30 days.")
        self.results_page.offer_undo(said.format(shortened(name, _LONGEST_NAME)))

    @Slot()
    def _stop_and_close(self) -> None:
        self.jobs.close()
        self.close()

    # Qt's own

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.top_bar.show_page(self.pages.currentIndex())
        QTimer.singleShot(_PRELOAD_MS, self._preload, self._preload.start)
        QTimer.singleShot(_PACKAGES_MS, self, self.packages.look)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.jobs.is_busy:
            event.ignore()
            question = ConfirmClose(self)
            question.confirmed.connect(self._stop_and_close)
            question.open()
            return
        self.settings.set_geometry(self.saveGeometry())
        self.settings.set_choices("model_panel", self.model_panel.choices())
        self.settings.set_choices("draw_page", self.draw_page.choices())
        self.settings.set_choices("pinned_models", self.pinned_models.choices())
        self.settings.set_choices("answer", {"apart": self.runs.apart})
        self.settings.set_text("live_model", str(self.runs.chosen or ""))
        self.settings.save()
        self.stop_threads()
        self.session.close()
        event.accept()

    def stop_threads(self) -> None:
        """End all that is done beside the window, and wait for it. Again is as well as once."""
        parts = (
            self.training_queue,
            self.jobs,
            self.packages,
            self.library_watch,
            self.runs,
            self.pinned_models,
            self.other_answers,
            self.live_answer,
            self.why,
            self.held_out,
            self.compare_services,
            self.kept_letters,
            self.look_at_letters,
            self.letters_preview,
            self.chosen_letters,
            self.file_actions,
            self.page_reading,
            self.take_along,
            self.sheets,
            self.tutor,
            self.teaching,
            self.writing_test,
            self.fitting,
            self.my_letters,
        )
        for part in parts:
            part.close()
        self._preload.stop()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasUrls() or data.hasImage() or data.hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.file_actions.take(event.mimeData())


def _fitting(wanted: QSize, available: QSize) -> QSize:
    """Return the size of a first window that fits on a screen, its frame included.

    It is never narrower than the Draw page with everything open, which would scroll.
    """
    return wanted.boundedTo(available - _FRAME).expandedTo(_NARROWEST)
