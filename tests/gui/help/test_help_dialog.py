"""The window that shows the help: every page by mouse and by keys, links, search, the way back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMainWindow
from pytestqt.qtbot import QtBot

from letterpad.gui.canvas.canvas import Canvas
from letterpad.gui.help import pages
from letterpad.gui.help.help_dialog import HelpDialog
from letterpad.gui.help.help_menu import Help
from letterpad.gui.style import style_sheet
from letterpad.gui.style.theme import dark, light

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QMainWindow]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.canvas = Canvas()
    window.setCentralWidget(window.canvas)
    window.help = Help(window, window.canvas)
    window.addActions(window.help.actions())
    with qtbot.waitActive(window):
        window.show()
    yield window
    window.close()


@pytest.fixture
def dialog(window: QMainWindow, qtbot: QtBot) -> HelpDialog:
    window.help.pages.trigger()
    dialog = window.findChild(HelpDialog)
    qtbot.waitActive(dialog)
    return dialog


def shown_title(dialog: HelpDialog) -> str:
    return dialog.text.document().begin().text()


def title(name: str) -> str:
    return pages.title(pages.markdown(name))


def click_link(dialog: HelpDialog, target: str) -> None:
    """Click where a link is seen."""
    text = dialog.text
    block = text.document().begin()
    while block.isValid():
        for fragment in block:
            if fragment.fragment().charFormat().anchorHref() == target:
                cursor = QTextCursor(text.document())
                cursor.setPosition(fragment.fragment().position() + 1)
                text.setTextCursor(cursor)
                text.ensureCursorVisible()
                QTest.mouseClick(text.viewport(), LEFT, pos=text.cursorRect().center())
                return
        block = block.next()
    raise AssertionError(f"no link to {target}")


def press(dialog: HelpDialog, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or dialog, key, modifier)


def test_it_begins_with_the_tour_and_the_list_has_the_focus(dialog: HelpDialog) -> None:
    assert shown_title(dialog) == "A tour"
    assert dialog.windowTitle() == "Help: A tour"
    assert dialog.list.currentItem().text() == "A tour"
    assert dialog.list.hasFocus()
    assert not dialog.back_button.isEnabled()


def test_every_page_opens_by_a_click(dialog: HelpDialog) -> None:
    assert dialog.list.count() == len(pages.PAGES) > 5
    for row, name in enumerate(pages.PAGES):
        place = dialog.list.visualItemRect(dialog.list.item(row)).center()
        QTest.mouseClick(dialog.list.viewport(), LEFT, pos=place)
        assert shown_title(dialog) == title(name)
        assert dialog.text.verticalScrollBar().value() == 0


def test_every_page_opens_by_keys(dialog: HelpDialog) -> None:
    seen = [shown_title(dialog)]
    for _ in pages.PAGES[1:]:
        QTest.keyClick(dialog.list, Qt.Key.Key_Down)
        seen.append(shown_title(dialog))
    assert seen == [title(name) for name in pages.PAGES]


def test_no_markup_is_left_in_any_page(dialog: HelpDialog) -> None:
    for name in pages.PAGES:
        dialog.show_page(name)
        text = dialog.text.toPlainText()
        assert len(text) > 400
        marks = ("](", "| ---") if name == "lessons" else ("##", "**", "](", "| ---")
        for mark in marks:  # the page on lessons shows what a file of one looks like
            assert mark not in text, name


def test_a_link_leads_to_its_page_and_back_leads_back(dialog: HelpDialog) -> None:
    click_link(dialog, "algorithms.md")
    assert shown_title(dialog) == "The algorithms"
    assert dialog.list.currentItem().text() == "The algorithms"
    QTest.mouseClick(dialog.back_button, LEFT)
    assert shown_title(dialog) == "A tour"
    assert dialog.text.verticalScrollBar().value() > 0  # where the link is
    assert not dialog.back_button.isEnabled()


def test_a_link_is_reached_and_followed_by_keys_and_alt_left_goes_back(dialog: HelpDialog) -> None:
    dialog.text.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(dialog.text, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.text, Qt.Key.Key_Return)
    assert shown_title(dialog) == "Your own letters"
    press(dialog, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert shown_title(dialog) == "A tour"


def test_a_link_to_a_heading_scrolls_to_it(dialog: HelpDialog) -> None:
    dialog.resize(760, 320)
    dialog.show_page("letters")
    click_link(dialog, "files-and-privacy.md#where-your-files-are")
    assert shown_title(dialog) == "Files and privacy"
    cursor = dialog.text.cursorForPosition(QPoint(40, 24))
    assert cursor.block().text() == "Where your files are"


def test_a_heading_is_shown_as_soon_as_the_help_opens(window: QMainWindow) -> None:
    window.help.show_page("algorithms", "how-real-the-built-in-letters-are")
    dialog = window.findChild(HelpDialog)
    QApplication.processEvents()
    cursor = dialog.text.cursorForPosition(QPoint(40, 24))
    assert cursor.block().text() == "How real the built-in letters are"
    assert not dialog.text.show_heading("no-such-heading")


class Browser(QObject):
    """Takes what would be opened in the user's browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toString())


def test_a_link_to_the_web_opens_in_the_browser_and_only_by_a_click(dialog: HelpDialog) -> None:
    browser = Browser()
    QDesktopServices.setUrlHandler("https", browser, "take")
    try:
        for name in pages.PAGES:
            dialog.show_page(name)
        assert browser.opened == []
        dialog.show_page("licences")
        click_link(dialog, "https://zenodo.org/records/1195803")
    finally:
        QDesktopServices.unsetUrlHandler("https")
    assert browser.opened == ["https://zenodo.org/records/1195803"]
    assert shown_title(dialog) == "Data and licences"


