"""Filled-in sheets come into My letters as strokes, beside files of letters; all goes out again."""

import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import strange_files
from filled_sheets import UPPER, Filled, photographed, scanned
from letterpad.collection.exchange import Imported, export_letters
from letterpad.collection.kept import IMPORTED, NewLetter
from letterpad.collection.store import Collection
from letterpad.errors import UserError
from letterpad.ink.raster import Framing, rasterize
from letterpad.letters.import_mine import DEVICE, import_mine, letter_of
from letterpad.letters.pictures.layout import laid_out
from letterpad.letters.pictures.page import PageLetter, letters_on
from letterpad.letters.pictures.sheet import Sheet, SheetPage
from letterpad.letters.pictures.sheet_drawing import write_sheet
from own_letters import many_letters

BOTH = Sheet("both", 6)


@pytest.fixture(scope="module")
def pages() -> dict[str, Filled]:
    return {
        "both 1": scanned(SheetPage(BOTH, 0), 1, share=0.1),
        "both 2": scanned(SheetPage(BOTH, 1), 2, share=0.1),
        "upper": photographed(UPPER, 3, share=0.2, turn=180),
    }


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Collection]:
    (tmp_path / "home").mkdir()
    with Collection.open(tmp_path / "home" / "mine.sqlite") as collection:
        yield collection


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


def save(page: Filled, path: Path) -> Path:
    path.write_bytes(page.jpeg)
    return path


def kept(mine: Collection) -> list[NewLetter]:
    return [each.letter for each in mine.load(mine.find()[::-1])]


def why(imported: Imported) -> dict[str, str]:
    return {each.path.name: str(each.error) for each in imported.files if each.error is not None}


def test_a_sheet_comes_in_as_strokes_with_its_labels(
    mine: Collection, photos: Path, pages: dict[str, Filled]
) -> None:
    path = save(pages["upper"], photos / "Ben.jpg")
    imported = import_mine(mine, [path])
    letters = kept(mine)
    assert imported.n_added == len(pages["upper"].labels) == len(letters)
    assert Counter(each.label for each in letters) == Counter(pages["upper"].labels)
    assert {(each.author, each.device, each.origin, each.file) for each in letters} == {
        ("Ben", DEVICE, IMPORTED, "Ben.jpg")
    }
    # What is drawn of the strokes is the letter that was in the box.
    found = letters_on(lambda side: np.asarray(Image.open(path).convert("L")))
    for each, box in zip(letters, found.letters, strict=True):
        drawn = rasterize(each.ink, Framing()).astype(float).ravel()
        seen = laid_out(box.ink, Framing()).astype(float).ravel()
        assert np.corrcoef(drawn, seen)[0, 1] > 0.5, each.label
    # The same photograph again is nothing new, and the import goes as a whole.
    assert import_mine(mine, [path]).n_doubles == len(letters)
    mine.undo(imported.change)
    assert mine.find() == ()


def test_many_photographs_at_once_tell_whose_they_are_by_their_pages(
    mine: Collection, photos: Path, pages: dict[str, Filled]
) -> None:
    """Dropped in any order; page 2 goes on with the file before it, as names are counted."""
    files = [
        save(pages["both 2"], photos / "scan 10.jpg"),
        save(pages["both 1"], photos / "scan 9.jpg"),
        save(pages["upper"], photos / "scan 11.JPG"),
        photos / "Mia.letters",
    ]
    with Collection.open(photos / "other.sqlite") as other:
        other.add(many_letters(3))
        export_letters(files[3], other)
    imported = import_mine(mine, files)
    n = {name: len(page.labels) for name, page in pages.items()}
    assert mine.authors() == {
        "Mia": 3,
        "scan 9": n["both 1"] + n["both 2"],
        "scan 11": n["upper"],
    }
    assert [each.path.name for each in imported.files] == [
        "Mia.letters",
        "scan 9.jpg",
        "scan 10.jpg",
        "scan 11.JPG",
    ]
    mine.undo(imported.change)
    assert mine.find() == ()


