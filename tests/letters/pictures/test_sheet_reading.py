"""Filled-in sheets in photographs: every letter with its label, and nothing else."""

import io
from contextlib import closing
from dataclasses import dataclass

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter

from filled_sheets import UPPER, Filled, photographed, scanned
from letterpad.errors import UserError
from letterpad.letters.classes import SCHEMES
from letterpad.letters.pictures.image_files import read_pages
from letterpad.letters.pictures.page import FoundPage, letters_on
from letterpad.letters.pictures.sheet import (
    COLUMNS,
    HEIGHT,
    WIDTH,
    Sheet,
    SheetPage,
    box_at,
)
from letterpad.letters.synthetic.handwriting import letters
from page_scenes import page_scene


def read(data: bytes) -> FoundPage:
    with closing(read_pages(io.BytesIO(data))) as pages:
        return letters_on(next(pages))


def places_of(page: FoundPage) -> list[int]:
    """Return in which box each letter is: the one that its middle is nearest to."""
    middles = [
        ((left + right) / 2 * WIDTH, (top + bottom) / 2 * HEIGHT)
        for left, top, right, bottom in (each.box for each in page.letters)
    ]
    assert page.sheet is not None
    boxes = np.array([box_at(place) for place in range(len(page.sheet.labels))])
    centres = (boxes[:, :2] + boxes[:, 2:]) / 2
    return [int(np.hypot(*(centres - middle).T).argmin()) for middle in middles]


@dataclass(frozen=True)
class Case:
    page: SheetPage
    seed: int
    turn: int = 0
    bend: float = 0.0
    pencil: bool = False
    paper: str = "a4"


CASES = [
    Case(UPPER, 51),
    Case(SheetPage(Sheet("both", 3), 0), 52, turn=180, pencil=True),
    Case(SheetPage(Sheet("lower", 6), 0), 53, turn=90, bend=1.5),
    Case(SheetPage(Sheet("both", 5), 1), 54, turn=270, paper="letter"),
]


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_letter_has_the_label_of_its_box(case: Case) -> None:
    how = {"turn": case.turn, "bend": case.bend, "pencil": case.pencil, "paper": case.paper}
    filled = photographed(case.page, case.seed, **how)
    found = read(filled.jpeg)
    assert found.sheet == case.page
    places = places_of(found)
    assert len(set(places)) == len(places)
    assert set(places) <= set(filled.places), "an empty box is no letter"
    assert len(places) >= 0.99 * len(filled.places)
    labels = case.page.labels
    assert [each.label for each in found.letters] == [labels[place] for place in places]
    assert [each.line for each in found.letters] == [place // COLUMNS for place in places]


def test_ink_is_what_was_written_without_frame_and_label() -> None:
    filled = scanned(UPPER, 9)
    found = read(filled.jpeg)
    empty = np.asarray(scanned(UPPER, 9, share=0.0).image.convert("L"), dtype=float)
    written = empty - np.asarray(filled.image.convert("L"), dtype=float) > 60
    # As many pixels of ink as were written, at another scale.
    scale = (8 / (300 / 25.4 / 2)) ** 2
    n_ink = sum(int((each.ink > 0.5).sum()) for each in found.letters)
    assert n_ink == pytest.approx(written.sum() * scale, rel=0.12)


# What goes wrong, each with its sentence


def png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="module")
def sheet() -> Filled:
    return scanned(UPPER, 7)


def test_a_corner_that_is_cut_off_or_covered_is_said(sheet: Filled) -> None:
    width, height = sheet.image.size
    covered = sheet.image.copy()
    ImageDraw.Draw(covered).ellipse(
        [width - 260, height - 330, width, height], fill=(190, 150, 130)
    )
    turned = sheet.image.rotate(-12, expand=True, fillcolor=(90, 80, 70))
    cut_off = turned.crop((0, 0, turned.width, turned.height - 280))
    side = sheet.image.crop((round(0.12 * width), 0, width, height))
    for broken in (covered, cut_off, side):
        with pytest.raises(UserError, match="not all of its four rings can be seen"):
            read(png(broken))


def test_an_empty_sheet_is_said() -> None:
    for filled in (scanned(UPPER, 3, share=0.0), photographed(UPPER, 3, share=0.0)):
        with pytest.raises(UserError, match="nothing is written in its boxes"):
            read(filled.jpeg)


def test_a_sheet_that_is_too_small_is_said(sheet: Filled) -> None:
    desk = Image.new("RGB", (2400, 1800), (120, 100, 80))
    desk.paste(sheet.image.resize((436, 618)), (900, 500))
    with pytest.raises(UserError, match="too small in the picture: a box is 27 pixels wide"):
        read(png(desk))


def test_a_blurred_sheet_is_said(sheet: Filled) -> None:
    with pytest.raises(UserError, match="too blurred"):
        read(png(sheet.image.filter(ImageFilter.GaussianBlur(5))))


def test_covered_marks_are_said(sheet: Filled) -> None:
    image = sheet.image.copy()
    ImageDraw.Draw(image).rectangle([300, 100, 500, 220], fill=(250, 250, 250))
    with pytest.raises(UserError, match="the row of black marks at its top cannot be read"):
        read(png(image))


def test_another_page_is_read_as_before() -> None:
    made = letters(12, SCHEMES["both"], seed=4)
    assert made.inks is not None
    found = read(page_scene(list(made.inks), 4, n_columns=4).jpeg)
    assert found.sheet is None
    assert {each.label for each in found.letters} == {""}


def test_a_fold_and_specks_are_no_letters() -> None:
    image = scanned(UPPER, 12, share=0.0).image
    draw = ImageDraw.Draw(image)
    width, height = image.size
    draw.line([0, height // 2 + 8, width, height // 2 + 14], fill=(140, 138, 132), width=3)
    draw.line([width // 2 + 20, 0, width // 2 + 16, height], fill=(120, 118, 112), width=2)
    random = np.random.default_rng(2)
    for x, y in random.uniform(0.1, 0.9, (25, 2)) * [width, height]:
        draw.ellipse([x, y, x + 3, y + 3], fill=(60, 60, 60))
    with pytest.raises(UserError, match="nothing is written"):
        read(png(image))
