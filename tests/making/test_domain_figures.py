"""Figures of a kind of letters: counted by hand, and nothing promised for few letters."""

import json

import numpy as np
import pytest

from letterpad.making.domain_figures import DomainFigures, measured, told_digits
from letterpad.making.recognizer_domains import Domain
from letterpad.model_files.model_file import Thresholds
from letterpad.recognition.recognizer import Answers

N_HANDS, N_LETTERS = 10, 20


def answered(right: np.ndarray, share: float = 0.9) -> Answers:
    """Answer letters A with A where they are right, else with B, each with `share`."""
    n = len(right)
    probabilities = np.zeros((n, 26), np.float32)
    probabilities[np.arange(n), np.where(right, 0, 1)] = share
    probabilities[np.arange(n), np.where(right, 1, 0)] = 1 - share
    letter = np.where(np.arange(n) % 50 == 0, 0.1, 0.99).astype(np.float32)
    return Answers(probabilities, None, letter, 1 - letter)


@pytest.fixture
def domain() -> Domain:
    hands = np.repeat([f"hand {number}" for number in range(N_HANDS)], N_LETTERS)
    labels = np.tile([0, 26], N_HANDS * N_LETTERS // 2)
    return Domain("some", "some letters", np.zeros((len(labels), 28, 28), np.uint8), labels, hands)


def test_hands_count_alike_and_the_worst_are_told(domain: Domain) -> None:
    # Nine hands are read rightly, the tenth in half of its letters.
    right = np.arange(N_HANDS * N_LETTERS) < 190
    thresholds = Thresholds({"0.95": 0.5}, {}, 0.5)
    found = measured(domain, answered(right), thresholds)
    assert (found.n, found.n_hands) == (200, 10)
    assert found.right == found.by_hand == pytest.approx(0.95)
    assert found.worst_tenth == pytest.approx(np.quantile([1.0] * 9 + [0.5], 0.1))
    assert found.interval[0] < found.right < found.interval[1]
    # By hand, the interval is wider than Wilson's of 190 of 200.
    assert found.interval[1] - found.interval[0] > 0.07
    assert found.calibration_error == pytest.approx(0.05, abs=1e-6)
    assert found.held == pytest.approx(0.95)
    assert found.hands_held == pytest.approx(0.9)
    assert found.refused == pytest.approx(4 / 200)
    wide = measured(domain, answered(right), Thresholds({"0.95": 0.05}, {}, 0.0))
    assert wide.held == wide.hands_held == 1.0
    assert wide.refused == 0.0


def test_figures_survive_a_file(domain: Domain) -> None:
    found = measured(domain, answered(np.ones(200, bool)), Thresholds({"0.95": 0.5}, {}, 0.5))
    assert DomainFigures.from_json(json.loads(json.dumps(found.to_json()))) == found


def test_a_digit_is_told_where_it_is_no_letter() -> None:
    answers = answered(np.ones(100, bool))
    told = told_digits(answers, Thresholds({}, {}, 0.5))
    assert np.flatnonzero(told).tolist() == [0, 50]
    assert not told_digits(answers, Thresholds({}, {}, 0.05)).any()
