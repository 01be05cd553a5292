"""A picture of a page of letters, dropped on the window: read, corrected and kept."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from hands import (
    activate,
    choose_file,
    click,
    click_on,
    double_click,
    drop,
    drop_data,
    find,
    focused,
    menu_entry,
    open_page,
    press,
    type_into,
)
from letter_pages import page_of, save_page
from letterpad.collection.store import Collection
from letterpad.gui.draw.page_dialog import PageDialog
from letterpad.gui.draw.page_view import PageView
from letterpad.gui.main_window import MainWindow

LINES = ["LTXV", "NZ"]


@pytest.fixture
def window(qtbot: QtBot, settled) -> MainWindow:
    made = MainWindow()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    settled(made)
    qtbot.waitUntil(lambda: made.live_answer.recognizer is not None)
    return made


def opened(qtbot: QtBot, window: MainWindow) -> PageDialog:
    qtbot.waitUntil(lambda: bool(window.findChildren(PageDialog)))
    (dialog,) = window.findChildren(PageDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def text_of(dialog: PageDialog) -> list[str]:
    return find(dialog, QLabel, "page_text").text().upper().splitlines()


def test_a_dropped_page_is_read_corrected_and_kept(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    drop(window, save_page(tmp_path / "page.png", LINES))
    dialog = opened(qtbot, window)
    assert "page.png" in dialog.windowTitle()
    assert text_of(dialog) == LINES
    assert window.canvas.picture() is None  # what is on the canvas stays

    view = find(dialog, PageView, "page_view")
    click(view, view.box_of(4).center().toPoint())
    field = find(dialog, QLineEdit, "page_letter_field")
    assert field.text().upper() == "N"
    bars = dialog.bars
    assert bars.classes()[int(bars.values().argmax())] == "N"
    type_into(field, "Q")
    press(field, Qt.Key.Key_Return)
    assert text_of(dialog) == ["LTXV", "QZ"]
    assert view.current == 5  # Enter goes on to the next letter

    click_on(dialog, "add_page_button")
    status = find(dialog, QLabel, "page_status")
    qtbot.waitUntil(lambda: "6 letters are in My letters now" in status.text())
    with Collection.open() as mine:
        kept = [each.letter for each in mine.load(mine.find())]
    assert sorted(letter.label.upper() for letter in kept) == sorted("LTXVQZ")
    assert {letter.file for letter in kept} == {"page.png"}
    (wrong,) = (letter for letter in kept if letter.label == "Q")
    assert wrong.answered is not None
    assert wrong.answered.label.upper() == "N"
    # The strokes are those of the letter: a Z in one, a T in two.
    n_strokes = {letter.label.upper(): len(letter.ink.strokes) for letter in kept}
    assert (n_strokes["Z"], n_strokes["T"]) == (1, 2)

    # A second time nothing is added, and Ctrl+Z on the page of My letters takes all of it back.
    click_on(dialog, "add_page_button")
    qtbot.waitUntil(lambda: "6 were there already" in status.text())
    dialog.close()
    activate(window)
    open_page(window, "my_letters_page_button")
    window.kept_letters.page.grid.setFocus()
    qtbot.waitUntil(lambda: not window.my_letters.is_busy)
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def n_kept() -> int:
        with Collection.open() as mine:
            return len(mine.find())

    qtbot.waitUntil(lambda: n_kept() == 0)


def test_a_letter_of_a_pasted_page_is_put_on_the_canvas(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(LINES)
    data = QMimeData()
    data.setImageData(
        QImage(page.tobytes(), page.width, page.height, page.width, QImage.Format.Format_Grayscale8)
    )
    QGuiApplication.clipboard().setMimeData(data)
    window.canvas.setFocus()
    QTest.keyClick(window.canvas, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = opened(qtbot, window)
    view = find(dialog, PageView, "page_view")
    double_click(view, view.box_of(2).center().toPoint())
    qtbot.waitUntil(lambda: window.canvas.picture() is not None)
    answer = window.draw_page.answer_view.answer
    qtbot.waitUntil(lambda: answer.text().upper() == "X")

    # Chosen by the keys, and by the button.
    view.setFocus()
    press(view, Qt.Key.Key_Home)
    press(view, Qt.Key.Key_Down)
    assert view.current == 4
    press(view, Qt.Key.Key_Right)
    click_on(dialog, "put_on_canvas_button")
    qtbot.waitUntil(lambda: answer.text().upper() == "Z")

    click_on(dialog, "copy_page_text_button")
    assert QGuiApplication.clipboard().text().upper() == "LTXV\nNZ"


def test_a_letter_is_dragged_from_the_page(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    drop(window, save_page(tmp_path / "page.png", LINES))
    dialog = opened(qtbot, window)
    view = find(dialog, PageView, "page_view")
    click(view, view.box_of(3).center().toPoint())
    # What is dragged is a picture that the window takes, as any other program does.
    drop_data(window, view.dragged())
    qtbot.waitUntil(lambda: window.draw_page.answer_view.answer.text().upper() == "V")


def test_a_picture_of_one_letter_goes_to_the_canvas(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    drop(window, save_page(tmp_path / "one.png", ["Z"]))
    qtbot.waitUntil(lambda: window.canvas.picture() is not None)
    assert not window.findChildren(PageDialog)


def test_a_page_of_two_letters_is_opened_from_the_menu(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    save_page(tmp_path / "two.png", ["XN"])
    menu_entry(window, "open_page_action")
    choose_file(window, "open_page_dialog", tmp_path / "two.png")
    dialog = opened(qtbot, window)
    assert text_of(dialog) == ["XN"]
    assert window.canvas.picture() is None
    dialog.close()


def test_a_page_without_letters_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    Image.new("L", (600, 400), 230).save(tmp_path / "empty.png")
    (tmp_path / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n nothing")
    for name, said in (("empty.png", "no letter was found"), ("broken.png", "broken.png")):
        menu_entry(window, "open_page_action")
        choose_file(window, "open_page_dialog", tmp_path / name)
        qtbot.waitUntil(lambda said=said: said in window.notice.text())
    assert not window.findChildren(PageDialog)
