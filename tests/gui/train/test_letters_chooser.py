"""Which letters: what the chooser shows of those it is given, and what it asks for."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QProgressBar,
)
from pytestqt.qtbot import QtBot

from letterpad.gui.widgets.picture_strip import PictureStrip
from letterpad.letters.data_spec import Builtin, Files, MyLetters
from letterpad.training.spec import Progress


def test_shows_the_letters_it_is_given_and_says_nothing(desk: Any) -> None:
    desk.panel.resize(320, 700)
    desk.panel.set_letters(Builtin(), desk.letters(20_800, writers=True))
    assert desk.label("letters_summary") == "20,800 letters · 26 classes · 7 writers"
    strip = desk.find(PictureStrip, "letter_samples")
    assert len(strip.shown()) >= 5
    assert "A, B, C, D, E" in strip.accessibleDescription()
    assert desk.combo("dataset_chooser").currentData() == "builtin"
    assert desk.combo("classes_chooser").currentData() == "A-Z"
    assert desk.spin("train_size").value() == 16_640
    assert desk.spin("train_size").param.high == 16_640
    assert "4,160 are held out" in desk.label("training_text")
    assert desk.said == []


def test_a_letter_of_every_class_stands_above_its_name(desk: Any, qtbot: QtBot) -> None:
    desk.panel.unfold(False)
    desk.panel.resize(360, 900)
    strip = desk.find(PictureStrip, "letter_samples")
    for n_classes in (3, 26):
        spec, letters = Builtin(size=n_classes), desk.letters(n_classes=n_classes)
        desk.panel.letters_chooser.set_letters(spec, letters)
        qtbot.waitUntil(lambda: len(strip.shown()) == n_classes)  # noqa: B023
        assert strip.accessibleDescription().endswith(", ".join(letters.classes))
    assert strip.height() < 160
    # In a lower panel there is one row, so that a training's curves can be read.
    desk.panel.resize(360, 700)
    qtbot.waitUntil(lambda: strip.height() < 60)
    assert len(strip.shown()) < 26


def test_choosing_classes_asks_for_those_letters(ready: Any) -> None:
    ready.choose("classes_chooser", "A-J")
    assert ready.said == [("letters_requested", Builtin(classes="A-J"))]
    assert ready.panel.data_spec() == Builtin(classes="A-J")
    ready.panel.set_letters(Builtin(classes="A-J"), ready.letters(n_classes=10))
    assert ready.combo("classes_chooser").currentData() == "A-J"
    assert len(ready.said) == 1


def test_built_in_letters_offer_all_schemes(ready: Any) -> None:
    chooser = ready.combo("classes_chooser")
    keys = [chooser.itemData(index) for index in range(chooser.count())]
    assert keys == ["A-Z", "A-J", "upper", "lower", "both", "A-Z0-9", "0-9"]


def test_letters_that_are_no_longer_chosen_are_not_shown(ready: Any) -> None:
    ready.choose("classes_chooser", "A-J")
    ready.panel.set_letters(Builtin(), ready.letters(500))
    assert ready.panel.letters_chooser.letters is None
    ready.panel.show_letters_error(Builtin(), "Old trouble.")
    assert ready.label("letters_error") == ""


def test_opened_letters_stay_in_the_list_and_can_be_chosen_again(ready: Any) -> None:
    ready.panel.letters_chooser.choose(Files("/somewhere/letters.zip"))
    spec = Files("/somewhere/letters.zip")
    ready.panel.set_letters(spec, ready.letters(n_classes=10))
    chooser = ready.combo("dataset_chooser")
    assert chooser.currentText() == "letters.zip"
    assert chooser.currentData() == "/somewhere/letters.zip"
    ready.choose("dataset_chooser", "builtin")
    ready.panel.set_letters(Builtin(), ready.letters())
    ready.choose("dataset_chooser", "/somewhere/letters.zip")
    wanted = [what for _, what in ready.said]
    assert wanted == [spec, Builtin(), spec]


def test_other_classes_are_named_as_in_the_data(ready: Any) -> None:
    spec = Files("/data/digits")
    ready.panel.letters_chooser.choose(Files(spec.source))
    ready.panel.set_letters_unnamed(spec, True)
    digits = replace(ready.letters(n_classes=10), classes=tuple("0123456789"))
    ready.panel.set_letters(spec, digits)
    chooser = ready.combo("classes_chooser")
    assert chooser.currentData() == "as-named"
    assert not chooser.isEnabled()


def test_the_user_can_name_the_classes_of_idx_files(ready: Any, tmp_path: Path) -> None:
    names = ready.find(QLineEdit, "class_names")
    assert not names.isVisible()
    spec = Files(str(tmp_path / "digits"))
    Path(spec.path).write_bytes(b"\0\0\x08\x03")  # as pictures in an IDX file begin
    ready.panel.letters_chooser.choose(Files(spec.source))
    ready.panel.set_letters_unnamed(spec, True)
    digits = replace(ready.letters(n_classes=10), classes=tuple("0123456789"))
    ready.panel.set_letters(spec, digits)
    assert names.isVisible()
    assert names.text() == "0123456789"
    ready.type_in("class_names", "0123456789")
    assert len(ready.said) == 1  # nothing was changed
    ready.type_in("class_names", "A, B C D E F G H I J")
    assert ready.said[-1] == ("letters_requested", replace(spec, class_names=tuple("ABCDEFGHIJ")))
    ready.choose("dataset_chooser", "builtin")
    assert not names.isVisible()


def test_letters_that_cannot_be_read_never_replace_those_that_work(ready: Any) -> None:
    spec = Files("/data/broken.gz")
    ready.panel.letters_chooser.choose(Files(spec.source))
    ready.panel.show_letters_error(spec, "broken.gz was cut off.")
    assert ready.label("letters_error") == "broken.gz was cut off."
    chooser = ready.combo("dataset_chooser")
    assert chooser.currentData() == "builtin"
    assert [chooser.itemData(row) for row in range(chooser.count())] == ["builtin", "mine", "fonts"]
    assert ready.label("letters_summary") == "1,000 letters · 26 classes"
    assert ready.button("train_button").isEnabled()
    assert ready.spin("train_size").value() == 800
    assert ready.said == [("letters_requested", spec)]  # the others are still there
    assert ready.panel.choices()["data"] == Builtin().to_json()
    ready.choose("classes_chooser", "A-J")
    assert ready.label("letters_error") == ""


def test_the_users_own_letters_are_chosen_and_read_again_when_they_have_changed(
    ready: Any,
) -> None:
    chooser = ready.panel.letters_chooser
    ready.choose("dataset_chooser", "mine")
    assert ready.said == [("letters_requested", MyLetters())]
    ready.panel.set_letters(MyLetters(), ready.letters(500, 10))
    assert ready.combo("dataset_chooser").currentText() == "My letters"
    assert ready.panel.choices()["data"] == MyLetters().to_json()
    chooser.refresh_mine()
    assert len(ready.said) == 1, "they are as they were"
    chooser.doubt_mine()
    chooser.refresh_mine()
    chooser.refresh_mine()
    assert ready.said[1:] == [("letters_requested", MyLetters())]
    assert ready.label("letters_summary") == "500 letters · 10 classes", "meanwhile"
    ready.panel.set_letters(MyLetters(), ready.letters(600, 10))
    assert ready.label("letters_summary") == "600 letters · 10 classes"
    ready.choose("dataset_chooser", "builtin")
    chooser.doubt_mine()
    chooser.refresh_mine()
    assert ready.said[2:] == [("letters_requested", Builtin())], "others are chosen"
    chooser.choose_mine()
    assert ready.said[3:] == [("letters_requested", MyLetters())]


def test_classes_that_do_not_suit_the_letters_give_way_to_those_before(ready: Any) -> None:
    spec = Files("/data/letters.zip")
    ready.panel.letters_chooser.choose(Files(spec.source))
    ready.panel.set_letters(spec, ready.letters(500, 10))
    ready.choose("classes_chooser", "lower")
    ready.panel.show_letters_error(replace(spec, classes="lower"), "There is only one class.")
    assert ready.panel.data_spec() == spec
    assert ready.combo("classes_chooser").currentData() != "lower"
    assert ready.combo("dataset_chooser").currentText() == "letters.zip"
    assert ready.label("letters_error") == "There is only one class."


def test_remembered_letters_that_are_gone_give_way_to_the_built_in_ones(desk: Any) -> None:
    """The error is said once, and not at the next start again."""
    gone = Files("/gone/letters.zip")
    desk.panel.set_choices({"data": gone.to_json(), "opened": [gone.to_json()]})
    assert desk.panel.choices()["data"] == gone.to_json()  # closed before they were read
    desk.panel.show_letters_loading(gone)
    desk.panel.show_letters_error(gone, "There is nothing with that name.")
    assert desk.said == [("letters_requested", Builtin())]
    assert desk.combo("dataset_chooser").currentData() == "builtin"
    assert desk.panel.choices()["data"] == Builtin().to_json()
    assert desk.button("train_button").isEnabled()
    desk.panel.show_letters_loading(Builtin())
    desk.panel.set_letters(Builtin(), desk.letters())
    assert desk.label("letters_error") == "There is nothing with that name."
    assert desk.label("letters_summary") == "1,000 letters · 26 classes"


def test_letters_that_are_still_being_read_are_not_remembered(ready: Any) -> None:
    ready.panel.letters_chooser.choose(Files("/data/letters.zip"))
    assert ready.panel.choices()["data"] == Builtin().to_json()


def test_without_any_letters_there_is_no_training_and_it_is_said(desk: Any) -> None:
    desk.panel.show_letters_error(Builtin(), "The built-in letters are damaged.")
    assert desk.said == []
    assert desk.label("letters_error") == "The built-in letters are damaged."
    assert not desk.button("train_button").isEnabled()
    assert "choose others" in desk.label("training_text")


def test_notes_on_the_letters_are_shown(desk: Any) -> None:
    notes = ("3 pictures could not be read.", "Labels were taken for digits.")
    desk.panel.set_letters(Builtin(), replace(desk.letters(), notes=notes))
    remarks = desk.find(QLabel, "letters_remarks")
    assert remarks.text() == "3 pictures could not be read. (1 more note)"
    assert remarks.toolTip() == "\n".join(notes)


def test_built_in_letters_can_be_trained_on_before_they_are_shown(desk: Any) -> None:
    desk.panel.show_letters_loading(Builtin())
    assert desk.button("train_button").isEnabled()
    assert desk.spin("train_size").value() == 16_640
    assert desk.spin("train_size").param.high == 16_640


def test_without_letters_there_is_no_training(desk: Any) -> None:
    desk.panel.letters_chooser.choose(Files("/data/letters.ndjson"))
    desk.panel.show_letters_loading(Files("/data/letters.ndjson"))
    assert not desk.button("train_button").isEnabled()
    assert not desk.button("search_button").isEnabled()
    assert desk.label("training_text") == "You can train once the letters have been read."


def test_letters_that_are_there_in_a_moment_do_not_flicker(ready: Any) -> None:
    before = ready.label("letters_summary")
    assert before == "1,000 letters · 26 classes"
    ready.choose("classes_chooser", "A-J")
    assert ready.label("letters_summary") == before
    assert not ready.find(QProgressBar, "reading_progress").isVisible()
    ready.panel.set_letters(Builtin(classes="A-J"), ready.letters(500, 10))
    assert ready.label("letters_summary") == "500 letters · 10 classes"


def test_the_reading_of_letters_is_shown_with_its_progress(ready: Any, qtbot: QtBot) -> None:
    bar, cancel = ready.find(QProgressBar, "reading_progress"), ready.button("cancel_reading")
    spec = Files("/somewhere/letters.zip")
    ready.panel.letters_chooser.choose(Files(spec.source))
    ready.panel.show_letters_loading(spec)
    qtbot.waitUntil(lambda: bar.isVisible())
    assert ready.label("letters_summary") == "Reading the letters…"
    assert bar.maximum() == 0  # nobody knows yet
    assert cancel.isVisible()
    progress = Progress("letters", "1,200 pictures read", 0.25, 3.0)
    ready.panel.show_letters_progress(Files("/elsewhere"), progress)
    assert bar.maximum() == 0
    ready.panel.show_letters_progress(spec, progress)
    assert ready.label("letters_summary") == "1,200 pictures read"
    assert bar.value() == 0.25 * bar.maximum()
    ready.panel.show_letters_progress(spec, replace(progress, text="drawing", fraction=None))
    assert bar.maximum() == 0
    ready.panel.set_letters(spec, ready.letters(500, 10))
    assert not bar.isVisible()
    assert ready.label("letters_summary") == "500 letters · 10 classes"
    ready.panel.show_letters_progress(spec, progress)  # late
    assert ready.label("letters_summary") == "500 letters · 10 classes"


def test_reading_is_cancelled_by_its_button(ready: Any, qtbot: QtBot) -> None:
    """The letters from before are asked for again, and those given up are named."""
    given_up: list[object] = []
    ready.panel.reading_cancelled.connect(given_up.append)
    cancel = ready.button("cancel_reading")
    spec = Files("/somewhere/letters.zip")
    ready.panel.letters_chooser.choose(Files(spec.source))
    qtbot.waitUntil(lambda: cancel.isVisible())
    ready.click("cancel_reading")
    assert ready.said == [("letters_requested", spec), ("letters_requested", Builtin())]
    assert given_up == [spec]
    assert ready.combo("dataset_chooser").currentData() == "builtin"
    ready.panel.show_letters_error(spec, "It was stopped.")
    assert ready.label("letters_error") == ""
    ready.panel.set_letters(Builtin(), ready.letters())
    assert ready.label("letters_summary") == "1,000 letters · 26 classes"
    assert not cancel.isVisible()


def test_the_first_letters_cannot_be_cancelled(desk: Any, qtbot: QtBot) -> None:
    """There are none to go back to."""
    desk.panel.show_letters_loading(Builtin())
    bar = desk.find(QProgressBar, "reading_progress")
    qtbot.waitUntil(lambda: bar.isVisible())
    assert not desk.button("cancel_reading").isVisible()


def test_letters_that_are_shown_already_change_nothing(ready: Any) -> None:
    """The results page may have asked for them; an open list stays open."""
    chooser = ready.combo("classes_chooser")
    ready.click("classes_chooser")
    assert chooser.view().isVisible()
    ready.panel.set_letters(Builtin(), ready.letters())
    assert chooser.view().isVisible()
    chooser.hidePopup()


def test_the_letters_can_be_looked_at_once_they_are_read(desk: Any, qtbot: QtBot) -> None:
    chooser, button = desk.panel.letters_chooser, desk.button("look_at_letters_button")
    told: list[Any] = []
    chooser.letters_changed.connect(told.append)
    assert not button.isEnabled()
    letters = desk.letters()
    desk.panel.set_letters(Builtin(), letters)
    assert told == [letters]
    with qtbot.waitSignal(chooser.look_requested):
        desk.click("look_at_letters_button")
    desk.choose("classes_chooser", "A-J")
    assert told == [letters, None]
    assert not button.isEnabled()
