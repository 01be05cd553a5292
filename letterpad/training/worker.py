"""The child's side of the pipe: requests on standard input, news on a descriptor of its own."""

import importlib
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import psutil

from letterpad.algorithms.keras_runtime import import_keras
from letterpad.errors import UserError
from letterpad.letters.catalog import cached_folder, load_letters
from letterpad.messages import Sentence, Text
from letterpad.model_files.model_file import write_model
from letterpad.training.failures import in_words
from letterpad.training.protocol import (
    Failed,
    LettersReady,
    News,
    ReadLetters,
    Request,
    Search,
    Train,
    Trained,
    from_line,
    to_line,
)
from letterpad.training.search import search
from letterpad.training.spec import Progress
from letterpad.training.train import train

_QUIET = 0.05
"""Seconds between two Progress of one stage: the window need not paint more often."""

_WARM_UPS: tuple[Callable[[], object], ...] = (
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
    """Serve the window until it closes standard input; never returns while it is open."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    send = NewsSender(_news_channel())
    _lower_priority()
    requests = Requests()
    # Not sys.stdin: it is None in a windowed program, though the descriptor is there.
    stream = open(0, "rb", closefd=False)
    threading.Thread(target=requests.read, args=(stream,), daemon=True).start()
    for request in requests.each(_WARM_UPS if warm_up else ()):
        answer(request, send)
    return 0


class Requests:
    """The window's requests, read by a thread that ends this process with the window."""

    def __init__(self) -> None:
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()

    def read(self, stream: BinaryIO) -> None:
        """Read lines until the window closes its end or dies; then end at once, in any state.

        A fit cannot be asked to stop, and nobody waits for it any more. Files are written beside
        their place first, so none is left half written.
        """
        try:
            for line in stream:
                self._lines.put(line.decode("utf-8"))
        finally:
            os._exit(0)

    def each(self, warm_ups: Iterable[Callable[[], object]] = ()) -> Iterator[Request]:
        """Give requests as they come; while there is none, call the `warm_ups`, one by one.

        They are called in this thread: two threads that import parts of one library at once can
        meet it half made.
        """
        waiting = list(warm_ups)
        while True:
            try:
                line = self._lines.get(timeout=_IDLE if waiting else None)
            except queue.Empty:
                # What cannot be imported is said by the training that needs it.
                with suppress(Exception):
                    waiting.pop(0)()
                continue
            request = from_line(line)
            assert isinstance(request, ReadLetters | Train | Search)
            yield request


class NewsSender:
    """Writes news as lines; of Progress without a point at most about twenty a second."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()
        self._last = -1.0
        self._stage = ""

    def __call__(self, news: News) -> None:
        """Send `news`, unless it is Progress that says little new."""
        with self._lock:
            if isinstance(news, Progress) and news.point is None:
                now = time.monotonic()
                if news.stage == self._stage and now - self._last < _QUIET:
                    return
                self._last, self._stage = now, news.stage
            self._stream.write(to_line(news).encode("ascii") + b"\n")
            self._stream.flush()


def answer(request: Request, send: NewsSender) -> None:
    """Do what is asked, and say how it ended: in every case with one last line of news."""
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


def _done(request: Request, send: NewsSender) -> News:
    if isinstance(request, ReadLetters):
        began = time.monotonic()

        def read(text: Text, fraction: float | None) -> None:
            send(Progress("letters", text, fraction, time.monotonic() - began))

        letters = load_letters(request.data, read)
        folder = cached_folder(request.data)
        if folder is None:
            why = letters.notes[-1]  # that they could not be kept
            raise UserError("{letters} was read. {why}", letters=letters.name, why=why)
        return LettersReady(str(folder))
    if isinstance(request, Train):
        model = train(request.spec, send)
    else:
        model = search(request.spec, send)
    with in_words(request.out):
        write_model(model, Path(request.out))
    return Trained(request.out)


def _trace(error: BaseException) -> str:
    return "".join(traceback.format_exception(error))


def _news_channel() -> BinaryIO:
    """Keep standard output for the news alone: what libraries print goes to standard error."""
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
