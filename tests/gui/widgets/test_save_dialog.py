"""Where something is saved: the real name decides, and is asked about before it is replaced."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import choose_file, click, dialog, escape
from letterpad.gui.widgets.save_dialog import SaveDialog, with_ending

KINDS = [("Drawing", (".ndjson", ".ndjson.gz")), ("Picture", (".png",))]


class Room:
    """A window with a dialog, and the paths that it named."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(900, 700)
        with qtbot.waitActive(self.window):
            self.window.show()
        self.named: list[Path] = []

    def ask(self, any_ending: bool = False) -> SaveDialog:
        shown = SaveDialog(self.window, "save", "Save", "letter", KINDS, any_ending=any_ending)
        shown.named.connect(self.named.append)
        shown.open()
        self.qtbot.waitUntil(shown.isActiveWindow)
        return shown

    def question(self) -> QMessageBox:
        shown = dialog(self.window, "replace_question")
        assert isinstance(shown, QMessageBox)
        return shown

    def answer(self, button: QMessageBox.StandardButton) -> None:
        shown = self.question().button(button)
        assert isinstance(shown, QPushButton)
        click(shown)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


def test_a_name_without_an_ending_gets_one(room: Room, tmp_path: Path) -> None:
    room.ask()
    choose_file(room.window, "save", tmp_path / "keep")
    assert room.named == [tmp_path / "keep.ndjson"]
    room.ask()
    choose_file(room.window, "save", tmp_path / "v1.5")
    assert room.named[-1] == tmp_path / "v1.5.ndjson"


def test_the_name_goes_before_the_chosen_kind(room: Room, tmp_path: Path) -> None:
    for name in ("keep.PNG", "keep.ndjson.gz"):
        shown = room.ask()
        assert shown.selectedNameFilter().startswith("Drawing")
        choose_file(room.window, "save", tmp_path / name)
        assert room.named[-1] == tmp_path / name


def test_the_chosen_kind_says_which(room: Room, tmp_path: Path) -> None:
    shown = room.ask()
    shown.selectNameFilter("Picture (*.png)")
    choose_file(room.window, "save", tmp_path / "keep")
    assert room.named == [tmp_path / "keep.png"]


def test_the_file_of_the_real_name_is_replaced_only_after_a_question(
    room: Room, tmp_path: Path
) -> None:
    (tmp_path / "keep.ndjson").write_text("precious")
    room.ask()
    choose_file(room.window, "save", tmp_path / "keep")
    assert room.named == []
    assert "keep.ndjson" in room.question().text()
    escape(room.question())
    assert room.named == []
    room.ask()
    choose_file(room.window, "save", tmp_path / "keep")
    room.answer(QMessageBox.StandardButton.No)
    assert room.named == []
    room.ask()
    choose_file(room.window, "save", tmp_path / "keep.ndjson")
    room.answer(QMessageBox.StandardButton.Yes)
    assert room.named == [tmp_path / "keep.ndjson"]


def test_cancel_names_nothing_and_leaves_nothing(room: Room) -> None:
    escape(room.ask())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert room.named == []
    assert room.window.findChildren(QFileDialog) == []


def test_another_ending_is_left_where_it_may_be(room: Room, tmp_path: Path) -> None:
    room.ask(any_ending=True)
    choose_file(room.window, "save", tmp_path / "letter.jpg")
    assert room.named == [tmp_path / "letter.jpg"]
    room.ask()
    choose_file(room.window, "save", tmp_path / "letter.jpg")
    assert room.named[-1] == tmp_path / "letter.jpg.ndjson"


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1))
def test_the_name_that_is_saved_always_ends_so(name: str) -> None:
    if name in (".", ".."):
        return
    path = with_ending(Path("folder") / name, ".letterpad")
    assert path.parent == Path("folder")
    assert path.name.lower().endswith(".letterpad")
    assert len(path.name) > len(".letterpad")
    assert with_ending(path, ".letterpad") == path
