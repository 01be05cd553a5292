"""Lines of paper go, what crosses them and strokes of letters stay."""

import numpy as np

from letterpad.letters.pictures.contrast import Contrast, contrast_of
from letterpad.letters.pictures.ruling import is_no_stroke, lines_of, without


def sheet(*, spacing: int = 0, squared: bool = False, line_at: int = 0) -> Contrast:
    """Return paper with a bold T of 200 pixels, on lines or not."""
    grey = np.full((500, 600), 220, np.uint8)
    if spacing:
        grey[spacing::spacing] = grey[spacing + 1 :: spacing] = 80
        if squared:
            grey[:, spacing::spacing] = grey[:, spacing + 1 :: spacing] = 80
    if line_at:
        grey[line_at : line_at + 3, 60:540] = 60
    grey[150:350, 290:306] = 30
    grey[150:166, 200:396] = 30
    contrast = contrast_of(grey)
    assert contrast is not None
    return contrast


LETTER = np.zeros((500, 600), bool)
LETTER[152:348, 292:304] = LETTER[152:164, 202:394] = True
AROUND = np.ones((500, 600), bool)
AROUND[140:360, 280:316] = AROUND[140:176, 190:406] = False
BOX = (200, 150, 396, 350)


def test_ruled_and_squared_paper_goes_and_the_letter_stays() -> None:
    for squared in (False, True):
        contrast = sheet(spacing=60, squared=squared)
        lines = [each for each in lines_of(contrast, contrast.faint) if each.whole]
        assert {each.upright for each in lines} == ({False, True} if squared else {False})
        rest = without(contrast.strong, lines)
        assert rest[LETTER].all()
        assert rest[AROUND].mean() < 0.005


def test_a_line_that_ends_before_the_edge_is_known_by_its_pen_and_length() -> None:
    contrast = sheet(line_at=360)
    lines = [each for each in lines_of(contrast, contrast.faint) if not each.upright]
    (line,) = [each for each in lines if each.line.middle[300] > 300]
    assert not line.whole
    assert is_no_stroke(line, contrast.paper, BOX, pen=16.0)
    assert not is_no_stroke(line, contrast.paper, BOX, pen=3.0), "as thick as a stroke"
    wide = (50, 150, 560, 350)
    assert not is_no_stroke(line, contrast.paper, wide, pen=16.0), "no longer than the letter"


def test_a_thin_bar_at_the_border_of_a_tight_picture_is_no_line() -> None:
    grey = np.full((300, 300), 220, np.uint8)
    grey[:5] = 30
    grey[:, 148:153] = 30
    contrast = contrast_of(grey)
    assert contrast is not None
    bars = [each for each in lines_of(contrast, contrast.faint) if not each.upright]
    assert not any(each.whole for each in bars)
