"""Keeps what the user made when the program ends otherwise than by its user."""

from types import TracebackType
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from letterpad import paths
from letterpad.gui.startup.error_hooks import UnexpectedErrors
from letterpad.gui.startup.exit_signals import EndSignals
from letterpad.gui.startup.log_file import Log

if TYPE_CHECKING:
    from letterpad.gui.main_window import MainWindow


class CrashGuard(QObject):
    """Takes errors that nobody caught, crashes, and the system's wish that the program end.

    A context: on leaving it, all is as it was before. An error that keeps the window from opening
    is told by a dialog, and ends the program with exit code 1.
    """

    def __init__(self) -> None:
        super().__init__()
        self._log = Log()
        self._log.watch_for_crashes()
        self._errors = UnexpectedErrors(self._log, self)
        self._signals = EndSignals(self)
        self._signals.came.connect(self._end)
        self._window: MainWindow | None = None

    def protect(self, window: "MainWindow") -> None:
        """Keep this window's drawing; what earlier ones left is tidied up, once it is idle."""
        self._window = window
        self._errors.protect(window, window.session.save_now)
        QTimer.singleShot(0, self, self._tidy_up)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, Exception):
            self._errors.tell_and_wait(error)
        self._signals.release()
        self._errors.release()
        self._log.close()

    @Slot()
    def _tidy_up(self) -> None:
        if self._log.begin() and self._window is not None:
            sentence = self.tr("Letterpad crashed the last time. What is known about it is in {0}")
            self._window.notice.show_sentence(sentence.format(self._log.path()))
        paths.remove_leftovers()

    @Slot(int)
    def _end(self, number: int) -> None:
        """Close the window as its user would, but leave the drawing for the next one."""
        if self._window is not None:
            self._window.jobs.close()
            self._window.close()
        QApplication.exit(128 + number)
