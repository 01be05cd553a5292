"""A model is fitted to a hand beside the window, and what comes of it becomes a run if wanted."""

import itertools
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Qt, Signal, Slot

from letterpad import paths
from letterpad.adaptation.proof import Count, Proof
from letterpad.algorithms.registry import known
from letterpad.gui.controllers import background
from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.text.translation import error_text, translated
from letterpad.ink.raster import SIDE, Images
from letterpad.letters.classes import AS_NAMED
from letterpad.letters.data_spec import MyLetters
from letterpad.letters.letterset import LetterSet
from letterpad.letters.readers.reading import ignore_progress
from letterpad.library import Library, Run
from letterpad.model_files.model_file import TrainedModel, read_card
from letterpad.recognition.recognizer import SHIPPED
from letterpad.training.process import ChildProcess
from letterpad.training.protocol import Adapt, Failed, HasAdapted, Message, Stopped
from letterpad.training.spec import Progress

if TYPE_CHECKING:  # ONNX is imported when somebody fits a model
    from letterpad.adaptation.fitting import Base


@dataclass(frozen=True, slots=True)
class ToFit:
    """What is to be fitted, to whose letters.

    Parameters
    ----------
    base : Path or None
        Of its run; None for the shipped recogniser.
    author : str
        "" is the user.
    name : str
        Of what comes of it.
    """

    base: Path | None
    author: str
    name: str


@dataclass(frozen=True, slots=True, eq=False)
class FitResult:
    """What came of fitting a model: it is not among the runs yet.

    Parameters
    ----------
    asked : ToFit
    proof : Proof
    images : uint8 array of shape (n, 28, 28)
        The letters of the proof, in its order; none if they are others by now.
    model : TrainedModel or None
        None if it is not offered, or is in `file`.
    file : Path or None
    """

    asked: ToFit
    proof: Proof
    images: Images
    model: TrainedModel | None = None
    file: Path | None = None


