"""What the window remembers from one start to the next, in the user's folder."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray

from letterpad import paths
from letterpad.errors import UserError

_FORMAT = 1

_UNREADABLE = (OSError, ValueError, TypeError, RecursionError)


class Settings:
    """Place of the window, last choices, the live model.

    A file of JSON and not QSettings, which takes a file that was cut off for a whole one. What
    another window has saved meanwhile stays, unless it was changed in this one, too.

    Attributes
    ----------
    problem : str
        A sentence on a file that could not be read, and was kept aside; "" if there was none.
    """

    def __init__(self) -> None:
        self.problem = ""
        self._values: dict[str, Any] = {}
        self._changed: dict[str, Any] = {}
        try:
            self._values = _read(_file())
        except FileNotFoundError:
            pass
        except UserError as error:
            self.problem = str(error)
        except _UNREADABLE as error:
            self.problem = _keep_aside(error)

    def geometry(self) -> QByteArray:
        """Return the window's place, empty at the first start."""
        return QByteArray.fromBase64(QByteArray(self.text("geometry").encode()))

    def set_geometry(self, geometry: QByteArray) -> None:
        """Remember the window's place."""
        self.set_text("geometry", bytes(geometry.toBase64().data()).decode())

    def text(self, name: str, default: str = "") -> str:
        """Return a remembered text."""
        value = self._values.get(name)
        return value if isinstance(value, str) else default

    def set_text(self, name: str, value: str) -> None:
        """Remember a text."""
        if self._values.get(name) != value:
            self._values[name] = self._changed[name] = value

    def choices(self, name: str) -> dict[str, Any]:
        """Return remembered choices; empty if there are none."""
        choices = self._values.get(name)
        return dict(choices) if isinstance(choices, dict) else {}

    def set_choices(self, name: str, choices: Mapping[str, Any]) -> None:
        """Remember choices: JSON-ready values by name."""
        before, now = self.choices(name), json.loads(json.dumps(choices))
        changed = {key: now[key] for key in now if key not in before or now[key] != before[key]}
        if changed:
            self._values[name] = now
            self._changed.setdefault(name, {}).update(changed)

    def begin_with(self, name: str, choices: Mapping[str, Any]) -> None:
        """Take choices as they are at the start: only what differs from them was changed here."""
        self._values[name] = json.loads(json.dumps(choices))

    def save(self) -> None:
        """Write what was changed, if it can be written: it is not worth keeping a window open."""
        if self._changed:
            with suppress(OSError, UserError):
                self._write()

    def _write(self) -> None:
        values: dict[str, Any] = {}
        try:
            values = _read(_file())
        except FileNotFoundError:
            pass
        except _UNREADABLE:
            paths.kept_aside(_file())
        for name, value in self._changed.items():
            there = values.get(name)
            if isinstance(there, dict) and isinstance(value, dict):
                value = {**there, **value}
            values[name] = value
        with paths.replacing(_file()) as temporary:
            temporary.write_text(json.dumps({**values, "format": _FORMAT}), encoding="utf-8")
        self._changed = {}


def _file() -> Path:
    return paths.home() / "settings.json"


def _read(file: Path) -> dict[str, Any]:
    values = json.loads(file.read_text(encoding="utf-8"))
    if not isinstance(values, dict):
        raise TypeError("a JSON object was expected")
    if values.get("format") != _FORMAT:
        raise ValueError(f"it is of format {values.get('format')!r}, not {_FORMAT}")
    return values


def _keep_aside(error: Exception) -> str:
    what = f"Your settings cannot be read ({error})"
    try:
        return f"{what}; they are kept as {paths.kept_aside(_file())}, and new ones are begun."
    except OSError:
        return f"{what}."
