"""Somebody opens letters that take long to read, and thinks better of it."""

from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click, draw, drop, find, preview_of
from letterpad.gui.main_window import MainWindow
from letterpad.ink.strokes import Ink

L = Ink.of([[(0.0, 0.0), (0.0, 100.0), (60.0, 100.0)]])


def test_somebody_gives_up_letters_that_take_long_to_read(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """They see how far it is, go on drawing, and have the letters from before again."""
    summary = find(window, QLabel, "letters_summary")
    train, chooser = (
        find(window, QPushButton, "train_button"),
        find(window, QComboBox, "dataset_chooser"),
    )
    qtbot.waitUntil(lambda: summary.text().endswith("26 classes"))
    before = summary.text()
    folder = tmp_path / "many"
    for letter in "AB":
        (folder / letter).mkdir(parents=True)
        for number in range(4_000):
            Image.new("L", (28, 28), number % 255).save(folder / letter / f"{number}.png")
    drop(window, folder)
    preview = preview_of(window)
    reading = find(preview, QLabel, "preview_reading")
    bar = find(preview, QWidget, "reading_progress")
    said: list[str] = []
    window.jobs.letters_progressed.connect(lambda *_: said.append(reading.text()))
    qtbot.waitUntil(lambda: any("read" in text and text[0].isdigit() for text in said))
    assert bar.isVisible()
    assert not find(preview, QPushButton, "use_letters_button").isEnabled()
    assert train.isEnabled(), "what is in use stays so"
    draw(window.canvas, L)
    assert not window.canvas.is_empty
    click(find(preview, QPushButton, "cancel_letters_button"))
    qtbot.waitUntil(lambda: not window.jobs.is_reading)
    assert not preview.isVisible()
    assert summary.text() == before
    assert train.isEnabled()
    assert chooser.currentData() == "builtin"
    assert chooser.findText("many") < 0
    assert not find(window, QLabel, "letters_error").isVisible()
