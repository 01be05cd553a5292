"""What an experiment brings, as values."""

import numpy as np
import pytest

from letterpad.training.experiments.spec import Curve, FitTask, Planned, Point


@pytest.mark.parametrize("n", [1, 7, 8, 9, 4160])
def test_which_letters_were_right_is_packed_and_unpacked(n: int) -> None:
    right = np.random.default_rng(n).random(n) < 0.5
    point = Point(0, 100, 2, float(right.mean()), n, 1.0, Point.packed(right))
    np.testing.assert_array_equal(point.right_letters(), right)
    assert len(point.right) == 2 * -(-n // 8)
    assert point.task == FitTask(0, 100, 2)


def test_a_curve_gives_the_accuracies_of_a_learner_at_a_size() -> None:
    points = tuple(
        Point(learner, n, seed, learner + n / 1000 + seed / 10, 10, 1.0)
        for learner in (0, 1)
        for n in (100, 200)
        for seed in (0, 1)
    )
    curve = Curve(Planned((100, 200), 2, 10, "hash"), 100, 0, points, ())
    assert curve.accuracies(1, 200) == pytest.approx([1.2, 1.3])
