"""How letters of a file lie: found out, unless somebody chooses."""

from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox, QLabel

from letterpad.letters.data_spec import Builtin, DataSpec, Files
from letterpad.letters.readers.turning import TURNS

PATH = "/somewhere/letters"


@pytest.fixture
def opened(desk: Any) -> Any:
    """Return a desk on which numbered letters were opened."""
    desk.panel.set_letters(Builtin(), desk.letters())
    desk.panel.letters_chooser.choose(Files(PATH))
    show(desk, Files(PATH), unnamed=True)
    desk.said.clear()
    return desk


def show(desk: Any, spec: DataSpec, *, unnamed: bool) -> None:
    desk.panel.set_letters_unnamed(spec, unnamed)
    desk.panel.set_letters(spec, desk.letters(n_classes=10))


def texts(chooser: QComboBox) -> list[str]:
    return [chooser.itemText(index) for index in range(chooser.count())]


def test_built_in_letters_stand_upright(desk: Any) -> None:
    desk.panel.set_letters(Builtin(), desk.letters())
    assert not desk.combo("turn_chooser").isVisible()
    assert not desk.combo("first_label_chooser").isVisible()


def test_letters_of_a_file_are_automatic_first(opened: Any) -> None:
    turns, labels = opened.combo("turn_chooser"), opened.combo("first_label_chooser")
    assert turns.isVisible()
    assert labels.isVisible()
    assert texts(turns)[:2] == ["Automatic", "As it is"]
    assert texts(labels) == ["Automatic", "0", "1"]
    assert (turns.currentText(), labels.currentText()) == ("Automatic", "Automatic")


def test_letters_that_have_names_have_no_first_label(opened: Any) -> None:
    show(opened, Files(PATH), unnamed=False)
    assert opened.combo("turn_chooser").isVisible()
    assert not opened.combo("first_label_chooser").isVisible()


def test_every_way_to_lie_can_be_chosen_and_taken_back(opened: Any) -> None:
    chooser = opened.combo("turn_chooser")
    for text in [*texts(chooser)[1:], "Automatic"]:
        opened.choose("turn_chooser", text)
    asked = [spec for what, spec in opened.said if what == "letters_requested"]
    assert {spec.turn for spec in asked} == {None, *TURNS}
    assert asked[-1] == Files(PATH)
    assert asked[0] == Files(PATH, transpose=False, flip="none")


def test_the_first_label_can_be_chosen(opened: Any) -> None:
    opened.choose("first_label_chooser", "1")
    assert opened.said == [("letters_requested", Files(PATH, first_label=1))]
    show(opened, Files(PATH, first_label=1), unnamed=True)
    assert opened.combo("first_label_chooser").currentText() == "1"
    opened.choose("first_label_chooser", "Automatic")
    assert opened.said[-1] == ("letters_requested", Files(PATH))


def test_what_is_chosen_elsewhere_is_shown_and_asks_for_nothing(opened: Any) -> None:
    spec = Files(PATH, transpose=True, flip="vertical", first_label=65)
    opened.panel.set_choices({"data": spec.to_json()})
    show(opened, spec, unnamed=True)
    assert opened.combo("turn_chooser").currentText() == "Quarter turn anticlockwise"
    assert texts(opened.combo("first_label_chooser")) == ["Automatic", "0", "1", "65"]
    assert opened.combo("first_label_chooser").currentText() == "65"
    assert opened.said == []
    assert opened.panel.data_spec() == spec


def test_both_have_labels_and_explanations(opened: Any) -> None:
    for name in ("turn_chooser", "first_label_chooser"):
        chooser = opened.combo(name)
        assert chooser.accessibleName()
        assert chooser.toolTip()
        assert chooser in [label.buddy() for label in opened.panel.findChildren(QLabel)]
