"""Letters before they are used: what a hand finds in the dialog, and what it does with it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import choose, click, find, press
from letterpad.gui.train.preview_dialog import PreviewDialog
from letterpad.letters.data_spec import Files
from letterpad.letters.ledger import Ledger, LeftOut
from letterpad.letters.letterset import LetterSet
from letterpad.messages import Sentence
from letterpad.training.spec import Progress

PATH = Path("/data/scans")
SPEC = Files(str(PATH))


def letters_of(n_classes: int = 3) -> LetterSet:
    labels = np.repeat(np.arange(n_classes), 4)
    images = np.zeros((len(labels), 28, 28), dtype=np.uint8)
    images[:, 5:20, 10:14] = 200
    names = tuple(chr(65 + place) for place in range(n_classes))
    blank = LeftOut("blank", 2, Sentence("Blank, and left out: 2 pictures."))
    return LetterSet(
        images,
        labels,
        names,
        "scans",
        str(PATH),
        notes=(blank.note, Sentence("Something else.")),
        ledger=Ledger.of(len(labels) + 2, [blank]),
        format=Sentence("A folder of pictures"),
        n_inverted=len(labels),
    )


class Desk:
    """The dialog, and what it has said."""

    def __init__(self, dialog: PreviewDialog) -> None:
        self.dialog = dialog
        self.said: list[tuple[str, object]] = []
        dialog.asked.connect(lambda spec: self.said.append(("asked", spec)))
        dialog.given_up.connect(lambda spec: self.said.append(("given_up", spec)))
        dialog.used.connect(lambda spec, letters: self.said.append(("used", (spec, letters))))

    def text(self, name: str) -> str:
        return find(self.dialog, QLabel, name).text()

    def is_shown(self, name: str) -> bool:
        widget = self.dialog.findChild(QWidget, name)
        assert widget is not None
        return bool(widget.isVisible())

    @property
    def use(self) -> QPushButton:
        return find(self.dialog, QPushButton, "use_letters_button")


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    dialog = PreviewDialog()
    qtbot.addWidget(dialog)
    dialog.show_path(PATH, "Built-in handwriting")
    dialog.show()
    return Desk(dialog)


def test_what_is_understood_is_said_and_can_be_used(desk: Desk) -> None:
    desk.dialog.show_loading(SPEC)
    assert not desk.use.isEnabled()
    letters = letters_of()
    desk.dialog.show_letters(letters)
    assert desk.text("preview_name") == "scans"
    assert desk.text("preview_format") == "A folder of pictures"
    assert desk.text("preview_letters") == "12 letters · 3 classes"
    assert desk.text("preview_classes") == "4 letters of each class"
    assert desk.text("preview_orientation") == "left as they are"
    assert desk.text("preview_polarity") == "dark on light, and inverted"
    assert "2 of 14" in desk.text("preview_left_out")
    assert "2 pictures" in desk.text("preview_left_out")
    assert desk.text("preview_notes") == "• Something else."
    assert "“Built-in handwriting” stays" in desk.text("preview_stays")
    assert desk.is_shown("preview_samples")
    click(desk.use)
    assert desk.said == [("used", (SPEC, letters))]
    assert not desk.dialog.isVisible()


def test_enter_uses_them_and_escape_does_not(desk: Desk) -> None:
    desk.dialog.show_loading(SPEC)
    desk.dialog.show_letters(letters_of())
    press(desk.dialog, Qt.Key.Key_Escape)
    assert desk.said == [("given_up", SPEC)]
    desk.dialog.show_path(PATH, "Built-in handwriting")
    desk.dialog.show()
    desk.dialog.show_loading(SPEC)
    desk.dialog.show_letters(letters_of())
    QTest.keyClick(desk.dialog.focusWidget() or desk.dialog, Qt.Key.Key_Return)
    assert [said for said, _ in desk.said] == ["given_up", "used"]


def test_how_far_the_reading_is(desk: Desk) -> None:
    desk.dialog.show_loading(SPEC)
    desk.dialog.show_progress(Progress(0.5, Sentence("{n:,} files read", n=1200)))
    assert desk.text("preview_reading") == "1,200 files read"
    assert desk.is_shown("reading_progress")
    desk.dialog.show_letters(letters_of())
    assert not desk.is_shown("reading_progress")


def test_what_cannot_be_read_replaces_nothing(desk: Desk) -> None:
    desk.dialog.show_loading(SPEC)
    desk.dialog.show_error("/data/scans holds no letters.")
    assert desk.text("preview_error") == "/data/scans holds no letters."
    assert desk.text("preview_stays") == "“Built-in handwriting” stays as it is."
    assert not desk.use.isVisible()
    click(find(desk.dialog, QPushButton, "cancel_letters_button"))
    assert desk.said == [("given_up", SPEC)]


def test_of_several_sets_one_is_chosen(desk: Desk) -> None:
    desk.dialog.show_sets([PATH / "letters", PATH / "digits"], PATH)
    sets = find(desk.dialog, QComboBox, "preview_set")
    assert [sets.itemText(place) for place in range(sets.count())] == ["letters", "digits"]
    assert sets.currentIndex() == -1
    assert not desk.use.isEnabled()
    choose(sets, str(PATH / "digits"))
    assert desk.said == [("given_up", None), ("asked", Files(str(PATH / "digits")))]
    desk.dialog.show_letters(letters_of())
    assert desk.use.isEnabled()
    choose(sets, str(PATH / "letters"))
    assert not desk.use.isEnabled()
    assert desk.said[2:] == [
        ("given_up", Files(str(PATH / "digits"))),
        ("asked", Files(str(PATH / "letters"))),
    ]


def test_letters_are_read_another_way(desk: Desk) -> None:
    desk.dialog.show_loading(SPEC)
    desk.dialog.set_unnamed(True)
    desk.dialog.show_letters(replace(letters_of(), label_names=("A", "B", "C")))
    names = find(desk.dialog, QLineEdit, "preview_class_names")
    assert names.text() == "ABC"
    names.selectAll()
    QTest.keyClicks(names, "XYZ")
    QTest.keyClick(names, Qt.Key.Key_Return)
    named = replace(SPEC, class_names=("X", "Y", "Z"))
    assert desk.said == [("given_up", SPEC), ("asked", named)]
    assert not desk.use.isEnabled()


def test_letters_with_names_of_their_own_need_none(desk: Desk) -> None:
    desk.dialog.show_loading(SPEC)
    desk.dialog.show_letters(letters_of())
    assert not desk.is_shown("preview_class_names")
    assert desk.is_shown("preview_turn")


def test_it_is_no_larger_than_the_next_letters_need(desk: Desk) -> None:
    usual = desk.dialog.height()
    desk.dialog.show_loading(SPEC)
    desk.dialog.show_letters(letters_of(26))
    assert desk.dialog.height() > usual
    desk.dialog.show_path(PATH, "Built-in handwriting")
    assert desk.dialog.height() == usual
