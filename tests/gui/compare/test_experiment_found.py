"""What is known of an experiment: begun, stopped, finished."""

import pytest

from letterpad.gui.compare.experiment_found import Found
from letterpad.messages import Sentence
from letterpad.training.experiments.spec import Curve, Planned, Point, Repeated
from letterpad.training.protocol import CurveLearned, Failed, HasRepeated, Stopped

PLAN = Planned((100, 200), 1, 10, "hash")
POINTS = (Point(0, 100, 0, 0.5, 10, 1.0), Point(0, 200, 0, 0.6, 10, 1.0))


@pytest.fixture
def half() -> Found:
    found = Found()
    found.begin(PLAN, 2)
    found.points[POINTS[0].task] = POINTS[0]
    return found


def test_what_was_stopped_or_failed_keeps_its_points(half: Found) -> None:
    assert half.is_begun
    assert half.share == 0.5
    half.end(Stopped())
    assert half.is_begun
    assert half.error == ""
    half.end(Failed(Sentence("Memory ran out.")))
    assert half.error == "Memory ran out."
    half.add(POINTS[1])
    assert list(half.points.values()) == [POINTS[0]]


def test_what_goes_on_keeps_its_points(half: Found) -> None:
    half.begin(PLAN, 2)
    assert half.points
    assert half.share == 0.5


def test_a_result_brings_all_points(half: Found) -> None:
    half.end(CurveLearned(Curve(PLAN, 100, 0, POINTS, ())))
    assert list(half.points.values()) == list(POINTS)
    assert half.share == 1.0
    assert not half.is_begun
    other = Found()
    other.end(HasRepeated(Repeated(PLAN, POINTS, 0.1, None, 0.0, 0.1, 0.1)))
    assert other.plan == PLAN
    assert other.result is not None
