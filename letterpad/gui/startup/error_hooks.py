"""Errors that nobody caught: the drawing is saved, the log written, and the user told once."""

import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from letterpad.gui.startup.log_file import Log, what_runs

if TYPE_CHECKING:
    from letterpad.gui.startup.error_dialog import ErrorDialog

_LONGEST = 100_000
"""Characters of a report; an error's own words can be of any length."""


class UnexpectedErrors(QObject):
    """Takes what Python would only print: errors in slots, events, painting, threads, finalizers.

    An error that was told once is not told again: one in a paint event would come back with every
    frame. It is counted, and logged ever more rarely. There is one dialog at most.

    Parameters
    ----------
    log : Log
    """

    _happened = Signal(str)

    def __init__(self, log: Log, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._window: QWidget | None = None
        self._save: Callable[[], bool] | None = None
        self._dialog: ErrorDialog | None = None
        self._counts: Counter[tuple[str, str, int]] = Counter()
        # Queued: a dialog cannot be shown in the middle of painting, nor from another thread.
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._before = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._take
        threading.excepthook = self._take_any
        sys.unraisablehook = self._take_any

    def protect(self, window: QWidget, save: Callable[[], bool]) -> None:
        """Tell of errors over a window; `save` keeps its drawing, and says whether that worked."""
        self._window, self._save = window, save

    def release(self) -> None:
        """Leave errors to Python again."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
        self._window = self._save = None

    def tell_and_wait(self, error: BaseException) -> None:
        """Tell of an error that keeps the window from opening; returns when it was read."""
        report = _report(type(error), error, error.__traceback__)
        self._log.write(report)
        sentence = self.tr(
            "The window cannot be opened. Your drawing and your models are unchanged."
        )
        from letterpad.gui.startup.error_dialog import ErrorDialog

        ErrorDialog(f"{sentence} {self._where_the_log_is()}", report).exec()

    # Called by Python, in whatever thread it happened

    def _take_any(self, error: Any) -> None:
        """Take what the hooks for threads and for finalizers are given."""
        if error.exc_value is not None:
            self._take(error.exc_type, error.exc_value, error.exc_traceback)

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):  # Ctrl-C and the like
            self._before[0](kind, error, trace)
            return
        where = _where(kind, trace)
        self._counts[where] += 1
        count = self._counts[where]
        report = ""
        if count == 1:
            report = _report(kind, error, trace)
            self._log.write(report)
        elif str(count).rstrip("0") == "1":  # 10, 100, 1000 ...
            self._log.write(f"{where[0]} in {where[1]}, line {where[2]}: {count:,} times by now")
        if threading.current_thread() is threading.main_thread():
            self._keep_drawing()  # at once: nobody knows whether the event loop goes on
        self._happened.emit(report)

    def _keep_drawing(self) -> bool:
        try:
            return self._save is None or self._save()
        except Exception as error:  # noqa: BLE001 - whatever is broken, the first error is told
            self._log.write(_report(type(error), error, error.__traceback__))
            return False

    # In the window's thread

    @Slot(str)
    def _tell(self, report: str) -> None:
        """Open the dialog, unless it is open; an empty report is of an error that was told."""
        kept = self._keep_drawing()
        if self._dialog is not None:
            self._dialog.count_another()
        elif report and self._window is not None:
            sentence = (
                self.tr("Your drawing is saved, and your models and trainings are unchanged.")
                if kept
                else self.tr("Your models are unchanged, but your drawing cannot be saved.")
            )
            sentences = (sentence, self.tr("You can keep working."), self._where_the_log_is())
            from letterpad.gui.startup.error_dialog import ErrorDialog

            self._dialog = ErrorDialog(" ".join(sentences).rstrip(), report, self._window)
            self._dialog.finished.connect(self._forget_dialog)
            self._dialog.open()

    @Slot()
    def _forget_dialog(self) -> None:
        self._dialog = None

    def _where_the_log_is(self) -> str:
        file = self._log.path()
        return "" if file is None else self.tr("This is also in the log, {0}").format(file)


def _where(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    """Return what tells one error from another: its kind, and the line that raised it."""
    last = traceback.extract_tb(trace)[-1:]
    return kind.__name__, last[0].filename if last else "", (last[0].lineno or 0) if last else 0


def _report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    text = "".join(traceback.format_exception(kind, error, trace))
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]}\n...\n{text[-_LONGEST // 2 :]}"
    return f"{what_runs()}\n\n{text}"
