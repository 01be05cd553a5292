"""What the window remembers from one start to the next, in the user's folder."""

import json
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from letterpad import paths


class Settings:
    """Place of the window, last choices, the live model. A damaged file is as good as none."""

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
        except ValueError:
            return {}
        return choices if isinstance(choices, dict) else {}

    def set_choices(self, name: str, choices: dict[str, Any]) -> None:
        """Remember choices: JSON-ready values by name."""
        self.set_text(name, json.dumps(choices))
