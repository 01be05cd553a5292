"""A background thread that hands requests to one child process, one after another. No Qt."""

import queue
import threading
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

from letterpad.messages import Sentence
from letterpad.training.protocol import Failed, News, Request, Stopped, Trial
from letterpad.training.spec import Progress


class Child(Protocol):
    """What is asked of `letterpad.training.process.ChildProcess`."""

    def start(self) -> None:
        """Start the child, unless it runs."""

    def run(self, request: Request) -> Iterable[News]:
        """Hand over a request; iterating gives its news."""

    def kill(self) -> None:
        """End the child at once; a running request ends with Stopped."""

    def close(self, timeout: float = 2.0) -> None:
        """Kill the child and wait until nothing is left of it."""


@dataclass(frozen=True, slots=True)
class JobNews:
    """News of a job, with its number and what was asked."""

    number: int
    request: Request
    news: News


class BackgroundLane:
    """One thread and one child process; the newest job wins.

    Parameters
    ----------
    name : str
        Of the thread.
    child : Child
    post : callable
        Gets each JobNews, in the background thread. A job that was replaced or stopped before it
        began ends with Stopped, too: every job has exactly one last news.
    """

    def __init__(self, name: str, child: Child, post: Callable[[JobNews], None]) -> None:
        self._name = name
        self._child = child
        self._post = post
        self._lock = threading.Lock()
        self._wanted: int | None = None
        self._orders: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._jobs: queue.SimpleQueue[tuple[int, Request]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def warm_up(self) -> None:
        """Start the child, so that its imports are done when it is needed."""
        self._order(self._start)

    def give_back(self) -> None:
        """End the child, once the jobs that were ordered before are done."""
        self._order(self._child.close)

    def submit(self, number: int, request: Request) -> None:
        """Do `request` as soon as possible; a job that is running is stopped for it."""
        self.stop()
        with self._lock:
            self._wanted = number
        self._jobs.put((number, request))
        self._order(self._do_job)

    def stop(self) -> None:
        """Stop the job at once, running or waiting; any thread may call this."""
        # The lock is held while a request is handed over: either the job was not begun and is
        # not wanted any more, or its child is there to be killed.
        with self._lock:
            running, self._wanted = self._wanted is not None, None
            if running:
                self._child.kill()

    @property
    def has_ended(self) -> bool:
        """Whether thread and child are gone, or never were."""
        return self._thread is None or not self._thread.is_alive()

    def finish(self) -> None:
        """End thread and child, once the jobs that were ordered before are done."""
        self._orders.put(None)

    def close(self, timeout: float) -> bool:
        """Stop, end the child and the thread; False if they did not end in `timeout` seconds."""
        self.stop()
        if self._thread is not None:
            self._child.kill()
            self.finish()
            self._thread.join(timeout)
        return self.has_ended

    def _order(self, order: Callable[[], None]) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._serve, name=self._name, daemon=True)
            self._thread.start()
        self._orders.put(order)

    def _serve(self) -> None:
        while (order := self._orders.get()) is not None:
            order()
        # Here, because an order that was still waiting may have started a child.
        self._child.close()

    def _start(self) -> None:
        try:
            self._child.start()
        except OSError:
            return  # said when a job needs the child

    def _do_job(self) -> None:
        number, request = self._jobs.get()
        try:
            for news in self._begin(number, request):
                if not isinstance(news, Progress | Trial):
                    self._forget(number)
                self._post(JobNews(number, request, news))
        except Exception as error:  # noqa: BLE001 - the border: a job must not end without a word
            self._forget(number)
            sentence = Sentence("The training process could not be used: {error}.", error=error)
            failed = Failed(sentence, traceback.format_exc())
            self._post(JobNews(number, request, failed))

    def _begin(self, number: int, request: Request) -> Iterable[News]:
        with self._lock:
            return self._child.run(request) if self._wanted == number else (Stopped(),)

    def _forget(self, number: int) -> None:
        """Let a stop come too late for this job, so that it does not kill an idle child."""
        with self._lock:
            if self._wanted == number:
                self._wanted = None
