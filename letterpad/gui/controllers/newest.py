"""Of several jobs that are handed over while one is done, only the newest is done, too."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject

from letterpad.gui.controllers.background import Background, Failure, Job

T = TypeVar("T")

_Waiting = tuple[Callable[[Job], Any], Callable[[Any], None]]


class Newest(QObject):
    """Does jobs of one kind in a thread, one at a time: what is asked while the pen moves.

    A job that has begun is finished and told of, so that something comes while the pen moves on; of
    those that come meanwhile only the last is done.

    Parameters
    ----------
    name : str
        Of the thread.
    """

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background(name, self)
        self._job: Job | None = None
        self._waiting: _Waiting | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is still to come."""
        return self._job is not None

    def do(self, work: Callable[[Job], T], then: Callable[[T | Failure], None]) -> None:
        """Do `work` in the thread as soon as it is free, unless another comes before.

        `then` gets what `Background.do` says.
        """
        self._waiting = (work, then)
        if self._job is None:
            self._begin()

    def drop(self) -> None:
        """Forget what is done and what waits: it is about something that is gone."""
        self._waiting = None
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def close(self) -> None:
        """Do nothing more, and wait for the thread."""
        self.drop()
        self._background.close()

    def _begin(self) -> None:
        if self._waiting is None:
            return
        (work, then), self._waiting = self._waiting, None

        def take(result: Any) -> None:
            self._job = None
            self._begin()
            then(result)

        self._job = self._background.do(work, take)
