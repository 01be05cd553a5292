"""The scorer adds a small net to what the network says."""

import itertools

import numpy as np

from letterpad.words.candidates import candidates_of
from letterpad.words.scorer import Scorer, inputs_of
from letterpad.words.segment_net import Seen
from letterpad.words.units import units_of
from printed_words import word


def scorer(own: float = 1.0) -> Scorer:
    random = np.random.default_rng(0)
    sizes = (5, 4, 26)
    weights = [random.normal(size=s).astype(np.float32) for s in itertools.pairwise(sizes)]
    biases = [np.zeros(n, np.float32) for n in sizes[1:]]
    return Scorer(np.zeros(5, np.float32), np.ones(5, np.float32), weights, biases, own)


def test_kept_in_half_as_many_bits_it_scores_nearly_the_same() -> None:
    inputs = np.random.default_rng(1).normal(size=(7, 5)).astype(np.float32)
    logs = np.zeros((7, 26), np.float32)
    again = Scorer.of(scorer().arrays())
    np.testing.assert_allclose(again.scores(inputs, logs), scorer().scores(inputs, logs), atol=0.02)


def test_the_networks_own_word_counts() -> None:
    inputs, logs = np.zeros((1, 5), np.float32), np.full((1, 26), -2, np.float32)
    np.testing.assert_allclose(scorer(0.5).scores(inputs, logs), -1)


def test_hostile_numbers_stay_bounded() -> None:
    inputs = np.full((1, 5), 1e30, np.float32)
    assert np.abs(scorer().scores(inputs, np.zeros((1, 26), np.float32))).max() < 1e3


def test_inputs_are_finite_where_the_network_is_certain() -> None:
    candidates = candidates_of(units_of(word("HI")))
    n = len(candidates)
    cased = np.zeros((n, 52), np.float16)
    cased[:, 3] = 1
    seen = Seen(
        np.zeros((n, 8), np.float16), cased, np.ones(n, np.float16), np.zeros(n, np.float16)
    )
    inputs, logs = inputs_of(candidates, seen)
    assert np.isfinite(inputs).all()
    assert logs.shape == (n, 26)
    assert (logs.argmax(axis=1) == 3).all()
