"""The time left of fits whose steps have known durations."""

import pytest

from letterpad.training.time_left import TimeLeft, expected_epochs


def test_nothing_is_promised_before_a_second_step() -> None:
    left = TimeLeft()
    assert left.seconds(0.0) is None
    left.add(1, 10, now=8.0)
    assert left.seconds(8.0) is None


def test_a_slow_first_step_does_not_spoil_the_estimate() -> None:
    left = TimeLeft()
    left.add(1, 10, now=30.0)
    left.add(2, 10, now=31.0)
    assert left.seconds(31.0) == pytest.approx(8.0)


def test_the_first_whole_epoch_is_left_out_where_it_comes_in_parts() -> None:
    left = TimeLeft()
    # 9 s to compile before the first part, and again 6 s for the last, smaller batch.
    for part, now in [(0.25, 10.0), (0.5, 11.0), (0.75, 12.0), (1.0, 19.0)]:
        left.add(part, 5, now)
    assert left.seconds(19.0) == pytest.approx(16.0)
    # Another 5 s until the same epoch has been validated.
    left.add(1.0, 5, now=24.0)
    left.add(1.5, 5, now=25.0)
    assert left.seconds(25.0) == pytest.approx(7.0)


def test_time_goes_by_between_steps_but_never_below_zero() -> None:
    left = TimeLeft()
    left.add(1, 4, now=1.0)
    left.add(2, 4, now=3.0)
    assert left.seconds(4.0) == pytest.approx(3.0)
    assert left.seconds(100.0) == 0.0


def test_a_second_phase_begins_afresh() -> None:
    left = TimeLeft()
    left.add(1, 3, now=1.0)
    left.add(3, 3, now=2.0)
    left.add(1, 5, now=10.0)
    assert left.seconds(10.0) is None
    left.add(2, 5, now=14.0)
    assert left.seconds(14.0) == pytest.approx(12.0)


LOSSES = [1.194, 0.958, 0.830, 0.757, 0.717, 0.697, 0.687, 0.682, 0.684, 0.695, 0.711, 0.727, 0.738]
"""Of the neural net on built-in letters: with a patience of 5 it stopped here, after 13 epochs."""


@pytest.mark.parametrize("epoch", range(5, 13))
def test_the_end_of_a_fit_that_stops_early_is_seen_coming(epoch: int) -> None:
    left = expected_epochs(LOSSES[:epoch], 5, 20) - epoch
    assert left == pytest.approx(len(LOSSES) - epoch, rel=0.3, abs=0.5)


def test_no_early_end_is_expected_where_there_is_none() -> None:
    assert expected_epochs(LOSSES[:10], 0, 20) == 20
    assert expected_epochs(LOSSES[:2], 5, 20) == 20
    assert expected_epochs([3.0, 2.9, 2.7, 2.4], 5, 20) == 20
    assert expected_epochs(LOSSES[:8], 5, 9) == 9
