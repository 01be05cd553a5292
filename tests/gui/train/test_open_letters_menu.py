""" "Open letters…": where it stands, and what its two entries ask for."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFileDialog, QMenu

from hands import click_entry, rows
from letterpad.letters.data_spec import Files


@pytest.mark.xfail(reason="issue 11: the row's choice is taken back before it is acted on")
def test_the_last_row_of_the_chooser_opens_the_menu(ready: Any) -> None:
    chooser = ready.combo("dataset_chooser")
    assert rows(chooser)[-1] == "Open letters…"
    ready.choose("dataset_chooser", "Open letters…")
    assert chooser.currentData() == "builtin"  # opening is no choice by itself
    assert ready.find(QMenu, "open_letters_menu").isVisible()


def test_a_file_or_a_folder_can_be_chosen(
    ready: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    menu = ready.find(QMenu, "open_letters_menu")
    file, folder = tmp_path / "letters.zip", tmp_path / "folder"
    answers = iter([(str(file), ""), ("", "")])  # the second time, Cancel
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *args: next(answers))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(folder))
    for entry in (menu.file_action, menu.folder_action, menu.file_action):
        menu.popup(QPoint(0, 0))
        click_entry(menu, entry)
    assert ready.said == [
        ("letters_requested", Files(str(file))),
        ("letters_requested", Files(str(folder))),
    ]
    assert ready.combo("dataset_chooser").currentText() == "folder"
