"""Somebody opens letters that take long to read, and thinks better of it."""

from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hands import click, draw, drop, find
from letterpad.gui.main_window import MainWindow
from letterpad.ink.strokes import Ink

L = Ink.of([[(0.0, 0.0), (0.0, 100.0), (60.0, 100.0)]])


def test_somebody_gives_up_letters_that_take_long_to_read(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    """They see how far it is, go on drawing, and have the letters from before again."""
    summary, bar = (
        find(window, QLabel, "letters_summary"),
        find(window, QWidget, "reading_progress"),
    )
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
    said: list[str] = []
    window.jobs.letters_progressed.connect(lambda *_: said.append(summary.text()))
    drop(window, folder)
    qtbot.waitUntil(bar.isVisible)
    assert not train.isEnabled()
    qtbot.waitUntil(lambda: any("read" in text and text[0].isdigit() for text in said))
    draw(window.canvas, L)
    assert not window.canvas.is_empty
    click(find(window, QPushButton, "cancel_reading"))
    qtbot.waitUntil(lambda: summary.text() == before)
    assert train.isEnabled()
    assert chooser.currentData() == "builtin"
    assert not bar.isVisible()
    assert not find(window, QLabel, "letters_error").isVisible()
    assert not window.jobs.is_reading
