"""Somebody has a photo of a letter: it is read, drawn over, taken away; and the drawing stays."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from hands import choose_file, click_on, draw, drop, drop_data, find, letter_r, preview_of
from letterpad.cli import main
from letterpad.gui.charts.probability_bars import ProbabilityBars
from letterpad.gui.draw.answer_view import NOTHING
from letterpad.gui.main_window import MainWindow
from letterpad.gui.widgets import clipboard
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import Ink

CONTROL = Qt.KeyboardModifier.ControlModifier
LETTER_L = Ink.of([[(0.0, 0.0), (0.0, 100.0), (60.0, 100.0)]])


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return a photo of an R: a corner of a page in uneven light."""
    small = Image.fromarray(255 - rasterize(letter_r())).resize((500, 500))
    page = np.full((900, 1200), 245.0)
    page[200:700, 300:800] = np.asarray(small)
    page *= np.linspace(1.0, 0.75, 1200)
    Image.fromarray(page.clip(0, 255).astype(np.uint8)).save(tmp_path / "photo.jpg")
    return tmp_path / "photo.jpg"


def answer_of(window: MainWindow) -> str:
    return find(window, QLabel, "answer").text()


def test_somebody_drops_a_photo_and_draws_over_it(
    window: MainWindow, photo: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    click_on(window, "results_page_button")
    drop(window, photo)
    qtbot.waitUntil(lambda: answer_of(window).startswith("R"))
    assert window.pages.currentIndex() == 0
    note = find(window, QLabel, "picture_note")
    assert note.isVisible()
    assert "is read" in note.text()
    # It is what `predict` says of the file.
    bars = find(window, ProbabilityBars, "probability_bars")
    assert main(["predict", str(photo), "--json"]) == 0
    (predicted,) = json.loads(capsys.readouterr().out)["predictions"]
    assert predicted["answer"] == "R"
    assert bars.values().max() == pytest.approx(predicted["probability"], abs=1e-5)

    # The letters to learn from are the same ones.
    chooser = find(window, QComboBox, "dataset_chooser")
    assert chooser.currentData() == "builtin"
    assert find(window, QLabel, "letters_error").text() == ""

    # Drawn over, the ink is read.
    draw(window.canvas, LETTER_L)
    qtbot.waitUntil(lambda: answer_of(window).startswith("L"))
    assert "Your ink is read" in note.text()
    click_on(window, "undo_button")
    qtbot.waitUntil(lambda: answer_of(window).startswith("R"))
    click_on(window, "clear_button")
    qtbot.waitUntil(lambda: answer_of(window) == NOTHING)
    assert not note.isVisible()
    click_on(window, "undo_button")
    qtbot.waitUntil(lambda: answer_of(window).startswith("R"))


def test_somebody_pastes_a_picture_or_opens_one(
    window: MainWindow, photo: Path, qtbot: QtBot
) -> None:
    def copied() -> QMimeData:
        data = clipboard.new_data()
        data.setImageData(QImage(str(photo)))
        return data

    QGuiApplication.clipboard().setMimeData(copied())
    QTest.keyClick(window.canvas, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: answer_of(window).startswith("R"))
    QTest.keyClick(window.canvas, Qt.Key.Key_N, CONTROL)
    qtbot.waitUntil(lambda: answer_of(window) == NOTHING)
    QTest.keyClick(window.canvas, Qt.Key.Key_O, CONTROL)
    choose_file(window, "open_drawing_dialog", photo)
    qtbot.waitUntil(lambda: answer_of(window).startswith("R"))
    click_on(window, "clear_button")
    drop_data(window, copied())
    qtbot.waitUntil(lambda: answer_of(window).startswith("R"))


def test_a_small_letter_on_a_large_page_is_the_same_pasted_as_dropped(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    small = Image.fromarray(255 - rasterize(letter_r())).resize((110, 110))
    page = Image.new("L", (1500, 2000), 240)
    page.paste(small, (900, 700))
    page.save(tmp_path / "page.png")
    drop(window, tmp_path / "page.png")
    qtbot.waitUntil(lambda: answer_of(window).startswith("R"))
    dropped = window.canvas.picture()
    click_on(window, "clear_button")
    qtbot.waitUntil(lambda: answer_of(window) == NOTHING)
    data = clipboard.new_data()
    data.setImageData(QImage(str(tmp_path / "page.png")))
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(window.canvas, Qt.Key.Key_V, CONTROL)
    qtbot.waitUntil(lambda: answer_of(window).startswith("R"))
    pasted = window.canvas.picture()
    assert pasted is not None
    assert dropped is not None
    assert np.array_equal(pasted.ink, dropped.ink)


def test_what_was_on_the_canvas_is_there_at_the_next_start(
    open_window: Callable[[], MainWindow], photo: Path, qtbot: QtBot
) -> None:
    window = open_window()
    drop(window, photo)
    qtbot.waitUntil(lambda: answer_of(window).startswith("R"))
    draw(window.canvas, LETTER_L)
    window.close()
    window = open_window()
    qtbot.waitUntil(lambda: answer_of(window).startswith("L"))
    assert window.canvas.picture() is not None
    QTest.keyClick(window.canvas, Qt.Key.Key_N, CONTROL)
    window.close()
    window = open_window()
    assert window.canvas.is_empty


def test_letters_that_cannot_be_read_are_said_once(
    open_window: Callable[[], MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window()
    (tmp_path / "broken.idx").write_bytes(bytes((0, 0, 8, 3)) + b"cut off")
    drop(window, tmp_path / "broken.idx")
    preview = preview_of(window)
    error = find(preview, QLabel, "preview_error")
    qtbot.waitUntil(lambda: "broken.idx" in error.text())
    click_on(preview, "cancel_letters_button")
    assert find(window, QComboBox, "dataset_chooser").currentData() == "builtin"
    window.close()
    window = open_window()
    qtbot.waitUntil(lambda: find(window, QLabel, "letters_summary").text() != "")
    assert find(window, QLabel, "letters_error").text() == ""
    assert find(window, QComboBox, "dataset_chooser").currentData() == "builtin"
