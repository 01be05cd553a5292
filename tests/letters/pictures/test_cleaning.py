"""A letter on a sheet is found, and says how sure it is that ink is ink."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from letterpad.letters.pictures.cleaning import cleaned


def sheet() -> np.ndarray:
    """Return an H of 120 by 100 pixels on ruled paper with specks and a black margin."""
    grey = np.full((400, 500), 215, np.uint8)
    grey[40::50] = grey[41::50] = 100
    grey[:, :14] = 5
    for y, x in ((60, 70), (330, 420), (350, 90), (30, 300)):
        grey[y : y + 4, x : x + 4] = 20
    grey[140:260, 200:210] = grey[140:260, 290:300] = grey[195:205, 200:300] = 30
    return grey


def test_nothing_but_the_letter_is_left() -> None:
    found = cleaned(sheet())
    assert found is not None
    assert found.box == pytest.approx((200, 140, 300, 260), abs=3)
    assert found.size == pytest.approx(120, abs=5)
    outside = np.ones(found.ink.shape, bool)
    outside[134:266, 194:306] = False
    assert not found.ink[outside].any()
    assert found.ink[150:250, 203:207].min() > 0.5
    assert found.on_paper == pytest.approx(1.0, abs=0.1)


def test_a_stem_is_no_line_however_thick_the_ink_is_where_strokes_meet() -> None:
    page = Image.new("L", (1000, 667), 215)
    draw = ImageDraw.Draw(page)
    draw.line([(676, 190), (712, 530)], fill=40, width=16)  # an h
    draw.line([(716, 530), (740, 410), (780, 372), (815, 400), (860, 500)], fill=40, width=16)
    draw.rectangle([696, 496, 728, 530], fill=40)
    found = cleaned(np.asarray(page))
    assert found is not None
    assert found.box == pytest.approx((668, 188, 868, 536), abs=8)


def test_paper_inside_a_letter_is_known_not_to_be_ink() -> None:
    ring = np.full((300, 300), 20, np.uint8)
    y, x = np.mgrid[:300, :300]
    distance = np.hypot(y - 150, x - 150)
    ring[(distance > 12) & (distance < 24)] = 230  # a light o: its inside is dark and narrow
    found = cleaned(ring)
    assert found is None or found.on_paper < 0.5


def test_a_blank_page_shows_nothing() -> None:
    assert cleaned(np.full((200, 300), 210, np.uint8)) is None
    noise = np.random.default_rng(1).normal(150, 5, (200, 300)).clip(0, 255).astype(np.uint8)
    assert cleaned(noise) is None
