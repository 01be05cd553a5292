"""The list of deleted models, by hand in the real window: what it says, restores and empties."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from hands import (
    click,
    click_on,
    click_row,
    dialog,
    escape,
    find,
    focused,
    menu_entry,
    press,
    settle,
    tab_to,
)
from letterpad.gui.main_window import MainWindow
from letterpad.gui.results.deleted_dialog import DeletedDialog
from letterpad.library import DeletedRun, Library

CONTROL = Qt.KeyboardModifier.ControlModifier


class Room:
    """A window, and the list of deleted models over it."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot

    def open(self, n: int) -> None:
        """Open the list from the results, and wait until it has so many rows."""
        click_on(self.window, "results_page_button")
        click_on(self.window, "deleted_runs_button")
        self.wait_for(n)

    def wait_for(self, n: int) -> None:
        self.qtbot.waitUntil(lambda: not self.window.runs.is_busy)
        self.qtbot.waitUntil(lambda: self.table.model().rowCount() == n)
        settle()

    @property
    def dialog(self) -> DeletedDialog:
        found = dialog(self.window, "deleted_dialog")
        assert isinstance(found, DeletedDialog)
        return found

    @property
    def table(self) -> QTableView:
        return find(self.dialog, QTableView, "deleted_table")

    @property
    def restore(self) -> QPushButton:
        return find(self.dialog, QPushButton, "restore_button")

    @property
    def empty(self) -> QPushButton:
        return find(self.dialog, QPushButton, "empty_trash_button")

    def text(self, name: str) -> str:
        """Return what a sentence of the dialog says, "" while it is not to be seen."""
        label = find(self.dialog, QLabel, name)
        return label.text() if label.isVisible() else ""

    def names(self) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, 0).data()).split("\n")[0] for row in range(model.rowCount())]

    def runs(self) -> list[str]:
        return sorted(run.card.name for run in self.window.runs.list())


@pytest.fixture
def in_trash(add_run: Any) -> Callable[..., list[DeletedRun]]:
    """Return what puts runs into the trash, one after the other."""

    def put(*names: str) -> list[DeletedRun]:
        return [Library().delete(add_run(name, 10)) for name in names]

    return put


@pytest.fixture
def room(
    in_trash: Callable[..., list[DeletedRun]], open_window: Callable[[], MainWindow], qtbot: QtBot
) -> Room:
    """Return a window after a restart: three runs were deleted before."""
    in_trash("One", "Two", "Three")
    return Room(open_window(), qtbot)


def test_it_says_what_was_deleted_when_and_how_large_it_is(room: Room, home: Path) -> None:
    room.open(3)
    model = room.table.model()
    newest = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    (file,) = (run.file for run in Library().deleted() if run.name == "Three")
    assert file.deleted is not None
    when = f"{file.deleted.astimezone():%Y-%m-%d %H:%M}"
    assert (
        newest[0] == "Three\nLogistic regression · Bars, A\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}D"
    )
    assert newest[1].startswith("95.0")
    assert newest[2:4] == [when, "30 days"]
    assert newest[4].endswith("kB")
    n_bytes = sum(path.stat().st_size for path in (home / "trash").glob("*.letterpad"))
    said = room.text("trash_size").replace("\N{NO-BREAK SPACE}", " ")
    assert said.startswith(f"3 models, {-(-n_bytes // 1000)} kB on disk.")
    assert "30 days" in said


def test_several_are_restored_at_once_after_a_restart(room: Room) -> None:
    room.open(3)
    click_row(room.table, "One")
    three = click_row(room.table, "Three")
    assert room.table.selectionModel().selectedRows() == [three]
    place = room.table.visualRect(room.table.model().index(2, 0)).center()
    QTest.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, CONTROL, place)
    click(room.restore)
    room.wait_for(1)
    assert room.names() == ["Two"]
    assert room.runs() == ["One", "Three"]
    assert room.text("deleted_said") == "2 models restored."
    escape(room.dialog)
    assert room.window.results_page.isVisible()


def test_without_a_mouse(room: Room) -> None:
    """What was deleted last is selected: Enter brings it back; Shift and arrows select more."""
    room.open(3)
    assert focused() is room.table
    press(focused(), Qt.Key.Key_Return)
    room.wait_for(2)
    assert room.runs() == ["Three"]
    assert focused() is room.table
    press(focused(), Qt.Key.Key_Down, shift=True)
    tab_to("restore_button", most=5)
    press(focused(), Qt.Key.Key_Space)
    room.wait_for(0)
    assert room.runs() == ["One", "Three", "Two"]
    assert room.text("nothing_deleted").startswith("Nothing is deleted.")


