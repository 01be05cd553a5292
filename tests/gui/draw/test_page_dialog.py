"""The dialog of a page: bars, correcting, the text, and what is asked of the window."""

import io
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import click, click_on, find, press, type_into
from letter_pages import page_of
from letterpad.gui.draw.page_dialog import PageDialog
from letterpad.letters.pictures.image_files import letters_on_first
from letterpad.recognition.page_reading import ReadPage, read_page
from letterpad.recognition.recognizer import Recognizer


@pytest.fixture(scope="module")
def page() -> ReadPage:
    file = io.BytesIO()
    page_of(["LTXV", "NZ"]).save(file, "PNG")
    return read_page(Recognizer.shipped(), letters_on_first(file))


@pytest.fixture
def dialog(qtbot: QtBot, page: ReadPage) -> PageDialog:
    made = PageDialog(page, "page.png")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def text(dialog: PageDialog) -> str:
    return find(dialog, QLabel, "page_text").text().upper()


def test_it_says_what_was_found_and_shows_the_first_letter(dialog: PageDialog) -> None:
    assert dialog.windowTitle() == "Page of letters - page.png"
    assert find(dialog, QLabel, "page_status").text().startswith("6 letters were found.")
    assert text(dialog) == "LTXV\nNZ"
    assert dialog.field.text().upper() == "L"
    for button in dialog.findChildren(QPushButton):
        assert button.toolTip() or button.text() == "Close"


def test_letters_are_corrected_one_after_the_other(dialog: PageDialog) -> None:
    for letter in "ab":
        type_into(dialog.field, letter)
        press(dialog.field, Qt.Key.Key_Return)
    assert text(dialog) == "ABXV\nNZ"
    assert dialog.view.current == 2
    # An empty field says nothing: the answer is back.
    dialog.view.choose(0)
    dialog.field.selectAll()
    press(dialog.field, Qt.Key.Key_Backspace)
    assert text(dialog) == "LBXV\nNZ"


def test_all_are_handed_over_as_they_were_corrected(dialog: PageDialog) -> None:
    wanted: list[tuple[str, ...]] = []
    dialog.all_wanted.connect(wanted.append)
    type_into(dialog.field, "ab")
    click_on(dialog, "add_page_button")
    assert wanted[0][0] == "ab"
    assert len(wanted[0]) == 6
    assert not dialog.add_button.isEnabled()
    dialog.show_added("6 letters are there.")
    assert dialog.add_button.isEnabled()
    assert find(dialog, QLabel, "page_status").text() == "6 letters are there."


def test_the_chosen_letter_goes_to_the_canvas(dialog: PageDialog, page: ReadPage) -> None:
    wanted: list[Any] = []
    dialog.letter_wanted.connect(wanted.append)
    click(dialog.view, dialog.view.box_of(5).center().toPoint())
    click_on(dialog, "put_on_canvas_button")
    assert wanted[0].ink is page.letters[5].found.ink


def test_the_text_is_copied(dialog: PageDialog) -> None:
    click_on(dialog, "copy_page_text_button")
    assert QGuiApplication.clipboard().text().upper() == "LTXV\nNZ"
