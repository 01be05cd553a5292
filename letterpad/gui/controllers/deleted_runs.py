"""The runs that were deleted: taken back, listed, and removed for good."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.gui.controllers.background import FAILURES, Failure
from letterpad.gui.controllers.runs import Runs
from letterpad.gui.text.translation import error_text
from letterpad.library import DeletedRun, Run

_LOG = logging.getLogger(__name__)

_MOST_UNDONE = 100
"""Deletions that *Undo* goes back; the list has the others, too."""


class DeletedRuns(QObject):
    """Deletes runs and restores them. Files are moved in the thread of the library, in its order.

    Signals
    -------
    undo_changed(str)
        Name of the run that `undo_delete` would bring back; "" if there is none.
    changed()
        Runs were deleted, restored or removed for good.
    listed(list of DeletedRun)
        The answer to `look`: what can be restored, the newest deletion first.
    restored(int)
        So many runs are back.
    failed(str)
        A sentence for the user.
    """

    undo_changed = Signal(str)
    changed = Signal()
    listed = Signal(object)
    restored = Signal(int)
    failed = Signal(str)

    def __init__(self, runs: Runs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._undo: list[DeletedRun] = []  # what was deleted since the start, the newest last

    @Slot(object)
    def delete(self, run: Run) -> None:
        """Move a run to the trash."""

        def deleted(found: DeletedRun) -> None:
            self._undo = [*self._undo[1 - _MOST_UNDONE :], found]
            if self._runs.chosen == run.path:
                self._runs.make_live(None)
            self.undo_changed.emit(found.name)
            self.changed.emit()

        def sentence(reason: str) -> str:
            return self.tr("“{0}” cannot be deleted: {1}").format(run.card.name, reason)

        self._runs.change(lambda: self._runs.library.delete(run), deleted, sentence)

    @Slot()
    def undo_delete(self) -> None:
        """Bring back the run that was deleted last; called again, the one before."""
        if self._undo:
            self.restore(self._undo[-1:])

    @Slot(object)
    def restore(self, deleted: Sequence[DeletedRun]) -> None:
        """Bring runs back from the trash, under the names that they had."""
        self._forget(deleted)

        def restore() -> list[tuple[DeletedRun, Failure]]:
            failures: list[tuple[DeletedRun, Failure]] = []
            for run in deleted:
                try:
                    self._runs.library.restore(run)
                except FAILURES as error:
                    failures.append((run, error))
            return failures

        def then(failures: list[tuple[DeletedRun, Failure]]) -> None:
            if n_restored := len(deleted) - len(failures):
                self.restored.emit(n_restored)
            for run, error in failures:
                sentence = self.tr("“{0}” cannot be restored: {1}")
                self.failed.emit(sentence.format(run.name, error_text(error)))
            self.changed.emit()

        self._runs.change(restore, then)

    @Slot(object)
    def remove_for_good(self, deleted: Sequence[DeletedRun]) -> None:
        """Remove runs from the trash: nothing brings them back."""
        self._forget(deleted)

        def then(result: object) -> None:
            if isinstance(result, Failure):
                sentence = self.tr("The trash cannot be emptied: {0}")
                self.failed.emit(sentence.format(error_text(result)))
            self.changed.emit()

        self._runs.do(lambda: self._runs.library.remove_for_good(deleted), then)

    @Slot()
    def look(self) -> None:
        """List what can be restored, after removing for good what has been there long enough."""

        def then(result: list[DeletedRun] | Failure) -> None:
            if isinstance(result, Failure):
                self.failed.emit(error_text(result))
            else:
                self.listed.emit(result)

        self._runs.do(self._runs.library.deleted, then)

    @Slot()
    def tidy(self) -> None:
        """Remove for good what has been in the trash long enough, without a word."""

        def then(result: object) -> None:
            if isinstance(result, Failure):  # the list says it, if somebody wants to see that
                _LOG.warning("the trash cannot be looked through: %s", result)

        self._runs.do(self._runs.library.tidy_trash, then)

    def _forget(self, deleted: Sequence[DeletedRun]) -> None:
        """Offer no undo for these."""
        before = self._undo[-1:]
        gone = {run.file.path for run in deleted}
        self._undo = [run for run in self._undo if run.file.path not in gone]
        if self._undo[-1:] != before:
            self.undo_changed.emit(self._undo[-1].name if self._undo else "")
