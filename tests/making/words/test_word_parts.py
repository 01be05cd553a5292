"""Whole writers and whole contributors are held out."""

import numpy as np

from letterpad.making.words.word_parts import (
    CALIBRATION_CONTRIBUTORS,
    TEST_CONTRIBUTORS,
    part,
)


def test_no_writer_is_in_two_parts() -> None:
    random = np.random.default_rng(0)
    names = ["imp:a", "cee:b", "lou:c", *(f"x{n % 5}:{n}" for n in range(60))]
    writers = [names[n] for n in random.integers(0, len(names), 3000)]
    parts = part(writers)
    of = [{writers[n] for n in each} for each in (parts.train, parts.calibration, parts.test)]
    assert not of[0] & of[1] | of[1] & of[2] | of[0] & of[2]
    assert sum(map(len, (parts.train, parts.calibration, parts.test))) == 3000
    for contributors, held in ((CALIBRATION_CONTRIBUTORS, of[1]), (TEST_CONTRIBUTORS, of[2])):
        assert {w for w in names if w[:3] in contributors} <= held
    assert len(of[2]) > 3
