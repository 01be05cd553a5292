"""What is said of two models: who is better, by how much, on what, and how often it is chance."""

import re

import numpy as np
import pytest
from scipy.stats import chi2

from letterpad.assessment.pair_sentences import (
    comparison_sentence,
    how_several_were_tested,
    how_tested,
    knew_sentence,
    several_sentence,
)
from letterpad.evaluation.pairs import PairTest, pair_test
from letterpad.evaluation.several_models import several_test


def pair(only_first: int, only_second: int, n: int = 1000, n_writers: int = 0) -> PairTest:
    """Return two models that both read half of the letters, and each some alone."""
    first, second = np.arange(n) < n // 2, np.arange(n) < n // 2
    first[n // 2 : n // 2 + only_first] = True
    second[n - only_second :] = True
    writers = np.arange(n) % n_writers if n_writers else None
    return pair_test(first, second, writers)


def said(test: PairTest) -> str:
    return str(comparison_sentence(test, "Net", "Logistic regression"))


def test_the_better_one_is_named_first_either_way_round() -> None:
    assert said(pair(80, 20)) == (
        "Net is better: 58.0 % against 52.0 %. On 1,000 letters a difference like this comes by "
        "chance less than once in 10,000."
    )
    assert said(pair(20, 80)).startswith("Logistic regression is better: 58.0 % against 52.0 %.")


def test_the_unit_is_said() -> None:
    assert "On 1,000 letters of 20 writers a difference" in said(pair(80, 20, n_writers=20))
    assert " writers" not in said(pair(80, 20))


def test_a_rare_chance_is_said_as_once_in_so_many_times() -> None:
    test = pair(70, 40)
    assert test.p_value == pytest.approx(1 / 242, rel=0.1)
    assert "comes by chance about once in 240." in said(test)


def test_what_chance_does_every_day_cannot_be_told_apart() -> None:
    test = pair(52, 41)
    assert test.p_value is not None
    assert said(test) == (
        "Net and Logistic regression cannot be told apart: 55.2 % against 54.1 %. On 1,000 letters "
        f"a difference like this comes by chance {round(100 * test.p_value)} times in 100."
    )


def test_shares_that_would_be_written_alike_get_another_digit() -> None:
    assert "50.44 % against 50.42 %" in said(pair(44, 42, n=10_000))
    assert "50.4 % against 50.3 %" in said(pair(42, 28, n=10_000))


def test_models_that_are_right_on_the_same_letters() -> None:
    assert said(pair(0, 0)) == (
        "Net and Logistic regression cannot be told apart: they read the very same letters right, "
        "50.0 % of 1,000."
    )


def test_too_few_hands() -> None:
    assert said(pair(80, 20, n_writers=14)) == (
        "Too few hands to tell which is better: 14 writers wrote these 1,000 letters, and at least "
        "15 are needed. Net reads 58.0 % of them, Logistic regression 52.0 %."
    )
    assert "one writer wrote all 1,000 letters" in said(pair(80, 20, n_writers=1))


def test_several_models_are_said_from_the_best_to_the_worst() -> None:
    letters = np.arange(1000)
    names = ["Net", "Logistic regression", "Bayes"]
    test = several_test([letters < 500, letters < 444, letters < 300])
    assert str(several_sentence(test, names)) == (
        "These 3 models are not equally good: they read from 50.0 % (Net) down to 30.0 % (Bayes). "
        "On 1,000 letters a difference like this comes by chance less than once in 10,000."
    )
    same = several_test([letters < 500, letters < 501, letters < 499])
    assert str(several_sentence(same, names)).startswith(
        "These 3 models cannot be told apart: they read from 50.1 % (Logistic regression) down to "
        "49.9 % (Bayes). On "
    )
    few = several_test([letters < 500, letters < 444, letters < 300], letters % 5)
    assert str(several_sentence(few, names)) == (
        "Too few hands to tell whether these 3 models differ: 5 wrote these 1,000 letters, and at "
        "least 15 are needed. They read from 50.0 % (Net) down to 30.0 % (Bayes)."
    )


def test_no_letters() -> None:
    nothing = pair_test(np.zeros(0, bool), np.zeros(0, bool))
    assert said(nothing) == (
        "There are no letters on which Net and Logistic regression could be compared."
    )


def test_who_knew_the_letters_is_named() -> None:
    assert "Net was trained on these letters" in str(knew_sentence("Net"))


def test_the_test_of_two_is_named_with_its_p() -> None:
    assert str(how_tested(pair(70, 50))) == "p = 0.069 (McNemar's exact test by letters, mid-p)"
    assert str(how_tested(pair(80, 20))) == "p < 0.0001 (McNemar's exact test by letters, mid-p)"
    by_writer = str(how_tested(pair(80, 20, n_writers=20)))
    assert re.fullmatch(r"p (= 0\.\d+|< 0\.0001) \(permutation test by writer\)", by_writer)
    assert str(how_tested(pair(80, 20, n_writers=14))) == "No test: too few hands."


def test_the_test_of_several_is_named_with_its_p() -> None:
    letters = np.arange(1000)
    rights = [letters < 500, (letters > 3) & (letters < 505), letters < 499]
    test = several_test(rights)
    assert str(how_several_were_tested(test)) == (
        f"p = {chi2.sf(test.q, 2):.2g} (Cochran's Q by letters: {test.q:.1f}, 2 degrees of freedom)"
    )
    by_writer = several_test(rights, letters % 20)
    assert str(how_several_were_tested(by_writer)) == (
        f"p = {by_writer.p_value:.2g} (permutation test by writer, all models at once)"
    )
    few = several_test(rights, letters % 5)
    assert str(how_several_were_tested(few)) == "No test: too few hands."
