"""The window's side of the pipe: a child process that reads letters, trains and searches. No Qt."""

import contextlib
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from letterpad import paths
from letterpad.errors import UserError
from letterpad.messages import Sentence
from letterpad.training.protocol import (
    Failed,
    LettersReady,
    News,
    ReadLetters,
    Request,
    Search,
    Stopped,
    Train,
    Trained,
    from_line,
    to_line,
)

_LAST_WORDS = 200
"""Lines of the child's standard error that are kept."""

_KILL_SECONDS = 0.3
"""How long a killed child is waited for, before `ChildProcess.run` ends all the same."""

_LAST = (Trained, LettersReady, Failed)


class ChildProcess:
    """Runs requests in a child process, one at a time; any thread may kill it at any moment.

    The child is started when it is needed, or before by `start`, and serves many requests. After
    a kill, or when it died by itself, the next request gets a fresh one.

    Parameters
    ----------
    command : sequence of str, optional
        What to start instead of Letterpad's own worker.
    """

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = tuple(command or worker_command())
        self._child: _Child | None = None
        self._killed: list[_Child] = []
        self._lock = threading.Lock()

    @property
    def pid(self) -> int | None:
        """The child's process id; None while there is no child."""
        child = self._child
        return child.pid if child is not None and child.alive else None

    def start(self) -> None:
        """Start the child, unless it runs already; returns at once, while the child imports."""
        with self._lock:
            self._started()

    def run(self, request: Request) -> Iterator[News]:
        """Hand over `request` now; what it returns gives the news, and blocks between them.

        The last news is Trained, LettersReady, Failed or Stopped. Whoever leaves the iteration
        before that has stopped it.

        Raises
        ------
        RuntimeError
            If another request is still running.
        """
        with self._lock:
            child = self._started()
            child.begin(request)
        return self._news(child)

    def kill(self) -> None:
        """End the child at once, whatever it does; a running request ends with Stopped."""
        with self._lock:  # after a start that has begun
            child = self._child
        if child is not None:
            self._kill(child)

    def close(self, timeout: float = 2.0) -> None:
        """Kill the child and wait until nothing is left of it, at most `timeout` seconds."""
        self.kill()
        ends = time.monotonic() + timeout
        for child in list(self._killed):
            child.wait(ends - time.monotonic())

    def _started(self) -> "_Child":
        if self._child is None or not self._child.alive:
            self._child = _Child(self._command)
        return self._child

    def _news(self, child: "_Child") -> Iterator[News]:
        ended = False
        try:
            while not ended:
                news = child.next_news()
                ended = isinstance(news, (*_LAST, Stopped))
                yield news
        finally:
            if not ended:
                self._kill(child)

    def _kill(self, child: "_Child") -> None:
        with self._lock:
            if self._child is child:
                self._child = None
                self._killed = [each for each in self._killed if each.present] + [child]
        child.kill()


