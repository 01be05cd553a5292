"""Letters follow each other as often as was counted."""

import numpy as np
import pytest

from letterpad.making.words.prior_making import counted
from letterpad.words.ngrams import END, NGrams, code_of


@pytest.fixture(scope="module")
def ngrams() -> NGrams:
    return counted(dict.fromkeys(("the", "then", "that", "hat", "at"), (0, False)), ["the"] * 9)


def test_what_is_usual_is_likelier(ngrams: NGrams) -> None:
    assert ngrams.log_probability("THE") > ngrams.log_probability("TEH") > -100
    assert ngrams.log_probability("the") == ngrams.log_probability("THE")


def test_probabilities_sum_up_to_about_one(ngrams: NGrams) -> None:
    np.testing.assert_allclose(np.exp(ngrams.logs).sum(axis=1), 1, atol=0.06)


def test_a_context_leads_to_its_longest_known_end(ngrams: NGrams) -> None:
    state = ngrams.start
    for letter in "TH":
        state = int(ngrams.following[state, ord(letter) - 65])
    assert ngrams.codes[state] == code_of("^TH")
    lost = int(ngrams.following[state, ord("Z") - 65])
    assert ngrams.codes[lost] in (code_of(""), code_of("Z"))
    assert ngrams.logs[state, ord("E") - 65] > ngrams.logs[state, END]


def test_arrays_hold_all_of_it(ngrams: NGrams) -> None:
    again = NGrams.of(ngrams.arrays())
    assert again.start == ngrams.start
    np.testing.assert_array_equal(again.following, ngrams.following)
