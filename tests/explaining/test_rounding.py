"""What is written adds up, and is rounded as it is written."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.explaining import rounding
from letterpad.explaining.rounding import decimals_for, decimals_that_add_up, left_over

NUMBERS = st.floats(-1000, 1000)


def test_examples_in_the_docstrings_run() -> None:
    result = doctest.testmod(rounding)
    assert result.attempted > 3
    assert result.failed == 0


def written(values: list[float], decimals: int) -> int:
    """Add numbers as a reader of their digits does, in units of the last one."""
    return sum(int(f"{value:.{decimals}f}".replace(".", "")) for value in values)


@given(st.lists(NUMBERS, min_size=1, max_size=4))
def test_what_is_written_with_so_many_decimals_adds_up(addends: list[float]) -> None:
    total = sum(addends)
    decimals = decimals_that_add_up(addends, total)
    for fewer in range(2, 6 if decimals is None else decimals):
        assert written(addends, fewer) != written([total], fewer)
    if decimals is not None:
        assert written(addends, decimals) == written([total], decimals)


@given(st.lists(NUMBERS, max_size=8), NUMBERS)
def test_what_is_left_over_completes_the_written_sum(addends: list[float], total: float) -> None:
    rest = left_over(addends, total, 2)
    assert written([*addends, rest], 2) == written([total], 2)


@pytest.mark.parametrize(
    ("values", "decimals"),
    [([], 2), ([0.0], 2), ([123.4], 2), ([0.5], 3), ([-0.05, 0.01], 4), ([1e-9], 5)],
)
def test_small_numbers_get_more_decimals(values: list[float], decimals: int) -> None:
    assert decimals_for(values) == decimals
