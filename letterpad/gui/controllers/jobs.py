"""What is done in the background, said to the window in its own terms."""

import itertools
import logging
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from letterpad.algorithms.registry import algorithm
from letterpad.assessment.letters import cached_letters
from letterpad.errors import UserError
from letterpad.gui.controllers import background
from letterpad.gui.controllers.background import Background, Failure, Job
from letterpad.gui.text import language
from letterpad.gui.text.translation import error_text, translated
from letterpad.letters.data_spec import DataSpec
from letterpad.letters.letterset import LetterSet
from letterpad.letters.splits import TEST_SHARE, rest_of
from letterpad.library import Library
from letterpad.messages import Sentence
from letterpad.training.naming import automatic_name, free_name
from letterpad.training.process import ChildProcess
from letterpad.training.protocol import (
    Experiment,
    Failed,
    Last,
    LearnCurve,
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

MOST_FILES = 2000
"""In a folder whose letters are looked for in the cache by a thread of the window's process. For a
larger one that takes too long: the process that reads letters looks, too."""

_EXPERIMENTS = ("curve", "repetition")
"""Of what `Jobs.busy_with` says."""

_IDLE_MINUTES = 10
"""How long a child that trains is kept without work."""


class Jobs(QObject):
    """Starts trainings, searches and readings of letters in child processes, and says how they go.

    One child trains, searches and does experiments. It stays for the next training, and is given
    back when nobody has needed it for a while; the newest training wins, but an experiment, which
    takes long, neither interrupts one nor is interrupted.

    Each reading of letters has a child of its own, which ends with it, so that letters can be
    chosen while a training runs, and nobody waits for letters that were not wanted after all.

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
    letters_unnamed(DataSpec, bool)
        Whether the files do not name their classes; comes before the letters.
    letters_progressed(DataSpec, Progress)
        Letters are being read: what is done just now and how much of it, at most 20 times a second.
    started(TrainSpec or SearchSpec), progressed(Progress), tried(Trial)
        A training or search is under way.
    trained(Path), failed(str, str), stopped()
        It has ended: with a model file, with a sentence (and a traceback), or as asked.
    experiment_said(Message)
        An experiment (a learning curve, or two algorithms repeated) goes on or has ended.
    busy_changed(str)
        What is under way now: "training", "search", "curve", "repetition" or "" for nothing.
    """

    letters_unnamed = Signal(object, bool)
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
    experiment_said = Signal(object)
    busy_changed = Signal(str)
    _posted = Signal(int, object)

    def __init__(
        self,
        library: Library,
        parent: QObject | None = None,
        new_child: Callable[[], ChildProcess] = ChildProcess,
    ) -> None:
        super().__init__(parent)
        self._names: Callable[[], Collection[str]] = tuple
        self._library = library
        self._new_child = new_child
        self._children: list[ChildProcess] = []  # of which something may be left
        self._trainer: ChildProcess | None = None
        self._numbers = itertools.count(1)
        self._training: int | None = None
        self._busy_with = ""
        self._is_stopping = False
        self._readings: dict[int, tuple[DataSpec, ChildProcess]] = {}
        self._background = Background("looking for letters", self)
        self._looking: dict[DataSpec, Job] = {}
        self._n_letters: dict[DataSpec, int] = {}  # of all that were read, and of training parts
        self._own_parts: dict[DataSpec, int | None] = {}
        self._is_closed = False
        self._posted.connect(self._take_messages, Qt.ConnectionType.QueuedConnection)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MINUTES * 60_000)
        self._idle.timeout.connect(self._give_back)

    @property
    def is_busy(self) -> bool:
        """Whether a training, a search or an experiment is under way."""
        return self._training is not None

    @property
    def busy_with(self) -> str:
        """What is under way: "training", "search", "curve", "repetition" or "" for nothing."""
        return self._busy_with if self.is_busy else ""

    @property
    def is_reading(self) -> bool:
        """Whether letters are being looked for or read."""
        return bool(self._looking or self._readings)

    @Slot()
    def warm_up(self) -> None:
        """Start the child that trains, so that its slow imports are done when it is needed."""
        if self._is_closed or self.is_busy:
            return
        self._running_trainer()
        self._idle.start()

    @Slot(object)
    def read_letters(self, spec: DataSpec) -> None:
        """Get letters: from the cache where they were read before, else from a process."""
        if self._reading_of(spec) is not None:
            self.letters_loading.emit(spec)
        elif spec not in self._looking:
            self._looking[spec] = self._background.do(
                partial(_look_for, spec), partial(self._take_found, spec)
            )

    @Slot(object)
    def stop_reading(self, spec: DataSpec) -> None:
        """Give up letters that are being read."""
        if spec in self._looking:
            self._looking.pop(spec).cancel()
        elif (number := self._reading_of(spec)) is not None:
            self._readings.pop(number)[1].kill()
        else:
            return
        self.letters_failed.emit(spec, self.tr("Reading the letters was stopped."))

    @Slot(object)
    def train(self, spec: TrainSpec) -> None:
        """Train in the background."""
        if self._refuses_training():
            return
        spec = self._named(spec)
        path = self._new_path(spec.name)
        if path is not None:
            self._begin(Train(spec, str(path)))
            self.started.emit(spec)

    @Slot(object)
    def search(self, spec: SearchSpec) -> None:
        """Search the best parameters in the background."""
        if self._refuses_training():
            return
        named = spec.base.name or translated(algorithm(spec.base.algorithm).name)
        path = self._new_path(named)
        if path is not None:
            self._begin(Search(spec, str(path), language.current(), tuple(self._names())))
            self.started.emit(spec)

    @Slot(object)
    def experiment(self, request: Experiment) -> None:
        """Do an experiment in the background, unless something is under way."""
        if self.is_busy:
            busy = Sentence("Another training is under way: wait for its end, or stop it.")
            self.experiment_said.emit(Failed(busy))
        else:
            self._begin(request)

    def _refuses_training(self) -> bool:
        """Say why nothing can be trained, if an experiment is under way."""
        if self.busy_with not in _EXPERIMENTS:
            return False
        self.failed.emit(
            self.tr(
                "Models are being trained on the Compare page. Wait for the end of that, or stop "
                "it there, then train."
            ),
            "",
        )
        return True

    def name_beside(self, names: Callable[[], Collection[str]]) -> None:
        """Give new runs names that are not among these, where nobody has named them."""
        self._names = names

    def _named(self, spec: TrainSpec) -> TrainSpec:
        """Name a run that has no name: after what differs from usual, with a number if need be."""
        if spec.name:
            return spec
        name = translated(automatic_name(spec, self._usual_size(spec)))
        return replace(spec, name=free_name(name, self._names()))

    def _usual_size(self, spec: TrainSpec) -> int | None:
        """Return how many letters there are to train on; None if these were never read."""
        own = self._own_parts.get(spec.data)
        if spec.split == "parts":
            return own
        n_letters = self._n_letters.get(spec.data, spec.data.n_letters)
        return None if n_letters is None else rest_of(n_letters, spec.test_size or TEST_SHARE)

    def _deliver(self, spec: DataSpec, letters: LetterSet) -> None:
        """Hand letters on, and remember how many there are to train on."""
        own = letters.own_parts
        self._n_letters[spec] = len(letters)
        self._own_parts[spec] = None if own is None else len(own.train)
        self.letters_ready.emit(spec, letters)

    @Slot()
    def stop(self) -> None:
        """Stop what is under way; `stopped` follows, unless it has just ended otherwise."""
        if self.is_busy:
            self._is_stopping = True
            self._stop_trainer()

    def close(self, timeout: float | None = None) -> bool:
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
        self._looking.clear()
        for child in self._children:
            child.kill()
        ends = time.monotonic() + (background.CLOSING_SECONDS if timeout is None else timeout)
        for child in self._children:
            child.wait(ends - time.monotonic())
        looked = self._background.close(max(0.0, ends - time.monotonic()))
        return looked and all(child.is_gone for child in self._children)

    def _reading_of(self, spec: DataSpec) -> int | None:
        """Return the number of the job that reads these letters, if there is one."""
        return next((number for number, (what, _) in self._readings.items() if what == spec), None)

    def _new_path(self, name: str) -> Path | None:
        """Return where the model will be kept; None, and `failed`, if it cannot be."""
        try:
            return self._library.new_path(name)
        except (UserError, OSError) as error:
            self.failed.emit(error_text(error), "")
            return None

    def _begin(self, request: Train | Search | Experiment) -> None:
        """Hand a request to the child that trains; a job that is under way is stopped for it."""
        self._idle.stop()
        self._is_stopping = False
        self._stop_trainer()
        number = self._training = next(self._numbers)
        self._running_trainer().run(request, partial(self._posted.emit, number))
        self._busy_with = _name_of(request)
        self.busy_changed.emit(self._busy_with)

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
                was_busy_with = self.busy_with
                if is_last:
                    self._training = None
                    self._idle.start()
                    self.busy_changed.emit("")
                if was_busy_with in _EXPERIMENTS:
                    self._take_from_experiment(message)
                else:
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

    def _take_from_experiment(self, message: Message) -> None:
        """Say what an experiment brings."""
        if isinstance(message, Failed):
            _log(message)
        self.experiment_said.emit(message)

    def _take_letters(self, spec: DataSpec, message: Message) -> None:
        """Say what a reading of letters brings."""
        if isinstance(message, Progress):
            self.letters_progressed.emit(spec, message)
        elif isinstance(message, LettersReady):
            folder = Path(message.folder)
            self._looking[spec] = self._background.do(
                lambda job: _loaded(folder), partial(self._take_loaded, spec)
            )
        elif isinstance(message, Failed):
            _log(message)
            self.letters_failed.emit(spec, translated(message.sentence))

    def _take_found(self, spec: DataSpec, found: tuple[bool, LetterSet | None] | Failure) -> None:
        del self._looking[spec]
        unnamed, letters = (False, None) if isinstance(found, Failure) else found
        self.letters_unnamed.emit(spec, unnamed)
        if letters is not None:
            self._deliver(spec, letters)
            return
        number, child = next(self._numbers), self._start_child()
        self._readings[number] = spec, child
        child.run(ReadLetters(spec), partial(self._posted.emit, number))
        self.letters_loading.emit(spec)

    def _take_loaded(self, spec: DataSpec, letters: LetterSet | Failure) -> None:
        del self._looking[spec]
        if isinstance(letters, LetterSet):
            self._deliver(spec, letters)
        else:
            sentence = self.tr("The letters were read, but not found again: {0}").format(letters)
            self.letters_failed.emit(spec, sentence)


def _look_for(spec: DataSpec, job: Job) -> tuple[bool, LetterSet | None]:
    """Tell whether letters are unnamed, and return them if they were read before."""
    letters = cached_letters(spec, MOST_FILES)
    return spec.takes_class_names(), None if letters is None else _gone_through(letters)


def _loaded(folder: Path) -> LetterSet:
    """Load letters that have just been read.

    Raises
    ------
    OSError
        If they are not there, or damaged.
    """
    try:
        return _gone_through(LetterSet.load(folder))
    except ValueError as error:
        raise OSError(str(error)) from error


def _gone_through(letters: LetterSet) -> LetterSet:
    """Return letters that know what the window will ask: it must not go through all of them."""
    _ = letters.n_writers, letters.first_of_class
    return letters


def _name_of(request: Train | Search | Experiment) -> str:
    """Return what `busy_with` calls a request."""
    if isinstance(request, Train):
        return "training"
    if isinstance(request, Search):
        return "search"
    return "curve" if isinstance(request, LearnCurve) else "repetition"


def _log(failed: Failed) -> None:
    """Keep what the child process says of a failure that is not the user's to mend."""
    if failed.traceback:
        _LOG.error("%s\n%s", failed.sentence, failed.traceback)
