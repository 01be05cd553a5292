"""Reliability, log loss and Brier score, against scikit-learn's own numbers."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letterpad.evaluation.accuracy import wilson_interval
from letterpad.evaluation.by_writer import accuracy_interval
from letterpad.evaluation.calibration import conformal_threshold, coverage_of
from letterpad.evaluation.reliability import (
    COLUMNS,
    FEWEST_IN_A_BIN,
    brier_score,
    equal_mass,
    halved_coverage,
    log_loss,
    reliability,
)


def drawn(n: int, seed: int = 0, heat: float = 1.0) -> tuple[np.ndarray, np.ndarray]:
    """Return probabilities of six classes and labels drawn from them; heated, they lie."""
    random = np.random.default_rng(seed)
    honest = random.dirichlet(np.full(6, 0.3), n)
    labels = np.array([random.choice(6, p=row) for row in honest])
    told = honest ** (1 / heat)
    return told / told.sum(axis=1, keepdims=True), labels


@pytest.mark.parametrize("n", [200, 201, 1003, 4160])
@pytest.mark.parametrize("bins", [5, 10])
def test_bins_are_those_of_scikit_learn_where_nothing_is_tied(n: int, bins: int) -> None:
    from sklearn.calibration import calibration_curve

    shares, labels = drawn(n)
    found = reliability(shares, labels, bins=bins).bins
    right = shares.argmax(axis=1) == labels
    accuracy, confidence = calibration_curve(
        right, shares.max(axis=1), n_bins=bins, strategy="quantile"
    )
    assert [each.confidence for each in found] == pytest.approx(confidence, rel=1e-12)
    assert [each.accuracy.value for each in found] == pytest.approx(accuracy, rel=1e-12)
    sizes = [each.accuracy.n for each in found]
    assert sum(sizes) == n
    assert max(sizes) - min(sizes) <= 1


@given(
    st.lists(st.integers(0, 30), min_size=1, max_size=200),
    st.integers(1, 15),
)
def test_equal_values_are_never_split_and_bins_are_in_order(whole: list[int], bins: int) -> None:
    values = np.array(whole, dtype=float)
    group = equal_mass(values, bins)
    assert set(group.tolist()) <= set(range(bins))
    for value in np.unique(values):
        assert len(np.unique(group[values == value])) == 1
    order = np.argsort(values)
    assert (np.diff(group[order]) >= 0).all()


def test_what_is_tied_takes_nothing_else_into_its_bin() -> None:
    # Half of all answers are surely right: the usual case of a good model.
    values = np.concatenate([np.linspace(0.2, 0.9, 100), np.ones(100)])
    group = equal_mass(values, 10)
    (last,) = np.unique(group[100:])
    assert (group[:100] != last).all()
    assert np.bincount(group[:100]).tolist() == [20, 20, 20, 20, 20]


def test_log_loss_and_brier_score_are_those_of_scikit_learn() -> None:
    from sklearn import metrics

    shares, labels = drawn(1000)
    assert log_loss(shares, labels) == pytest.approx(
        metrics.log_loss(labels, shares, labels=range(6)), rel=1e-12
    )
    assert brier_score(shares, labels) == pytest.approx(
        metrics.brier_score_loss(labels, shares, labels=range(6), scale_by_half=False), rel=1e-12
    )
    # By hand: the sum over classes of (p - y) squared.
    apart = shares - np.eye(6)[labels]
    assert brier_score(shares, labels) == pytest.approx((apart**2).sum() / 1000, rel=1e-12)


def test_a_right_class_of_no_probability_costs_as_in_scikit_learn() -> None:
    from sklearn.metrics import log_loss as theirs

    shares = np.array([[1.0, 0.0], [0.5, 0.5]], dtype=np.float32)
    labels = np.array([1, 0])
    expected = theirs(labels, shares, labels=[0, 1])
    assert log_loss(shares, labels) == pytest.approx(expected, rel=1e-6)
    assert log_loss(shares, labels) == pytest.approx((math.log(2**23) + math.log(2)) / 2)


def test_the_ends_of_both_scores() -> None:
    surely = np.eye(3)
    assert brier_score(surely, np.array([0, 1, 2])) == 0
    assert log_loss(surely, np.array([0, 1, 2])) == 0
    assert brier_score(surely, np.array([1, 2, 0])) == 2
    nothing = np.zeros((0, 3)), np.zeros(0, dtype=np.int64)
    assert math.isnan(log_loss(*nothing))
    assert math.isnan(brier_score(*nothing))
    assert reliability(*nothing).bins == ()
    assert reliability(*nothing).nearest(0.9) is None


@pytest.mark.parametrize(
    ("heat", "verdict"), [(1.0, ""), (0.4, "too sure"), (2.5, "not sure enough")]
)
def test_answers_that_lie_are_said_to(heat: float, verdict: str) -> None:
    shares, labels = drawn(20_000, heat=heat)
    found = reliability(shares, labels).nearest(0.8)
    assert found is not None
    assert found.verdict == verdict


def test_the_score_can_be_gamed_where_the_loss_cannot() -> None:
    """Whoever answers the same to everything is calibrated, and useless."""
    _, labels = drawn(6000)
    common = np.bincount(labels, minlength=6) / 6000
    useless = reliability(np.tile(common, (6000, 1)), labels)
    honest = reliability(*drawn(6000))
    (only,) = useless.bins
    assert only.confidence == pytest.approx(only.accuracy.value)
    assert useless.log_loss > honest.log_loss
    assert useless.brier > honest.brier


def test_intervals_are_wilsons_and_by_writer_where_writers_are_known() -> None:
    shares, labels = drawn(400)
    by_letter = reliability(shares, labels)
    for each in by_letter.bins:
        assert each.interval == pytest.approx(
            wilson_interval(each.accuracy.n_correct, each.accuracy.n)
        )
    assert by_letter.n_writers == 0
    # Ten hands: one whose letters are all read wrong makes the others say less.
    hands = np.repeat([f"hand {number}" for number in range(10)], 40)
    shares[360:] = np.roll(np.eye(6)[labels[360:]], 1, axis=1) * 0.4 + 0.1
    by_hand = reliability(shares, labels, hands, bins=1)
    (one,) = by_hand.bins
    right = shares.argmax(axis=1) == labels
    assert by_hand.n_writers == 10
    assert one.interval == accuracy_interval(right, hands)
    low, high = wilson_interval(one.accuracy.n_correct, one.accuracy.n)
    assert one.interval[1] - one.interval[0] > 1.5 * (high - low)


def test_few_letters_make_few_bins() -> None:
    shares, labels = drawn(FEWEST_IN_A_BIN * 3 + 5)
    assert len(reliability(shares, labels).bins) == 3
    assert len(reliability(*drawn(5)).bins) == 1


def test_the_histogram_counts_every_answer_once() -> None:
    shares, labels = drawn(500)
    counted = reliability(shares, labels).histogram
    expected, _ = np.histogram(shares.max(axis=1), COLUMNS, (0, 1))
    assert list(counted) == expected.tolist()
    surely = reliability(np.eye(4), np.arange(4)).histogram
    assert surely[-1] == 4


def test_halves_find_each_others_thresholds() -> None:
    shares, labels = drawn(4000, heat=0.5)
    found = halved_coverage(shares, labels, 0.95)
    assert found.held.n == 4000
    # 4,000 letters: two standard deviations are 0.7 points, and the threshold has its own.
    assert found.held.value == pytest.approx(0.95, abs=0.015)
    # Among its own letters a threshold holds no less than it promises: nothing is learned there.
    own = coverage_of(shares, labels, 0.95, conformal_threshold(shares, labels, 0.95))
    assert own.held.value >= 0.95
    assert found == halved_coverage(shares, labels, 0.95)
    assert found.held.by_writer is None


def test_halves_are_of_whole_writers() -> None:
    """Twelve hands, of which each one's letters are all read in the same way."""
    hands = np.repeat([f"hand {number}" for number in range(12)], 30)
    labels = np.zeros(360, dtype=np.int64)
    sure = np.repeat(np.linspace(0.05, 0.6, 12), 30)
    shares = np.stack([sure, 1 - sure], axis=1)
    found = halved_coverage(shares, labels, 0.9, hands)
    hand = found.held.by_writer
    assert hand is not None
    assert hand.n == 12
    # A hand's letters are in one half, so its sets hold all of them or none.
    assert hand.mean * 12 == pytest.approx(round(hand.mean * 12))
    assert found.at_least_90 == pytest.approx(hand.mean)
    assert found.held.value < 1


def test_it_travels_as_json() -> None:
    shares, labels = drawn(300)
    fields = reliability(shares, labels).to_json()
    assert set(fields) == {"log_loss", "brier", "reliability"}
    for one in fields["reliability"]:
        assert one["from"] <= one["confidence"] <= one["to"]
        low, high = one["interval"]
        assert low <= one["accuracy"] <= high
    assert sum(one["n"] for one in fields["reliability"]) == 300
