"""The split: which kinds there are for these letters, and how many are trained on."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hands import click, press, rows
from letterpad.letters.data_spec import Builtin
from letterpad.letters.letterset import LetterSet


def test_unseen_writers_only_where_writers_are_known(desk: Any) -> None:
    chooser = desk.combo("split_chooser")
    assert [chooser.itemData(i) for i in range(chooser.count())] == [
        "random",
        "stratified",
        "writers",
    ]
    desk.panel.set_letters(Builtin(), desk.letters())
    with pytest.raises(AssertionError, match="cannot be chosen"):
        desk.choose("split_chooser", "writers")
    press(chooser.view(), Qt.Key.Key_Escape)
    assert desk.panel.train_spec().split == "random"
    desk.panel.set_letters(Builtin(), desk.letters(writers=True))
    desk.choose("split_chooser", "writers")
    assert desk.panel.train_spec().split == "writers"
    assert "writers stay whole" in desk.label("training_text")
    desk.panel.set_letters(Builtin(), desk.letters())
    assert desk.panel.train_spec().split == "random"
    assert desk.said == []


def fonts(desk: Any) -> LetterSet:
    return replace(desk.letters(1200, writers=True), by_family=True)


def test_fonts_are_split_by_family_and_it_is_called_so(ready: Any) -> None:
    chooser = ready.combo("split_chooser")
    ready.panel.set_letters(Builtin(), fonts(ready))
    assert ready.panel.train_spec().split == "writers"
    assert chooser.currentText() == "Unseen families"
    assert "families stay whole" in ready.label("training_text")
    assert ready.label("letters_summary").endswith("7 families")
    ready.panel.set_letters(Builtin(), ready.letters(900, writers=True))
    assert ready.panel.train_spec().split == "random"
    assert "Unseen writers" in rows(chooser)


@pytest.mark.parametrize("kind", ["random", "stratified"])
def test_a_split_that_was_chosen_is_kept_for_fonts_too(ready: Any, qtbot: QtBot, kind: str) -> None:
    ready.choose("split_chooser", "stratified")
    ready.choose("split_chooser", kind)
    ready.panel.set_letters(Builtin(), fonts(ready))
    assert ready.panel.train_spec().split == kind
    again = type(ready)(qtbot)
    again.panel.set_choices(ready.panel.choices())
    again.panel.set_letters(Builtin(), fonts(ready))
    assert again.panel.train_spec().split == kind


def test_what_nobody_chose_is_not_taken_for_a_choice(ready: Any, qtbot: QtBot) -> None:
    """Settings of earlier versions say "random" in any case."""
    for choices in (ready.panel.choices(), {"split": "random"}):
        again = type(ready)(qtbot)
        again.panel.set_choices(choices)
        again.panel.set_letters(Builtin(), fonts(ready))
        assert again.panel.train_spec().split == "writers"
    again = type(ready)(qtbot)
    again.panel.set_choices({"split": "stratified"})
    again.panel.set_letters(Builtin(), fonts(ready))
    assert again.panel.train_spec().split == "stratified"


def test_the_data_s_own_parts_where_it_has_any(ready: Any) -> None:
    chooser = ready.combo("split_chooser")
    letters = ready.letters(1000)
    parts = np.where(np.arange(1000) < 850, "train", "Test")
    ready.panel.set_letters(Builtin(), replace(letters, parts=parts))
    shown = [chooser.itemText(index) for index in range(chooser.count())]
    assert shown[-1] == "The set's own parts"
    ready.choose("split_chooser", "parts")
    spec = ready.panel.train_spec()
    assert (spec.split, spec.train_size, spec.test_size) == ("parts", 850, None)
    assert ready.label("training_text").endswith("; 150 are held out to test it.")
    ready.type_in("train_size", 851)
    assert "from 1 to 850" in ready.label("train_size_error")
    ready.type_in("train_size", 500)
    assert ready.panel.train_spec().train_size == 500
    assert ready.label("training_text").endswith("; 150 are held out to test it.")
    ready.type_in("train_size", 850)
    ready.choose("split_chooser", "random")
    spec = ready.panel.train_spec()
    assert (spec.train_size, spec.test_size) == (800, 0.2)
    ready.choose("split_chooser", "parts")
    ready.panel.set_letters(Builtin(), letters)
    assert ready.panel.train_spec().split == "random"
    assert chooser.findData("parts") == -1
    ready.panel.set_letters(Builtin(), replace(letters, parts=parts))
    assert ready.panel.train_spec().split == "parts", "as it was chosen"


def test_a_validation_part_is_not_among_those_that_are_held_out(ready: Any) -> None:
    letters = ready.letters(1000)
    parts = np.repeat(["train", "val", "test"], [700, 200, 100])
    ready.panel.set_letters(Builtin(), replace(letters, parts=parts))
    ready.choose("split_chooser", "parts")
    assert ready.panel.train_spec().train_size == 700
    said = ready.label("training_text")
    assert "Learns from 700 letters" in said
    assert "100 are held out" in said
    assert "200 in the validation part are left out" in said or "200 watch it" in said


def test_the_number_to_train_on_follows_the_letters_unless_chosen(ready: Any) -> None:
    assert ready.spin("train_size").value() == 800
    ready.panel.set_letters(Builtin(), ready.letters(2001))
    assert ready.spin("train_size").value() == 1600
    ready.type_in("train_size", 1500)
    ready.panel.set_letters(Builtin(), ready.letters(3000))
    assert ready.spin("train_size").value() == 1500
    ready.panel.set_letters(Builtin(), ready.letters(1000))
    assert ready.spin("train_size").value() == 749  # the same share as 1,500 of 2,001
    ready.panel.set_letters(Builtin(), ready.letters(3000))
    assert ready.spin("train_size").value() == 1500
    assert ready.said == []


@pytest.mark.parametrize("n_letters", [1000, 2001, 20_800, 520])
def test_the_same_letters_are_held_out_for_every_number(ready: Any, n_letters: int) -> None:
    letters = ready.letters(n_letters)
    ready.panel.set_letters(Builtin(), letters)
    held_out = []
    for n_train in (1, 3, None):
        if n_train is not None:
            ready.type_in("train_size", n_train)
        spec = ready.panel.train_spec()
        split = letters.split(spec.train_size, spec.random_state, spec.split, spec.test_size)
        n_held_out = len(split.held_out)
        assert ready.label("training_text").endswith(f"; {n_held_out:,} are held out to test it.")
        held_out.append(split.held_out)
    usual = letters.split(random_state=42)
    assert all(np.array_equal(each, usual.held_out) for each in held_out)
    ready.type_in("train_size", len(usual.train) + 1)
    assert f"from 1 to {len(usual.train)}" in ready.label("train_size_error")


def test_the_sentence_counts_what_is_really_learned_from(ready: Any) -> None:
    ready.panel.set_letters(Builtin(), ready.letters(3000))
    ready.choose("algorithm_chooser", "net")
    ready.type_in("train_size", 2000)
    assert ready.label("training_text") == (
        "Learns from 1,800 letters, 200 watch it; 600 are held out to test it."
    )


def test_where_there_are_fewer_letters_the_share_stays(ready: Any) -> None:
    ready.type_in("train_size", 400)
    ready.panel.set_letters(Builtin(), ready.letters(400))
    assert ready.spin("train_size").value() == 160
    assert "80 are held out" in ready.label("training_text")


def test_a_size_is_remembered_with_what_it_was_chosen_for(ready: Any, qtbot: QtBot) -> None:
    ready.type_in("train_size", 400)
    again = type(ready)(qtbot)
    again.panel.set_choices(ready.panel.choices())
    again.panel.set_letters(Builtin(), ready.letters(200))
    assert again.spin("train_size").value() == 80
    older = type(ready)(qtbot)
    older.panel.set_choices({"train_size": 900})
    older.panel.set_letters(Builtin(), ready.letters(200))
    assert older.spin("train_size").value() == 160  # of how many is not known: the usual share


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("train_size", "30,000", "Letters to train on (train_size) must be a whole number from 1"),
        ("train_size", "1000", "not '1000'"),
        ("train_size", "0", "not '0'"),
        ("random_state", "2147483648", "from 0 to 2147483647, not '2147483648'"),
        ("random_state", "-1", "not '-1'"),
        ("random_state", "seven", "not 'seven'"),
    ],
)
def test_a_number_that_cannot_be_is_said_and_nothing_is_trained(
    ready: Any, name: str, typed: str, said: str
) -> None:
    ready.type_in(name, typed)
    assert ready.spin(name).text() == typed
    assert said in ready.label(f"{name}_error")
    assert ready.find(QLabel, f"{name}_error").isVisible()
    assert ready.label("training_text") == "Fix the marked number, then you can train."
    for button in ("train_button", "search_button"):
        assert not ready.button(button).isEnabled()
    ready.type_in(name, "7")
    assert not ready.find(QLabel, f"{name}_error").isVisible()
    assert ready.button("train_button").isEnabled()


def test_what_was_right_on_the_way_to_a_wrong_number_is_not_kept(ready: Any) -> None:
    """3,000 is no part of 30,000."""
    ready.type_in("train_size", "30000")
    ready.type_in("random_state", "2147483648")
    assert ready.panel.choices()["train_size"] is None
    assert ready.panel.choices()["random_state"] == 42


@pytest.mark.parametrize(("typed", "size"), [("1e2", 100), ("5 00", None), ("200", 200)])
def test_numbers_are_used_as_typed(ready: Any, typed: str, size: int | None) -> None:
    ready.type_in("train_size", typed)
    if size is None:
        assert ready.label("train_size_error")
    else:
        assert ready.panel.train_spec().train_size == size


def test_letters_that_arrive_leave_what_is_being_typed(ready: Any, qtbot: QtBot) -> None:
    field = ready.spin("train_size")
    with qtbot.waitActive(ready.panel):
        ready.panel.activateWindow()
    click(field.lineEdit())
    field.selectAll()
    QTest.keyClicks(field, "12")
    ready.panel.set_letters(Builtin(), ready.letters(3000))
    assert field.text() == "12"
    QTest.keyClicks(field, "34")
    press(field, Qt.Key.Key_Tab)
    assert ready.panel.train_spec().train_size == 1234
