"""Numbers of other formats are checked as those of ndjson are."""

import numpy as np
import pytest

from letterpad.errors import UserError
from letterpad.ink.drawing_file import MOST_POINTS, Drawing
from letterpad.ink.formats.drawn import Drawn, ink_of, no_number, numbers, since_begin, stroke_of
from letterpad.ink.strokes import Ink, Stroke


def test_drawings_are_numbered_from_one() -> None:
    drawn = Drawn()
    drawn.add(Drawing(Ink()))
    drawn.add(UserError("no"))
    assert [number for number, _ in drawn.drawings] == [1, 2]


def test_numbers_and_what_is_none() -> None:
    assert numbers(["1", "-2.5e1"]) == [1.0, -25.0]
    with pytest.raises(UserError, match="a number was expected, and “l0” is none"):
        numbers(["10", "l0", "?"])
    assert "“{}…”".format("y" * 20) in str(no_number("y" * 99))


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e15, 1e300])
def test_numbers_that_nothing_is_drawn_at(value: float) -> None:
    with pytest.raises(UserError, match="finite numbers were expected"):
        stroke_of([(0, 0), (value, 1)])


def test_times_count_from_the_beginning_of_the_drawing() -> None:
    first, second = stroke_of([(0, 0), (1, 1)], [7.5, 8]), stroke_of([(2, 2)], [9])
    assert [each.times.tolist() for each in since_begin([first, second], 1000)] == [
        [0, 500],
        [1500],
    ]
    assert stroke_of([(0, 0)], [np.nan]).times.tolist() == [0]
    assert since_begin([]) == []


def test_too_many_points() -> None:
    with pytest.raises(UserError, match=r"at most 100,000 points, and this one has 100,001"):
        ink_of([Stroke(np.zeros((MOST_POINTS + 1, 2)))])
