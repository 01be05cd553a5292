"""Several models on the same letters: scipy's numbers, Holm's, and by writer where known."""

import numpy as np
import pytest
from scipy.stats import chi2, friedmanchisquare

from letterpad.evaluation.pairs import pair_test, permutation_by_writer
from letterpad.evaluation.several_models import (
    chi_square_above,
    cochran_q,
    holm,
    permutation_of_several,
    several_test,
)


def models(n: int, *shares: float, seed: int = 0) -> list[np.ndarray]:
    """Return answers of models of these accuracies, which find the same letters hard."""
    random = np.random.default_rng(seed)
    hard = random.random(n)
    return [0.7 * hard + 0.3 * random.random(n) < share for share in shares]


@pytest.mark.parametrize("k", [3, 4, 7])
def test_q_and_its_chance_are_scipys(k: int) -> None:
    rights = models(500, *np.linspace(0.5, 0.53, k), seed=k)
    theirs = friedmanchisquare(*(right.astype(int) for right in rights))
    test = several_test(rights)
    assert test.q == pytest.approx(theirs.statistic, rel=1e-9)
    assert test.p_value == pytest.approx(theirs.pvalue, rel=1e-9)
    assert 1e-6 < theirs.pvalue < 0.99
    assert (test.unit, test.n, test.n_writers) == ("letters", 500, 0)


@pytest.mark.parametrize("freedom", [1, 2, 3, 4, 5, 8, 15, 16, 39])
def test_chi_square_is_scipys(freedom: int) -> None:
    for x in (0.0, 0.01, 0.5, 1.0, 3.84, 20.0, 150.0, 700.0):
        assert chi_square_above(x, freedom) == pytest.approx(
            chi2.sf(x, freedom), rel=1e-9, abs=1e-300
        )


def test_models_that_are_right_on_the_same_letters_do_not_differ() -> None:
    same = np.arange(50) < 20
    test = several_test([same, same, same])
    assert (test.q, test.p_value, test.differ) == (0.0, 1.0, False)
    assert [pair.p_value for pair in test.pairs] == [1.0, 1.0, 1.0]


def test_q_of_two_models_is_mcnemars_without_continuity() -> None:
    one, other = models(400, 0.5, 0.55)
    b, c = (one & ~other).sum(), (other & ~one).sum()
    assert cochran_q(np.stack([one, other], axis=1)) == pytest.approx((b - c) ** 2 / (b + c))


def test_holm_multiplies_the_smallest_by_all_and_never_turns_the_order() -> None:
    # R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm")
    assert holm([0.01, 0.02, 0.03, 0.04, 0.05]) == pytest.approx([0.05, 0.08, 0.09, 0.09, 0.09])
    assert holm([0.05, 0.01]) == pytest.approx([0.05, 0.02])
    assert holm([0.6, 0.7]) == [1.0, 1.0]
    assert holm([0.03]) == [0.03]
    assert holm([]) == []


def test_pairs_are_tested_as_pairs_and_corrected() -> None:
    rights = models(2000, 0.5, 0.504, 0.56)
    test = several_test(rights)
    assert [(pair.first, pair.second) for pair in test.pairs] == [(0, 1), (0, 2), (1, 2)]
    alone = [pair_test(rights[pair.first], rights[pair.second]) for pair in test.pairs]
    assert [pair.test for pair in test.pairs] == alone
    assert [pair.p_value for pair in test.pairs] == holm([each.p_value for each in alone])
    assert [pair.verdict for pair in test.pairs] == ["", "second", "second"]


def test_a_verdict_goes_by_the_corrected_value() -> None:
    """Chances of 1 in 32, three times: each would do alone."""
    rights = [np.arange(100) >= 5, np.arange(100) >= 0, np.arange(100) < 95]
    test = several_test(rights)
    alone = test.pairs[0].test
    assert alone.p_value == pytest.approx(1 / 32)
    assert alone.verdict == "second"
    assert test.pairs[0].p_value == pytest.approx(3 / 32)
    assert test.pairs[0].verdict == ""


def test_by_writer_the_pairs_are_by_writer() -> None:
    rights = models(2000, 0.5, 0.51, 0.56)
    writers = np.arange(2000) % 40
    test = several_test(rights, writers)
    assert (test.unit, test.n_writers) == ("writers", 40)
    assert test.pairs[1].test == pair_test(rights[0], rights[2], writers)
    assert test.differ


def test_of_two_models_the_permutation_is_that_of_signs() -> None:
    one, other = models(900, 0.5, 0.515)
    writers = np.arange(900) % 30
    differences = np.bincount(writers, weights=one.astype(float) - other)
    signs = permutation_by_writer(differences)
    assert 0.02 < signs < 0.9
    shuffled = permutation_of_several(np.stack([one, other], axis=1), writers)
    assert shuffled == pytest.approx(signs, abs=5 * np.sqrt(2 * signs / 99_999))


def test_hands_that_differ_make_models_differ_by_letters_and_not_by_writer() -> None:
    ahead = np.array([40] * 9 + [30] * 2 + [-30] * 9)
    counts = 300 + np.stack([np.maximum(ahead, 0), np.abs(ahead) // 2, np.maximum(-ahead, 0)])
    rights = [(np.arange(500)[None, :] < count[:, None]).ravel() for count in counts]
    writers = np.repeat(np.arange(20), 500)
    by_letters, by_hands = several_test(rights), several_test(rights, writers)
    assert by_letters.q == by_hands.q
    assert by_letters.p_value is not None
    assert by_letters.p_value < 0.001
    assert by_letters.differ
    assert not by_hands.differ
    assert {pair.verdict for pair in by_hands.pairs} == {""}
    assert "first" in {pair.verdict for pair in by_letters.pairs}


def test_the_permutation_of_several_keeps_its_level() -> None:
    """Of 100 sets of three models that are equally good on hands which differ."""
    random = np.random.default_rng(3)
    writers = np.repeat(np.arange(20), 20)
    hits = 0
    for _ in range(100):
        shares = random.beta(4, 2, (20, 1, 3))
        right = (random.random((20, 20, 3)) < shares).reshape(-1, 3)
        hits += permutation_of_several(right, writers) < 0.05
    assert hits <= 12


def test_what_writers_are_called_does_not_matter() -> None:
    rights = models(900, 0.5, 0.51, 0.52)
    writers = np.arange(900) % 30
    named = np.array([f"w{29 - writer}" for writer in writers])
    assert several_test(rights, named).p_value == several_test(rights, writers).p_value


def test_few_hands_give_no_p_values() -> None:
    test = several_test(models(1000, 0.2, 0.5, 0.9), np.arange(1000) % 14)
    assert test.has_too_few_writers
    assert test.p_value is None
    assert not test.differ
    assert {pair.p_value for pair in test.pairs} == {None}
    assert {pair.verdict for pair in test.pairs} == {""}
    assert test.to_json() == {
        "unit": "writers",
        "n": 1000,
        "n_writers": 14,
        "q": test.q,
        "p_value": None,
    }
