"""What a model reads on a page, and whether it is one."""

import io

import pytest
from PIL import Image

import scenes
from letter_pages import page_of
from letterpad.letters.classes import SCHEMES
from letterpad.letters.pictures.image_files import letters_on_first
from letterpad.letters.synthetic.handwriting import letters
from letterpad.recognition.page_reading import ReadPage, lines_of, read_page
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
