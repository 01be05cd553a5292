"""Help: what it tells is true of the window, and it is never in the way."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QWidget,
)

from hands import menu_entry
from letterpad.gui.help.about_dialog import AboutDialog
from letterpad.gui.main_window import MainWindow


@pytest.fixture
def window(window_with_runs: MainWindow) -> MainWindow:
    return window_with_runs


def opened(window: QWidget, kind: type) -> QDialog:
    dialog = window.findChild(kind)
    assert dialog is not None
    return dialog


def test_the_menu_has_all_help(window: MainWindow) -> None:
    names = {action.objectName() for action in window.findChildren(QAction)}
    assert {"keys_action", "what_action", "model_card_action", "about_action"} <= names
    menu_entry(window, "about_action")
    dialog = opened(window, AboutDialog)
    assert dialog.isVisible()
    assert isinstance(dialog.findChild(QLabel), QLabel | None)
    dialog.close()
