"""Two models on the same letters: McNemar by letters, permutation by writer, scipy's numbers."""

import numpy as np
import pytest
from scipy.stats import binom, binomtest, permutation_test

from letterpad.evaluation import pairs
from letterpad.evaluation.by_writer import FEWEST_WRITERS
from letterpad.evaluation.pairs import mcnemar, pair_test, permutation_by_writer
from letterpad.evaluation.wilson import wilson_interval


def first(n: int, n_right: int) -> np.ndarray:
    """Return answers of which the first `n_right` are right."""
    return np.arange(n) < n_right


@pytest.mark.parametrize(
    ("b", "c"),
    [(3, 14), (14, 3), (0, 1), (0, 20), (7, 7), (1, 1), (100, 140), (5000, 5200), (9_000, 11_000)],
)
def test_mcnemar_is_scipys_binomial_test_less_what_came(b: int, c: int) -> None:
    theirs = binomtest(b, b + c).pvalue - binom.pmf(b, b + c, 0.5)
    assert mcnemar(b, c) == pytest.approx(theirs, rel=1e-9, abs=1e-15)


def test_models_that_agree_on_all_letters_are_the_same() -> None:
    assert mcnemar(0, 0) == 1.0
    test = pair_test(first(50, 20), first(50, 20))
    assert (test.p_value, test.verdict) == (1.0, "")


def test_mcnemar_of_many_letters_is_a_number() -> None:
    assert mcnemar(0, 1_000_000) == 0.0
    assert 0.9 < mcnemar(500_000, 500_001) <= 1.0


@pytest.mark.parametrize("seed", range(4))
def test_the_permutation_is_scipys_within_what_draws_differ_by(seed: int) -> None:
    differences = np.random.default_rng(seed).integers(-6, 10, 30).astype(float)
    theirs = permutation_test(
        (differences, np.zeros(30)),
        lambda a, b, axis: (a - b).sum(axis=axis),
        permutation_type="samples",
        n_resamples=99_999,
        vectorized=True,
        rng=np.random.default_rng(1),
    ).pvalue
    spread = np.sqrt(2 * theirs * (1 - theirs) / 99_999)
    assert permutation_by_writer(differences) == pytest.approx(theirs, abs=5 * spread + 2e-5)


def test_the_permutation_is_near_the_exact_one() -> None:
    """scipy tries all 2**15 signs of 15 writers."""
    differences = np.array([4.0, -1, 3, 2, 5, -2, 1, 3, 0, 2, -3, 4, 1, 2, 1])
    exact = permutation_test(
        (differences, np.zeros(15)),
        lambda a, b, axis: (a - b).sum(axis=axis),
        permutation_type="samples",
        n_resamples=np.inf,
        vectorized=True,
    ).pvalue
    assert 0.01 < exact < 0.05
    assert permutation_by_writer(differences) == pytest.approx(exact, abs=0.003)


def test_the_same_differences_give_the_same_p_value_either_way_round() -> None:
    differences = np.random.default_rng(0).integers(-3, 6, 40).astype(float)
    assert permutation_by_writer(differences) == permutation_by_writer(differences)
    assert permutation_by_writer(-differences) == permutation_by_writer(differences)
    assert permutation_by_writer(differences[::-1]) == permutation_by_writer(differences)


def test_no_p_value_is_zero() -> None:
    assert permutation_by_writer(np.full(60, 9.0)) == 1 / (pairs.N_DRAWS + 1)
    assert permutation_by_writer(np.zeros(60)) == 1.0


def test_the_pieces_in_which_it_draws_change_little(monkeypatch: pytest.MonkeyPatch) -> None:
    differences = np.random.default_rng(0).integers(-5, 7, 24).astype(float)
    whole = permutation_by_writer(differences)
    monkeypatch.setattr(pairs, "_AT_ONCE", 10_000)
    assert permutation_by_writer(differences) == pytest.approx(whole, abs=0.01)


def test_many_writers_are_drawn_at_once_and_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    differences = np.random.default_rng(4).integers(-6, 9, 60).astype(float)
    one_by_one = permutation_by_writer(differences)
    monkeypatch.setattr(pairs, "_MANY", 10)
    at_once = permutation_by_writer(differences)
    assert at_once != one_by_one  # so both ways were taken
    spread = np.sqrt(2 * one_by_one * (1 - one_by_one) / pairs.N_DRAWS)
    assert at_once == pytest.approx(one_by_one, abs=5 * spread)


