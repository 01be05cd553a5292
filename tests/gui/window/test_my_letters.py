"""My letters in the real window, by hand: looked at, put right, deleted, taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eyes import cut_off, overlapping
from hands import (
    LEFT,
    activate,
    choose,
    click,
    click_entry,
    click_in_menu,
    click_on,
    dialog,
    draw,
    escape,
    find,
    focused,
    letter_r,
    press,
    read_tip,
    rows,
    settle,
    tab_to,
    type_into,
)
from kept_letters import Page, keep, labels
from letterpad import paths
from letterpad.collection.kept import CONFIRMED, Answered
from letterpad.collection.store import Collection
from letterpad.gui.collection.authors_dialog import AuthorsDialog
from letterpad.gui.collection.doubles_dialog import DoublesDialog
from letterpad.gui.main_window import MainWindow
from letterpad.gui.window.top_bar import DRAW
from letterpad.letters.data_spec import MyLetters
from own_letters import DRAWN, letter, many_letters, mouse_ink

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier

Open = Callable[[], MainWindow]


@pytest.fixture(autouse=True)
def few_letters_to_begin_with(few_letters: int) -> None:
    """Let the window read few letters."""


@pytest.fixture
def desk(idle_child: None, open_window: Open, qtbot: QtBot) -> Page:
    """Return the page with twelve letters, C B A C B A ..., of a window that trains nothing."""
    keep(many_letters(12, "ABC"))
    return Page(open_window(), qtbot)


def key(
    page: Page, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(focused(), key, held)
    page.wait()


# Looked at


def test_without_letters_it_says_how_they_come_in(window: MainWindow, qtbot: QtBot) -> None:
    page = Page(window, qtbot)
    assert find(window, QWidget, "no_letters_yet").isVisible()
    assert not page.grid.isVisible()
    assert cut_off(window) == []
    click_on(window, "draw_letters_button")
    assert window.pages.currentIndex() == DRAW
    assert focused() is window.canvas


def test_letters_that_another_window_keeps_come_at_once(window: MainWindow, qtbot: QtBot) -> None:
    page = Page(window, qtbot)
    keep([letter("Ω")])
    page.wait_for(1)
    assert page.labels() == ["Ω"]
    assert page.groups() == ["All letters", "Ω"]
    keep([letter("Ω", 1), letter("a", 2)])
    page.wait_for(3)
    assert page.labels() == ["a", "Ω", "Ω"]


def test_by_letter_and_by_day_with_numbers(desk: Page) -> None:
    assert desk.said("my_letters_summary") == "12 letters of 3 kinds"
    assert desk.groups() == ["All letters", "A", "B", "C"]
    assert desk.labels() == list("CBA" * 4)
    desk.choose_group("B")
    assert desk.labels() == ["B"] * 4
    assert desk.said("my_letters_chosen") == "4 drawings"
    click_on(desk.page, "by_day_button")
    desk.wait()
    days = [(DRAWN + timedelta(days=d)).astimezone().date().isoformat() for d in (2, 1, 0)]
    assert desk.groups()[0] == "All letters"
    assert len(desk.groups()) == 4
    assert len(desk.grid.ids) == 12
    desk.page.groups.list.setFocus()
    press(desk.page.groups.list, Qt.Key.Key_End)
    desk.wait()
    assert len(desk.grid.ids) == 4
    assert desk.page.query().day is not None
    assert desk.page.query().day.isoformat() == days[2]


def test_by_author_and_by_what_is_typed(open_window: Open, qtbot: QtBot) -> None:
    keep([*many_letters(3), letter("Q", 10, author="Zoë"), letter("R", 11, device="Wacom")])
    desk = Page(open_window(), qtbot)
    chooser = find(desk.page, QComboBox, "my_letters_author")
    assert rows(chooser) == ["All authors", "You · 4", "Zoë · 1"]
    choose(chooser, "Zoë")
    desk.wait_for(1)
    assert desk.labels() == ["Q"]
    assert desk.groups() == ["All letters", "Q"], "groups without letters are not offered"
    choose(chooser, "All authors")
    desk.wait_for(5)
    field = find(desk.page, QLineEdit, "my_letters_text")
    for typed, found in (("wac", ["R"]), ("ZO", ["Q"]), ("c", ["R", "C"])):
        type_into(field, typed)
        desk.wait_for(len(found))
        assert desk.labels() == found
    type_into(field, "nothing like it")
    desk.wait_for(0)
    click_on(desk.page, "show_all_mine_button")
    desk.wait_for(5)
    assert field.text() == ""


def test_each_drawing_says_what_it_is_and_what_was_answered(
    open_window: Open, qtbot: QtBot
) -> None:
    wrong, right = Answered("Neat print", "O", 0.61), Answered("Neat print", "R", 0.99)
    keep([letter("R", answered=right, origin=CONFIRMED), letter("Q", 1, answered=wrong)])
    desk = Page(open_window(), qtbot)
    desk.click_on(0)
    said = desk.said("my_letter_details")
    assert said.startswith("Q · read as O (61.0 %) by Neat print: wrong · 20")
    assert said.endswith("mouse · corrected")
    tip = desk.grid.place_rect(1).center()
    sketch = desk.grid.sketch_of(int(desk.grid.ids[1]))
    assert sketch is not None
    read_tip(qtbot, desk.grid.viewport(), tip, said_of_second(desk))
    assert desk.said("my_letter_details").startswith("R · read as R (99.0 %) by Neat print · ")


def said_of_second(desk: Page) -> str:
    """Move the pointer over the second drawing; return what is said of it below."""
    window = desk.window
    over = desk.grid.viewport().mapTo(window, desk.grid.place_rect(1).center())
    QTest.mouseMove(window.windowHandle(), over - QPoint(0, 3))
    QTest.mouseMove(window.windowHandle(), over)
    return desk.said("my_letter_details")


# Put right, deleted, taken back


def test_some_are_deleted_by_key_and_taken_back_one_deed_after_the_other(desk: Page) -> None:
    desk.click_on(0)
    desk.click_on(2, SHIFT)
    key(desk, Qt.Key.Key_Delete)
    desk.wait_for(9)
    assert labels() == {"A": 3, "B": 3, "C": 3}
    assert desk.said("my_letters_done") == "3 drawings deleted."
    desk.click_on(0)
    click_on(desk.page, "delete_letters_button")
    desk.wait_for(8)
    for n in (9, 12):
        key(desk, Qt.Key.Key_Z, CONTROL)
        desk.wait_for(n)
    assert desk.said("my_letters_done") == "3 drawings restored."
    key(desk, Qt.Key.Key_Z, CONTROL)
    assert len(desk.grid.ids) == 12, "nothing is left to be taken back"
    click_on(desk.page, "undo_letters_button")  # which says Redo now
    desk.wait_for(9)
    assert labels() == {"A": 3, "B": 3, "C": 3}


def test_undo_here_leaves_the_drawing_on_the_canvas_alone(desk: Page) -> None:
    click_on(desk.window, "draw_page_button")
    draw(desk.window.canvas, letter_r())
    click_on(desk.window, "my_letters_page_button")
    desk.wait()
    desk.click_on(0)
    key(desk, Qt.Key.Key_Z, CONTROL)
    assert len(desk.window.canvas.ink().strokes) == 2


def test_a_letter_is_typed_over_the_chosen_ones_and_enter_says_it(desk: Page) -> None:
    desk.choose_group("A")
    desk.grid.setFocus()
    key(desk, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(desk.grid, "ß")
    asked = dialog(desk.window, "relabel_dialog")
    desk.qtbot.waitUntil(asked.isActiveWindow)
    press(find(asked, QLineEdit, "label_field"), Qt.Key.Key_Return)
    desk.wait()
    assert labels() == {"B": 4, "C": 4, "ß": 4}
    desk.qtbot.waitUntil(lambda: desk.groups() == ["All letters", "B", "C", "ß"])
    desk.wait()
    assert desk.said("my_letters_done") == "4 drawings: now ß."
    activate(desk.window)
    desk.grid.setFocus()
    key(desk, Qt.Key.Key_Z, CONTROL)
    assert labels() == {"A": 4, "B": 4, "C": 4}
    assert desk.said("my_letters_done") == "4 drawings: as before."


def test_a_letter_is_chosen_among_those_that_there_are(desk: Page) -> None:
    desk.click_on(0)
    desk.click_on(1, CONTROL)
    click_on(desk.page, "relabel_letters_button")
    asked = dialog(desk.window, "relabel_dialog")
    known = find(asked, QListWidget, "known_labels")
    assert [known.item(row).text() for row in range(known.count())] == ["A", "B", "C"]
    settle()
    QTest.mouseClick(known.viewport(), LEFT, pos=known.visualItemRect(known.item(0)).center())
    click_on(asked, "say_label_button")
    desk.wait()
    assert labels() == {"A": 6, "B": 3, "C": 3}
    desk.qtbot.waitUntil(lambda: desk.labels()[:3] == ["A", "A", "A"])
    assert desk.grid.n_chosen == 2, "they stay chosen"


def test_the_menu_of_a_drawing_does_the_same(desk: Page) -> None:
    desk.click_on(0)
    desk.click_on(2, SHIFT)
    desk.grid.setFocus()
    QTest.keyClick(desk.grid, Qt.Key.Key_Menu)
    menu = find(desk.page, QMenu, "my_letters_menu")
    assert [action.isEnabled() for action in menu.actions()] == [False, True, True]
    click_entry(menu, menu.actions()[2])
    desk.wait_for(9)


def test_it_opens_on_the_canvas_with_what_models_make_of_it(desk: Page, qtbot: QtBot) -> None:
    desk.click_on(1)
    with qtbot.waitSignal(desk.window.live_answer.answered):
        click_on(desk.page, "open_letter_button")
    window = desk.window
    assert window.pages.currentIndex() == DRAW
    assert window.canvas.ink().n_points == mouse_ink(10).n_points
    click_on(window, "my_letters_page_button")
    desk.wait()
    assert desk.grid.n_chosen == 1
    desk.grid.setFocus()
    press(desk.grid, Qt.Key.Key_Right, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.pages.currentIndex() == DRAW)


def test_what_is_taught_on_the_draw_page_is_here(desk: Page, qtbot: QtBot) -> None:
    window = desk.window
    click_on(window, "draw_page_button")
    with qtbot.waitSignal(window.live_answer.answered):
        draw(window.canvas, letter_r())
    with qtbot.waitSignal(window.my_letters.kept):
        QTest.keyClick(window.canvas, Qt.Key.Key_K, Qt.KeyboardModifier.AltModifier)
    click_on(window, "my_letters_page_button")
    desk.wait_for(13)
    (newest,) = {label.casefold() for label in desk.labels()[:1]}
    assert newest == "k"
    desk.click_on(0)
    assert "read as R" in desk.said("my_letter_details")
    assert ": wrong" in desk.said("my_letter_details")


# Doubles and authors


def test_doubles_are_found_by_their_ink_and_one_of_each_stays(
    open_window: Open, qtbot: QtBot
) -> None:
    again = [replace(letter("O", seed), author="Zoë") for seed in (0, 1)]
    keep([*many_letters(4), *again, replace(again[0], author="Ann")])
    desk = Page(open_window(), qtbot)
    click_on(desk.page, "find_doubles_button")
    found = find(desk.window, DoublesDialog, "doubles_dialog")
    qtbot.waitUntil(lambda: found.list.count() == 2)
    said = find(found, QLabel, "doubles_summary").text()
    assert said.startswith("3 drawings too many")
    assert [found.list.item(row).text() for row in range(2)] == ["A / O", "B / O"]
    assert len(found.grid.ids) == 3
    settle()
    QTest.mouseClick(found.grid.viewport(), LEFT, pos=found.grid.place_rect(1).center())
    assert "O · Zoë" in find(found, QLabel, "double_details").text()
    click(found.one_button)
    qtbot.waitUntil(lambda: found.list.count() == 1)
    assert labels() == {"A": 1, "B": 1, "C": 1, "O": 2}, "Zoë's O stays, the first A is gone"
    click(found.all_button)
    qtbot.waitUntil(lambda: found.list.count() == 0)
    assert find(found, QLabel, "doubles_summary").text() == "No drawing is there twice."
    escape(found)
    desk.wait()
    assert labels() == {"A": 1, "B": 1, "C": 1, "O": 1}
    desk.grid.setFocus()
    for _ in range(2):
        key(desk, Qt.Key.Key_Z, CONTROL)
    desk.wait_for(7)


def test_an_author_is_renamed_and_another_deleted_for_good(open_window: Open, qtbot: QtBot) -> None:
    keep([letter("A"), letter("B", 1, author="Zoë"), letter("C", 2, author="Ann")])
    desk = Page(open_window(), qtbot)
    desk.click_on(0)
    key(desk, Qt.Key.Key_Delete)
    desk.wait_for(2)
    key(desk, Qt.Key.Key_Z, CONTROL)
    desk.wait_for(3)
    click_on(desk.page, "authors_button")
    authors = find(desk.window, AuthorsDialog, "authors_dialog")
    names = [authors.list.item(row).text() for row in range(authors.list.count())]
    assert names == ["You", "Ann", "Zoë"]
    authors.list.setFocus()
    press(authors.list, Qt.Key.Key_End)
    click(authors.rename_button)
    asked = dialog(desk.window, "rename_author_dialog")
    field = find(asked, QLineEdit, "author_field")
    type_into(field, "Ann")
    assert "already" in find(asked, QLabel, "author_note").text()
    click_on(asked, "rename_author_ok")
    qtbot.waitUntil(lambda: authors.list.count() == 2)
    press(authors.list, Qt.Key.Key_End)
    click(authors.delete_button)
    question = dialog(desk.window, "delete_author_question")
    press(question, Qt.Key.Key_Return)  # which keeps them
    assert authors.list.count() == 2
    click(authors.delete_button)
    question = dialog(desk.window, "delete_author_question")
    said = question.findChild(QLabel, "qt_msgbox_label")
    assert said is not None
    assert said.text() == "Delete “Ann” and 2 drawings for good?"
    click(next(b for b in question.findChildren(QPushButton) if b.text() == "Delete for good"))
    qtbot.waitUntil(lambda: authors.list.count() == 1)
    escape(authors)
    desk.wait_for(1)
    assert labels() == {"A": 1}
    key(desk, Qt.Key.Key_Z, CONTROL)
    assert labels() == {"A": 1}, "nothing brings them back"
    assert not any(b"Ann" in file.read_bytes() for file in paths.home().glob("my_letters*"))


# Used


def test_a_click_trains_on_them(open_window: Open, qtbot: QtBot) -> None:
    keep(many_letters(12, "ABC"))
    desk = Page(open_window(), qtbot)
    click_on(desk.page, "train_on_mine_button")
    window = desk.window
    assert window.pages.currentIndex() == DRAW
    chooser = window.model_panel.letters_chooser
    assert chooser.spec == MyLetters()
    qtbot.waitUntil(lambda: chooser.letters is not None)
    assert chooser.letters is not None
    assert chooser.letters.classes == ("A", "B", "C")
    assert find(window, QComboBox, "dataset_chooser").currentText() == "My letters"
    click_on(window, "my_letters_page_button")
    desk.wait()
    desk.choose_group("C")
    desk.grid.setFocus()
    key(desk, Qt.Key.Key_A, CONTROL)
    key(desk, Qt.Key.Key_Delete)
    click_on(desk.page, "train_on_mine_button")
    qtbot.waitUntil(lambda: chooser.letters is not None and chooser.letters.classes == ("A", "B"))


class Folders(QObject):
    """Stands for the system's program for folders."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_users_folder_is_shown(desk: Page) -> None:
    folders = Folders()
    QDesktopServices.setUrlHandler("file", folders, "open")
    try:
        action = desk.page.findChild(QAction, "show_my_files_action")
        assert isinstance(action, QAction)
        click_in_menu(find(desk.page, QPushButton, "my_letters_more_button"), action)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert [Path(each) for each in folders.opened] == [paths.home()]


