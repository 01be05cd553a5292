"""The drawing on the canvas survives a crash: it is kept on disk until the window is closed."""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from letterpad import paths
from letterpad.errors import UserError
from letterpad.gui.canvas import Canvas
from letterpad.ink.drawing_file import Drawing, read_drawings, write_drawings
from letterpad.ink.strokes import Ink

_PAUSE_MS = 1000


class Session(QObject):
    """Writes the canvas's ink a moment after every change.

    Each window's process has a file of its own, so that two windows do not overwrite each other.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._file = paths.session_folder() / f"{os.getpid()}.ndjson"
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self.save)
        canvas.ink_changed.connect(self._soon.start)

    def restore(self) -> None:
        """Show the drawing of a window that did not end as it should have, if there is one."""
        left_behind = _left_behind()
        if left_behind is not None:
            file, ink = left_behind
            self._canvas.show_fitted(ink)
            file.replace(self._file)  # ours from now on; at no moment is it nowhere

    @Slot()
    def save(self) -> None:
        """Write the drawing; a full disk must not keep anyone from drawing."""
        with suppress(OSError, UserError):
            if self._canvas.ink().is_empty:
                self._file.unlink(missing_ok=True)
            else:
                write_drawings(self._file, [Drawing(self._canvas.ink())])

    def close(self) -> None:
        """Forget the drawing: the window was closed by its user."""
        self._soon.stop()
        with suppress(OSError):
            self._file.unlink(missing_ok=True)


def _left_behind() -> tuple[Path, Ink] | None:
    """Find the newest drawing of a process that is no more; older ones wait for a next time."""
    files = [file for file in paths.session_folder().glob("*.ndjson") if not _is_in_use(file)]
    for file in sorted(files, key=lambda file: file.stat().st_mtime, reverse=True):
        try:
            inks = [drawing.ink for drawing in read_drawings(file)]
        except UserError:
            file.replace(file.with_suffix(".damaged"))  # kept aside, never deleted
            continue
        if inks:
            return file, inks[0]
    return None


def _is_in_use(file: Path) -> bool:
    """Whether the window that writes this file is still there."""
    import psutil  # late: hardly any start finds such a file

    return file.stem.isdigit() and psutil.pid_exists(int(file.stem))
