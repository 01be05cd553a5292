"""The boxes on a page: chosen by clicks and keys, said in words, dragged away."""

import io

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from filled_sheets import scanned
from hands import click, double_click, press
from letter_pages import page_of
from letterpad.gui.draw.page_view import PageView
from letterpad.letters.pictures.image_files import letters_on_first
from letterpad.letters.pictures.sheet import Sheet, SheetPage
from letterpad.recognition.page_reading import ReadPage, read_page
from letterpad.recognition.recognizer import Recognizer


@pytest.fixture(scope="module")
def page() -> ReadPage:
    file = io.BytesIO()
    page_of(["LTXV", "NZ"]).save(file, "PNG")
    return read_page(Recognizer.shipped(), letters_on_first(file))


@pytest.fixture
def view(qtbot: QtBot, page: ReadPage) -> PageView:
    made = PageView(page)
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


def middle(view: PageView, place: int) -> QPoint:
    return view.box_of(place).center().toPoint()


def test_a_click_chooses_and_a_second_opens(view: PageView) -> None:
    chosen: list[int] = []
    opened: list[int] = []
    view.current_changed.connect(chosen.append)
    view.opened.connect(opened.append)
    click(view, middle(view, 3))
    click(view, QPoint(2, 2))  # beside all letters
    assert (view.current, chosen) == (3, [3])
    double_click(view, middle(view, 1))
    assert (opened, view.current) == ([1], 1)


def test_keys_go_from_letter_to_letter(view: PageView) -> None:
    places = []
    for key in "Right Right Down Up Down Home Left End Right Down".split():
        press(view, getattr(Qt.Key, f"Key_{key}"))
        places.append(view.current)
    # From X the nearest of two in the next line is Z, and above it is T.
    assert places == [1, 2, 5, 1, 5, 0, 0, 5, 5, 5]
    opened: list[int] = []
    view.opened.connect(opened.append)
    press(view, Qt.Key.Key_Return)
    assert opened == [5]


def test_a_letter_is_said_in_words(view: PageView, page: ReadPage) -> None:
    press(view, Qt.Key.Key_End)
    assert view.accessibleDescription().upper().startswith("Z, ")
    view.set_labels(["L", "T", "X", "Q", "N", "Z"])
    click(view, middle(view, 3))
    assert view.accessibleDescription() == "Q, as you say"


def test_boxes_are_coloured_by_sureness_and_by_what_was_said(view: PageView) -> None:
    def colour_of(place: int) -> QColor:
        edge = view.box_of(place).bottomLeft().toPoint()
        return view.grab().toImage().pixelColor(edge + QPoint(6, 0))

    before = colour_of(4)
    labels = [each.prediction.in_its_case for each in view._page.letters]
    view.set_labels([*labels[:4], "Q", labels[5]])
    after = colour_of(4)
    assert before.blue() > before.green() > before.red()  # sure
    assert after.green() > after.blue() > after.red()  # said by the user


def test_what_is_dragged_is_dark_ink_on_white(view: PageView) -> None:
    click(view, middle(view, 0))
    image = view.dragged().imageData()
    greys = [image.pixelColor(x, y).red() for x in range(image.width()) for y in (0, 1)]
    assert set(greys) == {255}
    every = [
        image.pixelColor(x, y).red() for x in range(image.width()) for y in range(image.height())
    ]
    assert min(every) < 30


def test_a_letter_that_is_read_otherwise_than_its_sheet_says_is_seen(qtbot: QtBot) -> None:
    filled = scanned(SheetPage(Sheet("both", 3), 0), 4, share=0.15)
    sheet = read_page(Recognizer.shipped(), letters_on_first(io.BytesIO(filled.jpeg)))
    view = PageView(sheet)
    qtbot.addWidget(view)
    view.resize(900, 1100)
    with qtbot.waitActive(view):
        view.show()

    def order(place: int) -> str:
        """Return which of red, green and blue a box's line has most of, and so on."""
        edge = view.box_of(place).bottomRight().toPoint()
        image = view.grab().toImage()
        near = [image.pixelColor(edge - QPoint(x, y)) for x in range(8) for y in range(-2, 3)]
        colour = max(near, key=lambda colour: colour.saturation())
        shares = {"r": colour.red(), "g": colour.green(), "b": colour.blue()}
        return "".join(sorted(shares, key=lambda name: -shares[name]))

    otherwise = next(n for n, each in enumerate(sheet.letters) if each.is_read_otherwise)
    so = next(n for n, each in enumerate(sheet.letters) if n and not each.is_read_otherwise)
    label = sheet.letters[otherwise].label
    assert order(otherwise) == "rgb"
    assert order(so) == "bgr"
    view.choose(otherwise)
    read = sheet.letters[otherwise].prediction.in_its_case
    said = view.accessibleDescription()
    assert said.startswith(label)
    assert said.endswith(f"but read as {read}")
    view.choose(so)
    assert view.accessibleDescription().endswith("as the sheet says, and read so")
    labels = list(sheet.labels)
    labels[otherwise] = "?!"
    view.set_labels(labels)
    assert order(otherwise) == "gbr"
