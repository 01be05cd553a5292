"""Opens the search for better parameters, and shows again one that was put aside."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from letterpad.algorithms.algorithm import Value
from letterpad.algorithms.registry import algorithm
from letterpad.gui.controllers.jobs import Jobs
from letterpad.library import Run
from letterpad.training.spec import TrainSpec

if TYPE_CHECKING:
    from letterpad.gui.search.search_dialog import SearchDialog


class Searching(QObject):
    """The dialog, as long as it is open or its search goes on.

    Signals
    -------
    put_aside_changed(bool)
        A search goes on while its dialog is not seen, or no more.
    """

    put_aside_changed = Signal(bool)

    def __init__(self, window: QWidget, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._dialog: SearchDialog | None = None

    @Slot(object)
    @Slot(object, object)
    def open(self, spec: TrainSpec, values: Mapping[str, Sequence[Value]] | None = None) -> None:
        """Show the dialog for this training, or the one that was put aside.

        Parameters
        ----------
        spec : TrainSpec
            Its algorithm's parameters are to be searched.
        values : mapping, optional
            Values to try, by parameter.
        """
        self.put_aside_changed.emit(False)
        if self._dialog is not None:
            self._dialog.set_may_start(not self._jobs.is_busy)
        else:
            self._dialog = self._made(spec)
            if values:
                self._dialog.suggest(values)
        self._dialog.open()

    def take_run(self, run: Run) -> None:
        """Show which run a search has become."""
        if self._dialog is not None:
            self._dialog.finished_with(run)

    def _made(self, spec: TrainSpec) -> "SearchDialog":
        from letterpad.gui.search.search_dialog import SearchDialog

        dialog = SearchDialog(algorithm(spec.algorithm), spec, self._window)
        jobs = self._jobs
        dialog.put_aside.connect(self._keep)
        dialog.search_requested.connect(jobs.search)
        dialog.stop_requested.connect(jobs.stop)
        dialog.destroyed.connect(self._forget)
        jobs.progressed.connect(dialog.show_progress)
        jobs.tried.connect(dialog.add_trial)
        jobs.failed.connect(dialog.search_failed)
        jobs.stopped.connect(dialog.search_stopped)
        return dialog

    @Slot()
    def _keep(self) -> None:
        self.put_aside_changed.emit(True)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
