"""Runs of ink down the columns of a picture."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from letterpad.letters.pictures.runs import Runs, erased

PICTURES = arrays.arrays(bool, st.tuples(st.integers(1, 12), st.integers(1, 8)))


@given(PICTURES)
def test_every_run_is_as_long_as_it_can_be_counted(ink: np.ndarray) -> None:
    runs = Runs.of(ink)
    for row, column in np.argwhere(ink):
        above, below = row, row
        while above > 0 and ink[above - 1, column]:
            above -= 1
        while below + 1 < len(ink) and ink[below + 1, column]:
            below += 1
        assert runs.up[row, column] == row - above + 1
        assert runs.down[row, column] == below - row + 1
    assert not runs.up[~ink].any()
    assert not runs.down[~ink].any()


def test_a_line_meets_the_nearest_run() -> None:
    ink = np.zeros((20, 3), bool)
    ink[4:7, 0] = ink[10:18, 1] = True
    crossed = Runs.of(ink).along(np.array([8.0, 9.0, 9.0]), 2)
    assert crossed.length.tolist() == [3, 8, 0]
    assert crossed.middle[:2].tolist() == [5.0, 13.5]


def test_only_short_runs_are_erased() -> None:
    ink = np.zeros((20, 4), bool)
    ink[9:11] = True
    ink[3:17, 2] = True
    gone = erased(Runs.of(ink).along(np.full(4, 9.5), 1), 4.0, ink.shape)
    expected = np.zeros_like(ink)
    expected[9:11, [0, 1, 3]] = True
    np.testing.assert_array_equal(gone, expected)


def test_a_line_outside_the_picture_meets_nothing() -> None:
    ink = np.ones((6, 3), bool)
    assert not Runs.of(ink).along(np.array([-9.0, 40.0, -9.0]), 2).length.any()
