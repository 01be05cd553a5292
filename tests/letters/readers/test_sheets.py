"""Filled-in sheets as letters to learn from: one picture, or a folder of them."""

import shutil
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import strange_files
from filled_sheets import UPPER, Filled, photographed, scanned
from letterpad.errors import UserError
from letterpad.letters.catalog import load_letters
from letterpad.letters.data_spec import Files
from letterpad.letters.letterset import LetterSet
from letterpad.letters.pictures.sheet import Sheet, SheetPage
from letterpad.letters.pictures.sheet_drawing import write_sheet

BOTH = Sheet("both", 6)


@pytest.fixture(scope="module")
def pages() -> dict[str, Filled]:
    return {
        "both 1": scanned(SheetPage(BOTH, 0), 1, share=0.3),
        "both 2": scanned(SheetPage(BOTH, 1), 2, share=0.3),
        "upper": photographed(UPPER, 3, share=0.3, turn=180),
        "lower": scanned(SheetPage(Sheet("lower", 6), 0), 4, share=0.3),
    }


def read(path: Path) -> LetterSet:
    return load_letters(Files(str(path)))


def names_of(letters: LetterSet) -> Counter[str]:
    return Counter(letters.classes[label] for label in letters.labels.tolist())


def said(letters: LetterSet) -> str:
    return " ".join(map(str, letters.notes))


def test_a_picture_of_a_sheet_is_letters_with_labels(tmp_path: Path, pages) -> None:
    (tmp_path / "ben.jpg").write_bytes(pages["upper"].jpeg)
    letters = read(tmp_path / "ben.jpg")
    assert names_of(letters) == Counter(pages["upper"].labels)
    assert set(letters.writers.tolist()) == {"ben"}
    assert letters.images.max(axis=(1, 2)).min() > 200
    assert letters.ledger.n_left_out == 0


def test_a_folder_of_sheets_tells_writers_by_the_pages(tmp_path: Path, pages) -> None:
    """A page that goes on with the one before it is by the same writer."""
    order = ["both 1", "both 2", "both 1", "upper", "both 2"]
    for number, name in enumerate(order, 1):
        (tmp_path / f"scan {8 + number}.jpg").write_bytes(pages[name].jpeg)
    letters = read(tmp_path)
    n = {name: len(page.places) for name, page in pages.items()}
    assert Counter(letters.writers.tolist()) == {
        "scan 9": n["both 1"] + n["both 2"],
        "scan 11": n["both 1"],
        "scan 12": n["upper"],
        "scan 13": n["both 2"],
    }


def test_folders_of_people_name_their_writers(tmp_path: Path, pages) -> None:
    for place in ("anna/2.jpg", "anna/1.jpg", "ben/1.jpg"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_bytes(pages["upper"].jpeg)
    letters = read(tmp_path)
    n = len(pages["upper"].places)
    assert Counter(letters.writers.tolist()) == {"anna": 2 * n, "ben": n}


def test_sheets_of_different_letters_are_read_together_and_said(tmp_path: Path, pages) -> None:
    (tmp_path / "1.jpg").write_bytes(pages["upper"].jpeg)
    (tmp_path / "2.jpg").write_bytes(pages["lower"].jpeg)
    letters = read(tmp_path)
    assert names_of(letters) == Counter(pages["upper"].labels + pages["lower"].labels)
    assert "The sheets do not all ask for the same letters" in said(letters)
    assert "A to Z: 1 page, a to z: 1 page" in said(letters)


def test_what_is_no_sheet_is_left_out_and_said(tmp_path: Path, pages) -> None:
    (tmp_path / "1.jpg").write_bytes(pages["upper"].jpeg)
    (tmp_path / "2.jpg").write_bytes(scanned(UPPER, 5, share=0.0).jpeg)
    Image.new("L", (900, 900), 230).save(tmp_path / "3.png")
    (tmp_path / "list.txt").write_text("who wrote what")
    letters = read(tmp_path)
    assert letters.ledger.reasons() == {"unreadable": 1, "no-sheet": 1, "not-picture": 1}
    assert "2.jpg: This is a sheet to fill in, page 1, but nothing is written" in said(letters)
    assert "No sheets to fill in, and left out: 1 picture (3.png)" in said(letters)
    assert len(letters) == len(pages["upper"].places)


def test_another_picture_is_refused_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "L.png").write_bytes(strange_files.picture("PNG"))
    with pytest.raises(UserError, match="print a sheet, fill it in and open its photograph"):
        read(tmp_path / "L.png")


def test_a_sheet_as_pdf_is_refused_with_what_to_do(tmp_path: Path) -> None:
    write_sheet(tmp_path / "sheet.pdf", Sheet())
    with pytest.raises(UserError, match=r"a PDF document\. Save its page as a picture"):
        read(tmp_path / "sheet.pdf")


def test_a_folder_with_nothing_readable_says_why(tmp_path: Path) -> None:
    (tmp_path / "1.jpg").write_bytes(scanned(UPPER, 5, share=0.0).jpeg)
    with pytest.raises(UserError, match=r"filled-in sheets were expected.*nothing is written"):
        read(tmp_path)


def test_folders_of_pictures_are_read_as_before(tmp_path: Path) -> None:
    for letter in "LT":
        for number in range(3):
            file = tmp_path / letter / f"{number}.png"
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(strange_files.picture("PNG"))
    assert names_of(read(tmp_path)) == {"L": 3, "T": 3}


def test_every_page_of_a_tiff_is_read(tmp_path: Path, pages) -> None:
    first, second = pages["both 1"].image.copy(), pages["both 2"].image.copy()
    first.save(tmp_path / "scan.tif", save_all=True, append_images=[second])
    letters = read(tmp_path / "scan.tif")
    assert names_of(letters) == Counter(pages["both 1"].labels + pages["both 2"].labels)
    assert np.unique(letters.writers).tolist() == ["scan"]


def test_the_same_folder_is_the_same_letters_wherever_it_is(tmp_path: Path, pages) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "a.jpg").write_bytes(pages["upper"].jpeg)
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    assert np.array_equal(read(tmp_path / "one").images, read(tmp_path / "two").images)
