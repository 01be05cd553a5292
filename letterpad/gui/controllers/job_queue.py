"""Trainings, searches and readings of letters, in the background of the window."""

import itertools
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from letterpad.letters.data_spec import DataSpec
from letterpad.training.lane import BackgroundLane, Child, JobNews
from letterpad.training.process import ChildProcess
from letterpad.training.protocol import Failed, ReadLetters, Search, Stopped, Train, Trial
from letterpad.training.spec import Progress, SearchSpec, TrainSpec

_PAUSE = 0.05
"""Seconds between two deliveries to the window: twenty a second."""

_IDLE_MINUTES = 10


class TrainingThread(QObject):
    """Owns the background threads and, through them, the child processes.

    One lane trains and searches in a child that stays; the newest job wins. Each reading of
    letters has a lane and a child of its own, which end with it, so that letters can be chosen
    while a training runs, and nobody waits for letters that were not wanted after all.
    The threads touch Qt by one queued signal only. Every job has a number; late news of an old
    job is dropped.

    Parameters
    ----------
    new_child : callable
        Makes each lane's child process.

    Signals
    -------
    news(JobNews)
        Delivered in the window's thread, at most twenty times a second. A job's last news is
        Trained, LettersReady, Failed or Stopped; at that moment it is no longer busy.
    """

    news = Signal(object)
    _posted = Signal()

    def __init__(
        self, parent: QObject | None = None, new_child: Callable[[], Child] = ChildProcess
    ) -> None:
        super().__init__(parent)
        self._numbers = itertools.count(1)
        self._training_job: int | None = None
        self._readings: dict[int, BackgroundLane] = {}  # until their last news is told
        self._ending: list[BackgroundLane] = []
        self._stopping = False
        self._closed = False
        self._new_child = new_child
        self._training = BackgroundLane("training", new_child(), self._post)

        self._mail: deque[JobNews] = deque()
        self._bell_rung = False
        self._delivered = 0.0
        self._posted.connect(self._deliver_soon, Qt.ConnectionType.QueuedConnection)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._deliver)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MINUTES * 60_000)
        self._idle.timeout.connect(self._give_back)

    @property
    def is_busy(self) -> bool:
        """Whether a training or a search is going on."""
        return self._training_job is not None

    @property
    def is_reading(self) -> bool:
        """Whether letters are being read."""
        return bool(self._readings)

    @Slot()
    def warm_up(self) -> None:
        """Start the child that trains, so that its slow imports are done when it is asked."""
        if self._closed or self.is_busy:
            return
        self._training.warm_up()
        self._idle.start()

    def train(self, spec: TrainSpec, out: Path) -> int:
        """Train, and write the model file to `out`; returns the job's number."""
        return self._begin_training(Train(spec, str(out)))

    def search(self, spec: SearchSpec, out: Path) -> int:
        """Search the best settings and write their model to `out`; returns the job's number."""
        return self._begin_training(Search(spec, str(out)))

    def read_letters(self, spec: DataSpec) -> int:
        """Read letters into the cache; returns the job's number."""
        number = next(self._numbers)
        lane = BackgroundLane("reading letters", self._new_child(), self._post)
        self._readings[number] = lane
        lane.submit(number, ReadLetters(spec))
        lane.finish()
        return number

    @Slot()
    def stop(self) -> None:
        """Stop the training or search; its last news, Stopped, follows within half a second."""
        if self.is_busy:
            self._stopping = True
            self._training.stop()

    def close(self, timeout: float = 2.0) -> bool:
        """Stop all, and wait a bounded time until no thread and no child is left.

        Returns
        -------
        bool
            False if something was still there after `timeout` seconds; it ends with the program.
        """
        self._closed = True
        self._idle.stop()
        self._pause.stop()
        self._training_job = None
        self._mail.clear()
        lanes = [self._training, *self._readings.values(), *self._ending]
        self._readings = {}
        for lane in lanes:
            lane.stop()
        ends = time.monotonic() + timeout
        for lane in lanes:
            lane.close(max(0.0, ends - time.monotonic()))
        return all(lane.has_ended for lane in lanes)

    def _begin_training(self, request: Train | Search) -> int:
        self._idle.stop()
        self._stopping = False
        number = self._training_job = next(self._numbers)
        self._training.submit(number, request)
        return number

    def _post(self, news: JobNews) -> None:
        """Leave news for the window; called in the background threads."""
        self._mail.append(news)
        # First the letter, then the bell: `_deliver` lets go of the bell before it looks.
        if not self._bell_rung and not self._closed:
            self._bell_rung = True
            self._posted.emit()

    @Slot()
    def _deliver_soon(self) -> None:
        """Deliver now, or when the pause since the last delivery is over."""
        wait = self._delivered + _PAUSE - time.monotonic()
        if wait <= 0:
            self._deliver()
        elif not self._pause.isActive():
            self._pause.start(int(wait * 1000) + 1)

    @Slot()
    def _deliver(self) -> None:
        self._delivered = time.monotonic()
        self._bell_rung = False
        mail: list[JobNews] = []
        while self._mail:
            letter = self._mail.popleft()
            if mail and _replaces(letter, mail[-1]):
                mail.pop()
            mail.append(letter)
        for letter in mail:
            self._deliver_one(letter)

    def _deliver_one(self, letter: JobNews) -> None:
        """Tell of one piece of news, unless it is of an old job."""
        is_last = not isinstance(letter.news, Progress | Trial)
        if letter.number == self._training_job:
            if self._stopping and not is_last:
                return
            if self._stopping and isinstance(letter.news, Failed):
                letter = JobNews(letter.number, letter.request, Stopped())
            if is_last:
                self._training_job = None
                self._stopping = False
                self._idle.start()
        elif letter.number in self._readings:
            if is_last:
                self._ending = [lane for lane in self._ending if not lane.has_ended]
                self._ending.append(self._readings.pop(letter.number))
        else:
            return
        self.news.emit(letter)

    @Slot()
    def _give_back(self) -> None:
        """End the child that nobody has needed for a while; memory goes back to the system."""
        if not self.is_busy:
            self._training.give_back()


def _replaces(later: JobNews, earlier: JobNews) -> bool:
    """Whether the earlier news says nothing that the later one does not."""
    return (
        later.number == earlier.number
        and isinstance(later.news, Progress)
        and isinstance(earlier.news, Progress)
        and earlier.news.point is None
    )
