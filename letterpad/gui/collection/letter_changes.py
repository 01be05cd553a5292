"""Deletes and relabels my letters on the lane, and takes it back: as often as it was done.

What was done before the program was started, or by another window, is taken back last.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, Signal, Slot

from letterpad.gui.controllers.background import FAILURES, Failure, Job
from letterpad.gui.controllers.my_letters import MyLetters
from letterpad.gui.text.translation import error_text

if TYPE_CHECKING:  # SQLite is imported by the lane, not by every start
    from letterpad.collection.kept import Change
    from letterpad.collection.store import Collection

Deed = Literal["remove", "relabel", "import"]


@dataclass(frozen=True, slots=True)
class Done:
    """What has been done just now.

    Parameters
    ----------
    deed : str
        "remove", "relabel" or "import".
    n : int
        Of how many letters.
    label : str
        What they were relabelled as.
    is_undone : bool
        It was taken back.
    """

    deed: Deed
    n: int
    label: str = ""
    is_undone: bool = False


class LetterChanges(QObject):
    """Changes letters as the user of a page asks for it.

    Signals
    -------
    done(Done)
        It is on disk.
    failed(str)
        A sentence.
    steps_changed()
        Other steps can be undone or done again.
    """

    done = Signal(object)
    failed = Signal(str)
    steps_changed = Signal()

    def __init__(self, mine: MyLetters, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mine = mine
        self._undo: list[Change] = []
        self._redo: list[Change] = []
        self._knows_earlier = True

    @property
    def can_undo(self) -> bool:
        """Whether something that was done here can be taken back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether something that was taken back can be done again."""
        return bool(self._redo)

    @Slot(object)
    def remove(self, ids: Sequence[int]) -> None:
        """Delete letters."""
        if ids:
            self._change(lambda mine: mine.remove(ids))

    @Slot(object, str)
    def relabel(self, ids: Sequence[int], label: str) -> None:
        """Say that letters are another letter."""
        if ids:
            self._change(lambda mine: mine.relabel(ids, label))

    @Slot(object)
    def take_import(self, change: "Change") -> None:
        """Let an import be what is taken back next."""
        if change.ids:
            self._add(change)

    def forget(self) -> None:
        """Take nothing back any more: what could be is gone for good."""
        self._knows_earlier = False
        self._undo.clear()
        self._redo.clear()
        self.steps_changed.emit()

    @Slot()
    def undo(self) -> None:
        """Take back what was done last."""
        if self._undo:
            change = self._undo.pop()
            self._step(change, self._redo, is_undone=True)
        elif self._knows_earlier:
            self._mine.do(lambda mine, job: mine.last_change(), self._take_earlier)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back last."""
        if self._redo:
            change = self._redo.pop()
            self._step(change, self._undo, is_undone=False)

    def _take_earlier(self, change: "Change | Failure | None") -> None:
        if isinstance(change, FAILURES):
            self.failed.emit(error_text(change))
        elif change is not None:
            self._step(change, self._redo, is_undone=True)

    def _change(self, work: "Callable[[Collection], Change]") -> None:
        def then(change: "Change | Failure") -> None:
            if isinstance(change, FAILURES):
                self.failed.emit(error_text(change))
            elif change.ids:
                self._add(change)

        self._mine.change(lambda mine, job: work(mine), then)

    def _add(self, change: "Change") -> None:
        self._undo.append(change)
        self._redo.clear()
        self.steps_changed.emit()
        self.done.emit(_done(change, len(change.ids)))

    def _step(self, change: "Change", onto: "list[Change]", *, is_undone: bool) -> None:
        """Undo or redo a change, which goes onto the other stack then."""

        def work(mine: "Collection", job: Job) -> int:
            return mine.undo(change) if is_undone else mine.redo(change)

        def then(n: int | Failure) -> None:
            if isinstance(n, FAILURES):
                self.failed.emit(error_text(n))
                return
            if n:  # else another window has been quicker
                onto.append(change)
                self.done.emit(_done(change, n, is_undone=is_undone))
            self.steps_changed.emit()

        self._mine.change(work, then)


def _done(change: "Change", n: int, *, is_undone: bool = False) -> Done:
    deed: Deed = "import" if change.kind == "add" else change.kind
    return Done(deed, n, change.after if deed == "relabel" else "", is_undone)
