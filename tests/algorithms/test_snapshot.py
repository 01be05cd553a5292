"""A snapshot holds the first weights, in 16 bits, whatever they are."""

import numpy as np
import pytest

from letterpad.algorithms.snapshot import MOST, Snapshot


def test_the_first_rows_become_pictures() -> None:
    weights = np.arange(MOST * 2 * 6, dtype=np.float64).reshape(MOST * 2, 6)
    taken = Snapshot.take("units", weights, (2, 3))
    assert taken.values.shape == (MOST, 2, 3)
    assert taken.values.dtype == np.float16
    assert taken.n_all == 2 * MOST
    np.testing.assert_array_equal(taken.values[1], [[6, 7, 8], [9, 10, 11]])


def test_what_has_no_place_in_16_bits_ends_at_the_largest_number() -> None:
    taken = Snapshot.take("classes", np.array([[1e9, -np.inf, np.nan, 0.5]]), (2, 2))
    assert taken.values.ravel().tolist() == [65504.0, -65504.0, 0.0, 0.5]


@pytest.mark.parametrize("shape", [(MOST + 1, 2, 2), (4, 4)])
def test_what_is_no_snapshot_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="a snapshot of"):
        Snapshot("units", np.zeros(shape, np.float16), 1)
    with pytest.raises(ValueError, match="a snapshot of trees"):
        Snapshot("trees", np.zeros((1, 2, 2), np.float16), 1)  # type: ignore[arg-type]
