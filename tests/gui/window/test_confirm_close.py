"""Closing the window while something is trained: it asks."""

import pytest
from PySide6.QtWidgets import (
    QMessageBox,
    QPushButton,
)
from pytestqt.qtbot import QtBot

from hands import click, click_on, find
from letterpad.gui.main_window import MainWindow


@pytest.mark.slow
def test_closing_during_a_training_asks(window: MainWindow, qtbot: QtBot) -> None:
    button = find(window, QPushButton, "train_button")
    qtbot.waitUntil(button.isEnabled)
    click_on(window, "train_button")
    assert not window.close()
    question = find(window, QMessageBox, "close_question")
    click(question.button(QMessageBox.StandardButton.No))
    assert window.isVisible()
    assert window.jobs.is_busy
    assert not window.close()
    question = window.findChildren(QMessageBox, "close_question")[-1]
    click(question.button(QMessageBox.StandardButton.Yes))
    qtbot.waitUntil(lambda: not window.isVisible())
    assert not window.jobs.is_busy
