"""Sheets as they are printed: the PDF, the paper, the words."""

import re
from pathlib import Path

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.languages import languages, load
from letterpad.letters.pictures import sheet_drawing
from letterpad.letters.pictures.sheet import PAPERS, Paper, Sheet, SheetPage, box_at
from letterpad.letters.pictures.sheet_drawing import (
    DPI,
    WRITE,
    drawn,
    field_corner,
    photograph,
    write_sheet,
)

PAGE = SheetPage(Sheet("both", 3), 0)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_pdf_has_all_pages_in_their_size(tmp_path: Path, paper: Paper) -> None:
    path = tmp_path / "sheet.pdf"
    write_sheet(path, Sheet("both", 7), paper)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", data)) == 3
    boxes = re.findall(rb"/MediaBox \[ *0 +0 +([\d.]+) +([\d.]+) *\]", data)
    expected = [side / 25.4 * 72 for side in PAPERS[paper]]
    assert len(boxes) == 3
    assert np.array(boxes, dtype=float) == pytest.approx(np.array([expected] * 3), abs=0.5)
    assert len(data) < 2_000_000


def test_a_file_is_replaced_only_by_a_whole_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"mine")

    def full(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(sheet_drawing.Image.Image, "save", full)
    with pytest.raises(UserError, match=r"sheet\.pdf cannot be written: No space left"):
        write_sheet(path, Sheet())
    assert path.read_bytes() == b"mine"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        write_sheet(tmp_path / "nowhere" / "sheet.pdf", Sheet())


def test_boxes_are_empty_and_their_frames_pale() -> None:
    page = np.asarray(drawn(PAGE))
    left, top = field_corner("a4")
    scale = DPI / 25.4
    for place in (0, 12, 77, 155):
        box = [side + at for side, at in zip(box_at(place), (left, top, left, top), strict=True)]
        x, y, right, bottom = (round(side * scale) for side in box)
        assert (page[y + 3 : bottom - 3, x + 3 : right - 3] == 255).all()
        around = page[y - 5 : bottom + 5, x - 5 : right + 5]
        assert 150 < around.min() < 200


@pytest.mark.parametrize("code", languages())
def test_every_language_is_printed_with_the_letters_that_there_are(code: str) -> None:
    say = load(code).say
    font = sheet_drawing.ImageFont.load_default(40)
    for text in (say(WRITE), say(photograph(PAGE))):
        assert sheet_drawing._fits(text, font)
    assert not sheet_drawing._fits("Ж", font)


def test_a_text_that_cannot_be_printed_is_in_english() -> None:
    plain = drawn(PAGE).tobytes()
    assert drawn(PAGE, say=lambda text: "Ж").tobytes() == plain
    assert drawn(PAGE, say=lambda text: "Oh").tobytes() != plain
