"""The QApplication, which also hears of files that are opened with Letterpad."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """One for each process, made before any widget.

    Signals
    -------
    file_opened(Path)
        The system asks to open a file. macOS does it so; elsewhere it stands on the command line.
    """

    file_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__([sys.argv[0]])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent):
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)
