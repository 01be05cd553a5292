"""What the window remembers from one start to the next, in the user's folder."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray

from letterpad import paths
from letterpad.errors import UserError
from letterpad.gui.text.language import SYSTEM_LANGUAGE, languages, translate
from letterpad.gui.text.translation import error_text

_FORMAT = 1

_UNREADABLE = (OSError, ValueError, TypeError, RecursionError)

THEMES = ("system", "light", "dark")
THINNEST_PEN, THICKEST_PEN = 2, 24
"""Logical pixels."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the user chose in the settings dialog.

    Parameters
    ----------
    theme : {"system", "light", "dark"}
    pen_width : int
        Logical pixels of the line on the screen.
    guide_lines : bool
        Whether the canvas is ruled like writing paper.
    language : str
        "system", or a key of `languages()`.
    tutor : bool
        Whether one observation is made after each training.
    """

    theme: str = "system"
    pen_width: int = 10
    guide_lines: bool = True
    language: str = SYSTEM_LANGUAGE
    tutor: bool = True


class Settings:
    """Place of the window, last choices, preferences, the live model.

    A file of JSON and not QSettings, which takes a file that was cut off for a whole one. What
    another window has saved meanwhile stays, unless it was changed in this one, too. A value out of
    its bounds is as good as the default.
    """

    def __init__(self) -> None:
        self._error: Exception | None = None
        self._aside: Path | None = None
        self._values: dict[str, Any] = {}
        self._changed: dict[str, Any] = {}
        try:
            self._values = _read(_file())
        except FileNotFoundError:
            pass
        except UserError as error:
            self._error = error
        except _UNREADABLE as error:
            self._error = error
            with suppress(OSError):
                self._aside = paths.kept_aside(_file())

    def problem(self) -> str:
        """Say that the file could not be read, and where it was kept aside; "" if it could."""
        if self._error is None:
            return ""
        if isinstance(self._error, UserError):
            return error_text(self._error)
        if self._aside is None:
            sentence = translate("Settings", "Your settings cannot be read ({0}).")
            return sentence.format(self._error)
        return translate(
            "Settings",
            "Your settings cannot be read ({0}). They are kept as {1}, and Letterpad uses the "
            "defaults.",
        ).format(self._error, self._aside)

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

    def preferences(self) -> Preferences:
        """Return what was chosen in the settings dialog; the defaults where nothing was."""
        chosen, preferences = self.choices("preferences"), Preferences()
        if chosen.get("theme") in THEMES:
            preferences = replace(preferences, theme=chosen["theme"])
        width = chosen.get("pen_width")
        # To Python, True is an int, too.
        if isinstance(width, int) and not isinstance(width, bool):
            bounded = min(max(THINNEST_PEN, width), THICKEST_PEN)
            preferences = replace(preferences, pen_width=bounded)
        if isinstance(chosen.get("guide_lines"), bool):
            preferences = replace(preferences, guide_lines=chosen["guide_lines"])
        if isinstance(chosen.get("tutor"), bool):
            preferences = replace(preferences, tutor=chosen["tutor"])
        if chosen.get("language") in (SYSTEM_LANGUAGE, *languages()):
            preferences = replace(preferences, language=chosen["language"])
        return preferences

    def set_preferences(self, preferences: Preferences) -> None:
        """Remember what was chosen in the settings dialog."""
        self.set_choices(
            "preferences",
            {
                "theme": preferences.theme,
                "pen_width": preferences.pen_width,
                "guide_lines": preferences.guide_lines,
                "language": preferences.language,
                "tutor": preferences.tutor,
            },
        )

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
