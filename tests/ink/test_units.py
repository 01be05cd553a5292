"""Ink in shares of a page, in inches, in centimetres: letters, and no dots."""

import numpy as np
import pytest

from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import rasterize_many
from letterpad.ink.strokes import Ink
from letterpad.ink.units import in_usual_units, size_of_one, sizes_of

LETTERS = [
    Ink.of([[[0, 100], [0, 0], [60, 0]], [[0, 45], [40, 45]]]),
    Ink.of([[[500, 300], [560, 450]], [[620, 300], [500, 460]]]),
    Ink.of([[[200, 200]]]),
]


@pytest.mark.parametrize("unit", [1 / 1000, 1 / 255, 1 / 96, 1 / 60])
def test_letters_in_a_small_unit_are_drawn_as_in_any(unit):
    inks = PackedInks.of(LETTERS)
    small = PackedInks.of([ink.scaled(unit) for ink in LETTERS])
    larger, note = in_usual_units(small)
    difference = rasterize_many(larger).astype(int) - rasterize_many(inks).astype(int)
    assert np.abs(difference).max() <= 1
    assert "enlarged" in str(note)
    assert sizes_of(larger)[2] == 0
    assert 100 < sizes_of(larger).max() < 400


def test_the_factor_is_said():
    larger, note = in_usual_units(PackedInks.of([LETTERS[0].scaled(0.004)] * 3))
    assert str(note).startswith("The letters are about 0.4 units large")
    assert "500 times" in str(note)
    np.testing.assert_allclose(larger[0].bounds(), (0, 0, 120, 200), atol=1e-3)


@pytest.mark.parametrize(
    "inks", [[], [Ink(())], LETTERS, [ink.scaled(0.1) for ink in LETTERS], LETTERS[2:]]
)
def test_letters_that_are_large_enough_and_dots_stay_as_they_are(inks):
    packed = PackedInks.of(inks)
    same, note = in_usual_units(packed)
    assert same is packed
    assert note is None


def test_a_dot_among_letters_of_the_usual_size_stays_one():
    dot = Ink.of([[[10, 10], [10.5, 10.4]]])
    packed = PackedInks.of([*LETTERS[:2], dot])
    assert in_usual_units(packed)[0] is packed


@pytest.mark.parametrize(
    ("ink", "size"),
    [
        (LETTERS[0].scaled(1 / 1000), 0.1),
        (LETTERS[0].scaled(1 / 100), 1.0),
        (LETTERS[0].scaled(1 / 200).moved(-0.25, -0.15), 0.5),  # about the middle of a page
        (Ink.of([np.linspace((3.0, 5.0), (3.4, 5.4), 20)]), 0.4),  # inches
        (Ink.of([[[0.5, 0.1], [0.5, 0.9]]]), 0.8),  # an I
    ],
)
def test_a_single_letter_in_a_small_unit(ink, size):
    assert size_of_one(ink) == pytest.approx(size)


@pytest.mark.parametrize(
    "ink",
    [
        Ink(()),
        Ink.of([[[0.5, 0.5]]]),
        Ink.of([[[10, 10], [10.5, 10.4]]]),
        Ink.of([np.linspace((210.0, 80.0), (211.3, 80.9), 20)]),  # the dot of an i, by a pen
        Ink.of([[[0, 0], [1, 0]]]),  # two pixels
        Ink.of([np.linspace((0.5, 0.1), (0.505, 0.104), 20)]),  # a dot in shares of a page
        LETTERS[0].scaled(0.1),
    ],
)
def test_a_single_dot_stays_one(ink):
    assert size_of_one(ink) is None
