"""The window's side of the pipe: a child process that reads letters, trains and searches. No Qt."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from letterpad import paths
from letterpad.errors import UserError
from letterpad.messages import Sentence
from letterpad.training.protocol import (
    Adapt,
    Failed,
    Last,
    Message,
    Request,
    Search,
    Stopped,
    Train,
    converter,
    from_line,
    to_line,
)

_LAST_WORDS = 200
"""Lines of the child's standard error that are kept."""

_LAST_WORDS_SECONDS = 0.3
"""How long they are waited for when the child has ended: what it started may hold the pipe open."""

Post = Callable[[Sequence[Message]], None]


class ChildProcess:
    """A process that answers requests, one at a time, until it is killed or dies.

    Making one starts it, and returns before it runs; it is never started again. Its one thread
    starts the process, hands on what it says and removes what it left behind. Any thread may
    call the methods.

    Parameters
    ----------
    command : sequence of str, optional
        What to start instead of Letterpad's own worker.
    """

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = tuple(command or worker_command())
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._is_over = False
        self._last: Last | None = None  # how it ended, once that can be told
        self._request: Request | None = None  # until it is answered to its end
        self._replaces = False  # a file that was there before the request
        self._post: Post | None = None  # until the request's last message is posted
        self._last_words: deque[bytes] = deque(maxlen=_LAST_WORDS)
        self._thread = threading.Thread(target=self._live, name="child process", daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """The process id; None before the process is there, and once it `is_over`."""
        process = self._process
        return None if process is None or self._is_over else process.pid

    @property
    def is_over(self) -> bool:
        """Whether it was killed or has died, and takes no more requests."""
        return self._is_over

    @property
    def is_busy(self) -> bool:
        """Whether a request is being answered."""
        return self._post is not None

    @property
    def is_gone(self) -> bool:
        """Whether nothing is left of it: no process, no thread, no unfinished file."""
        return not self._thread.is_alive()

    def run(self, request: Request, post: Post) -> None:
        """Hand over `request`; where the child `is_over`, it ends at once as the child did.

        Parameters
        ----------
        request : Request
        post : callable
            Gets all messages in the order they were sent, often several at once. The last one,
            and no other, is a `Last`. It is called in the child's thread, or in one that calls
            this object, but never twice at once; it must return soon and not call this object.

        Raises
        ------
        RuntimeError
            If another request is still being answered.
        """
        with self._lock:
            if self._post is not None:
                raise RuntimeError("the child is busy with another request")
            if self._last is not None:
                post([self._last])
                return
            file = _file_of(request)
            self._replaces = file is not None and file.exists()
            self._request, self._post = request, post
            if self._process is not None:
                _write(self._process, request)

    def kill(self) -> None:
        """End the child at once, whatever it does; a request under way ends with Stopped."""
        with self._lock:
            self._end(Stopped())
            if self._process is not None and self._process.poll() is None:
                _kill_tree(self._process)

    def wait(self, timeout: float) -> None:
        """Wait until it `is_gone`, at most `timeout` seconds."""
        self._thread.join(max(0.0, timeout))

    def _end(self, last: Last) -> None:
        """Take no more requests, and end one that is under way; the lock is held."""
        self._is_over = True
        self._last = self._last or last
        post, self._post = self._post, None
        if post is not None:
            post([self._last])

    def _live(self) -> None:
        """Do all that the thread does: the process starts, serves and ends in here."""
        last: Last
        try:
            returncode = self._serve()
            lines = (line.decode("utf-8", "replace").rstrip() for line in self._last_words.copy())
            last = Failed(_unexpected(returncode), "\n".join(lines))
        except Exception as error:  # noqa: BLE001 - the border: a request must not end without a word
            last = Failed(self._unusable(error), traceback.format_exc())
        if self._process is not None and self._request is not None:
            _remove_leftovers(self._request, self._process.pid, self._replaces)
        with self._lock:
            self._end(last)

    def _unusable(self, error: Exception) -> Sentence:
        if self._process is None and isinstance(error, OSError):
            return Sentence(
                "The training process could not be used: {program} cannot be started ({error}).",
                program=self._command[0],
                error=error,
            )
        return Sentence("The training process could not be used: {error}.", error=error)

    def _serve(self) -> int:
        """Start the process, pass on what it says until it ends, and return its exit code."""
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            # Ctrl-C in the window's terminal is the window's business.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        errors = threading.Thread(
            target=self._keep_last_words, args=(process.stderr,), name="child's errors", daemon=True
        )
        errors.start()
        try:
            converter()  # imported here, while the child starts, and not by the window's thread
            with self._lock:
                self._process = process
                if self._is_over:
                    _kill_tree(process)
                elif self._request is not None:
                    _write(process, self._request)
            assert process.stdout is not None
            with process.stdout as lines:
                for line in lines:
                    self._read(line)
        except BaseException:
            _kill_tree(process)
            raise
        finally:
            with self._lock:
                self._is_over = True
            process.wait()
            assert process.stdin is not None
            with contextlib.suppress(OSError):  # a request that it did not take any more
                process.stdin.close()
            errors.join(_LAST_WORDS_SECONDS)
        return process.returncode

    def _read(self, line: bytes) -> None:
        """Post the messages of a line; what is none is kept with the last words."""
        try:
            messages = [each for each in from_line(line) if isinstance(each, Message)]
        except (ValueError, KeyError, TypeError, AttributeError):
            self._last_words.append(line)
            return
        with self._lock:
            if messages and self._post is not None:
                self._post(messages)
                if isinstance(messages[-1], Last):
                    # From here on a kill comes too late to be a stop: the result stays.
                    self._request = self._post = None

    def _keep_last_words(self, errors: BinaryIO) -> None:
        with errors:
            self._last_words.extend(errors)


def _write(process: subprocess.Popen[bytes], request: Request) -> None:
    assert process.stdin is not None
    # A child that died meanwhile is noticed by its end of the other pipe.
    with contextlib.suppress(OSError, ValueError):
        process.stdin.write(to_line(request).encode("ascii") + b"\n")
        process.stdin.flush()


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


def _file_of(request: Request) -> Path | None:
    """Return the file that a request asks for."""
    return Path(request.out) if isinstance(request, Train | Search | Adapt) else None


def _remove_leftovers(request: Request, pid: int, replaces: bool) -> None:
    """Remove what a child left of a request that it did not finish.

    A file that stood there before the request (`replaces`) is not touched.
    """
    with contextlib.suppress(UserError, OSError):  # the user's folder is gone, and all in it
        for folder in paths.cache_folder().glob(f".letters.{pid}.*"):
            shutil.rmtree(folder, ignore_errors=True)
    file = _file_of(request)
    if file is None:
        return
    files: list[Path] = []
    with contextlib.suppress(OSError):
        files += file.parent.glob(f".{pid}.*.part")
    if not replaces:
        # Finished in the moment of the kill, before the window heard of it.
        files.append(file)
    for each in files:
        with contextlib.suppress(OSError):
            each.unlink()


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
