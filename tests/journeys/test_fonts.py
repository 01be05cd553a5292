"""Somebody trains the talk's own task, A to J, on fonts, without a download."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from hands import choose_file, choose_in, click, click_in_menu, find
from letterpad.gui.main_window import MainWindow
from letterpad.letters.data_spec import Fonts, spec_from_json
from made_fonts import make_families


@pytest.mark.slow
def test_somebody_trains_on_a_folder_of_fonts(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    fonts = make_families(tmp_path / "my fonts", 10)
    (fonts / "broken.ttf").write_bytes(b"no font")
    (tmp_path / "empty").mkdir()
    summary, error = find(window, QLabel, "letters_summary"), find(window, QLabel, "letters_error")
    train = find(window, QPushButton, "train_button")
    qtbot.waitUntil(train.isEnabled)
    menu = find(window, QMenu, "open_letters_menu")
    (action,) = [a for a in menu.actions() if a.objectName() == "open_fonts_folder_action"]
    button = find(window, QPushButton, "open_letters_button")

    # A folder without fonts: it is said what was expected, and the letters from before stay.
    click_in_menu(button, action)
    choose_file(window, "open_fonts_folder_dialog", tmp_path / "empty")
    qtbot.waitUntil(lambda: "too few fonts" in error.text())
    assert summary.text().startswith("20,800 letters")

    click_in_menu(button, action)
    choose_file(window, "open_fonts_folder_dialog", fonts)
    qtbot.waitUntil(lambda: summary.text() == "260 letters · 26 classes · 10 families")
    assert find(window, QComboBox, "dataset_chooser").currentText() == "Fonts in my fonts"
    remarks = find(window, QLabel, "letters_remarks")
    assert remarks.text().startswith("10 fonts of 10 families.")
    assert "broken.ttf" in remarks.toolTip()
    window.model_panel.unfold(True)
    choose_in(window, "classes_chooser", "A-J")
    qtbot.waitUntil(lambda: summary.text() == "100 letters · 10 classes · 10 families")

    choose_in(window, "algorithm_chooser", "naive-bayes")
    click(train)
    qtbot.waitUntil(lambda: train.isEnabled() and bool(window.runs.list()))
    (run,) = window.runs.list()
    assert run.card.split["kind"] == "writers"
    assert run.card.held_out is not None
    assert run.card.held_out.n == 20
    assert spec_from_json(run.card.data["spec"]) == Fonts(str(fonts), classes="A-J")
