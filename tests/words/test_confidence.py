"""Probabilities of readings are probabilities."""

import numpy as np
import pytest

from letterpad.ink.strokes import Ink
from letterpad.words.beam import Found
from letterpad.words.candidates import candidates_of
from letterpad.words.confidence import N_NUMBERS, Confidence, all_texts, numbers_of
from letterpad.words.units import units_of


def found(*totals: float) -> list[Found]:
    return [Found(f"A{n}", (0,), total, -5.0, total, True) for n, total in enumerate(totals)]


CANDIDATES = candidates_of(units_of(Ink.of([[[0, 0], [0, 20]], [[10, 0], [10, 20]]])))
SCORES = np.zeros((len(CANDIDATES), 26), np.float32)


def test_shares_are_at_most_one_and_fall() -> None:
    weights = np.zeros(N_NUMBERS)
    weights[1] = 1.0
    for totals in ((0.0,), (0.0, -0.1), (0.0, -1.0, -5.0), (0.0, 0.0, 0.0, 0.0)):
        shares = Confidence(weights).of_texts(found(*totals), CANDIDATES, SCORES)
        assert len(shares) == len(totals)
        assert sum(shares) <= 1 + 1e-9
        assert shares == sorted(shares, reverse=True)
    assert Confidence(weights).of_texts([], CANDIDATES, SCORES) == []


def test_a_wide_margin_is_more_sure() -> None:
    near, far = (numbers_of(found(0.0, -gap), CANDIDATES, SCORES) for gap in (0.1, 9.0))
    assert far[1] > near[1]
    assert np.isfinite([near, far]).all()


def test_all_ways_are_summed() -> None:
    ways = 26 * 26 + 26  # two letters, or one
    assert all_texts(CANDIDATES, SCORES) == pytest.approx(np.log(ways))
