"""Strokes are cut where letters may meet, and nowhere else."""

import numpy as np

from letterpad.ink.strokes import EMPTY, Ink
from letterpad.words.units import units_of
from printed_words import dense, word


def test_straight_strokes_are_cut_once_at_most() -> None:
    units = units_of(word("HI"))
    assert np.bincount(units.stroke).max() <= 2
    assert (np.diff(units.boxes[:, 0] + units.boxes[:, 2]) >= 0).all()


def test_two_letters_in_one_stroke_are_cut_between_them() -> None:
    corners = np.array([(0.0, 0), (0, 60), (30, 60), (60, 60), (60, 0)])
    units = units_of(Ink.of([dense(corners)]))
    at = units.ink.strokes[0].points[units.first[1:], 0]
    assert ((at > 0) & (at < 60)).any()
    assert units.first.tolist()[1:] == units.last.tolist()[:-1]


def test_a_stroke_that_goes_left_is_cut_alike() -> None:
    corners = np.array([(0.0, 0), (0, 60), (60, 60), (60, 0)])
    there, back = units_of(Ink.of([dense(corners)])), units_of(Ink.of([dense(corners[::-1])]))
    assert len(there) == len(back) > 1


def test_nothing_and_dots_have_units() -> None:
    assert len(units_of(EMPTY)) == 0
    assert len(units_of(Ink.of([[[3, 3]], [[9, 3]]]))) == 2


def test_place_and_size_do_not_matter() -> None:
    here = units_of(word("TEN"))
    far = units_of(word("TEN", 1000, -500, 2.0))
    assert here.first.tolist() == far.first.tolist()
