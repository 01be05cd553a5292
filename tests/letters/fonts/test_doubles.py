"""Fonts that draw the same letters as another, and families that share one."""

import numpy as np

from letterpad.ink.raster import Images
from letterpad.letters.fonts.doubles import Doubles


def pictures(seed: int) -> Images:
    blocks = np.random.default_rng(seed).integers(0, 2, (3, 7, 7), np.uint8) * 255
    return blocks.repeat(4, axis=1).repeat(4, axis=2)


def test_the_same_letters_are_new_once() -> None:
    doubles = Doubles(3)
    assert doubles.is_new(pictures(1), "One")
    assert doubles.is_new(pictures(2), "Two")
    assert not doubles.is_new(pictures(1), "One")
    drawn_otherwise = np.minimum(pictures(1), 247)  # another format of the same font
    assert not doubles.is_new(drawn_otherwise, "One")
    bolder = np.maximum(pictures(1), np.roll(pictures(1), 1, axis=2))
    assert doubles.is_new(bolder, "One")


def test_families_that_share_a_font_are_one_whatever_the_order() -> None:
    doubles = Doubles(3)
    for seed, family in ((1, "Arimo"), (2, "Liberation"), (3, "Hack"), (4, "Other")):
        assert doubles.is_new(pictures(seed), family)
    assert not doubles.is_new(pictures(2), "arimo")
    assert not doubles.is_new(pictures(3), "Arimo")
    whole = {doubles.family(name) for name in ("Arimo", "ARIMO", "Liberation", "Hack")}
    assert len(whole) == 1
    assert doubles.family("Other") == "Other"
    assert doubles.family("Unseen") == "Unseen"


def test_more_fonts_than_there_was_room_for_at_first() -> None:
    doubles = Doubles(3)
    assert all(doubles.is_new(pictures(seed), "One") for seed in range(200))
    assert not any(doubles.is_new(pictures(seed), "One") for seed in (0, 63, 64, 199))
