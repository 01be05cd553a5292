"""A model that has just been trained is listed, answers and is shown: in turns."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from letterpad.gui.controllers.runs import Runs

_PAUSE_MS = 20
"""Milliseconds between the turns: pen and painting have theirs."""


class Arrivals(QObject):
    """Takes one turn of the event loop for each, so that a pen is not held up for all at once.

    Signals
    -------
    arrived(Run)
        It is listed and answers.
    lost(str, str)
        A sentence: its file is gone; and nothing more to tell.
    """

    arrived = Signal(object)
    lost = Signal(str, str)

    def __init__(self, runs: Runs) -> None:
        super().__init__(runs)
        self._runs = runs
        self._path = Path()

    @Slot(object)
    def take(self, path: Path) -> None:
        """List the model, and let the rest follow."""
        self._path = path
        self._runs.refresh()
        QTimer.singleShot(_PAUSE_MS, self, self._let_answer)

    @Slot()
    def _let_answer(self) -> None:
        if self._runs.find(self._path) is not None:
            self._runs.make_live(self._path)
        QTimer.singleShot(_PAUSE_MS, self, self._tell)

    @Slot()
    def _tell(self) -> None:
        run = self._runs.find(self._path)
        if run is None:
            sentence = self.tr("The model was trained, but its file is gone: {0}")
            self.lost.emit(sentence.format(self._path), "")
        else:
            self.arrived.emit(run)
