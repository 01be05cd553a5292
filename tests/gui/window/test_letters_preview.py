"""Letters are opened by drop, menu and paste: shown first, and used when the user says so."""

import struct
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from hands import choose, click, click_on, drop, find, preview_of, use_letters
from letterpad.gui.main_window import MainWindow


def folder_of(place: Path, letters: str = "ABC", n: int = 4) -> Path:
    for letter in letters:
        (place / letter).mkdir(parents=True)
        for number in range(n):
            picture = Image.new("L", (28, 28), 255)
            picture.paste(0, (6, 4 + number, 10, 22))
            picture.save(place / letter / f"{number}.png")
    return place


def source(window: MainWindow) -> str:
    return str(find(window, QComboBox, "dataset_chooser").currentData())


def test_nothing_is_replaced_before_the_letters_are_used(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = folder_of(tmp_path / "mine")
    click_on(window, "results_page_button")
    drop(window, folder)
    preview = preview_of(window)
    use = find(preview, QPushButton, "use_letters_button")
    qtbot.waitUntil(use.isEnabled)
    assert find(preview, QLabel, "preview_letters").text() == "12 letters · 3 classes"
    assert source(window) == "builtin"
    click(find(preview, QPushButton, "cancel_letters_button"))
    assert source(window) == "builtin"

    drop(window, folder)
    use_letters(window)
    assert source(window) == str(folder)
    assert find(window, QLabel, "letters_summary").text() == "12 letters · 3 classes"
    assert window.draw_page.is_training_open


def test_what_is_opened_next_takes_the_place_of_what_is_shown(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    first, second = folder_of(tmp_path / "first"), folder_of(tmp_path / "second", "XY")
    drop(window, first)
    preview = preview_of(window)
    qtbot.waitUntil(find(preview, QPushButton, "use_letters_button").isEnabled)
    drop(window, second)
    qtbot.waitUntil(lambda: find(preview, QLabel, "preview_name").text() == "second")
    use_letters(window)
    assert source(window) == str(second)


def test_of_an_archive_with_several_sets_one_is_chosen(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    random = np.random.default_rng(0)
    files: dict[str, tuple[bytes, np.ndarray]] = {}
    for name in ("letters", "digits"):
        images = random.integers(0, 255, (8, 28, 28)).astype(np.uint8)
        labels = np.arange(8, dtype=np.uint8) % 2 + 1
        files[f"{name}-train-images-idx3-ubyte"] = struct.pack(">4I", 0x803, 8, 28, 28), images
        files[f"{name}-train-labels-idx1-ubyte"] = struct.pack(">2I", 0x801, 8), labels
    archive = tmp_path / "gzip.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for name, (header, values) in files.items():
            packed.writestr(f"gzip/emnist-{name}", header + values.tobytes())
    drop(window, archive)
    preview = preview_of(window)
    sets = find(preview, QComboBox, "preview_set")
    qtbot.waitUntil(sets.isVisible)
    choose(sets, str(archive / "gzip" / "emnist-letters"))
    qtbot.waitUntil(find(preview, QPushButton, "use_letters_button").isEnabled)
    assert find(preview, QLabel, "preview_format").text() == (
        "IDX files like MNIST's, in a zip archive"
    )
    use_letters(window)
    assert source(window) == str(archive / "gzip" / "emnist-letters")


def test_what_does_not_load_leaves_what_works(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("label,a,b\n1,2,3\n")
    drop(window, table)
    preview = preview_of(window)
    error = find(preview, QLabel, "preview_error")
    qtbot.waitUntil(lambda: "table.csv" in error.text())
    click(find(preview, QPushButton, "cancel_letters_button"))
    assert source(window) == "builtin"
    assert find(window, QComboBox, "dataset_chooser").findText("table.csv") < 0


def test_copied_files_are_pasted(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    folder = folder_of(tmp_path / "copied")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder))])
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    use_letters(window)
    assert source(window) == str(folder)
