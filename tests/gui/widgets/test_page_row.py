"""The buttons of pages stand in one line; a menu at its end opens the pages that have no room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from hands import click, open_page, settle
from letterpad.gui.widgets.buttons import PageButton
from letterpad.gui.widgets.page_row import PageRow

TITLES = ("Letter by letter", "What was learned", "Training", "Learning curve", "Cost")


class Desk:
    """A window with the row of five pages, of which the first is open."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        self.row = PageRow("More", "More pages")
        column = QVBoxLayout(self.window)
        column.addWidget(self.row)
        column.addStretch(1)
        self.buttons = [PageButton(title, f"show_{n}", "A page") for n, title in enumerate(TITLES)]
        for place, button in enumerate(self.buttons):
            button.setChecked(place == 0)
            self.row.add(button, place)
        self.opened: list[int] = []
        self.row.group.idClicked.connect(self.opened.append)
        qtbot.addWidget(self.window)
        self.widen(1000)
        with qtbot.waitExposed(self.window):
            self.window.show()
        settle()

    def widen(self, width: int) -> None:
        self.window.resize(width, 200)
        settle()

    def seen(self) -> list[QWidget]:
        return [part for part in (*self.buttons, self.row.more) if part.isVisible()]


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_where_all_have_room_there_is_no_menu(desk: Desk) -> None:
    assert desk.seen() == desk.buttons
    assert len({part.y() for part in desk.seen()}) == 1


@pytest.mark.parametrize("width", [520, 420, 330, 200])
def test_in_a_narrow_window_it_stays_one_line_and_nothing_is_cut(desk: Desk, width: int) -> None:
    height = desk.row.height()
    desk.widen(width)
    seen = desk.seen()
    assert seen[-1] is desk.row.more
    assert seen[:-1] == desk.buttons[: len(seen) - 1]
    assert len(seen) < 6
    assert desk.row.height() == height
    places = [part.geometry() for part in seen]
    assert all(desk.row.rect().contains(place) for place in places)
    assert [place.left() for place in places] == sorted(place.left() for place in places)
    assert not any(a.intersects(b) for a in places for b in places if a is not b)
    assert all(part.width() >= part.sizeHint().width() for part in seen)


def test_a_page_without_room_is_opened_in_the_menu_which_then_bears_its_name(desk: Desk) -> None:
    desk.widen(420)
    more = desk.row.more
    width = more.width()
    assert (more.text(), more.isChecked()) == ("More", False)
    open_page(desk.window, "show_4")
    assert desk.opened == [4]
    assert (more.text(), more.isChecked(), more.width()) == ("Cost", True, width)
    assert [action.text() for action in more.menu().actions() if action.isChecked()] == ["Cost"]
    open_page(desk.window, "show_0")
    assert desk.opened == [4, 0]
    assert (more.text(), more.isChecked()) == ("More", False)
    assert not any(action.isChecked() for action in more.menu().actions())


def test_a_click_on_the_menus_button_opens_no_page(desk: Desk) -> None:
    desk.widen(420)
    click(desk.row.more)
    assert desk.row.more.menu().isVisible()
    QTest.keyClick(desk.row.more.menu(), Qt.Key.Key_Escape)
    assert desk.opened == []
    assert not desk.row.more.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Down])
def test_all_pages_are_reached_by_keys(desk: Desk, key: Qt.Key) -> None:
    desk.widen(420)
    more, menu = desk.row.more, desk.row.more.menu()
    desk.buttons[0].setFocus()
    QTest.keyClick(desk.buttons[0], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is more
    QTest.keyClick(more, key)
    desk.qtbot.waitUntil(menu.isVisible)
    QTest.keyClick(menu, Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert desk.opened == [4]
    # And back to those in the line, as from one of them to another.
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Left)
    last = desk.row.shown()[-1]
    assert QApplication.focusWidget() is last
    assert desk.opened == [4, desk.buttons.index(last)]
    assert not more.isChecked()


def test_a_wider_window_takes_a_page_out_of_the_menu(desk: Desk) -> None:
    desk.widen(420)
    open_page(desk.window, "show_4")
    desk.widen(1000)
    assert desk.seen() == desk.buttons
    assert desk.buttons[4].isChecked()
    assert desk.opened == [4]
    desk.widen(420)
    assert desk.row.more.text() == "Cost"


def test_longer_words_and_larger_text_are_given_room(desk: Desk) -> None:
    desk.widen(640)
    assert desk.seen() == desk.buttons
    desk.buttons[0].setText("One that has become much longer than it was before")
    settle()
    assert desk.row.more.isVisible()
    assert all(part.width() >= part.sizeHint().width() for part in desk.seen())
    font = desk.window.font()
    font.setPointSizeF(2 * font.pointSizeF())
    for part in (*desk.buttons, desk.row.more):
        part.setFont(font)
    settle()
    assert all(part.width() >= part.sizeHint().width() for part in desk.seen())
    assert all(desk.row.rect().contains(part.geometry()) for part in desk.seen())
