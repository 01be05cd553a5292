"""The digits' shape model: a form of each font's digit, varied, and whatever is torn left out."""

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import Ink
from letterpad.letters.synthetic.handwriting import CHARACTERS as SHAPES
from letterpad.letters.synthetic.handwriting import MEAN_UNIT
from letterpad.making.digit_shapes import fit
from letterpad.making.fonts.font_letters import StrokeLetters
from letterpad.making.fonts.outline_fonts import CHARACTERS

HOOK = [[0, 0], [0, 100], [60, 100]]


def font(*rows: tuple[str, str, list[list[list[int]]]]) -> StrokeLetters:
    """Return characters of families: each a name, a family and strokes."""
    return StrokeLetters(
        PackedInks.of([Ink.of(strokes) for _, _, strokes in rows]),
        np.array([CHARACTERS.index(name) for name, _, _ in rows], np.int64),
        np.array([family for _, family, _ in rows]),
    )


def test_each_family_gives_one_form_of_a_digit() -> None:
    rows = [(digit, "plain", [HOOK]) for digit in "0123456789"]
    rows += [("7", "plain", [HOOK]), ("7", "other", [HOOK]), ("A", "plain", [HOOK])]
    rows += [("8", "torn", [HOOK, HOOK, HOOK, HOOK])]
    model = fit(font(*rows))
    names = [SHAPES[letter] for letter in model.letters]
    assert sorted(names) == sorted("01234567789")
    mean = model.means[0] * MEAN_UNIT
    assert np.abs(mean).max() == pytest.approx(0.5, abs=0.1)
    # It stays a hook: down, then to the right.
    assert mean[0, 1] < -0.3 < 0.3 < mean[-1, 1]
    assert mean[-1, 0] - mean[0, 0] > 0.3
    assert (model.mode_units > 0).any(axis=1).all()


def test_the_same_seed_gives_the_same_model() -> None:
    fonts = font(*((digit, "plain", [HOOK]) for digit in "0123456789"))
    np.testing.assert_array_equal(fit(fonts, 3).modes, fit(fonts, 3).modes)
    assert (fit(fonts, 3).means != fit(fonts, 4).means).any()


def test_a_digit_that_no_font_has_is_named() -> None:
    fonts = font(*((digit, "plain", [HOOK]) for digit in "012345679"))
    with pytest.raises(UserError, match="no strokes for 8"):
        fit(fonts)
