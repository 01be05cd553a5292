"""Opens the dialog in which all algorithms are trained, and shows again one that was put aside."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from letterpad.algorithms.registry import known
from letterpad.gui.controllers.jobs import Jobs
from letterpad.gui.controllers.training_queue import TrainingQueue
from letterpad.training.spec import TrainSpec

if TYPE_CHECKING:
    from letterpad.gui.train.train_all_dialog import TrainAllDialog


class TrainAll(QObject):
    """The dialog, as long as it is open or its trainings go on.

    Signals
    -------
    running_changed(bool)
        Its trainings have begun, or ended.
    results_requested()
        The Results page is to be shown.
    """

    running_changed = Signal(bool)
    results_requested = Signal()

    def __init__(self, window: QWidget, queue: TrainingQueue, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._queue = queue
        self._jobs = jobs
        self._dialog: TrainAllDialog | None = None

    @Slot(object, int)
    def show(self, base: TrainSpec, n_held_out: int) -> None:
        """Show the dialog for these letters, or the one whose trainings are under way."""
        if self._dialog is None:
            self._dialog = self._made()
        self._dialog.set_base(base, n_held_out)
        self._dialog.set_may_begin(not self._jobs.is_busy)
        self._dialog.open()

    def _made(self) -> "TrainAllDialog":
        from letterpad.gui.train.train_all_dialog import TrainAllDialog

        dialog = TrainAllDialog(tuple(known().values()), self._window)
        queue = self._queue
        dialog.begin_requested.connect(self._begin)
        dialog.stop_requested.connect(queue.stop)
        dialog.results_requested.connect(self.results_requested)
        dialog.destroyed.connect(self._forget)
        queue.changed.connect(dialog.show_queued)
        queue.progressed.connect(dialog.show_progress)
        queue.ended.connect(dialog.show_end)
        queue.ended.connect(self._tell_end)
        return dialog

    @Slot(object)
    def _begin(self, specs: list[TrainSpec]) -> None:
        self.running_changed.emit(True)
        self._queue.begin(specs)

    @Slot()
    def _tell_end(self) -> None:
        self.running_changed.emit(False)
        if self._dialog is not None:
            self._dialog.set_may_begin(not self._jobs.is_busy)

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
