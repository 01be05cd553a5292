"""How far a hand leans is found, whatever is drawn."""

import numpy as np
import pytest

from letterpad.ink.strokes import Ink
from letterpad.words.slant import LEAST, MOST, slant_of
from printed_words import word


@pytest.mark.parametrize("lean", [0.0, 0.2, 0.4])
def test_the_lean_of_a_word_is_found(lean: float) -> None:
    leaning = word("HILTEN").transformed([[1.0, -lean], [0.0, 1.0]])
    assert slant_of(leaning.strokes) == pytest.approx(lean, abs=0.11)


@pytest.mark.parametrize(
    "strokes",
    [[[[5, 5]]], [[[0, 0], [100, 0]]], [[[0, 0], [1e9, 1e-9]]], [[[1e12, 1e12], [1e12, 1e12 + 5]]]],
)
def test_dots_and_lines_have_some_lean(strokes: list) -> None:
    assert LEAST <= slant_of(Ink.of(strokes).strokes) <= MOST


def test_very_many_points_are_no_matter() -> None:
    noise = np.random.default_rng(0).normal(0, 100, (50_000, 2))
    assert LEAST <= slant_of(Ink.of([noise]).strokes) <= MOST
