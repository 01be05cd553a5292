"""A letter is chosen among those of the model, or typed, by mouse and by keys."""

import unicodedata
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hands import click, press
from letterpad.gui.draw.letter_popup import LetterPopup
from letterpad.letters.classes import SCHEMES

KEY = Qt.Key
AZ = SCHEMES["A-Z"].classes


@pytest.fixture
def opened(qtbot: QtBot) -> Callable[..., tuple[LetterPopup, list[str]]]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    with qtbot.waitActive(window):
        window.show()

    def open_one(classes: tuple[str, ...] = AZ) -> tuple[LetterPopup, list[str]]:
        popup, chosen = LetterPopup(classes, window), list[str]()
        popup.chosen.connect(chosen.append)
        popup.show_under(window)
        qtbot.waitUntil(popup.isVisible)
        return popup, chosen

    return open_one


def click_letter(popup: LetterPopup, name: str) -> None:
    exactly = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchCaseSensitive
    (item,) = popup.letters.findItems(name, exactly)
    popup.letters.scrollToItem(item)
    click(popup.letters.viewport(), popup.letters.visualItemRect(item).center())


def test_a_click_chooses_a_class_and_closes(opened) -> None:
    popup, chosen = opened()
    click_letter(popup, "Q")
    assert chosen == ["Q"]
    assert not popup.isVisible()


def test_all_26_letters_are_seen_without_scrolling(opened) -> None:
    popup, _ = opened()
    area = popup.letters.viewport().rect()
    for row in range(26):
        assert area.contains(popup.letters.visualItemRect(popup.letters.item(row))), AZ[row]


def test_any_text_is_typed_in_its_case(opened) -> None:
    popup, chosen = opened()
    assert popup.field.hasFocus()
    QTest.keyClicks(popup.field, " q ")
    press(popup.field, KEY.Key_Return)
    assert chosen == ["q"]


@pytest.mark.parametrize(("typed", "label"), [("e\u0301", "é"), ("שׁ", "שׁ"), ("का", "का")])
def test_signs_of_other_scripts_are_one_label(opened, typed: str, label: str) -> None:
    popup, chosen = opened()
    QTest.keyClicks(popup.field, "x")
    popup.field.setText(typed)  # as an input method does
    press(popup.field, KEY.Key_Return)
    assert chosen == [unicodedata.normalize("NFC", label)]


def test_nothing_typed_is_nothing_chosen(opened) -> None:
    popup, chosen = opened()
    press(popup.field, KEY.Key_Space, KEY.Key_Return)
    assert chosen == []
    assert popup.isVisible()
    press(popup.field, KEY.Key_Escape)
    assert not popup.isVisible()
    assert chosen == []


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Space])
def test_arrow_keys_go_to_the_letters(opened, key: Qt.Key) -> None:
    popup, chosen = opened()
    press(popup.field, KEY.Key_Down)
    assert popup.letters.hasFocus()
    press(popup.letters, KEY.Key_Right, KEY.Key_Right, key)
    assert chosen == ["C"]


def test_five_hundred_classes_and_long_names_are_scrolled_to(opened) -> None:
    classes = tuple(f"sign number {number} of a long alphabet" for number in range(500))
    popup, chosen = opened(classes)
    assert popup.height() < 500
    click_letter(popup, classes[499])
    assert chosen == [classes[499]]


def test_without_classes_there_is_only_the_field(opened) -> None:
    popup, _ = opened(())
    assert not popup.letters.isVisible()
    press(popup.field, KEY.Key_Down)
    assert popup.field.hasFocus()
