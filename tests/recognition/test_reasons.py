"""What a drawing looks like that is no letter."""

import numpy as np
import pytest

from hands import letter_r
from letterpad.ink.packed import PackedInks
from letterpad.ink.raster import rasterize
from letterpad.ink.strokes import EMPTY, Ink
from letterpad.letters.classes import SCHEMES
from letterpad.letters.synthetic import handwriting, not_letters
from letterpad.recognition.reasons import REASONS, Reason, reason_of, reason_of_picture

STEM, BAR, STEM_BESIDE = [(0, 0), (0, 100)], [(0, 50), (60, 50)], [(60, 0), (60, 100)]
FAR = [(110, 0), (110, 100)]
H = [STEM, BAR, STEM_BESIDE]


def zigzag(turns: int, width: float) -> list[tuple[float, float]]:
    return [(width * turn / turns, 40.0 * (turn % 2)) for turn in range(turns + 1)]


@pytest.mark.parametrize(
    ("strokes", "reason"),
    [
        ([[(5, 5)]], Reason.DOT),
        ([[(5, 5), (6, 6)], [(5, 6)]], Reason.DOT),
        ([[(5, 5), (8, 6), (10, 9)]], Reason.DOT),
        ([*H, FAR], Reason.SEVERAL),
        ([STEM, FAR], Reason.SEVERAL),
        ([FAR, STEM], Reason.SEVERAL),
        ([zigzag(9, 200)], Reason.WORD),
        (H, None),
        ([[(0, 0), (100, 0)]], None),  # a dash
        ([[(0, 0), (30, 2)], [(60, 0), (100, 2)]], None),  # two of them
        ([STEM, [(-3, -20), (-3, -19)]], None),  # an i
        ([STEM, [(50, 95), (51, 96)]], None),  # a full stop after it
        ([zigzag(4, 90)], None),  # a W
    ],
)
def test_what_is_said_of_strokes(strokes: list, reason: Reason | None) -> None:
    ink = Ink.of(strokes)
    assert reason_of(ink) is reason
    if reason is not Reason.DOT:
        assert reason_of(ink.scaled(3).moved(40, -7)) is reason


@pytest.mark.parametrize(
    ("strokes", "reason"),
    [
        ([*H, FAR], Reason.SEVERAL),
        ([STEM, FAR], Reason.SEVERAL),
        (H, None),
        ([STEM, [(50, 95), (51, 96)]], None),
        ([], None),
    ],
)
def test_what_is_said_of_a_picture(strokes: list, reason: Reason | None) -> None:
    assert reason_of_picture(rasterize(Ink.of(strokes))) is reason


def test_nothing_is_said_of_nothing_or_of_an_r() -> None:
    assert reason_of(EMPTY) is None
    assert reason_of(letter_r()) is None


def test_every_reason_has_its_sentence() -> None:
    assert set(REASONS) == set(Reason)


def test_letters_are_seldom_taken_for_several_and_words_mostly_are() -> None:
    inks = handwriting.letters(520, SCHEMES["both"], seed=3).inks
    assert inks is not None
    assert sum(reason_of(ink) is not None for ink in inks) < 0.05 * len(inks)
    words = PackedInks.of(not_letters.words(inks, 200, np.random.default_rng(1)))
    assert sum(reason_of(ink) is not None for ink in words) > 0.7 * len(words)
