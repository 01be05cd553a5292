"""Before letters are brought in: which files, and whose letters those are that name nobody."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hands import click, find, press
from letterpad.gui.collection.import_dialog import ImportDialog

PATHS = [Path(f"class/{name}.letters") for name in "abcdefghi"]


def test_it_names_some_files_and_tells_whose_letters_they_are(qtbot: QtBot) -> None:
    told: list[object] = []
    for is_mine in (False, True):
        dialog = ImportDialog(PATHS)
        dialog.confirmed.connect(lambda paths, author: told.append((len(paths), author)))
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        said = find(dialog, QLabel, "imported_files").text().splitlines()
        assert said == [*(f"{name}.letters" for name in "abcdef"), "and 3 more"]
        if is_mine:
            click(dialog.mine, QPoint(8, dialog.mine.height() // 2))
        press(dialog.import_button, Qt.Key.Key_Return)
    assert told == [(9, None), (9, "")]