def test_a_file_that_cannot_be_read_is_said_on_the_page(open_window: Open, qtbot: QtBot) -> None:
    keep(many_letters(1))
    import sqlite3
    from contextlib import closing

    with Collection.open() as mine:
        path = mine.path
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1000")
        connection.commit()
    window = open_window()
    click_on(window, "my_letters_page_button")
    failure = find(window, QLabel, "my_letters_failure")
    qtbot.waitUntil(failure.isVisible)
    assert "version" in failure.text()


def test_without_a_mouse(desk: Page) -> None:
    QTest.keyClick(desk.window, Qt.Key.Key_4, CONTROL)
    find(desk.window, QPushButton, "my_letters_page_button").setFocus()
    press(tab_to("my_letters_groups"), Qt.Key.Key_Down)
    desk.wait_for(4)
    press(tab_to("my_letters_grid"), Qt.Key.Key_Right)
    key(desk, Qt.Key.Key_Right, SHIFT)
    assert desk.said("my_letters_chosen") == "2 of 4 chosen"
    press(tab_to("delete_letters_button"), Qt.Key.Key_Space)
    desk.wait_for(2)
    press(tab_to("undo_letters_button"), Qt.Key.Key_Space)
    desk.wait_for(4)


def test_nothing_is_cut_off_or_covered_in_small_windows(desk: Page) -> None:
    for size in ((1280, 800), (1024, 768)):
        desk.window.resize(*size)
        settle()
        desk.click_on(0)
        settle()
        assert cut_off(desk.window) == []
        assert overlapping(desk.window) == []


