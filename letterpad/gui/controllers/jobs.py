"""What is done in the background, said to the window in its own terms."""

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.algorithms.registry import algorithm
from letterpad.errors import UserError
from letterpad.gui.controllers.job_queue import TrainingThread
from letterpad.gui.text.translation import error_text, translated
from letterpad.letters.catalog import cached_letters
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library
from letterpad.training.lane import JobNews
from letterpad.training.protocol import Failed, LettersReady, ReadLetters, Stopped, Trained, Trial
from letterpad.training.spec import Progress, SearchSpec, TrainSpec

_LOG = logging.getLogger(__name__)


class Jobs(QObject):
    """Starts trainings, searches and readings of letters, and sorts their news.

    Signals
    -------
    letters_ready(DataSpec, LetterSet), letters_failed(DataSpec, str), letters_loading(DataSpec)
        Answers to `read_letters`.
    letters_progressed(DataSpec, Progress)
        Letters are being read: what is done just now and how much of it, at most 20 times a second.
    started(TrainSpec or SearchSpec), progressed(Progress), tried(Trial)
        A training or search is under way.
    trained(Path), failed(str, str), stopped()
        It has ended: with a model file, with a sentence (and a traceback), or as asked.
    """

    letters_loading = Signal(object)
    letters_ready = Signal(object, object)
    letters_progressed = Signal(object, object)
    letters_failed = Signal(object, str)
    started = Signal(object)
    progressed = Signal(object)
    tried = Signal(object)
    trained = Signal(object)
    failed = Signal(str, str)
    stopped = Signal()

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._thread = TrainingThread(parent=self)
        self._thread.news.connect(self._take_news)

    @property
    def is_busy(self) -> bool:
        """Whether a training or search is under way."""
        return self._thread.is_busy

    @Slot()
    def warm_up(self) -> None:
        """Start the training process, so that it is ready when it is needed."""
        self._thread.warm_up()

    @Slot(object)
    def read_letters(self, spec: DataSpec) -> None:
        """Get letters: at once where they were read before, else from a process that reads them."""
        letters = cached_letters(spec)
        if letters is not None:
            self.letters_ready.emit(spec, letters)
            return
        self.letters_loading.emit(spec)
        self._thread.read_letters(spec)

    @Slot(object)
    def train(self, spec: TrainSpec) -> None:
        """Train in the background."""
        spec = _named(spec)
        path = self._new_path(spec)
        if path is not None:
            self._thread.train(spec, path)
            self.started.emit(spec)

    @Slot(object)
    def search(self, spec: SearchSpec) -> None:
        """Search the best settings in the background."""
        spec = replace(spec, base=_named(spec.base))
        path = self._new_path(spec.base)
        if path is not None:
            self._thread.search(spec, path)
            self.started.emit(spec)

    @Slot()
    def stop(self) -> None:
        """Stop what is under way; `stopped` follows."""
        self._thread.stop()

    def close(self) -> None:
        """End everything; returns when no thread and no process is left."""
        self._thread.close()

    def _new_path(self, spec: TrainSpec) -> Path | None:
        """Return where the model will be kept; None, and `failed`, if it cannot be."""
        try:
            return self._library.new_path(spec.name)
        except (UserError, OSError) as error:
            self.failed.emit(error_text(error), "")
            return None

    @Slot(object)
    def _take_news(self, job: JobNews) -> None:
        news = job.news
        if isinstance(job.request, ReadLetters):
            self._take_letters(job.request.data, news)
        elif isinstance(news, Progress):
            self.progressed.emit(news)
        elif isinstance(news, Trial):
            self.tried.emit(news)
        elif isinstance(news, Trained):
            self.trained.emit(Path(news.path))
        elif isinstance(news, Failed):
            _log(news)
            self.failed.emit(translated(news.sentence), news.traceback)
        elif isinstance(news, Stopped):
            self.stopped.emit()

    def _take_letters(self, spec: DataSpec, news: object) -> None:
        if isinstance(news, Progress):
            self.letters_progressed.emit(spec, news)
        elif isinstance(news, LettersReady):
            try:
                letters = LetterSet.load(Path(news.folder))
            except (OSError, ValueError) as error:
                sentence = self.tr("The letters were read, but not found again: {0}").format(error)
                self.letters_failed.emit(spec, sentence)
            else:
                self.letters_ready.emit(spec, letters)
        elif isinstance(news, Failed):
            _log(news)
            self.letters_failed.emit(spec, translated(news.sentence))


def _log(news: Failed) -> None:
    """Keep what the child process says of a failure that is not the user's to mend."""
    if news.traceback:
        _LOG.error("%s\n%s", news.sentence, news.traceback)


def _named(spec: TrainSpec) -> TrainSpec:
    """Call a run that has no name as its algorithm is called here."""
    return spec if spec.name else replace(spec, name=translated(algorithm(spec.algorithm).name))
