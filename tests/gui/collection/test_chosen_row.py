"""What is said of the chosen letters, and what was done: buttons, and Undo."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hands import click, click_on, find
from letterpad.gui.collection.chosen_row import ChosenRow
from letterpad.gui.collection.letter_changes import Done


class Desk:
    def __init__(self, show: Callable[..., QWidget]) -> None:
        self.row = ChosenRow()
        self.asked: list[str] = []
        self.row.open_requested.connect(lambda: self.asked.append("open"))
        self.row.relabel_requested.connect(lambda: self.asked.append("relabel"))
        self.row.delete_requested.connect(lambda: self.asked.append("delete"))
        self.row.undo_requested.connect(lambda: self.asked.append("undo"))
        self.row.redo_requested.connect(lambda: self.asked.append("redo"))
        self.desk = show(self.row, 800, 120)

    def said(self, name: str) -> str:
        return find(self.row, QLabel, name).text()


@pytest.fixture
def desk(shown: Callable[..., QWidget]) -> Desk:
    return Desk(shown)


def test_what_can_be_done_depends_on_how_many_are_chosen(desk: Desk) -> None:
    names = ("open_letter_button", "relabel_letters_button", "delete_letters_button")
    buttons = [find(desk.row, QPushButton, name) for name in names]
    for n, can in ((0, [False] * 3), (1, [True] * 3), (2, [False, True, True])):
        desk.row.set_numbers(1234, n)
        assert [button.isEnabled() for button in buttons] == can
    assert desk.said("my_letters_chosen") == "2 of 1,234 chosen"
    desk.row.set_numbers(1234, 0)
    assert desk.said("my_letters_chosen") == "1,234 drawings"
    desk.row.set_numbers(5, 1)
    for name in names:
        click_on(desk.row, name)
    assert desk.asked == ["open", "relabel", "delete"]


def test_what_was_done_can_be_taken_back_and_done_again(desk: Desk) -> None:
    button = desk.row.undo_button
    assert not button.isVisible()
    height = desk.row.sizeHint().height()
    for done, said, asks in (
        (Done("remove", 3), "3 drawings deleted.", "undo"),
        (Done("remove", 3, is_undone=True), "3 drawings restored.", "redo"),
        (Done("relabel", 1, "Ä"), "1 drawing: now Ä.", "undo"),
        (Done("relabel", 1, "Ä", is_undone=True), "1 drawing: as before.", "redo"),
        (Done("import", 25), "25 drawings imported.", "undo"),
        (Done("import", 25, is_undone=True), "25 drawings taken out again.", "redo"),
    ):
        desk.row.show_done(done)
        assert desk.said("my_letters_done") == said
        click(button)
        assert desk.asked[-1] == asks
    assert desk.row.sizeHint().height() == height, "nothing jumps"
    desk.row.forget_done()
    assert not button.isVisible()


def test_the_menu_has_the_same_entries(desk: Desk) -> None:
    desk.row.set_numbers(9, 2)
    menu = desk.row.menu(desk.desk)
    assert [(a.text(), a.isEnabled()) for a in menu.actions()] == [
        ("Open on the canvas", False),
        ("It is…", True),
        ("Delete", True),
    ]
    menu.actions()[2].trigger()
    assert desk.asked == ["delete"]
