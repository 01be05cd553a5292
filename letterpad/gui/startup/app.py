"""Starts the window."""

import ctypes
import os
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from letterpad.languages import ENGLISH, Language
from letterpad.messages import Sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_SWITCH_SECONDS = 0.001
"""Python's own 5 ms are more than half a frame at 120 Hz."""

ONE_BLAS_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
}
"""NumPy's own threads would compute beside the thread that asks, and wait for each other in busy
loops: with as many as cores, the window waits for a core. They are read when NumPy is loaded."""

_STARTED_MS = 2000
"""Milliseconds after which modules and window are there for good."""

_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_X11_LIBRARIES = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}


def main(
    files: Sequence[Path] = (), language: Language = ENGLISH, window_language: str | None = None
) -> int:
    """Show the window until it is closed; return the exit code.

    Parameters
    ----------
    files : sequence of Path
        Opened in it.
    language : Language
        In which it is said why there can be no window.
    window_language : str, optional
        The window's; None for the one that the user has chosen in it.
    """
    for name, value in ONE_BLAS_THREAD.items():
        os.environ.setdefault(name, value)
    problem = missing_display() or missing_libraries()
    if problem:
        sys.stderr.write(language.say(problem) + "\n")
        return 1
    from letterpad.gui.startup.application import Application

    application = Application()
    prepare(application)
    from letterpad.gui.startup.crash_guard import CrashGuard

    with CrashGuard() as safeguard:
        from letterpad.gui.main_window import MainWindow
        from letterpad.gui.preferences.preferences_file import Settings
        from letterpad.gui.text.language import install

        settings = Settings()
        install(application, window_language or settings.preferences().language)
        window = MainWindow(settings)
        application.file_opened.connect(window.file_actions.open_file)
        window.show()
        safeguard.protect(window)
        for file in files:
            window.file_actions.open_file(file)
        code = application.exec()
        from letterpad.gui.startup.shutdown import shut_down

        shut_down(window)
    application.shutdown()
    return code


def prepare(application: "QApplication") -> None:
    """Set what holds for the whole program, not for one window."""
    from PySide6.QtCore import Qt

    from letterpad.gui.startup.collector import Collector

    application.setApplicationName("Letterpad")
    application.setDesktopFileName("letterpad")
    # Every position of the pen counts, not only the last one of each frame.
    application.setAttribute(Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents, False)
    # A background thread that computes lets go of the interpreter after so many seconds.
    sys.setswitchinterval(_SWITCH_SECONDS)
    Collector(application, _STARTED_MS)


def missing_display() -> Sentence | None:
    """Say in a sentence why no window can be shown on Linux; None if one can.

    Qt itself would end the process without a chance to say anything.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return None
    if os.environ.get("WAYLAND_DISPLAY"):
        return None
    display = os.environ.get("DISPLAY", "")
    if display and _answers(display):
        return None
    reason = Sentence("neither DISPLAY nor WAYLAND_DISPLAY is set")
    if display:
        reason = Sentence("no X server answers at DISPLAY={display}", display=display)
    return Sentence(
        "Letterpad needs a display to show its window, and {reason}. Start it from a desktop "
        "session; on a machine without one use the command line instead: letterpad --help.",
        reason=reason,
    )


def missing_libraries() -> Sentence | None:
    """Say which of the system's libraries that Qt needs are missing on Linux; None if none is."""
    if not sys.platform.startswith("linux"):
        return None
    needed = dict(_LIBRARIES)
    if not os.environ.get("QT_QPA_PLATFORM") and not os.environ.get("WAYLAND_DISPLAY"):
        needed |= _X11_LIBRARIES
    packages = [package for library, package in needed.items() if not _loads(library)]
    if not packages:
        return None
    return Sentence(
        "Letterpad's window needs system libraries that are not installed. On Debian or Ubuntu: "
        "sudo apt install {packages}",
        packages=" ".join(packages),
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(display: str) -> bool:
    """Whether an X server listens at a DISPLAY such as ":0" or "localhost:10.0"."""
    host, _, rest = display.rpartition(":")
    number = rest.split(".")[0]
    if not number.isdigit():
        return False
    if host in ("", "unix"):
        # Servers listen on a file, an abstract address of the same name, or both.
        path = f"/tmp/.X11-unix/X{number}"
        addresses: list[str] = [path] if Path(path).exists() else []
        addresses.append("\0" + path)
        return any(_connects(socket.AF_UNIX, address) for address in addresses)
    return _connects(socket.AF_INET, (host, 6000 + int(number)))


def _connects(family: socket.AddressFamily, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as connection:
        connection.settimeout(2.0)
        try:
            connection.connect(address)
        except (OSError, OverflowError):  # a port beyond 65535 overflows
            return False
    return True
