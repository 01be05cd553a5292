"""*Open…* beside the letters: its menu, and what its two entries ask for."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from hands import (
    choose_file,
    click_entry,
    click_in_menu,
    click_on,
    dialog,
    escape,
    find,
    menu_entry,
    rows,
)
from letterpad.gui.help.help_dialog import HelpDialog
from letterpad.gui.main_window import MainWindow
from letterpad.letters.data_spec import Files, Fonts, MyLetters


def test_the_button_opens_the_menu_and_the_list_has_letters_only(ready: Any) -> None:
    ready.click("open_letters_button")
    menu = ready.find(QMenu, "open_letters_menu")
    assert menu.isVisible()
    menu.close()
    assert rows(ready.combo("dataset_chooser")) == [
        "Built-in handwriting",
        "My letters",
        "Fonts on this computer",
    ]


def test_the_users_own_letters_can_be_chosen(ready: Any) -> None:
    menu, button = ready.find(QMenu, "open_letters_menu"), ready.button("open_letters_button")
    (mine,) = [a for a in menu.actions() if a.objectName() == "open_my_letters_action"]
    click_in_menu(button, mine)
    assert ready.said == [("letters_requested", MyLetters())]


def test_the_fonts_of_this_computer_or_of_a_folder_can_be_chosen(
    ready: Any, tmp_path: Path
) -> None:
    menu, button = ready.find(QMenu, "open_letters_menu"), ready.button("open_letters_button")
    named = {action.objectName(): action for action in menu.actions()}
    click_in_menu(button, named["open_fonts_action"])
    assert ready.combo("dataset_chooser").currentText() == "Fonts on this computer"
    click_in_menu(button, named["open_fonts_folder_action"])
    choose_file(ready.panel, "open_fonts_folder_dialog", tmp_path)
    assert ready.said == [
        ("letters_requested", Fonts()),
        ("letters_requested", Fonts(str(tmp_path))),
    ]
    assert ready.combo("dataset_chooser").currentText() == f"Fonts in {tmp_path.name}"


def test_a_file_or_a_folder_can_be_chosen(ready: Any, tmp_path: Path) -> None:
    menu, button = ready.find(QMenu, "open_letters_menu"), ready.button("open_letters_button")
    chosen: list[str] = []
    menu.chosen.connect(chosen.append)
    file, folder = tmp_path / "letters.zip", tmp_path / "folder"
    file.write_bytes(b"PK")
    folder.mkdir()
    click_in_menu(button, menu.file_action)
    choose_file(ready.panel, "open_letters_file_dialog", file)
    click_in_menu(button, menu.folder_action)
    choose_file(ready.panel, "open_letters_folder_dialog", folder)
    ready.click("open_letters_button")
    click_entry(menu, menu.file_action)
    escape(dialog(ready.panel, "open_letters_file_dialog"))
    assert chosen == [str(file), str(folder)]
    assert ready.said == [], "they are shown first, before they are chosen"


def test_the_next_letters_are_looked_for_beside_the_last(ready: Any, tmp_path: Path) -> None:
    spec = Files(str(tmp_path / "letters.zip"))
    ready.panel.letters_chooser.choose(spec)
    ready.panel.set_letters(spec, ready.letters(n_classes=10))
    menu = ready.find(QMenu, "open_letters_menu")
    click_in_menu(ready.button("open_letters_button"), menu.file_action)
    shown = dialog(ready.panel, "open_letters_file_dialog")
    assert shown.directory().absolutePath() == str(tmp_path)
    escape(shown)


def test_the_windows_menu_has_the_same_entries(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "tree").mkdir()
    click_on(window, "results_page_button")
    menu_entry(window, "open_letters_folder_action")
    choose_file(window, "open_letters_folder_dialog", tmp_path / "tree")
    shown = dialog(window, "preview_dialog")
    error = find(shown, QLabel, "preview_error")
    qtbot.waitUntil(lambda: "tree" in error.text())
    escape(shown)
    assert window.model_panel.letters_chooser.dataset_chooser.currentData() == "builtin"


def test_where_there_are_more_letters_is_shown_in_the_help(window: MainWindow) -> None:
    menu = window.model_panel.letters_chooser.open_menu
    (more,) = [a for a in menu.actions() if a.objectName() == "more_letters_action"]
    click_in_menu(window.model_panel.letters_chooser.open_button, more)
    shown = dialog(window, "help_dialog")
    assert isinstance(shown, HelpDialog)
    text = shown.text.toPlainText()
    assert text.startswith("How to get more letters")
    assert "58c8d27c78d21e728a6bc7b3cc06412e" in text
    shown.close()
