"""What is said of a contrast: figures that add up as they are written."""

import re
from math import log

import numpy as np
import pytest

from letterpad.explaining.linear import Contrast
from letterpad.gui.draw.why_words import likelier_text, sum_text, times_text


def contrast(ink: float, intercepts: float, calibration: float = 0.0) -> Contrast:
    return Contrast("A", "H", np.array([ink, 0.0]), intercepts, calibration)


def test_the_sum_is_said_with_its_parts() -> None:
    assert sum_text(contrast(2.1, -0.3)) == (
        "+2.10 from the ink, -0.30 from the intercepts: together +1.80. "
        "A is e^1.80 = 6.0 times as likely as H."
    )
    assert sum_text(contrast(-2.0, 0.5, 0.25)) == (
        "-2.00 from the ink, +0.50 from the intercepts, +0.25 from calibration: together -1.25. "
        "H is e^1.25 = 3.5 times as likely as A."
    )


@pytest.mark.parametrize("seed", range(5))
def test_parts_as_they_are_written_add_up(seed: int) -> None:
    random = np.random.default_rng(seed)
    for ink, intercepts, calibration in random.normal(0, 3, (50, 3)):
        said = sum_text(contrast(ink, intercepts, calibration))
        *parts, total = map(float, re.findall(r"[+-]\d+\.\d\d", said))
        assert sum(parts) == pytest.approx(total, abs=1e-9)
        assert total == pytest.approx(ink + intercepts + calibration, abs=0.0051)


def test_no_part_is_minus_nothing() -> None:
    assert "-0.00" not in sum_text(contrast(1.0, -0.001))


def test_ratios_are_read_as_numbers() -> None:
    assert times_text(log(1.84)) == "1.8 times"
    assert times_text(log(1470.2)) == "1,470 times"
    assert times_text(50.0) == "more than a million times"
    assert times_text(1e9) == "more than a million times"
    assert likelier_text(0.001, "A", "H") == "A is as likely as H."
