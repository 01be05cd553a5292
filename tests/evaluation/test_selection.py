"""Selections of letters are sets, and say what they are."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.evaluation.selection import LetterSelection
from letterpad.messages import Sentence

INDICES = st.lists(st.integers(0, 40), max_size=30)


def selection(indices, name="a"):
    return LetterSelection(np.array(indices, dtype=np.int64), Sentence("letter {name}", name=name))


@given(INDICES, INDICES)
def test_they_combine_as_pythons_sets_do(one, other):
    first, second = selection(one), selection(other, "b")
    for how, expected in (
        ("and", set(one) & set(other)),
        ("or", set(one) | set(other)),
        ("without", set(one) - set(other)),
    ):
        assert first.combined(second, how).indices.tolist() == sorted(expected)


@given(INDICES, INDICES)
def test_it_says_of_each_letter_whether_it_is_chosen(one, asked):
    told = selection(one).among(np.array(asked, dtype=np.int64))
    assert told.tolist() == [each in one for each in asked]


def test_brackets_keep_combinations_apart():
    a, b, c = (selection([1, 2], name) for name in "abc")
    text = str(a.combined(b, "or").combined(c, "and").sentence)
    assert text == "((letter a) or (letter b)) and (letter c)"
    assert str(c.combined(a, "without").sentence) == "(letter c) without (letter a)"


def test_the_same_letters_for_another_reason_are_not_the_same_selection():
    assert selection([2, 1]).is_same(selection([1, 2, 2]))
    assert not selection([1, 2]).is_same(selection([1, 2], "b"))
    assert not selection([1, 2]).is_same(selection([1]))


def test_there_is_no_other_way_to_combine():
    with pytest.raises(KeyError):
        selection([1]).combined(selection([2]), "xor")
