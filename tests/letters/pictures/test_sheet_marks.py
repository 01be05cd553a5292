"""A sheet in a picture: its rings, its marks, and which way up it lies."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from filled_sheets import SHRINK, UPPER
from letterpad.letters.pictures.contrast import contrast_of
from letterpad.letters.pictures.sheet import RINGS, Sheet, SheetPage
from letterpad.letters.pictures.sheet_drawing import DPI, drawn, field_corner
from letterpad.letters.pictures.sheet_marks import FoundMarks, homography, marks_in, moved

PRINTED = drawn(UPPER).reduce(SHRINK)


def found_in(image: Image.Image) -> FoundMarks:
    grey = np.asarray(image)
    contrast = contrast_of(grey, 0.04)
    assert contrast is not None
    return marks_in(grey, contrast)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_corners_are_found_whichever_way_up_it_lies(turn: int) -> None:
    found = found_in(PRINTED.rotate(turn, expand=True))
    assert found.page == UPPER
    assert found.is_sheet
    assert found.corners is not None
    scale = DPI / 25.4 / SHRINK
    here = np.array(RINGS) * scale + np.array(field_corner("a4")) * scale
    width, height = PRINTED.size
    for _ in range(turn // 90):  # against the clock
        here = np.column_stack([here[:, 1], width - here[:, 0]])
        width, height = height, width
    assert np.abs(found.corners - here).max() < 1.5


def test_a_mirrored_sheet_is_not_read() -> None:
    found = found_in(PRINTED.transpose(Image.Transpose.FLIP_LEFT_RIGHT))
    assert found.page is None
    assert found.is_sheet


def test_two_or_three_rings_are_a_part_of_a_sheet() -> None:
    width, height = PRINTED.size
    for box in ((0, 0, width, 0.9 * height), (0, 0, 0.9 * width, height)):
        found = found_in(PRINTED.crop(tuple(map(round, box))))
        assert (found.page, found.is_sheet, len(found.rings)) == (None, True, 2)
    covered = PRINTED.copy()
    ImageDraw.Draw(covered).rectangle([0, height - 300, 300, height], fill=120)
    found = found_in(covered)
    assert (found.page, found.is_sheet, len(found.rings)) == (None, True, 3)
    corner = PRINTED.crop((0, 0, width // 2, height // 2))
    assert not found_in(corner).is_sheet


def test_circles_letters_and_squares_are_no_rings() -> None:
    image = Image.new("L", (1200, 1600), 235)
    draw = ImageDraw.Draw(image)
    for n in range(5):
        x = 100 + 200 * n
        draw.ellipse([x, 100, x + 80, 180], outline=20, width=5)  # a thin circle
        draw.ellipse([x + 35, 135, x + 45, 145], fill=20)
        draw.ellipse([x, 300, x + 80, 380], outline=20, width=14)  # an O
        draw.ellipse([x, 500, x + 80, 580], fill=20)
        draw.rectangle([x, 700, x + 80, 780], outline=20, width=11)  # of a QR code
        draw.rectangle([x + 24, 724, x + 56, 756], fill=20)
    found = found_in(image)
    assert not found.is_sheet


def test_many_rings_are_tried_no_longer_than_a_moment() -> None:
    image = Image.new("L", (1600, 1600), 235)
    draw = ImageDraw.Draw(image)
    for x in range(40, 1550, 90):
        for y in range(40, 1550, 90):
            for radius, grey in ((25, 10), (17, 235), (9, 10)):
                draw.ellipse([x - radius, y - radius, x + radius, y + radius], fill=grey)
    assert found_in(image).page is None


def test_a_homography_takes_four_points_to_four_others() -> None:
    source = np.array([[0, 0], [10, 0], [10, 20], [0, 20]], dtype=np.float64)
    target = np.array([[3, 4], [50, 9], [60, 80], [1, 70]], dtype=np.float64)
    assert moved(source, homography(source, target)) == pytest.approx(target)


def test_other_pages_of_a_sheet_are_told_apart() -> None:
    page = SheetPage(Sheet("both", 7), 2)
    assert found_in(drawn(page, "letter").reduce(SHRINK)).page == page
