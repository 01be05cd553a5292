"""Notices models that come from elsewhere: from the command line, or another window."""

from contextlib import suppress

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

from letterpad import paths
from letterpad.errors import UserError

_SETTLES_MS = 200
"""Milliseconds after the last change: a model is written beside its place, then takes it."""


class LibraryWatch(QObject):
    """Watches the folder of the user's models.

    Signals
    -------
    changed()
        Files came, went or were replaced, and for a moment nothing more has happened.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._notice)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLES_MS)
        self._settled.timeout.connect(self._tell)

    def begin(self) -> None:
        """Watch from now on; without a folder, or where the system cannot, nothing is noticed."""
        with suppress(UserError):
            self._watcher.addPath(str(paths.models_folder()))

    def close(self) -> None:
        """Notice nothing more."""
        self._settled.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)

    @Slot(str)
    def _notice(self, folder: str) -> None:
        self._settled.start()

    @Slot()
    def _tell(self) -> None:
        if not self._watcher.directories():
            self.begin()  # the folder itself was taken away, and made again
        self.changed.emit()
