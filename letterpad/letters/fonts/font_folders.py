"""Where a computer keeps its fonts, and which files those are."""

import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from letterpad.letters.readers.folders import walk
from letterpad.letters.readers.reader import FileStates

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
"""Of outline fonts, alone or several in a file. Fonts of web pages (WOFF) are doubles of these."""

_FONTCONFIG = Path("/etc/fonts/fonts.conf")
_DIR = re.compile(r"<dir(?:\s+prefix=[\"'](\w+)[\"'])?[^>]*>\s*([^<\0]+?)\s*</dir>")
_LONGEST_CONFIG = 1_000_000


def system_folders() -> tuple[Path, ...]:
    """Return the folders in which this system keeps fonts, whether or not they are there."""
    home = Path(os.path.expanduser("~"))  # stays "~" where nobody knows
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        return windows / "Fonts", local / "Microsoft" / "Windows" / "Fonts"
    if sys.platform == "darwin":
        return (
            home / "Library" / "Fonts",
            Path("/Library/Fonts"),
            Path("/System/Library/Fonts"),
            Path("/Network/Library/Fonts"),
        )
    own = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return tuple(
        dict.fromkeys(
            [
                home / ".fonts",
                own / "fonts",
                *(Path(folder) / "fonts" for folder in shared.split(":") if folder),
                Path("/usr/local/share/fonts"),
                Path("/usr/share/fonts"),
                Path("/run/host/fonts"),  # of the system around a Flatpak
                *_named_by_fontconfig(home, own),
            ]
        )
    )


def _named_by_fontconfig(home: Path, own: Path) -> list[Path]:
    """Return the folders that the system's fontconfig names, where it has one."""
    text = ""
    with suppress(OSError), _FONTCONFIG.open(encoding="utf-8", errors="replace") as file:
        text = file.read(_LONGEST_CONFIG)
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    found = []
    for prefix, name in _DIR.findall(text):
        if prefix == "xdg":
            found.append(own / name)
        elif name.startswith("~/"):
            found.append(home / name[2:])
        elif name.startswith("/"):
            found.append(Path(name))
    return found


def font_files(folders: Sequence[Path], most: int | None = None) -> FileStates:
    """List the font files below some folders, by their full paths, with size and time.

    Folders that are not there are passed over, and a folder within another is looked at once.

    Parameters
    ----------
    folders : sequence of Path
    most : int, optional
        Files and folders in one of the folders, see `letterpad.letters.readers.folders.walk`.

    Raises
    ------
    UserError
        If there are more than `most`.
    """
    roots: list[Path] = []
    for folder in folders:
        with suppress(OSError, RuntimeError, ValueError):
            roots.append(folder.resolve(strict=True))
    found: FileStates = []
    for root in dict.fromkeys(roots):
        if any(other != root and root.is_relative_to(other) for other in roots):
            continue
        with suppress(PermissionError, NotADirectoryError, FileNotFoundError):
            found += [
                (str(root / name), state)
                for name, state in walk(root, most).files
                if name.lower().endswith(SUFFIXES)
            ]
    return sorted(found, key=lambda file: file[0])
