"""What is in a backup, and what was brought back."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hands import click, find, press
from letterpad.collection.backup import BackupCard, Restored
from letterpad.gui.collection.restore_dialog import RestoreDialog, restored_text


def test_it_says_what_the_backup_holds_and_asks_for_the_settings(qtbot: QtBot) -> None:
    told: list[object] = []
    path = Path("somewhere/all.letterpad-backup")
    card = BackupCard(1234, 1, 2, True, "2026-11-28T12:00:00+00:00", "Letterpad")
    dialog = RestoreDialog(path, card)
    dialog.confirmed.connect(lambda *said: told.append(said))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    said = find(dialog, QLabel, "backup_said").text()
    assert said.endswith("holds 1,234 letters, 1 model, 2 lessons, settings.")
    assert "of 2026-11-28 " in said
    click(dialog.settings_box, QPoint(8, dialog.settings_box.height() // 2))
    press(dialog.restore_button, Qt.Key.Key_Return)
    assert told == [(path, True)]


def test_a_strangers_card_may_say_anything(qtbot: QtBot) -> None:
    dialog = RestoreDialog(Path("x"), BackupCard(created="<b>yesterday"))
    qtbot.addWidget(dialog)
    assert "of <b>yesterday holds 0 letters" in find(dialog, QLabel, "backup_said").text()
    assert dialog.settings_box.isHidden(), "there are none"


@pytest.mark.parametrize(
    ("done", "said"),
    [
        (Restored(5, 0, ["a"]), "Brought back: 5 letters, 1 model."),
        (
            Restored(0, 7, [], ["m"], ["one", "two"], [], True),
            "Brought back: 0 letters, 0 models, 2 lessons. 8 things were there already. "
            "The settings hold from the next start on.",
        ),
        (Restored(1, is_stopped=True), "Stopped: Brought back: 1 letter, 0 models."),
    ],
)
def test_what_was_brought_back_is_said(done: Restored, said: str) -> None:
    assert restored_text(done) == said
