"""The split: which kinds there are for these letters, and how many are trained on."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from hands import press
from letterpad.letters.data_spec import Builtin


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


def test_the_number_to_train_on_follows_the_letters_unless_chosen(ready: Any) -> None:
    assert ready.spin("train_size").value() == 800
    ready.panel.set_letters(Builtin(), ready.letters(2001))
    assert ready.spin("train_size").value() == 1600
    ready.type_in("train_size", 1500)
    ready.panel.set_letters(Builtin(), ready.letters(3000))
    assert ready.spin("train_size").value() == 1500
    ready.panel.set_letters(Builtin(), ready.letters(1000))
    assert ready.spin("train_size").value() == 999
    assert ready.said == []
