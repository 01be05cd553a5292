"""What the page shows of a letter: fitted into a square, and whether it was read wrong."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.collection.kept import Answered, KeptLetter
from letterpad.gui.collection.sketch import fitted, sketch_of
from letterpad.ink.strokes import Ink
from own_letters import DRAWN, letter, mouse_ink

numbers = st.floats(-1e6, 1e6, allow_nan=False)


@given(st.lists(st.lists(st.tuples(numbers, numbers), min_size=1), min_size=1, max_size=4))
def test_a_drawing_fills_the_middle_of_the_square(strokes: list[list[tuple[float, float]]]) -> None:
    ink = Ink.of(strokes)
    shown = fitted(ink)
    assert len(shown) == len(strokes)
    points = np.concatenate(shown)
    assert points.min() >= -1e-4
    assert points.max() <= 1 + 1e-4
    left, top, right, bottom = ink.bounds()
    if max(right - left, bottom - top) > 1e-3:
        # Points that nobody could tell apart are left out.
        assert np.ptp(points, axis=0).max() >= 1 - 1 / 64
        np.testing.assert_allclose((points.min(0) + points.max(0)) / 2, 0.5, atol=1 / 64)


def test_a_dot_is_in_the_middle() -> None:
    (dot,) = fitted(Ink.of([[(7.0, -3.0)]]))
    np.testing.assert_allclose(dot, [[0.5, 0.5]])


def test_points_that_nobody_could_tell_apart_are_left_out_but_not_the_last() -> None:
    line = [(x / 100, 0.0) for x in range(10_001)]
    (shown,) = fitted(Ink.of([line]))
    assert len(shown) < 300
    np.testing.assert_allclose(shown[[0, -1], 0], [0.0, 1.0])


@pytest.mark.parametrize(
    ("label", "answer", "is_wrong"),
    [("A", "A", False), ("a", "A", False), ("A", "B", True), ("ß", "S", True), ("A", None, False)],
)
def test_an_answer_is_wrong_where_it_is_another_letter_in_either_case(
    label: str, answer: str | None, is_wrong: bool
) -> None:
    answered = None if answer is None else Answered("Net", answer, 0.5)
    sketch = sketch_of(KeptLetter(7, letter(label, answered=answered), DRAWN))
    assert sketch.is_answered_wrong == is_wrong
    assert (sketch.id, sketch.label, sketch.device) == (7, label, "mouse")


def test_a_letter_of_which_nobody_knows_when_it_was_drawn_says_when_it_was_kept() -> None:
    later = DRAWN.replace(year=2027)
    kept = KeptLetter(1, letter(drawn=None), later)
    assert sketch_of(kept).moment == later
    assert sketch_of(replace(kept, letter=letter())).moment == DRAWN
    assert len(sketch_of(kept).strokes) == len(mouse_ink().strokes)