# Search


def listed(dialog: HelpDialog) -> list[str]:
    items = [dialog.list.item(row) for row in range(dialog.list.count())]
    return [item.text() for item in items if not item.isHidden()]


def marked(dialog: HelpDialog) -> list[str]:
    return [selection.cursor.selectedText() for selection in dialog.text.extraSelections()]


def test_ctrl_f_searches_and_lists_the_pages_that_contain_all_words(dialog: HelpDialog) -> None:
    press(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "emnist")
    assert listed(dialog) == [
        "Your own letters (7)",
        "How to get more letters (8)",
        "Data and licences (1)",
    ]
    assert dialog.found.text() == "Pages found: 3"
    assert dialog.found.isVisible()
    assert shown_title(dialog) == "Your own letters"
    assert [word.upper() for word in marked(dialog)] == ["EMNIST"] * 7
    QTest.keyClicks(dialog.search, " zenodo built-in")
    assert listed(dialog) == ["Data and licences (5)"]
    assert marked(dialog) == ["Built-in", "built-in", "Zenodo", "built-in", "EMNIST"]


def test_enter_goes_from_place_to_place_and_on_to_the_next_page(dialog: HelpDialog) -> None:
    dialog.search.setFocus()
    QTest.keyClicks(dialog.search, "emnist")
    places = [dialog.text.textCursor().selectionStart()]
    for _ in marked(dialog)[1:]:
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
        places.append(dialog.text.textCursor().selectionStart())
        assert dialog.text.textCursor().selectedText().upper() == "EMNIST"
    assert places == sorted(set(places))
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert shown_title(dialog) == "How to get more letters"
    for _ in range(8):
        QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert shown_title(dialog) == "Data and licences"
    assert dialog.text.textCursor().selectedText() == "EMNIST"
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert shown_title(dialog) == "Your own letters"
    assert dialog.isVisible()
    assert not dialog.back_button.isEnabled()  # nobody has gone anywhere by a link yet


def test_what_is_on_no_page_is_said_and_an_empty_search_lists_all(dialog: HelpDialog) -> None:
    dialog.search.setFocus()
    QTest.keyClicks(dialog.search, "(xyzzy")
    assert listed(dialog) == []
    assert dialog.found.text() == "No page contains these words."
    page = shown_title(dialog)
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert shown_title(dialog) == page
    dialog.search.selectAll()
    QTest.keyClick(dialog.search, Qt.Key.Key_Delete)
    assert len(listed(dialog)) == len(pages.PAGES)
    assert marked(dialog) == []
    assert not dialog.found.isVisible()


def test_the_search_finds_keys_of_the_window(dialog: HelpDialog) -> None:
    dialog.search.setFocus()
    QTest.keyClicks(dialog.search, "Shift+F1")
    assert "Keyboard (2)" in listed(dialog)  # in the text, and in the window's own list


# The window


def test_f1_opens_the_keyboard_page_of_the_same_help(
    window: QMainWindow, dialog: HelpDialog, qtbot: QtBot
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.canvas, Qt.Key.Key_F1)
    assert window.findChildren(HelpDialog) == [dialog]
    assert shown_title(dialog) == "Keyboard"
    assert dialog.back_button.isEnabled()


def test_the_window_is_used_while_the_help_is_open(window: QMainWindow, dialog: HelpDialog) -> None:
    QTest.mousePress(window.canvas, LEFT, pos=QPoint(20, 20))
    QTest.mouseMove(window.canvas, QPoint(60, 90))
    QTest.mouseRelease(window.canvas, LEFT, pos=QPoint(60, 90))
    assert len(window.canvas.ink().strokes) == 1
    assert dialog.isVisible()


def test_escape_and_the_button_close_it_and_it_opens_again(
    window: QMainWindow, dialog: HelpDialog
) -> None:
    QTest.keyClick(dialog.list, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    window.help.pages.trigger()
    again = [each for each in window.findChildren(HelpDialog) if each.isVisible()]
    assert len(again) == 1
    (buttons,) = again[0].findChildren(QDialogButtonBox)
    QTest.mouseClick(buttons.button(QDialogButtonBox.StandardButton.Close), LEFT)
    assert not again[0].isVisible()


def test_pictures_are_no_wider_than_the_page(dialog: HelpDialog) -> None:
    for width in (960, 620):
        dialog.resize(width, 500)
        QApplication.processEvents()
        assert dialog.text.horizontalScrollBar().maximum() == 0
        first = dialog.text.document().begin()
        heights = []
        while first.isValid():
            heights.append(dialog.text.document().documentLayout().blockBoundingRect(first))
            first = first.next()
        assert max(rect.height() for rect in heights) > 150  # a picture is there


def test_links_and_code_follow_the_theme(dialog: HelpDialog, qapp: QApplication) -> None:
    def link_colour() -> str:
        block = dialog.text.document().begin()
        while block.isValid():
            for fragment in block:
                look = fragment.fragment().charFormat()
                if look.isAnchor():
                    return look.foreground().color().name()
            block = block.next()
        raise AssertionError("no link")

    try:
        style_sheet.apply(qapp, dark())
        dialog.text.verticalScrollBar().setValue(100)
        assert link_colour() == dark().accent
        style_sheet.apply(qapp, light())
        assert link_colour() == light().accent
        assert dialog.text.verticalScrollBar().value() == 100
    finally:
        style_sheet.apply(qapp, light())
