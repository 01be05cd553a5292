"""A sheet from the menu to the file, and back: filled in, dropped or pasted, kept with labels."""

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from filled_sheets import Filled, scanned
from hands import (
    choose_file,
    choose_in,
    click_on,
    dialog,
    drop,
    find,
    menu_entry,
    type_into,
    use_letters,
)
from letterpad.collection.store import Collection
from letterpad.gui.draw.page_dialog import PageDialog
from letterpad.gui.main_window import MainWindow
from letterpad.gui.window import sheets
from letterpad.letters.pictures.sheet import Sheet, SheetPage

PAGE = SheetPage(Sheet("both", 3), 0)


@pytest.fixture(scope="module")
def filled() -> Filled:
    return scanned(PAGE, 4, share=0.15)


@pytest.fixture
def window(qtbot: QtBot, settled) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    settled(made)
    return made


def opened(qtbot: QtBot, window: MainWindow) -> PageDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(PageDialog)))
    (shown,) = window.findChildren(PageDialog)
    qtbot.waitUntil(shown.isVisible)
    return shown


def test_a_sheet_is_chosen_seen_and_saved(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    menu_entry(window, "sheet_action")
    asked = dialog(window, "sheet_dialog")
    shown = find(asked, QLabel, "sheet_page")
    qtbot.waitUntil(lambda: not shown.pixmap().isNull())
    choose_in(asked, "sheet_letters_chooser", "Both cases")
    click_on(asked, "save_sheet_button")
    choose_file(asked, "save_sheet_dialog", tmp_path / "mine")
    path = tmp_path / "mine.pdf"
    status = find(asked, QLabel, "sheet_status")
    qtbot.waitUntil(lambda: status.text() == f"Saved as {path}.")
    assert path.read_bytes().startswith(b"%PDF-")
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    click_on(asked, "open_sheet_button")
    assert opened == [str(path)]


def test_a_sheet_that_cannot_be_written_is_said(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    menu_entry(window, "sheet_action")
    asked = dialog(window, "sheet_dialog")
    click_on(asked, "save_sheet_button")
    folder = tmp_path / "gone"
    folder.mkdir()
    saving = dialog(window, "save_sheet_dialog")
    window.sheets.save(folder / "gone" / "sheet.pdf")
    status = find(asked, QLabel, "sheet_status")
    qtbot.waitUntil(lambda: "cannot be written" in status.text())
    saving.close()


def test_a_closed_dialog_waits_for_no_page(qtbot: QtBot, window: MainWindow) -> None:
    menu_entry(window, "sheet_action")
    dialog(window, "sheet_dialog").close()
    qtbot.waitUntil(lambda: not window.sheets.is_busy)
    assert isinstance(window.sheets, sheets.Sheets)


def test_a_dropped_sheet_is_kept_with_its_labels(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, filled: Filled
) -> None:
    (tmp_path / "filled.jpg").write_bytes(filled.jpeg)
    drop(window, tmp_path / "filled.jpg")
    shown = opened(qtbot, window)
    assert shown.windowTitle() == "Filled-in sheet - filled.jpg"
    status = find(shown, QLabel, "page_status")
    n = len(filled.labels)
    assert status.text().startswith(f"{n} letters were found.")
    text = find(shown, QLabel, "page_text").text()
    assert text.replace("\n", "") == "".join(filled.labels)
    # One that was written wrong gets another label, by hand.
    type_into(shown.field, "ß")
    click_on(shown, "add_page_button")
    qtbot.waitUntil(lambda: f"{n} letters are in My letters now" in status.text())
    with Collection.open() as mine:
        kept = [each.letter for each in mine.load(mine.find())]
    assert Counter(each.label for each in kept) == Counter(["ß", *filled.labels[1:]])
    assert {each.file for each in kept} == {"filled.jpg"}


def test_a_pasted_sheet_shows_where_it_is_read_otherwise(
    qtbot: QtBot, window: MainWindow, filled: Filled
) -> None:
    image = filled.image.convert("L")
    data = QMimeData()
    grey = QImage.Format.Format_Grayscale8
    data.setImageData(QImage(image.tobytes(), image.width, image.height, image.width, grey).copy())
    QGuiApplication.clipboard().setMimeData(data)
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    shown = opened(qtbot, window)
    letters = shown.view._page.letters
    otherwise = [place for place, each in enumerate(letters) if each.is_read_otherwise]
    assert otherwise, "choose another seed: all are read as the sheet says"
    status = find(shown, QLabel, "page_status").text()
    assert "read otherwise than the sheet says" in status
    seen = []
    for _ in otherwise:
        click_on(shown, "next_otherwise_button")
        seen.append(shown.view.current)
        place = shown.view.current
        assert shown.field.text() == letters[place].found.label
        assert "as the sheet says, but read as" in shown.view.accessibleDescription()
    assert sorted(seen) == otherwise


def test_what_is_wrong_with_a_sheet_is_said_on_the_draw_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "empty.jpg").write_bytes(scanned(PAGE, 4, share=0.0).jpeg)
    drop(window, tmp_path / "empty.jpg")
    qtbot.waitUntil(lambda: "nothing is written in its boxes" in window.notice.text())
    assert window.notice.isVisible()
    assert window.canvas.picture() is None


def test_sheets_are_opened_as_letters_to_train_on(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, filled: Filled
) -> None:
    (tmp_path / "class").mkdir()
    for name in ("a.jpg", "b.jpg"):
        (tmp_path / "class" / name).write_bytes(filled.jpeg)
    drop(window, tmp_path / "class")
    use_letters(window)
    n = 2 * len(filled.labels)
    summary = find(window, QLabel, "letters_summary")
    qtbot.waitUntil(lambda: summary.text().startswith(f"{n} letters · "))
    assert summary.text().endswith("2 writers")
