"""Ends the program in an order of our own: nothing is left to the order in which Python forgets."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import Shiboken

from letterpad.gui.main_window import MainWindow


def shut_down(window: MainWindow) -> None:
    """Delete a window and all that is in it or over it; then the application may be shut down.

    Left to Python, a widget can lose its attributes while Qt still sends it events: the first
    error is an AttributeError in an event filter, the second a segmentation fault.

    Parameters
    ----------
    window : MainWindow
        Closed or not, by its user or by the system; no event loop runs any more.
    """
    window.stop_threads()
    if Shiboken.isValid(window):
        Shiboken.delete(window)
    # What closed dialogs, menus and charts left to be deleted: no event loop comes by to do it.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()
