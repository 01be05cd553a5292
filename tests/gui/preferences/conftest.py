"""The dialog of settings, opened by its key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import hands
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_dialog import SettingsDialog


@pytest.fixture
def dialog(window: MainWindow) -> SettingsDialog:
    """Return the window's dialog of settings."""
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    opened = hands.dialog(window, "settings_dialog")
    assert isinstance(opened, SettingsDialog)
    return opened