def test_a_hundred_thousand_rows_are_shown_where_few_are_read(
    open_window: Open, qtbot: QtBot
) -> None:
    keep(many_letters(3_000))
    desk = Page(open_window(), qtbot)
    read = sum(desk.grid.sketch_of(each) is not None for each in desk.grid.ids.tolist())
    assert len(desk.grid.seen()) <= read < 600
    desk.grid.setFocus()
    press(desk.grid, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: desk.grid.current_sketch() is not None)
    sketch = desk.grid.current_sketch()
    assert sketch is not None
    assert sketch.label == "A"
    key(desk, Qt.Key.Key_A, CONTROL)
    key(desk, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: desk.page.listing is not None and desk.page.listing.n_all == 0)
    key(desk, Qt.Key.Key_Z, CONTROL)
    desk.wait_for(3_000)


def test_the_training_offers_the_letters_of_each_author(open_window: Open, qtbot: QtBot) -> None:
    keep(many_letters(12, "ABC"))
    desk = Page(open_window(), qtbot)
    window = desk.window
    keep(letter("AB"[n % 2], 100 + n, author="Ann") for n in range(6))
    click_on(window, "my_letters_page_button")
    desk.wait_for(18)
    click_on(window, "draw_page_button")
    chooser = find(window, QComboBox, "dataset_chooser")
    with desk.qtbot.waitSignal(window.kept_letters.authors_found):
        click_on(window, "random_state")
    assert rows(chooser) == [
        "Built-in handwriting",
        "My letters",
        "My letters, only yours",
        "My letters, by Ann",
        "Fonts on this computer",
    ]
    choose(chooser, "My letters, by Ann")
    desk.qtbot.waitUntil(
        lambda: (
            window.model_panel.letters_chooser.letters is not None
            and len(window.model_panel.letters_chooser.letters) == 6
        )
    )
    assert window.model_panel.data_spec() == MyLetters("Ann")
