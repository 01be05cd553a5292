"""What the window remembers from one start to the next, in the user's folder."""

import json
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from letterpad import paths

THEMES = ("system", "light", "dark")
SYSTEM_LANGUAGE = "system"
LANGUAGES = {"en": "English", "de": "Deutsch"}
"""By code; each is called as its speakers call it."""

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
        "system", or a key of `LANGUAGES`.
    """

    theme: str = "system"
    pen_width: int = 10
    guide_lines: bool = True
    language: str = SYSTEM_LANGUAGE


class Settings:
    """Place of the window, last choices, preferences, the live model.

    A damaged file is as good as none, and a value out of its bounds as good as the default.
    """

    def __init__(self) -> None:
        self._store = QSettings(str(paths.home() / "settings.ini"), QSettings.Format.IniFormat)

    def geometry(self) -> QByteArray:
        """Return the window's place, empty at the first start."""
        value = self._store.value("window/geometry", QByteArray(), type=QByteArray)
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_geometry(self, geometry: QByteArray) -> None:
        """Remember the window's place."""
        self._store.setValue("window/geometry", geometry)

    def text(self, name: str, default: str = "") -> str:
        """Return a remembered text."""
        return str(self._store.value(name, default, type=str))

    def set_text(self, name: str, value: str) -> None:
        """Remember a text."""
        self._store.setValue(name, value)

    def choices(self, name: str) -> dict[str, Any]:
        """Return remembered choices; empty if there are none that can be read."""
        try:
            choices = json.loads(self.text(name, "{}"))
        except (ValueError, RecursionError):
            return {}
        return choices if isinstance(choices, dict) else {}

    def set_choices(self, name: str, choices: dict[str, Any]) -> None:
        """Remember choices: JSON-ready values by name."""
        self.set_text(name, json.dumps(choices))

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
        if chosen.get("language") in (SYSTEM_LANGUAGE, *LANGUAGES):
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
            },
        )
