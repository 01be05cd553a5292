"""The likeliest texts are found, with and without a prior."""

import itertools

import numpy as np
import pytest

from letterpad.ink.strokes import Ink
from letterpad.making.words.prior_making import counted
from letterpad.words.beam import best_alone, best_texts
from letterpad.words.candidates import Candidates, candidates_of
from letterpad.words.confidence import all_texts
from letterpad.words.lexicon import Lexicon, letters_of
from letterpad.words.prior import Prior
from letterpad.words.units import units_of


@pytest.fixture
def prior() -> Prior:
    lexicon = Lexicon(letters_of(["hat", "hit"]), np.ones(2))
    return Prior(lexicon, counted({"hat": (0, False), "hit": (0, False)}, []))


def bars(n: int) -> Candidates:
    return candidates_of(units_of(Ink.of([[[x, 0], [x, 20]] for x in range(0, 10 * n, 10)])))


def scores(candidates: Candidates, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(len(candidates), 26)).astype(np.float32)


@pytest.mark.parametrize("seed", range(3))
def test_the_best_by_ink_alone_is_the_best_of_all(seed: int) -> None:
    candidates = bars(4)
    values = scores(candidates, seed)
    best = -np.inf
    rows = range(len(candidates))
    for n in range(1, 5):
        for path in itertools.product(rows, repeat=n):
            ends = [int(candidates.end[row]) for row in path]
            begins = [int(candidates.begin[row]) for row in path]
            if begins == [0, *ends[:-1]] and ends[-1] == 4:
                best = max(best, float(values[list(path)].max(axis=1).sum()))
    found = best_alone(candidates, values)
    assert found is not None
    assert found.ink == pytest.approx(best, abs=1e-4)


def test_without_weight_a_wide_beam_sums_over_all_ways(prior: Prior) -> None:
    candidates = bars(2)
    values = scores(candidates, 5)
    found = best_texts(candidates, values, prior, 0.0, 3000)
    texts = [each.text for each in found]
    assert len(set(texts)) == len(texts)
    assert found[0].total <= all_texts(candidates, values)
    assert [each.total for each in found] == sorted((each.total for each in found), reverse=True)


def test_a_known_word_wins_where_the_ink_is_in_doubt(prior: Prior) -> None:
    candidates = bars(3)
    values = np.full((len(candidates), 26), -20, np.float32)
    for row in range(len(candidates)):
        if candidates.end[row] - candidates.begin[row] == 1:
            values[row, [ord(x) - 65 for x in "HAT"]] = -0.1, -0.1, -0.1
    found = best_texts(candidates, values, prior, 1.0)
    assert found[0].text == "HAT"
    assert found[0].is_known
    assert not found[1].is_known
    alone = best_alone(candidates, values)
    assert alone is not None
    assert alone.text == "AAA"
    for each in found:
        ends = candidates.end[list(each.letters)]
        assert (np.diff(ends) > 0).all()
        assert len(each.letters) == len(each.text)


def test_nothing_has_no_texts(prior: Prior) -> None:
    none = candidates_of(units_of(Ink()))
    empty = np.zeros((0, 26), np.float32)
    assert best_texts(none, empty, prior, 1.0) == []
    assert best_alone(none, empty) is None
