"""What was taken for letters travels in files, and damaged files say nothing."""

import pytest

from letterpad.letters.taken import Taken, taken_or_none


@pytest.mark.parametrize("taken", [Taken(), Taken(transpose=True, flip="both", first_label=1)])
def test_it_is_the_same_after_it_was_kept(taken: Taken) -> None:
    assert Taken.from_json(taken.to_json()) == taken == taken_or_none(taken.to_json())


@pytest.mark.parametrize(
    "value", [None, [], {}, {"transpose": True, "flip": "none", "first_label": "one"}]
)
def test_anything_else_says_nothing(value: object) -> None:
    assert taken_or_none(value) is None
