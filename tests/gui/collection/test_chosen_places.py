"""What is chosen by click, Shift, Ctrl and keys, and stays so when things come and go."""

import numpy as np
import pytest

from letterpad.gui.collection.chosen_places import ChosenPlaces


@pytest.fixture
def chosen() -> ChosenPlaces:
    places = ChosenPlaces()
    places.reset(10)
    return places


def these(chosen: ChosenPlaces) -> list[int]:
    return chosen.places().tolist()


def test_a_range_begins_where_was_clicked_last_and_can_be_made_smaller(
    chosen: ChosenPlaces,
) -> None:
    chosen.only(4)
    chosen.extend(7)
    assert these(chosen) == [4, 5, 6, 7]
    chosen.extend(5)
    assert these(chosen) == [4, 5]
    chosen.extend(2)
    assert these(chosen) == [2, 3, 4]
    assert chosen.current == 2
    chosen.toggle(8)
    chosen.extend(9, adds=True)
    assert these(chosen) == [2, 3, 4, 8, 9]


def test_one_more_or_less(chosen: ChosenPlaces) -> None:
    chosen.only(1)
    chosen.toggle(3)
    chosen.toggle(1)
    assert these(chosen) == [3]
    assert 3 in chosen
    assert 1 not in chosen
    chosen.go(6)
    assert (these(chosen), chosen.current) == ([3], 6)
    chosen.nothing()
    assert (len(chosen), chosen.current) == (0, 6)
    chosen.everything()
    assert len(chosen) == 10


def test_a_rectangle_beside_what_was_chosen(chosen: ChosenPlaces) -> None:
    chosen.only(9)
    chosen.these([range(0, 2), range(4, 6)], np.array([9]))
    assert these(chosen) == [0, 1, 4, 5, 9]
    chosen.these([range(3, 4)])
    assert these(chosen) == [3]


def test_what_is_chosen_follows_the_things_and_not_their_places(chosen: ChosenPlaces) -> None:
    before = np.arange(100, 110)
    chosen.only(3)
    chosen.toggle(5)
    chosen.move(before, np.array([200, 201, 103, 105, 106]))
    assert these(chosen) == [2, 3]
    assert chosen.current == 3
    chosen.extend(4)  # from where was clicked last, wherever that is now
    assert these(chosen) == [3, 4]


def test_where_the_current_thing_is_gone_the_keys_are_at_its_neighbour(
    chosen: ChosenPlaces,
) -> None:
    chosen.only(9)
    chosen.move(np.arange(10), np.arange(9))
    assert (these(chosen), chosen.current) == ([], 8)
    chosen.move(np.arange(9), np.arange(0))
    assert chosen.current is None
