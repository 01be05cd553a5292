"""The user's runs and the live model, as the window needs them."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.errors import UserError
from letterpad.gui.text.translation import error_text, translated
from letterpad.library import Library, Run
from letterpad.messages import Sentence
from letterpad.recognition.recognizer import Recognizer


class Runs(QObject):
    """Keeps the library and the live model for the window.

    Signals
    -------
    changed(list of Run)
        After every change, the oldest run first.
    live_changed(Recognizer)
        Another model answers.
    deleted(str)
        Name of the run that `undo_delete` would bring back.
    failed(str)
        A sentence for the user.
    """

    changed = Signal(object)
    live_changed = Signal(object)
    deleted = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = Library()
        self._runs: list[Run] = []
        self._problems: list[Sentence] = []
        self._deleted: tuple[Path, Run] | None = None
        self._live: Path | None = None
        self._apart = False
        self._answering: Recognizer | None = None

    @property
    def live(self) -> Path | None:
        """Path of the live run; None while the shipped recogniser answers."""
        return self._live

    def refresh(self) -> None:
        """Read the library again; files that cannot be read are left alone and said."""
        try:
            self._runs = self.library.runs()
            problems = self.library.problems
        except (UserError, OSError) as error:
            self._runs, problems = [], [Sentence.joined([error])]
        self.changed.emit(list(self._runs))
        for problem in problems:
            if problem not in self._problems:
                self.failed.emit(translated(problem))
        self._problems = problems

    def list(self) -> "list[Run]":
        """Return the runs, the oldest first."""
        return list(self._runs)

    def find(self, path: Path) -> Run | None:
        """Return the run at `path`, None if there is none."""
        return next((run for run in self._runs if run.path == path), None)

    @Slot(object)
    def make_live(self, path: Path | None) -> None:
        """Let a run answer, or the shipped recogniser (None)."""
        try:
            recognizer = self._opened(path)
        except UserError as error:
            self.failed.emit(error_text(error))
            self.refresh()  # its file may be gone
            if self._answering is not None:
                self.live_changed.emit(self._answering)  # choosers go back to what answers
            return
        self._live = path
        self._answering = recognizer
        self.live_changed.emit(recognizer)

    def begin(self, live: Path | None, apart: bool) -> None:
        """Let a run answer, or the shipped recogniser, with the cases apart if so chosen before."""
        self._apart = apart
        self.make_live(live)

    @property
    def apart(self) -> bool:
        """Whether models that can are asked to tell upper from lower case."""
        return self._apart

    @Slot(bool)
    def set_apart(self, apart: bool) -> None:
        """Let upper and lower case be told apart, or not, by the live model and the next ones.

        If its file cannot be read any more, the choice stays as it was, and that is told again.
        """
        before, self._apart = self._apart, apart
        try:
            self._answering = self._opened(self._live)
        except UserError as error:
            self._apart = before
            self.failed.emit(error_text(error))
        if self._answering is not None:
            self.live_changed.emit(self._answering)

    def _opened(self, path: Path | None) -> Recognizer:
        recognizer = Recognizer.shipped() if path is None else Recognizer(path)
        return recognizer.with_cases(self._apart and bool(recognizer.card.cased_classes))

    @Slot(str)
    def live_failed(self, sentence: str) -> None:
        """Let the shipped recogniser answer, where the live model cannot."""
        self.failed.emit(sentence)
        if self._live is not None:
            self.make_live(None)

    @Slot(object)
    def make_run_live(self, run: Run) -> None:
        """Let a run answer."""
        self.make_live(run.path)

    @Slot(object, str)
    def rename(self, run: Run, name: str) -> None:
        """Give a run another name."""
        try:
            self.library.rename(run, name)
        except (UserError, OSError) as error:
            self.failed.emit(error_text(error))
        self.refresh()

    @Slot(object)
    def delete(self, run: Run) -> None:
        """Move a run to the trash."""
        try:
            self._deleted = (self.library.delete(run), run)
        except (UserError, OSError) as error:
            self.failed.emit(
                self.tr("“{0}” cannot be deleted: {1}").format(run.card.name, error_text(error))
            )
            self.refresh()
            return
        if self._live == run.path:
            self.make_live(None)
        self.refresh()
        self.deleted.emit(run.card.name)

    @Slot()
    def undo_delete(self) -> None:
        """Bring back the run that was deleted last."""
        if self._deleted is None:
            return
        (waiting, run), self._deleted = self._deleted, None
        try:
            self.library.restore(waiting, run)
        except (UserError, OSError) as error:
            self.failed.emit(
                self.tr("“{0}” cannot be restored: {1}").format(run.card.name, error_text(error))
            )
        self.refresh()

    def open_file(self, file: Path) -> Run | None:
        """Copy a model file into the library and let it answer."""
        try:
            Recognizer(file)  # a file that cannot answer stays outside
            run = self.library.open_file(file)
        except (UserError, OSError) as error:
            self.failed.emit(error_text(error))
            return None
        self.refresh()
        self.make_live(run.path)
        return run

    def save_file(self, run: Run, file: Path) -> None:
        """Write a run's file to a place of the user's choice."""
        try:
            self.library.save_file(run, file)
        except OSError as error:
            self.failed.emit(self.tr("“{0}” cannot be written: {1}").format(file, error))
