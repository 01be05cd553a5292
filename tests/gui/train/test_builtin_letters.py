"""How many built-in letters: taken when their typing is finished, or said to be wrong."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click, find, focused, press, type_into
from letterpad.gui.main_window import MainWindow
from letterpad.gui.preferences.preferences_file import Settings
from letterpad.gui.train.letters_chooser import LettersChooser
from letterpad.gui.widgets.number_field import NumberField
from letterpad.letters.catalog import cached_letters
from letterpad.letters.data_spec import Builtin, Files


def start_typing(desk: Any, text: str) -> QWidget:
    """Click into the field and type; the hand stays there."""
    field = desk.spin("builtin_letters")
    click(field.lineEdit())
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), text)
    return focused()


def error(desk: Any) -> str:
    label = desk.find(QLabel, "builtin_letters_error")
    return label.text() if label.isVisible() else ""


def test_it_begins_with_all_of_them(ready: Any) -> None:
    field = ready.spin("builtin_letters")
    assert field.isVisible()
    assert field.text() == "20,800"
    assert (field.param.low, field.param.high) == (200, 20_800)
    assert ready.panel.data_spec() == Builtin()


def test_nothing_is_read_before_the_typing_is_finished(ready: Any) -> None:
    hand = start_typing(ready, "2600")
    assert ready.said == []
    press(hand, Qt.Key.Key_Return)
    assert ready.said == [("letters_requested", Builtin(2_600))]
    press(focused(), Qt.Key.Key_Tab)
    assert len(ready.said) == 1
    assert ready.spin("builtin_letters").text() == "2,600"
    assert ready.spin("train_size").text() == "2,080"
    ready.panel.set_letters(Builtin(2_600), ready.letters(2_600))
    assert ready.label("letters_summary") == "2,600 letters · 26 classes"
    assert ready.label("letters_total") == "of 2,080"
    assert "520 are held out" in ready.label("training_text")


@pytest.mark.parametrize(
    ("typed", "size"), [("1e3", 1_000), ("200", 200), ("20 800", 20_800), ("4,321", 4_321)]
)
def test_the_number_typed_is_the_number_used(ready: Any, typed: str, size: int) -> None:
    ready.type_in("builtin_letters", typed)
    assert ready.panel.train_spec().data == Builtin(size)
    assert ready.spin("builtin_letters").text() == f"{size:,}"


@pytest.mark.parametrize(
    "typed", ["199", "30000", "20801", "0", "-5", "many", " ", "1.5", "1" * 40]
)
def test_or_a_sentence_says_no_and_nothing_is_trained(ready: Any, typed: str) -> None:
    ready.type_in("builtin_letters", typed)
    assert "200" in error(ready)
    assert ready.spin("builtin_letters").text() == typed
    assert not ready.button("train_button").isEnabled()
    assert "Fix the marked number" in ready.label("training_text")
    assert ready.said == []
    assert ready.panel.data_spec() == Builtin()
    ready.type_in("builtin_letters", "500")
    assert error(ready) == ""
    assert ready.button("train_button").isEnabled()
    assert ready.said == [("letters_requested", Builtin(500))]


def test_train_takes_the_number_that_is_still_being_typed(ready: Any) -> None:
    start_typing(ready, "500")
    ready.click("train_button")
    kinds = [kind for kind, *_ in ready.said]
    assert kinds == ["letters_requested", "train_requested"]
    spec = ready.said[-1][1]
    assert spec.data == Builtin(500)
    assert spec.train_size == 400


def test_arrows_step_through_round_numbers(ready: Any) -> None:
    field = ready.spin("builtin_letters")
    click(field.lineEdit())
    seen = []
    for _ in range(7):
        press(field, Qt.Key.Key_Down)
        seen.append(field.text())
    assert seen == ["20,000", "10,000", "5,000", "2,000", "1,000", "500", "200"]
    press(field, Qt.Key.Key_Down)
    assert field.text() == "200"
    assert ready.said == []
    press(field, Qt.Key.Key_Tab)
    assert ready.said == [("letters_requested", Builtin(200))]


def test_it_is_there_only_for_built_in_letters_and_stays_as_chosen(ready: Any) -> None:
    ready.type_in("builtin_letters", "2600")
    ready.panel.set_letters(Builtin(2_600), ready.letters(2_600))
    ready.choose("classes_chooser", "A-J")
    assert ready.panel.data_spec() == Builtin(2_600, classes="A-J")
    ready.panel.letters_chooser.choose(Files("/somewhere/letters.zip"))
    ready.panel.set_letters(ready.panel.data_spec(), ready.letters(n_classes=10))
    assert not ready.spin("builtin_letters").isVisible()
    ready.choose("dataset_chooser", "builtin")
    assert ready.panel.data_spec() == Builtin(2_600)
    assert ready.spin("builtin_letters").text() == "2,600"


def test_a_wrong_number_stays_marked_when_the_letters_arrive(desk: Any) -> None:
    desk.type_in("builtin_letters", "7")
    desk.panel.set_letters(Builtin(), desk.letters())
    assert desk.spin("builtin_letters").text() == "7"
    assert "200" in error(desk)
    assert not desk.button("train_button").isEnabled()


def test_a_wrong_number_is_forgotten_with_its_letters(ready: Any) -> None:
    ready.type_in("builtin_letters", "7")
    ready.panel.letters_chooser.choose(Files("/somewhere/letters.zip"))
    ready.panel.set_letters(ready.panel.data_spec(), ready.letters(n_classes=10))
    assert ready.button("train_button").isEnabled()
    ready.choose("dataset_chooser", "builtin")
    assert ready.spin("builtin_letters").text() == "20,800"
    assert error(ready) == ""


def test_what_was_chosen_is_chosen_again_at_the_next_start(ready: Any, qtbot: QtBot) -> None:
    ready.type_in("builtin_letters", "2600")
    ready.panel.set_letters(Builtin(2_600), ready.letters(2_600))
    ready.panel.letters_chooser.choose(Files("/somewhere/letters.zip"))
    spec = ready.panel.data_spec()
    ready.panel.set_letters(spec, ready.letters(n_classes=10))
    chooser = LettersChooser()
    qtbot.addWidget(chooser)
    chooser.set_choices(ready.panel.choices())
    assert chooser.spec == spec
    assert chooser.choices()["builtin_letters"] == 2_600
    chooser.set_choices({**ready.panel.choices(), "data": Builtin(2_600).to_json()})
    assert chooser.spec == Builtin(2_600)


@pytest.mark.parametrize("kept", [None, "many", -3, 199, 20_801, 1e400, [2_600]])
def test_what_is_wrong_in_the_choices_is_left_out(desk: Any, kept: object) -> None:
    desk.panel.set_choices({"builtin_letters": kept})
    assert desk.panel.data_spec() == Builtin()


def test_more_than_can_be_typed_stay_if_the_settings_have_them(desk: Any) -> None:
    """Another version, or a hand in the file: a hundred letters are letters."""
    desk.panel.set_choices({"data": Builtin(100).to_json()})
    desk.panel.set_letters(Builtin(100), desk.letters(100))
    assert desk.spin("builtin_letters").text() == "100"
    assert error(desk) == ""
    assert desk.button("train_button").isEnabled()


def test_in_the_window_they_are_made_and_kept(
    few_letters: int, window: MainWindow, qtbot: QtBot
) -> None:
    """The child makes them; the window reads the cache, and remembers the number."""
    chooser = window.model_panel.letters_chooser
    qtbot.waitUntil(lambda: chooser.letters is not None)
    field = find(window, NumberField, "builtin_letters")
    assert field.text() == f"{few_letters:,}"
    type_into(field, "300")
    qtbot.waitUntil(lambda: chooser.letters is not None and len(chooser.letters) == 300)
    assert find(window, QLabel, "letters_summary").text() == "300 letters · 26 classes"
    assert find(window, NumberField, "train_size").text() == "240"
    assert find(window, QPushButton, "train_button").isEnabled()
    kept = cached_letters(Builtin(300))
    assert kept is not None
    assert kept.hash == chooser.letters.hash
    window.close()
    data = Settings().choices("model_panel")["data"]
    assert data == replace(Builtin(), size=300).to_json()
