"""Letterpad in the menu of a Linux desktop, with its icon, and as the program of its files."""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

from letterpad import paths
from letterpad.commands.console import Console
from letterpad.errors import UserError
from letterpad.messages import Sentence
from letterpad.model_files.model_file import SUFFIX

_ENTRY = """\
[Desktop Entry]
Type=Application
Name=Letterpad
GenericName=Handwritten letters
GenericName[de]=Handgeschriebene Buchstaben
Comment=Draw a letter and see which one it is; train your own classifier
Comment[de]=Einen Buchstaben zeichnen und sehen, welcher es ist; eigene Klassifikatoren trainieren
Exec={command} %F
Icon=letterpad
Terminal=false
MimeType={mime_type};
Categories=Education;ArtificialIntelligence;
Keywords=handwriting;machine learning;classifier;
StartupWMClass=Letterpad
"""
_MIME_TYPE = "application/x-letterpad"
_MIME_INFO = f"""\
<?xml version="1.0" encoding="UTF-8"?>
<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
  <mime-type type="{_MIME_TYPE}">
    <comment>Letterpad model</comment>
    <comment xml:lang="de">Letterpad-Modell</comment>
    <icon name="letterpad"/>
    <glob pattern="*{SUFFIX}"/>
  </mime-type>
</mime-info>
"""


_WHAT = {
    "entry": Sentence("entry"),
    "icon": Sentence("icon"),
    "file type": Sentence("file type"),
}


def install_desktop_entry(arguments: argparse.Namespace, console: Console) -> int:
    """Write entry, icon and file type into the user's own folder, and say where."""
    files = _files()
    contents = {
        "entry": _ENTRY.format(command=_command(), mime_type=_MIME_TYPE).encode(),
        "icon": paths.resource("icons/letterpad.svg").read_bytes(),
        "file type": _MIME_INFO.encode(),
    }
    for what, content in contents.items():
        files[what].parent.mkdir(parents=True, exist_ok=True)
        with paths.replacing(files[what]) as temporary:
            temporary.write_bytes(content)
    _tell_the_desktop(console)
    console.result({}, *(_written(what, file) for what, file in files.items()))
    return 0


def remove_desktop_entry(arguments: argparse.Namespace, console: Console) -> int:
    """Remove what `install_desktop_entry` wrote, and say what that was."""
    files = {what: file for what, file in _files().items() if file.exists()}
    for file in files.values():
        file.unlink()
    if files:
        _tell_the_desktop(console)
        console.result({}, *(_removed(what, file) for what, file in files.items()))
    else:
        console.result({}, Sentence("There is no desktop entry of yours for Letterpad."))
    return 0


def _files() -> dict[str, Path]:
    if not sys.platform.startswith("linux"):
        raise UserError(
            "Desktop entries are for Linux desktops. On Windows pin the program to Start, on macOS"
            " move it to Applications."
        )
    data = paths.user_data()
    return {
        "entry": data / "applications" / "letterpad.desktop",
        "icon": data / "icons" / "hicolor" / "scalable" / "apps" / "letterpad.svg",
        "file type": data / "mime" / "packages" / "letterpad.xml",
    }


def _command() -> str:
    """Return this very program as the Exec line wants it: venv, wheel and frozen program."""
    command = [sys.executable]
    if not getattr(sys, "frozen", False):
        command += ["-P", "-m", "letterpad"]
    return " ".join(_quoted(argument) for argument in command)


def _quoted(argument: str) -> str:
    """Quote an argument as the Desktop Entry Specification has it, twice escaped."""
    if re.fullmatch(r"[\w./-]+", argument, re.ASCII):
        return argument
    quoted = '"' + re.sub(r'(["`$\\])', r"\\\1", argument) + '"'
    return quoted.replace("\\", "\\\\").replace("%", "%%")


def _tell_the_desktop(console: Console) -> None:
    """Let desktops that keep an index look again; those without one look by themselves."""
    data = paths.user_data()
    # The icon theme specification: caches older than this folder are not believed.
    (data / "icons" / "hicolor").touch()
    indices = {"update-mime-database": "mime", "update-desktop-database": "applications"}
    for tool, folder in indices.items():
        if program := shutil.which(tool):
            done = subprocess.run([program, data / folder], capture_output=True, text=True)
            if done.returncode:
                console.note(
                    Sentence("{tool} failed: {error}", tool=tool, error=done.stderr.strip())
                )


def _written(what: str, file: Path) -> Sentence:
    return Sentence("Written: {file} ({what})", file=file, what=_WHAT[what])


def _removed(what: str, file: Path) -> Sentence:
    return Sentence("Removed: {file} ({what})", file=file, what=_WHAT[what])
