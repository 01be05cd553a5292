"""Charts and dialogs are imported by a thread once the window is there, so that nobody waits."""

import importlib
import threading

_NOT_NEEDED_AT_FIRST = (
    "letterpad.gui.charts.curve_plot",
    "letterpad.gui.charts.accuracy_chart",
    "letterpad.gui.search.search_dialog",
    "letterpad.gui.help.model_card_dialog",
    "letterpad.gui.help.help_dialog",
)
"""Modules that import pyqtgraph, which takes a third of the time to the window, and dialogs."""


_done = threading.Event()


def is_preloaded() -> bool:
    """Whether all of that is there, so that nobody waits for it."""
    return _done.is_set()


def preload() -> threading.Thread:
    """Begin to import what the window will need next; return the thread that does it.

    Imports in a thread hold up the window for some milliseconds at most, where the same imports
    at the first click would take a fifth of a second.
    """
    # Not a daemon: one that imports C++ while Python ends aborts the process.
    thread = threading.Thread(target=_import_all, name="preload")
    thread.start()
    return thread


def _import_all() -> None:
    for name in _NOT_NEEDED_AT_FIRST:
        importlib.import_module(name)
    _done.set()