def test_the_table_counts_every_letter_once() -> None:
    one = np.array([True, True, True, False, False, True])
    other = np.array([True, False, True, True, False, True])
    test = pair_test(one, other)
    assert (test.both, test.only_first, test.only_second, test.neither) == (3, 1, 1, 1)
    assert (test.n, test.n_writers, test.unit) == (6, 0, "letters")
    assert (test.first.n_correct, test.second.n_correct) == (4, 4)
    assert test.first_interval == wilson_interval(4, 6)
    fields = test.to_json()
    assert fields["table"] == {"both": 3, "only_first": 1, "only_second": 1, "neither": 1}
    assert fields["p_value"] == test.p_value


def test_who_is_better_is_said_either_way_round() -> None:
    better, worse = first(1000, 500), first(1000, 450)
    assert pair_test(better, worse).verdict == "first"
    assert pair_test(worse, better).verdict == "second"


def test_a_chance_of_one_in_twenty_is_the_bound() -> None:
    def of(only_first: int) -> pairs.PairTest:
        return pair_test(np.ones(100, bool), np.arange(100) >= only_first)

    assert (of(4).verdict, of(5).verdict) == ("", "first")
    assert of(4).p_value == pytest.approx(2 * 0.5**4 - 0.5**4)
    assert of(5).p_value == pytest.approx(0.5**5)


@pytest.mark.parametrize("n_writers", [1, 2, FEWEST_WRITERS - 1])
def test_few_hands_give_no_p_value(n_writers: int) -> None:
    writers = np.arange(3000) % n_writers
    test = pair_test(first(3000, 2900), first(3000, 300), writers)
    assert (test.p_value, test.verdict, test.has_too_few_writers) == (None, "", True)
    assert test.n_writers == n_writers


def test_enough_hands_give_one() -> None:
    writers = np.arange(3000) % FEWEST_WRITERS
    test = pair_test(first(3000, 2900), first(3000, 300), writers)
    assert test.p_value is not None
    assert test.p_value < 0.001
    assert (test.verdict, test.unit) == ("first", "writers")
    assert not test.has_too_few_writers
    assert test.first.by_writer is not None
    assert test.first_interval == test.first.by_writer.interval


def planted() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return answers to 500 letters of each of 20 writers, and who wrote them.

    The first model reads the hands of eleven writers better, and those of nine worse: what differs
    are hands, and letters of one hand are no further evidence.
    """
    ahead = np.array([40] * 9 + [30] * 2 + [-30] * 9)
    one, other = np.zeros((20, 500), bool), np.zeros((20, 500), bool)
    for hand, difference in enumerate(ahead):
        one[hand, : 300 + max(difference, 0)] = True
        other[hand, : 300 + max(-difference, 0)] = True
    return one.ravel(), other.ravel(), np.repeat(np.arange(20), 500).astype(str)


def test_twenty_writers_who_differ_by_hand_are_better_by_letters_and_not_by_writer() -> None:
    one, other, writers = planted()
    assert len(one) == 10_000
    by_letters, by_hands = pair_test(one, other), pair_test(one, other, writers)
    assert by_letters.verdict == "first"
    assert by_letters.p_value is not None
    assert by_letters.p_value < 0.001
    assert by_hands.verdict == ""
    assert by_hands.p_value is not None
    assert by_hands.p_value > 0.2
    assert (by_letters.both, by_letters.only_first) == (by_hands.both, by_hands.only_first)
    width = [high - low for low, high in (by_letters.first_interval, by_hands.first_interval)]
    assert width[0] < width[1]


def test_by_letters_chance_alone_is_called_better_far_too_often() -> None:
    """Of 100 pairs of models that are equally good on other hands, on 40 hands of 50 letters."""
    random = np.random.default_rng(7)
    writers = np.repeat(np.arange(40), 50)
    by_letters = by_hands = 0
    for _ in range(100):
        shares = random.beta(4, 2, (2, 40, 1))
        one, other = (random.random((2, 40, 50)) < shares).reshape(2, -1)
        by_letters += pair_test(one, other).verdict != ""
        test = permutation_by_writer(np.bincount(writers, weights=one.astype(float) - other))
        by_hands += test < 0.05
    assert by_letters > 25
    assert by_hands < 12
