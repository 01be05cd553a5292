"""Everything of the user's in one file, and back: in the real window, by hand."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import choose_file, click, click_in_menu, click_on, dialog, escape, find
from kept_letters import Page, keep, labels
from letterpad import paths
from letterpad.gui.main_window import MainWindow
from own_letters import many_letters

Open = Callable[[], MainWindow]


@pytest.fixture(autouse=True)
def nothing_is_trained(idle_child: None, few_letters: int) -> None:
    """Let the window start no TensorFlow, and read few letters."""


def ask(desk: Page, name: str) -> None:
    action = desk.page.findChild(QAction, name)
    assert isinstance(action, QAction)
    click_in_menu(find(desk.page, QPushButton, "my_letters_more_button"), action)


def back_up(desk: Page, path: Path) -> str:
    ask(desk, "back_up_action")
    with desk.qtbot.waitSignal(desk.window.kept_letters.carry.ended):
        choose_file(desk.window, "back_up_dialog", path)
    return desk.said("carrying_said")


def test_letters_and_models_come_back_on_another_computer(
    add_run: Any, open_window: Open, qtbot: QtBot, tmp_path: Path, home: Path
) -> None:
    add_run("Mine", 10)
    keep(many_letters(6, "AB"))
    path = tmp_path / "all.letterpad-backup"
    desk = Page(open_window(), qtbot)
    said = back_up(desk, path)
    assert said == f"6 letters, 1 model, your lessons and settings saved as {path}."
    desk.window.close()
    for name in ("my_letters.sqlite", "models"):
        gone = home / name
        if gone.is_dir():
            shutil.rmtree(gone)
        else:
            gone.unlink()
    window = open_window()
    desk = Page(window, qtbot)
    assert find(window, QPushButton, "restore_first_button").isVisible()
    click_on(window, "restore_first_button")
    choose_file(window, "choose_backup_dialog", path)
    qtbot.waitUntil(lambda: window.findChild(QLabel, "backup_said") is not None)
    asked = dialog(window, "restore_dialog")
    said = find(asked, QLabel, "backup_said").text()
    assert said.startswith("“all.letterpad-backup” of 20")
    assert "holds 6 letters, 1 model" in said
    with qtbot.waitSignal(window.kept_letters.carry.ended):
        click_on(asked, "restore_backup_button")
    assert desk.said("carrying_said") == "Brought back: 6 letters, 1 model."
    desk.wait_for(6)
    assert labels() == {"A": 3, "B": 3}
    assert len(list(paths.models_folder().glob("*.letterpad"))) == 1
    qtbot.waitUntil(lambda: len(window.runs.list()) == 1)


def test_what_is_there_stays_and_settings_come_only_if_asked_for(
    open_window: Open, qtbot: QtBot, tmp_path: Path, home: Path
) -> None:
    keep(many_letters(2, "AB"))
    path = tmp_path / "all.letterpad-backup"
    desk = Page(open_window(), qtbot)
    desk.window.appearance.apply()
    back_up(desk, path)
    keep(many_letters(3, "ABC"))
    desk.wait_for(5)
    ask(desk, "restore_action")
    choose_file(desk.window, "choose_backup_dialog", path)
    qtbot.waitUntil(lambda: desk.window.findChild(QCheckBox, "restore_settings_box") is not None)
    asked = dialog(desk.window, "restore_dialog")
    box = find(asked, QCheckBox, "restore_settings_box")
    if box.isVisible():
        assert not box.isChecked()
    with qtbot.waitSignal(desk.window.kept_letters.carry.ended):
        click_on(asked, "restore_backup_button")
    said = desk.said("carrying_said")
    assert said.startswith("Brought back: 0 letters, 0 models. 2 things were there already.")
    assert labels() == {"A": 2, "B": 2, "C": 1}


def test_a_file_that_is_no_backup_is_said(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    desk = Page(open_window(), qtbot)
    path = tmp_path / "notes.letterpad-backup"
    path.write_text("nothing of the kind", encoding="utf-8")
    ask(desk, "restore_action")
    with qtbot.waitSignal(desk.window.kept_letters.carry.ended):
        choose_file(desk.window, "choose_backup_dialog", path)
    assert "notes.letterpad-backup" in desk.said("carrying_said")
    assert desk.page.strip.said.property("warning")
    ask(desk, "back_up_action")
    shown = dialog(desk.window, "back_up_dialog")
    escape(shown)
    click(desk.page.strip.close_button)
    assert not desk.page.strip.isVisible()
