"""Pictures of glyphs: where the letter lies, how large and dark, and that chance is seeded."""

from dataclasses import replace

import numpy as np
import pytest

from letterpad.ink.raster import SIDE
from letterpad.making.fonts.outline_fonts import GLYPH_SIDE
from letterpad.making.fonts.printed_pictures import Look, pictured

PLAIN = Look(28, 28, 0, 0, 0, 0, 0, 0, 0, 0)


def stem(n: int = 1) -> np.ndarray:
    """Return pictures of an I that fills the glyph from top to bottom."""
    glyphs = np.zeros((n, GLYPH_SIDE, GLYPH_SIDE), np.uint8)
    glyphs[:, :, 24:40] = 255
    return glyphs


def pictures(glyphs: np.ndarray, look: Look, seed: int = 1) -> np.ndarray:
    return pictured(glyphs, np.random.default_rng(seed), look).reshape(-1, SIDE, SIDE)


def test_without_any_change_it_is_the_glyph_made_small() -> None:
    (picture,) = pictures(stem(), PLAIN)
    assert picture.dtype == np.float32
    assert picture[1:-1, 12:16] == pytest.approx(1.0)
    assert picture[:, :10].max() == picture[:, 18:].max() == 0
    # As much ink as the glyph has, in pixels of 28.
    assert picture.sum() == pytest.approx(SIDE * SIDE * 16 / GLYPH_SIDE, rel=0.03)


@pytest.mark.parametrize("size", [14.0, 21.0])
def test_the_letter_is_as_large_as_it_is_said(size: float) -> None:
    (picture,) = pictures(stem(), Look(size, size, 0, 0, 0, 0, 0, 0, 0, 0))
    rows = picture.max(axis=1)
    assert rows.sum() == pytest.approx(size, abs=0.6)
    assert picture[:, SIDE // 2 - 1 : SIDE // 2 + 1].max() == 1


def test_a_letter_off_the_centre_stays_whole() -> None:
    look = Look(20, 20, 1, 0, 0, 0, 0, 0, 0, 0)
    drawn = pictures(stem(64), look)
    tops = drawn.max(axis=2).argmax(axis=1)
    assert len(set(tops.tolist())) > 4
    assert drawn.sum(axis=(1, 2)) == pytest.approx(20 * 20 * 16 / GLYPH_SIDE, rel=0.06)


def test_turn_slant_and_weight_change_it_and_the_seed_tells_how() -> None:
    glyphs = stem(32)
    one, same, other = (pictures(glyphs, Look(), seed) for seed in (1, 1, 2))
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
    assert one.min() >= 0
    assert one.max() <= 1
    assert np.std(one.sum(axis=(1, 2))) > 5


def test_headlines_have_bold_thin_hollow_shadowed_and_striped_letters() -> None:
    glyphs = np.zeros((200, GLYPH_SIDE, GLYPH_SIDE), np.uint8)
    glyphs[:, 8:56, 20:44] = 255
    plain = pictures(glyphs, PLAIN)
    decorated = pictures(glyphs, replace(PLAIN, decorated=1.0))
    assert (glyphs[:, 8:56, 20:44] == 255).all()  # they are not changed themselves
    (ink,) = set(plain.sum(axis=(1, 2)).tolist())
    now = decorated.sum(axis=(1, 2))
    middle = decorated[:, 10:18, 12:16].mean(axis=(1, 2))
    assert (now > 1.1 * ink).mean() == pytest.approx(0.4, abs=0.15)  # bolder, or with a shadow
    assert (middle < 0.1).mean() == pytest.approx(0.2, abs=0.1)  # hollow
    assert ((middle > 0.2) & (middle < 0.8)).mean() == pytest.approx(0.2, abs=0.1)  # striped
    assert ((now < 0.95 * ink) & (middle > 0.9)).mean() == pytest.approx(0.2, abs=0.1)  # lighter
    assert (now > 0.1 * ink).all()


def test_what_would_vanish_stays() -> None:
    hair = np.zeros((80, GLYPH_SIDE, GLYPH_SIDE), np.uint8)
    hair[:, 8:56, 31:33] = 255
    shown = pictures(hair, replace(PLAIN, decorated=1.0))
    assert (shown.sum(axis=(1, 2)) > 0.1 * pictures(hair[:1], PLAIN).sum()).all()
