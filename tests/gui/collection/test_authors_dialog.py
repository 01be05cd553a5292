"""Authors: renamed, joined, deleted after a question."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import click, find, press
from letterpad.gui.collection.authors_dialog import AuthorsDialog, DeleteAuthor, RenameAuthor

AUTHORS = {"": 12, "Ann": 1, "Zora": 1200}


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[AuthorsDialog]:
    made = AuthorsDialog()
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.set_authors(AUTHORS)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.close()


def rows(dialog: AuthorsDialog) -> list[str]:
    items = map(dialog.list.item, range(dialog.list.count()))
    return [str(item.data(Qt.ItemDataRole.AccessibleTextRole)) for item in items]


def test_each_author_is_listed_with_the_number_of_drawings(dialog: AuthorsDialog) -> None:
    assert rows(dialog) == ["You, 12 drawings", "Ann, 1 drawing", "Zora, 1,200 drawings"]
    press(dialog.list, Qt.Key.Key_End)
    dialog.set_authors({**AUTHORS, "Bob": 1})
    assert dialog.list.currentItem().text() == "Zora", "the chosen one stays so"


def test_a_name_is_typed_and_the_same_name_is_no_other(dialog: AuthorsDialog, qtbot: QtBot) -> None:
    asked: list[tuple[str, str]] = []
    dialog.rename_requested.connect(lambda old, new: asked.append((old, new)))
    press(dialog.list, Qt.Key.Key_Down)
    click(dialog.rename_button)
    question = find(dialog, RenameAuthor, "rename_author_dialog")
    assert question.field.text() == "Ann"
    assert not question.ok_button.isEnabled()
    QTest.keyClicks(question.field, "Zora")
    assert "There is a “Zora” already" in find(question, QLabel, "author_note").text()
    QTest.keyClicks(question.field, "y ")
    assert "cannot be undone" in find(question, QLabel, "author_note").text()
    press(question.field, Qt.Key.Key_Return)
    assert asked == [("Ann", "Zoray")]


@pytest.mark.parametrize(("button", "asked"), [("Keep", []), ("Delete for good", ["Zora"])])
def test_nobody_is_deleted_without_a_question(
    dialog: AuthorsDialog, button: str, asked: list[str]
) -> None:
    told: list[str] = []
    dialog.delete_requested.connect(told.append)
    press(dialog.list, Qt.Key.Key_End)
    click(dialog.delete_button)
    question = find(dialog, DeleteAuthor, "delete_author_question")
    assert question.text() == "Delete “Zora” and 1,200 drawings for good?"
    click(next(b for b in question.findChildren(QPushButton) if b.text() == button))
    assert told == asked


def test_what_could_not_be_done_is_said(dialog: AuthorsDialog) -> None:
    label = find(dialog, QLabel, "authors_said")
    assert not label.isVisible()
    dialog.show_said("The disk is full.")
    assert label.isVisible()
    dialog.show_said("")
    assert not label.isVisible()
