"""The dialog with the code of a run: read, copied, asked to be saved."""

from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from hands import click_on, find
from letterpad.gui.results.code_dialog import CodeDialog

CODE = "print('1')\n<b>no markup</b>\n"


def opened(qtbot: QtBot) -> CodeDialog:
    dialog = CodeDialog("Run <b>", CODE)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


def test_the_code_is_shown_letter_for_letter_in_one_width(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    text = find(dialog, QPlainTextEdit, "code_text")
    assert text.toPlainText() == CODE
    assert text.isReadOnly()
    assert QFontInfo(text.font()).fixedPitch()
    assert "Run <b>" in dialog.windowTitle()


def test_it_is_copied_whole(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    click_on(dialog, "copy_code_button")
    assert QGuiApplication.clipboard().text() == CODE
    assert find(dialog, QPushButton, "copy_code_button").text() == "Copied"


def test_save_asks_for_a_place(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    with qtbot.waitSignal(dialog.save_requested):
        click_on(dialog, "save_code_button")
    assert dialog.isVisible()