def test_ctrl_a_selects_all_ctrl_c_copies_them_and_a_double_click_restores(room: Room) -> None:
    room.open(3)
    QTest.keyClick(room.table, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(room.table, Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split(" ")[0] for line in lines] == ["Three", "Two", "One"]
    at = room.table.visualRect(room.table.model().index(1, 0)).center()
    QTest.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(room.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    room.wait_for(2)
    assert room.runs() == ["Two"]


def test_emptying_asks_and_keeps_them_unless_told_otherwise(room: Room, home: Path) -> None:
    room.open(3)
    click(room.empty)
    question = dialog(room.window, "empty_trash_question")
    assert isinstance(question, QMessageBox)
    assert question.text().startswith("Remove 3 models for good (")
    question.activateWindow()
    room.qtbot.waitUntil(question.button(QMessageBox.StandardButton.No).hasFocus)
    press(focused(), Qt.Key.Key_Return)
    room.wait_for(3)
    click(room.empty)
    question = room.window.findChildren(QMessageBox, "empty_trash_question")[-1]
    click(question.button(QMessageBox.StandardButton.Yes))
    room.wait_for(0)
    assert list((home / "trash").iterdir()) == []
    assert room.text("nothing_deleted").startswith("Nothing is deleted.")
    assert room.text("trash_size") == ""
    assert not room.empty.isEnabled()
    room.dialog.activateWindow()
    room.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert focused().text() == "Close"  # type: ignore[attr-defined]


def test_an_empty_trash_says_what_it_is_for(window: MainWindow, qtbot: QtBot) -> None:
    menu_entry(window, "deleted_models_action")
    room = Room(window, qtbot)
    qtbot.waitUntil(lambda: bool(room.text("nothing_deleted")))
    assert "stay here for 30 days" in room.text("nothing_deleted")
    assert not room.table.isVisible()
    assert not room.restore.isEnabled()
    assert not room.empty.isEnabled()


def test_what_another_window_does_is_seen_when_this_one_is_come_back_to(
    room: Room, in_trash: Callable[..., list[DeletedRun]]
) -> None:
    room.open(3)
    click_row(room.table, "One")
    other = Library()
    other.restore(next(run for run in other.deleted() if run.name == "Two"))
    in_trash("Late")
    room.window.activateWindow()
    room.dialog.activateWindow()
    room.qtbot.waitUntil(lambda: room.names() == ["Late", "Three", "One"])
    chosen = room.table.selectionModel().selectedRows()
    assert [str(index.data()).split("\n")[0] for index in chosen] == ["One"]


def test_one_that_is_gone_meanwhile_is_said_and_the_others_are_restored(room: Room) -> None:
    room.open(3)
    QTest.keyClick(room.table, Qt.Key.Key_A, CONTROL)
    other = Library()
    other.remove_for_good([run for run in other.deleted() if run.name == "Two"])
    click(room.restore)
    room.wait_for(0)
    assert room.runs() == ["One", "Three"]
    assert "Two is not in the trash any more" in room.text("deleted_said")


def test_a_file_that_cannot_be_read_is_named(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    (home / "trash" / "broken-ab12cd.letterpad").write_bytes(b"PK cut off")
    room = Room(window, qtbot)
    room.open(1)
    model = room.table.model()
    shown = [model.index(0, column).data() for column in range(4)]
    assert shown == ["broken-ab12cd\nThis file cannot be read", "–", "not known", "30 days"]


def test_the_results_offer_the_list_where_a_model_is_deleted(
    window_with_runs: MainWindow, qtbot: QtBot
) -> None:
    """Undo goes back one by one, and what it brings back is not in the list any more."""
    window = window_with_runs
    click_on(window, "results_page_button")
    for left in (1, 0):
        click_on(window, "delete_run_button")
        qtbot.waitUntil(lambda left=left: len(window.runs.list()) == left)
    said = find(window, QLabel, "undo_text")
    qtbot.waitUntil(said.isVisible)
    assert said.text() == "Deleted “First”. It stays under “Deleted models…” for 30 days."
    click_on(window, "undo_delete_button")
    qtbot.waitUntil(lambda: len(window.runs.list()) == 1)
    qtbot.waitUntil(lambda: said.text().startswith("Deleted “Second”."))
    room = Room(window, qtbot)
    room.open(1)
    click(room.restore)
    room.wait_for(0)
    assert room.runs() == ["First", "Second"]
    assert not said.isVisible()


def test_many_are_listed_without_holding_the_window_up(
    window: MainWindow, in_trash: Callable[..., list[DeletedRun]], qtbot: QtBot
) -> None:
    """They are read in a thread: the dialog is open, and empty, before they are."""
    in_trash(*(f"Run {number}" for number in range(60)))
    click_on(window, "results_page_button")
    click_on(window, "deleted_runs_button")
    room = Room(window, qtbot)
    assert room.table.model().rowCount() == 0
    assert room.text("nothing_deleted") == ""
    room.wait_for(60)
    last = room.table.model().index(59, 0)
    room.table.scrollTo(last)
    assert (
        room.table.viewport().rect().contains(room.table.visualRect(last).topLeft() + QPoint(1, 1))
    )