class Fitting(QObject):
    """Fits models: in a thread what is fitted in a moment, in a process of its own what is not.

    Signals
    -------
    authors_found(Mapping of str to int)
        Who has how many letters in My letters; the user always is among them.
    progressed(str, float or None)
        What is done just now, and how much of it.
    ended(FitResult)
    stopped()
    failed(str)
        A sentence: it cannot be fitted.
    """

    authors_found = Signal(object)
    progressed = Signal(str, object)
    ended = Signal(object)
    stopped = Signal()
    failed = Signal(str)
    _posted = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("fitting a model", self)
        self._bases: dict[tuple[Path, int], Base] = {}  # one at most; only the lane touches it
        self._numbers = itertools.count(1)
        self._number = 0  # of what is under way
        self._is_running = False
        self._job: Job | None = None
        self._child: ChildProcess | None = None
        self._children: list[ChildProcess] = []
        self._waits_for: tuple[ToFit, LetterSet] | None = None
        self._posted.connect(self._take_messages, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether something is yet to come."""
        return self._is_running or self._background.is_busy

    # From the window

    @Slot()
    def look(self) -> None:
        """Look whose letters there are."""

        def then(found: Mapping[str, int] | Failure) -> None:
            if isinstance(found, FAILURES):
                self.failed.emit(error_text(found))
            else:
                self.authors_found.emit({"": 0, **found})

        self._background.do(lambda job: _authors(), then)

    @Slot(object)
    def fit(self, asked: ToFit) -> None:
        """Fit a model, instead of one that is being fitted."""
        self._give_up()
        self._number = next(self._numbers)
        self._is_running = True
        self.progressed.emit(self.tr("Looking at your letters …"), None)
        self._job = self._background.do(
            partial(self._fitted, asked), partial(self._take_fitted, asked)
        )

    @Slot()
    def stop(self) -> None:
        """Stop it; everything is as it was."""
        if self._is_running:
            self._give_up()
            self.stopped.emit()

    @Slot(object)
    def drop(self, result: FitResult) -> None:
        """Forget what came of it: nobody wants it."""
        if result.file is not None:
            file = result.file
            self._background.do(lambda job: _remove(file), _ignore)

    def close(self) -> None:
        """Give up what is under way, and wait for its end."""
        self._give_up()
        for child in self._children:
            child.wait(background.CLOSING_SECONDS)
        self._background.finish()

    def _give_up(self) -> None:
        self._is_running = False
        self._number = 0
        self._waits_for = None
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if self._child is not None:
            self._child.kill()
            self._child = None

    # In the thread

    def _fitted(self, asked: ToFit, job: Job) -> "FitResult | LetterSet":
        """Fit it, or return the letters if that takes longer than a moment."""
        from letterpad.adaptation.fitting import Base

        path = _file_of(asked)
        if not _authors().get(asked.author, 0):
            nothing = Proof(Count(), Count(), {})
            return FitResult(asked, nothing, np.zeros((0, SIDE, SIDE), np.uint8))
        letters = _letters(asked.author)
        if read_card(path).algorithm in known():
            return letters
        key = path, path.stat().st_mtime_ns
        if key not in self._bases:
            self._bases.clear()
            base = Base.open(path)
            self._bases[key] = base
        fitted = self._bases[key].fit(letters, asked.name)
        return FitResult(asked, fitted.proof, _pictures(fitted.proof, letters), fitted.model)

    # In the window's thread

    def _take_fitted(self, asked: ToFit, result: "FitResult | LetterSet | Failure") -> None:
        self._job = None
        if isinstance(result, LetterSet):
            self._fit_in_child(asked, result)
            return
        self._is_running = False
        if isinstance(result, FitResult):
            self.ended.emit(result)
        else:
            self.failed.emit(error_text(result))

    def _fit_in_child(self, asked: ToFit, letters: LetterSet) -> None:
        try:
            folder = paths.cache_folder()
            folder.mkdir(parents=True, exist_ok=True)
        except FAILURES as error:
            self._is_running = False
            self.failed.emit(error_text(error))
            return
        out = folder / f"fitted.{os.getpid()}.{self._number}.letterpad"
        data = MyLetters(asked.author, classes=AS_NAMED)
        self._waits_for = asked, letters
        self.progressed.emit(self.tr("Starting …"), None)
        self._children = [each for each in self._children if not each.is_gone]
        self._child = ChildProcess()
        self._children.append(self._child)
        request = Adapt(str(_file_of(asked)), data, str(out), asked.name)
        self._child.run(request, partial(self._posted.emit, self._number))

    @Slot(int, object)
    def _take_messages(self, number: int, messages: Sequence[Message]) -> None:
        for message in messages:
            if number != self._number or self._waits_for is None:
                return
            if isinstance(message, Progress):
                said = translated(message.text)
                self.progressed.emit(said[:1].upper() + said[1:], message.fraction)
                continue
            asked, letters = self._waits_for
            self._give_up()
            if isinstance(message, HasAdapted):
                proof = message.proof
                file = Path(message.path) if message.path else None
                self.ended.emit(FitResult(asked, proof, _pictures(proof, letters), None, file))
            elif isinstance(message, Failed):
                self.failed.emit(translated(message.sentence))
            elif isinstance(message, Stopped):
                self.stopped.emit()


def keep(library: Library, result: FitResult) -> Run:
    """Put what came of fitting a model among the runs; call it in the library's thread.

    Raises
    ------
    UserError, OSError
    """
    if result.model is not None:
        return library.add(result.model)
    if result.file is None:
        raise ValueError("there is no model")
    run = library.open_file(result.file)
    _remove(result.file)
    return run


def _file_of(asked: ToFit) -> Path:
    return paths.resource(SHIPPED) if asked.base is None else asked.base


def _remove(file: Path) -> None:
    with suppress(OSError):
        file.unlink()


def _ignore(result: object) -> None:
    """Ignore it."""


def _authors() -> Mapping[str, int]:
    from letterpad.collection.store import Collection  # imports SQLite

    with Collection.open() as mine:
        return mine.authors()


def _letters(author: str) -> LetterSet:
    return MyLetters(author, classes=AS_NAMED).read(ignore_progress)


def _pictures(proof: Proof, letters: LetterSet) -> Images:
    """Return the pictures of the letters of a proof; none if it is of other letters."""
    names = [letters.classes[label].upper() for label in letters.labels.tolist()]
    for each in proof.letters:
        if each.place >= len(names) or names[each.place] != each.label.upper():
            return np.zeros((0, SIDE, SIDE), np.uint8)
    return letters.images[np.array([each.place for each in proof.letters], dtype=np.int64)]
