"""Calibration and conformal sets."""

import math

import numpy as np
import pytest

from letterpad.evaluation.accuracy import wilson_interval
from letterpad.evaluation.calibration import (
    best_temperature,
    calibration_error,
    calibration_interval,
    conformal_threshold,
    coverage_of,
    temperature,
    tempered,
)


def drawn(n: int, seed: int, heat: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Return logits of six classes whose labels are drawn from their softmax; then overheated."""
    random = np.random.default_rng(seed)
    logits = random.normal(0, 2, (n, 6))
    shares = softmax(logits)
    labels = (shares.cumsum(axis=1) > random.random((n, 1))).argmax(axis=1)
    return logits * heat, labels


def softmax(logits: np.ndarray) -> np.ndarray:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def test_error_by_hand() -> None:
    shares = np.array([[0.9, 0.1], [0.9, 0.1], [0.6, 0.4], [0.4, 0.6]])
    labels = np.array([0, 1, 0, 1])
    # At 0.9 half are right (gap 0.4, two letters), at 0.6 all (gap 0.4, two letters).
    assert calibration_error(shares, labels) == pytest.approx(0.4)
    assert math.isnan(calibration_error(shares[:0], labels[:0]))


def test_error_is_small_exactly_if_probabilities_mean_what_they_say() -> None:
    logits, labels = drawn(20_000, 1)
    assert calibration_error(softmax(logits), labels) < 0.015
    assert calibration_error(softmax(logits * 3), labels) > 0.1
    assert calibration_error(softmax(logits / 3), labels) > 0.1


def test_interval_holds_the_error_and_narrows_with_more_letters() -> None:
    logits, labels = drawn(20_000, 1)
    overheated = softmax(logits * 3)
    few = calibration_interval(overheated[:500], labels[:500])
    many = calibration_interval(overheated, labels)
    assert many[0] < calibration_error(overheated, labels) < many[1]
    assert many[1] - many[0] < 0.4 * (few[1] - few[0])
    assert calibration_interval(overheated, labels) == many
    assert all(map(math.isnan, calibration_interval(overheated[:0], labels[:0])))


def test_the_interval_of_the_calibration_error_is_by_writer_where_writers_are_known() -> None:
    """Half of the hands are read worse than the answers say, and all letters of such a hand."""
    hands = np.repeat(np.arange(40), 50)
    random = np.random.default_rng(0)
    right = random.random(2000) < np.where(hands % 2, 0.9, 0.6)
    shares, labels = np.tile([0.75, 0.25], (2000, 1)), np.where(right, 0, 1)
    by_letter = calibration_interval(shares, labels)
    by_hand = calibration_interval(shares, labels, writers=hands.astype(str))
    assert by_hand[1] > 1.5 * by_letter[1]
    assert calibration_interval(shares, labels, writers=np.zeros(2000, int)) == by_letter
    assert calibration_interval(shares, labels, writers=np.arange(2000)) == by_letter


def test_a_certain_answer_is_in_the_last_bin() -> None:
    assert calibration_error(np.array([[1.0, 0.0]]), np.array([0])) == 0


@pytest.mark.parametrize("heat", [0.6, 1.0, 2.0])
def test_temperature_undoes_what_was_done(heat: float) -> None:
    logits, labels = drawn(20_000, 2, heat)
    # Class i and i + 3 are one letter; labels are of the merged ones.
    assert temperature(logits, labels % 3, 3) == pytest.approx(heat, rel=0.06)


@pytest.mark.parametrize("heat", [0.5, 1.0, 2.0, 4.0])
def test_the_best_temperature_makes_answers_honest(heat: float) -> None:
    logits, labels = drawn(20_000, 5, heat)
    shares = softmax(logits)
    found = best_temperature(shares[:10_000], labels[:10_000])
    if heat < 4:  # then most probabilities are next to nothing, and are not taken at their word
        assert found == pytest.approx(heat, rel=0.1)
    honest, same = tempered(shares[10_000:], found), labels[10_000:]
    assert calibration_error(honest, same) < (0.02 if heat < 4 else 0.06)
    np.testing.assert_array_equal(honest.argmax(axis=1), shares[10_000:].argmax(axis=1))


def test_few_letters_move_the_temperature_little() -> None:
    shares = np.full((8, 2), (0.6, 0.4))
    all_right = np.zeros(8, dtype=np.int64)
    assert 0.7 < best_temperature(shares, all_right) < 1
    assert best_temperature(np.tile(shares, (100, 1)), np.tile(all_right, 100)) == 0.25
    assert best_temperature(shares[:0], all_right[:0]) == 1.0
    assert best_temperature(np.full((8, 2), np.nan), all_right) == 1.0


def test_votes_that_all_agree_are_not_certain() -> None:
    votes = np.eye(5)[np.zeros(200, dtype=np.int64)]
    labels = (np.arange(200) % 5 == 0).astype(np.int64)  # a fifth is wrong
    honest = tempered(votes, best_temperature(votes, labels))
    assert honest[:, 0].mean() == pytest.approx(0.8, abs=0.05)


def test_the_answer_stays_where_two_are_almost_the_same() -> None:
    random = np.random.default_rng(0)
    first = random.random(500).astype(np.float32) * 0.5 + 0.25
    close = np.stack([first, np.nextafter(first, np.float32(1)), first], axis=1)
    close = close[:, [0, 1, 2]] / np.float32(3)
    for heat in (0.3, 1.0, 5.0, 50.0):
        honest = tempered(close, heat)
        assert honest.dtype == np.float32
        np.testing.assert_array_equal(honest.argmax(axis=1), close.argmax(axis=1))
    np.testing.assert_allclose(tempered(close, 5.0).sum(axis=1), 1, atol=1e-5)


@pytest.mark.parametrize("stated", [0.9, 0.95, 0.99])
def test_sets_hold_the_class_as_often_as_stated(stated: float) -> None:
    # Whatever the probabilities are worth: overheated ones do, too.
    logits, labels = drawn(40_000, 3, heat=2.5)
    shares = softmax(logits)
    threshold = conformal_threshold(shares[:20_000], labels[:20_000], stated)
    found = coverage_of(shares[20_000:], labels[20_000:], stated, threshold)
    assert found.held.value == pytest.approx(stated, abs=0.006)
    assert 1 <= found.mean_size <= 6
    assert found.to_json()["n"] == 20_000


def test_threshold_by_hand() -> None:
    shares = np.array([[p, 1 - p] for p in (0.9, 0.8, 0.7, 0.2)])
    labels = np.zeros(4, dtype=np.int64)
    assert conformal_threshold(shares, labels, 0.6) == pytest.approx(0.7)  # 3 of 4 (+ 1)
    assert conformal_threshold(shares, labels, 0.95) == 0.0  # too few letters to promise it


def test_the_answer_is_always_in_the_set() -> None:
    shares = np.array([[0.4, 0.35, 0.25], [0.2, 0.2, 0.6]])
    found = coverage_of(shares, np.array([0, 0]), 0.95, 0.9)
    assert found.held.n_correct == 1
    assert found.mean_size == 1
    assert found.single == 1


def test_sets_are_counted_by_writer() -> None:
    """Nine hands of twenty letters whose sets hold all, and one whose sets hold one in four."""
    writers = np.repeat([f"hand {number}" for number in range(10)], 20)
    labels = np.zeros(200, dtype=np.int64)
    shares = np.tile([0.9, 0.1], (200, 1))
    shares[185:] = [0.1, 0.9]
    found = coverage_of(shares, labels, 0.95, 0.5, writers)
    assert (found.held.n_correct, found.held.n) == (185, 200)
    by_writer = found.held.by_writer
    assert by_writer is not None
    assert by_writer.n == 10
    assert by_writer.mean == pytest.approx((9 + 0.25) / 10)
    assert found.at_least_90 == pytest.approx(0.9)
    assert by_writer.worst_tenth == pytest.approx(np.quantile([1.0] * 9 + [0.25], 0.1))
    # One hand brings all that is missed: by writer that says less than by letter.
    low, high = wilson_interval(185, 200)
    assert found.held.interval == by_writer.interval
    assert by_writer.interval[1] - by_writer.interval[0] > 2 * (high - low)
    fields = found.to_json()
    assert fields["interval"] == list(by_writer.interval)
    assert fields["by_writer"]["at_least_90"] == pytest.approx(0.9)
    assert "by_writer" not in coverage_of(shares, labels, 0.95, 0.5).to_json()
