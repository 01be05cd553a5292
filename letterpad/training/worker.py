"""The child's side of the pipe: requests on standard input, messages on a descriptor of its own."""

import importlib
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

import psutil

from letterpad.adaptation.fitting import Base
from letterpad.algorithms import plugins
from letterpad.algorithms.keras_runtime import import_keras
from letterpad.algorithms.loading import describe_package, load
from letterpad.algorithms.plugins import Description
from letterpad.assessment.letters import cached_folder, load_letters
from letterpad.assessment.model_letters import named_spec
from letterpad.errors import UserError
from letterpad.languages import load as load_language
from letterpad.library import Library
from letterpad.messages import Sentence, Text
from letterpad.model_files.model_file import read_card, write_model
from letterpad.training.adapting import adapt
from letterpad.training.experiments import kept
from letterpad.training.experiments.learning_curve import learning_curve
from letterpad.training.experiments.repeated import repeat
from letterpad.training.experiments.spec import Point
from letterpad.training.failures import in_words
from letterpad.training.naming import free_name
from letterpad.training.protocol import (
    Adapt,
    CurveLearned,
    DescribeAlgorithms,
    Described,
    Experiment,
    Failed,
    FitPrepared,
    HasAdapted,
    HasRepeated,
    LearnCurve,
    LettersReady,
    Message,
    PrepareFit,
    ReadLetters,
    Request,
    Search,
    Train,
    Trained,
    Trial,
    converter,
    from_line,
    to_line,
)
from letterpad.training.reporter import Reporter
from letterpad.training.search import search
from letterpad.training.spec import Progress
from letterpad.training.train import train

_PAUSE = 0.05
"""Seconds from one line of messages to the next: the window need not paint more often."""

_WARM_UPS: tuple[Callable[[], object], ...] = (
    converter,
    lambda: importlib.import_module("sklearn.linear_model"),
    lambda: importlib.import_module("sklearn.model_selection"),
    import_keras,
    lambda: importlib.import_module("skl2onnx"),
    lambda: importlib.import_module("tf2onnx"),
)
"""What the first training would otherwise wait for, the likeliest first."""

_IDLE = 0.3
"""Seconds without a request after which the next warm-up begins."""


def main(warm_up: bool = True) -> int:
    """Serve the window until it closes standard input; never return while it is open."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    send = Sender(_message_channel())
    _lower_priority()
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    # Not sys.stdin: it is None in a windowed program, though the descriptor is there.
    stream = open(0, "rb", closefd=False)
    threading.Thread(target=_read, args=(stream, lines), daemon=True).start()
    for request in requests(lines, _WARM_UPS if warm_up else ()):
        answer(request, send)
    return 0


def _read(stream: BinaryIO, lines: queue.SimpleQueue[bytes]) -> None:
    """Read lines until the window closes its end or dies; then end this process, in any state.

    A fit cannot be asked to stop, and nobody waits for it any more. Files are written beside
    their place first, so none is left half written.
    """
    try:
        for line in stream:
            lines.put(line)
    finally:
        os._exit(0)


def requests(
    lines: queue.SimpleQueue[bytes], warm_ups: Iterable[Callable[[], object]] = ()
) -> Iterator[Request]:
    """Give requests as they come; while there is none, call the `warm_ups`, one by one.

    They are called in this thread: two threads that import parts of one library at once can meet
    it half made.
    """
    waiting = list(warm_ups)
    while True:
        try:
            line = lines.get(timeout=_IDLE if waiting else None)
        except queue.Empty:
            # What cannot be imported is said by the training that needs it.
            with suppress(Exception):
                waiting.pop(0)()
            continue
        (request,) = from_line(line)
        assert isinstance(request, Request)
        yield request


class Sender:
    """Writes messages as lines, at most about twenty a second.

    This is the one throttle between a fit and the window. It is here because what is held back at
    the source costs nothing further on: no pipe, and no work in the window's process, where the
    pen comes first. What comes too soon is sent with what comes next, and something comes at
    least every `reporter.HEARTBEAT` seconds; of Progress that brings neither a point of a curve nor
    weights only the newest is kept.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()
        self._waiting: list[Message] = []
        self._stage = ""
        self._sent_at = -1.0

    def __call__(self, message: Message) -> None:
        """Send `message`: now, if it begins a stage, is the last or follows a pause."""
        with self._lock:
            if self._waiting and _replaces(message, self._waiting[-1]):
                self._waiting.pop()
            self._waiting.append(message)
            now = time.monotonic()
            if self._may_wait(message) and now - self._sent_at < _PAUSE:
                return
            self._stream.write(to_line(*self._waiting).encode("ascii") + b"\n")
            self._stream.flush()
            self._waiting, self._sent_at = [], now

    def _may_wait(self, message: Message) -> bool:
        if isinstance(message, Progress):
            begins, self._stage = message.stage != self._stage, message.stage
            return not begins
        return isinstance(message, Trial | Point)


