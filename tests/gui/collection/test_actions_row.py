"""What can be done with all letters: buttons that say what they need, menus with numbers."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QWidget

from hands import click, click_in_menu, click_on, find
from letterpad.gui.collection.actions_row import ALL, CHOSEN, SHOWN, ActionsRow


class Desk:
    def __init__(self, show: Callable[..., QWidget]) -> None:
        self.row = ActionsRow()
        self.asked: list[str] = []
        for name in ("import", "train", "doubles", "authors", "files", "backup", "restore"):
            signal: Any = getattr(self.row, f"{name}_requested")
            signal.connect(self._remember(name))
        self.row.export_requested.connect(self.asked.append)
        self.desk = show(self.row, 900, 120)

    def _remember(self, name: str) -> Callable[[], None]:
        return lambda: self.asked.append(name)

    def entry(self, name: str) -> QAction:
        action = self.row.findChild(QAction, name)
        assert isinstance(action, QAction)
        return action


@pytest.fixture
def desk(shown: Callable[..., QWidget]) -> Desk:
    return Desk(shown)


def test_without_letters_only_what_brings_them_in_can_be_done(desk: Desk) -> None:
    able = {b.objectName() for b in desk.row.findChildren(QPushButton) if b.isEnabled()}
    assert able == {"import_letters_button", "my_letters_more_button"}
    click_on(desk.row, "import_letters_button")
    assert desk.asked == ["import"]


def test_every_button_and_entry_asks_for_what_it_says(desk: Desk) -> None:
    desk.row.set_numbers(1234, 20, 3)
    for name in ("train_on_mine", "find_doubles", "authors"):
        click_on(desk.row, f"{name}_button")
    for name in ("show_my_files", "back_up", "restore"):
        click_in_menu(desk.row.more_button, desk.entry(f"{name}_action"))
    for which in (ALL, SHOWN, CHOSEN):
        click_in_menu(desk.row.export_button, desk.entry(f"export_{which}_action"))
    expected = ["train", "doubles", "authors", "files", "backup", "restore", ALL, SHOWN, CHOSEN]
    assert desk.asked == expected


def test_the_entries_say_how_many_letters_are_exported(desk: Desk) -> None:
    desk.row.set_numbers(1234, 20, 0)
    texts = [desk.entry(f"export_{which}_action").text() for which in (ALL, SHOWN, CHOSEN)]
    assert texts[:2] == ["All letters (1,234)…", "Those that are shown (20)…"]
    assert not desk.entry("export_chosen_action").isEnabled()


def test_other_things_that_letters_are_good_for_stand_first(desk: Desk) -> None:
    button = QPushButton("Writing test…")
    button.setObjectName("another")
    desk.row.add_use(button)
    desk.row.set_numbers(1, 1, 0)
    click(button)
    assert button.x() < find(desk.row, QPushButton, "train_on_mine_button").x()
