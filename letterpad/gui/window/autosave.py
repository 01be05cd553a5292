"""The drawing on the canvas is kept on disk: it is there again after a crash, and after Quit."""

import base64
import json
import os
import re
import time
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from letterpad import paths, processes
from letterpad.errors import UserError
from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.text.translation import error_text
from letterpad.ink.drawing_file import Drawing, read_drawings, to_line
from letterpad.ink.strokes import Ink
from letterpad.letters.pictures.letter_picture import LetterPicture

_PAUSE_MS = 1000

_LONGEST_SAVE = 5.0
"""Seconds."""

_HEAD = 200
"""Bytes at the beginning of a drawing's file, in which its writer is named."""

_WRITER = re.compile(rf'"writer":"(\d+)\.({processes.BEGINNING.pattern})"')
_PICTURE = "picture"
"""Field of a session's drawing with the picture under its ink: PNG in base 64."""


class Autosave(QObject):
    """Writes the canvas's ink a second after a change, while it goes on changing, too.

    Each window's process has a file of its own, so that two windows do not overwrite each other; it
    is named after the process's number, and holds the process's beginning as its writer. The next
    window takes it over. Without a drawing there is no file. A thread writes, because a busy disk
    takes longer than a frame.

    Signals
    -------
    failed(str)
        A sentence: the drawing cannot be kept, or one that was left behind cannot be read.
    """

    failed = Signal(str)

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._is_unsaved = False
        self._closed = False
        self._said = False
        self._last: Future[bool] | None = None
        self._writer = ThreadPoolExecutor(1, "session")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._save)
        canvas.ink_changed.connect(self._save_soon)

    def restore(self) -> None:
        """Show the drawing of the window before, however that ended, if there is one."""
        try:
            left = self._take_over()
        except (OSError, UserError):
            return  # what is wrong with the folder is said when there is something to keep
        if left is None:
            return
        ink, picture = left
        if picture is None:
            self._canvas.show_fitted(ink)
        else:
            self._canvas.show_picture(picture, ink)

    def save_now(self) -> bool:
        """Write the drawing, if that has not been done yet; return whether it is on disk."""
        if self._is_unsaved:
            self._save()
        try:
            return self._last is None or self._last.result(_LONGEST_SAVE)
        except TimeoutError:
            return False

    def close(self) -> None:
        """Leave the drawing for the next window."""
        self.save_now()
        self._closed = True
        self._soon.stop()
        self._writer.shutdown()
        with suppress(OSError, UserError):
            file = _file_of(os.getpid())
            os.utime(file)  # it is the newest: the next window shows this one
            file.replace(file.with_name(f"left-{time.time_ns()}.ndjson"))

    @Slot()
    def _save_soon(self) -> None:
        self._is_unsaved = True
        if not (self._closed or self._soon.isActive()):
            self._soon.start()

    @Slot()
    def _save(self) -> None:
        if not self._closed:
            self._soon.stop()
            self._is_unsaved = False
            drawing = (self._canvas.ink(), self._canvas.picture())
            self._last = self._writer.submit(self._write, *drawing)

    def _write(self, ink: Ink, picture: LetterPicture | None) -> bool:
        """Write in a thread; a full disk must not keep anyone from drawing, and is said once."""
        try:
            file = _file_of(os.getpid())
            if ink.is_empty and picture is None:
                file.unlink(missing_ok=True)
            else:
                _write(file, ink, picture)
        except (OSError, UserError) as error:
            if not self._said:
                self._said = True
                sentence = self.tr("Your drawing would be lost in a crash: {0}")
                self.failed.emit(sentence.format(error_text(error)))
            return False
        self._said = False
        return True

    def _take_over(self) -> tuple[Ink, LetterPicture | None] | None:
        """Return the newest drawing of a process that is no more; older ones wait for a next time.

        Its file is ours from then on; at no moment is it nowhere.
        """
        mine = _file_of(os.getpid())
        for file in _left_behind(mine.parent):
            try:
                left = _read(file)
                os.utime(file)
                file.replace(mine)
                if file == mine:  # an earlier process had our number: its beginning stands there
                    with suppress(OSError, UserError):
                        _write(mine, *left)
            except FileNotFoundError:
                continue  # another window, started in the same moment, has it
            except (UserError, StopIteration):
                with suppress(FileNotFoundError):
                    aside = paths.kept_aside(file)
                    sentence = self.tr(
                        "A drawing from an earlier session cannot be read; it is kept as {0}."
                    )
                    self.failed.emit(sentence.format(aside))
                continue
            return left
        return None


def _file_of(pid: int) -> Path:
    return paths.session_folder() / f"{pid}.ndjson"


def _write(file: Path, ink: Ink, picture: LetterPicture | None) -> None:
    """Write a drawing that this process keeps."""
    with paths.replacing(file) as temporary:
        temporary.write_text(_line(ink, picture), encoding="utf-8", newline="\n")


def _line(ink: Ink, picture: LetterPicture | None) -> str:
    """Write a drawing as any file of drawings has it, with the picture under it beside it."""
    line = to_line(Drawing(ink, writer=processes.this_process()))
    if picture is not None:
        line = f'{line[:-1]},"{_PICTURE}":"{base64.b64encode(picture.to_png()).decode()}"}}'
    return line + "\n"


def _read(file: Path) -> tuple[Ink, LetterPicture | None]:
    """Read what `_line` gave.

    Raises
    ------
    UserError, StopIteration
        If there is anything else, or nothing, in the file.
    OSError
        If it cannot be read.
    """
    ink = next(drawing.ink for drawing in read_drawings(file))
    try:
        line = file.read_text(encoding="utf-8-sig").strip().splitlines()[0]
        packed = json.loads(line).get(_PICTURE)
        data = base64.b64decode(packed) if isinstance(packed, str) else b""
    except ValueError as error:
        raise UserError("A picture was expected, but {error}.", error=error) from error
    return ink, LetterPicture.from_png(data) if data else None


def _left_behind(folder: Path) -> list[Path]:
    """Find the drawings of processes that are no more, the newest first."""
    files = []
    for file in folder.glob("*.ndjson"):
        with suppress(FileNotFoundError):
            if not _is_kept(file):
                files.append((file.stat().st_mtime, file))
    return [file for _, file in sorted(files, reverse=True)]


def _is_kept(file: Path) -> bool:
    """Tell whether the window that keeps a drawing is still there.

    Its file's times do not matter: the clock may have been set since.

    Raises
    ------
    FileNotFoundError
        If the file is not there any more.
    """
    if not file.stem.isdigit():
        return False
    pid, began = int(file.stem[:9]), ""
    found = _WRITER.search(_head(file))
    if found and int(found[1]) == pid:  # else it was taken over, and not written again so far
        began = found[2]
    return processes.is_running(pid, began)


def _head(file: Path) -> str:
    """Return the beginning of a file; "" if it cannot be read, which is said when it is shown."""
    try:
        with file.open(encoding="utf-8", errors="replace") as lines:
            return lines.read(_HEAD)
    except FileNotFoundError:
        raise
    except OSError:
        return ""
