"""The user's runs and the live model, as the window needs them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.controllers.opening import ModelOpening, OpenModel, added, opened
from letterpad.gui.text.translation import error_text, translated
from letterpad.library import Library, Run
from letterpad.messages import Sentence
from letterpad.sharing.onnx_file import SUFFIX as ONNX_SUFFIX
from letterpad.sharing.onnx_file import write_onnx

T = TypeVar("T")

_STANDS_IN_AFTER_MS = 500
"""Milliseconds that the model of last time may take to be opened before another one answers."""


class Runs(QObject):
    """Keeps the library and the live model for the window.

    Files are read and written in a thread, in the order in which that was asked for; models are
    opened in another one, where the newest request wins.

    Signals
    -------
    changed(list of Run)
        After every change, the oldest run first.
    live_changed(OpenModel)
        Another model answers.
    chosen_changed(Path or None)
        A run is to answer, or the shipped recogniser: `chosen` is another one.
    arrived(Run)
        A model that was trained is listed.
    lost(str, str)
        A sentence: the file of a model that was trained is gone; and nothing more to tell.
    saved(Path)
        A copy of a run's file is there.
    failed(str)
        A sentence for the user.
    """

    changed = Signal(object)
    live_changed = Signal(object)
    chosen_changed = Signal(object)
    arrived = Signal(object)
    lost = Signal(str, str)
    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = Library()
        self.opening = ModelOpening(self)
        self._background = Background("library", self)
        self._runs: list[Run] = []
        self._problems: Sequence[Sentence] = []
        self._live: Path | None = None
        self._chosen: Path | None = None
        self._apart = False
        self._answering: OpenModel | None = None
        self._shipped: OpenModel | None = None

    @property
    def is_busy(self) -> bool:
        """Whether files are being read or written, or a model is being opened."""
        return self._background.is_busy or self.opening.is_busy

    def close(self) -> None:
        """Give up the model that is being opened, and finish what is being written."""
        self.opening.close()
        self._background.finish()

    # The library

    def list(self) -> "list[Run]":
        """Return the runs, the oldest first."""
        return list(self._runs)

    def names(self) -> set[str]:
        """Return what the runs are called."""
        return {run.card.name for run in self._runs}

    def find(self, path: Path) -> Run | None:
        """Return the run at `path`, None if there is none."""
        return next((run for run in self._runs if run.path == path), None)

    @Slot()
    def refresh(self) -> None:
        """Read the library again; files that cannot be read are left alone and said."""
        self.change(lambda: None)

    @Slot(object, str)
    def rename(self, run: Run, name: str) -> None:
        """Give a run another name."""
        self.change(lambda: self.library.rename(run, name))

    def save_file(self, run: Run, file: Path) -> None:
        """Write a run's file to a place of the user's choice; as a name ends, its network alone."""
        is_network = file.name.lower().endswith(ONNX_SUFFIX)

        def work(job: Job) -> None:
            if is_network:
                write_onnx(run.path, file)
            else:
                self.library.save_file(run, file)

        def saved(result: object) -> None:
            if isinstance(result, Failure):
                sentence = self.tr("“{0}” cannot be written: {1}")
                self.failed.emit(sentence.format(file, error_text(result)))
            else:
                self.saved.emit(file)

        self._background.do(work, saved)

    @Slot(object)
    def take(self, path: Path) -> None:
        """List a model that has just been trained; what reads the drawing goes on doing so."""
        # In a turn of the event loop of its own, so that the pen is not held up for all at once.
        self.change(lambda: None, lambda _: QTimer.singleShot(0, self, lambda: self._arrive(path)))

    def _arrive(self, path: Path) -> None:
        run = self.find(path)
        if run is None:
            sentence = self.tr("The model was trained, but its file is gone: {0}")
            self.lost.emit(sentence.format(path), "")
        else:
            self.arrived.emit(run)

    def do(self, work: Callable[[], T], then: Callable[[T | Failure], None]) -> None:
        """Do something with the user's files that leaves the runs as they are, in the thread."""
        self._background.do(lambda job: work(), then)

    def change(
        self,
        change: Callable[[], Any],
        then: Callable[[Any], None] | None = None,
        sentence: Callable[[str], str] = str,
    ) -> None:
        """Change something in the library and list it again, whether that worked or not.

        Parameters
        ----------
        change : callable
            Called in the thread.
        then : callable, optional
            Gets what `change` gave, after the listing.
        sentence : callable
            Says for what reason it cannot be done.
        """

        def work(job: Job) -> tuple[Any, list[Run], list[Sentence]]:
            try:
                result = change()
            except FAILURES as error:
                result = error
            try:
                return result, self.library.runs(), self.library.problems
            except FAILURES as error:
                return result, [], [Sentence.joined([error])]

        def changed(done: Any) -> None:
            result, runs, problems = done
            if isinstance(result, Failure):
                self.failed.emit(sentence(error_text(result)))
            self._show(runs, problems)
            if then is not None and not isinstance(result, Failure):
                then(result)

        self._background.do(work, changed)

    def _show(self, runs: Sequence[Run], problems: Sequence[Sentence]) -> None:
        if runs != self._runs:
            self._runs = [*runs]
            self.changed.emit([*runs])
        for problem in problems:
            if problem not in self._problems:
                self.failed.emit(translated(problem))
        self._problems = problems

    # The live model

    @property
    def live(self) -> Path | None:
        """Path of the live run; None while the shipped recogniser answers."""
        return self._live

    @property
    def chosen(self) -> Path | None:
        """Path of the run that is to answer: of one that is being opened, or of the live one."""
        return self._chosen

    @property
    def apart(self) -> bool:
        """Whether models that can are asked to tell upper from lower case."""
        return self._apart

    def begin(self, live: Path | None, apart: bool) -> None:
        """Let a run answer, or the shipped recogniser, with the cases apart if so chosen before.

        Where the run takes long to be opened, or cannot be, the shipped recogniser answers.
        """
        self._apart = apart
        self._open(live, lambda job: opened(live if live and live.is_file() else None, job))
        if live is not None:
            QTimer.singleShot(_STANDS_IN_AFTER_MS, self, self._stand_in)

    @Slot()
    def _stand_in(self) -> None:
        """Let the shipped recogniser answer until the run is open."""
        if self._answering is not None or self._chosen is None or not self.opening.is_busy:
            return

        def then(model: OpenModel | Failure) -> None:
            if self._answering is None and isinstance(model, OpenModel):
                self._answer(model)

        self._background.do(lambda job: opened(None, job), then)

    @Slot(object)
    def make_live(self, path: Path | None) -> None:
        """Let a run answer, or the shipped recogniser (None), as soon as it is opened."""
        if self._answering is not None and self._live == path:
            self.opening.cancel()
            self._choose(path)
        elif path is None and self._shipped is not None:
            self.opening.cancel()
            self._answer(self._shipped)
        else:
            self._open(path, lambda job: opened(path, job))

    @Slot()
    def make_shipped_live(self) -> None:
        """Let Letterpad's own recogniser answer."""
        self.make_live(None)

    @Slot(object)
    def make_open_live(self, model: OpenModel) -> None:
        """Let a model answer that is open already, at once."""
        self.opening.cancel()
        self._answer(model)

    @Slot(object)
    def make_run_live(self, run: Run) -> None:
        """Let a run answer."""
        self.make_live(run.path)

    def open_file(self, file: Path) -> None:
        """Copy a model file into the library and let it answer."""

        def then(model: OpenModel | Failure) -> None:
            if isinstance(model, OpenModel):
                self.change(lambda: None, lambda _: self._answer(model))
            else:
                self._give_up(model)

        self.opening.open(file.name, lambda job: added(file, self.library, job), then)

    @Slot()
    def cancel_opening(self) -> None:
        """Give up the model that is being opened; what answers goes on."""
        self.opening.cancel()
        self._stay()
        self.refresh()  # one that was added may have been copied just now

    @Slot(bool)
    def set_apart(self, apart: bool) -> None:
        """Let upper and lower case be told apart, or not, by the live model and the next ones."""
        self._apart = apart
        if self._answering is not None:
            self._answer(self._answering)

    @Slot(str)
    def live_failed(self, sentence: str) -> None:
        """Let the shipped recogniser answer, where the live model cannot."""
        self.failed.emit(sentence)
        self._answering = None
        if self._live is not None and not self.opening.is_busy:
            self.make_live(None)

    def _open(self, path: Path | None, work: Callable[[Job], OpenModel]) -> None:
        run = None if path is None else self.find(path)
        name = run.card.name if run is not None else path.stem if path is not None else ""

        def then(model: OpenModel | Failure) -> None:
            if not isinstance(model, OpenModel):
                self._give_up(model)
                return
            if model.run is None and path is not None:
                gone = self.tr(
                    "The model that read your drawing last time is not there any more ({0}). "
                    "Letterpad's recogniser reads it now."
                )
                self.failed.emit(gone.format(path.name))
            self._answer(model)

        self.opening.open(name or self.tr("Letterpad's recogniser"), work, then)
        self._choose(path)

    def _give_up(self, reason: Failure) -> None:
        """Say why a model cannot be opened, and go back to what answers."""
        sentence = error_text(reason)
        if self._live is None and self._chosen is not None:
            now = self.tr("{0} Letterpad's recogniser reads your drawing.")
            sentence = now.format(sentence)
        self.failed.emit(sentence)
        self.refresh()  # its file may be gone
        self._stay()

    def _stay(self) -> None:
        """Let what answers go on, or the shipped recogniser if nothing does."""
        if self._answering is not None:
            self._choose(self._live)
        elif self._chosen is not None:
            self.make_live(None)

    def _answer(self, model: OpenModel) -> None:
        if model.run is None:
            self._shipped = model
        self._answering = model.with_cases(self._apart)
        self._live = model.run
        if not self.opening.is_busy:
            self._choose(model.run)
        self.live_changed.emit(self._answering)

    def _choose(self, path: Path | None) -> None:
        self._chosen = path
        self.chosen_changed.emit(path)
