"""Numbers about place and size do not change with where and how large a word is written."""

import numpy as np

from letterpad.ink.strokes import Ink
from letterpad.words.candidates import candidates_of
from letterpad.words.geometry import N_SHAPE, boxes_of, geometry_of, letter_size, shape_of
from letterpad.words.units import units_of
from printed_words import word


def test_place_and_size_of_the_word_do_not_matter() -> None:
    here = candidates_of(units_of(word("TEN")))
    there = candidates_of(units_of(word("TEN", 5000, -300, 0.3)))
    np.testing.assert_allclose(shape_of(here), shape_of(there), atol=1e-4)


def test_numbers_are_finite_for_whatever_is_drawn() -> None:
    for ink in (
        Ink.of([[[5, 5]]]),
        Ink.of([[[0, 0], [0, 0]]]),
        Ink.of([[[0, 0], [1e9, 0]], [[0, 5], [1e9, 5]]]),
        word("HI"),
    ):
        candidates = candidates_of(units_of(ink))
        numbers = geometry_of(candidates, np.full(len(candidates), -np.inf))
        assert np.isfinite(numbers).all()
        assert len(numbers) == len(candidates)
        assert numbers.shape[1] > N_SHAPE == shape_of(candidates).shape[1]


def test_boxes_hold_the_units() -> None:
    candidates = candidates_of(units_of(word("HI")))
    boxes = boxes_of(candidates)
    np.testing.assert_allclose(boxes[:, 0].min(), candidates.units.boxes[:, 0].min())
    assert (boxes[:, 2] >= boxes[:, 0]).all()


def test_the_size_is_that_of_letters() -> None:
    assert 30 <= letter_size(units_of(word("HILT"))) <= 60


def test_a_rival_is_seen() -> None:
    candidates = candidates_of(units_of(word("II")))
    quality = np.array(
        [0.0 if e - b == 1 else -5.0 for b, e in zip(candidates.begin, candidates.end, strict=True)]
    )
    sums = geometry_of(candidates, quality)[:, N_SHAPE + 1]
    both = np.flatnonzero(candidates.end - candidates.begin == 2)[0]
    assert sums[both] == 0  # its two halves are good letters
