"""Letters and questions are values: they compare by what is in them and never change."""

from dataclasses import FrozenInstanceError

import pytest

from letterpad.collection.kept import ORIGINS, Change, Counts, NewLetter, Query
from own_letters import letter, mouse_ink


def test_letters_are_equal_by_what_is_in_them() -> None:
    assert letter("A", 1) == letter("A", 1)
    assert letter("A", 1) != letter("A", 2)
    assert NewLetter(mouse_ink(), "A") == NewLetter(mouse_ink(), "A", "", "", "", None, None)
    assert len(set(ORIGINS)) == 4


def test_they_are_never_changed() -> None:
    for value, name in ((letter(), "label"), (Query(), "text"), (Change(1, "add", ()), "ids")):
        with pytest.raises(FrozenInstanceError):
            setattr(value, name, "B")
    assert Counts() == Counts(0, {}, {}, {})
