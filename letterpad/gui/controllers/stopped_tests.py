"""Writing tests that can be continued: each window writes down its own, and no other's."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile

from letterpad import paths

if TYPE_CHECKING:  # SciPy is imported when somebody takes the test
    from letterpad.assessment.hand_test import HandTest


class StoppedTests:
    """The files of tests that were stopped, or are being written; any thread may call it.

    A window that writes a test holds a lock beside its file, which goes with its process. Another
    one that takes a test at the same time writes to a file of its own, and does not offer to
    continue what is still being written.
    """

    def __init__(self) -> None:
        self._mutex = threading.Lock()
        self._file: Path | None = None  # whose lock is held
        self._lock: QLockFile | None = None
        self._shown: Path | None = None  # what a new test takes the place of
        self._done: set[tuple[str, ...]] = set()

    def load(self) -> "HandTest | None":
        """Return the test that was stopped last and is not being written; None if there is none.

        Raises
        ------
        UserError, OSError
            If there is one and it cannot be read.
        """
        from letterpad.assessment.stopped_test import load_stopped, stopped_files

        with self._mutex:
            self._shown = None
            for file in stopped_files():
                if not _may_be_continued(file, self._file):
                    continue
                found = load_stopped(file)
                if found is not None:
                    self._shown = file
                    return found
            return None

    def save(self, test: "HandTest") -> None:
        """Write down a test, unless it is done; raises UserError or OSError if it cannot be."""
        from letterpad.assessment.stopped_test import save_stopped

        with self._mutex:
            if test.asked not in self._done:
                save_stopped(test, self._claimed())

    def forget(self, test: "HandTest", *, is_done: bool = False) -> None:
        """Remove what was written down of a test, and write it down no more if it is done.

        Raises
        ------
        UserError, OSError
            If it cannot be removed.
        """
        from letterpad.assessment.stopped_test import forget_stopped, stopped_files

        with self._mutex:
            if is_done:
                self._done.add(test.asked)
            files = stopped_files() if self._file is None else [self._file]
            for file in files:
                if _may_be_continued(file, self._file):
                    forget_stopped(test, file)

    def release(self) -> None:
        """Let other windows continue what was stopped."""
        with self._mutex:
            if self._lock is not None:
                self._lock.unlock()
            self._file = self._lock = None

    def _claimed(self) -> Path:
        """Return the file of this window's test: the one that was shown, or a new one."""
        from letterpad.assessment.stopped_test import stopped_file

        if self._file is not None:
            return self._file
        shown, self._shown = self._shown, None
        if shown is not None and self._claim(shown):
            return shown
        number = 1
        while True:
            file = stopped_file(number)
            if not file.exists() and self._claim(file):
                return file
            number += 1

    def _claim(self, file: Path) -> bool:
        lock = _lock_of(file)
        # Where no lock can be written, no test can be, either: that is said when it is tried.
        if lock.tryLock(0) or lock.error() != QLockFile.LockError.LockFailedError:
            self._file, self._lock = file, lock
            return True
        return False


def _lock_of(file: Path) -> QLockFile:
    folder = paths.home()
    folder.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(folder / f"{file.name}.lock"))
    lock.setStaleLockTime(0)  # however long somebody writes: it is stale if the process is gone
    return lock


def _may_be_continued(file: Path, own: Path | None) -> bool:
    """Return whether no other window writes a test to a file just now."""
    if file == own:
        return True
    lock = _lock_of(file)
    if lock.tryLock(0):
        lock.unlock()
        return True
    return lock.error() != QLockFile.LockError.LockFailedError
