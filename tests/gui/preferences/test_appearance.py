"""Themes: chosen, remembered, and the system's."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from hands import choose
from letterpad.gui.preferences.preferences_file import Preferences, Settings
from letterpad.gui.style.theme import dark, light


def background() -> str:
    return QApplication.palette().window().color().name()


def test_theme_applies_at_once_and_is_remembered(dialog) -> None:
    choose(dialog.theme, "dark")
    assert background() == dark().background
    choose(dialog.theme, "light")
    assert background() == light().background
    choose(dialog.theme, "dark")
    assert Settings().preferences().theme == "dark"
    # The system has no say any more, whatever it says.
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert background() == dark().background


def test_chosen_theme_is_there_from_the_start(open_window) -> None:
    settings = Settings()
    settings.set_preferences(Preferences(theme="dark"))
    settings.save()
    open_window()
    assert background() == dark().background
