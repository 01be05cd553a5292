"""Which pieces of ink are the letter: not specks, margins and the edge of a sheet."""

import numpy as np

from letterpad.letters.pictures.contrast import contrast_of
from letterpad.letters.pictures.parts import Part, box_around, letter_among, parts_of


def part(left: int, top: int, right: int, bottom: int, **other: object) -> Part:
    """Return a stroke of 10 pixels in a box."""
    fields = {
        "label": 1,
        "area": 10 * max(right - left, bottom - top),
        "ink": 0.8,
        "thickness": 10.0,
        "pen": 10.0,
        "at_edge": False,
        "along_sheet": False,
    }
    return Part(box=(left, top, right, bottom), **{**fields, **other})  # type: ignore[arg-type]


STEM = part(100, 100, 112, 200)


def test_specks_and_pale_pieces_are_left_out_and_parts_kept() -> None:
    bar = part(110, 140, 160, 150)
    speck = part(150, 110, 155, 115, thickness=5.0)
    far_speck = part(300, 300, 312, 312, thickness=7.0)
    pale = part(120, 160, 180, 172, ink=0.3)
    thread = part(90, 90, 160, 94, thickness=3.0)
    assert letter_among([speck, STEM, bar, far_speck, pale, thread]) == [STEM, bar]


def test_the_dot_of_an_i_belongs_to_it() -> None:
    dot = part(101, 60, 112, 71, area=90)
    beside = part(250, 60, 261, 71, area=90)
    assert letter_among([STEM, dot, beside]) == [STEM, dot]


def test_a_dot_far_above_is_the_dot_of_an_i_if_nothing_else_is_like_it() -> None:
    high = part(101, -40, 112, -29, area=90)
    small_specks = [part(300, 80, 304, 84, area=14), part(20, 300, 24, 304, area=12)]
    assert letter_among([STEM, high, *small_specks]) == [STEM, high]
    alike = part(300, 80, 310, 91, area=80)
    assert letter_among([STEM, high, alike]) == [STEM], "one of several specks"
    bar = part(100, 140, 150, 150)
    assert letter_among([STEM, bar, high]) == [STEM, bar], "no i"
    wide = part(40, 100, 180, 200)
    assert letter_among([wide, high]) == [wide], "wider than any i"
    beside = part(160, -40, 171, -29, area=90)
    assert letter_among([STEM, beside]) == [STEM]
    thin = part(101, -40, 112, -29, area=90, thickness=6.0)
    assert letter_among([STEM, thin]) == [STEM], "of no pen"


def test_a_second_letter_stays_however_far_it_is() -> None:
    other = part(400, 110, 450, 200)
    assert letter_among([STEM, other]) == [STEM, other]
    assert box_around([STEM, other]) == (100, 100, 450, 200)


def test_margins_and_sheets_are_no_letters_unless_there_is_nothing_else() -> None:
    margin = part(0, 0, 20, 500, at_edge=True, thickness=20.0, area=10_000)
    sheet = part(30, 0, 40, 500, along_sheet=True)
    assert letter_among([margin, STEM, sheet]) == [STEM]
    assert letter_among([margin]) == [margin]
    assert letter_among([sheet]) == letter_among([]) == []


def test_the_pen_is_as_wide_as_most_strokes_and_not_as_where_they_meet() -> None:
    grey = np.full((300, 300), 200, np.uint8)
    grey[60:240, 100:110] = 40
    grey[210:240, 90:120] = 40  # a blot
    contrast = contrast_of(grey)
    assert contrast is not None
    _, (blotted,) = parts_of(contrast.strong, contrast)
    assert blotted.thickness > 25
    assert 8 <= blotted.pen <= 16


def test_pieces_of_a_picture_are_measured() -> None:
    grey = np.full((300, 300), 200, np.uint8)
    grey[100:200, 100:110] = 40
    grey[:60, 250:258] = 40
    grey[120:180, 180:190] = 90
    contrast = contrast_of(grey)
    assert contrast is not None
    labels, parts = parts_of(contrast.strong, contrast)
    assert len(parts) == 3
    by_column = {each.box[0] // 60: each for each in parts}
    assert labels[150, 105] == by_column[1].label
    assert by_column[4].at_edge
    assert not by_column[1].at_edge
    assert 8 <= by_column[1].thickness <= 12
    assert by_column[1].ink > by_column[3].ink + 0.15
