"""What is done in the background, said to the window in its own terms."""

import itertools
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from letterpad.algorithms.registry import algorithm
from letterpad.errors import UserError
from letterpad.gui.text.translation import error_text, translated
from letterpad.letters.catalog import cached_letters
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.library import Library
from letterpad.training.process import ChildProcess
from letterpad.training.protocol import (
    Failed,
    Last,
    LettersReady,
    Message,
    ReadLetters,
    Search,
    Stopped,
    Train,
    Trained,
    Trial,
)
from letterpad.training.spec import Progress, SearchSpec, TrainSpec

_LOG = logging.getLogger(__name__)

_IDLE_MINUTES = 10
"""How long a child that trains is kept without work."""


class Jobs(QObject):
    """Starts trainings, searches and readings of letters in child processes, and says how they go.

    One child trains and searches. It stays for the next training, and is given back when nobody
    has needed it for a while; the newest job wins. Each reading of letters has a child of its
    own, which ends with it, so that letters can be chosen while a training runs, and nobody waits
    for letters that were not wanted after all.

    A child's thread touches Qt by one queued signal only. Every job has a number; late messages
    of an old job are dropped.

    Parameters
    ----------
    library : Library
        Where models will be kept.
    new_child : callable
        Makes a child process.

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
    _posted = Signal(int, object)

    def __init__(
        self,
        library: Library,
        parent: QObject | None = None,
        new_child: Callable[[], ChildProcess] = ChildProcess,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._new_child = new_child
        self._children: list[ChildProcess] = []  # of which something may be left
        self._trainer: ChildProcess | None = None
        self._numbers = itertools.count(1)
        self._training: int | None = None
        self._is_stopping = False
        self._readings: dict[int, tuple[DataSpec, ChildProcess]] = {}
        self._is_closed = False
        self._posted.connect(self._take_messages, Qt.ConnectionType.QueuedConnection)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MINUTES * 60_000)
        self._idle.timeout.connect(self._give_back)

    @property
    def is_busy(self) -> bool:
        """Whether a training or search is under way."""
        return self._training is not None

    @property
    def is_reading(self) -> bool:
        """Whether letters are being read."""
        return bool(self._readings)

    @Slot()
    def warm_up(self) -> None:
        """Start the child that trains, so that its slow imports are done when it is needed."""
        if self._is_closed or self.is_busy:
            return
        self._running_trainer()
        self._idle.start()

    @Slot(object)
    def read_letters(self, spec: DataSpec) -> None:
        """Get letters: at once where they were read before, else from a process that reads them."""
        letters = cached_letters(spec)
        if letters is not None:
            self.letters_ready.emit(spec, letters)
            return
        self.letters_loading.emit(spec)
        number, child = next(self._numbers), self._start_child()
        self._readings[number] = spec, child
        child.run(ReadLetters(spec), partial(self._posted.emit, number))

    @Slot(object)
    def train(self, spec: TrainSpec) -> None:
        """Train in the background."""
        spec = _named(spec)
        path = self._new_path(spec)
        if path is not None:
            self._begin(Train(spec, str(path)))
            self.started.emit(spec)

    @Slot(object)
    def search(self, spec: SearchSpec) -> None:
        """Search the best settings in the background."""
        spec = replace(spec, base=_named(spec.base))
        path = self._new_path(spec.base)
        if path is not None:
            self._begin(Search(spec, str(path)))
            self.started.emit(spec)

    @Slot()
    def stop(self) -> None:
        """Stop what is under way; `stopped` follows, unless it has just ended otherwise."""
        if self.is_busy:
            self._is_stopping = True
            self._stop_trainer()

    def close(self, timeout: float = 2.0) -> bool:
        """End everything, and wait until no thread and no process is left.

        Returns
        -------
        bool
            False if something was still there after `timeout` seconds; it ends with the program.
        """
        self._is_closed = True
        self._idle.stop()
        self._training = None
        self._readings.clear()
        for child in self._children:
            child.kill()
        ends = time.monotonic() + timeout
        for child in self._children:
            child.wait(ends - time.monotonic())
        return all(child.is_gone for child in self._children)

    def _new_path(self, spec: TrainSpec) -> Path | None:
        """Return where the model will be kept; None, and `failed`, if it cannot be."""
        try:
            return self._library.new_path(spec.name)
        except (UserError, OSError) as error:
            self.failed.emit(error_text(error), "")
            return None

    def _begin(self, request: Train | Search) -> None:
        """Hand a request to the child that trains; a job that is under way is stopped for it."""
        self._idle.stop()
        self._is_stopping = False
        self._stop_trainer()
        number = self._training = next(self._numbers)
        self._running_trainer().run(request, partial(self._posted.emit, number))

    def _running_trainer(self) -> ChildProcess:
        """Return the child that trains; start one where there is none or it is over."""
        if self._trainer is None or self._trainer.is_over:
            self._trainer = self._start_child()
        return self._trainer

    def _stop_trainer(self) -> None:
        """Kill the child that trains, unless it has nothing to do: then it stays."""
        if self._trainer is not None and self._trainer.is_busy:
            self._trainer.kill()

    def _start_child(self) -> ChildProcess:
        self._children = [child for child in self._children if not child.is_gone]
        self._children.append(self._new_child())
        return self._children[-1]

    @Slot()
    def _give_back(self) -> None:
        """End the child that nobody has needed for a while; its memory goes back to the system."""
        if not self.is_busy and self._trainer is not None:
            self._trainer.kill()

    @Slot(int, object)
    def _take_messages(self, number: int, messages: Sequence[Message]) -> None:
        for message in messages:
            is_last = isinstance(message, Last)
            if number in self._readings:
                spec, child = self._readings[number]
                if is_last:
                    del self._readings[number]
                    child.kill()
                self._take_letters(spec, message)
            elif number == self._training and (is_last or not self._is_stopping):
                if is_last:
                    self._training = None
                    self._idle.start()
                self._take(message)

    def _take(self, message: Message) -> None:
        """Say what a training or search brings."""
        if isinstance(message, Progress):
            self.progressed.emit(message)
        elif isinstance(message, Trial):
            self.tried.emit(message)
        elif isinstance(message, Trained):
            self.trained.emit(Path(message.path))
        elif isinstance(message, Failed):
            _log(message)
            self.failed.emit(translated(message.sentence), message.traceback)
        elif isinstance(message, Stopped):
            self.stopped.emit()

    def _take_letters(self, spec: DataSpec, message: Message) -> None:
        """Say what a reading of letters brings."""
        if isinstance(message, Progress):
            self.letters_progressed.emit(spec, message)
        elif isinstance(message, LettersReady):
            try:
                letters = LetterSet.load(Path(message.folder))
            except (OSError, ValueError) as error:
                sentence = self.tr("The letters were read, but not found again: {0}").format(error)
                self.letters_failed.emit(spec, sentence)
            else:
                self.letters_ready.emit(spec, letters)
        elif isinstance(message, Failed):
            _log(message)
            self.letters_failed.emit(spec, translated(message.sentence))


def _log(failed: Failed) -> None:
    """Keep what the child process says of a failure that is not the user's to mend."""
    if failed.traceback:
        _LOG.error("%s\n%s", failed.sentence, failed.traceback)


def _named(spec: TrainSpec) -> TrainSpec:
    """Call a run that has no name as its algorithm is called here."""
    return spec if spec.name else replace(spec, name=translated(algorithm(spec.algorithm).name))
