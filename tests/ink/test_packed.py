"""Packed inks behave as the list of inks that they were made of."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.ink.packed import PackedInks
from letterpad.ink.strokes import EMPTY, Ink

whole = st.integers(-1000, 1000)
strokes = st.lists(st.tuples(whole, whole), min_size=1, max_size=5)
inks = st.lists(st.lists(strokes, max_size=4).map(Ink.of), max_size=8)


@given(inks)
def test_packing_and_unpacking_gives_the_same_inks(many: list[Ink]) -> None:
    packed = PackedInks.of(many)
    assert len(packed) == len(many)
    assert list(packed) == many


@given(inks, st.lists(st.integers(0, 7), max_size=6))
def test_take_is_indexing_one_by_one(many: list[Ink], wanted: list[int]) -> None:
    chosen = np.array([index for index in wanted if index < len(many)], dtype=np.int64)
    assert list(PackedInks.of(many).take(chosen)) == [many[index] for index in chosen]


@given(inks, st.integers(-9, 9), st.integers(-9, 9), st.sampled_from([1, 2, -1]))
def test_slices_are_those_of_a_list(many: list[Ink], first: int, last: int, step: int) -> None:
    assert list(PackedInks.of(many)[first:last:step]) == many[first:last:step]


def test_negative_indices_count_from_the_end_and_wrong_ones_are_refused() -> None:
    packed = PackedInks.of([EMPTY, Ink.of([[[1, 2]]])])
    assert packed[-1] == Ink.of([[[1, 2]]])
    assert packed[0] == EMPTY
    for index in (2, -3):
        with pytest.raises(IndexError, match="of 2"):
            packed[index]


def test_joined_inks_stand_in_order() -> None:
    inks = [Ink.of([[(n, 0), (n, 9)], [(0, n)]]) for n in range(5)]
    parts = [
        PackedInks.of(inks[:3]),
        PackedInks.of([]),
        PackedInks.of([EMPTY]),
        PackedInks.of(inks[3:]),
    ]
    joined = PackedInks.joined(parts)
    assert list(joined) == [*inks[:3], EMPTY, *inks[3:]]
    assert len(PackedInks.joined([])) == 0


def test_a_single_ink_stands_at_the_origin_as_exactly_as_it_was_drawn() -> None:
    drawn = [[(1e9 + 0.25, -1e9), (1e9 + 3.5, -1e9 + 7)], [(1e9 + 2, -1e9 + 1)]]
    (single,) = PackedInks.single(Ink.of(drawn))
    assert single == Ink.of([[(0, 0), (3.25, 7)], [(1.75, 1)]])
    assert list(PackedInks.single(EMPTY)) == [EMPTY]
