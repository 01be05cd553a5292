"""What is kept of ink is all of it; and the same ink is known again."""

import hypothesis.strategies as st
import numpy as np
import pytest
from hypothesis import given
from hypothesis.extra.numpy import arrays

from letterpad.collection.ink_blob import content_hash, from_blob, points_of_blob, to_blob
from letterpad.ink.strokes import EMPTY, Ink, Stroke
from own_letters import mouse_ink, pen_ink

NUMBERS = st.one_of(
    st.floats(-1e300, 1e300),
    st.integers(-(2**40), 2**40).map(float),
    st.integers(-(10**7), 10**7).map(lambda n: n / 1000),
    st.integers(-(10**5), 10**5).map(lambda n: n / 256),
    st.floats(width=32, allow_nan=False, allow_infinity=False),
)


@st.composite
def inks(draw: st.DrawFn) -> Ink:
    strokes = []
    for n in draw(st.lists(st.integers(1, 6), max_size=3)):
        usual_times, usual_pressures = draw(st.booleans()), draw(st.booleans())
        points = draw(arrays(np.float64, (n, 2), elements=NUMBERS))
        times = np.zeros(n) if usual_times else draw(arrays(np.float64, n, elements=NUMBERS))
        share = st.floats(0, 1)
        pressures = np.ones(n) if usual_pressures else draw(arrays(np.float64, n, elements=share))
        strokes.append(Stroke(points, times, pressures))
    return Ink(tuple(strokes))


@given(inks())
def test_what_comes_back_is_what_went_in(ink: Ink) -> None:
    blob = to_blob(ink)
    assert from_blob(blob) == ink
    with np.errstate(over="ignore"):
        expected = [stroke.points.astype(np.float32) for stroke in ink.strokes]
        points, lengths = points_of_blob(blob)
    assert lengths == [len(stroke) for stroke in ink.strokes]
    assert np.array_equal(points, np.concatenate([np.empty((0, 2), np.float32), *expected]))


def test_a_drawing_of_the_mouse_is_small_and_one_of_a_pen_no_larger_than_its_numbers() -> None:
    mouse, pen = mouse_ink(n_strokes=2, n_points=50), pen_ink(n_points=50)
    assert len(to_blob(mouse)) < 100 * 4 + 40  # x, y, time; the pause between strokes is long
    assert len(to_blob(pen)) < 50 * 32 + 20
    assert from_blob(to_blob(EMPTY)) == EMPTY


@given(st.binary(max_size=60))
def test_other_bytes_are_no_ink(blob: bytes) -> None:
    try:
        assert isinstance(from_blob(blob), Ink)
    except ValueError:
        pass


@pytest.mark.parametrize("end", [0, 1, 2, 5, -1])
def test_ink_that_is_cut_off_is_refused(end: int) -> None:
    with pytest.raises(ValueError, match="cut off"):
        from_blob(to_blob(pen_ink())[:end])


def test_ink_of_a_later_version_is_refused() -> None:
    with pytest.raises(ValueError, match="version 2"):
        from_blob(b"\x02" + to_blob(pen_ink())[1:])


def test_the_same_ink_has_the_same_hash_and_other_ink_another() -> None:
    ink = pen_ink()
    (stroke,) = ink.strokes
    assert content_hash(ink) == content_hash(Ink((Stroke(*_copies(stroke)),)))
    rounded = Ink((Stroke(*(np.round(values, 3) for values in _copies(stroke))),))
    assert content_hash(rounded) == content_hash(ink)
    others = [
        pen_ink(1),
        EMPTY,
        ink.moved(0.1, 0.0),
        Ink((Stroke(stroke.points),)),
        Ink((Stroke(stroke.points[:30]), Stroke(stroke.points[30:]))),
        Ink((Stroke(stroke.points[:29]), Stroke(stroke.points[29:]))),
    ]
    assert len({content_hash(each) for each in [ink, *others]}) == len(others) + 1
    negative = Ink.of([[(-0.0, 0.0), (1.0, -0.0)]])
    assert content_hash(negative) == content_hash(Ink.of([[(0.0, 0.0), (1.0, 0.0)]]))


def _copies(stroke: Stroke) -> list[np.ndarray]:
    return [stroke.points.copy(), stroke.times.copy(), stroke.pressures.copy()]
