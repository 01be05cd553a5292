"""Which classes: by keyboard and mouse, in the dialog and from the panel."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click, find, press
from letterpad.gui.train.classes_dialog import ClassesDialog
from letterpad.letters.data_spec import Builtin, Files
from letterpad.letters.letterset import LetterSet


class Choice:
    """A dialog that is shown, and what was chosen in it."""

    def __init__(self, qtbot: QtBot, letters: LetterSet, *left_out: str) -> None:
        self.dialog = ClassesDialog(letters, left_out)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(self.dialog)
        self.said: list[tuple[str, ...]] = []
        self.dialog.chosen.connect(self._take)
        self.dialog.show()
        self.list = find(self.dialog, QListWidget, "classes_list")

    def _take(self, left_out: tuple[str, ...]) -> None:
        self.said.append(left_out)

    def titles(self) -> list[str]:
        return [self.list.item(row).text() for row in range(self.list.count())]

    def click(self, name: str) -> None:
        click(find(self.dialog, QPushButton, name))

    def text(self) -> str:
        return find(self.dialog, QLabel, "classes_said").text()


@pytest.fixture
def choice(qtbot: QtBot, desk: Any) -> Choice:
    """Return the dialog for letters A, B, D and E, of which C is left out."""
    letters = replace(desk.letters(103, 4), classes=("A", "B", "D", "E"))
    return Choice(qtbot, letters, "C")


def test_each_class_has_its_number_and_its_picture(choice: Choice) -> None:
    assert choice.titles() == ["A · 26", "B · 26", "C", "D · 26", "E · 25"]
    has_picture = [not choice.list.item(row).icon().isNull() for row in range(5)]
    assert has_picture == [True, True, False, True, True]
    assert choice.text() == "4 of 5 classes are used; the letters of others are left out."


def test_the_keyboard_leaves_classes_out(choice: Choice) -> None:
    assert choice.list.hasFocus()
    press(choice.list, Qt.Key.Key_Space)
    press(choice.list, Qt.Key.Key_Right, Qt.Key.Key_Right)
    press(choice.list, Qt.Key.Key_Space)
    assert choice.text().startswith("4 of 5")
    QTest.keyClick(choice.dialog, Qt.Key.Key_Return)
    assert choice.said == [("A",)]
    assert not choice.dialog.isVisible()


def test_a_click_on_a_box_leaves_its_class_out(choice: Choice) -> None:
    box = choice.list.visualItemRect(choice.list.item(1))
    middle = box.center()
    middle.setX(box.left() + 14)
    QTest.mouseClick(choice.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    choice.click("use_classes_button")
    assert choice.said == [("B", "C")]


def test_one_class_is_not_enough_to_tell_apart(choice: Choice) -> None:
    choice.click("no_classes_button")
    use = find(choice.dialog, QPushButton, "use_classes_button")
    assert choice.text().startswith("0 of 5")
    assert not use.isEnabled()
    press(choice.list, Qt.Key.Key_Space)
    assert not use.isEnabled()
    press(choice.list, Qt.Key.Key_Right)
    press(choice.list, Qt.Key.Key_Space)
    assert use.isEnabled()
    choice.click("all_classes_button")
    choice.click("use_classes_button")
    assert choice.said == [()]


def test_escape_changes_nothing(choice: Choice) -> None:
    press(choice.list, Qt.Key.Key_Space)
    QTest.keyClick(choice.dialog, Qt.Key.Key_Escape)
    assert choice.said == []


def test_names_are_shown_letter_for_letter(qtbot: QtBot, desk: Any) -> None:
    names = ("&", "<b>x</b>", "10", "9", "The Eiffel Tower")
    letters = replace(desk.letters(10, 5), classes=names)
    choice = Choice(qtbot, letters)
    in_order = ("9", "10", "&", "<b>x</b>", "The Eiffel Tower")
    assert choice.titles() == [f"{name} · 2" for name in in_order]


def test_the_panel_asks_for_the_letters_without_them(ready: Any) -> None:
    button = ready.button("choose_classes_button")
    assert button.text() == "Choose…"
    click(button)
    classes = ready.find(QListWidget, "classes_list")
    press(classes, Qt.Key.Key_End, Qt.Key.Key_Space)
    click(ready.find(QPushButton, "use_classes_button"))
    spec = Builtin(leave_out=("Z",))
    assert ready.said == [("letters_requested", spec)]
    assert not button.isEnabled(), "until they are there"
    letters = replace(ready.letters(n_classes=25), classes=tuple("ABCDEFGHIJKLMNOPQRSTUVWXY"))
    ready.panel.set_letters(spec, letters)
    assert button.text() == "25 of 26…"
    assert ready.panel.train_spec().data == spec
    click(button)
    assert ready.find(QListWidget, "classes_list").count() == 26
    QTest.keyClick(ready.find(QWidget, "classes_dialog"), Qt.Key.Key_Escape)
    ready.choose("classes_chooser", "A-J")
    assert ready.said[-1] == ("letters_requested", Builtin(classes="A-J"))


def test_what_is_left_out_is_remembered(ready: Any, qtbot: QtBot) -> None:
    spec = Files("/data/letters", leave_out=("A",))
    ready.panel.letters_chooser.choose(Files("/data/letters"))
    ready.panel.set_letters(Files("/data/letters"), ready.letters(10, 3))
    click(ready.button("choose_classes_button"))
    press(ready.find(QListWidget, "classes_list"), Qt.Key.Key_Space)
    click(ready.find(QPushButton, "use_classes_button"))
    letters = replace(ready.letters(10, 2), classes=("B", "C"), labels=np.arange(10) % 2)
    ready.panel.set_letters(spec, letters)
    other = type(ready)(qtbot)
    other.panel.set_choices(ready.panel.choices())
    assert other.panel.data_spec() == spec