def test_a_folder_of_photographs_and_whose_they_are(
    mine: Collection, photos: Path, pages: dict[str, Filled]
) -> None:
    save(pages["upper"], photos / "1.jpg")
    (photos / "list.txt").write_text("not looked at")
    assert import_mine(mine, [photos], author="").n_added == len(pages["upper"].labels)
    assert set(mine.authors()) == {""}


def test_what_cannot_be_read_is_said_of_each_file(
    mine: Collection, photos: Path, pages: dict[str, Filled]
) -> None:
    good = save(pages["upper"], photos / "1.jpg")
    empty = save(scanned(UPPER, 5, share=0.0), photos / "2.jpg")
    picture = photos / "3.png"
    picture.write_bytes(strange_files.picture("PNG"))
    cut = photos / "4.jpg"
    cut.write_bytes(good.read_bytes()[:3000])
    pdf = photos / "5.pdf"
    write_sheet(pdf, Sheet())
    gone = photos / "6.png"
    imported = import_mine(mine, [good, empty, picture, cut, pdf, gone])
    said = why(imported)
    assert imported.n_added == len(pages["upper"].labels)
    assert said.keys() == {"2.jpg", "3.png", "4.jpg", "5.pdf", "6.png"}
    assert "nothing is written in its boxes" in said["2.jpg"]
    assert "is a picture, but not of a sheet to fill in" in said["3.png"]
    assert "cannot be read" in said["4.jpg"] or "damaged" in said["4.jpg"]
    assert "a PDF document. Save its page as a picture" in said["5.pdf"]
    assert "6.png" in said["6.png"]


def test_a_picture_with_another_name_is_told_by_its_bytes(
    mine: Collection, photos: Path, pages: dict[str, Filled]
) -> None:
    path = save(pages["upper"], photos / "Ben.ndjson")
    assert import_mine(mine, [path]).n_added == len(pages["upper"].labels)


def test_all_pages_of_a_scan_or_none(
    mine: Collection, photos: Path, pages: dict[str, Filled]
) -> None:
    first, second = (pages[name].image.convert("L") for name in ("both 1", "both 2"))
    path = photos / "Zoë.tiff"
    first.save(path, save_all=True, append_images=[second], compression="tiff_lzw")
    n = len(pages["both 1"].labels) + len(pages["both 2"].labels)
    imported = import_mine(mine, [path])
    assert (imported.n_added, mine.authors()) == (n, {"Zoë": n})
    mine.undo(imported.change)
    blank = Image.new("L", first.size, 235)
    first.save(path, save_all=True, append_images=[blank], compression="tiff_lzw")
    assert "not of a sheet" in why(import_mine(mine, [path]))["Zoë.tiff"]
    assert mine.find() == ()


def test_it_stops_between_photographs(
    mine: Collection, photos: Path, pages: dict[str, Filled]
) -> None:
    paths = [save(pages["upper"], photos / "1.jpg"), photos / "2.jpg"]
    shutil.copy(paths[0], paths[1])
    seen = list[str]()
    imported = import_mine(
        mine,
        paths,
        lambda text, share: seen.append(str(text)),
        is_stopped=lambda: any("2.jpg" in each for each in seen),
    )
    assert imported.is_stopped
    assert [each.path.name for each in imported.files] == ["1.jpg"]
    assert seen[0] == "1.jpg: 0 letters read"


def test_a_folder_without_letters_says_what_was_expected(mine: Collection, photos: Path) -> None:
    with pytest.raises(UserError, match=r"\.letters.*\.jpg"):
        import_mine(mine, [photos])


def test_of_an_empty_box_nothing_is_left() -> None:
    assert letter_of(PageLetter((0, 0, 1, 1), 0, np.zeros((20, 20))), "A") is None
