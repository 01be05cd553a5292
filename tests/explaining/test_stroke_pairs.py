"""Strokes go together by where they lie, whatever their order and direction."""

from itertools import permutations

import numpy as np
import pytest
from scipy.optimize import linear_sum_assignment

from letterpad.explaining.stroke_pairs import _assigned, boxed_strokes, pair_strokes
from letterpad.ink.strokes import Ink

LEFT = [(0, 0), (2, 50), (0, 100)]
RIGHT = [(60, 0), (60, 100)]
BAR = [(0, 50), (30, 52), (60, 50)]
H = (LEFT, RIGHT, BAR)


@pytest.mark.parametrize("order", list(permutations(range(3))))
@pytest.mark.parametrize("turned", [(), (0,), (1, 2), (0, 1, 2)])
def test_the_same_strokes_in_another_order_go_together(order, turned):
    theirs = Ink.of([H[each][::-1] if each in turned else H[each] for each in order])
    pairs = pair_strokes(Ink.of(H), theirs.scaled(3).moved(500, -200))
    assert [pair.yours for pair in pairs] == [0, 1, 2]
    assert [order[pair.theirs] for pair in pairs] == [0, 1, 2]
    assert [pair.is_reversed for pair in pairs] == [each in turned for each in range(3)]
    assert max(pair.distance for pair in pairs) < 1e-6


def test_a_stroke_too_many_goes_with_none():
    one_line = Ink.of([[(0, 0), (0, 100)], [(0, 50), (60, 50)]])
    pairs = pair_strokes(Ink.of(H), one_line)
    assert [(pair.yours, pair.theirs) for pair in pairs] == [(0, 0), (2, 1)]
    back = pair_strokes(one_line, Ink.of(H))
    assert [(pair.yours, pair.theirs) for pair in back] == [(0, 0), (1, 2)]
    assert pair_strokes(Ink(), one_line) == pair_strokes(one_line, Ink()) == ()


def test_the_distance_is_a_share_of_the_letters_size():
    box = [(0, 0), (100, 0), (100, 100), (0, 100), (0, 0)]
    low, high = [(20, 60), (80, 60)], [(20, 50), (80, 50)]
    pairs = pair_strokes(Ink.of([box, low]), Ink.of([box, high]))
    assert [pair.distance for pair in pairs] == pytest.approx([0, 0.1])


def test_a_dot_is_not_called_reversed():
    i = Ink.of([[(0, 30), (0, 100)], [(0, 0)]])
    assert [pair.is_reversed for pair in pair_strokes(i, i)] == [False, False]


def test_strokes_are_boxed_like_paths():
    strokes = boxed_strokes(Ink.of(H).moved(7, 9))
    np.testing.assert_allclose(strokes[1], [(0.6, -1), (0.6, 1)])


@pytest.mark.parametrize("shape", [(1, 1), (2, 5), (5, 2), (4, 4), (6, 6)])
def test_few_strokes_are_assigned_like_scipy_does(shape):
    random = np.random.default_rng(sum(shape))
    for _ in range(20):
        cost = random.random(shape)
        rows, columns = linear_sum_assignment(cost)
        pairs = _assigned(cost)
        assert sorted(pairs) == list(zip(rows.tolist(), columns.tolist(), strict=True))


def test_very_many_strokes_are_all_paired_once():
    scribble = Ink.of([[(x, 0), (x, 90)] for x in range(0, 400, 10)])
    pairs = pair_strokes(scribble, Ink(scribble.strokes[::-1]))
    assert [pair.theirs for pair in pairs] == list(range(39, -1, -1))
