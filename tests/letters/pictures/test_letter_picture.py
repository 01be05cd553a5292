"""A letter in a picture: cropped, and read as `predict` reads the whole file."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from letterpad.errors import UserError
from letterpad.ink.raster import Framing, rasterize
from letterpad.ink.strokes import Ink
from letterpad.letters.pictures.image_files import read_picture
from letterpad.letters.pictures.letter_picture import (
    MOST_COUNTED,
    LetterPicture,
    letter_in,
    letter_in_file,
)

LETTER_L = Ink.of([[(0.0, 0.0), (0.0, 100.0), (60.0, 100.0)]])


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """Return a file with a dark L in a corner of light paper."""
    small = Image.fromarray(255 - rasterize(LETTER_L)).resize((280, 280), Image.Resampling.BICUBIC)
    page = Image.new("L", (900, 700), 250)
    page.paste(small, (40, 60))
    page.save(tmp_path / "l.png")
    return tmp_path / "l.png"


@pytest.mark.parametrize("framing", [Framing(), Framing(18.0, "mass", 2.4)])
def test_it_is_read_as_the_whole_file_is(photo: Path, framing: Framing) -> None:
    found = letter_in_file(photo)
    np.testing.assert_array_equal(found.framed(framing), read_picture(photo, framing))
    assert found.framed(framing).any()


def test_it_is_cropped_to_the_letter(photo: Path) -> None:
    height, width = letter_in_file(photo).ink.shape
    assert 1.4 < height / width < 2.0  # an L, and no page
    assert letter_in_file(photo).ink[height // 2].max() > 0.9


def test_bytes_are_read_as_their_file(photo: Path) -> None:
    np.testing.assert_array_equal(letter_in(photo.read_bytes()).ink, letter_in_file(photo).ink)


def test_it_is_the_same_after_it_was_kept(photo: Path) -> None:
    found = letter_in_file(photo)
    again = LetterPicture.from_png(found.to_png())
    np.testing.assert_allclose(again.ink, found.ink, atol=1 / 255)


def test_what_is_no_picture_is_said(tmp_path: Path) -> None:
    (tmp_path / "text.png").write_text("no picture")
    with pytest.raises(UserError, match=r"text.png: .* expected, but this is plain text"):
        letter_in_file(tmp_path / "text.png")
    with pytest.raises(UserError, match="expected, but it is in none of the formats PNG"):
        letter_in(b"")
    with pytest.raises(UserError, match="A picture was expected"):
        LetterPicture.from_png(b"no picture")


def test_a_blank_page_shows_no_letter(tmp_path: Path) -> None:
    Image.new("L", (60, 60), 200).save(tmp_path / "blank.png")
    with pytest.raises(UserError, match=r"blank.png: .* cannot be told apart"):
        letter_in_file(tmp_path / "blank.png")
    with pytest.raises(UserError, match="cannot be told apart"):
        letter_in((tmp_path / "blank.png").read_bytes())


@pytest.mark.parametrize("kind", ["TIFF", "GIF"])
def test_its_pages_are_counted_up_to_a_number(photo: Path, kind: str) -> None:
    file = photo.with_name("many")
    with Image.open(photo) as picture:
        pages = [picture.reduce(8).rotate(3 * number) for number in range(MOST_COUNTED + 9)]
    pages[0].save(file, kind, save_all=True, append_images=pages[1:4])
    assert letter_in_file(file).n_pages == 4
    pages[0].save(file, kind, save_all=True, append_images=pages[1:])
    assert letter_in_file(file).n_pages == MOST_COUNTED
    assert letter_in_file(photo).n_pages == 1


def test_pages_before_a_broken_one_are_counted(photo: Path) -> None:
    file = photo.with_name("cut.tif")
    with Image.open(photo) as picture:
        picture.save(file, "TIFF", save_all=True, append_images=[picture, picture, picture])
    data = file.read_bytes()
    file.write_bytes(data[: len(data) * 5 // 8])
    assert 1 <= letter_in_file(file).n_pages < 4
