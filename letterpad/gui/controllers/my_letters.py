"""My letters for the window: the collection is opened, asked and changed on a lane, never here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from letterpad.gui.controllers.background import FAILURES, Background, Failure, Job
from letterpad.gui.text.translation import error_text, translated
from letterpad.messages import Sentence

if TYPE_CHECKING:  # SQLite is imported when somebody keeps a letter, or looks at those there are
    from letterpad.collection.kept import Change, NewLetter
    from letterpad.collection.store import Collection

T = TypeVar("T")

_SETTLES_MS = 200
"""Milliseconds after the last change of the file, until it is looked at who made it."""

_MOST_CHANGES = 20
"""Of what was done last, among which is what was done just now: other windows do things, too."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a drawing that was to be kept; it is on disk.

    Parameters
    ----------
    label : str
        What it is kept as, as the collection writes it.
    before : str or None
        What the same drawing was kept as until now, which may be the same; None if it was not there
        yet.
    """

    label: str
    before: str | None = None


class Keeping:
    """Names a drawing that was handed over to be kept, where that is to be taken back."""

    def __init__(self) -> None:
        self.changes: tuple[Change, ...] = ()  # once it was done; only the lane looks at it


class _Foreign:
    """News from the lane: another window has changed the collection."""


class MyLetters(QObject):
    """The collection of My letters, for the pages of one window.

    Work is done in a thread, one piece after the other, in the order in which it was asked for;
    each opens the file anew, so an idle window holds nothing. Nothing is opened, and SQLite is not
    imported, before the first piece.

    Signals
    -------
    kept(int, str)
        So many drawings were kept just now, or relabelled, and as what.
    changed()
        Letters came, went or were changed, by this window or, while `watch` is on, by another.
    failed(str)
        A sentence: letters could not be kept, or taken back; or what the user should know of the
        file.
    """

    kept = Signal(int, str)
    changed = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = Background("my letters", self)
        self._last: Keeping | None = None
        self._version: tuple[str, int] | None = None  # only the lane looks at it
        self._watches = False
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._notice)
        self._watcher.directoryChanged.connect(self._notice)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLES_MS)
        self._settled.timeout.connect(self.look)

    # Anything at all

    def do(
        self,
        work: "Callable[[Collection, Job], T]",
        then: Callable[[T | Failure], None],
        on_news: Callable[[Any], None] | None = None,
    ) -> Job:
        """Ask the collection something, after all that was asked before.

        Parameters
        ----------
        work : callable
            Gets the open collection and the job; it runs in a thread and must not touch Qt.
        then : callable
            Gets what `work` returned, or the UserError or OSError that it raised, which nobody
            else says.
        on_news : callable, optional
            Gets what `work` passes to `Job.tell`.
        """
        return self._background.do(self._opened(work), then, self._news(on_news))

    def change(
        self,
        work: "Callable[[Collection, Job], T]",
        then: Callable[[T | Failure], None],
        on_news: Callable[[Any], None] | None = None,
    ) -> Job:
        """Change the collection as `do` asks it; `changed` comes before `then`."""

        def changed(result: T | Failure) -> None:
            self.changed.emit()  # even if it failed: what was done until then is done
            then(result)

        return self._background.do(self._opened(work, writes=True), changed, self._news(on_news))

    # What is taught

    def keep(
        self, letter: "NewLetter", then: Callable[[Kept | Failure], None] | None = None
    ) -> Keeping:
        """Keep a drawing under its label; if it is in the collection already, relabel it there.

        It is the same drawing if its ink is: also after a restart, and whoever drew it. A pupil's
        letter that is opened and corrected stays the pupil's.

        Parameters
        ----------
        letter : NewLetter
        then : callable, optional
            Gets what became of it when it is on disk; a failure is said by `failed`, too.

        Returns
        -------
        Keeping
            What `take_back` takes.
        """
        keeping = self._last = Keeping()

        def kept(result: Kept | Failure) -> None:
            if isinstance(result, Kept):
                self.kept.emit(1, result.label)
            self._end(result, then)

        def keep(collection: "Collection", job: Job) -> Kept:
            result, keeping.changes = _keep(collection, letter)
            return result

        self.change(keep, kept)
        return keeping

    def take_back(
        self,
        keeping: Keeping | None = None,
        then: Callable[[bool | Failure], None] | None = None,
    ) -> None:
        """Take a drawing back out of the collection, or give it the label back that it had.

        Parameters
        ----------
        keeping : Keeping, optional
            What `keep` gave; default what it gave last.
        then : callable, optional
            Gets whether there was anything to take back; a failure is said by `failed`, too.
        """
        taken = self._last if keeping is None else keeping

        def take(collection: "Collection", job: Job) -> bool:
            if taken is None:
                return False
            changes, taken.changes = taken.changes, ()
            return sum(collection.undo(change) for change in changes) > 0

        self.change(take, lambda result: self._end(result, then))

    # What others do

    @Slot(bool)
    def watch(self, on: bool) -> None:
        """Notice what other windows change from now on, and since this one looked last, or not."""
        self._watches = on
        if on:
            self.look()
        else:
            self._settled.stop()
            self._unwatch()

    @Slot()
    def look(self) -> None:
        """Look whether another window, or a command, has changed anything; then `changed` comes."""
        self.do(lambda collection, job: collection.path, self._watch_files)

    # Whether it is done

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for is yet to be done."""
        return self._background.is_busy

    def close(self) -> None:
        """Finish what is to be kept, and notice nothing more."""
        self.watch(False)
        self._background.finish()

    # In the thread

    def _opened(
        self, work: "Callable[[Collection, Job], T]", *, writes: bool = False
    ) -> Callable[[Job], T]:
        """Return what opens the collection, works with it, and closes it."""

        def do(job: Job) -> T:
            from letterpad.collection.store import Collection  # imports SQLite

            with Collection.open() as collection:
                for note in collection.notes:
                    job.tell(note)
                version = _version(collection)
                if self._version not in (None, version):
                    job.tell(_Foreign())
                self._version = version
                try:
                    return work(collection, job)
                finally:
                    if writes:  # what others did meanwhile is told with what we did
                        self._version = _version(collection)

        return do

    # In the window's thread

    def _news(self, on_news: Callable[[Any], None] | None) -> Callable[[Any], None]:
        """Return what takes news of the lane, and hands on those that are not for us."""

        def told(news: object) -> None:
            if isinstance(news, _Foreign):
                self.changed.emit()
            elif isinstance(news, Sentence):
                self.failed.emit(translated(news))
            elif on_news is not None:
                on_news(news)

        return told

    def _end(self, result: T | Failure, then: Callable[[T | Failure], None] | None) -> None:
        if isinstance(result, FAILURES):
            self.failed.emit(error_text(result))
        if then is not None:
            then(result)

    def _watch_files(self, file: Path | Failure) -> None:
        """Watch the file, what SQLite writes beside it, and the folder in which these come."""
        self._unwatch()
        if self._watches and isinstance(file, Path):
            beside = file.with_name(f"{file.name}-wal")
            self._watcher.addPaths([str(p) for p in (file.parent, file, beside) if p.exists()])

    def _unwatch(self) -> None:
        if watched := [*self._watcher.files(), *self._watcher.directories()]:
            self._watcher.removePaths(watched)

    @Slot(str)
    def _notice(self, path: str) -> None:
        self._settled.start()


def _version(collection: "Collection") -> tuple[str, int]:
    return collection.name(), collection.version()


def _keep(collection: "Collection", letter: "NewLetter") -> "tuple[Kept, tuple[Change, ...]]":
    """Add a letter, or relabel it where its ink is there; return what came of it, and its undo."""
    there = collection.load(collection.find_ink(letter.ink))
    if not there:
        ids = collection.add((letter,))
        return Kept(collection.load(ids)[0].letter.label), _adding(collection, ids)
    newest = there[0]  # of the user's own, where there are any
    change = collection.relabel((newest.id,), letter.label)
    label = collection.load((newest.id,))[0].letter.label
    return Kept(label, newest.letter.label), (change,) if change.ids else ()


def _adding(collection: "Collection", ids: tuple[int, ...]) -> "tuple[Change, ...]":
    """Return what undoes that letters were added."""
    found = (each for each in collection.changes(_MOST_CHANGES) if each.kind == "add")
    return tuple(each for each in found if each.ids == ids)
