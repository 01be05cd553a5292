"""What a model reads on a page, and whether it is one."""

import io

import pytest
from PIL import Image

import scenes
from filled_sheets import scanned
from letter_pages import page_of
from letterpad.errors import UserError
from letterpad.letters.classes import SCHEMES
from letterpad.letters.pictures.image_files import letters_on_first
from letterpad.letters.pictures.sheet import Sheet, SheetPage
from letterpad.letters.synthetic.handwriting import letters
from letterpad.recognition.page_reading import ReadPage, is_read_as, lines_of, read_page
from letterpad.recognition.recognizer import Recognizer


def read(image: Image.Image | bytes) -> ReadPage:
    if isinstance(image, bytes):
        return read_page(Recognizer.shipped(), letters_on_first(io.BytesIO(image)))
    file = io.BytesIO()
    image.save(file, "PNG")
    return read(file.getvalue())


def test_a_page_is_read_line_by_line() -> None:
    page = read(page_of(["LTXV", "NZL"]))
    assert page.is_page
    assert [line.upper() for line in page.lines] == ["LTXV", "NZL"]
    assert lines_of(page, ["a", "b", "c", "d", "e", "f", "ä"]) == ("abcd", "efä")


@pytest.mark.parametrize("lines", [["L"], ["LTX", "VN"]])
def test_few_letters_are_no_page(lines: list[str]) -> None:
    page = read(page_of(lines))
    assert not page.is_page
    assert len(page.letters) == sum(map(len, lines))


def test_what_is_not_like_letters_is_no_page() -> None:
    image = page_of([""])
    for x in range(60, 860, 110):  # rings and dots of ink, of a letter's size
        ring = Image.new("L", (60, 60), 40)
        image.paste(ring, (x, 150))
    assert not read(image).is_page


@pytest.mark.parametrize("kind", ["squared paper", "five specks", "printed box", "pencil"])
def test_a_photo_of_one_letter_is_no_page(kind: str) -> None:
    made = letters(4, SCHEMES["A-Z"], seed=3)
    assert made.inks is not None
    for seed, ink in enumerate(made.inks):
        assert not read(scenes.scene(kind, ink, 700 + seed)).is_page


def test_a_sheet_says_what_its_letters_are() -> None:
    filled = scanned(SheetPage(Sheet("both", 3), 0), 4, share=0.1)
    page = read(filled.jpeg)
    assert page.is_page
    assert page.sheet == SheetPage(Sheet("both", 3), 0)
    assert list(page.labels) == filled.labels
    for letter in page.letters:
        same = letter.prediction.in_its_case.upper() == letter.label.upper()
        assert letter.is_read_otherwise == (not same)
        assert is_read_as(letter.prediction, letter.label) == same


def test_a_sheet_is_a_page_however_few_its_letters_are() -> None:
    page = read(scanned(SheetPage(Sheet("upper", 6), 0), 4, only="Q", share=0.5).jpeg)
    assert page.is_page
    assert set(page.labels) == {"Q"}
    assert len(page.labels) < 6


def test_a_sheet_that_cannot_be_read_says_so() -> None:
    with pytest.raises(UserError, match="nothing is written"):
        read(scanned(SheetPage(Sheet("upper", 6), 0), 4, share=0.0).jpeg)
