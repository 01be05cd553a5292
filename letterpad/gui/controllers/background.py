"""A thread for what the window must not wait for: folders, files, models."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from letterpad.errors import UserError

_LOG = logging.getLogger(__name__)

T = TypeVar("T")

Failure = UserError | OSError
"""What may go wrong with a user's file: it comes back as a value, to be shown."""

FAILURES = (UserError, OSError)

CLOSING_SECONDS = 2.0
"""How long a window that closes waits for its threads."""


class Job:
    """A piece of work that was handed to a `Background`."""

    def __init__(
        self,
        work: Callable[["Job"], Any],
        then: Callable[[Any], None],
        on_news: Callable[[Any], None],
        post: Callable[["Job", object, bool], None],
    ) -> None:
        self.then = then
        self.on_news = on_news
        self._work = work
        self._post = post
        self._lock = threading.Lock()
        self._is_cancelled = False
        self._stops: list[Callable[[], None]] = []

    # For whoever handed it over

    @property
    def is_cancelled(self) -> bool:
        """Whether nobody waits for it any more."""
        return self._is_cancelled

    def cancel(self) -> None:
        """Drop it: nothing more is heard of it, and work that has begun is asked to end."""
        with self._lock:
            self._is_cancelled = True
            stops, self._stops = self._stops, []
        for stop in stops:
            stop()

    # For the work itself, in the thread

    def on_cancel(self, stop: Callable[[], None]) -> None:
        """Name what ends the work early; it is called at once if the job is cancelled already."""
        with self._lock:
            if not self._is_cancelled:
                self._stops.append(stop)
                return
        stop()

    def tell(self, news: object) -> None:
        """Say how far the work is, to the `on_news` of `Background.do`."""
        self._post(self, news, False)

    def run(self) -> None:
        """Do the work, and say what came of it."""
        result: object
        try:
            result = None if self._is_cancelled else self._work(self)
        except FAILURES as error:
            result = error
        except Exception as error:  # noqa: BLE001 - the border: raised in the window's thread
            result = _Unexpected(error)
        self._post(self, result, True)


class _Unexpected:
    """An error that nobody foresaw, on its way to the window's thread."""

    def __init__(self, error: Exception) -> None:
        self.error = error


class Background(QObject):
    """Does one job after another in a thread, and delivers the results in the window's thread.

    The thread lives while there is work, so that nothing is left of it in an idle window. It
    touches Qt by one queued signal only.

    Parameters
    ----------
    name : str
        Of the thread.
    """

    _posted = Signal(object, object, bool)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._lock = threading.Lock()
        self._waiting: deque[Job] = deque()
        self._thread: threading.Thread | None = None
        self._open: list[Job] = []  # until their results are delivered
        self._is_closed = False
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def do(
        self,
        work: Callable[[Job], T],
        then: Callable[[T | Failure], None],
        on_news: Callable[[Any], None] | None = None,
    ) -> Job:
        """Do `work` in the thread, after what was handed over before.

        Parameters
        ----------
        work : callable
            Gets the job; it must not touch Qt.
        then : callable
            Gets what `work` returned, or the UserError or OSError that it raised; any other error
            is raised in the window's thread instead. Not called once the job is cancelled.
        on_news : callable, optional
            Gets each value that `work` passes to `Job.tell`, before `then`.
        """
        job = Job(work, then, on_news or _ignore, self._post)
        self._open = [each for each in self._open if not each.is_cancelled]
        with self._lock:
            if self._is_closed:
                job.cancel()
                return job
            self._open.append(job)
            self._waiting.append(job)
            if self._thread is None:
                # Not a daemon: one that runs C++ while Python ends aborts the process.
                self._thread = threading.Thread(target=self._serve, name=self._name)
                self._thread.start()
        return job

    @property
    def is_busy(self) -> bool:
        """Whether the result of a job is yet to come."""
        return not self._is_closed and any(not job.is_cancelled for job in self._open)

    def close(self, timeout: float | None = None) -> bool:
        """Cancel all jobs, take no more, and wait for the thread.

        Returns
        -------
        bool
            False if a job did not end within `timeout` seconds (`CLOSING_SECONDS`); its thread ends
            with it.
        """
        with self._lock:
            self._waiting.clear()
        for job in self._open:
            job.cancel()
        return self.finish(timeout)

    def finish(self, timeout: float | None = None) -> bool:
        """Take no more jobs, and wait until those that were handed over are done, unheard.

        Returns
        -------
        bool
            False if that takes longer than `timeout` seconds (`CLOSING_SECONDS`): the program ends
            after it.
        """
        with self._lock:
            self._is_closed = True
            thread = self._thread
        if thread is not None:
            thread.join(CLOSING_SECONDS if timeout is None else timeout)
        return thread is None or not thread.is_alive()

    # In the thread

    def _serve(self) -> None:
        while (job := self._next()) is not None:
            job.run()

    def _next(self) -> Job | None:
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            self._thread = None
            return None

    def _post(self, job: Job, value: object, is_last: bool) -> None:
        if not (job.is_cancelled or self._is_closed):
            self._posted.emit(job, value, is_last)
        elif isinstance(value, FAILURES) and not job.is_cancelled:
            _LOG.error("%s, when the window had been closed: %s", self._name, value)

    # In the window's thread

    @Slot(object, object, bool)
    def _deliver(self, job: Job, value: object, is_last: bool) -> None:
        if job.is_cancelled or self._is_closed:
            return  # late news
        if not is_last:
            job.on_news(value)
            return
        self._open.remove(job)
        if isinstance(value, _Unexpected):
            raise value.error
        job.then(value)


def _ignore(value: object) -> None:
    """Ignore it."""
