"""Which letter it is: typed, or chosen among those that there are."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hands import LEFT, click, press, settle
from letterpad.gui.collection.relabel_dialog import RelabelDialog


@pytest.fixture
def ask(qtbot: QtBot) -> Iterator[Callable[..., tuple[RelabelDialog, list[str]]]]:
    dialogs: list[RelabelDialog] = []

    def ask(typed: str = "") -> tuple[RelabelDialog, list[str]]:
        dialog, said = RelabelDialog(3, ("A", "B", "ä"), typed), list[str]()
        dialog.labelled.connect(said.append)
        qtbot.addWidget(dialog)
        dialogs.append(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        settle()
        return dialog, said

    yield ask
    for dialog in dialogs:
        dialog.close()


def test_what_was_typed_on_the_grid_stands_there_and_enter_says_it(
    ask: Callable[..., tuple[RelabelDialog, list[str]]],
) -> None:
    dialog, said = ask("q")
    QTest.keyClicks(dialog.field, "u")
    press(dialog.field, Qt.Key.Key_Return)
    assert said == ["qu"]
    assert not dialog.isVisible()


def test_a_known_letter_is_chosen_by_a_click_or_two(
    ask: Callable[..., tuple[RelabelDialog, list[str]]],
) -> None:
    dialog, said = ask()
    assert not dialog.say_button.isEnabled()
    place = dialog.list.visualItemRect(dialog.list.item(1)).center()
    QTest.mouseClick(dialog.list.viewport(), LEFT, pos=place)
    assert dialog.field.text() == "B"
    click(dialog.say_button)
    assert said == ["B"]
    dialog, said = ask()
    place = dialog.list.visualItemRect(dialog.list.item(2)).center()
    QTest.mouseClick(dialog.list.viewport(), LEFT, pos=place)
    QTest.mouseDClick(dialog.list.viewport(), LEFT, pos=place)
    assert said == ["ä"]


def test_nothing_is_said_of_no_letter_and_by_escape(
    ask: Callable[..., tuple[RelabelDialog, list[str]]],
) -> None:
    dialog, said = ask()
    QTest.keyClicks(dialog.field, "   ")
    press(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    press(dialog, Qt.Key.Key_Escape)
    assert said == []
