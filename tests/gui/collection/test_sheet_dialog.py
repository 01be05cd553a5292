"""What a sheet is to ask for: chosen, counted, shown and handed over."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hands import choose_in, click_on, find, press
from letterpad.gui.collection.sheet_dialog import SheetDialog, usual_country
from letterpad.letters.pictures.sheet import Sheet


@pytest.fixture
def dialog(qtbot: QtBot) -> SheetDialog:
    made = SheetDialog("letter")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def counted(dialog: SheetDialog) -> str:
    return find(dialog, QLabel, "sheet_pages").text()


def test_one_page_is_full_whatever_letters_are_chosen(dialog: SheetDialog) -> None:
    dialog.begin()
    assert (dialog.sheet(), counted(dialog)) == (Sheet("upper", 6), "156 boxes on one page.")
    choose_in(dialog, "sheet_letters_chooser", "Both cases")
    assert (dialog.sheet(), counted(dialog)) == (Sheet("both", 3), "156 boxes on one page.")
    dialog.times.setFocus()
    press(dialog.times, Qt.Key.Key_Up)
    assert (dialog.sheet(), counted(dialog)) == (Sheet("both", 4), "208 boxes on 2 pages.")


def test_what_is_chosen_is_shown_and_handed_over(dialog: SheetDialog) -> None:
    shown, saved = list[tuple[Sheet, str]](), list[tuple[Sheet, str]]()
    dialog.page_requested.connect(lambda *page: shown.append(page))
    dialog.save_requested.connect(lambda *page: saved.append(page))
    dialog.begin()
    choose_in(dialog, "sheet_letters_chooser", "Lower case, a to z")
    choose_in(dialog, "sheet_paper_chooser", "A4")
    assert shown == [
        (Sheet("upper", 6), "letter"),
        (Sheet("lower", 6), "letter"),
        (Sheet("lower", 6), "a4"),
    ]
    click_on(dialog, "save_sheet_button")
    assert saved == [(Sheet("lower", 6), "a4")]
    image = QImage(600, 800, QImage.Format.Format_Grayscale8)
    image.fill(255)
    dialog.show_page(image)
    pixmap = find(dialog, QLabel, "sheet_page").pixmap()
    assert pixmap.deviceIndependentSize().height() <= dialog.page.height()


def test_what_is_saved_can_be_opened_until_something_else_is_chosen(dialog: SheetDialog) -> None:
    opened: list[Path] = []
    dialog.open_requested.connect(opened.append)
    assert not dialog.open_button.isVisible()
    dialog.show_saved(Path("sheet.pdf"))
    assert dialog.status.text() == "Saved as sheet.pdf."
    click_on(dialog, "open_sheet_button")
    assert opened == [Path("sheet.pdf")]
    choose_in(dialog, "sheet_paper_chooser", "A4")
    assert not dialog.open_button.isVisible()
    assert dialog.status.text() == ""
    dialog.show_failed("It cannot be written.")
    assert dialog.status.text() == "It cannot be written."


def test_the_country_has_two_letters() -> None:
    assert len(usual_country()) in (0, 2)