class _Child:
    """One process of the operating system, with its pipes and the threads that read them."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # Ctrl-C in the window's terminal is the window's business.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.pid = self._process.pid
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._last_words: deque[str] = deque(maxlen=_LAST_WORDS)
        self._lock = threading.Lock()
        self._output: _Output | None = None
        self._killed = False
        self._gone = threading.Event()
        self._threads = [
            threading.Thread(target=target, name=f"child {self.pid}", daemon=True)
            for target in (self._read_news, self._read_last_words)
        ]
        for thread in self._threads:
            thread.start()

    @property
    def alive(self) -> bool:
        """Whether requests can be handed over."""
        return not self._killed and self.present

    @property
    def present(self) -> bool:
        """Whether there is still a process, or something to clean up after it."""
        return not self._gone.is_set()

    def begin(self, request: Request) -> None:
        """Hand over a request."""
        with self._lock:
            if self._output is not None:
                raise RuntimeError("the child is busy with another request")
            self._output = _Output(request, self.pid)
            assert self._process.stdin is not None
            # A child that died meanwhile is noticed by its end of the other pipe.
            with contextlib.suppress(OSError, ValueError):
                self._process.stdin.write(to_line(request).encode("ascii") + b"\n")
                self._process.stdin.flush()

    def next_news(self) -> News:
        """Wait for the next news of the request; an end of the child is news, too."""
        while True:
            line = None if self._killed else self._lines.get()
            if line is None:
                return self._end()
            try:
                news = from_line(line.decode("utf-8"))
            except (ValueError, KeyError, TypeError, AttributeError):
                self._last_words.append(line.decode("utf-8", "replace"))
                continue
            if isinstance(news, ReadLetters | Train | Search):
                continue
            if not isinstance(news, _LAST):
                return news
            with self._lock:
                # From here on a kill comes too late to be a stop: the result stays.
                if not self._killed:
                    self._output = None
                    return news

    def kill(self) -> None:
        """End the process and all that it started."""
        with self._lock:
            self._killed = True
        self._lines.put(None)
        if self._process.poll() is None:
            _kill_tree(self._process)

    def wait(self, timeout: float) -> None:
        """Wait until the process is gone and its pipes are closed."""
        ends = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, ends - time.monotonic()))

    def _end(self) -> News:
        """Say how the request ended that brought no result."""
        if not self._killed:
            self._gone.wait()
        if self._killed:
            self._gone.wait(_KILL_SECONDS)
            return Stopped()
        self.wait(_KILL_SECONDS)
        return Failed(_unexpected(self._process.returncode), "\n".join(self._last_words))

    def _read_news(self) -> None:
        """Pass on lines until the process ends, then clean up after it."""
        assert self._process.stdout is not None
        assert self._process.stdin is not None
        with self._process.stdout as stream:
            for line in stream:
                self._lines.put(line)
        self._process.wait()
        with contextlib.suppress(OSError):  # a request that it did not take any more
            self._process.stdin.close()
        try:
            with self._lock:
                if self._output is not None:
                    self._output.remove()
        finally:
            self._gone.set()
            self._lines.put(None)

    def _read_last_words(self) -> None:
        assert self._process.stderr is not None
        with self._process.stderr as stream:
            for line in stream:
                self._last_words.append(line.decode("utf-8", "replace").rstrip())


def _kill_tree(process: subprocess.Popen[bytes]) -> None:
    """Kill a process that was started in a session of its own, with all that it started."""
    if sys.platform == "win32":
        import psutil

        with contextlib.suppress(psutil.Error):
            for child in psutil.Process(process.pid).children(recursive=True):
                child.kill()
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


class _Output:
    """What a request writes, so that it can be removed if it does not come to its end."""

    def __init__(self, request: Request, pid: int) -> None:
        self._pid = pid
        self._file = None if isinstance(request, ReadLetters) else Path(request.out)
        self._replaces = self._file is not None and self._file.exists()

    def remove(self) -> None:
        """Remove what the child left; a file that stood there before is not touched."""
        with contextlib.suppress(UserError, OSError):  # the user's folder is gone, and all in it
            for folder in paths.cache_folder().glob(f".letters.{self._pid}.*"):
                shutil.rmtree(folder, ignore_errors=True)
        if self._file is None:
            return
        files: list[Path] = []
        with contextlib.suppress(OSError):
            files += self._file.parent.glob(f".{self._pid}.*.part")
        if not self._replaces:
            # Finished in the moment of the kill, before the window heard of it.
            files.append(self._file)
        for file in files:
            with contextlib.suppress(OSError):
                file.unlink()


def worker_command() -> list[str]:
    """Return the command that starts Letterpad's worker, in the frozen program, too."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "worker"]
    # -P: a random.py or numpy.py in the user's current folder must not stand in for the real one.
    return [sys.executable, "-P", "-m", "letterpad", "worker"]


def _unexpected(returncode: int) -> Sentence:
    how = Sentence("exit code {code}", code=returncode)
    if returncode < 0:
        with contextlib.suppress(ValueError):
            name = signal.Signals(-returncode).name
            how = Sentence("signal {number}, {name}", number=-returncode, name=name)
    if how.fields.get("name") == "SIGKILL":
        return Sentence(
            "The training process ended unexpectedly ({how}): perhaps memory ran out. Nothing was "
            "changed; try fewer letters or a smaller model.",
            how=how,
        )
    return Sentence(
        "The training process ended unexpectedly ({how}). Nothing was changed; try again.", how=how
    )
