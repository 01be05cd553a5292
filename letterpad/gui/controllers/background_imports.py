"""Charts and dialogs are imported by a thread once the window is there, so that nobody waits."""

import importlib
import threading
import time
from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, QTimer, Slot

_NOT_NEEDED_AT_FIRST = (
    "letterpad.gui.charts.curves.curve_plot",
    "letterpad.gui.charts.accuracy_chart",
    "letterpad.gui.charts.export",
    "letterpad.gui.compare.letter_by_letter",
    "letterpad.gui.compare.training_panel",
    "letterpad.gui.compare.repeat_panel",
    "letterpad.gui.compare.cost_panel",
    "letterpad.gui.compare.calibration_panel",
    "letterpad.gui.letters.letters_window",
    "letterpad.gui.search.search_dialog",
    "letterpad.gui.help.model_card_dialog",
    "letterpad.gui.help.help_dialog",
    "letterpad.gui.startup.error_dialog",
    "importlib.metadata",
)
"""Modules that import pyqtgraph, which takes a third of the time to the window; dialogs; and what
lists the installed packages."""

_TURN = 0.002
"""Seconds that a turn of the event loop is taken up."""

_done = threading.Event()

_coming: set[int] = set()
"""Each `Preload` that has yet to import all that, by `id`."""


def is_preloaded() -> bool:
    """Whether all of that is there, so that nobody waits for it."""
    return _done.is_set()


def is_coming() -> bool:
    """Whether a window is about to import all that: who needs it then waits, and holds up nobody.

    It is not while no window is open, as in a notebook; then it is imported where it is needed.
    """
    return bool(_coming) and not is_preloaded()


class Preload(QObject):
    """Imports what the window will need next.

    Imports in a thread hold up the window for some milliseconds at most, where the same imports
    at the first click would take a fifth of a second.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        _coming.add(id(self))
        self.destroyed.connect(partial(_coming.discard, id(self)))
        # WORKAROUND: PySide6 6.11 makes each class when it is first asked for. pyqtgraph asks for
        # all of them; in a thread, beside a window that paints, that ended in a segmentation fault
        # about once in a hundred starts on a busy machine. So they are made here before.
        self._classes = (
            (module, name) for module in (QtCore, QtGui, QtWidgets) for name in dir(module)
        )
        self._thread: threading.Thread | None = None
        self._is_stopped = threading.Event()
        self._turns = QTimer(self)
        self._turns.setInterval(0)
        self._turns.timeout.connect(self._make_classes)

    @Slot()
    def start(self) -> None:
        """Begin, unless it is done."""
        if not is_preloaded():
            self._turns.start()

    def stop(self) -> None:
        """Begin nothing more, and wait for the module that is being imported.

        However long that takes: such a module makes objects of Qt, and the application must not end
        meanwhile.
        """
        _coming.discard(id(self))
        self._turns.stop()
        self._is_stopped.set()
        if self._thread is not None:
            self._thread.join()

    @Slot()
    def _make_classes(self) -> None:
        ends = time.perf_counter() + _TURN
        for module, name in self._classes:
            getattr(module, name, None)
            if time.perf_counter() > ends:
                return
        self._turns.stop()
        # Not a daemon: one that imports C++ while Python ends aborts the process.
        self._thread = threading.Thread(target=self._import_all, name="preload")
        self._thread.start()

    def _import_all(self) -> None:
        for name in _NOT_NEEDED_AT_FIRST:
            if self._is_stopped.is_set():
                return
            importlib.import_module(name)
        _done.set()