def _replaces(later: Message, earlier: Message) -> bool:
    """Whether the earlier message says nothing that the later one does not."""
    return (
        isinstance(later, Progress)
        and isinstance(earlier, Progress)
        and earlier.stage == later.stage
        and earlier.point is None
        and earlier.weights is None
    )


def answer(request: Request, send: Sender) -> None:
    """Do what is asked, and say how it ended: in every case with one last message."""
    try:
        with in_words():
            send(_done(request, send))
    except UserError as error:
        send(Failed(error.sentence, _trace(error) if error.__cause__ else ""))
    except Exception as error:  # noqa: BLE001 - the border: whatever it is, the window must know
        sentence = Sentence(
            "This failed inside Letterpad ({kind}: {error}). Nothing was changed.",
            kind=type(error).__name__,
            error=error,
        )
        send(Failed(sentence, _trace(error)))


def _done(request: Request, send: Sender) -> Message:
    if isinstance(request, ReadLetters):
        with Reporter(send) as reporter:
            reporter.stage("letters", Sentence("reading letters"))
            letters = load_letters(request.data, reporter.show)
        folder = cached_folder(request.data)
        if folder is None:
            why = letters.notes[-1]  # that they could not be kept
            raise UserError("{letters} was read. {why}", letters=letters.name, why=why)
        return LettersReady(str(folder))
    if isinstance(request, DescribeAlgorithms):
        return Described(_description(request.package))
    if isinstance(request, Experiment):
        return _found(request, send)
    if isinstance(request, Adapt):
        return _adapted(request, send)
    if isinstance(request, PrepareFit):
        Base.open(Path(request.model))  # what it looks at stays in the cache
        return FitPrepared()
    if isinstance(request, Train):
        load(request.spec.algorithm)
        model = train(request.spec, send)
    else:
        load(request.spec.base.algorithm)
        model = search(request.spec, send, name=partial(_name, request))
    with in_words(request.out):
        write_model(Library().with_earlier_tests(model), Path(request.out))
    return Trained(request.out)


def _adapted(request: Adapt, send: Sender) -> Message:
    """Fit a model to a hand, and write what came of it if that helps."""
    path = Path(request.model)
    with Reporter(send) as reporter:
        reporter.stage("letters", Sentence("reading letters"))
        letters = load_letters(named_spec(request.data, read_card(path)), reporter.show)
    fitted = adapt(path, letters, send, request.name)
    if fitted.model is not None:
        with in_words(request.out):
            write_model(fitted.model, Path(request.out))
    return HasAdapted(fitted.proof, request.out if fitted.model is not None else "")


def _name(request: Search, automatic: Text) -> str:
    """Return what the run of a search is called that nobody has named."""
    return free_name(load_language(request.language).say(automatic), request.other_names)


def _found(request: Experiment, send: Sender) -> Message:
    """Do an experiment, and keep what it found for the next window."""
    for learner in request.spec.learners:
        load(learner.algorithm)
    if isinstance(request, LearnCurve):
        curve = learning_curve(
            request.spec, send, known=request.known, known_hash=request.known_hash
        )
        kept.keep_if_possible(request.spec, curve)
        return CurveLearned(curve)
    repeated = repeat(request.spec, send, known=request.known, known_hash=request.known_hash)
    kept.keep_if_possible(request.spec, repeated)
    return HasRepeated(repeated)


def _description(package: str) -> Description:
    """Import a package, and keep what it says of its algorithms for the next window."""
    description = describe_package(package)
    if description is None:
        raise UserError("{package} offers no algorithms any more.", package=package)
    with suppress(UserError, OSError):  # then it is asked again next time
        plugins.keep(description)
    return description


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


def _message_channel() -> BinaryIO:
    """Keep standard output for the messages alone: what libraries print goes to standard error."""
    channel = os.fdopen(os.dup(1), "wb")
    try:
        os.dup2(2, 1)
    except OSError:  # no standard error, in a windowed program
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return channel


def _lower_priority() -> None:
    """Let the window, and everything else, go first."""
    process = psutil.Process()
    process.nice(psutil.BELOW_NORMAL_PRIORITY_CLASS if sys.platform == "win32" else 10)
