"""The log in the user's folder: what went wrong, for whoever is asked to mend it."""

import faulthandler
import logging
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from letterpad import __version__, paths, processes
from letterpad.errors import UserError

FILE = "letterpad.log"

_LOG = logging.getLogger("letterpad")
_MOST_BYTES = 512 << 10
_KEPT = 3
"""Files of that size beside the newest."""


class Log:
    """Writes the package's log to a file, and what Python says when the process itself crashes.

    A crash in a library's native code ends the process at once; the interpreter can only write
    to a file that is open already. It has the process in its name, and what is in it is
    taken into the log by the next window that starts.
    """

    def __init__(self) -> None:
        self._handler: logging.Handler | None = None
        self._crash: TextIO | None = None

    @staticmethod
    def path() -> Path | None:
        """Where the log is, None if the user's folder cannot be used."""
        try:
            return paths.log_folder() / FILE
        except UserError:
            return None

    def watch_for_crashes(self) -> None:
        """From now on, let Python write down where every thread was when the process crashes."""
        with suppress(OSError, UserError):
            self._crash = _crash_file().open("w", encoding="utf-8")
            faulthandler.enable(self._crash)

    def begin(self) -> bool:
        """Write what is logged to the file; return whether an earlier process had crashed."""
        file = self.path()
        if self._handler is not None or file is None:
            return False
        from logging.handlers import RotatingFileHandler  # takes longer than the rest of this

        self._handler = RotatingFileHandler(
            file, maxBytes=_MOST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
        )
        self._handler.setFormatter(
            logging.Formatter("%(asctime)s %(process)d %(levelname)s %(message)s")
        )
        _LOG.addHandler(self._handler)
        return _take_in_crashes()

    def write(self, text: str) -> None:
        """Write an error to the log, whatever has become of the user's folder."""
        self.begin()
        if self._handler is not None:
            self._handler.close()  # it opens its file again: another window may have turned it over
        _LOG.error(text)

    def close(self) -> None:
        """Write no more; the file for a crash is removed, as there was none."""
        if self._handler is not None:
            _LOG.removeHandler(self._handler)
            with suppress(OSError):  # a full disk takes what is still to be written only now
                self._handler.close()
            self._handler = None
        if self._crash is not None:
            faulthandler.disable()
            self._crash.close()
            self._crash = None
            with suppress(OSError, UserError):
                _crash_file().unlink()


def what_runs() -> str:
    """Name the program, Python and the system, in one line."""
    import platform  # here, as every start would wait for it

    python = ".".join(map(str, sys.version_info[:3]))
    return f"Letterpad {__version__}, Python {python}, {platform.platform()}"


def _crash_file() -> Path:
    """Return the file of this process: it names the process's number and its beginning."""
    return paths.log_folder() / f"crash-{processes.this_process()}.txt"


def _take_in_crashes() -> bool:
    """Take into the log what crashed processes wrote, and remove their files."""
    found = False
    with suppress(OSError, UserError):
        for file in paths.log_folder().glob("crash-*.txt"):
            pid, _, began = file.stem.removeprefix("crash-").partition(".")
            with suppress(OSError, ValueError):
                if not processes.is_running(int(pid), began):
                    text = file.read_text(encoding="utf-8", errors="replace")
                    if text:
                        found = True
                        _LOG.error("Process %s crashed:\n%s", pid, text)
                    file.unlink()
    return found
